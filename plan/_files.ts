import { besideFile, folderOf, pathOf } from "../checkpoint/stores/file.ts";
import { openStore } from "../checkpoint/stores/open_store.ts";
import { LensorError } from "../core/errors.ts";
import { sha256, sha256Of } from "../core/sha256.ts";

const PIECE = 1 << 23;
// A plan of a million tensors has some hundred kilobytes
const LARGEST = 1 << 28;

/** The path of a file in a folder. */
export function inFolder(folder: string | URL, name: string): string {
  const path = pathOf(folder).replace(/[\\/]+$/, "");
  return path === "" ? `/${name}` : `${path}/${name}`;
}

/** The folder that holds a file, and the path of another file there. */
export { besideFile, folderOf, pathOf };

/** The bytes of a small file, undefined where there is none. */
export async function readSmall(path: string): Promise<Uint8Array | undefined> {
  const store = await openIfThere(path);
  if (store === undefined) return undefined;
  try {
    if (store.size > LARGEST) {
      throw new LensorError("limit", `Cannot read "${path}": it has ${store.size} bytes`, { file: path });
    }
    return (await store.read(0, store.size)).slice();
  } finally {
    store.close();
  }
}

/** The text of a small file, undefined where there is none. */
export async function readText(path: string): Promise<string | undefined> {
  const bytes = await readSmall(path);
  return bytes && new TextDecoder().decode(bytes);
}

/** What can be seen of a safetensors file without its numbers; undefined where there is no file. */
export interface Look {
  readonly bytes: number;
  /** The SHA-256 of the header's JSON; undefined where the file is too short to have one. */
  readonly header: string | undefined;
}

/** Looks at size and header. */
export async function look(path: string): Promise<Look | undefined> {
  const store = await openIfThere(path);
  if (store === undefined) return undefined;
  try {
    if (store.size < 8) return { bytes: store.size, header: undefined };
    const word = await store.read(0, 8);
    const length = Number(new DataView(word.buffer, word.byteOffset, 8).getBigUint64(0, true));
    if (length > 1e8 || 8 + length > store.size) return { bytes: store.size, header: undefined };
    return { bytes: store.size, header: sha256Of(await store.read(8, length)) };
  } finally {
    store.close();
  }
}

/** The SHA-256 of a whole file. */
export async function hashFile(path: string): Promise<string> {
  const store = await openStore(path);
  try {
    const sum = sha256();
    for (let at = 0; at < store.size; at += PIECE) sum.update(await store.read(at, Math.min(PIECE, store.size - at)));
    return sum.hex();
  } finally {
    store.close();
  }
}

/** Whether there is a file. */
export async function isThere(path: string): Promise<boolean> {
  const store = await openIfThere(path);
  store?.close();
  return store !== undefined;
}

async function openIfThere(path: string) {
  try {
    return await openStore(path);
  } catch (error) {
    if (error instanceof LensorError && error.code === "missing") return undefined;
    throw error;
  }
}
