import { checkDType } from "../core/dtype.ts";
import { describe } from "../core/shape.ts";
import type { DType, Shape } from "../core/types.ts";
import { constant, ones, zeros } from "../initializers/constant.ts";
import type { FanAxes, Initializer } from "../initializers/types.ts";
import { bad, fieldsOf, isGiven, isList, isText, optional, optionalFlag, plain, read, within } from "./_json_fields.ts";
import type { LeafKind } from "../tree/walk.ts";
import { axesOf, initialOf, partsOf } from "../tree/classes/class_facts.ts";
import { dict } from "../tree/dict.ts";
import { putPart, takePart } from "../tree/regions/part.ts";
import { indexOf } from "../tree/regions/region.ts";
import { tensor, type TensorOptions } from "../tree/module.ts";
import type { Param } from "../tree/types.ts";

/** The module that a tensor belongs to. */
export interface Owner {
  readonly type: string;
  readonly bases: readonly string[];
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** A tensor of a JSON model, what it is tied to, and the fields that lensor does not know. */
export function readTensor(
  json: unknown,
  path: string,
  kind: LeafKind,
  name: string,
  owner: Owner,
): { param: Param; tied: string | undefined; rest: [string, unknown][] } {
  const fields = fieldsOf(json, path, "a tensor");
  const { type, bases, attrs } = owner;
  const shape = read(path, "shape", fields.get("shape"), isList, "a list of sizes") as Shape;
  const dtype = read(path, "dtype", fields.get("dtype"), isText, "the name of a dtype") as DType;
  within(path, () => checkDType(dtype, path));
  const grad = optionalFlag(path, "requires_grad", fields.get("requires_grad"));
  const persistent = optionalFlag(path, "persistent", fields.get("persistent"));
  // Its value is in the file that the exporter wrote, whatever the class would imply
  const start = optionalFlag(path, "start", fields.get("start")) === true;
  const tied = fields.get("tied_to");
  const key = fields.get("key");
  const parts = fields.get("parts");
  const axes = fields.get("axes");
  const initial = fields.get("initial");
  const options: TensorOptions = {
    dtype,
    trainable: grad ?? kind === "param",
    persistent: persistent ?? true,
    ...(isGiven(key) && { key: read(path, "key", key, isText, "a path") }),
    ...(initial === undefined
      ? kind === "buffer" && !start && given("initial", initialOf(type, bases, name))
      : given("initial", readInitial(path, initial))),
    ...(parts === undefined
      ? given("parts", Array.isArray(shape) ? partsOf(type, bases, name, shape) : undefined)
      : given("parts", readParts(path, parts))),
    ...(axes === undefined
      ? given("axes", Array.isArray(shape) ? axesOf(type, bases, attrs, name, shape) : undefined)
      : given("axes", readAxes(path, axes))),
  };
  return {
    param: withParts(within(path, () => tensor(shape, options)), path, fields.get("part_keys"), fields.get("frozen")),
    tied: isGiven(tied) ? read(path, "tied_to", tied, isText, "the path of another tensor") : undefined,
    rest: [...fields].filter(([field]) => !TENSOR.has(field)).map(([field, value]) => [field, plain(value)]),
  };
}

const TENSOR: ReadonlySet<string> = new Set(
  [
    "shape",
    "dtype",
    "requires_grad",
    "persistent",
    "tied_to",
    "key",
    "parts",
    "part_keys",
    "frozen",
    "axes",
    "initial",
  ],
);

function readInitial(path: string, json: unknown): Initializer | undefined {
  if (json === null) return undefined;
  if (json === "zeros") return zeros;
  if (json === "ones") return ones;
  if (typeof json === "number" || typeof json === "bigint") return constant(json);
  throw bad("type", path, `"initial" is ${describe(json)}; use "zeros", "ones", a number or null`);
}

function readParts(path: string, json: unknown): TensorOptions["parts"] {
  if (json === null) return undefined;
  const parts = [...fieldsOf(json, path, '"parts"')];
  return Object.fromEntries(
    parts.map(([name, at]) => [name, read(path, `parts.${name}`, at, isList, "[from, to]") as [number, number]]),
  );
}

// What `pin` and `freeze` have said of parts
function withParts(param: Param, path: string, keys: unknown, frozen: unknown): Param {
  const boxOf = (index: unknown, field: string) => {
    const text = read(path, field, index, isText, "indexes such as [5:] or [q]");
    return indexOf(text, path + text)(param, path + text);
  };
  const named = optional(path, "part_keys", keys).map(([index, key]) =>
    [boxOf(index, "part_keys").text, read(path, `part_keys.${index}`, key, isText, "a path")] as const
  );
  const boxes = isGiven(frozen) ? read(path, "frozen", frozen, isList, "a list of indexes") : [];
  // Each is held against all others
  if (boxes.length > 1000) throw bad("limit", path, `"frozen" has more than 1,000 parts`);
  const part = boxes.reduce<Param>((tensor, index) => {
    const region = boxOf(index, "frozen");
    return putPart(tensor, region, { ...takePart(tensor, region), trainable: false });
  }, param);
  return named.length ? { ...part, partKeys: dict(named) } : part;
}

function readAxes(path: string, json: unknown): FanAxes | undefined {
  if (json === null) return undefined;
  const fields = fieldsOf(json, path, '"axes"');
  const axis = (name: string) => {
    const list = read(
      path,
      `axes.${name}`,
      fields.get(name) ?? (name === "batch" ? [] : undefined),
      isList,
      "a list of axes",
    );
    if (list.every((n) => Number.isSafeInteger(n))) return list as readonly number[];
    throw bad("type", path, `"axes.${name}" holds what is not an integer`);
  };
  const unknown = [...fields.keys()].find((name) => !["in", "out", "batch", "groups", "literal"].includes(name));
  if (unknown !== undefined) throw bad("unknown-name", path, `"axes" has no field "${unknown}"`);
  const groups = fields.get("groups");
  const batch = axis("batch");
  if (groups !== undefined && !(Number.isSafeInteger(groups) && Number(groups) > 0)) {
    throw bad("range", path, `"axes.groups" is ${describe(groups)}; use a positive integer`);
  }
  return {
    in: axis("in"),
    out: axis("out"),
    ...(batch.length && { batch }),
    ...(groups !== undefined && { groups: groups as number }),
    ...(optionalFlag(path, "axes.literal", fields.get("literal")) && { literal: true as const }),
  };
}

const given = <K extends string, T>(name: K, value: T | undefined) =>
  value === undefined ? {} : { [name]: value } as { readonly [_ in K]: T };
