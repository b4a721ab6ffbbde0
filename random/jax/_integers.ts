import { bytesOf } from "../../core/dtype.ts";
import type { DType, Values } from "../../core/types.ts";
import type { Width, Words } from "./_generator.ts";

/** The elements `start..end` of `n`, and where they go. */
interface Place {
  readonly n: number;
  readonly start: number;
  readonly end: number;
  readonly out: Values;
}

/**
 * `jax.random.randint`: two words per number, from the two keys of a split, joined modulo the span in arithmetic that
 * wraps at 32 bits, or at 64 for 64-bit dtypes; narrower dtypes are cast. A span of the whole width takes the lower
 * word as it is.
 */
export function fillBetween(upper: Words, lower: Words, place: Place, dtype: DType, low: bigint, high: bigint): void {
  const { n, start, end, out } = place;
  const width: Width = bytesOf(dtype) === 8 ? 64 : 32;
  const size = width === 64 ? 2 : 1;
  const count = end - start;
  const a = new Uint32Array(size * count);
  const b = new Uint32Array(size * count);
  upper.fill(width, n, start, end, a);
  lower.fill(width, n, start, end, b);
  if (width === 64) {
    const span = BigInt.asUintN(64, high - low);
    const join = (w: Uint32Array, i: number): bigint => BigInt(w[2 * i]!) << 32n | BigInt(w[2 * i + 1]!);
    const rem = (x: bigint): bigint => span === 0n ? x : x % span;
    const wrap = (x: bigint): bigint => BigInt.asUintN(64, x);
    const multiplier = rem(wrap(rem(2n ** 32n) ** 2n));
    for (let i = 0; i < count; i++) {
      (out as BigInt64Array)[i] = low + rem(wrap(rem(join(a, i)) * multiplier + rem(join(b, i))));
    }
    return;
  }
  const span = Number(high - low) % 2 ** 32;
  const l = Number(low);
  const rem = (x: number): number => span === 0 ? x : x % span;
  const half = rem(65536);
  const multiplier = rem(Math.imul(half, half) >>> 0);
  for (let i = 0; i < count; i++) {
    const sum = Math.imul(rem(a[i]!), multiplier) + rem(b[i]!);
    out[i] = l + rem(sum >>> 0);
  }
}

/**
 * One round of `jax.random.permutation`: the places in the order of random words, equal words in the order they had.
 */
export function sortBy(words: Uint32Array, places: Uint32Array): Uint32Array {
  const positions = Uint32Array.from(words, (_, i) => i);
  const order = byDigit(words, byDigit(words, positions, 0), 16);
  return order.map((position) => places[position]!);
}

// A stable counting sort of positions by 16 bits of their words
function byDigit(words: Uint32Array, positions: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(65537);
  const out = new Uint32Array(positions.length);
  for (let i = 0; i < words.length; i++) starts[((words[i]! >>> shift) & 0xffff) + 1]!++;
  for (let d = 1; d < 65537; d++) starts[d]! += starts[d - 1]!;
  for (let i = 0; i < positions.length; i++) {
    const position = positions[i]!;
    out[starts[(words[position]! >>> shift) & 0xffff]!++] = position;
  }
  return out;
}
