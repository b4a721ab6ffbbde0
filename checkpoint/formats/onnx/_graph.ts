import type { Broken } from "../../_broken.ts";
import type { Located } from "../../_located.ts";
import { then } from "../../stores/_store.ts";
import type { Unreadable } from "../../types.ts";
import { constantOf } from "./_constant.ts";
import type { Files } from "./_external.ts";
import { sparseOf } from "./_sparse.ts";
import { tensorOf } from "./_tensor.ts";
import { bytesOf, messageOf, type Source, utf8, walk, type WireField } from "./_wire.ts";
import { MOST_TENSORS } from "../format.ts";

/** A row of the model. */
export type Row = Located | Unreadable;

/** What has been found in a model: rows by their qualified names, and what is told of the rest. */
export interface Found {
  readonly rows: Map<string, Row>;
  /** Tensors in attributes of nodes that are not Constant, by the kind of node. */
  readonly others: Map<string, number>;
  readonly files: Files;
  /** Takes the length of each name. */
  readonly text: (n: number) => void;
}

const DEEPEST = 64;
const LONGEST_NAME = 65_535;

/** Adds a graph: initializers, sparse initializers, then constants and subgraphs in the order of the nodes. */
export async function addGraph(
  source: Source,
  prefix: string,
  depth: number,
  found: Found,
  fail: Broken,
): Promise<void> {
  if (depth > DEEPEST) throw fail("depth", `its graphs nest deeper than ${DEEPEST}`, { offset: source.at });
  const sparse: Source[] = [];
  const nodes: Source[] = [];
  let rest = 0;
  const addDense = async (field: WireField) => {
    const { name, entry } = await tensorOf(messageOf(field, fail), found.files, fail);
    add(found, prefix + name, entry, fail);
  };
  await walk(source, fail, (field) => {
    if (field.id === 5) return addDense(field);
    if (field.id === 15) sparse.push(light(messageOf(field, fail)));
    if (field.id === 1 && nodes.length < MOST_KEPT) nodes.push(light(messageOf(field, fail)));
    else if (field.id === 1) rest++;
    if (sparse.length > MOST_TENSORS) throw fail("limit", `it names more than ${MOST_TENSORS} tensors`);
    return undefined;
  });
  for (const one of sparse) {
    const { name, entry } = await sparseOf(one, found.files, fail);
    add(found, prefix + name, entry, fail);
  }
  const addNode = nodeAdder(prefix, depth, found, fail);
  for (const node of nodes) await addNode(node);
  if (rest === 0) return;
  // A graph of very many nodes is gone through once more rather than kept
  let skipped = 0;
  await walk(source, fail, (field) => {
    if (field.id !== 1 || skipped++ < MOST_KEPT) return undefined;
    return addNode(messageOf(field, fail));
  });
}

// Nodes that are kept in memory until the tensors before them are known
const MOST_KEPT = 100_000;

// Short messages keep their bytes; of longer ones the place is enough
const light = ({ store, at, size, data }: Source): Source => ({
  store,
  at,
  size,
  ...(data && size <= 4096 && { data }),
});

/** Adds what each node of a graph or function holds, one after the other. */
export function nodeAdder(
  prefix: string,
  depth: number,
  found: Found,
  fail: Broken,
): (node: Source) => Promise<void> {
  const used = new Set<string>();
  let next = 0;
  return async (source) => {
    const index = next++;
    const node = await nodeOf(source, fail);
    const { type, domain, attributes } = node;
    if (type === "Constant" && (domain === "" || domain === "ai.onnx")) {
      const [name] = node.outputs;
      const bad: Broken = (detail, reason) => fail(detail, reason, { path: prefix + name });
      const row = await constantOf(attributes, found.files, bad);
      if (name === undefined || name === "") throw fail("protobuf", "a Constant has no output", { offset: source.at });
      if (row !== undefined) add(found, prefix + name, row, fail);
      return;
    }
    if (attributes.length === 0) return;
    let own = node.name || node.outputs[0] || `${type}_${index}`;
    // Names of nodes need not differ; those of their graphs must
    if (used.has(own)) own = `${own}_${index}`;
    used.add(own);
    for (const attribute of attributes) await addAttribute(attribute, `${prefix}${own}/`, node, depth, found, fail);
  };
}

async function addAttribute(
  attribute: Source,
  prefix: string,
  node: Node,
  depth: number,
  found: Found,
  fail: Broken,
): Promise<void> {
  const graphs: Source[] = [];
  let name = "", single: Source | undefined, tensors = 0;
  await walk(attribute, fail, async (field) => {
    if (field.id === 1) name = utf8(await bytesOf(messageOf(field, fail)), fail);
    if (field.id === 6) single = messageOf(field, fail);
    if (field.id === 11) graphs.push(messageOf(field, fail));
    if (field.id === 5 || field.id === 10 || field.id === 22 || field.id === 23) tensors++;
    if (node.domain === "ai.onnx.ml" && (field.id === 7 || field.id === 8)) tensors++;
  });
  if (tensors) found.others.set(node.type, (found.others.get(node.type) ?? 0) + tensors);
  if (single) await addGraph(single, `${prefix}${name}/`, depth + 1, found, fail);
  for (const [k, graph] of graphs.entries()) await addGraph(graph, `${prefix}${name}.${k}/`, depth + 1, found, fail);
}

interface Node {
  readonly name: string;
  readonly type: string;
  readonly domain: string;
  readonly outputs: readonly string[];
  readonly attributes: readonly Source[];
}

async function nodeOf(source: Source, fail: Broken): Promise<Node> {
  const texts = new Map<number, string>();
  const outputs: string[] = [];
  const attributes: Source[] = [];
  const note = (field: WireField, bytes: Uint8Array) => {
    const text = utf8(bytes, fail);
    if (field.id === 2) outputs.push(text);
    else texts.set(field.id, text);
  };
  await walk(source, fail, (field) => {
    if (field.id === 5) attributes.push(messageOf(field, fail));
    if (field.id !== 2 && field.id !== 3 && field.id !== 4 && field.id !== 7) return undefined;
    const bytes = bytesOf(messageOf(field, fail));
    return then(bytes, (found) => note(field, found));
  });
  const text = (id: number) => texts.get(id) ?? "";
  return { name: text(3), type: text(4), domain: text(7), outputs, attributes };
}

function add(found: Found, path: string, row: Row, fail: Broken): void {
  if (found.rows.has(path)) throw fail("duplicate-key", "the name comes twice", { path });
  if (path.length > LONGEST_NAME) throw fail("limit", `a name has more than ${LONGEST_NAME} characters`);
  found.text(path.length);
  if (found.rows.size >= MOST_TENSORS) throw fail("limit", `it names more than ${MOST_TENSORS} tensors`);
  found.rows.set(path, row);
}
