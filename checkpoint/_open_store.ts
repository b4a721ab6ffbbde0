import { openHttp } from "./_http_store.ts";
import type { Store } from "./_store.ts";
import { openFile } from "./file.ts";

/** The bytes behind a path or URL: http and https are read by ranges, everything else is a local file. */
export function openStore(target: string | URL): Store | Promise<Store> {
  const url = /^https?:/i.test(String(target)) ? URL.parse(String(target)) : null;
  return url ? openHttp(url) : openFile(target);
}
