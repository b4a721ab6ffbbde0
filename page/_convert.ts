/** Writes a checkpoint in another format, in memory. */
import * as ln from "../mod.ts";
import { bytesOf } from "./_look.ts";

/** The formats that the page writes. */
export const FORMATS: readonly { readonly name: string; readonly ending: string }[] = [
  { name: "safetensors", ending: "safetensors" },
  { name: "PyTorch", ending: "pth" },
  { name: "NumPy (npz)", ending: "npz" },
];

// What a browser gives one array is little more
const ROOM = 2 ** 31;

/** The bytes of the file. Throws where it is too large for the memory of a page. */
export async function converted(checkpoint: ln.Checkpoint, ending: string, dtype?: ln.DType): Promise<Uint8Array> {
  const entries = [...checkpoint.specs].map(([name, spec]): ln.SaveEntry => {
    const to = dtype !== undefined && /^b?float/.test(spec.dtype) ? dtype : spec.dtype;
    return {
      name,
      shape: spec.shape,
      dtype: to,
      read: async (range?: readonly [number, number]) => ln.cast(await checkpoint.read(name, range), spec.dtype, to),
    };
  });
  const size = entries.reduce((n, { shape, dtype }) => n + shape.reduce((a, b) => a * b, 1) * bytesOf(dtype), 0);
  if (size > ROOM) {
    throw new Error(
      "This file is too large to be converted in a page. From a terminal: lensor convert FILE -o OUT, which needs no memory.",
    );
  }
  if (ending === "npz") return await ln.toNpz(entries);
  if (ending === "pth") return await ln.toTorch(entries);
  const metadata = Object.fromEntries(
    [...checkpoint.metadata].filter(([, value]) => typeof value === "string"),
  ) as Record<string, string>;
  return await ln.toSafetensors(entries, { metadata });
}
