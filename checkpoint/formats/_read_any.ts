import { broken } from "../_broken.ts";
import { below } from "./_below.ts";
import type { Store } from "../stores/_store.ts";
import type { Checkpoint, OpenOptions } from "../types.ts";
import { formatOf } from "./registry.ts";

/** Recognises the format by the content and reads it. */
export async function readAny(store: Store, options: OpenOptions = {}): Promise<Checkpoint> {
  const format = await formatOf(store);
  if (format === undefined) {
    const detail = store.size < 8 ? "truncated" : "bad-magic";
    throw broken(store.name, detail, "it is in no format that lensor knows", { offset: 0 });
  }
  const read = await format.read(store, options);
  return below(read.format === undefined ? { ...read, format: format.name } : read, options.unwrap);
}
