import { type Dice, EDGES } from "./_dice.ts";

/** A way to change a file. */
export type Change = (bytes: Uint8Array, dice: Dice) => Uint8Array;

/** The parts one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/**
 * A change that knows nothing of the format: a byte, a bit, a cut, a repeated or removed run, a large number; headers
 * more often.
 */
export const blindly: Change = (bytes, dice) => {
  if (bytes.length === 0) return new Uint8Array([dice.below(256)]);
  const n = bytes.length;
  const near = Math.min(400, n);
  const at = dice.pick([dice.below(n), dice.below(near), n - 1 - dice.below(near)]);
  switch (dice.below(6)) {
    case 0:
      return withBytes(bytes, at, [dice.below(256)]);
    case 1:
      return withBytes(bytes, at, [bytes[at]! ^ 1 << dice.below(8)]);
    case 2:
      return bytes.subarray(0, at);
    case 3:
      return joined(bytes.subarray(0, at), bytes.subarray(Math.min(n, at + 1 + dice.below(16))));
    case 4:
      return joined(bytes.subarray(0, at), bytes.subarray(Math.max(0, at - dice.below(16))));
    default:
      return withNumber(bytes, at, dice.pick([1, 2, 4, 8]), dice);
  }
};

/** An edge, or a number of the file moved by one, as a little-endian number of that width. */
export function withNumber(bytes: Uint8Array, at: number, width: number, dice: Dice): Uint8Array {
  const out = bytes.slice();
  let old = 0n;
  for (let k = width - 1; k >= 0; k--) old = old << 8n | BigInt(bytes[at + k] ?? 0);
  const value = dice.once(3) ? dice.pick([old + 1n, old - 1n, 2n * old, old ^ 1n << 31n]) : dice.pick(EDGES);
  for (let k = 0; k < width && at + k < out.length; k++) out[at + k] = Number(value >> BigInt(8 * k) & 255n);
  return out;
}

/** A copy with other bytes from `at` on. */
export function withBytes(bytes: Uint8Array, at: number, other: ArrayLike<number>): Uint8Array {
  const out = bytes.slice();
  for (let k = 0; k < other.length && at + k < out.length; k++) out[at + k] = other[k]!;
  return out;
}

/** The list with one item gone, twice, exchanged for another of it, or for one of a pool. */
export function shuffled<T>(items: readonly T[], pool: readonly T[], dice: Dice): T[] {
  const out = [...items];
  const i = dice.below(out.length || 1);
  const j = dice.below(out.length || 1);
  switch (out.length ? dice.below(4) : 3) {
    case 0:
      out.splice(i, 1);
      break;
    case 1:
      out.splice(j, 0, out[i]!);
      break;
    case 2:
      [out[i], out[j]] = [out[j]!, out[i]!];
      break;
    default:
      if (pool.length) out.splice(i, dice.below(2), dice.pick(pool));
  }
  return out;
}
