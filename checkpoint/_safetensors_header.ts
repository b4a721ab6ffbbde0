import type { Shape } from "../core/types.ts";
import { type Broken, quoted } from "./_broken.ts";
import { bitsOf, type StoredDType } from "./_dtypes.ts";
import { isNumber, type Json, parseJson, plainInteger } from "./_json.ts";

/** The names of the format, from the lowest rank to the highest: the writer puts high ranks first. */
export const DTYPE_NAMES: readonly (readonly [name: string, dtype: StoredDType])[] = [
  ["BOOL", "bool"],
  ["F4", "float4_e2m1fn"],
  ["F6_E2M3", "float6_e2m3fn"],
  ["F6_E3M2", "float6_e3m2fn"],
  ["U8", "uint8"],
  ["I8", "int8"],
  ["F8_E5M2", "float8_e5m2"],
  ["F8_E4M3", "float8_e4m3fn"],
  ["F8_E8M0", "float8_e8m0fnu"],
  ["F8_E4M3FNUZ", "float8_e4m3fnuz"],
  ["F8_E5M2FNUZ", "float8_e5m2fnuz"],
  ["I16", "int16"],
  ["U16", "uint16"],
  ["F16", "float16"],
  ["BF16", "bfloat16"],
  ["I32", "int32"],
  ["U32", "uint32"],
  ["F32", "float32"],
  ["C64", "complex64"],
  ["F64", "float64"],
  ["I64", "int64"],
  ["U64", "uint64"],
];
const BY_NAME: ReadonlyMap<string, StoredDType> = new Map(DTYPE_NAMES);

/** The largest header that readers of the format accept. */
export const LARGEST_HEADER = 100_000_000;

/** One entry of a header; offsets count from the end of the header. */
export interface HeaderEntry {
  readonly dtype: StoredDType;
  readonly shape: Shape;
  readonly begin: number;
  readonly end: number;
}

/** A header that has been checked to the last byte. */
export interface Header {
  readonly entries: ReadonlyMap<string, HeaderEntry>;
  readonly metadata: ReadonlyMap<string, string>;
}

/** The header's length from the first eight bytes, checked against the file before anything is allocated. */
export function headerLength(word: Uint8Array, fileSize: number, broken: Broken): number {
  const n = new DataView(word.buffer, word.byteOffset, 8).getBigUint64(0, true);
  if (n > BigInt(LARGEST_HEADER)) {
    throw broken("header-length", `its header of ${n} bytes is longer than ${LARGEST_HEADER}`, { offset: 0 });
  }
  if (8n + n > BigInt(fileSize)) {
    const detail = fileSize === 8 ? "truncated" : "header-length";
    throw broken(detail, `its header of ${n} bytes does not fit into ${fileSize} bytes`, { offset: 0 });
  }
  return Number(n);
}

/**
 * Reads a header and checks it in the order of the reference implementation (safetensors 0.8): text, JSON, fields, then that the
 * tensors cover the `dataSize` bytes behind it exactly once. Repeated names and entries given as lists, which the reference lets pass,
 * are refused.
 */
export function parseHeader(bytes: Uint8Array, dataSize: number, broken: Broken): Header {
  const json = parseJson(bytes, "header-json", broken, 8);
  if (!(json instanceof Map)) throw broken("header-json", "its header is no JSON object", { offset: 8 });
  const entries = new Map<string, HeaderEntry>();
  let metadata: ReadonlyMap<string, string> = new Map();
  for (const [name, value] of json) {
    if (name === "__metadata__") metadata = parseMetadata(value, broken);
    else entries.set(name, parseEntry(name, value, broken));
  }
  checkCover(entries, dataSize, broken);
  return { entries, metadata };
}

function parseMetadata(json: Json, broken: Broken): ReadonlyMap<string, string> {
  if (json === null) return new Map();
  if (!(json instanceof Map)) throw broken("metadata", '"__metadata__" is no object', { offset: 8 });
  for (const [key, value] of json) {
    if (typeof value !== "string") throw broken("metadata", `metadata ${quoted(key)} is no string`, { offset: 8 });
  }
  return json as Map<string, string>;
}

function parseEntry(name: string, json: Json, broken: Broken): HeaderEntry {
  const bad = (detail: string, reason: string) => broken(detail, reason, { path: name, offset: 8 });
  if (!(json instanceof Map)) throw bad("header-json", "its entry is no object");
  const code = json.get("dtype"), shape = json.get("shape"), offsets = json.get("data_offsets");
  const dtype = typeof code === "string" ? BY_NAME.get(code) : undefined;
  if (dtype === undefined) {
    throw bad("bad-dtype", typeof code === "string" ? `dtype ${quoted(code)} is not known` : "it has no dtype");
  }
  if (!Array.isArray(shape)) throw bad("bad-shape", "its shape is no list");
  const sizes = shape.map((size) => {
    const n = plainInteger(size);
    if (n !== undefined) return n;
    if (isNumber(size) && /^\d+$/.test(size.digits)) {
      throw bad("bad-shape", `size ${size.digits.slice(0, 40)} is too large`);
    }
    throw bad("bad-shape", "its shape holds something else than plain integers");
  });
  if (!Array.isArray(offsets) || offsets.length !== 2) throw bad("bad-offset", "data_offsets is no pair");
  const [begin, end] = offsets.map(plainInteger);
  if (begin === undefined || end === undefined) {
    throw bad("bad-offset", "data_offsets are no plain integers below 2^53");
  }
  if (end < begin) throw bad("bad-offset", `it ends at ${end}, before it begins at ${begin}`);
  checkSize({ dtype, shape: sizes, begin, end }, bad);
  return { dtype, shape: sizes, begin, end };
}

function checkSize(entry: HeaderEntry, bad: (detail: string, reason: string) => Error): void {
  const { dtype, shape, begin, end } = entry;
  // Doubles are exact up to 2^53, and what stays below that overflows nothing
  const small = shape.reduce((n, size) => n * Math.max(1, size), bitsOf(dtype));
  if (small <= Number.MAX_SAFE_INTEGER && small % 8 === 0 && (shape.includes(0) ? 0 : small / 8) === end - begin) {
    return;
  }
  let bits = BigInt(bitsOf(dtype)), n = 1n;
  // The reference multiplies in 64 bits, so that a size of 0 saves only what comes before it has overflowed
  for (const size of shape) if ((n *= BigInt(size)) >= 1n << 64n) throw bad("overflow", "its shape overflows");
  if ((bits *= n) >= 1n << 64n) throw bad("overflow", "its size in bits overflows");
  if (bits % 8n !== 0n) throw bad("size-mismatch", `${n} elements of ${dtype} do not fill whole bytes`);
  if (bits / 8n !== BigInt(end) - BigInt(begin)) {
    throw bad("size-mismatch", `its shape takes ${bits / 8n} bytes, its place has ${end - begin}`);
  }
}

function checkCover(entries: ReadonlyMap<string, HeaderEntry>, dataSize: number, broken: Broken): void {
  const sorted = [...entries].sort(([, a], [, b]) => a.begin - b.begin || a.end - b.end);
  let at = 0;
  for (const [path, { begin, end }] of sorted) {
    if (begin > at) {
      throw broken("hole", `bytes ${at} to ${begin} of the data belong to no tensor`, { path, offset: at });
    }
    if (begin < at) {
      throw broken("overlap", `it begins at ${begin}, inside of the tensor before`, { path, offset: begin });
    }
    at = end;
  }
  if (at > dataSize) {
    throw broken("truncated", `its tensors take ${at} bytes, the file has ${dataSize}`, { offset: at });
  }
  if (at < dataSize) throw broken("trailing-bytes", `${dataSize - at} bytes follow the last tensor`, { offset: at });
}
