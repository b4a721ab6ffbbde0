import { LensorError } from "../../../core/errors.ts";
import { type Broken, quoted } from "../../_broken.ts";
import type { Store } from "../../stores/_store.ts";
import { MOST_TENSORS } from "../format.ts";

/** What the header of a GGUF file says of a tensor. */
export interface GgufInfo {
  readonly name: string;
  /** The size of each axis, the fastest first. */
  readonly sizes: readonly bigint[];
  readonly type: number;
  /** Where its bytes begin, counted from the end of the header. */
  readonly offset: bigint;
}

/** The header of a GGUF file. */
export interface GgufHeader {
  readonly metadata: ReadonlyMap<string, unknown>;
  readonly infos: readonly GgufInfo[];
  readonly alignment: number;
  /** Where the data begin. */
  readonly base: number;
  readonly bigEndian: boolean;
}

const DEEPEST = 16;
const MOST_AXES = 64;
const LONGEST_NAME = 65_535;
// Vocabularies have some hundred thousand texts
const LONGEST_LIST = 1 << 24;
const CUT = "header-cut";

/** Reads the header of a file of version 2 or 3, in either byte order. */
export async function readGgufHeader(store: Store, fail: Broken): Promise<GgufHeader> {
  // Where the header ends is known when it has been read: take a part that is often enough, and more if it was not
  for (let length = Math.min(store.size, 1 << 20);; length = Math.min(store.size, 8 * length)) {
    try {
      return parse(await store.read(0, length), store.size, fail);
    } catch (error) {
      const cut = error instanceof LensorError && error.detail === CUT;
      if (!cut) throw error;
      if (length === store.size) {
        throw fail("truncated", error.message.slice(error.message.indexOf(": ") + 2), { cause: error });
      }
    }
  }
}

function parse(bytes: Uint8Array, total: number, fail: Broken): GgufHeader {
  const bigEndian = bytes[4] === 0 && bytes[7] !== 0;
  const read = reader(bytes, total, bigEndian, fail);
  read.u32();
  const version = read.u32();
  if (version !== 2 && version !== 3) throw fail("unsupported", `its version is ${version}, lensor reads 2 and 3`);
  const tensors = read.size(24);
  const pairs = read.size(13);
  const metadata = new Map<string, unknown>();
  if (tensors > MOST_TENSORS) throw fail("limit", `it has more than ${MOST_TENSORS} tensors`);
  for (let k = 0; k < pairs; k++) {
    const key = read.text();
    if (metadata.has(key)) throw fail("duplicate-key", `the key ${quoted(key)} comes twice`);
    metadata.set(key, read.value(read.u32(), 0));
  }
  const infos = Array.from({ length: tensors }, (): GgufInfo => {
    const name = read.text();
    const axes = read.u32();
    if (name.length > LONGEST_NAME) throw fail("limit", `a name has more than ${LONGEST_NAME} characters`);
    if (axes > MOST_AXES) {
      throw fail(axes * 8 > total ? "truncated" : "limit", `it has more than ${MOST_AXES} axes`, { path: name });
    }
    return { name, sizes: Array.from({ length: axes }, read.u64), type: read.u32(), offset: read.u64() };
  });
  const alignment = metadata.get("general.alignment") ?? 32;
  if (typeof alignment !== "number" || !(alignment >= 1 && alignment <= 2 ** 30) || (alignment & alignment - 1) !== 0) {
    throw fail("bad-offset", "its alignment is not a power of two");
  }
  return { metadata, infos, alignment, base: Math.ceil(read.at() / alignment) * alignment, bigEndian };
}

interface HeaderReader {
  readonly at: () => number;
  readonly u32: () => number;
  readonly u64: () => bigint;
  /** A count of things that take at least `least` bytes each: it must fit into what is left of the file. */
  readonly size: (least: number) => number;
  readonly text: () => string;
  readonly value: (kind: number, depth: number) => unknown;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function reader(bytes: Uint8Array, total: number, bigEndian: boolean, fail: Broken): HeaderReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = !bigEndian;
  let i = 0;
  const need = (n: number): number => {
    if (i + n > total) throw fail("truncated", `its header needs ${n} bytes at ${i}`, { offset: i });
    if (i + n > bytes.length) throw fail(CUT, `its header needs ${n} bytes at ${i}`, { offset: i });
    return (i += n) - n;
  };
  const u32 = () => view.getUint32(need(4), little);
  const u64 = () => view.getBigUint64(need(8), little);
  const size = (least: number): number => {
    const n = u64();
    if (n * BigInt(least) > BigInt(total - i)) {
      throw fail("truncated", `it declares ${n} items, more than the file can hold`, { offset: i });
    }
    return Number(n);
  };
  // Most texts are short: their size is read without a bigint
  const textSize = (): number => {
    const from = need(8);
    const low = view.getUint32(from + (little ? 0 : 4), little);
    const high = view.getUint32(from + (little ? 4 : 0), little);
    if (high !== 0 || low > total - i) {
      const n = view.getBigUint64(from, little);
      throw fail("truncated", `it declares ${n} items, more than the file can hold`, { offset: i });
    }
    return low;
  };
  const text = (): string => {
    const n = textSize();
    const from = need(n);
    const short = n <= 64 ? ascii(bytes, from, from + n) : undefined;
    if (short !== undefined) return short;
    try {
      return UTF8.decode(bytes.subarray(from, from + n));
    } catch {
      throw fail("header-utf8", "a text is not UTF-8", { offset: from });
    }
  };
  const scalars: readonly ((() => unknown) | undefined)[] = [
    () => view.getUint8(need(1)),
    () => view.getInt8(need(1)),
    () => view.getUint16(need(2), little),
    () => view.getInt16(need(2), little),
    u32,
    () => view.getInt32(need(4), little),
    () => view.getFloat32(need(4), little),
    () => view.getUint8(need(1)) !== 0,
    text,
    undefined,
    () => plainly(u64()),
    () => plainly(view.getBigInt64(need(8), little)),
    () => view.getFloat64(need(8), little),
  ];
  const value = (kind: number, depth: number): unknown => {
    if (kind !== 9) {
      const scalar = scalars[kind];
      if (scalar === undefined) throw fail("bad-dtype", `a value has the unknown type ${kind}`, { offset: i });
      return scalar();
    }
    if (depth >= DEEPEST) throw fail("depth", `its lists nest deeper than ${DEEPEST}`, { offset: i });
    const inner = u32();
    const n = size(1);
    const out: unknown[] = [];
    if (n > LONGEST_LIST) throw fail("limit", `a list has more than ${LONGEST_LIST} items`, { offset: i });
    for (let k = 0; k < n; k++) out.push(value(inner, depth + 1));
    return out;
  };
  return { at: () => i, u32, u64, size, text, value };
}

// A vocabulary has some hundred thousand texts, most of them short: calling the decoder takes longer than reading them
function ascii(bytes: Uint8Array, from: number, to: number): string | undefined {
  let out = "";
  for (let k = from; k < to; k++) {
    const byte = bytes[k]!;
    if (byte > 127) return undefined;
    out += String.fromCharCode(byte);
  }
  return out;
}

// A number where it holds the value, else a bigint
function plainly(n: bigint): number | bigint {
  return Number.isSafeInteger(Number(n)) ? Number(n) : n;
}
