import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { keyed } from "../random/keyed.ts";
import { checkInit } from "./run_init.ts";
import { materialize } from "../values/read.ts";
import { within } from "./scope.ts";
import { moduleAt } from "../tree/select.ts";
import type { Init, Module } from "../tree/types.ts";

/** What was measured of a layer's output on some data: one number for all of it, or one per channel. */
export interface Measured {
  /** The mean. */
  readonly mean: number | ArrayLike<number>;
  /** The variance. */
  readonly variance: number | ArrayLike<number>;
}

/** Runs the model on data of the caller's and measures the output of the module at a path. */
export type Measure = (model: Module, path: string) => Measured | Promise<Measured>;

/** What a correction is told beside the measurement. */
export interface CalibrationStep {
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
export interface Correction {
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
export async function calibrate(
  model: Module,
  layers: readonly string[],
  measure: Measure,
  correct: Correction,
): Promise<Module> {
  if (!Array.isArray(layers)) throw bad(`expected a list of paths, found ${describe(layers)}`);
  for (const fn of [measure, correct]) {
    if (typeof fn !== "function") throw bad(`expected a function, found ${describe(fn)}`);
  }
  for (const path of layers as readonly string[]) moduleAt(model, path);
  const { turns = Infinity } = correct;
  const earlier: Measured[] = [];
  let tree = model;
  for (const path of layers as readonly string[]) {
    tree = await computed(tree, path);
    let measured: Measured | undefined;
    for (let turn = 0; turn < turns; turn++) {
      measured = checked(await measure(tree, path), path);
      const init = correct(measured, { path, turn, earlier });
      if (init === undefined) break;
      checkInit(init, `calibrate "${path}"`);
      // A correction is worked out from what was measured: it draws nothing
      const corrected = (path === "" ? init : within(path, init))(tree, keyed(0));
      if (corrected === tree) throw inVain(path);
      tree = await computed(corrected, path);
    }
    if (measured) earlier.push(measured);
  }
  return tree;
}

const computed = (tree: Module, path: string) => materialize(tree, path === "" ? undefined : path);

function checked(measured: Measured, path: string): Measured {
  for (const what of ["mean", "variance"] as const) {
    const found = measured?.[what];
    const numbers = typeof found === "number" ? [found] : found;
    const fits = typeof numbers === "object" && numbers !== null && numbers.length > 0 &&
      Array.from(numbers).every((x) => Number.isFinite(x) && (what === "mean" || x >= 0));
    if (!fits) {
      throw bad(
        `the ${what} of its output was measured as ${describe(found)}; give a finite number or one per channel`,
        path,
      );
    }
  }
  return measured;
}

function inVain(path: string): LensorError {
  const text =
    `Cannot calibrate "${path}": the correction changed nothing; where its tensors are tied to another layer's, calibrate that one`;
  return new LensorError("no-match", text, { path });
}

function bad(why: string, path?: string): LensorError {
  return new LensorError("type", `Cannot calibrate${path === undefined ? "" : ` "${path}"`}: ${why}`, { path });
}
