import type { JaxKey } from "./types.ts";

/** What a registered generator of JAX is made of. */
export interface Impl {
  /** Words of a key. */
  readonly size: number;
  /** The key of a seed's upper and lower 32 bits. */
  seed(high: number, low: number): JaxKey;
  /** So many keys from one. */
  split(key: JaxKey, num: number, flags: Flags): JaxKey[];
  /** The key of an integer below a key. */
  foldIn(key: JaxKey, data: number): JaxKey;
  /** The source of a key's bits. */
  words(key: JaxKey, flags: Flags): Words;
}

/**
 * The flags of JAX that change draws: the layout of Threefry2x32, and whether numbers without a dtype of their own are
 * 64 bits wide.
 */
export interface Flags {
  readonly partitionable: boolean;
  readonly x64?: boolean;
}

/**
 * Random words of one key: where a number's bits come from. Elements are addressed by their index, so any part can be
 * made alone.
 */
export interface Words {
  /**
   * Puts the words of elements `start..end` of an array of `n` into `out`: one entry each for widths of 8, 16 and 32
   * bits (the upper bits are zero), two for 64 (high, low).
   */
  fill(width: Width, n: number, start: number, end: number, out: Uint32Array): void;
}

/** Bits per number. */
export type Width = 8 | 16 | 32 | 64;
