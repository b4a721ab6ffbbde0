import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, showShape } from "../../core/shape.ts";
import type { Shape } from "../../core/types.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import type { Checkpoint } from "../types.ts";
import { derived, type Entry } from "./derived.ts";
import { floatSpec, narrow, readWide, type Wide } from "./floats.ts";
import { chosenNames, type EntryChoice, wholeEntry } from "./mapped.ts";

/** What weight normalization is told. */
export interface WeightNormOptions {
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
export function weightNormed(checkpoint: Checkpoint, where: EntryChoice, options: WeightNormOptions = {}): Checkpoint {
  const verb = "split weights";
  checkCheckpoint(verb, checkpoint);
  checkOptions(verb, options, ["dim", "form"]);
  const form = checkedForm(verb, options.form);
  const entries = new Map<string, Entry>();
  const gone = new Set<string>();
  for (const name of chosenNames(verb, checkpoint, where)) {
    const spec = floatSpec(verb, checkpoint, name);
    const axis = axisOf(verb, name, spec.shape, options.dim);
    const [g, v] = namesOf(name, form);
    gone.add(name);
    const magnitudes = { shape: normShape(spec.shape, axis), dtype: spec.dtype };
    entries.set(
      g,
      wholeEntry(magnitudes, async () => narrow(norms(await readWide(checkpoint, name), spec.shape, axis), spec.dtype)),
    );
    entries.set(v, { spec, byRange: true, read: (range) => checkpoint.read(name, range) });
  }
  return derived(checkpoint, verb, entries, gone);
}

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
export function weightNorm(
  checkpoint: Checkpoint,
  where: EntryChoice = "**",
  options: Pick<WeightNormOptions, "dim"> = {},
): Checkpoint {
  const verb = "join weights";
  checkCheckpoint(verb, checkpoint);
  checkOptions(verb, options, ["dim"]);
  const pairs = pairsIn(checkpoint);
  const view = { ...checkpoint, specs: new Map([...pairs].map(([name, [, v]]) => [name, checkpoint.specs.get(v)!])) };
  const entries = new Map<string, Entry>();
  const gone = new Set<string>();
  for (const name of chosenNames(verb, view, where)) {
    const [g, v] = pairs.get(name)!;
    const spec = floatSpec(verb, checkpoint, v);
    const magnitude = floatSpec(verb, checkpoint, g);
    const dim = options.dim === undefined && magnitude.shape.length === 0 ? null : options.dim;
    const axis = axisOf(verb, name, spec.shape, dim);
    const want = normShape(spec.shape, axis);
    if (showShape(magnitude.shape) !== showShape(want)) {
      const text = `Cannot ${verb}: "${g}" is ${showShape(magnitude.shape)}, not ${showShape(want)}; pass dim`;
      throw new LensorError("shape", text, { path: g });
    }
    gone.add(g).add(v);
    entries.set(
      name,
      wholeEntry(spec, async () => {
        const [size, direction] = [await readWide(checkpoint, g), await readWide(checkpoint, v)];
        const length = norms(direction, spec.shape, axis);
        eachNorm(spec.shape, axis, (i, n) => direction[i]! *= size[n]! / length[n]!);
        return narrow(direction, spec.dtype);
      }),
    );
  }
  return derived(checkpoint, verb, entries, gone);
}

function namesOf(name: string, form: "old" | "parametrized"): [g: string, v: string] {
  if (form === "old") return [`${name}_g`, `${name}_v`];
  const dot = name.lastIndexOf(".") + 1;
  const stem = `${name.slice(0, dot)}parametrizations.${name.slice(dot)}`;
  return [`${stem}.original0`, `${stem}.original1`];
}

// The weight that each pair of names stands for
function pairsIn({ specs }: Checkpoint): Map<string, [g: string, v: string]> {
  const pairs = new Map<string, [string, string]>();
  for (const g of specs.keys()) {
    const [, old] = /^(.+)_g$/.exec(g) ?? [];
    const [, head = "", base] = /^(.*\.)?parametrizations\.([^.]+)\.original0$/.exec(g) ?? [];
    const v = old !== undefined ? `${old}_v` : base !== undefined ? g.replace(/0$/, "1") : undefined;
    if (v !== undefined && specs.has(v)) pairs.set(old ?? head + base, [g, v]);
  }
  return pairs;
}

function checkedForm(verb: string, form: WeightNormOptions["form"] = "parametrized"): "old" | "parametrized" {
  if (form === "old" || form === "parametrized") return form;
  throw new LensorError("unknown-name", `Cannot ${verb}: form is ${describe(form)}; use "old" or "parametrized"`);
}

function axisOf(verb: string, name: string, shape: Shape, dim: number | null = 0): number | null {
  if (dim === null) return null;
  const axis = typeof dim !== "number" ? NaN : dim < 0 ? dim + shape.length : dim;
  if (Number.isSafeInteger(axis) && axis >= 0 && axis < shape.length) return axis;
  throw new LensorError("range", `Cannot ${verb}: "${name}" ${showShape(shape)} has no axis ${describe(dim)}`, {
    path: name,
  });
}

function normShape(shape: Shape, axis: number | null): Shape {
  return axis === null ? [] : shape.map((n, i) => i === axis ? n : 1);
}

function norms(values: Wide, shape: Shape, axis: number | null): Float64Array {
  const out = new Float64Array(axis === null ? 1 : shape[axis]!);
  eachNorm(shape, axis, (i, n) => out[n]! += values[i]! * values[i]!);
  return out.map(Math.sqrt);
}

// Every element with the place of its norm
function eachNorm(shape: Shape, axis: number | null, visit: (element: number, norm: number) => void): void {
  const count = shape.reduce((a, b) => a * b, 1);
  const inner = axis === null ? 1 : shape.slice(axis + 1).reduce((a, b) => a * b, 1);
  const size = axis === null ? 1 : shape[axis]!;
  for (let i = 0; i < count; i++) visit(i, Math.floor(i / inner) % size);
}
