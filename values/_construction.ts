import { DTYPES } from "../core/dtype.ts";
import { nearest } from "../core/nearest.ts";
import { describe, sameShape, showShape } from "../core/shape.ts";
import type { DType, Shape } from "../core/types.ts";
import { initialOf } from "../tree/classes/class_facts.ts";
import { isStart } from "../tree/construction.ts";
import { tiesOf } from "../tree/ties.ts";
import type { Module, Param } from "../tree/types.ts";
import { namesOf } from "../tree/names_of.ts";
import { eachModule, find, join, own } from "../tree/walk.ts";
import { bad } from "./_json_fields.ts";

const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  uniform: ["low", "high"],
  normal: ["mean", "std"],
  trunc_normal: ["mean", "std", "a", "b"],
};
// A lost draw of more elements than any tensor has is a mistake or an attack
const MOST = 2 ** 40;

/**
 * Checks the record of construction of a module at a path of the model.
 *
 * Throws `type` for an entry of another form, `unknown-name` for a path that does not exist, `range` for a tensor that
 * is drawn twice, or drawn and constant, `shape` and `type` where an entry does not fit its tensor.
 */
export function checkConstruction(model: Module, at: string): void {
  const entries = model.extra!.construction;
  if (!Array.isArray(entries)) {
    throw bad("type", at, `"construction" is ${describe(entries)}; use a list of draws in order`);
  }
  const ties = tiesOf(model);
  const drawn = new Set<string>();
  const tensorAt = (path: unknown, what: string): Param => {
    if (typeof path !== "string") throw bad("type", at, `${what} names ${describe(path)}; use a path`);
    const found = find(model, path);
    if (found && found.kind !== "module") return found.node;
    const near = nearest(path, pathsOf(model))[0];
    throw bad(
      "unknown-name",
      join(at, path),
      `${what} names "${path}", which is no tensor${near ? `; did you mean "${near}"` : ""}`,
    );
  };
  const claim = (path: string, what: string): void => {
    const owner = ties.get(path) ?? path;
    if (drawn.has(owner)) throw bad("range", join(at, path), `${what} draws "${path}", which is drawn before`);
    if (isConstant(model, owner)) {
      throw bad("range", join(at, path), `${what} draws "${path}", which has "initial" or "start"`);
    }
    drawn.add(owner);
  };
  entries.forEach((entry: unknown, i) => {
    const what = `entry ${i + 1} of "construction"`;
    if (typeof entry === "string") {
      tensorAt(entry, what);
      return claim(entry, what);
    }
    if (!isFields(entry)) throw bad("type", at, `${what} is ${describe(entry)}; use a path or an object`);
    if ("copy" in entry) return checkCopy(entry, what);
    const { shape, dtype } = checkDraw(entry, what, at);
    if (entry.to === undefined) return;
    const param = tensorAt(entry.to, what);
    if (!own(NUMBERS, entry.draw as string)) {
      throw bad("type", at, `${what} has "to", but only uniform, normal and trunc_normal may be a tensor's value`);
    }
    checkFit(param, { shape, dtype }, `${what}, for "${entry.to}",`, join(at, entry.to as string));
    claim(entry.to as string, what);
  });

  function checkCopy({ copy, to }: Readonly<Record<string, unknown>>, what: string): void {
    const from = tensorAt(copy, what);
    if (!drawn.has(ties.get(copy as string) ?? copy as string)) {
      throw bad("range", at, `${what} copies "${copy}", which is not drawn before it`);
    }
    if (!Array.isArray(to)) throw bad("type", at, `${what} has ${describe(to)} as "to"; use a list of paths`);
    for (const path of to) {
      checkFit(tensorAt(path, what), from, `${what}, for "${path}",`, join(at, path));
      claim(path, what);
    }
  }
}

function checkDraw(
  entry: Readonly<Record<string, unknown>>,
  what: string,
  at: string,
): { shape: Shape; dtype: DType } {
  const { draw, shape, dtype } = entry;
  if (typeof draw !== "string") throw bad("type", at, `${what} has neither "draw" nor "copy"`);
  const numbers = own(NUMBERS, draw) ?? [];
  for (const name of numbers) {
    if (typeof entry[name] === "number" && Number.isFinite(entry[name])) continue;
    throw bad("type", at, `${what}, ${draw}, has ${describe(entry[name])} as "${name}"; use a number`);
  }
  if (shape === undefined && numbers.length === 0) return { shape: [], dtype: "float32" };
  if (!Array.isArray(shape) || !shape.every((size) => Number.isSafeInteger(size) && size >= 0)) {
    throw bad("type", at, `${what} has ${describe(shape)} as "shape"; use a list of sizes`);
  }
  if (shape.reduce((n, size) => n * size, 1) > MOST) {
    throw bad("limit", at, `${what} draws ${showShape(shape)}, more than ${MOST} elements`);
  }
  if (typeof dtype !== "string" || entry.to !== undefined && !(DTYPES as readonly string[]).includes(dtype)) {
    throw bad("type", at, `${what} has ${describe(dtype)} as "dtype"; use the name of a dtype`);
  }
  return { shape, dtype: dtype as DType };
}

function checkFit(
  param: Param,
  { shape, dtype }: { readonly shape: Shape; readonly dtype: DType },
  what: string,
  path: string,
): void {
  if (!sameShape(param.shape, shape)) {
    throw bad("shape", path, `${what} has shape ${showShape(shape)}, but the tensor is ${showShape(param.shape)}`);
  }
  if (param.dtype !== dtype) throw bad("type", path, `${what} is ${dtype}, but the tensor is ${param.dtype}`);
}

function isConstant(model: Module, path: string): boolean {
  const dot = path.lastIndexOf(".");
  const name = path.slice(dot + 1);
  const at = find(model, path.slice(0, Math.max(dot, 0)));
  if (at?.kind !== "module") return false;
  const { node } = at;
  const param = own(node.params, name) ?? own(node.buffers, name);
  const isGiven = param?.initial !== undefined && param.initial !== initialOf(node.type, node.bases, name);
  return isGiven || isStart(node, name);
}

function pathsOf(model: Module): string[] {
  const all: string[] = [];
  eachModule(model, (node, path) => {
    for (const name of [...namesOf(node, "params"), ...namesOf(node, "buffers")]) all.push(join(path, name));
  });
  return all;
}

const isFields = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === "object" && x !== null && !Array.isArray(x);
