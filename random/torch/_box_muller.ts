import { type PeerKernels, peerKernels } from "../../kernels/peers.ts";
import { fma32, fma64 } from "../../math/fma.ts";
import { logGnu, tables } from "../../math/log_gnu.ts";
import { logGnu32 } from "../../math/log_gnu32.ts";
import { sinCosGnu, sinCosGnu32, table, turned } from "../../math/sin_cos_gnu.ts";

/** Turns blocks of 16 outputs into blocks of 16 normals: `words[0..count]` into `out` from `at` on. */
export type Blocks<A> = (words: Uint32Array, count: number, out: A, at: number, mean: number, std: number) => void;

const F = Math.fround;
const c = (x: number): number => F(x);

/**
 * The float32 block of the AVX2 build: Box-Muller with the single-precision logarithm, sine and cosine of Cephes (S.
 * Moshier), every operation rounded and fused as there.
 */
export const avxBlocks: Blocks<Float32Array> = (words, count, out, at, mean, std) => {
  const kernels = peerKernels();
  if (!kernels || count > kernels.memory.length) return avxTwin(words, count, out, at, mean, std);
  if (words !== kernels.memory) kernels.memory.set(words.subarray(0, count));
  kernels.torchNormal(count, mean, std);
  out.set(kernels.floats.subarray(0, count), at);
};

/** The same without compiled code, in two loops, so that an optimising compiler can inline the fused steps of each. */
export const avxTwin: Blocks<Float32Array> = (words, count, out, at, mean, std) => {
  const radii = new Float32Array(count >> 1);
  fillRadii(words, radii);
  turn(words, radii, out, at, F(mean), F(std));
};

/** The float32 block of the scalar build: the C library's functions, with fused scaling as in the other. */
export const plainBlocks: Blocks<Float32Array> = (words, count, out, at, mean, std) => {
  const m = F(mean);
  const s = F(std);
  for (let base = 0; base < count; base += 16) {
    for (let i = base; i < base + 8; i++) {
      const u1 = (0x1000000 - (words[i]! & 0xffffff)) * 2 ** -24;
      const u2 = (words[i + 8]! & 0xffffff) * 2 ** -24;
      const r = F(Math.sqrt(F(-2 * logGnu32(u1))));
      sinCosGnu32(F(2 * Math.PI * u2));
      out[at + i] = fma32(F(r * turned.cos), s, m);
      out[at + i + 8] = fma32(F(r * turned.sin), s, m);
    }
  }
};

/** The float64 block of both builds, with the C library's functions; two outputs per number. */
export const wideBlocks: Blocks<Float64Array> = (words, count, out, at, mean, std) => {
  const kernels = wideKernels();
  if (!kernels || count > kernels.doubles.length) return wideTwin(words, count, out, at, mean, std);
  if (words !== kernels.memory) kernels.memory.set(words.subarray(0, 2 * count));
  kernels.torchNormal64(count, mean, std);
  out.set(kernels.doubles.subarray(0, count), at);
};

/** The kernels, with the tables of the float64 functions in their memory. */
export function wideKernels(): PeerKernels | null {
  const kernels = peerKernels();
  if (kernels?.tables.at(-1) === 0) {
    const { inverses, logs } = tables();
    kernels.tables.set(inverses.flatMap((inverse, i) => [inverse, logs[i]!]));
    kernels.tables.set(table(), 256);
  }
  return kernels;
}

/** The same without compiled code, in two loops as above. */
export const wideTwin: Blocks<Float64Array> = (words, count, out, at, mean, std) => {
  wideRadii(words, count, out, at);
  wideTurn(words, count, out, at, mean, std);
};

function wideRadii(words: Uint32Array, count: number, out: Float64Array, at: number): void {
  for (let i = 0; i < count; i = next(i)) out[at + i] = Math.sqrt(-2 * logGnu(1 - unit(words, i)));
}

function wideTurn(words: Uint32Array, count: number, out: Float64Array, at: number, mean: number, std: number): void {
  for (let i = 0; i < count; i = next(i)) {
    sinCosGnu(2 * Math.PI * unit(words, i + 8));
    const r = out[at + i]!;
    out[at + i] = fma64(r * turned.cos, std, mean);
    out[at + i + 8] = fma64(r * turned.sin, std, mean);
  }
}

// The next place in the first halves of blocks of 16
function next(i: number): number {
  return i + 1 + (i + 1 & 8);
}

/** A number below 1 from the low 53 bits of the outputs 2i, the higher one, and 2i + 1. */
export function unit(words: Uint32Array, i: number): number {
  return ((words[2 * i]! & 0x1fffff) * 2 ** 32 + words[2 * i + 1]!) * 2 ** -53;
}

// sqrt(-2 log(1 - u)) for the first half of each block. 1 - u is k / 2^24 with a whole k, whose exponent and fraction
// need no bit patterns.
function fillRadii(words: Uint32Array, radii: Float32Array): void {
  const count = radii.length;
  for (let p = 0; p < count; p++) {
    const k = 0x1000000 - (words[p + (p & ~7)]! & 0xffffff);
    const bits = 32 - Math.clz32(k);
    let m = k * POWERS[bits]!, e = bits - 24;
    if (m < ROOT_HALF) {
      e -= 1;
      m = F(F(m - 1) + m);
    } else m = F(m - 1);
    const z = F(m * m);
    let y = fma32(L0, m, L1);
    y = fma32(y, m, L2);
    y = fma32(y, m, L3);
    y = fma32(y, m, L4);
    y = fma32(y, m, L5);
    y = fma32(y, m, L6);
    y = fma32(y, m, L7);
    y = fma32(y, m, L8);
    y = fma32(F(y * m), z, F(e * LN2_LOW));
    y = fma32(-0.5, z, y);
    radii[p] = Math.sqrt(F(-2 * fma32(e, LN2_HIGH, F(m + y))));
  }
}

// The angle of the second half of each block, and the two normals
function turn(words: Uint32Array, radii: Float32Array, out: Float32Array, at: number, mean: number, std: number): void {
  const count = radii.length;
  for (let p = 0; p < count; p++) {
    const i = p + (p & ~7);
    const t = F(TWO_PI * ((words[i + 8]! & 0xffffff) * 2 ** -24));
    const q = (Math.trunc(F(t * FOUR_OVER_PI)) + 1) & ~1;
    const x = fma32(q, PI4_C, fma32(q, PI4_B, fma32(q, PI4_A, t)));
    const z = F(x * x);
    const cosine = F(fma32(F(fma32(fma32(C0, z, C1), z, C2) * z), z, -F(0.5 * z)) + 1);
    const sine = fma32(F(fma32(fma32(S0, z, S1), z, S2) * z), x, x);
    const swapped = (q & 2) !== 0;
    const r = radii[p]!;
    const sin = swapped ? cosine : sine;
    const cos = swapped ? sine : cosine;
    out[at + i] = fma32(F(r * (((q - 2) & 4) === 0 ? -cos : cos)), std, mean);
    out[at + i + 8] = fma32(F(r * ((q & 4) !== 0 ? -sin : sin)), std, mean);
  }
}

const POWERS = Float64Array.from({ length: 33 }, (_, i) => 2 ** -i);
const ROOT_HALF = c(0.707106781);
const LN2_LOW = c(-2.12194440e-4);
const LN2_HIGH = c(0.693359375);
const L0 = c(7.0376836292e-2);
const L1 = c(-1.1514610310e-1);
const L2 = c(1.1676998740e-1);
const L3 = c(-1.2420140846e-1);
const L4 = c(1.4249322787e-1);
const L5 = c(-1.6668057665e-1);
const L6 = c(2.0000714765e-1);
const L7 = c(-2.4999993993e-1);
const L8 = c(3.3333331174e-1);
const TWO_PI = c(6.2831853071795862);
const FOUR_OVER_PI = c(1.27323954473516);
const PI4_A = c(-0.78515625);
const PI4_B = c(-2.4187564849853515625e-4);
const PI4_C = c(-3.77489497744594108e-8);
const C0 = c(2.443315711809948e-5);
const C1 = c(-1.388731625493765e-3);
const C2 = c(4.166664568298827e-2);
const S0 = c(-1.9515295891e-4);
const S1 = c(8.3321608736e-3);
const S2 = c(-1.6666654611e-1);
