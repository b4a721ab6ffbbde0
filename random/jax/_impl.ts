import { philox2x32, philox4x32 } from "../philox.ts";
import { threefry4x32 } from "../threefry.ts";
import type { Impl, Width } from "./_generator.ts";
import { rbg, unsafeRbg } from "./_rbg.ts";
import type { JaxImpl, JaxKey } from "./types.ts";
import { original, partitionable, threefryRun } from "./_words.ts";

const threefry: Impl = {
  size: 2,
  seed: (high, low) => Uint32Array.of(high, low),
  split(key, num, flags) {
    const words = new Uint32Array(2 * num);
    if (flags.partitionable) threefryRun(key, 0, 0, num, words, 0);
    else original(key).fill(32, 2 * num, 0, 2 * num, words);
    return Array.from({ length: num }, (_, i) => words.slice(2 * i, 2 * i + 2));
  },
  foldIn(key, data) {
    const out = new Uint32Array(2);
    threefryRun(key, 0, data, 1, out, 0);
    return out;
  },
  words: (key, flags) => flags.partitionable ? partitionable(key) : original(key),
};

type Block = (key: ArrayLike<number>, counter: readonly number[]) => readonly number[];

/** A generator by its block function: keys are the first words of blocks, numbers come from one block per element. */
function byBlocks(size: number, seed: Impl["seed"], block: Block, counters: Counters, narrow: Join, wide: Split): Impl {
  const take = (words: readonly number[]): JaxKey => Uint32Array.from(words.slice(0, size));
  return {
    size,
    seed,
    split: (key, num) => Array.from({ length: num }, (_, i) => take(block(key, counters.split(0, i)))),
    foldIn: (key, data) => take(block(key, counters.fold(data))),
    words: (key) => ({
      fill(width: Width, _n, start, end, out) {
        const mask = 2 ** width - 1;
        for (let i = start; i < end; i++) {
          const words = block(key, counters.bits(Math.floor(i / 2 ** 32), i % 2 ** 32));
          const at = i - start;
          if (width !== 64) out[at] = narrow(words) & mask;
          else [out[2 * at], out[2 * at + 1]] = wide(words) as [number, number];
        }
      },
    }),
  };
}

interface Counters {
  split(high: number, low: number): readonly number[];
  fold(data: number): readonly number[];
  bits(high: number, low: number): readonly number[];
}
type Join = (words: readonly number[]) => number;
type Split = (words: readonly number[]) => readonly [high: number, low: number];

const four: Counters = {
  split: (high, low) => [0, 0, high, low],
  fold: (data) => [0, 0, 0, data],
  bits: (high, low) => [high, low, 0, 0],
};
const two: Counters = {
  split: (high, low) => [high, low],
  fold: (data) => [0, data],
  bits: (high, low) => [high, low],
};
const all: Join = (words) => words.reduce((a, b) => a ^ b);
const firstTwo: Split = (words) => [words[0]!, words[1]!];

/** JAX's generators by name. */
export const IMPLS: Readonly<Record<JaxImpl, Impl>> = {
  threefry2x32: threefry,
  threefry4x32: byBlocks(
    4,
    (high, low) => Uint32Array.from(threefry4x32([high, low, 0, 0], [0, 0, 0, 0])),
    threefry4x32,
    four,
    all,
    (words) => [(words[0]! ^ words[2]!) >>> 0, (words[1]! ^ words[3]!) >>> 0],
  ),
  philox2x32: byBlocks(
    1,
    (high, low) => Uint32Array.of(philox2x32([0], [high, low])[0]),
    philox2x32,
    two,
    all,
    firstTwo,
  ),
  philox4x32: byBlocks(
    2,
    (high, low) => Uint32Array.from(philox4x32([0, 0], [high, low, 0, 0]).slice(0, 2)),
    philox4x32,
    four,
    all,
    firstTwo,
  ),
  rbg: rbg(threefry),
  unsafe_rbg: unsafeRbg(threefry),
};
