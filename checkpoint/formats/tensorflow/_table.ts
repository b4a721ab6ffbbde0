import type { Broken } from "../../_broken.ts";
import type { Store } from "../../stores/_store.ts";
import { nameBudget } from "../../_budget.ts";
import { crc32c, masked } from "./_crc32c.ts";

/** The last bytes of a sorted table, as LevelDB and TensorFlow write it. */
export const FOOTER = 48;
const MAGIC = [0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb];
const MOST_ENTRIES = 600_000;
const LONGEST_KEY = 65_535;

/** Whether the file ends as a sorted table does. */
export async function isTable(store: Store): Promise<boolean> {
  if (store.size < FOOTER) return false;
  const tail = await store.read(store.size - 8, 8);
  return MAGIC.every((byte, k) => tail[k] === byte);
}

/** One entry: its key as text, a character a byte, and its value. */
export type TableEntry = readonly [key: string, value: Uint8Array];

/** Every entry of a sorted table, in its order. Blocks are checked by their sums; keys must ascend. */
export async function readTable(store: Store, fail: Broken): Promise<readonly TableEntry[]> {
  if (!await isTable(store)) throw fail("truncated", "it ends without the mark of a table: it is cut, or no index");
  const footer = reader(await store.read(store.size - FOOTER, FOOTER), fail);
  footer.number();
  footer.number();
  const index = await blockAt(store, footer.number(), footer.number(), fail);
  const out: TableEntry[] = [];
  const text = nameBudget(fail);
  let end = 0;
  for (const [, handle] of index) {
    const place = reader(handle, fail);
    const at = place.number();
    const size = place.number();
    if (at < end) throw fail("overlap", "the blocks of its table overlap", { offset: at });
    end = at + size;
    for (const entry of await blockAt(store, at, size, fail)) {
      const before = out.at(-1);
      if (before !== undefined && !(before[0] < entry[0])) {
        throw fail(before[0] === entry[0] ? "duplicate-key" : "corrupt", "its keys do not ascend", { offset: at });
      }
      if (out.length >= MOST_ENTRIES) throw fail("limit", `it has more than ${MOST_ENTRIES} entries`);
      text(entry[0].length);
      out.push(entry);
    }
  }
  return out;
}

// A block: entries that share the start of the key before, places of restarts, their count; a byte for compression, and
// a checksum
async function blockAt(store: Store, at: number, size: number, fail: Broken): Promise<readonly TableEntry[]> {
  const bad = (detail: string, reason: string) => fail(detail, reason, { offset: at });
  if (at + size + 5 > store.size) throw bad("truncated", `a block of its table ends at ${at + size + 5}`);
  const bytes = await store.read(at, size + 5);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const packed = bytes[size]!;
  if (masked(crc32c(bytes.subarray(0, size + 1))) !== view.getUint32(size + 1, true)) {
    throw bad("crc", "the checksum of a block does not fit: its bytes have changed");
  }
  if (packed !== 0) throw bad("unsupported", "a block of its table is compressed with Snappy");
  if (size < 4) throw bad("truncated", "a block of its table is too short");
  const restarts = view.getUint32(size - 4, true);
  const end = size - 4 - 4 * restarts;
  if (end < 0) throw bad("corrupt", "a block of its table has more restarts than room");
  const c = reader(bytes.subarray(0, end), fail);
  const out: TableEntry[] = [];
  let key = "";
  while (c.left() > 0) {
    const shared = c.number();
    const rest = c.number();
    const length = c.number();
    if (shared > key.length) throw bad("corrupt", "a key shares more than the one before has");
    if (shared + rest > LONGEST_KEY) throw bad("limit", `a key has more than ${LONGEST_KEY} bytes`);
    key = key.slice(0, shared) + characters(c.take(rest));
    out.push([key, c.take(length)]);
  }
  return out;
}

/** Bytes as text, a character a byte. */
export function characters(bytes: Uint8Array): string {
  let out = "";
  for (let k = 0; k < bytes.length; k += 8192) out += String.fromCharCode(...bytes.subarray(k, k + 8192));
  return out;
}

interface Reader {
  number(): number;
  take(length: number): Uint8Array;
  left(): number;
}

function reader(bytes: Uint8Array, fail: Broken): Reader {
  let at = 0;
  return {
    left: () => bytes.length - at,
    number() {
      let n = 0, scale = 1;
      for (let k = 0; k < 10; k++) {
        const b = bytes[at++];
        if (b === undefined) throw fail("truncated", "a number of its table is cut");
        n += (b & 127) * scale;
        scale *= 128;
        if (b < 128) {
          if (n <= Number.MAX_SAFE_INTEGER) return n;
          throw fail("truncated", `its table says ${n}, beyond the end of any file`);
        }
      }
      throw fail("corrupt", "a number of its table has more than ten bytes");
    },
    take(length) {
      if (length > bytes.length - at) throw fail("truncated", "an entry of its table is cut");
      return bytes.subarray(at, at += length);
    },
  };
}
