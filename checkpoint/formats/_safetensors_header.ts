import { type Broken, quoted } from "../_broken.ts";
import { parseJson } from "../_json.ts";
import { type HeaderEntry, parseEntry, usualEntry } from "./_safetensors_entry.ts";

/** The largest header that readers of the format accept. */
export const LARGEST_HEADER = 100_000_000;

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
 * Reads a header and checks it in the order of the reference implementation (safetensors 0.8): text, JSON, fields, then
 * that the tensors cover the `dataSize` bytes behind it exactly once. Repeated names and entries given as lists, which
 * the reference lets pass, are refused.
 */
export function parseHeader(bytes: Uint8Array, dataSize: number, broken: Broken): Header {
  const json = parseJson(bytes, "header-json", broken, 8, usualEntry);
  if (!(json instanceof Map)) throw broken("header-json", "its header is not JSON object", { offset: 8 });
  let metadata: ReadonlyMap<string, string> = new Map();
  // Entry by entry the map becomes that of the entries: there may be many
  const entries = json as Map<string, HeaderEntry>;
  for (const [name, value] of json) {
    if (name === "__metadata__") {
      metadata = parseMetadata(value, broken);
      json.delete(name);
    } else entries.set(name, parseEntry(name, value, broken));
  }
  checkCover(entries, dataSize, broken);
  return { entries, metadata };
}

function parseMetadata(json: unknown, broken: Broken): ReadonlyMap<string, string> {
  if (json === null) return new Map();
  if (!(json instanceof Map)) throw broken("metadata", '"__metadata__" is not an object of strings', { offset: 8 });
  for (const [key, value] of json) {
    if (typeof value !== "string") throw broken("metadata", `metadata ${quoted(key)} is not a string`, { offset: 8 });
  }
  return json as Map<string, string>;
}

function checkCover(entries: ReadonlyMap<string, HeaderEntry>, dataSize: number, broken: Broken): void {
  let at = 0;
  for (const { begin, end } of entries.values()) at = begin === at ? end : NaN;
  if (at === dataSize) return; // in the order of the file, as most are
  const sorted = [...entries].sort(([, a], [, b]) => a.begin - b.begin || a.end - b.end);
  at = 0;
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
