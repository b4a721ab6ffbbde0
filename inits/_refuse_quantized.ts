import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { quoteNames } from "../core/nearest.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { type Quantized, quantizedGroups } from "../checkpoint/views/quantized/groups.ts";
import { tfliteScales } from "../checkpoint/views/quantized/tflite.ts";
import { find } from "../tree/walk.ts";
import type { Module } from "../tree/types.ts";
import { entryNames, type Match, type PretrainedOptions } from "./match_checkpoint.ts";

/**
 * Throws where codes of a few bits would be taken for weights although the file holds the scales that belong to them.
 * Dropping the scales does not help: the numbers would be others. With `cast: true` the caller's word counts, once the
 * scales are dropped too.
 */
export function refuseQuantized(match: Match, model: Module, checkpoint: Checkpoint, options: PretrainedOptions): void {
  refuseTflite(match, model, checkpoint, options);
  const groups = quantizedGroups(checkpoint);
  if (groups.length === 0) return;
  const unexpected = new Set(match.unexpected);
  const pairs = new Map<string, string>();
  // Neither dropped nor hidden nor below another prefix
  const asked = new Set(entryNames(checkpoint, options).values());
  for (const { name, path } of [...match.loaded, ...match.mismatched]) pairs.set(name, path);
  for (const group of groups) {
    const path = pairs.get(group.codes);
    const beside = group.beside.filter((name) => unexpected.has(name) || !asked.has(name));
    if (beside.length === 0) continue;
    const dropped = !beside.some((name) => unexpected.has(name));
    const taken = path === undefined
      ? unexpected.has(group.codes)
      : wantsFloats(model, path) && !(options.cast && dropped);
    // Codes that nothing asks for are only told here if they have another name than their weight, or if their scales
    // are left too
    if (taken && (path !== undefined || group.codes !== group.weight)) throw refusal(group, path, beside, checkpoint);
  }
}

// Its scales are not entries, but metadata
function refuseTflite(
  { loaded, mismatched }: Match,
  model: Module,
  checkpoint: Checkpoint,
  options: PretrainedOptions,
): void {
  const scales = tfliteScales(checkpoint);
  if (scales.size === 0 || options.cast) return;
  for (const { name, path } of [...loaded, ...mismatched]) {
    if (!scales.has(name) || !wantsFloats(model, path)) continue;
    const why = `its ${checkpoint.specs.get(name)!.dtype} values are quantized codes, whose scales are in the metadata`;
    const message = `Cannot load "${name}" into "${path}": ${why}; load dequantized(checkpoint) instead`;
    throw new LensorError("type", message, { path, file: checkpoint.name });
  }
}

function wantsFloats(model: Module, path: string): boolean {
  const leaf = find(model, path);
  return leaf !== undefined && leaf.kind !== "module" && kindOf(leaf.node.dtype) === "float";
}

function refusal(
  { codes, weight, scheme }: Quantized,
  path: string | undefined,
  beside: readonly string[],
  { name, specs }: Checkpoint,
): LensorError {
  const into = path ?? weight;
  const dtype = specs.get(codes)!.dtype;
  const scales = beside.filter((other) => !other.includes("quant_state"));
  const why = `its ${dtype} values are quantized codes, and ${quoteNames(scales, 3)} beside them hold their scale`;
  const way = scheme === "unknown"
    ? "lensor does not read this layout: save the weights dequantized with the library that made them"
    : "load dequantized(checkpoint) instead";
  return new LensorError("type", `Cannot load "${codes}" into "${into}": ${why}; ${way}`, { path: into, file: name });
}
