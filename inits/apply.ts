import { isCallable } from "../core/check.ts";
import { asInit } from "./as_init.ts";
import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import { namesOf } from "../tree/names_of.ts";
import { join } from "../tree/walk.ts";
import { checkTable, ownTensor, runVisits, type Table, type Visit } from "./visits.ts";
import type { Init, Module } from "../tree/types.ts";

/**
 * Your function on every module, children first, as `nn.Module.apply`. It returns initializers for the module's own
 * tensors by name, an Init to run inside, or nothing.
 *
 * Throws `unknown-name` for a name that the module does not have; one registered as none (the bias of `bias: false`) is
 * skipped.
 *
 * @example
 * ```ts
 * import { apply, keyed, linear, xavierUniform, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const init = apply((m) => m.type === "Linear" ? { weight: xavierUniform(), bias: zeros } : undefined);
 * assertEquals(init(linear(2, 3), keyed(0)).params.bias?.origin[0]?.by, "zeros");
 * ```
 */
export function apply(fn: (node: Module, path: string) => Table | Init | undefined | void): Init {
  if (!isCallable(fn)) {
    throw new LensorError(
      "type",
      `Cannot apply ${describe(fn)}: expected a function (module, path) => table, Init or nothing`,
    );
  }
  return asInit((model, rng) => {
    const visits: Visit[] = [];
    childrenFirst(model, "", (node, path) => {
      const what = fn(node, path);
      if (what === undefined || what === null) return;
      checkTable(what, path === "" ? node.type : `"${path}"`);
      if (typeof what === "object") checkNames(what, node, path);
      visits.push({ path, what, from: "apply" });
    });
    return runVisits(model, visits, rng);
  });
}

/** Calls a function on every module, children before their parents. */
export function childrenFirst(node: Module, path: string, fn: (node: Module, path: string) => void): void {
  for (const name of namesOf(node, "children")) childrenFirst(node.children[name]!, join(path, name), fn);
  fn(node, path);
}

function checkNames(table: Table, node: Module, path: string): void {
  for (const name of Object.keys(table)) {
    if (table[name] === undefined || ownTensor(node, name) || node.absent?.includes(name)) continue;
    const known = [...namesOf(node, "params"), ...namesOf(node, "buffers")];
    const near = nearest(name, known)[0];
    const help = near ? `did you mean "${near}"` : known.length ? `it has ${quoteNames(known)}` : "it has none";
    throw new LensorError(
      "unknown-name",
      `Cannot apply to "${join(path, name)}": ${node.type} has no tensor "${name}"; ${help}`,
      {
        path: join(path, name),
      },
    );
  }
}
