/** What users give for an array, as a selection. */
import { cast } from "../../core/cast.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, showShape } from "../../core/shape.ts";
import type { DType, Values } from "../../core/types.ts";
import { isPacked, MOST_AXES } from "../_layout.ts";
import { unclamped } from "../ndarray.ts";
import type { Layout } from "../types.ts";
import { walk } from "../_walk.ts";
import { type Data, dtypeFrom, dtypeOf, make, type NjType, type Typed } from "./dtypes.ts";
import { isWhole, scijs, type Selection, Selection as View, selection } from "./selection.ts";

/** Anything that holds a selection: the NdArray that users see. */
export interface Holder {
  readonly selection: Selection;
}

/** Whether it is an NdArray. */
export const isHolder = (x: unknown): x is Holder =>
  typeof x === "object" && x !== null && (x as Partial<Holder>).selection instanceof View;

/**
 * The operand that an argument stands for: an NdArray's own selection, else as {@linkcode create}.
 *
 * Throws `type` or `shape`.
 */
export function operand(x: unknown, dtype?: unknown): Selection {
  return isHolder(x) ? x.selection : create(x, dtype);
}

/**
 * A selection with what was given: a copy of an NdArray or nested list; flat lists, typed arrays, tensors and scijs
 * objects are shared if their dtype is the one asked for.
 *
 * Throws `shape` for ragged lists, `type` for what is not an array.
 */
export function create(x: unknown, dtype?: unknown): Selection {
  const to = dtype === undefined || dtype === null ? undefined : dtypeFrom(dtype);
  if (isHolder(x)) return packedCopy(x.selection, to);
  if (Array.isArray(x)) return fromList(x, to ?? "array");
  if (ArrayBuffer.isView(x) && !(x instanceof DataView)) {
    const data = plain(x as unknown as Values, undefined);
    return selection(converted(data, to ?? dtypeOf(data)), [data.length]);
  }
  if (isForeign(x)) {
    const shape = [...x.shape];
    const view = scijs(plain(x.data, x.dtype), shape, x.stride as number[], x.offset ?? 0);
    return to === undefined || to === view.dtype ? view : packedCopy(view, to);
  }
  if (!isPlain(x)) throw strange(x);
  return selection(converted([x as number], to ?? "array"), [1]);
}

/** A copy in C order of a selection, perhaps in another dtype. */
export function packedCopy(s: Selection, dtype: NjType = s.dtype): Selection {
  if (isPacked(s)) {
    const part = s.data.slice(s.offset, s.offset + s.size) as Data;
    return selection(dtype === s.dtype ? part : converted(part, dtype), s.shape);
  }
  const out = selection(make(dtype, s.size), s.shape);
  copyInto(out, s);
  return out;
}

/** Stores the elements of one selection in another of the same shape, which must not overlap it. */
export function copyInto(out: Selection, from: Selection): void {
  const to = out.data;
  const of = from.data;
  if (isWhole(out) && isWhole(from) && ArrayBuffer.isView(to)) return (to as Typed).set(of);
  walk(out.shape, [out, from], (n, at, step) => {
    const s = step[0]!;
    const f = step[1]!;
    for (let i = 0, a = at[0]!, b = at[1]!; i < n; i++, a += s, b += f) to[a] = of[b]!;
  });
}

/** Data in another dtype; the same if nothing is to do. */
export function converted(data: Data, dtype: NjType): Data {
  if (dtypeOf(data) === dtype) return data;
  if (dtype === "array") return Array.from(data as ArrayLike<number>);
  const out = make(dtype, data.length) as Typed;
  out.set(data);
  return out;
}

/** Nested lists of the elements; `[]` where there is no axis, as in numjs. */
export function toList(s: Selection): unknown[] {
  const build = (axis: number, at: number): unknown[] => {
    const n = s.shape[axis]!;
    const step = s.stride[axis]!;
    const out = new Array<unknown>(n);
    const last = axis === s.shape.length - 1;
    for (let i = 0, p = at; i < n; i++, p += step) out[i] = last ? s.data[p] : build(axis + 1, p);
    return out;
  };
  return s.shape.length ? build(0, s.offset) : [];
}

function fromList(list: readonly unknown[], dtype: NjType): Selection {
  const shape: number[] = [];
  for (let level: unknown = list; isList(level); level = at(level, 0)) {
    shape.push(lengthOf(level));
    if (lengthOf(level) === 0) break;
    if (shape.length > MOST_AXES) {
      const text = `the lists are nested deeper than ${MOST_AXES}, or hold themselves`;
      throw new LensorError("limit", `Cannot make an array: ${text}`);
    }
  }
  if (shape.length === 1) {
    checkFlat(list);
    return selection(converted(list as number[], dtype), shape);
  }
  const out = make(dtype, shape.reduce((n, s) => n * s, 1));
  let place = 0;
  const fill = (x: unknown, axis: number): void => {
    if (axis === shape.length) {
      if (isList(x) || x === null) throw ragged(shape, x);
      if (isExact(x)) throw strange(x);
      out[place++] = x as number;
      return;
    }
    if (!isList(x) || lengthOf(x) !== shape[axis]) throw ragged(shape, x);
    for (let i = 0; i < shape[axis]!; i++) fill(at(x, i), axis + 1);
  };
  fill(list, 0);
  return selection(out, shape);
}

// A list, a typed array or an NdArray inside a list
type Listed = { readonly length: number } & ArrayLike<unknown>;
const isList = (x: unknown): x is Listed =>
  Array.isArray(x) || ArrayBuffer.isView(x) || isHolder(x) && x.selection.shape.length > 0;
const lengthOf = (x: unknown): number => isHolder(x) ? x.selection.shape[0]! : (x as Listed).length;
const at = (x: unknown, i: number): unknown => {
  if (!isHolder(x)) return (x as Listed)[i];
  const s = x.selection;
  return s.shape.length === 1 ? s.get(i) : { selection: s.pick(i) };
};

function checkFlat(list: readonly unknown[]): void {
  const wrong = list.findIndex((x) => x === null || isList(x));
  if (wrong >= 0) throw ragged([list.length], list[wrong]);
  const exact = list.find(isExact);
  if (exact !== undefined) throw strange(exact);
}

// numjs has no element that is a bigint, and a symbol is not a number anywhere
const isExact = (x: unknown): boolean => typeof x === "bigint" || typeof x === "symbol";
const isPlain = (x: unknown): boolean =>
  x !== null && x !== undefined && typeof x !== "object" && typeof x !== "function" && !isExact(x);

function strange(x: unknown): LensorError {
  return new LensorError("type", `Cannot make an array: expected numbers, lists or arrays, found ${describe(x)}`);
}

function ragged(shape: readonly number[], found: unknown): LensorError {
  const text = `Cannot make an array of shape ${showShape(shape)}: the lists are ragged, found ${describe(found)}`;
  return new LensorError(found === null ? "type" : "shape", text + "; give every list of a level the same length");
}

// Tensors, views and scijs arrays
interface Foreign extends Partial<Layout> {
  readonly data: Values | number[];
  readonly shape: readonly number[];
  readonly dtype?: unknown;
}
function isForeign(x: unknown): x is Foreign {
  if (typeof x !== "object" || x === null) return false;
  const { data, shape } = x as Partial<Foreign>;
  return Array.isArray(shape) && (Array.isArray(data) || ArrayBuffer.isView(data));
}

// Types that numjs does not have come as the narrowest one that it has
const NEAREST: Partial<Record<string, DType>> = {
  float16: "float32",
  bfloat16: "float32",
  float8_e4m3fn: "float32",
  float8_e5m2: "float32",
  bool: "uint8",
};
function plain(data: Values | number[], dtype: unknown): Data {
  if (data instanceof BigInt64Array || data instanceof BigUint64Array) return Array.from(data, Number);
  const near = typeof dtype === "string" ? NEAREST[dtype] : undefined;
  return (near ? cast(data as Values, dtype as DType, near) : unclamped(data)) as Data;
}
