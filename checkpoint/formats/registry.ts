import type { Store } from "../stores/_store.ts";
import type { Format } from "./format.ts";
import { ggufFormat } from "./gguf/read_gguf.ts";
import { hdf5BehindFormat, hdf5Format } from "./hdf5/read_hdf5.ts";
import { jsonFormat } from "./_read_json.ts";
import { msgpackFormat } from "./msgpack/read_msgpack.ts";
import { npyFormat } from "./_read_npy.ts";
import { onnxFormat } from "./onnx/read_onnx.ts";
import { safetensorsFormat } from "./_read_safetensors.ts";
import { FIRST, LAST } from "./refusals.ts";
import { dcpFormat, pickleFormat, tarFormat } from "./_read_torch.ts";
import { tfliteFormat } from "./tflite/read_tflite.ts";
import { tfCheckpointFormat, tfDataFormat } from "./tensorflow/read_tf_checkpoint.ts";
import { zipFormat } from "./_read_zip.ts";

/**
 * Every format of files that lensor reads or names, in the order in which they are looked for: the first that fits is
 * taken.
 *
 * A new format is a file that exports a `Format`, and a line here; one whose files are zip archives is a line in
 * `ZIP_FORMATS`.
 */
export const FORMATS: readonly Format[] = [
  ...FIRST,
  zipFormat,
  // Before pickles: a header of 640 bytes begins with 80 02 00 00 too
  safetensorsFormat,
  dcpFormat,
  pickleFormat,
  tarFormat,
  hdf5Format,
  npyFormat,
  ggufFormat,
  tfliteFormat,
  tfCheckpointFormat,
  tfDataFormat,
  // After what has a mark at its start, because it looks at many places
  hdf5BehindFormat,
  jsonFormat,
  ...LAST,
  msgpackFormat,
  // Last: it has no mark, and much parses as a message
  onnxFormat,
];

/** The format of a file, by its content. */
export async function formatOf(store: Store): Promise<Format | undefined> {
  const head = await store.read(0, Math.min(store.size, 512));
  for (const format of FORMATS) if (await format.sniff(head, store)) return format;
  return undefined;
}
