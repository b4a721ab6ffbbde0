import { sameShape } from "../../core/shape.ts";
import type { Spec } from "../../core/types.ts";
import { cutsOf } from "./names_under.ts";

/** What to take off the beginning of names, and what to put there instead. */
export interface Exchange {
  readonly prefix: string;
  readonly add: string;
}

// Pairs per ending, endings per name, and names that vote: the work is linear however alike the names are
const PAIRS = 8;
const ENDINGS = 12;
const VOTERS = 4000;
const MOST = 16;

/**
 * The exchanges of a prefix under which most names are wanted ones of the same shape, the best first; of those that do
 * the same to the same names only the shortest. The exchange of nothing for nothing comes first.
 */
export function bestExchanges(
  names: readonly (readonly [name: string, spec: Spec])[],
  wanted: ReadonlyMap<string, Spec>,
): Exchange[] {
  const byEnding = new Map<string, string[]>();
  for (const name of wanted.keys()) {
    for (const ending of endingsOf(name)) {
      const list = byEnding.get(ending);
      if (!list) byEnding.set(ending, [name]);
      else if (list.length < PAIRS) list.push(name);
    }
  }
  const votes = new Map<string, number>();
  const step = Math.max(1, Math.floor(names.length / VOTERS));
  for (let i = 0; i < names.length; i += step) {
    const [name, spec] = names[i]!;
    const keys = new Set<string>();
    for (const ending of endingsOf(name)) {
      for (const other of byEnding.get(ending) ?? []) {
        if (!sameShape(wanted.get(other)!.shape, spec.shape)) continue;
        keys.add(`${name.slice(0, name.length - ending.length)}\0${other.slice(0, other.length - ending.length)}`);
      }
    }
    for (const key of keys) votes.set(key, (votes.get(key) ?? 0) + 1);
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
  const best: (Exchange & { votes: number })[] = [];
  for (const [key, n] of ranked.slice(0, 64 * MOST)) {
    const [prefix, add] = key.split("\0") as [string, string];
    if (prefix === add) continue;
    // "a.b." for "b." says no more than "a." for nothing
    const refines = (other: Exchange) =>
      prefix.startsWith(other.prefix) && other.add + prefix.slice(other.prefix.length) === add;
    if (!best.some((other) => other.votes === n && refines(other))) best.push({ prefix, add, votes: n });
    if (best.length === MOST) break;
  }
  return [{ prefix: "", add: "" }, ...best];
}

// The name and what is left of it behind each separator, longest first
function endingsOf(name: string): string[] {
  const cuts = cutsOf(name);
  const near = cuts.slice(-ENDINGS);
  return [...cuts.length <= ENDINGS ? [name] : [], ...near.map((cut) => name.slice(cut + 1))];
}
