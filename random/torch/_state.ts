import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { type Mt19937, mtCopy, mtFrom, mtNext, mtSeeded } from "../_mt19937.ts";

/** Everything that a draw may change. */
export interface TorchState {
  mt: Mt19937;
  /** What it was seeded with, from 0 to 2^64-1. */
  seed: bigint;
  /** The second normal of a scalar pair, unscaled, until somebody asks for it. */
  kept: number | undefined;
  /**
   * The first word of the generator as it was seeded, which the first output changes (but for one time in 2^32): before
   * it PyTorch saves position 0.
   */
  unused: number | undefined;
}

/** A newly seeded state. Throws `type` for what is not an integer, `range` unless -2^63 <= seed < 2^64. */
export function seeded(seed: number | bigint): TorchState {
  const whole: unknown = seed;
  if (typeof whole !== "number" && typeof whole !== "bigint") {
    throw new LensorError("type", `Cannot seed torch: expected an integer as seed, found ${describe(whole)}`);
  }
  if (typeof whole === "number" && !Number.isSafeInteger(whole)) {
    throw new LensorError("range", `Cannot seed torch: seed ${whole} is not a safe integer; pass a bigint beyond 2^53`);
  }
  const big = BigInt(whole);
  if (big < -(2n ** 63n) || big >= 2n ** 64n) {
    throw new LensorError("range", `Cannot seed torch: seed ${big} is outside of -2^63 to 2^64-1`);
  }
  // Only the low 32 bits reach the generator
  const mt = mtSeeded(Number(BigInt.asIntN(32, big)));
  return { mt, seed: BigInt.asUintN(64, big), kept: undefined, unused: mt.key[0] };
}

/** A copy of the state. */
export function copied(state: TorchState): TorchState {
  return { ...state, mt: mtCopy(state.mt) };
}

/** The 5056 bytes of PyTorch's `get_state`. */
export function packed({ mt, seed, kept, unused }: TorchState): Uint8Array {
  const bytes = new Uint8Array(SIZE);
  const view = new DataView(bytes.buffer);
  const spent = mt.at === 624;
  view.setBigUint64(0, seed, true);
  view.setInt32(8, spent ? 1 : 625 - mt.at, true);
  view.setInt32(12, 1, true);
  view.setUint32(16, spent && mt.key[0] === unused ? 0 : mt.at, true);
  mt.key.forEach((word, i) => view.setUint32(24 + 8 * i, word, true));
  if (kept !== undefined) {
    view.setFloat64(5024, kept, true);
    view.setInt32(5040, 1, true);
  }
  return bytes;
}

/** The state that such bytes hold. Throws `type`, `shape` or `corrupt`. */
export function unpacked(bytes: Uint8Array): TorchState {
  const given: unknown = bytes;
  if (!(given instanceof Uint8Array)) {
    throw new LensorError("type", `Cannot set the state: expected a Uint8Array, found ${describe(given)}`);
  }
  if (given.length !== SIZE) {
    throw new LensorError(
      "shape",
      `Cannot set the state: it has ${given.length} bytes; PyTorch's CPU generator has 5056`,
    );
  }
  const view = new DataView(given.buffer, given.byteOffset, SIZE);
  const left = view.getInt32(8, true);
  const at = view.getUint32(16, true);
  const words = new Int32Array(624);
  let high = view.getUint32(20, true);
  for (let i = 0; i < 624; i++) {
    words[i] = view.getUint32(24 + 8 * i, true);
    high |= view.getUint32(28 + 8 * i, true);
  }
  const fits = left === 1 ? at <= 624 : left > 1 && left <= 624 && left + at === 625;
  if (!fits || high !== 0 || view.getInt32(12, true) !== 1) {
    throw new LensorError("corrupt", "Cannot set the state: the bytes are not a state of PyTorch's CPU generator");
  }
  return {
    mt: mtFrom(words, left === 1 ? 624 : at),
    seed: view.getBigUint64(0, true),
    kept: view.getInt32(5040, true) ? view.getFloat64(5024, true) : undefined,
    unused: left === 1 && at === 0 ? words[0] : undefined,
  };
}

/** One uniform number of 53 bits, from two outputs. */
export function u53({ mt }: TorchState): number {
  const high = mtNext(mt) & 0x1fffff;
  return (high * 2 ** 32 + mtNext(mt)) * 2 ** -53;
}

/** Two outputs as one number of 64 bits, the high half first. */
export function r64({ mt }: TorchState): bigint {
  const high = BigInt(mtNext(mt));
  return high << 32n | BigInt(mtNext(mt));
}

const SIZE = 5056;
