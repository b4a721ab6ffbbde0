import { openStore } from "./stores/open_store.ts";
import { readTorch } from "./formats/_read_torch.ts";
import { refuseOthers } from "./formats/refusals.ts";
import { closingOnError } from "./stores/_store.ts";
import { checkOpenOptions } from "./_open_options.ts";
import type { Checkpoint, OpenOptions } from "./types.ts";

/**
 * Opens a file of `torch.save`: the zip layout of torch 1.6 and later, or the stream before it.
 *
 * Nothing in the file runs: its pickle is read as inert data, and a class that is not on the list of harmless ones is
 * refused by its name (`forbidden`); `openCheckpoint` also opens whole modules and TorchScript. Checksums are compared
 * when a storage is first touched, which torch itself does not do. A state dict inside of a training checkpoint
 * (`state_dict`, `model`, `module`, `ema` ...) is unwrapped, and `module.` before every name taken off; `whole` lists
 * everything. Tensors with one storage are in `shared`, those that are the same view in `tied`.
 *
 * Layout: torch.serialization of PyTorch 2.13; pickle protocols 2 to 5.
 *
 * @example
 * ```ts
 * import { openTorch } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * // A bare pickle that asks for os.system: refused by name, and nothing runs
 * const path = Deno.makeTempFileSync();
 * Deno.writeFileSync(path, new Uint8Array([0x80, 2, ...new TextEncoder().encode("cos\nsystem\n.")]));
 * const error = await openTorch(path).catch((e) => e);
 * assertEquals([error.code, error.detail], ["forbidden", "forbidden-global"]);
 * ```
 */
export async function openTorch(target: string | URL, options: OpenOptions = {}): Promise<Checkpoint> {
  checkOpenOptions(options);
  const store = await openStore(target, options);
  return await closingOnError(store, async () => {
    await refuseOthers(store);
    return await readTorch(store, { onUnknown: "error", ...options });
  });
}
