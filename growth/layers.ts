import type { Checkpoint } from "../checkpoint/types.ts";
import { derived, type Entry } from "../checkpoint/views/derived.ts";
import { narrow, readWide } from "../checkpoint/views/floats.ts";
import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import { checkOptions } from "../core/check.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { nearest } from "../core/nearest.ts";
import { describe, sameShape, showShape } from "../core/shape.ts";
import type { Spec } from "../core/types.ts";
import { positive } from "./_rows.ts";

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
export function stackLayers(checkpoint: Checkpoint, at: string, plan: readonly number[]): Checkpoint {
  const verb = "stack layers";
  const layers = layersAt(verb, checkpoint, at);
  if (!Array.isArray(plan) || plan.length === 0) {
    const found = Array.isArray(plan) ? "an empty one" : describe(plan);
    throw new LensorError("type", `Cannot ${verb}: expected a list of layers, found ${found}`);
  }
  const entries = new Map<string, Entry>();
  for (const [to, from] of plan.entries()) {
    const layer = layers.get(from);
    if (!layer) throw noLayer(verb, at, from, layers.size);
    for (const [rest, name] of layer) {
      const spec = checkpoint.specs.get(name)!;
      entries.set(`${at}.${to}.${rest}`, { spec, byRange: true, read: (range) => checkpoint.read(name, range) });
    }
  }
  return derived(checkpoint, verb, entries, namesIn(layers));
}

/**
 * A view with another number of layers, each between two old ones: new layer i stands at i (L - 1) / (n - 1).
 *
 * Integers are taken from the nearer layer.
 *
 * @param n How many layers there are then.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} as `stackLayers`; `shape` for layers that differ.
 */
export function interpolateLayers(checkpoint: Checkpoint, at: string, n: number): Checkpoint {
  const verb = "interpolate layers";
  const layers = layersAt(verb, checkpoint, at);
  positive(verb, "the number of layers", n);
  const entries = new Map<string, Entry>();
  for (let to = 0; to < n; to++) {
    const place = n === 1 ? 0 : to * (layers.size - 1) / (n - 1);
    const low = Math.floor(place);
    const high = Math.min(low + 1, layers.size - 1);
    const share = place - low;
    const [a, b] = [layers.get(low), layers.get(high)];
    if (!a || !b) throw noLayer(verb, at, a ? high : low, layers.size);
    for (const [rest, name] of a) {
      const other = b.get(rest);
      const spec = checkpoint.specs.get(name)!;
      checkSame(verb, checkpoint, name, other ?? `${at}.${high}.${rest}`, spec);
      entries.set(`${at}.${to}.${rest}`, between(checkpoint, spec, name, other!, share));
    }
  }
  return derived(checkpoint, verb, entries, namesIn(layers));
}

function between(checkpoint: Checkpoint, spec: Spec, a: string, b: string, share: number): Entry {
  if (share === 0 || kindOf(spec.dtype) !== "float") {
    const name = share < 0.5 ? a : b;
    return { spec, byRange: true, read: (range) => checkpoint.read(name, range) };
  }
  return {
    spec,
    byRange: true,
    async read(range) {
      const [x, y] = [await readWide(checkpoint, a, range), await readWide(checkpoint, b, range)];
      for (let i = 0; i < x.length; i++) x[i] = (1 - share) * x[i]! + share * y[i]!;
      return narrow(x, spec.dtype);
    },
  };
}

/** What a plan of layers is made from. */
export interface LayerPlanOptions {
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
export function layerPlan(options: LayerPlanOptions): readonly number[] & { readonly copies: readonly number[] } {
  const verb = "plan layers";
  checkOptions(verb, options, ["layers", "to", "how", "every"]);
  const { how = "stack" } = options ?? {};
  const layers = positive(verb, "layers", options?.layers);
  const to = how === "expand" && options.to === undefined && options.every !== undefined
    ? layers + layers / options.every
    : positive(verb, "to", options?.to);
  const plan = planOf(verb, layers, to, how, options.every);
  const seen = new Set<number>();
  const copies = plan.flatMap((layer, i) => {
    const again = seen.has(layer);
    seen.add(layer);
    return again ? [i] : [];
  });
  return Object.assign(plan, { copies });
}

function planOf(verb: string, layers: number, to: number, how: string, every: number | undefined): number[] {
  switch (how) {
    case "stack":
      return Array.from({ length: to }, (_, i) => i % layers);
    case "repeat":
      return Array.from({ length: to }, (_, i) => Math.floor(i * layers / to));
    case "overlap": {
      // The first and the last layers, to / 2 of each
      if (to % 2 !== 0 || to < layers || to > 2 * layers) {
        throw new LensorError(
          "range",
          `Cannot ${verb}: ${to} layers are not two overlapping halves of ${layers}; use an even number from ${layers} to ${
            2 * layers
          }`,
        );
      }
      const half = to / 2;
      return [...Array(half).keys(), ...Array.from({ length: half }, (_, i) => layers - half + i)];
    }
    case "expand": {
      if (every !== undefined && (!Number.isSafeInteger(every) || every < 1)) {
        throw new LensorError("range", `Cannot ${verb}: every is ${describe(every)}; use an integer of at least 1`);
      }
      const size = every ?? layers / (to - layers);
      const groups = layers / size;
      if (!Number.isSafeInteger(size) || size < 1 || !Number.isSafeInteger(groups) || layers + groups !== to) {
        throw new LensorError(
          "range",
          `Cannot ${verb}: ${layers} layers in groups of ${size} with a copy each are not ${to} layers`,
        );
      }
      return Array.from({ length: layers }, (_, i) => (i + 1) % size === 0 ? [i, i] : [i]).flat();
    }
    default:
      throw new LensorError(
        "unknown-name",
        `Cannot ${verb}: how is ${describe(how)}; use "stack", "repeat", "overlap" or "expand"`,
      );
  }
}

type Layers = Map<number, Map<string, string>>;

// The entries of each numbered layer, by what comes after the number
function layersAt(verb: string, checkpoint: Checkpoint, at: string): Layers {
  checkCheckpoint(verb, checkpoint);
  if (typeof at !== "string") throw new LensorError("type", `Cannot ${verb}: expected a path, found ${describe(at)}`);
  const layers: Layers = new Map();
  for (const name of checkpoint.specs.keys()) {
    if (!name.startsWith(`${at}.`)) continue;
    const [, digits, rest] = /^(\d+)\.(.+)$/.exec(name.slice(at.length + 1)) ?? [];
    if (digits === undefined) continue;
    const layer = layers.get(Number(digits)) ?? new Map<string, string>();
    layers.set(Number(digits), layer);
    layer.set(rest!, name);
  }
  if (layers.size > 0) return layers;
  const numbered = [...checkpoint.specs.keys()].flatMap((name) => /^(.*?)\.\d+\./.exec(name)?.[1] ?? []);
  const near = nearest(at, new Set(numbered))[0] ?? numbered[0];
  throw new LensorError(
    "no-match",
    `Cannot ${verb}: "${checkpoint.name}" has no numbered layers below "${at}"${
      near === undefined ? "" : `; did you mean "${near}"`
    }`,
    { file: checkpoint.name, path: at },
  );
}

function namesIn(layers: Layers): Set<string> {
  return new Set([...layers.values()].flatMap((layer) => [...layer.values()]));
}

function noLayer(verb: string, at: string, layer: unknown, count: number): LensorError {
  return new LensorError(
    "range",
    `Cannot ${verb}: there is no layer ${describe(layer)} below "${at}"; it has 0 to ${count - 1}`,
    {
      path: at,
    },
  );
}

function checkSame(verb: string, checkpoint: Checkpoint, name: string, other: string, spec: Spec): void {
  const found = checkpoint.specs.get(other);
  if (found && found.dtype === spec.dtype && sameShape(found.shape, spec.shape)) return;
  const what = found ? `"${other}" is ${found.dtype} ${showShape(found.shape)}` : `there is no "${other}"`;
  throw new LensorError("shape", `Cannot ${verb}: "${name}" is ${spec.dtype} ${showShape(spec.shape)}, but ${what}`, {
    path: name,
  });
}
