/** New arrays from sizes and ranges. */
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { countOf } from "../_layout.ts";
import { create, isHolder } from "./_from.ts";
import { filled } from "./_shape.ts";
import { dtypeFrom, type dtypes, make, shapeFrom } from "./dtypes.ts";
import { NdArray } from "./numjs_array.ts";
import { selection } from "./selection.ts";

/** Every element has the value; the dtype is `"array"` by default. */
export function constant(shape: unknown, dtype: unknown, value: number): NdArray {
  const sizes = shapeFrom(shape);
  return new NdArray(selection(filled(dtypeFrom(dtype), countOf(sizes), value), sizes));
}

/** Room for elements; what dtype `"array"` holds is `undefined`. */
export function empty(shape: unknown, dtype?: unknown): NdArray {
  const sizes = shapeFrom(shape);
  return new NdArray(selection(make(dtypeFrom(dtype), countOf(sizes)), sizes));
}

/** The identity matrix. */
export function identity(n: number, dtype?: unknown): NdArray {
  const out = constant([n, n], dtype, 0);
  for (let i = 0; i < n; i++) out.selection.data[i * n + i] = 1;
  return out;
}

/**
 * `start, start + step, ...` up to `stop`, which is left out; `ceil((stop - start) / step)` elements, as in NumPy.
 *
 * Throws `range` for a step of 0 or bounds that are not finite, where numjs never ended.
 */
export function arange(...numbers: unknown[]): NdArray {
  const last = numbers.at(-1);
  const named = numbers.length > 1 && typeof last !== "number";
  const dtype = named ? last : undefined;
  const given = named ? numbers.slice(0, -1) : numbers;
  const [a, b, step = 1] = given as [number, number?, number?];
  const [start, stop] = b === undefined ? [0, a] : [a, b];
  if (![start, stop, step].every((x) => typeof x === "number" && Number.isFinite(x)) || step === 0) {
    const text = `Cannot make a range from ${describe(start)} to ${describe(stop)} by ${
      describe(step)
    }: give finite numbers and a step that is not 0`;
    throw new LensorError("range", text);
  }
  const n = Math.max(0, Math.ceil((stop - start) / step));
  const data = make(dtypeFrom(dtype), n);
  for (let i = 0; i < n; i++) data[i] = start + i * step;
  return new NdArray(selection(data, [n]));
}

/**
 * Uniform numbers from 0 on, below 1, by `Math.random`, as in numjs. For numbers that can be had again use the room
 * `random`.
 */
export function random(...sizes: unknown[]): NdArray {
  if (sizes.length === 0) return new NdArray(create(Math.random()));
  const list = Array.isArray(sizes[0]) ? sizes[0] : sizes;
  const shape = shapeFrom(list.map((n: unknown) => typeof n === "number" ? Math.trunc(n) : n));
  const out = new Float64Array(countOf(shape));
  for (let i = 0; i < out.length; i++) out[i] = Math.random();
  return new NdArray(selection(out, shape));
}

/** `nj.int8(data)` and its like, by dtype name. */
export function typed(name: keyof typeof dtypes): (data: unknown) => NdArray {
  return (data) => new NdArray(create(data, name));
}

/** The NdArray itself, or a new one of what was given. */
export function wrap(x: unknown): NdArray {
  return x instanceof NdArray ? x : isHolder(x) ? new NdArray(x.selection) : new NdArray(create(x));
}
