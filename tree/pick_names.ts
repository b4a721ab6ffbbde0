import { checkIterable, checkList, checkText } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { nearest } from "../core/nearest.ts";
import { type Glob, parseGlob } from "./glob.ts";
import { compileGlobs } from "./trie.ts";

/**
 * Returns those of some dotted names that a pattern takes, in their order. Names are all there is: one may be the
 * beginning of another, as `fc.weight` of `fc.weight.absmax`, which no tree of modules can hold.
 *
 * Globs are those of paths. A plain pattern takes the name that it is, or else everything below it.
 *
 * @throws {LensorError} `no-match` for a pattern that takes nothing or an empty list, `type` for one that is not a
 * glob.
 *
 * @example
 * ```ts
 * import { pickNames } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const names = ["fc.weight", "fc.weight.absmax", "fc.bias", "head.bias"];
 * assertEquals(pickNames(["**.absmax"], names), ["fc.weight.absmax"]);
 * assertEquals(pickNames(["fc.weight"], names), ["fc.weight"]);
 * assertEquals(pickNames(["fc"], names), names.slice(0, 3));
 * ```
 */
export function pickNames(patterns: readonly string[], names: Iterable<string>): string[] {
  checkList(patterns, "pick names", "patterns");
  checkIterable(names, "pick names", "names");
  const all = [...names];
  for (const text of [...patterns, ...all] as readonly unknown[]) checkText(text, "pick names", "patterns and names");
  if (patterns.length === 0) {
    throw new LensorError("no-match", "Cannot pick names: the list of patterns is empty; give at least one");
  }
  const known = new Set(all);
  const picked = new Set<string>();
  for (const pattern of patterns) {
    const globs = parseGlob(pattern);
    const textOf = ({ segments }: Glob) => segments.map(String).join(".");
    const isName = (glob: Glob) => glob.literal && known.has(textOf(glob));
    const exact = new Set(globs.filter(isName).map(textOf));
    const root = compileGlobs([[0, globs.filter((glob) => !isName(glob))]], (ids) => ids.length > 0);
    let idle = true;
    for (const name of all) {
      const hit = exact.has(name) || name.split(".").reduce((live, part) => live.step(part), root).here;
      if (!hit) continue;
      picked.add(name);
      idle = false;
    }
    if (idle) {
      const [first = ""] = pattern.split(".");
      const tops = new Set(all.map((name) => name.split(".")[0]!));
      const near = nearest(pattern, all)[0] ?? (tops.has(first) ? undefined : nearest(first, tops)[0]);
      const help = near === undefined ? `there are ${all.length} names` : `did you mean "${near}"`;
      throw new LensorError("no-match", `Cannot pick "${pattern}": it matches no name; ${help}`);
    }
  }
  return all.filter((name) => picked.has(name));
}
