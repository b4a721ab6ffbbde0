import { checkText } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { readAny } from "./formats/_read_any.ts";
import { bytesStore, closingOnError } from "./stores/_store.ts";
import { checkOpenOptions } from "./_open_options.ts";
import type { Checkpoint, OpenOptions } from "./types.ts";

/**
 * Opens a checkpoint that is in memory already; the format is recognised by its content.
 *
 * The bytes are kept, not copied; what `read` returns is a copy. Throws as `openCheckpoint` does.
 *
 * @example
 * ```ts
 * import { fromBytes, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([["x", { shape: [2], dtype: "int8", data: new Int8Array([1, -1]) }]]);
 * const checkpoint = await fromBytes(bytes, "tiny");
 * assertEquals([...checkpoint.specs], [["x", { dtype: "int8", shape: [2] }]]);
 * ```
 */
export async function fromBytes(
  bytes: Uint8Array,
  name: string = "bytes",
  options: OpenOptions = {},
): Promise<Checkpoint> {
  checkText(name, "read bytes", "a name for them");
  checkOpenOptions(options);
  if (!(bytes instanceof Uint8Array)) {
    throw new LensorError("type", `Cannot read "${name}": expected a Uint8Array, found ${describe(bytes)}`);
  }
  const store = bytesStore(bytes, name);
  return await closingOnError(store, () => readAny(store, options));
}
