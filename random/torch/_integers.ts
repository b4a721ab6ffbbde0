import { bytesOf, kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import type { DType, Values } from "../../core/types.ts";
import { mtNext } from "../_mt19937.ts";
import { stored } from "../_rounding.ts";
import { r64, type TorchState } from "./_state.ts";
import type { FloatDType } from "../_ordered.ts";

/** `random_(low, high)`: a remainder of 32 bits, of 64 where the range has 2^28 values or more. */
export function fillBetween(state: TorchState, out: Values, dtype: DType, low: bigint, high: bigint): void {
  const span = high - low;
  const n = out.length;
  const big = dtype === "int64" || dtype === "uint64";
  const whole = span === 2n ** 64n;
  if (span >= 2n ** 28n) {
    for (let i = 0; i < n; i++) {
      // The whole range of 64 bits is given as the bits come
      const value = whole ? r64(state) : r64(state) % span + low;
      (out as BigInt64Array)[i] = big ? value : Number(value) as never;
    }
    return;
  }
  const s = Number(span);
  const l = Number(low);
  const mt = state.mt;
  if (big) { for (let i = 0; i < n; i++) (out as BigInt64Array)[i] = BigInt(mtNext(mt) % s) + low; }
  else for (let i = 0; i < n; i++) out[i] = (mtNext(mt) % s) + l;
}

/** `random_()`: from 0 to the largest whole number up to which the dtype has all of them. */
export function fillRandom(state: TorchState, out: Values, dtype: DType): void {
  const kind = kindOf(dtype);
  const n = out.length;
  const mt = state.mt;
  if (dtype === "int64" || dtype === "uint64") {
    const mask = dtype === "int64" ? 2n ** 63n - 1n : 2n ** 64n - 1n;
    for (let i = 0; i < n; i++) (out as BigInt64Array)[i] = r64(state) & mask;
  } else if (dtype === "float64") {
    for (let i = 0; i < n; i++) out[i] = Number(r64(state) % (2n ** 53n + 1n));
  } else if (kind === "float" && dtype in DIGITS) {
    const digits = DIGITS[dtype as FloatDType];
    for (let i = 0; i < n; i++) out[i] = stored(mtNext(mt) % (digits + 1), dtype as FloatDType);
  } else if (kind === "int" || kind === "uint" || kind === "bool") {
    const bits = kind === "bool" ? 1 : 8 * bytesOf(dtype) - (kind === "int" ? 1 : 0);
    for (let i = 0; i < n; i++) out[i] = mtNext(mt) % 2 ** bits;
  } else {
    throw new LensorError("type", `Cannot draw whole numbers as ${dtype}: PyTorch has none of that dtype`);
  }
}

/** `randperm(n)`: exchanges from the first place on; from 214,748,364 on, insertion with numbers of 64 bits. */
export function fillPermutation(state: TorchState, out: Uint32Array): void {
  const n = out.length;
  const mt = state.mt;
  if (n >= 214748364) {
    for (let i = 0; i < n; i++) {
      const high = mtNext(mt);
      const low = mtNext(mt);
      const j = restOf(high, low, i + 1);
      out[i] = out[j]!;
      out[j] = i;
    }
    return;
  }
  for (let i = 0; i < n; i++) out[i] = i;
  for (let i = 0; i < n - 1; i++) {
    const j = i + mtNext(mt) % (n - i);
    const kept = out[i]!;
    out[i] = out[j]!;
    out[j] = kept;
  }
}

/** (high * 2^32 + low) mod m for m up to 2^32, by halves so that every step is exact in a double. */
export function restOf(high: number, low: number, m: number): number {
  const j = ((high % m) * 65536 + (low >>> 16)) % m;
  return (j * 65536 + (low & 0xffff)) % m;
}

const DIGITS: Readonly<Record<FloatDType, number>> = {
  float64: 2 ** 53,
  float32: 2 ** 24,
  float16: 2048,
  bfloat16: 256,
};
