import { LensorError } from "../core/errors.ts";
import type { Rng } from "../random/types.ts";
import { runInside } from "../inits/inside.ts";
import { eachTensor, find, mapTensors } from "../tree/walk.ts";
import { isModule } from "../tree/module.ts";
import { transform } from "../tree/transform.ts";
import type { Init, Module, Param } from "../tree/types.ts";
import type { Written } from "./_writes.ts";
import { printed } from "../tree/printed.ts";

/**
 * What an Init writes that runs on the part at a path as Python runs a method: a tensor that is tied to one outside of
 * the part is written there, where elsewhere in lensor it is hidden.
 */
export function runMethod(
  model: Module,
  ties: ReadonlyMap<string, string>,
  path: string,
  init: Init,
  rng: Rng,
): Written {
  const open = untied(model, path, ties);
  const checked: Init = (node, rng) => {
    const result = init(node, rng);
    if (isModule(result)) return result;
    throw new LensorError("type", `Cannot run init_weights of ${node.type}: its Init returned no module`, { path });
  };
  const done = runInside(open, (_, at) => at === path ? checked : undefined, rng, "children");
  const written: Written = new Map();
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
  return written;
}

// The model where a part's tensors are its own: without the ties around it, and with the values that they stood for
function untied(model: Module, path: string, ties: ReadonlyMap<string, string>): Module {
  const prefix = path === "" ? "" : path + ".";
  const free = transform(model, (node, at) => {
    const isAround = at !== path && (at === "" || prefix.startsWith(at + "."));
    return isAround && node.ties ? printed({ ...node, ties: [] }) : node;
  });
  if (free === model) return model;
  return mapTensors(free, (param, at) => {
    const owner = at.startsWith(prefix) ? ties.get(at) : undefined;
    return owner === undefined ? param : find(model, owner)!.node as Param;
  });
}
