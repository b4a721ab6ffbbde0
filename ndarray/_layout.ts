/**
 * The arithmetic of shapes, strides and offsets: no elements are touched here.
 *
 * Rules are NumPy's (NumPy user guide, "Indexing on ndarrays" and "Broadcasting").
 */
import { LensorError } from "../core/errors.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import type { Shape } from "../core/types.ts";
import type { Layout } from "./types.ts";

/** Lists nested deeper than this hold themselves or are not an array; NumPy's limit too. */
export const MOST_AXES = 64;

/** The strides of C order: last axis fastest. */
export function stridesOf(shape: Shape): number[] {
  const stride = new Array<number>(shape.length);
  for (let i = shape.length - 1, step = 1; i >= 0; i--) {
    stride[i] = step;
    step *= shape[i]!;
  }
  return stride;
}

/** The number of elements of a shape that is known to be sound. */
export function countOf(shape: Shape): number {
  return shape.reduce((n, size) => n * size, 1);
}

/** C order from an offset, without gaps. */
export function packed(shape: Shape, offset = 0): Layout {
  return { shape: [...shape], stride: stridesOf(shape), offset };
}

/** Whether the elements lie in C order without gaps. */
export function isPacked({ shape, stride }: Layout): boolean {
  for (let i = shape.length - 1, step = 1; i >= 0; i--) {
    const n = shape[i]!;
    if (n === 0) return true;
    if (n !== 1 && stride[i] !== step) return false;
    step *= n;
  }
  return true;
}

/** An axis counted from the end where it is negative. Throws `type` or `range`. */
export function checkAxis(verb: string, axis: unknown, ndim: number): number {
  if (typeof axis !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected an axis number, found ${describe(axis)}`);
  }
  if (Number.isInteger(axis) && axis >= -ndim && axis < ndim) return axis < 0 ? axis + ndim : axis;
  const help = ndim ? `use ${-ndim} to ${ndim - 1}` : "the array has no axes";
  throw new LensorError("range", `Cannot ${verb}: axis ${axis} does not exist; ${help}`);
}

/** One axis or several, without repetition. Throws `type` or `range`. */
export function checkAxes(verb: string, axes: number | readonly number[], ndim: number): number[] {
  const list = (Array.isArray(axes) ? axes : [axes]).map((axis) => checkAxis(verb, axis, ndim));
  if (new Set(list).size === list.length) return list;
  throw new LensorError("range", `Cannot ${verb}: an axis is repeated in ${showShape(list)}`);
}

/** A place along an axis of `n` elements, counted from the end where it is negative. Throws `type` or `range`. */
export function checkIndex(verb: string, index: unknown, axis: number, n: number): number {
  if (typeof index !== "number") {
    throw new LensorError("type", `Cannot ${verb}: expected an index for axis ${axis}, found ${describe(index)}`);
  }
  if (Number.isInteger(index) && index >= -n && index < n) return index < 0 ? index + n : index;
  throw new LensorError("range", `Cannot ${verb}: index ${index} is outside of axis ${axis}, which has ${n} elements`);
}

/** The part `start:stop:step` of an axis, as Python reads it. Throws `range` for a step of 0 or a fraction. */
export function slicedAxis(
  layout: Layout,
  axis: number,
  start: number | null,
  stop: number | null,
  step: number,
): Layout {
  const n = layout.shape[axis]!;
  const verb = `slice axis ${axis} of ${showShape(layout.shape)}`;
  if (!Number.isInteger(step) || step === 0) {
    throw new LensorError("range", `Cannot ${verb}: ${step} is not a step; use an integer that is not 0`);
  }
  const [low, high] = step > 0 ? [0, n] : [-1, n - 1];
  const place = (x: number | null, missing: number): number => {
    if (x === null) return missing;
    if (!Number.isInteger(x)) throw new LensorError("range", `Cannot ${verb}: ${describe(x)} is not an integer`);
    return Math.min(high, Math.max(low, x < 0 ? x + n : x));
  };
  const from = place(start, step > 0 ? 0 : n - 1);
  const to = place(stop, step > 0 ? n : -1);
  const count = Math.max(0, Math.ceil((to - from) / step));
  const stride = layout.stride[axis]!;
  return {
    shape: layout.shape.with(axis, count),
    stride: layout.stride.with(axis, stride * step),
    offset: layout.offset + (count ? from * stride : 0),
  };
}

/** One element along an axis, which goes away. */
export function pickedAxis(layout: Layout, axis: number, index: number): Layout {
  const at = checkIndex("pick", index, axis, layout.shape[axis]!);
  return {
    shape: layout.shape.toSpliced(axis, 1),
    stride: layout.stride.toSpliced(axis, 1),
    offset: layout.offset + at * layout.stride[axis]!,
  };
}

/** The axes in another order, all of them reversed unless told. Throws `shape` or `range`. */
export function permuted(layout: Layout, axes?: readonly number[]): Layout {
  const ndim = layout.shape.length;
  const order = axes ?? layout.shape.map((_, i) => ndim - 1 - i);
  checkList(`transpose ${showShape(layout.shape)}`, "the axes", order);
  const from = checkAxes("transpose", order, ndim);
  if (from.length !== ndim) {
    throw new LensorError(
      "shape",
      `Cannot transpose ${showShape(layout.shape)}: ${showShape(order)} names not every axis`,
    );
  }
  return {
    shape: from.map((i) => layout.shape[i]!),
    stride: from.map((i) => layout.stride[i]!),
    offset: layout.offset,
  };
}

/** The axis backwards. */
export function flipped(layout: Layout, axis: number): Layout {
  return slicedAxis(layout, axis, null, null, -1);
}

/** Throws `type` unless an argument is a list. */
export function checkList(verb: string, name: string, list: unknown): void {
  // A list with holes is none: what is not there is no array
  if (Array.isArray(list) && Object.keys(list).length === list.length) return;
  throw new LensorError("type", `Cannot ${verb}: expected a list for ${name}, found ${describe(list)}`);
}

/** A shape with its one -1 computed. Throws `shape` if it does not hold `n` elements. */
export function inferShape(n: number, shape: Shape): number[] {
  checkList(`reshape ${n} elements`, "the shape", shape);
  const open = shape.filter((s) => s === -1).length;
  const known = shape.filter((s) => s !== -1);
  if (open > 1) throw new LensorError("shape", `Cannot reshape to ${showShape(shape)}: only one size may be -1`);
  const rest = sizeOf(known);
  if (open === 0 && rest === n) return [...shape];
  if (open === 1 && (rest === 0 ? n === 0 : n % rest === 0)) {
    return shape.map((s) => s === -1 ? (rest ? n / rest : 0) : s);
  }
  throw new LensorError(
    "shape",
    `Cannot reshape ${n} elements to ${showShape(shape)}: the sizes do not multiply to it`,
  );
}

/** The same elements in another shape if that needs no copy. The shape must have as many elements. */
export function reshaped(layout: Layout, shape: Shape): Layout | undefined {
  if (isPacked(layout)) return packed(shape, layout.offset);
  // Match groups of old axes with groups of new ones; a group works if its old axes run on without a gap
  const old = layout.shape.map((n, i) => ({ n, step: layout.stride[i]! })).filter((a) => a.n !== 1);
  const stride = new Array<number>(shape.length).fill(1);
  let i = 0, j = 0;
  while (i < old.length && j < shape.length) {
    let a = old[i]!.n, b = shape[j]!, i2 = i + 1, j2 = j + 1;
    while (a !== b) {
      if (a < b) a *= old[i2++]!.n;
      else b *= shape[j2++]!;
    }
    for (let k = i; k < i2 - 1; k++) if (old[k]!.step !== old[k + 1]!.n * old[k + 1]!.step) return undefined;
    for (let k = j2 - 1, step = old[i2 - 1]!.step; k >= j; k--) {
      stride[k] = step;
      step *= shape[k]!;
    }
    i = i2;
    j = j2;
  }
  return { shape: [...shape], stride, offset: layout.offset };
}

/** The joint shape of arrays by the broadcasting rule, if they have one. */
export function jointShape(shapes: readonly Shape[]): number[] | undefined {
  const out = new Array<number>(shapes.reduce((n, s) => Math.max(n, s.length), 0)).fill(1);
  for (const shape of shapes) {
    for (let i = 1; i <= shape.length; i++) {
      const n = shape[shape.length - i]!;
      const at = out.length - i;
      if (n === 1 || n === out[at]) continue;
      if (out[at] !== 1) return undefined;
      out[at] = n;
    }
  }
  return out;
}

/** The joint shape of arrays. Throws `shape` if there is none. */
export function broadcastShape(verb: string, shapes: readonly Shape[]): number[] {
  const joint = jointShape(shapes);
  if (joint) return joint;
  const text = shapes.map(showShape).join(" and ");
  throw new LensorError("shape", `Cannot ${verb} ${text}: sizes must be equal or 1 from the last axis on`);
}

/** An array repeated to a shape without a copy. Throws `shape` if it does not fit. */
export function broadcasted(layout: Layout, shape: Shape): Layout {
  sizeOf(shape);
  const extra = shape.length - layout.shape.length;
  const fits = extra >= 0 && layout.shape.every((n, i) => n === 1 || n === shape[i + extra]);
  if (!fits) {
    throw new LensorError(
      "shape",
      `Cannot broadcast ${showShape(layout.shape)} to ${showShape(shape)}: the sizes do not fit`,
    );
  }
  const stride = shape.map((n, i) => i < extra || layout.shape[i - extra] !== n ? 0 : layout.stride[i - extra]!);
  return { shape: [...shape], stride, offset: layout.offset };
}
