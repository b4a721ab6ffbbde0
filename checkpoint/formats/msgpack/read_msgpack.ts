import { fromBfloat16, fromFloat16 } from "../../../core/half.ts";
import { type Broken, broken, quoted } from "../../_broken.ts";
import { bytesIn, checkedShape } from "../../_checked_shape.ts";
import { bitsOf, type StoredDType } from "../../_dtypes.ts";
import { type Located, located } from "../../_located.ts";
import { type Store, then } from "../../stores/_store.ts";
import type { Checkpoint, OpenOptions, Unreadable } from "../../types.ts";
import { nameBudget } from "../../_budget.ts";
import { type Format, MOST_TENSORS } from "../format.ts";
import { type Packed, parseMsgpack, type Value } from "./_parse.ts";

export const msgpackFormat: Format = {
  name: "msgpack",
  // A map whose first key is a text
  sniff(head) {
    const [byte = 0] = head;
    const at = byte > 0x80 && byte < 0x90 ? 1 : byte === 0xde ? 3 : byte === 0xdf ? 5 : 0;
    const key = head[at] ?? 0;
    return at > 0 && (key >= 0xa0 && key < 0xc0 || key >= 0xd9 && key <= 0xdb || key === 0xff);
  },
  read: readMsgpack,
};

// Names of NumPy and ml_dtypes; types of less than a byte are stored one to a byte and not read
const DTYPES: ReadonlyMap<string, StoredDType> = new Map<string, StoredDType>(
  ([
    ...["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8"],
    ...["uint64", "uint32", "uint16", "uint8", "bool", "complex64", "complex128"],
    ...["float8_e4m3fn", "float8_e5m2", "float8_e4m3fnuz", "float8_e5m2fnuz", "float8_e8m0fnu"],
  ] as const).map((name) => [name, name] as const),
);
const ARRAY = 1;
const COMPLEX = 2;
const SCALAR = 3;
const CHUNKED = "__msgpack_chunked_array__";

/**
 * Parameters of Flax (`flax.serialization.to_bytes`): arrays of the tree under their paths joined with "/", arrays in
 * chunks as one. Numbers and texts are metadata.
 */
async function readMsgpack(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const root = await parseMsgpack(store, 0, store.size, fail);
  if (!(root instanceof Map)) throw fail("corrupt", "it is not a map", { offset: 0 });
  const text = nameBudget(fail);
  const found: Found = { entries: new Map(), unreadable: new Map(), metadata: new Map(), text };
  const { unwrap = "usual", whole } = options;
  const own = !whole && unwrap !== "usual" && unwrap !== "state_dict";
  await addTree(own ? below(root, unwrap, fail) : root, store, found, fail);
  const { entries, unreadable, metadata } = found;
  const leftOut = own ? await countBeside(root, unwrap) : [];
  return located(store.name, entries, metadata, () => store.close(), { format: "msgpack", unreadable, leftOut });
}

interface Found {
  readonly entries: Map<string, Located>;
  readonly unreadable: Map<string, Unreadable>;
  readonly metadata: Map<string, unknown>;
  /** Takes the length of each path. */
  readonly text: (n: number) => void;
}

function below(root: ReadonlyMap<string, Value>, unwrap: string, fail: Broken): ReadonlyMap<string, Value> {
  let at: Value | undefined = root as Map<string, Value>;
  for (const key of unwrap.split("/")) at = at instanceof Map ? at.get(key) : undefined;
  if (at instanceof Map) return at;
  const keys = [...root.keys()].slice(0, 20).map(quoted).join(", ");
  throw fail("missing-tensor", `it has nothing below ${quoted(unwrap)}; it has ${keys}`);
}

// The other keys at the top, with how many arrays they hold
function countBeside(root: ReadonlyMap<string, Value>, unwrap: string): { key: string; tensors: number }[] {
  const arrays = (value: Value): number => {
    if (isPacked(value)) return value.ext === ARRAY ? 1 : 0;
    if (value instanceof Map) {
      return value.has(CHUNKED) ? 1 : [...value.values()].reduce((n: number, v) => n + arrays(v), 0);
    }
    return Array.isArray(value) ? value.reduce((n: number, v) => n + arrays(v), 0) : 0;
  };
  const [first] = unwrap.split("/");
  return [...root].filter(([key]) => key !== first).map(([key, value]) => ({ key, tensors: arrays(value) }))
    .filter(({ tensors }) => tensors > 0);
}

function isPacked(value: Value): value is Packed {
  return typeof value === "object" && value !== null && "at" in value && "size" in value && !(value instanceof Map);
}

async function addTree(root: ReadonlyMap<string, Value>, store: Store, found: Found, fail: Broken): Promise<void> {
  const stack: (readonly [path: string, value: Value])[] = [...root].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [path, value] = next;
    found.text(path.length);
    const bad: Broken = (detail, reason, place) => fail(detail, reason, { ...place, path });
    if (isPacked(value)) await addPacked(path, value, store, found, bad);
    else if (value instanceof Map && value.get(CHUNKED) === true) {
      add(path, await chunkedOf(value, store, bad), found, bad);
    } else if (value instanceof Map || Array.isArray(value)) {
      const inner: (readonly [string, Value])[] = value instanceof Map
        ? [...value]
        : value.map((item: Value, k: number) => [String(k), item] as const);
      for (const [key, item] of inner.reverse()) stack.push([`${path}/${key}`, item]);
    } else found.metadata.set(path, value);
  }
}

async function addPacked(path: string, value: Packed, store: Store, found: Found, bad: Broken): Promise<void> {
  if (value.ext === ARRAY) return add(path, await arrayOf(value, store, bad), found, bad);
  if (value.ext === SCALAR) {
    const { dtype, entry } = await headOf(value, store, bad);
    if (entry === undefined) {
      found.metadata.set(path, `a number of ${dtype}`);
      return;
    }
    // A number beside the arrays
    const bytes = await entry.bytes(0, bytesIn(entry.shape, entry.dtype));
    found.metadata.set(path, scalar(bytes, entry.dtype));
    return;
  }
  if (value.ext === COMPLEX) {
    const pair = await parseMsgpack(store, value.at, value.size, bad);
    found.metadata.set(path, pair);
    return;
  }
  const kind = value.ext === undefined ? "bytes without a type" : `extension ${value.ext} of MessagePack`;
  add(path, { dtype: kind, bytes: value.size, why: `it holds ${kind}` }, found, bad);
}

function add(path: string, row: Located | Unreadable, { entries, unreadable }: Found, bad: Broken): void {
  if (entries.has(path) || unreadable.has(path)) throw bad("duplicate-key", "the name comes twice");
  if (entries.size + unreadable.size >= MOST_TENSORS) throw bad("limit", `it names more than ${MOST_TENSORS} tensors`);
  if ("why" in row) unreadable.set(path, row);
  else entries.set(path, row);
}

async function arrayOf(value: Packed, store: Store, bad: Broken): Promise<Located | Unreadable> {
  const { dtype, shape, size, entry } = await headOf(value, store, bad);
  return entry ?? { dtype, shape, bytes: size, why: `lensor has no numbers for ${dtype} of one value a byte` };
}

interface Head {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly size: number;
  /** Absent for types that are known, and not read. */
  readonly entry?: Located;
}

// An array inside of its extension: shape, the name of a dtype, bytes in C order
async function headOf(value: Packed, store: Store, bad: Broken): Promise<Head> {
  const inner = await parseMsgpack(store, value.at, value.size, bad);
  const [sizes, name, data] = Array.isArray(inner) ? inner as readonly Value[] : [];
  if (!Array.isArray(sizes) || typeof name !== "string" || data === undefined || !isPacked(data)) {
    throw bad("corrupt", "an array is not a shape, dtype and bytes");
  }
  const dtype = DTYPES.get(name);
  const { at, size } = data;
  if (dtype === undefined && /^u?int[24]$|^float[46]_\w+$/.test(name)) {
    return { dtype: name, shape: checkedShape(sizes, "uint8", "", bad), size };
  }
  if (dtype === undefined) throw bad("bad-dtype", `its dtype ${quoted(name)} is not known`);
  const shape = checkedShape(sizes, dtype, "", bad);
  const needed = bytesIn(shape, dtype);
  if (size !== needed) throw bad("size-mismatch", `its shape takes ${needed} bytes, its data have ${size}`);
  const bytes: Located["bytes"] = (from, to, into) => store.read(at + from, to - from, into);
  return { dtype, shape, size, entry: { dtype, shape, length: size, bytes } };
}

// One array in pieces of the flattened whole
async function chunkedOf(map: ReadonlyMap<string, Value>, store: Store, bad: Broken): Promise<Located | Unreadable> {
  const sizes = itemsOf(map.get("shape"));
  const chunks = itemsOf(map.get("chunks"));
  if (sizes === undefined || chunks === undefined) throw bad("corrupt", "an array in chunks has no shape or no chunks");
  const pieces: Located[] = [];
  for (const chunk of chunks) {
    if (!isPacked(chunk) || chunk.ext !== ARRAY) throw bad("corrupt", "a chunk is not an array");
    const piece = await arrayOf(chunk, store, bad);
    if ("why" in piece) return piece;
    pieces.push(piece);
  }
  const dtype = pieces[0]?.dtype;
  if (dtype === undefined || pieces.some((piece) => piece.dtype !== dtype)) {
    throw bad("bad-dtype", "its chunks are of several types, or there are none");
  }
  const shape = checkedShape(sizes, dtype, "", bad);
  const needed = bytesIn(shape, dtype);
  const lengths = pieces.map((piece) => bytesIn(piece.shape, dtype));
  const total = lengths.reduce((n, size) => n + size, 0);
  if (total !== needed) throw bad("size-mismatch", `its shape takes ${needed} bytes, its chunks have ${total}`);
  return {
    dtype,
    shape,
    length: needed,
    bytes(from, to) {
      const out = new Uint8Array(to - from);
      const waiting: (Uint8Array | Promise<unknown>)[] = [];
      let base = 0;
      for (const [k, piece] of pieces.entries()) {
        const length = lengths[k]!;
        const low = Math.max(from, base);
        const high = Math.min(to, base + length);
        const at = base;
        if (low < high) {
          waiting.push(then(piece.bytes(low - at, high - at), (b) => {
            out.set(b, low - from);
            return b;
          }));
        }
        base += length;
      }
      return waiting.some((one) => one instanceof Promise) ? Promise.all(waiting).then(() => out) : out;
    },
  };
}

// A list that is kept as a map of its indices
function itemsOf(value: Value | undefined): readonly Value[] | undefined {
  if (!(value instanceof Map)) return undefined;
  const out: Value[] = [];
  for (let k = 0; k < value.size; k++) {
    const item = value.get(String(k));
    if (item === undefined) return undefined;
    out.push(item);
  }
  return out;
}

function scalar(bytes: Uint8Array, dtype: StoredDType): unknown {
  if (bytes.length * 8 !== bitsOf(dtype)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (dtype) {
    case "float64":
      return view.getFloat64(0, true);
    case "float32":
      return view.getFloat32(0, true);
    case "int64":
    case "uint64": {
      const n = dtype === "int64" ? view.getBigInt64(0, true) : view.getBigUint64(0, true);
      return Number.isSafeInteger(Number(n)) ? Number(n) : n;
    }
    case "int32":
      return view.getInt32(0, true);
    case "uint32":
      return view.getUint32(0, true);
    case "int16":
      return view.getInt16(0, true);
    case "uint16":
      return view.getUint16(0, true);
    case "int8":
      return view.getInt8(0);
    case "uint8":
      return view.getUint8(0);
    case "bool":
      return view.getUint8(0) !== 0;
    case "float16":
      return fromFloat16(view.getUint16(0, true));
    case "bfloat16":
      return fromBfloat16(view.getUint16(0, true));
    default:
      return undefined;
  }
}
