import { LensorError } from "../../core/errors.ts";
import { describe, showShape, sizeOf } from "../../core/shape.ts";
import { checkIndex, isPacked, packed, permuted, pickedAxis, slicedAxis, stridesOf } from "../_layout.ts";
import type { Layout } from "../types.ts";
import { type Data, dtypeOf, type NjType } from "./dtypes.ts";

/**
 * A strided array of the scijs kind, which is what an NdArray wraps and what scijs code takes.
 *
 * A class because scijs programs call methods on it; data and layout are its own properties, as there.
 */
export class Selection implements Layout {
  /** The elements, shared with other views. */
  readonly data: Data;
  /** The size of each axis. */
  readonly shape: number[];
  /** The steps between neighbours. */
  readonly stride: number[];
  /** The first element. */
  readonly offset: number;

  /** A view of data; C order unless strides are given. */
  constructor(data: Data, layout: Layout) {
    this.data = data;
    this.shape = [...layout.shape];
    this.stride = [...layout.stride];
    this.offset = layout.offset;
  }

  /** The element type. */
  get dtype(): NjType {
    return dtypeOf(this.data);
  }

  /** The number of elements. */
  get size(): number {
    return this.shape.reduce((n, s) => n * s, 1);
  }

  /** The number of axes. */
  get dimension(): number {
    return this.shape.length;
  }

  /** The axes from the shortest stride to the longest. */
  get order(): number[] {
    return this.shape.map((_, i) => i).reverse().sort((a, b) => Math.abs(this.stride[a]!) - Math.abs(this.stride[b]!));
  }

  /** The place in `data` of an element; nothing is checked, as in scijs. */
  index(...at: number[]): number {
    return at.reduce((sum, i, axis) => sum + i * this.stride[axis]!, this.offset);
  }

  /** An element. */
  get(...at: number[]): number {
    return this.data[this.index(...at)]!;
  }

  /** Stores an element, the last argument. */
  set(...at: number[]): number {
    const value = at.pop()!;
    return this.data[this.index(...at)] = value;
  }

  /** Without the first elements of each axis. */
  lo(...counts: (number | null | undefined)[]): Selection {
    const some = (n: unknown) => typeof n === "number" && n > 0;
    return this.#along(counts, (l, axis, n) => some(n) ? slicedAxis(l, axis, Math.trunc(n!), null, 1) : l);
  }

  /** The first elements of each axis only. */
  hi(...counts: (number | null | undefined)[]): Selection {
    const some = (n: unknown) => typeof n === "number" && n >= 0;
    return this.#along(counts, (l, axis, n) => some(n) ? slicedAxis(l, axis, 0, Math.trunc(n!), 1) : l);
  }

  /** Every n-th element of each axis; a negative step runs backwards. Throws `range` for 0. */
  step(...steps: (number | null | undefined)[]): Selection {
    return this.#along(
      steps,
      (l, axis, n) => typeof n === "number" ? slicedAxis(l, axis, null, null, Math.trunc(n)) : l,
    );
  }

  /** The axes in another order; reversed unless told. */
  transpose(...axes: number[]): Selection {
    return new Selection(this.data, permuted(this, axes.length ? axes : undefined));
  }

  /** Fixes axes; `null` keeps one. */
  pick(...at: (number | null | undefined)[]): Selection {
    // From the last axis on, so that the numbers of those before stay true
    let layout = this.#layout;
    for (let axis = Math.min(at.length, this.shape.length) - 1; axis >= 0; axis--) {
      const i = at[axis];
      if (typeof i === "number") layout = pickedAxis(layout, axis, i);
    }
    return new Selection(this.data, layout);
  }

  get #layout(): Layout {
    return { shape: this.shape, stride: this.stride, offset: this.offset };
  }

  #along(
    arguments_: (number | null | undefined)[],
    cut: (l: Layout, axis: number, n: number | null | undefined) => Layout,
  ): Selection {
    let layout = this.#layout;
    for (let axis = 0; axis < this.shape.length; axis++) layout = cut(layout, axis, arguments_[axis]);
    return new Selection(this.data, layout);
  }
}

/**
 * The place of an element in a selection, checked; negative indices count from the end. Throws `shape`, `type` or
 * `range`.
 */
export function placeOf(verb: string, s: Selection, at: readonly unknown[]): number {
  if (at.length !== s.shape.length) {
    const text = `Cannot ${verb}: ${at.length} indices were given for ${s.shape.length} axes; give one an axis`;
    throw new LensorError("shape", text);
  }
  let place = s.offset;
  for (let axis = 0; axis < at.length; axis++) {
    const i = at[axis];
    const n = s.shape[axis]!;
    place += s.stride[axis]! *
      (typeof i === "number" && Number.isInteger(i) && i >= 0 && i < n ? i : checkIndex(verb, i, axis, n));
  }
  return place;
}

/** A selection of data in C order. */
export function selection(data: Data, shape: readonly number[]): Selection {
  return new Selection(data, packed(shape));
}

/**
 * The raw scijs constructor: a view of data; C order from its start (or, for negative strides, so that all fits) unless
 * told.
 */
export function scijs(data: Data, shape?: number[], stride?: number[], offset?: number): Selection {
  if (!Array.isArray(data) && !ArrayBuffer.isView(data)) {
    throw new LensorError(
      "type",
      `Cannot make a view: expected a list or typed array of data, found ${describe(data)}`,
    );
  }
  const sizes = shape ?? [data.length];
  sizeOf(sizes);
  const steps = stride ?? stridesOf(sizes);
  if (!Array.isArray(steps) || !steps.every(Number.isInteger) || offset !== undefined && !Number.isInteger(offset)) {
    const text = `expected whole strides and a whole offset, found ${describe(stride)} and ${describe(offset)}`;
    throw new LensorError("type", `Cannot make a view of shape ${showShape(sizes)}: ${text}`);
  }
  const first = offset ?? steps.reduce((sum, step, i) => step < 0 ? sum - step * (sizes[i]! - 1) : sum, 0);
  const ends = sizes.map((n, i) => (n - 1) * (steps[i] ?? NaN));
  const low = first + ends.reduce((a, x) => a + Math.min(0, x), 0);
  const high = first + ends.reduce((a, x) => a + Math.max(0, x), 0);
  if (!sizes.includes(0) && !(low >= 0 && high < data.length) || steps.length !== sizes.length) {
    const text = `shape [${sizes}], stride [${steps}], offset ${first} do not lie within ${data.length} elements`;
    throw new LensorError("shape", `Cannot make a view: ${text}`);
  }
  return new Selection(data, { shape: sizes, stride: steps, offset: first });
}

/** Whether the elements are in C order without gaps, and the data holds nothing else. */
export function isWhole(s: Selection): boolean {
  return s.offset === 0 && s.data.length === s.size && isPacked(s);
}
