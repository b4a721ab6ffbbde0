import { checkOptions } from "../../core/check.ts";
import { type Entries, type Put, sizedEntries, type SizedEntry, writeEntries } from "../entries.ts";
import { zipWriter } from "../zip/_write_zip.ts";
import { replaceFile } from "./replace_file.ts";
import { npyHeader } from "./write_npy.ts";

/** Options of the npz writer. */
export interface NpzOptions {
  /** Compresses every array with DEFLATE, as `savez_compressed` does. */
  readonly compress?: boolean;
}

/**
 * Writes an npz file: each entry becomes an array that `numpy.load` gives back under its name. The target is replaced
 * whole or not at all.
 *
 * Tensors are written as they come; with `compress` one is in memory at a time. Throws as `writeNpy` and
 * `writeSafetensors` do.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeNpz } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.npz`;
 * await writeNpz([["layer/w", { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) }]], path);
 * const arrays = await openCheckpoint(path);
 * assertEquals(await arrays.read("layer/w"), new Float32Array([1, 2]));
 * arrays.close?.();
 * ```
 */
export async function writeNpz(entries: Entries, target: string | URL, options?: NpzOptions): Promise<void> {
  const plan = planOf(entries, options);
  await replaceFile(target, (put) => writePlan(plan, put));
}

/**
 * The bytes of an npz file, the same that `writeNpz` writes.
 *
 * @example
 * ```ts
 * import { fromBytes, toNpz } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toNpz([["b", { shape: [1], dtype: "bool", data: new Uint8Array([1]) }]], { compress: true });
 * assertEquals(await (await fromBytes(bytes)).read("b"), new Uint8Array([1]));
 * ```
 */
export async function toNpz(entries: Entries, options?: NpzOptions): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await writePlan(planOf(entries, options), (bytes) => void parts.push(bytes.slice()));
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

interface Plan {
  readonly compress: boolean;
  readonly entries: readonly (readonly [SizedEntry, header: Uint8Array])[];
}

function planOf(given: Entries, options: NpzOptions | undefined): Plan {
  checkOptions("write npz", options, ["compress"]);
  return { compress: options?.compress ?? false, entries: sizedEntries(given).map((e) => [e, npyHeader(e, false)]) };
}

async function writePlan({ entries, compress }: Plan, put: Put): Promise<void> {
  const zip = zipWriter(put);
  for (const [entry, header] of entries) {
    const name = `${entry.name}.npy`;
    const size = header.length + entry.bytes;
    if (!compress) {
      await zip.stream(name, size, async (put) => {
        await put(header);
        await writeEntries([entry], put);
      });
      continue;
    }
    const bytes = new Uint8Array(size);
    bytes.set(header);
    let at = header.length;
    await writeEntries([entry], (piece) => {
      bytes.set(piece, at);
      at += piece.length;
    });
    await zip.add(name, bytes, compress);
  }
  await zip.end();
}
