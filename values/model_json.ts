import { formatJson } from "../core/format_json.ts";
import { parseJson } from "../core/json.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { nearest } from "../core/nearest.ts";
import { describe, sameShape, showShape } from "../core/shape.ts";
import { bad } from "./_json_fields.ts";
import { checkConstruction } from "./_construction.ts";
import { keepConstruction } from "../tree/construction.ts";
import { type Reading, readNode } from "./_read_node.ts";
import { writeNode } from "./_write_node.ts";
import { namesOf } from "../tree/names_of.ts";
import { eachModule, find, join, mapTensors } from "../tree/walk.ts";
import { tiesOf, withTies } from "../tree/ties.ts";
import { isModule } from "../tree/module.ts";
import type { Module, Param } from "../tree/types.ts";

/**
 * Reads a model from JSON: a text, which keeps the order of names like `"10"` and `"9"`, or an object parsed from one.
 *
 * A node has `type`, `direct_bases`, `bases`, `attrs`, `params`, `buffers`, `children` and `init_cfg`; only `type` must
 * be there. The three groups are objects, or lists of `[name, node]`. A tensor has `shape` and `dtype`, and may have
 * `requires_grad`, `persistent`, `tied_to` (the path of the tensor that it is), `axes`, `initial` ("zeros", "ones" or a
 * number) and `key`; null stands for a tensor registered as none. A node `{ "ref": path }` is the same module again: it
 * is built anew, with all tensors tied. Other fields are kept in `extra`. Bases, axes and initial constants that
 * PyTorch's own classes imply need not be given.
 *
 * `python/lensor_export.py` writes this form from a PyTorch model, with four fields more. `initial` of a param is the
 * value it starts from unless an Init sets it. `own_init` of a node names the class that defines its `init_weights`,
 * and `aliases` the properties that stand for a module below. `construction` of the root is the order of the
 * constructor's draws, which `torchDefault` follows. All are written back; `construction` is dropped where modules or
 * tensors have changed.
 *
 * Throws `corrupt` with the offset for a text that is not JSON, `type`, `missing`, `range` or `shape` with the path for
 * a bad node, `unknown-name` for a path of `ref`, `tied_to`, `aliases` or `construction` that does not exist,
 * `unsupported` for a later version, `limit` for more than 256 levels or a million modules.
 *
 * @example
 * ```ts
 * import { modelFromJson } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = modelFromJson(
 *   '{"type": "Linear", "params": {"weight": {"shape": [10, 64], "dtype": "float32"}, "bias": null}}',
 * );
 * assertEquals([model.params.weight?.shape, model.bases, model.absent], [[10, 64], ["Module"], ["bias"]]);
 * ```
 */
export function modelFromJson(json: string | object): Module {
  const root: unknown = typeof json === "string" ? parseJson(json) : json;
  if (typeof root !== "object" || root === null || Array.isArray(root) || ArrayBuffer.isView(root)) {
    throw new LensorError("type", `Cannot read a model: expected JSON text or an object, found ${describe(root)}`);
  }
  checkVersion(root);
  const reading: Reading = { root, ties: new Map(), open: new Set(), indexes: new Map(), nodes: 0 };
  const model = readNode(root, "", reading);
  const whole = reading.ties.size === 0 ? model : tied(model, reading.ties);
  eachModule(whole, (node, path) => {
    if (node.extra?.construction === undefined) return;
    checkConstruction(node, path);
    keepConstruction(node);
  });
  return whole;
}

function tied(model: Module, told: ReadonlyMap<string, string>): Module {
  const ties = settle(model, told);
  return withTies(
    mapTensors(model, (param, path) => {
      const owner = ties.get(path);
      return owner === undefined
        ? param
        : { ...param, origin: [{ kind: "tie", by: "modelFromJson", path, from: owner }] };
    }),
    ties,
  );
}

/**
 * Writes a model's structure as JSON text in the form that `modelFromJson` reads; values and origins are not part of
 * it.
 *
 * What reading finds by itself is left out. `indent` is the number of spaces per level, 2 by default; 0 gives one
 * line. Throws `unsupported` for a recipe or an initial value that is a function of your own, `type` for attributes
 * without a form in JSON.
 *
 * @example
 * ```ts
 * import { linear, modelFromJson, modelToJson } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const model = linear(64, 10, { bias: false });
 * assertEquals(modelFromJson(modelToJson(model)), model);
 * ```
 */
export function modelToJson(model: Module, options: { readonly indent?: number } = {}): string {
  if (!isModule(model)) {
    throw new LensorError("type", `Cannot write a model: expected a module, found ${describe(model)}`);
  }
  checkOptions("write a model as JSON", options, ["indent"]);
  const indent = options.indent ?? 2;
  if (!Number.isSafeInteger(indent) || indent < 0 || indent > 16) {
    throw new LensorError(
      "range",
      `Cannot write a model as JSON: indent is ${describe(indent)}; use an integer from 0 to 16`,
    );
  }
  return formatJson(writeNode(model, "", model, tiesOf(model)), indent, "the model");
}

// The form has had one version so far; a later one will say so in a field of the root
function checkVersion(root: object): void {
  const version: unknown = root instanceof Map ? root.get("version") : (root as { version?: unknown }).version;
  if (typeof version !== "number" || version <= 1) return;
  throw bad("unsupported", "", `its "version" is ${version}, and this lensor knows version 1; update lensor`);
}

// Every alias with the tensor that it is in the end; the document may name another alias.
function settle(model: Module, told: ReadonlyMap<string, string>): Map<string, string> {
  const settled = new Map<string, string>();
  for (const [alias, first] of told) {
    const trail = new Set<string>();
    let owner = alias;
    for (let next = told.get(owner); next !== undefined && !settled.has(owner); next = told.get(owner)) {
      if (trail.has(owner)) throw bad("range", alias, `it is tied to "${first}", which leads in a circle`);
      trail.add(owner);
      owner = next;
    }
    owner = settled.get(owner) ?? owner;
    for (const one of trail) {
      checkPair(model, one, owner);
      settled.set(one, owner);
    }
  }
  return settled;
}

function checkPair(model: Module, alias: string, owner: string): void {
  const a = find(model, alias)!.node as Param;
  const found = find(model, owner);
  if (!found || found.kind === "module") {
    const near = nearest(owner, tensorPaths(model))[0];
    const help = near ? `; did you mean "${near}"` : "";
    throw bad("unknown-name", alias, `it is tied to "${owner}", which is no tensor${help}`);
  }
  const o = found.node;
  if (!sameShape(a.shape, o.shape)) {
    throw bad(
      "shape",
      alias,
      `shape ${showShape(a.shape)} does not fit ${showShape(o.shape)} of "${owner}", which it is tied to`,
    );
  }
  if (a.dtype !== o.dtype) throw bad("type", alias, `it is tied to "${owner}", but ${a.dtype} is not ${o.dtype}`);
}

function tensorPaths(model: Module): string[] {
  const all: string[] = [];
  eachModule(model, (node, path) => {
    for (const name of [...namesOf(node, "params"), ...namesOf(node, "buffers")]) all.push(join(path, name));
  });
  return all;
}
