/// <reference lib="esnext.disposable" />
/** What every room of lensor agrees on: shapes, dtypes, values and tensors. */
/** The size of each axis, outermost first; `[]` is a scalar of one element. */
type Shape = readonly number[];
/** A record without a prototype, so that no name in it is special. */
type Dict<T> = Readonly<Record<string, T>>;
/** The element types that lensor stores, loads and casts. Draws exist for the first four only. */
type DType = "float64" | "float32" | "float16" | "bfloat16" | "float8_e4m3fn" | "float8_e5m2" | "int64" | "int32" | "int16" | "int8" | "uint64" | "uint32" | "uint16" | "uint8" | "bool" | "complex64";
/**
 * The typed array that holds a tensor's elements.
 *
 * float16 and bfloat16 are bit patterns in a `Uint16Array`, float8 in a `Uint8Array`, bool is one byte (0 or 1) each,
 * complex64 is pairs (real, imaginary) in a `Float32Array` of twice the element count.
 */
type Values = Float64Array | Float32Array | BigInt64Array | BigUint64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;
/** What a tensor is, without its numbers. */
interface Spec {
    /** The size of each axis. */
    readonly shape: Shape;
    /** The element type. */
    readonly dtype: DType;
}
/** A spec with its numbers, in C order (last axis fastest). */
interface Tensor extends Spec {
    /** The elements, flattened. */
    readonly data: Values;
}

/**
 * The kinds of failure that a program may want to tell apart. The names are stable.
 *
 * `shape`: dims do not fit. `range`: a number outside of what is allowed. `type`: a wrong kind of argument or dtype.
 * `unknown-name`: an option or name that does not exist. `no-match`: a pattern or rule that matches nothing.
 * `shadowed`: a rule that can never act. `missing`: something needed is not there. `unused`: something given was not
 * used. `corrupt`: bytes break their format. `unsupported`: legal, but not offered. `forbidden`: refused for safety.
 * `limit`: larger or deeper than the documented limit. `io`: the system failed to read or write.
 */
type ErrorCode = "shape" | "range" | "type" | "unknown-name" | "no-match" | "shadowed" | "missing" | "unused" | "corrupt" | "unsupported" | "forbidden" | "limit" | "io";
/** Where it went wrong, as far as that is known. */
interface ErrorPlace {
    /** The dotted path of the tensor or module. */
    readonly path?: string | undefined;
    /** The name of the file. */
    readonly file?: string | undefined;
    /** The byte offset in that file. */
    readonly offset?: number | undefined;
    /** A finer code within `code`, for example `header-json` within `corrupt`. */
    readonly detail?: string | undefined;
    /** The error that led to this one. */
    readonly cause?: unknown;
}
/**
 * The one error that lensor throws on purpose.
 *
 * The message follows one form: `Cannot <verb> "<path>": <reason>; <what would help>`.
 *
 * @example
 * ```ts
 * import { LensorError } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const error = new LensorError("shape", 'Cannot fill "w": shape [2] does not fit [3]', { path: "w" });
 * assertEquals([error.code, error.path], ["shape", "w"]);
 * ```
 */
declare class LensorError extends Error {
    /** Whether a value is an error of lensor, also one of another copy of the library. */
    static [Symbol.hasInstance](value: unknown): value is LensorError;
    /** The kind of failure. */
    readonly code: ErrorCode;
    /** The dotted path of the tensor or module, where there is one. */
    readonly path?: string;
    /** The file, where there is one. */
    readonly file?: string;
    /** The byte offset in the file, where there is one. */
    readonly offset?: number;
    /** A finer code, where there is one. */
    readonly detail?: string;
    /** Makes an error of a kind, with its message and place. */
    constructor(code: ErrorCode, message: string, place?: ErrorPlace);
}

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
    /** The element type of the result; float32 unless given. */
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
    /** The mean; 0 unless given. */
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
     * How many workers; one less than the machine has processors unless given, and at most 7: the calling thread works
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
 * `rounds` is 10 unless given. Throws `shape` if a list has another length, `range` if a word is no integer from 0 to
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
 * `rounds` is 10 unless given. Throws `shape` if a list has another length, `range` if a word is no integer from 0 to
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
 * `rounds` is 10 unless given. Throws `shape` if a list has another length, `range` if a word is no bigint from 0 to
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
 * `rounds` is 10 unless given. Throws `shape` if a list has another length, `range` if a word is no bigint from 0 to
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
 * `rounds` is 20 unless given (13 is the fastest that passed the authors' tests). Throws `shape` if a list has another
 * length, `range` if a word is no integer from 0 to 2^32-1.
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
 * `rounds` is 20 unless given. Throws `shape` if a list has another length, `range` if a word is no integer from 0 to
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
     * Which build of PyTorch's kernels is followed: `"avx2"` (also AVX-512: nearly every x86-64 machine) unless given, or
     * `"default"`, the scalar build, which rounds products and sums apart and takes the C library's functions.
     */
    readonly cpu?: "avx2" | "default" | undefined;
    /**
     * `false` draws as into a tensor that is dense but not row-major (transposed, channels_last): values come in memory
     * order, and normals take the scalar path at every size. True unless given; a draw's own `contiguous` counts more.
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
    /** `random_()`: whole numbers over the range that the dtype (float32 unless given) holds exactly. */
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
 * float32, float16 and bfloat16 draws are identical to the bit; float64 normals are, but for at most 3 ULP in about one
 * of four hundred, where PyTorch's C library does not give the nearest sine, cosine or logarithm. All hosts give the
 * same. `integers` are int32 and `bernoulli` is bool unless a dtype says otherwise. As in PyTorch a mean may be NaN and
 * a std infinite.
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
     * `jax_enable_x64`: a seed keeps its upper 32 bits, and coins are thrown with float64 numbers. False unless given.
     */
    readonly x64?: boolean | undefined;
    /** `jax_threefry_partitionable`: true unless given; false is the default of JAX before 0.5. */
    readonly partitionable?: boolean | undefined;
    /** The generator; `"threefry2x32"` unless given. */
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
    /** `jax.random.bits` in an unsigned dtype, uint32 unless given. */
    randomBits(n: number, options?: DrawInto): Values;
    /** `jax.random.rademacher`: 1 and -1 with equal probability, float32 unless given. */
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
 * float32, float16 and bfloat16 draws are identical to the bit, float64 ones but for the last bit where the C library's
 * logarithm is not the nearest number, and truncated ones for more where its error function of a bound is not. A
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
    /** The counter, of 256 bits; 0 unless given. */
    readonly counter?: NumpySeed | undefined;
}
/** Which of NumPy's generators draws. */
interface NumpyOptions {
    /**
     * `"pcg64"` (`default_rng(seed)`) unless given; `"mt19937"` and `"philox"` are `Generator(MT19937(seed))` and
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
    /** `random(n)`: uniform numbers in [0, 1) of float32 (unless given) or float64. */
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
    /** The indices that lead here from the sequence that was spawned first; none unless given. */
    readonly spawnKey?: readonly (number | bigint)[] | undefined;
    /** How many words are mixed; 4 (128 bits) unless given, at least 4. */
    readonly poolSize?: number | undefined;
}
/**
 * `numpy.random.SeedSequence(entropy)`: mixes integers of any size into seeds, and spawns sequences whose seeds are
 * independent.
 *
 * Throws `type` for entropy that is no integer or list of them, `range` for negative numbers and a pool smaller than 4.
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

/** How values between grid points are found. */
type ResampleMode = "nearest" | "nearest-exact" | "linear" | "bilinear" | "bicubic" | "area";

export { LensorError, VERSION, cast, castLoses, fromFloat32, jax, keyed, numpy, openPool, philox2x32, philox2x64, philox4x32, philox4x64, seedSequence, threefry2x32, threefry4x32, toFloat32, torch };
export type { DType, Dict, DrawInto, ErrorCode, ErrorPlace, Jax, JaxImpl, JaxKey, JaxOptions, JaxRng, KeyedOptions, Numpy, NumpyOptions, NumpyRng, NumpySeed, PhiloxStart, Pool, PoolOptions, ResampleMode, Rng, SeedSequence, SeedSequenceOptions, Shape, Spec, Tensor, TorchDraw, TorchOptions, TorchRng, TruncatedWant, UniformWant, Values, Want };
