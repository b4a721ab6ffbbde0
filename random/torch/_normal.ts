import { toBfloat16, toFloat16 } from "../../core/half.ts";
import type { Values } from "../../core/types.ts";
import { fma64 } from "../../math/fma.ts";
import { quickCast } from "../../kernels/quick_cast.ts";
import { type PeerKernels, peerKernels } from "../../kernels/peers.ts";
import { type Mt19937, MT_CHUNK, mtFill, mtSkip } from "../_mt19937.ts";
import { avxBlocks, plainBlocks, unit, wideBlocks, wideKernels } from "./_box_muller.ts";
import { stored } from "../_rounding.ts";
import { log1pGnu } from "../../math/log1p_gnu.ts";
import { sinCosGnu, turned } from "../../math/sin_cos_gnu.ts";
import { type TorchState, u53 } from "./_state.ts";
import type { FloatDType } from "../_ordered.ts";

/** How a normal draw is to be made. */
export interface NormalDraw {
  readonly dtype: FloatDType;
  readonly mean: number;
  readonly std: number;
  readonly avx: boolean;
  readonly contiguous: boolean;
}

/** `normal_(mean, std)` into the whole of `out`. */
export function fillNormal(state: TorchState, out: Values, draw: NormalDraw): void {
  const { dtype, mean, std, avx } = draw;
  const n = out.length;
  if (!inBlocks(n, draw)) {
    const made = wideScalars(state, out, draw);
    for (let i = made; i < n; i++) out[i] = stored(scalarNormal(state, draw), dtype);
    return;
  }
  if (dtype === "float64") {
    eachBlocks(state.mt, n, dtype, (words, at, count) => wideBlocks(words, count, out as Float64Array, at, mean, std));
    return;
  }
  const blocks = avx ? avxBlocks : plainBlocks;
  if (dtype === "float32") {
    eachBlocks(state.mt, n, dtype, (words, at, count) => blocks(words, count, out as Float32Array, at, mean, std));
    return;
  }
  const kernels = avx ? peerKernels() : null;
  // Moments that are not finite are left to the twin: they alone give NaN
  if (kernels && Number.isFinite(Math.fround(mean)) && Number.isFinite(Math.fround(std))) {
    eachBlocks(state.mt, n, dtype, (_words, at, count) => {
      kernels.torchNormal(count, mean, std);
      quickCast(kernels.floats.subarray(0, count), "float32", dtype, out.subarray(at, at + count));
    }, kernels);
    return;
  }
  const made = new Float32Array(Math.min(n, MT_CHUNK));
  const store = dtype === "bfloat16" ? toBfloat16 : toFloat16;
  eachBlocks(state.mt, n, dtype, (words, at, count) => {
    blocks(words, count, made, 0, mean, std);
    for (let i = 0; i < count; i++) out[at + i] = store(made[i]!);
  });
}

/** Whether a draw is made in blocks of 16, or number by number. */
export function inBlocks(n: number, draw: NormalDraw): boolean {
  return n >= 16 && draw.contiguous;
}

/**
 * One normal of the scalar path, in float64 whatever the dtype. Every second one was made with the one before: it is
 * kept, unscaled, until a scalar draw of any dtype asks for it.
 */
export function scalarNormal(state: TorchState, { mean, std, avx }: NormalDraw): number {
  let z = state.kept;
  state.kept = undefined;
  if (z === undefined) {
    const u1 = u53(state);
    const u2 = u53(state);
    const r = Math.sqrt(-2 * log1pGnu(-u2));
    sinCosGnu(2 * Math.PI * u1);
    state.kept = r * turned.sin;
    z = r * turned.cos;
  }
  return avx ? fma64(z, std, mean) : z * std + mean;
}

// As many of the scalar path's normals as the kernels make, one kept before them included; returns how many
function wideScalars(state: TorchState, out: Values, draw: NormalDraw): number {
  const { dtype, mean, std, avx } = draw;
  const n = out.length;
  const kernels = n < 64 ? null : wideKernels();
  if (!kernels) return 0;
  let at = 0;
  if (state.kept !== undefined) out[at++] = stored(scalarNormal(state, draw), dtype);
  const { memory, doubles } = kernels;
  const end = n - (n - at) % 4;
  while (at < end) {
    const count = Math.min(MT_CHUNK / 2, end - at);
    mtFill(state.mt, memory, 0, 2 * count);
    // The radius takes the place of the words that it is made of
    for (let i = 1; i < count; i += 2) doubles[i] = Math.sqrt(-2 * log1pGnu(-unit(memory, i)));
    kernels.turnPairs64(count);
    for (let i = 0; i < count; i++) {
      const z = doubles[i]!;
      out[at + i] = stored(avx ? fma64(z, std, mean) : z * std + mean, dtype);
    }
    at += count;
  }
  return at;
}

/**
 * Calls `visit` with the outputs of every run of blocks, their place and their number (a multiple of 16).
 *
 * Where `n` is not a multiple of 16 the last 16 places are made once more, from new outputs; the full-width dtypes have
 * by then drawn for the places beyond the last whole block, the halves have not.
 */
export function eachBlocks(
  mt: Mt19937,
  n: number,
  dtype: FloatDType,
  visit: (words: Uint32Array, at: number, count: number) => void,
  kernels: PeerKernels | null = peerKernels(),
): void {
  const wide = dtype === "float64" ? 2 : 1;
  const chunk = MT_CHUNK / wide;
  const rest = n % 16;
  const whole = n - rest;
  // The outputs are used where they are made, if the kernels make them
  const words = kernels ? kernels.memory : new Uint32Array(wide * Math.min(n, chunk));
  for (let at = 0; at < whole; at += chunk) {
    const count = Math.min(chunk, whole - at);
    mtFill(mt, words, 0, wide * count);
    visit(words, at, count);
  }
  if (rest === 0) return;
  if (dtype === "float64" || dtype === "float32") mtSkip(mt, wide * rest);
  mtFill(mt, words, 0, wide * 16);
  visit(words, n - 16, 16);
}
