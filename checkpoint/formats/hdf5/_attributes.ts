import { dataspaceIn, type Datatype, datatypeIn } from "./_datatype.ts";
import { cursor, type Hdf5File, latin1, textOf, UNDEFINED } from "./_file.ts";
import { nameBudget } from "../../_budget.ts";
import { heapOf } from "./_heap.ts";
import type { Message } from "./_object.ts";
import { recordsOf } from "./_tree2.ts";

/** An attribute of an object: its value is read when it is asked for. */
interface Attribute {
  readonly name: string;
  readonly type: Datatype;
  readonly shape: readonly number[] | undefined;
  readonly bytes: Uint8Array;
}

/** A value of an attribute: texts and numbers, in a flat list where it has axes. Undefined for what is neither. */
export type AttributeValue = string | number | bigint | boolean | readonly (string | number | bigint | boolean)[];

const ATTRIBUTE = 12;
const ATTRIBUTE_INFO = 21;
const MOST_ITEMS = 1_000_000;

/** The names and values of an object's attributes; those that cannot be read are left out. */
export async function attributesOf(
  file: Hdf5File,
  messages: readonly Message[],
  heaps: Heaps,
): Promise<ReadonlyMap<string, AttributeValue>> {
  const out = new Map<string, AttributeValue>();
  const own = messages.filter(({ type }) => type === ATTRIBUTE);
  for (const message of [...own, ...await denseAttributes(file, messages)]) {
    const attribute = attributeIn(file, message);
    const value = attribute && await valueOf(file, attribute, heaps);
    if (value !== undefined) out.set(attribute!.name, value);
  }
  return out;
}

// Attributes in a heap, as objects with many of them have them in new files
async function denseAttributes(file: Hdf5File, messages: readonly Message[]): Promise<readonly Message[]> {
  const info = messages.find(({ type }) => type === ATTRIBUTE_INFO);
  if (info === undefined) return [];
  const c = cursor(info.bytes, file.fail, info.at);
  c.u8();
  if (c.u8() & 1) c.u16();
  const heapAt = c.address();
  const names = c.address();
  if (heapAt === UNDEFINED || names === UNDEFINED) return [];
  const heap = await heapOf(file, heapAt);
  const out: Message[] = [];
  // The ID, flags, the order, and a hash of the name
  for (const record of await recordsOf(file, names)) {
    if (record.length !== 17) throw file.fail("corrupt", "a tree of attributes has other records", { offset: names });
    const bytes = await heap.read(record.subarray(0, 8));
    out.push({ type: ATTRIBUTE, bytes, shared: (record[8]! & 2) !== 0, at: info.at });
  }
  return out.filter(({ shared }) => !shared);
}

function attributeIn({ fail }: Hdf5File, { bytes, at }: Message): Attribute | undefined {
  const c = cursor(bytes, fail, at);
  const version = c.u8();
  const flags = c.u8();
  if (version < 1 || version > 3) throw fail("unsupported", "an attribute has an unknown version", { offset: at });
  const sizes = [c.u16(), c.u16(), c.u16()];
  if (version === 3) c.u8();
  const [name, type, space] = sizes.map((size) =>
    c.take(version === 1 ? Math.ceil(size / 8) * 8 : size).subarray(0, size)
  );
  // Types and spaces that are kept elsewhere
  if (version > 1 && flags & 3) return undefined;
  const shape = dataspaceIn(space!, fail, at);
  return { name: textOf(name!), type: datatypeIn(type!, fail, at), shape, bytes: c.take(c.left()) };
}

async function valueOf(
  file: Hdf5File,
  { type, shape, bytes }: Attribute,
  heaps: Heaps,
): Promise<AttributeValue | undefined> {
  if (shape === undefined) return undefined;
  const n = shape.reduce((a, b) => a * b, 1);
  if (n > MOST_ITEMS || n * type.size > bytes.length) return undefined;
  const read = type.text === "variable"
    ? (at: number) => heaps.text(file, bytes.subarray(at, at + 16))
    : plain(type, bytes);
  if (read === undefined || type.text === "variable" && type.size !== 16) return undefined;
  const items: (string | number | bigint | boolean)[] = [];
  const taken = nameBudget(file.fail);
  for (let k = 0; k < n; k++) {
    const item = await read(k * type.size);
    if (typeof item === "string") taken(item.length);
    items.push(item);
  }
  return shape.length === 0 ? items[0] : items;
}

function plain(
  { size, text, dtype, bigEndian }: Datatype,
  bytes: Uint8Array,
): ((at: number) => string | number | bigint | boolean) | undefined {
  if (text === "fixed") return (at) => textOf(bytes.subarray(at, at + size));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = !bigEndian;
  switch (dtype) {
    case "bool":
      return (at) => bytes[at] !== 0;
    case "int8":
      return (at) => view.getInt8(at);
    case "uint8":
      return (at) => view.getUint8(at);
    case "int16":
      return (at) => view.getInt16(at, little);
    case "uint16":
      return (at) => view.getUint16(at, little);
    case "int32":
      return (at) => view.getInt32(at, little);
    case "uint32":
      return (at) => view.getUint32(at, little);
    case "int64":
      return (at) => plainly(view.getBigInt64(at, little));
    case "uint64":
      return (at) => plainly(view.getBigUint64(at, little));
    case "float32":
      return (at) => view.getFloat32(at, little);
    case "float64":
      return (at) => view.getFloat64(at, little);
    default:
      return undefined;
  }
}

const plainly = (n: bigint) => Number.isSafeInteger(Number(n)) ? Number(n) : n;

/** The heaps that hold texts of variable length, each read once. */
export interface Heaps {
  /** The text that 16 bytes of an attribute point to. */
  text(file: Hdf5File, pointer: Uint8Array): Promise<string>;
}

/** Reads global heaps as they are needed. */
export function globalHeaps(): Heaps {
  const known = new Map<number, ReadonlyMap<number, Uint8Array>>();
  return {
    async text(file, pointer) {
      const c = cursor(pointer, file.fail);
      const length = c.u32();
      const address = c.address();
      const index = c.u32();
      if (length === 0 || address === UNDEFINED) return "";
      let heap = known.get(address);
      if (heap === undefined) known.set(address, heap = await heapAt(file, address));
      const bytes = heap.get(index);
      if (bytes === undefined || bytes.length < length) {
        throw file.fail("bad-offset", "a text is not in its heap", { offset: address });
      }
      return textOf(bytes.subarray(0, length));
    },
  };
}

async function heapAt(file: Hdf5File, address: number): Promise<ReadonlyMap<number, Uint8Array>> {
  const { fail } = file;
  const head = cursor(await file.read(address, 16), fail, address);
  if (latin1(head.take(4)) !== "GCOL") throw fail("corrupt", "a heap of texts has no signature", { offset: address });
  head.take(4);
  const size = head.u64();
  if (size < 16) throw fail("corrupt", "a heap of texts has no size", { offset: address });
  const c = cursor(await file.read(address + 16, size - 16), fail, address + 16);
  const out = new Map<number, Uint8Array>();
  while (c.left() >= 16) {
    const index = c.u16();
    c.take(6);
    const length = c.u64();
    if (index === 0) break;
    out.set(index, c.take(length));
    c.take(Math.min(c.left(), (8 - length % 8) % 8));
  }
  return out;
}
