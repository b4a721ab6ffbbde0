import { LensorError } from "../core/errors.ts";
import type { Rng } from "../random/types.ts";
import { mapDict } from "../tree/dict.ts";
import { hideTensors, showTensors } from "../tree/hidden.ts";
import { ownerOf } from "../tree/ties.ts";
import { namesOf } from "../tree/names_of.ts";
import { aliasesOf, join, NO_ALIAS, withParts } from "../tree/walk.ts";
import { runInit } from "./run_init.ts";
import { below, mapNewOrigins } from "./write.ts";
import type { Init, Module } from "../tree/types.ts";

/**
 * Runs Inits inside parts of a model, each in its turn in one walk: parents before the parts inside them, or children
 * first. An Init sees paths relative to its part, its draws keep their absolute keys, and what it writes into the
 * history gets the absolute path. Leaves of the part that are aliases of tensors outside are hidden from it: globs pass
 * them over, and it is an error to ask for one by its exact path.
 *
 * `initAt` is asked for each module of the tree as it is then.
 */
export function runInside(
  model: Module,
  initAt: (node: Module, path: string) => Init | undefined,
  rng: Rng,
  first: "parents" | "children",
): Module {
  const owner = (path: string) => ownerOf(model, path);
  const visit = (node: Module, path: string, around: ReadonlySet<string>): Module => {
    let here = first === "parents" ? runAt(node, path, initAt(node, path), rng, around, owner) : node;
    const aliases = aliasesOf(here, path, around);
    const children = mapDict(
      here.children,
      namesOf(here, "children"),
      (child, name) => visit(child, join(path, name), aliases),
    );
    here = withParts(here, here.params, here.buffers, children);
    return first === "children" ? runAt(here, path, initAt(node, path), rng, around, owner) : here;
  };
  return visit(model, "", NO_ALIAS);
}

function runAt(
  part: Module,
  path: string,
  init: Init | undefined,
  rng: Rng,
  around: ReadonlySet<string>,
  owner: (path: string) => string,
): Module {
  if (!init) return part;
  if (path === "") return runInit(init, part, rng);
  // A tie lives on the lowest module around both its ends, so only those around the part can name a leaf of it from
  // outside
  const prefix = path + ".";
  const outside = [...around].some((alias) => alias.startsWith(prefix));
  const masked = outside ? hideTensors(part, (_, here) => around.has(prefix + here) && owner(prefix + here)) : part;
  const result = absolute(path, () => runInit(init, masked, rng.at(path)));
  return result === masked ? part : mapNewOrigins(part, showTensors(result, masked, part), below(path));
}

// An error from inside gets the absolute path, and says where it happened.
function absolute<T>(prefix: string, fn: () => T): T {
  try {
    return fn();
  } catch (error) {
    if (!(error instanceof LensorError) || error.file !== undefined) throw error;
    const path = error.path === undefined ? prefix : join(prefix, error.path);
    const [, message, deeper] = /^(.*) \(inside "([^"]*)"\)$/s.exec(error.message) ?? [];
    const text = `${message ?? error.message} (inside "${join(prefix, deeper ?? "")}")`;
    throw new LensorError(error.code, text, { ...error, path, cause: error });
  }
}
