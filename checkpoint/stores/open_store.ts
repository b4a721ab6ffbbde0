import { broken } from "../_broken.ts";
import { openHttp } from "./_http_store.ts";
import { bytesStore, closingOnError, type Store } from "./_store.ts";
import { checkAddress } from "./file.ts";
import { openFile } from "./_open_file.ts";
import type { OpenOptions } from "../types.ts";

/** The bytes behind a path or URL: http and https are read by ranges, everything else is a local file. */
export function openStore(target: string | URL, options: OpenOptions = {}): Store | Promise<Store> {
  checkAddress(target);
  const url = /^https?:/i.test(String(target)) ? URL.parse(String(target)) : null;
  const store = url ? openHttp(url, options) : openFile(target);
  return options.sha256 === undefined ? store : hashed(store, options.sha256);
}

/** The same content, which has this hash: in memory, so that what was compared is what is read. */
async function hashed(opened: Store | Promise<Store>, want: string): Promise<Store> {
  const store = await opened;
  return await closingOnError(store, async () => {
    const bytes = await store.read(0, store.size);
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
    const found = Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
    if (found === want.toLowerCase()) return { ...bytesStore(bytes, store.name), ...pick(store) };
    throw broken(store.name, "sha256", `its SHA-256 is ${found}, not ${want.toLowerCase()}`);
  });
}

// Closing and the files beside it stay those of the file itself
const pick = ({ close, sibling }: Store) => ({ close, ...(sibling && { sibling }) });
