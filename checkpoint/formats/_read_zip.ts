import { broken } from "../_broken.ts";
import { openZip } from "../zip/_zip.ts";
import { type Format, hasText, type ZipFormat } from "./format.ts";
import { membersOf, notCheckpoint } from "./refusals.ts";
import { kerasFormat } from "./hdf5/read_keras.ts";
import { npzFormat } from "./_read_npy.ts";
import { torchZipFormat } from "./_read_torch.ts";

/** The formats whose files are zip archives, in the order in which they are looked for. */
export const ZIP_FORMATS: readonly ZipFormat[] = [kerasFormat, npzFormat, torchZipFormat];

/** A zip archive in one of the formats that are archives. */
export const zipFormat: Format = {
  name: "zip",
  sniff: (head) => hasText(head, "PK\x03\x04") || hasText(head, "PK\x05\x06"),
  async read(store, options) {
    const zip = await openZip(store, { verify: options.verify ?? true, zeroIsNone: false });
    const names = [...zip.members.keys()];
    if (names.length === 0) throw broken(store.name, "zip", "it is an empty archive");
    const format = ZIP_FORMATS.find((format) => format.sniff(names));
    if (format === undefined) {
      throw notCheckpoint(
        store,
        `a zip archive of other files${membersOf(names)}`,
        `unpack it first: unzip ${store.name}`,
      );
    }
    const checkpoint = await format.read(store, options, zip);
    return checkpoint.format === undefined ? { ...checkpoint, format: format.name } : checkpoint;
  },
};
