import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { derived, type Entry, specOf } from "../checkpoint/views/derived.ts";
import { floatSpec, narrow, readWide } from "../checkpoint/views/floats.ts";
import { chosenNames, type EntryChoice, wholeEntry } from "../checkpoint/views/mapped.ts";
import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import { gathered, positive } from "./_rows.ts";

/**
 * A view in which several heads of a projection become one: multi-head attention as grouped queries.
 *
 * @param where Key and value projections, `"**.{k,v}_proj.weight"` as a list of patterns.
 * @param options How many heads there are, how many groups there are to be, and whether a group is the mean of its
 * heads or the first.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `shape` for rows that are not so many heads, `range` where groups do not divide heads,
 * `no-match`.
 * @see Ainslie et al., "GQA" (2023)
 */
export function groupHeads(
  checkpoint: Checkpoint,
  where: EntryChoice,
  options: { readonly heads: number; readonly groups: number; readonly how?: "mean" | "first" },
): Checkpoint {
  const verb = "group heads";
  checkCheckpoint(verb, checkpoint);
  checkOptions(verb, options, ["heads", "groups", "how"]);
  const { how = "mean" } = options ?? {};
  const heads = positive(verb, "heads", options?.heads);
  const groups = positive(verb, "groups", options?.groups);
  if (how !== "mean" && how !== "first") {
    throw new LensorError("unknown-name", `Cannot ${verb}: how is ${describe(how)}; use "mean" or "first"`);
  }
  if (heads % groups !== 0) {
    throw new LensorError("shape", `Cannot ${verb}: ${heads} heads are not ${groups} equal groups`);
  }
  const times = heads / groups;
  const entries = new Map<string, Entry>();
  for (const name of chosenNames(verb, checkpoint, where)) {
    const spec = floatSpec(verb, checkpoint, name);
    const rows = rowsPerHead(verb, name, spec.shape, heads);
    const width = rows * sizeOf(spec.shape.slice(1));
    const made = { shape: [groups * rows, ...spec.shape.slice(1)], dtype: spec.dtype };
    entries.set(
      name,
      wholeEntry(made, async () => {
        const old = await readWide(checkpoint, name);
        const out = new Float64Array(groups * width);
        for (let i = 0; i < out.length; i++) {
          const first = Math.floor(i / width) * times * width + i % width;
          for (let k = 0; k < (how === "mean" ? times : 1); k++) out[i]! += old[first + k * width]!;
          if (how === "mean") out[i]! /= times;
        }
        return narrow(out, spec.dtype);
      }),
    );
  }
  return derived(checkpoint, verb, entries, new Set(entries.keys()));
}

/**
 * A view in which each head of a projection stands there several times in place, a a b b: grouped queries as multi-head
 * attention, which computes the same.
 *
 * @param options How many heads there are, and how many there are to be.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} as `groupHeads`.
 */
export function repeatHeads(
  checkpoint: Checkpoint,
  where: EntryChoice,
  options: { readonly heads: number; readonly to: number },
): Checkpoint {
  const verb = "repeat heads";
  checkCheckpoint(verb, checkpoint);
  checkOptions(verb, options, ["heads", "to"]);
  const heads = positive(verb, "heads", options?.heads);
  const to = positive(verb, "to", options?.to);
  if (to % heads !== 0) throw new LensorError("shape", `Cannot ${verb}: ${to} heads are not a multiple of ${heads}`);
  const entries = new Map<string, Entry>();
  for (const name of chosenNames(verb, checkpoint, where)) {
    const spec = specOf(verb, checkpoint, name);
    const rows = rowsPerHead(verb, name, spec.shape, heads);
    if (to * rows > 2 ** 32 - 1) {
      throw new LensorError("limit", `Cannot ${verb}: "${name}" would have ${to * rows} rows`, { path: name });
    }
    const map = Array.from({ length: to * rows }, (_, i) => Math.floor(i / rows / (to / heads)) * rows + i % rows);
    entries.set(name, gathered(checkpoint, name, spec, 0, map));
  }
  return derived(checkpoint, verb, entries, new Set(entries.keys()));
}

function rowsPerHead(verb: string, name: string, shape: readonly number[], heads: number): number {
  const rows = (shape[0] ?? NaN) / heads;
  if (Number.isSafeInteger(rows) && rows > 0) return rows;
  throw new LensorError(
    "shape",
    `Cannot ${verb}: the rows of "${name}" ${showShape(shape)} are not ${heads} equal heads`,
    { path: name },
  );
}
