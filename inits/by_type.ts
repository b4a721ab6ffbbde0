import { asInit } from "./as_init.ts";
import { checkRecord } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { nearest, quoteNames } from "../core/nearest.ts";
import { eachModule, hasClasses } from "../tree/walk.ts";
import { checkTable, ownTensor, runVisits, type Table, type Visit } from "./visits.ts";
import { childrenFirst } from "./apply.ts";
import { typeNames } from "../tree/select.ts";
import type { Init, Module } from "../tree/types.ts";

/**
 * Initializers by class: `{ "Conv2d, Linear": { weight, bias }, Adapter: init }`. A class also stands for its
 * descendants, and the nearest one decides. The tables come first, each for its module's own tensors, in the order of
 * the walk; then the Inits run inside their modules, inner ones first, so that the recipe of a block has the last word
 * over the tables for its layers.
 *
 * A name that some modules of the type lack is skipped there. A type that ends with `?` need not be there. Throws
 * `no-match` for a type that no module has, `unknown-name` for a tensor that none of them has, `shadowed` for a type
 * given twice.
 *
 * @example
 * ```ts
 * import { byType, keyed, linear, truncNormal, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const init = byType({ "Linear": { weight: truncNormal({ std: 0.02 }), bias: zeros } });
 * assertEquals(init(linear(2, 3), keyed(0)).params.weight?.origin[0]?.by, "truncNormal(std=0.02)");
 * ```
 */
export function byType(table: { readonly [types: string]: Table | Init }): Init {
  checkRecord(table, "read byType", "{ type: table or Init }");
  const lines = Object.entries(table).map(([key, what]) => {
    checkTable(what, `"${key}"`);
    const names = typeNames(key);
    const optional = new Set(names.filter((name) => name.endsWith("?")).map((name) => name.slice(0, -1)));
    return { key, types: names.map((name) => name.replace(/\?$/, "")), optional, what, from: `byType "${key}"` };
  });
  const lineOf = new Map<string, Line>();
  for (const line of lines) {
    for (const type of line.types) {
      if (lineOf.has(type)) {
        throw new LensorError(
          "shadowed",
          `Cannot read byType "${line.key}": "${lineOf.get(type)!.key}" already names ${type}`,
        );
      }
      lineOf.set(type, line);
    }
  }
  return asInit((model, rng) => {
    checkAgainst(model, lines);
    const tables: Visit[] = [];
    const inits: Visit[] = [];
    eachModule(model, (node, path) => {
      const line = nearestLine(node, lineOf);
      if (line && typeof line.what === "object") tables.push({ path, what: line.what, from: line.from });
    });
    childrenFirst(model, "", (node, path) => {
      const line = nearestLine(node, lineOf);
      if (line && typeof line.what === "function") inits.push({ path, what: line.what, from: line.from });
    });
    return runVisits(model, [...tables, ...inits], rng);
  });
}

interface Line {
  readonly key: string;
  readonly types: readonly string[];
  readonly optional: ReadonlySet<string>;
  readonly what: Table | Init;
  readonly from: string;
}

function ancestry(node: Module): string[] {
  return [node.type, ...node.directBases, ...node.bases];
}

// Direct bases are all one step away, and `bases` is nearest first, so the first hit is the nearest class.
function nearestLine(node: Module, lineOf: ReadonlyMap<string, Line>): Line | undefined {
  const type = ancestry(node).find((name) => lineOf.has(name));
  return type === undefined ? undefined : lineOf.get(type);
}

const NO_CLASSES =
  "the model was made from names only, as of a checkpoint, and has no classes; use rules or fill by path";

function checkAgainst(model: Module, lines: readonly Line[]): void {
  const types = new Set<string>();
  const nodes: Module[] = [];
  eachModule(model, (node) => {
    nodes.push(node);
    for (const type of ancestry(node)) types.add(type);
  });
  for (const { key, types: wanted, optional, what } of lines) {
    const unknown = wanted.find((type) => !types.has(type) && !optional.has(type));
    if (unknown !== undefined) {
      const near = nearest(unknown, types)[0];
      const help = !hasClasses(model)
        ? NO_CLASSES
        : near
        ? `did you mean "${near}"`
        : `the model has ${quoteNames(types)}`;
      throw new LensorError(
        "no-match",
        `Cannot apply byType "${key}": no module is a ${unknown}; ${help}`,
      );
    }
    if (typeof what === "function" || !wanted.some((type) => types.has(type))) continue;
    const fitting = nodes.filter((node) => ancestry(node).some((type) => wanted.includes(type)));
    for (const name of Object.keys(what)) {
      if (fitting.some((node) => ownTensor(node, name) || node.absent?.includes(name))) continue;
      const known = new Set(fitting.flatMap((node) => [...Object.keys(node.params), ...Object.keys(node.buffers)]));
      const near = nearest(name, known)[0];
      const help = near
        ? `did you mean "${near}"`
        : known.size
        ? `they have ${quoteNames(known)}`
        : "they have no tensors";
      throw new LensorError(
        "unknown-name",
        `Cannot apply byType "${key}": none of these modules has "${name}"; ${help}`,
      );
    }
  }
}
