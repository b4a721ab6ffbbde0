import { asInit } from "../inits/as_init.ts";
import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { pure } from "../core/pure.ts";
import { describe } from "../core/shape.ts";
import type { Values } from "../core/types.ts";
import { zeros } from "../initializers/constant.ts";
import { kaimingUniform } from "../initializers/kaiming.ts";
import { normal } from "../initializers/normal.ts";
import type { Initializer } from "../initializers/types.ts";
import { rules } from "../inits/init.ts";
import { put, putAdjusted } from "../inits/write.ts";
import type { Rng } from "../random/types.ts";
import { isHidden } from "../tree/hidden.ts";
import { eachTensor, join, mapTensors } from "../tree/walk.ts";
import { draw } from "../values/source.ts";
import type { Init, Module, Param, Source } from "../tree/types.ts";
import { optional } from "../tree/where.ts";
import { called } from "./_called.ts";
import { type Base, baseOf, type LoraPair, loraPairs } from "./_lora_pairs.ts";
import {
  checkRank,
  type Factors,
  type Matrix,
  matrixOf,
  mica,
  olora,
  orthogonalPair,
  pissa,
  residualOf,
  scalingOf,
  transposed,
} from "./_lora_starts.ts";

/** How low-rank adapters start. */
export type LoraStart = "default" | "gaussian" | "orthogonal" | "pissa" | "olora" | "mica";

/** What `lora` may be told. */
export interface LoraOptions {
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
export function lora(options: LoraOptions = {}): Init {
  const start = checked(options);
  const { distribution, rank } = options;
  const a = start === "gaussian" || distribution === "normal" ? byRank : kaimingUniform({ a: Math.sqrt(5) });
  const biases: Rule = [optional("**.{lora_A,lora_B}.**.bias"), zeros];
  const looks = start !== "default" && start !== "gaussian";
  const by = looks ? "skip" as const : undefined;
  const layers: readonly Rule[] = [["**.lora_A.**", by ?? a], ["**.lora_B.**", by ?? zeros]];
  const tables: readonly Rule[] = [["**.lora_embedding_A.**", zeros], ["**.lora_embedding_B.**", normal()]];
  return asInit((model, rng) => {
    // A kind of adapter that is not there at all is not a mistake; half of one is
    const has = { layers: holds(model, /^lora_[AB]$/), tables: holds(model, /^lora_embedding_[AB]$/) };
    const list = [...(has.layers || !has.tables ? [biases, ...layers] : []), ...(has.tables ? tables : [])];
    const plain = called("lora", rules(list))(model, rng);
    const pairs = has.layers ? loraPairs(plain) : [];
    for (const { a, aParam: { shape } } of pairs) {
      if (rank === undefined || shape[0] === rank) continue;
      throw new LensorError("shape", `Cannot start "${a}": its rank is ${shape[0]}, not ${rank}`, { path: a });
    }
    return looks ? started(plain, pairs, start, options, rng) : plain;
  });
}

const STARTS: readonly LoraStart[] = ["default", "gaussian", "orthogonal", "pissa", "olora", "mica"];

function checked(options: LoraOptions): LoraStart {
  checkOptions("make lora", options, [
    "start",
    "distribution",
    "rank",
    "alpha",
    "rslora",
    "niter",
    "base",
    "fanInFanOut",
  ]);
  const { start = "default", distribution, rank, alpha = 8, niter } = options;
  if (!STARTS.includes(start)) {
    const known = STARTS.map((name) => `"${name}"`).join(", ");
    throw new LensorError("unknown-name", `Cannot make lora: there is no start ${describe(start)}; use ${known}`);
  }
  if (distribution !== undefined && distribution !== "uniform" && distribution !== "normal") {
    const text = `Cannot make lora: there is no distribution ${describe(distribution)}; use "uniform" or "normal"`;
    throw new LensorError("unknown-name", text);
  }
  if (distribution !== undefined && options.start !== undefined) {
    throw new LensorError("range", "Cannot make lora: both start and distribution are given; choose one");
  }
  const refuse = (name: string, value: unknown, want: string) =>
    new LensorError("range", `Cannot make lora: ${name} is ${describe(value)}; use ${want}`);
  if (rank !== undefined && !(Number.isSafeInteger(rank) && rank >= 1)) {
    throw refuse("rank", rank, "an integer of at least 1");
  }
  if (niter !== undefined && !(Number.isSafeInteger(niter) && niter >= 0)) {
    throw refuse("niter", niter, "an integer of at least 0");
  }
  if (!(typeof alpha === "number" && alpha > 0 && Number.isFinite(alpha))) {
    throw refuse("alpha", alpha, "a number above 0");
  }
  if (start === "orthogonal" && rank !== undefined && rank % 2 !== 0) throw refuse("rank", rank, "an even number");
  return start;
}

function started(model: Module, pairs: readonly LoraPair[], start: LoraStart, options: LoraOptions, rng: Rng): Module {
  const written = new Map<string, Param>();
  for (const pair of pairs) {
    if (isHidden(pair.aParam) && isHidden(pair.bParam)) continue;
    const made = start === "orthogonal" ? orthogonal(pair, rng) : fromBase(model, pair, start, options, rng);
    for (const [path, param] of made) written.set(path, param);
  }
  return mapTensors(model, (param, path) => isHidden(param) ? param : written.get(path) ?? param);
}

// Noise of three keys: the square's is `lora` below the module, A's and B's are their own
function orthogonal({ module, a, aParam, b, bParam }: LoraPair, rng: Rng): [string, Param][] {
  const rank = aParam.shape[0]!;
  const ins = aParam.shape[1]!;
  const out = bParam.shape[0]!;
  if (rank % 2 !== 0) {
    throw new LensorError("range", `Cannot start "${a}": the orthogonal start needs an even rank, and it is ${rank}`, {
      path: a,
    });
  }
  const noise = (at: string, rows: number, cols: number, from: Rng): Matrix => ({
    rows,
    cols,
    data: from.at(at).normal(rows * cols, { std: 1, dtype: "float64" }) as Float64Array,
  });
  const pair = (from: Rng) =>
    orthogonalPair(
      noise(join(module, "lora"), rank, rank, from),
      noise(a, ins, rank / 2, from),
      noise(b, rank / 2, out, from),
    );
  // An ordered generator draws now; what it has drawn is kept
  const now = rng.ordered ? pair(rng) : undefined;
  const leaf = (path: string, param: Param, which: "a" | "b"): [string, Param] => {
    const by: Initializer = pure(() => (now ?? pair(rng))[which].data);
    const { shape, dtype, axes } = param;
    const spec = { shape, dtype };
    const value: Source = now
      ? { kind: "values", data: draw(by, rng, spec, axes, path) }
      : { kind: "draw", by, rng, at: path, spec };
    return [path, put(param, value, { kind: "draw", by: "lora orthogonal", path, rng: rng.root.label, from: "lora" })];
  };
  return [leaf(a, aParam, "a"), leaf(b, bParam, "b")];
}

function fromBase(model: Module, pair: LoraPair, start: LoraStart, options: LoraOptions, rng: Rng): [string, Param][] {
  const { module, a, aParam, b, bParam } = pair;
  const { alpha = 8, rslora = false, niter } = options;
  const rank = aParam.shape[0]!;
  const base = baseOf(model, pair, options.base, options.fanInFanOut);
  const scaling = scalingOf(rank, alpha, rslora);
  const [out, ins] = [bParam.shape[0]!, aParam.shape[1]!];
  const short = Math.min(out, ins);
  checkRank(rank, { rows: out, cols: ins }, a);
  const fast = start === "pissa" && niter !== undefined
    ? { niter, omega: omegaOf(rng, module, short, rank) }
    : undefined;
  const factors = (w: Matrix): Factors =>
    start === "pissa"
      ? pissa(w, rank, scaling, fast && { niter: fast.niter, omega: fast.omega() })
      : start === "olora"
      ? olora(w, rank)
      : mica(w, rank);
  // A and B are small, and come of one decomposition
  let known: Factors | undefined;
  const derived = (pick: (factors: Factors, w: Matrix) => Matrix): Source => ({
    kind: "derived",
    label: start,
    of: [base],
    fn: ([weight]): Values => {
      const w = matrixOf(weight!, base.turned);
      known ??= factors(w);
      return pick(known, w).data;
    },
  });
  const origin = { kind: "draw", by: `lora ${start}`, from: `lora of ${base.path}` } as const;
  const leaf = (
    path: string,
    param: Param,
    source: Source,
  ): [string, Param] => [path, put(param, source, { ...origin, path })];
  const made = [leaf(a, aParam, derived(({ a }) => a)), leaf(b, bParam, derived(({ b }) => b))];
  if (start === "mica" || base.inModel === undefined) return made;
  const rest = derived((factors, w) => {
    const left = residualOf(w, factors, scaling);
    return base.turned ? transposed(left) : left;
  });
  const path = base.inModel;
  const weight = leafAt(model, path);
  return [...made, [path, putAdjusted(weight, rest, { kind: "adjust", by: `lora ${start}, the rest`, path })]];
}

// The numbers that the fast decomposition starts from; an ordered generator draws them now
function omegaOf(rng: Rng, module: string, rows: number, cols: number): () => Matrix {
  const make = (): Matrix => ({
    rows,
    cols,
    data: rng.at(join(module, "lora")).normal(rows * cols, { std: 1, dtype: "float64" }) as Float64Array,
  });
  if (!rng.ordered) return make;
  const now = make();
  return () => now;
}

function leafAt(model: Module, path: string): Param {
  let leaf: Param | undefined;
  eachTensor(model, (param, at) => void (at === path && (leaf = param)));
  return leaf!;
}

type Rule = Parameters<typeof rules>[0][number];

function holds(model: Module, name: RegExp): boolean {
  let found = false;
  eachTensor(model, (_, path) => void (found ||= path.split(".").some((part) => name.test(part))));
  return found;
}

// A is [rank, inputs]
const byRank: Initializer = pure(Object.assign(
  ((shape, rng, draw) => normal({ std: 1 / (shape[0] || 1) })(shape, rng, draw)) as Initializer,
  { label: "normal(std=1/rank)", elementwise: true as const },
));
