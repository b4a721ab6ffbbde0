import { cast } from "../core/cast.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import { targetOf } from "../core/draw_target.ts";
import type { Values } from "../core/types.ts";
import { drawWhole, type FloatDType, floatType } from "./_ordered.ts";
import { checkBernoulli, checkTruncated, checkUniform, checkWant, dtypeOf } from "./_want.ts";
import { checkBounds } from "./keyed/_integers.ts";
import { checkPath } from "./keyed/_key.ts";
import type { Bits } from "./numpy/_bits.ts";
import { legacyBits, mtBits } from "./numpy/_mt19937.ts";
import { pcgSeeded } from "./numpy/_pcg64.ts";
import { philoxBits } from "./numpy/_philox.ts";
import { fillBetween, shuffled } from "./numpy/_integers.ts";
import { cutNormals, fromFloat64, type Gauss, legacyNormals, PIECE, quantiles } from "./numpy/_floats.ts";
import { zigguratNormals, zigguratNormals32 } from "./numpy/_ziggurat.ts";
import { seedSequence, wordsOf } from "./numpy/seed_sequence.ts";
import type { NumpyOptions, NumpyRng, NumpySeed, PhiloxStart, SeedSequence } from "./numpy/types.ts";
import type { DrawInto } from "./types.ts";

/** The `numpy` function with NumPy's seed sequence. */
export interface Numpy {
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
export const numpy: Numpy = Object.assign(
  function numpy(seed: NumpySeed | SeedSequence | PhiloxStart, options: NumpyOptions = {}): NumpyRng {
    checkOptions("make a numpy generator", options, ["bitGenerator"]);
    const name = options.bitGenerator ?? "pcg64";
    const legacy = name === "legacy";
    if (name === "philox" && isStart(seed)) return generator(philoxAt(seed), name);
    if (legacy) return generator(legacyBits(legacySeed(seed)), name);
    const sequence = isSequence(seed) ? seed : seedSequence(seed as NumpySeed);
    if (name === "pcg64") return generator(pcgSeeded(sequence.generateState64(4)), name, sequence);
    if (name === "mt19937") return generator(mtBits(sequence.generateState(624)), name, sequence);
    if (name === "philox") {
      return generator(philoxBits([...sequence.generateState64(2)], [0n, 0n, 0n, 0n]), name, sequence);
    }
    throw new LensorError(
      "unknown-name",
      `Cannot make a numpy generator: there is no bitGenerator ${describe(name)}; use pcg64, mt19937, philox or legacy`,
    );
  },
  { seedSequence },
);

type Name = NonNullable<NumpyOptions["bitGenerator"]>;
const INTO = ["dtype", "range", "into"];

// The seed belongs to where a number came from; of a generator put to a state only the kind is known
function labelOf(name: Name, sequence?: SeedSequence): string {
  if (!sequence) return `numpy(${name})`;
  const { entropy, spawnKey } = sequence;
  const seed = typeof entropy === "number" || typeof entropy === "bigint"
    ? `${entropy}`
    : `[${[...entropy].join(", ")}]`;
  const kind = name === "pcg64" ? "" : `, ${name}`;
  const label = `numpy(${seed}${spawnKey.length > 0 ? `, spawn ${spawnKey.join(".")}` : ""}${kind})`;
  return label.length > 80 ? `numpy(${name})` : label;
}

function generator(start: Bits, name: Name, sequence?: SeedSequence, gauss: Gauss = { kept: undefined }): NumpyRng {
  let bits = start;
  const legacy = name === "legacy";
  // The legacy generator keeps the first of each pair of normals
  const normals = (out: Float64Array): void => legacy ? legacyNormals(bits, out, gauss) : zigguratNormals(bits, out);
  const unsupported = (verb: string): never => {
    throw new LensorError("unsupported", `Cannot ${verb}: the ${name} generator of NumPy has no such thing`);
  };
  // Makes numbers in float64 and stores them in the dtype, a piece after the other
  const made = (what: string, n: number, options: DrawInto, fill: (out: Float64Array) => void): Values => {
    const dtype = floatType(what, options);
    return drawWhole(what, n, dtype, options, (out) => {
      if (dtype === "float64") return fill(out as Float64Array);
      const piece = new Float64Array(Math.min(n, PIECE));
      for (let at = 0; at < n; at += PIECE) {
        const numbers = piece.subarray(0, n - at);
        fill(numbers);
        fromFloat64(numbers, out.subarray(at, at + numbers.length), dtype);
      }
    });
  };
  const native = (what: string, options: DrawInto | undefined): FloatDType => {
    checkOptions(`draw ${what}`, options, INTO);
    const dtype = floatType(what, options);
    if (dtype === "float32" && !legacy || dtype === "float64") return dtype;
    throw new LensorError(
      "type",
      `Cannot draw ${what} as ${dtype}: the ${name} generator has them as ${
        legacy ? "float64" : "float32 and float64"
      }`,
    );
  };
  const rng: NumpyRng = {
    at(path) {
      checkPath(path);
      return rng;
    },
    get root() {
      return rng;
    },
    clone: () => generator(bits.copy(), name, sequence, { ...gauss }),
    ordered: true,
    label: labelOf(name, sequence),
    get state() {
      return bits.state();
    },
    raw: (n) =>
      drawWhole("raw outputs", n, "uint64", undefined, (out) => {
        for (let i = 0; i < n; i++) (out as BigUint64Array)[i] = bits.raw();
      }) as BigUint64Array,
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      return drawWhole("bits", n, "uint32", options, (out) => {
        for (let i = 0; i < n; i++) out[i] = bits.next32();
      }) as Uint32Array;
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low, high] = checkBounds(options?.low, options?.high, dtype);
      return drawWhole("integers", n, dtype, options, (out) => fillBetween(bits, out, dtype, low, high, legacy));
    },
    permutation(n) {
      const { out } = targetOf("draw a permutation", n, "uint32", undefined, undefined);
      for (let i = 0; i < n; i++) out[i] = i;
      rng.shuffle(out);
      return out as Uint32Array;
    },
    shuffle(values, size = 1) {
      if (!Number.isInteger(size) || size < 1 || values.length % size !== 0) {
        throw new LensorError("shape", `Cannot shuffle ${values.length} elements: rows of ${size} do not divide them`);
      }
      const row = values.slice(0, size) as Float64Array;
      const all = values as Float64Array;
      shuffled(bits, values.length / size, (i, j) => {
        if (size === 1) {
          const kept = all[i]!;
          all[i] = all[j]!;
          all[j] = kept;
          return;
        }
        row.set(all.subarray(i * size, (i + 1) * size));
        all.copyWithin(i * size, j * size, (j + 1) * size);
        all.set(row, j * size);
      });
    },
    bernoulli(n, options) {
      const { p, dtype } = checkBernoulli(options);
      const [one, zero] = cast(new Float32Array([1, 0]), "float32", dtype);
      return drawWhole("bernoulli numbers", n, dtype, options, (out) => {
        for (let i = 0; i < n; i++) (out as Float64Array)[i] = (bits.double() < p ? one : zero) as number;
      });
    },
    random(n, options) {
      const dtype = native("uniform numbers", options);
      return drawWhole("uniform numbers", n, dtype, options, (out) => {
        if (bits.fill?.("uniform", out as Float64Array | Float32Array)) return;
        if (dtype === "float64") { for (let i = 0; i < n; i++) out[i] = bits.double(); }
        else for (let i = 0; i < n; i++) out[i] = (bits.next32() >>> 8) * 2 ** -24;
      });
    },
    standardNormal(n, options) {
      const dtype = native("normal numbers", options);
      return drawWhole("normal numbers", n, dtype, options, (out) => {
        if (dtype === "float64") normals(out as Float64Array);
        else zigguratNormals32(bits, out as Float32Array);
      });
    },
    uniform(n, options) {
      const { low, high } = checkUniform(options);
      const span = high - low;
      if (!(low <= high) || !Number.isFinite(span)) {
        throw new LensorError("range", `Cannot draw uniform numbers: [${low}, ${high}) is not a finite range`);
      }
      return made("uniform numbers", n, options, (out) => {
        for (let i = 0; i < out.length; i++) out[i] = low + span * bits.double();
      });
    },
    normal(n, options) {
      const { mean, std } = checkWant(options, "float64");
      return made("normal numbers", n, options, (out) => {
        normals(out);
        for (let i = 0; i < out.length; i++) out[i] = mean + std * out[i]!;
      });
    },
    truncatedNormal(n, options) {
      const want = checkTruncated(options, "float64");
      const what = "truncated normals";
      const dtype = floatType(what, options);
      if (options.method === "inverse") {
        return made(what, n, options, (out) =>
          quantiles(
            () => bits.double(),
            out,
            want,
          ));
      }
      return drawWhole(what, n, dtype, options, (out) => {
        cutNormals(normals, n, want, (some, at) => fromFloat64(some, out.subarray(at, at + some.length), dtype));
      });
    },
    spawn(n) {
      if (!sequence) return unsupported("spawn generators");
      return sequence.spawn(n).map((child) => numpy(child, { bitGenerator: name }));
    },
    advance(delta) {
      if (!bits.advanced) return unsupported("advance");
      bits = bits.advanced(stepsOf("advance", delta));
    },
    jumped(jumps = 1) {
      return generator(bits.jumped(stepsOf("jump", jumps)), name, sequence);
    },
  };
  return rng;
}

function stepsOf(verb: string, steps: unknown): bigint {
  if (typeof steps === "bigint") return steps;
  if (Number.isSafeInteger(steps)) return BigInt(steps as number);
  const code = typeof steps === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot ${verb}: ${describe(steps)} is not a number of steps; use an integer`);
}

function legacySeed(seed: unknown): number | number[] {
  const words = isSequence(seed) || isStart(seed) ? [] : [seed].flat();
  for (const word of words) {
    if (typeof word !== "number" && typeof word !== "bigint") {
      throw new LensorError("type", `Cannot seed numpy: expected an integer as seed, found ${describe(word)}`);
    }
    if (typeof word === "number" && !Number.isInteger(word) || word < 0 || word > 0xffffffff) {
      throw new LensorError("range", `Cannot seed numpy: legacy seed ${word} is outside of 0 to 2^32-1`);
    }
  }
  if (words.length === 0) {
    throw new LensorError(
      "type",
      "Cannot seed numpy: the legacy generator takes an integer or a list that is not empty",
    );
  }
  return Array.isArray(seed) ? words.map(Number) : Number(words[0]);
}

function isSequence(seed: unknown): seed is SeedSequence {
  return typeof seed === "object" && seed !== null && "generateState64" in seed;
}

function isStart(seed: unknown): seed is PhiloxStart {
  return typeof seed === "object" && seed !== null && "key" in seed;
}

// Integers as lists of words of 64 bits
function philoxAt({ key, counter = 0n }: PhiloxStart): Bits {
  const words = (name: string, value: unknown, most: number): bigint[] => {
    const whole = (part: unknown): bigint =>
      wordsOf(name, part).reduceRight((sum, word) => sum << 32n | BigInt(word), 0n);
    const list = Array.isArray(value) ? value.map(whole) : splitWords(whole(value), most);
    if (list.length === most && list.every((word) => word >> 64n === 0n)) return list;
    throw new LensorError("range", `Cannot seed numpy: ${name} is not ${most} words of 64 bits`);
  };
  return philoxBits(words("key", key, 2), words("counter", counter, 4));
}

// So many words of 64 bits, the last with all that is left
const splitWords = (x: bigint, count: number): bigint[] =>
  Array.from({ length: count }, (_, i) => x >> BigInt(64 * i)).map((rest, i) =>
    i < count - 1 ? BigInt.asUintN(64, rest) : rest
  );
