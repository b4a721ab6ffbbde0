/** Elements without repetition, and whether elements are among others. */
import { cast } from "../core/cast.ts";
import { allocate } from "../core/dtype.ts";
import { checkOptions } from "../core/check.ts";
import type { DType, Values } from "../core/types.ts";
import { decode, inOrder } from "./_elements.ts";
import { checkAxis, countOf, permuted } from "./_layout.ts";
import { checkComputable, promoteAll } from "./_promote.ts";
import { relaid } from "./_view.ts";
import { asType, named, ndarray, toTensor, viewOf } from "./ndarray.ts";
import { compare, sortedPlaces, sortedValues } from "./_sorted.ts";
import type { Input, View } from "./types.ts";

/** What counts as the same. */
export interface UniqueOptions {
  /** Whole parts along this axis rather than elements. */
  readonly axis?: number | undefined;
  /** False keeps every NaN; true by default. */
  readonly equalNan?: boolean | undefined;
}
/** Elements without repetition, and where they were. */
export interface Unique<D extends DType = DType> {
  /** In ascending order. */
  readonly values: View<D>;
  /** Where each is first, int64. */
  readonly indices: View<"int64">;
  /** Which of the values each element is, int64, in the shape of the array; with `axis` a vector. */
  readonly inverse: View<"int64">;
  /** How often each is there, int64. */
  readonly counts: View<"int64">;
}

/**
 * Returns the elements without repetition in ascending order; NaN, once, at the end.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 *
 * @example
 * ```ts
 * import { toList, unique } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(unique([3, 1, 3, 2])), [1, 2, 3]);
 * ```
 */
export function unique<D extends DType>(x: View<D>, options?: UniqueOptions): View<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function unique(x: Input, options?: UniqueOptions): View;
export function unique(x: Input, options: UniqueOptions = {}): View {
  if (options?.axis !== undefined) return uniqueAll(x, options).values;
  checkOptions("find unique elements of", options, ["axis", "equalNan"]);
  const { dtype, data } = toTensor(ndarray(x));
  checkComputable(dtype);
  const sorted = sortedValues(decode(data, dtype));
  const kept = sorted.slice() as Float64Array;
  let n = 0;
  for (let i = 0; i < sorted.length; i++) {
    const y = sorted[i] as number;
    const before = sorted[i - 1] as number;
    const again = i > 0 && (y === before || options.equalNan !== false && y !== y && before !== before);
    if (!again) kept[n++] = y;
  }
  const half = dtype === "float16" || dtype === "bfloat16";
  const found = kept.slice(0, n);
  return viewOf(half ? cast(found, "float32", dtype) : found, dtype, [n]);
}

/**
 * Returns the elements without repetition, where each is first, which one each element is, and how often each is there.
 *
 * @throws {LensorError} `range` for an axis that does not exist.
 */
export function uniqueAll<D extends DType>(x: View<D>, options?: UniqueOptions): Unique<D>;
/** Of anything that holds numbers: the dtype is known when it is there. */
export function uniqueAll(x: Input, options?: UniqueOptions): Unique;
export function uniqueAll(x: Input, options: UniqueOptions = {}): Unique {
  checkOptions("find unique elements of", options, ["axis", "equalNan"]);
  const { axis, equalNan = true } = options;
  const view = ndarray(x);
  const { dtype } = view;
  checkComputable(dtype);
  const at = axis === undefined ? undefined : checkAxis("find unique parts", axis, view.shape.length);
  const order = [...view.shape.keys()];
  const first = at === undefined ? order : [at, ...order.filter((i) => i !== at)];
  const lying = relaid(view, permuted(view, first));
  const data = inOrder(lying);
  const values = decode(data, dtype);
  const n = at === undefined ? data.length : lying.shape[0]!;
  const size = at === undefined ? 1 : countOf(lying.shape.slice(1));
  const order2 = (a: number, b: number): number => {
    for (let i = 0; i < size; i++) {
      const c = compare(values[a * size + i]!, values[b * size + i]!);
      if (c) return c;
    }
    return 0;
  };
  const holdsNaN = (a: number) => !equalNan && size === 1 && Number.isNaN(values[a]);
  const sorted = size === 1
    ? sortedPlaces(values, 0, n)
    : Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => order2(a, b) || a - b);
  const firsts: number[] = [];
  const counts: bigint[] = [];
  const inverse = new BigInt64Array(n);
  for (const [i, place] of sorted.entries()) {
    const before = sorted[i - 1];
    if (before !== undefined && !holdsNaN(place) && order2(before, place) === 0) counts[counts.length - 1]! += 1n;
    else {
      firsts.push(place);
      counts.push(1n);
    }
    inverse[place] = BigInt(firsts.length - 1);
  }
  const found = firsts.length;
  const chosen = allocate(dtype, found * size) as Float64Array;
  const from = data as Float64Array;
  firsts.forEach((place, i) => chosen.set(from.subarray(place * size, (place + 1) * size), i * size));
  const vector = (list: BigInt64Array) => viewOf(list, "int64", [list.length]);
  return {
    values: at === undefined ? viewOf(chosen as Values, dtype, [found]) : home(chosen, dtype, found, lying, first),
    indices: vector(BigInt64Array.from(firsts, BigInt)),
    inverse: at === undefined ? viewOf(inverse, "int64", view.shape) : vector(inverse),
    counts: vector(BigInt64Array.from(counts)),
  };
}

/**
 * Returns whether elements are among those of another array; with `invert` whether they are not. NaN is among none.
 *
 * @throws {LensorError} `unknown-name` for another option.
 */
export function isin(x: Input, values: Input, options: { readonly invert?: boolean | undefined } = {}): View<"bool"> {
  checkOptions("look for elements", options, ["invert"]);
  const view = ndarray(x);
  const among = named("values", values);
  const joint = promoteAll([view.dtype, among.dtype]);
  const numbers = (v: View): Values => decode(inOrder(asType(v, joint)), joint);
  const set = new Set<number | bigint>(numbers(among) as Float64Array);
  const own = numbers(view);
  const there = options.invert ? 0 : 1;
  const out = new Uint8Array(own.length);
  for (let i = 0; i < out.length; i++) out[i] = set.has(own[i]!) && !Number.isNaN(own[i]) ? there : 1 - there;
  return viewOf(out, "bool", view.shape);
}

function home(data: Values, dtype: DType, n: number, lying: View, first: readonly number[]): View {
  const made = viewOf(data, dtype, lying.shape.with(0, n));
  return relaid(made, permuted(made, first.map((_, i) => first.indexOf(i))));
}
