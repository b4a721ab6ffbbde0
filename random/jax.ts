import { cast } from "../core/cast.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { targetOf } from "../core/draw_target.ts";
import type { Values } from "../core/types.ts";
import { type FloatDType, floatType } from "./_ordered.ts";
import { rounding } from "./_rounding.ts";
import { checkBernoulli, checkTruncated, checkUniform, checkVariance, checkWant, CUT_STD, dtypeOf } from "./_want.ts";
import { fillNormal, fillTruncated, fillUniform, type Part, type Scale } from "./jax/_floats.ts";
import type { Flags, Width, Words } from "./jax/_generator.ts";
import { IMPLS } from "./jax/_impl.ts";
import { fillBetween, sortBy } from "./jax/_integers.ts";
import { checkData, checkFlags, checkKey, checkNum, seedWords } from "./jax/_key.ts";
import type { JaxImpl, JaxKey, JaxOptions, JaxRng } from "./jax/types.ts";
import { checkBounds } from "./keyed/_integers.ts";
import { checkPath } from "./keyed/_key.ts";
import type { DrawInto, TruncatedWant } from "./types.ts";

/** The `jax` function with JAX's functions on keys. */
export interface Jax {
  /** A generator from a seed or a key; see `jax`. */
  (seed: number | bigint | JaxKey, options?: JaxOptions): JaxRng;
  /** `jax.random.key(seed)`: the words of the key. Throws `type` or `range` unless -2^63 <= seed < 2^63. */
  key(seed: number | bigint, options?: JaxOptions): JaxKey;
  /** `jax.random.split(key, num)`: so many keys, two unless `num` is given. Throws `type` or `range`. */
  split(key: JaxKey, num?: number, options?: JaxOptions): JaxKey[];
  /** `jax.random.fold_in(key, data)`: the key of an integer from 0 to 2^32-1 below a key. Throws `type` or `range`. */
  foldIn(key: JaxKey, data: number, options?: JaxOptions): JaxKey;
}

/**
 * JAX's generator: `jax(seed)` is `jax.random.key(seed)`, and its draws are the bits of `jax.random` (eager, on the
 * CPU).
 *
 * `seed` is an integer from -2^63 to 2^63-1, of which only the low 32 bits count unless `x64`, or the words of a key. A
 * generator is one key and has no position: asking twice gives the same numbers twice; `split` and `foldIn` give
 * others, and so does `at`, by our own convention. Any `range` of a draw can be made alone. `jax.key`, `jax.split` and
 * `jax.foldIn` work on the keys themselves.
 *
 * float32, float16 and bfloat16 draws are identical to the bit, float64 ones too, to those with glibc 2.36 on a
 * processor with FMA; truncated ones differ where the C library's error function of a bound is not nearest. A
 * `variance` is rounded to the dtype before its root is taken, as `jax.nn.initializers` does; bounds `a`, `b` of
 * truncated normals are turned into standard deviations. As in JAX a uniform draw with high <= low gives low; one of a
 * dtype wider than the flags of JAX would allow is made all the same. `integers` are int32 and `bernoulli` is bool
 * unless a dtype says otherwise.
 *
 * Throws `type`, `range` or `unknown-name` for other seeds, keys and options; draws throw `range`, `type`, `shape`.
 *
 * Sources: Salmon et al., "Parallel random numbers: as easy as 1, 2, 3" (SC 2011); M. Giles, "Approximating the erfinv
 * function" (2012); JAX's documentation of `jax.random`.
 *
 * @example
 * ```ts
 * import { jax } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(jax.split(jax.key(0))[0], new Uint32Array([1797259609, 2579123966]));
 * const whole = jax(0).normal(100, { std: 1 });
 * assertEquals(jax(0).normal(100, { std: 1, range: [40, 60] }), whole.subarray(40, 60));
 * ```
 */
export const jax: Jax = Object.assign(
  function jax(seed: number | bigint | JaxKey, options: JaxOptions = {}): JaxRng {
    checkOptions("make a jax generator", options, FLAGS);
    const { x64, partitionable, impl } = checkFlags(options);
    if (typeof seed === "object" && seed !== null) {
      return generator(checkKey(seed, impl), impl, { x64, partitionable }, `jax(key ${Array.from(seed).join(" ")})`);
    }
    return generator(IMPLS[impl].seed(...seedWords(seed, x64)), impl, { x64, partitionable }, `jax(${seed})`);
  },
  {
    key(seed: number | bigint, options: JaxOptions = {}): JaxKey {
      checkOptions("make a jax key", options, FLAGS);
      const { x64, impl } = checkFlags(options);
      return IMPLS[impl].seed(...seedWords(seed, x64));
    },
    split(key: JaxKey, num = 2, options: JaxOptions = {}): JaxKey[] {
      checkOptions("split a jax key", options, FLAGS);
      const { impl, partitionable } = checkFlags(options);
      return IMPLS[impl].split(checkKey(key, impl), checkNum(num), { partitionable });
    },
    foldIn(key: JaxKey, data: number, options: JaxOptions = {}): JaxKey {
      checkOptions("fold into a jax key", options, FLAGS);
      const { impl } = checkFlags(options);
      return IMPLS[impl].foldIn(checkKey(key, impl), checkData(data));
    },
  },
);

const FLAGS = ["x64", "partitionable", "impl"];
const INTO = ["dtype", "range", "into"];

function generator(key: JaxKey, implName: JaxImpl, flags: Flags, label: string, above?: JaxRng): JaxRng {
  const impl = IMPLS[implName];
  const words = impl.words(key, flags);
  const child = (other: JaxKey, root?: JaxRng): JaxRng => generator(other, implName, flags, label, root);
  const part = (what: string, n: number, options: DrawInto | undefined): Part => {
    const dtype = floatType(what, options);
    return { ...targetOf(`draw ${what}`, n, dtype, options?.range, options?.into), n, dtype };
  };
  const rng: JaxRng = {
    at(path) {
      checkPath(path);
      return child(pathKey(key, path, impl.foldIn), rng.root);
    },
    get root() {
      return above ?? rng;
    },
    clone: () => rng,
    ordered: false,
    label,
    get key() {
      return key.slice();
    },
    split: (num = 2) => impl.split(key, checkNum(num), flags).map((other) => child(other)),
    foldIn: (data) => child(impl.foldIn(key, checkData(data))),
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      return drawBits(words, n, { ...options, dtype: "uint32" }) as Uint32Array;
    },
    randomBits(n, options) {
      checkOptions("draw bits", options, INTO);
      return drawBits(words, n, options ?? {});
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low, high] = checkBounds(options?.low, options?.high, dtype);
      const place = { ...targetOf("draw integers", n, dtype, options.range, options.into), n };
      const [upper, lower] = impl.split(key, 2, flags).map((other) => impl.words(other, flags));
      fillBetween(upper!, lower!, place, dtype, low, high);
      return place.out;
    },
    permutation(n) {
      let places = targetOf("draw a permutation", n, "uint32", undefined, undefined).out as Uint32Array, from = key;
      for (let i = 0; i < n; i++) places[i] = i;
      const rounds = Math.ceil(3 * Math.log(Math.max(1, n)) / Math.log(2 ** 32 - 1));
      for (let round = 0; round < rounds; round++) {
        const [next, sub] = impl.split(from, 2, flags);
        const order = new Uint32Array(n);
        impl.words(sub!, flags).fill(32, n, 0, n, order);
        places = sortBy(order, places);
        from = next!;
      }
      return places;
    },
    bernoulli(n, options) {
      const { p, dtype } = checkBernoulli(options);
      return drawCoins(words, flags, "bernoulli numbers", n, { ...options, dtype }, p, 1, 0);
    },
    rademacher(n, options) {
      checkOptions("draw signs", options, INTO);
      const kind = kindOf(dtypeOf(options, "float32"));
      if (kind === "uint" || kind === "bool") {
        throw new LensorError("type", `Cannot draw signs as ${options?.dtype}: it has no -1`);
      }
      return drawCoins(words, flags, "signs", n, options ?? {}, 0.5, 1, -1);
    },
    complexNormal(n) {
      const [re, im] = rng.split().map((other) => other.normal(n, { std: 1 }) as Float32Array);
      const out = new Float32Array(2 * n);
      const root = Math.fround(Math.SQRT2);
      for (let i = 0; i < n; i++) {
        out[2 * i] = re![i]! / root;
        out[2 * i + 1] = im![i]! / root;
      }
      return out;
    },
    uniform(n, options) {
      const to = part("uniform numbers", n, options);
      const { low, high } = checkUniform(options);
      const round = rounding(to.dtype);
      if (!Number.isFinite(round(low)) || !Number.isFinite(round(high)) || !Number.isFinite(round(high - low))) {
        throw new LensorError(
          "range",
          `Cannot draw uniform numbers: low is ${low} and high ${high}; use finite numbers of ${to.dtype}`,
        );
      }
      const variance = "bound" in options ? checkVariance("draw uniform numbers", options.variance) : undefined;
      if (variance === undefined) fillUniform(words, to, low, high, PLAIN);
      else {
        const factor = round(Math.sqrt(round(3 * round(variance))));
        fillUniform(words, to, -1, 1, { factor, shift: 0 });
      }
      return to.out;
    },
    normal(n, options) {
      const to = part("normal numbers", n, options);
      const { mean, std } = checkWant(options, to.dtype);
      const variance = checkVariance("draw normal numbers", options.variance);
      fillNormal(words, to, scaleOf(mean, std, variance, to.dtype));
      return to.out;
    },
    truncatedNormal(n, options) {
      const to = part("truncated normals", n, options);
      const { mean, std, left, right } = checkTruncated(options, to.dtype);
      const variance = checkVariance("draw truncated normals", options.variance);
      const scale = scaleOf(mean, std, variance, to.dtype, variance !== undefined && isCompensated(options));
      fillTruncated(words, to, left, right, scale);
      return to.out;
    },
  };
  return rng;
}

const PLAIN: Scale = { factor: 1, shift: 0 };

// jax.nn.initializers round the variance to the dtype, then its root, then the quotient by the std of a normal cut at
// two sigma
function scaleOf(
  mean: number,
  std: number,
  variance: number | undefined,
  dtype: FloatDType,
  compensate = false,
): Scale {
  if (variance === undefined) return { factor: std, shift: mean };
  const round = rounding(dtype);
  const root = round(Math.sqrt(round(variance)));
  return { factor: compensate ? round(root / round(CUT_STD)) : root, shift: mean };
}

function isCompensated(want: TruncatedWant): boolean {
  return "within" in want && want.compensate === true;
}

function pathKey(key: JaxKey, path: string, foldIn: (key: JaxKey, data: number) => JaxKey): JaxKey {
  let below = key;
  for (const name of path.split(".")) {
    const bytes = new TextEncoder().encode(name);
    below = foldIn(below, bytes.length);
    for (let i = 0; i < bytes.length; i += 4) {
      const word = bytes[i]! | bytes[i + 1]! << 8 | bytes[i + 2]! << 16 | bytes[i + 3]! << 24;
      below = foldIn(below, word >>> 0);
    }
  }
  return below;
}

function drawBits(words: Words, n: number, options: DrawInto): Values {
  const dtype = dtypeOf(options, "uint32");
  if (kindOf(dtype) !== "uint") {
    throw new LensorError("type", `Cannot draw bits as ${dtype}: use uint8, uint16, uint32 or uint64`);
  }
  const { start, end, out } = targetOf("draw bits", n, dtype, options.range, options.into);
  if (dtype === "uint32") words.fill(32, n, start, end, out as Uint32Array);
  else {
    const width = 8 * out.BYTES_PER_ELEMENT as Width;
    const size = width === 64 ? 2 : 1;
    const made = new Uint32Array(size * (end - start));
    words.fill(width, n, start, end, made);
    if (width !== 64) (out as Uint8Array).set(made);
    else {for (let i = 0; i < out.length; i++) {
        out[i] = BigInt(made[2 * i]!) << 32n | BigInt(made[2 * i + 1]!);
      }}
  }
  return out;
}

// Uniform numbers compared with p: float32 ones of 23 bits, or float64 ones of 52
function drawCoins(
  words: Words,
  { x64 }: Flags,
  what: string,
  n: number,
  options: DrawInto,
  p: number,
  yes: number,
  no: number,
): Values {
  const dtype = dtypeOf(options, "float32");
  const [one, zero] = cast(new Float32Array([yes, no]), "float32", dtype);
  const { start, end, out } = targetOf(`draw ${what}`, n, dtype, options.range, options.into);
  const made = new Uint32Array((x64 ? 2 : 1) * (end - start));
  const limit = x64 ? p : Math.fround(p);
  words.fill(x64 ? 64 : 32, n, start, end, made);
  for (let i = 0; i < end - start; i++) {
    const u = x64 ? (made[2 * i]! * 2 ** 20 + (made[2 * i + 1]! >>> 12)) * 2 ** -52 : (made[i]! >>> 9) * 2 ** -23;
    (out as Float64Array)[i] = (u < limit ? one : zero) as number;
  }
  return out;
}
