import { quoted } from "../../_broken.ts";
import type { Broken } from "../../_broken.ts";
import type { Store } from "../../stores/_store.ts";

/** A value of a file: maps and lists of values, plain data, and extensions, which stay in the file. */
export type Value = Packed | Map<string, Value> | readonly Value[] | string | number | bigint | boolean | null;

/** Bytes that stay in the file: a binary, or an extension of some type. */
export interface Packed {
  /** The type of the extension; undefined for a binary. */
  readonly ext: number | undefined;
  readonly at: number;
  readonly size: number;
}

const DEEPEST = 64;
const MOST_VALUES = 4_000_000;
const LONGEST_KEY = 65_535;
const WINDOW = 1 << 20;

interface Frame {
  readonly map: Map<string, Value> | undefined;
  readonly list: Value[] | undefined;
  left: number;
  key: string | undefined;
}

/** Reads one value of MessagePack that fills `size` bytes from `start` on. Binaries and extensions are passed over. */
export async function parseMsgpack(store: Store, start: number, size: number, fail: Broken): Promise<Value> {
  const end = start + size;
  const stack: Frame[] = [];
  let window = new Uint8Array() as Uint8Array, base = start, at = start, values = 0, root: Value | undefined;
  let view = new DataView(window.buffer);
  // The window has the next `n` bytes; the promise is there only where it has to move
  const need = (n: number): Promise<void> | undefined => {
    if (n > end - at) throw fail("truncated", `a value of ${n} bytes ends behind the file`, { offset: at });
    return at - base + n <= window.length ? undefined : move(n);
  };
  const move = async (n: number) => {
    window = await store.read(at, Math.min(end - at, Math.max(n, WINDOW)));
    view = new DataView(window.buffer, window.byteOffset, window.byteLength);
    base = at;
  };
  const uint = (bytes: number): number => {
    const place = at - base;
    at += bytes;
    return bytes === 1 ? view.getUint8(place) : bytes === 2 ? view.getUint16(place) : view.getUint32(place);
  };
  const add = (value: Value) => {
    const frame = stack.at(-1);
    if (frame === undefined) root = value;
    else if (frame.list) frame.list.push(value);
    else {
      if (frame.map!.has(frame.key!)) {
        throw fail("duplicate-key", `a map has ${quoted(frame.key!)} twice`, { offset: at });
      }
      frame.map!.set(frame.key!, value);
      frame.key = undefined;
    }
  };
  const open = (left: number, map: boolean) => {
    const least = map ? 2 : 1;
    if (left * least > end - at) throw fail("truncated", `it declares ${left} items, more than the file can hold`);
    if (stack.length >= DEEPEST) throw fail("depth", `its maps nest deeper than ${DEEPEST}`, { offset: at });
    const container: Map<string, Value> | Value[] = map ? new Map() : [];
    add(container);
    stack.push({
      map: map ? container as Map<string, Value> : undefined,
      list: map ? undefined : container as Value[],
      left,
      key: undefined,
    });
  };
  const pass = (ext: number | undefined, length: number) => {
    if (length > end - at) throw fail("truncated", `bytes of ${length} end behind the file`, { offset: at });
    add({ ext, at, size: length });
    at += length;
  };
  do {
    const frame = stack.at(-1);
    if (frame !== undefined) {
      if (frame.left === 0) {
        stack.pop();
        continue;
      }
      frame.left--;
    }
    if (++values > MOST_VALUES) throw fail("limit", `it has more than ${MOST_VALUES} values`);
    if (frame?.map) {
      await need(1);
      frame.key = await keyText();
    }
    // The longest head: a byte, a size of four, a type
    const wait = need(Math.min(9, end - at)) ?? undefined;
    if (wait) await wait;
    if (at >= end) throw fail("truncated", "it ends within a map or a list", { offset: at });
    const byte = uint(1);
    if (byte < 0x80) add(byte);
    else if (byte < 0x90) open(byte & 15, true);
    else if (byte < 0xa0) open(byte & 15, false);
    else if (byte < 0xc0) add(await text(byte & 31));
    else if (byte >= 0xe0) add(byte - 256);
    else await other(byte);
  } while (stack.length > 0);
  if (at !== end) throw fail("trailing-bytes", `${end - at} bytes follow the last value`, { offset: at });
  return root!;

  async function other(byte: number): Promise<void> {
    const sized = (bytes: number) => {
      if (bytes > end - at) throw fail("truncated", "the size of a value is cut", { offset: at });
      return uint(bytes);
    };
    switch (byte) {
      case 0xc0:
        return add(null);
      case 0xc2:
      case 0xc3:
        return add(byte === 0xc3);
      case 0xc4:
      case 0xc5:
      case 0xc6:
        return pass(undefined, sized(1 << byte - 0xc4));
      case 0xc7:
      case 0xc8:
      case 0xc9: {
        const length = sized(1 << byte - 0xc7);
        return pass(sized(1), length);
      }
      case 0xca:
      case 0xcb: {
        const bytes = byte === 0xca ? 4 : 8;
        await need(bytes);
        const place = at - base;
        at += bytes;
        return add(bytes === 4 ? view.getFloat32(place) : view.getFloat64(place));
      }
      case 0xcc:
      case 0xcd:
      case 0xce:
        return add(sized(1 << byte - 0xcc));
      case 0xcf:
      case 0xd3: {
        await need(8);
        const n = byte === 0xcf ? view.getBigUint64(at - base) : view.getBigInt64(at - base);
        at += 8;
        return add(Number.isSafeInteger(Number(n)) ? Number(n) : n);
      }
      case 0xd0:
        return add(sized(1) << 24 >> 24);
      case 0xd1:
        return add(sized(2) << 16 >> 16);
      case 0xd2:
        return add(sized(4) | 0);
      case 0xd4:
      case 0xd5:
      case 0xd6:
      case 0xd7:
      case 0xd8:
        return pass(sized(1), 1 << byte - 0xd4);
      case 0xd9:
      case 0xda:
      case 0xdb:
        return add(await text(sized(1 << byte - 0xd9)));
      case 0xdc:
      case 0xdd:
        return open(sized(byte === 0xdc ? 2 : 4), false);
      case 0xde:
      case 0xdf:
        return open(sized(byte === 0xde ? 2 : 4), true);
      default:
        throw fail("corrupt", `byte ${byte} begins no value of MessagePack`, { offset: at - 1 });
    }
  }

  async function text(length: number): Promise<string> {
    await need(length);
    const from = at - base;
    at += length;
    try {
      return UTF8.decode(window.subarray(from, from + length));
    } catch {
      throw fail("header-utf8", "a text is not UTF-8", { offset: base + from });
    }
  }

  async function keyText(): Promise<string> {
    await need(Math.min(5, end - at));
    const byte = uint(1);
    if ((byte & 0xe0) !== 0xa0 && (byte < 0xd9 || byte > 0xdb)) {
      throw fail("corrupt", "a key is not text", { offset: at - 1 });
    }
    if (byte >= 0xd9) await need(1 << byte - 0xd9);
    const length = byte < 0xc0 ? byte & 31 : uint(1 << byte - 0xd9);
    if (length > LONGEST_KEY) throw fail("limit", `a key has more than ${LONGEST_KEY} bytes`, { offset: at });
    return await text(length);
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
