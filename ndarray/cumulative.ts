/** Running sums and products, and what lies between neighbours. */
import { allocate, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { turned } from "./_lanes.ts";
import { checkAxis, slicedAxis } from "./_layout.ts";
import { longOf } from "./_promote.ts";
import { relaid } from "./_view.ts";
import { isBare, weak } from "./_weak.ts";
import { concatenate } from "./join.ts";
import { asType, copy, named, ndarray } from "./ndarray.ts";
import { notEqual, subtract } from "./operators.ts";
import type { Input, View } from "./types.ts";
import { broadcastTo, ravel } from "./view.ts";

/** Which neighbours. */
export interface DiffOptions {
  /** How often; 1 by default. */
  readonly n?: number | undefined;
  /** Along which axis; the last by default. */
  readonly axis?: number | undefined;
  /** What comes before the first element: a number, or an array. */
  readonly prepend?: Input | undefined;
  /** What comes behind the last element. */
  readonly append?: Input | undefined;
}

/**
 * Returns the running sum along an axis, of all elements in C order by default; of integers in 64 bits, of floats in
 * their own dtype.
 *
 * Floats are summed in doubles and rounded once an element.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { cumsum, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(cumsum([[1, 2], [3, 4]], 0)), [[1, 2], [4, 6]]);
 * ```
 */
export function cumsum(x: Input, axis?: number): View {
  return running("sum", x, axis, (a, b) => a + b, (a, b) => a + b);
}

/**
 * Returns the running product along an axis, of all elements in C order by default; of integers in 64 bits, which
 * wrap.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 */
export function cumprod(x: Input, axis?: number): View {
  return running("multiply", x, axis, (a, b) => a * b, (a, b) => BigInt.asUintN(64, a * b));
}

/**
 * Returns each element less the one before it, along an axis; of bools whether they differ. With `n` it is done so
 * often.
 *
 * @throws {LensorError} `range` for an `n` below 0 or an axis that does not exist; `shape` for an array without axes.
 *
 * @example
 * ```ts
 * import { diff, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(diff([1, 4, 9, 16])), [3, 5, 7]);
 * ```
 */
export function diff(x: Input, options: DiffOptions = {}): View {
  checkOptions("find differences of", options, ["n", "axis", "prepend", "append"]);
  const { n = 1, axis = -1, prepend, append } = options;
  const view = ndarray(x);
  if (typeof n !== "number" || !Number.isInteger(n) || n < 0) {
    throw new LensorError("range", `Cannot find differences ${describe(n)} times: use an integer of at least 0`);
  }
  if (view.shape.length === 0) throw new LensorError("shape", "Cannot find differences: the array has no axes");
  const at = checkAxis("find differences", axis, view.shape.length);
  if (n === 0) return copy(view);
  const end = (name: string, y: Input | undefined): View[] => {
    if (y === undefined) return [];
    const given = isBare(y) ? weak("find differences", y, view.dtype) : named(name, y);
    return [given.shape.length ? given : broadcastTo(given, view.shape.with(at, 1))];
  };
  const ends = [end("prepend", prepend), end("append", append)] as const;
  let out = ends.flat().length ? concatenate([...ends[0], view, ...ends[1]], at) : view;
  for (let i = 0; i < n; i++) {
    const before = relaid(out, slicedAxis(out, at, 0, -1, 1));
    const behind = relaid(out, slicedAxis(out, at, 1, null, 1));
    out = out.dtype === "bool" ? notEqual(behind, before) : subtract(behind, before);
  }
  return out;
}

function running(
  verb: string,
  x: Input,
  axis: number | undefined,
  fn: (a: number, b: number) => number,
  big: (a: bigint, b: bigint) => bigint,
): View {
  const given = ndarray(x);
  const view = axis === undefined ? ravel(given) : given;
  const to = longOf(view.dtype);
  if (view.shape.length === 0) {
    throw new LensorError(
      "range",
      `Cannot ${verb} ${showShape(view.shape)} along axis ${describe(axis)}: the array has no axes`,
    );
  }
  const isFloat = kindOf(to) === "float";
  const work: DType = isFloat ? "float64" : to;
  const { data, n, back } = turned(verb, asType(view, work), axis ?? 0);
  const from = data as Float64Array;
  const out = allocate(work, from.length) as Float64Array;
  const step = (isFloat ? fn : big) as typeof fn;
  for (let start = 0; start < out.length; start += n) {
    out[start] = from[start]!;
    for (let i = start + 1; i < start + n; i++) out[i] = step(out[i - 1]!, from[i]!);
  }
  return asType(back(out, work), to);
}
