/** A NumPy bit generator: the numbers that everything else is made from. */
export interface Bits {
  /** The next 64 bits, the upper half into the first place. */
  next64(out: Uint32Array): void;
  /** The next 32 bits; generators of 64 bits give the lower half first and keep the upper one for the next call. */
  next32(): number;
  /** The next uniform number of 53 bits. */
  double(): number;
  /** The next output as the generator makes it. */
  raw(): bigint;
  /** The state as plain data. */
  state(): Readonly<Record<string, bigint | number | Uint32Array | readonly bigint[]>>;
  /** A copy that advances by itself. */
  copy(): Bits;
  /**
   * The generator so many outputs ahead, without what it kept: steps of PCG64, blocks of four for Philox. Absent for
   * MT19937.
   */
  advanced?(delta: bigint): Bits;
  /** The generator so many jumps ahead, of 2^128 outputs or near it. */
  jumped(jumps: bigint): Bits;
  /** Fills an array by a compiled kernel that leaves the state as the definition would; absent where there is none. */
  readonly fill?: (kind: "uniform" | "normal", out: Float64Array | Float32Array) => boolean;
}

/** What generators of 64 bits share: the kept half, the uniform number of the upper 53 bits. */
export function halved(
  next64: Bits["next64"],
  pair: Uint32Array,
  kept: () => number | undefined,
  keep: (half: number | undefined) => void,
): Pick<Bits, "next32" | "double" | "raw"> {
  return {
    next32() {
      const half = kept();
      if (half !== undefined) {
        keep(undefined);
        return half;
      }
      next64(pair);
      keep(pair[0]!);
      return pair[1]!;
    },
    double() {
      next64(pair);
      return (pair[0]! * 2097152 + (pair[1]! >>> 11)) * 2 ** -53;
    },
    raw() {
      next64(pair);
      return BigInt(pair[0]!) << 32n | BigInt(pair[1]!);
    },
  };
}
