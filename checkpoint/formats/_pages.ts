import type { Broken } from "../_broken.ts";
import { type Store, then } from "../stores/_store.ts";

/** A file whose structures are small and lie together: they are read by pages, of which a few are kept. */
export interface Pages {
  /** The bytes at a place; `truncated` beyond the end. Do not write to them. */
  read(at: number, length: number): Uint8Array | Promise<Uint8Array>;
  /** Bytes of data, in memory of their own or in `into`. */
  data(at: number, length: number, into?: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** Throws `truncated` unless these bytes are there. */
  check(at: number, length: number, path?: string): void;
  readonly size: number;
  readonly fail: Broken;
}

const PAGE = 1 << 14;
const MOST_PAGES = 64;

/** The pages of a store from `base` on; places count from there. */
export function pagesOf(store: Store, base: number, fail: Broken): Pages {
  const size = store.size - base;
  const pages = new Map<number, Uint8Array>();
  const check = (at: number, length: number, path?: string) => {
    if (at >= 0 && length >= 0 && at + length <= size) return;
    throw fail("truncated", `it needs ${length} bytes at ${at}, the file has ${size}`, { offset: at, path });
  };
  const page = (k: number): Uint8Array | Promise<Uint8Array> => {
    const known = pages.get(k);
    if (known !== undefined) return known;
    const at = k * PAGE;
    return then(store.read(base + at, Math.min(PAGE, size - at)), (bytes) => {
      if (pages.size >= MOST_PAGES) pages.delete(pages.keys().next().value!);
      pages.set(k, bytes);
      return bytes;
    });
  };
  return {
    size,
    fail,
    check,
    read(at, length) {
      check(at, length);
      const first = Math.floor(at / PAGE);
      const last = Math.floor(Math.max(at, at + length - 1) / PAGE);
      if (first !== last || length === 0) return length === 0 ? new Uint8Array() : store.read(base + at, length);
      return then(page(first), (bytes) => bytes.subarray(at - first * PAGE, at - first * PAGE + length));
    },
    data(at, length, into) {
      check(at, length);
      return store.read(base + at, length, into);
    },
  };
}
