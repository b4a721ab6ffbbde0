import { cast } from "../core/cast.ts";
import { checkOptions } from "../core/check.ts";
import { type Target, targetOf } from "../core/draw_target.ts";
import { keyedKernels } from "../kernels/keyed.ts";
import { checkBernoulli, checkTruncated, checkUniform, checkWant, dtypeOf } from "./_want.ts";
import { checkFloat, eachChunk, fillFloats, type Helpers, type Narrow, type Wide } from "./keyed/_fill.ts";
import { checkBounds, fillIntegers, permute } from "./keyed/_integers.ts";
import { checkPath, checkSeed, type Key, pathKey, rootKey } from "./keyed/_key.ts";
import { narrowNormal, wideNormal } from "./keyed/_normal.ts";
import { narrowTruncated, wideTruncated } from "./keyed/_truncated.ts";
import { narrowUniform, wideUniform } from "./keyed/_uniform.ts";
import { noteDraw } from "./finite.ts";
import { helpersOf } from "./pool.ts";
import type { DrawInto, KeyedOptions, Rng } from "./types.ts";

/**
 * The default generator: numbers that depend on the seed, the path and the element's index, and on nothing else.
 *
 * `seed` is an integer from 0 to 2^128-1, as a safe integer or a bigint; `5` and `5n` are the same. Keys come from
 * Threefry4x32-20, names folded in one by one, so that `at("a").at("b")` is `at("a.b")`; words from SFC32 lanes, keyed
 * anew every 16,384 elements, so that any part of any tensor can be made anywhere. The generator has no position:
 * asking twice gives the same numbers twice; a second, independent draw asks `rng.at("mask")`. `at` only remembers the
 * path, the key is worked out at the first draw.
 *
 * Every bit is fixed for good: version 1, at most 6.56 sigma in float32, 8.57 in float64; not for cryptography.
 * `integers` are int32 unless a dtype says otherwise, `bernoulli` is bool. `within` bounds count standard deviations
 * (after the compensation) around the mean.
 *
 * Throws `type` for another kind of seed and `range` for a seed outside; draws throw `range`, `type` and `shape` for
 * what they cannot do.
 *
 * Sources: Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (SC 2011) for Threefry; C. Doty-Humphrey's
 * PractRand for SFC32; Box and Muller (1958); Wichura, AS 241 (1988).
 *
 * @example
 * ```ts
 * import { keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const rng = keyed(0).at("stem.weight");
 * const whole = rng.normal(100, { std: 0.02 });
 * assertEquals(rng.normal(100, { std: 0.02, range: [40, 60] }), whole.subarray(40, 60));
 * ```
 */
export function keyed(seed: number | bigint, options: KeyedOptions = {}): Rng {
  const checked = checkSeed(seed);
  checkOptions("seed keyed", options, ["pool"]);
  return rooted(`keyed(${checked})`, helpersOf(options.pool), () => rootKey(checked));
}

// One generator: its key is worked out at the first draw and kept. A child keeps its parent and the rest of the path.
function rooted(label: string, helpers: Helpers | undefined, makeKey: () => Key, above?: Rng): Rng {
  let kept: Key | undefined;
  const key = (): Key => kept ??= makeKey();
  const fill = (target: Target, most: number, narrow: () => Narrow, wide: () => Wide) => {
    const out = fillFloats(key(), target, narrow, wide, keyedKernels(), helpers);
    noteDraw(rng, out, most);
    return out;
  };
  const rng: Rng = {
    at(path) {
      checkPath(path);
      return rooted(label, helpers, () => pathKey(key(), path), above ?? rng);
    },
    root: above!,
    clone: () => rng,
    ordered: false,
    label,
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      const { start, end, out } = targetOf("draw bits", n, "uint32", options?.range, undefined);
      eachChunk(key(), start, end, 1, keyedKernels(), (words, _first, _last, offset, at, count) => {
        (out as Uint32Array).set(words.subarray(offset, offset + count), at);
      });
      return out as Uint32Array;
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low, high] = checkBounds(options?.low, options?.high, dtype);
      const target = targetOf("draw integers", n, dtype, options.range, options.into);
      fillIntegers(key(), target, low, high);
      return target.out;
    },
    permutation: (n) => permute(key(), n),
    bernoulli(n, options) {
      const { p, dtype } = checkBernoulli(options);
      const [one, zero] = cast(new Float32Array([1, 0]), "float32", dtype) as Float32Array;
      const { start, end, out } = targetOf("draw bernoulli numbers", n, dtype, options.range, options.into);
      eachChunk(key(), start, end, 1, keyedKernels(), (words, _first, _last, offset, at, count) => {
        for (let i = 0; i < count; i++) out[at + i] = (words[offset + i]! >>> 0) * 2 ** -32 < p ? one! : zero!;
      });
      return out;
    },
    uniform(n, options) {
      const { low, high } = checkUniform(options);
      const target = floats("uniform numbers", n, options);
      const most = Math.max(Math.abs(low), Math.abs(high));
      return fill(target, most, () => narrowUniform(low, high, target.dtype), () => wideUniform(low, high));
    },
    normal(n, options) {
      const target = floats("normal numbers", n, options);
      const { mean, std } = checkWant(options, target.dtype);
      // More than 8.57 sigma never come
      return fill(target, Math.abs(mean) + 9 * std, () => narrowNormal(mean, std), () => wideNormal(mean, std));
    },
    truncatedNormal(n, options) {
      const target = floats("truncated normals", n, options);
      const want = checkTruncated(options, target.dtype);
      const most = Math.max(Math.abs(want.a), Math.abs(want.b));
      return fill(target, most, () => narrowTruncated(want), () => wideTruncated(want));
    },
  };
  // A getter in the literal would cost more than all the rest of a path that is only looked at
  if (above === undefined) (rng as { root: Rng }).root = rng;
  return rng;
}

const INTO = ["dtype", "range", "into"];

function floats(what: string, n: number, options: DrawInto) {
  const dtype = dtypeOf(options, "float32");
  checkFloat(what, dtype);
  return targetOf(`draw ${what}`, n, dtype, options?.range, options?.into);
}
