/** Numbers at equal distances. The last argument is a dtype, or options with one; float32 by default. */
import { allocate, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { checkComputable } from "./_promote.ts";
import { type AsDType, checkHeldBy, checkSize, dtypeOf, type DTypeOption, named } from "./creation.ts";
import { asType } from "./ndarray.ts";
import type { View } from "./types.ts";

/** Whether the end belongs to it. */
export interface LinspaceOptions<D extends DType = DType> extends DTypeOption<D> {
  /** False leaves `stop` out; true by default. */
  readonly endpoint?: boolean | undefined;
}

/**
 * Returns `start, start + step, ...` up to `stop`, which is left out: ceil((stop - start) / step) elements, each
 * computed in doubles and rounded once. One number is `stop`, counted from 0.
 *
 * @throws {LensorError} `range` for a step of 0, numbers that are not finite, or elements that the dtype lacks; `limit`
 * if there is no room.
 *
 * @example
 * ```ts
 * import { arange, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(arange(3)), [0, 1, 2]);
 * assertEquals(toList(arange(5, 0, -2, "int32")), [5, 3, 1]);
 * ```
 */
export function arange<D extends DType>(stop: number, dtype: AsDType<D>): View<D>;
/** From `start` to `stop`. */
export function arange<D extends DType>(start: number, stop: number, dtype: AsDType<D>): View<D>;
/** From `start` to `stop` by `step`. */
export function arange<D extends DType>(start: number, stop: number, step: number, dtype: AsDType<D>): View<D>;
/** In float32. */
export function arange(start: number, stop?: number, step?: number): View<"float32">;
/** Where the dtype is not known beforehand. */
export function arange(start: number, ...more: (number | DType | DTypeOption | undefined)[]): View;
export function arange(...given: unknown[]): View {
  const verb = "make a range";
  const numbers = given.filter((x) => x !== undefined);
  const last = numbers.at(-1);
  const dtype = typeof last === "number" ? undefined : dtypeOf(verb, numbers.pop() as DType);
  const to = dtype ?? "float32";
  if (numbers.length < 1 || numbers.length > 3 || numbers.some((x) => typeof x !== "number")) {
    const wrong = numbers.find((x) => typeof x !== "number");
    const found = wrong === undefined ? `${numbers.length} of them` : describe(wrong);
    throw new LensorError("type", `Cannot ${verb}: expected stop, or start, stop and step as numbers, found ${found}`);
  }
  const [a = 0, b, step = 1] = numbers as number[];
  const [start, stop] = b === undefined ? [0, a] : [a, b];
  if (![start, stop, step].every(Number.isFinite) || step === 0) {
    const text = `Cannot ${verb} from ${start} to ${stop} by ${step}`;
    throw new LensorError("range", `${text}: use finite numbers and a step that is not 0`);
  }
  checkComputable(to);
  const n = Math.max(0, Math.ceil((stop - start) / step));
  const end = start + (n - 1) * step;
  if (n > 0) {
    for (const x of [start, end]) checkHeldBy(verb, Math.trunc(x) === x ? x : Math.trunc(x), to, dtype === undefined);
  }
  const values = allocate("float64", n) as Float64Array;
  for (let i = 0; i < n; i++) values[i] = start + i * step;
  return asType(values, to);
}

/**
 * Returns `n` numbers at equal distances from `start` to `stop`, which is the last one; integers are rounded down.
 *
 * @throws {LensorError} `range` for an `n` that is not an integer of at least 0, or numbers that the dtype lacks;
 * `limit` if there is no room.
 *
 * @example
 * ```ts
 * import { linspace, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linspace(0, 1, 5)), [0, 0.25, 0.5, 0.75, 1]);
 * ```
 */
export function linspace<D extends DType = "float32">(
  start: number,
  stop: number,
  n?: number,
  options?: LinspaceOptions<D> | D,
): View<D>;
export function linspace(start: number, stop: number, n = 50, options: LinspaceOptions | DType = {}): View {
  const verb = "space numbers";
  const { endpoint = true, dtype } = named(verb, options, ["endpoint", "dtype"]) as LinspaceOptions;
  const to = dtypeOf(verb, dtype) ?? "float32";
  checkComputable(to);
  for (const [name, x] of [["start", start], ["stop", stop], ["n", n]] as const) {
    if (typeof x === "number") continue;
    throw new LensorError("type", `Cannot ${verb}: expected a number for ${name}, found ${describe(x)}`);
  }
  checkSize(verb, n);
  const whole = kindOf(to) === "int" || kindOf(to) === "uint";
  const parts = endpoint ? n - 1 : n;
  const step = (stop - start) / parts;
  const values = allocate("float64", n) as Float64Array;
  for (let i = 0; i < n; i++) {
    // A step that vanishes would lose what lies between
    const x = step === 0 ? start + i / parts * (stop - start) : start + i * step;
    values[i] = endpoint && i === n - 1 && n > 1 ? stop : i === 0 ? start : x;
    if (whole) values[i] = Math.floor(values[i]!);
  }
  if (whole) { for (const x of [start, stop]) checkHeldBy(verb, Math.floor(x), to, false); }
  return asType(values, to);
}
