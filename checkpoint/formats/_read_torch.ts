import { broken } from "../_broken.ts";
import { sniff } from "./_sniff.ts";
import type { Store } from "../stores/_store.ts";
import { readTorchLegacy } from "./torch/_read_legacy.ts";
import { readTorchTar } from "./torch/_read_tar.ts";
import { readTorchZip } from "./torch/_read_zip.ts";
import type { Checkpoint, OpenOptions } from "../types.ts";
import { openZip } from "../zip/_zip.ts";

/** A file of torch.save in any of its three layouts, and nothing else. */
export async function readTorch(store: Store, options: OpenOptions): Promise<Checkpoint> {
  switch (sniff(await store.read(0, Math.min(store.size, 512)))) {
    case "zip":
      return await readTorchZip(
        store,
        await openZip(store, { verify: options.verify ?? true, zeroIsNone: true }),
        options,
      );
    case "pickle":
      return await readTorchLegacy(store, options);
    case "tar":
      return await readTorchTar(store, options);
    default:
      throw broken(store.name, "bad-magic", "it is no file of torch.save", { offset: 0 });
  }
}
