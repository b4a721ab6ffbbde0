/**
 * What every host must agree on where files are concerned: a model that is initialised with weights of a checkpoint and
 * saved, the same as bytes, and the hash of both. Imports the library only, so that Deno, Node, Bun and browsers run it
 * as it is.
 */
import * as ln from "../../all.ts";

/** What one host says. */
export interface Filed {
  /** The SHA-256 of what `toBytes` returns, by format. */
  readonly bytes: Readonly<Record<string, string>>;
  /** The SHA-256 of what `saveModel` wrote, by format; absent without files. */
  readonly files?: Readonly<Record<string, string>>;
  /** Whether bytes, a Blob and a File give the same numbers, and how much of the Blob was read to open it. */
  readonly sources: Readonly<Record<string, string>>;
  /** The codes of errors for files that cannot be opened or written. */
  readonly errors?: readonly string[];
  /** The names that are left in the folder. */
  readonly left?: readonly string[];
}

const FORMATS = ["safetensors", "torch", "npz", "gguf"] as const;

/** Opens, initialises and gives the bytes, in memory only. */
export async function inMemory(): Promise<Filed> {
  const backbone = await ln.toBytes(backboneModel());
  const ready = modelOf(await ln.openCheckpoint(backbone));
  const bytes: Record<string, string> = {};
  for (const format of FORMATS) bytes[format] = await sha256(await ln.toBytes(ready, { format }));
  const sources: Record<string, string> = {};
  const given = {
    bytes: backbone,
    blob: new Blob([backbone as Uint8Array<ArrayBuffer>]),
    file: new File([backbone as Uint8Array<ArrayBuffer>], "backbone.safetensors"),
  };
  for (const [name, source] of Object.entries(given)) {
    const checkpoint = await ln.openCheckpoint(source);
    const values = await checkpoint.read("0.weight") as Float32Array<ArrayBuffer>;
    sources[name] = await sha256(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    checkpoint.close?.();
  }
  return { bytes, sources };
}

/** The same, and with files in an empty folder; `io` is how the host itself reads and lists. */
export async function inFolder(
  folder: string,
  io: { read(path: string): Uint8Array | Promise<Uint8Array>; list(path: string): string[] },
): Promise<Filed> {
  const files: Record<string, string> = {};
  const first = `${folder}/backbone.safetensors`;
  await ln.saveModel(backboneModel(), first);
  const backbone = await ln.openCheckpoint(first);
  // Named as the bytes are, since the origins name it
  const ready = modelOf({ ...backbone, name: "bytes" });
  for (const format of FORMATS) {
    const path = `${folder}/model.${format}`;
    for (const _ of ["new", "replaced"]) await ln.saveModel(ready, path, { format });
    files[format] = await sha256(await io.read(path));
    const again = await ln.openCheckpoint(path);
    if (again.specs.size < 3) throw new Error(`${path} has lost tensors`);
    again.close?.();
  }
  await ln.saveModel(ready, `${folder}/set.safetensors`, { maxShardBytes: 1000 });
  const set = await ln.openCheckpoint(folder);
  if (set.specs.size < 3) throw new Error("the set has lost tensors");
  for (const name of set.specs.keys()) await set.read(name);
  set.close?.();
  const large = new Float32Array(3 << 20).map((_, i) => i);
  await ln.writeSafetensors(
    [["w", { shape: [3 << 20], dtype: "float32", data: large }]],
    `${folder}/large.safetensors`,
  );
  const wide = await ln.openCheckpoint(`${folder}/large.safetensors`);
  const read = await wide.read("w");
  if (read.some((x, i) => x !== large[i])) throw new Error("a large read is wrong");
  wide.close?.();
  backbone.close?.();
  const errors = await Promise.all([
    codeOf(ln.openCheckpoint(`${folder}/absent.safetensors`)),
    codeOf(ln.saveModel(ready, `${folder}/absent/model.safetensors`)),
    codeOf(ln.saveModel(ready, folder)),
  ]);
  return { ...await inMemory(), files, errors, left: io.list(folder).toSorted() };
}

function backboneModel(): ln.Module {
  return ln.initialize(ln.sequential(ln.conv2d(3, 8, 3), ln.batchNorm2d(8)), ln.torchDefault, { seed: 1 });
}

function modelOf(checkpoint: ln.Checkpoint): ln.Module {
  const model = ln.sequential(
    ln.conv2d(3, 8, 3),
    ln.batchNorm2d(8),
    ln.embedding(8, 4),
    ln.linear(4, 8, { bias: false }),
  );
  const filled = ln.seq(
    ln.tie("3.weight", "2.weight"),
    ln.pretrained(checkpoint),
    ln.whenMissing(ln.torchDefault),
  );
  return ln.initialize(model, filled, { seed: 7 });
}

async function codeOf(result: Promise<unknown>): Promise<string> {
  try {
    await result;
    return "none";
  } catch (error) {
    return error instanceof ln.LensorError ? error.code : `raw ${error}`;
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
