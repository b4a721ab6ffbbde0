import { broken } from "../_broken.ts";
import { readGguf } from "./_read_gguf.ts";
import { readJson } from "./_read_json.ts";
import { readNpy, readNpz } from "./_read_npy.ts";
import { readOnnx } from "./_read_onnx.ts";
import { readSafetensors } from "./_read_safetensors.ts";
import { readTorch } from "./_read_torch.ts";
import { sniff } from "./_sniff.ts";
import type { Store } from "../stores/_store.ts";
import { readTorchZip } from "./torch/_read_zip.ts";
import type { Checkpoint, OpenOptions } from "../types.ts";
import { openZip } from "../zip/_zip.ts";

/** Recognises the format by the first bytes and reads it. */
export async function readAny(store: Store, options: OpenOptions = {}): Promise<Checkpoint> {
  switch (sniff(await store.read(0, Math.min(store.size, 512)))) {
    case "zip":
      return await readZip(store, options);
    case "pickle":
    case "tar":
      return await readTorch(store, options);
    case "safetensors":
      return await readSafetensors(store);
    case "npy":
      return await readNpy(store);
    case "json":
      return await readJson(store, options);
    case "gguf":
      return await readGguf(store);
    case "protobuf":
      return await readOnnx(store);
    default: {
      const detail = store.size < 8 ? "truncated" : "bad-magic";
      throw broken(store.name, detail, "it is in no format that lensor knows", { offset: 0 });
    }
  }
}

// Both are zip archives: one holds a pickle, the other nothing but arrays
async function readZip(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const verify = options.verify ?? true;
  const zip = await openZip(store, { verify, zeroIsNone: false });
  const names = [...zip.members.keys()];
  if (names.length === 0) throw broken(store.name, "zip", "it is an empty archive");
  if (names.some((n) => n.endsWith(".npy")) && !names.some((n) => n.endsWith("/data.pkl"))) {
    return await readNpz(store, zip);
  }
  return await readTorchZip(store, await openZip(store, { verify, zeroIsNone: true }), options);
}
