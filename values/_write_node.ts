import { LensorError } from "../core/errors.ts";
import { ones, zeros } from "../initializers/constant.ts";
import type { Dict } from "../core/types.ts";
import { refOf, same } from "../tree/ref.ts";
import { constructionOf, isStart } from "../tree/construction.ts";
import { namesOf } from "../tree/names_of.ts";
import { join, type LeafKind } from "../tree/walk.ts";
import { axesOf, initialOf, partsOf } from "../tree/classes/class_facts.ts";
import { regionOf } from "../tree/regions/region.ts";
import type { Module, Param } from "../tree/types.ts";

type Fields = Map<string, unknown>;

/** A node as the JSON form has it, with everything below; what reading would find by itself is left out. */
export function writeNode(node: Module, path: string, root: Module, ties: ReadonlyMap<string, string>): Fields {
  const ref = refOf(node, path, root, ties);
  if (ref !== undefined) return new Map([["ref", ref]]);
  const out: Fields = new Map([["type", node.type]]);
  const { ref: _, ...extra } = node.extra ?? {};
  if (!same(node.directBases, node.bases.slice(0, 1))) out.set("direct_bases", node.directBases);
  out.set("bases", node.bases);
  if (Object.keys(node.attrs).length) out.set("attrs", node.attrs);
  const none = (field: string) => ofExtra(extra, field);
  const absent = node.absent ?? [];
  const isBuffer = (name: string) => none("buffers").has(name) || initialOf(node.type, node.bases, name) !== undefined;
  const children: Fields = new Map();
  const params = writeLeaves(node, "param", path, ties);
  const buffers = writeLeaves(node, "buffer", path, ties);
  for (const name of namesOf(node, "children")) {
    children.set(name, writeNode(node.children[name]!, join(path, name), root, ties));
  }
  for (const name of absent) {
    (none("children").has(name) ? children : isBuffer(name) ? buffers : params).set(name, null);
  }
  if (params.size) out.set("params", params);
  if (buffers.size) out.set("buffers", buffers);
  for (const [name, value] of Object.entries(extra)) {
    if (["params", "buffers", "children"].includes(name)) continue;
    if (name !== "construction" || constructionOf(node)) out.set(name, value);
  }
  if (typeof node.init === "function") {
    throw new LensorError(
      "unsupported",
      `Cannot write "${path || node.type}" as JSON: its recipe is a function; only an init_cfg has a form in JSON`,
      { path },
    );
  }
  if (node.init !== undefined) out.set("init_cfg", node.init);
  if (children.size) out.set("children", children);
  return out;
}

function writeLeaves(node: Module, kind: LeafKind, path: string, ties: ReadonlyMap<string, string>): Fields {
  const out: Fields = new Map();
  const from = kind === "param" ? node.params : node.buffers;
  const unknown = node.extra?.[`${kind}s`] as Readonly<Record<string, unknown>> | undefined;
  for (const name of namesOf(node, `${kind}s`)) {
    out.set(name, writeTensor(from[name]!, name, kind, join(path, name), node, ties, unknown?.[name]));
  }
  return out;
}

function writeTensor(
  param: Param,
  name: string,
  kind: LeafKind,
  path: string,
  owner: Module,
  ties: ReadonlyMap<string, string>,
  unknown: unknown,
): Fields {
  const { shape, dtype, trainable, persistent, key, parts, partKeys, frozen, axes, initial } = param;
  const out: Fields = new Map<string, unknown>([["shape", shape], ["dtype", dtype]]);
  const tied = ties.get(path);
  if (trainable !== (kind === "param")) out.set("requires_grad", trainable);
  if (kind === "buffer" || !persistent) out.set("persistent", persistent);
  if (tied !== undefined) out.set("tied_to", tied);
  if (key !== undefined) out.set("key", key);
  if (!same(parts, partsOf(owner.type, owner.bases, name, shape))) out.set("parts", parts ?? null);
  if (partKeys !== undefined) out.set("part_keys", partKeys);
  if (frozen !== undefined) out.set("frozen", frozen.map((box) => regionOf(box, param).text));
  if (!same(axes, axesOf(owner.type, owner.bases, owner.attrs, name, shape))) out.set("axes", axes ?? null);
  const isImplied = kind === "buffer" && !isStart(owner, name);
  if (initial !== (isImplied ? initialOf(owner.type, owner.bases, name) : undefined)) {
    out.set("initial", writeInitial(param, path));
  }
  for (const [field, value] of Object.entries(unknown ?? {})) out.set(field, value);
  return out;
}

function writeInitial({ initial }: Param, path: string): unknown {
  if (initial === undefined) return null;
  if (initial === zeros || initial === ones) return initial.label;
  const { name, options } = initial.made ?? {};
  if (name === "constant" && Number.isFinite(Number(options!.value))) return Number(options!.value);
  throw new LensorError(
    "unsupported",
    `Cannot write "${path}" as JSON: its initial value is a function; zeros, ones and constants have a form in JSON`,
    { path },
  );
}

function ofExtra(extra: Dict<unknown>, field: string): ReadonlySet<string> {
  return new Set(Object.entries(extra[field] ?? {}).filter(([, value]) => value === null).map(([name]) => name));
}
