/** The packed files of tests/fixtures/checkpoint. */
import { type Checkpoint, fromBytes, openCheckpoint, type OpenOptions } from "../../mod.ts";
import { inFolder } from "../_util.ts";
import good from "../fixtures/checkpoint/good.json" with { type: "json" };
import flax from "../fixtures/checkpoint/flax.json" with { type: "json" };
import gguf from "../fixtures/checkpoint/gguf.json" with { type: "json" };
import hdf5 from "../fixtures/checkpoint/hdf5.json" with { type: "json" };
import npz from "../fixtures/checkpoint/npz.json" with { type: "json" };
import onnx from "../fixtures/checkpoint/onnx.json" with { type: "json" };
import tensorflow from "../fixtures/checkpoint/tensorflow.json" with { type: "json" };
import tar from "../fixtures/checkpoint/tar.json" with { type: "json" };
import hostile from "../fixtures/checkpoint/hostile.json" with { type: "json" };

/** Bytes of a packed file. */
export async function unpack(packed: string): Promise<Uint8Array> {
  const zipped = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A file that must be read, with what is in it: name, dtype, shape, SHA-256 of the bytes. */
export interface GoodCase {
  readonly id: string;
  readonly file: string;
  readonly partial: boolean;
  /** What the file is called, where that matters. */
  readonly name?: string;
  /** Packed files in its folder. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly whole?: boolean;
  /** Which set of weights is opened. */
  readonly key?: string;
  /** Present where refusing the file is right as well. */
  readonly accept?: string;
  readonly tied?: readonly (readonly string[])[];
  readonly tensors: readonly (readonly [name: string, dtype: string, shape: readonly number[], sha256: string])[];
}

/** A file that must be refused, or may be. */
export interface HostileCase {
  readonly id: string;
  readonly why: string;
  readonly outcome: string;
  readonly code?: string;
  readonly file: string;
  readonly name?: string;
  readonly beside?: Readonly<Record<string, string>>;
  /** Names that a sound file holds. */
  readonly expect?: readonly string[];
}

const kinds: readonly { readonly good: readonly unknown[]; readonly hostile: readonly unknown[] }[] = [
  gguf,
  onnx,
  hdf5,
  tensorflow,
  flax,
  npz,
];

export const goodCases = [
  ...good.cases,
  ...tar.cases,
  ...kinds.flatMap((k) => k.good),
] as unknown as readonly GoodCase[];
export const hostileCases = [...hostile.cases, ...kinds.flatMap((k) => k.hostile)] as unknown as readonly HostileCase[];

/** A packed good file by its id. */
export function fileOf(id: string): Promise<Uint8Array> {
  return unpack(goodCases.find((c) => c.id === id)!.file);
}

/** Opens a case: files with others beside them from a folder, the rest from memory. */
export async function openCase(
  { id, file, name = id, beside }: GoodCase | HostileCase,
  options: OpenOptions,
  use: (checkpoint: Checkpoint) => Promise<void>,
): Promise<void> {
  if (beside === undefined) return await use(await fromBytes(await unpack(file), id, options));
  await inFolder(async (folder) => {
    for (const [path, packed] of Object.entries({ ...beside, [name]: file })) {
      await Deno.mkdir(`${folder}/${path}`.replace(/[^/]*$/, ""), { recursive: true });
      await Deno.writeFile(`${folder}/${path}`, await unpack(packed));
    }
    const checkpoint = await openCheckpoint(`${folder}/${name}`, options);
    try {
      await use(checkpoint);
    } finally {
      checkpoint.close?.();
    }
  });
}

/** SHA-256 in hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (b) => b.toString(16).padStart(2, "0")).join("");
}
