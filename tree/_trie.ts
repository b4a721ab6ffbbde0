import { DEEP, type Glob } from "./_glob.ts";

/**
 * A state of the automaton that all patterns of a list share. Patterns with a common beginning share the states of it, so the cost of a
 * walk does not grow with their number.
 */
export interface State {
  readonly byName: Map<string, State>;
  readonly byPart: [RegExp, State][];
  /** Reached by `**` without a name. */
  deep?: State;
  /** A state behind `**`: it stays for any name. */
  readonly stays: boolean;
  /** The patterns that end here and were globs. */
  readonly globs: number[];
  /** The patterns that end here and were plain paths. */
  readonly paths: number[];
}

/** An automaton without patterns. */
export function trie(): State {
  return state(false);
}

/** Adds a pattern under a number. */
export function addGlob(root: State, glob: Glob, id: number): void {
  let here = root;
  for (const segment of glob.segments) {
    if (segment === DEEP) here = here.deep ??= state(true);
    else if (typeof segment === "string") here = byName(here, segment);
    else here = byPart(here, segment);
  }
  (glob.literal ? here.paths : here.globs).push(id);
}

/** The states alive before the first name. */
export function start(root: State): readonly State[] {
  const live: State[] = [];
  enter(live, root);
  return live;
}

/** The states alive after one more name. */
export function step(live: readonly State[], name: string): readonly State[] {
  let out: State[] = NONE;
  const add = (s: State) => {
    if (out === NONE) out = [];
    enter(out, s);
  };
  for (const s of live) {
    if (s.stays) add(s);
    const exact = s.byName.get(name);
    if (exact) add(exact);
    for (const [part, next] of s.byPart) if (part.test(name)) add(next);
  }
  return out;
}

const NONE: State[] = [];

function enter(live: State[], s: State): void {
  if (live.includes(s)) return;
  live.push(s);
  if (s.deep) enter(live, s.deep);
}

function state(stays: boolean): State {
  return { byName: new Map(), byPart: [], stays, globs: [], paths: [] };
}

function byName(here: State, name: string): State {
  let next = here.byName.get(name);
  if (!next) here.byName.set(name, next = state(false));
  return next;
}

function byPart(here: State, part: RegExp): State {
  const known = here.byPart.find(([p]) => p.source === part.source);
  if (known) return known[1];
  const next = state(false);
  here.byPart.push([part, next]);
  return next;
}
