import { LensorError } from "../../core/errors.ts";
import { fromFloat16 } from "../../core/half.ts";
import { type Broken, broken, quoted } from "../_broken.ts";
import { bytesIn, checkedShape } from "../_checked_shape.ts";
import type { StoredDType } from "../_dtypes.ts";
import { count, type Located, located } from "../_located.ts";
import { type Store, then } from "../stores/_store.ts";
import type { Checkpoint } from "../types.ts";

// ggml types that are plain numbers
const TYPES: ReadonlyMap<number, StoredDType> = new Map<number, StoredDType>([
  [0, "float32"],
  [1, "float16"],
  [24, "int8"],
  [25, "int16"],
  [26, "int32"],
  [27, "int64"],
  [28, "float64"],
  [30, "bfloat16"],
]);
const Q8_0 = 8, BLOCK = 32, BLOCK_BYTES = 34;
const LAST_TYPE = 39;
const DEEPEST = 16;
// Vocabularies have some hundred thousand texts
const LONGEST_LIST = 1 << 24;

/**
 * A GGUF file, version 2 or 3: plain numbers as they are, Q8_0 restored to float32 (code times the block's scale). Other quantised
 * types are listed as float32 and cannot be read. Shapes are turned around, because the file has the fastest axis first.
 */
export async function readGguf(store: Store): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  // Where the header ends is known when it has been read: take a part that is often enough, and more if it was not
  for (let length = Math.min(store.size, 1 << 20);; length = Math.min(store.size, 4 * length)) {
    try {
      return parse(store, await store.read(0, length), fail);
    } catch (error) {
      const cut = error instanceof LensorError && error.detail === CUT;
      if (!cut) throw error;
      if (length === store.size) {
        throw fail("truncated", error.message.slice(error.message.indexOf(": ") + 2), { cause: error });
      }
    }
  }
}

const CUT = "header-cut";

function parse(store: Store, bytes: Uint8Array, fail: Broken): Checkpoint {
  const read = reader(bytes, store.size, fail);
  read.u32();
  const version = read.u32();
  if (version !== 2 && version !== 3) throw fail("unsupported", `its version is ${version}, lensor reads 2 and 3`);
  const tensors = read.size(24), pairs = read.size(13), metadata = new Map<string, unknown>();
  for (let k = 0; k < pairs; k++) {
    const key = read.text();
    if (metadata.has(key)) throw fail("duplicate-key", `the key ${quoted(key)} comes twice`);
    metadata.set(key, read.value(read.u32(), 0));
  }
  const infos = Array.from({ length: tensors }, () => {
    const name = read.text(), axes = read.u32();
    if (axes > 64) {
      throw fail(axes * 8 > store.size ? "truncated" : "limit", "it has more than 64 axes", { path: name });
    }
    return {
      name,
      sizes: Array.from({ length: axes }, () => read.u64()).reverse(),
      type: read.u32(),
      offset: read.u64(),
    };
  });
  const alignment = metadata.get("general.alignment") ?? 32;
  if (typeof alignment !== "number" || !(alignment >= 1 && alignment <= 2 ** 30) || (alignment & alignment - 1) !== 0) {
    throw fail("bad-offset", "its alignment is no power of two");
  }
  const base = Math.ceil(read.at() / alignment) * alignment, entries = new Map<string, Located>();
  for (const { name, sizes, type, offset } of infos) {
    if (entries.has(name)) throw fail("duplicate-key", "the name comes twice", { path: name });
    if (offset % BigInt(alignment) !== 0n) throw fail("bad-offset", "it is not aligned", { path: name });
    if (BigInt(base) + offset > BigInt(store.size)) {
      throw fail("truncated", "it begins behind the end of the file", { path: name });
    }
    entries.set(name, entryOf(name, sizes, type, base + Number(offset), store, fail));
  }
  return located(store.name, entries, metadata, () => store.close());
}

function entryOf(
  path: string,
  sizes: readonly bigint[],
  type: number,
  at: number,
  store: Store,
  fail: Broken,
): Located {
  const dtype = TYPES.get(type) ?? "float32", shape = checkedShape(sizes, dtype, path, fail);
  if (TYPES.has(type)) {
    if (at + bytesIn(shape, dtype) > store.size) {
      throw fail("truncated", "it reaches behind the end of the file", { path });
    }
    return { dtype, shape, bytes: (from, to, into) => store.read(at + from, to - from, into) };
  }
  if (type > LAST_TYPE) throw fail("bad-dtype", `its type ${type} is not known`, { path });
  if (type !== Q8_0) {
    const refuse = () => {
      throw fail(
        "unsupported",
        `it is quantised in a way (type ${type}) that lensor does not read; convert it to F16 or Q8_0`,
        { path },
      );
    };
    return { dtype, shape, bytes: refuse };
  }
  if ((shape.at(-1) ?? 0) % BLOCK) throw fail("size-mismatch", `its rows are no multiple of ${BLOCK}`, { path });
  if (at + count(shape) / BLOCK * BLOCK_BYTES > store.size) {
    throw fail("truncated", "it reaches behind the end of the file", { path });
  }
  return {
    dtype,
    shape,
    bytes(from, to) {
      const first = Math.floor(from / 4 / BLOCK), last = Math.ceil(to / 4 / BLOCK);
      const blocks = store.read(at + first * BLOCK_BYTES, (last - first) * BLOCK_BYTES);
      return then(blocks, (b) => restored(b).subarray(from - first * BLOCK * 4, to - first * BLOCK * 4));
    },
  };
}

// A block is a float16 scale and 32 signed bytes
function restored(blocks: Uint8Array): Uint8Array {
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength), n = blocks.length / BLOCK_BYTES;
  const out = new Float32Array(n * BLOCK);
  for (let k = 0; k < n; k++) {
    const scale = fromFloat16(view.getUint16(k * BLOCK_BYTES, true));
    for (let i = 0; i < BLOCK; i++) out[k * BLOCK + i] = scale * view.getInt8(k * BLOCK_BYTES + 2 + i);
  }
  return new Uint8Array(out.buffer);
}

interface HeaderReader {
  readonly at: () => number;
  readonly u32: () => number;
  readonly u64: () => bigint;
  /** A count of things that take at least `least` bytes each: it must fit into what is left of the file. */
  readonly size: (least: number) => number;
  readonly text: () => string;
  readonly value: (type: number, depth: number) => unknown;
}

function reader(bytes: Uint8Array, total: number, fail: Broken): HeaderReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let i = 0;
  const need = (n: number): number => {
    if (i + n > total) throw fail("truncated", `its header needs ${n} bytes at ${i}`, { offset: i });
    if (i + n > bytes.length) throw fail(CUT, `its header needs ${n} bytes at ${i}`, { offset: i });
    return (i += n) - n;
  };
  const u32 = () => view.getUint32(need(4), true), u64 = () => view.getBigUint64(need(8), true);
  const size = (least: number): number => {
    const n = u64();
    if (n * BigInt(least) > BigInt(total - i)) {
      throw fail("truncated", `it declares ${n} items, more than the file can hold`, { offset: i });
    }
    return Number(n);
  };
  const text = (): string => {
    const n = size(1), from = need(n);
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(from, from + n));
    } catch {
      throw fail("header-utf8", "a text is no UTF-8", { offset: from });
    }
  };
  const scalars: Readonly<Record<number, () => unknown>> = {
    0: () => view.getUint8(need(1)),
    1: () => view.getInt8(need(1)),
    2: () => view.getUint16(need(2), true),
    3: () => view.getInt16(need(2), true),
    4: u32,
    5: () => view.getInt32(need(4), true),
    6: () => view.getFloat32(need(4), true),
    7: () => view.getUint8(need(1)) !== 0,
    8: text,
    10: u64,
    11: () => view.getBigInt64(need(8), true),
    12: () => view.getFloat64(need(8), true),
  };
  const value = (type: number, depth: number): unknown => {
    if (type !== 9) {
      const scalar = type <= 12 ? scalars[type] : undefined;
      if (scalar === undefined) throw fail("bad-dtype", `a value has the unknown type ${type}`, { offset: i });
      return scalar();
    }
    if (depth >= DEEPEST) throw fail("depth", `its lists nest deeper than ${DEEPEST}`, { offset: i });
    const inner = u32(), n = size(1), out: unknown[] = [];
    if (n > LONGEST_LIST) throw fail("limit", `a list has more than ${LONGEST_LIST} items`, { offset: i });
    for (let k = 0; k < n; k++) out.push(value(inner, depth + 1));
    return out;
  };
  return { at: () => i, u32, u64, size, text, value };
}
