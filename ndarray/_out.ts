/** Results that are put into an array that is there already. */
import { kindOf, lanesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { describe, sameShape, showShape } from "../core/shape.ts";
import type { DType, Values } from "../core/types.ts";
import { walk } from "./_walk.ts";
import { asType, copy, named } from "./ndarray.ts";
import type { Layout, View } from "./types.ts";

/** Where a result is put. */
export interface Out {
  /**
   * An array of the result's shape to fill and return. The values are cast to its dtype, which may be of the same kind
   * or of a later one of bool, unsigned, signed, float.
   */
  readonly out?: View | undefined;
}

/**
 * Checks an `out`. Throws `type` for what is not an array or has a dtype of an earlier kind, `shape` if it does not
 * fit.
 */
export function checkOut(verb: string, out: View, shape: readonly number[], dtype: DType): void {
  if (out === null || typeof out !== "object" || !Array.isArray(out.stride)) {
    throw new LensorError("type", `Cannot ${verb} into "out": expected an array of ndarray(), found ${describe(out)}`);
  }
  named("out", out);
  if (!sameShape(out.shape, shape)) {
    throw new LensorError("shape", `Cannot ${verb} into ${showShape(out.shape)}: the result is ${showShape(shape)}`);
  }
  if (RANK.indexOf(kindOf(dtype)) <= RANK.indexOf(kindOf(out.dtype))) return;
  const help = "cast the operands, or give an out of that dtype";
  throw new LensorError("type", `Cannot ${verb} into ${out.dtype}: the result is ${dtype}; ${help}`);
}

const RANK = ["bool", "uint", "int", "float", "complex"];

/** Stores a result in `out` if there is one. Throws `shape` or `type` if it does not fit. */
export function put<D extends DType>(result: View<D>, options: { readonly out?: undefined }): View<D>;
export function put(result: View, options: Out): View;
export function put(result: View, { out }: Out): View {
  if (out === undefined) return result;
  checkOut("store", out, result.shape, result.dtype);
  return store(result, out);
}

/** Casts elements into an array of the same shape, whatever its dtype, and returns that. */
export function store(from: View, out: View): View {
  const source = apart(asType(from, out.dtype), out.data);
  const target = out.data as Float64Array;
  const given = source.data as Float64Array;
  const [to, by] = lanesOf(out.dtype) === 1 ? [out, source] : [paired(out), paired(source)];
  walk(to.shape, [to, by], (n, at, step) => {
    const so = step[0]!;
    const ss = step[1]!;
    if (so === 1 && ss === 1) target.set(given.subarray(at[1]!, at[1]! + n), at[0]!);
    else for (let i = 0, o = at[0]!, p = at[1]!; i < n; i++, o += so, p += ss) target[o] = given[p]!;
  });
  return out;
}

// Complex numbers as one more axis, of their two parts
const paired = ({ shape, stride, offset }: Layout): Layout => ({
  shape: [...shape, 2],
  stride: [...stride.map((step) => 2 * step), 1],
  offset: 2 * offset,
});

const apart = (view: View, data: Values): View => view.data.buffer === data.buffer ? copy(view) : view;
