import { bytesOf, kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { type Target, targetOf } from "../../core/draw_target.ts";
import type { DType } from "../../core/types.ts";
import { keyedKernels } from "../../kernels/keyed.ts";
import { eachChunk } from "./_fill.ts";
import type { Key } from "./_key.ts";
import { CHUNK } from "./_words.ts";

/** Section 7 of docs/keyed.md: integers by the upper half of a product of 64-bit numbers. */
export function fillIntegers(key: Key, target: Target, low: bigint, high: bigint): void {
  const { start, end, dtype } = target;
  const span = high - low;
  const big = dtype === "int64" || dtype === "uint64";
  if (span <= 2n ** 32n && !big) {
    const out = target.out as Int32Array;
    const s = Number(span);
    const l = Number(low);
    const sl = s % 65536;
    const sh = Math.floor(s / 65536);
    eachChunk(key, start, end, 2, keyedKernels(), (words, _first, _last, offset, at, count) => {
      for (let k = 0; k < count; k++) {
        const i = offset + k;
        const w = i + (i & ~7);
        const hi = words[w]! >>> 0;
        const lo = words[w + 8]! >>> 0;
        // (hi * 2^32 + lo) * span >> 64, the span in two halves so that every sum is exact in a double
        const carry = Math.floor((lo * sh + Math.floor(lo * sl / 65536)) / 65536);
        const low48 = hi * sl + carry;
        out[at + k] = l + Math.floor((hi * sh + Math.floor(low48 / 65536)) / 65536);
      }
    });
    return;
  }
  const out = target.out as BigInt64Array;
  eachChunk(key, start, end, 2, keyedKernels(), (words, _first, _last, offset, at, count) => {
    for (let k = 0; k < count; k++) {
      const i = offset + k;
      const w = i + (i & ~7);
      const word = BigInt(words[w]! >>> 0) << 32n | BigInt(words[w + 8]! >>> 0);
      out[at + k] = low + (word * span >> 64n);
    }
  });
}

/** Section 7 of docs/keyed.md: the exchange of places from the last to the second. */
export function permute(key: Key, n: number): Uint32Array {
  if (n >= 2 ** 32) throw new LensorError("limit", `Cannot draw a permutation of ${n}: the most is 2^32-1`);
  const out = targetOf("draw a permutation", n, "uint32", undefined, undefined).out as Uint32Array;
  for (let i = 0; i < n; i++) out[i] = i;
  for (let base = Math.floor((n - 1) / CHUNK) * CHUNK; base >= 0; base -= CHUNK) {
    eachChunk(
      key,
      base,
      Math.min(n, base + CHUNK),
      2,
      keyedKernels(),
      (words, _first, _last, _offset, _at, count) => {
        for (let k = count - 1; k >= 0 && base + k > 0; k--) {
          const w = k + (k & ~7);
          const u = ((words[w]! >>> 5) * 2 ** 26 + (words[w + 8]! >>> 6)) * 2 ** -53;
          const i = base + k;
          const j = Math.floor(u * (i + 1));
          const kept = out[i]!;
          out[i] = out[j]!;
          out[j] = kept;
        }
      },
    );
  }
  return out;
}

/** The bounds as bigints. Throws `type` or `range` unless 1 <= high - low <= 2^64 and all of it fits the dtype. */
export function checkBounds(low: unknown, high: unknown, dtype: DType): readonly [bigint, bigint] {
  const kind = kindOf(dtype);
  if (kind !== "int" && kind !== "uint") {
    throw new LensorError("type", `Cannot draw integers as ${dtype}: use an integer dtype`);
  }
  const from = whole("low", low);
  const to = whole("high", high);
  const span = to - from;
  if (span < 1n || span > 2n ** 64n) {
    throw new LensorError("range", `Cannot draw integers: [${from}, ${to}) is empty or wider than 2^64`);
  }
  const bits = BigInt(8 * bytesOf(dtype));
  const least = kind === "int" ? -(2n ** (bits - 1n)) : 0n;
  if (from < least || to - least > 2n ** bits) {
    throw new LensorError(
      "range",
      `Cannot draw integers: [${from}, ${to}) does not fit ${dtype}; pass a wider dtype, for example "int64"`,
    );
  }
  return [from, to];
}

function whole(name: string, value: unknown): bigint {
  if (typeof value === "bigint") return value;
  if (typeof value !== "number") {
    throw new LensorError("type", `Cannot draw integers: expected an integer as ${name}, found ${describe(value)}`);
  }
  if (Number.isInteger(value) && Math.abs(value) <= 2 ** 64) return BigInt(value);
  throw new LensorError("range", `Cannot draw integers: ${name} is ${value}; use integers, bigints beyond 2^53`);
}
