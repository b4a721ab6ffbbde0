import { broken } from "./_broken.ts";
import { readSafetensors } from "./_read_safetensors.ts";
import { sniff } from "./_sniff.ts";
import type { Store } from "./_store.ts";
import { readTorchLegacy } from "./torch/_read_legacy.ts";
import { readTorchZip } from "./torch/_read_zip.ts";
import type { Checkpoint, OpenOptions } from "./types.ts";
import { openZip } from "./_zip.ts";

/** Recognises the format by the first bytes and reads it. */
export async function readAny(store: Store, options: OpenOptions = {}): Promise<Checkpoint> {
  switch (sniff(await store.read(0, Math.min(store.size, 512)))) {
    case "zip":
      return await readZip(store, options);
    case "pickle":
      return await readTorchLegacy(store, options);
    case "safetensors":
      return await readSafetensors(store);
    case "tar":
      throw broken(store.name, "unsupported", "it is a tar of torch 0.1; load and save it again with a newer torch");
    default: {
      const detail = store.size < 8 ? "truncated" : "bad-magic";
      throw broken(store.name, detail, "it is in no format that lensor knows", { offset: 0 });
    }
  }
}

async function readZip(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const zip = await openZip(store, { verify: options.verify ?? true, zeroIsNone: true });
  return await readTorchZip(store, zip, options);
}
