import { LensorError } from "../../core/errors.ts";
import type { Values } from "../../core/types.ts";
import { type PeerKernels, peerKernels } from "../../kernels/peers.ts";
import { fma32, fma64 } from "../../math/fma.ts";
import { MT_CHUNK, mtFill } from "../_mt19937.ts";
import { LARGEST, rounded, stored } from "../_rounding.ts";
import type { TorchState } from "./_state.ts";
import type { FloatDType } from "../_ordered.ts";

const F = Math.fround;

/** `uniform_(low, high)` into the whole of `out`; one output per number, two for float64. */
export function fillUniform(
  { mt }: TorchState,
  out: Values,
  dtype: FloatDType,
  low: number,
  high: number,
  fused: boolean,
): void {
  checkUniformBounds(low, high, dtype);
  const n = out.length;
  const wide = dtype === "float64" ? 2 : 1;
  const chunk = MT_CHUNK / wide;
  // The outputs are used where they are made, if the kernels go on with them
  const a = F(low);
  const h = F(high);
  const span = F(h - a);
  const to = rounded(high, dtype);
  const from = stored(F(low), dtype);
  // They take 2^-24 out of the number into the span, which is exact where that is not a subnormal
  const kernels = dtype === "float32" && fused && span > 2 ** -100 ? peerKernels() : null;
  const words = kernels ? kernels.memory : new Uint32Array(wide * Math.min(n, chunk));
  for (let at = 0; at < n; at += chunk) {
    const count = Math.min(chunk, n - at);
    mtFill(mt, words, 0, wide * count);
    if (dtype === "float64") wideUniforms(words, count, out as Float64Array, at, low, high, fused);
    else if (dtype === "float32") narrowUniforms(words, count, out as Float32Array, at, a, h, span, fused, kernels);
    else {
      for (let i = 0; i < count; i++) {
        const u = (words[i]! & 0xffffff) * 2 ** -24;
        const x = fused ? fma32(u, span, a) : F(F(u * span) + a);
        out[at + i] = rounded(x, dtype) === to ? from : stored(x, dtype);
      }
    }
  }
}

/** Refuses bounds in the wrong order, beyond the dtype, or too far apart. */
export function checkUniformBounds(low: number, high: number, dtype: FloatDType): void {
  const verb = `Cannot draw uniform numbers of ${dtype}`;
  const most = LARGEST[dtype];
  for (const [name, bound] of [["low", low], ["high", high]] as const) {
    if (!(Math.abs(bound) <= most)) {
      throw new LensorError("range", `${verb}: ${name} is ${bound}; use a finite number of that dtype`);
    }
  }
  if (low > high) throw new LensorError("range", `${verb}: low is ${low} and high ${high}; use low <= high`);
  if (!(high - low <= most)) {
    throw new LensorError("range", `${verb}: low ${low} and high ${high} are further apart than ${dtype} reaches`);
  }
}

function narrowUniforms(
  words: Uint32Array,
  count: number,
  out: Float32Array,
  at: number,
  low: number,
  high: number,
  span: number,
  fused: boolean,
  kernels: PeerKernels | null,
): void {
  if (kernels) {
    kernels.torchUniform(count, low, high, span);
    return out.set(kernels.floats.subarray(0, count), at);
  }
  for (let i = 0; i < count; i++) {
    const u = (words[i]! & 0xffffff) * 2 ** -24;
    const x = fused ? fma32(u, span, low) : F(F(u * span) + low);
    out[at + i] = x === high ? low : x;
  }
}

function wideUniforms(
  words: Uint32Array,
  count: number,
  out: Float64Array,
  at: number,
  low: number,
  high: number,
  fused: boolean,
): void {
  const span = high - low;
  for (let i = 0; i < count; i++) {
    const u = ((words[2 * i]! & 0x1fffff) * 2 ** 32 + words[2 * i + 1]!) * 2 ** -53;
    const x = fused ? fma64(u, span, low) : u * span + low;
    out[at + i] = x === high ? low : x;
  }
}
