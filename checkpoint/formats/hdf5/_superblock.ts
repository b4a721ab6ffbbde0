import type { Broken } from "../../_broken.ts";
import type { Store } from "../../stores/_store.ts";
import { hasText } from "../format.ts";
import { pagesOf } from "../_pages.ts";
import { cursor, type Hdf5File, UNDEFINED } from "./_file.ts";

/** The first bytes of a superblock. */
export const SIGNATURE: string = "\x89HDF\r\n\x1a\n";

/**
 * Where the superblock is: at 0, or at 512, 1024, 2048 ... behind a block of the user's. Undefined in other files. None
 * is looked for beyond `most`.
 */
export async function superblockAt(store: Store, most: number = Infinity): Promise<number | undefined> {
  for (let at = 0; at + 8 <= store.size && at <= most; at = at === 0 ? 512 : 2 * at) {
    if (hasText(await store.read(at, 8), SIGNATURE)) return at;
  }
  return undefined;
}

/** The file with the address of its root group. */
export async function openSuperblock(store: Store, fail: Broken): Promise<{ file: Hdf5File; root: number }> {
  const at = await superblockAt(store);
  if (at === undefined) throw fail("bad-magic", "it has no superblock of HDF5", { offset: 0 });
  const c = cursor(await store.read(at, Math.min(128, store.size - at)), fail, at);
  c.take(8);
  const version = c.u8();
  if (version > 3) {
    throw fail("unsupported", `its superblock has version ${version}, lensor reads 0 to 3`, { offset: at });
  }
  if (version < 2) c.at = 13;
  const sizes = [c.u8(), c.u8()];
  if (sizes[0] !== 8 || sizes[1] !== 8) {
    throw fail("unsupported", `its addresses have ${sizes.join(" and ")} bytes, lensor reads 8`, { offset: at });
  }
  c.at = version < 2 ? version === 0 ? 24 : 28 : 12;
  const base = c.address();
  c.address();
  const end = c.address();
  let root = c.address();
  // In version 0 and 1 that was the driver's block; the entry of the root begins with the place of its name
  if (version < 2) {
    c.address();
    root = c.address();
  }
  if (base !== at && base !== 0) {
    throw fail("unsupported", "its addresses do not count from its superblock", { offset: at });
  }
  // Writers count it from the start of the file
  if (end === UNDEFINED || end > store.size) {
    throw fail("truncated", `it says that it ends at ${end}, and ends at ${store.size}`, { offset: at });
  }
  if (root === UNDEFINED) throw fail("corrupt", "it has no root group", { offset: at });
  return { file: pagesOf(store, base, fail), root };
}
