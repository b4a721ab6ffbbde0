import { openStore } from "./_open_store.ts";
import { readTorch } from "./_read_torch.ts";
import { closingOnError } from "./_store.ts";
import { checkOpenOptions } from "./_open_options.ts";
import type { Checkpoint, OpenOptions } from "./types.ts";

/**
 * Opens a file of `torch.save`: the zip layout of torch 1.6 and later, or the stream before it.
 *
 * Nothing in the file runs: its pickle is read as inert data, and a class that is not on the list of harmless ones is refused by its
 * name (`forbidden`). Checksums are compared when a storage is first touched, which torch itself does not do. A state dict inside of
 * a training checkpoint (`state_dict`, `model`, `module`) is unwrapped, and `module.` before every name taken off; `whole` lists
 * everything. Tensors with one storage are in `shared`, those that are the same view in `tied`.
 *
 * Layout: torch.serialization of PyTorch 2.13; pickle protocols 2 to 5.
 *
 * @example
 * ```ts ignore
 * const checkpoint = await openTorch("resnet50.pth");
 * const weight = await checkpoint.read("conv1.weight");
 * ```
 */
export async function openTorch(target: string | URL, options: OpenOptions = {}): Promise<Checkpoint> {
  checkOpenOptions(options);
  const store = await openStore(target);
  return await closingOnError(store, () => readTorch(store, options));
}
