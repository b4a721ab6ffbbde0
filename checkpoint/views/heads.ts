import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, showShape, sizeOf } from "../../core/shape.ts";
import type { Shape, Values } from "../../core/types.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import type { Checkpoint } from "../types.ts";
import { derived, type Entry, specOf } from "./derived.ts";
import { chosenNames, type EntryChoice, wholeEntry } from "./mapped.ts";

/** Which side of a projection the heads are on. */
export interface HeadsOptions {
  /** How many heads. */
  readonly heads: number;
  /** `in`: a projection to heads, `[heads size, width]`; `out`: one from heads, `[width, heads size]`. @default "in" */
  readonly side?: "in" | "out";
}

/**
 * A view in which projections have an axis of heads, as Keras and Flax keep them: `[heads size, width]` becomes
 * `[width, heads, size]`, a bias `[heads, size]`, and with `side: "out"` `[width, heads size]` becomes
 * `[heads, size, width]`.
 *
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing is chosen, `shape` for rows that are not so many heads, `type` for a
 * wrong number.
 *
 * @example
 * ```ts
 * import { fromBytes, splitHeads, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const q = { shape: [4, 3], dtype: "float32", data: new Float32Array(12) } as const;
 * const split = splitHeads(await fromBytes(await toSafetensors([["q", q]])), "q", { heads: 2 });
 * assertEquals(split.specs.get("q")?.shape, [3, 2, 2]);
 * ```
 */
export function splitHeads(checkpoint: Checkpoint, where: EntryChoice, options: HeadsOptions): Checkpoint {
  const verb = "split heads";
  const { heads, side } = checked(verb, checkpoint, options);
  return rewritten(checkpoint, verb, where, (name, shape) => {
    const last = shape.length - 1;
    if (shape.length === 1) return { shape: [heads, per(verb, name, shape, 0, heads)] };
    if (side === "in") {
      const size = per(verb, name, shape, 0, heads);
      return { shape: [...shape.slice(1), heads, size], rows: turned(shape[0]!, sizeOf(shape.slice(1))) };
    }
    const size = per(verb, name, shape, last, heads);
    return { shape: [heads, size, ...shape.slice(0, last)], rows: turned(sizeOf(shape.slice(0, last)), shape[last]!) };
  });
}

/**
 * A view in which the axis of heads is gone: the inverse of `splitHeads` with the same options, and throws what it
 * does.
 */
export function joinHeads(checkpoint: Checkpoint, where: EntryChoice, options: HeadsOptions): Checkpoint {
  const verb = "join heads";
  const { heads, side } = checked(verb, checkpoint, options);
  return rewritten(checkpoint, verb, where, (name, shape) => {
    const at = side === "in" ? shape.length - 2 : 0;
    if (shape.length < 2 || shape[at] !== heads) {
      const want = side === "in" ? `[..., ${heads}, size]` : `[${heads}, size, ...]`;
      throw new LensorError("shape", `Cannot ${verb}: "${name}" is ${showShape(shape)}, not ${want}`, { path: name });
    }
    const joined = heads * shape[at + 1]!;
    const rest = shape.toSpliced(at, 2);
    if (rest.length === 0) return { shape: [joined] };
    if (side === "in") return { shape: [joined, ...rest], rows: turned(sizeOf(rest), joined) };
    return { shape: [...rest, joined], rows: turned(joined, sizeOf(rest)) };
  });
}

/**
 * A view in which the rows of rotary projections are in another order within each head: `halves` as transformers keeps
 * LLaMA's, `pairs` as Meta does.
 *
 * @param options How many heads the rows are, and which order they get.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing is chosen, `shape` for heads of odd size, `unknown-name` for another
 * order.
 */
export function permutedRotary(
  checkpoint: Checkpoint,
  where: EntryChoice,
  options: { readonly heads: number; readonly to: "halves" | "pairs" },
): Checkpoint {
  const verb = "permute rotary rows";
  const { heads } = checked(verb, checkpoint, options, ["heads", "to"]);
  const { to } = options;
  if (to !== "halves" && to !== "pairs") {
    throw new LensorError("unknown-name", `Cannot ${verb}: to is ${describe(to)}; use "halves" or "pairs"`);
  }
  return rewritten(checkpoint, verb, where, (name, shape) => {
    const size = per(verb, name, shape, 0, heads);
    if (size % 2 !== 0) {
      throw new LensorError("shape", `Cannot ${verb}: the heads of "${name}" have ${size} rows, an odd number`, {
        path: name,
      });
    }
    const half = size / 2;
    const from = (r: number) => to === "halves" ? (r < half ? 2 * r : 2 * (r - half) + 1) : (r >> 1) + (r % 2) * half;
    const order = Array.from({ length: heads * size }, (_, row) => Math.floor(row / size) * size + from(row % size));
    return { shape, rows: byRow(order, sizeOf(shape.slice(1))) };
  });
}

type Rewrite = { readonly shape: Shape; readonly rows?: (values: Values) => Values };

// Entries in another shape, and their elements in another order where that is given
function rewritten(
  checkpoint: Checkpoint,
  verb: string,
  where: EntryChoice,
  rewrite: (name: string, shape: Shape) => Rewrite,
): Checkpoint {
  const entries = new Map<string, Entry>();
  const gone = new Set<string>();
  for (const name of chosenNames(verb, checkpoint, where)) {
    const { shape, dtype } = specOf(verb, checkpoint, name);
    const { shape: next, rows } = rewrite(name, shape);
    const spec = { shape: next, dtype };
    gone.add(name);
    const entry: Entry = rows
      ? wholeEntry(spec, async () => rows(await checkpoint.read(name)))
      : { spec, byRange: true, read: (range) => checkpoint.read(name, range) };
    entries.set(name, entry);
  }
  return derived(checkpoint, verb, entries, gone);
}

function turned(rows: number, columns: number): (values: Values) => Values {
  return (values) => {
    const from = values as Float32Array;
    const out = from.slice();
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) out[c * rows + r] = from[r * columns + c]!;
    return out;
  };
}

/** Rows of so many elements in another order. */
export function byRow(order: readonly number[], width: number): (values: Values) => Values {
  return (values) => {
    const from = values as Float32Array;
    const out = new (from.constructor as typeof Float32Array)(order.length * width);
    for (const [to, row] of order.entries()) out.set(from.subarray(row * width, (row + 1) * width), to * width);
    return out;
  };
}

function checked(
  verb: string,
  checkpoint: Checkpoint,
  options: HeadsOptions,
  known: readonly string[] = ["heads", "side"],
): Required<HeadsOptions> {
  checkCheckpoint(verb, checkpoint);
  checkOptions(verb, options, known);
  const { heads, side = "in" } = options ?? {};
  if (!Number.isSafeInteger(heads) || heads < 1) {
    throw new LensorError("type", `Cannot ${verb}: heads is ${describe(heads)}; give a positive integer`);
  }
  if (side !== "in" && side !== "out") {
    throw new LensorError("unknown-name", `Cannot ${verb}: side is ${describe(side)}; use "in" or "out"`);
  }
  return { heads, side };
}

function per(verb: string, name: string, shape: Shape, axis: number, heads: number): number {
  const size = (shape[axis] ?? NaN) / heads;
  if (Number.isSafeInteger(size) && size > 0) return size;
  throw new LensorError(
    "shape",
    `Cannot ${verb}: "${name}" ${showShape(shape)} is not ${heads} equal heads along axis ${axis}`,
    {
      path: name,
    },
  );
}
