import { checkModule } from "./check_module.ts";
import { eachTensor } from "./walk.ts";
import { subtractAll, wholeBox } from "./regions/box.ts";
import { canonical } from "./regions/canonical.ts";
import { type Region, regionOf } from "./regions/region.ts";
import type { Module, Param } from "./types.ts";

/** For each axis of a tensor the indices `start` to `stop` in steps, as Python's slices have them. */
export type MaskRegion = readonly (readonly [start: number, stop: number, step: number])[];

/**
 * The paths of what training changes: params, and parts of params whose rest is frozen.
 *
 * @example
 * ```ts
 * import { embedding, freeze, initialize, trainableNames } from "@lensor/lensor";
 *
 * const model = initialize(embedding(13, 4), freeze("weight[:10]"), { partial: true });
 * console.log(trainableNames(model)); // ["weight[10:]"]
 * ```
 */
export function trainableNames(model: Module): string[] {
  checkModule("list the trainable tensors of", model);
  const names: string[] = [];
  eachTensor(model, (param, path) => void names.push(...trained(param).map(({ text }) => path + text)));
  return names;
}

/**
 * For every param the regions that training changes, as data for an optimiser's masks: a region is
 * `[start, stop, step]` per axis. A param that is trained whole has one region, a frozen one has none.
 *
 * @example
 * ```ts
 * import { embedding, freeze, initialize, masks } from "@lensor/lensor";
 *
 * const model = initialize(embedding(13, 4), freeze("weight[:10]"), { partial: true });
 * console.log(masks(model)); // { weight: [[[10, 13, 1], [0, 4, 1]]] }
 * ```
 */
export function masks(model: Module): Record<string, readonly MaskRegion[]> {
  checkModule("make masks of", model);
  const all: [string, readonly MaskRegion[]][] = [];
  eachTensor(model, (param, path, kind) => {
    if (kind === "buffer" && !param.trainable) return;
    all.push([
      path,
      trained(param).map(({ box }) =>
        box.map(({ start, count, step }) => [start, start + (count - 1) * step + 1, step] as const)
      ),
    ]);
  });
  return Object.fromEntries(all);
}

function trained(param: Param): Region[] {
  if (!param.trainable) return [];
  const whole = wholeBox(param.shape);
  if (!param.frozen?.length) return [regionOf(whole, param)];
  return canonical(subtractAll([whole], param.frozen)).map((box) => regionOf(box, param));
}
