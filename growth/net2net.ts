import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { derived, type Entry, specOf } from "../checkpoint/views/derived.ts";
import { floatSpec, narrow, needShape, readWide } from "../checkpoint/views/floats.ts";
import { wholeEntry } from "../checkpoint/views/mapped.ts";
import { checkList, checkOptions, checkRecord, checkText } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import type { Spec } from "../core/types.ts";
import { gathered } from "./_rows.ts";

/** Which layer gets more units. */
export interface Net2WiderOptions {
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
export function net2wider(checkpoint: Checkpoint, options: Net2WiderOptions): Checkpoint {
  const verb = "widen a layer";
  checkCheckpoint(verb, checkpoint);
  checkOptions(verb, options, ["layer", "norm", "next", "map", "per"]);
  const { layer, norm, next, map, per = 1 } = options ?? {};
  checkText(layer, verb, "the path of a module as layer");
  checkText(next, verb, "the path of a module as next");
  if (norm !== undefined) checkText(norm, verb, "the path of a module as norm");
  if (!Number.isSafeInteger(per) || per < 1) {
    throw new LensorError("range", `Cannot ${verb}: per is ${describe(per)}; use an integer of at least 1`);
  }
  const weight = specOf(verb, checkpoint, `${layer}.weight`);
  const units = weight.shape[0] ?? 0;
  const copies = copiesOf(verb, map, units);
  const entries = new Map<string, Entry>();
  const norms = norm === undefined
    ? []
    : ["weight", "bias", "running_mean", "running_var"].map((part) => `${norm}.${part}`);
  if (norm !== undefined && !norms.some((name) => checkpoint.specs.has(name))) specOf(verb, checkpoint, norms[0]);
  for (const name of [`${layer}.weight`, `${layer}.bias`, ...norms]) {
    const spec = checkpoint.specs.get(name);
    if (!spec) continue;
    if (spec.shape[0] !== units) needShape(verb, name, spec, [units, ...spec.shape.slice(1)]);
    entries.set(name, gathered(checkpoint, name, spec, 0, map));
  }
  const name = `${next}.weight`;
  const spec = floatSpec(verb, checkpoint, name);
  if (spec.shape[1] !== units * per) {
    throw new LensorError(
      "shape",
      `Cannot ${verb}: "${name}" ${showShape(spec.shape)} does not read ${units} units of "${layer}" with per ${per}`,
      {
        path: name,
      },
    );
  }
  const columns = map.flatMap((unit) => Array.from({ length: per }, (_, i) => unit * per + i));
  const wide = gathered(checkpoint, name, spec, 1, columns);
  const inner = sizeOf(spec.shape.slice(2));
  entries.set(
    name,
    wholeEntry(wide.spec, async () => {
      const values = await wide.read([0, sizeOf(wide.spec.shape)]);
      const own = await readWide({ ...checkpoint, specs: new Map([[name, wide.spec]]), read: () => values }, name);
      for (let i = 0; i < own.length; i++) {
        own[i]! /= copies[columns[Math.floor(i / inner) % columns.length]! / per | 0]!;
      }
      return narrow(own, spec.dtype);
    }),
  );
  return derived(checkpoint, verb, entries, new Set(entries.keys()));
}

function copiesOf(verb: string, map: unknown, units: number): number[] {
  if (!Array.isArray(map)) {
    throw new LensorError("type", `Cannot ${verb}: map is ${describe(map)}; give a list of old units`);
  }
  const copies = Array.from({ length: units }, () => 0);
  for (const unit of map) {
    if (!Number.isSafeInteger(unit) || unit < 0 || unit >= units) {
      throw new LensorError(
        "range",
        `Cannot ${verb}: map names unit ${describe(unit)}; the layer has units 0 to ${units - 1}`,
      );
    }
    copies[unit]!++;
  }
  const lost = copies.indexOf(0);
  if (lost >= 0) {
    throw new LensorError("range", `Cannot ${verb}: no new unit copies unit ${lost}; every old unit must stay`);
  }
  return copies;
}

/** Where a layer that computes nothing is put. */
export interface Net2DeeperOptions {
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
export function net2deeper(checkpoint: Checkpoint, options: Net2DeeperOptions): Checkpoint {
  const verb = "deepen a model";
  checkCheckpoint(verb, checkpoint);
  checkRecord(options, verb, "options with after and kind");
  checkOptions(verb, options, ["after", "into", "kind", "kernel", "norm", "eps"]);
  const { after, kind, kernel: given = [], norm, eps = 1e-5 } = options ?? {};
  checkText(after, verb, "the path of a module as after");
  if (norm !== undefined) checkText(norm, verb, "the path of a module as norm");
  const kernel = typeof given === "number" ? [given, given] : given;
  checkList(kernel, verb, "a size or a list of sizes as kernel");
  const into = options.into ?? `${after}_deeper`;
  if (kind !== "linear" && kind !== "conv") {
    throw new LensorError("unknown-name", `Cannot ${verb}: kind is ${describe(kind)}; use "linear" or "conv"`);
  }
  const { shape: [size = 0], dtype } = floatSpec(verb, checkpoint, `${after}.weight`);
  const window = kind === "linear" ? [] : kernel;
  if (
    kind === "conv" && (window.length === 0 || window.some((k) => !Number.isSafeInteger(k) || k < 1 || k % 2 === 0))
  ) {
    throw new LensorError("shape", `Cannot ${verb}: the kernel is ${showShape(window)}; an identity needs odd sizes`);
  }
  const shape = [size, size, ...window];
  const inner = sizeOf(window);
  const filled = (shape: readonly number[], at: (i: number) => number): Entry => {
    const spec = { shape, dtype };
    return wholeEntry(
      spec,
      () => Promise.resolve(narrow(Float64Array.from({ length: sizeOf(shape) }, (_, i) => at(i)), dtype)),
    );
  };
  const entries = new Map<string, Entry>([
    [
      `${into}.weight`,
      filled(
        shape,
        (i) => i % inner === inner >> 1 && Math.floor(i / inner / size) === Math.floor(i / inner) % size ? 1 : 0,
      ),
    ],
    [`${into}.bias`, filled([size], () => 0)],
  ]);
  for (
    const [name, entry] of norm === undefined ? [] : identityNorm(verb, checkpoint, norm, { shape: [size], dtype }, eps)
  ) {
    entries.set(name, entry);
  }
  return derived(checkpoint, verb, entries, new Set([...entries.keys()].filter((name) => name.startsWith(`${norm}.`))));
}

// gamma and beta that undo the statistics which the file has, or those of a fresh norm
function identityNorm(verb: string, checkpoint: Checkpoint, norm: string, spec: Spec, eps: number): [string, Entry][] {
  const [mean, variance] = [`${norm}.running_mean`, `${norm}.running_var`];
  const has = checkpoint.specs.has(mean) || checkpoint.specs.has(variance);
  if (has) {
    for (const name of [mean, variance]) {
      needShape(verb, name, floatSpec(verb, checkpoint, name), spec.shape);
    }
  }
  const of = (name: string, fresh: number, fn: (x: number) => number): Entry =>
    wholeEntry(spec, async () => {
      const old = has ? await readWide(checkpoint, name) : new Float64Array(spec.shape[0]!).fill(fresh);
      return narrow(Float64Array.from(old, fn), spec.dtype);
    });
  return [
    [`${norm}.weight`, of(variance, 1, (x) => Math.sqrt(x + eps))],
    [`${norm}.bias`, of(mean, 0, (x) => x)],
    [mean, of(mean, 0, (x) => x)],
    [variance, of(variance, 1, (x) => x)],
  ];
}
