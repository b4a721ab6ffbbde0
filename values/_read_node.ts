import { nearest } from "../core/nearest.ts";
import { describe } from "../core/shape.ts";
import { plainObject } from "../core/json.ts";
import { dict } from "../tree/dict.ts";
import { bad, entriesOf, fieldsOf, isGiven, isText, names, optional, plain, read, within } from "./_json_fields.ts";
import { readTensor } from "./_read_tensor.ts";
import { namesOf } from "../tree/names_of.ts";
import { find, join, type LeafKind } from "../tree/walk.ts";
import { initialOf } from "../tree/classes/class_facts.ts";
import { findBases } from "../tree/classes/torch_bases.ts";
import { module } from "../tree/module.ts";
import type { InitCfg } from "../tree/init_cfg.ts";
import type { Module, Param } from "../tree/types.ts";
import { printed } from "../tree/printed.ts";

/**
 * How deep modules may nest, and how many a model may have: a few `ref` nodes could otherwise ask for more than fits.
 */
const DEPTH = 256;
const NODES = 1_000_000;

/** What reading a tree of nodes finds besides the nodes. */
export interface Reading {
  /** The whole document, where `ref` paths start. */
  readonly root: unknown;
  /** Alias to owner, as the document says it. */
  readonly ties: Map<string, string>;
  /** The nodes that are being read: a `ref` to one of them would never end. */
  readonly open: Set<unknown>;
  /** Lists of children by name, for those that refs lead through. */
  readonly indexes: Map<unknown, ReadonlyMap<string, unknown>>;
  /** How many nodes there are so far. */
  nodes: number;
  /** The document's `ref` nodes do not ask for too much. */
  counted?: true;
}

/**
 * One node of a JSON model with everything below it. `source` is the path that a node stands for when it is read again
 * for a `ref`: its tensors are then aliases of that module's.
 */
export function readNode(json: unknown, path: string, reading: Reading, depth = 0, source?: string): Module {
  const fields = fieldsOf(json, path, "a module");
  const ref = fields.get("ref");
  if (ref !== undefined && !fields.has("type")) return readRef(fields, path, reading, depth, source);
  if (depth > DEPTH) throw bad("limit", path, `modules nest deeper than ${DEPTH}`);
  if (++reading.nodes > NODES) throw bad("limit", path, `the model has more than ${NODES} modules`);
  reading.open.add(json);
  const type = read(path, "type", fields.get("type"), isText, "the name of a class");
  const known = findBases(type);
  const bases = names(path, "bases", fields.get("bases")) ?? known?.bases ?? [];
  const directBases = names(path, "direct_bases", fields.get("direct_bases")) ??
    (fields.has("bases") ? undefined : known?.directBases);
  const attrs = plainObject(optional(path, "attrs", fields.get("attrs")).map(([name, value]) => [name, plain(value)]));
  const owner = { type, bases, attrs };
  const absent: string[] = [];
  const extra = new Map<string, unknown>();

  const leaves = (kind: LeafKind): [string, Param][] => {
    const found: [string, Param][] = [];
    const unknown: [string, unknown][] = [];
    const field = `${kind}s`;
    for (const [name, value] of entriesOf(path, field, fields.get(field))) {
      if (value === null) {
        absent.push(name);
        // Where it stood, unless the class says so
        if (kind === "buffer" && !initialOf(type, bases, name)) unknown.push([name, null]);
        continue;
      }
      const here = join(path, name);
      const { param, tied, rest } = readTensor(value, here, kind, name, owner);
      found.push([name, param]);
      if (source !== undefined) reading.ties.set(here, join(source, name));
      else if (tied !== undefined) reading.ties.set(here, tied);
      if (rest.length) unknown.push([name, plainObject(rest)]);
    }
    if (unknown.length) extra.set(field, plainObject(unknown));
    return found;
  };
  const params = leaves("param");
  const buffers = leaves("buffer");
  const children: [string, Module][] = [];
  const none: [string, null][] = [];
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
  const own = fields.get("own_init");
  if (isGiven(own)) read(path, "own_init", own, isText, "the full name of the class that defines init_weights");
  reading.open.delete(json);
  const node: Module = within(path, () =>
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
  checkAliases(node, path);
  return node;
}

// Names of properties that stand for a module below: an override of an init_cfg may use them
function checkAliases(node: Module, path: string): void {
  for (const [name, place] of optional(path, "aliases", node.extra?.aliases)) {
    if (typeof place !== "string" || place === "") {
      throw bad("type", path, `alias "${name}" is ${describe(place)}; use the path of a module below`);
    }
    if (find(node, place)?.kind === "module") continue;
    const near = nearest(place, namesOf(node, "children"))[0];
    const help = near ? `; did you mean "${near}"` : "";
    throw bad("unknown-name", path, `alias "${name}" names "${place}", which is not a module below${help}`);
  }
}

const KNOWN: ReadonlySet<string> = new Set(
  ["type", "direct_bases", "bases", "attrs", "params", "buffers", "children", "init_cfg"],
);

// The same module object again: built anew from the same text, all its tensors tied. `extra.ref` remembers it for the
// way back.
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
  checkSize(path, reading);
  const target = nodeAt(ref, path, reading);
  if (reading.open.has(target)) throw bad("range", path, `"ref" names "${ref}", a module around it`);
  const node = readNode(target, path, reading, depth, source ?? ref);
  if (source !== undefined) return node;
  return printed({ ...node, extra: dict([...Object.entries(node.extra ?? {}), ["ref", ref]]) });
}

// Before the first ref is followed: a few of them can ask for more than fits, and building that far takes long
function checkSize(path: string, reading: Reading): void {
  if (reading.counted) return;
  reading.counted = true;
  const known = new Map<unknown, number>();
  const lookup = { ...reading, nodes: 0 };
  const sizeAt = (node: unknown, depth: number): number => {
    const before = known.get(node);
    if (before !== undefined || depth > DEPTH) return before ?? 1;
    known.set(node, 1); // a circle ends here, and is refused when it is read
    const fields = fieldsOf(node, path, "a module");
    const ref = fields.get("ref");
    const size = typeof ref === "string" && !fields.has("type")
      ? sizeAt(nodeAt(ref, path, lookup), depth + 1)
      : ["params", "buffers"].reduce((n, what) => n + entriesOf(path, what, fields.get(what)).length, 1) +
        entriesOf(path, "children", fields.get("children"))
          .reduce((n, [, child]) => child === null ? n : n + sizeAt(child, depth + 1), 0);
    known.set(node, size);
    return size;
  };
  const size = attempt(() => sizeAt(reading.root, 0));
  if (size > NODES) throw bad("limit", path, `with its refs the model has more than ${NODES} modules and tensors`);
}

// What cannot be counted is refused with its own place when it is read
function attempt(count: () => number): number {
  try {
    return count();
  } catch {
    return 0;
  }
}

// The typed node at a path of the document. A path may lead through other refs, and a hostile one in circles.
function nodeAt(ref: string, path: string, reading: Reading, depth = 0): unknown {
  if (depth > DEPTH) throw bad("range", path, `"ref" leads in a circle, or through more than ${DEPTH} others`);
  let node = reading.root, here = "";
  for (const name of ref === "" ? [] : ref.split(".")) {
    if (++reading.nodes > NODES) throw bad("limit", path, `the model has more than ${NODES} modules`);
    const children = fieldsOf(node, here, "a module").get("children");
    node = childOf(children, name, reading);
    here = join(here, name);
    if (!isGiven(node)) {
      const near = nearest(name, entriesOf(here, "children", children).map(([known]) => known))[0];
      const help = near === undefined ? "" : `; did you mean "${near}"`;
      throw bad("unknown-name", path, `"ref" names "${ref}", but there is no module "${here}"${help}`);
    }
    const fields = fieldsOf(node, here, "a module");
    const next = fields.get("ref");
    if (typeof next === "string" && !fields.has("type")) node = nodeAt(next, path, reading, depth + 1);
  }
  return node;
}

function childOf(children: unknown, name: string, { indexes }: Reading): unknown {
  if (children instanceof Map) return children.get(name);
  if (Array.isArray(children)) {
    let index = indexes.get(children);
    if (!index) {
      // Of a name given twice the first counts, until the error that says so
      index = new Map(children.filter((pair) => Array.isArray(pair)).toReversed() as [string, unknown][]);
      indexes.set(children, index);
    }
    return index.get(name);
  }
  return isGiven(children) && Object.hasOwn(children as object, name)
    ? (children as Record<string, unknown>)[name]
    : undefined;
}
