/** Places of elements, and elements at places along an axis. */
import { allocate, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { copied, decode, inOrder } from "./_elements.ts";
import { broadcasted, checkAxis, checkIndex, countOf, jointShape, packed, stridesOf } from "./_layout.ts";
import { checkComputable } from "./_promote.ts";
import { viewOf } from "./_view.ts";
import { walk } from "./_walk.ts";
import { isBare, weak } from "./_weak.ts";
import { asType, named, ndarray } from "./ndarray.ts";
import type { Input, Layout, View } from "./types.ts";

/**
 * Returns the elements at the indices along an axis; the other axes are broadcast. Negative indices count from the end.
 *
 * @throws {LensorError} `range` for an index outside of the axis; `shape` for another number of axes or sizes that do
 * not fit; `type` for indices that are not integers.
 *
 * @example
 * ```ts
 * import { ndarray, takeAlongAxis, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(takeAlongAxis([[5, 6], [7, 8]], ndarray([[1], [0]], "int64"), 1)), [[6], [7]]);
 * ```
 */
export function takeAlongAxis<D extends DType>(x: View<D>, indices: Input, axis: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function takeAlongAxis(x: Input, indices: Input, axis: number): View;
export function takeAlongAxis(x: Input, indices: Input, axis: number): View {
  const view = ndarray(x);
  const { shape, places, lying, step } = along("take", view, indices, axis);
  const out = allocate(view.dtype, countOf(shape)) as Float64Array;
  const from = view.data as Float64Array;
  walk(shape, [packed(shape), places, lying], (n, [o, p, q], [so, sp, sq]) => {
    for (let i = 0; i < n; i++) out[o + i * so] = from[q + i * sq + step(p + i * sp)]!;
  });
  return viewOf(out, view.dtype, shape);
}

/**
 * Returns a copy with values put at the indices along an axis; values and the other axes are broadcast. Of equal
 * indices the last counts.
 *
 * @throws {LensorError} as `takeAlongAxis`, and `range` for a number that the dtype lacks.
 */
export function putAlongAxis<D extends DType>(x: View<D>, indices: Input, values: Input, axis: number): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function putAlongAxis(x: Input, indices: Input, values: Input, axis: number): View;
export function putAlongAxis(x: Input, indices: Input, values: Input, axis: number): View {
  const view = ndarray(x);
  const { dtype } = view;
  const out = viewOf(copied(view), dtype, view.shape);
  const { shape, places, lying, step } = along("put", out, indices, axis);
  const given = isBare(values) ? weak("put", values, dtype) : named("values", values);
  const cast = asType(given, dtype);
  const to = out.data as Float64Array;
  const from = cast.data as Float64Array;
  walk(shape, [places, lying, broadcasted(cast, shape)], (n, [p, q, v], [sp, sq, sv]) => {
    for (let i = 0; i < n; i++) to[q + i * sq + step(p + i * sp)] = from[v + i * sv]!;
  });
  return out;
}

/**
 * Returns the places of the elements that are not 0: a vector (int64) an axis. NaN is not 0.
 *
 * @throws {LensorError} `shape` for an array without axes.
 */
export function nonzero(x: Input): View<"int64">[] {
  const view = ndarray(x);
  const { shape } = view;
  const found = places(view);
  const stride = stridesOf(shape);
  if (shape.length === 0) throw new LensorError("shape", "Cannot find places: the array has no axes");
  return shape.map((n, axis) => {
    const out = BigInt64Array.from(found, (at) => BigInt(Math.floor(at / stride[axis]!) % n));
    return viewOf(out, "int64", [found.length]);
  });
}

/** Returns the places of the elements that are not 0, a row each: int64, `[found, axes]`. */
export function argwhere(x: Input): View<"int64"> {
  const view = ndarray(x);
  const { shape } = view;
  const found = places(view);
  const stride = stridesOf(shape);
  const axes = shape.length;
  const out = new BigInt64Array(found.length * axes);
  found.forEach((at, row) => {
    for (let a = 0; a < axes; a++) out[row * axes + a] = BigInt(Math.floor(at / stride[a]!) % shape[a]!);
  });
  return viewOf(out, "int64", [found.length, axes]);
}

/** Returns the places of the elements that are not 0 in C order, int64. */
export function flatnonzero(x: Input): View<"int64"> {
  const found = places(ndarray(x));
  return viewOf(BigInt64Array.from(found, BigInt), "int64", [found.length]);
}

function places(view: View): number[] {
  checkComputable(view.dtype);
  const values = decode(inOrder(view), view.dtype);
  const found: number[] = [];
  for (let i = 0; i < values.length; i++) if (Number(values[i]) !== 0) found.push(i);
  return found;
}

interface Along {
  readonly shape: readonly number[];
  /** Where the places lie. */
  readonly places: Layout;
  /** The array without its axis, as long as the places are. */
  readonly lying: Layout;
  /** How far from there the element of a place is. */
  readonly step: (at: number) => number;
}

function along(verb: string, view: View, indices: Input, axis: number): Along {
  const at = checkAxis(verb, axis, view.shape.length);
  const given = named("indices", indices);
  const n = view.shape[at]!;
  if (kindOf(given.dtype) !== "int" && kindOf(given.dtype) !== "uint") {
    throw new LensorError("type", `Cannot ${verb}: the indices are ${given.dtype}; cast them to an integer type`);
  }
  const around = view.shape.with(at, 1);
  const shape = given.shape.length === view.shape.length ? jointShape([given.shape, around]) : undefined;
  if (!shape) {
    const text = `Cannot ${verb} along axis ${at} of ${showShape(view.shape)} at indices of ${showShape(given.shape)}`;
    throw new LensorError("shape", `${text}: the other sizes must be equal or 1`);
  }
  const stride = view.stride[at]!;
  const where = given.data;
  const lane = { ...view, shape: around, stride: view.stride.with(at, 0) };
  return {
    shape,
    places: broadcasted(given, shape),
    lying: broadcasted(lane, shape),
    step: (i) => checkIndex(verb, Number(where[i]), at, n) * stride,
  };
}
