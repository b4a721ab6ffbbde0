import { checkOptions } from "../../core/check.ts";
import { kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, sizeOf } from "../../core/shape.ts";
import type { Spec } from "../../core/types.ts";
import { keyed } from "../../random/keyed.ts";
import type { Rng } from "../../random/types.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import type { Checkpoint } from "../types.ts";
import { derived, type Entry } from "./derived.ts";
import { floatSpec, narrow, needShape, readWide, type Wide } from "./floats.ts";
import { wholeEntry } from "./mapped.ts";
import { keepOnly, type Largest, largest } from "./_largest.ts";
import { changes, dropout, elected, onArc, onBase, stockRatio, weightedSum } from "./_merge.ts";
import type { MergeMethod } from "./merge_methods.ts";

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
export function merged(checkpoints: readonly Checkpoint[], by: MergeMethod): Checkpoint {
  const verb = "merge checkpoints";
  if (Array.isArray(checkpoints) && checkpoints.length === 0) {
    throw new LensorError("range", `Cannot ${verb}: the list is empty; give at least one checkpoint`);
  }
  if (!Array.isArray(checkpoints)) {
    throw new LensorError("type", `Cannot ${verb}: expected a list of checkpoints, found ${describe(checkpoints)}`);
  }
  for (const each of checkpoints) checkCheckpoint(verb, each);
  const how = checkedMethod(verb, by, checkpoints.length);
  const [first] = checkpoints as [Checkpoint];
  const others = "base" in how ? [...checkpoints, how.base] : checkpoints;
  const entries = new Map<string, Entry>();
  for (const [name, spec] of first.specs) {
    for (const other of others) {
      if (other === first) continue;
      const found = kindOf(spec.dtype) === "float" ? floatSpec(verb, other, name) : other.specs.get(name);
      if (!found) throw missing(verb, other, name);
      needShape(verb, name, found, spec.shape);
    }
    entries.set(name, entryOf(checkpoints, how, name, spec));
  }
  for (const other of checkpoints) {
    for (const name of other.specs.keys()) if (!first.specs.has(name)) throw missing(verb, first, name);
  }
  const view = derived(first, verb, entries, new Set(first.specs.keys()));
  return {
    ...view,
    name: `${how.method}(${checkpoints.map(({ name }) => name).join(", ")})`,
    close: () => others.forEach((each) => each.close?.()),
  };
}

function entryOf(checkpoints: readonly Checkpoint[], how: Checked, name: string, spec: Spec): Entry {
  if (kindOf(spec.dtype) !== "float") return wholeEntry(spec, () => equalIn(checkpoints, name));
  const read = (range?: readonly [number, number]) =>
    Promise.all(checkpoints.map((each) => readWide(each, name, range)));
  // Element by element: any range by itself
  if (how.method === "linear" || how.method === "taskArithmetic") {
    return {
      spec,
      byRange: true,
      read: async (range) => narrow(await combined(how, await read(range), name, range), spec.dtype),
    };
  }
  if (how.method === "ties") return tiesEntry(checkpoints, how, name, spec);
  return wholeEntry(spec, async () => narrow(await combined(how, await read(), name), spec.dtype));
}

// A look at the whole of the changes says which are kept, once; then any range by itself
function tiesEntry(checkpoints: readonly Checkpoint[], how: TiesMethod, name: string, spec: Spec): Entry {
  const { base, density, lambda, normalize, rescale, weights } = how;
  const size = sizeOf(spec.shape);
  const read = async (range: readonly [number, number]) => {
    const [own, ...all] = await Promise.all([base, ...checkpoints].map((each) => readWide(each, name, range)));
    return { own: own!, deltas: changes(all, own!) };
  };
  async function* pieces(): AsyncGenerator<readonly Wide[]> {
    for (let at = 0; at < size; at += PIECE) yield (await read([at, Math.min(size, at + PIECE)])).deltas;
  }
  let known: Promise<readonly Largest[]> | undefined;
  return {
    spec,
    byRange: true,
    async read(range) {
      known ??= largest(pieces, size, density, rescale === "l1");
      const kept = await known.catch((error) => {
        known = undefined;
        throw error;
      });
      const { own, deltas } = await read(range);
      deltas.forEach((delta, i) => keepOnly(delta, range[0], kept[i]!));
      return narrow(onBase(own, elected(deltas, weights, normalize), lambda), spec.dtype);
    },
  };
}

// Elements of each checkpoint that are in memory at once where a whole entry is looked at
const PIECE = 1 << 18;

async function combined(
  how: Exclude<Checked, TiesMethod>,
  all: readonly Wide[],
  name: string,
  range?: readonly [number, number],
): Promise<Wide> {
  const sum = how.weights.reduce((a, b) => a + b, 0);
  const divisor = how.normalize ? (how.method !== "linear" && Math.abs(sum) < 1e-8 ? 1 : sum) : 1;
  if (how.method === "linear") return weightedSum(all, how.weights, divisor);
  if (how.method === "slerp") return onArc(all[0]!, all[1]!, how.t);
  const base = await readWide(how.base, name, range);
  if (how.method === "modelStock") {
    const mean = weightedSum(all, all.map(() => 1), all.length);
    const t = stockRatio(changes(all, base));
    for (let k = 0; k < mean.length; k++) mean[k] = t * mean[k]! + (1 - t) * base[k]!;
    return mean;
  }
  const deltas = changes(all, base);
  if (how.method === "dare") {
    for (const [i, delta] of deltas.entries()) {
      const mask = how.rng.at(`${i}.${name}`).bernoulli(delta.length, { p: Math.min(1, how.density[i]!) });
      dropout(delta, mask as Uint8Array, how.rescale, how.density[i]!);
    }
  }
  const elects = how.method === "dare" && how.ties;
  const mixed = elects ? elected(deltas, how.weights, how.normalize) : weightedSum(deltas, how.weights, divisor);
  return onBase(base, mixed, how.lambda);
}

async function equalIn(checkpoints: readonly Checkpoint[], name: string) {
  const [first, ...others] = await Promise.all(checkpoints.map((each) => each.read(name)));
  for (const [i, other] of others.entries()) {
    if (other.length === first!.length && other.every((x, k) => x === first![k])) continue;
    const [a, b] = [checkpoints[0]!.name, checkpoints[i + 1]!.name];
    throw new LensorError(
      "range",
      `Cannot merge "${name}": "${a}" and "${b}" have other integers; restrict the views to floats`,
      {
        path: name,
      },
    );
  }
  return first!;
}

type Checked =
  & {
    readonly weights: readonly number[];
    readonly normalize: boolean;
    readonly density: readonly number[];
    readonly lambda: number;
  }
  & (
    | { readonly method: "linear" }
    | { readonly method: "slerp"; readonly t: number }
    | { readonly method: "taskArithmetic" | "modelStock"; readonly base: Checkpoint }
    | { readonly method: "ties"; readonly base: Checkpoint; readonly rescale: "l1" | false }
    | {
      readonly method: "dare";
      readonly base: Checkpoint;
      readonly rescale: "l1" | "density" | false;
      readonly ties: boolean;
      readonly rng: Rng;
    }
  );

type TiesMethod = Extract<Checked, { readonly method: "ties" }>;

const OPTIONS: Readonly<Record<MergeMethod["method"], readonly string[]>> = {
  linear: ["weights", "normalize"],
  taskArithmetic: ["base", "weights", "lambda", "normalize"],
  slerp: ["t"],
  ties: ["base", "weights", "lambda", "normalize", "density", "rescale"],
  dare: ["base", "weights", "lambda", "normalize", "density", "rescale", "ties", "rng"],
  modelStock: ["base"],
};

function checkedMethod(verb: string, by: MergeMethod, count: number): Checked {
  const { method } = (by ?? {}) as Partial<MergeMethod>;
  if (method === undefined || !Object.hasOwn(OPTIONS, method)) {
    const known = Object.keys(OPTIONS).map((name) => `"${name}"`).join(", ");
    throw new LensorError(
      "unknown-name",
      `Cannot ${verb}: there is no method ${describe(method ?? by)}; use one of ${known}`,
    );
  }
  checkOptions(`${verb} by ${method}`, by, ["method", ...OPTIONS[method]]);
  const options = by as unknown as Readonly<Record<string, unknown>>;
  const numbers = (key: string, usual: number): number[] => {
    const given = options[key] ?? usual;
    const list: unknown[] = Array.isArray(given) ? given : Array.from({ length: count }, () => given);
    if (list.length === count && list.every((x) => typeof x === "number" && Number.isFinite(x))) {
      return list as number[];
    }
    throw new LensorError(
      "range",
      `Cannot ${verb}: ${key} is ${Array.isArray(given) ? `[${given.map(describe).join(", ")}]` : describe(given)}; ` +
        `give one finite number, or one for each of the ${count} checkpoints`,
    );
  };
  const [lambda] = numbers("lambda", 1) as [number];
  const common = {
    weights: numbers("weights", 1),
    density: numbers("density", 1),
    lambda,
    normalize: options.normalize === undefined ? method === "linear" || method === "ties" : options.normalize === true,
  };
  if (common.density.some((p) => p < 0)) {
    throw new LensorError("range", `Cannot ${verb}: density is ${describe(options.density)}; use at least 0`);
  }
  if (method === "linear") {
    if (common.normalize && common.weights.reduce((a, b) => a + b, 0) === 0) {
      throw new LensorError("range", `Cannot ${verb}: the weights add up to 0; pass normalize: false`);
    }
    return { method, ...common };
  }
  if (method === "slerp") {
    const { t } = options;
    if (count !== 2) throw new LensorError("range", `Cannot ${verb} by slerp: there are ${count}; give two`);
    if (typeof t === "number" && Number.isFinite(t)) return { method, ...common, t };
    throw new LensorError("range", `Cannot ${verb} by slerp: t is ${describe(t)}; give a finite number`);
  }
  const { base, rescale = method === "dare" ? "l1" : false, ties = false, rng = keyed(0) } = options;
  if (base === undefined) {
    throw new LensorError(
      "missing",
      `Cannot ${verb} by ${method}: there is no base; pass what the models were trained from`,
    );
  }
  checkCheckpoint(verb, base);
  if (method !== "dare" && method !== "ties") return { method, ...common, base };
  if (rescale !== "l1" && rescale !== false && (rescale !== "density" || method !== "dare")) {
    const known = method === "dare" ? '"l1", "density" or false' : '"l1" or false';
    throw new LensorError("unknown-name", `Cannot ${verb}: rescale is ${describe(rescale)}; use ${known}`);
  }
  if (method === "ties") return { method, ...common, base, rescale: rescale as "l1" | false };
  return { method, ...common, base, rescale, ties: ties === true, rng: rng as Rng };
}

function missing(verb: string, { name: file }: Checkpoint, name: string): LensorError {
  return new LensorError(
    "missing",
    `Cannot ${verb}: "${file}" has no "${name}"; restrict the others to what all have`,
    {
      file,
      path: name,
    },
  );
}
