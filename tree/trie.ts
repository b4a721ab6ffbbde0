import { DEEP, type Glob, type Partial } from "./glob.ts";

/**
 * A state of the automaton that all patterns of a list share. Patterns with a common beginning share the states of it,
 * so the cost of a walk does not grow with their number.
 */
interface State {
  readonly id: number;
  readonly byName: Map<string, State>;
  readonly byPart: [Partial, State][];
  /** Reached by `**` without a name. */
  deep?: State;
  /** A state behind `**`: it stays for any name. */
  readonly stays: boolean;
  /** The patterns that end here and were globs. */
  readonly globs: number[];
  /** The patterns that end here and were plain paths. */
  readonly paths: number[];
}

/** The states that are alive after some names: what is known of a place in the tree. */
export interface Live<T> {
  /** What the caller made of the patterns that match here. */
  readonly here: T;
  /** No pattern can match here or below. */
  readonly dead: boolean;
  /** The states after one more name. */
  step(name: string): Live<T>;
}

/**
 * Patterns, each under a number, as one automaton. Sets of live states are made as the walk meets them, and each only
 * once, because the same few come back all over a tree; `make` is asked once for each what it means that these globs
 * match there and these plain paths end there.
 */
export function compileGlobs<T>(
  patterns: readonly (readonly [id: number, globs: readonly Glob[]])[],
  make: (globs: readonly number[], paths: readonly number[]) => T,
): Live<T> {
  let states = 0;
  const state = (stays: boolean): State => ({
    id: states++,
    byName: new Map(),
    byPart: [],
    stays,
    globs: [],
    paths: [],
  });
  const root = state(false);
  for (const [id, globs] of patterns) {
    for (const { segments, literal } of globs) {
      let here = root;
      for (const segment of segments) {
        if (segment === DEEP) here = here.deep ??= state(true);
        else if (typeof segment === "string") {
          here = here.byName.get(segment) ?? put(here.byName, segment, state(false));
        } else here = byPart(here, segment, state);
      }
      if (literal) here.paths.push(id);
      // A plain path stands for all that lies below it as well
      (literal ? here.deep ??= state(true) : here).globs.push(id);
    }
  }
  const known = new Map<string | number, Live<T>>();
  const alone: Live<T>[] = [];
  const fresh = (all: readonly State[]) => node(all, live, make(ends(all, "globs"), ends(all, "paths")));
  const live = (all: readonly State[]): Live<T> => {
    // Mostly nothing is alive, or one or two states behind "**"; the same set in another order is made again, at worst
    if (all.length === 1) return alone[all[0]!.id] ??= fresh(all);
    const id = all.length === 2 ? all[0]!.id * states + all[1]!.id : all.map((s) => s.id).join(",");
    return known.get(id) ?? put(known, id, fresh(all));
  };
  const first = new Set<State>();
  enter(first, root);
  return live([...first]);
}

function node<T>(all: readonly State[], live: (all: readonly State[]) => Live<T>, here: T): Live<T> {
  let next: Map<string, Live<T>> | undefined;
  const self: Live<T> = {
    here,
    dead: all.length === 0,
    step: (name) => {
      if (all.length === 0) return self;
      next ??= new Map();
      return next.get(name) ?? put(next, name, live(after(all, name)));
    },
  };
  return self;
}

function ends(all: readonly State[], what: "globs" | "paths"): readonly number[] {
  const some = all.filter((s) => s[what].length > 0);
  return some.length === 1 ? some[0]![what] : some.flatMap((s) => s[what]);
}

// The states after a name, with what `**` reaches without one, and each state once.
function after(all: readonly State[], name: string): State[] {
  const out = new Set<State>();
  for (const s of all) {
    if (s.stays) enter(out, s);
    const exact = s.byName.get(name);
    if (exact) enter(out, exact);
    for (const [part, next] of s.byPart) if (part.test(name)) enter(out, next);
  }
  return [...out];
}

function enter(out: Set<State>, s: State): void {
  for (let next: State | undefined = s; next && !out.has(next); next = next.deep) out.add(next);
}

function byPart(here: State, part: Partial, state: (stays: boolean) => State): State {
  const known = here.byPart.find(([p]) => p.source === part.source);
  if (known) return known[1];
  const next = state(false);
  here.byPart.push([part, next]);
  return next;
}

function put<K, V>(map: Map<K, V>, key: K, value: V): V {
  map.set(key, value);
  return value;
}
