import type { Values } from "../../core/types.ts";
import type { DrawInto, Rng, UniformWant, Want } from "../types.ts";

/** What a NumPy generator may be seeded with: a non-negative integer of any size, or a list of them. */
export type NumpySeed = number | bigint | readonly (number | bigint)[];

/**
 * Where a Philox generator starts: its key and counter as integers or lists of words of 64 bits, least significant
 * first.
 */
export interface PhiloxStart {
  /** The key, of 128 bits. */
  readonly key: NumpySeed;
  /** The counter, of 256 bits; 0 by default. */
  readonly counter?: NumpySeed | undefined;
}

/** Which of NumPy's generators draws. */
export interface NumpyOptions {
  /**
   * `"pcg64"` (`default_rng(seed)`) by default; `"mt19937"` and `"philox"` are `Generator(MT19937(seed))` and
   * `Generator(Philox(seed))`; `"legacy"` is `RandomState(seed)` with its own algorithms.
   */
  readonly bitGenerator?: "pcg64" | "mt19937" | "philox" | "legacy" | undefined;
}

/** NumPy's entropy mixer: seeds for generators that do not touch each other. */
export interface SeedSequence {
  /** What it was made from. */
  readonly entropy: NumpySeed;
  /** The indices that lead to it from the first one. */
  readonly spawnKey: readonly number[];
  /** So many words of 32 bits. */
  generateState(words: number): Uint32Array;
  /** So many words of 64 bits. */
  generateState64(words: number): BigUint64Array;
  /** So many children; a second call goes on counting. */
  spawn(children: number): SeedSequence[];
}

/** A NumPy generator: an ordered `Rng` with the rest of what `Generator` offers. */
export interface NumpyRng extends Rng {
  /** The same generator: it has a position, no paths. */
  at(path: string): NumpyRng;
  /** The same generator. */
  readonly root: NumpyRng;
  /** A copy of the state that advances by itself. */
  clone(): NumpyRng;
  /** Draws depend on their order. */
  readonly ordered: true;
  /** The state of the bit generator by NumPy's names, as plain data: `{ state, inc }` for PCG64. */
  readonly state: Readonly<Record<string, bigint | number | Uint32Array | readonly bigint[]>>;
  /** The next outputs of the bit generator as it makes them: 64 bits each, 32 for MT19937. */
  raw(n: number): BigUint64Array;
  /** `random(n)`: uniform numbers in [0, 1) of float32 (by default) or float64. */
  random(n: number, options?: DrawInto): Values;
  /** `standard_normal(n)`; `randn` of the legacy generator. */
  standardNormal(n: number, options?: DrawInto): Values;
  /** `uniform(low, high)`: made in float64, then rounded to the dtype. */
  uniform(n: number, options: DrawInto & UniformWant): Values;
  /** `normal(loc, scale)`: made in float64, then rounded to the dtype. */
  normal(n: number, options: DrawInto & Want): Values;
  /** `shuffle(rows)`: exchanges rows of `size` elements of an array, in place. */
  shuffle(values: Values, size?: number): void;
  /** `spawn(n)`: generators from the children of the seed sequence. Throws `unsupported` for the legacy generator. */
  spawn(n: number): NumpyRng[];
  /**
   * `advance(delta)`: as if so many numbers of 64 bits had been drawn from PCG64, or so many blocks of four from
   * Philox. Throws `unsupported` for MT19937.
   */
  advance(delta: number | bigint): void;
  /**
   * `jumped(jumps)`: a generator far ahead. A jump is (golden ratio - 1) * 2^128 numbers of PCG64, 2^128 blocks of
   * Philox, 2^128 numbers of MT19937 (which takes some 20 milliseconds). Throws `range` for less than no jump of
   * MT19937, or more than 100.
   */
  jumped(jumps?: number | bigint): NumpyRng;
}
