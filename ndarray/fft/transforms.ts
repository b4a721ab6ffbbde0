/**
 * Discrete Fourier transforms along axes of arrays, of any length, as `numpy.fft` has them. Complex numbers are pairs
 * `{ re, im }`.
 *
 * @module
 */
import { cast } from "../../core/cast.ts";
import { LensorError } from "../../core/errors.ts";
import { checkOptions } from "../../core/check.ts";
import { quoteNames } from "../../core/nearest.ts";
import { describe, sameShape, showShape } from "../../core/shape.ts";
import { inOrder } from "../_elements.ts";
import { checkAxes, checkAxis } from "../_layout.ts";
import { floatOf } from "../_promote.ts";
import { roll } from "../moves.ts";
import { asType, named, ndarray, viewOf } from "../ndarray.ts";
import type { DType } from "../../core/types.ts";
import type { Input, View } from "../types.ts";
import { type Complex, fitted, mirrored, transformed } from "./_axes.ts";

/** Complex numbers as two arrays of one shape. */
export interface ComplexPair<T = View> {
  /** Real parts. */
  readonly re: T;
  /** Imaginary parts. */
  readonly im: T;
}
/** What a transform takes: complex numbers, or real ones. */
export type ComplexInput = Input | ComplexPair<Input>;
/** Where the factor 1/n goes: to the inverse, half of it to both, or to the forward transform. */
export type FftNorm = "backward" | "ortho" | "forward";
/** A transform along one axis. */
export interface FftOptions {
  /** The length: longer ones are cut, shorter ones get zeros. */
  readonly n?: number | undefined;
  /** Which axis; the last by default. */
  readonly axis?: number | undefined;
  /** `"backward"` by default. */
  readonly norm?: FftNorm | undefined;
}
/** A transform along several axes. */
export interface FftnOptions {
  /** The length of each axis. */
  readonly s?: readonly number[] | undefined;
  /** Which axes. */
  readonly axes?: readonly number[] | undefined;
  /** `"backward"` by default. */
  readonly norm?: FftNorm | undefined;
}

/**
 * Returns the transform along an axis: the sum of x[j] exp(-2 pi i j k / n).
 *
 * @throws {LensorError} `shape` for parts of different shapes; `range` for an axis that does not exist or an n below 1;
 * `unknown-name` for another norm.
 *
 * @example
 * ```ts
 * import { toList } from "@lensor/lensor/ndarray";
 * import { fft } from "@lensor/lensor/ndarray/fft";
 * import { assertEquals } from "@std/assert";
 *
 * const { re, im } = fft([1, 0, 0, 0]);
 * assertEquals([toList(re), toList(im)], [[1, 1, 1, 1], [0, 0, 0, 0]]);
 * ```
 */
export function fft(x: ComplexInput, options: FftOptions = {}): ComplexPair {
  return one(complexOf(x), options, -1);
}
/** Returns the inverse of `fft`. */
export function ifft(x: ComplexInput, options: FftOptions = {}): ComplexPair {
  return one(complexOf(x), options, 1);
}
/** Returns the transform of real numbers: the first n/2 + 1 elements, of which the others are conjugates. */
export function rfft(x: Input, options: FftOptions = {}): ComplexPair {
  const given = realOf(x);
  return paired(halved(given, ...single(options, given.shape), -1), given.dtype);
}
/** Returns the real numbers whose `rfft` this is; `n`, 2 (m - 1) by default, tells odd lengths. */
export function irfft(x: ComplexInput, options: FftOptions = {}): View {
  const given = complexOf(x);
  const m = given.shape.at(options?.axis ?? -1) ?? 1;
  const [axis, n, norm] = single({ ...options, n: options?.n ?? 2 * (m - 1) }, given.shape);
  return real(transformed(mirrored(given, axis, n), axis, 1, factorOf(n, 1, norm)), given.dtype);
}
/** Returns the transform along the last two axes. */
export function fft2(x: ComplexInput, options: FftnOptions = {}): ComplexPair {
  return many(complexOf(x), plane(options), -1);
}
/** Returns the inverse of `fft2`. */
export function ifft2(x: ComplexInput, options: FftnOptions = {}): ComplexPair {
  return many(complexOf(x), plane(options), 1);
}
/** Returns the transform of real numbers along the last two axes, the last one half as long. */
export function rfft2(x: Input, options: FftnOptions = {}): ComplexPair {
  return rfftn(x, plane(options));
}
/** Returns the transform along all axes, the last ones where `s` is given, or those named. */
export function fftn(x: ComplexInput, options: FftnOptions = {}): ComplexPair {
  return many(complexOf(x), options, -1);
}
/** Returns the inverse of `fftn`. */
export function ifftn(x: ComplexInput, options: FftnOptions = {}): ComplexPair {
  return many(complexOf(x), options, 1);
}
/** Returns the transform of real numbers along several axes, the last one half as long. */
export function rfftn(x: Input, options: FftnOptions = {}): ComplexPair {
  const given = realOf(x);
  const steps = several(options, given.shape);
  const last = steps.at(-1);
  if (!last) return paired(given, given.dtype);
  const half = halved(given, ...last, -1);
  return paired(steps.slice(0, -1).reduce<Complex>((c, step) => along(c, step, -1), half), given.dtype);
}
/** Returns the real numbers whose `rfftn` this is. */
export function irfftn(x: ComplexInput, options: FftnOptions = {}): View {
  const given = complexOf(x);
  const steps = several(options, given.shape);
  const last = steps.pop();
  if (!last) return real(given, given.dtype);
  const [axis, size, norm] = last;
  const n = options.s ? size : 2 * (given.shape[axis]! - 1);
  checkLength(n);
  const inner = steps.reduce<Complex>((c, step) => along(c, step, 1), given);
  return real(transformed(mirrored(inner, axis, n), axis, 1, factorOf(n, 1, norm)), given.dtype);
}

/**
 * Returns the frequencies of the elements of a transform, in cycles per unit of the distance `d`: [0, 1, ..., -n/2,
 * ..., -1] / (n d).
 *
 * @throws {LensorError} `range` for an n below 1 or a d of 0.
 */
export function fftfreq(n: number, d = 1): View<"float64"> {
  return frequencies(n, d, n, (i) => i < Math.ceil(n / 2) ? i : i - n);
}
/** Returns the frequencies of the elements of `rfft`: [0, 1, ..., n/2] / (n d). */
export function rfftfreq(n: number, d = 1): View<"float64"> {
  checkLength(n);
  return frequencies(n, d, Math.floor(n / 2) + 1, (i) => i);
}
/** Returns a copy with the frequency 0 in the middle of axes, all by default. */
export function fftshift(x: Input, options: { readonly axes?: number | readonly number[] } = {}): View {
  return shifted(x, options, (n) => Math.floor(n / 2));
}
/** Returns the inverse of `fftshift`. */
export function ifftshift(x: Input, options: { readonly axes?: number | readonly number[] } = {}): View {
  return shifted(x, options, (n) => -Math.floor(n / 2));
}

const VERB = "transform";
type Typed = Complex & { readonly dtype: "float32" | "float64" };
type Step = readonly [axis: number, n: number, norm: FftNorm];

function complexOf(x: ComplexInput): Typed {
  if (!isPair(x)) return realOf(x as Input);
  const re = realOf(x.re, "re");
  const im = realOf(x.im, "im");
  if (!sameShape(re.shape, im.shape)) {
    const text = `re is ${showShape(re.shape)} and im is ${showShape(im.shape)}`;
    throw new LensorError("shape", `Cannot ${VERB}: ${text}; both must have one shape`);
  }
  const dtype = re.dtype === "float32" && im.dtype === "float32" ? "float32" : "float64";
  return { re: re.re, im: im.re, shape: re.shape, dtype };
}

function realOf(x: Input, name = "x"): Typed {
  if (isPair(x)) {
    throw new LensorError("type", `Cannot ${VERB}: ${quoteNames([name])} is complex; real numbers are needed`);
  }
  const view = named(name, x);
  const float = floatOf(view.dtype);
  const dtype = float === "float64" ? "float64" : "float32";
  const re = inOrder(asType(view, "float64")) as Float64Array;
  return { re, im: new Float64Array(re.length), shape: view.shape, dtype };
}

const isPair = (x: unknown): x is ComplexPair<Input> => typeof x === "object" && x !== null && "re" in x && "im" in x;

const one = (x: Typed, options: FftOptions, sign: 1 | -1): ComplexPair =>
  paired(along(x, single(options, x.shape), sign), x.dtype);
const many = (x: Typed, options: FftnOptions, sign: 1 | -1): ComplexPair =>
  paired(several(options, x.shape).reduceRight<Complex>((c, step) => along(c, step, sign), x), x.dtype);
const plane = (options: FftnOptions): FftnOptions =>
  options !== null && typeof options === "object" ? { axes: [-2, -1], ...options } : options;

const along = (x: Complex, [axis, n, norm]: Step, sign: 1 | -1): Complex =>
  transformed(fitted(x, axis, n), axis, sign, factorOf(n, sign, norm));

function halved(x: Complex, axis: number, n: number, norm: FftNorm, sign: 1 | -1): Complex {
  return fitted(along(x, [axis, n, norm], sign), axis, Math.floor(n / 2) + 1);
}

function factorOf(n: number, sign: 1 | -1, norm: FftNorm): number {
  if (norm === "ortho") return 1 / Math.sqrt(n);
  return (norm === "forward") === (sign < 0) ? 1 / n : 1;
}

function single(options: FftOptions, shape: readonly number[]): Step {
  checkOptions(VERB, options, ["n", "axis", "norm"]);
  const axis = checkAxis(VERB, options.axis ?? -1, shape.length);
  const n = options.n ?? shape[axis]!;
  checkLength(n);
  return [axis, n, normOf(options.norm)];
}

function several(options: FftnOptions, shape: readonly number[]): Step[] {
  checkOptions(VERB, options, ["s", "axes", "norm"]);
  const { s, axes } = options;
  const ndim = shape.length;
  const norm = normOf(options.norm);
  for (const [name, list] of Object.entries({ s, axes })) {
    if (list === undefined || Array.isArray(list)) continue;
    throw new LensorError("type", `Cannot ${VERB}: expected a list for ${name}, found ${describe(list)}`);
  }
  if (s && s.length > (axes?.length ?? ndim) || s && axes && s.length !== axes.length) {
    throw new LensorError(
      "shape",
      `Cannot ${VERB}: ${s.length} lengths are not lengths of ${axes?.length ?? ndim} axes`,
    );
  }
  const all = [...shape.keys()];
  const chosen = checkAxes(VERB, axes ?? (s ? all.slice(ndim - s.length) : all), ndim);
  return chosen.map((axis, i) => {
    const n = s?.[i] ?? shape[axis]!;
    checkLength(n);
    return [axis, n, norm];
  });
}

function checkLength(n: unknown): void {
  if (typeof n === "number" && Number.isSafeInteger(n) && n >= 1) return;
  const code = typeof n === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot ${VERB} ${describe(n)} elements: use an integer of at least 1`);
}

function normOf(norm: FftNorm = "backward"): FftNorm {
  if (NORMS.includes(norm)) return norm;
  throw new LensorError("unknown-name", `Cannot ${VERB}: there is no norm ${describe(norm)}; use ${quoteNames(NORMS)}`);
}

const NORMS: readonly FftNorm[] = ["backward", "ortho", "forward"];

function paired({ re, im, shape }: Complex, dtype: DType): ComplexPair {
  return { re: viewOf(cast(re, "float64", dtype), dtype, shape), im: viewOf(cast(im, "float64", dtype), dtype, shape) };
}
const real = ({ re, shape }: Complex, dtype: DType): View => viewOf(cast(re, "float64", dtype), dtype, shape);

function frequencies(n: number, d: number, count: number, place: (i: number) => number): View<"float64"> {
  checkLength(n);
  if (typeof d !== "number" || d === 0 || Number.isNaN(d)) {
    throw new LensorError(
      "range",
      `Cannot find frequencies: the distance is ${describe(d)}; use a number that is not 0`,
    );
  }
  return viewOf(Float64Array.from({ length: count }, (_, i) => place(i) / (n * d)), "float64", [count]);
}

function shifted(x: Input, options: { readonly axes?: number | readonly number[] }, by: (n: number) => number): View {
  checkOptions("shift", options, ["axes"]);
  const view = ndarray(x);
  const axes = checkAxes("shift", options.axes ?? [...view.shape.keys()], view.shape.length);
  return roll(view, axes.map((axis) => by(view.shape[axis]!)), axes);
}
