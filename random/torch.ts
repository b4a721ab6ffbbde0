import { cast } from "../core/cast.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import type { Values } from "../core/types.ts";
import { mtFill } from "./_mt19937.ts";
import { drawWhole, type FloatDType, floatType } from "./_ordered.ts";
import { checkBernoulli, checkUniform, checkVariance, CUT_STD, dtypeOf, givenBounds } from "./_want.ts";
import { targetOf } from "../core/draw_target.ts";
import { checkBounds } from "./keyed/_integers.ts";
import { checkPath } from "./keyed/_key.ts";
import { fillBetween, fillPermutation, fillRandom } from "./torch/_integers.ts";
import { fillInverse, fillScaledInverse } from "./torch/_inverse.ts";
import { fillNormal, type NormalDraw } from "./torch/_normal.ts";
import { copied, packed, seeded, type TorchState, u53, unpacked } from "./torch/_state.ts";
import { fillTruncated } from "./torch/_truncated.ts";
import { fillUniform } from "./torch/_uniform.ts";
import type { TorchDraw, TorchOptions, TorchRng } from "./torch/types.ts";
import type { DrawInto, TruncatedWant, Want } from "./types.ts";

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
export function torch(seed: number | bigint, options: TorchOptions = {}): TorchRng {
  checkOptions("make a torch generator", options, ["cpu", "contiguous"]);
  const { cpu = "avx2", contiguous = true } = options;
  if (cpu !== "avx2" && cpu !== "default") {
    throw new LensorError(
      "unknown-name",
      `Cannot make a torch generator: there is no cpu ${describe(cpu)}; use "avx2" or "default"`,
    );
  }
  checkFlag("contiguous", contiguous);
  return generator(seeded(seed), cpu === "avx2", contiguous);
}

function generator(state: TorchState, avx: boolean, contiguous: boolean): TorchRng {
  const normalDraw = (verb: string, dtype: FloatDType, want: Want & TorchDraw): NormalDraw => {
    const own = want?.contiguous === undefined ? contiguous : want.contiguous;
    checkFlag("contiguous", own);
    return { dtype, ...checkMoments(verb, want), avx, contiguous: own };
  };
  const rng: TorchRng = {
    at(path) {
      checkPath(path);
      return rng;
    },
    get root() {
      return rng;
    },
    clone: () => generator(copied(state), avx, contiguous),
    ordered: true,
    get label() {
      return `torch(${state.seed})`;
    },
    get seed() {
      return state.seed;
    },
    manualSeed(seed) {
      Object.assign(state, seeded(seed));
    },
    getState: () => packed(state),
    setState(bytes) {
      Object.assign(state, unpacked(bytes));
    },
    bits(n, options) {
      checkOptions("draw bits", options, ["range"]);
      return drawWhole(
        "bits",
        n,
        "uint32",
        options,
        (out) => mtFill(state.mt, out as Uint32Array, 0, out.length),
      ) as Uint32Array;
    },
    integers(n, options) {
      checkOptions("draw integers", options, [...INTO, "low", "high"]);
      const dtype = dtypeOf(options, "int32");
      const [low, high] = checkBounds(options?.low, options?.high, dtype);
      return drawWhole("integers", n, dtype, options, (out) => fillBetween(state, out, dtype, low, high));
    },
    random(n, options = {}) {
      checkOptions("draw whole numbers", options, INTO);
      const dtype = dtypeOf(options, "float32");
      return drawWhole("whole numbers", n, dtype, options, (out) => fillRandom(state, out, dtype));
    },
    permutation(n) {
      const { out } = targetOf("draw a permutation", n, "uint32", undefined, undefined);
      fillPermutation(state, out as Uint32Array);
      return out as Uint32Array;
    },
    bernoulli(n, options) {
      return drawBernoulli(state, n, options);
    },
    uniform(n, options) {
      checkOptions("draw uniform numbers", options, [...INTO, "low", "high", "bound", "variance", "contiguous"]);
      const { contiguous: own, ...want } = options ?? {};
      if (own !== undefined) checkFlag("contiguous", own);
      const { low, high } = checkUniform(want as typeof options);
      const dtype = floatType("uniform numbers", options);
      return drawWhole("uniform numbers", n, dtype, options, (out) => fillUniform(state, out, dtype, low, high, avx));
    },
    normal(n, options) {
      checkOptions("draw normal numbers", options ?? {}, [...INTO, "mean", "std", "variance", "contiguous"]);
      const dtype = floatType("normal numbers", options);
      const draw = normalDraw("draw normal numbers", dtype, options);
      return drawWhole("normal numbers", n, dtype, options, (out) => fillNormal(state, out, draw));
    },
    truncatedNormal(n, options) {
      const verb = "draw truncated normals";
      checkOptions(verb, options ?? {}, TRUNCATED);
      const dtype = floatType("truncated normals", options);
      const given = normalDraw(verb, dtype, options);
      const { draw, a, b, within } = checkCut(verb, options, given);
      return drawWhole("truncated normals", n, dtype, options, (out) => {
        if (options.method === undefined) fillTruncated(state, out, draw, a, b);
        else if (within === undefined) fillInverse(state, out, draw, a, b);
        else fillScaledInverse(state, out, draw, within);
      });
    },
  };
  return rng;
}

const INTO = ["dtype", "range", "into"];
const TRUNCATED = [...INTO, "mean", "std", "variance", "a", "b", "within", "compensate", "method", "contiguous"];

// PyTorch asks of the mean nothing, of the std that it is at least 0
function checkMoments(verb: string, want: Want): { mean: number; std: number } {
  const { mean = 0, std, variance } = want ?? {};
  for (const [name, value] of [["mean", mean], ["std", std]] as const) {
    if (typeof value === "number") continue;
    throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(value)}`);
  }
  checkVariance(verb, variance);
  if (std >= 0) return { mean, std };
  throw new LensorError("range", `Cannot ${verb}: the std is ${std}; use a non-negative number`);
}

function checkCut(
  verb: string,
  want: TruncatedWant,
  given: NormalDraw,
): { draw: NormalDraw; a: number; b: number; within?: number } {
  if (want.method !== undefined && want.method !== "inverse") {
    throw new LensorError("unknown-name", `Cannot ${verb}: there is no method ${describe(want.method)}; use "inverse"`);
  }
  if (given.std === 0 || !Number.isFinite(given.std) || !Number.isFinite(given.mean)) {
    throw new LensorError(
      "range",
      `Cannot ${verb}: the mean is ${given.mean} and the std ${given.std}; use finite numbers, std above 0`,
    );
  }
  const { a, b } = givenBounds(verb, want);
  if (!("within" in want) || want.within === undefined) {
    for (const [name, bound] of [["a", a], ["b", b]] as const) {
      if (typeof bound !== "number") {
        throw new LensorError("type", `Cannot ${verb}: expected a number as ${name}, found ${describe(bound)}`);
      }
    }
    if (a <= b) return { draw: given, a, b };
    throw new LensorError("range", `Cannot ${verb}: the bounds are ${a} and ${b}; use a <= b`);
  }
  const within: unknown = want.within;
  if (typeof within !== "number" || !(within > 0)) {
    const code = typeof within === "number" ? "range" : "type";
    throw new LensorError(code, `Cannot ${verb}: within is ${describe(within)}; use a number above 0`);
  }
  const std = want.compensate ? given.std / CUT_STD : given.std;
  const draw = { ...given, std };
  return { draw, a: -within * std + given.mean, b: within * std + given.mean, within };
}

function drawBernoulli(state: TorchState, n: number, options: DrawInto & { p: number }): Values {
  const { p, dtype } = checkBernoulli(options);
  const [one, zero] = cast(new Float32Array([1, 0]), "float32", dtype);
  return drawWhole("bernoulli numbers", n, dtype, options, (out) => {
    for (let i = 0; i < out.length; i++) (out as Float64Array)[i] = (u53(state) < p ? one : zero) as number;
  });
}

function checkFlag(name: string, value: unknown): void {
  if (typeof value === "boolean") return;
  throw new LensorError("type", `Cannot use torch: expected a boolean as ${name}, found ${describe(value)}`);
}
