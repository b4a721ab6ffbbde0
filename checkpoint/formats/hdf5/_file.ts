import type { Broken } from "../../_broken.ts";
import type { Pages } from "../_pages.ts";

/** An HDF5 file below its superblock: addresses count from there. */
export type Hdf5File = Pages;

/** The address that stands for none: 2^64 - 1. */
export const UNDEFINED: number = -1;

/** Bytes of a structure, read from the front; what reaches beyond them is `truncated`. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  left(): number;
  u8(): number;
  u16(): number;
  u32(): number;
  /** A count or size: `overflow` from 2^53 on. */
  u64(): number;
  /** An address: -1 for none. */
  address(): number;
  take(length: number): Uint8Array;
  /** A number in so many bytes. */
  uint(width: number): number;
}

/** Reads the bytes, which lie at `offset` of the file. */
export function cursor(bytes: Uint8Array, fail: Broken, offset: number = 0): Cursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const need = (n: number): number => {
    if (c.at + n > bytes.length) {
      throw fail("truncated", `a structure of ${bytes.length} bytes ends before ${c.at + n}`, {
        offset: offset + c.at,
      });
    }
    return (c.at += n) - n;
  };
  const wide = (at: number): number => {
    const n = view.getBigUint64(at, true);
    if (n === 0xffffffffffffffffn) return UNDEFINED;
    if (n > BigInt(Number.MAX_SAFE_INTEGER)) throw fail("overflow", `a number is ${n}`, { offset: offset + at });
    return Number(n);
  };
  const c: Cursor = {
    bytes,
    at: 0,
    left: () => bytes.length - c.at,
    u8: () => view.getUint8(need(1)),
    u16: () => view.getUint16(need(2), true),
    u32: () => view.getUint32(need(4), true),
    u64() {
      const at = need(8);
      const n = wide(at);
      if (n === UNDEFINED) throw fail("overflow", "a size is 2^64 - 1", { offset: offset + at });
      return n;
    },
    address: () => wide(need(8)),
    take(length) {
      const at = need(length);
      return bytes.subarray(at, at + length);
    },
    uint: (width) => width === 1 ? c.u8() : width === 2 ? c.u16() : width === 4 ? c.u32() : c.u64(),
  };
  return c;
}

/** The bytes as text, a character a byte. */
export const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 65_536));

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Bytes as text up to the first zero: UTF-8 as Python writes it, else a character a byte. */
export function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const own = end < 0 ? bytes : bytes.subarray(0, end);
  try {
    return UTF8.decode(own);
  } catch {
    return latin1(own);
  }
}
