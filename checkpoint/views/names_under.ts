/**
 * The names of a checkpoint that lie below a prefix, each with what is left of it.
 *
 * The separator at the end may be left out: names of PyTorch files are joined by ".", those of a file with several sets
 * of weights by "/".
 *
 * @example
 * ```ts
 * import { namesUnder } from "./names_under.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const names = ["ema/fc.weight", "ema.fc.bias", "emanuel.weight"];
 * assertEquals(namesUnder(names, "ema"), [["ema/fc.weight", "fc.weight"], ["ema.fc.bias", "fc.bias"]]);
 * ```
 */
export function namesUnder(names: Iterable<string>, prefix: string): [name: string, rest: string][] {
  const bare = /[./]$/.test(prefix) ? prefix.slice(0, -1) : prefix;
  const cut = bare.length;
  const out: [string, string][] = [];
  for (const name of names) {
    if (prefix === "") out.push([name, name]);
    else if (name.startsWith(bare) && (name[cut] === "." || name[cut] === "/")) out.push([name, name.slice(cut + 1)]);
  }
  return out;
}

/** Where a name may be cut: the positions of its separators, the first `most` only. */
export function cutsOf(name: string, most = 64): number[] {
  const cuts: number[] = [];
  for (let i = 0; i < name.length && cuts.length < most; i++) if (name[i] === "." || name[i] === "/") cuts.push(i);
  return cuts;
}
