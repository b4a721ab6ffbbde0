import type { Pages } from "../_pages.ts";
import { then } from "../../stores/_store.ts";

/** A table of a flatbuffer: where each of its fields is. */
export interface Table {
  /** The place of field `k`; undefined where it has its default. */
  at(k: number): number | undefined;
}

/** A vector: how many items, and where the first one is. */
export interface Vector {
  readonly count: number;
  readonly at: number;
}

/** Reads tables and vectors of a flatbuffer; every place is checked before it is used. */
export interface Flatbuffer {
  table(at: number): Promise<Table>;
  /** The table that the word at a place points to. */
  tableFrom(at: number): Promise<Table>;
  /** The vector that the word at a place points to, of items of so many bytes. */
  vector(at: number, width: number): Promise<Vector>;
  text(at: number): Promise<string>;
  u32(at: number): Promise<number>;
  u64(at: number): Promise<number>;
  i8(at: number): Promise<number>;
  bytes(at: number, length: number): Promise<Uint8Array>;
}

/** A flatbuffer over the pages of a file. */
export function flatbuffer(pages: Pages): Flatbuffer {
  const { fail } = pages;
  const bytes = async (at: number, length: number) => await pages.read(at, length);
  const view = (at: number, length: number) =>
    then(pages.read(at, length), (b) => new DataView(b.buffer, b.byteOffset, b.byteLength));
  const u32 = async (at: number) => (await view(at, 4)).getUint32(0, true);
  const inside = (at: number, what: string) => {
    if (at >= 0 && at < pages.size) return at;
    throw fail("bad-offset", `${what} lies at ${at}, outside of the file`, { offset: at });
  };
  const buffer: Flatbuffer = {
    bytes,
    u32,
    i8: async (at) => (await view(at, 1)).getInt8(0),
    async u64(at) {
      const n = (await view(at, 8)).getBigUint64(0, true);
      if (n > BigInt(Number.MAX_SAFE_INTEGER)) throw fail("overflow", `a number is ${n}`, { offset: at });
      return Number(n);
    },
    async table(at) {
      const back = (await view(inside(at, "a table"), 4)).getInt32(0, true);
      const start = inside(at - back, "a table's fields");
      const head = await view(start, 4);
      const [size, own] = [head.getUint16(0, true), head.getUint16(2, true)];
      if (size < 4 || size % 2) throw fail("corrupt", `a list of fields has ${size} bytes`, { offset: start });
      const fields = await view(start, size);
      pages.check(at, own);
      return {
        at(k) {
          const place = 4 + 2 * k + 2 <= size ? fields.getUint16(4 + 2 * k, true) : 0;
          if (place === 0) return undefined;
          if (place >= own) throw fail("bad-offset", `a field lies outside of its table`, { offset: at });
          return at + place;
        },
      };
    },
    tableFrom: async (at) => await buffer.table(at + await u32(at)),
    async vector(at, width) {
      const start = inside(at + await u32(at), "a list");
      const count = await u32(start);
      pages.check(start + 4, count * width);
      return { count, at: start + 4 };
    },
    async text(at) {
      const { count, at: start } = await buffer.vector(at, 1);
      if (count > 65_535) throw fail("limit", "a name has more than 65535 bytes", { offset: start });
      try {
        return UTF8.decode(await bytes(start, count));
      } catch {
        throw fail("header-utf8", "a name is not UTF-8", { offset: start });
      }
    },
  };
  return buffer;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
