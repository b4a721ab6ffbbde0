import { type Broken, quoted } from "../_broken.ts";
import type { Store } from "./_store.ts";

/**
 * A file that another file names, in its folder or below. Throws `forbidden` (detail `path`) for anything else:
 * absolute names, `..`, drives, URLs, backslashes, also when percent-encoded; `missing` if there is no such file.
 */
export async function openBeside(store: Store, name: unknown, broken: Broken): Promise<Store> {
  if (!isPlainPath(name)) {
    const shown = typeof name === "string" ? quoted(name) : "something that is not text";
    throw broken("path", `it names the file ${shown}; only plain names of files beside it are followed`);
  }
  if (store.sibling === undefined) {
    throw broken("missing-file", `it needs the file ${quoted(name)} beside it; open it by its path or URL`);
  }
  return await store.sibling(name);
}

function isPlainPath(name: unknown): name is string {
  if (typeof name !== "string") return false;
  let decoded;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    return false;
  }
  return [name, decoded].every((text) =>
    !/[\0\\:?#]/.test(text) && text.split("/").every((part) => part !== "" && part !== "." && part !== "..")
  );
}
