import { checkDType, holds, lanesOf, toBytes } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/names.ts";
import { describe, sizeOf } from "../core/shape.ts";
import type { DType, Shape, Tensor, Values } from "../core/types.ts";
import { quoted } from "./_broken.ts";
import { bitsOf, isRaw, type StoredDType } from "./_dtypes.ts";
import { DTYPE_NAMES, LARGEST_HEADER } from "./_safetensors_header.ts";
import { replaceFile } from "./file.ts";
import type { RawDType } from "./types.ts";

/**
 * One tensor to write: what it is, and how to get its elements when their turn comes.
 *
 * The elements are asked for once, in the order of the file, and only one tensor is held at a time. With `elementwise` they are asked
 * for in ranges of about a million, so that not even one whole tensor needs to be in memory.
 */
export interface SaveEntry {
  /** Its name in the file. */
  readonly name: string;
  /** Its element type; a raw one is written from the bytes that `read` gives. */
  readonly dtype: DType | RawDType;
  /** The size of each axis. */
  readonly shape: Shape;
  /** Whether `read` gives any range at the price of that range. */
  readonly elementwise?: boolean;
  /** The elements, or those of a range; bytes (a `Uint8Array`) for raw dtypes. */
  read(range?: readonly [start: number, end: number]): Values | Promise<Values>;
}

/** Options of the safetensors writer. */
export interface SafetensorsOptions {
  /** Text by name, written into the header in order of the names. */
  readonly metadata?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
}

/** What the writers take: entries, or names with tensors, in any order. */
export type Entries = Iterable<SaveEntry | readonly [name: string, tensor: Tensor]>;

/**
 * Writes a safetensors file, byte for byte as the reference implementation would.
 *
 * All sizes are known before the first byte is written; the elements follow one tensor at a time. The target is replaced whole: a
 * temporary file in the same folder is written, synced and renamed, so that a crash leaves the old file or the new one. On any failure
 * the temporary file is removed. Throws `type` and `shape` for entries that do not fit, `unused` for a name given twice, `unsupported`
 * for a dtype the format cannot name, `io` if the system refuses; whatever an entry's `read` throws goes through.
 *
 * Format and order (high dtype ranks first, then names as UTF-8): https://github.com/safetensors/safetensors, version 0.8.
 *
 * @example
 * ```ts
 * import { writeSafetensors } from "./write_safetensors.ts";
 * import { openSafetensors } from "./open_safetensors.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/ramp.safetensors`;
 * await writeSafetensors([{
 *   name: "ramp",
 *   dtype: "float32",
 *   shape: [4],
 *   elementwise: true,
 *   read: ([from, to] = [0, 4]) => Float32Array.from({ length: to - from }, (_, i) => from + i),
 * }], path, { metadata: { made: "by hand" } });
 * const checkpoint = await openSafetensors(path);
 * assertEquals(await checkpoint.read("ramp"), new Float32Array([0, 1, 2, 3]));
 * assertEquals(checkpoint.metadata.get("made"), "by hand");
 * checkpoint.close?.();
 * ```
 */
export async function writeSafetensors(
  entries: Entries,
  target: string | URL,
  options?: SafetensorsOptions,
): Promise<void> {
  const plan = planOf(entries, options);
  await replaceFile(target, (put) => writePlan(plan, put));
}

/**
 * The bytes of a safetensors file, the same that `writeSafetensors` writes.
 *
 * Throws as `writeSafetensors` does.
 *
 * @example
 * ```ts
 * import { toSafetensors } from "./write_safetensors.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([["x", { shape: [1], dtype: "uint8", data: new Uint8Array([7]) }]]);
 * assertEquals([bytes[0], bytes.at(-1)], [56, 7]);
 * ```
 */
export async function toSafetensors(entries: Entries, options?: SafetensorsOptions): Promise<Uint8Array> {
  const plan = planOf(entries, options), out = new Uint8Array(plan.header.length + plan.size);
  let at = 0;
  await writePlan(plan, (bytes) => {
    out.set(bytes, at);
    at += bytes.length;
  });
  return out;
}

interface Plan {
  readonly header: Uint8Array;
  readonly entries: readonly (SaveEntry & { readonly bytes: number })[];
  readonly size: number;
}

const NAMES: ReadonlyMap<StoredDType, readonly [rank: number, name: string]> = new Map(
  DTYPE_NAMES.map(([name, dtype], rank) => [dtype, [rank, name]]),
);

function planOf(given: Entries, options: SafetensorsOptions | undefined): Plan {
  checkOptions("write safetensors", options, ["metadata"]);
  const names = new Set<string>();
  const entries = [...given].map((item) => {
    const entry = toEntry(item), { name, dtype, shape } = entry;
    if (names.has(name)) throw refusal("unused", name, "the name is given twice");
    names.add(name);
    const bits = BigInt(sizeOf(shape)) * BigInt(bitsOf(dtype));
    if (bits % 8n !== 0n) throw refusal("shape", name, `its elements of ${dtype} do not fill whole bytes`);
    if (bits / 8n > BigInt(Number.MAX_SAFE_INTEGER)) throw refusal("limit", name, "it is larger than 2^53 bytes");
    return { ...entry, bytes: Number(bits / 8n), read: entry.read.bind(entry) };
  });
  const rank = (dtype: StoredDType) => NAMES.get(dtype)![0];
  entries.sort((a, b) => rank(b.dtype) - rank(a.dtype) || compareUtf8(a.name, b.name));
  const header = headerOf(entries, metadataOf(options?.metadata));
  return { header, entries, size: entries.reduce((n, e) => n + e.bytes, 0) };
}

function toEntry(item: SaveEntry | readonly [string, Tensor]): SaveEntry {
  const entry = isPair(item) ? { name: item[0], ...item[1], read: readerOf(item[1]) } : item;
  const { name, dtype } = entry ?? {};
  if (typeof name !== "string") {
    throw new LensorError(
      "type",
      `Cannot write a tensor: its name is ${describe(name)}; give [name, tensor] or an entry`,
    );
  }
  if (!name.isWellFormed()) throw refusal("type", name, "its name holds half of a surrogate pair");
  if (name === "__metadata__") throw refusal("unsupported", name, "the format keeps this name for itself");
  if (typeof entry.read !== "function") throw refusal("type", name, "it has neither data nor a read function");
  if (!NAMES.has(dtype)) {
    if (!isRaw(dtype)) checkDType(dtype, name);
    throw refusal("unsupported", name, `safetensors has no name for ${dtype}`);
  }
  return entry;
}

function isPair(item: SaveEntry | readonly [string, Tensor]): item is readonly [string, Tensor] {
  return Array.isArray(item);
}

function readerOf(tensor: Tensor): SaveEntry["read"] {
  return (range) => {
    const lanes = lanesOf(tensor.dtype);
    return range ? tensor.data.subarray(range[0] * lanes, range[1] * lanes) : tensor.data;
  };
}

function metadataOf(given: SafetensorsOptions["metadata"]): readonly (readonly [string, string])[] | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "object" || given === null) {
    throw new LensorError("type", `Cannot write metadata: expected a Map or an object, found ${describe(given)}`);
  }
  const pairs = given instanceof Map ? [...given] : Object.entries(given);
  for (const [key, value] of pairs) {
    if (typeof key === "string" && typeof value === "string" && key.isWellFormed() && value.isWellFormed()) continue;
    throw new LensorError("type", `Cannot write metadata ${describe(key)}: expected text, found ${describe(value)}`);
  }
  return pairs.sort(([a], [b]) => compareUtf8(a, b));
}

function headerOf(entries: Plan["entries"], metadata: ReturnType<typeof metadataOf>): Uint8Array {
  const parts: string[] = [];
  if (metadata) parts.push(`"__metadata__":{${metadata.map(([k, v]) => `${text(k)}:${text(v)}`).join(",")}}`);
  let at = 0;
  for (const { name, dtype, shape, bytes } of entries) {
    const code = NAMES.get(dtype)![1];
    parts.push(`${text(name)}:{"dtype":"${code}","shape":[${shape.join(",")}],"data_offsets":[${at},${at += bytes}]}`);
  }
  const json = new TextEncoder().encode(`{${parts.join(",")}}`), length = Math.ceil(json.length / 8) * 8;
  if (length > LARGEST_HEADER) {
    throw new LensorError(
      "limit",
      `Cannot write safetensors: the header would take ${length} bytes, readers accept ${LARGEST_HEADER}`,
    );
  }
  if (!Number.isSafeInteger(at)) throw new LensorError("limit", "Cannot write safetensors: the data exceed 2^53 bytes");
  const out = new Uint8Array(8 + length).fill(32, 8);
  new DataView(out.buffer).setBigUint64(0, BigInt(length), true);
  out.set(json, 8);
  return out;
}

// JSON.stringify escapes exactly what the reference's serializer escapes, for text without lone surrogates
const text = (s: string): string => JSON.stringify(s);

// Elements per piece where an entry gives ranges; 1 to 8 MiB, whatever the dtype
const PIECE = 1 << 20;

async function writePlan({ header, entries }: Plan, put: (bytes: Uint8Array) => void): Promise<void> {
  put(header);
  for (const entry of entries) {
    const n = sizeOf(entry.shape), step = entry.elementwise && !isRaw(entry.dtype) ? PIECE : n;
    for (let from = 0; from < n; from += step) {
      const to = Math.min(n, from + step), whole = to - from === n;
      const values = await (whole ? entry.read() : entry.read([from, to]));
      const bytes = checked(entry, values, whole ? entry.bytes : (to - from) * bitsOf(entry.dtype) / 8);
      for (let at = 0; at < bytes.length; at += 8 << 20) put(bytes.subarray(at, at + (8 << 20)));
    }
  }
}

function checked(entry: SaveEntry, values: Values, bytes: number): Uint8Array {
  const { name, dtype } = entry;
  if (!(isRaw(dtype) ? values instanceof Uint8Array : holds(values, dtype))) {
    throw refusal("type", name, `${describe(values)} does not hold ${dtype}`);
  }
  if (values.byteLength !== bytes) {
    throw refusal("shape", name, `its shape takes ${bytes} bytes, ${values.byteLength} were given`);
  }
  return toBytes(values);
}

function refusal(
  code: "type" | "shape" | "unused" | "unsupported" | "limit",
  path: string,
  reason: string,
): LensorError {
  return new LensorError(code, `Cannot write ${quoted(path)}: ${reason}`, { path });
}

// UTF-8 keeps the order of code points; UTF-16 puts the halves of surrogate pairs before U+E000 to U+FFFF
function compareUtf8(a: string, b: string): number {
  const place = (c: number) => c < 0xd800 ? c : c < 0xe000 ? c + 0x2000 : c - 0x800;
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) {
    const difference = place(a.charCodeAt(i)) - place(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
