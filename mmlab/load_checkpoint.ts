import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import { renames } from "../checkpoint/views/renames.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { tiesOf } from "../tree/ties.ts";
import type { Module } from "../tree/types.ts";
import { isModule } from "../tree/module.ts";
import { checkCheckpoint, keysBelow, meet, type MmlabReport, renamedKeys } from "./_load.ts";
import { refuseReport, reportText } from "./_report.ts";
import { carryOut, changeByLoad, loadsOf, withWritten, type Written } from "./_writes.ts";

/** How `loadCheckpoint` looks things up, by MMEngine's names in JavaScript's spelling. */
export interface LoadCheckpointOptions {
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
export interface LoadedCheckpoint {
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
export function loadCheckpoint(
  model: Module,
  checkpoint: Checkpoint,
  options: LoadCheckpointOptions = {},
): LoadedCheckpoint {
  checkOptions("load a checkpoint", options, ["strict", "reviseKeys", "prefix", "mapLocation"]);
  checkCheckpoint(checkpoint, "load a checkpoint");
  if (!isModule(model)) {
    throw new LensorError("type", `Cannot load ${checkpoint.name}: expected a module, found ${describe(model)}`);
  }
  const { strict = false, reviseKeys, prefix } = options;
  if (prefix !== undefined && typeof prefix !== "string") {
    throw new LensorError("type", `Cannot load ${checkpoint.name}: prefix is ${describe(prefix)}; use text`);
  }
  if (prefix !== undefined && reviseKeys !== undefined) {
    throw new LensorError(
      "unsupported",
      `Cannot load ${checkpoint.name}: with prefix, the engines do not revise keys; pass one of prefix and reviseKeys`,
      { file: checkpoint.name },
    );
  }
  const keys = prefix !== undefined
    ? keysBelow(checkpoint, prefix)
    : renamedKeys(checkpoint, reviseKeys && renames(reviseKeys, { python: true }));
  const report = meet(model, keys, checkpoint);
  if (strict) refuseReport(report, checkpoint.name);
  const written: Written = new Map();
  const loads = loadsOf(report, checkpoint, "", "loadCheckpoint");
  carryOut(written, model, tiesOf(model), loads, changeByLoad);
  return { model: withWritten(model, written), report, text: reportText(report) };
}
