import type { Values } from "../../core/types.ts";
import { peerKernels } from "../../kernels/peers.ts";
import { erf } from "../../math/erf.ts";
import { fma32, fma64 } from "../../math/fma.ts";
import type { FloatDType } from "../_ordered.ts";
import { neighbour, rounding, storing } from "../_rounding.ts";
import { erf32, erfInv32 } from "./_math32.ts";
import { erfInv64 } from "./_math64.ts";
import type { Width, Words } from "./_generator.ts";

/** The part of an array of `n` elements that a draw fills. */
export interface Part {
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly out: Values;
  readonly dtype: FloatDType;
}

const F = Math.fround;
const CHUNK = 16384;

/** The multiplication and addition that follow a unit draw, each rounded to the dtype; an addition of 0 is none. */
export interface Scale {
  readonly factor: number;
  readonly shift: number;
}

/** `jax.random.uniform(minval, maxval)`, then scaled. */
export function fillUniform(words: Words, part: Part, low: number, high: number, scale: Scale): void {
  fillUnit(words, part, low, high, undefined, scale);
}

/** `jax.random.normal`, then scaled. */
export function fillNormal(words: Words, part: Part, scale: Scale): void {
  const after = neighbour(-1, part.dtype, 1);
  fillUnit(words, part, after, 1, [-Infinity, Infinity], scale);
}

/** `jax.random.truncated_normal(lower, upper)`, then scaled. */
export function fillTruncated(words: Words, part: Part, lower: number, upper: number, scale: Scale): void {
  const { dtype } = part;
  const round = rounding(dtype);
  const l = round(lower);
  const u = round(upper);
  // XLA multiplies by the inverse of the rounded root, in the dtype, but for bfloat16, whose arithmetic it widens first
  const c = dtype === "bfloat16" ? F(1 / round(Math.SQRT2)) : round(1 / round(Math.SQRT2));
  // XLA's code treats subnormal numbers as zeros, so that next to 0 the interval is closed
  const least = dtype === "float64" ? 2 ** -1022 : 2 ** -126;
  const flushed = (x: number): number => Math.abs(x) < least ? 0 : x;
  const inside = (x: number): number => dtype === "float64" ? erf(x * c) : round(erf32(round(F(x * c))));
  const side = (x: number): number => inside(flushed(x));
  const ends = [flushed(neighbour(l, dtype, 1)), flushed(neighbour(u, dtype, -1))] as const;
  fillUnit(words, part, side(l), side(u), ends, scale);
}

// Uniform numbers between two bounds; with `ends` they go through the inverse error function, times sqrt(2), and are
// clipped
function fillUnit(
  words: Words,
  part: Part,
  low: number,
  high: number,
  ends: readonly [number, number] | undefined,
  scale: Scale,
): void {
  const { n, start, end, out, dtype } = part;
  const width = WIDTHS[dtype];
  const fill = FILLS[dtype];
  // Words are used where they are made, if the kernels make them
  const kernels = dtype === "float32" ? peerKernels() : null;
  const bits = kernels ? kernels.memory : new Uint32Array((width === 64 ? 2 : 1) * Math.min(end - start, CHUNK));
  for (let from = start, stop; from < end; from = stop) {
    stop = Math.min(end, from + CHUNK, (Math.floor(from / 2 ** 32) + 1) * 2 ** 32);
    words.fill(width, n, from, stop, bits);
    fill(bits, stop - from, out, from - start, low, high, ends, scale, dtype);
  }
}

/** Turns the words of a chunk into numbers. */
export type Fill = (
  bits: Uint32Array,
  count: number,
  out: Values,
  at: number,
  low: number,
  high: number,
  ends: readonly [number, number] | undefined,
  scale: Scale,
  dtype: FloatDType,
) => void;

const narrow: Fill = (bits, count, out, at, low, high, ends, scale, dtype) => {
  const kernels = peerKernels();
  const { factor, shift } = scale;
  const l = F(low);
  if (!kernels) return narrowTwin(bits, count, out, at, low, high, ends, scale, dtype);
  // The words lie in the kernels' memory: see fillUnit
  kernels.jaxUniform(count, l, F(F(high) - l));
  if (ends) kernels.jaxErfInv(count, ends[0], ends[1]);
  if (F(factor) !== 1 || F(shift) !== 0) kernels.jaxScale(count, factor, shift);
  (out as Float32Array).set(kernels.floats.subarray(0, count), at);
};

/** The float32 numbers without compiled code. */
export const narrowTwin: Fill = (bits, count, out, at, low, high, ends, { factor, shift }) => {
  const l = F(low);
  const span = F(F(high) - l);
  const f = F(factor);
  const s = F(shift);
  const into = out as Float32Array;
  for (let i = 0; i < count; i++) into[at + i] = Math.max(l, fma32((bits[i]! >>> 9) * 2 ** -23, span, l));
  if (ends) {
    const [least, most] = ends;
    for (let i = at; i < at + count; i++) {
      into[i] = Math.min(Math.max(F(ROOT2_32 * erfInv32(into[i]!)), least), most);
    }
  }
  if (f !== 1) { for (let i = at; i < at + count; i++) into[i] = into[i]! * f; }
  if (s !== 0) { for (let i = at; i < at + count; i++) into[i] = into[i]! + s; }
};

const wide: Fill = (bits, count, out, at, low, high, ends, { factor, shift }) => {
  const span = high - low;
  for (let i = 0; i < count; i++) {
    let x = Math.max(low, fma64((bits[2 * i]! * 2 ** 20 + (bits[2 * i + 1]! >>> 12)) * 2 ** -52, span, low));
    if (ends) x = Math.min(Math.max(Math.SQRT2 * erfInv64(x), ends[0]), ends[1]);
    if (factor !== 1) x *= factor;
    out[at + i] = shift === 0 ? x : x + shift;
  }
};

// Half precision: every operation in float32, rounded to the dtype; nothing is fused. A draw has only 2^10 (float16) or
// 2^7 different uniform numbers, so where there are more elements than that the results are looked up.
const half: Fill = (bits, count, out, at, low, high, ends, { factor, shift }, dtype) => {
  const round = rounding(dtype);
  const store = storing(dtype);
  const digits = dtype === "float16" ? 10 : 7;
  const drop = WIDTHS[dtype] - digits;
  const unit = 2 ** -digits;
  const l = round(F(low));
  const span = round(round(F(high)) - l);
  const root = round(Math.SQRT2);
  const f = round(F(factor));
  const s = round(F(shift));
  const value = (step: number): number => {
    let x = Math.max(l, round(round(step * unit * span) + l));
    if (ends) x = Math.min(Math.max(round(root * round(erfInv32(x))), ends[0]), ends[1]);
    if (f !== 1) x = round(x * f);
    return store(s === 0 ? x : F(x + s));
  };
  if (count < 2 ** digits) {
    for (let i = 0; i < count; i++) out[at + i] = value(bits[i]! >>> drop);
    return;
  }
  const table = Uint16Array.from({ length: 2 ** digits }, (_, step) => value(step));
  for (let i = 0; i < count; i++) out[at + i] = table[bits[i]! >>> drop]!;
};

const WIDTHS: Readonly<Record<FloatDType, Width>> = { float64: 64, float32: 32, float16: 16, bfloat16: 8 };
const FILLS: Readonly<Record<FloatDType, Fill>> = { float64: wide, float32: narrow, float16: half, bfloat16: half };
const ROOT2_32 = F(Math.SQRT2);
