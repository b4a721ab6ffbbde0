import { checkRecord } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import type { Initializer } from "../initializers/types.ts";
import type { Rng } from "../random/types.ts";
import { isHidden, visibleOf } from "../tree/hidden.ts";
import { intersect } from "../tree/regions/box.ts";
import { hasBracket, splitBrackets } from "../tree/regions/index_text.ts";
import { putPart, takePart } from "../tree/regions/part.ts";
import { indexOf } from "../tree/regions/region.ts";
import { checkInitializer } from "./check_initializer.ts";
import { checkInit } from "./run_init.ts";
import { runInside } from "./inside.ts";
import { namesOf } from "../tree/names_of.ts";
import { aliasesOf, find, join, mapTensors, NO_ALIAS, own } from "../tree/walk.ts";
import { putDraw } from "./write.ts";
import { moduleAt } from "../tree/select.ts";
import type { Init, Module, Param } from "../tree/types.ts";

/**
 * Initializers for a module's own tensors, by name; names without one, and `"skip"`, stay as they are. A name may end
 * in a part of the tensor: `in_proj_weight[q]`.
 */
export type Table = { readonly [name: string]: Initializer | "skip" | undefined };

/** What is to be done at one module. */
export interface Visit {
  /** The module's path. */
  readonly path: string;
  /** A table for its own tensors, or an Init that runs inside. */
  readonly what: Table | Init;
  /** What asked for it, for the history. */
  readonly from: string;
  /**
   * For starts that come before the ties: a tensor that is tied to another is drawn too, and its draw is lost. An alias
   * here keeps its draw for the tensor that it stands for, whose own is lost.
   */
  readonly ties?: ReadonlyMap<string, string>;
}

/**
 * Carries out visits in their order, children before parents where Inits are among them. Tables in a row are written
 * in one pass over the tree, of two for one tensor the later last, and Inits in a row run in one; an ordered generator
 * still draws in the order of the visits.
 */
export function runVisits(model: Module, visits: readonly Visit[], rng: Rng): Module {
  let tree = model;
  for (let from = 0, to = 0; from < visits.length; from = to) {
    const tables = typeof visits[from]!.what === "object";
    while (to < visits.length && (typeof visits[to]!.what === "object") === tables) to++;
    const run = visits.slice(from, to);
    if (tables) tree = writeTables(tree, run, rng);
    else {
      const inits = new Map(run.map(({ path, what }) => [path, what as Init]));
      tree = runInside(tree, (_, path) => inits.get(path), rng, "children");
    }
  }
  return tree;
}

/** Throws `type` unless it is a table of initializers or an Init. */
export function checkTable(what: unknown, who: string): asserts what is Table | Init {
  if (typeof what === "function") return checkInit(what, `use ${describe(what)} for ${who}`);
  checkRecord(what, `use the table of ${who}`, "{ name: initializer } or an Init");
  for (const [name, by] of Object.entries(what)) {
    if (by === undefined || by === "skip") continue;
    if (typeof by === "function") checkInitializer(by, `use ${by.name || "a function"} for "${name}" of ${who}`);
    else {
      throw new LensorError(
        "type",
        `Cannot use ${describe(by)} for "${name}" of ${who}: expected an initializer or "skip"`,
      );
    }
  }
}

/** The param or buffer of a module's own under a name, without the brackets that may stand at its end. */
export function ownTensor(node: Module, name: string): Param | undefined {
  const whole = own(node.params, name) ?? own(node.buffers, name);
  if (whole || !hasBracket(name)) return whole;
  const [head] = splitBrackets(name).flatMap(({ head }) => own(node.params, head) ?? own(node.buffers, head) ?? []);
  return head;
}

// The lines of a table that are for a tensor, in their order: for all of it, or for a part
function linesFor(table: Table, name: string, node: Module, parts: boolean): readonly Line[] {
  const of = (by: Table[string], tail: string): Line[] => by === undefined || by === "skip" ? [] : [{ by, tail }];
  if (!parts) return of(Object.hasOwn(table, name) ? table[name] : undefined, "");
  return Object.entries(table).flatMap(([key, by]) => {
    if (key === name) return of(by, "");
    const isPart = key.startsWith(`${name}[`) && key.endsWith("]") && !own(node.params, key) && !own(node.buffers, key);
    return isPart ? of(by, key.slice(name.length)) : [];
  });
}

interface Line {
  readonly by: Initializer;
  /** The brackets behind the name. */
  readonly tail: string;
}

function putLine(param: Param, path: string, { by, tail }: Line, rng: Rng, from: string): Param {
  if (tail === "") return putDraw(param, path, by, rng, from);
  const region = indexOf(tail, path + tail)(param, path + tail);
  const visible = visibleOf(param);
  if (visible && !visible.some(({ box }) => intersect(box, region.box))) return param;
  return putPart(param, region, putDraw(takePart(param, region), path + region.text, by, rng, from));
}

function writeTables(model: Module, visits: readonly Visit[], rng: Rng): Module {
  const written = new Map<string, Param>();
  const aliases = allAliases(model, "", NO_ALIAS);
  for (const { path, what, from, ties } of visits) {
    const replaced = new Set(ties?.values());
    const node = moduleAt(model, path);
    const table = what as Table;
    const parts = Object.keys(table).some(hasBracket);
    for (const name of [...namesOf(node, "params"), ...namesOf(node, "buffers")]) {
      const lines = linesFor(table, name, node, parts);
      const full = join(path, name);
      if (lines.length === 0) continue;
      const param = ownTensor(node, name)!;
      if (isHidden(param)) continue;
      const keeper = ties?.get(full);
      const isLost = replaced.has(full) || keeper === undefined && aliases.has(full);
      if (isLost) {
        if (ties && rng.ordered) lines.forEach((line) => putLine(param, full, line, rng, from));
        continue;
      }
      if (keeper !== undefined) {
        const owner = written.get(keeper) ?? tensorAt(model, keeper);
        if (owner && !isHidden(owner)) {
          written.set(keeper, lines.reduce((leaf, line) => putLine(leaf, keeper, line, rng, from), owner));
        }
        continue;
      }
      written.set(full, lines.reduce((leaf, line) => putLine(leaf, full, line, rng, from), written.get(full) ?? param));
    }
  }
  return written.size ? mapTensors(model, (param, path) => written.get(path) ?? param) : model;
}

function tensorAt(model: Module, path: string): Param | undefined {
  const found = find(model, path);
  return found?.kind === "module" ? undefined : found?.node;
}

function allAliases(node: Module, path: string, around: ReadonlySet<string>): ReadonlySet<string> {
  const here = aliasesOf(node, path, around);
  return namesOf(node, "children").reduce((set, name) => allAliases(node.children[name]!, join(path, name), set), here);
}
