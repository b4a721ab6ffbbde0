/// <reference lib="esnext.disposable" />
import { Values, DType, Shape, Spec, Tensor, Dict, ResampleMode, View } from './base.js';

/**
 * The elements as float32: bit patterns of float16, bfloat16 and float8 are decoded, other numbers rounded.
 *
 * @throws {LensorError} `type` for complex64, and for values that are not the typed array of `dtype`.
 *
 * @example
 * ```ts
 * import { toFloat32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toFloat32(new Uint16Array([0x3c00, 0xc000]), "float16"), new Float32Array([1, -2]));
 * ```
 */
declare function toFloat32(values: Values, dtype: DType): Float32Array;
/**
 * float32 elements as another dtype, rounded once to nearest, ties to even.
 *
 * @throws {LensorError} `type` for complex64, and for values that are not a Float32Array.
 *
 * @example
 * ```ts
 * import { fromFloat32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fromFloat32(new Float32Array([1, -2]), "bfloat16"), new Uint16Array([0x3f80, 0xc000]));
 * ```
 */
declare function fromFloat32(values: Float32Array, dtype: DType): Values;
/**
 * The elements in another dtype; the same array if nothing is to do.
 *
 * Floats round to nearest, ties to even (half precision and float8 from float32, as PyTorch does); floats become
 * integers by dropping the fraction; integers wrap to the width; bool is "not zero". float8_e4m3fn saturates at 448.
 * `into`, an array of `to` with as many elements, is filled and returned where there is something to do.
 *
 * @throws {LensorError} `type` between complex64 and anything else, for an unknown dtype, and for values or `into` that
 * are not the typed array of their dtype; `shape` for an `into` of another length.
 *
 * @example
 * ```ts
 * import { cast } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(cast(new Float32Array([1.5, -2]), "float32", "int64"), new BigInt64Array([1n, -2n]));
 * ```
 */
declare function cast(values: Values, from: DType, to: DType, into?: Values): Values;
/**
 * Whether a cast can lose range or precision for some value of the first dtype.
 *
 * @throws {LensorError} `type` for an unknown dtype.
 */
declare function castLoses(from: DType, to: DType): boolean;

/** The version of lensor; deno.json has the same, and a test holds that. */
declare const VERSION = "0.1.0";

/** Where and how a draw is put: `n` in the call is the whole tensor's size, `range` the part that is wanted. */
interface DrawInto {
    /** The element type of the result; float32 by default. */
    readonly dtype?: DType | undefined;
    /** Elements `start..end` of the flattened tensor only, bit-identical to that slice of the whole. */
    readonly range?: readonly [start: number, end: number] | undefined;
    /** A destination to fill and return; its length is the length of the range. */
    readonly into?: Values | undefined;
}
/**
 * What normal numbers are wanted: `std` in the caller's order of operations, `variance` for peers that start from it.
 */
interface Want {
    /** The mean; 0 by default. */
    readonly mean?: number | undefined;
    /** The standard deviation, at least 0. */
    readonly std: number;
    /** The variance, where the formula starts from it. */
    readonly variance?: number | undefined;
}
/**
 * The uniform numbers that are wanted: `[low, high)`, or `[-bound, bound)` with the variance the bound was made from.
 */
type UniformWant = {
    readonly low: number;
    readonly high: number;
} | {
    readonly bound: number;
    readonly variance?: number | undefined;
};
/**
 * The bounds of a truncated normal: absolute (`a`, `b`), or in standard deviations (`within`), optionally
 * variance-corrected.
 */
type TruncatedWant = Want & ({
    readonly a: number;
    readonly b: number;
} | {
    readonly within: number;
    readonly compensate?: boolean | undefined;
}) & {
    readonly method?: "inverse" | undefined;
};
/**
 * A source of random numbers: an Initializer says what it wants in full, and the Rng does the arithmetic of its
 * generator.
 *
 * Keyed generators have no position: the same Rng asked twice gives the same numbers twice, and `at` gives the
 * independent generator of a path. Ordered generators (`torch`, `numpy`) answer `at` with themselves and advance with
 * every draw.
 */
interface Rng {
    /** The generator of a path below this one; `at("a").at("b")` is `at("a.b")`. */
    at(path: string): Rng;
    /** The generator that paths start from. */
    readonly root: Rng;
    /** A generator that gives what this one would give next, and advances by itself. */
    clone(): Rng;
    /** Whether the numbers depend on the order of the draws. */
    readonly ordered: boolean;
    /**
     * Each path has a generator of its own, made by a function: which, and whether it is ordered, is known once the path
     * is.
     */
    readonly perPath?: true;
    /** What explain and error messages call it: `keyed(0)`. */
    readonly label: string;
    /** `n` random words of 32 bits. */
    bits(n: number, options?: {
        range?: readonly [number, number] | undefined;
    }): Uint32Array;
    /** `n` integers in `[low, high)`. */
    integers(n: number, options: DrawInto & {
        low: number | bigint;
        high: number | bigint;
    }): Values;
    /** The numbers 0 to n-1 in random order. */
    permutation(n: number): Uint32Array;
    /** `n` values that are 1 with probability `p`, else 0. */
    bernoulli(n: number, options: DrawInto & {
        p: number;
    }): Values;
    /** Uniform numbers. */
    uniform(n: number, options: DrawInto & UniformWant): Values;
    /** Normal numbers. */
    normal(n: number, options: DrawInto & Want): Values;
    /** Normal numbers between two bounds. */
    truncatedNormal(n: number, options: DrawInto & TruncatedWant): Values;
}
/** What `keyed` takes besides the seed. */
interface KeyedOptions {
    /** Workers that help with large tensors, from `openPool`; the numbers are the same with and without. */
    readonly pool?: Pool | undefined;
}
/** Workers that help `keyed` to fill large tensors. */
interface Pool {
    /** How many there are now. Without any, all draws run on the calling thread. */
    readonly workers: number;
    /** Why there are fewer than were asked for; null if there are as many. */
    readonly reason: string | null;
    /** Ends them. */
    close(): void;
    /** Ends them at the end of a `using` block. */
    [Symbol.dispose](): void;
}
/** How a pool is opened. */
interface PoolOptions {
    /**
     * How many workers; one less than the machine has processors by default, and at most 7: the calling thread works
     * too.
     */
    readonly workers?: number | undefined;
}

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
declare function keyed(seed: number | bigint, options?: KeyedOptions): Rng;

/**
 * Starts workers for `keyed(seed, { pool })`, which draws large tensors on all of them, to the same bits as without.
 *
 * Normals and truncated normals are cut into their chunks of 16,384 elements from 131,072 elements on, uniform floats
 * from two million; smaller draws and all others run on the calling thread, which never waits for a worker: one that
 * dies costs its share of the speed. Workers are made from a text in memory and get the compiled kernels by message, so
 * that no permission is needed, no file read, and nothing started by an import. They need SharedArrayBuffer, which
 * browsers give to pages that are cross-origin isolated, and WebAssembly; a host without them gives a pool with
 * `workers: 0` that says why in `reason`.
 *
 * A program on Deno does not end before its pool is closed. Throws `type` or `range` unless `workers` is an integer
 * from 0 to 64.
 *
 * @example
 * ```ts
 * import { keyed, openPool } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * using pool = await openPool({ workers: 1 });
 * const n = 200_000, options = { std: 0.02 };
 * assertEquals(keyed(0, { pool }).normal(n, options), keyed(0).normal(n, options));
 * ```
 */
declare function openPool(options?: PoolOptions): Promise<Pool>;

/**
 * The Philox2x32 block function: two words of 32 bits from a key of one word and a counter of two.
 *
 * `rounds` is 10 by default. Throws `shape` if a list has another length, `range` if a word is not an integer from 0 to
 * 2^32-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 3.
 *
 * @example
 * ```ts
 * import { philox2x32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(philox2x32([0], [0, 0]), [0xff1dae59, 0x6cd10df2]);
 * ```
 */
declare function philox2x32(key: ArrayLike<number>, counter: ArrayLike<number>, rounds?: number): [number, number];
/**
 * The Philox4x32 block function: four words of 32 bits from a key of two words and a counter of four.
 *
 * `rounds` is 10 by default. Throws `shape` if a list has another length, `range` if a word is not an integer from 0 to
 * 2^32-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 3.
 *
 * @example
 * ```ts
 * import { philox4x32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(philox4x32([0, 0], [0, 0, 0, 0]), [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]);
 * ```
 */
declare function philox4x32(key: ArrayLike<number>, counter: ArrayLike<number>, rounds?: number): [number, number, number, number];
/**
 * The Philox2x64 block function: two words of 64 bits from a key of one word and a counter of two.
 *
 * `rounds` is 10 by default. Throws `shape` if a list has another length, `range` if a word is not a bigint from 0 to
 * 2^64-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 3.
 *
 * @example
 * ```ts
 * import { philox2x64 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(philox2x64([0n], [0n, 0n]), [0xca00a0459843d731n, 0x66c24222c9a845b5n]);
 * ```
 */
declare function philox2x64(key: ArrayLike<bigint>, counter: ArrayLike<bigint>, rounds?: number): [bigint, bigint];
/**
 * The Philox4x64 block function: four words of 64 bits from a key of two words and a counter of four.
 *
 * `rounds` is 10 by default. Throws `shape` if a list has another length, `range` if a word is not a bigint from 0 to
 * 2^64-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 3.
 *
 * @example
 * ```ts
 * import { philox4x64 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(philox4x64([0n, 0n], [0n, 0n, 0n, 0n])[0], 0x16554d9eca36314cn);
 * ```
 */
declare function philox4x64(key: ArrayLike<bigint>, counter: ArrayLike<bigint>, rounds?: number): [bigint, bigint, bigint, bigint];

/**
 * The Threefry2x32 block function: two words of 32 bits from a key and a counter of two words each.
 *
 * `rounds` is 20 by default (13 is the fastest that passed the authors' tests). Throws `shape` if a list has another
 * length, `range` if a word is not an integer from 0 to 2^32-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 4.
 *
 * @example
 * ```ts
 * import { threefry2x32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(threefry2x32([0, 0], [0, 0]), [0x6b200159, 0x99ba4efe]);
 * ```
 */
declare function threefry2x32(key: ArrayLike<number>, counter: ArrayLike<number>, rounds?: number): [number, number];
/**
 * The Threefry4x32 block function: four words of 32 bits from a key and a counter of four words each.
 *
 * `rounds` is 20 by default. Throws `shape` if a list has another length, `range` if a word is not an integer from 0 to
 * 2^32-1.
 *
 * Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 4.
 *
 * @example
 * ```ts
 * import { threefry4x32 } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const zero = [0, 0, 0, 0];
 * assertEquals(threefry4x32(zero, zero), [0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8]);
 * ```
 */
declare function threefry4x32(key: ArrayLike<number>, counter: ArrayLike<number>, rounds?: number): [number, number, number, number];

/** How the values of a `torch` generator are worked out. */
interface TorchOptions {
    /**
     * Which build of PyTorch's kernels is followed: `"avx2"` (also AVX-512: nearly every x86-64 machine) by default, or
     * `"default"`, the scalar build. That one takes the functions of the C library (glibc), and rounds products and sums
     * apart except where it scales normals in blocks of 16.
     */
    readonly cpu?: "avx2" | "default" | undefined;
    /**
     * `false` draws as into a tensor that is dense but not row-major (transposed, channels_last): values come in memory
     * order, and normals take the scalar path at every size. True by default; a draw's own `contiguous` counts more.
     */
    readonly contiguous?: boolean | undefined;
}
/** What a single draw may say besides where it goes. */
interface TorchDraw {
    /** As in `TorchOptions`, for one draw. */
    readonly contiguous?: boolean | undefined;
}
/** PyTorch's CPU generator: an ordered `Rng` with the rest of what `torch.Generator` and the tensor methods offer. */
interface TorchRng extends Rng {
    /** The same generator: it has a position, no paths. */
    at(path: string): TorchRng;
    /** The same generator. */
    readonly root: TorchRng;
    /** A copy of the state that advances by itself. */
    clone(): TorchRng;
    /** Draws depend on their order. */
    readonly ordered: true;
    /** What it was last seeded with, as `initial_seed` reports it: from 0 to 2^64-1. */
    readonly seed: bigint;
    /** Starts again from a seed, as `manual_seed`; drops the kept normal. */
    manualSeed(seed: number | bigint): void;
    /** The state, in the 5056 bytes of `Generator.get_state`. */
    getState(): Uint8Array;
    /** Goes on from the bytes of `get_state`, ours or PyTorch's. */
    setState(state: Uint8Array): void;
    /** `random_()`: whole numbers over the range that the dtype (float32 by default) holds exactly. */
    random(n: number, options?: DrawInto): Values;
    /** `uniform_(low, high)`. */
    uniform(n: number, options: DrawInto & UniformWant & TorchDraw): Values;
    /** `normal_(mean, std)`. */
    normal(n: number, options: DrawInto & Want & TorchDraw): Values;
    /** `trunc_normal_` of PyTorch 2.12 and later; `method: "inverse"` is the one before, of timm and MMEngine. */
    truncatedNormal(n: number, options: DrawInto & TruncatedWant & TorchDraw): Values;
}

/**
 * PyTorch's CPU generator: the bits that PyTorch 2.12 and later draw after `manual_seed(seed)`.
 *
 * `seed` is an integer from -2^63 to 2^64-1; only its low 32 bits matter. The generator is ordered: it has a position,
 * every draw moves it as far as PyTorch's would, `at` gives the generator itself, and `range` cuts a part out of a
 * whole draw. Draws follow the AVX2 build unless `cpu: "default"` asks for the scalar one; `contiguous: false` draws as
 * into a transposed or channels_last tensor.
 *
 * float32, float16 and bfloat16 draws are identical to the bit. float64 normals are identical to those of a PyTorch
 * with glibc 2.36 on a processor with FMA. All hosts give the same. `integers` are int32 and `bernoulli` is bool unless
 * a dtype says otherwise. As in PyTorch a mean may be NaN and a std infinite.
 *
 * Throws `type` or `range` for another seed, and in draws `range`, `type`, `shape` for what PyTorch refuses.
 *
 * Sources: Matsumoto and Nishimura (1998) for MT19937; Box and Muller (1958); S. Moshier's Cephes for the float32
 * functions; PyTorch's `torch.nn.init.trunc_normal_` for the rejection.
 *
 * @example
 * ```ts
 * import { torch } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const rng = torch(0);
 * // torch.manual_seed(0); torch.rand(2)
 * assertEquals(rng.uniform(2, { low: 0, high: 1 }), new Float32Array([0.49625658988952637, 0.7682217955589294]));
 * ```
 */
declare function torch(seed: number | bigint, options?: TorchOptions): TorchRng;

/** The words of a key, as `jax.random.key_data` shows them; two for threefry2x32. */
type JaxKey = Uint32Array;
/** JAX's generators by their registered names. */
type JaxImpl = "threefry2x32" | "threefry4x32" | "philox2x32" | "philox4x32" | "rbg" | "unsafe_rbg";
/** The flags of JAX that change bits. */
interface JaxOptions {
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
interface JaxRng extends Rng {
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

/** The `jax` function with JAX's functions on keys. */
interface Jax {
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
declare const jax: Jax;

/** What a NumPy generator may be seeded with: a non-negative integer of any size, or a list of them. */
type NumpySeed = number | bigint | readonly (number | bigint)[];
/**
 * Where a Philox generator starts: its key and counter as integers or lists of words of 64 bits, least significant
 * first.
 */
interface PhiloxStart {
    /** The key, of 128 bits. */
    readonly key: NumpySeed;
    /** The counter, of 256 bits; 0 by default. */
    readonly counter?: NumpySeed | undefined;
}
/** Which of NumPy's generators draws. */
interface NumpyOptions {
    /**
     * `"pcg64"` (`default_rng(seed)`) by default; `"mt19937"` and `"philox"` are `Generator(MT19937(seed))` and
     * `Generator(Philox(seed))`; `"legacy"` is `RandomState(seed)` with its own algorithms.
     */
    readonly bitGenerator?: "pcg64" | "mt19937" | "philox" | "legacy" | undefined;
}
/** NumPy's entropy mixer: seeds for generators that do not touch each other. */
interface SeedSequence {
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
interface NumpyRng extends Rng {
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

/** What `seedSequence` may be told besides the entropy. */
interface SeedSequenceOptions {
    /** The indices that lead here from the sequence that was spawned first; none by default. */
    readonly spawnKey?: readonly (number | bigint)[] | undefined;
    /** How many words are mixed; 4 (128 bits) by default, at least 4. */
    readonly poolSize?: number | undefined;
}
/**
 * `numpy.random.SeedSequence(entropy)`: mixes integers of any size into seeds, and spawns sequences whose seeds are
 * independent.
 *
 * Throws `type` for entropy that is not an integer or list of them, `range` for negative numbers and a pool smaller
 * than 4.
 *
 * Source: M. O'Neill's `seed_seq_fe`, as NumPy's documentation of `SeedSequence` describes it.
 *
 * @example
 * ```ts
 * import { seedSequence } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(seedSequence(0).generateState(2), new Uint32Array([2968811710, 3677149159]));
 * ```
 */
declare function seedSequence(entropy: NumpySeed, options?: SeedSequenceOptions): SeedSequence;

/** The `numpy` function with NumPy's seed sequence. */
interface Numpy {
    /** A generator from a seed; see `numpy`. */
    (seed: NumpySeed | SeedSequence | PhiloxStart, options?: NumpyOptions): NumpyRng;
    /** `numpy.random.SeedSequence`; see `seedSequence`. */
    seedSequence: typeof seedSequence;
}
/**
 * NumPy's generators: `numpy(seed)` is `numpy.random.default_rng(seed)`, and its draws are NumPy's to the bit.
 *
 * `seed` is a non-negative integer of any size, a list of them, or a seed sequence; `bitGenerator` is MT19937, Philox
 * or the legacy `RandomState` instead of PCG64. The generator is ordered: every draw moves it as far as NumPy's would,
 * `at` gives the generator itself, `range` cuts a part out of a whole draw.
 *
 * `random` and `standardNormal` are native in float32 and float64. `uniform` and `normal` are NumPy's, which are made
 * in float64; another dtype is rounded from that. NumPy has no truncated normals: these are normals drawn in batches of
 * `n` until `n` of them lie between the bounds, as Keras does on NumPy; `method: "inverse"` takes one uniform number
 * each. `integers` are int32 and `bernoulli` (a uniform number below p) is bool unless a dtype says otherwise.
 *
 * Throws `type`, `range` or `unknown-name` for other seeds and options; draws throw `range`, `type`, `shape`.
 *
 * Sources: M. O'Neill, "PCG" (2014); Marsaglia and Tsang, "The ziggurat method" (2000); D. Lemire, "Fast random integer
 * generation in an interval" (2019); NumPy's documentation of `numpy.random`.
 *
 * @example
 * ```ts
 * import { numpy } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * // np.random.default_rng(0).random(2)
 * const out = numpy(0).random(2, { dtype: "float64" });
 * assertEquals(out, new Float64Array([0.6369616873214543, 0.2697867137638703]));
 * ```
 */
declare const numpy: Numpy;

/** Which axes of a tensor are inputs, outputs and batch; the rest is the receptive field. */
interface FanAxes {
    /** The input axes; negative numbers count from the end. */
    readonly in: readonly number[];
    /** The output axes. */
    readonly out: readonly number[];
    /** Axes that hold independent copies and count in no fan. */
    readonly batch?: readonly number[];
    /** The groups of a grouped convolution: a fan of the layer counts one group. */
    readonly groups?: number;
    /**
     * PyTorch's builders set it: torch-named initializers then read axis 1 as in and axis 0 as out, unless asked for
     * `fans: "layer"`.
     */
    readonly literal?: true;
}
/** What a reader may ask of an initializer besides the shape. */
interface DrawOptions {
    /** The element type of the result; float32 by default. */
    readonly dtype?: DType | undefined;
    /** The meaning of the axes. */
    readonly axes?: FanAxes | undefined;
    /** Elements `start..end` of the flattened tensor only. */
    readonly range?: readonly [start: number, end: number] | undefined;
    /** A destination to fill and return. */
    readonly into?: Values | undefined;
}
/** The function that made an initializer, and what it was called with. */
interface Made {
    /** The exported name: `truncNormal`. */
    readonly name: string;
    /** The options as they were given; those that were left out have their usual values. */
    readonly options: Readonly<Record<string, unknown>>;
}
/**
 * A pure function from a shape and a generator to values: same arguments, same bits.
 *
 * Any function of this form will do; a bare arrow function is fine.
 */
interface Initializer {
    (shape: Shape, rng: Rng, options?: DrawOptions): Values;
    /** Shown by `explain`; without it the function's name is, or else "custom". */
    readonly label?: string;
    /** How it was made, for whoever wants to write it down; a function of your own need not say. */
    readonly made?: Made;
    /** It honours `range`; without this readers draw the whole and cut. */
    readonly elementwise?: true;
}

/** How a kernel is laid out: PyTorch's (out, in, ...spatial), or JAX's and Keras's (...spatial, in, out). */
type Convention = "torch" | "jax";
/** The option of initializers whose result depends on the layout. */
interface ConventionOption {
    /**
     * The layout of the tensor. Without it: JAX's for tensors whose axes put the outputs last, PyTorch's for other axes;
     * without axes JAX's for the generators `jax` and `numpy`, PyTorch's for all others.
     */
    readonly convention?: Convention;
}

/**
 * The bias of a classifier that is to answer `p` at the start: every element is -ln((1 - p) / p), so that sigmoid(bias)
 * = p.
 *
 * An initializer, as everything that fills a tensor; the number itself is
 * `biasForProbability(p)([], rng, { dtype: "float64" })[0]`. Throws `range` unless 0 < p < 1, `type` if it is no
 * number.
 *
 * Source: Lin et al., "Focal loss for dense object detection" (2017), section 4.1; MMEngine's `bias_init_with_prob`.
 *
 * Formula: -ln((1 - p) / p).
 *
 * Peers: MMLab `bias_init_with_prob`, `bias_prob`.
 *
 * @example
 * ```ts
 * import { biasForProbability, keyed } from "@lensor/lensor";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const [bias] = biasForProbability(0.01)([80], keyed(0)) as Float32Array;
 * assertAlmostEquals(1 / (1 + Math.exp(-bias!)), 0.01, 1e-7);
 * ```
 */
declare function biasForProbability(p: number): Initializer;

/**
 * A transposed convolution that upsamples by (bi-, tri-)linear interpolation, channel by channel.
 *
 * For PyTorch's layout (channels, channels or 1, ...spatial). An axis of size k holds 1 - |x - (k - 1)/2| / ⌈k/2⌉; the
 * sizes for stride s are k = 2s - s mod 2. Channels get their own kernel, others zeros.
 * When called, throws `shape` for fewer than three axes.
 *
 * Source: Long et al., "Fully convolutional networks for semantic segmentation" (2015).
 *
 * Formula: products of 1 - |x - (k - 1) / 2| / ⌈k / 2⌉ on the channel diagonal.
 *
 * Peers: Caffe's filler `bilinear`.
 *
 * @example
 * ```ts
 * import { bilinearUpsample, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(bilinearUpsample()([1, 1, 4], keyed(0)), new Float32Array([0.25, 0.75, 0.75, 0.25]));
 * ```
 */
declare function bilinearUpsample(options?: Readonly<Record<string, never>>): Initializer;

/** How many inputs reach an output, and how many outputs an input reaches. */
interface Fans {
    /** Inputs per output. */
    readonly fanIn: number;
    /** Outputs per input. */
    readonly fanOut: number;
}
/**
 * The fans of a tensor.
 *
 * Without axes the reading is PyTorch's: axis 1 in, axis 0 out, the rest the receptive field, and at least two axes.
 * With axes the fans are the layer's: the product of the input (output) axes times the receptive field, which is every
 * axis that is in none of the lists; batch axes count in no fan, and an axis in two lists divides the field, as in JAX.
 * `groups` divides the fan of the axis that holds all groups: axis 0 where that is an input or output axis (PyTorch's
 * layout), otherwise the output axes, or the input axes if only their size is a multiple (a depthwise kernel).
 * `literal` is not looked at here: it is for the initializers named after PyTorch's.
 *
 * Throws `shape` for fewer than two axes without `axes`, for an axis that is not there, and if `groups` does not
 * divide; `range` if `groups` is not a positive integer.
 *
 * Source: PyTorch's and JAX's initializers.
 *
 * @example
 * ```ts
 * import { fans } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fans([64, 3, 7, 7]), { fanIn: 147, fanOut: 3136 });
 * assertEquals(fans([7, 7, 3, 64], { in: [-2], out: [-1] }), { fanIn: 147, fanOut: 3136 });
 * ```
 */
declare function fans(shape: Shape, axes?: FanAxes): Fans;

/** Which fans an initializer named after PyTorch's takes. */
interface TorchFansOption {
    /**
     * `"literal"` reads axis 1 as in and axis 0 as out, whatever the layer; `"layer"` takes the layer's true fans
     * (groups, transposed). Without it the tensor's axes decide: literal where there are none or they say so, as
     * PyTorch's builders make them say.
     */
    readonly fans?: "literal" | "layer";
}

/**
 * MMLab's `Caffe2Xavier`: uniform in ±√(3 / fanIn), made as `kaimingUniform({ a: 1 })` is.
 *
 * Throws what `kaimingUniform` throws.
 *
 * Source: MMEngine's `caffe2_xavier_init`.
 *
 * Formula: U(±√(3 / fanIn)).
 *
 * Peers: MMLab `Caffe2Xavier`.
 *
 * Beware: despite its name it looks at the inputs only, as LeCun's scheme does.
 *
 * @example
 * ```ts
 * import { caffe2Xavier, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = caffe2Xavier()([8, 12], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 0.5));
 * ```
 */
declare function caffe2Xavier(options?: TorchFansOption): Initializer;

/** The options of `chrono`. */
interface ChronoOptions {
    /** The longest dependency that is expected, in steps; above 2. */
    readonly steps: number;
}
/**
 * The bias of an LSTM for dependencies of up to `steps` steps: ln U(1, steps - 1) for the forget gate, its negative for
 * the input gate.
 *
 * For the gates in the order input, forget, cell, output (PyTorch, Keras); the others are 0. Throws `range` unless
 * `steps` is above 2; when called, `shape` unless there is one axis, a multiple of 4.
 *
 * Source: Tallec and Ollivier, "Can recurrent neural networks warp time?" (2018).
 *
 * Formula: ln U(1, steps - 1) for the forget gate, its negative for the input gate.
 *
 * Peers: none.
 *
 * @example
 * ```ts
 * import { chrono, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const b = chrono({ steps: 100 })([8], keyed(0)) as Float32Array;
 * assertEquals([b[0], b[1]], [-b[2]!, -b[3]!]);
 * ```
 */
declare function chrono$1(options: ChronoOptions): Initializer;

/**
 * Every element is `value`, in any dtype.
 *
 * Floats are rounded to the dtype; integer dtypes drop the fraction, as PyTorch does, and take bigints; bool is "not
 * zero". Throws `type` if the value is not a number or bigint, and, when it is called, `range` if the dtype cannot hold
 * the value.
 *
 * Source: every framework.
 *
 * Formula: value.
 *
 * Peers: PyTorch `constant_`; MMLab `Constant`; JAX `constant`; Keras `Constant`.
 *
 * @example
 * ```ts
 * import { constant, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(constant(0.5)([2], keyed(0)), new Float32Array([0.5, 0.5]));
 * assertEquals(constant(7)([2], keyed(0), { dtype: "int64" }), new BigInt64Array([7n, 7n]));
 * ```
 */
declare function constant(value: number | bigint): Initializer;
/**
 * Every element is 0, in any dtype. An initializer itself: write `zeros`, not `zeros()`.
 *
 * Source: every framework; ControlNet's zero convolutions, B of LoRA and SkipInit's factors are zeros.
 *
 * Formula: 0.
 *
 * Peers: PyTorch `zeros_`; MMLab `Constant(val=0)`; JAX `zeros`; Keras `Zeros`, `zero`.
 *
 * @example
 * ```ts
 * import { keyed, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(zeros([3], keyed(0)), new Float32Array(3));
 * ```
 */
declare const zeros: Initializer;
/**
 * Every element is 1, in any dtype. An initializer itself: write `ones`, not `ones()`.
 *
 * Source: every framework.
 *
 * Formula: 1.
 *
 * Peers: PyTorch `ones_`; MMLab `Constant(val=1)`; JAX `ones`; Keras `Ones`, `one`.
 *
 * @example
 * ```ts
 * import { keyed, ones } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(ones([2], keyed(0), { dtype: "bool" }), new Uint8Array([1, 1]));
 * ```
 */
declare const ones: Initializer;

/**
 * The coordinate channels of an image or a volume, from -1 to 1: channel a counts along spatial axis a.
 *
 * The shape is `[axes, ...sizes]`, as `[2, height, width]`: rows first, then columns. An axis of one pixel holds -1.
 * When called, throws `shape` unless there are as many channels as spatial axes.
 *
 * Source: Liu et al., "An intriguing failing of convolutional neural networks and the CoordConv solution" (2018), whose
 * code has the columns first; NumPy's `meshgrid` of `linspace(-1, 1)` with `indexing="ij"`.
 *
 * Formula: linspace(-1, 1) along axis a in channel a.
 *
 * Peers: NumPy `meshgrid`.
 *
 * @example
 * ```ts
 * import { coordinates, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(coordinates()([2, 2, 3], keyed(0)), new Float32Array([-1, -1, -1, 1, 1, 1, -1, 0, 1, -1, 0, 1]));
 * ```
 */
declare function coordinates(options?: Readonly<Record<string, never>>): Initializer;

/** The options of `orthogonal`. */
interface OrthogonalOptions extends ConventionOption {
    /** A factor for every element; 1 by default. */
    readonly gain?: number;
    /**
     * JAX's `column_axis`: the axis that becomes the columns of the matrix, in JAX's convention; the last by default.
     */
    readonly columnAxis?: number;
    /**
     * How the matrix is made under `keyed`: `"haar"`, the product of random reflections, or `"qr"`, the QR factor of a
     * normal matrix, as it was before 0.2.0. The peers' generators always draw the matrix of their library, by QR.
     *
     * @default "haar"
     */
    readonly method?: OrthogonalMethod;
}
/** How an orthogonal matrix is made under `keyed`. */
type OrthogonalMethod = "haar" | "qr";
/**
 * A (semi-)orthogonal matrix times `gain`, uniform among all: the shorter side's vectors are orthonormal.
 *
 * PyTorch's convention reads the tensor as (axis 0) by (the rest), JAX's and Keras's as (the rest) by (last axis). Both
 * draw normals, row by row in the tall form (JAX) or the form itself (PyTorch), and take Q of their QR factors with a
 * positive diagonal of R. So do the generators `torch`, `jax` and `numpy` here; `keyed` multiplies random reflections,
 * which gives the same distribution from half the draws and operations, 4/3 n³, in float32 for float32 and half
 * precision. QR finds its reflections in float64.
 *
 * Throws `range` for a gain that is not finite, `unknown-name` for another convention or method; when called, `shape`
 * for fewer than two axes.
 *
 * Source: Saxe et al., "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks" (2014);
 * Mezzadri, "How to generate random matrices from the classical compact groups" (2007); Stewart, "The efficient
 * generation of random orthogonal matrices" (1980).
 *
 * Formula: gain · Q, uniform among the orthogonal matrices.
 *
 * Peers: PyTorch `orthogonal_`; JAX `orthogonal`; Keras `Orthogonal`; Haiku `Orthogonal`.
 *
 * Beware: PyTorch flattens to (axis 0) by (the rest), JAX and Keras to (the rest) by (last axis).
 *
 * @example
 * ```ts
 * import { keyed, orthogonal } from "@lensor/lensor";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const [a, b, c, d] = orthogonal()([2, 2], keyed(0)) as Float32Array;
 * assertAlmostEquals(a! * c! + b! * d!, 0, 1e-6);
 * assertAlmostEquals(a! * a! + b! * b!, 1, 1e-6);
 * ```
 */
declare function orthogonal(options?: OrthogonalOptions): Initializer;

/** The options of `deltaOrthogonal`. */
interface DeltaOrthogonalOptions extends ConventionOption {
    /** A factor for every element; 1 by default. */
    readonly gain?: number;
    /**
     * JAX's `column_axis`: which axis of the matrix at the centre, inputs by outputs, becomes its columns; the last
     * by default.
     */
    readonly columnAxis?: number;
    /**
     * How the matrix is made under `keyed`, as in `orthogonal`.
     *
     * @default "haar"
     */
    readonly method?: OrthogonalMethod;
}
/**
 * A convolution that is zero but for an orthogonal matrix at its centre, times `gain`.
 *
 * JAX's `delta_orthogonal`; the centre of an even size is the earlier tap. There must be as many outputs as inputs or
 * more. Throws `range` for a gain that is not finite, `type` for a columnAxis that the matrix lacks; when called,
 * `shape` unless the shape has 3 to 5 axes and out >= in.
 *
 * Source: Xiao et al., "Dynamical isometry and a mean field theory of CNNs" (2018).
 *
 * Formula: an orthogonal matrix at the centre, 0 elsewhere.
 *
 * Peers: JAX `delta_orthogonal`.
 *
 * @example
 * ```ts
 * import { deltaOrthogonal, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = deltaOrthogonal()([4, 2, 3, 3], keyed(0)) as Float32Array;
 * assertEquals(w.filter((x) => x !== 0).length, 8);
 * ```
 */
declare function deltaOrthogonal(options?: DeltaOrthogonalOptions): Initializer;

/** The options of `dirac`. */
interface DiracOptions extends ConventionOption {
    /** Each group of outputs starts anew with the first input; 1 by default. */
    readonly groups?: number;
}
/**
 * A convolution that hands its inputs on: ones at the centre, from each input to the output of the same number.
 *
 * The centre of an even size is the later tap. Any dtype. Throws `range` unless `groups` is a positive integer; when
 * called, `shape` unless there are 3 to 5 axes and the groups divide the outputs, `range`
 * where a spatial axis is empty.
 *
 * Source: Zagoruyko and Komodakis, "DiracNets" (2017); PyTorch's `dirac_`.
 *
 * Formula: 1 at the centre, from input d to output d of each group.
 *
 * Peers: PyTorch `dirac_`.
 *
 * @example
 * ```ts
 * import { dirac, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(dirac()([2, 2, 3], keyed(0)), new Float32Array([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]));
 * ```
 */
declare function dirac(options?: DiracOptions): Initializer;

/** The options of `eye`. */
interface EyeOptions {
    /** The number on the diagonal; 1 by default. */
    readonly gain?: number;
}
/**
 * The identity matrix times `gain`, in any dtype; a rectangle has its diagonal from the first element on.
 *
 * Throws `range` for a gain that is not finite; when called, `shape` unless there are two axes.
 *
 * Source: PyTorch's `eye_`, Keras's `Identity`.
 *
 * Formula: gain · I.
 *
 * Peers: PyTorch `eye_`; Keras `Identity`; Haiku `Identity`.
 *
 * Beware: Keras forgets the gain when it serializes.
 *
 * @example
 * ```ts
 * import { eye, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(eye({ gain: 2 })([2, 3], keyed(0)), new Float32Array([2, 0, 0, 0, 2, 0]));
 * ```
 */
declare function eye(options?: EyeOptions): Initializer;

/**
 * What Flax's `Embed` starts its table with: normals of variance 1 / features, the last axis; not truncated.
 *
 * Flax writes it as variance scaling whose inputs and outputs are both the vocabulary. Throws `unknown-name` for any
 * option; when called, `shape` for fewer than two axes.
 *
 * Source: Flax's documentation of `nnx.Embed` and `linen.Embed` (`embedding_init`).
 *
 * Formula: N(0, 1 / √features).
 *
 * Peers: Flax `Embed`.
 *
 * @example
 * ```ts
 * import { flaxEmbedding, jax } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const table = flaxEmbedding()([100, 16], jax(0));
 * assertEquals(table, jax(0).normal(1600, { std: 0.25, variance: 1 / 16 }));
 * ```
 */
declare function flaxEmbedding(options?: Readonly<Record<string, never>>): Initializer;

/** An initializer as Keras writes it into a model's configuration. */
interface KerasConfig {
    /** Always `keras.initializers` where Keras wrote it. */
    readonly module?: string;
    /** The name of the class. */
    readonly class_name: string;
    /** What the class was made with. */
    readonly config?: Readonly<Record<string, unknown>> | undefined;
    /** Null for Keras's own classes. */
    readonly registered_name?: string | null;
}
/** What Keras writes for an initializer, every field filled in. */
interface KerasSerialized extends KerasConfig {
    /** The module of the class. */
    readonly module: string;
    /** Every option of the class. */
    readonly config: Readonly<Record<string, unknown>>;
    /** Null for Keras's own classes. */
    readonly registered_name: string | null;
}
/** An initializer made from Keras's name for it. */
interface KerasInitializer extends Initializer {
    /** What Keras would write for it, every option filled in. */
    readonly keras: KerasSerialized;
}
/**
 * The initializer that Keras 3 means by a class name (`HeNormal`), its snake case (`he_normal`), an alias (`normal` is
 * RandomNormal) or a serialized object.
 *
 * Fans are read as Keras reads them: vectors have one fan, kernels are `(...spatial, in, out)`, and `input_axes` with
 * `output_axes` are plain products. `seed` in a config is kept but decides nothing: pass a generator.
 * `numpy([seed, 0])` gives the numbers of Keras's NumPy backend; for the JAX backend pass
 * `jax(Uint32Array.of(seed, 0))`. `keras` of the result is the serialized form; like Keras's own it does not tell the
 * gain of `Identity`.
 *
 * Throws `unknown-name` for an identifier, option, mode or distribution that Keras does not have, `type` for another
 * kind of identifier, and what the initializers throw.
 *
 * Source: Keras's documentation of `keras.initializers`.
 *
 * Formula: what the class says.
 *
 * Peers: Keras `get`, `deserialize`.
 *
 * @example
 * ```ts
 * import { fromKeras, numpy } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const by = fromKeras({ class_name: "RandomUniform", config: { minval: 0, maxval: 2, seed: null } });
 * assertEquals(by([2], numpy([7, 0])), numpy([7, 0]).uniform(2, { low: 0, high: 2 }));
 * assertEquals(fromKeras("zero").keras.class_name, "Zeros");
 * ```
 */
declare function fromKeras(identifier: string | KerasConfig): KerasInitializer;

/**
 * Glorot's uniform scheme as JAX and Keras have it: uniform in ±√(6 / (fanIn + fanOut)).
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given. For PyTorch's see `xavierUniform`.
 *
 * Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
 *
 * Formula: U(±√(6 / (fanIn + fanOut))).
 *
 * Peers: JAX `glorot_uniform`, `xavier_uniform`; Keras `GlorotUniform`.
 *
 * @example
 * ```ts
 * import { glorotUniform, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = glorotUniform()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1));
 * ```
 */
declare function glorotUniform(options?: Readonly<Record<string, never>>): Initializer;
/**
 * Glorot's normal scheme as JAX and Keras have it: variance 2 / (fanIn + fanOut), cut at two sigma and compensated.
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given. For PyTorch's, which is not cut, see `xavierNormal`.
 *
 * Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
 *
 * Formula: N(0, √(2 / (fanIn + fanOut)) / 0.8796) cut at ±2σ.
 *
 * Peers: JAX `glorot_normal`, `xavier_normal`; Keras `GlorotNormal`.
 *
 * Beware: PyTorch's `xavier_normal_` is not truncated: `xavierNormal`.
 *
 * @example
 * ```ts
 * import { glorotNormal, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = glorotNormal()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1.4));
 * ```
 */
declare function glorotNormal(options?: Readonly<Record<string, never>>): Initializer;

/**
 * What Haiku's `Linear` and `ConvND` start their weights with: normals of std 1 / √fanIn cut at two sigma, without the
 * correction of `lecunNormal`, so that 0.88 of the standard deviation is left.
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given.
 *
 * Source: Haiku's documentation of `hk.Linear` (`w_init`), and `hk.initializers.TruncatedNormal`.
 *
 * Formula: N(0, 1 / √fanIn) cut at ±2σ.
 *
 * Peers: Haiku `Linear`, `Conv2D`.
 *
 * @example
 * ```ts
 * import { haikuDefault, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = haikuDefault()([16, 8], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 0.5));
 * ```
 */
declare function haikuDefault$1(options?: Readonly<Record<string, never>>): Initializer;

/**
 * He's uniform scheme as JAX and Keras have it: uniform in ±√(6 / fanIn).
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given. For PyTorch's see `kaimingUniform`.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015).
 *
 * Formula: U(±√(6 / fanIn)).
 *
 * Peers: JAX `he_uniform`, `kaiming_uniform`; Keras `HeUniform`.
 *
 * @example
 * ```ts
 * import { heUniform, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = heUniform()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1));
 * ```
 */
declare function heUniform(options?: Readonly<Record<string, never>>): Initializer;
/**
 * He's normal scheme as JAX and Keras have it: variance 2 / fanIn, cut at two sigma and compensated.
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given. For PyTorch's, which is not cut, see `kaimingNormal`.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015).
 *
 * Formula: N(0, √(2 / fanIn) / 0.8796) cut at ±2σ.
 *
 * Peers: JAX `he_normal`, `kaiming_normal`; Keras `HeNormal`.
 *
 * Beware: PyTorch's `kaiming_normal_` is not truncated: `kaimingNormal`.
 *
 * @example
 * ```ts
 * import { heNormal, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = heNormal()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1.4));
 * ```
 */
declare function heNormal(options?: Readonly<Record<string, never>>): Initializer;

/**
 * The state matrix of HiPPO-LegS: -√((2n + 1)(2k + 1)) below the diagonal, -(n + 1) on it, 0 above.
 *
 * When called, throws `shape` unless the last two axes are equal; axes before them hold copies.
 *
 * Source: Gu et al., "HiPPO: recurrent memory with optimal polynomial projections" (2020).
 *
 * Formula: -√((2n + 1)(2k + 1)) below the diagonal, -(n + 1) on it.
 *
 * Peers: S4 `transition("legs")`.
 *
 * @example
 * ```ts
 * import { hippo, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hippo()([2, 2], keyed(0)), new Float32Array([-1, 0, -Math.sqrt(3), -2]));
 * ```
 */
declare function hippo(options?: Readonly<Record<string, never>>): Initializer;

/**
 * The input vector of HiPPO-LegS, √(2n + 1) for state n of the last axis; `hippo` is its state matrix.
 *
 * When called, throws `shape` for a scalar.
 *
 * Source: Gu et al., "HiPPO: recurrent memory with optimal polynomial projections" (2020); `transition("legs")` of the
 * S4 code.
 *
 * Formula: √(2n + 1).
 *
 * Peers: S4 `transition("legs")`.
 *
 * @example
 * ```ts
 * import { hippoInput, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(hippoInput()([5], keyed(0))[4], 3);
 * ```
 */
declare function hippoInput(options?: Readonly<Record<string, never>>): Initializer;

/** The options of `icnr`. */
interface IcnrOptions {
    /** The factor of the pixel shuffle that follows, a positive integer. */
    readonly scale: number;
    /** What draws the kernels; `kaimingNormal()` by default. */
    readonly inner?: Initializer;
}
/**
 * A convolution before a pixel shuffle that starts as nearest-neighbour upsampling, free of checkerboards.
 *
 * The kernels of `out / scale²` channels are drawn by `inner` and each is repeated scale² times, in PyTorch's layout
 * (out first). Throws `range` unless the scale is a positive integer; when called, `shape` unless scale² divides the
 * outputs.
 *
 * Source: Aitken et al., "Checkerboard artifact free sub-pixel convolution" (2017).
 *
 * Formula: kernels of out / scale² channels, each repeated scale² times.
 *
 * Peers: fastai `icnr_init`.
 *
 * @example
 * ```ts
 * import { icnr, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = icnr({ scale: 2 })([4, 1, 1], keyed(0)) as Float32Array;
 * assertEquals(w, new Float32Array(4).fill(w[0]!));
 * ```
 */
declare function icnr(options: IcnrOptions): Initializer;

/** The activations that `gain` knows; PyTorch's spellings (`leaky_relu`, `conv_transpose2d`) are taken as well. */
type Nonlinearity = "linear" | "conv1d" | "conv2d" | "conv3d" | "convTranspose1d" | "convTranspose2d" | "convTranspose3d" | "sigmoid" | "tanh" | "relu" | "leakyRelu" | "selu" | "leaky_relu" | "conv_transpose1d" | "conv_transpose2d" | "conv_transpose3d";
/**
 * The factor that keeps the variance of signals through an activation, as PyTorch's `calculate_gain` has it.
 *
 * 1 for linear, conv and sigmoid; 5/3 for tanh; √2 for relu; √(2 / (1 + slope²)) for leakyRelu, slope 0.01 unless
 * given; 3/4 for selu. Throws `unknown-name` for another activation, `type` if the slope is not a number, `range` if it
 * is NaN.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015), and PyTorch's table.
 *
 * @example
 * ```ts
 * import { gain } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([gain("relu"), gain("tanh")], [Math.SQRT2, 5 / 3]);
 * ```
 */
declare function gain(nonlinearity: Nonlinearity, slope?: number): number;

/** The options of PyTorch's Kaiming schemes. */
interface KaimingOptions extends TorchFansOption {
    /** The slope of a leaky ReLU; 0 by default, which makes it a ReLU. */
    readonly a?: number;
    /** Which variance is kept: of the signals forward, or of the gradients backward; `fanIn` by default. */
    readonly mode?: "fanIn" | "fanOut" | "fan_in" | "fan_out";
    /** The activation that follows; `leakyRelu` by default. */
    readonly nonlinearity?: Nonlinearity;
}
/**
 * PyTorch's `kaiming_uniform_`: uniform in ±√3·gain(nonlinearity, a) / √fan.
 *
 * Throws `unknown-name` for a mode or nonlinearity that is not known, `type` if `a` is not a number; when called,
 * `shape` for fewer than two axes, unless the tensor has no elements. For JAX's and Keras's form see `heUniform`.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015).
 *
 * Formula: U(±gain · √(3 / fan)).
 *
 * Peers: PyTorch `kaiming_uniform_`; MMLab `Kaiming(distribution="uniform")`.
 *
 * Beware: without arguments PyTorch means fan_in and leaky_relu, MMLab fan_out and relu, and JAX's `kaiming_uniform` is
 * `heUniform`.
 *
 * @example
 * ```ts
 * import { kaimingUniform, keyed } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = kaimingUniform({ a: Math.sqrt(5) })([8, 4], keyed(0)) as Float32Array; // a Linear's own start: ±1/√fanIn
 * assert(w.every((x) => Math.abs(x) <= 0.5));
 * ```
 */
declare function kaimingUniform(options?: KaimingOptions): Initializer;
/**
 * PyTorch's `kaiming_normal_`: normal with std gain(nonlinearity, a) / √fan, not truncated.
 *
 * Throws `unknown-name` for a mode or nonlinearity that is not known, `type` if `a` is not a number; when called,
 * `shape` for fewer than two axes, unless the tensor has no elements. For JAX's and Keras's form see `heNormal`.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015).
 *
 * Formula: N(0, gain / √fan).
 *
 * Peers: PyTorch `kaiming_normal_`; MMLab `Kaiming`.
 *
 * Beware: without arguments PyTorch means fan_in and leaky_relu, MMLab fan_out and relu; JAX's `kaiming_normal` and
 * Keras's `HeNormal` are truncated: `heNormal`.
 *
 * @example
 * ```ts
 * import { kaimingNormal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   kaimingNormal({ mode: "fanOut", nonlinearity: "relu" }).label,
 *   "kaimingNormal(mode=fanOut, nonlinearity=relu)",
 * );
 * ```
 */
declare function kaimingNormal(options?: KaimingOptions): Initializer;

/**
 * LeCun's uniform scheme as JAX and Keras have it: uniform in ±√(3 / fanIn).
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given.
 *
 * Source: LeCun et al., "Efficient BackProp" (1998); Klambauer et al., "Self-normalizing neural networks" (2017).
 *
 * Formula: U(±√(3 / fanIn)).
 *
 * Peers: JAX `lecun_uniform`; Keras `LecunUniform`.
 *
 * @example
 * ```ts
 * import { keyed, lecunUniform } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = lecunUniform()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1));
 * ```
 */
declare function lecunUniform(options?: Readonly<Record<string, never>>): Initializer;
/**
 * LeCun's normal scheme as JAX and Keras have it: variance 1 / fanIn, cut at two sigma and compensated.
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out). Throws `unknown-name` for any option; when
 * called, `shape` for fewer than two axes without axes given.
 *
 * Source: LeCun et al., "Efficient BackProp" (1998); Klambauer et al., "Self-normalizing neural networks" (2017).
 *
 * Formula: N(0, √(1 / fanIn) / 0.8796) cut at ±2σ.
 *
 * Peers: JAX `lecun_normal`; Keras `LecunNormal`; timm `lecun_normal_`; Flax `Dense`, `Conv`.
 *
 * Beware: Haiku's start of the same layers is not corrected by 0.8796: `haikuDefault`.
 *
 * @example
 * ```ts
 * import { keyed, lecunNormal } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = lecunNormal()([6, 6], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1.4));
 * ```
 */
declare function lecunNormal(options?: Readonly<Record<string, never>>): Initializer;

/** The options of `lstmForgetBias`. */
interface LstmForgetBiasOptions {
    /** The bias of the forget gate; 1 by default. */
    readonly value?: number;
}
/**
 * The bias of an LSTM that remembers at the start: `value` for the forget gate, 0 for the others.
 *
 * For the gates in the order input, forget, cell, output (PyTorch, Keras): the second quarter of the vector.
 * When called, throws `shape` unless there is one axis, a multiple of 4.
 *
 * Source: Jozefowicz et al., "An empirical exploration of recurrent network architectures" (2015).
 *
 * Formula: value for the forget gate, 0 for the others.
 *
 * Peers: Keras `unit_forget_bias=True`.
 *
 * Beware: PyTorch has two biases that are added: give it to one of them.
 *
 * @example
 * ```ts
 * import { keyed, lstmForgetBias } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(lstmForgetBias()([8], keyed(0)), new Float32Array([0, 0, 1, 1, 0, 0, 0, 0]));
 * ```
 */
declare function lstmForgetBias(options?: LstmForgetBiasOptions): Initializer;

/** The options of `nearIdentity`. */
interface NearIdentityOptions extends ConventionOption {
    /** The number on the diagonal; 1 by default. */
    readonly gain?: number;
    /** The standard deviation of the noise on all elements, at least 0; default 0.01. */
    readonly std?: number;
}
/**
 * The identity plus normal noise: a matrix with `gain` on its diagonal, or a convolution that hands its inputs on at
 * its centre.
 *
 * With `std: 0` it is the scaled identity of recurrent ReLU networks (IRNN). Throws `range` for a negative std or a
 * number that is not finite; when called, `shape` unless there are 2 to 5 axes.
 *
 * Source: Le et al., "A simple way to initialize recurrent networks of rectified linear units" (2015); for convolutions
 * Qi et al., "Deep isometric learning for visual recognition" (2020), whose code calls PyTorch's `dirac_`.
 *
 * Formula: gain · I + N(0, std).
 *
 * Peers: none.
 *
 * @example
 * ```ts
 * import { keyed, nearIdentity } from "@lensor/lensor";
 * import { assert, assertEquals } from "@std/assert";
 *
 * const [a, b] = nearIdentity({ std: 0.001 })([2, 2], keyed(0)) as Float32Array;
 * assert(Math.abs(a! - 1) < 0.01 && Math.abs(b!) < 0.01);
 * assertEquals(nearIdentity({ std: 0, gain: 0.5 })([1, 1, 3], keyed(0)), new Float32Array([0, 0.5, 0]));
 * ```
 */
declare function nearIdentity(options?: NearIdentityOptions): Initializer;

/** The moments of `normal`. */
interface NormalOptions {
    /** The mean; 0 by default. */
    readonly mean?: number;
    /** The standard deviation, at least 0; default 1. */
    readonly std?: number;
}
/**
 * Normal numbers.
 *
 * Throws `range` if `std` is negative or a number is not finite, `unknown-name` for other options.
 *
 * Source: every framework.
 *
 * Formula: mean + std · z.
 *
 * Peers: PyTorch `normal_`; MMLab `Normal`; JAX `normal`; Keras `RandomNormal`, `normal`.
 *
 * Beware: without arguments `normal` has std 1 in PyTorch and here, 0.01 in JAX and 0.05 in Keras; the distribution
 * `normal` of Keras's VarianceScaling is truncated.
 *
 * @example
 * ```ts
 * import { keyed, normal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const by = normal({ std: 0.02 });
 * assertEquals([by([64, 3], keyed(0)).length, by.label], [192, "normal(std=0.02)"]);
 * ```
 */
declare function normal(options?: NormalOptions): Initializer;

/** The options of `ropeFrequencies`. */
interface RopeFrequenciesOptions {
    /** The base of the wavelengths, above 0; 10,000 by default. */
    readonly base?: number;
}
/**
 * The frequencies of rotary position embeddings, base^(-i / n) for element i of n, the last axis: `inv_freq` of a head
 * of 2n features.
 *
 * Throws `range` for a base that is not above 0; when called, `shape` for a scalar.
 *
 * Source: Su et al., "RoFormer: Enhanced transformer with rotary position embedding" (2021), section 3.2.2; `inv_freq`
 * of Transformers.
 *
 * Formula: base^(-i / n).
 *
 * Peers: Transformers `inv_freq`.
 *
 * @example
 * ```ts
 * import { keyed, ropeFrequencies } from "@lensor/lensor";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const [first, middle] = ropeFrequencies()([2], keyed(0)) as Float32Array;
 * assertAlmostEquals(first!, 1, 1e-6);
 * assertAlmostEquals(middle!, 0.01, 1e-6);
 * ```
 */
declare function ropeFrequencies(options?: RopeFrequenciesOptions): Initializer;

/**
 * The logarithm of a diagonal state matrix, ln(n + 1) for state n of the last axis: Mamba's `A_log`, of which -exp is
 * the matrix -(n + 1).
 *
 * When called, throws `shape` for a scalar.
 *
 * Source: Gu et al., "On the parameterization and initialization of diagonal state space models" (2022), S4D-Real;
 * `A_log` of Mamba's code.
 *
 * Formula: ln(n + 1).
 *
 * Peers: Mamba `A_log`.
 *
 * @example
 * ```ts
 * import { keyed, s4dReal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(s4dReal()([2, 2], keyed(0)), new Float32Array([0, Math.LN2, 0, Math.LN2]));
 * ```
 */
declare function s4dReal(options?: Readonly<Record<string, never>>): Initializer;

/** The options of `sinCosGrid`. */
interface SinCosGridOptions {
    /** The base of the wavelengths, above 0; 10,000 by default. */
    readonly base?: number;
}
/**
 * The position encodings of a square grid of patches: sines and cosines of a patch's column, then of its row, a quarter
 * of the features each.
 *
 * The last two axes are positions, row by row, and features; axes before them hold copies. One position more than a
 * square is a class token in front, which is 0. Throws `range` for a base that is not above 0; when called, `shape` for
 * fewer than two axes, another number of positions, or a number of features that is not a multiple of 4.
 *
 * Source: He et al., "Masked autoencoders are scalable vision learners" (2021), appendix A.1, and its code.
 *
 * Formula: sin(c ω), cos(c ω), sin(r ω), cos(r ω) for column c, row r and ω = base^(-4k/d), k < d / 4.
 *
 * Peers: Transformers `get_2d_sincos_pos_embed`.
 *
 * Beware: timm's `build_sincos2d_pos_embed` has both sines, the row's first, before both cosines.
 *
 * @example
 * ```ts
 * import { keyed, sinCosGrid } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const table = sinCosGrid()([4, 4], keyed(0));
 * // The second patch: column 1, row 0
 * assertEquals(table.slice(4, 8), new Float32Array([Math.sin(1), Math.cos(1), 0, 1]));
 * ```
 */
declare function sinCosGrid(options?: SinCosGridOptions): Initializer;

/** The options of `sinCosPosition`. */
interface SinCosPositionOptions {
    /** The base of the wavelengths, above 0; 10,000 by default. */
    readonly base?: number;
}
/**
 * The table of position encodings: sin(p / base^(2i/d)) in the even columns 2i of row p, the cosine of the same in the
 * odd ones.
 *
 * The last two axes are positions and features; axes before them hold copies. Throws `range` for a base that is not
 * above 0; when called, `shape` for fewer than two axes.
 *
 * Source: Vaswani et al., "Attention is all you need" (2017), section 3.5.
 *
 * Formula: sin(p / base^(2i/d)) in columns 2i, the cosine in columns 2i + 1.
 *
 * Peers: timm `build_sincos2d_pos_embed`, for images.
 *
 * @example
 * ```ts
 * import { keyed, sinCosPosition } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const table = sinCosPosition()([2, 2], keyed(0));
 * assertEquals(table, new Float32Array([0, 1, Math.sin(1), Math.cos(1)]));
 * ```
 */
declare function sinCosPosition(options?: SinCosPositionOptions): Initializer;

/** The options of `siren`. */
interface SirenOptions extends TorchFansOption {
    /** The frequency of the sine activations, above 0; 30 by default. */
    readonly w0?: number;
    /** Whether this is the first layer; false by default. */
    readonly first?: boolean;
}
/**
 * The weights of a network with sine activations: uniform in ±√(6 / fanIn) / w0, in the first layer ±1 / fanIn.
 *
 * Throws `range` for a frequency that is not above 0; when called, `shape` for fewer than two axes.
 *
 * Source: Sitzmann et al., "Implicit neural representations with periodic activation functions" (2020), section 3.2.
 *
 * Formula: U(±√(6 / fanIn) / w0), U(±1 / fanIn) in the first layer.
 *
 * Peers: none.
 *
 * @example
 * ```ts
 * import { keyed, siren } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = siren({ first: true })([8, 4], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 0.25));
 * ```
 */
declare function siren$1(options?: SirenOptions): Initializer;

/** The options of `sparse`. */
interface SparseOptions {
    /** The share of each column that is zero. */
    readonly sparsity: number;
    /** The standard deviation of the rest, at least 0; default 0.01. */
    readonly std?: number;
    /**
     * The generator of the zero places; the tensor's own by default. PyTorch takes its default generator, whatever it
     * is given.
     */
    readonly places?: Rng;
}
/**
 * Normal numbers with ⌈sparsity · rows⌉ zeros in every column, at random places.
 *
 * A share beyond 1 zeroes all; a negative one spares the places that its positive would zero, as in PyTorch. The places
 * of column c come from `rng.at("zeros.c")`, which an ordered generator answers with its next permutation.
 * Throws `range` for a negative std or a number that is not finite, `type` without `sparsity`; when called, `shape`
 * unless there are two axes.
 *
 * Source: Martens, "Deep learning via Hessian-free optimization" (2010); PyTorch's `sparse_`.
 *
 * Formula: N(0, std) with ⌈sparsity · rows⌉ zeros in each column.
 *
 * Peers: PyTorch `sparse_`.
 *
 * Beware: with a `generator` PyTorch still takes the zero places from its default generator: `places`.
 *
 * @example
 * ```ts
 * import { keyed, sparse } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = sparse({ sparsity: 0.75 })([8, 5], keyed(0)) as Float32Array;
 * assertEquals(w.filter((x) => x !== 0).length, 10);
 * ```
 */
declare function sparse(options: SparseOptions): Initializer;

/**
 * Parts of equal height on top of each other along the first axis, each by an initializer of its own and with fans of
 * its own: the gates of a recurrent layer, or q, k and v of an attention layer, which frameworks keep in one tensor.
 *
 * Part i draws from `rng.at("i")`, so that equal initializers give different numbers. Throws `type` unless it is given
 * a list of initializers; when called, `shape` unless their number divides the first axis, `shape` or `type` for a part
 * that gives something else.
 *
 * Source: Keras starts each LSTM with `unit_forget_bias` so; PyTorch's order of gates is input, forget, cell, output
 * (LSTM) and reset, update, new (GRU).
 *
 * Formula: equal parts along the first axis, each by its own initializer.
 *
 * Peers: none.
 *
 * @example
 * ```ts
 * import { keyed, ones, stacked, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(stacked([zeros, ones, zeros])([6], keyed(0)), new Float32Array([0, 0, 1, 1, 0, 0]));
 * ```
 */
declare function stacked(parts: readonly Initializer[]): Initializer;

/** The options of `stepBias`. */
interface StepBiasOptions {
    /** The smallest step, above 0; 0.001 by default. */
    readonly least?: number;
    /** The largest step, above `least`; 0.1 by default. */
    readonly most?: number;
    /** No step is smaller, whatever `least` is; 0.0001 by default. */
    readonly floor?: number;
}
/**
 * The bias before a softplus that makes the steps of a state space model log-uniform between `least` and `most`:
 * Mamba's `dt_proj.bias`.
 *
 * An element is step + ln(1 - exp(-step)), the inverse of softplus. Throws `range` unless 0 < least < most and the
 * floor is above 0.
 *
 * Source: Gu and Dao, "Mamba: Linear-time sequence modeling with selective state spaces" (2023), section 3.6;
 * `dt_init_floor` of its code.
 *
 * Formula: the inverse of softplus of exp(U(ln least, ln most)).
 *
 * Peers: Mamba `dt_proj.bias`.
 *
 * @example
 * ```ts
 * import { keyed, stepBias } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const bias = stepBias()([64], keyed(0)) as Float32Array;
 * const steps = bias.map((x) => Math.log1p(Math.exp(x)));
 * assert(steps.every((x) => 0.00099 < x && x < 0.101));
 * ```
 */
declare function stepBias(options?: StepBiasOptions): Initializer;

/** The options of `stft`. */
interface StftOptions {
    /** The cosines (`real`, by default) or the sines (`imag`) of the transform. */
    readonly side?: "real" | "imag";
    /** The window by name or by its numbers; `null` for none; `hann` by default. */
    readonly window?: "hann" | "hamming" | "blackman" | "boxcar" | readonly number[] | null;
    /**
     * What the window is divided by: its Euclidean length (`density`, by default), the sum of its absolutes, or
     * nothing.
     */
    readonly scaling?: "density" | "spectrum" | null;
    /** Whether the window is one period of a periodic one; false by default. */
    readonly periodic?: boolean;
}
/**
 * The kernel of a short-time Fourier transform as a convolution, of shape `[frame, 1, frequencies]`; Keras's `STFT`.
 *
 * Element (t, 0, f) is cos (or sin) of -2π·t·f / (2·(frequencies - 1)), times the scaled window at t. The angle is
 * rounded to float32 as Keras rounds it, but for float64.
 * Throws `unknown-name` for a window, side or scaling that does not exist; when called, `shape` for another form of
 * shape.
 *
 * Source: Keras's `STFT`; the windows are those of signal processing (Harris 1978).
 *
 * Formula: cos or sin of -2π · t · f / (2 · (F - 1)), times a window.
 *
 * Peers: Keras `STFT`.
 *
 * @example
 * ```ts
 * import { keyed, stft } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const kernel = stft({ window: null })([2, 1, 3], keyed(0), { dtype: "float64" });
 * assertEquals(kernel, new Float64Array([1, 1, 1, 1, 0, -1]));
 * ```
 */
declare function stft(options?: StftOptions): Initializer;

/** The moments and bounds of `truncNormal`: absolute bounds, or `within` so many standard deviations. */
interface TruncNormalOptions {
    /** The mean of the normal before it is cut; 0 by default. */
    readonly mean?: number;
    /** The standard deviation of the normal before it is cut, above 0; 1 by default. */
    readonly std?: number;
    /** The lower bound itself (not in standard deviations); -2 by default. */
    readonly a?: number;
    /** The upper bound itself; 2 by default. */
    readonly b?: number;
    /**
     * Instead of `a` and `b`: the bounds lie so many standard deviations from the mean; two numbers for a lower and an
     * upper one.
     */
    readonly within?: number | readonly [lower: number, upper: number];
    /**
     * With one `within`: divides `std` by 0.87962566103423978, so that two-sigma bounds leave numbers of that standard
     * deviation.
     */
    readonly compensate?: boolean;
    /**
     * `"inverse"`: the inverse distribution function, as MMLab, timm and PyTorch before 2.12 draw it; generators of one
     * method ignore it.
     */
    readonly method?: "inverse";
}
/**
 * Normal numbers between two bounds.
 *
 * `a` and `b` are absolute, as in PyTorch: with `std: 0.02` the usual ±2 lie a hundred standard deviations out and
 * never act. For bounds in standard deviations (JAX, Keras, timm's tf form) say `within: 2`.
 *
 * Throws `range` for a std that is not above 0, for NaN, and for bounds in the wrong order; `type` if `within` meets
 * `a` or `b`; `unknown-name` for other options.
 *
 * Source: PyTorch's `trunc_normal_` and JAX's `truncated_normal`.
 *
 * Formula: mean + std · z for z in [(a - mean) / std, (b - mean) / std], or in ±within.
 *
 * Peers: PyTorch `trunc_normal_`; MMLab `TruncNormal`; JAX `truncated_normal` (`within`); Keras `TruncatedNormal`
 * (`within: 2`); timm `trunc_normal_`, `trunc_normal_tf_` (`within`); Haiku `TruncatedNormal` (`within: 2`).
 *
 * Beware: bounds are absolute in PyTorch, MMLab and timm's `trunc_normal_`, and count standard deviations in JAX,
 * Keras, Haiku and timm's `trunc_normal_tf_`.
 *
 * @example
 * ```ts
 * import { keyed, truncNormal } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = truncNormal({ std: 0.02, within: 2 })([64, 3], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 0.0401));
 * ```
 */
declare function truncNormal(options?: TruncNormalOptions): Initializer;

/** The range of `uniform`. */
interface UniformOptions {
    /** The smallest number; 0 by default. */
    readonly low?: number;
    /** The end of the range, which is not drawn; 1 by default. */
    readonly high?: number;
}
/**
 * Uniform numbers in `[low, high)`.
 *
 * Throws `range` if `low` is above `high` or one is not finite, `unknown-name` for other options.
 *
 * Source: every framework.
 *
 * Formula: low + (high - low) · u, u in [0, 1).
 *
 * Peers: PyTorch `uniform_`; MMLab `Uniform`; JAX `uniform`; Keras `RandomUniform`, `uniform`.
 *
 * Beware: without arguments `uniform` is [0, 1) in PyTorch and here, [0, 0.01) in JAX and [-0.05, 0.05) in Keras.
 *
 * @example
 * ```ts
 * import { keyed, uniform } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = uniform({ low: -0.1, high: 0.1 })([64, 3], keyed(0)) as Float32Array;
 * assert(w.every((x) => -0.1001 < x && x < 0.1));
 * ```
 */
declare function uniform(options?: UniformOptions): Initializer;

/** What the variance is divided by: inputs, outputs, or their arithmetic or geometric mean. */
type FanMode = "fanIn" | "fanOut" | "fanAvg" | "fanGeoAvg";
/** The options of `varianceScaling`. */
interface VarianceScalingOptions {
    /** The numerator of the variance, above 0; 1 by default. */
    readonly scale?: number;
    /** The denominator; `fanIn` by default. JAX's spellings (`fan_avg`) are taken as well. */
    readonly mode?: FanMode | "fan_in" | "fan_out" | "fan_avg" | "fan_geo_avg";
    /**
     * `truncatedNormal` by default: cut at two sigma and compensated, so that the variance is kept. `normal` is not cut
     * (what Keras calls `untruncated_normal`; Keras's own `normal` is the truncated one).
     */
    readonly distribution?: "truncatedNormal" | "normal" | "uniform" | "truncated_normal" | "untruncated_normal";
}
/**
 * Numbers with variance scale / fan, the general form of the Glorot, He and LeCun schemes of JAX and Keras.
 *
 * Fans come from the tensor's axes, or else from axes -2 (in) and -1 (out), as JAX and Keras lay out kernels.
 * Throws `range` for a scale that is not above 0, `unknown-name` for another mode or distribution; when called, `shape`
 * for fewer than two axes without axes given.
 *
 * Source: JAX's `variance_scaling`; He et al., "Delving deep into rectifiers" (2015).
 *
 * Formula: variance scale / n, n = fanIn, fanOut, (fanIn + fanOut) / 2 or √(fanIn · fanOut).
 *
 * Peers: JAX `variance_scaling`; Keras `VarianceScaling`; timm `variance_scaling_`; Haiku `VarianceScaling`.
 *
 * Beware: the distribution `normal` is not truncated in JAX, timm and here, but truncated in Keras; `fan_geo_avg` is
 * JAX's alone.
 *
 * @example
 * ```ts
 * import { keyed, varianceScaling } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = varianceScaling({ mode: "fanOut", distribution: "uniform" })([4, 3], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1));
 * ```
 */
declare function varianceScaling(options?: VarianceScalingOptions): Initializer;

/** The options of PyTorch's Xavier schemes. */
interface XavierOptions extends TorchFansOption {
    /** A factor of at least 0, see `gain`; default 1. */
    readonly gain?: number;
}
/**
 * PyTorch's `xavier_uniform_`: uniform in ±√3·gain·√(2 / (fanIn + fanOut)).
 *
 * Throws `range` for a negative gain; when called, `shape` for fewer than two axes. For JAX's and Keras's fans see
 * `glorotUniform`.
 *
 * Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
 *
 * Formula: U(±gain · √(6 / (fanIn + fanOut))).
 *
 * Peers: PyTorch `xavier_uniform_`; MMLab `Xavier(distribution="uniform")`.
 *
 * Beware: the fans are PyTorch's literal ones; JAX's `xavier_uniform` is `glorotUniform`.
 *
 * @example
 * ```ts
 * import { keyed, xavierUniform } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * const w = xavierUniform()([2, 4], keyed(0)) as Float32Array;
 * assert(w.every((x) => Math.abs(x) <= 1));
 * ```
 */
declare function xavierUniform(options?: XavierOptions): Initializer;
/**
 * PyTorch's `xavier_normal_`: normal with std gain·√(2 / (fanIn + fanOut)), not truncated.
 *
 * Throws `range` for a negative gain; when called, `shape` for fewer than two axes. For JAX's and Keras's form see
 * `glorotNormal`.
 *
 * Source: Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks" (2010).
 *
 * Formula: N(0, gain · √(2 / (fanIn + fanOut))).
 *
 * Peers: PyTorch `xavier_normal_`; MMLab `Xavier`.
 *
 * Beware: JAX's `xavier_normal` and Keras's `GlorotNormal` are truncated: `glorotNormal`.
 *
 * @example
 * ```ts
 * import { keyed, xavierNormal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(xavierNormal({ gain: 2 })([8, 8], keyed(0)).length, 64);
 * ```
 */
declare function xavierNormal(options?: XavierOptions): Initializer;

/** The options of `zerO`. */
interface ZerOOptions extends ConventionOption {
    /**
     * True for an orthonormal Hadamard matrix, as in the authors' code; the paper's is larger by √2. False by default.
     */
    readonly normalized?: boolean;
}
/**
 * ZerO: a layer starts as (a part of) the identity, or where it widens as a part of a Hadamard matrix; nothing is
 * random.
 *
 * For more outputs than inputs, with 2^m the next power of two from the outputs on, element (o, i) is ±2^(-(m - 1) /
 * 2), the sign being the parity of the bits that o and i share. Convolutions hold the matrix at their centre. Throws
 * `type` if `normalized` is not a boolean; when called, `shape` unless there are 2 to 5 axes.
 *
 * Source: Zhao et al., "ZerO initialization: Initializing neural networks with only zeros and ones" (2021), algorithm
 * 1; its code divides by 2^(m / 2) instead.
 *
 * Formula: a partial identity; ±2^(-(m - 1) / 2) in widening layers.
 *
 * Peers: none.
 *
 * Beware: the paper scales by 2^(-(m - 1) / 2), its code by 2^(-m / 2): `normalized`.
 *
 * @example
 * ```ts
 * import { keyed, zerO } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(zerO()([2, 3], keyed(0)), new Float32Array([1, 0, 0, 0, 1, 0]));
 * assertEquals(zerO()([2, 1], keyed(0)), new Float32Array([1, 1]));
 * ```
 */
declare function zerO(options?: ZerOOptions): Initializer;

/**
 * Keras's reading of a tensor's axes: a vector is input and output at once, a kernel is `(...spatial, in, out)`; with
 * both lists given only these axes count.
 *
 * Throws nothing itself; `fans` refuses axes that are not there.
 *
 * @example
 * ```ts
 * import { fans, kerasAxes } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fans([5], kerasAxes([5])), { fanIn: 5, fanOut: 5 });
 * assertEquals(fans([4, 5, 6], kerasAxes([4, 5, 6], [0], [2])), { fanIn: 4, fanOut: 6 });
 * ```
 */
declare function kerasAxes(shape: Shape, inputs?: number | readonly number[] | null, outputs?: number | readonly number[] | null): FanAxes;

/**
 * How an initializer was made, as plain JSON data: its `made` with nested initializers as their own `made`, and numbers
 * that JSON lacks (infinities, NaN, bigints) as text.
 *
 * @returns the data, or undefined for a function that does not say how it was made, or was made with one.
 *
 * @example
 * ```ts
 * import { fromMade, madeOf, truncNormal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const data = madeOf(truncNormal({ std: 0.02, b: Infinity }));
 * assertEquals(data, { name: "truncNormal", options: { std: 0.02, b: "Infinity" } });
 * assertEquals(fromMade(data!).label, "truncNormal(std=0.02, b=Infinity)");
 * ```
 */
declare function madeOf(by: Initializer): Made | undefined;
/**
 * The initializer that `madeOf` describes: the same bits for the same generator, and the same label.
 *
 * @throws {LensorError} `type` for what is no such description, `unknown-name` for an initializer that this version
 * does not know, and what the initializer itself throws for its options.
 *
 * @example
 * ```ts
 * import { fromMade, keyed, normal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const by = fromMade({ name: "normal", options: { std: 0.02 } });
 * assertEquals(by([2, 3], keyed(0)), normal({ std: 0.02 })([2, 3], keyed(0)));
 * ```
 */
declare function fromMade(made: Made): Initializer;

/** The options of `toKeras`. */
interface ToKerasOptions {
    /** The seed to write into the configuration of a random initializer; null, which lets Keras choose, by default. */
    readonly seed?: number | null;
}
/**
 * An initializer as Keras 3 serializes it, for `keras.initializers.deserialize` and the configuration of a layer.
 *
 * What `fromKeras` made comes back as it was. Ours become the class that gives the same distribution to a Keras kernel:
 * schemes named after PyTorch's turn into `VarianceScaling`, since `xavierNormal` and `kaimingNormal` are not
 * truncated. The gain of an `eye` is written, which Keras itself forgets.
 *
 * Throws `unsupported` for what Keras has no class for, naming the nearest; `type` for what is not an initializer, or a
 * seed that is not an integer.
 *
 * Source: Keras's documentation of `keras.initializers` and `serialize`.
 *
 * @example
 * ```ts
 * import { kaimingNormal, toKeras } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const { class_name, config } = toKeras(kaimingNormal({ mode: "fanOut", nonlinearity: "selu" }));
 * assertEquals([class_name, config.scale, config.mode], ["VarianceScaling", 0.75 ** 2, "fan_out"]);
 * ```
 */
declare function toKeras(initializer: Initializer, options?: ToKerasOptions): KerasSerialized;

/**
 * A file of named tensors: what is in it is known at once, the numbers are read on demand. No format knows of trees.
 */
interface Checkpoint {
    /** What messages and origins call it: the file's name. */
    readonly name: string;
    /** What it holds, in the order of the file. */
    readonly specs: ReadonlyMap<string, Spec>;
    /** What the file says besides. */
    readonly metadata: ReadonlyMap<string, unknown>;
    /**
     * One tensor's elements in its own dtype; `range` counts elements. Await it: what comes from a server comes later,
     * and so do 8 MiB and more of a local file, which two threads read.
     *
     * `into`, the dtype's typed array for exactly these elements, is filled and returned: the first touch of new memory
     * costs more than reading. A checkpoint of your own may leave it alone; the elements are then copied by whoever
     * asked.
     */
    read(name: string, range?: readonly [start: number, end: number], into?: Values): Values | Promise<Values>;
    /** Whether a range of an entry costs no more than the range; absent: it does not, for any entry. */
    byRange?(name: string): boolean;
    /** Gives the file back. */
    close?(): void;
    /**
     * Entries in a dtype that lensor has no numbers for. They are in `raw` only, never in `specs`: nothing loads them by
     * accident.
     */
    readonly raw?: ReadonlyMap<string, RawSpec>;
    /** The bytes of an entry of `raw`, little-endian, in C order. */
    readRaw?(name: string): Uint8Array | Promise<Uint8Array>;
    /**
     * The keys at the top of the file, where some of them hold no tensor: `model` and `epoch`, say, when nothing was
     * unwrapped.
     */
    readonly keys?: readonly string[];
    /** Groups of names that are one tensor in the file: the same elements, the same view. */
    readonly tied?: readonly (readonly string[])[];
    /** Groups of names whose tensors are views of one storage, ties included. */
    readonly shared?: readonly (readonly string[])[];
    /** The format of the file: "safetensors", "torch", "onnx", "gguf", "hdf5" and so on. */
    readonly format?: string;
    /**
     * How the file keeps those entries whose type or size there is another than `specs` or `raw` say: "Q4_K", read as
     * float32.
     */
    readonly stored?: ReadonlyMap<string, Stored>;
    /**
     * Entries that cannot be read, with the reason. They are in neither `specs` nor `raw`; `read` of one throws
     * `unsupported`.
     */
    readonly unreadable?: ReadonlyMap<string, Unreadable>;
    /** What the file holds besides: other sets of weights, by the key that `unwrap` takes. */
    readonly leftOut?: readonly LeftOut[];
    /**
     * Where it was opened: the absolute path of a file, or an http(s) address without user and password. Absent for bytes
     * in memory.
     */
    readonly address?: string;
    /** The key or path, joined by "/", under which `specs` lie in the file, where one was taken off. */
    readonly taken?: string;
    /**
     * The set of weights under a key of `leftOut`, as `unwrap` opens it; nothing for other keys. It is closed with this
     * one.
     */
    set?(key: string): Checkpoint | undefined;
    /**
     * What made an entry out of others, in words (`merge checkpoints`); nothing for an entry that is a file's own. Views
     * have it.
     */
    madeBy?(name: string): string | undefined;
    /** The entry of a file that an entry of a view is, unchanged; nothing for what the view computes. */
    fileEntry?(name: string): {
        readonly from: Checkpoint;
        readonly name: string;
    } | undefined;
    /** What else a person should know of the file, a sentence each. */
    readonly notes?: readonly string[];
}
/** How a file keeps an entry. */
interface Stored {
    /** The element type in the words of the format. */
    readonly dtype: string;
    /** The bytes that the entry takes in the file. */
    readonly bytes: number;
}
/** An entry that cannot be read. */
interface Unreadable {
    /** The element type in the words of the format. */
    readonly dtype: string;
    /** The size of each axis, where the file tells. */
    readonly shape?: Shape;
    /** The bytes that the entry takes in the file, where known. */
    readonly bytes?: number;
    /** Why it cannot be read, and what would help. */
    readonly why: string;
}
/** Tensors of a file that were not opened. */
interface LeftOut {
    /** The key or path that `unwrap` takes to open them. */
    readonly key: string;
    /** How many there are. */
    readonly tensors: number;
    /** Why they were left out, where it is not plain. */
    readonly why?: string;
}
/**
 * Element types that files hold and lensor passes on as bytes only.
 *
 * float4, float6, int4 and uint4 are packed as the file packs them; complex128 and complex32 are pairs; string is what
 * the format says.
 */
type RawDType = "float8_e4m3fnuz" | "float8_e5m2fnuz" | "float8_e8m0fnu" | "float6_e2m3fn" | "float6_e3m2fn" | "float4_e2m1fn" | "int2" | "uint2" | "int4" | "uint4" | "complex32" | "complex128" | "string";
/** An entry of a checkpoint whose dtype lensor has no numbers for. */
interface RawSpec {
    /** The size of each axis, counted in elements, not in bytes. */
    readonly shape: Shape;
    /** The element type. */
    readonly dtype: RawDType;
}
/** How a checkpoint is opened. */
interface OpenOptions {
    /** Every tensor anywhere in the file, named by its path with "/"; without it the state dict is unwrapped. */
    readonly whole?: boolean;
    /**
     * Which set of weights is opened: the usual one (`"usual"`, the default), or the one below a key or path of the file,
     * such as `"ema"`, `"ema/shadow"`, `"optimizer"`. `"state_dict"` takes the whole file where that key does not exist,
     * as MMLab does.
     */
    readonly unwrap?: string;
    /**
     * "file" keeps the `module.` that wrappers for parallel training put before every name; "plain", the default, takes
     * it off.
     */
    readonly names?: "plain" | "file";
    /**
     * What a pickle may hold of unknown classes, which are never looked up or called: nothing (`"error"`, the default of
     * `openTorch`), or placeholders anywhere (`"inert"`). Left out, `openCheckpoint` takes them in whole modules, whose
     * tensors it names as `state_dict()` does.
     */
    readonly onUnknown?: "error" | "inert";
    /** Whether checksums of zip members are compared when they are read; true by default. */
    readonly verify?: boolean;
    /**
     * The SHA-256 that the file must have, 64 hex digits. The whole file is then read into memory and compared before
     * anything in it is looked at. Of an index it covers the index only, not the shards.
     */
    readonly sha256?: string;
    /** Whether a server may redirect to another host; "same-host" by default. */
    readonly redirects?: "same-host" | "any";
    /** Headers for every request to the host of the address, such as `authorization`; no other host sees them. */
    readonly headers?: Readonly<Record<string, string>>;
    /** Milliseconds without a byte after which a request is made anew, a few times; 60,000 by default. */
    readonly timeout?: number;
    /** Ends all requests when it is aborted, also those of later reads. */
    readonly signal?: AbortSignal;
}

/**
 * One tensor to write: what it is, and how to get its elements when their turn comes.
 *
 * The elements are asked for once, in the order of the file, and only one tensor is held at a time. With `elementwise`
 * they are asked for in ranges of a few megabytes, the next one while the last is being written, so that not even one
 * whole tensor needs to be in memory.
 */
interface SaveEntry {
    /** Its name in the file. */
    readonly name: string;
    /** Its element type; a raw one is written from the bytes that `read` gives. */
    readonly dtype: DType | RawDType;
    /** The size of each axis. */
    readonly shape: Shape;
    /** Whether `read` gives any range at the price of that range. */
    readonly elementwise?: boolean;
    /**
     * The elements, or those of a range; bytes (a `Uint8Array`) for raw dtypes.
     *
     * A range comes with `into`, an array of its size that is used again and again: filling and returning it saves the
     * cost of new memory.
     */
    read(range?: readonly [start: number, end: number], into?: Values): Values | Promise<Values>;
}
/** What the writers take: entries, or names with tensors, in any order. */
type Entries = Iterable<SaveEntry | readonly [name: string, tensor: Tensor]>;

/** One row of a listing. */
interface ContentsRow {
    /** Its name. */
    readonly name: string;
    /** The element type that the file stores, in the words of its format: "Q4_K", "float32". */
    readonly dtype: string;
    /** The size of each axis; absent where an unreadable entry does not tell. */
    readonly shape?: Shape;
    /** The bytes that it takes in the file, where known. */
    readonly bytes?: number;
    /** Why it cannot be read, if it cannot. */
    readonly why?: string;
}
/** What a checkpoint holds. */
interface Contents {
    /** The format, where the checkpoint knows it. */
    readonly format?: string;
    /** A row for each entry, those that cannot be read last. */
    readonly tensors: readonly ContentsRow[];
    /** Other sets of weights in the file. */
    readonly also: readonly LeftOut[];
    /** What the file says besides. */
    readonly metadata: ReadonlyMap<string, unknown>;
    /** What else a person should know, a sentence each. */
    readonly notes: readonly string[];
}
/**
 * Returns what a checkpoint holds, as the file stores it: types and bytes of the file, entries that cannot be read with
 * the reason, and what was left out. Nothing is read.
 *
 * @example
 * ```ts
 * import { contents, fromBytes, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([["w", { shape: [2], dtype: "int16", data: new Int16Array(2) }]]);
 * assertEquals(contents(await fromBytes(bytes)).tensors, [{ name: "w", dtype: "int16", shape: [2], bytes: 4 }]);
 * ```
 */
declare function contents(checkpoint: Checkpoint): Contents;

/**
 * Opens a checkpoint that is in memory already; the format is recognised by its content.
 *
 * The bytes are kept, not copied; what `read` returns is a copy. Throws as `openCheckpoint` does.
 *
 * @example
 * ```ts
 * import { fromBytes, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([["x", { shape: [2], dtype: "int8", data: new Int8Array([1, -1]) }]]);
 * const checkpoint = await fromBytes(bytes, "tiny");
 * assertEquals([...checkpoint.specs], [["x", { dtype: "int8", shape: [2] }]]);
 * ```
 */
declare function fromBytes(bytes: Uint8Array, name?: string, options?: OpenOptions): Promise<Checkpoint>;

/** Where the paths of a cfg are. */
interface OpenAllOptions {
    /** The folder (a path or URL) that relative paths count from; the current one by default. */
    readonly base?: string | URL;
    /**
     * The folder with the files that `torchvision://NAME` and `open-mmlab://NAME` stand for, such as PyTorch's own
     * `hub/checkpoints`: a file `NAME.pth`, `NAME-HASH.pth`, `.pt` or `.safetensors`, there or in a folder `torchvision`
     * or `open-mmlab` in it.
     */
    readonly zoo?: string;
}
/**
 * Opens every checkpoint that an MMLab cfg asks for: the `checkpoint` of each `{ type: "Pretrained" }` in it, however
 * deep.
 *
 * The Map has the paths as they stand in the cfg (or in a whole model, whose nodes have cfgs); each file is opened once
 * and as MMLab reads it: only `state_dict` is unwrapped, and names are as they are in the file, because the cfg's own
 * rules rename them. Aliases such as `torchvision://resnet50` are looked up in the folder `zoo`: nothing is downloaded.
 * If one cannot be opened, those that were are closed again.
 *
 * @throws {LensorError} `unsupported` for an alias without `zoo` and for one of another scheme, `missing` for one that
 * has no file there, `range` for one that has several, and what `openCheckpoint` throws.
 *
 * @example
 * ```ts
 * import { openAll, writeSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const base = Deno.makeTempDirSync();
 * await writeSafetensors(
 *   [["w", { shape: [1], dtype: "float32", data: new Float32Array(1) }]],
 *   `${base}/a.safetensors`,
 * );
 * const opened = await openAll({ type: "Pretrained", checkpoint: "a.safetensors" }, { base });
 * assertEquals([...opened.keys()], ["a.safetensors"]);
 * for (const checkpoint of opened.values()) checkpoint.close?.();
 * ```
 */
declare function openAll(cfg: unknown, options?: OpenAllOptions): Promise<ReadonlyMap<string, Checkpoint>>;

/**
 * Opens a checkpoint of any format that lensor reads; the content decides, not the name.
 *
 * Takes a path, a file: URL, an http(s): URL, a file of the Hugging Face Hub (`hf://ORG/NAME@REVISION/FILE`), bytes, or
 * a Blob such as the file that a page was given, which is read by slices. A folder is opened through the index or the
 * only weight file in it. Only headers are read now, tensors on demand. The options are those of `openTorch`; other
 * formats have no use for them. Throws `missing` if there is no such file, `io` if the system refuses, `corrupt`,
 * `unsupported`, `forbidden` or `limit`, with a finer `detail`, if the content cannot be taken.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.bin`;
 * await writeSafetensors([["w", { shape: [], dtype: "float32", data: new Float32Array([3]) }]], path);
 * const checkpoint = await openCheckpoint(path);
 * assertEquals(await checkpoint.read("w"), new Float32Array([3]));
 * checkpoint.close?.();
 * ```
 */
declare function openCheckpoint(target: string | URL | Blob | Uint8Array, options?: OpenOptions): Promise<Checkpoint>;

/**
 * Opens an npy file of numpy: a checkpoint with one entry, whose name is empty.
 *
 * Column-major and big-endian arrays come in C order and little-endian. complex128 is in `raw`. Throws `unsupported`
 * (detail `bad-dtype`) for objects, texts, dates and structures, `corrupt` for what breaks the format.
 *
 * Format: numpy.lib.format, versions 1.0 to 3.0.
 *
 * @example
 * ```ts
 * import { openNpy, writeNpy } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/x.npy`;
 * await writeNpy({ shape: [2], dtype: "float32", data: new Float32Array([1, 2]) }, path);
 * const array = await openNpy(path);
 * assertEquals(await array.read(""), new Float32Array([1, 2]));
 * array.close?.();
 * ```
 */
declare function openNpy(target: string | URL): Promise<Checkpoint>;

/**
 * Opens an npz file of numpy: an archive of arrays, stored or compressed. Member `w.npy` is the entry `w`.
 *
 * Checksums are compared when an array is first read. Throws as `openNpy` does for each member, `corrupt` for a broken
 * archive.
 *
 * @example
 * ```ts
 * import { openNpz, writeNpz } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.npz`;
 * await writeNpz([["w", { shape: [2], dtype: "int16", data: new Int16Array([1, 2]) }]], path);
 * const arrays = await openNpz(path);
 * assertEquals(await arrays.read("w"), new Int16Array([1, 2]));
 * arrays.close?.();
 * ```
 */
declare function openNpz(target: string | URL): Promise<Checkpoint>;

/**
 * Opens the initializers of an ONNX model, with data inside the file or in files beside it.
 *
 * float8 in the FNUZ forms, 4-bit integers, complex128 and texts are in `raw`. Throws `forbidden` for external data
 * outside of the model's folder, `corrupt` for what breaks the format.
 *
 * Format: onnx.proto of ONNX 1.23.
 *
 * @example
 * ```ts
 * import { openOnnx } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * // A model whose graph holds one tensor: dims 2, float32, name "w", raw data
 * const tensor = [0x08, 2, 0x10, 1, 0x42, 1, 0x77, 0x4a, 8, ...new Uint8Array(new Float32Array([1, 2]).buffer)];
 * const graph = [0x2a, tensor.length, ...tensor], path = Deno.makeTempFileSync();
 * Deno.writeFileSync(path, new Uint8Array([0x08, 10, 0x3a, graph.length, ...graph]));
 * const checkpoint = await openOnnx(path);
 * assertEquals(await checkpoint.read("w"), new Float32Array([1, 2]));
 * checkpoint.close?.();
 * ```
 */
declare function openOnnx(target: string | URL): Promise<Checkpoint>;

/**
 * Opens a safetensors file: its header is checked to the last byte, tensors are read on demand, ranges of them too.
 *
 * Takes a path, a file: URL or an http(s): URL. Throws `missing` if there is no such file, `corrupt` with a finer
 * `detail` (`header-json`, `overlap`, `truncated`, ...) if the bytes break the format, `limit` for headers above 100
 * MB. float8 in the FNUZ and E8M0 forms, float6 and float4 are listed in `raw` and read as bytes.
 *
 * Format: https://github.com/safetensors/safetensors, as the reference implementation 0.8 reads it.
 *
 * @example
 * ```ts
 * import { openSafetensors, writeSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/tiny.safetensors`;
 * await writeSafetensors([["w", { shape: [3], dtype: "float32", data: new Float32Array([1, 2, 3]) }]], path);
 * const checkpoint = await openSafetensors(path);
 * assertEquals(await checkpoint.read("w", [1, 3]), new Float32Array([2, 3]));
 * checkpoint.close?.();
 * ```
 */
declare function openSafetensors(target: string | URL): Promise<Checkpoint>;

/**
 * Opens the weights of a TensorFlow.js model by its `model.json`; the shards are read from beside it.
 *
 * Quantised weights are restored: code * scale + min in float64, then rounded to the weight's dtype (integers to
 * nearest even). Texts are in `raw`, each as a 32-bit length and UTF-8. Throws `forbidden` for shards outside of the
 * folder, `corrupt` for sizes that do not fit.
 *
 * Format: the layers and graph models of TensorFlow.js 4.22.
 *
 * @example
 * ```ts
 * import { openTfjs } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = Deno.makeTempDirSync();
 * const weights = [{ name: "w", shape: [2], dtype: "float32", quantization: { dtype: "uint8", scale: 0.5, min: -1 } }];
 * Deno.writeTextFileSync(
 *   `${folder}/model.json`,
 *   JSON.stringify({ weightsManifest: [{ paths: ["shard.bin"], weights }] }),
 * );
 * Deno.writeFileSync(`${folder}/shard.bin`, new Uint8Array([0, 4]));
 * const checkpoint = await openTfjs(`${folder}/model.json`);
 * assertEquals(await checkpoint.read("w"), new Float32Array([-1, 1]));
 * checkpoint.close?.();
 * ```
 */
declare function openTfjs(target: string | URL): Promise<Checkpoint>;

/**
 * Opens a file of `torch.save`: the zip layout of torch 1.6 and later, or the stream before it.
 *
 * Nothing in the file runs: its pickle is read as inert data, and a class that is not on the list of harmless ones is
 * refused by its name (`forbidden`); `openCheckpoint` also opens whole modules and TorchScript. Checksums are compared
 * when a storage is first touched, which torch itself does not do. A state dict inside of a training checkpoint
 * (`state_dict`, `model`, `module`, `ema` ...) is unwrapped, and `module.` before every name taken off; `whole` lists
 * everything. Tensors with one storage are in `shared`, those that are the same view in `tied`.
 *
 * Layout: torch.serialization of PyTorch 2.13; pickle protocols 2 to 5.
 *
 * @example
 * ```ts
 * import { openTorch } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * // A bare pickle that asks for os.system: refused by name, and nothing runs
 * const path = Deno.makeTempFileSync();
 * Deno.writeFileSync(path, new Uint8Array([0x80, 2, ...new TextEncoder().encode("cos\nsystem\n.")]));
 * const error = await openTorch(path).catch((e) => e);
 * assertEquals([error.code, error.detail], ["forbidden", "forbidden-global"]);
 * ```
 */
declare function openTorch(target: string | URL, options?: OpenOptions): Promise<Checkpoint>;

/** In which order the parts of a fused tensor lie along its axis. */
type FusedLayout = "blocks" | "heads" | "groups" | "stack" | "alternate";
/** How tensors are fused. */
interface FusedOptions {
    /**
     * The axis of the fused tensor along which its parts lie.
     *
     * @default 0
     */
    readonly axis?: number;
    /**
     * `blocks`: one after the other. `heads`: for every head its part of each. `groups`: for every key head the query
     * heads that share it, then key and value. `stack`: along a new axis. `alternate`: one index of each in turn.
     *
     * @default "blocks"
     */
    readonly layout?: FusedLayout;
    /** How many heads, for `heads`. */
    readonly heads?: number;
    /** How many groups of heads, for `groups`. */
    readonly groups?: number;
}

/** How a fused tensor is taken apart. */
interface DividedOptions extends FusedOptions {
    /** The sizes of the parts along the axis; equal parts without them. */
    readonly sizes?: readonly number[];
}
/**
 * A view in which one fused entry is several: a qkv projection as q, k and v, of unequal sizes for grouped queries, or
 * head by head. The inverse of `joined` with the same options. Nothing is copied; all other entries pass through.
 *
 * Wildcards in `into` stand for what they matched in `from`: `divided(ck, "**.qkv.*", ["**.q.*", "**.k.*", "**.v.*"])`.
 *
 * @param checkpoint What is read.
 * @param from The name of the fused entry; it is not an entry of the view.
 * @param into The names of its parts, in order.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `missing` for an entry that is not there, `shape` for sizes that do not add up, `no-match` for
 * wildcards that match nothing, `unused` for a name that is taken or stands there twice.
 *
 * @example
 * ```ts
 * import { divided, fromBytes, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const qkv = { shape: [4], dtype: "float32", data: new Float32Array([1, 2, 3, 4]) } as const;
 * const file = divided(await fromBytes(await toSafetensors([["qkv", qkv]])), "qkv", ["q", "k", "v"], {
 *   sizes: [2, 1, 1],
 * });
 * assertEquals(await file.read("q"), new Float32Array([1, 2]));
 * assertEquals([...file.specs.keys()], ["q", "k", "v"]);
 * ```
 */
declare function divided(checkpoint: Checkpoint, from: string, into: readonly string[], options?: DividedOptions): Checkpoint;

/** Which norm goes into which layer. */
interface FoldOptions {
    /** The path of the convolution or linear layer, `"stem.conv"`. */
    readonly layer: string;
    /** The path of the batch norm behind it, `"stem.bn"`. */
    readonly norm: string;
    /** What the norm adds to the variance. @default 1e-5 */
    readonly eps?: number;
    /** The layer is a transposed convolution: its outputs are along axis 1. @default false */
    readonly transposed?: boolean;
}
/**
 * A view in which a batch norm is part of the layer before it: the layer gets a bias, and the norm's entries are gone.
 * In evaluation the model computes the same function.
 *
 * Formula: f = gamma / sqrt(var + eps); weight f, (bias - mean) f + beta.
 *
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `missing` for a layer or norm that is not there, `shape` where they do not fit, `range` for a
 * negative eps.
 *
 * @example
 * ```ts
 * import { foldedBatchNorm, fromBytes, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = (x: number) => ({ shape: [1], dtype: "float32", data: new Float32Array([x]) } as const);
 * const bytes = await toSafetensors([
 *   ["fc.weight", { shape: [1, 1], dtype: "float32", data: new Float32Array([2]) }],
 *   ["bn.running_mean", one(1)],
 *   ["bn.running_var", one(4)],
 * ]);
 * const folded = foldedBatchNorm(await fromBytes(bytes), { layer: "fc", norm: "bn", eps: 0 });
 * assertEquals([await folded.read("fc.weight"), await folded.read("fc.bias")], [
 *   new Float32Array([1]),
 *   new Float32Array([-0.5]),
 * ]);
 * ```
 */
declare function foldedBatchNorm(checkpoint: Checkpoint, options: FoldOptions): Checkpoint;

/** Which entries of a checkpoint: a name with wildcards, a regular expression, a function, or a list of these. */
type EntryChoice = string | RegExp | ((name: string, spec: Spec) => boolean) | readonly EntryChoice[];
/**
 * A view in which the values of some entries are others: `fn` is called with a tensor when it is read. Shape and dtype
 * stay what they are, so that they are known before; `spec` says otherwise.
 *
 * @param where Which entries: `"**.weight"`, a regular expression for the whole name, or a function.
 * @param label What errors call it.
 * @param fn The new tensor, or its values alone.
 * @param spec The spec of what `fn` returns, from the entry's spec.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing is chosen; when read, `shape` and `type` for values that are not what
 * the spec says.
 *
 * @example
 * ```ts
 * import { fromBytes, mapped, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;
 * const file = mapped(
 *   await fromBytes(await toSafetensors([["w", w]])),
 *   "*",
 *   "halve",
 *   ({ data }) => (data as Float32Array).map((x) => x / 2),
 * );
 * assertEquals(await file.read("w"), new Float32Array([0.5, 1]));
 * ```
 */
declare function mapped(checkpoint: Checkpoint, where: EntryChoice, label: string, fn: (tensor: Tensor, name: string) => Tensor | Values | Promise<Tensor | Values>, spec?: (spec: Spec, name: string) => Spec): Checkpoint;

/** Which side of a projection the heads are on. */
interface HeadsOptions {
    /** How many heads. */
    readonly heads: number;
    /** `in`: a projection to heads, `[heads size, width]`; `out`: one from heads, `[width, heads size]`. @default "in" */
    readonly side?: "in" | "out";
}
/**
 * A view in which projections have an axis of heads, as Keras and Flax keep them: `[heads size, width]` becomes
 * `[width, heads, size]`, a bias `[heads, size]`, and with `side: "out"` `[width, heads size]` becomes
 * `[heads, size, width]`.
 *
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing is chosen, `shape` for rows that are not so many heads, `type` for a
 * wrong number.
 *
 * @example
 * ```ts
 * import { fromBytes, splitHeads, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const q = { shape: [4, 3], dtype: "float32", data: new Float32Array(12) } as const;
 * const split = splitHeads(await fromBytes(await toSafetensors([["q", q]])), "q", { heads: 2 });
 * assertEquals(split.specs.get("q")?.shape, [3, 2, 2]);
 * ```
 */
declare function splitHeads(checkpoint: Checkpoint, where: EntryChoice, options: HeadsOptions): Checkpoint;
/**
 * A view in which the axis of heads is gone: the inverse of `splitHeads` with the same options, and throws what it
 * does.
 */
declare function joinHeads(checkpoint: Checkpoint, where: EntryChoice, options: HeadsOptions): Checkpoint;
/**
 * A view in which the rows of rotary projections are in another order within each head: `halves` as transformers keeps
 * LLaMA's, `pairs` as Meta does.
 *
 * @param options How many heads the rows are, and which order they get.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing is chosen, `shape` for heads of odd size, `unknown-name` for another
 * order.
 */
declare function permutedRotary(checkpoint: Checkpoint, where: EntryChoice, options: {
    readonly heads: number;
    readonly to: "halves" | "pairs";
}): Checkpoint;

/**
 * A view in which several entries are one: q, k and v as a fused projection, experts as one stacked tensor. Nothing is
 * copied; a range of the new entry reads what it needs of the old ones. All other entries pass through.
 *
 * Wildcards in `into` stand for what they matched in `from`: `joined(ck, "**.qkv.*", ["**.q.*", "**.k.*", "**.v.*"])`.
 *
 * @param checkpoint What is read.
 * @param into The name of the new entry.
 * @param from The names of the entries that it is made of, in order; they are not entries of the view.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `missing` for an entry that is not there, `shape` and `type` for entries that do not fit each
 * other, `no-match` for wildcards that match nothing, `unused` for a name that is taken.
 *
 * @example
 * ```ts
 * import { fromBytes, joined, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const row = (x: number) => ({ shape: [1, 2], dtype: "float32", data: new Float32Array([x, x]) } as const);
 * const file = await fromBytes(await toSafetensors([["q", row(1)], ["k", row(2)], ["v", row(3)]]));
 * const fused = joined(file, "qkv", ["q", "k", "v"]);
 * assertEquals(fused.specs.get("qkv")?.shape, [3, 2]);
 * assertEquals(await fused.read("qkv", [1, 4]), new Float32Array([1, 2, 2]));
 * ```
 */
declare function joined(checkpoint: Checkpoint, into: string, from: readonly string[], options?: FusedOptions): Checkpoint;

/** How checkpoints are merged, as data: what the functions below return. */
type MergeMethod = ({
    readonly method: "linear";
} & LinearMerge) | ({
    readonly method: "taskArithmetic";
} & TaskArithmetic) | ({
    readonly method: "slerp";
} & Slerp) | ({
    readonly method: "ties";
} & Ties) | ({
    readonly method: "dare";
} & Dare) | ({
    readonly method: "modelStock";
} & ModelStock);
/** A weighted mean. */
interface LinearMerge {
    /** A weight for each checkpoint; 1 by default. */
    readonly weights?: readonly number[];
    /** Divides by the sum of the weights. @default true */
    readonly normalize?: boolean;
}
/** What training changed, added up. */
interface TaskArithmetic {
    /** What all were trained from. */
    readonly base: Checkpoint;
    /** A weight for each checkpoint; 1 by default. */
    readonly weights?: readonly number[];
    /** What the sum is multiplied with. @default 1 */
    readonly lambda?: number;
    /** Divides by the sum of the weights. @default false */
    readonly normalize?: boolean;
}
/** A point on the arc between two tensors. */
interface Slerp {
    /** 0 is the first checkpoint, 1 the second. */
    readonly t: number;
}
/** Task arithmetic over the largest changes, where the models agree in sign. */
interface Ties extends TaskArithmetic {
    /** The share of changes that is kept, for all models or for each. @default 1 */
    readonly density?: number | readonly number[];
    /** Scales what is kept so that the sum of magnitudes is as before. @default false */
    readonly rescale?: "l1" | false;
}
/** Task arithmetic over randomly dropped changes. */
interface Dare extends TaskArithmetic {
    /** The probability that a change is kept, for all models or for each. @default 1 */
    readonly density?: number | readonly number[];
    /**
     * Scales what is kept: so that the sum of magnitudes is as before, or by 1 / density, as the paper does. @default
     * "l1"
     */
    readonly rescale?: "l1" | "density" | false;
    /** Elects signs as ties does. */
    readonly ties?: boolean;
    /** What decides which changes are dropped. @default keyed(0) */
    readonly rng?: Rng;
}
/** Between the mean and the base, by the angle between the models' changes. */
interface ModelStock {
    /** What all were trained from. */
    readonly base: Checkpoint;
}
/** A weighted mean of checkpoints, for `merged`. Formula: sum w m / sum w. */
declare function linearMerge(options?: LinearMerge): MergeMethod;
/**
 * The base and what training changed in each checkpoint, for `merged`. Formula: base + lambda sum w (m - base).
 *
 * @see Ilharco et al., "Editing models with task arithmetic" (2023)
 */
declare function taskArithmetic(options: TaskArithmetic): MergeMethod;
/**
 * The point at `t` on the arc between two checkpoints, tensor by tensor, for `merged`; a straight line where they are
 * nearly parallel.
 */
declare function slerp(options: Slerp): MergeMethod;
/**
 * The largest changes of each checkpoint, where the weighted sum agrees with them in sign, for `merged`.
 *
 * @see Yadav et al., "TIES-Merging" (2023)
 */
declare function ties(options: Ties): MergeMethod;
/**
 * Changes of which a random share is kept, for `merged`.
 *
 * @see Yu et al., "Language models are super Mario" (2024)
 */
declare function dare(options: Dare): MergeMethod;
/**
 * Between the base and the mean of the checkpoints, as far as the angles between their changes say, for `merged`.
 *
 * @see Jang et al., "Model Stock" (2024)
 */
declare function modelStock(options: ModelStock): MergeMethod;

/**
 * Several checkpoints of one architecture as one, tensor by tensor: averaged (`linearMerge`), by what training changed
 * (`taskArithmetic`, `ties`, `dare`), along the arc between two (`slerp`) or by their angles (`modelStock`). Entries
 * are merged when they are read, in float32 or wider, and rounded once to the dtype of the first. Integer entries must
 * be equal in all and stay. `linearMerge`, `taskArithmetic` and `ties` return any range with little memory; before its
 * first range `ties` reads an entry two or three times, piece by piece.
 *
 * Formulas: those of mergekit 0.1.5.
 *
 * @param checkpoints All with the same entries.
 * @param by The method: what one of those functions returns.
 * @returns the view; closing it closes all of them.
 * @throws {LensorError} `missing` for an entry that one of them lacks and for a method without its base, `shape` for
 * entries that differ in shape, `unknown-name` for a method that does not exist, `range` for wrong weights; when read,
 * `range` for integers that differ.
 *
 * @example
 * ```ts
 * import { fromBytes, linearMerge, merged, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const file = async (x: number) =>
 *   await fromBytes(await toSafetensors([["w", { shape: [2], dtype: "float32", data: new Float32Array([x, 0]) }]]));
 * const mean = merged([await file(1), await file(3)], linearMerge());
 * assertEquals(await mean.read("w"), new Float32Array([2, 0]));
 * ```
 */
declare function merged(checkpoints: readonly Checkpoint[], by: MergeMethod): Checkpoint;

/** How an adapter was trained: its file does not say. */
interface MergedLoraOptions {
    /** PEFT's `lora_alpha`. */
    readonly alpha: number;
    /** Scales by alpha / sqrt(rank) instead of alpha / rank. @default false */
    readonly rslora?: boolean;
    /** The base keeps its weights as `[in, out]`, as GPT-2 does. @default false */
    readonly fanInFanOut?: boolean;
}
/**
 * A view in which low-rank adapters are part of the base's weights: W + scale B A for every layer that the adapter has,
 * also for convolutions and embeddings, and with DoRA's magnitudes. The names are PEFT's, with or without
 * `base_model.model.`.
 *
 * Formulas: PEFT 0.21's `merge`.
 *
 * @param base The checkpoint that was adapted.
 * @param adapter The checkpoint of the adapter.
 * @returns the view; closing it closes both.
 * @throws {LensorError} `missing` for a layer that the base lacks or half an adapter, `no-match` for a file without
 * adapters, `shape` where they do not fit.
 *
 * @example
 * ```ts
 * import { fromBytes, mergedLora, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const f = (shape: number[], data: number[]) => ({ shape, dtype: "float32", data: new Float32Array(data) } as const);
 * const base = await fromBytes(await toSafetensors([["fc.weight", f([2, 2], [1, 0, 0, 1])]]));
 * const adapter = await fromBytes(
 *   await toSafetensors([["fc.lora_A.weight", f([1, 2], [1, 2])], ["fc.lora_B.weight", f([2, 1], [3, 0])]]),
 * );
 * assertEquals(await mergedLora(base, adapter, { alpha: 1 }).read("fc.weight"), new Float32Array([4, 6, 0, 1]));
 * ```
 */
declare function mergedLora(base: Checkpoint, adapter: Checkpoint, options: MergedLoraOptions): Checkpoint;

/** The libraries whose recurrent layers are known. */
type GateLibrary = "torch" | "keras" | "onnx";
/** From which library's form into which. */
interface GateOptions {
    /** The cell. */
    readonly cell: "lstm" | "gru";
    /** Whose form the entries have. */
    readonly from: GateLibrary;
    /** Whose form they get. */
    readonly to: GateLibrary;
}
/**
 * A view in which a recurrent layer has another library's names, order of gates and layout: PyTorch's `weight_ih_l0`,
 * `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0`; Keras's `kernel`, `recurrent_kernel`, `bias`; ONNX's `W`, `R`, `B` of one
 * direction.
 *
 * PyTorch orders i f g o and r z n, Keras i f c o and z r h, ONNX i o f c and z r h. Keras keeps kernels turned, one
 * bias for an LSTM (the sum of both; going back the second is 0) and two rows for a GRU with `reset_after`.
 *
 * @param at The path of the layer; "" for the top.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `missing` for a layer that is not there, `shape` for gates of unequal size, `unknown-name` for
 * another cell or library.
 *
 * @example
 * ```ts
 * import { fromBytes, reorderedGates, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = (shape: number[]) => ({ shape, dtype: "float32", data: new Float32Array(shape[0]! * shape[1]!) } as const);
 * const torch = await fromBytes(await toSafetensors([["weight_ih_l0", w([8, 3])], ["weight_hh_l0", w([8, 2])]]));
 * const keras = reorderedGates(torch, "", { cell: "lstm", from: "torch", to: "keras" });
 * assertEquals(keras.specs.get("kernel")?.shape, [3, 8]);
 * ```
 */
declare function reorderedGates(checkpoint: Checkpoint, at: string, options: GateOptions): Checkpoint;

/**
 * A view with some of the entries.
 *
 * @param where Which ones: `"backbone.**"`, a regular expression for the whole name, a function, or a list of these.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing is chosen.
 *
 * @example
 * ```ts
 * import { fromBytes, restricted, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = { shape: [1], dtype: "float32", data: new Float32Array(1) } as const;
 * const file = await fromBytes(await toSafetensors([["a.w", one], ["b.w", one]]));
 * assertEquals([...restricted(file, "a.**").specs.keys()], ["a.w"]);
 * ```
 */
declare function restricted(checkpoint: Checkpoint, where: EntryChoice): Checkpoint;

/**
 * Several checkpoints as one. Metadata that all who have it agree on stays.
 *
 * @returns the view; closing it closes all of them.
 * @throws {LensorError} `unused` for a name that two of them have, `type` for what is not a checkpoint, `range` for no
 * checkpoints at all.
 *
 * @example
 * ```ts
 * import { fromBytes, toSafetensors, united } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = { shape: [1], dtype: "float32", data: new Float32Array(1) } as const;
 * const [a, b] = [
 *   await fromBytes(await toSafetensors([["a", one]])),
 *   await fromBytes(await toSafetensors([["b", one]])),
 * ];
 * assertEquals([...united(a, b).specs.keys()], ["a", "b"]);
 * ```
 */
declare function united(...checkpoints: readonly Checkpoint[]): Checkpoint;

/** What weight normalization is told. */
interface WeightNormOptions {
    /** The axis that keeps its own norms; null for one norm of the whole tensor. @default 0 */
    readonly dim?: number | null;
    /**
     * What the two tensors are called: `weight_g` and `weight_v`, or `parametrizations.weight.original0` and `original1`
     * as PyTorch's newer parametrizations. @default "parametrized"
     */
    readonly form?: "old" | "parametrized";
}
/**
 * A view in which weights are split as `weight_norm` keeps them: a magnitude g and a direction v, w = g v / |v|.
 *
 * @param where Which weights, `"**.conv.weight"`.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing is chosen, `type` for integers, `range` for an axis that a weight does
 * not have.
 * @see torch.nn.utils.weight_norm, torch.nn.utils.parametrizations.weight_norm
 *
 * @example
 * ```ts
 * import { fromBytes, toSafetensors, weightNormed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = { shape: [1, 2], dtype: "float32", data: new Float32Array([3, 4]) } as const;
 * const split = weightNormed(await fromBytes(await toSafetensors([["fc.weight", w]])), "fc.weight", { form: "old" });
 * assertEquals(await split.read("fc.weight_g"), new Float32Array([5]));
 * ```
 */
declare function weightNormed(checkpoint: Checkpoint, where: EntryChoice, options?: WeightNormOptions): Checkpoint;
/**
 * A view in which the two tensors of weight normalization are the weight that they stand for: w = g v / |v|. Both forms
 * of names are known.
 *
 * @param where Which weights, by the names that they get; all by default.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where no weight is split, `shape` for a magnitude that does not fit its direction.
 *
 * @example
 * ```ts
 * import { fromBytes, toSafetensors, weightNorm } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([
 *   ["fc.weight_g", { shape: [1, 1], dtype: "float32", data: new Float32Array([10]) }],
 *   ["fc.weight_v", { shape: [1, 2], dtype: "float32", data: new Float32Array([3, 4]) }],
 * ]);
 * assertEquals(await weightNorm(await fromBytes(bytes)).read("fc.weight"), new Float32Array([6, 8]));
 * ```
 */
declare function weightNorm(checkpoint: Checkpoint, where?: EntryChoice, options?: Pick<WeightNormOptions, "dim">): Checkpoint;

/** How codes become numbers. */
interface DequantizedOptions {
    /** The dtype of the weights; computed in float32 and rounded once. @default "float32" */
    readonly dtype?: DType;
    /**
     * Rows and columns that share a scale of a float8 weight, where the sizes leave a choice. @default 128 x 128 where
     * that fits
     */
    readonly block?: readonly [rows: number, columns: number];
    /** The format of GPTQ's zeros: "v1" stores them less one, "v2" as they are. The file does not say. @default "v1" */
    readonly gptq?: "v1" | "v2";
}
/**
 * Returns the checkpoint with quantized weights as floats, by the scales that the file holds beside them; the codes and
 * scales are not entries any more. Everything else passes through. Values are computed when they are read.
 *
 * Knows, by the names of the entries: float8 with scales per block, row or tensor (`weight_scale_inv`, `weight_scale`),
 * int8 with `weight_scale`, LLM.int8 (`SCB`), the 4 bits of bitsandbytes (`absmax`, `quant_map`), GPTQ and AWQ
 * (`qweight`, `qzeros`, `scales`), and MXFP4 (`_blocks`, `_scales`); and the integers of TensorFlow Lite, by the scales
 * of its metadata. A weight in another layout is listed as unreadable.
 *
 * @param given What is read.
 * @param options The dtype, and what a file does not say of itself.
 * @returns A view; closing it closes the checkpoint.
 * @throws {LensorError} `type` for a dtype that is not a float; when read, `shape` for scales that do not fit their
 * codes.
 *
 * @example float8 with one scale
 * ```ts
 * import { dequantized, fromBytes, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([
 *   ["fc.weight", { shape: [1, 2], dtype: "float8_e4m3fn", data: new Uint8Array([0x38, 0x40]) }], // 1 and 2
 *   ["fc.weight_scale_inv", { shape: [1, 1], dtype: "float32", data: new Float32Array([0.5]) }],
 * ]);
 * const weights = dequantized(await fromBytes(bytes));
 * assertEquals([...weights.specs], [["fc.weight", { shape: [1, 2], dtype: "float32" }]]);
 * assertEquals(await weights.read("fc.weight"), new Float32Array([0.5, 1]));
 * ```
 */
declare function dequantized(given: Checkpoint, options?: DequantizedOptions): Checkpoint;

/**
 * The same checkpoint with its floating-point entries in another dtype, rounded to nearest; other entries stay as they
 * are.
 *
 * @returns A view; closing it closes the checkpoint.
 * @throws {LensorError} `type` for a dtype that is not a float; when read, `range` where finite numbers would become
 * infinite, with their count over the whole entry, and where all of its numbers would become 0.
 *
 * @example
 * ```ts
 * import { fromBytes, recast, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = { shape: [2], dtype: "float32", data: new Float32Array([1, -2]) } as const;
 * const half = recast(await fromBytes(await toSafetensors([["w", w]])), "float16");
 * assertEquals(await half.read("w"), new Uint16Array([0x3c00, 0xc000]));
 * ```
 */
declare function recast(checkpoint: Checkpoint, dtype: DType): Checkpoint;

/** Which entries a renamed checkpoint has, and what they are called. */
interface RenamedOptions {
    /** Only entries under this prefix, and without it; the final "." or "/" may be left out. */
    readonly prefix?: string;
    /** From the names (after the prefix) to new ones. */
    readonly rename?: (name: string) => string;
}
/**
 * The same checkpoint under other names: the entries below a prefix, without it, then renamed. The order stays, nothing
 * is read.
 *
 * @param how a function from name to name, such as `renames` makes, or `{ prefix, rename }`
 *
 * Throws `no-match` if no entry has the prefix, `unused` if two entries would get one name, `type` for a name that is
 * no text. This is how MMEngine's prefix and `revise_keys` pick from a checkpoint.
 *
 * @example
 * ```ts
 * import { fromBytes, renamed, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = { shape: [1], dtype: "uint8", data: new Uint8Array(1) } as const;
 * const checkpoint = await fromBytes(await toSafetensors([["backbone.w", one], ["head.w", one]]));
 * assertEquals([...renamed(checkpoint, { prefix: "backbone" }).specs.keys()], ["w"]);
 * ```
 */
declare function renamed(opened: Checkpoint, how: RenamedOptions | ((name: string) => string)): Checkpoint;

/** How the rules of `renames` are written. */
interface RenamesOptions {
    /** Patterns and replacements are Python's, as in MMEngine's `revise_keys`: `\1` and `\g<name>` in the replacement. */
    readonly python?: boolean;
}
/**
 * A function from names to names: every rule in order, each replacing every match, as Python's `re.sub` does.
 *
 * A rule is a pattern (a RegExp or its source) and a replacement string, in JavaScript's form (`$1`) unless `python` is
 * set. Throws `type` for anything else, `range` for a pattern that does not compile.
 *
 * @example
 * ```ts
 * import { renames } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const rename = renames([[/^module\./, ""], [/bn(\d)/, "norm$1"]]);
 * assertEquals(rename("module.bn1.weight"), "norm1.weight");
 * assertEquals(renames([["bn(\\d)", "norm\\1"]], { python: true })("bn2.bias"), "norm2.bias");
 * ```
 */
declare function renames(rules: readonly (readonly [pattern: RegExp | string, replacement: string])[], options?: RenamesOptions): (name: string) => string;

/** A value of GGUF's metadata that the writer takes. */
type GgufValue = string | number | bigint | boolean | readonly string[] | readonly number[];

/** Options of the GGUF writer. */
interface GgufOptions {
    /** What floating-point tensors become: as they are, or the type of this name. @default as they are */
    readonly type?: "F32" | "F16" | "BF16" | "Q8_0";
    /** The metadata; readers want `general.architecture`, which is "unknown" where it is not given. */
    readonly metadata?: ReadonlyMap<string, GgufValue> | Readonly<Record<string, GgufValue>>;
}
/**
 * Writes a GGUF file of version 3: F32, F16, BF16, F64, I8 to I64 as they are, or all floats as one type. The target is
 * replaced whole or not at all; tensors are written as they come.
 *
 * Q8_0 is bit for bit that of gguf-py. It takes rows of whole blocks of 32: tensors with other rows are written as F16.
 *
 * @returns The names of the tensors that are F16 because their rows do not fit Q8_0.
 * @throws {LensorError} `unsupported` for a dtype that GGUF has no type for, `limit` for more than 4 axes, `type` for
 * metadata that GGUF cannot hold, and what the entries throw.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeGguf } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.gguf`;
 * const w = { shape: [2, 32], dtype: "float32", data: new Float32Array(64).fill(1) } as const;
 * const odd = { shape: [3], dtype: "float32", data: new Float32Array(3) } as const;
 * const kept = await writeGguf([["w", w], ["odd", odd]], path, {
 *   type: "Q8_0",
 *   metadata: { "general.architecture": "llama" },
 * });
 * assertEquals(kept, ["odd"]);
 * const checkpoint = await openCheckpoint(path);
 * assertEquals(checkpoint.stored?.get("w")?.dtype, "Q8_0");
 * checkpoint.close?.();
 * ```
 */
declare function writeGguf(entries: Entries, target: string | URL, options?: GgufOptions): Promise<readonly string[]>;
/**
 * The bytes of a GGUF file, the same that `writeGguf` writes.
 *
 * @example
 * ```ts
 * import { fromBytes, toGguf } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toGguf([["w", { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) }]]);
 * assertEquals(await (await fromBytes(bytes)).read("w"), new Float32Array([1, 2]));
 * ```
 */
declare function toGguf(entries: Entries, options?: GgufOptions): Promise<Uint8Array>;

/** Options of the TensorFlow.js writer. */
interface TfjsOptions {
    /** The most bytes of a weight file; a weight may lie in several. @default 4 MiB, as TensorFlow.js writes */
    readonly shardBytes?: number;
}
/**
 * Writes weights for TensorFlow.js: files `group1-shard1ofN.bin` and the manifest, a JSON file with `weightsManifest`,
 * which `tf.io.browserHTTPRequest` and `tf.io.decodeWeights` read.
 *
 * Floats are written as float32; int32, bool, uint8, uint16 and complex64 as they are. All files are written beside
 * their targets before the first gets its name; the manifest is the last.
 *
 * @throws {LensorError} `unsupported` for dtypes that TensorFlow.js does not have, such as int64, and what the entries
 * throw.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeTfjs } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.json`;
 * await writeTfjs([["dense/kernel", { shape: [2], dtype: "float16", data: new Uint16Array([0x3c00, 0x4000]) }]], path);
 * const checkpoint = await openCheckpoint(path);
 * assertEquals(await checkpoint.read("dense/kernel"), new Float32Array([1, 2]));
 * checkpoint.close?.();
 * ```
 */
declare function writeTfjs(given: Entries, target: string | URL, options?: TfjsOptions): Promise<void>;

/** Options of the PyTorch writer. */
interface TorchFileOptions {
    /** Other names of tensors: `alias -> owner`. Both names are views of one record, tied for whoever loads the file. */
    readonly ties?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
    /**
     * Texts that the state dict carries as attributes, as PyTorch keeps its own `_metadata`; lensor reads them as
     * metadata.
     */
    readonly metadata?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
}
/**
 * Writes a state dict as `torch.save` does, in the zip layout: `torch.load(path, weights_only=True)` gives an
 * OrderedDict of tensors.
 *
 * Tensors are written as they come, in the order given. The target is replaced whole or not at all.
 *
 * @throws {LensorError} `unsupported` for a dtype that PyTorch has no name for, `missing` for a tie to no entry,
 * `unused` for a name given twice, and what the entries throw.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeTorch } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.pth`;
 * const w = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;
 * await writeTorch([["emb.weight", w]], path, { ties: { "head.weight": "emb.weight" } });
 * const checkpoint = await openCheckpoint(path);
 * assertEquals(checkpoint.tied, [["emb.weight", "head.weight"]]);
 * checkpoint.close?.();
 * ```
 */
declare function writeTorch(entries: Entries, target: string | URL, options?: TorchFileOptions): Promise<void>;
/**
 * Returns the bytes that `writeTorch` writes.
 *
 * @example
 * ```ts
 * import { fromBytes, toTorch } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toTorch([["n", { shape: [], dtype: "int64", data: new BigInt64Array([3n]) }]]);
 * assertEquals(await (await fromBytes(bytes)).read("n"), new BigInt64Array([3n]));
 * ```
 */
declare function toTorch(entries: Entries, options?: TorchFileOptions): Promise<Uint8Array>;

/**
 * The checkpoint with the tensors that a safetensors file leaves out because they are tied: its metadata says under
 * their names which tensor they are. They are then entries like all others, in a group of `tied`, and no longer
 * metadata.
 */
declare function withTiedNames(checkpoint: Checkpoint): Checkpoint;
/** The first name of a group of tied tensors, for each other name of the group. */
declare function tiedOwners(checkpoint: Checkpoint): ReadonlyMap<string, string>;

/** Options of the npy writer. */
interface NpyOptions {
    /** Writes the first axis fastest, as numpy does for arrays in Fortran order. */
    readonly fortran?: boolean;
}
/**
 * Writes one tensor as an npy file, byte for byte as numpy would. The target is replaced whole or not at all.
 *
 * Throws `unsupported` for bfloat16 and float8, which numpy has no names for; otherwise as `writeSafetensors` does.
 *
 * Format: numpy.lib.format 1.0.
 *
 * @example
 * ```ts
 * import { openNpy, writeNpy } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/x.npy`;
 * await writeNpy({ shape: [], dtype: "float64", data: new Float64Array([3]) }, path);
 * const array = await openNpy(path);
 * assertEquals(array.specs.get(""), { shape: [], dtype: "float64" });
 * array.close?.();
 * ```
 */
declare function writeNpy(tensor: Tensor, target: string | URL, options?: NpyOptions): Promise<void>;
/**
 * The bytes of an npy file, the same that `writeNpy` writes.
 *
 * @example
 * ```ts
 * import { toNpy } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toNpy({ shape: [3], dtype: "uint8", data: new Uint8Array([1, 2, 3]) });
 * assertEquals([bytes.length, bytes.at(-1)], [131, 3]);
 * ```
 */
declare function toNpy(tensor: Tensor, options?: NpyOptions): Promise<Uint8Array>;

/** Options of the npz writer. */
interface NpzOptions {
    /** Compresses every array with DEFLATE, as `savez_compressed` does. */
    readonly compress?: boolean;
}
/**
 * Writes an npz file: each entry becomes an array that `numpy.load` gives back under its name. The target is replaced
 * whole or not at all.
 *
 * Tensors are written as they come; with `compress` one is in memory at a time. Throws as `writeNpy` and
 * `writeSafetensors` do.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeNpz } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.npz`;
 * await writeNpz([["layer/w", { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) }]], path);
 * const arrays = await openCheckpoint(path);
 * assertEquals(await arrays.read("layer/w"), new Float32Array([1, 2]));
 * arrays.close?.();
 * ```
 */
declare function writeNpz(entries: Entries, target: string | URL, options?: NpzOptions): Promise<void>;
/**
 * The bytes of an npz file, the same that `writeNpz` writes.
 *
 * @example
 * ```ts
 * import { fromBytes, toNpz } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toNpz([["b", { shape: [1], dtype: "bool", data: new Uint8Array([1]) }]], { compress: true });
 * assertEquals(await (await fromBytes(bytes)).read("b"), new Uint8Array([1]));
 * ```
 */
declare function toNpz(entries: Entries, options?: NpzOptions): Promise<Uint8Array>;

/** Options of the safetensors writer. */
interface SafetensorsOptions {
    /** Text by name, written into the header in order of the names. */
    readonly metadata?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
}
/**
 * Writes a safetensors file, byte for byte as the reference implementation would.
 *
 * All sizes are known before the first byte is written; the elements follow one tensor at a time. The target is
 * replaced whole: a temporary file in the same folder is written, synced and renamed, so that a crash leaves the old
 * file or the new one. On any failure the temporary file is removed. Throws `type` and `shape` for entries that do not
 * fit, `unused` for a name given twice, `unsupported` for a dtype the format cannot name, `io` if the system refuses;
 * whatever an entry's `read` throws goes through.
 *
 * Format and order (high dtype ranks first, then names as UTF-8): https://github.com/safetensors/safetensors, version
 * 0.8.
 *
 * @example
 * ```ts
 * import { openSafetensors, writeSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/ramp.safetensors`;
 * await writeSafetensors([{
 *   name: "ramp",
 *   dtype: "float32",
 *   shape: [4],
 *   elementwise: true,
 *   read: ([from, to] = [0, 4]) => Float32Array.from({ length: to - from }, (_, i) => from + i),
 * }], path, { metadata: { made: "by hand" } });
 * const checkpoint = await openSafetensors(path);
 * assertEquals(await checkpoint.read("ramp"), new Float32Array([0, 1, 2, 3]));
 * assertEquals(checkpoint.metadata.get("made"), "by hand");
 * checkpoint.close?.();
 * ```
 */
declare function writeSafetensors(entries: Entries, target: string | URL, options?: SafetensorsOptions): Promise<void>;
/**
 * The bytes of a safetensors file, the same that `writeSafetensors` writes.
 *
 * Throws as `writeSafetensors` does.
 *
 * @example
 * ```ts
 * import { toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([["x", { shape: [1], dtype: "uint8", data: new Uint8Array([7]) }]]);
 * assertEquals([bytes[0], bytes.at(-1)], [56, 7]);
 * ```
 */
declare function toSafetensors(entries: Entries, options?: SafetensorsOptions): Promise<Uint8Array>;

/** Options of the sharded writer. */
interface ShardedOptions extends SafetensorsOptions {
    /**
     * The most bytes of tensors in one file; a larger tensor has a file of its own.
     *
     * @default 5_000_000_000
     */
    readonly maxShardBytes?: number;
    /**
     * Text for the header of a shard, from the names of its tensors. `format` is "pt" there unless this says otherwise.
     */
    readonly shardMetadata?: (names: readonly string[]) => Readonly<Record<string, string>>;
}
/**
 * Writes safetensors files of limited size and the index that names them, `<target>.index.json` (or the target itself,
 * if it ends so).
 *
 * Tensors are cut in the order of their names, numbers by value, and files are called
 * `NAME-00001-of-00007.safetensors`: the same tensors give the same bytes under the same names. Where all fit into one
 * file it is `NAME.safetensors`, without an index, and has the metadata.
 *
 * All files are written beside their targets first. Then an index of an earlier save is removed, the shards get their
 * names, and the new index comes last; shards of earlier saves go. A failure before that leaves the old checkpoint as
 * it was.
 *
 * Metadata go into the index. Throws as `writeSafetensors` does, and `range` for a limit below 1.
 *
 * Layout: the index that huggingface_hub 2.4 writes and reads.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeShardedSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = Deno.makeTempDirSync(),
 *   one = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;
 * await writeShardedSafetensors([["a", one], ["b", one]], `${folder}/model.safetensors`, { maxShardBytes: 8 });
 * const checkpoint = await openCheckpoint(`${folder}/model.safetensors.index.json`);
 * assertEquals(await checkpoint.read("b"), new Float32Array([1, 2]));
 * checkpoint.close?.();
 * ```
 */
declare function writeShardedSafetensors(entries: Entries, target: string | URL, options?: ShardedOptions): Promise<void>;

/**
 * The tensors that a safetensors file leaves out because they are tied, each with the entry that it is: its metadata
 * (or its index's) say so under their names, as lensor and safetensors' own `save_model` write it.
 *
 * A key is a dotted path, unless lensor wrote the file; any other text that equals a tensor's name is metadata, as in
 * all other formats.
 *
 * @example
 * ```ts
 * import { fromBytes, toldTies, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = { shape: [1], dtype: "uint8", data: new Uint8Array(1) } as const;
 * const bytes = await toSafetensors([["emb.weight", one]], { metadata: { "head.weight": "emb.weight" } });
 * assertEquals([...toldTies(await fromBytes(bytes))], [["head.weight", "emb.weight"]]);
 * ```
 */
declare function toldTies(checkpoint: Checkpoint): ReadonlyMap<string, string>;

/** A renaming that would make names of a checkpoint meet those of a model. */
interface RenameSuggestion {
    /** What to take off the beginning of the checkpoint's names; with a final dot, or empty. */
    readonly prefix: string;
    /** What to put there instead; with a final dot, or empty. */
    readonly add: string;
    /** How many names then meet, with the same shape; those that fit as they are count too. */
    readonly matched: number;
    /** What it would do, in words. */
    readonly says: string;
    /** The renaming itself: names that fit as they are, and those without the prefix, stay. */
    readonly rename: (name: string) => string;
}
/**
 * The renaming under which most names of a checkpoint are names that are wanted, with the same shape: an exchange of a
 * prefix, if need be after names of wrappers (`module`, `_orig_mod` ...) were taken out wherever they stand, `gamma`
 * and `beta` were called `weight` and `bias`, or the adapter name of PEFT was put in or taken out.
 *
 * One rule for all names, but an entry whose name and shape fit already keeps its name. Returns nothing if no renaming
 * does better than the names as they are, or if two do equally well: which set of weights is meant is then for you to
 * say. Reads no data.
 *
 * @throws {LensorError} `type` for what is not a checkpoint, or no Map of specs.
 *
 * @example
 * ```ts
 * import { fromBytes, suggestRename, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = { shape: [1], dtype: "float32", data: new Float32Array(1) } as const;
 * const checkpoint = await fromBytes(await toSafetensors([["model.encoder.w", one], ["model.encoder.b", one]]));
 * const wanted = new Map([["backbone.w", one], ["backbone.b", one]]);
 * const { says, matched } = suggestRename(checkpoint, wanted)!;
 * assertEquals([says, matched], ['exchange the prefix "model.encoder." for "backbone."', 2]);
 * ```
 */
declare function suggestRename(checkpoint: Checkpoint, wanted: ReadonlyMap<string, Spec>): RenameSuggestion | undefined;

/** What every cfg that draws or fills may say. */
interface MmlabCommon {
    /** The number that biases are filled with; 0 by default. */
    readonly bias?: number | boolean;
    /** The probability that a classifier's bias is to stand for; wins over `bias`. */
    readonly bias_prob?: number | null;
    /** Class names, or names of direct bases, of the modules that it is for. */
    readonly layer?: string | readonly string[];
    /** Children that get something else, by the name of an attribute. */
    readonly override?: MmlabOverride | readonly MmlabOverride[] | null;
}
/** Fills weights with a number. */
interface MmlabConstant {
    /** The initializer's name. */
    readonly type: "Constant" | "ConstantInit";
    /** The number. */
    readonly val: number;
}
/** Glorot's scheme, normal unless told otherwise. */
interface MmlabXavier {
    /** The initializer's name. */
    readonly type: "Xavier" | "XavierInit";
    /** A factor; 1 by default. */
    readonly gain?: number;
    /** The distribution; normal by default. */
    readonly distribution?: "normal" | "uniform";
}
/** Normal numbers. */
interface MmlabNormal {
    /** The initializer's name. */
    readonly type: "Normal" | "NormalInit";
    /** The mean; 0 by default. */
    readonly mean?: number;
    /** The standard deviation; 1 by default. */
    readonly std?: number;
}
/** Normal numbers between two bounds, which are absolute. */
interface MmlabTruncNormal {
    /** The initializer's name. */
    readonly type: "TruncNormal" | "TruncNormalInit";
    /** The mean; 0 by default. */
    readonly mean?: number;
    /** The standard deviation; 1 by default. */
    readonly std?: number;
    /** The lower bound; -2 by default. */
    readonly a?: number;
    /** The upper bound; 2 by default. */
    readonly b?: number;
}
/** Uniform numbers. */
interface MmlabUniform {
    /** The initializer's name. */
    readonly type: "Uniform" | "UniformInit";
    /** The lower bound; 0 by default. */
    readonly a?: number;
    /** The upper bound; 1 by default. */
    readonly b?: number;
}
/** He's scheme. */
interface MmlabKaiming {
    /** The initializer's name. */
    readonly type: "Kaiming" | "KaimingInit";
    /** The slope of a leaky ReLU; 0 by default. */
    readonly a?: number;
    /** Which fan; `fan_out` by default, which is not PyTorch's default. */
    readonly mode?: "fan_in" | "fan_out";
    /** The activation; `relu` by default, which is not PyTorch's default. */
    readonly nonlinearity?: "relu" | "leaky_relu" | "linear" | "sigmoid" | "tanh" | "selu";
    /** The distribution; normal by default. */
    readonly distribution?: "normal" | "uniform";
}
/** Caffe2's scheme: uniform in plus or minus the root of 3 / fan_in. */
interface MmlabCaffe2Xavier {
    /** The initializer's name. */
    readonly type: "Caffe2Xavier" | "Caffe2XavierInit";
}
/** Loads a checkpoint. */
interface MmlabPretrained {
    /** The initializer's name. */
    readonly type: "Pretrained" | "PretrainedInit";
    /** The path, a key of the option `checkpoints`. */
    readonly checkpoint: string;
    /** Only entries below this prefix, and without it. */
    readonly prefix?: string | null;
    /** Accepted, and without meaning here. */
    readonly map_location?: string | null;
    /** Children that get something else. */
    readonly override?: MmlabOverride | readonly MmlabOverride[] | null;
}
/** A cfg that draws or fills, without the options that all have. */
type MmlabScheme = MmlabConstant | MmlabXavier | MmlabNormal | MmlabTruncNormal | MmlabUniform | MmlabKaiming | MmlabCaffe2Xavier;
/** A child by the name of its attribute, alone (it then gets what the cfg around says) or with a cfg of its own. */
type MmlabOverride = {
    readonly name: string;
} | ({
    readonly name: string;
} & (MmlabScheme & Omit<MmlabCommon, "override"> | Omit<MmlabPretrained, "override">));
/** One `init_cfg`, as an editor completes it. */
type MmlabDict = (MmlabScheme & MmlabCommon) | MmlabPretrained;
/** An `init_cfg` as data: a dict with a `type`, or a list of them. */
type InitCfg = MmlabDict | readonly MmlabDict[];
/** An `init_cfg`: one dict, a list of them, or their Python text. */
type MmlabCfg = InitCfg | string;

/** Some indices of one axis: `count` of them from `start` on, `step` apart. A single one has step 1. */
interface Stretch {
    /** The first index. */
    readonly start: number;
    /** How many there are, at least 1. */
    readonly count: number;
    /** The distance between neighbours, at least 1. */
    readonly step: number;
}
/** A box of elements: the product of one stretch per axis. */
type Box = readonly Stretch[];

/** One write to a tensor: how its value came about. */
interface Origin {
    /**
     * Drawn by an initializer, loaded from a checkpoint, computed from the value before, given, the layer's own constant,
     * or tied.
     */
    readonly kind: "draw" | "load" | "adjust" | "values" | "default" | "tie";
    /** What made the value: the initializer's label, the checkpoint's loader, the adjustment's label. */
    readonly by: string;
    /** The tensor's path at the time. */
    readonly path: string;
    /** The generator of a draw, for example `keyed(0)`. */
    readonly rng?: string;
    /** The random key, where it is not the path. */
    readonly key?: string;
    /** The generator was ordered, so the key had no effect. */
    readonly ordered?: true;
    /** Where it came from: the checkpoint's name, the rule that asked for the draw, the owner of a tie. */
    readonly from?: string;
    /** The entry's name in the checkpoint. */
    readonly name?: string;
    /** The write was made inside `override`. */
    readonly override?: true;
    /** A draw: how the initializer was made, where it says so. */
    readonly made?: Made;
    /** The index of the part that was written, `[5:]` or `[q]`; absent: the whole tensor. */
    readonly part?: string;
}
/** A part of a tensor with a value and a history of its own. */
interface Part {
    /** Which elements of the tensor. */
    readonly at: Box;
    /** The shape that `value` is made with: the part's own, without the axes that an integer index drops. */
    readonly shape: Shape;
    /** Its value; absent: missing. */
    readonly value?: Source;
    /** Every write to this part, oldest first. */
    readonly origin: readonly Origin[];
}
/** How a value is made when it is read. Open for more kinds: readers go through `readSource`. */
type Source = {
    readonly kind: "values";
    readonly data: Values;
} | {
    readonly kind: "draw";
    readonly by: Initializer;
    readonly rng: Rng;
    /** The path below `rng` that the draw is keyed by; absent: `rng` itself. */
    readonly at?: string;
    readonly spec: Spec;
    readonly axes?: FanAxes;
} | {
    readonly kind: "load";
    readonly from: Checkpoint;
    readonly name: string;
} | {
    readonly kind: "adjust";
    readonly of: Source;
    /** Shape and dtype of what is adjusted, where they are not those of the result. */
    readonly spec?: Spec;
    readonly label: string;
    readonly fn: (t: Tensor) => Values;
}
/** Another tensor's value, which `initialize` looks up at the end. */
 | {
    readonly kind: "copy";
    readonly of: string | ((path: string) => string);
}
/** Computed from other tensors' values. */
 | {
    readonly kind: "derived";
    readonly label: string;
    readonly of: readonly Ingredient[];
    /** Gets half precision as float32. */
    readonly fn: (tensors: readonly Tensor[]) => Values;
} | {
    readonly kind: "slice";
    readonly of: Source;
    /** What `of` makes. */
    readonly spec: Spec;
    /** The same elements with the axes that `at` counts. */
    readonly as: Shape;
    /** Which of them. */
    readonly at: Box;
}
/** Boxes that do not overlap and cover the tensor together, in the order of their first elements. */
 | {
    readonly kind: "parts";
    readonly parts: readonly Part[];
};
/** Another tensor's value that a value is computed from. */
interface Ingredient {
    /** How it is made. */
    readonly source: Source;
    /** What it is. */
    readonly spec: Spec;
    /** The tensor's path, for messages. */
    readonly path: string;
}
/** A leaf of the tree: a parameter or buffer, with or without a value. */
interface Param extends Spec {
    /** Whether training changes it. */
    readonly trainable: boolean;
    /** False: no checkpoint is expected to hold it, and none is written. */
    readonly persistent: boolean;
    /** Buffers: the layer's own constant, for example ones for a running variance. */
    readonly initial?: Initializer;
    /** Named parts along axis 0, each `[from, to]`: the q, k and v of a fused projection, the gates of an LSTM. */
    readonly parts?: Dict<readonly [from: number, to: number]>;
    /** Pins the random key across a rename. */
    readonly key?: string;
    /** Random keys of parts, by their index in normal form. */
    readonly partKeys?: Dict<string>;
    /** The boxes that training does not change, where it changes the rest. */
    readonly frozen?: readonly Box[];
    /** Of a part that an optic hands out: its index in normal form. */
    readonly part?: string;
    /** The meaning of the axes, for fans. */
    readonly axes?: FanAxes;
    /** How its value is made; absent: the value is missing. */
    readonly value?: Source;
    /** Every write, oldest first. */
    readonly origin: readonly Origin[];
}
/** Model to model: what it puts on a leaf is a description, computed when it is read. */
type Init = (model: Module, rng: Rng) => Module;
/** A node of the tree: plain immutable data. */
interface Module {
    /** The class name: `Conv2d`. */
    readonly type: string;
    /** The direct base classes. */
    readonly directBases: readonly string[];
    /** All ancestors, nearest first. */
    readonly bases: readonly string[];
    /** What a rule may ask about: groups, stride, num_heads. */
    readonly attrs: Dict<unknown>;
    /** Its own parameters. */
    readonly params: Dict<Param>;
    /** Its own buffers. */
    readonly buffers: Dict<Param>;
    /** Its submodules. */
    readonly children: Dict<Module>;
    /** Names registered as none, for example the bias of `bias: false`. */
    readonly absent?: readonly string[];
    /** Pairs of paths below this module that are one tensor: alias, owner. */
    readonly ties?: readonly (readonly [alias: string, owner: string])[];
    /** The module's own recipe. */
    readonly init?: Init | InitCfg;
    /** The order of the names where it differs from the objects' own. */
    readonly order?: {
        readonly params?: readonly string[];
        readonly buffers?: readonly string[];
        readonly children?: readonly string[];
    };
    /** Unknown fields of a JSON model, written back as they came. */
    readonly extra?: Dict<unknown>;
}
/** A module whose names are known to the compiler. */
interface TypedModule<P extends Dict<Param>, B extends Dict<Param>, C extends Dict<Module>> extends Module {
    /** Its own parameters, by known names. */
    readonly params: P;
    /** Its own buffers, by known names. */
    readonly buffers: B;
    /** Its submodules, by known names. */
    readonly children: C;
}

/** Whether a leaf is one of its module's params or buffers. */
type LeafKind = "param" | "buffer";

/**
 * Returns those of some dotted names that a pattern takes, in their order. Names are all there is: one may be the
 * beginning of another, as `fc.weight` of `fc.weight.absmax`, which no tree of modules can hold.
 *
 * Globs are those of paths. A plain pattern takes the name that it is, or else everything below it.
 *
 * @throws {LensorError} `no-match` for a pattern that takes nothing or an empty list, `type` for one that is not a
 * glob.
 *
 * @example
 * ```ts
 * import { pickNames } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const names = ["fc.weight", "fc.weight.absmax", "fc.bias", "head.bias"];
 * assertEquals(pickNames(["**.absmax"], names), ["fc.weight.absmax"]);
 * assertEquals(pickNames(["fc.weight"], names), ["fc.weight"]);
 * assertEquals(pickNames(["fc"], names), names.slice(0, 3));
 * ```
 */
declare function pickNames(patterns: readonly string[], names: Iterable<string>): string[];

/** Names and nodes: an object, or pairs where the order of integer-like names matters. */
type Named<T> = Readonly<Record<string, T>> | readonly (readonly [name: string, node: T])[];
/** What a module is made of; whatever is not given is empty. */
interface Parts<P extends Named<Param>, B extends Named<Param>, C extends Named<Module>> {
    /** Its own parameters. */
    readonly params?: P;
    /** Its own buffers: tensors that training does not change. */
    readonly buffers?: B;
    /** Its submodules. */
    readonly children?: C;
    /** What a rule may ask about: groups, stride, num_heads. */
    readonly attrs?: Readonly<Record<string, unknown>>;
    /** All ancestor classes, nearest first. */
    readonly bases?: readonly string[];
    /** The direct base classes; the first of `bases` by default. */
    readonly directBases?: readonly string[];
    /** Names registered as none, for example the bias of `bias: false`. */
    readonly absent?: readonly string[];
    /** Pairs of paths below this module that are one tensor: alias, owner. */
    readonly ties?: readonly (readonly [alias: string, owner: string])[];
    /** The module's own recipe, run by `own`. */
    readonly init?: Init | InitCfg;
    /** Unknown fields of a JSON model. */
    readonly extra?: Readonly<Record<string, unknown>>;
}
/** What a leaf is besides its shape. */
interface TensorOptions {
    /** The element type; float32 by default. */
    readonly dtype?: DType;
    /** Whether training changes it; true by default. */
    readonly trainable?: boolean;
    /** Whether a checkpoint holds it; true by default. */
    readonly persistent?: boolean;
    /** The layer's own constant, used where a buffer is still without a value at the end. */
    readonly initial?: Initializer;
    /** Named parts along axis 0, each `[from, to]`. */
    readonly parts?: Readonly<Record<string, readonly [from: number, to: number]>>;
    /** Pins the random key. */
    readonly key?: string;
    /** The meaning of the axes. */
    readonly axes?: FanAxes;
    /** How its value is made; absent: missing. */
    readonly value?: Source;
    /** The history of its value. */
    readonly origin?: readonly Origin[];
}
/** The dict of given nodes, with the names that the compiler knows. */
type DictOf<N, T> = N extends readonly unknown[] ? Dict<T> : {
    readonly [K in keyof N]: N[K] extends T ? N[K] : T;
};
/**
 * A node of the tree.
 *
 * Params, buffers, children and absent names share one name space. Throws `type` for a name that is empty, holds a dot
 * or is not a well-formed string, `range` for a name given twice, `unknown-name` for a part that does not exist.
 *
 * @example
 * ```ts
 * import { module, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const scale = module("Scale", { params: { gamma: tensor([64]) }, bases: ["Module"] });
 * assertEquals(scale.params.gamma.shape, [64]);
 * ```
 */
declare function module$1<const P extends Named<Param> = Record<never, Param>, const B extends Named<Param> = Record<never, Param>, const C extends Named<Module> = Record<never, Module>>(type: string, parts?: Parts<P, B, C>): TypedModule<DictOf<P, Param>, DictOf<B, Param>, DictOf<C, Module>>;
/**
 * A leaf of the tree, without a value unless one is given.
 *
 * Throws `range` or `type` for a bad shape or for parts that do not divide axis 0, `type` for an unknown dtype,
 * `unknown-name` for an option that does not exist.
 *
 * @example
 * ```ts
 * import { tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(tensor([], { dtype: "int64", trainable: false }).dtype, "int64");
 * ```
 */
declare function tensor(shape: Shape, options?: TensorOptions): Param;

/** A way to some parts of a whole. The parts never overlap, and each comes with its path. */
interface Traversal<S, A> {
    /** What messages call it. */
    readonly label: string;
    /** The whole with every part replaced by what the function makes of it; the same object if nothing changed. */
    over(whole: S, fn: (part: A, path: string) => A): S;
}
/** A way to exactly one part. */
interface Lens<S, A> extends Traversal<S, A> {
    /** The part. */
    get(whole: S): A;
}
/**
 * A lens from a getter and a setter; `path` is what it reports as the part's path, the label by default.
 *
 * @example
 * ```ts
 * import { lens, set } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const x = lens("x", (p: { x: number; y: number }) => p.x, (p, x) => ({ ...p, x }));
 * assertEquals(set(x, { x: 1, y: 2 }, 5), { x: 5, y: 2 });
 * ```
 */
declare function lens<S, A>(label: string, get: (whole: S) => A, put: (whole: S, part: A) => S, path?: string): Lens<S, A>;
/**
 * The parts of the parts: goes through the first optic, then through the second inside each part. Two lenses make a
 * lens.
 *
 * @example
 * ```ts
 * import { at, compose, list, module, params, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = module("Net", { children: { head: module("Linear", { params: { weight: tensor([2, 2]) } }) } });
 * assertEquals(list(compose(at("head"), params), model).map(([path]) => path), ["head.weight"]);
 * ```
 */
declare function compose<S, A, B>(first: Lens<S, A>, second: Lens<A, B>): Lens<S, B>;
/** The parts of the parts. */
declare function compose<S, A, B>(first: Traversal<S, A>, second: Traversal<A, B>): Traversal<S, B>;
/**
 * The whole with every part in focus replaced by one value.
 *
 * @example
 * ```ts
 * import { module, params, set, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const scale = module("Scale", { params: { gamma: tensor([64]) } });
 * assertEquals(set(params, scale, tensor([32])).params.gamma?.shape, [32]);
 * ```
 */
declare function set<S, A>(optic: Traversal<S, A>, whole: S, part: A): S;
/**
 * The parts in focus with their paths, in the order of the walk.
 *
 * @example
 * ```ts
 * import { list, module, tensor, tensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const scale = module("Scale", { params: { gamma: tensor([64]) } });
 * assertEquals(list(tensors, scale)[0]?.[0], "gamma");
 * ```
 */
declare function list<S, A>(optic: Traversal<S, A>, whole: S): [path: string, part: A][];

/** The names of a module's children, as far as the compiler knows them. */
type ChildOf<A extends Module> = keyof A["children"] & string;
/** The names of a module's params. */
type ParamOf<A extends Module> = keyof A["params"] & string;
/** The names of a module's buffers. */
type BufferOf<A extends Module> = keyof A["buffers"] & string;
/**
 * A lens to a module that is moved on name by name; a wrong name does not compile where the tree was written in
 * TypeScript.
 */
interface Focus<A extends Module> extends Lens<Module, A> {
    /** One step down to a submodule. */
    child<K extends ChildOf<A>>(name: K): Focus<A["children"][K] extends Module ? A["children"][K] : Module>;
    /** The last step, to a parameter. */
    param<K extends ParamOf<A>>(name: K): Lens<Module, Param>;
    /** The last step, to a buffer. */
    buffer<K extends BufferOf<A>>(name: K): Lens<Module, Param>;
}
/**
 * A lens to a model that is moved on step by step, with the names completed by the editor.
 *
 * The model is only looked at for its names: the lens works on any model of that form. Throws `no-match` for a name
 * that the model lacks.
 *
 * @example
 * ```ts
 * import { focus, module, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = module("Net", { children: { head: module("Linear", { params: { weight: tensor([10, 64]) } }) } });
 * const weight = focus(model).child("head").param("weight");
 * assertEquals(weight.get(model).shape, [10, 64]);
 * ```
 */
declare function focus<M extends Module>(model: M): Focus<M>;

/** Every param and buffer, in the order of a state dict. An alias of a tie is in no focus. */
declare const tensors: Traversal<Module, Param>;
/** Every param. */
declare const params: Traversal<Module, Param>;
/** Every buffer. */
declare const buffers: Traversal<Module, Param>;
/**
 * The tensors, params and buffers alike, for which a function holds.
 *
 * @example
 * ```ts
 * import { linear, list, matching } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const matrices = matching((param) => param.shape.length === 2);
 * assertEquals(list(matrices, linear(2, 3)).map(([path]) => path), ["weight"]);
 * ```
 */
declare function matching(fn: (param: Param, path: string) => boolean): Traversal<Module, Param>;
/**
 * The tensors of every module of some types, nested ones too; a type is a class name or the name of any ancestor.
 * Without names: the module's own params; with names: its own params and buffers of these names.
 *
 * @example
 * ```ts
 * import { linear, list, ofType } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(list(ofType("Conv2d, Linear", "bias"), linear(2, 3)).map(([path]) => path), ["bias"]);
 * ```
 */
declare function ofType(types: string | readonly string[], ...names: string[]): Traversal<Module, Param>;
/**
 * The modules of some types that lie in no other one of them.
 *
 * @example
 * ```ts
 * import { list, outermost, sequential } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const nested = sequential(sequential());
 * assertEquals(list(outermost("Sequential"), nested).map(([path]) => path), [""]);
 * ```
 */
declare function outermost(types: string | readonly string[]): Traversal<Module, Module>;
/**
 * The modules of some types that contain no other one of them.
 *
 * @example
 * ```ts
 * import { innermost, list, sequential } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const nested = sequential(sequential());
 * assertEquals(list(innermost("Sequential"), nested).map(([path]) => path), ["0"]);
 * ```
 */
declare function innermost(types: string | readonly string[]): Traversal<Module, Module>;
/**
 * The module at a path; "" is the model itself.
 *
 * The lens throws `no-match` where the model has no such module.
 *
 * @example
 * ```ts
 * import { at, linear, sequential } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(at("0").get(sequential(linear(2, 3))).type, "Linear");
 * ```
 */
declare function at(path: string): Lens<Module, Module>;
/** Predicate: the tensor has no value, or has none for some part of it. */
declare function missing(param: Param): boolean;
/** Predicate: training changes the tensor. */
declare function trainable(param: Param): boolean;
/**
 * Predicate: all of these hold.
 *
 * @example
 * ```ts
 * import { both, missing, not, tensor, trainable } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * assert(both(missing, not(trainable))(tensor([2], { trainable: false }), "w"));
 * ```
 */
declare function both(...all: readonly Predicate[]): Predicate;
/**
 * Predicate: this does not hold.
 *
 * @example
 * ```ts
 * import { not, tensor, trainable } from "@lensor/lensor";
 * import { assert } from "@std/assert";
 *
 * assert(not(trainable)(tensor([2], { trainable: false }), "w"));
 * ```
 */
declare function not(predicate: Predicate): Predicate;
/** A question about a tensor. */
type Predicate = (param: Param, path: string) => boolean;

/**
 * A set of tensors: a path (a module's path stands for all its params), a glob, a RegExp tried on the whole dotted
 * path, a traversal, a predicate, or several of these. A path or glob may end in brackets and then means a part of each
 * tensor: `wte.weight[5:]`, `**.in_proj_weight[q]`.
 */
type Where = string | RegExp | Traversal<Module, Param> | Optional | readonly Where[] | ((param: Param, path: string) => boolean);
/** A set that may be empty. */
interface Optional {
    /** The set. */
    readonly optional: Where;
}
/**
 * A set of tensors that may be empty without an error; for strings a trailing `?` says the same.
 *
 * @example
 * ```ts
 * import { fill, keyed, module, ones, optional } from "@lensor/lensor";
 * import { assertStrictEquals } from "@std/assert";
 *
 * const empty = module("Identity");
 * assertStrictEquals(fill(optional(/norm/), ones)(empty, keyed(0)), empty);
 * ```
 */
declare function optional(where: Where): Optional;

/**
 * Rows `from` to `to` of the chosen tensors, as tensors of their own.
 *
 * @param where the tensors, or parts of tensors
 * @param from the first row; negative numbers count from the end
 * @param to the row after the last; the end when left out
 * @returns a traversal with paths like `wte.weight[5:9]`; its functions throw `no-match` when no tensor has such rows,
 * and `range` when a tensor named by its exact path has not
 *
 * @example
 * ```ts
 * import { fill, initialize, module, ones, rows, tensor, values } from "@lensor/lensor";
 *
 * const net = module("Net", { params: { w: tensor([3, 1]) } });
 * const ready = initialize(net, fill(rows("w", 1), ones), { partial: true });
 * console.log(await values(ready, "w[1:]")); // Float32Array [1, 1]
 * ```
 */
declare function rows(where: Where, from: number, to?: number): Traversal<Module, Param>;
/**
 * A slice of one axis of the chosen tensors, as tensors of their own.
 *
 * @param where the tensors, or parts of tensors
 * @param at the axis (negative numbers count from the last), and where the slice begins and ends
 * @returns a traversal with paths like `conv.weight[:, 3:]`; its functions throw `no-match` when no tensor has such a
 * slice, and `range` when a tensor named by its exact path has not
 *
 * @example
 * ```ts
 * import { list, module, slice, tensor } from "@lensor/lensor";
 *
 * const net = module("Net", { params: { w: tensor([3, 5]) } });
 * console.log(list(slice("w", { axis: 1, from: 3 }), net)[0]![0]); // w[:, 3:]
 * ```
 */
declare function slice(where: Where, at: {
    readonly axis: number;
    readonly from?: number;
    readonly to?: number;
}): Traversal<Module, Param>;
/**
 * The `i`-th of `n` equal parts of the chosen tensors along an axis, as tensors of their own.
 *
 * @param where the tensors, or parts of tensors
 * @param i which part, from 0
 * @param n how many parts
 * @param axis the axis, 0 by default; negative numbers count from the last
 * @returns a traversal; its functions throw `no-match` when no tensor divides into `n` equal parts, and `shape` when a
 * tensor named by its exact path does not
 *
 * @example
 * ```ts
 * import { chunk, list, module, tensor } from "@lensor/lensor";
 *
 * const net = module("Net", { params: { qkv: tensor([12, 4]) } });
 * console.log(list(chunk("qkv", 1, 3), net)[0]![0]); // qkv[4:8]
 * ```
 */
declare function chunk(where: Where, i: number, n: number, axis?: number): Traversal<Module, Param>;
/**
 * A named part of the chosen tensors, for example `q` of a fused projection, as tensors of their own.
 *
 * @param where the tensors
 * @param name the part, as the layer or the model's JSON names it
 * @returns a traversal with paths like `attn.in_proj_weight[q]`; its functions throw `no-match` when no tensor has such
 * a part, and `unknown-name` when a tensor named by its exact path has not
 *
 * @example
 * ```ts
 * import { list, multiheadAttention, part } from "@lensor/lensor";
 *
 * console.log(list(part("**", "q"), multiheadAttention(4, 2)).map(([path]) => path));
 * // ["in_proj_weight[q]", "in_proj_bias[q]"]
 * ```
 */
declare function part(where: Where, name: string): Traversal<Module, Param>;

/** For each axis of a tensor the indices `start` to `stop` in steps, as Python's slices have them. */
type MaskRegion = readonly (readonly [start: number, stop: number, step: number])[];
/**
 * The paths of what training changes: params, and parts of params whose rest is frozen.
 *
 * @example
 * ```ts
 * import { embedding, freeze, initialize, trainableNames } from "@lensor/lensor";
 *
 * const model = initialize(embedding(13, 4), freeze("weight[:10]"), { partial: true });
 * console.log(trainableNames(model)); // ["weight[10:]"]
 * ```
 */
declare function trainableNames(model: Module): string[];
/**
 * For every param the regions that training changes, as data for an optimiser's masks: a region is
 * `[start, stop, step]` per axis. A param that is trained whole has one region, a frozen one has none.
 *
 * @example
 * ```ts
 * import { embedding, freeze, initialize, masks } from "@lensor/lensor";
 *
 * const model = initialize(embedding(13, 4), freeze("weight[:10]"), { partial: true });
 * console.log(masks(model)); // { weight: [[[10, 13, 1], [0, 4, 1]]] }
 * ```
 */
declare function masks(model: Module): Record<string, readonly MaskRegion[]>;

/**
 * The model with every module rebuilt by a function, children first; what the function leaves alone is shared.
 *
 * No traversal: its parts contain each other.
 *
 * @example
 * ```ts
 * import { dropout, identity, sequential, transform } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential(dropout());
 * const bare = transform(model, (node) => node.type === "Dropout" ? identity() : node);
 * assertEquals(bare.children["0"]?.type, "Identity");
 * ```
 */
declare function transform(model: Module, fn: (node: Module, path: string) => Module): Module;

/**
 * The module with one more submodule, behind the others unless `before` or `after` names a neighbour.
 *
 * Throws `range` if the name is taken, `type` if it is not a name, `no-match` if the neighbour does not exist.
 *
 * @example
 * ```ts
 * import { at, module, withChild } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { children: { stem: module("Stem"), head: module("Head") } });
 * const grown = at("").over(net, (node) => withChild(node, "neck", module("Neck"), { after: "stem" }));
 * assertEquals(Object.keys(grown.children), ["stem", "neck", "head"]);
 * ```
 */
declare function withChild(node: Module, name: string, child: Module, options?: {
    readonly before?: string;
    readonly after?: string;
}): Module;

/** Alternatives within a fold: numbers, ranges of numbers with both ends in, and texts. */
type Choice = readonly (number | readonly [from: number, to: number] | string)[];
/** Names that differ in some parts only: a list of texts and choices, which stands for all their concatenations. */
type Fold = readonly (string | Choice)[];
/**
 * Names as the fewest folds that say no more than they do: every name is in exactly one of them, and no name is
 * invented. `layers.0.w` to `layers.9.w` with `layers.31.w` is `["layers.", [[0, 9], 31], ".w"]`.
 *
 * @returns the folds in the order of their first names.
 */
declare function foldNames(names: Iterable<string>): Fold[];
/**
 * The names that folds stand for, in their order. Throws `corrupt` for what is not a fold, for a name twice, and for
 * more than `most`.
 */
declare function expandFolds(folds: unknown, most?: number): string[];
/** How many names a fold stands for. */
declare function foldSize(fold: Fold): number;
/** A fold for people: `layers.{0-9,31}.w`. It is not a glob. */
declare function showFold(fold: Fold): string;

/** Objects in objects, down to one leaf per tensor. */
interface Nested<T> {
    /** A tensor's leaf, or the object of a module. */
    readonly [name: string]: T | Nested<T>;
}
/**
 * The model's tensors as objects in objects, the form that JAX's users keep their parameters in: a module's own params
 * and buffers under their names, then its children under theirs. Modules without tensors are left out.
 *
 * A leaf is the tensor's `{ shape, dtype }`, or what `leaf` returns for it; an alias has its owner's leaf. Values are
 * read by other means, for example from a Map that `entries` has filled.
 *
 * @example
 * ```ts
 * import { linear, module, toNested } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { children: { head: linear(4, 2, { bias: false }) } });
 * assertEquals(toNested(net), { head: { weight: { shape: [2, 4], dtype: "float32" } } });
 * assertEquals(toNested(net, (_, path) => path), { head: { weight: "head.weight" } });
 * ```
 */
declare function toNested(model: Module): Nested<Spec>;
/** The same, with what a function makes of each leaf. */
declare function toNested<T>(model: Module, leaf: (param: Param, path: string) => T): Nested<T>;

/** A module with params and buffers of these names, and these children. */
type Layer<P extends string = never, B extends string = never, C extends Dict<Module> = Readonly<Record<never, Module>>> = TypedModule<Readonly<Record<P, Param>>, Readonly<Record<B, Param>>, C>;
/** A name that is there unless a flag is literally false. */
type When<Flag extends boolean, Name extends string> = Flag extends false ? never : Name;

/** A size for each axis, or one for all. */
type Sizes = number | readonly number[];

/** What an activation that may overwrite its input can be told. */
interface InPlace {
    /** Whether it overwrites its input; false by default. */
    readonly inplace?: boolean;
}
/**
 * A learnt slope for negative values: weight `[num]`. PyTorch starts it at 0.25.
 *
 * Throws `range` or `type` for a number of slopes that is not a non-negative integer.
 *
 * Source: `torch.nn.PReLU`.
 *
 * @example
 * ```ts
 * import { prelu } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(prelu(3).params.weight.shape, [3]);
 * ```
 */
declare function prelu(numParameters?: number, options?: {
    readonly init?: number;
    readonly dtype?: DType;
}): Layer<"weight">;
/**
 * `max(x, 0)`, a module without tensors.
 *
 * Source: `torch.nn.ReLU`.
 *
 * @example
 * ```ts
 * import { relu } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([relu().type, relu({ inplace: true }).attrs.inplace], ["ReLU", true]);
 * ```
 */
declare function relu(options?: InPlace): Layer;
/** `min(max(x, 0), 6)`. Source: `torch.nn.ReLU6`. */
declare function relu6(options?: InPlace): Layer;
/** `max(x, slope x)`, slope 0.01 by default. Source: `torch.nn.LeakyReLU`. */
declare function leakyRelu(negativeSlope?: number, options?: InPlace): Layer;
/** Exponential linear unit, alpha 1 by default. Source: `torch.nn.ELU`. */
declare function elu(alpha?: number, options?: InPlace): Layer;
/** Exponential linear unit with a continuous slope, alpha 1 by default. Source: `torch.nn.CELU`. */
declare function celu(alpha?: number, options?: InPlace): Layer;
/** Self-normalising exponential linear unit. Source: `torch.nn.SELU`. */
declare function selu(options?: InPlace): Layer;
/** Gaussian error linear unit, exact or with tanh. Source: `torch.nn.GELU`. */
declare function gelu(options?: {
    readonly approximate?: "none" | "tanh";
}): Layer;
/** `x sigmoid(x)`. Source: `torch.nn.SiLU`. */
declare function silu(options?: InPlace): Layer;
/** `x tanh(softplus(x))`. Source: `torch.nn.Mish`. */
declare function mish(options?: InPlace): Layer;
/** `x min(max(x + 3, 0), 6) / 6`. Source: `torch.nn.Hardswish`. */
declare function hardswish(options?: InPlace): Layer;
/** `min(max(x + 3, 0), 6) / 6`. Source: `torch.nn.Hardsigmoid`. */
declare function hardsigmoid(options?: InPlace): Layer;
/** The value cut to a range, -1 to 1 by default. Throws `range` if that is empty. Source: `torch.nn.Hardtanh`. */
declare function hardtanh(minVal?: number, maxVal?: number, options?: InPlace): Layer;
/** The logistic function. Source: `torch.nn.Sigmoid`. */
declare function sigmoid(options?: Readonly<Record<string, never>>): Layer;
/** The logarithm of the logistic function. Source: `torch.nn.LogSigmoid`. */
declare function logSigmoid(options?: Readonly<Record<string, never>>): Layer;
/** The hyperbolic tangent. Source: `torch.nn.Tanh`. */
declare function tanh(options?: Readonly<Record<string, never>>): Layer;
/** `x / (1 + |x|)`. Source: `torch.nn.Softsign`. */
declare function softsign(options?: Readonly<Record<string, never>>): Layer;
/** `log(1 + exp(beta x)) / beta`, linear beyond a threshold. Source: `torch.nn.Softplus`. */
declare function softplus(beta?: number, threshold?: number): Layer;
/** Exponentials along an axis, divided by their sum. Source: `torch.nn.Softmax`. */
declare function softmax(dim?: number): Layer;
/** The logarithm of the softmax along an axis. Source: `torch.nn.LogSoftmax`. */
declare function logSoftmax(dim?: number): Layer;
/** One half of an axis times the logistic function of the other; the last axis by default. Source: `torch.nn.GLU`. */
declare function glu(dim?: number): Layer;
/** Gives its input back. Source: `torch.nn.Identity`. */
declare function identity(options?: Readonly<Record<string, never>>): Layer;

/** What an adaptive softmax may be told. */
interface AdaptiveSoftmaxOptions {
    /** By how much each next cluster is narrower; 4 by default. */
    readonly divValue?: number;
    /** Whether the head adds a bias; false by default. */
    readonly headBias?: boolean;
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/**
 * A softmax over many classes, with rare classes in clusters of smaller width: a Linear `head`, and in `tail` two
 * Linears per cluster.
 *
 * Throws `range` or `type` for sizes that are not integers, and unless the cutoffs rise and stay below the number of
 * classes.
 *
 * Source: `torch.nn.AdaptiveLogSoftmaxWithLoss`.
 *
 * @example
 * ```ts
 * import { adaptiveLogSoftmaxWithLoss } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const node = adaptiveLogSoftmaxWithLoss(16, 20, [5, 10]);
 * assertEquals(node.children.head.params.weight.shape, [7, 16]);
 * ```
 */
declare function adaptiveLogSoftmaxWithLoss(inFeatures: number, nClasses: number, cutoffs: readonly number[], options?: AdaptiveSoftmaxOptions): Layer<never, never, {
    readonly head: Layer<"weight" | "bias">;
    readonly tail: Module;
}>;

/** What multi-head attention may be told. */
interface AttentionOptions<Bias extends boolean = boolean, BiasKv extends boolean = boolean> {
    /** The share of attention weights that are dropped; 0 by default. */
    readonly dropout?: number;
    /** Whether the projections add biases; true by default. */
    readonly bias?: Bias;
    /** Whether a learnt key and value are added to the sequence; false by default. */
    readonly addBiasKv?: BiasKv;
    /** Whether a key and value of zeros are added to the sequence; false by default. */
    readonly addZeroAttn?: boolean;
    /** The size of the keys; the embedding size by default. */
    readonly kdim?: number;
    /** The size of the values; the embedding size by default. */
    readonly vdim?: number;
    /** Whether the batch is the first axis of the input; false by default. */
    readonly batchFirst?: boolean;
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/**
 * The tensors of multi-head attention: its projections are one tensor, or three where keys or values have a size of
 * their own.
 */
type Attention<Bias extends boolean = boolean, BiasKv extends boolean = boolean> = TypedModule<Readonly<Partial<Record<"in_proj_weight" | "q_proj_weight" | "k_proj_weight" | "v_proj_weight", Param>>> & Readonly<Record<When<Bias, "in_proj_bias"> | When<BiasKv, "bias_k" | "bias_v">, Param>>, Readonly<Record<never, Param>>, {
    readonly out_proj: Layer<"weight" | When<Bias, "bias">>;
}>;
/**
 * Multi-head attention: `in_proj_weight` `[3 embed, embed]` with the query, key and value rows stacked (or
 * `q_proj_weight`, `k_proj_weight` and `v_proj_weight` where `kdim` or `vdim` differ), `in_proj_bias`, and the Linear
 * `out_proj`.
 *
 * Throws `range` or `type` for sizes that are not positive integers, and if the heads do not divide the embedding.
 *
 * Source: `torch.nn.MultiheadAttention`.
 *
 * @example
 * ```ts
 * import { multiheadAttention } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const attention = multiheadAttention(8, 2);
 * assertEquals(attention.params.in_proj_bias.shape, [24]);
 * assertEquals(attention.children.out_proj.params.weight.shape, [8, 8]);
 * ```
 */
declare function multiheadAttention<Bias extends boolean = true, BiasKv extends boolean = false>(embedDim: number, numHeads: number, options?: AttentionOptions<Bias, BiasKv>): Attention<Bias, BiasKv>;

/** What a batch or instance norm may be told. */
interface BatchNormOptions<Affine extends boolean = boolean, Track extends boolean = boolean, Bias extends boolean = boolean> {
    /** What is added to the variance; 1e-5 by default. */
    readonly eps?: number;
    /** The weight of a new batch in the running statistics; null takes the plain average; 0.1 by default. */
    readonly momentum?: number | null;
    /** Whether it has a weight, and a bias too. */
    readonly affine?: Affine;
    /** Whether it has a bias beside the weight; true by default. */
    readonly bias?: Bias;
    /** Whether it keeps a running mean and variance. */
    readonly trackRunningStats?: Track;
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/** A batch or instance norm, with the tensors that its options ask for. */
type BatchNorm<Affine extends boolean, Track extends boolean, Bias extends boolean> = Layer<When<Affine, "weight" | When<Bias, "bias">>, When<Track, "running_mean" | "running_var" | "num_batches_tracked">>;
/** Builds a batch norm, which has all its tensors unless an option takes some away. */
interface BatchNormBuilder {
    <A extends boolean = true, T extends boolean = true, B extends boolean = true>(numFeatures: number, options?: BatchNormOptions<A, T, B>): BatchNorm<A, T, B>;
}
/** Builds an instance norm, which has no tensors unless an option asks for some. */
interface InstanceNormBuilder {
    <A extends boolean = false, T extends boolean = false, B extends boolean = true>(numFeatures: number, options?: BatchNormOptions<A, T, B>): BatchNorm<A, T, B>;
}
/**
 * Batch normalisation of features or sequences: weight, bias, running mean and variance `[num]`, and a count.
 *
 * The running mean and the count start at zero, the variance at one. Throws `range` or `type` for a number of features
 * that is not a non-negative integer.
 *
 * Source: `torch.nn.BatchNorm1d`.
 *
 * @example
 * ```ts
 * import { batchNorm1d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(batchNorm1d(5).buffers.running_var.initial?.label, "ones");
 * ```
 */
declare const batchNorm1d: BatchNormBuilder;
/**
 * Batch normalisation of images: weight, bias, running mean and variance `[num]`, and a count.
 *
 * The running mean and the count start at zero, the variance at one. Throws `range` or `type` for a number of features
 * that is not a non-negative integer.
 *
 * Source: `torch.nn.BatchNorm2d`.
 *
 * @example
 * ```ts
 * import { batchNorm2d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(Object.keys(batchNorm2d(5).buffers), ["running_mean", "running_var", "num_batches_tracked"]);
 * ```
 */
declare const batchNorm2d: BatchNormBuilder;
/**
 * Batch normalisation of volumes: weight, bias, running mean and variance `[num]`, and a count.
 *
 * The running mean and the count start at zero, the variance at one. Throws `range` or `type` for a number of features
 * that is not a non-negative integer.
 *
 * Source: `torch.nn.BatchNorm3d`.
 *
 * @example
 * ```ts
 * import { batchNorm3d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(batchNorm3d(5, { affine: false }).absent, ["weight", "bias"]);
 * ```
 */
declare const batchNorm3d: BatchNormBuilder;
/**
 * Batch normalisation over all devices, of any number of axes: the same tensors as `batchNorm2d`.
 *
 * Throws `range` or `type` for a number of features that is not a non-negative integer.
 *
 * Source: `torch.nn.SyncBatchNorm`.
 *
 * @example
 * ```ts
 * import { syncBatchNorm } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(syncBatchNorm(5).buffers.running_mean.shape, [5]);
 * ```
 */
declare const syncBatchNorm: BatchNormBuilder;
/**
 * Instance normalisation of sequences. It has no tensors unless `affine` or `trackRunningStats` asks for them.
 *
 * Throws `range` or `type` for a number of features that is not a non-negative integer.
 *
 * Source: `torch.nn.InstanceNorm1d`.
 *
 * @example
 * ```ts
 * import { instanceNorm1d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(instanceNorm1d(5, { affine: true }).params.weight.shape, [5]);
 * ```
 */
declare const instanceNorm1d: InstanceNormBuilder;
/**
 * Instance normalisation of images. It has no tensors unless `affine` or `trackRunningStats` asks for them.
 *
 * Throws `range` or `type` for a number of features that is not a non-negative integer.
 *
 * Source: `torch.nn.InstanceNorm2d`.
 *
 * @example
 * ```ts
 * import { instanceNorm2d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(instanceNorm2d(5).params, Object.create(null));
 * ```
 */
declare const instanceNorm2d: InstanceNormBuilder;
/**
 * Instance normalisation of volumes. It has no tensors unless `affine` or `trackRunningStats` asks for them.
 *
 * Throws `range` or `type` for a number of features that is not a non-negative integer.
 *
 * Source: `torch.nn.InstanceNorm3d`.
 *
 * @example
 * ```ts
 * import { instanceNorm3d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(instanceNorm3d(5, { trackRunningStats: true }).buffers.running_mean.shape, [5]);
 * ```
 */
declare const instanceNorm3d: InstanceNormBuilder;

/** Modules by their place: `"0"`, `"1"` and so on. */
type Numbered<M extends readonly Module[]> = number extends M["length"] ? Readonly<Record<`${number}`, Module>> : {
    readonly [K in Extract<keyof M, `${number}`>]: M[K] extends Module ? M[K] : Module;
};
/** Modules by their name. */
type NamedModules<M extends Named<Module>> = M extends readonly (readonly [string, Module])[] ? {
    readonly [E in M[number] as E[0]]: E[1];
} : M extends Dict<Module> ? {
    readonly [K in keyof M]: M[K];
} : Dict<Module>;
/**
 * Modules that run one after the other, named `"0"`, `"1"` and so on, or by the names of a list of pairs or an object.
 *
 * Throws `type` for what is not a module, `range` for a name given twice.
 *
 * Source: `torch.nn.Sequential`.
 *
 * @example
 * ```ts
 * import { linear, relu, sequential } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const mlp = sequential(linear(4, 8), relu(), linear(8, 2));
 * assertEquals(mlp.children[2].params.weight.shape, [2, 8]);
 *
 * const named = sequential([["down", linear(8, 2)], ["up", linear(2, 8)]]);
 * assertEquals(named.children.up.params.weight.shape, [8, 2]);
 * ```
 */
declare function sequential<const M extends Named<Module>>(modules: M): Layer<never, never, NamedModules<M>>;
/** The modules named by their place. */
declare function sequential<const M extends readonly Module[]>(...modules: M): Layer<never, never, Numbered<M>>;
/**
 * A list of modules, named `"0"`, `"1"` and so on.
 *
 * Throws `type` for what is not a module.
 *
 * Source: `torch.nn.ModuleList`.
 *
 * @example
 * ```ts
 * import { linear, moduleList } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(Object.keys(moduleList([linear(2, 2), linear(2, 2)]).children), ["0", "1"]);
 * ```
 */
declare function moduleList<const M extends readonly Module[]>(modules: M): Layer<never, never, Numbered<M>>;
/**
 * Modules by name, from an object or a list of pairs.
 *
 * Throws `type` for what is not a module, `range` for a name given twice.
 *
 * Source: `torch.nn.ModuleDict`.
 *
 * @example
 * ```ts
 * import { linear, moduleDict } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(moduleDict({ head: linear(8, 2) }).children.head.params.bias.shape, [2]);
 * ```
 */
declare function moduleDict<const M extends Named<Module>>(modules: M): Layer<never, never, NamedModules<M>>;

/** What a convolution may be told; sizes are one number for all axes, or one for each in a list. */
interface ConvOptions<Bias extends boolean = boolean> {
    /** How far the window moves; 1 by default. */
    readonly stride?: Sizes;
    /** What is added on each side, or how the output's size is chosen; 0 by default. */
    readonly padding?: Sizes | "same" | "valid";
    /** The distance between the taps; 1 by default. */
    readonly dilation?: Sizes;
    /** Into how many independent groups the channels are cut; 1 by default. */
    readonly groups?: number;
    /** Whether it adds a bias; true by default. */
    readonly bias?: Bias;
    /** What the padding holds; zeros by default. */
    readonly paddingMode?: "zeros" | "reflect" | "replicate" | "circular";
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/** What a transposed convolution may be told. */
interface ConvTransposeOptions<Bias extends boolean = boolean> extends Omit<ConvOptions<Bias>, "padding" | "paddingMode"> {
    /** What is cut off on each side; 0 by default. */
    readonly padding?: Sizes;
    /** What is added to one side of the output; 0 by default. */
    readonly outputPadding?: Sizes;
}
/** Builds a convolution; `kernelSize` is one number for all axes, or one for each. */
interface ConvBuilder {
    <Bias extends boolean = true>(inChannels: number, outChannels: number, kernelSize: Sizes, options?: ConvOptions<Bias>): Layer<"weight" | When<Bias, "bias">>;
}
/** Builds a transposed convolution; `kernelSize` is one number for all axes, or one for each. */
interface TransposedConvBuilder {
    <Bias extends boolean = true>(inChannels: number, outChannels: number, kernelSize: Sizes, options?: ConvTransposeOptions<Bias>): Layer<"weight" | When<Bias, "bias">>;
}
/**
 * A convolution over sequences: weight `[out, in / groups, k]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.Conv1d`.
 *
 * @example
 * ```ts
 * import { conv1d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(conv1d(4, 6, 3).params.weight.shape, [6, 4, 3]);
 * ```
 */
declare const conv1d: ConvBuilder;
/**
 * A convolution over images: weight `[out, in / groups, kh, kw]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.Conv2d`.
 *
 * @example
 * ```ts
 * import { conv2d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const depthwise = conv2d(64, 64, 3, { padding: 1, groups: 64 });
 * assertEquals(depthwise.params.weight.shape, [64, 1, 3, 3]);
 * ```
 */
declare const conv2d: ConvBuilder;
/**
 * A convolution over volumes: weight `[out, in / groups, kd, kh, kw]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.Conv3d`.
 *
 * @example
 * ```ts
 * import { conv3d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(conv3d(2, 3, [1, 3, 3]).params.weight.shape, [3, 2, 1, 3, 3]);
 * ```
 */
declare const conv3d: ConvBuilder;
/**
 * A transposed convolution over sequences: weight `[in, out / groups, k]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.ConvTranspose1d`.
 *
 * @example
 * ```ts
 * import { convTranspose1d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(convTranspose1d(4, 6, 3).params.weight.shape, [4, 6, 3]);
 * ```
 */
declare const convTranspose1d: TransposedConvBuilder;
/**
 * A transposed convolution over images: weight `[in, out / groups, kh, kw]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.ConvTranspose2d`.
 *
 * @example
 * ```ts
 * import { convTranspose2d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(convTranspose2d(4, 6, 3, { groups: 2 }).params.weight.shape, [4, 3, 3, 3]);
 * ```
 */
declare const convTranspose2d: TransposedConvBuilder;
/**
 * A transposed convolution over volumes: weight `[in, out / groups, kd, kh, kw]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the groups do not divide the channels; `shape` for a
 * list of wrong length.
 *
 * Source: `torch.nn.ConvTranspose3d`.
 *
 * @example
 * ```ts
 * import { convTranspose3d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(convTranspose3d(2, 3, 2).params.weight.shape, [2, 3, 2, 2, 2]);
 * ```
 */
declare const convTranspose3d: TransposedConvBuilder;

/**
 * Drops single values in training: attrs `p`, `inplace`. It has no tensors.
 *
 * Throws `range` or `type` for a share outside of 0 to 1.
 *
 * Source: `torch.nn.Dropout`.
 *
 * @example
 * ```ts
 * import { dropout } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([dropout().attrs.p, dropout(0.1).bases], [0.5, ["_DropoutNd", "Module"]]);
 * ```
 */
declare function dropout(p?: number, options?: InPlace): Layer;
/** Drops whole channels of sequences in training. Throws as `dropout`. Source: `torch.nn.Dropout1d`. */
declare function dropout1d(p?: number, options?: InPlace): Layer;
/** Drops whole channels of images in training. Throws as `dropout`. Source: `torch.nn.Dropout2d`. */
declare function dropout2d(p?: number, options?: InPlace): Layer;
/** Drops whole channels of volumes in training. Throws as `dropout`. Source: `torch.nn.Dropout3d`. */
declare function dropout3d(p?: number, options?: InPlace): Layer;
/** Dropout that keeps mean and variance behind a SELU. Throws as `dropout`. Source: `torch.nn.AlphaDropout`. */
declare function alphaDropout(p?: number, options?: InPlace): Layer;

/** What an embedding may be told. */
interface EmbeddingOptions {
    /** The row that stands for padding; negative numbers count from the end. */
    readonly paddingIdx?: number;
    /** The norm that longer rows are cut to when they are looked up; null, for none, by default. */
    readonly maxNorm?: number | null;
    /** The p of that norm; 2 by default. */
    readonly normType?: number;
    /** Whether gradients are divided by how often a row occurs; false by default. */
    readonly scaleGradByFreq?: boolean;
    /** Whether gradients are sparse; false by default. */
    readonly sparse?: boolean;
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/** What an embedding bag may be told. */
interface EmbeddingBagOptions extends EmbeddingOptions {
    /** How the rows of a bag become one; mean by default. */
    readonly mode?: "sum" | "mean" | "max";
    /** Whether the list of offsets ends with that of the end; false by default. */
    readonly includeLastOffset?: boolean;
}
/**
 * A table of vectors: weight `[num, dim]`. It carries no axes: a lookup has no fans, so initializers read it as any
 * matrix.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers, `range` for a padding row outside the table.
 *
 * Source: `torch.nn.Embedding`.
 *
 * @example
 * ```ts
 * import { embedding } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const words = embedding(1000, 64, { paddingIdx: -1 });
 * assertEquals([words.params.weight.shape, words.attrs.padding_idx], [[1000, 64], 999]);
 * ```
 */
declare function embedding(num: number, dim: number, options?: EmbeddingOptions): Layer<"weight">;
/**
 * A table of vectors of which it gives the sum, mean or maximum over bags: weight `[num, dim]`.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers, `range` for a padding row outside the table.
 *
 * Source: `torch.nn.EmbeddingBag`.
 *
 * @example
 * ```ts
 * import { embeddingBag } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(embeddingBag(10, 4, { mode: "sum" }).attrs.mode, "sum");
 * ```
 */
declare function embeddingBag(num: number, dim: number, options?: EmbeddingBagOptions): Layer<"weight">;

/** What a linear layer may be told. */
interface LinearOptions<Bias extends boolean = boolean> {
    /** Whether it adds a bias; true by default. */
    readonly bias?: Bias;
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/**
 * A layer `x W^T + b`: weight `[out, in]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers.
 *
 * Source: `torch.nn.Linear`.
 *
 * @example
 * ```ts
 * import { linear } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(linear(64, 10).params.weight.shape, [10, 64]);
 * assertEquals(linear(64, 10, { bias: false }).absent, ["bias"]);
 * ```
 */
declare function linear<Bias extends boolean = true>(inFeatures: number, outFeatures: number, options?: LinearOptions<Bias>): Layer<"weight" | When<Bias, "bias">>;
/** The weighted mean of checkpoints, for `merged`: `linearMerge` under the name that model merging knows. */
declare function linear(options: LinearMerge): MergeMethod;
/**
 * A layer `x1 A x2 + b` of two inputs: weight `[out, in1, in2]`, bias `[out]`.
 *
 * Throws `range` or `type` for sizes that are not integers from 0 (the first input: from 1) on.
 *
 * Source: `torch.nn.Bilinear`.
 *
 * @example
 * ```ts
 * import { bilinear } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(bilinear(4, 3, 5).params.weight.shape, [5, 4, 3]);
 * ```
 */
declare function bilinear<Bias extends boolean = true>(in1Features: number, in2Features: number, outFeatures: number, options?: LinearOptions<Bias>): Layer<"weight" | When<Bias, "bias">>;

/** What a layer norm may be told. */
interface LayerNormOptions<Affine extends boolean = boolean, Bias extends boolean = boolean> {
    /** What is added to the variance; 1e-5 by default. */
    readonly eps?: number;
    /** Whether it has a weight, and a bias too; true by default. */
    readonly elementwiseAffine?: Affine;
    /** Whether it has a bias beside the weight; true by default. */
    readonly bias?: Bias;
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/** What a group norm may be told. */
interface GroupNormOptions<Affine extends boolean = boolean, Bias extends boolean = boolean> {
    /** What is added to the variance; 1e-5 by default. */
    readonly eps?: number;
    /** Whether it has a weight, and a bias too; true by default. */
    readonly affine?: Affine;
    /** Whether it has a bias beside the weight; true by default. */
    readonly bias?: Bias;
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/** What a root mean square norm may be told. */
interface RmsNormOptions<Affine extends boolean = boolean> {
    /** What is added to the mean square; null takes the dtype's own epsilon, as it does by default. */
    readonly eps?: number | null;
    /** Whether it has a weight; true by default. */
    readonly elementwiseAffine?: Affine;
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/**
 * Normalisation over the last axes: weight and bias of their shape.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers.
 *
 * Source: `torch.nn.LayerNorm`.
 *
 * @example
 * ```ts
 * import { layerNorm } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(layerNorm(64).params.weight.shape, [64]);
 * assertEquals(layerNorm([8, 8], { bias: false }).absent, ["bias"]);
 * ```
 */
declare function layerNorm<Affine extends boolean = true, Bias extends boolean = true>(normalizedShape: Sizes, options?: LayerNormOptions<Affine, Bias>): Layer<When<Affine, "weight" | When<Bias, "bias">>>;
/**
 * Normalisation over groups of channels: weight and bias `[channels]`.
 *
 * Throws `range` or `type` for numbers that are not integers, and if the groups do not divide the channels.
 *
 * Source: `torch.nn.GroupNorm`.
 *
 * @example
 * ```ts
 * import { groupNorm } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(groupNorm(8, 64).params.weight.shape, [64]);
 * ```
 */
declare function groupNorm<Affine extends boolean = true, Bias extends boolean = true>(numGroups: number, numChannels: number, options?: GroupNormOptions<Affine, Bias>): Layer<When<Affine, "weight" | When<Bias, "bias">>>;
/**
 * Division by the root mean square over the last axes: weight of their shape.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers.
 *
 * Source: `torch.nn.RMSNorm`.
 *
 * @example
 * ```ts
 * import { rmsNorm } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(rmsNorm(64).params.weight.shape, [64]);
 * ```
 */
declare function rmsNorm<Affine extends boolean = true>(normalizedShape: Sizes, options?: RmsNormOptions<Affine>): Layer<When<Affine, "weight">>;

/** What a pooling layer may be told; the attributes keep a number as a number and a list as a list, as PyTorch does. */
interface MaxPoolOptions {
    /** How far the window moves; the window's size by default. */
    readonly stride?: Sizes;
    /** What is added on each side; 0 by default. */
    readonly padding?: Sizes;
    /** The distance between the taps; 1 by default. */
    readonly dilation?: Sizes;
    /** Whether it gives the places of the maxima too; false by default. */
    readonly returnIndices?: boolean;
    /** Whether the output's size is rounded up; false by default. */
    readonly ceilMode?: boolean;
}
/** What an averaging layer may be told. */
interface AvgPoolOptions {
    /** How far the window moves; the window's size by default. */
    readonly stride?: Sizes;
    /** What is added on each side; 0 by default. */
    readonly padding?: Sizes;
    /** Whether the output's size is rounded up; false by default. */
    readonly ceilMode?: boolean;
    /** Whether the padding counts in the average; true by default. */
    readonly countIncludePad?: boolean;
    /** The divisor, where it is not the window's size. */
    readonly divisorOverride?: number;
}
/** The size of an adaptive layer's output: one number, or one for each axis, null for the input's. */
type OutputSize = number | null | readonly (number | null)[];
/**
 * The maximum over windows of images, a module without tensors.
 *
 * Throws `range` or `type` for sizes that are not integers from 1 (padding: from 0) on.
 *
 * Source: `torch.nn.MaxPool2d`.
 *
 * @example
 * ```ts
 * import { maxPool2d } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(maxPool2d(3, { stride: 2, padding: 1 }).attrs.stride, 2);
 * ```
 */
declare function maxPool2d(kernelSize: Sizes, options?: MaxPoolOptions): Layer;
/** The maximum over windows of sequences. Throws as `maxPool2d`. Source: `torch.nn.MaxPool1d`. */
declare function maxPool1d(kernelSize: Sizes, options?: MaxPoolOptions): Layer;
/** The maximum over windows of volumes. Throws as `maxPool2d`. Source: `torch.nn.MaxPool3d`. */
declare function maxPool3d(kernelSize: Sizes, options?: MaxPoolOptions): Layer;
/** The average over windows of sequences. Throws as `maxPool2d`. Source: `torch.nn.AvgPool1d`. */
declare function avgPool1d(kernelSize: Sizes, options?: Omit<AvgPoolOptions, "divisorOverride">): Layer;
/** The average over windows of images. Throws as `maxPool2d`. Source: `torch.nn.AvgPool2d`. */
declare function avgPool2d(kernelSize: Sizes, options?: AvgPoolOptions): Layer;
/** The average over windows of volumes. Throws as `maxPool2d`. Source: `torch.nn.AvgPool3d`. */
declare function avgPool3d(kernelSize: Sizes, options?: AvgPoolOptions): Layer;
/** Averages of sequences, as many as asked for. Source: `torch.nn.AdaptiveAvgPool1d`. */
declare function adaptiveAvgPool1d(outputSize: OutputSize): Layer;
/** Averages of images, as many as asked for. Source: `torch.nn.AdaptiveAvgPool2d`. */
declare function adaptiveAvgPool2d(outputSize: OutputSize): Layer;
/** Averages of volumes, as many as asked for. Source: `torch.nn.AdaptiveAvgPool3d`. */
declare function adaptiveAvgPool3d(outputSize: OutputSize): Layer;
/** Maxima of images, as many as asked for. Source: `torch.nn.AdaptiveMaxPool2d`. */
declare function adaptiveMaxPool2d(outputSize: OutputSize, options?: {
    readonly returnIndices?: boolean;
}): Layer;

/** What a recurrent layer may be told. */
interface RecurrentOptions {
    /** How many layers are stacked; 1 by default. */
    readonly numLayers?: number;
    /** Whether it adds biases; true by default. */
    readonly bias?: boolean;
    /** Whether the batch is the first axis of the input; false by default. */
    readonly batchFirst?: boolean;
    /** The share of values dropped between the layers; 0 by default. */
    readonly dropout?: number;
    /** Whether a second direction reads from the end; false by default. */
    readonly bidirectional?: boolean;
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/** What an LSTM may be told. */
interface LstmOptions extends RecurrentOptions {
    /** The size that the hidden state is projected to; 0, for none, by default. */
    readonly projSize?: number;
}
/** What a plain recurrent layer may be told. */
interface RnnOptions extends RecurrentOptions {
    /** The activation; tanh by default. */
    readonly nonlinearity?: "tanh" | "relu";
}
/** What a cell may be told. */
interface CellOptions<Bias extends boolean = boolean> {
    /** Whether it adds biases; true by default. */
    readonly bias?: Bias;
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/** What a plain recurrent cell may be told. */
interface RnnCellOptions<Bias extends boolean = boolean> extends CellOptions<Bias> {
    /** The activation; tanh by default. */
    readonly nonlinearity?: "tanh" | "relu";
}
/** The names of a recurrent layer's tensors: of input, hidden state or projection, by layer and direction. */
type RecurrentName = `${"weight" | "bias"}_${"ih" | "hh"}_l${number}${"" | "_reverse"}`;
/**
 * A long short-term memory: `weight_ih_l0` `[4 hidden, in]`, `weight_hh_l0` `[4 hidden, hidden]`, two biases
 * `[4 hidden]`, and so on for every layer and direction. The gates are stacked in the order input, forget, cell,
 * output.
 *
 * Throws `range` or `type` for sizes that are not positive integers, `range` for a projection that is not smaller than
 * the hidden size.
 *
 * Source: `torch.nn.LSTM`.
 *
 * @example
 * ```ts
 * import { lstm } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(lstm(4, 6).params.weight_ih_l0?.shape, [24, 4]);
 * ```
 */
declare function lstm(inputSize: number, hiddenSize: number, options?: LstmOptions): Layer<RecurrentName | `weight_hr_l${number}${"" | "_reverse"}`>;
/**
 * A gated recurrent unit: as `lstm` with three gates, stacked in the order reset, update, new.
 *
 * Throws `range` or `type` for sizes that are not positive integers.
 *
 * Source: `torch.nn.GRU`.
 *
 * @example
 * ```ts
 * import { gru } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(gru(3, 5, { bidirectional: true }).params.weight_hh_l0_reverse?.shape, [15, 5]);
 * ```
 */
declare function gru(inputSize: number, hiddenSize: number, options?: RecurrentOptions): Layer<RecurrentName>;
/**
 * A plain recurrent layer: as `lstm` with one gate.
 *
 * Throws `range` or `type` for sizes that are not positive integers, `unknown-name` for another nonlinearity.
 *
 * Source: `torch.nn.RNN`.
 *
 * @example
 * ```ts
 * import { rnn } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(rnn(4, 5, { nonlinearity: "relu" }).attrs.mode, "RNN_RELU");
 * ```
 */
declare function rnn(inputSize: number, hiddenSize: number, options?: RnnOptions): Layer<RecurrentName>;
/**
 * One step of an LSTM: `weight_ih` `[4 hidden, in]`, `weight_hh` `[4 hidden, hidden]`, two biases.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers.
 *
 * Source: `torch.nn.LSTMCell`.
 *
 * @example
 * ```ts
 * import { lstmCell } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(lstmCell(3, 5).params.bias_hh.shape, [20]);
 * ```
 */
declare function lstmCell<Bias extends boolean = true>(inputSize: number, hiddenSize: number, options?: CellOptions<Bias>): Layer<"weight_ih" | "weight_hh" | When<Bias, "bias_ih" | "bias_hh">>;
/**
 * One step of a GRU: `weight_ih` `[3 hidden, in]`, `weight_hh` `[3 hidden, hidden]`, two biases.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers.
 *
 * Source: `torch.nn.GRUCell`.
 *
 * @example
 * ```ts
 * import { gruCell } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(gruCell(3, 5).params.weight_hh.shape, [15, 5]);
 * ```
 */
declare function gruCell<Bias extends boolean = true>(inputSize: number, hiddenSize: number, options?: CellOptions<Bias>): Layer<"weight_ih" | "weight_hh" | When<Bias, "bias_ih" | "bias_hh">>;
/**
 * One step of a plain recurrent layer: `weight_ih` `[hidden, in]`, `weight_hh` `[hidden, hidden]`, two biases.
 *
 * Throws `range` or `type` for sizes that are not non-negative integers, `unknown-name` for another nonlinearity.
 *
 * Source: `torch.nn.RNNCell`.
 *
 * @example
 * ```ts
 * import { rnnCell } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(rnnCell(3, 5, { bias: false }).absent, ["bias_ih", "bias_hh"]);
 * ```
 */
declare function rnnCell<Bias extends boolean = true>(inputSize: number, hiddenSize: number, options?: RnnCellOptions<Bias>): Layer<"weight_ih" | "weight_hh" | When<Bias, "bias_ih" | "bias_hh">>;

/**
 * Several axes as one, a module without tensors.
 *
 * Throws `range` or `type` for axes that are not integers.
 *
 * Source: `torch.nn.Flatten`.
 *
 * @example
 * ```ts
 * import { flatten } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(flatten().attrs.start_dim, 1);
 * ```
 */
declare function flatten(startDim?: number, endDim?: number): Layer;
/** What an upsampling layer may be told: a size or a factor. */
interface UpsampleOptions {
    /** The size of the output. */
    readonly size?: Sizes;
    /** By how much the output is larger. */
    readonly scaleFactor?: number;
    /** How values in between are found; nearest by default. */
    readonly mode?: "nearest" | "linear" | "bilinear" | "bicubic" | "trilinear";
    /** Whether the corners of input and output meet. */
    readonly alignCorners?: boolean;
}
/**
 * A larger image, a module without tensors.
 *
 * Throws `range` or `type` for a bad size or factor, `unknown-name` for another mode.
 *
 * Source: `torch.nn.Upsample`.
 *
 * @example
 * ```ts
 * import { upsample } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(upsample({ scaleFactor: 2 }).attrs.scale_factor, 2);
 * ```
 */
declare function upsample(options?: UpsampleOptions): Layer;
/** Channels as a larger image. Throws `range` or `type` for a bad factor. Source: `torch.nn.PixelShuffle`. */
declare function pixelShuffle(upscaleFactor: number): Layer;

/** The ancestors of a class. */
interface Bases {
    /** The direct base classes. */
    readonly directBases: readonly string[];
    /** All ancestors up to `Module`, nearest first. */
    readonly bases: readonly string[];
}
/**
 * The ancestors of a class of `torch.nn`, as its method resolution order gives them, without `object`.
 *
 * Throws `unknown-name` for a class that `torch.nn` does not have.
 *
 * Source: PyTorch 2.13.
 *
 * @example
 * ```ts
 * import { torchBases } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(torchBases("BatchNorm2d"), {
 *   directBases: ["_BatchNorm"],
 *   bases: ["_BatchNorm", "_NormBase", "Module"],
 * });
 * ```
 */
declare function torchBases(type: string): Bases;

/** What one layer of a transformer may be told. */
interface TransformerLayerOptions<Bias extends boolean = boolean> {
    /** The width of the hidden layer of its feed-forward part; 2048 by default. */
    readonly dimFeedforward?: number;
    /** The share of values that are dropped; 0.1 by default. */
    readonly dropout?: number;
    /** The activation between the two linear layers; relu by default. */
    readonly activation?: "relu" | "gelu";
    /** What the norms add to the variance; 1e-5 by default. */
    readonly layerNormEps?: number;
    /** Whether the batch is the first axis of the input; false by default. */
    readonly batchFirst?: boolean;
    /** Whether the norms come before attention and feed-forward; false by default. */
    readonly normFirst?: boolean;
    /** Whether linear layers, norms and attention have biases; true by default. */
    readonly bias?: Bias;
    /** The element type; float32 by default. */
    readonly dtype?: DType;
}
/** What a whole transformer may be told. */
interface TransformerOptions<Bias extends boolean = boolean> extends TransformerLayerOptions<Bias> {
    /** The model's width; 512 by default. */
    readonly dModel?: number;
    /** The number of heads; 8 by default. */
    readonly nhead?: number;
    /** How many encoder layers; 6 by default. */
    readonly numEncoderLayers?: number;
    /** How many decoder layers; 6 by default. */
    readonly numDecoderLayers?: number;
}
/** A submodule with a weight, and a bias unless it was built without. */
type Biased<Bias extends boolean> = Layer<"weight" | When<Bias, "bias">>;
/** The submodules of an encoder layer. */
type EncoderLayer<Bias extends boolean = true> = Layer<never, never, {
    readonly self_attn: Attention<Bias, false>;
    readonly linear1: Biased<Bias>;
    readonly dropout: Layer;
    readonly linear2: Biased<Bias>;
    readonly norm1: Biased<Bias>;
    readonly norm2: Biased<Bias>;
    readonly dropout1: Layer;
    readonly dropout2: Layer;
}>;
/** The submodules of a decoder layer. */
type DecoderLayer<Bias extends boolean = true> = Layer<never, never, {
    readonly self_attn: Attention<Bias, false>;
    readonly multihead_attn: Attention<Bias, false>;
    readonly linear1: Biased<Bias>;
    readonly dropout: Layer;
    readonly linear2: Biased<Bias>;
    readonly norm1: Biased<Bias>;
    readonly norm2: Biased<Bias>;
    readonly norm3: Biased<Bias>;
    readonly dropout1: Layer;
    readonly dropout2: Layer;
    readonly dropout3: Layer;
}>;
/**
 * One layer of a transformer's encoder: self-attention, two linear layers, two norms.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the heads do not divide the width; `unknown-name`
 * for another activation.
 *
 * Source: `torch.nn.TransformerEncoderLayer`.
 *
 * @example
 * ```ts
 * import { transformerEncoderLayer } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const block = transformerEncoderLayer(8, 2, { dimFeedforward: 12 });
 * assertEquals(block.children.linear1.params.weight.shape, [12, 8]);
 * ```
 */
declare function transformerEncoderLayer<Bias extends boolean = true>(dModel: number, nhead: number, options?: TransformerLayerOptions<Bias>): EncoderLayer<Bias>;
/**
 * One layer of a transformer's decoder: self-attention, attention to the encoder, two linear layers, three norms.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the heads do not divide the width; `unknown-name`
 * for another activation.
 *
 * Source: `torch.nn.TransformerDecoderLayer`.
 *
 * @example
 * ```ts
 * import { transformerDecoderLayer } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const block = transformerDecoderLayer(8, 2, { dimFeedforward: 12 });
 * assertEquals(block.children.multihead_attn.children.out_proj.params.weight.shape, [8, 8]);
 * ```
 */
declare function transformerDecoderLayer<Bias extends boolean = true>(dModel: number, nhead: number, options?: TransformerLayerOptions<Bias>): DecoderLayer<Bias>;
/**
 * A stack of `numLayers` times the same encoder layer, with an optional norm at the end. The copies share no tensor.
 *
 * Throws `range` or `type` for a number of layers that is not a non-negative integer.
 *
 * Source: `torch.nn.TransformerEncoder`.
 *
 * @example
 * ```ts
 * import { transformerEncoder, transformerEncoderLayer } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const encoder = transformerEncoder(transformerEncoderLayer(8, 2), 3);
 * assertEquals(Object.keys(encoder.children.layers.children), ["0", "1", "2"]);
 * ```
 */
declare function transformerEncoder<const M extends Module>(encoderLayer: M, numLayers: number, options?: {
    readonly norm?: Module;
}): Layer<never, never, {
    readonly layers: Layer<never, never, Readonly<Record<`${number}`, M>>>;
}>;
/**
 * A stack of `numLayers` times the same decoder layer, with an optional norm at the end. The copies share no tensor.
 *
 * Throws `range` or `type` for a number of layers that is not a non-negative integer.
 *
 * Source: `torch.nn.TransformerDecoder`.
 *
 * @example
 * ```ts
 * import { transformerDecoder, transformerDecoderLayer } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const decoder = transformerDecoder(transformerDecoderLayer(8, 2), 2);
 * assertEquals(Object.keys(decoder.children.layers.children), ["0", "1"]);
 * ```
 */
declare function transformerDecoder<const M extends Module>(decoderLayer: M, numLayers: number, options?: {
    readonly norm?: Module;
}): Layer<never, never, {
    readonly layers: Layer<never, never, Readonly<Record<`${number}`, M>>>;
}>;
/**
 * A whole transformer: an encoder and a decoder of the same width, each with a norm at the end.
 *
 * Throws `range` or `type` for sizes that are not integers, and if the heads do not divide the width.
 *
 * Source: `torch.nn.Transformer`.
 *
 * @example
 * ```ts
 * import { transformer } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = transformer({ dModel: 8, nhead: 2, numEncoderLayers: 1, numDecoderLayers: 2, dimFeedforward: 10 });
 * assertEquals(Object.keys(net.children.decoder.children.layers.children), ["0", "1"]);
 * ```
 */
declare function transformer<Bias extends boolean = true>(options?: TransformerOptions<Bias>): Layer<never, never, {
    readonly encoder: Layer<never, never, {
        readonly layers: Layer<never, never, Readonly<Record<`${number}`, EncoderLayer<Bias>>>>;
    }>;
    readonly decoder: Layer<never, never, {
        readonly layers: Layer<never, never, Readonly<Record<`${number}`, DecoderLayer<Bias>>>>;
    }>;
}>;

/**
 * A model seen as a checkpoint, so that everything that works on files works on models: views, merges, `pretrained`.
 * Nothing is computed before it is read.
 *
 * @param name what messages and origins call it
 * @returns params and persistent buffers under their paths; an alias of a tied tensor is in the metadata, with its
 * owner, as in files. Reading a tensor without a value throws `missing`.
 * @throws {LensorError} `type` for what is not a model
 *
 * @example
 * ```ts
 * import { asCheckpoint, fill, initialize, linear, ones, pretrained, values } from "@lensor/lensor";
 *
 * const teacher = initialize(linear(2, 1), fill("**", ones));
 * const student = initialize(linear(2, 1), pretrained(asCheckpoint(teacher, "teacher")));
 * console.log(await values(student, "bias")); // Float32Array [1]
 * ```
 */
declare function asCheckpoint(model: Module, name?: string): Checkpoint;

/**
 * Checks that two models compute the same: the certificate of an operation that claims to preserve the function.
 *
 * @param before the model as it was
 * @param after the model as it is now
 * @param forward runs a model on inputs of your choice and returns its outputs; called once for each model
 * @param options `atol`: the largest absolute difference that passes
 * @returns the largest absolute difference of the outputs
 * @throws {LensorError} `range` above `atol` and for outputs that are not finite, `shape` for another number of
 * outputs, `type` for outputs that are not numbers
 *
 * @example
 * ```ts
 * import { equivalent, fill, initialize, linear, type Module, ones, values } from "@lensor/lensor";
 *
 * const model = initialize(linear(2, 1), fill("**", ones));
 * const forward = (m: Module) => values(m, "weight");
 * console.log(await equivalent(model, model, forward, { atol: 1e-6 })); // 0
 * ```
 */
declare function equivalent(before: Module, after: Module, forward: (model: Module) => Values | Promise<Values>, options: {
    readonly atol: number;
}): Promise<number>;

/** Least, greatest, mean, deviation and counts of numbers. */
interface Moments {
    /** How many numbers there were. */
    readonly count: number;
    /** The least finite number; Infinity where there is none. */
    readonly min: number;
    /** The greatest finite number; -Infinity where there is none. */
    readonly max: number;
    /** The mean of the finite numbers; NaN where there is none. */
    readonly mean: number;
    /** The standard deviation of the finite numbers, of all of them and not of a sample; NaN where there is none. */
    readonly std: number;
    /** How many are 0. */
    readonly zeros: number;
    /** How many are NaN or infinite. */
    readonly notFinite: number;
}
/** Takes numbers piece by piece. */
interface MomentsOf {
    /** The next numbers. */
    add(numbers: Float32Array | Float64Array): void;
    /** What all of them are like. */
    done(): Moments;
}
/**
 * The moments of numbers in one pass, in constant memory and float64. Mean and deviation of blocks are joined as T.
 * Chan, G. Golub and R. LeVeque (1979) do.
 *
 * @example
 * ```ts
 * import { momentsOf } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const all = momentsOf();
 * all.add(new Float32Array([1, 3]));
 * all.add(new Float32Array([2, NaN]));
 * const { min, max, mean, notFinite } = all.done();
 * assertEquals([min, max, mean, notFinite], [1, 3, 2, 1]);
 * ```
 */
declare function momentsOf(): MomentsOf;

/** What is used of `jax.numpy` in jax-js: `np.array`. */
interface ArrayMaker<T> {
    /** Makes an array of values in C order. */
    array(data: Values, options: {
        shape: number[];
        dtype: string;
    }): T;
}
/**
 * Returns the model's tensors as arrays of jax-js, in objects in objects as Flax and JAX's other libraries keep their
 * parameters.
 *
 * Kernels of PyTorch's layers become `[...spatial, in, out]`, those of transposed convolutions `[...spatial, out, in]`
 * (Flax's `transpose_kernel`). jax-js has float32, float64, int32, uint32 and bool: half precision becomes float32,
 * other integers must fit int32. Tensors that the model computes itself are left out; an alias is its owner's array.
 *
 * @param np `numpy` of jax-js, or anything with its `array`.
 * @throws {LensorError} `missing` for a tensor without a value, `range` for an integer that int32 does not hold, `type`
 * for complex numbers or where `np` has no `array`.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, ones, toJax } from "@lensor/lensor";
 *
 * const np = { array: (_data: unknown, { shape }: { shape: number[] }) => shape }; // import { numpy as np } from "@jax-js/jax"
 * console.log(await toJax(np, initialize(linear(2, 3), fill("**", ones)))); // { weight: [2, 3], bias: [3] }
 * ```
 */
declare function toJax<T>(np: ArrayMaker<T>, model: Module): Promise<Nested<T>>;

/** What is used of TensorFlow.js: `tf.tensor`. */
interface TensorMaker<T> {
    /** Makes a tensor of values in C order. */
    tensor(data: Values, shape: number[], dtype: "float32" | "int32" | "bool"): T;
}
/** How tensors are handed over. */
interface ToTfOptions {
    /**
     * `"tf"`: kernels of PyTorch's layers become `[...spatial, in, out]`, depthwise ones `[...spatial, in, multiplier]`,
     * transposed ones `[...spatial, out, in]`, as Keras has them. `"same"`: every tensor as it is. `"tf"` by default.
     */
    readonly layout?: "tf" | "same" | undefined;
}
/**
 * Returns the model's tensors as TensorFlow.js tensors, in the order of `model.setWeights`: trainable params in the
 * order of the tree, then the others and the persistent floating-point buffers.
 *
 * TensorFlow.js has float32, int32 and bool: other floats are rounded to float32, other integers must fit int32. Ties
 * are handed over once.
 *
 * @param tf TensorFlow.js, or anything with its `tensor`.
 * @throws {LensorError} `missing` for a tensor without a value, `range` for an integer that int32 does not hold, `type`
 * for complex numbers or where `tf` has no `tensor`, `unknown-name` for another layout.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, ones, toTf } from "@lensor/lensor";
 *
 * const tf = { tensor: (_data: unknown, shape: number[]) => shape }; // import * as tf from "@tensorflow/tfjs"
 * console.log(await toTf(tf, initialize(linear(2, 3), fill("**", ones)))); // [[2, 3], [3]]
 * ```
 */
declare function toTf<T>(tf: TensorMaker<T>, model: Module, options?: ToTfOptions): Promise<T[]>;

/** What the numbers of a tensor, or of a part of one, are like. */
interface SummaryRow {
    /** The path; with an index in brackets for a part. */
    readonly path: string;
    /** The size of each axis. */
    readonly shape: Shape;
    /** The element type. */
    readonly dtype: DType;
    /** What made the value, in words, as in `origins`. */
    readonly source: string;
    /** The least finite number; Infinity where there is none. */
    readonly min: number;
    /** The greatest finite number; -Infinity where there is none. */
    readonly max: number;
    /** The mean of the finite numbers; NaN where there is none. */
    readonly mean: number;
    /** Their standard deviation: of all the numbers (torch's `correction=0`), not of a sample. */
    readonly std: number;
    /** How many numbers are 0. */
    readonly zeros: number;
    /** How many numbers are NaN or infinite. */
    readonly notFinite: number;
}
/**
 * What the numbers of a model's tensors are like: one pass over each, piece by piece, so that a large file needs little
 * memory. Of files of 256 MB or more one thread reads, and up to four workers help to compute; the numbers are the same
 * with and without them.
 *
 * @param where the tensors, or parts of tensors; all that a checkpoint would hold when left out
 * @returns a row per tensor or part, in the order of the walk; a complex number counts as two
 * @throws {LensorError} `missing` for a tensor without a value, `no-match` when `where` matches nothing
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, ones, summary } from "@lensor/lensor";
 *
 * const ready = initialize(linear(2, 3), fill("**", ones));
 * console.log((await summary(ready, "weight"))[0]!.mean); // 1
 * ```
 */
declare function summary(model: Module, where?: Where): Promise<readonly SummaryRow[]>;

/**
 * The story of one tensor, or of a part of one, from the rule that asked for it to its numbers: every write with its
 * rule, generator and random key, fans, ties, statistics and the first numbers.
 *
 * @returns lines of text for people
 * @throws {LensorError} `no-match` for a path that is not a tensor
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, normal, why } from "@lensor/lensor";
 *
 * const ready = initialize(linear(2, 3), fill("**", normal({ std: 0.02 })), { seed: 1 });
 * console.log(await why(ready, "weight"));
 * ```
 */
declare function why(model: Module, path: string): Promise<string>;

/**
 * What changed from one model to another, as text with one line per tensor, or part of a tensor: added, removed, or
 * with another spec or value, and where both come from. Draws nothing; empty if nothing changed.
 *
 * @example
 * ```ts
 * import { diff, fill, keyed, linear, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const before = linear(2, 3), after = fill("bias", zeros)(before, keyed(0));
 * assertEquals(diff(before, after), "~ bias  no value -> zeros");
 * ```
 */
declare function diff(before: Module, after: Module): string;

/** One tensor of a model, or a part of one that has a history of its own, and where its value comes from. */
interface OriginRow {
    /** The tensor's path; with an index or a name in brackets for a part. */
    readonly path: string;
    /** The path of the tensor. */
    readonly tensor: string;
    /** Of a part: its index in numbers, `[5:]`. */
    readonly part?: string;
    /** The size of each axis. */
    readonly shape: Shape;
    /** The element type. */
    readonly dtype: DType;
    /** How many elements it has. */
    readonly elements: number;
    /** Param, buffer, or an alias of another tensor. */
    readonly role: LeafKind | "alias";
    /** The kind of the last write; `missing` without a value, `model` for a buffer that the model makes itself. */
    readonly kind: Origin["kind"] | "missing" | "model";
    /** What made the value, in words: an initializer's label, a checkpoint's name. */
    readonly source: string;
    /** What made the value: an initializer's or adjustment's label, a loader; empty without a value. */
    readonly by: string;
    /** Whether training changes it. */
    readonly trainable: boolean;
    /** Every write, oldest first. */
    readonly origin: readonly Origin[];
}
/**
 * Where every tensor of a model comes from, in the order of the walk, then the aliases. A tensor that was filled in
 * parts has a row per part. Draws nothing.
 *
 * @example
 * ```ts
 * import { linear, origins } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(origins(linear(2, 3)).map((row) => [row.path, row.kind]), [["weight", "missing"], ["bias", "missing"]]);
 * ```
 */
declare function origins(model: Module): readonly OriginRow[];
/** How `explain` shows a model. */
interface ExplainOptions {
    /** Tensors that agree in all that is shown are one line, named exactly: `layers.{0-9,31}.weight`. */
    readonly fold?: boolean;
    /** Colours for a terminal, one a kind of source. */
    readonly color?: boolean;
    /** Rows of `summary`, whose means and deviations are shown too. */
    readonly statistics?: readonly {
        readonly path: string;
        readonly mean: number;
        readonly std: number;
    }[];
}
/**
 * A text that lists every tensor with its shape and where its value comes from, and ends with the accounting: tensors
 * and elements per source. Draws nothing.
 *
 * @example
 * ```ts
 * import { explain, fill, initialize, linear, zeros } from "@lensor/lensor";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const text = explain(initialize(linear(2, 3), fill("**", zeros)));
 * assertStringIncludes(text, "weight  [3, 2]  zeros");
 * ```
 */
declare function explain(model: Module, options?: ExplainOptions): string;

/**
 * A file as one module that has every tensor under its whole name, which need not be a path, with the history that is
 * told of it: what `explain` and `origins` show of files. Parts of a tensor keep their own histories.
 *
 * @param checkpoint the file
 * @param histories what `readOrigins` found in it
 * @param owners the name of the tensor that each tied name stands for
 */
declare function fileAsModel(checkpoint: Checkpoint, histories: ReadonlyMap<string, readonly Origin[]>, owners?: ReadonlyMap<string, string>): Module;

/**
 * A model made of names only: each dotted name is the path of a tensor, and every module has the type "Module".
 *
 * Tensors that nothing trains are buffers: those of integers or bool, and BatchNorm's `running_mean`, `running_var` and
 * `num_batches_tracked`, which start at 0, 1 and 0, as Keras's `moving_mean` and `moving_variance` do. All others are
 * params. What Keras, tfjs and Flax call `kernel` (`depthwise_kernel`, `pointwise_kernel`, `recurrent_kernel`) has its
 * inputs on axis -2 and its outputs on axis -1. Names keep the order in which they come first.
 *
 * Throws `type` for a name with an empty part or what is not a spec, `range` for a name that is a tensor and a module
 * at once.
 *
 * @example
 * ```ts
 * import { modelFromSpecs } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = modelFromSpecs({
 *   "dense.kernel": { shape: [64, 10], dtype: "float32" },
 *   "dense.bias": { shape: [10], dtype: "float32" },
 * });
 * assertEquals(Object.keys(model.children.dense?.params ?? {}), ["kernel", "bias"]);
 * ```
 */
declare function modelFromSpecs(specs: Readonly<Record<string, Spec>> | ReadonlyMap<string, Spec>): Module;
/**
 * A model made of a checkpoint's names, as `modelFromSpecs`; entries that are one tensor in the file are tied, the
 * first is the owner, and so are those that a safetensors file leaves out as they are tied.
 *
 * Throws `type` and `range` as `modelFromSpecs` does.
 *
 * @example
 * ```ts
 * import { fromBytes, modelFromCheckpoint, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const file = await toSafetensors([["head.bias", { shape: [1], dtype: "float32", data: new Float32Array([2]) }]]);
 * const model = modelFromCheckpoint(await fromBytes(file));
 * assertEquals(model.children.head?.params.bias?.shape, [1]);
 * ```
 */
declare function modelFromCheckpoint(checkpoint: Checkpoint): Module;

/**
 * Reads a model from JSON: a text, which keeps the order of names like `"10"` and `"9"`, or an object parsed from one.
 *
 * A node has `type`, `direct_bases`, `bases`, `attrs`, `params`, `buffers`, `children` and `init_cfg`; only `type` must
 * be there. The three groups are objects, or lists of `[name, node]`. A tensor has `shape` and `dtype`, and may have
 * `requires_grad`, `persistent`, `tied_to` (the path of the tensor that it is), `axes`, `initial` ("zeros", "ones" or a
 * number) and `key`; null stands for a tensor registered as none. A node `{ "ref": path }` is the same module again: it
 * is built anew, with all tensors tied. Other fields are kept in `extra`. Bases, axes and initial constants that
 * PyTorch's own classes imply need not be given.
 *
 * `python/lensor_export.py` writes this form from a PyTorch model, with four fields more. `initial` of a param is the
 * value it starts from unless an Init sets it. `own_init` of a node names the class that defines its `init_weights`,
 * and `aliases` the properties that stand for a module below. `construction` of the root is the order of the
 * constructor's draws, which `torchDefault` follows. All are written back; `construction` is dropped where modules or
 * tensors have changed.
 *
 * Throws `corrupt` with the offset for a text that is not JSON, `type`, `missing`, `range` or `shape` with the path for
 * a bad node, `unknown-name` for a path of `ref`, `tied_to`, `aliases` or `construction` that does not exist,
 * `unsupported` for a later version, `limit` for more than 256 levels or a million modules.
 *
 * @example
 * ```ts
 * import { modelFromJson } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = modelFromJson(
 *   '{"type": "Linear", "params": {"weight": {"shape": [10, 64], "dtype": "float32"}, "bias": null}}',
 * );
 * assertEquals([model.params.weight?.shape, model.bases, model.absent], [[10, 64], ["Module"], ["bias"]]);
 * ```
 */
declare function modelFromJson(json: string | object): Module;
/**
 * Writes a model's structure as JSON text in the form that `modelFromJson` reads; values and origins are not part of
 * it.
 *
 * What reading finds by itself is left out. `indent` is the number of spaces per level, 2 by default; 0 gives one
 * line. Throws `unsupported` for a recipe or an initial value that is a function of your own, `type` for attributes
 * without a form in JSON.
 *
 * @example
 * ```ts
 * import { linear, modelFromJson, modelToJson } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = linear(64, 10, { bias: false });
 * assertEquals(modelFromJson(modelToJson(model)), model);
 * ```
 */
declare function modelToJson(model: Module, options?: {
    readonly indent?: number;
}): string;

/**
 * One tensor's elements, or those of a part of one (`wte.weight[5:]`), computed now; an alias gives its owner's.
 *
 * @throws {LensorError} `no-match` for a path that is not a tensor, `missing` for one without a value, `range`, `type`
 * and `unknown-name` for brackets that name no part of it
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, values, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = initialize(linear(2, 1), fill("**", zeros));
 * assertEquals(await values(ready, "bias"), new Float32Array(1));
 * ```
 */
declare function values(model: Module, path: string): Promise<Values>;
/**
 * One tensor, or a part of one, with its shape and dtype, computed now; an alias gives its owner's.
 *
 * @throws {LensorError} `no-match` for a path that is not a tensor, `missing` for one without a value
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, ones, tensorOf } from "@lensor/lensor";
 *
 * const ready = initialize(linear(2, 3), fill("**", ones));
 * console.log((await tensorOf(ready, "weight[0]")).shape); // [2]
 * ```
 */
declare function tensorOf(model: Module, path: string): Promise<Tensor>;
/**
 * One tensor's elements, or those of a part of one, as a new Float32Array, whatever the dtype; an alias gives its
 * owner's.
 *
 * @throws {LensorError} `no-match` for a path that is not a tensor, `missing` for one without a value, `type` for
 * complex numbers
 *
 * @example
 * ```ts
 * import { fill, floats, initialize, linear, ones } from "@lensor/lensor";
 *
 * const ready = initialize(linear(2, 3, { dtype: "bfloat16" }), fill("**", ones));
 * console.log(await floats(ready, "bias")); // Float32Array [1, 1, 1]
 * ```
 */
declare function floats(model: Module, path: string): Promise<Float32Array>;
/**
 * The tensors one after the other, each computed when its turn comes, so that no more than one is in memory. Aliases
 * are left out, and so are tensors without a value that no checkpoint would hold.
 *
 * Throws `missing` at the first tensor without a value, `no-match` if `where` matches nothing.
 *
 * @example
 * ```ts
 * import { entries, fill, initialize, linear, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const names: string[] = [];
 * for await (const [path] of entries(initialize(linear(2, 1), fill("**", zeros)))) names.push(path);
 * assertEquals(names, ["weight", "bias"]);
 * ```
 */
declare function entries(model: Module, where?: Where): AsyncGenerator<[path: string, tensor: Tensor]>;
/**
 * The model with the chosen tensors (all by default) computed and kept as values.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, materialize, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = await materialize(initialize(linear(2, 1), fill("**", zeros)));
 * assertEquals(ready.params.bias?.value?.kind, "values");
 * ```
 */
declare function materialize(model: Module, where?: Where): Promise<Module>;
/**
 * The paths of a model's tensors cut into lists of at most so many bytes each, in the order of the names (numbers by
 * value); a tensor larger than that stands alone. These are the shards that `saveModel` writes with the same limit.
 *
 * Throws `range` unless `maxBytes` is a positive number.
 *
 * @example
 * ```ts
 * import { linear, shards } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(shards(linear(100, 10), 1000), [["bias"], ["weight"]]);
 * ```
 */
declare function shards(model: Module, maxBytes: number): readonly (readonly string[])[];

/**
 * Returns an ONNX model with the values of a model or checkpoint in its initializers. Graph, order, names and unknown
 * fields stay as they are, byte by byte; nothing is exported anew.
 *
 * @param bytes The ONNX file; its weights must be inside.
 * @param source The new values: every persistent tensor of a model, or every entry of a checkpoint.
 * @param rename From the names of `source` to those of the initializers; undefined leaves one out. Names are the same
 * by default.
 * @returns The bytes of the new file.
 * @throws {LensorError} `missing` for a tensor whose name is not an initializer, `shape` and `type` where an
 * initializer has another shape or element type, `unsupported` for initializers whose data lie in another file,
 * `corrupt` for what is not an ONNX model, and what reading throws.
 *
 * @example
 * ```ts
 * import { fill, fromBytes, initialize, module, ones, patchOnnx, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * // ir_version 8 and a graph with one initializer: dims [2], float32, name "w", two zeros
 * const weight = [8, 2, 16, 1, 66, 1, 119, 74, 8, 0, 0, 0, 0, 0, 0, 0, 0];
 * const file = new Uint8Array([8, 8, 58, weight.length + 2, 42, weight.length, ...weight]);
 * const model = initialize(module("Net", { params: { w: tensor([2]) } }), fill("w", ones));
 * const patched = await fromBytes(await patchOnnx(file, model));
 * assertEquals(await patched.read("w"), new Float32Array([1, 1]));
 * ```
 */
declare function patchOnnx(bytes: Uint8Array, source: Module | Checkpoint, rename?: (name: string) => string | undefined): Promise<Uint8Array>;

/**
 * The formats that a model is written in: "torch" is a state dict of PyTorch, "tfjs" a manifest with its weight files.
 */
type SaveFormat = "safetensors" | "torch" | "npz" | "gguf" | "tfjs";

/** How a model is written. */
interface SaveOptions {
    /** The file format; the name of the file never chooses one. @default "safetensors" */
    readonly format?: SaveFormat;
    /** Casts every floating-point tensor on the way, rounding to nearest. */
    readonly dtype?: DType;
    /**
     * Cuts the checkpoint into files of at most so many bytes of tensors, named by an index `<target>.index.json` that is
     * written last.
     */
    readonly maxShardBytes?: number;
    /** More text for the file's metadata, by name. */
    readonly metadata?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
    /**
     * Aliases of tied tensors: left out, with `metadata[alias] = owner` as safetensors does; written as copies; or
     * refused. "torch" keeps them as two names of one tensor unless they are to be copies. @default "drop", but "copy"
     * for formats that cannot tell of a tie
     */
    readonly onTied?: "drop" | "copy" | "error";
    /** Whether params may hold NaN and infinities; "error" by default. Buffers may: a mask is often -Infinity. */
    readonly nonFinite?: "error" | "allow";
}
/**
 * Writes every param and persistent buffer of a model to a safetensors file, or one of another `format`, computed one
 * after the other as the file grows.
 *
 * The file appears whole or not at all. Its metadata holds the origin of every tensor, which `readOrigins` reads; npz
 * and TensorFlow.js have no place for that. Throws `unsupported` for a name that promises another format (`.pth`,
 * `.npz`, `.onnx` ...) and for what a format cannot hold, `missing` for a tensor without a value before anything is
 * written, `type` for a dtype that a cast cannot reach, `unsupported` for ties with `onTied: "error"`, `range` for a
 * param with NaN or an infinity (unless `nonFinite: "allow"`) and for a cast that does more than round, and what
 * reading and writing throw.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, openCheckpoint, saveModel, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/ready.safetensors`;
 * await saveModel(initialize(linear(2, 3), fill("**", zeros)), path);
 * const written = await openCheckpoint(path);
 * assertEquals(written.specs.get("weight"), { shape: [3, 2], dtype: "float32" });
 * written.close?.();
 * ```
 */
declare function saveModel(model: Module, target: string | URL, options?: SaveOptions): Promise<void>;
/**
 * Returns the bytes of the file that `saveModel` writes, on every host: origins and ties are in them.
 *
 * @throws {LensorError} As `saveModel`, and `unsupported` for what is several files: `maxShardBytes`, and the format
 * "tfjs".
 *
 * @example
 * ```ts
 * import { fill, fromBytes, initialize, linear, ones, toBytes } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toBytes(initialize(linear(1, 2), fill("**", ones)));
 * assertEquals(await (await fromBytes(bytes)).read("bias"), new Float32Array([1, 1]));
 * ```
 */
declare function toBytes(model: Module, options?: SaveOptions): Promise<Uint8Array>;

/** A tensor of a file and every write to it, oldest first. */
interface History {
    /** Its name in the file. */
    readonly path: string;
    /** Every write, oldest first. */
    readonly origin: readonly Origin[];
    /** Rows with the same object here are known to be told in the same words. */
    readonly like?: object;
}
/** A write as files and plans have it: what the tensor's own name and the common generator say already is left out. */
interface TersePart {
    /** What kind of write it is. */
    readonly kind: Origin["kind"];
    /** Who wrote: an initializer by its name and options, or a label. */
    readonly by: Made | string;
    /** What else an entry of an origin may say. */
    readonly [key: string]: unknown;
}
/**
 * The text under `lensor.origin` in a file: tensors in groups of equal histories, their names folded. Its size depends
 * on the number of different histories, not on the number of tensors.
 */
declare function originText(rows: readonly History[]): string;

/**
 * What a file that lensor wrote says of its tensors: every write to each, oldest first, by the tensor's name in the
 * file. A tensor that was filled in parts has an entry per part instead, with the part's index behind the name.
 *
 * @returns an empty map for a file of others, undefined where the text cannot be read.
 * @throws {LensorError} `corrupt` where the text names a tensor twice, or one that the file does not have.
 *
 * @example
 * ```ts
 * import { fill, fromBytes, initialize, linear, readOrigins, toSafetensors, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const foreign = await fromBytes(await toSafetensors([["w", { shape: [1], dtype: "int8", data: new Int8Array(1) }]]));
 * assertEquals(readOrigins(foreign)?.size, 0);
 * ```
 */
declare function readOrigins(checkpoint: Checkpoint): ReadonlyMap<string, readonly Origin[]> | undefined;
/**
 * The histories of one tensor among those of a file: one without an index for the whole tensor, or one per part with
 * the part's index.
 */
declare function historiesOf(name: string, histories: ReadonlyMap<string, readonly Origin[]>): readonly {
    readonly index: string;
    readonly origin: readonly Origin[];
}[];

/**
 * The elements that a source stands for, in the dtype of the spec; `range` counts elements of the flattened tensor.
 *
 * Reading twice computes twice, but what a function of somebody else's has given is kept: it need not give it again.
 * `into`, an array of the spec's dtype for exactly these elements, may be filled and returned; what is returned counts.
 * Throws `shape` if an initializer or adjustment gives the wrong number of elements, `missing` for a part without a
 * value, `range` where rounding to the dtype does more than round, and whatever a checkpoint throws; every error names
 * the path.
 *
 * @example
 * ```ts
 * import { readSource } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const source = { kind: "values", data: new Float32Array([1, 2, 3]) } as const;
 * assertEquals(await readSource(source, { shape: [3], dtype: "float32" }, "w", [1, 3]), new Float32Array([2, 3]));
 * ```
 */
declare function readSource(source: Source, spec: Spec, path: string, range?: readonly [start: number, end: number], into?: Values): Promise<Values>;

/**
 * Fits a tensor of a checkpoint to another shape: the fitted tensor, or nothing if this is not its case. Runs when the
 * tensor is read; `accepts` lets it say beforehand whether it will answer. Tensors of integers and empty ones are only
 * offered to one that accepts them.
 */
interface Adapter {
    (have: Tensor, want: Spec, path: string, tools: AdapterTools): Tensor | undefined;
    /** Whether it will answer for these specs; without this it is tried when the tensor is read. */
    readonly accepts?: (have: Spec, want: Spec, path: string) => boolean;
    /** It is asked for entries that fit as well, such as a square matrix among transposed ones. */
    readonly always?: true;
    /** What origins and `explain` call it. */
    readonly label?: string;
    /**
     * What it fills, from the specs alone: the rest of the tensor stays missing. Without this it fills all, and what it
     * makes is no longer the file's. The function is only called where a fill is neither `from` a box of the entry nor
     * absent. Needs `accepts`.
     */
    readonly fills?: (have: Spec, want: Spec, path: string) => readonly Fill[];
}
/** A box of the wanted tensor that an adapter fills. */
interface Fill {
    /** Where. */
    readonly at: Box;
    /**
     * The box of the entry that goes there unchanged: it stays the file's, and is read by range. Absent: the function
     * makes it.
     */
    readonly from?: Box;
    /** What the function gives there are the file's numbers, only in other places. */
    readonly kept?: true;
}
/** What an adapter may use beside the tensor. */
interface AdapterTools {
    /** A generator with the key of the tensor's path. */
    readonly rng: Rng;
}

/** What `growRows` may be told. */
interface GrowRowsOptions {
    /**
     * What the new rows are: missing, for `whenMissing`; zeros; the mean of the old rows; or drawn around that mean, with
     * the old rows' covariance (`normal`, the default of transformers) or its diagonal.
     * @default "missing"
     */
    readonly rest?: "missing" | "zeros" | "mean" | "normal" | "diagonal";
    /** Only for tensors that grow to this size, rounded up to `multiple`. */
    readonly to?: number;
    /** Only for tensors that grow to a multiple of this. */
    readonly multiple?: number;
    /** The axis of the rows, 0 by default. */
    readonly axis?: number;
    /** What the covariance is multiplied with before drawing, 1e-9 by default as in transformers. */
    readonly scale?: number;
}
/**
 * An adapter for a tensor that has more rows in the model than in the file: a larger vocabulary, more classes, more
 * input channels. The old rows stay the file's, also in `origins`; the new ones are what `rest` says.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines where another axis differs, for
 * integers, and for fewer rows
 * @throws {LensorError} `unknown-name` for another `rest`, `range` for sizes below 1 or a scale below 0
 *
 * @see transformers `resize_token_embeddings` and `_init_added_embeddings_weights_with_mean` for `normal`
 *
 * @example
 * ```ts
 * import {
 *   constant,
 *   embedding,
 *   fill,
 *   fromBytes,
 *   growRows,
 *   initialize,
 *   pretrained,
 *   seq,
 *   toSafetensors,
 *   values,
 *   whenMissing,
 * } from "@lensor/lensor";
 *
 * const old = { shape: [2, 1], dtype: "float32", data: new Float32Array([1, 2]) } as const;
 * const file = await fromBytes(await toSafetensors([["weight", old]]));
 * const load = pretrained(file, { adapt: [growRows()] }), rest = whenMissing(fill("weight", constant(9)));
 * console.log(await values(initialize(embedding(3, 1), seq(load, rest)), "weight")); // Float32Array [1, 2, 9]
 * ```
 */
declare function growRows(options?: GrowRowsOptions): Adapter;

/** Which rows of the file become which rows of the model, by the names of the classes. */
interface SelectByName {
    /** The names of the file's classes, in the order of its rows. */
    readonly from: readonly string[];
    /** The names of the model's classes. */
    readonly to: readonly string[];
    /** How many rows belong to one class; 1 by default. */
    readonly per?: number;
    /** The axis of the rows, 0 by default. */
    readonly axis?: number;
}
/**
 * An adapter for a head with other classes: its rows are rows of the file's head, by index or by class name. A class
 * that the file does not have leaves its rows missing, for `whenMissing`.
 *
 * @param rows for each class of the model the class of the file, `null` for none; or the names of both
 * @param options `per`: how many rows belong to one class (4 for boxes), 1 by default; `axis`: the axis of the rows, 0
 * by default
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`, asked for tensors of the right size too, so that
 * classes in another order are put in order; it declines where another axis differs or the numbers of rows are others.
 * Where another layer has as many rows, limit it to the head: `only("head.**", pretrained(...))`
 * @throws {LensorError} `range` for a negative index or a name that the file's list has twice, `type` for what is no
 * list; at loading `range` for an index that the file does not have, `shape` where the lists do not fit the rows
 *
 * @example
 * ```ts
 * import {
 *   constant,
 *   fill,
 *   fromBytes,
 *   initialize,
 *   linear,
 *   pretrained,
 *   selectRows,
 *   seq,
 *   toSafetensors,
 *   values,
 *   whenMissing,
 * } from "@lensor/lensor";
 *
 * const old = { shape: [2, 1], dtype: "float32", data: new Float32Array([1, 2]) } as const;
 * const file = await fromBytes(await toSafetensors([["weight", old]]));
 * const adapt = [selectRows({ from: ["cat", "dog"], to: ["dog", "zebra", "cat"] })];
 * const load = pretrained(file, { adapt }), rest = whenMissing(fill("**", constant(0)));
 * const ready = initialize(linear(1, 3, { bias: false }), seq(load, rest));
 * console.log(await values(ready, "weight")); // Float32Array [2, 0, 1]
 * ```
 */
declare function selectRows(rows: readonly (number | null)[], options?: {
    readonly per?: number;
    readonly axis?: number;
}): Adapter;
/** The same by the names of the classes. */
declare function selectRows(names: SelectByName): Adapter;

/**
 * An adapter that keeps the first rows of a tensor that has more of them than the model: the padding of a vocabulary,
 * cut off.
 *
 * @param options `axis`: the axis of the rows, 0 by default
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines where another axis differs, for
 * integers, and for fewer rows
 *
 * @example
 * ```ts
 * import { embedding, fromBytes, initialize, pretrained, shrinkRows, toSafetensors, values } from "@lensor/lensor";
 *
 * const old = { shape: [3, 1], dtype: "float32", data: new Float32Array([1, 2, 3]) } as const;
 * const file = await fromBytes(await toSafetensors([["weight", old]]));
 * const ready = initialize(embedding(2, 1), pretrained(file, { adapt: [shrinkRows()] }));
 * console.log(await values(ready, "weight")); // Float32Array [1, 2]
 * ```
 */
declare function shrinkRows(options?: {
    readonly axis?: number;
}): Adapter;

/** How input channels become more or fewer. */
interface AdaptChannelsOptions {
    /**
     * `repeat`: the old channels again and again, scaled so that the sum stays, and summed for one channel, as timm does.
     * `mean`: each new one is the mean of the old. `sum`: each is their sum divided by the new number. `zero`: the old
     * ones first, the rest zeros.
     *
     * @default "repeat"
     */
    readonly how?: "repeat" | "mean" | "sum" | "zero";
    /** Channels of an image in the file. @default 3 */
    readonly base?: number;
}
/**
 * An adapter for convolutions `[out, in, ...]` with another number of input channels.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines integers, other changes of shape, and
 * for `repeat` layers that do not read `base` channels.
 * @throws {LensorError} `unknown-name` for another way, `range` for a base below 1.
 * @see timm `adapt_input_conv`
 *
 * @example
 * ```ts
 * import { adaptChannels, conv2d, fromBytes, initialize, pretrained, toSafetensors, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const rgb = { shape: [1, 3, 1, 1], dtype: "float32", data: new Float32Array([1, 2, 3]) } as const;
 * const file = await fromBytes(await toSafetensors([["weight", rgb]]));
 * const ready = initialize(conv2d(1, 1, 1, { bias: false }), pretrained(file, { adapt: [adaptChannels()] }));
 * assertEquals(await values(ready, "weight"), new Float32Array([6]));
 * ```
 */
declare function adaptChannels(options?: AdaptChannelsOptions): Adapter;

/** How frames share an image's kernel. */
interface Inflate3dOptions {
    /** `mean`: each frame has its share; `centre`: the middle frame has all. @default "mean" */
    readonly how?: "mean" | "centre";
}
/**
 * An adapter for kernels of images `[out, in, h, w]` in models of films `[out, in, t, h, w]`: a film that stands still
 * gives what the image gave.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines integers and other changes of shape.
 * @throws {LensorError} `unknown-name` for another way.
 * @see Carreira and Zisserman, "Quo vadis, action recognition?" (2017)
 */
declare function inflate3d(options?: Inflate3dOptions): Adapter;

/** How the kernel of a patch embedding is resized. */
interface ResizePatchEmbedOptions {
    /** How an image would be resized. @default "bicubic" */
    readonly mode?: ResampleMode;
    /** Averages where the image becomes smaller. @default true */
    readonly antialias?: boolean;
}
/**
 * An adapter for patch embeddings `[out, in, height, width]` with patches of another size: the kernel that gives
 * resized patches what the old one gave the original ones, by the pseudo-inverse of the resizing. That is not an
 * interpolation of the kernel.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines integers and other changes of shape.
 * @throws {LensorError} `unknown-name` for another mode.
 * @see Beyer et al., "FlexiViT" (2023); timm `resample_patch_embed`
 */
declare function resizePatchEmbed(options?: ResizePatchEmbedOptions): Adapter;

/** How a table of positions is resized. */
interface ResizePositionsOptions {
    /** The old grid, height and width; a square without it. */
    readonly from?: readonly number[];
    /** The new grid; a square without it. One size is a sequence. */
    readonly to?: readonly number[];
    /** Tokens before the grid, which are kept: a class token, registers. @default 1 */
    readonly prefix?: number;
    /** The rule. @default "bicubic" */
    readonly mode?: ResampleMode;
    /** Averages where the grid becomes smaller. @default true */
    readonly antialias?: boolean;
    /** Corners of the grids lie on each other. @default false */
    readonly alignCorners?: boolean;
    /**
     * How the table lies: `[1, tokens, C]` or `[tokens, C]`, `[1, h, w, C]`, `[1, C, h, w]`, `[length, C]`. By its rank
     * without it.
     */
    readonly layout?: "tokens" | "nhwc" | "nchw" | "sequence";
}
/**
 * An adapter for tables of absolute positions: the grid of the file's is resampled to the model's. Prefix tokens come
 * first and are kept.
 *
 * With the defaults it does what timm does; `antialias: false` is mmpretrain.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines integers, and tables whose counts are
 * not those of the grids.
 * @throws {LensorError} `unknown-name` for another mode, `range` for sizes below 1, `shape` for another number of
 * sizes.
 * @see timm `resample_abs_pos_embed`
 *
 * @example
 * ```ts
 * import {
 *   fromBytes,
 *   initialize,
 *   module,
 *   pretrained,
 *   resizePositions,
 *   tensor,
 *   toSafetensors,
 *   values,
 * } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const table = { shape: [1, 2, 1], dtype: "float32", data: new Float32Array([9, 5]) } as const;
 * const file = await fromBytes(await toSafetensors([["pos", table]]));
 * const model = module("Vit", { params: { pos: tensor([1, 5, 1]) } });
 * const ready = initialize(model, pretrained(file, { adapt: [resizePositions({ to: [2, 2] })] }));
 * assertEquals(await values(ready, "pos"), new Float32Array([9, 5, 5, 5, 5]));
 * ```
 */
declare function resizePositions(options?: ResizePositionsOptions): Adapter;

/** How a table of relative positions is resized. */
interface ResizeRelativePositionsOptions {
    /** The new window, height and width; a square without it. */
    readonly window?: readonly number[];
    /** The old window; a square without it. */
    readonly from?: readonly number[];
    /**
     * `geometric`: old offsets are spread by a growing step, as BEiT and timm do; `bicubic`: the table is resampled, as
     * Swin and mmseg do. @default "geometric"
     */
    readonly method?: "geometric" | "bicubic";
    /** Rows at the end that stand for class tokens and are kept. @default 0 */
    readonly extra?: number;
    /** `bicubic`: averages where the table becomes smaller. @default false */
    readonly antialias?: boolean;
}
/**
 * An adapter for tables of relative position biases, `[(2h-1)(2w-1) + extra, heads]` or `[heads, 2h-1, 2w-1]`, from one
 * window to another.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines integers, and tables that are not
 * those of the windows.
 * @throws {LensorError} `unknown-name` for another method, `range` and `shape` for wrong windows.
 * @see timm `resize_rel_pos_bias_table`
 */
declare function resizeRelativePositions(options?: ResizeRelativePositionsOptions): Adapter;

/** The axes of a kernel in the file and in the model, a letter each. */
interface TransposeKernelOptions {
    /** The file's axes: `"HWIO"` in Keras and Flax. */
    readonly from: string;
    /** The model's axes: `"OIHW"` in PyTorch. */
    readonly to: string;
    /** Groups of a depthwise kernel: `"OIHW"` is then `[I M, 1, H, W]` and `"HWIM"` `[H, W, I, M]`. */
    readonly groups?: number;
}
/**
 * An adapter for kernels whose axes stand in another order, `transposeKernel({ from: "HWIO", to: "OIHW" })`. It is
 * asked for every tensor of that rank, square ones too: nothing in a square matrix says that it is transposed.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines tensors of another rank and those
 * whose transposed shape does not fit.
 * @throws {LensorError} `shape` where the letters of `from` and `to` are not the same, `type` for what are not letters.
 *
 * @example
 * ```ts
 * import { fromBytes, initialize, linear, pretrained, toSafetensors, transposeKernel, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const kernel = { shape: [2, 2], dtype: "float32", data: new Float32Array([1, 2, 3, 4]) } as const;
 * const file = await fromBytes(await toSafetensors([["weight", kernel]]));
 * const load = pretrained(file, { adapt: [transposeKernel({ from: "IO", to: "OI" })] });
 * assertEquals(
 *   await values(initialize(linear(2, 2, { bias: false }), load), "weight"),
 *   new Float32Array([1, 3, 2, 4]),
 * );
 * ```
 */
declare function transposeKernel(options: TransposeKernelOptions): Adapter;

/**
 * A new value made from the old one, for example a residual scaling. It is computed when the tensor is read.
 *
 * @param where the tensors, or parts of tensors: a part comes with its own shape
 * @param label what origins and `explain` call it
 * @param fn gets each tensor (half precision as float32) and its path; it returns elements, or a view of the same
 * shape, which are rounded once
 * @throws {LensorError} `no-match` if nothing matches, `missing` if a tensor has no value; when read, `shape` and
 * `type` for a result that does not fit
 *
 * @example
 * ```ts
 * import { adjust, fill, keyed, linear, ones, seq, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const halve = adjust("bias", "half", ({ data }) => (data as Float32Array).map((x) => x / 2));
 * const ready = seq(fill("**", ones), halve)(linear(2, 2), keyed(0));
 * assertEquals(await values(ready, "bias"), new Float32Array([0.5, 0.5]));
 * ```
 */
declare function adjust(where: Where, label: string, fn: (tensor: Tensor, path: string) => Values | View): Init;

/**
 * Initializers for a module's own tensors, by name; names without one, and `"skip"`, stay as they are. A name may end
 * in a part of the tensor: `in_proj_weight[q]`.
 */
type Table = {
    readonly [name: string]: Initializer | "skip" | undefined;
};

/**
 * Your function on every module, children first, as `nn.Module.apply`. It returns initializers for the module's own
 * tensors by name, an Init to run inside, or nothing.
 *
 * Throws `unknown-name` for a name that the module does not have; one registered as none (the bias of `bias: false`) is
 * skipped.
 *
 * @example
 * ```ts
 * import { apply, keyed, linear, xavierUniform, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const init = apply((m) => m.type === "Linear" ? { weight: xavierUniform(), bias: zeros } : undefined);
 * assertEquals(init(linear(2, 3), keyed(0)).params.bias?.origin[0]?.by, "zeros");
 * ```
 */
declare function apply(fn: (node: Module, path: string) => Table | Init | undefined | void): Init;

/**
 * Initializers by class: `{ "Conv2d, Linear": { weight, bias }, Adapter: init }`. A class also stands for its
 * descendants, and the nearest one decides. The tables come first, each for its module's own tensors, in the order of
 * the walk; then the Inits run inside their modules, inner ones first, so that the recipe of a block has the last word
 * over the tables for its layers.
 *
 * A name that some modules of the type lack is skipped there. A type that ends with `?` need not be there. Throws
 * `no-match` for a type that no module has, `unknown-name` for a tensor that none of them has, `shadowed` for a type
 * given twice.
 *
 * @example
 * ```ts
 * import { byType, keyed, linear, truncNormal, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const init = byType({ "Linear": { weight: truncNormal({ std: 0.02 }), bias: zeros } });
 * assertEquals(init(linear(2, 3), keyed(0)).params.weight?.origin[0]?.by, "truncNormal(std=0.02)");
 * ```
 */
declare function byType(table: {
    readonly [types: string]: Table | Init;
}): Init;

/** What was measured of a layer's output on some data: one number for all of it, or one per channel. */
interface Measured {
    /** The mean. */
    readonly mean: number | ArrayLike<number>;
    /** The variance. */
    readonly variance: number | ArrayLike<number>;
}
/** Runs the model on data of the caller's and measures the output of the module at a path. */
type Measure = (model: Module, path: string) => Measured | Promise<Measured>;
/** What a correction is told beside the measurement. */
interface CalibrationStep {
    /** The layer's path. */
    readonly path: string;
    /** How often it was corrected so far. */
    readonly turn: number;
    /** What was last measured of the layers before it, in their order. */
    readonly earlier: readonly Measured[];
}
/**
 * A data-dependent start: from what was measured of a layer to an Init that corrects it, run inside the layer; nothing
 * when it is right.
 */
interface Correction {
    (measured: Measured, step: CalibrationStep): Init | undefined;
    /** After so many corrections a layer is taken as it is, without another measurement; no end by default. */
    readonly turns?: number;
}
/**
 * Starts layers from data, one after the other in the given order: measure the layer's output, correct the layer, and
 * again until the correction has nothing to say. You measure, with whatever runs your model; `recipes` has the
 * corrections: `lsuv`, `unitOutput`, `admin`.
 *
 * The model needs values. What the layers hold is computed once and kept; their history tells every correction. Throws
 * `no-match` for a path that is not a module or a correction that changes nothing, `type` for what is not a function or
 * no measurement, `missing` for a layer without values, and what the correction throws.
 *
 * Source: Mishkin and Matas, "All you need is a good init" (2015), for the order of the steps.
 *
 * @example
 * ```ts
 * import { calibrate, constant, fill, initialize, linear, type Module, sequential, values } from "@lensor/lensor";
 * import { lsuv } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = initialize(sequential(linear(1, 1)), fill("**", constant(8)));
 * // For inputs of variance 1 the output of w x + b has variance w²
 * const measure = async (model: Module) => {
 *   const [weight] = await values(model, "0.weight");
 *   return { mean: 0, variance: Number(weight) ** 2 };
 * };
 * const ready = await calibrate(net, ["0"], measure, lsuv());
 * assertEquals(await values(ready, "0.weight"), new Float32Array([1]));
 * assertEquals(ready.children[0]?.params.weight?.origin.at(-1)?.by, "lsuv / 8");
 * ```
 */
declare function calibrate(model: Module, layers: readonly string[], measure: Measure, correct: Correction): Promise<Module>;

/**
 * The model that the names of a file describe: every tensor is loaded from the file, with the history that lensor wrote
 * into it. `diagnose`, `report` and `summary` take it where only a file is at hand. Nothing is read yet. Names that
 * cannot be paths (one is another's beginning) stay whole, in one module.
 *
 * @returns the model; its classes are not known
 * @throws {LensorError} `no-match` for a file without tensors, `type` for what is not a checkpoint
 *
 * @example What is wrong with a file
 * ```ts
 * import { diagnose, fileAsTree, fromBytes, toSafetensors } from "@lensor/lensor";
 *
 * const weight = { shape: [2, 2], dtype: "float32", data: new Float32Array([1, NaN, 0, 1]) } as const;
 * const file = await fromBytes(await toSafetensors([["head.weight", weight]]));
 * const [finding] = await diagnose(fileAsTree(file));
 * console.log(finding?.rule, finding?.path); // not-finite head.weight
 * ```
 */
declare function fileAsTree(checkpoint: Checkpoint): Module;

/**
 * Marks tensors, or parts of tensors, as not trainable; later Inits may still write to them.
 *
 * Throws `no-match` if nothing matches.
 *
 * @example
 * ```ts
 * import { freeze, keyed, linear } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(freeze("weight")(linear(2, 3), keyed(0)).params.weight?.trainable, false);
 * ```
 */
declare function freeze(where: Where): Init;

/**
 * The Init that does nothing: the neutral element of `seq`.
 *
 * @example
 * ```ts
 * import { keyed, module, nothing } from "@lensor/lensor";
 * import { assertStrictEquals } from "@std/assert";
 *
 * const net = module("Net");
 * assertStrictEquals(nothing(net, keyed(0)), net);
 * ```
 */
declare function nothing(model: Module, _rng: Rng): Module;
/**
 * Inits one after the other; the later has the last word.
 *
 * @example
 * ```ts
 * import { fill, keyed, module, ones, seq, tensor, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { params: { w: tensor([2]) } });
 * const ready = seq(fill("w", zeros), fill("w", ones))(net, keyed(0));
 * assertEquals(ready.params.w?.origin.map((o) => o.by), ["zeros", "ones"]);
 * ```
 */
declare function seq(...inits: readonly Init[]): Init;
/**
 * Every matching tensor gets this initializer.
 *
 * Throws `no-match` if nothing matches, and names the nearest path.
 *
 * @example
 * ```ts
 * import { fill, keyed, module, ones, tensor, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { params: { w: tensor([2]) } });
 * assertEquals(await values(fill("w", ones)(net, keyed(0)), "w"), new Float32Array([1, 1]));
 * ```
 */
declare function fill(where: Where, by: Initializer): Init;
/** One line of `rules`: which tensors, and what they get. */
type Rule = readonly [where: Where, by: Initializer | "skip"];
/**
 * A list of rules; tensor by tensor the first that matches decides, and `"skip"` leaves the tensor as it is.
 *
 * Throws `no-match` for a rule that matches nothing, `shadowed` for one whose tensors earlier rules all take. Tensors
 * hidden by `only` or `whenMissing` count as matched.
 *
 * @example
 * ```ts
 * import { keyed, linear, normal, rules, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = rules([["**.bias", zeros], ["**", normal({ std: 0.01 })]])(linear(2, 3), keyed(0));
 * assertEquals(ready.params.weight?.origin[0]?.by, "normal(std=0.01)");
 * ```
 */
declare function rules(list: readonly Rule[]): Init;

/** How `initialize` draws, and whether the result may have gaps. */
interface InitializeOptions {
    /** The seed of `keyed`; 0 by default, never the clock. */
    readonly seed?: number | bigint;
    /** Another generator, or a function from path to generator. */
    readonly rng?: Rng | ((path: string) => Rng);
    /** Allows tensors without a value. */
    readonly partial?: boolean;
}
/**
 * Runs an Init on a model and checks the result: the one verb at the top.
 *
 * Tensors that are still without a value take their `initial`: a buffer its layer's own constant, a param what the
 * model JSON says. Then: every param and every persistent buffer has a value (`missing`; `partial` allows gaps); no
 * loaded value was drawn anew outside `override`, and no module got loaded params beside running statistics that were
 * not (`unused`). The generator is cloned, so the same call gives the same model twice.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, ones, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = initialize(linear(2, 1), fill("**", ones), { seed: 0 });
 * assertEquals(await values(ready, "weight"), new Float32Array([1, 1]));
 * ```
 */
declare function initialize<M extends Module>(model: M, init: Init, options?: InitializeOptions): M;

/** From a checkpoint's name to the model's path. */
type Rename = (name: string) => string;
/** How the names and tensors of a checkpoint meet those of a model. */
interface PretrainedOptions {
    /** Only entries under this prefix, and without it; a final "." or "/" may be left out. */
    readonly prefix?: string;
    /** From the checkpoint's names (after the prefix) to the model's. */
    readonly rename?: Rename;
    /** Entries to drop: they are neither loaded nor missed. Names of the checkpoint or of the model both do. */
    readonly ignore?: Where;
    /** What happens to model tensors that the checkpoint lacks: they stay missing, or that is an error. */
    readonly missing?: "keep" | "error";
    /**
     * For entries of another shape, and for all that an adapter with `always` accepts; the first that answers is taken.
     * `"auto"` tries the ready ones that fit by shape and name; `explain` says which was taken.
     */
    readonly adapt?: readonly Adapter[] | "auto";
    /** Allows dtypes that lose range or precision, and integers as weights. */
    readonly cast?: boolean;
}
/** One tensor of the model and its entry in the checkpoint. */
interface Pair {
    /** The model's path. */
    readonly path: string;
    /** The checkpoint's name. */
    readonly name: string;
}
/** What would be loaded, and what would not. */
interface Match {
    /**
     * Tensors of the model that get an entry; `also` names the other entries for a tied tensor, `adapted` that adapters
     * are asked.
     */
    readonly loaded: readonly (Pair & {
        readonly also?: readonly string[];
        readonly adapted?: true;
    })[];
    /** Entries nobody uses, under the checkpoint's names. */
    readonly unexpected: readonly string[];
    /** Tensors of the model without an entry. */
    readonly missing: readonly string[];
    /** Entries that do not fit their tensor, by shape or because the dtype would lose. */
    readonly mismatched: readonly (Pair & {
        readonly have: Spec;
        readonly want: Spec;
        readonly why: "shape" | "dtype";
    })[];
}
/**
 * How a checkpoint would meet a model. Pure, and reads no data.
 *
 * Hidden tensors (`only`, `whenMissing`) use their entries but are not loaded; buffers that are not persistent are
 * never looked up; a tied pair is satisfied by either name. Throws `unused` if two entries would become one path,
 * `no-match` for an `ignore` that matches nothing.
 *
 * @example
 * ```ts
 * import { linear, matchCheckpoint } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const checkpoint = {
 *   name: "tiny",
 *   specs: new Map(
 *     [["weight", { shape: [3, 2], dtype: "float32" }], ["old", { shape: [1], dtype: "float32" }]] as const,
 *   ),
 *   metadata: new Map(),
 *   read: () => new Float32Array(6),
 * };
 * const { loaded, unexpected, missing } = matchCheckpoint(linear(2, 3), checkpoint);
 * assertEquals([loaded.length, unexpected, missing], [1, ["old"], ["bias"]]);
 * ```
 */
declare function matchCheckpoint(model: Module, opened: Checkpoint, options?: PretrainedOptions): Match;

/** What a function of weights may return: elements, or an array of the same shape in any memory order. */
type Computed = Values | View | Tensor;

/**
 * Stands in an initializer's place and gives a tensor the first value of another one: a momentum encoder starts as its
 * teacher. With every generator; nothing is drawn for it.
 *
 * @param path the other tensor, or a part of it, from the top of the model that `initialize` gets; or a function from
 * the tensor's own path
 * @returns an initializer for `fill`, `rules`, `byType` and tables; `initialize` looks the value up when all is
 * written, so the order of the rules does not matter
 * @throws {LensorError} `type` for what is neither a path nor a function; at `initialize` `no-match` where there is no
 * such tensor, `shape` where the shapes differ, `range` where copies lead in a circle
 *
 * @example
 * ```ts
 * import { copyOf, fill, initialize, linear, module, normal, rules, values } from "@lensor/lensor";
 *
 * const net = module("Pair", { children: { teacher: linear(2, 1), student: linear(2, 1) } });
 * const teacher = (path: string) => path.replace("student", "teacher");
 * const ready = initialize(net, rules([["student.**", copyOf(teacher)], ["**", normal()]]));
 * console.log((await values(ready, "student.weight"))[0] === (await values(ready, "teacher.weight"))[0]); // true
 * ```
 */
declare function copyOf(path: string | ((path: string) => string)): Initializer;

/**
 * One model from several of the same form: a function makes each tensor from those of all models. Their average, a
 * difference, a moving average. One tensor after the other; params and persistent buffers.
 *
 * @param models the models; the result is the first with other values
 * @param label what origins and `explain` call it
 * @param fn gets copies of the tensors (half precision as float32) in the models' order, and the path; it returns
 * elements, or a view or tensor of the same shape
 * @throws {LensorError} `range` for an empty list, `missing` for a tensor that another model or a value lacks, `shape`
 * where they differ
 *
 * @example
 * ```ts
 * import { combine, constant, fill, initialize, linear, values } from "@lensor/lensor";
 *
 * const [a, b] = [1, 3].map((x) => initialize(linear(2, 1), fill("**", constant(x))));
 * const mean = await combine([a!, b!], "mean", ([x, y]) =>
 *   (x!.data as Float32Array).map((v, i) => (v + (y!.data[i] as number)) / 2));
 * console.log(await values(mean, "weight")); // Float32Array [2, 2]
 * ```
 */
declare function combine(models: readonly Module[], label: string, fn: (tensors: readonly Tensor[], path: string) => Computed | Promise<Computed>): Promise<Module>;

/**
 * The model with the chosen tensors, or parts of tensors, computed anew by a function that may take its time. One after
 * the other, so that one old and one new tensor are in memory besides the results.
 *
 * @param where the tensors, buffers too
 * @param label what origins and `explain` call it
 * @param fn gets a copy of each tensor (half precision as float32) and its path; it returns elements, or a view or
 * tensor of the same shape
 * @returns the model with these values, rounded to each tensor's dtype; each origin says `adjust` and the label
 * @throws {LensorError} `no-match` when nothing matches, `missing` for a tensor without a value, `shape` and `type` for
 * a result that does not fit
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, mapTensors, ones, values } from "@lensor/lensor";
 *
 * const ready = initialize(linear(2, 1), fill("**", ones));
 * const half = await mapTensors(ready, "weight", "half", ({ data }) => (data as Float32Array).map((x) => x / 2));
 * console.log(await values(half, "weight")); // Float32Array [0.5, 0.5]
 * ```
 */
declare function mapTensors(model: Module, where: Where, label: string, fn: (tensor: Tensor, path: string) => Computed | Promise<Computed>): Promise<Module>;

/**
 * Gives a tensor, or a part of one, a random key of its own, so that renaming it does not change its numbers. A draw
 * that is already there is keyed anew; keys are absolute.
 *
 * Parts of a fused tensor that are pinned to the paths of separate layers get the numbers of these layers.
 *
 * @throws {LensorError} `no-match` for a path that is not a tensor, `type` for a key that is not a path, `range` and
 * `unknown-name` for a part that the tensor does not have
 *
 * @example
 * ```ts
 * import { keyed, linear, pin } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(pin("weight", "old.weight")(linear(2, 3), keyed(0)).params.weight?.key, "old.weight");
 * ```
 */
declare function pin(path: string, key: string): Init;

/**
 * Loads what a checkpoint has for the model. Nothing is read before a tensor is.
 *
 * Throws `unused` for entries that nobody uses, `shape` for another shape, `type` for a dtype that would lose,
 * `no-match` if nothing matches at all, and with `missing: "error"` `missing` for tensors that the checkpoint lacks;
 * otherwise these stay missing.
 *
 * @example
 * ```ts
 * import { keyed, linear, pretrained } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const checkpoint = {
 *   name: "tiny",
 *   specs: new Map([["weight", { shape: [3, 2], dtype: "float32" }]] as const),
 *   metadata: new Map(),
 *   read: () => new Float32Array(6),
 * };
 * const loaded = pretrained(checkpoint)(linear(2, 3), keyed(0));
 * assertEquals(loaded.params.weight?.origin[0]?.from, "tiny");
 * ```
 */
declare function pretrained(checkpoint: Checkpoint, options?: PretrainedOptions): Init;

/**
 * Runs an Init inside a part of the model: a path, a glob of modules (the Init runs once per module), or a traversal of
 * modules. Paths inside are relative to the part; random keys stay absolute, so that moving a rule into `within`
 * changes no number.
 *
 * Throws `no-match` if the part does not exist.
 *
 * @example
 * ```ts
 * import { fill, keyed, linear, list, module, tensors, within, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { children: { up: linear(2, 3), down: linear(3, 2) } });
 * const ready = within("up", fill("weight", zeros))(net, keyed(0));
 * assertEquals(list(tensors, ready).filter(([, t]) => t.value).map(([path]) => path), ["up.weight"]);
 * ```
 */
declare function within(at: string | Traversal<Module, Module>, init: Init): Init;
/**
 * Runs an Init, but lets it touch only these tensors: the others are hidden, draw nothing, and come back as the same
 * objects.
 *
 * Here a path, glob, RegExp or predicate covers buffers too. Throws `no-match` if nothing matches.
 *
 * @example
 * ```ts
 * import { fill, keyed, linear, only, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = only("bias", fill("**", zeros))(linear(2, 3), keyed(0));
 * assertEquals([ready.params.weight?.value, ready.params.bias?.value?.kind], [undefined, "draw"]);
 * ```
 */
declare function only(where: Where, init: Init): Init;
/**
 * Runs an Init, but hides these tensors from it.
 *
 * Here a path, glob, RegExp or predicate covers buffers too. Throws `no-match` if nothing matches.
 *
 * @example
 * ```ts
 * import { except, fill, keyed, linear, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = except("bias", fill("**", zeros))(linear(2, 3), keyed(0));
 * assertEquals([ready.params.weight?.value?.kind, ready.params.bias?.value], ["draw", undefined]);
 * ```
 */
declare function except(where: Where, init: Init): Init;
/**
 * Runs an Init on the tensors without a value, and on nothing else; fine when nothing is missing. Running it twice
 * changes nothing more. Of a tensor that has a value in part, each region without one is handed over as a tensor of its
 * own, with its own random key.
 *
 * @example
 * ```ts
 * import { fill, keyed, linear, whenMissing, zeros } from "@lensor/lensor";
 * import { assertStrictEquals } from "@std/assert";
 *
 * const init = whenMissing(fill("**", zeros)), once = init(linear(2, 3), keyed(0));
 * assertStrictEquals(init(once, keyed(0)), once);
 * ```
 */
declare function whenMissing(init: Init): Init;
/**
 * Runs an Init whose writes may replace loaded values; anywhere else `initialize` takes that for a mistake.
 *
 * @example
 * ```ts
 * import { fill, keyed, linear, override, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = override(fill("bias", zeros))(linear(2, 3), keyed(0));
 * assertEquals(ready.params.bias?.origin[0]?.override, true);
 * ```
 */
declare function override(init: Init): Init;

/**
 * Makes one tensor an alias of another: the owner holds the value, the alias is in no focus and gets the owner's
 * numbers. A value that only the alias has goes to the owner.
 *
 * Throws `no-match` for a path that is not a tensor, `shape` or `type` if the two do not fit, `range` for two different
 * values.
 *
 * @example
 * ```ts
 * import { keyed, list, module, params, tensor, tie } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { params: { embed: tensor([9, 4]), head: tensor([9, 4]) } });
 * const tied = tie("head", "embed")(net, keyed(0));
 * assertEquals(list(params, tied).map(([path]) => path), ["embed"]);
 * ```
 */
declare function tie(alias: string, owner: string): Init;

/**
 * The values PyTorch's own layers start with, by type: Linear, convolutions, Bilinear, embeddings, norms, recurrent
 * layers and cells, attention, transformers, PReLU, and whatever descends from them.
 *
 * With `torch(seed)` every tensor equals, bit for bit, that of a model PyTorch has just made after `manual_seed(seed)`,
 * if the model has a record of its construction, as `python/lensor_export.py` writes it, or consists of torch.nn's own
 * classes. For other models the order is that of registration, which constructors usually follow but need not: origins
 * then say "in registration order", and `explain` says so at its end. Draws that PyTorch overwrites are made and thrown
 * away. The layers of a TransformerEncoder or TransformerDecoder are copies of one layer there, so they start identical
 * here too, with any generator.
 *
 * A param with an `initial` gets that in place of the layer's draw. Values of the exporter's start file are left to
 * `pretrained`. Params of other types stay as they are, and so do aliases; buffers start with their layer's own
 * constant at the end of `initialize`. Hidden tensors (`whenMissing`) draw nothing.
 *
 * Throws `unsupported` for a recorded draw that cannot be repeated or a recorded default that no layer has, `missing`
 * for a recurrent layer without `hidden_size`, `type` or `range` for a padding row that the table does not have.
 *
 * Source: the `reset_parameters` of `torch.nn`, PyTorch 2.13.
 *
 * @example
 * ```ts
 * import { linear, torch, torchDefault, values } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const layer = torchDefault(linear(1, 1), torch(0));
 * // torch.manual_seed(0); torch.nn.Linear(1, 1).weight
 * assertEquals(await values(layer, "weight"), new Float32Array([-0.007486820220947266]));
 * ```
 */
declare function torchDefault(model: Module, rng: Rng): Module;

/** How a checkpoint met a model in MMLab's way: nothing is refused, everything is told. */
interface MmlabReport {
    /** Paths of the model and the entries that they get, in the order of the tree; aliases of ties too. */
    readonly loaded: readonly {
        readonly path: string;
        readonly name: string;
    }[];
    /** Keys that the model has no place for. */
    readonly unexpected: readonly string[];
    /** Keys that the checkpoint lacks, counters of batches left out. */
    readonly missing: readonly string[];
    /** Keys whose entry has another shape. */
    readonly mismatched: readonly {
        readonly path: string;
        readonly have: Spec;
        readonly want: Spec;
    }[];
}

/** The checkpoints of a cfg by their paths. */
type Checkpoints = ReadonlyMap<string, Checkpoint> | Readonly<Record<string, Checkpoint>>;

/** Whose order and rules: MMEngine's (0.10.7, the 2.x line) or MMCV's (1.7.2). */
type Engine = "mmengine" | "mmcv1";

/** One line of the engine's log. */
interface MmlabLog {
    /** Its level; a `UserWarning` is one of Python's own. */
    readonly level: "DEBUG" | "INFO" | "WARNING" | "UserWarning";
    /** The engine's own words; of numbers, 0.0 reads 0. */
    readonly text: string;
}
/** One load and how it went. */
interface MmlabLoad extends MmlabReport {
    /** The module that was loaded into. */
    readonly path: string;
    /** The path in the cfg. */
    readonly checkpoint: string;
}
/** What a class does in an init_weights of its own: Inits, and "super" where it calls BaseModule's. */
type UserInit = readonly (Init | "super")[];

/** Which engine is simulated, and what it is given. */
interface InitWeightsOptions {
    /** Whose order and rules. */
    readonly engine: Engine;
    /** The generator, `torch(seed)` for the engine's bits; it moves on. `keyed(0)` by default. */
    readonly rng?: Rng;
    /** The checkpoints that the cfgs on the nodes name, by their paths there: `await openAll(model)`. */
    readonly checkpoints?: Checkpoints;
    /** How often init_weights is called; once by default. */
    readonly calls?: number;
    /**
     * What classes do whose init_weights is their own, by class name, or by the full name of the class that defines it
     * (`own_init`). A node whose `init` is a function has that one.
     */
    readonly userInits?: Readonly<Record<string, UserInit>>;
}
/** What init_weights leaves behind. */
interface InitWeightsResult {
    /** The model; `is_init` is true in the `extra` of every module that has run. */
    readonly model: Module;
    /** What the engine says of each parameter, right or wrong, by path. */
    readonly texts: ReadonlyMap<string, string>;
    /** The engine's log, line by line. */
    readonly log: readonly MmlabLog[];
    /** The loads and how they went, in order. */
    readonly loads: readonly MmlabLoad[];
}
/**
 * Simulates `model.init_weights()` of MMEngine or MMCV on a whole tree: which module runs which `init_cfg`, in which
 * order, what that overwrites, what it never reaches, and what the log says about it. It is not an Init: it shows what
 * an engine would do.
 *
 * A module has `init_weights` if `BaseModule` is among its bases, its `init` is a function, or `userInits` names its
 * class. Where `own_init` of the model JSON names a class that defines a method of its own, that runs: those of mmcv
 * 2.1, mmpretrain 1.2, mmdet 3.3 and mmsegmentation 1.2 are known. `is_init: true` in its `extra` says that it has run
 * before. The model starts with values, as one built in PyTorch: every parameter needs one. On an error the model is as
 * it was, and an ordered generator has moved as far as the engine's.
 *
 * MMCV 1.x (and MMEngine before 0.5) returns early: a module whose `init_cfg` is a Pretrained dict, not a list, never
 * runs its children. MMEngine since then runs children first and the checkpoint last, but reaches nothing below a plain
 * container.
 *
 * Throws `unsupported` for a module without `init_weights` at the top and for a class with a method of its own that
 * nobody described, `missing` for a parameter without a value or a checkpoint that is not open, `no-match` for a class
 * of `userInits` that no module has, `type` for a parameter that has no mean, `range` for `calls`, `unknown-name` for
 * the engine, and what the cfgs throw.
 *
 * Source: MMEngine 0.10.7, `mmengine.model.BaseModule`; MMCV 1.7.2, `mmcv.runner.BaseModule`.
 *
 * @example
 * ```ts
 * import { initialize, initWeights, linear, module, torch, torchDefault } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", {
 *   bases: ["BaseModule", "Module"],
 *   children: { fc: linear(2, 3) },
 *   init: { type: "Normal", layer: "Linear", std: 0.01 },
 * });
 * const { texts } = await initWeights(initialize(net, torchDefault), { engine: "mmengine", rng: torch(0) });
 * assertEquals(texts.get("fc.weight"), "NormalInit: mean=0, std=0.01, bias=0");
 * ```
 */
declare function initWeights(model: Module, options: InitWeightsOptions): Promise<InitWeightsResult>;

/** How `loadCheckpoint` looks things up, by MMEngine's names in JavaScript's spelling. */
interface LoadCheckpointOptions {
    /** Anything that does not match is an error; it is only reported by default. */
    readonly strict?: boolean;
    /** Patterns and replacements for the names of entries, in Python's syntax; `[["^module\\.", ""]]` by default. */
    readonly reviseKeys?: readonly (readonly [pattern: string | RegExp, replacement: string])[];
    /** Only entries below this prefix, and without it; their names are then not revised. */
    readonly prefix?: string;
    /** Accepted because calls have it, and without meaning here: values are on no device. */
    readonly mapLocation?: string | null;
}
/** A model with what a checkpoint had for it, and how the two met. */
interface LoadedCheckpoint {
    /** The model; nothing is read before a tensor is. */
    readonly model: Module;
    /** What was loaded and what was not, each list in the engine's order. */
    readonly report: MmlabReport;
    /** The warning that the engine logs, in its own words; empty if all matched. */
    readonly text: string;
}
/**
 * Loads a checkpoint as MMEngine's and MMCV's `load_checkpoint` do: what matches by name and shape, whatever the dtype;
 * the rest is left as it is and reported.
 *
 * Open the file with `openAll`, or with `openCheckpoint(path, { names: "file", unwrap: "state_dict" })`, so that its
 * names are those that the engines see. `pretrained` is lensor's own way, which refuses what this forgives.
 *
 * With `strict` throws `shape`, `unused` or `missing` for what does not match; `missing` for a `prefix` that no entry
 * has; `type` for what is not a model, checkpoint or prefix, `type` or `range` for `reviseKeys` that are not pairs or
 * do not compile, `unsupported` for these together with `prefix`.
 *
 * Source: MMEngine 0.10.7, `mmengine.runner.load_checkpoint`.
 *
 * @example
 * ```ts
 * import { linear, loadCheckpoint } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const checkpoint = {
 *   name: "tiny",
 *   specs: new Map(
 *     [["module.weight", { shape: [3, 2], dtype: "float16" }], ["old", { shape: [1], dtype: "float32" }]] as const,
 *   ),
 *   metadata: new Map(),
 *   read: () => new Uint16Array(6),
 * };
 * const { report } = loadCheckpoint(linear(2, 3), checkpoint);
 * assertEquals([report.loaded.length, report.unexpected, report.missing], [1, ["old"], ["bias"]]);
 * ```
 */
declare function loadCheckpoint(model: Module, checkpoint: Checkpoint, options?: LoadCheckpointOptions): LoadedCheckpoint;

/** How `mmlab` reads a cfg. */
interface MmlabOptions {
    /** The checkpoints that the cfg names, by their paths there: `await openAll(cfg)`. */
    readonly checkpoints?: Checkpoints;
    /** Follow the engine, its silence included; else a cfg that does nothing is an error. */
    readonly exact?: boolean;
    /** Whose order and rules: MMEngine's (2.x) by default; the weights of `initialize` are the same in both. */
    readonly engine?: Engine;
}
/**
 * Compiles an `init_cfg` of MMLab, a dict, a list of dicts or their Python text, to an Init.
 *
 * Formulas, defaults, matching and order are those of MMEngine's and MMCV's `initialize`: `layer` names a class or a
 * direct base, children are visited before parents, `weight` before `bias`, later dicts win, but checkpoints are loaded
 * last, as `init_weights` does; with `torch(seed)` the bits are theirs. Everything is checked before anything is drawn.
 *
 * Throws `type`, `missing`, `unknown-name`, `range` for a cfg that cannot be read, when it is compiled; when it runs,
 * `no-match` for an `override` that names no child, for a `layer` of which no name matches and a checkpoint of which
 * nothing fits (both silent with `exact`), `shape` for a weight without fans or, unless `exact`, an entry of another
 * shape, `missing` for a checkpoint that is not open.
 *
 * Source: MMEngine 0.10.7, `mmengine.model.weight_init`; MMCV 1.7.2, `mmcv.cnn`.
 *
 * @example
 * ```ts
 * import { keyed, linear, mmlab } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const init = mmlab("dict(type='TruncNormal', layer=['Conv2d', 'Linear'], std=.02, bias=0.)");
 * const ready = init(linear(2, 3), keyed(0));
 * assertEquals(ready.params.bias?.origin[0]?.by, "constant(0)");
 * ```
 */
declare function mmlab(cfg: MmlabCfg, options?: MmlabOptions): Init;

/**
 * Runs the recipes on the nodes, parents first, so that a child has the last word. Every module is visited, whatever
 * contains it, and as its parents' recipes have left it.
 *
 * A recipe is an Init or an `init_cfg` of MMLab, which runs through `mmlab`; `own({ checkpoints })` is the Init that
 * gives these their options. A default of a library that matches no layer is no error here: `explain` lists it as a
 * note, and so it does for a class that has an `init_weights` of its own, because only `initWeights` runs that. Throws
 * what the recipes throw, with the path of the module.
 *
 * @example
 * ```ts
 * import { fill, keyed, module, ones, own, tensor } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const scale = module("Scale", { params: { gamma: tensor([2]) }, init: fill("gamma", ones) });
 * const net = module("Net", { children: { scale } });
 * assertEquals(own(net, keyed(0)).children.scale?.params.gamma?.origin[0]?.by, "ones");
 * ```
 */
declare function own(model: Module, rng: Rng): Module;
/** The same, with the options of `mmlab` for the `init_cfg`s among the recipes. */
declare function own(options: MmlabOptions): Init;

/** Where a config stands, and how the configs that it builds on are read. */
interface ParseConfigOptions {
    /** The config's own path, which `_base_` counts from. @default "config.py" */
    readonly path?: string;
    /** The text of the config at a path; needed where there is a `_base_`. */
    readonly read?: (path: string) => string | Promise<string>;
}
/**
 * Returns what a config file of MMLab says, with the configs of its `_base_` merged in, as plain data.
 *
 * Read are assignments of literals, of names assigned above, of `{{_base_.x}}` and `_base_.x`, and sums and products of
 * these; a dict with `_delete_=True` replaces the one that it would be merged with. Nothing is run: imports, calls,
 * conditions and loops are refused. `openAll` opens the checkpoints that the result names.
 *
 * @param text The config's text.
 * @param options Its path, and how bases are read.
 * @returns The names that the config assigns; of `model` with every `init_cfg` in it.
 * @throws {LensorError} `type` with the place where the text is more than data, and for a dict merged into what is
 * none; `range` for bases in a circle and a name that two bases assign; `missing` for a `_base_` without `read`;
 * `unsupported` for a base of another package or kind; `limit` for more than 64 configs.
 *
 * @example Read a config and its base
 * ```ts
 * import { parseConfig } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const files: Record<string, string> = {
 *   "configs/base.py": "norm = dict(type='BN')\nmodel = dict(type='Net', depth=18, norm=norm)",
 * };
 * const text =
 *   "_base_ = './base.py'\nmodel = dict(depth=2 * 25, init_cfg=dict(type='Pretrained', checkpoint='a.pth'))";
 * const config = await parseConfig(text, { path: "configs/own.py", read: (path) => files[path]! });
 * assertEquals(config.model, {
 *   type: "Net",
 *   depth: 50,
 *   norm: { type: "BN" },
 *   init_cfg: { type: "Pretrained", checkpoint: "a.pth" },
 * });
 * ```
 *
 * @see MMEngine's `Config`
 */
declare function parseConfig(text: string, options?: ParseConfigOptions): Promise<Readonly<Record<string, unknown>>>;

/**
 * The `init_cfg` that a piece of Python text stands for, as it is pasted from a config: a dict or a list of dicts, of
 * literals only.
 *
 * `mmlab` takes the text itself; this is for whoever needs the data, for instance `openAll`. Nothing is evaluated.
 * Throws `type` with the column where the text stops being a literal, `limit` for one that is nested deeper than 64
 * levels, and what `mmlab` throws for a cfg that cannot be read.
 *
 * @example
 * ```ts
 * import { parseInitCfg } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const cfg = parseInitCfg("init_cfg=dict(type='Pretrained', checkpoint='resnet50.pth'),");
 * assertEquals(cfg, { type: "Pretrained", checkpoint: "resnet50.pth" });
 * ```
 */
declare function parseInitCfg(text: string): InitCfg;

/**
 * How one checkpoint is made by any number of machines: what every tensor is, and how tensors are cut into files and
 * files into tasks. Plain JSON data without weights; `planText` is its canonical text.
 */
interface Plan {
    /** What the file is. */
    readonly format: "lensor.plan";
    /** The version of the form. */
    readonly version: 1;
    /** The generator of the draws; null where nothing is drawn. */
    readonly generator: PlanGenerator | null;
    /** How the plan was asked for, for people. */
    readonly how: readonly string[];
    /** The dtype that floating-point tensors are stored in; absent: their own. */
    readonly dtype?: DType;
    /** All tensors together; bytes of data. */
    readonly total: {
        readonly tensors: number;
        readonly elements: number;
        readonly bytes: number;
    };
    /** The files that tensors are loaded from. */
    readonly inputs: readonly PlanInput[];
    /** What the tensors are, folded. */
    readonly tensors: readonly PlanRow[];
    /** Aliases and the tensors that hold their values. */
    readonly ties: Readonly<Record<string, string>>;
    /** More text for the index. */
    readonly metadata?: Readonly<Record<string, string>>;
    /** How many tasks there are: shard s belongs to task s mod tasks. */
    readonly tasks: number;
    /** The files. */
    readonly shards: readonly PlanShard[];
}
/** A generator by name, version and seed. */
interface PlanGenerator {
    /** Which generator. */
    readonly name: "keyed" | "jax";
    /** The version of its definition. */
    readonly version: 1;
    /** The seed in decimal digits; it may have 128 bits. */
    readonly seed: string;
}
/** A file that tensors are loaded from. */
interface PlanInput {
    /** What `writes` call it. */
    readonly id: number;
    /** What origins call it. */
    readonly name: string;
    /** Where it lies: relative to the plan, or absolute; an http(s) address without credentials and query. */
    readonly uri: string;
    /** The address had a query, which the plan does not keep. */
    readonly query?: true;
    /** The set of weights in it, by the key that opens it. */
    readonly key?: string;
    /** Its size. */
    readonly bytes: number;
    /** The SHA-256 of the whole file; absent where it was not hashed. */
    readonly sha256?: string;
    /** The SHA-256 of each entry that is loaded. */
    readonly entries: Readonly<Record<string, string>>;
}
/** Tensors that agree in all but their names. */
interface PlanRow {
    /** Their names, folded. */
    readonly names: readonly Fold[];
    /** The size of each axis. */
    readonly shape: Shape;
    /** The dtype that values are made in. */
    readonly dtype: DType;
    /** The meaning of the axes, where a draw needs it. */
    readonly axes?: FanAxes;
    /** The dtype that is stored, where it is another one. */
    readonly as?: DType;
    /** Every write, oldest first, as `lensor.origin` has it; of a load `input` says which file, `entry` which entry
     * there if it is called otherwise, and `have` the dtype there if it is another.
     */
    readonly writes: readonly TersePart[];
    /** Where the tensor was filled in parts: each part with writes of its own. Those of the tensor are then empty. */
    readonly parts?: readonly PlanPart[];
}
/** A function of a module, where an initializer of lensor would stand. */
interface PlanModule {
    /** Where it is: relative to the plan, absolute, or an address; the SHA-256 of its bytes; what it exports. */
    readonly module: {
        readonly url: string;
        readonly sha256: string;
        readonly export: string;
        readonly options: Readonly<Record<string, unknown>>;
    };
    /** What origins call it. */
    readonly label: string;
}
/** A part of a tensor. */
interface PlanPart {
    /** Its index in numbers: `[5:]`. */
    readonly at: string;
    /** The shape that its values are made in. */
    readonly shape: Shape;
    /** The meaning of the axes, where a draw needs it. */
    readonly axes?: FanAxes;
    /** Where only some of what is made is taken: the shape with all axes, and `[start, count, step]` of each. */
    readonly cut?: {
        readonly as: Shape;
        readonly at: readonly (readonly [start: number, count: number, step: number])[];
    };
    /** Every write, oldest first. */
    readonly writes: readonly TersePart[];
}
/** A file of the checkpoint. */
interface PlanShard {
    /** Its name. */
    readonly file: string;
    /** How many tensors it holds. */
    readonly tensors: number;
    /** The first of them in the order of names. */
    readonly first: string;
    /** The last of them. */
    readonly last: string;
    /** Its size with the header. */
    readonly bytes: number;
    /** The SHA-256 of the header's JSON. */
    readonly header: string;
    /** The SHA-256 that the file must have, where known. */
    readonly sha256?: string;
}
/** What `finishPlan` writes beside the shards: the plan, and the digest of every file. */
interface Lock {
    /** What the file is. */
    readonly format: "lensor.lock";
    /** The version of the form. */
    readonly version: 1;
    /** The version of lensor that finished. */
    readonly lensor: string;
    /** Whether files were hashed, or only their sizes and headers compared. */
    readonly checked: "all" | "size";
    /** The whole plan. */
    readonly plan: Plan;
    /** The plan's digest. */
    readonly digest: string;
    /** Every shard. */
    readonly shards: readonly {
        readonly file: string;
        readonly bytes: number;
        readonly sha256: string;
    }[];
    /** The SHA-256 of the index; absent where one file is all. */
    readonly index?: string;
}

/** How a checkpoint is finished. */
interface FinishOptions {
    /** Takes sizes, headers and notes for proof, without hashing the files. */
    readonly quick?: boolean;
}
/** A shard that is not as it should be. */
interface Fault {
    /** The file's name. */
    readonly file: string;
    /** The task that makes it; absent for a file that is not in the plan. */
    readonly task?: number;
    /** What is wrong, in words. */
    readonly why: string;
}
/** Whether a checkpoint is complete. */
type Finished = {
    readonly done: true;
    readonly lock: Lock;
} | {
    readonly done: false;
    /** The tasks to run again, as Slurm takes them: `1,5-7`. Empty where running tasks again is no help. */
    readonly tasks: string;
    readonly faults: readonly Fault[];
    /** An index of an earlier run that had to be removed. */
    readonly removed?: string;
};
/**
 * Looks at every shard of a plan in a folder, and if all are as planned writes `plan.lock` and then the index, each
 * whole or not at all. Draws nothing, and makes no shard.
 *
 * @returns `done: false` with every fault, not the first alone, and the tasks to run again; an index that is there is
 * removed then.
 * @throws {LensorError} `io` if the system refuses to read or write.
 *
 * @example
 * ```ts
 * import { fill, finishPlan, initialize, linear, makeShard, normal, plan } from "@lensor/lensor";
 * import { assert, assertEquals } from "@std/assert";
 *
 * const folder = Deno.makeTempDirSync();
 * const planned = await plan(initialize(linear(4, 3), fill("**", normal())), { maxShardBytes: 20 });
 * await makeShard(planned, 0, folder);
 * const first = await finishPlan(planned, folder);
 * assert(!first.done);
 * assertEquals(first.tasks, "1");
 * await makeShard(planned, 1, folder);
 * assert((await finishPlan(planned, folder)).done);
 * ```
 */
declare function finishPlan(plan: Plan, folder: string | URL, options?: FinishOptions): Promise<Finished>;
/** Tasks in rising order, ranges folded as Slurm takes them: `1,5-7`. */
declare function taskList(tasks: Iterable<number>): string;

/** Functions of one's own by where they are exported: `"./mine.ts#draw"`. */
type Modules = Readonly<Record<string, Initializer>>;

/** How a shard is made. */
interface MakeOptions {
    /** Opened inputs, a list or by the name that the plan has for them; the others are opened where the plan says. */
    readonly checkpoints?: ReadonlyMap<string, Checkpoint> | readonly Checkpoint[];
    /** Where inputs lie here, by the name that the plan has for them. */
    readonly inputs?: Readonly<Record<string, string>>;
    /**
     * Functions of modules that the plan names, `{ "mine.ts#draw": draw }`; the others are imported from their files, if
     * those are as planned. A module of another host is never imported.
     */
    readonly modules?: Modules;
    /** The folder that relative addresses of inputs start from, or several that are tried in turn. */
    readonly base?: string | readonly string[];
    /** How many processors draw; all that this process may use by default. */
    readonly threads?: number;
    /** Takes size and header of a shard that is there for proof that it is finished, without its digest. */
    readonly quick?: boolean;
    /** Hashes inputs whole before anything is made. */
    readonly checkInputs?: boolean;
    /** Stops between two pieces of a tensor. */
    readonly signal?: AbortSignal;
    /** Is called with the bytes written so far. */
    readonly onProgress?: (progress: {
        readonly file: string;
        readonly bytes: number;
        readonly of: number;
    }) => void;
}
/** What was done for a shard. */
interface MadeShard {
    /** The file's name. */
    readonly file: string;
    /** It was made, kept as it was, or made in place of another. */
    readonly state: "made" | "kept" | "remade";
    /** Why what was there was not kept: `no note`, `other plan`, `size`, `digest`. */
    readonly why?: string;
    /** Its size. */
    readonly bytes: number;
    /** Its SHA-256. */
    readonly sha256: string;
}
/**
 * Makes shard `k` of a plan in a folder, unless it is there already. Any machine makes the same bytes; two that make
 * the same shard at once do no harm. The file appears whole or not at all, and a note `FILE.sha256` beside it, which
 * `sha256sum -c` reads.
 *
 * @throws {LensorError} `range` for a shard that the plan does not have, `corrupt` where this version of lensor lays
 * the shard out otherwise or an input is not the file that was planned, `missing` and `io` for inputs and files.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, makeShard, normal, plan } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const folder = Deno.makeTempDirSync();
 * const planned = await plan(initialize(linear(4, 3), fill("**", normal({ std: 0.02 })), { seed: 7 }));
 * assertEquals((await makeShard(planned, 0, folder)).state, "made");
 * assertEquals((await makeShard(planned, 0, folder)).state, "kept");
 * ```
 */
declare function makeShard(plan: Plan, k: number, folder: string | URL, options?: MakeOptions): Promise<MadeShard>;

/** How a model is cut into files and tasks. */
interface PlanOptions {
    /**
     * The most bytes of tensors in one file; a larger tensor has a file of its own.
     *
     * @default 5_000_000_000
     */
    readonly maxShardBytes?: number;
    /** How many tasks make the files; one per file by default. */
    readonly tasks?: number;
    /**
     * What the files are called before their numbers.
     *
     * @default "model"
     */
    readonly name?: string;
    /** The dtype that floating-point tensors are stored in; their own by default. */
    readonly dtype?: DType;
    /** More text for the index. */
    readonly metadata?: Readonly<Record<string, string>>;
    /** How the plan was asked for, for people. */
    readonly how?: readonly string[];
    /** The folder that the plan will lie in: inputs below it are named relative to it. */
    readonly base?: string;
    /**
     * Where inputs lie, by the name that a checkpoint has, if it was opened elsewhere or from bytes: the file must be the
     * same.
     */
    readonly inputs?: Readonly<Record<string, string>>;
    /**
     * Functions of your own by where they are exported, `{ "./mine.ts#draw": draw }`: a plan can hold their draws then.
     */
    readonly modules?: Modules;
    /** Whether inputs are read once to be hashed; `false` leaves what is loaded unproven later. */
    readonly hash?: boolean;
}
/**
 * How one checkpoint is made by any number of machines, from a model that `initialize` returned: each tensor's shape
 * and what makes its value, and how tensors are cut into files and files into tasks. No weight is drawn; files that
 * tensors are loaded from are read once.
 *
 * The same model gives the same plan, whatever the order of its modules.
 *
 * @returns plain JSON data; `planText` is its text, `makeShard` makes one of its files.
 * @throws {LensorError} `missing` for a tensor without a value, `unsupported` for a value that is not data: drawn by a
 * function of one's own or by an ordered generator, given, adjusted, or loaded from something that is not a file;
 * `range` for wrong sizes and numbers of tasks.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, plan, truncNormal } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = initialize(linear(100, 10), fill("**", truncNormal({ std: 0.02 })), { seed: 7 });
 * const { shards, generator } = await plan(ready, { maxShardBytes: 1000 });
 * assertEquals(shards.map(({ file }) => file), [
 *   "model-00001-of-00002.safetensors",
 *   "model-00002-of-00002.safetensors",
 * ]);
 * assertEquals(generator, { name: "keyed", version: 1, seed: "7" });
 * ```
 */
declare function plan(ready: Module, options?: PlanOptions): Promise<Plan>;

/**
 * Every tensor of a plan, a line each: file, name, dtype, shape, first and last byte within the file's data, source,
 * separated by tabs. In a file tensors lie by dtype, then by name.
 */
declare function planList(plan: Plan): readonly string[];
/**
 * What makes the tensors of a row, in words: the input's name, or the initializer; of a tensor in parts what makes each
 * of them.
 */
declare function plannedSource(plan: Plan, row: PlanRow): string;

/** Writes a plan as its canonical text. The file appears whole or not at all. */
declare function savePlan(plan: Plan, target: string | URL): Promise<void>;
/**
 * The plan in a file.
 *
 * @throws {LensorError} `missing` where there is no such file, `corrupt` and `unsupported` as `parsePlan`.
 */
declare function openPlan(target: string | URL): Promise<Plan>;

/**
 * The model of a plan: its names, shapes and histories. Nothing is opened, so no value can be read;
 * `diagnose(plannedModel(plan), { values: false })` and `explain` need none.
 *
 * @returns a tree of names; every tensor counts as having a value, and reading one throws `unsupported`.
 * @throws {LensorError} `corrupt` for names given twice.
 *
 * @example What a plan would start from
 * ```ts
 * import { explain, fill, initialize, linear, plan, plannedModel, zeros } from "@lensor/lensor";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const made = await plan(initialize(linear(2, 3), fill("**", zeros)));
 * assertStringIncludes(explain(plannedModel(made)), "weight  [3, 2]  zeros");
 * ```
 */
declare function plannedModel(plan: Plan): Module;

/**
 * The canonical text of a plan: fixed order of keys, one input, row or shard a line. Planning the same model twice
 * returns the same text.
 */
declare function planText(plan: Plan): string;
/** The canonical text of a lock. */
declare function lockText(lock: Lock): string;
/**
 * The plan in a text.
 *
 * @throws {LensorError} `corrupt` for what is not a plan or names files outside of its folder, `unsupported` for a
 * plan, a generator or an initializer of a later version.
 */
declare function parsePlan(text: string, file?: string): Plan;
/** The lock in a text. Throws as `parsePlan` does. */
declare function parseLock(text: string, file?: string): Lock;
/** The digest of a plan: its canonical text without the digests of shards and without where inputs lie. */
declare function planDigest(plan: Plan): string;

/** How a tensor was proven: drawn again, compared with its input, a part of it drawn again, or not at all. */
type Proof = "redrawn" | "loaded" | "sampled" | "unproven";

/** How a checkpoint is verified. */
interface VerifyOptions {
    /** The lock, or where it lies; `plan.lock` beside the files by default. */
    readonly lock?: Lock | string;
    /** The plan, where there is no lock. */
    readonly plan?: Plan;
    /** Where inputs lie here, by the name that the plan or the file has for them. */
    readonly inputs?: Readonly<Record<string, string>>;
    /** Functions of modules that draw, `{ "mine.ts#draw": draw }`; without them what they drew is unproven. */
    readonly modules?: Modules;
    /** Looks at so many chunks of each tensor besides the first and the last, instead of all. */
    readonly sample?: number;
    /** Which chunks: the same number chooses the same ones. */
    readonly sampleSeed?: number;
}
/** What is known of a tensor now. */
interface Proven {
    /** The tensor. */
    readonly path: string;
    /** The file that holds it. */
    readonly file: string;
    /** How it was proven. */
    readonly proof: Proof;
    /** Why it is unproven. */
    readonly why?: string;
}
/** What verification found. */
interface Verdict {
    /** Nothing differs and everything is proven. */
    readonly ok: boolean;
    /** Every difference, of a file or a tensor in it. */
    readonly faults: readonly {
        readonly file: string;
        readonly path?: string;
        readonly why: string;
    }[];
    /** Every tensor that does not differ. */
    readonly tensors: readonly Proven[];
    /** The generator of the draws. */
    readonly generator?: string;
    /** The seed of the sample, where one was taken. */
    readonly sampleSeed?: number;
}
/**
 * Proves a checkpoint that lensor wrote: draws again what was drawn, compares what was loaded with its input, and
 * compares files with the lock. It trusts no note, reads on after a difference, and names all of them.
 *
 * Without a lock or a plan it goes by what the files say of themselves, which cannot tell that a tensor or a file is
 * missing.
 *
 * @throws {LensorError} `missing` for a file that is not there, `unsupported` for one that does not say how it was
 * made.
 *
 * @example
 * ```ts
 * import { fill, initialize, linear, normal, saveModel, verifyModel } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const file = `${Deno.makeTempDirSync()}/model.safetensors`;
 * await saveModel(initialize(linear(4, 3), fill("**", normal({ std: 0.02 })), { seed: 7 }), file);
 * const { ok, tensors } = await verifyModel(file);
 * assertEquals([ok, tensors.map(({ proof }) => proof)], [true, ["redrawn", "redrawn"]]);
 * ```
 */
declare function verifyModel(target: string | URL, options?: VerifyOptions): Promise<Verdict>;

/** How bad it is: `error` breaks the model, `warning` is most likely a mistake, `note` is worth knowing. */
type Severity = "error" | "warning" | "note";
/** One thing that the doctor has to say about a model. */
interface Finding {
    /** The rule's name: `zero-matrix`. */
    readonly rule: string;
    /** How bad it is. */
    readonly severity: Severity;
    /** The tensor or module, the first in tree order where there are several; "" for the whole tree. */
    readonly path: string;
    /** All tensors that it is about, in tree order, where there are several. */
    readonly paths?: readonly string[];
    /** What was seen: counts, shapes, numbers. */
    readonly evidence: string;
    /** What goes wrong because of it. */
    readonly why: string;
    /** A line of code or a command that helps. */
    readonly fix: string;
}
/** What is known of a rule. */
interface DoctorRule {
    /** The name in kebab-case. */
    readonly name: string;
    /** How bad a finding is, where it does not say so itself. */
    readonly severity: Severity;
    /** What the test looks at: history, names and shapes only, or the numbers too. */
    readonly needs: "history" | "values";
    /** A tensor with this finding is left out of the rules that follow: its numbers mean nothing. */
    readonly breaks?: true;
    /** When the rule speaks. */
    readonly what: string;
    /** What looks alike and is meant. */
    readonly innocent?: string;
    /** What goes wrong. */
    readonly why: string;
    /** How to fix it. */
    readonly fix: string;
    /** Public reports of this fault. */
    readonly reports: string;
}

/** What `diagnose` may be told. */
interface DiagnoseOptions {
    /**
     * The checkpoints that the model was loaded from, to look at what was left in them; those behind loaded tensors are
     * known anyway.
     */
    readonly checkpoints?: readonly Checkpoint[];
    /** False: history, names and shapes only, and nothing is read. */
    readonly values?: boolean;
    /** Of larger tensors only so many elements are read, half of them at either end. */
    readonly sample?: number;
    /** Told now and then which part of all elements has been read, from 0 to 1. */
    progress?(part: number): void;
}
/**
 * What is wrong with an initialised model, by its history and its numbers: tensors without a value, layers that cannot
 * learn, weights that were dropped, files that are damaged. Nothing is trained, run forward or changed.
 *
 * Reads every tensor once, one at a time, in pieces. The findings come with errors first, then in tree order.
 * `docs/rules` has a page for every rule.
 *
 * @returns The findings; none for a model without a fault.
 * @throws {LensorError} `unknown-name` for another option, `type` for what is not a model, and what reading throws.
 *
 * @example A layer of zeros
 * ```ts
 * import { diagnose, fill, initialize, linear, relu, seq, sequential, torchDefault, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const net = sequential(linear(4, 8), relu(), linear(8, 8), relu(), linear(8, 2));
 * const ready = initialize(net, seq(torchDefault, fill("2.weight", zeros)));
 * const [finding] = await diagnose(ready);
 * assertEquals([finding?.rule, finding?.path], ["zero-matrix", "2.weight"]);
 * ```
 */
declare function diagnose(model: Module, options?: DiagnoseOptions): Promise<readonly Finding[]>;

/** The variance behind one matrix, on the way through a model. */
interface VarianceStep {
    /** The matrix. */
    readonly path: string;
    /** What it multiplies the variance by. */
    readonly gain: number;
    /** The variance behind it, of a signal that begins with 1. */
    readonly variance: number;
}
/**
 * How the variance of a signal goes through a model, by what the shapes and the initializers promise; no number is
 * read. Where it falls to nothing or grows without end, so do activations and gradients.
 *
 * The matrices are taken in tree order as one chain. Each multiplies the variance by its inputs times the mean square
 * that its initializer promises; a ReLU or one of its kin behind it halves that; a norm brings the variance back to 1.
 * Ways that add up (residual branches) are not counted together. Matrices whose numbers nobody promises, loaded ones
 * for example, are passed over.
 *
 * @returns a row per matrix, in tree order.
 * @throws {LensorError} `type` for what is not a model.
 *
 * Source: He et al., "Delving deep into rectifiers" (2015), section 2.2.
 *
 * @example He's start keeps the variance
 * ```ts
 * import {
 *   fill,
 *   forwardVariance,
 *   initialize,
 *   kaimingNormal,
 *   linear,
 *   relu,
 *   seq,
 *   sequential,
 *   torchDefault,
 * } from "@lensor/lensor";
 *
 * const net = sequential(linear(64, 64), relu(), linear(64, 64), relu(), linear(64, 64), relu());
 * const he = fill("**.weight", kaimingNormal());
 * console.log(forwardVariance(initialize(net, seq(torchDefault, he))).map((step) => step.variance.toFixed(2))); // all 1.00
 * ```
 */
declare function forwardVariance(model: Module): readonly VarianceStep[];
/** The steps as text: a bar a matrix, in powers of ten around 1; at most `lines` of them, evenly chosen. */
declare function variancePlot(steps: readonly VarianceStep[], lines?: number): string;

/** What a report shows, as one JSON object. docs/reference/report.md explains every field. */
interface ReportData {
    /** What it is. */
    readonly format: "lensor-report";
    /** The version of the form. */
    readonly version: 1;
    /** The heading. */
    readonly title: string;
    /** All tensors together. */
    readonly totals: {
        readonly tensors: number;
        readonly elements: number;
        readonly bytes: number;
    };
    /** Tensors and elements by where they come from, the most elements first. */
    readonly sources: readonly {
        readonly source: string;
        readonly kind: string;
        readonly tensors: number;
        readonly elements: number;
    }[];
    /** What `diagnose` returned. */
    readonly findings: readonly Finding[];
    /** The rules that found nothing. */
    readonly passed: readonly string[];
    /** The class of every module that says one. */
    readonly types: Readonly<Record<string, string>>;
    /** Alias and owner. */
    readonly ties: readonly (readonly [alias: string, owner: string])[];
    /** One object a tensor, in tree order. */
    readonly tensors: readonly ReportTensor[];
    /** Tensors of the model before that are not there any more. */
    readonly removed: readonly string[];
    /** Whether there is a model before. */
    readonly compared: boolean;
}
/** One tensor of a report. */
interface ReportTensor {
    /** The path. */
    readonly path: string;
    /** The size of each axis. */
    readonly shape: Shape;
    /** The element type. */
    readonly dtype: string;
    /** Param or buffer. */
    readonly role: "param" | "buffer";
    /** The kind of the last write: draw, load, adjust, values, default, tie, missing, model. */
    readonly kind: string;
    /** Where the value comes from, in words. */
    readonly source: string;
    /** How many elements it has. */
    readonly elements: number;
    /** Whether training changes it. */
    readonly trainable: boolean;
    /** Every write, oldest first, in words. */
    readonly history: readonly string[];
    /** What its numbers are like, where they were read. */
    readonly statistics?: ReportStatistics;
    /** Mean and deviation that the initializer promises. */
    readonly promise?: {
        readonly mean: number;
        readonly std: number;
    };
    /** Parts of the tensor with a history of their own. */
    readonly parts?: readonly {
        readonly path: string;
        readonly kind: string;
        readonly source: string;
        readonly elements: number;
    }[];
    /** What changed from the model before; absent where nothing did. */
    readonly change?: "added" | "changed";
    /** What it was before, where it changed. */
    readonly before?: {
        readonly shape: Shape;
        readonly dtype: string;
        readonly source: string;
        readonly statistics?: ReportStatistics;
    };
}
/** What the numbers of a tensor are like; null where there is no finite number. */
interface ReportStatistics {
    /** The least finite number. */
    readonly min: number | null;
    /** The greatest finite number. */
    readonly max: number | null;
    /** The mean of the finite numbers. */
    readonly mean: number | null;
    /** Their standard deviation. */
    readonly std: number | null;
    /** How many are 0. */
    readonly zeros: number;
    /** How many are NaN or infinite. */
    readonly notFinite: number;
    /** Counts of equal bins from low to high; what lies outside is in the first and the last. */
    readonly histogram?: {
        readonly low: number;
        readonly high: number;
        readonly counts: readonly number[];
    };
}
/** How a report is made. */
interface ReportOptions {
    /** What diagnose found; it is asked by default. */
    readonly findings?: readonly Finding[];
    /** The model as it was before, to compare with. */
    readonly before?: Module;
    /** False: nothing is read. */
    readonly values?: boolean;
    /** The heading; the model's class by default. */
    readonly title?: string;
    /** Of larger tensors only so many elements are read, half of them at either end. */
    readonly sample?: number;
    /** Told now and then which part of all elements has been read, from 0 to 1. */
    progress?(part: number): void;
}
/** What a report shows of a model. Reads every tensor once, one at a time, in pieces. */
declare function reportData(model: Module, options: ReportOptions & {
    readonly findings: readonly Finding[];
}): Promise<ReportData>;

/**
 * One HTML file about a model: what is wrong with it first, then where its numbers come from, and its tree with every
 * tensor's history, statistics and histogram. It needs no network and no other file, prints, and can be used by
 * keyboard.
 *
 * Reads every tensor once, one at a time, and once more where findings are not given. The data lies in the file as
 * JSON: `reportData` is the same object.
 *
 * @returns The text of the file.
 * @throws {LensorError} `unknown-name` for another option, `type` for what is not a model.
 *
 * @example A page about a small model
 * ```ts
 * import { initialize, linear, report, torchDefault } from "@lensor/lensor";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const html = await report(initialize(linear(2, 3), torchDefault));
 * assertStringIncludes(html, "<!doctype html>");
 * ```
 */
declare function report(model: Module, options?: ReportOptions): Promise<string>;
/** The file of a report's data. */
declare function reportPage(data: ReportData): string;

/**
 * Every rule of `diagnose` with its page: when it speaks, what is meant and not told, why it matters, how to fix it.
 */
declare const doctorRules: readonly DoctorRule[];

/**
 * A view in which several heads of a projection become one: multi-head attention as grouped queries.
 *
 * @param where Key and value projections, `"**.{k,v}_proj.weight"` as a list of patterns.
 * @param options How many heads there are, how many groups there are to be, and whether a group is the mean of its
 * heads or the first.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `shape` for rows that are not so many heads, `range` where groups do not divide heads,
 * `no-match`.
 * @see Ainslie et al., "GQA" (2023)
 */
declare function groupHeads(checkpoint: Checkpoint, where: EntryChoice, options: {
    readonly heads: number;
    readonly groups: number;
    readonly how?: "mean" | "first";
}): Checkpoint;
/**
 * A view in which each head of a projection stands there several times in place, a a b b: grouped queries as multi-head
 * attention, which computes the same.
 *
 * @param options How many heads there are, and how many there are to be.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} as `groupHeads`.
 */
declare function repeatHeads(checkpoint: Checkpoint, where: EntryChoice, options: {
    readonly heads: number;
    readonly to: number;
}): Checkpoint;

/**
 * A view in which a stack of layers is another: new layer i is old layer `plan[i]`. `layerPlan` makes the usual plans.
 * The function changes, but for copies whose output projections are zeroed afterwards.
 *
 * @param at The path that the numbers stand below: `"model.layers"`.
 * @param plan For each new layer the number of an old one.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing is numbered below `at`, `range` for a layer that is not there.
 *
 * @see Kim et al., "SOLAR 10.7B" (2023), depth up-scaling
 *
 * @example
 * ```ts
 * import { fromBytes, growth, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = (x: number) => ({ shape: [1], dtype: "float32", data: new Float32Array([x]) } as const);
 * const file = await fromBytes(await toSafetensors([["layers.0.w", one(0)], ["layers.1.w", one(1)]]));
 * assertEquals(await growth.stackLayers(file, "layers", [0, 1, 1]).read("layers.2.w"), new Float32Array([1]));
 * ```
 */
declare function stackLayers(checkpoint: Checkpoint, at: string, plan: readonly number[]): Checkpoint;
/**
 * A view with another number of layers, each between two old ones: new layer i stands at i (L - 1) / (n - 1).
 *
 * Integers are taken from the nearer layer.
 *
 * @param n How many layers there are then.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} as `stackLayers`; `shape` for layers that differ.
 */
declare function interpolateLayers(checkpoint: Checkpoint, at: string, n: number): Checkpoint;
/** What a plan of layers is made from. */
interface LayerPlanOptions {
    /** How many layers there are. */
    readonly layers: number;
    /** How many there are to be; `expand` needs it only without `every`. */
    readonly to?: number;
    /**
     * `stack`: all again. `repeat`: each so many times in place. `overlap`: the first and the last `to / 2`, as SOLAR.
     * `expand`: a copy of the last layer behind each group, as LLaMA Pro; `copies` says which they are.
     *
     * @default "stack"
     */
    readonly how?: "stack" | "repeat" | "overlap" | "expand";
    /** `expand`: how many layers a group has; equal groups by default. */
    readonly every?: number;
}
/**
 * The plan for `stackLayers`, with `copies`: the new layers that are a second one of an old layer. In an `expand`ed
 * stack their output projections must be zeroed to keep the function.
 *
 * @throws {LensorError} `range` for numbers that do not fit, `unknown-name` for another way.
 *
 * @example
 * ```ts
 * import { growth } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([...growth.layerPlan({ layers: 4, to: 6, how: "expand", every: 2 })], [0, 1, 1, 2, 3, 3]);
 * ```
 */
declare function layerPlan(options: LayerPlanOptions): readonly number[] & {
    readonly copies: readonly number[];
};

/** Which layer gets more units. */
interface Net2WiderOptions {
    /** The path of the layer: its rows are copied. */
    readonly layer: string;
    /** The path of a norm behind it, whose entries are copied likewise. */
    readonly norm?: string;
    /** The path of the layer that reads its units: columns are copied and divided by the number of copies. */
    readonly next: string;
    /** For each new unit the old one that it copies; every old unit at least once. */
    readonly map: readonly number[];
    /** Columns of `next` per unit, where a flatten stands between. @default 1 */
    readonly per?: number;
}
/**
 * A view in which a layer has more units and the model computes the same function: units are copied, and whoever reads
 * a copy reads its share. Holds for layers followed by elementwise activations and norms, without dropout.
 *
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `range` for a map that loses a unit or names one that is not there, `missing` for a layer that
 * is not there, `shape` where `next` does not read the layer's units.
 * @see Chen et al., "Net2Net" (2016)
 *
 * @example
 * ```ts
 * import { fromBytes, growth, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const f = (shape: number[], data: number[]) => ({ shape, dtype: "float32", data: new Float32Array(data) } as const);
 * const file = await fromBytes(
 *   await toSafetensors([["a.weight", f([2, 1], [1, 2])], ["b.weight", f([1, 2], [3, 4])]]),
 * );
 * const wide = growth.net2wider(file, { layer: "a", next: "b", map: [0, 1, 1] });
 * assertEquals(await wide.read("b.weight"), new Float32Array([3, 2, 2]));
 * ```
 */
declare function net2wider(checkpoint: Checkpoint, options: Net2WiderOptions): Checkpoint;
/** Where a layer that computes nothing is put. */
interface Net2DeeperOptions {
    /** The path of the layer that it follows: it has as many units. */
    readonly after: string;
    /** The path of the new layer. @default the path of `after` with "_deeper" */
    readonly into?: string;
    /** A linear layer or a convolution. */
    readonly kind: "linear" | "conv";
    /** The kernel of a convolution, odd sizes; a number is that of both axes of an image. */
    readonly kernel?: number | readonly number[];
    /** The path of a norm behind the new layer, which is made to compute nothing as well. */
    readonly norm?: string;
    /** What that norm adds to the variance. @default 1e-5 */
    readonly eps?: number;
}
/**
 * A view with one more layer, an identity: the model computes the same function if the activation f has f(f(x)) = f(x),
 * as ReLU does.
 *
 * A norm behind it becomes the identity too: gamma sqrt(var + eps) and beta mean, with the statistics that the file has
 * for it, else mean 0 and variance 1.
 *
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `shape` for an even kernel, `missing` for a layer that is not there, `unknown-name` for another
 * kind.
 * @see Chen et al., "Net2Net" (2016)
 */
declare function net2deeper(checkpoint: Checkpoint, options: Net2DeeperOptions): Checkpoint;

/**
 * A view in which entries are smaller: along each axis evenly spaced indices of the old one. A smaller model starts
 * from a larger one so.
 *
 * From n to s: every n / s-th where s divides n, else the rounded places of s points between 0 and n - 1 (float32, half
 * to even).
 *
 * @param to The new shapes by name, or the smaller model. Entries that it does not name pass through.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `missing` for a name that is not there, `shape` for another rank or a larger size.
 * @see Xu et al., "Initializing models with larger ones" (2024)
 *
 * @example
 * ```ts
 * import { fromBytes, growth, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = { shape: [4], dtype: "float32", data: new Float32Array([0, 1, 2, 3]) } as const;
 * const small = growth.selectWeights(await fromBytes(await toSafetensors([["w", w]])), { w: [2] });
 * assertEquals(await small.read("w"), new Float32Array([0, 2]));
 * ```
 */
declare function selectWeights(checkpoint: Checkpoint, to: Readonly<Record<string, Shape>> | Module): Checkpoint;

/** Which entries become experts. */
interface UpcycleOptions {
    /** How many experts. */
    readonly experts: number;
    /** The dense layer's entries, wildcards allowed: `"**.mlp.up_proj.weight"`. */
    readonly from: string;
    /**
     * What they are called in an expert; `{expert}` stands for its number: `"**.mlp.experts.{expert}.up_proj.weight"`.
     */
    readonly into: string;
}
/**
 * A view in which each of several experts is a copy of a dense layer: a mixture of experts that computes what the dense
 * model did, where the router's weights add up to 1. For experts that one tensor holds,
 * `joined(..., { layout: "stack" })` stacks them afterwards.
 *
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing matches, `type` for an `into` without `{expert}`, `range` for a wrong
 * number.
 * @see Komatsuzaki et al., "Sparse upcycling" (2023)
 *
 * @example
 * ```ts
 * import { fromBytes, growth, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = { shape: [1], dtype: "float32", data: new Float32Array([3]) } as const;
 * const file = await fromBytes(await toSafetensors([["0.up", w]]));
 * const moe = growth.upcycle(file, { experts: 2, from: "*.up", into: "*.experts.{expert}.up" });
 * assertEquals([...moe.specs.keys()], ["0.experts.0.up", "0.experts.1.up"]);
 * ```
 */
declare function upcycle(checkpoint: Checkpoint, options: UpcycleOptions): Checkpoint;

/**
 * Larger and smaller models from trained ones, as views of their checkpoints.
 *
 * @module
 */

type mod$1_LayerPlanOptions = LayerPlanOptions;
type mod$1_Net2DeeperOptions = Net2DeeperOptions;
type mod$1_Net2WiderOptions = Net2WiderOptions;
type mod$1_UpcycleOptions = UpcycleOptions;
declare const mod$1_groupHeads: typeof groupHeads;
declare const mod$1_interpolateLayers: typeof interpolateLayers;
declare const mod$1_layerPlan: typeof layerPlan;
declare const mod$1_net2deeper: typeof net2deeper;
declare const mod$1_net2wider: typeof net2wider;
declare const mod$1_repeatHeads: typeof repeatHeads;
declare const mod$1_selectWeights: typeof selectWeights;
declare const mod$1_stackLayers: typeof stackLayers;
declare const mod$1_upcycle: typeof upcycle;
declare namespace mod$1 {
  export { mod$1_groupHeads as groupHeads, mod$1_interpolateLayers as interpolateLayers, mod$1_layerPlan as layerPlan, mod$1_net2deeper as net2deeper, mod$1_net2wider as net2wider, mod$1_repeatHeads as repeatHeads, mod$1_selectWeights as selectWeights, mod$1_stackLayers as stackLayers, mod$1_upcycle as upcycle };
  export type { mod$1_LayerPlanOptions as LayerPlanOptions, mod$1_Net2DeeperOptions as Net2DeeperOptions, mod$1_Net2WiderOptions as Net2WiderOptions, mod$1_UpcycleOptions as UpcycleOptions };
}

/** What `admin` may be told. */
interface AdminOptions {
    /** The name of the factor of the shortcut in each layer; `"omega"` by default. */
    readonly omega?: string;
}
/**
 * For `calibrate`: the shortcut's factor ω in x ω + F(x) of post-norm residual layers, so that no branch outweighs what
 * the layers before have added up to: ω² = 1 + the sum of the variances of the branches before.
 *
 * Measure of each layer the output of its branch F, in the order of the network; encoder and decoder are calibrated
 * apart. While it runs it throws `no-match` for a layer without the factor.
 *
 * Source: Liu et al., "Understanding the difficulty of training transformers" (2020), section 4.
 *
 * Peers: the authors' Transformer-Clinic (`attention_ratio_change`, `fc_ratio_change`).
 *
 * @example
 * ```ts
 * import { calibrate, fill, initialize, module, moduleList, ones, tensor, values } from "@lensor/lensor";
 * import { admin } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const layer = module("Layer", { params: { omega: tensor([1]) } });
 * const net = initialize(moduleList([layer, layer]), fill("**", ones));
 * const ready = await calibrate(net, ["0", "1"], () => ({ mean: 0, variance: 3 }), admin());
 * assertEquals([await values(ready, "0.omega"), await values(ready, "1.omega")].map(([x]) => x), [1, 2]); // √(1 + 3)
 * ```
 */
declare function admin(options?: AdminOptions): Correction;

/** What `bert` may be told. */
interface BertOptions {
    /** The standard deviation of every matrix and table; 0.02 by default. */
    readonly std?: number;
    /**
     * Whether the normals are cut at two standard deviations, as in the first BERT; false, as in Transformers, unless
     * given.
     */
    readonly truncated?: boolean;
}
/**
 * Every matrix and table N(0, 0.02), every bias and padding row 0, norms 1 and 0.
 *
 * Throws `range` for a std that is not above 0, `no-match` for a model without such layers.
 *
 * Source: Devlin et al., "BERT: Pre-training of deep bidirectional transformers" (2018).
 *
 * Peers: Transformers `BertPreTrainedModel._init_weights`; TensorFlow's BERT `create_initializer` (truncated).
 *
 * @example
 * ```ts
 * import { keyed, linear } from "@lensor/lensor";
 * import { bert } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(bert()(linear(4, 4), keyed(0)).params.weight?.origin[0]?.by, "normal(std=0.02)");
 * ```
 */
declare function bert(options?: BertOptions): Init;

/**
 * LSTMs for dependencies of up to `steps` steps: forget gate biases ln U(1, steps - 1), input gate biases their
 * negatives, the others 0.
 *
 * PyTorch adds two biases: `bias_ih` takes the value and `bias_hh` is 0. The matrices are left to another Init. Throws
 * `range` unless `steps` is above 2, `no-match` for a model without LSTMs that have biases.
 *
 * Source: Tallec and Ollivier, "Can recurrent neural networks warp time?" (2018).
 *
 * Peers: none; the initializer `chrono` is the same for one tensor.
 *
 * @example
 * ```ts
 * import { keyed, lstm } from "@lensor/lensor";
 * import { chrono } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = chrono({ steps: 100 })(lstm(3, 4), keyed(0));
 * assertEquals(ready.params.bias_ih_l0?.origin[0]?.by, "chrono(steps=100)");
 * ```
 */
declare function chrono(options: ChronoOptions): Init;

/** What the recipes of the maximal update parametrisation share. */
interface WidthOptions {
    /** The same model at the size that was tuned: what differs in shape is a width. */
    readonly base: Module;
    /** The standard deviation of every matrix and table at that size; 0.02 by default. */
    readonly std?: number;
    /**
     * How matrices from a width to a fixed size start: 0; with std in proportion to 1 / fan in; or with the std as it is,
     * for a model that multiplies their output by n₀ / n. `"zero"` by default.
     */
    readonly output?: "zero" | "scaled" | "multiplied";
}

/** What `depthMuP` and `completeP` may be told. */
interface DepthMuPOptions extends WidthOptions {
    /**
     * Where the factor of a residual branch is: in the first values of the last matrix of each branch, or in the model,
     * which multiplies the branch. `"scaled"` by default.
     */
    readonly branch?: "scaled" | "multiplied";
    /** The names of the last matrix in each branch; what libraries call them by default. */
    readonly residual?: readonly string[];
    /** How many layers the model has; its numbered blocks are counted by default. */
    readonly layers?: number;
    /** How many layers the base has; counted by default. */
    readonly baseLayers?: number;
}

/**
 * muP for deep transformers in which every layer keeps learning features: the widths of `muP`, and each residual branch
 * multiplied by L₀ / L, with L₀ layers at the base and L here.
 *
 * The factor is put into the last matrix of each branch, or left to the model. A layer that the base lacks is compared
 * with the base's layers from the first on. Its other half belongs to the training: Adam's rate of hidden matrices
 * times n₀ / n and no factor for the depth, its epsilon in the branches times (n₀ / n) (L₀ / L), the weight decay of
 * hidden matrices times n / n₀; where the factor is in a matrix, that one's rate times L₀ / L.
 *
 * Throws `type` or `range` for bad options, `missing` for a model or a base without numbered layers, `no-match` for a
 * layer without a last matrix of a known name or a tensor that the base lacks, `shape` where the base has another rank.
 *
 * Source: Dey et al., "Don't be lazy: CompleteP enables compute-efficient deep transformers" (2025), table 1 with α =
 * 1.
 *
 * Peers: none in the libraries compared.
 *
 * @example
 * ```ts
 * import { keyed, linear, module, moduleList } from "@lensor/lensor";
 * import { completeP } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = (depth: number) => moduleList(Array(depth).fill(module("Block", { children: { fc2: linear(8, 8) } })));
 * const ready = completeP({ base: net(2), std: 0.1 })(net(8), keyed(0));
 * assertEquals(ready.children["7"]?.children.fc2?.params.weight?.origin[0]?.by, "normal(std=0.025)"); // 0.1 × 2 / 8
 * ```
 */
declare function completeP(options: DepthMuPOptions): Init;

/** The numbers of layers, where they are not to be counted. */
interface SideOptions {
    /** How many layers the encoder has, or a stack on its own; counted from its numbered modules by default. */
    readonly encoderLayers?: number;
    /** How many layers the part called `decoder` has; counted from its numbered modules by default. */
    readonly decoderLayers?: number;
}

/**
 * Transformers of hundreds of layers with LN(α x + F(x)): Xavier normal with gain β for values, attention outputs and
 * feed-forward matrices, 1 for queries and keys.
 *
 * β is (8 N)^(-1/4) for N layers on one side; with both, 0.87 (N⁴ M)^(-1/16) in the encoder and (12 M)^(-1/4) in the
 * decoder. α belongs to the forward pass: (2 N)^(1/4); with both, 0.81 (N⁴ M)^(1/16) and (3 M)^(1/4). Only these
 * matrices are touched. Throws `missing` if the layers can neither be counted nor were given, `no-match` for a model
 * without such matrices.
 *
 * Layers are told by the names that PyTorch, fairseq, BERT, LLaMA, timm and GPT-2 give them (a fused `qkv` is three
 * matrices), those of the decoder by `decoder` in the path: run it on the whole model. An attention with a matrix that
 * cannot be told is `unsupported`.
 *
 * Source: Wang et al., "DeepNet: Scaling transformers to 1,000 layers" (2022), figure 2.
 *
 * Peers: torchscale `deepnorm` (which divides what the layers start with, and has 1.15 in place of 0.87).
 *
 * @example
 * ```ts
 * import { keyed, transformerEncoder, transformerEncoderLayer } from "@lensor/lensor";
 * import { deepNorm } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const stack = transformerEncoder(transformerEncoderLayer(4, 2, { dimFeedforward: 8 }), 2);
 * const ready = deepNorm()(stack, keyed(0)), layer = ready.children.layers!.children[0]!;
 * assertEquals(layer.children.linear1?.params.weight?.origin[0]?.by, "xavierNormal(gain=0.5)"); // (8 · 2)^(-1/4)
 * ```
 */
declare function deepNorm(options?: SideOptions): Init;

/**
 * muP for models that grow in depth too: the widths of `muP`, and each residual branch multiplied by √(L₀ / L), with L₀
 * layers at the base and L here, so that the stream and its updates keep their size.
 *
 * The factor is put into the last matrix of each branch, or left to the model. A layer that the base lacks is compared
 * with the base's layers from the first on. Its other half belongs to the training: Adam's rate of matrices in the
 * branches times √(L₀ / L) beside muP's n₀ / n; where the factor is in a matrix, that one's rate times √(L₀ / L) once
 * more.
 *
 * Throws `type` or `range` for bad options, `missing` for a model or a base without numbered layers, `no-match` for a
 * layer without a last matrix of a known name or a tensor that the base lacks, `shape` where the base has another rank.
 *
 * Source: Yang, Yu, Zhu, Hayou, "Tensor programs VI: Feature learning in infinite-depth neural networks" (2023), table
 * 1.
 *
 * Peers: none in the libraries compared.
 *
 * @example
 * ```ts
 * import { keyed, linear, module, moduleList } from "@lensor/lensor";
 * import { depthMuP } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = (depth: number) => moduleList(Array(depth).fill(module("Block", { children: { fc2: linear(8, 8) } })));
 * const ready = depthMuP({ base: net(2), std: 0.1 })(net(8), keyed(0));
 * assertEquals(ready.children["7"]?.children.fc2?.params.weight?.origin[0]?.by, "normal(std=0.05)"); // 0.1 √(2 / 8)
 * ```
 */
declare function depthMuP(options: DepthMuPOptions): Init;

/** What `detectorHead` may be told. */
interface DetectorHeadOptions {
    /** The probability that a place is taken for an object at the start; 0.01 by default. */
    readonly prior?: number;
    /** The standard deviation of all convolutions and matrices; 0.01 by default. */
    readonly std?: number;
    /** The biases of the last layers that classify; by the names that the peers give these layers by default. */
    readonly classify?: Where;
}
/**
 * The head of a dense detector: layers N(0, 0.01) with bias 0, but the bias of the classifying layer -ln((1 - prior) /
 * prior), so that the many empty places do not swamp the first steps.
 *
 * Run it inside the head, `within("bbox_head", detectorHead())`. Throws `range` or `type` for bad options, `no-match`
 * if there is no classifying layer.
 *
 * Source: Lin et al., "Focal loss for dense object detection" (2017), section 4.1.
 *
 * Peers: torchvision `RetinaNetHead`; MMDetection `RetinaHead`, `FCOSHead` (`init_cfg` with an override).
 *
 * @example
 * ```ts
 * import { conv2d, keyed, module } from "@lensor/lensor";
 * import { detectorHead } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const head = module("Head", { children: { conv_cls: conv2d(4, 80, 3), conv_reg: conv2d(4, 4, 3) } });
 * const { conv_cls, conv_reg } = detectorHead()(head, keyed(0)).children;
 * assertEquals([conv_cls, conv_reg].map((m) => m?.params.bias?.origin.at(-1)?.by), [
 *   "biasForProbability(0.01)",
 *   "zeros",
 * ]);
 * ```
 */
declare function detectorHead(options?: DetectorHeadOptions): Init;

/**
 * Where the weights are that adapters start from: a name beside the adapter or a path, a function from the adapter's
 * module to a path, an opened checkpoint, or another model. Left out: `base_layer.weight` or `weight` beside the
 * adapter.
 */
type Base = string | ((module: string) => string) | Checkpoint | Module;

/** What `dora` may be told. */
interface DoraOptions {
    /** Where the base's weights are; `base_layer.weight` or `weight` beside the adapter when left out. */
    readonly base?: Base;
    /** The rank that the adapters must have; theirs when left out. */
    readonly rank?: number;
    /** The adapters' output is multiplied by alpha / rank; 8 by default, as in PEFT. */
    readonly alpha?: number;
    /** alpha / sqrt(rank) in place of alpha / rank; false by default. */
    readonly rslora?: boolean;
    /** Whether the base is stored [in, out]; found by its shape, and for square ones by the class, when left out. */
    readonly fanInFanOut?: boolean;
}
/**
 * The magnitudes of DoRA: the norm of each row of W + scaling B A, so that base and adapter compute what they did. Run
 * it after the adapters have their values. The magnitudes are named
 * `lora_magnitude_vector`.
 *
 * @throws {LensorError} `no-match` for a model without magnitudes or without the base, `missing` for a base or an
 * adapter without a value, `shape` where they do not fit, `range` for an alpha that is not above 0
 *
 * Source: Liu et al., "DoRA: Weight-decomposed low-rank adaptation" (2024).
 *
 * Peers: PEFT `DoraLinearLayer.update_layer`.
 *
 * @example
 * ```ts
 * import { constant, fill, initialize, linear, module, recipes, seq, tensor, values } from "@lensor/lensor";
 *
 * const low = { bias: false }, children = { lora_A: linear(4, 1, low), lora_B: linear(1, 2, low) };
 * const params = { weight: tensor([2, 4]), lora_magnitude_vector: tensor([2]) };
 * const net = module("Linear", { params, children });
 * const ready = initialize(net, seq(fill("weight", constant(2)), recipes.lora(), recipes.dora()));
 * console.log(await values(ready, "lora_magnitude_vector")); // Float32Array [4, 4]
 * ```
 */
declare function dora(options?: DoraOptions): Init;

/** What `fixup` may be told. */
interface FixupOptions {
    /** The classes of the residual blocks; those of ResNets and of the paper's code by default. */
    readonly blocks?: string;
    /** The path of the classifier; `"fc"` by default. */
    readonly classifier?: string;
    /** How many residual blocks the whole network has; counted by default. */
    readonly layers?: number;
}
/**
 * A residual network without norms: in a block of m layers all but the last N(0, L^(-1/(2m-2)) √(2 / fanOut)) for L
 * blocks, the last 0; the classifier 0; every other layer N(0, √(2 / fanOut)); scalar multipliers (`scale`) 1 and
 * scalar biases 0.
 *
 * The layers of a block are its own Linear and convolution children, in order; a shortcut named `downsample` or
 * `shortcut` counts as outside. Biases of layers are 0. Throws `type` or `range` for bad options, `no-match` for a
 * model without such blocks, or whose classifier is not there.
 *
 * Source: Zhang, Dauphin, Ma, "Fixup initialization: residual learning without normalization" (2019).
 *
 * Peers: the authors' `fixup_resnet_imagenet.py`; Chainer `FixupNormal`.
 *
 * @example
 * ```ts
 * import { conv2d, keyed, linear, module, tensor } from "@lensor/lensor";
 * import { fixup } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const plain = { bias: false };
 * const block = module("BasicBlock", {
 *   params: { bias1: tensor([1]), scale: tensor([1]) },
 *   children: { conv1: conv2d(4, 4, 3, plain), conv2: conv2d(4, 4, 3, plain) },
 * });
 * const ready = fixup()(module("Net", { children: { block, fc: linear(4, 2) } }), keyed(0));
 * assertEquals(ready.children.block?.children.conv2?.params.weight?.origin[0]?.by, "zeros");
 * assertEquals(ready.children.block?.params.scale?.origin[0]?.by, "ones");
 * ```
 */
declare function fixup(options?: FixupOptions): Init;

/**
 * What Flax's layers start with: kernels LeCun normal, in recurrent cells orthogonal, embeddings N(0, 1 / √features),
 * biases and running means 0, scales and running variances 1.
 *
 * Params are told by the names that Flax gives them (`kernel`, `bias`, `scale`, `embedding`, `mean`, `var`), as a tree
 * read from names has no types. A kernel of attention has its heads among the fans. PyTorch's layers are told by their
 * class and get the same, under their own names. Throws `no-match` for a model without either, `unsupported` for
 * PyTorch's attention with rows added to its keys.
 *
 * Source: the initializers of `flax.linen`'s layers, Flax 0.12.
 *
 * Peers: Flax linen `Dense`, `Conv`, `Embed`, `LayerNorm`, `BatchNorm`, `LSTMCell`, `MultiHeadDotProductAttention`.
 *
 * @example
 * ```ts
 * import { keyed, modelFromSpecs } from "@lensor/lensor";
 * import { flaxDefault } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = modelFromSpecs({ "dense.kernel": { shape: [4, 8], dtype: "float32" } });
 * assertEquals(flaxDefault()(net, keyed(0)).children.dense?.params.kernel?.origin[0]?.by, "lecunNormal");
 * ```
 */
declare function flaxDefault(options?: Readonly<Record<string, never>>): Init;

/**
 * The forget gates of every LSTM open at the start: bias `value` (1 by default), all other gate biases 0.
 *
 * PyTorch adds two biases: `bias_ih` takes the value and `bias_hh` is 0, so that their sum is the value. The matrices
 * are left to another Init, for example `torchDefault`. Throws `no-match` for a model without LSTMs that have biases.
 *
 * Source: Jozefowicz et al., "An empirical exploration of recurrent network architectures" (2015).
 *
 * Peers: Keras `unit_forget_bias`.
 *
 * @example
 * ```ts
 * import { keyed, lstm, values } from "@lensor/lensor";
 * import { forgetGate } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = forgetGate()(lstm(3, 1), keyed(0));
 * assertEquals(await values(ready, "bias_ih_l0"), new Float32Array([0, 1, 0, 0]));
 * assertEquals(await values(ready, "bias_hh_l0"), new Float32Array(4));
 * ```
 */
declare function forgetGate(options?: LstmForgetBiasOptions): Init;

/** What `gpt2` may be told. */
interface Gpt2Options {
    /** The standard deviation of every matrix and table; 0.02 by default. */
    readonly std?: number;
    /**
     * How many blocks the whole network has; counted from the numbered modules that hold the projections by default.
     */
    readonly layers?: number;
    /** The names of the layers whose outputs are added to the residual stream; `["c_proj"]` by default. */
    readonly residual?: readonly string[];
}
/**
 * Every matrix and table N(0, 0.02), biases 0, norms 1 and 0, and the two projections of each block onto the residual
 * stream N(0, 0.02 / √(2 layers)), so that the stream's variance does not grow with depth.
 *
 * Throws `range` for a std that is not above 0 or a number of layers below 1, `no-match` if no module holds such a
 * projection, `missing` if the layers can neither be counted nor were given.
 *
 * Source: Radford et al., "Language models are unsupervised multitask learners" (2019), section 2.3.
 *
 * Peers: Transformers `GPT2PreTrainedModel._init_weights`; nanoGPT; Megatron-LM `scaled_init_method_normal`.
 *
 * @example
 * ```ts
 * import { keyed, linear, module, moduleList } from "@lensor/lensor";
 * import { gpt2 } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const mlp = module("MLP", { children: { c_fc: linear(4, 16), c_proj: linear(16, 4) } });
 * const net = module("Net", { children: { h: moduleList([mlp, mlp]) } }), ready = gpt2()(net, keyed(0));
 * const { c_fc, c_proj } = ready.children.h!.children[0]!.children;
 * assertEquals(c_fc?.params.weight?.origin.at(-1)?.by, "normal(std=0.02)");
 * assertEquals(c_proj?.params.weight?.origin.at(-1)?.by, "normal(std=0.01)"); // 0.02 / √4
 * ```
 */
declare function gpt2(options?: Gpt2Options): Init;

/**
 * What Haiku's layers start with: weights from a normal of std 1 / √fanIn cut at two standard deviations (not
 * compensated, so their own is 0.88 of that), embeddings the same with std 1, biases and offsets 0, scales 1.
 *
 * Params are told by the names that Haiku gives them (`w`, `b`, `embeddings`, `scale`, `offset`). All axes of a weight
 * but the last count as inputs. Throws `no-match` for a model without such names.
 *
 * Source: the documentation of `haiku.Linear` and `haiku.ConvND`, Haiku 0.0.17.
 *
 * Peers: Haiku `Linear`, `Conv2D`, `Embed`, `LayerNorm`, `BatchNorm`, `LSTM`.
 *
 * @example
 * ```ts
 * import { keyed, modelFromSpecs } from "@lensor/lensor";
 * import { haikuDefault } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = modelFromSpecs({ "linear.w": { shape: [4, 8], dtype: "float32" } });
 * assertEquals(haikuDefault()(net, keyed(0)).children.linear?.params.w?.origin[0]?.by, "haikuDefault");
 * ```
 */
declare function haikuDefault(options?: Readonly<Record<string, never>>): Init;

/**
 * What Keras's layers start with: kernels Glorot uniform, recurrent kernels orthogonal, embeddings U(-0.05, 0.05),
 * biases 0 but 1 for the forget gates of an LSTM, norms 1 and 0, running means 0 and variances 1, the slopes of PReLU
 * 0.
 *
 * Params are told by the names that Keras gives them (`kernel`, `recurrent_kernel`, `embeddings`, `gamma`,
 * `moving_variance` ...). An LSTM is a module whose `recurrent_kernel` is four times as wide as it is high. PyTorch's
 * linear, convolutional, recurrent, embedding, attention and norm layers are told by their class and get the same,
 * under their own names. Throws `no-match` for a model without either, `unsupported` for an attention with rows added
 * to its keys.
 *
 * Source: the documentation of `keras.layers`, Keras 3.
 *
 * Peers: Keras `Dense`, `Conv2D`, `DepthwiseConv2D`, `SeparableConv2D`, `Embedding`, `LSTM`, `GRU`,
 * `BatchNormalization`, `PReLU`.
 *
 * @example
 * ```ts
 * import { keyed, modelFromSpecs } from "@lensor/lensor";
 * import { kerasDefault } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = modelFromSpecs({
 *   "dense.kernel": { shape: [4, 8], dtype: "float32" },
 *   "dense.bias": { shape: [8], dtype: "float32" },
 * });
 * const { kernel, bias } = kerasDefault()(net, keyed(0)).children.dense!.params;
 * assertEquals([kernel?.origin[0]?.by, bias?.origin[0]?.by], [
 *   "varianceScaling(mode=fan_avg, distribution=uniform)",
 *   "zeros",
 * ]);
 * ```
 */
declare function kerasDefault(options?: Readonly<Record<string, never>>): Init;

/** What `layerScale` may be told. */
interface LayerScaleOptions {
    /** The value of every factor; by the depth of the network by default. */
    readonly value?: number;
    /** How many blocks the whole network has; counted from the numbered modules that hold the factors by default. */
    readonly layers?: number;
}
/**
 * The factors per channel behind each residual branch (LayerScale): 0.1 up to 18 blocks, 1e-5 up to 24, 1e-6 in deeper
 * networks.
 *
 * They are params called `gamma`, `gamma_1`, `gamma_2`, `lambda1`, `ls1`, `ls2` or `layer_scale...` of modules that are
 * no norms. Throws `range` or `type` for bad options, `no-match` if there are none, `missing` if the blocks can neither
 * be counted nor were given.
 *
 * Source: Touvron et al., "Going deeper with image transformers" (2021), section 3.
 *
 * Peers: timm `LayerScale` and CaiT (`init_values`); Transformers `layerscale_value`.
 *
 * @example
 * ```ts
 * import { keyed, module, moduleList, tensor } from "@lensor/lensor";
 * import { layerScale } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const block = module("Block", { params: { gamma_1: tensor([4]) } });
 * const ready = layerScale()(moduleList([block, block]), keyed(0));
 * assertEquals(ready.children[0]?.params.gamma_1?.origin[0]?.by, "constant(0.1)");
 * ```
 */
declare function layerScale(options?: LayerScaleOptions): Init;

/** What `llama` may be told. */
interface LlamaOptions {
    /** The standard deviation of every matrix and table; 0.02 by default. */
    readonly std?: number;
}
/**
 * Every matrix and table N(0, 0.02), every bias and padding row 0, root mean square norms 1: LLaMA, Mistral, Qwen and
 * their like. Norms of classes that scale by 1 + weight, such as Gemma's, start at 0.
 *
 * To scale the projections onto the residual stream by depth as well, use
 * `gpt2({ residual: ["o_proj", "down_proj"] })`. Throws `range` for a std that is not above 0, `no-match` for a model
 * without such layers.
 *
 * Source: Touvron et al., "LLaMA: Open and efficient foundation language models" (2023), whose code leaves the start to
 * its framework.
 *
 * Peers: Transformers `PreTrainedModel._init_weights`, which `LlamaPreTrainedModel` inherits.
 *
 * @example
 * ```ts
 * import { keyed, rmsNorm } from "@lensor/lensor";
 * import { llama } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(llama()(rmsNorm(4), keyed(0)).params.weight?.origin[0]?.by, "ones");
 * ```
 */
declare function llama(options?: LlamaOptions): Init;

/** How low-rank adapters start. */
type LoraStart = "default" | "gaussian" | "orthogonal" | "pissa" | "olora" | "mica";
/** What `lora` may be told. */
interface LoraOptions {
    /**
     * `default`: A as PyTorch starts a Linear, B 0. `gaussian`: A normal with std 1 / rank, B 0. `orthogonal`: both drawn
     * so that B A is 0. `pissa`, `olora`: A and B take the principal part of the base's weights, and the base keeps the
     * rest. `mica`: B takes the directions that the base uses least, A is 0.
     * @default "default"
     */
    readonly start?: LoraStart;
    /** The older name of two starts: `"uniform"` for `default`, `"normal"` for `gaussian`. */
    readonly distribution?: "uniform" | "normal";
    /** The rank that the adapters must have; theirs when left out. */
    readonly rank?: number;
    /** The adapters' output is multiplied by alpha / rank; 8 by default, as in PEFT. */
    readonly alpha?: number;
    /** alpha / sqrt(rank) in place of alpha / rank; false by default. */
    readonly rslora?: boolean;
    /** `pissa`: the fast decomposition with so many power iterations, in place of the exact one. */
    readonly niter?: number;
    /** Where the base's weights are; `base_layer.weight` or `weight` beside the adapter when left out. */
    readonly base?: Base;
    /** Whether the base is stored [in, out]; found by its shape, and for square ones by the class, when left out. */
    readonly fanInFanOut?: boolean;
}
/**
 * Low-rank adapters, with the starts of PEFT. By default they change nothing at first: A as PyTorch starts a Linear, B
 * 0; for embeddings A 0 and B N(0, 1), as their product is taken the other way round.
 *
 * They are told by the names `lora_A`, `lora_B`, `lora_embedding_A`, `lora_embedding_B` anywhere in the path. A start
 * that looks at the base reads it when the adapter is read; `pissa` and `olora` change a base that is in the model, so
 * that base and adapter compute what the base did.
 *
 * @throws {LensorError} `unknown-name` for another start, `range` for a rank below 1, above the base's shorter side or,
 * for `orthogonal`, odd; `no-match` for a model without adapters, with an A or B only, or without the base; `missing`
 * for a base without a value; `shape` where they do not fit
 *
 * Source: Hu et al., "LoRA: Low-rank adaptation of large language models" (2021), section 4.1; Meng et al., "PiSSA"
 * (2024); Buyukakyuz, "OLoRA" (2024).
 *
 * Peers: PEFT `reset_lora_parameters` (`init_lora_weights`); loralib.
 *
 * @example
 * ```ts
 * import { keyed, linear, module } from "@lensor/lensor";
 * import { lora } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const plain = { bias: false };
 * const net = module("Linear", { children: { lora_A: linear(64, 8, plain), lora_B: linear(8, 64, plain) } });
 * assertEquals(lora()(net, keyed(0)).children.lora_B?.params.weight?.origin[0]?.by, "zeros");
 * ```
 */
declare function lora(options?: LoraOptions): Init;

/** What `lsuv` may be told. */
interface LsuvOptions {
    /** How far from 1 the variance may stay; 0.1 by default. */
    readonly tolerance?: number;
    /** How often a layer may be corrected; 10 by default. */
    readonly turns?: number;
}
/**
 * For `calibrate`: divides a layer's weight by the standard deviation of its output until that is 1 within the
 * tolerance (layer-sequential unit variance). Start the layers with `orthogonal` before.
 *
 * While it runs it throws `limit` for a layer whose variance is still not 1 after all turns, `range` for an output that
 * does not vary. Throws `type` or `range` for bad options.
 *
 * Source: Mishkin and Matas, "All you need is a good init" (2015), algorithm 1.
 *
 * Peers: the authors' LSUVinit.
 *
 * @example
 * ```ts
 * import { lsuv } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const step = { path: "conv1", turn: 0, earlier: [] };
 * assertEquals(lsuv()({ mean: 0, variance: 1.05 }, step), undefined); // near enough
 * assertEquals(typeof lsuv()({ mean: 0, variance: 4 }, step), "function"); // an Init that halves the weight
 * ```
 */
declare function lsuv(options?: LsuvOptions): Correction;

/** What `mamba` may be told. */
interface MambaOptions {
    /**
     * The standard deviation of matrices and tables outside the state space; 0.1, Transformers' default, by default.
     */
    readonly std?: number;
    /** The smallest and largest step at the start; `[0.001, 0.1]` by default. */
    readonly steps?: readonly [least: number, most: number];
}
/**
 * Mamba's selective state spaces: `A_log` ln(n + 1) in column n, `D` 1, `dt_proj` uniform in ±rank^(-1/2) with a bias
 * whose softplus is log-uniform between the least and the most step, the convolution and `out_proj` as PyTorch starts
 * them but without bias; other matrices and tables normal, biases 0, norms 1.
 *
 * A mixer is a module with `A_log`. Throws `type` or `range` for bad options, `no-match` for a model without one.
 *
 * Source: Gu and Dao, "Mamba: Linear-time sequence modeling with selective state spaces" (2023), section 3.6.
 *
 * Peers: Transformers `MambaPreTrainedModel._init_weights`; mamba_ssm `Mamba.__init__`.
 *
 * @example
 * ```ts
 * import { keyed, module, tensor, values } from "@lensor/lensor";
 * import { mamba } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const mixer = module("MambaMixer", { params: { A_log: tensor([1, 2]), D: tensor([1]) } });
 * assertEquals(await values(mamba()(mixer, keyed(0)), "A_log"), new Float32Array([0, Math.LN2]));
 * ```
 */
declare function mamba(options?: MambaOptions): Init;

/** What `muP` may be told. */
type MuPOptions = WidthOptions;
/**
 * The maximal update parametrisation, so that what was tuned on a narrow model holds for a wide one: with n₀ inputs at
 * the base and n here, hidden matrices (both sides are widths) N(0, std √(n₀ / n)), input matrices and tables N(0,
 * std), output matrices 0, N(0, std n₀ / n), or N(0, std) where the model multiplies by n₀ / n, biases 0, norms 1 and
 * 0.
 *
 * Its other half, Adam's rate of hidden matrices times n₀ / n and attention by 1 / d, belongs to the training. Throws
 * `type` or `range` for bad options, `no-match` for a tensor that the base lacks, `shape` where the base has another
 * rank.
 *
 * Source: Yang et al., "Tensor programs V: Tuning large neural networks via zero-shot hyperparameter transfer" (2022),
 * table 8.
 *
 * Peers: the package mup (`set_base_shapes`, whose `MuReadout` is `"multiplied"`).
 *
 * @example
 * ```ts
 * import { keyed, linear, sequential } from "@lensor/lensor";
 * import { muP } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const mlp = (width: number) => sequential(linear(4, width), linear(width, width), linear(width, 2));
 * const ready = muP({ base: mlp(8) })(mlp(32), keyed(0));
 * const by = [0, 1, 2].map((i) => ready.children[i]?.params.weight?.origin[0]?.by);
 * assertEquals(by, ["normal(std=0.02)", "normal(std=0.01)", "zeros"]);
 * ```
 */
declare function muP(options: MuPOptions): Init;

/**
 * The convolution that predicts the offsets (and mask) of a deformable one 0, weight and bias: it starts as the plain
 * convolution, at half weight where there is a mask.
 *
 * `where` says which they are; the modules called `conv_offset`, `offset_conv` or `conv_offset_mask` unless it does.
 * Throws `no-match` if there are none.
 *
 * Source: Dai et al., "Deformable convolutional networks" (2017), section 3; Zhu et al., "Deformable ConvNets v2"
 * (2018).
 *
 * Peers: MMCV `DeformConv2dPack.init_offset` and `ModulatedDeformConv2dPack.init_weights`.
 *
 * @example
 * ```ts
 * import { conv2d, keyed, module } from "@lensor/lensor";
 * import { offsetZero } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("DeformConv2dPack", { children: { conv_offset: conv2d(4, 18, 3) } });
 * assertEquals(offsetZero()(net, keyed(0)).children.conv_offset?.params.weight?.origin[0]?.by, "zeros");
 * ```
 */
declare function offsetZero(where?: Where): Init;

/** What `siren` may be told. */
interface SirenNetworkOptions {
    /** The frequency of the sine activations, above 0; 30 by default. */
    readonly w0?: number;
}
/**
 * A network with sine activations: weights uniform in ±√(6 / fanIn) / w0, in the first Linear of the model ±1 / fanIn;
 * biases as PyTorch starts them.
 *
 * Throws `range` for a frequency that is not above 0, `no-match` for a model without Linear layers.
 *
 * Source: Sitzmann et al., "Implicit neural representations with periodic activation functions" (2020), section 3.2.
 *
 * Peers: the authors' `sine_init` and `first_layer_sine_init`; the initializer `siren` is the same for one tensor.
 *
 * @example
 * ```ts
 * import { keyed, linear, sequential } from "@lensor/lensor";
 * import { siren } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = siren()(sequential(linear(2, 8), linear(8, 3)), keyed(0));
 * const by = [0, 1].map((i) => ready.children[i]?.params.weight?.origin[0]?.by);
 * assertEquals(by, ["siren(first=true)", "siren"]);
 * ```
 */
declare function siren(options?: SirenNetworkOptions): Init;

/**
 * The trainable scalar in front of each residual branch, x + α·F(x), 0: every block starts as the identity (SkipInit,
 * ReZero).
 *
 * `where` says which they are; by the names that the peers give them unless it does. Throws `no-match` if there are
 * none.
 *
 * Source: De, Smith, "Batch normalization biases residual blocks towards the identity function" (2020); Bachlechner et
 * al., "ReZero is all you need" (2020).
 *
 * Peers: timm NFNet `skip_gain`; the ReZero authors' `resweight`.
 *
 * @example
 * ```ts
 * import { keyed, module, tensor } from "@lensor/lensor";
 * import { skipInit } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const block = module("Block", { params: { skip_gain: tensor([]) } });
 * assertEquals(skipInit()(block, keyed(0)).params.skip_gain?.origin[0]?.by, "zeros");
 * ```
 */
declare function skipInit(where?: Where): Init;

/**
 * Transformers with a second norm in each branch (Magneto): Xavier normal with gain γ for values, attention outputs and
 * feed-forward matrices, 1 for queries, keys and attention across.
 *
 * γ is √ln 2N for N layers on one side; with both, √(ln 2N · ln 3M / 3) in the encoder and √ln 3M in the decoder. Only
 * these matrices are touched. Throws `missing` if the layers can neither be counted nor were given, `no-match` for a
 * model without such matrices.
 *
 * Layers are told by the names that PyTorch, fairseq, BERT, LLaMA, timm and GPT-2 give them (a fused `qkv` is three
 * matrices), those of the decoder by `decoder` in the path: run it on the whole model. An attention with a matrix that
 * cannot be told is `unsupported`.
 *
 * Source: Wang et al., "Foundation transformers" (2022), figure 2.
 *
 * Peers: torchscale `subln` (which multiplies what the layers start with).
 *
 * @example
 * ```ts
 * import { keyed, transformerEncoder, transformerEncoderLayer } from "@lensor/lensor";
 * import { subLn } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const stack = transformerEncoder(transformerEncoderLayer(4, 2, { dimFeedforward: 8 }), 2);
 * const ready = subLn()(stack, keyed(0)), layer = ready.children.layers!.children[0]!;
 * assertEquals(layer.children.linear1?.params.weight?.origin[0]?.by, `xavierNormal(gain=${Math.sqrt(Math.log(4))})`);
 * ```
 */
declare function subLn(options?: SideOptions): Init;

/**
 * Transformers without norms and without warm-up: Xavier uniform for all matrices of the layers, in values, attention
 * outputs and feed-forward matrices with gain 0.67 N^(-1/4) in the encoder and (9 M)^(-1/4) in the decoder; embeddings
 * of width d N(0, d^(-1/2)) times (9 N)^(-1/4), or (9 M)^(-1/4) in a decoder.
 *
 * Biases are left to another Init. Throws `missing` if the layers can neither be counted nor were given, `no-match` for
 * a model without such matrices, or without embeddings.
 *
 * Layers are told by the names that PyTorch, fairseq, BERT, LLaMA, timm and GPT-2 give them (a fused `qkv` is three
 * matrices), those of the decoder by `decoder` in the path: run it on the whole model. An attention with a matrix that
 * cannot be told is `unsupported`.
 *
 * Source: Huang et al., "Improving transformer optimization through better initialization" (2020), section 4.
 *
 * Peers: the authors' `fixup_initialization` in their fairseq.
 *
 * @example
 * ```ts
 * import { embedding, keyed, module, transformerEncoder, transformerEncoderLayer } from "@lensor/lensor";
 * import { tFixup } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const encoder = transformerEncoder(transformerEncoderLayer(4, 2, { dimFeedforward: 8 }), 16);
 * const ready = tFixup()(module("Net", { children: { words: embedding(9, 4), encoder } }), keyed(0));
 * const layer = ready.children.encoder!.children.layers!.children[0]!;
 * assertEquals(layer.children.linear1?.params.weight?.origin[0]?.by, "xavierUniform(gain=0.335)"); // 0.67 / 2
 * ```
 */
declare function tFixup(options?: SideOptions): Init;

/** A configuration with the library's own names: `{ initializer_range: 0.01 }`. */
type Config = Readonly<Record<string, unknown>>;

/** What `timm` may be told. */
interface TimmOptions {
    /** The family: `"vit"`, `"convnext"` ...; found by the model's class by default. */
    readonly family?: string;
    /** `weight_init` of vision transformers and Swin; what the model says, else timm's usual one. */
    readonly mode?: "" | "jax" | "jax_nlhb" | "moco" | "reset";
    /**
     * Arguments of the model's constructor that its start looks at, as `init_values`, `head_init_scale`,
     * `zero_init_last`.
     */
    readonly config?: Config;
}
/**
 * What timm 1.0.31 starts a model with: the family is found by the model's class (`VisionTransformer`, `ConvNeXt`), and
 * the history says which. Vision transformers, also distilled, BEiT, EVA, CaiT, Swin, Swin v2, ConvNeXt, MLP-Mixer,
 * ResNet, RegNet, EfficientNet, MobileNet v3; layers that a family does not speak of start as PyTorch starts them.
 *
 * Settings that a model carries (`weight_init_mode`, `init_values`, `head_init_scale`) are read off it. A model inside
 * another is found too. Throws `unsupported` for a model of no family that is known, and for a tensor for which the
 * family has no start, `unknown-name` for a family or a mode that is not there.
 *
 * Source: the documentation of timm's `init_weights`, and runs of it.
 *
 * Peers: timm 1.0.31, the constructors of its models.
 *
 * @example
 * ```ts
 * import { keyed, linear, module } from "@lensor/lensor";
 * import { timm } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const model = module("VisionTransformer", { children: { head: linear(8, 20) } });
 * const [entry] = timm()(model, keyed(0)).children.head!.params.weight!.origin;
 * assertEquals(entry?.from, "timm(vit)");
 * ```
 */
declare function timm(options?: TimmOptions): Init;

/** What `transformers` may be told. */
interface TransformersOptions {
    /**
     * The family by Transformers' name, as `model_type` in its configuration: `"llama"`, `"roberta"`; found by the
     * classes by default.
     */
    readonly family?: string;
    /**
     * The model's configuration, as in `config.json`: what it does not say has the library's default, sizes are read off
     * the model.
     */
    readonly config?: Config;
}
/**
 * What Transformers 5.24 starts a model with: the family is found by the names of its classes (`LlamaForCausalLM`,
 * `BertModel`), and the history says which. All families share matrices and tables N(0, 0.02), padding rows and biases
 * 0, norms 1 and 0 (0 and 0 where they scale by 1 + weight), and add their own: scaled projections of GPT-2, T5's and
 * CLIP's widths, Whisper's sines, Mamba's steps, stacked experts.
 *
 * With `torch(seed)` the numbers are the library's own, in the order in which its `init_weights` draws. A model inside
 * another keeps its own family. Throws `unsupported` for a model of no family that is known, and for a tensor for which
 * the family has no start, `unknown-name` for a family that is not there, `type` for a bad configuration.
 *
 * Source: the documentation of Transformers' `PreTrainedModel._init_weights`, and runs of it.
 *
 * Peers: Transformers 5.24 `init_weights`, 259 families.
 *
 * @example
 * ```ts
 * import { keyed, linear, module } from "@lensor/lensor";
 * import { transformers } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const model = module("LlamaForCausalLM", { children: { lm_head: linear(8, 20, { bias: false }) } });
 * const [entry] = transformers()(model, keyed(0)).children.lm_head!.params.weight!.origin;
 * assertEquals([entry?.by, entry?.from], ["normal(std=0.02)", "transformers(llama)"]);
 * ```
 */
declare function transformers(options?: TransformersOptions): Init;

/** What `uMuP` may be told. */
interface UMuPOptions {
    /**
     * Where the factors of the outputs are: in the model, which multiplies what a hidden layer gives by 1 / √fan in and
     * what the last one gives by 1 / fan in; or in the first values, for a model that multiplies nothing. `"model"`
     * by default.
     */
    readonly multipliers?: "model" | "weights";
    /**
     * For `multipliers: "weights"`: the same model at another width, by which the matrices from a width to a fixed size
     * are known.
     */
    readonly base?: Module;
}
/**
 * The unit-scaled maximal update parametrisation: every matrix and table N(0, 1), biases 0, norms 1 and 0, so that no
 * size and no std is to be tuned and all values are of size 1. With the multipliers in the weights: hidden matrices
 * N(0, 1 / √fan in), output matrices N(0, 1 / fan in).
 *
 * Its other half belongs to the model and the training: Adam's rate of hidden matrices divided by √fan in, of tables by
 * √fan out, of residual branches by √depth; with the multipliers in the weights the rate of a matrix is multiplied by
 * its multiplier too.
 *
 * Throws `type` or `unknown-name` for bad options, `range` for a base of the model's own widths, `missing` for
 * multipliers in the weights without a base, `no-match` for a model without layers or a tensor that the base lacks,
 * `shape` where the base has another rank.
 *
 * Source: Blake et al., "u-μP: The unit-scaled maximal update parametrization" (2024), table 2.
 *
 * Peers: the package unit-scaling (its `Linear`, `LinearReadout` and `Embedding`).
 *
 * @example
 * ```ts
 * import { keyed, linear } from "@lensor/lensor";
 * import { uMuP } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(uMuP()(linear(4, 8), keyed(0)).params.weight?.origin[0]?.by, "normal");
 * ```
 */
declare function uMuP(options?: UMuPOptions): Init;

/** What `unitOutput` may be told. */
interface UnitOutputOptions {
    /**
     * The tensor whose rows scale the channels: `"weight"`, `"weight_g"` of weight norm, `"scale"` of ActNorm; `"weight"`
     * by default.
     */
    readonly scale?: string;
    /** The tensor that is added to the channels; `"bias"` by default. */
    readonly bias?: string;
}
/**
 * For `calibrate`: one correction per layer after which every channel of its output has mean 0 and variance 1 on the
 * data: the scale divided by the channel's standard deviation, the bias b replaced by (b - mean) / standard deviation.
 *
 * With weight norm's g = 1 and b = 0 that is g = 1 / sd and b = -mean / sd. Channels are the first axis of both
 * tensors. While it runs it throws `range` for a channel that does not vary, `shape` where the measurement has another
 * number of channels.
 *
 * Source: Salimans and Kingma, "Weight normalization" (2016), section 3; Krähenbühl et al., "Data-dependent
 * initializations of convolutional neural networks" (2015); Kingma and Dhariwal, "Glow" (2018), ActNorm.
 *
 * Peers: none in the libraries compared; the first pass of `weight_norm` in the authors' code.
 *
 * @example
 * ```ts
 * import { calibrate, fill, initialize, linear, ones, values } from "@lensor/lensor";
 * import { unitOutput } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const measure = () => ({ mean: [3, 0], variance: [4, 1] });
 * const ready = await calibrate(initialize(linear(1, 2), fill("**", ones)), [""], measure, unitOutput());
 * assertEquals(await values(ready, "weight"), new Float32Array([0.5, 1]));
 * assertEquals(await values(ready, "bias"), new Float32Array([-1, 1])); // (1 - 3) / 2
 * ```
 */
declare function unitOutput(options?: UnitOutputOptions): Correction;

/** What `vit` may be told. */
interface VitOptions {
    /** The standard deviation of every matrix, kernel, position and token; 0.02 by default. */
    readonly std?: number;
}
/**
 * A vision transformer as Transformers starts it: matrices, patch kernels, positions and the class token from a normal
 * of std 0.02 cut at ±2 (absolute), biases and the mask token 0, norms 1 and 0.
 *
 * Throws `range` for a std that is not above 0, `no-match` for a model without such layers. timm's own starts are
 * `vitTimm`, `vitTimm2`, `vitJax` and `vitMoco`.
 *
 * Source: Dosovitskiy et al., "An image is worth 16x16 words" (2020).
 *
 * Peers: Transformers `ViTPreTrainedModel._init_weights`.
 *
 * @example
 * ```ts
 * import { conv2d, keyed } from "@lensor/lensor";
 * import { vit } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(vit()(conv2d(3, 8, 4), keyed(0)).params.weight?.origin[0]?.by, "truncNormal(std=0.02)");
 * ```
 */
declare function vit(options?: VitOptions): Init;

/** What recipes with a classifier of its own start may be told. */
interface HeadOptions {
    /** The classifier's bias, for example -ln(classes); 0 by default. */
    readonly headBias?: number;
    /** What the classifier's path begins with; `"head"` by default. */
    readonly classifier?: string;
}

/**
 * The start of the first vision transformer, in JAX: Linear weights Xavier uniform, biases 0, in MLPs N(0, 1e-6); the
 * patch kernel LeCun normal; the classifier 0 with bias `headBias`; `pos_embed`, tokens and the rest as `vitTimm`.
 *
 * An MLP has "mlp" in its path. Throws `range` or `type` for options that are not numbers or names, `no-match`
 * for a model without layers, or without the classifier that an option speaks of.
 *
 * Source: Dosovitskiy et al., "An image is worth 16x16 words" (2020), and its code in Flax.
 *
 * Peers: timm `init_weights_vit_jax`; with `headBias: -Math.log(classes)` its mode `jax_nlhb`.
 *
 * @example
 * ```ts
 * import { keyed, linear, module } from "@lensor/lensor";
 * import { vitJax } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("Net", { children: { mlp: linear(4, 4), head: linear(4, 2) } }), ready = vitJax()(net, keyed(0));
 * assertEquals(ready.children.mlp?.params.bias?.origin[0]?.by, "normal(std=0.000001)");
 * assertEquals(ready.children.head?.params.weight?.origin[0]?.by, "zeros");
 * ```
 */
declare function vitJax(options?: HeadOptions): Init;

/**
 * A masked autoencoder's vision transformer: positions the sines and cosines of their column and row in a square grid,
 * which stay as they are (`freeze` them), Linear weights Xavier uniform, the patch kernel the same with each patch as
 * one vector, tokens N(0, 0.02), biases 0, norms 1 and 0.
 *
 * Positions are params called `pos_embed`, `decoder_pos_embed` or `position_embeddings`, one row more than the grid has
 * places if there is a class token, which is 0. When drawn, throws `shape` for another number of positions or a width
 * that is not a multiple of 4; `no-match` for a model without layers.
 *
 * Source: He et al., "Masked autoencoders are scalable vision learners" (2021), appendix A.1, and its code.
 *
 * Peers: Transformers `ViTMAEEmbeddings.initialize_weights`; timm `build_sincos2d_pos_embed`.
 *
 * @example
 * ```ts
 * import { keyed, module, tensor, values } from "@lensor/lensor";
 * import { vitMae } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = vitMae()(module("Embeddings", { params: { pos_embed: tensor([1, 5, 4]) } }), keyed(0));
 * const table = await values(ready, "pos_embed") as Float32Array;
 * // The class token, then column 0, row 0
 * assertEquals(table.slice(0, 8), new Float32Array([0, 0, 0, 0, 0, 1, 0, 1]));
 * ```
 */
declare function vitMae(options?: Readonly<Record<string, never>>): Init;

/**
 * The start of MoCo v3: Linear weights Xavier uniform, where a fused `qkv` counts as three matrices, biases 0;
 * `pos_embed`, tokens and the rest as `vitTimm`. The fixed patch kernel of the paper is left to `freeze`.
 *
 * Throws `no-match` for a model without layers.
 *
 * Source: Chen, Xie, He, "An empirical study of training self-supervised vision transformers" (2021).
 *
 * Peers: timm `init_weights_vit_moco`.
 *
 * @example
 * ```ts
 * import { keyed, linear, module } from "@lensor/lensor";
 * import { vitMoco } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = vitMoco()(module("Attention", { children: { qkv: linear(6, 18) } }), keyed(0));
 * assertEquals(ready.children.qkv?.params.weight?.origin[0]?.by.startsWith("uniform(low=-0.7071"), true); // √(6 / 12)
 * ```
 */
declare function vitMoco(options?: Readonly<Record<string, never>>): Init;

/**
 * timm's first start of a vision transformer: Linear weights from a normal of std 0.02 cut at ±2 (absolute), biases 0;
 * `pos_embed` the same, `cls_token` and `reg_token` N(0, 1e-6); everything else as PyTorch starts it.
 *
 * Throws `no-match` for a model without layers. Run on the whole model: the tokens are looked for at its top.
 *
 * Source: Touvron et al., "Training data-efficient image transformers" (2020), whose code it is from.
 *
 * Peers: timm `init_weights_vit_timm`, the default of `VisionTransformer.init_weights`.
 *
 * @example
 * ```ts
 * import { keyed, linear } from "@lensor/lensor";
 * import { vitTimm } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(vitTimm()(linear(4, 4), keyed(0)).params.bias?.origin[0]?.by, "zeros");
 * ```
 */
declare function vitTimm(options?: Readonly<Record<string, never>>): Init;

/** What `vitTimm2` may be told. */
interface VitTimm2Options extends HeadOptions {
    /** The bias of every Linear but the classifier's; 0.02 by default. */
    readonly initBias?: number;
}
/**
 * timm's start for newer vision models: Linear and convolution weights from a normal of std 0.02 cut at ±2 (absolute),
 * Linear biases 0.02 (not 0), the classifier 0 with bias `headBias`. Other modules are left alone.
 *
 * Throws `range` or `type` for options that are not numbers or names, `no-match` for a model without such layers, or
 * without the classifier that an option speaks of.
 *
 * Source: timm's documentation of the function; its Hiera models are started by it.
 *
 * Peers: timm `layers.init_weight_vit`.
 *
 * @example
 * ```ts
 * import { keyed, linear } from "@lensor/lensor";
 * import { vitTimm2 } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(vitTimm2()(linear(4, 4), keyed(0)).params.bias?.origin[0]?.by, "constant(0.02)");
 * ```
 */
declare function vitTimm2(options?: VitTimm2Options): Init;

/**
 * The convolutions through which a ControlNet joins the network that it steers 0, weight and bias: it starts as no
 * change at all.
 *
 * `where` says which they are; by the names that the peers give them unless it does. The rest of a ControlNet is a copy
 * of the network's encoder: load it with `pretrained`. Throws `no-match` if there are none.
 *
 * Source: Zhang, Rao, Agrawala, "Adding conditional control to text-to-image diffusion models" (2023), section 3.1.
 *
 * Peers: ControlNet `zero_module`; Diffusers `zero_module`.
 *
 * @example
 * ```ts
 * import { conv2d, keyed, module, moduleList, sequential } from "@lensor/lensor";
 * import { zeroConvs } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const net = module("ControlNet", { children: { zero_convs: moduleList([sequential(conv2d(4, 4, 1))]) } });
 * const [first] = Object.values(zeroConvs()(net, keyed(0)).children.zero_convs!.children);
 * assertEquals(first?.children[0]?.params.bias?.origin[0]?.by, "zeros");
 * ```
 */
declare function zeroConvs(where?: Where): Init;

/** What `zeroGamma` may be told. */
interface ZeroGammaOptions {
    /** The classes of the residual blocks; `"BasicBlock, Bottleneck"` by default. */
    readonly blocks?: string;
}
/**
 * The weight of the last norm in each residual branch 0, so that every block starts as the identity.
 *
 * The last norm is the last of a block's own children that is one; a shortcut's norm lies deeper and keeps its 1.
 * Nothing else is touched. Throws `type` if the classes are not text, `no-match` if no block has such a norm.
 *
 * Source: Goyal et al., "Accurate, large minibatch SGD: training ImageNet in 1 hour" (2017), section 5.1.
 *
 * Peers: timm `zero_init_last`; torchvision and MMLab `zero_init_residual`.
 *
 * @example
 * ```ts
 * import { batchNorm2d, conv2d, keyed, module } from "@lensor/lensor";
 * import { zeroGamma } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const children = { conv1: conv2d(4, 4, 3), bn1: batchNorm2d(4), conv2: conv2d(4, 4, 3), bn2: batchNorm2d(4) };
 * const { bn1, bn2 } = zeroGamma()(module("BasicBlock", { children }), keyed(0)).children;
 * assertEquals([bn1?.params.weight?.value, bn2?.params.weight?.origin[0]?.by], [undefined, "zeros"]);
 * ```
 */
declare function zeroGamma(options?: ZeroGammaOptions): Init;

/**
 * Inits for whole models, as papers and model libraries describe them, and corrections for `calibrate`.
 *
 * They are compositions of `fill`, `rules`, `apply` and their like: read one, and write your own.
 *
 * @module
 */

type mod_AdminOptions = AdminOptions;
type mod_Base = Base;
type mod_BertOptions = BertOptions;
type mod_Box = Box;
type mod_CalibrationStep = CalibrationStep;
type mod_Checkpoint = Checkpoint;
type mod_ChronoOptions = ChronoOptions;
type mod_Config = Config;
type mod_Correction = Correction;
type mod_DType = DType;
type mod_DepthMuPOptions = DepthMuPOptions;
type mod_DetectorHeadOptions = DetectorHeadOptions;
type mod_Dict<T> = Dict<T>;
type mod_DoraOptions = DoraOptions;
type mod_DrawInto = DrawInto;
type mod_DrawOptions = DrawOptions;
type mod_FanAxes = FanAxes;
type mod_FixupOptions = FixupOptions;
type mod_Gpt2Options = Gpt2Options;
type mod_HeadOptions = HeadOptions;
type mod_Ingredient = Ingredient;
type mod_Init = Init;
type mod_InitCfg = InitCfg;
type mod_Initializer = Initializer;
type mod_KeyedOptions = KeyedOptions;
type mod_LayerScaleOptions = LayerScaleOptions;
type mod_LeftOut = LeftOut;
type mod_LlamaOptions = LlamaOptions;
type mod_LoraOptions = LoraOptions;
type mod_LoraStart = LoraStart;
type mod_LstmForgetBiasOptions = LstmForgetBiasOptions;
type mod_LsuvOptions = LsuvOptions;
type mod_Made = Made;
type mod_MambaOptions = MambaOptions;
type mod_Measured = Measured;
type mod_MmlabCaffe2Xavier = MmlabCaffe2Xavier;
type mod_MmlabCfg = MmlabCfg;
type mod_MmlabCommon = MmlabCommon;
type mod_MmlabConstant = MmlabConstant;
type mod_MmlabDict = MmlabDict;
type mod_MmlabKaiming = MmlabKaiming;
type mod_MmlabNormal = MmlabNormal;
type mod_MmlabOverride = MmlabOverride;
type mod_MmlabPretrained = MmlabPretrained;
type mod_MmlabScheme = MmlabScheme;
type mod_MmlabTruncNormal = MmlabTruncNormal;
type mod_MmlabUniform = MmlabUniform;
type mod_MmlabXavier = MmlabXavier;
type mod_Module = Module;
type mod_MuPOptions = MuPOptions;
type mod_OpenOptions = OpenOptions;
type mod_Optional = Optional;
type mod_Origin = Origin;
type mod_Param = Param;
type mod_Part = Part;
type mod_Pool = Pool;
type mod_PoolOptions = PoolOptions;
type mod_RawDType = RawDType;
type mod_RawSpec = RawSpec;
type mod_Rng = Rng;
type mod_Shape = Shape;
type mod_SideOptions = SideOptions;
type mod_SirenNetworkOptions = SirenNetworkOptions;
type mod_Source = Source;
type mod_Spec = Spec;
type mod_Stored = Stored;
type mod_Stretch = Stretch;
type mod_Tensor = Tensor;
type mod_TimmOptions = TimmOptions;
type mod_TransformersOptions = TransformersOptions;
type mod_Traversal<S, A> = Traversal<S, A>;
type mod_TruncatedWant = TruncatedWant;
type mod_TypedModule<P extends Dict<Param>, B extends Dict<Param>, C extends Dict<Module>> = TypedModule<P, B, C>;
type mod_UMuPOptions = UMuPOptions;
type mod_UniformWant = UniformWant;
type mod_UnitOutputOptions = UnitOutputOptions;
type mod_Unreadable = Unreadable;
type mod_Values = Values;
type mod_VitOptions = VitOptions;
type mod_VitTimm2Options = VitTimm2Options;
type mod_Want = Want;
type mod_Where = Where;
type mod_WidthOptions = WidthOptions;
type mod_ZeroGammaOptions = ZeroGammaOptions;
declare const mod_admin: typeof admin;
declare const mod_bert: typeof bert;
declare const mod_chrono: typeof chrono;
declare const mod_completeP: typeof completeP;
declare const mod_deepNorm: typeof deepNorm;
declare const mod_depthMuP: typeof depthMuP;
declare const mod_detectorHead: typeof detectorHead;
declare const mod_dora: typeof dora;
declare const mod_fixup: typeof fixup;
declare const mod_flaxDefault: typeof flaxDefault;
declare const mod_forgetGate: typeof forgetGate;
declare const mod_gpt2: typeof gpt2;
declare const mod_haikuDefault: typeof haikuDefault;
declare const mod_kerasDefault: typeof kerasDefault;
declare const mod_layerScale: typeof layerScale;
declare const mod_llama: typeof llama;
declare const mod_lora: typeof lora;
declare const mod_lsuv: typeof lsuv;
declare const mod_mamba: typeof mamba;
declare const mod_muP: typeof muP;
declare const mod_offsetZero: typeof offsetZero;
declare const mod_siren: typeof siren;
declare const mod_skipInit: typeof skipInit;
declare const mod_subLn: typeof subLn;
declare const mod_tFixup: typeof tFixup;
declare const mod_timm: typeof timm;
declare const mod_transformers: typeof transformers;
declare const mod_uMuP: typeof uMuP;
declare const mod_unitOutput: typeof unitOutput;
declare const mod_vit: typeof vit;
declare const mod_vitJax: typeof vitJax;
declare const mod_vitMae: typeof vitMae;
declare const mod_vitMoco: typeof vitMoco;
declare const mod_vitTimm: typeof vitTimm;
declare const mod_vitTimm2: typeof vitTimm2;
declare const mod_zeroConvs: typeof zeroConvs;
declare const mod_zeroGamma: typeof zeroGamma;
declare namespace mod {
  export { mod_DType as DType, mod_Dict as Dict, mod_Shape as Shape, mod_Spec as Spec, mod_Tensor as Tensor, mod_Values as Values, mod_admin as admin, mod_bert as bert, mod_chrono as chrono, mod_completeP as completeP, mod_deepNorm as deepNorm, mod_depthMuP as depthMuP, mod_detectorHead as detectorHead, mod_dora as dora, mod_fixup as fixup, mod_flaxDefault as flaxDefault, mod_forgetGate as forgetGate, mod_gpt2 as gpt2, mod_haikuDefault as haikuDefault, mod_kerasDefault as kerasDefault, mod_layerScale as layerScale, mod_llama as llama, mod_lora as lora, mod_lsuv as lsuv, mod_mamba as mamba, mod_muP as muP, mod_offsetZero as offsetZero, mod_siren as siren, mod_skipInit as skipInit, mod_subLn as subLn, mod_tFixup as tFixup, mod_timm as timm, mod_transformers as transformers, mod_uMuP as uMuP, mod_unitOutput as unitOutput, mod_vit as vit, mod_vitJax as vitJax, mod_vitMae as vitMae, mod_vitMoco as vitMoco, mod_vitTimm as vitTimm, mod_vitTimm2 as vitTimm2, mod_zeroConvs as zeroConvs, mod_zeroGamma as zeroGamma };
  export type { mod_AdminOptions as AdminOptions, mod_Base as Base, mod_BertOptions as BertOptions, mod_Box as Box, mod_CalibrationStep as CalibrationStep, mod_Checkpoint as Checkpoint, mod_ChronoOptions as ChronoOptions, mod_Config as Config, mod_Correction as Correction, mod_DepthMuPOptions as DepthMuPOptions, mod_DetectorHeadOptions as DetectorHeadOptions, mod_DoraOptions as DoraOptions, mod_DrawInto as DrawInto, mod_DrawOptions as DrawOptions, mod_FanAxes as FanAxes, mod_FixupOptions as FixupOptions, mod_Gpt2Options as Gpt2Options, mod_HeadOptions as HeadOptions, mod_Ingredient as Ingredient, mod_Init as Init, mod_InitCfg as InitCfg, mod_Initializer as Initializer, mod_KeyedOptions as KeyedOptions, mod_LayerScaleOptions as LayerScaleOptions, mod_LeftOut as LeftOut, mod_LlamaOptions as LlamaOptions, mod_LoraOptions as LoraOptions, mod_LoraStart as LoraStart, mod_LstmForgetBiasOptions as LstmForgetBiasOptions, mod_LsuvOptions as LsuvOptions, mod_Made as Made, mod_MambaOptions as MambaOptions, mod_Measured as Measured, mod_MmlabCaffe2Xavier as MmlabCaffe2Xavier, mod_MmlabCfg as MmlabCfg, mod_MmlabCommon as MmlabCommon, mod_MmlabConstant as MmlabConstant, mod_MmlabDict as MmlabDict, mod_MmlabKaiming as MmlabKaiming, mod_MmlabNormal as MmlabNormal, mod_MmlabOverride as MmlabOverride, mod_MmlabPretrained as MmlabPretrained, mod_MmlabScheme as MmlabScheme, mod_MmlabTruncNormal as MmlabTruncNormal, mod_MmlabUniform as MmlabUniform, mod_MmlabXavier as MmlabXavier, mod_Module as Module, mod_MuPOptions as MuPOptions, mod_OpenOptions as OpenOptions, mod_Optional as Optional, mod_Origin as Origin, mod_Param as Param, mod_Part as Part, mod_Pool as Pool, mod_PoolOptions as PoolOptions, mod_RawDType as RawDType, mod_RawSpec as RawSpec, mod_Rng as Rng, mod_SideOptions as SideOptions, mod_SirenNetworkOptions as SirenNetworkOptions, mod_Source as Source, mod_Stored as Stored, mod_Stretch as Stretch, mod_TimmOptions as TimmOptions, mod_TransformersOptions as TransformersOptions, mod_Traversal as Traversal, mod_TruncatedWant as TruncatedWant, mod_TypedModule as TypedModule, mod_UMuPOptions as UMuPOptions, mod_UniformWant as UniformWant, mod_UnitOutputOptions as UnitOutputOptions, mod_Unreadable as Unreadable, mod_VitOptions as VitOptions, mod_VitTimm2Options as VitTimm2Options, mod_Want as Want, mod_Where as Where, mod_WidthOptions as WidthOptions, mod_ZeroGammaOptions as ZeroGammaOptions };
}

export { VERSION, adaptChannels, adaptiveAvgPool1d, adaptiveAvgPool2d, adaptiveAvgPool3d, adaptiveLogSoftmaxWithLoss, adaptiveMaxPool2d, adjust, alphaDropout, apply, asCheckpoint, at, avgPool1d, avgPool2d, avgPool3d, batchNorm1d, batchNorm2d, batchNorm3d, biasForProbability, bilinear, bilinearUpsample, both, buffers, byType, caffe2Xavier, calibrate, cast, castLoses, celu, chrono$1 as chrono, chunk, combine, compose, constant, contents, conv1d, conv2d, conv3d, convTranspose1d, convTranspose2d, convTranspose3d, coordinates, copyOf, dare, deltaOrthogonal, dequantized, diagnose, diff, dirac, divided, doctorRules, dropout, dropout1d, dropout2d, dropout3d, elu, embedding, embeddingBag, entries, equivalent, except, expandFolds, explain, eye, fans, fileAsModel, fileAsTree, fill, finishPlan, flatten, flaxEmbedding, floats, focus, foldNames, foldSize, foldedBatchNorm, forwardVariance, freeze, fromBytes, fromFloat32, fromKeras, fromMade, gain, gelu, glorotNormal, glorotUniform, glu, groupNorm, growRows, gru, gruCell, haikuDefault$1 as haikuDefault, hardsigmoid, hardswish, hardtanh, heNormal, heUniform, hippo, hippoInput, historiesOf, icnr, identity, inflate3d, initWeights, initialize, innermost, instanceNorm1d, instanceNorm2d, instanceNorm3d, jax, joinHeads, joined, kaimingNormal, kaimingUniform, kerasAxes, keyed, layerNorm, leakyRelu, lecunNormal, lecunUniform, lens, linear, linearMerge, list, loadCheckpoint, lockText, logSigmoid, logSoftmax, lstm, lstmCell, lstmForgetBias, madeOf, makeShard, mapTensors, mapped, masks, matchCheckpoint, matching, materialize, maxPool1d, maxPool2d, maxPool3d, merged, mergedLora, mish, missing, mmlab, mod$1 as mod, mod as mod$1, modelFromCheckpoint, modelFromJson, modelFromSpecs, modelStock, modelToJson, module$1 as module, moduleDict, moduleList, momentsOf, multiheadAttention, nearIdentity, normal, not, nothing, numpy, ofType, ones, only, openAll, openCheckpoint, openNpy, openNpz, openOnnx, openPlan, openPool, openSafetensors, openTfjs, openTorch, optional, originText, origins, orthogonal, outermost, override, own, params, parseConfig, parseInitCfg, parseLock, parsePlan, part, patchOnnx, permutedRotary, philox2x32, philox2x64, philox4x32, philox4x64, pickNames, pin, pixelShuffle, plan, planDigest, planList, planText, plannedModel, plannedSource, prelu, pretrained, readOrigins, readSource, recast, relu, relu6, renamed, renames, reorderedGates, report, reportData, reportPage, resizePatchEmbed, resizePositions, resizeRelativePositions, restricted, rmsNorm, rnn, rnnCell, ropeFrequencies, rows, rules, s4dReal, saveModel, savePlan, seedSequence, selectRows, selu, seq, sequential, set, shards, showFold, shrinkRows, sigmoid, silu, sinCosGrid, sinCosPosition, siren$1 as siren, slerp, slice, softmax, softplus, softsign, sparse, splitHeads, stacked, stepBias, stft, suggestRename, summary, syncBatchNorm, tanh, taskArithmetic, taskList, tensor, tensorOf, tensors, threefry2x32, threefry4x32, tie, tiedOwners, ties, toBytes, toFloat32, toGguf, toJax, toKeras, toNested, toNpy, toNpz, toSafetensors, toTf, toTorch, toldTies, torch, torchBases, torchDefault, trainable, trainableNames, transform, transformer, transformerDecoder, transformerDecoderLayer, transformerEncoder, transformerEncoderLayer, transposeKernel, truncNormal, uniform, united, upsample, values, variancePlot, varianceScaling, verifyModel, weightNorm, weightNormed, whenMissing, why, withChild, withTiedNames, within, writeGguf, writeNpy, writeNpz, writeSafetensors, writeShardedSafetensors, writeTfjs, writeTorch, xavierNormal, xavierUniform, zerO, zeros };
export type { AdaptChannelsOptions, Adapter, AdapterTools, AdaptiveSoftmaxOptions, ArrayMaker, Attention, AttentionOptions, AvgPoolOptions, Bases, BatchNorm, BatchNormBuilder, BatchNormOptions, Biased, Box, BufferOf, CalibrationStep, CellOptions, Checkpoint, Checkpoints, ChildOf, Choice, ChronoOptions, Computed, Contents, ContentsRow, ConvBuilder, ConvOptions, ConvTransposeOptions, Convention, ConventionOption, Correction, Dare, DecoderLayer, DeltaOrthogonalOptions, DequantizedOptions, DiagnoseOptions, DictOf, DiracOptions, DividedOptions, DoctorRule, DrawInto, DrawOptions, EmbeddingBagOptions, EmbeddingOptions, EncoderLayer, Engine, Entries, EntryChoice, ExplainOptions, EyeOptions, FanAxes, FanMode, Fans, Fault, Fill, Finding, FinishOptions, Finished, Focus, Fold, FoldOptions, FusedLayout, FusedOptions, GateLibrary, GateOptions, GgufOptions, GgufValue, GroupNormOptions, GrowRowsOptions, HeadsOptions, History, IcnrOptions, InPlace, Inflate3dOptions, Ingredient, Init, InitCfg, InitWeightsOptions, InitWeightsResult, InitializeOptions, Initializer, InstanceNormBuilder, Jax, JaxImpl, JaxKey, JaxOptions, JaxRng, KaimingOptions, KerasConfig, KerasInitializer, KerasSerialized, KeyedOptions, Layer, LayerNormOptions, LeafKind, LeftOut, Lens, LinearMerge, LinearOptions, LoadCheckpointOptions, LoadedCheckpoint, Lock, LstmForgetBiasOptions, LstmOptions, Made, MadeShard, MakeOptions, MaskRegion, Match, MaxPoolOptions, Measure, Measured, MergeMethod, MergedLoraOptions, MmlabCaffe2Xavier, MmlabCfg, MmlabCommon, MmlabConstant, MmlabDict, MmlabKaiming, MmlabLoad, MmlabLog, MmlabNormal, MmlabOptions, MmlabOverride, MmlabPretrained, MmlabReport, MmlabScheme, MmlabTruncNormal, MmlabUniform, MmlabXavier, ModelStock, Module, Modules, Moments, MomentsOf, Named, NamedModules, NearIdentityOptions, Nested, Nonlinearity, NormalOptions, NpyOptions, NpzOptions, Numbered, Numpy, NumpyOptions, NumpyRng, NumpySeed, OpenAllOptions, OpenOptions, Optional, Origin, OriginRow, OrthogonalMethod, OrthogonalOptions, OutputSize, Pair, Param, ParamOf, ParseConfigOptions, Part, Parts, PhiloxStart, Plan, PlanGenerator, PlanInput, PlanModule, PlanOptions, PlanPart, PlanRow, PlanShard, Pool, PoolOptions, Predicate, PretrainedOptions, Proof, Proven, RawDType, RawSpec, RecurrentName, RecurrentOptions, Rename, RenameSuggestion, RenamedOptions, RenamesOptions, ReportData, ReportOptions, ReportStatistics, ReportTensor, ResizePatchEmbedOptions, ResizePositionsOptions, ResizeRelativePositionsOptions, RmsNormOptions, Rng, RnnCellOptions, RnnOptions, RopeFrequenciesOptions, Rule, SafetensorsOptions, SaveEntry, SaveFormat, SaveOptions, SeedSequence, SeedSequenceOptions, SelectByName, Severity, ShardedOptions, SinCosGridOptions, SinCosPositionOptions, SirenOptions, Sizes, Slerp, Source, SparseOptions, StepBiasOptions, StftOptions, Stored, Stretch, SummaryRow, Table, TaskArithmetic, TensorMaker, TensorOptions, TersePart, TfjsOptions, Ties, ToKerasOptions, ToTfOptions, TorchDraw, TorchFansOption, TorchFileOptions, TorchOptions, TorchRng, TransformerLayerOptions, TransformerOptions, TransposeKernelOptions, TransposedConvBuilder, Traversal, TruncNormalOptions, TruncatedWant, TypedModule, UniformOptions, UniformWant, Unreadable, UpsampleOptions, UserInit, VarianceScalingOptions, VarianceStep, Verdict, VerifyOptions, Want, WeightNormOptions, When, Where, XavierOptions, ZerOOptions };
