import { hidePart, isHidden, visibleOf } from "../hidden.ts";
import type { Param } from "../types.ts";
import { intersect, subtractAll } from "./box.ts";
import { putPart, putPartIn, takePart } from "./part.ts";
import type { Region } from "./region.ts";

/** A region of a tensor that the set of some number means; the whole tensor is one too. */
export interface Focus {
  /** The number of the set. */
  readonly rule: number;
  /** The region. */
  readonly region: Region;
}

/**
 * Calls a function on the regions of one tensor and puts back what it returns. Between sets the first that has an
 * element decides, so a later one writes to the rest only; within a set the later write wins where regions overlap.
 *
 * `note` gets the numbers of the sets that want a region, the one that has it first.
 */
export function overParts(
  param: Param,
  foci: readonly Focus[],
  fn: (part: Param, region: Region, rule: number) => Param,
  note: (hits: readonly number[]) => void,
): Param {
  const visible = visibleOf(param);
  const done: Focus[] = [];
  let out = param;
  for (const focus of foci) {
    const { rule, region } = focus;
    const others = done.filter((other) => other.rule !== rule);
    const rest = subtractAll([region.box], others.map((other) => other.region.box));
    if (rest.length === 0) {
      const first = others.filter((other) => intersect(other.region.box, region.box)).map((other) => other.rule);
      for (const taker of new Set(first)) note([taker, rule]);
      continue;
    }
    note([rule]);
    done.push(focus);
    const full = rest.length === 1 && rest[0] === region.box;
    const from = full ? out : param;
    const hidden = isHidden(param) || visible && !visible.some(({ box }) => intersect(box, region.box));
    const before = takePart(from, region);
    if (hidden) {
      fn(isHidden(before) ? before : hidePart(before), region, rule);
      continue;
    }
    const after = fn(before, region, rule);
    if (after === before) continue;
    out = full ? putPart(out, region, after) : putPartIn(out, region, after, rest);
  }
  return out;
}
