import type { Broken } from "../../_broken.ts";
import { type Store, then } from "../../stores/_store.ts";

/** A message in a file, and its bytes where they have been read already. */
export interface Source {
  readonly store: Store;
  readonly at: number;
  readonly size: number;
  readonly data?: Uint8Array;
}

/** One field of a message: a number (wire type 0), or what lies at a place of the file. */
export interface WireField {
  readonly id: number;
  readonly wire: number;
  /** The number of wire type 0. */
  readonly value: bigint;
  /** The payload: `data` where it is short. */
  readonly source: Source;
}

// Payloads up to this size are read with what lies around them; longer ones, which are weights or whole graphs, are
// left where they are
const SHORT = 1 << 20;

/**
 * Calls `visit` with each field of a message in turn (Protocol Buffers encoding), waiting for its promises. A file is
 * read in windows, so that the bytes of large tensors are passed over. Groups, which ONNX never had, are refused.
 */
export async function walk(
  source: Source,
  fail: Broken,
  visit: (field: WireField) => void | Promise<void>,
): Promise<void> {
  const { store, at: start } = source;
  const end = start + source.size;
  let window = source.data ?? new Uint8Array(), base = start, at = start;
  const readWindow = async () => {
    const length = Math.min(SHORT + 32, end - at);
    window = await store.read(at, length);
    base = at;
  };
  while (at < end) {
    if (source.data === undefined && base + window.length < Math.min(at + 20, end)) await readWindow();
    const cursor = { bytes: window, at: at - base, end: Math.min(window.length, end - base), base };
    const key = plainVarint(cursor, fail);
    const id = Math.floor(key / 8);
    const wire = key % 8;
    if (id === 0 || key >= 2 ** 32) throw fail("protobuf", "a field has no number", { offset: at });
    const value = wire === 0 ? varint(cursor, fail) : 0n;
    const size = wire === 2 ? plainVarint(cursor, fail) : 0;
    if (wire !== 0 && wire !== 1 && wire !== 2 && wire !== 5) {
      throw fail("protobuf", `a field has wire type ${wire}`, { offset: at });
    }
    const from = base + cursor.at;
    const length = wire === 2 ? size : wire === 1 ? 8 : wire === 5 ? 4 : 0;
    if (!(length <= end - from)) {
      throw fail("truncated", `its message is cut: field ${id} of ${length} bytes`, { offset: from });
    }
    at = from;
    if (source.data === undefined && length <= SHORT && base + window.length < from + length) await readWindow();
    const inside = from >= base && from + length <= base + window.length;
    const data = inside ? window.subarray(from - base, from - base + length) : undefined;
    const waited = visit({ id, wire, value, source: { store, at: from, size: length, ...(data && { data }) } });
    if (waited !== undefined) await waited;
    at = from + length;
  }
}

/** The bytes of a payload. */
export function bytesOf({ store, at, size, data }: Source): Uint8Array | Promise<Uint8Array> {
  return data ?? store.read(at, size);
}

/** A payload as text; `protobuf` if it is none. */
export function textOf(source: Source, fail: Broken): string | Promise<string> {
  return then(bytesOf(source), (bytes) => utf8(bytes, fail));
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes as text; `protobuf` if they are none. */
export function utf8(bytes: Uint8Array, fail: Broken): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw fail("protobuf", "a text is not UTF-8");
  }
}

interface Cursor {
  readonly bytes: Uint8Array;
  readonly base: number;
  readonly end: number;
  at: number;
}

// As a number, which a double holds where it matters: most have one or two bytes
function plainVarint(cursor: Cursor, fail: Broken): number {
  const { bytes, at, end } = cursor;
  const first = bytes[at];
  if (at < end && first! < 128) {
    cursor.at++;
    return first!;
  }
  const second = bytes[at + 1];
  if (at + 1 < end && second! < 128) {
    cursor.at += 2;
    return (first! & 127) + second! * 128;
  }
  return Number(varint(cursor, fail));
}

function varint(cursor: Cursor, fail: Broken): bigint {
  let low = 0, high = 0n;
  for (let k = 0; k < 10; k++) {
    if (cursor.at >= cursor.end) throw fail("truncated", "its message is cut", { offset: cursor.base + cursor.at });
    const b = cursor.bytes[cursor.at++]!;
    if (k < 4) low |= (b & 127) << 7 * k;
    else high |= BigInt(b & 127) << BigInt(7 * k);
    if (b < 128) return BigInt.asUintN(64, BigInt(low) | high);
  }
  throw fail("protobuf", "a number has more than ten bytes", { offset: cursor.base + cursor.at });
}

/** The message that a field holds; `protobuf` if it is a number. */
export function messageOf({ id, wire, source }: WireField, fail: Broken): Source {
  if (wire !== 2) throw fail("protobuf", `field ${id} has no length`, { offset: source.at });
  return source;
}
