import { checkDType } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { nearest } from "../core/names.ts";
import { type OrderedJson, plainJson, plainObject } from "../core/json.ts";
import { describe } from "../core/shape.ts";
import type { DType, Shape } from "../core/types.ts";
import { constant, ones, zeros } from "../initializers/constant.ts";
import type { FanAxes, Initializer } from "../initializers/types.ts";
import { dict } from "./_dict.ts";
import { join, type LeafKind } from "./_walk.ts";
import { axesOf, initialOf } from "./layers/_knowledge.ts";
import { findBases } from "./layers/torch_bases.ts";
import { module, tensor, type TensorOptions } from "./module.ts";
import type { InitCfg, Module, Param } from "./types.ts";

/** How deep modules may nest, and how many a model may have: a few `ref` nodes could otherwise ask for more than fits. */
const DEPTH = 256, NODES = 1_000_000;

/** What reading a tree of nodes finds besides the nodes. */
export interface Reading {
  /** The whole document, where `ref` paths start. */
  readonly root: unknown;
  /** Alias to owner, as the document says it. */
  readonly ties: Map<string, string>;
  /** The nodes that are being read: a `ref` to one of them would never end. */
  readonly open: Set<unknown>;
  /** How many nodes there are so far. */
  nodes: number;
}

/**
 * One node of a JSON model with everything below it. `source` is the path that a node stands for when it is read again for a `ref`: its
 * tensors are then aliases of that module's.
 */
export function readNode(json: unknown, path: string, reading: Reading, depth = 0, source?: string): Module {
  const fields = fieldsOf(json, path, "a module");
  const ref = fields.get("ref");
  if (ref !== undefined && !fields.has("type")) return readRef(fields, path, reading, depth, source);
  if (depth > DEPTH) throw bad("limit", path, `modules nest deeper than ${DEPTH}`);
  if (++reading.nodes > NODES) throw bad("limit", path, `the model has more than ${NODES} modules`);
  reading.open.add(json);
  const type = read(path, "type", fields.get("type"), isText, "the name of a class");
  const known = findBases(type), bases = names(path, "bases", fields.get("bases")) ?? known?.bases ?? [];
  const directBases = names(path, "direct_bases", fields.get("direct_bases")) ??
    (fields.has("bases") ? undefined : known?.directBases);
  const attrs = plainObject(optional(path, "attrs", fields.get("attrs")).map(([name, value]) => [name, plain(value)]));
  const owner = { type, bases, attrs }, absent: string[] = [], extra = new Map<string, unknown>();

  const leaves = (kind: LeafKind): [string, Param][] => {
    const found: [string, Param][] = [], unknown: [string, unknown][] = [], field = `${kind}s`;
    for (const [name, value] of entriesOf(path, field, fields.get(field))) {
      if (value === null) {
        absent.push(name);
        // Where it stood, unless the class says so
        if (kind === "buffer" && !initialOf(type, bases, name)) unknown.push([name, null]);
        continue;
      }
      const here = join(path, name), { param, tied, rest } = readTensor(value, here, kind, name, owner);
      found.push([name, param]);
      if (source !== undefined) reading.ties.set(here, join(source, name));
      else if (tied !== undefined) reading.ties.set(here, tied);
      if (rest.length) unknown.push([name, plainObject(rest)]);
    }
    if (unknown.length) extra.set(field, plainObject(unknown));
    return found;
  };
  const params = leaves("param"), buffers = leaves("buffer");
  const children: [string, Module][] = [], none: [string, null][] = [];
  for (const [name, value] of entriesOf(path, "children", fields.get("children"))) {
    if (value === null) {
      absent.push(name);
      none.push([name, null]);
    } else {
      const from = source === undefined ? undefined : join(source, name);
      children.push([name, readNode(value, join(path, name), reading, depth + 1, from)]);
    }
  }
  if (none.length) extra.set("children", plainObject(none));
  const cfg = fields.get("init_cfg");
  for (const [name, value] of fields) {
    if (!KNOWN.has(name) || name === "init_cfg" && value === null) extra.set(name, plain(value));
  }
  reading.open.delete(json);
  return within(path, () =>
    module(type, {
      params,
      buffers,
      children,
      attrs,
      bases,
      ...(directBases && { directBases }),
      absent,
      extra: plainObject(extra),
      // Whether it is a recipe that an engine takes is for the engine to say
      ...(cfg !== undefined && cfg !== null && { init: plain(cfg) as InitCfg }),
    }));
}

const KNOWN: ReadonlySet<string> = new Set(
  ["type", "direct_bases", "bases", "attrs", "params", "buffers", "children", "init_cfg"],
);

// The same module object again: built anew from the same text, all its tensors tied. `extra.ref` remembers it for the way back.
function readRef(
  fields: ReadonlyMap<string, unknown>,
  path: string,
  reading: Reading,
  depth: number,
  source: string | undefined,
): Module {
  const ref = read(path, "ref", fields.get("ref"), isText, "the path of another module");
  const other = [...fields.keys()].find((name) => name !== "ref");
  if (other !== undefined) {
    throw bad("unknown-name", path, `a node with "ref" has no other field, but it has "${other}"`);
  }
  const target = nodeAt(ref, path, reading);
  if (reading.open.has(target)) throw bad("range", path, `"ref" names "${ref}", a module around it`);
  const node = readNode(target, path, reading, depth, source ?? ref);
  return source === undefined ? { ...node, extra: dict([...Object.entries(node.extra ?? {}), ["ref", ref]]) } : node;
}

// The typed node at a path of the document. A path may lead through other refs, and a hostile one in circles.
function nodeAt(ref: string, path: string, reading: Reading, depth = 0): unknown {
  if (depth > DEPTH) throw bad("range", path, `"ref" leads in a circle, or through more than ${DEPTH} others`);
  let node = reading.root, here = "";
  for (const name of ref === "" ? [] : ref.split(".")) {
    if (++reading.nodes > NODES) throw bad("limit", path, `the model has more than ${NODES} modules`);
    const children = fieldsOf(node, here, "a module").get("children");
    node = childOf(children, name);
    here = join(here, name);
    if (!isGiven(node)) {
      const near = nearest(name, entriesOf(here, "children", children).map(([known]) => known))[0];
      const help = near === undefined ? "" : `; did you mean "${near}"`;
      throw bad("unknown-name", path, `"ref" names "${ref}", but there is no module "${here}"${help}`);
    }
    const fields = fieldsOf(node, here, "a module"), next = fields.get("ref");
    if (typeof next === "string" && !fields.has("type")) node = nodeAt(next, path, reading, depth + 1);
  }
  return node;
}

function childOf(children: unknown, name: string): unknown {
  if (children instanceof Map) return children.get(name);
  if (Array.isArray(children)) return children.find((pair) => Array.isArray(pair) && pair[0] === name)?.[1];
  return isGiven(children) && Object.hasOwn(children as object, name)
    ? (children as Record<string, unknown>)[name]
    : undefined;
}

interface Owner {
  readonly type: string;
  readonly bases: readonly string[];
  readonly attrs: Readonly<Record<string, unknown>>;
}

function readTensor(
  json: unknown,
  path: string,
  kind: LeafKind,
  name: string,
  owner: Owner,
): { param: Param; tied: string | undefined; rest: [string, unknown][] } {
  const fields = fieldsOf(json, path, "a tensor"), { type, bases, attrs } = owner;
  const shape = read(path, "shape", fields.get("shape"), isList, "a list of sizes") as Shape;
  const dtype = read(path, "dtype", fields.get("dtype"), isText, "the name of a dtype") as DType;
  within(path, () => checkDType(dtype, path));
  const grad = optionalFlag(path, "requires_grad", fields.get("requires_grad"));
  const persistent = optionalFlag(path, "persistent", fields.get("persistent"));
  const tied = fields.get("tied_to"),
    key = fields.get("key"),
    axes = fields.get("axes"),
    initial = fields.get("initial");
  const options: TensorOptions = {
    dtype,
    trainable: grad ?? kind === "param",
    persistent: persistent ?? true,
    ...(isGiven(key) && { key: read(path, "key", key, isText, "a path") }),
    ...(initial === undefined
      ? kind === "buffer" && given("initial", initialOf(type, bases, name))
      : given("initial", readInitial(path, initial))),
    ...(axes === undefined
      ? given("axes", Array.isArray(shape) ? axesOf(type, bases, attrs, name, shape) : undefined)
      : given("axes", readAxes(path, axes))),
  };
  return {
    param: within(path, () => tensor(shape, options)),
    tied: isGiven(tied) ? read(path, "tied_to", tied, isText, "the path of another tensor") : undefined,
    rest: [...fields].filter(([field]) => !TENSOR.has(field)).map(([field, value]) => [field, plain(value)]),
  };
}

const TENSOR: ReadonlySet<string> = new Set(
  ["shape", "dtype", "requires_grad", "persistent", "tied_to", "key", "axes", "initial"],
);

function readInitial(path: string, json: unknown): Initializer | undefined {
  if (json === null) return undefined;
  if (json === "zeros") return zeros;
  if (json === "ones") return ones;
  if (typeof json === "number" || typeof json === "bigint") return constant(json);
  throw bad("type", path, `"initial" is ${describe(json)}; use "zeros", "ones", a number or null`);
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
    throw bad("type", path, `"axes.${name}" holds what is no integer`);
  };
  const unknown = [...fields.keys()].find((name) => !["in", "out", "batch", "groups", "literal"].includes(name));
  if (unknown !== undefined) throw bad("unknown-name", path, `"axes" has no field "${unknown}"`);
  const groups = fields.get("groups"), batch = axis("batch");
  if (groups !== undefined && !(Number.isSafeInteger(groups) && Number(groups) > 0)) {
    throw bad("range", path, `"axes.groups" is ${describe(groups)}; use an integer from 1 on`);
  }
  return {
    in: axis("in"),
    out: axis("out"),
    ...(batch.length && { batch }),
    ...(groups !== undefined && { groups: groups as number }),
    ...(optionalFlag(path, "axes.literal", fields.get("literal")) && { literal: true as const }),
  };
}

/** The error for a bad place in a JSON model. */
export function bad(code: LensorError["code"], path: string, reason: string): LensorError {
  return new LensorError(code, `Cannot read ${path === "" ? "the model" : `"${path}" of the model`}: ${reason}`, {
    path,
  });
}

// Fields in their order: of a Map from a text, or of an object that the caller has parsed.
function fieldsOf(json: unknown, path: string, what: string): ReadonlyMap<string, unknown> {
  if (json instanceof Map) return json as ReadonlyMap<string, unknown>;
  if (typeof json === "object" && json !== null && !Array.isArray(json) && !ArrayBuffer.isView(json)) {
    return new Map(Object.entries(json).filter(([, value]) => value !== undefined));
  }
  throw bad("type", path, `${what} is ${describe(json)}; use an object`);
}

function optional(path: string, field: string, json: unknown): [string, unknown][] {
  return isGiven(json) ? [...fieldsOf(json, path, `"${field}"`)] : [];
}

// Names and nodes: an object, or a list of pairs.
function entriesOf(path: string, field: string, json: unknown): [string, unknown][] {
  if (!Array.isArray(json)) return optional(path, field, json);
  return json.map((pair: unknown) => {
    if (Array.isArray(pair) && pair.length === 2 && typeof pair[0] === "string") return pair as [string, unknown];
    throw bad("type", path, `"${field}" holds ${describe(pair)}; a list holds pairs of name and node`);
  });
}

function names(path: string, field: string, json: unknown): readonly string[] | undefined {
  if (!isGiven(json)) return undefined;
  const list = read(path, field, json, isList, "a list of class names");
  if (list.every(isText)) return [...list] as string[];
  throw bad("type", path, `"${field}" holds ${describe(list.find((name) => !isText(name)))}; use class names`);
}

function optionalFlag(path: string, field: string, json: unknown): boolean | undefined {
  return isGiven(json)
    ? read(path, field, json, (x): x is boolean => typeof x === "boolean", "true or false")
    : undefined;
}

function read<T>(path: string, field: string, json: unknown, fits: (x: unknown) => x is T, want: string): T {
  if (fits(json)) return json;
  if (json === undefined) throw bad("missing", path, `it has no "${field}"; give ${want}`);
  throw bad("type", path, `"${field}" is ${describe(json)}; use ${want}`);
}

// What building refuses gets the place in the model.
function within<T>(path: string, build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (!(error instanceof LensorError)) throw error;
    const at = error.path === undefined || error.path === path ? path : join(path, error.path);
    throw new LensorError(error.code, `${error.message}${path === "" ? "" : ` (in "${path}" of the model)`}`, {
      path: at,
      cause: error,
    });
  }
}

const isText = (x: unknown): x is string => typeof x === "string";
const isList = (x: unknown): x is readonly unknown[] => Array.isArray(x);
const isGiven = (x: unknown) => x !== undefined && x !== null;
const plain = (x: unknown): unknown => x instanceof Map || Array.isArray(x) ? plainJson(x as OrderedJson) : x;
const given = <K extends string, T>(name: K, value: T | undefined) =>
  value === undefined ? {} : { [name]: value } as { readonly [_ in K]: T };
