import { allocate, bytesOf } from "../core/dtype.ts";
import { sizeOf } from "../core/shape.ts";
import type { DType, Shape, Values } from "../core/types.ts";
import { checkModule } from "../tree/check_module.ts";
import type { Module, Param } from "../tree/types.ts";
import type { Where } from "../tree/where.ts";
import { byRange } from "./_gather.ts";
import { rowsOf } from "./explain.ts";
import { type Moments, momentsOf } from "./moments.ts";
import { chosen, compute } from "./read.ts";
import { numbersOf } from "./statistics.ts";

/** What the numbers of a tensor, or of a part of one, are like. */
export interface SummaryRow {
  /** The path; with an index in brackets for a part. */
  readonly path: string;
  /** The size of each axis. */
  readonly shape: Shape;
  /** The element type. */
  readonly dtype: DType;
  /** What made the value, in words, as in `origins`. */
  readonly source: string;
  /** The least finite number; Infinity where there is none. */
  readonly min: number;
  /** The greatest finite number; -Infinity where there is none. */
  readonly max: number;
  /** The mean of the finite numbers; NaN where there is none. */
  readonly mean: number;
  /** Their standard deviation: of all the numbers (torch's `correction=0`), not of a sample. */
  readonly std: number;
  /** How many numbers are 0. */
  readonly zeros: number;
  /** How many numbers are NaN or infinite. */
  readonly notFinite: number;
}

/**
 * What the numbers of a model's tensors are like: one pass over each, piece by piece, so that a large file needs little
 * memory.
 *
 * @param where the tensors, or parts of tensors; all that a checkpoint would hold when left out
 * @returns a row per tensor or part, in the order of the walk; a complex number counts as two
 * @throws {LensorError} `missing` for a tensor without a value, `no-match` when `where` matches nothing
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, ones, summary } from "@lensor/lensor";
 *
 * const ready = initialize(linear(2, 3), fill("**", ones));
 * console.log((await summary(ready, "weight"))[0]!.mean); // 1
 * ```
 */
export async function summary(model: Module, where?: Where): Promise<readonly SummaryRow[]> {
  checkModule("summarise", model);
  const rows: SummaryRow[] = [];
  for (const [path, param] of chosen(model, where)) {
    const { shape, dtype } = param;
    const parts = rowsOf(param, path, path, "param");
    const source = [...new Set(parts.map((row) => row.source))].join(", ");
    const { min, max, mean, std, zeros, notFinite } = await momentsAt(param, path);
    rows.push({ path, shape, dtype, source, min, max, mean, std, zeros, notFinite });
  }
  return rows;
}

/** The moments of one leaf. */
export async function momentsAt(param: Param, path: string): Promise<Moments> {
  const { dtype, value } = param;
  const n = sizeOf(param.shape);
  const moments = momentsOf();
  let scratch: Float32Array | Float64Array = new Float32Array(0);
  const add = (values: Values) => {
    for (let at = 0; at < values.length; at += PIECE) {
      scratch = numbersOf(values.subarray(at, at + PIECE), dtype, scratch);
      moments.add(scratch);
    }
  };
  if (!value || !byRange(value)) {
    add(await compute(param, path));
    return moments.done();
  }
  // One piece of memory for all pieces, but for what is in memory already
  const size = Math.min(n, Math.max(1, READ / bytesOf(dtype)));
  const room = value.kind === "values" ? undefined : allocate(dtype, size);
  const lanes = room ? room.length / size : 1;
  for (let at = 0; at < n; at += size) {
    const end = Math.min(n, at + size);
    add(await compute(param, path, [at, end], room?.subarray(0, (end - at) * lanes)));
  }
  return moments.done();
}

// How many bytes are read at once, and how many elements are looked at while they are near
const READ = 1 << 22;
const PIECE = 1 << 16;
