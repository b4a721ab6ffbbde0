import { allocate, bytesOf, lanesOf } from "../core/dtype.ts";
import { sizeOf } from "../core/shape.ts";
import type { DType, Shape, Values } from "../core/types.ts";
import { checkModule } from "../tree/check_module.ts";
import type { Module, Param } from "../tree/types.ts";
import type { Where } from "../tree/where.ts";
import { byRange } from "./_gather.ts";
import { rowsOf } from "./explain.ts";
import { PIECE } from "../kernels/moments.ts";
import { type Crew, openCrew, type Pieces } from "./_crew.ts";
import { type Moments, totalOf } from "./moments.ts";
import { chosen, compute } from "./read.ts";

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
 * memory. Of files of 256 MB or more one thread reads, and up to four workers help to compute; the numbers are the same
 * with and without them.
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
  const all = chosen(model, where);
  return await withCrew(workersFor(all.map(([, param]) => param)), async (crew) => {
    const rows: (() => SummaryRow)[] = [];
    for (const [path, param] of all) {
      const { shape, dtype } = param;
      const parts = rowsOf(param, path, path, "param");
      const source = [...new Set(parts.map((row) => row.source))].join(", ");
      const pieces = await piecesOf(param, path, crew);
      rows.push(() => {
        const { min, max, mean, std, zeros, notFinite } = joined(pieces);
        return { path, shape, dtype, source, min, max, mean, std, zeros, notFinite };
      });
    }
    crew.finish();
    return rows.map((row) => row());
  });
}

/** The moments of one leaf, with as many workers as pay unless a number of them is given. */
export function momentsAt(param: Param, path: string, workers: number = workersFor([param])): Promise<Moments> {
  return withCrew(workers, async (crew) => {
    const pieces = await piecesOf(param, path, crew);
    crew.finish();
    return joined(pieces);
  });
}

// Bytes of files from which workers pay: one takes some 20 ms to start, in which a processor reads some 100 MB
const LARGE = 1 << 28;
// One thread reads for all, as fast as so many work
const MOST = 4;

function workersFor(params: readonly Param[]): number {
  const read = params.filter(({ value }) => value?.kind === "load");
  const bytes = read.reduce((sum, { shape, dtype }) => sum + sizeOf(shape) * bytesOf(dtype), 0);
  const processors = globalThis.navigator?.hardwareConcurrency ?? 1;
  return bytes < LARGE ? 0 : Math.max(0, Math.min(MOST, processors - 1));
}

async function withCrew<T>(workers: number, use: (crew: Crew) => Promise<T>): Promise<T> {
  const crew = openCrew(workers);
  try {
    return await use(crew);
  } finally {
    await crew.end();
  }
}

function joined(pieces: Pieces): Moments {
  const all = totalOf();
  for (const piece of pieces) all.add(piece!);
  return all.done();
}

async function piecesOf(param: Param, path: string, crew: Crew): Promise<Pieces> {
  const { dtype, value } = param;
  const n = sizeOf(param.shape);
  const pieces: Pieces = [];
  if (!value || !byRange(value)) {
    crew.add(pieces, await compute(param, path), dtype);
    return pieces;
  }
  const lanes = lanesOf(dtype);
  const size = PIECE / lanes;
  // A function of somebody else's may not like memory that is shared
  const filled = value.kind === "load";
  // One piece of memory for all others, but for what is in memory already
  let scratch: Values | undefined;
  for (let at = 0; at < n; at += size) {
    const count = Math.min(n - at, size);
    const room = filled ? crew.room(dtype, count * lanes) : undefined;
    if (room === undefined && value.kind !== "values") scratch ??= allocate(dtype, count);
    const into = room ?? scratch?.subarray(0, count * lanes);
    crew.add(pieces, await compute(param, path, [at, at + count], into), dtype);
  }
  return pieces;
}
