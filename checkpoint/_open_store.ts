import { openFile } from "./file.ts";
import type { Store } from "./_store.ts";

/** The bytes behind a path or URL. */
export function openStore(target: string | URL): Store | Promise<Store> {
  return openFile(target);
}
