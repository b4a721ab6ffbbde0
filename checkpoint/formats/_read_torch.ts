import { broken } from "../_broken.ts";
import { type Format, hasText, type ZipFormat } from "./format.ts";
import type { Store } from "../stores/_store.ts";
import { readDcp } from "./torch/_read_dcp.ts";
import { readTorchLegacy } from "./torch/_read_legacy.ts";
import { readTorchTar } from "./torch/_read_tar.ts";
import { readTorchZip } from "./torch/_read_zip.ts";
import type { Checkpoint, OpenOptions } from "../types.ts";
import { openZip } from "../zip/_zip.ts";

export const pickleFormat: Format = {
  name: "pickle",
  sniff: (head) => head[0] === 0x80 && head[1]! >= 2 && head[1]! <= 5,
  read: readTorchLegacy,
};

export const tarFormat: Format = { name: "tar", sniff: (head) => hasText(head, "ustar", 257), read: readTorchTar };

/** The metadata of a folder of torch.distributed.checkpoint. */
export const dcpFormat: Format = {
  name: "dcp",
  sniff: (head) => head[0] === 0x80 && String.fromCharCode(...head).includes("torch.distributed.checkpoint.metadata"),
  read: readDcp,
};

export const torchZipFormat: ZipFormat = {
  name: "torch",
  sniff: (members) => members.some((name) => /(^|\/)(\.?data\.pkl|archive_format|data\/\d+)$/.test(name)),
  read: readArchive,
};

/** A file of torch.save in any of its three layouts, and nothing else. */
export async function readTorch(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const head = await store.read(0, Math.min(store.size, 512));
  const checkpoint = hasText(head, "PK")
    ? readArchive(store, options)
    : [pickleFormat, tarFormat].find((format) => format.sniff(head, store))?.read(store, options);
  if (checkpoint === undefined) throw broken(store.name, "bad-magic", "it is not a file of torch.save", { offset: 0 });
  return checkpoint;
}

// A stored checksum of 0 means that none was computed
async function readArchive(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const zip = await openZip(store, { verify: options.verify ?? true, zeroIsNone: true });
  return await readTorchZip(store, zip, options);
}
