import { LensorError } from "../core/errors.ts";
import type { Rng } from "../random/types.ts";
import { hideTensors, showTensors } from "./_hidden.ts";
import { join } from "./_walk.ts";
import { below, mapNewOrigins } from "./_write.ts";
import { moduleAt, replaceAt } from "./select.ts";
import type { Init, Module } from "./types.ts";

/**
 * Runs an Init inside a part of a model: it sees paths relative to the part, its draws keep their absolute keys, and what it writes into the
 * history gets the absolute path. Leaves of the part that are aliases of tensors outside are hidden from it.
 */
export function runInside(model: Module, path: string, init: Init, rng: Rng): Module {
  if (path === "") return init(model, rng);
  const part = moduleAt(model, path), outside = aliasesInto(model, path);
  const masked = outside.size ? hideTensors(part, (_, here) => outside.has(here)) : part;
  const result = absolute(path, () => init(masked, rng.at(path)));
  if (result === masked) return model;
  const shown = showTensors(result, masked, part);
  return replaceAt(model, path, () => mapNewOrigins(part, shown, below(path)));
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

// A tie lives on the lowest module around both its ends, so only those around the part can name a leaf of it from outside.
function aliasesInto(model: Module, path: string): ReadonlySet<string> {
  const found = new Set<string>(), names = path.split(".");
  let node = model;
  for (let depth = 0; depth < names.length; depth++) {
    const prefix = names.slice(depth).join(".") + ".";
    for (const [alias] of node.ties ?? []) if (alias.startsWith(prefix)) found.add(alias.slice(prefix.length));
    node = node.children[names[depth]!]!;
  }
  return found;
}
