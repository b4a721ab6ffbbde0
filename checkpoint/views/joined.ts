import { checkOptions, checkText } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import { quoted } from "../_broken.ts";
import type { Checkpoint } from "../types.ts";
import { derived, type Entry, specOf } from "./derived.ts";
import { type NamePattern, patternOf, wildcardsIn } from "./name_pattern.ts";
import { fuse, type FusedOptions, readFused } from "./_strips.ts";

/**
 * A view in which several entries are one: q, k and v as a fused projection, experts as one stacked tensor. Nothing is
 * copied; a range of the new entry reads what it needs of the old ones. All other entries pass through.
 *
 * Wildcards in `into` stand for what they matched in `from`: `joined(ck, "**.qkv.*", ["**.q.*", "**.k.*", "**.v.*"])`.
 *
 * @param checkpoint What is read.
 * @param into The name of the new entry.
 * @param from The names of the entries that it is made of, in order; they are not entries of the view.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `missing` for an entry that is not there, `shape` and `type` for entries that do not fit each
 * other, `no-match` for wildcards that match nothing, `unused` for a name that is taken.
 *
 * @example
 * ```ts
 * import { fromBytes, joined, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const row = (x: number) => ({ shape: [1, 2], dtype: "float32", data: new Float32Array([x, x]) } as const);
 * const file = await fromBytes(await toSafetensors([["q", row(1)], ["k", row(2)], ["v", row(3)]]));
 * const fused = joined(file, "qkv", ["q", "k", "v"]);
 * assertEquals(fused.specs.get("qkv")?.shape, [3, 2]);
 * assertEquals(await fused.read("qkv", [1, 4]), new Float32Array([1, 2, 2]));
 * ```
 */
export function joined(
  checkpoint: Checkpoint,
  into: string,
  from: readonly string[],
  options: FusedOptions = {},
): Checkpoint {
  checkText(into, "join entries", "the new name as text");
  const verb = `join ${quoted(into)}`;
  checkCheckpoint(verb, checkpoint);
  checkOptions(verb, options, ["axis", "layout", "heads", "groups"]);
  if (!Array.isArray(from) || from.length === 0) {
    throw new LensorError("type", `Cannot ${verb}: expected a list of one or more entries, found ${describe(from)}`);
  }
  const target = patternOf(verb, into);
  const sources = Array.from(from, (name) => patternOf(verb, name));
  const entries = new Map<string, Entry>();
  const gone = new Set<string>();
  for (const texts of choices(verb, checkpoint, sources, [target])) {
    const names = sources.map((source) => source.put(texts));
    const name = target.put(texts);
    for (const [i, each] of names.entries()) {
      if (names.indexOf(each) !== i) {
        throw new LensorError("unused", `Cannot ${verb}: ${quoted(each)} stands there twice`, { path: each });
      }
      gone.add(each);
    }
    entries.set(name, entryOf(verb, checkpoint, names, options));
  }
  return derived(checkpoint, verb, entries, gone);
}

/**
 * What the wildcards of patterns stand for, from the entries that the first pattern matches; one empty choice where
 * there are none.
 */
export function choices(
  verb: string,
  checkpoint: Checkpoint,
  patterns: readonly NamePattern[],
  others: readonly NamePattern[],
): readonly (readonly string[])[] {
  const [first] = patterns;
  const count = wildcardsIn(first!);
  for (const other of [...patterns, ...others]) {
    if (wildcardsIn(other) === count) continue;
    throw new LensorError(
      "type",
      `Cannot ${verb}: ${quoted(other.text)} has ${wildcardsIn(other)} wildcards, ${
        quoted(first!.text)
      } has ${count}; give all the same`,
    );
  }
  if (count === 0) return [[]];
  const found = [...checkpoint.specs.keys()].flatMap((name) => {
    const texts = first!.match(name);
    return texts ? [texts] : [];
  });
  if (found.length > 0) return found;
  throw new LensorError("no-match", `Cannot ${verb}: ${quoted(first!.text)} matches no entry of "${checkpoint.name}"`, {
    file: checkpoint.name,
  });
}

function entryOf(verb: string, checkpoint: Checkpoint, names: readonly string[], options: FusedOptions): Entry {
  const specs = names.map((name) => specOf(verb, checkpoint, name));
  const { dtype } = specs[0]!;
  for (const [i, spec] of specs.entries()) {
    if (spec.dtype === dtype) continue;
    throw new LensorError(
      "type",
      `Cannot ${verb}: ${quoted(names[i]!)} is ${spec.dtype}, ${quoted(names[0]!)} is ${dtype}`,
      {
        path: names[i],
      },
    );
  }
  const strips = fuse(verb, specs.map(({ shape }) => shape), options, (i) => names[i]!);
  return {
    spec: { shape: strips.shape, dtype },
    byRange: true,
    read: (range, into) =>
      readFused(strips, dtype, range, (i, part, own) => checkpoint.read(names[i]!, part, own), into),
  };
}
