import { type Broken, broken } from "../../_broken.ts";
import { bytesIn, checkedShape } from "../../_checked_shape.ts";
import type { StoredDType } from "../../_dtypes.ts";
import { type Located, located } from "../../_located.ts";
import type { Store } from "../../stores/_store.ts";
import type { Checkpoint, Unreadable } from "../../types.ts";
import { budget, nameBudget } from "../../_budget.ts";
import { type Format, hasText, MOST_TENSORS } from "../format.ts";
import { type Pages, pagesOf } from "../_pages.ts";
import { type Flatbuffer, flatbuffer, type Table } from "./_flatbuffer.ts";

export const tfliteFormat: Format = { name: "tflite", sniff: (head) => hasText(head, "TFL3", 4), read: readTflite };

// TensorType of schema.fbs
const TYPES: readonly (StoredDType | undefined)[] = [
  ...["float32", "float16", "int32", "uint8", "int64"] as const,
  ...["string", "bool", "int16", "complex64", "int8"] as const,
  ...["float64", "complex128", "uint64", undefined, undefined] as const,
  ...["uint32", "uint16", "int4", "bfloat16", "int2"] as const,
  "uint4",
];
const STRING = 5;
const RESOURCE = 13;
const VARIANT = 14;

/**
 * How the integers of a tensor stand for numbers: `(q - zeroPoint) * scale`, along one axis where there are several.
 */
export interface TfliteQuantization {
  readonly scale: readonly number[];
  readonly zeroPoint: readonly number[];
  readonly axis: number;
}

/**
 * The weights of a TensorFlow Lite model (schema version 3): tensors whose buffer holds bytes. Quantised ones are the
 * integers of the file; their scales are in the metadata, under "quantization".
 */
async function readTflite(store: Store): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const pages = pagesOf(store, 0, fail);
  const buffer = flatbuffer(pages);
  const root = await buffer.tableFrom(0);
  const buffers = await tablesIn(buffer, root.at(4));
  const subgraphs = await tablesIn(buffer, root.at(2));
  const found: Found = {
    entries: new Map(),
    unreadable: new Map(),
    quantized: new Map(),
    sharing: new Map(),
    tensors: budget(MOST_TENSORS, "tensors", fail),
    text: nameBudget(fail),
    scales: budget(MOST_SCALES, "scales", fail),
  };
  for (const [k, at] of subgraphs.entries()) {
    const graph = await buffer.table(at);
    const named = graph.at(4);
    const prefix = k === 0 ? "" : `${named === undefined ? `subgraph_${k}` : await buffer.text(named)}/`;
    for (const [index, place] of (await tablesIn(buffer, graph.at(0))).entries()) {
      found.tensors(1);
      await addTensor(pages, buffer, await buffer.table(place), prefix, index, buffers, found);
    }
  }
  const metadata = new Map<string, unknown>();
  const described = root.at(3);
  const version = root.at(0);
  if (version !== undefined) metadata.set("version", await buffer.u32(version));
  if (described !== undefined) metadata.set("description", await buffer.text(described));
  const { quantized, sharing, entries, unreadable } = found;
  const notes: string[] = [];
  if (quantized.size > 0) {
    metadata.set("quantization", quantized);
    notes.push(`${quantized.size} of its tensors are quantised: they are read as the integers of the file.`);
  }
  const tied = [...sharing.values()].filter((names) => names.length > 1);
  return located(store.name, entries, metadata, () => store.close(), {
    format: "tflite",
    unreadable,
    notes,
    ...(tied.length && { tied }),
  });
}

interface Found {
  readonly entries: Map<string, Located>;
  readonly unreadable: Map<string, Unreadable>;
  readonly quantized: Map<string, TfliteQuantization>;
  /** Names by what they share: buffer, type and shape. */
  readonly sharing: Map<string, string[]>;
  /** What a few bytes of a flatbuffer can refer to again and again. */
  readonly tensors: (n: number) => void;
  readonly text: (n: number) => void;
  readonly scales: (n: number) => void;
}

const MOST_SCALES = 1 << 24;

async function tablesIn(buffer: Flatbuffer, at: number | undefined): Promise<readonly number[]> {
  if (at === undefined) return [];
  const { count, at: start } = await buffer.vector(at, 4);
  const bytes = await buffer.bytes(start, 4 * count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, k) => start + 4 * k + view.getUint32(4 * k, true));
}

async function addTensor(
  pages: Pages,
  buffer: Flatbuffer,
  tensor: Table,
  prefix: string,
  index: number,
  buffers: readonly number[],
  found: Found,
): Promise<void> {
  const { fail } = pages;
  const field = (k: number) => tensor.at(k);
  const which = field(2) === undefined ? 0 : await buffer.u32(field(2)!);
  const own = field(3) === undefined ? "" : prefix + await buffer.text(field(3)!);
  const taken = (name: string) => found.entries.has(name) || found.unreadable.has(name);
  found.text(own.length);
  // Names need not differ here, and may be missing
  const path = own === "" || taken(own) ? `${own}#${index}` : own;
  const bad = (detail: string, reason: string) => fail(detail, reason, { path });
  const type = field(1) === undefined ? 0 : await buffer.i8(field(1)!);
  const dtype = TYPES[type];
  if (dtype === undefined && type !== RESOURCE && type !== VARIANT) {
    throw bad("bad-dtype", `its type ${type} is not known`);
  }
  if (which >= buffers.length) throw bad("bad-offset", `its buffer ${which} does not exist`);
  const data = await dataOf(pages, buffer, await buffer.table(buffers[which]!));
  if (data === undefined || dtype === undefined) return;
  const shape = checkedShape(await sizesOf(buffer, field(0), bad), dtype, path, fail);
  const stored = { dtype, bytes: data.length };
  if (type === STRING) {
    found.unreadable.set(path, { ...stored, shape, why: "it holds texts" });
    return;
  }
  if (field(6) !== undefined) {
    found.unreadable.set(path, { ...stored, shape, why: "it is stored sparse; convert the model without sparsity" });
    return;
  }
  const size = bytesIn(shape, dtype);
  if (size !== data.length) throw bad("size-mismatch", `its shape takes ${size} bytes, its buffer has ${data.length}`);
  pages.check(data.at, size, path);
  const read: Located["bytes"] = (from, to, into) => pages.data(data.at + from, to - from, into);
  found.entries.set(path, { dtype, shape, length: size, bytes: read });
  const key = `${which} ${dtype} ${shape.join()}`;
  found.sharing.set(key, [...found.sharing.get(key) ?? [], path]);
  const scales = field(4) === undefined
    ? undefined
    : await quantizationOf(buffer, await buffer.tableFrom(field(4)!), found);
  if (scales !== undefined) found.quantized.set(path, scales);
}

async function sizesOf(
  buffer: Flatbuffer,
  at: number | undefined,
  bad: (detail: string, reason: string) => Error,
): Promise<readonly number[]> {
  if (at === undefined) return [];
  const { count, at: start } = await buffer.vector(at, 4);
  if (count > 64) throw bad("limit", "it has more than 64 axes");
  const bytes = await buffer.bytes(start, 4 * count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, 4 * count);
  return Array.from({ length: count }, (_, k) => view.getInt32(4 * k, true));
}

interface Data {
  readonly at: number;
  readonly length: number;
}

// In the flatbuffer, or behind it in models beyond 2 GB; nothing for activations
async function dataOf(pages: Pages, buffer: Flatbuffer, table: Table): Promise<Data | undefined> {
  const [inside, offset, size] = [table.at(0), table.at(1), table.at(2)];
  if (inside !== undefined) {
    const { count, at } = await buffer.vector(inside, 1);
    if (count > 0) return { at, length: count };
  }
  if (offset === undefined || size === undefined) return undefined;
  const at = await buffer.u64(offset);
  const length = await buffer.u64(size);
  if (at <= 1) return undefined;
  pages.check(at, length);
  return { at, length };
}

async function quantizationOf(
  buffer: Flatbuffer,
  table: Table,
  found: Found,
): Promise<TfliteQuantization | undefined> {
  const [scaleAt, zeroAt, axisAt] = [table.at(2), table.at(3), table.at(6)];
  if (scaleAt === undefined) return undefined;
  const scales = await buffer.vector(scaleAt, 4);
  const zeros = zeroAt === undefined ? undefined : await buffer.vector(zeroAt, 8);
  if (scales.count === 0) return undefined;
  found.scales(scales.count + (zeros?.count ?? 0));
  const view = viewOf(await buffer.bytes(scales.at, 4 * scales.count));
  const points = zeros && viewOf(await buffer.bytes(zeros.at, 8 * zeros.count));
  return {
    scale: Array.from({ length: scales.count }, (_, k) => view.getFloat32(4 * k, true)),
    zeroPoint: Array.from({ length: zeros?.count ?? 0 }, (_, k) => Number(points!.getBigInt64(8 * k, true))),
    axis: axisAt === undefined ? 0 : await buffer.u32(axisAt),
  };
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
