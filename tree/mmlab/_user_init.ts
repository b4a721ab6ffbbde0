import { LensorError } from "../../core/errors.ts";
import type { Rng } from "../../random/types.ts";
import { runInside } from "../_inside.ts";
import { tiesOf } from "../_ties.ts";
import { eachTensor, find, mapTensors } from "../_walk.ts";
import { transform } from "../transform.ts";
import type { Init, Module, Param } from "../types.ts";

/**
 * Runs an Init on the part at a path as Python runs a method: what it writes to a tensor that is tied to one outside of the part is written
 * there, where elsewhere in lensor such a tensor is hidden.
 */
export function runMethod(model: Module, path: string, init: Init, rng: Rng): Module {
  const ties = tiesOf(model), open = untied(model, path, ties);
  const done = runInside(open, (_, at) => at === path ? init : undefined, rng, "children");
  const written = new Map<string, Param>();
  eachTensor(done, (param, at) => {
    const before = find(open, at)?.node;
    if (before === undefined) {
      throw new LensorError(
        "unsupported",
        `Cannot run init_weights: "${at}" was not there before; the engines allow no new parameters meanwhile`,
        { path: at },
      );
    }
    if (before !== param) written.set(ties.get(at) ?? at, param);
  });
  return written.size ? mapTensors(model, (param, at) => written.get(at) ?? param) : model;
}

// The model where a part's tensors are its own: without the ties around it, and with the values that they stood for
function untied(model: Module, path: string, ties: ReadonlyMap<string, string>): Module {
  const prefix = path === "" ? "" : path + ".";
  const free = transform(model, (node, at) => {
    const isAround = at !== path && (at === "" || prefix.startsWith(at + "."));
    return isAround && node.ties ? { ...node, ties: [] } : node;
  });
  if (free === model) return model;
  return mapTensors(free, (param, at) => {
    const owner = at.startsWith(prefix) ? ties.get(at) : undefined;
    return owner === undefined ? param : find(model, owner)!.node as Param;
  });
}
