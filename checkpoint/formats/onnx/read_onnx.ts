import { LensorError } from "../../../core/errors.ts";
import { type Broken, broken } from "../../_broken.ts";
import { type Located, located } from "../../_located.ts";
import type { Store } from "../../stores/_store.ts";
import type { Checkpoint, Unreadable } from "../../types.ts";
import { nameBudget } from "../../_budget.ts";
import type { Format } from "../format.ts";
import { addGraph, type Found, nodeAdder } from "./_graph.ts";
import { lookAlike, type Top } from "./_look_alikes.ts";
import { bytesOf, messageOf, type Source, textOf, utf8, walk, type WireField } from "./_wire.ts";

export const onnxFormat: Format = {
  name: "onnx",
  // A message whose first field is a number (wire type 0) or has a length (2); more is asked when it is read
  sniff(head) {
    const field = (head[0] ?? 0) >> 3;
    const wire = (head[0] ?? 0) & 7;
    return field >= 1 && field <= 15 && (wire === 0 || wire === 2);
  },
  read: readOnnx,
};

/**
 * Every weight of an ONNX model (onnx.proto 1.23): initializers, sparse ones read dense, Constant nodes under the names
 * of their outputs, those of subgraphs and functions. Tensors are read on demand, from the file or from files beside
 * it. Strings come in `raw`, each as a 32-bit length and UTF-8.
 */
export async function readOnnx(store: Store): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const fields = await topOf(store, fail);
  const opened = new Map<string, Store>();
  const text = nameBudget(fail);
  const found: Found = { rows: new Map(), others: new Map(), files: { store, opened }, text };
  const close = () => {
    for (const file of opened.values()) file.close();
    store.close();
  };
  try {
    for (const { id, source } of fields) if (id === 7) await addGraph(source, "", 1, found, fail);
    for (const { id, source } of fields) if (id === 25) await addFunction(source, found, fail);
    const entries = new Map<string, Located>();
    const unreadable = new Map<string, Unreadable>();
    for (const [name, row] of found.rows) {
      if ("why" in row) unreadable.set(name, row);
      else entries.set(name, row);
    }
    const notes = [...found.others].map(([type, n]) =>
      `${n} ${n === 1 ? "array" : "arrays"} in attributes of ${type} nodes are no weights of their own and not listed.`
    );
    if (fields.some(({ id }) => id === 20)) notes.push("Its training_info is not listed.");
    return located(store.name, entries, await metadataOf(fields, fail), close, { format: "onnx", unreadable, notes });
  } catch (error) {
    for (const file of opened.values()) file.close();
    throw error;
  }
}

// How the fields of ModelProto are encoded; others below 26 do not exist
const NUMBERS = [1, 5];
const LENGTHS = [2, 3, 4, 6, 7, 8, 14, 20, 25];

/** The fields at the top of a model; throws for a message that is something else. */
async function topOf(store: Store, fail: Broken): Promise<readonly WireField[]> {
  const fields: WireField[] = [];
  const top: Top[] = [];
  let odd = false;
  const unknown = () => fail("bad-magic", "not a checkpoint: it is in no format that lensor knows", { offset: 0 });
  try {
    await walk({ store, at: 0, size: store.size }, fail, (field) => {
      const { id, wire } = field;
      if (top.length < 100_000) top.push({ id, wire });
      if (id < 26 && wire !== (NUMBERS.includes(id) ? 0 : LENGTHS.includes(id) ? 2 : -1)) odd = true;
      if (!odd) fields.push(light(field));
    });
  } catch (error) {
    // A model that is cut begins like one
    const begun = !odd && fields.some(({ id, value }) => id === 1 && value > 0n && value < 1000n);
    if (error instanceof LensorError && begun && error.detail === "truncated") throw error;
    if (error instanceof LensorError && error.code === "corrupt") throw unknown();
    throw error;
  }
  if (!odd && fields.some(({ id }) => id === 7)) return fields;
  const what = lookAlike(top, store.name);
  if (what !== undefined) throw fail("bad-magic", what, { offset: 0 });
  throw unknown();
}

const light = ({ source: { store, at, size, data }, ...field }: WireField): WireField => ({
  ...field,
  source: { store, at, size, ...(size <= 4096 && data && { data }) },
});

async function addFunction(source: Source, found: Found, fail: Broken): Promise<void> {
  const texts = new Map<number, string>();
  const nodes: Source[] = [];
  await walk(source, fail, async (field) => {
    if (field.id === 7) nodes.push(messageOf(field, fail));
    if ([1, 10, 13].includes(field.id)) texts.set(field.id, await textOf(messageOf(field, fail), fail));
  });
  const name = texts.get(1) ?? "";
  const domain = texts.get(10) ?? "";
  const overload = texts.get(13) ?? "";
  const called = [...(domain ? [domain] : []), name].join(".") + (overload ? `:${overload}` : "");
  const addNode = nodeAdder(`${called}/`, 1, found, fail);
  for (const node of nodes) await addNode(node);
}

const TEXTS: ReadonlyMap<number, string> = new Map([
  [2, "producer_name"],
  [3, "producer_version"],
  [4, "domain"],
  [6, "doc_string"],
]);

async function metadataOf(fields: readonly WireField[], fail: Broken): Promise<ReadonlyMap<string, unknown>> {
  const out = new Map<string, unknown>();
  const opsets = new Map<string, number>();
  for (const { id, value, source } of fields) {
    const key = TEXTS.get(id);
    if (key !== undefined) out.set(key, await textOf(source, fail));
    if (id === 1 || id === 5) out.set(id === 1 ? "ir_version" : "model_version", numberOf(value));
    if (id === 8) {
      const [domain, version] = await pairOf(source, fail);
      opsets.set(typeof domain === "string" ? domain : "", Number(version));
    }
    if (id === 14) {
      const [name, text] = await pairOf(source, fail);
      out.set(String(name), typeof text === "bigint" ? numberOf(text) : text);
    }
  }
  return opsets.size ? out.set("opset_import", opsets) : out;
}

// Fields 1 and 2 of a message: texts, or numbers
async function pairOf(source: Source, fail: Broken): Promise<readonly (string | bigint)[]> {
  const out: (string | bigint)[] = ["", ""];
  await walk(source, fail, async ({ id, wire, value, source }) => {
    if (id === 1 || id === 2) out[id - 1] = wire === 0 ? value : utf8(await bytesOf(source), fail);
  });
  return out;
}

const numberOf = (n: bigint) => Number.isSafeInteger(Number(n)) ? Number(n) : n;
