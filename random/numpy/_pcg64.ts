import { numpyKernels } from "../../kernels/numpy.ts";
import { exp } from "../../math/ln.ts";
import { log1pGnu } from "../../math/log1p_gnu.ts";
import { type Bits, halved } from "./_bits.ts";
import { log1p32 } from "./_log1p32.ts";
import { tables } from "./_ziggurat.ts";

const MASK128 = (1n << 128n) - 1n;
// (golden ratio - 1) * 2^128
const PCG_JUMP = 0x9e3779b97f4a7c15f39cc0605cedc835n;
const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;
// The multiplier in words of 16 bits
const M0 = 0xf645;
const M1 = 0x9fcc;
const M2 = 0xdf64;
const M3 = 0x4385;
const M4 = 0x5da4;
const M5 = 0x1fc6;
const M6 = 0xed05;
const M7 = 0x2360;

/**
 * PCG64 (XSL-RR 128/64) as NumPy seeds it from four words of 64 bits.
 *
 * Source: M. O'Neill, "PCG: a family of simple fast space-efficient generators" (2014).
 */
export function pcgSeeded(words: BigUint64Array): Bits {
  const start = words[0]! << 64n | words[1]!;
  const inc = ((words[2]! << 64n | words[3]!) << 1n | 1n) & MASK128;
  // The state 0 moves once, the seed is added, and it moves again
  return pcg((stepped(inc + start, inc)) & MASK128, inc, undefined);
}

function stepped(state: bigint, inc: bigint): bigint {
  return (state * MULTIPLIER + inc) & MASK128;
}

function pcg(startState: bigint, inc: bigint, kept: number | undefined): Bits {
  // The state in four words, least significant first; the multiplier and the increment in eight of 16 bits, so that all
  // is exact
  const s = new Float64Array(4);
  const add = new Float64Array(8);
  const pair = new Uint32Array(2);
  for (let i = 0; i < 4; i++) s[i] = Number((startState >> BigInt(32 * i)) & 0xffffffffn);
  for (let i = 0; i < 8; i++) add[i] = Number((inc >> BigInt(16 * i)) & 0xffffn);
  let half = kept;
  const next64 = (out: Uint32Array): void => {
    pcgStep(s, add);
    const xh = (s[3]! ^ s[1]!) | 0;
    const xl = (s[2]! ^ s[0]!) | 0;
    const turn = s[3]! >>> 26;
    const by = turn & 31;
    const h = turn & 32 ? xl : xh;
    const l = turn & 32 ? xh : xl;
    out[0] = by === 0 ? h : (h >>> by) | (l << (32 - by));
    out[1] = by === 0 ? l : (l >>> by) | (h << (32 - by));
  };
  const state = (): bigint => BigInt(s[3]!) << 96n | BigInt(s[2]!) << 64n | BigInt(s[1]!) << 32n | BigInt(s[0]!);
  return {
    next64,
    ...halved(next64, pair, () => half, (value) => half = value),
    fill: (kind, out) => pcgFill(kind, out, s, inc, half, (word) => half = word),
    state: () => ({ state: state(), inc, has_uint32: half === undefined ? 0 : 1, uinteger: half ?? 0 }),
    copy: () => pcg(state(), inc, half),
    advanced: (delta) => pcg(ahead(state(), inc, delta), inc, undefined),
    jumped: (jumps) => pcg(ahead(state(), inc, jumps * PCG_JUMP), inc, undefined),
  };
}

// The affine step, squared again and again (F. Brown, "Random number generation with arbitrary strides", 1994)
function ahead(state: bigint, inc: bigint, delta: bigint): bigint {
  let multiplier = 1n, shift = 0n, m = MULTIPLIER, c = inc;
  for (let rest = delta & MASK128; rest > 0n; rest >>= 1n) {
    if (rest & 1n) {
      multiplier = multiplier * m & MASK128;
      shift = (shift * m + c) & MASK128;
    }
    c = (m + 1n) * c & MASK128;
    m = m * m & MASK128;
  }
  return (multiplier * state + shift) & MASK128;
}

// The same numbers by the compiled kernels, chunk by chunk; false if there are none
function pcgFill(
  kind: "uniform" | "normal",
  out: Float64Array | Float32Array,
  s: Float64Array,
  inc: bigint,
  half: number | undefined,
  keep: (half: number | undefined) => void,
): boolean {
  const kernels = numpyKernels({ exp, log1p: log1pGnu, log1p32 });
  if (!kernels) return false;
  const { state } = kernels;
  const wide = out instanceof Float64Array;
  const made = wide ? kernels.doubles : kernels.floats;
  // The last of the tables is not 0 once they are there
  if (kind === "normal" && kernels.tables.at(-1) === 0) kernels.tables.set(tables());
  for (let i = 0; i < 4; i++) {
    state[i] = s[i]!;
    state[4 + i] = Number((inc >> BigInt(32 * i)) & 0xffffffffn);
  }
  state[8] = half === undefined ? 0 : 1;
  state[9] = half ?? 0;
  for (let at = 0; at < out.length; at += made.length) {
    const count = Math.min(made.length, out.length - at);
    kernels[`${kind}${wide ? 64 : 32}`](count);
    (out as Float64Array).set(made.subarray(0, count) as Float64Array, at);
  }
  for (let i = 0; i < 4; i++) s[i] = state[i]!;
  keep(state[8] === 0 ? undefined : state[9]!);
  return true;
}

// state = state * multiplier + increment, by columns of 16 bits
function pcgStep(s: Float64Array, add: Float64Array): void {
  const a = s[0]!;
  const b = s[1]!;
  const c = s[2]!;
  const d = s[3]!;
  let t = a * M0 + add[0]!, carry = Math.floor(t * 2 ** -16);
  const r0 = t - carry * 65536;
  t = a * M1 + add[1]! + carry;
  carry = Math.floor(t * 2 ** -16);
  s[0] = r0 + (t - carry * 65536) * 65536;
  t = a * M2 + b * M0 + add[2]! + carry;
  carry = Math.floor(t * 2 ** -16);
  const r2 = t - carry * 65536;
  t = a * M3 + b * M1 + add[3]! + carry;
  carry = Math.floor(t * 2 ** -16);
  s[1] = r2 + (t - carry * 65536) * 65536;
  t = a * M4 + b * M2 + c * M0 + add[4]! + carry;
  carry = Math.floor(t * 2 ** -16);
  const r4 = t - carry * 65536;
  t = a * M5 + b * M3 + c * M1 + add[5]! + carry;
  carry = Math.floor(t * 2 ** -16);
  s[2] = r4 + (t - carry * 65536) * 65536;
  t = a * M6 + b * M4 + c * M2 + d * M0 + add[6]! + carry;
  carry = Math.floor(t * 2 ** -16);
  const r6 = t - carry * 65536;
  t = a * M7 + b * M5 + c * M3 + d * M1 + add[7]! + carry;
  s[3] = r6 + (t - Math.floor(t * 2 ** -16) * 65536) * 65536;
}
