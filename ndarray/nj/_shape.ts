/** Other shapes of the same elements, and arrays put together. */
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { checkAxis, flipped, permuted, reshaped, slicedAxis } from "../_layout.ts";
import type { Layout } from "../types.ts";
import { copyInto, packedCopy } from "./_from.ts";
import { make, type NjType } from "./dtypes.ts";
import { ValueError } from "./errors.ts";
import { Selection, selection } from "./selection.ts";

/** `slice` of numjs: an argument an axis, read as Python would where numjs's own reading is wrong. */
export function slice(s: Selection, parts: readonly unknown[]): Selection {
  let layout: Layout = s;
  for (let axis = 0; axis < Math.min(parts.length, s.shape.length); axis++) {
    const part = parts[axis];
    if (part === null || part === undefined) continue;
    const [start, stop, step] = bounds(part);
    layout = slicedAxis(layout, axis, start, stop, step);
  }
  return new Selection(s.data, layout);
}

function bounds(part: unknown): [number | null, number | null, number] {
  if (typeof part === "number") return [part, null, 1];
  if (!Array.isArray(part) || part.length > 4) {
    throw new LensorError(
      "type",
      `Cannot slice: expected a number, null or [start, stop, step], found ${describe(part)}`,
    );
  }
  const [a = null, b = null, c = null, d = null] = part as (number | null)[];
  if (part.length === 1) return [null, a, 1];
  // The form of four is numjs's own: [start, null, null, step]
  return [a, b, (part.length === 4 ? d : c) ?? 1];
}

/** Another shape: a view where the elements allow it, else a copy. */
export function reshape(s: Selection, shape: readonly unknown[]): Selection {
  const sizes = (Array.isArray(shape[0]) ? shape[0] : shape) as number[];
  if (shape.length === 0) throw new ValueError("function takes at least one argument (0 given)", "missing");
  if (sizes.some((n) => typeof n !== "number" || !Number.isInteger(n) || n < -1)) {
    throw new LensorError(
      "type",
      `Cannot reshape to ${describe(shape[0])}: sizes are non-negative integers, or one -1`,
    );
  }
  const open = sizes.indexOf(-1);
  const known = sizes.filter((n) => n !== -1).reduce((n, m) => n * m, 1);
  if (open !== sizes.lastIndexOf(-1)) throw new ValueError("can only specify one unknown dimension", "shape");
  const inferred = known ? s.size / known : 0;
  const full = open < 0 ? sizes : sizes.with(open, inferred);
  if (!Number.isInteger(inferred) && open >= 0 || full.reduce((n, m) => n * m, 1) !== s.size) {
    throw new ValueError("total size of new array must be unchanged", "shape");
  }
  const layout = reshaped(s, full);
  return layout ? new Selection(s.data, layout) : selection(packedCopy(s).data, full);
}

/** The axes in another order, given one by one or as a list; reversed unless told. */
export function transpose(s: Selection, axes: readonly unknown[]): Selection {
  const list = (Array.isArray(axes[0]) ? axes[0] : axes) as number[];
  return new Selection(s.data, permuted(s, list.length || s.shape.length === 0 ? list : undefined));
}

/** Backwards along an axis, or along all. */
export function flip(s: Selection, axis?: unknown): Selection {
  let layout: Layout = s;
  if (axis === undefined || axis === null) {
    for (let i = 0; i < s.shape.length; i++) layout = flipped(layout, i);
  } else {
    const ndim = s.shape.length;
    const at = typeof axis === "number" && axis < 0 ? axis + ndim : axis;
    if (typeof at !== "number" || !Number.isInteger(at) || at < 0 || at >= ndim) {
      throw new ValueError(
        `axis=${typeof axis === "number" ? axis : describe(axis)}invalid for the ${ndim}-dimensional input array`,
      );
    }
    layout = flipped(layout, at);
  }
  return new Selection(s.data, layout);
}

/** Turned by quarter turns from the first axis towards the second. */
export function rot90(s: Selection, k: number, axes: unknown): Selection {
  if (!Array.isArray(axes) || axes.length !== 2) throw new ValueError("len(axes) must be 2");
  const [a, b] = axes.map((axis) => checkAxis("rotate", axis, s.shape.length)) as [number, number];
  if (a === b) throw new ValueError("Axes must be different.");
  if (!Number.isInteger(k)) throw new LensorError("range", `Cannot rotate by ${k} quarter turns: use an integer`);
  const turns = ((k % 4) + 4) % 4;
  const order = s.shape.map((_, i) => i === a ? b : i === b ? a : i);
  const layout: Layout = turns === 0
    ? s
    : turns === 2
    ? flipped(flipped(s, a), b)
    : turns === 1
    ? permuted(flipped(s, b), order)
    : flipped(permuted(s, order), b);
  return new Selection(s.data, layout);
}

/** A vector on the diagonal of a matrix; of anything else the elements with equal indices, as a view. */
export function diag(s: Selection): Selection {
  if (s.shape.length !== 1) {
    const n = s.shape.length ? Math.min(...s.shape) : 1;
    return new Selection(s.data, { shape: [n], stride: [s.stride.reduce((a, b) => a + b, 0)], offset: s.offset });
  }
  const n = s.size;
  const out = selection(filled(s.dtype, n * n), [n, n]);
  copyInto(new Selection(out.data, { shape: [n], stride: [n + 1], offset: 0 }), s);
  return out;
}

/** Data of zeros. */
export function filled(dtype: NjType, n: number, value = 0): Selection["data"] {
  const data = make(dtype, n);
  return dtype === "array" || value !== 0 ? data.fill(value) as Selection["data"] : data;
}

/** Joined along the last axis. */
export function concatenate(parts: readonly Selection[]): Selection {
  const first = parts[0];
  if (!first) throw new ValueError("need at least one array to concatenate", "missing");
  const axis = first.shape.length - 1;
  const shape = [...first.shape];
  for (const part of parts.slice(1)) {
    if (part.shape.length !== first.shape.length) {
      throw new ValueError("all the input arrays must have same number of dimensions", "shape");
    }
    if (part.shape.some((n, i) => i !== axis && n !== shape[i])) {
      throw new ValueError(`cannot concatenate  "${shape}" with "${part.shape}"`, "shape");
    }
    shape[axis]! += part.shape[axis]!;
  }
  const out = selection(make(jointType(parts), shape.reduce((n, s) => n * s, 1)), shape);
  let from = 0;
  for (const part of parts) {
    copyInto(new Selection(out.data, slicedAxis(out, axis, from, from += part.shape[axis]!, 1)), part);
  }
  return out;
}

/** Joined along a new axis. */
export function stack(parts: readonly Selection[], axis: unknown): Selection {
  const first = parts[0];
  if (!first) throw new ValueError("need at least one array to stack", "missing");
  if (parts.some((p) => p.shape.length !== first.shape.length || p.shape.some((n, i) => n !== first.shape[i]))) {
    throw new ValueError("all input arrays must have the same shape", "shape");
  }
  const at = checkAxis("stack", axis, first.shape.length + 1);
  const shape = first.shape.toSpliced(at, 0, parts.length);
  const out = selection(make(jointType(parts), shape.reduce((n, s) => n * s, 1)), shape);
  parts.forEach((part, i) => {
    const place = shape.map((_, k) => k === at ? i : null);
    copyInto(out.pick(...place), part);
  });
  return out;
}

// The common dtype, else a plain list, which loses nothing
function jointType(parts: readonly Selection[]): NjType {
  const dtype = parts[0]!.dtype;
  return parts.every((p) => p.dtype === dtype) ? dtype : "array";
}
