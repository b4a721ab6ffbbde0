import { bytesOf } from "../../core/dtype.ts";
import type { DType, Values } from "../../core/types.ts";
import type { Bits } from "./_bits.ts";

/**
 * `integers(low, high)` of `Generator`: D. Lemire's multiplication ("Fast random integer generation in an interval",
 * 2019), in the width that the dtype and the span ask for. `legacy` is `randint`: numbers under a mask, drawn again
 * until they fit.
 */
export function fillBetween(bits: Bits, out: Values, dtype: DType, low: bigint, high: bigint, legacy: boolean): void {
  const most = high - low - 1n;
  const bytes = bytesOf(dtype);
  const n = out.length;
  if (bytes === 8) {
    const into = out as BigInt64Array;
    if (most === 0n) into.fill(low);
    else if (most <= 0xffffffffn) {
      const next = narrow(() => bits.next32(), 32, Number(most), legacy);
      for (let i = 0; i < n; i++) into[i] = low + BigInt(next());
    } else {
      const next = wide(bits, most, legacy);
      for (let i = 0; i < n; i++) into[i] = low + next();
    }
    return;
  }
  const l = Number(low);
  if (most === 0n) {
    (out as Int32Array).fill(l);
    return;
  }
  const width = 8 * bytes;
  const source = width === 32 ? () => bits.next32() : pieces(bits, width);
  const next = narrow(source, width, Number(most), legacy);
  for (let i = 0; i < n; i++) out[i] = l + next();
}

/** The exchange of places from the last to the second; each exchange is handed to `swap`. */
export function shuffled(bits: Bits, n: number, swap: (i: number, j: number) => void): void {
  for (let i = n - 1; i > 0; i--) swap(i, upTo(bits, i));
}

// A number from 0 to `most`, below 2^53: bits under the smallest mask of ones, drawn again until they fit
function upTo(bits: Bits, most: number): number {
  const pair = new Uint32Array(2);
  if (most <= 0xffffffff) {
    const mask = maskOf(most);
    for (;;) {
      const value = (bits.next32() & mask) >>> 0;
      if (value <= most) return value;
    }
  }
  const mask = maskOf(Math.floor(most / 2 ** 32));
  for (;;) {
    bits.next64(pair);
    const value = ((pair[0]! & mask) >>> 0) * 2 ** 32 + pair[1]!;
    if (value <= most) return value;
  }
}

// 8 or 16 bits at a time from a word of 32, its low end first
function pieces(bits: Bits, width: number): () => number {
  let word = 0, left = 0;
  return () => {
    if (left === 0) {
      word = bits.next32();
      left = 32 / width;
    } else word >>>= width;
    left--;
    return word & (2 ** width - 1);
  };
}

function narrow(source: () => number, width: number, most: number, legacy: boolean): () => number {
  const all = 2 ** width;
  const span = most + 1;
  if (span === all) return source;
  if (legacy) {
    const mask = maskOf(most);
    return () => {
      for (;;) {
        const value = (source() & mask) >>> 0;
        if (value <= most) return value;
      }
    };
  }
  const threshold = (all - 1 - most) % span;
  const sh = Math.floor(span / 65536);
  const sl = span % 65536;
  return () => {
    for (;;) {
      const draw = source();
      const low = draw * sl;
      if (width < 32) {
        const rest = low % all;
        if (rest >= threshold) return (low - rest) / all;
        continue;
      }
      // The product has up to 64 bits: its upper 48 and lower 16, each exact
      const upper = draw * sh + Math.floor(low / 65536);
      const rest = (upper % 65536) * 65536 + low % 65536;
      if (rest >= threshold) return Math.floor(upper / 65536);
    }
  };
}

function wide(bits: Bits, most: bigint, legacy: boolean): () => bigint {
  const pair = new Uint32Array(2);
  const span = most + 1n;
  const draw = (): bigint => {
    bits.next64(pair);
    return BigInt(pair[0]!) << 32n | BigInt(pair[1]!);
  };
  if (legacy) {
    const mask = (1n << BigInt(most.toString(2).length)) - 1n;
    return () => {
      for (;;) {
        const value = draw() & mask;
        if (value <= most) return value;
      }
    };
  }
  const threshold = (2n ** 64n - 1n - most) % span;
  return () => {
    for (;;) {
      const product = draw() * span;
      const rest = BigInt.asUintN(64, product);
      if (rest >= threshold) return product >> 64n;
    }
  };
}

function maskOf(most: number): number {
  return most === 0 ? 0 : -1 >>> Math.clz32(most);
}
