import type { Values } from "../../core/types.ts";
import type { DrawInto, Rng } from "../types.ts";

/** The words of a key, as `jax.random.key_data` shows them; two for threefry2x32. */
export type JaxKey = Uint32Array;

/** JAX's generators by their registered names. */
export type JaxImpl = "threefry2x32" | "threefry4x32" | "philox2x32" | "philox4x32" | "rbg" | "unsafe_rbg";

/** The flags of JAX that change bits. */
export interface JaxOptions {
  /**
   * `jax_enable_x64`: a seed keeps its upper 32 bits, and coins are thrown with float64 numbers. False by default.
   */
  readonly x64?: boolean | undefined;
  /** `jax_threefry_partitionable`: true by default; false is the default of JAX before 0.5. */
  readonly partitionable?: boolean | undefined;
  /** The generator; `"threefry2x32"` by default. */
  readonly impl?: JaxImpl | undefined;
}

/** A JAX key as a generator: the rest of `jax.random` beside the draws of `Rng`. */
export interface JaxRng extends Rng {
  /**
   * Our own convention for paths: `foldIn` of a name's UTF-8 byte count, then of each four bytes of it, least
   * significant first.
   */
  at(path: string): JaxRng;
  /** The generator that paths start from. */
  readonly root: JaxRng;
  /** The generator itself: it has no position. */
  clone(): JaxRng;
  /** Draws do not depend on their order. */
  readonly ordered: false;
  /** The key's words. */
  readonly key: JaxKey;
  /** `jax.random.split`: independent generators, two unless `num` says otherwise. */
  split(num?: number): JaxRng[];
  /** `jax.random.fold_in`: the generator of an integer from 0 to 2^32-1. */
  foldIn(data: number): JaxRng;
  /** `jax.random.bits` in an unsigned dtype, uint32 by default. */
  randomBits(n: number, options?: DrawInto): Values;
  /** `jax.random.rademacher`: 1 and -1 with equal probability, float32 by default. */
  rademacher(n: number, options?: DrawInto): Values;
  /** `jax.random.normal` in complex64: real and imaginary parts in turn, of variance 1/2 each. */
  complexNormal(n: number): Float32Array;
}
