import { philox4x64 } from "../philox.ts";
import { type Bits, halved } from "./_bits.ts";

/** Philox4x64-10 from a key and a counter, which is counted up before each block. */
export function philoxBits(key: readonly bigint[], counter: readonly bigint[]): Bits {
  return philox(key, counter.reduceRight((sum, word) => sum << 64n | word, 0n), [], undefined);
}

function philox(key: readonly bigint[], count: bigint, rest: readonly bigint[], kept: number | undefined): Bits {
  let counter = count, left = [...rest], half = kept;
  const raw = (): bigint => {
    if (left.length === 0) {
      counter = BigInt.asUintN(256, counter + 1n);
      left = philox4x64(key, [0n, 64n, 128n, 192n].map((at) => BigInt.asUintN(64, counter >> at)));
    }
    return left.shift()!;
  };
  const next64 = (out: Uint32Array): void => {
    const word = raw();
    out[0] = Number(word >> 32n);
    out[1] = Number(word & 0xffffffffn);
  };
  return {
    next64,
    ...halved(next64, new Uint32Array(2), () => half, (value) => half = value),
    raw,
    state: () => ({ key, counter, buffer: left, has_uint32: half === undefined ? 0 : 1, uinteger: half ?? 0 }),
    copy: () => philox(key, counter, left, half),
    advanced: (delta) => philox(key, BigInt.asUintN(256, counter + delta), [], undefined),
    jumped: (jumps) => philox(key, BigInt.asUintN(256, counter + (jumps << 128n)), [], undefined),
  };
}
