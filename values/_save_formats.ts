import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { checkAddress } from "../checkpoint/stores/file.ts";
import type { SaveEntry } from "../checkpoint/writers/write_safetensors.ts";
import { toGguf, writeGguf } from "../checkpoint/writers/write_gguf.ts";
import { toNpz, writeNpz } from "../checkpoint/writers/write_npz.ts";
import { writeTfjs } from "../checkpoint/writers/write_tfjs.ts";
import { toTorch, writeTorch } from "../checkpoint/writers/write_torch.ts";

/**
 * The formats that a model is written in: "torch" is a state dict of PyTorch, "tfjs" a manifest with its weight files.
 */
export type SaveFormat = "safetensors" | "torch" | "npz" | "gguf" | "tfjs";

interface About {
  /** What names of this format end in; none for those that may have any name. */
  readonly endings: readonly string[];
  /** Whether a file can say that two names are one tensor. */
  readonly ties: boolean;
  /** Whether a file can hold texts. */
  readonly metadata: boolean;
}

const FORMATS: Readonly<Record<SaveFormat, About>> = {
  safetensors: { endings: ["safetensors"], ties: true, metadata: true },
  torch: { endings: ["pt", "pth", "bin", "ckpt"], ties: true, metadata: true },
  npz: { endings: ["npz"], ties: false, metadata: false },
  gguf: { endings: ["gguf"], ties: false, metadata: true },
  tfjs: { endings: ["json"], ties: false, metadata: false },
};

// What names of files promise, of formats that are written and of others
const PROMISED: readonly string[] = [
  "pt",
  "pth",
  "bin",
  "ckpt",
  "h5",
  "hdf5",
  "keras",
  "npy",
  "npz",
  "onnx",
  "gguf",
  "msgpack",
  "tflite",
];

/** Whether a format can say that two names are one tensor. */
export function keepsTies(format: SaveFormat): boolean {
  return FORMATS[format].ties;
}

/** Refuses a format that does not exist. */
export function checkFormat(format: unknown): asserts format is SaveFormat {
  if (typeof format === "string" && Object.hasOwn(FORMATS, format)) return;
  const known = Object.keys(FORMATS).map((name) => `"${name}"`).join(", ");
  throw new LensorError("unsupported", `Cannot save as ${describe(format)}: the formats are ${known}`);
}

/** Refuses a name that promises another format than is written. */
export function checkTarget(target: string | URL, format: SaveFormat | undefined): void {
  checkAddress(target);
  const ending = /\.([a-z0-9]+)$/i.exec(String(target))?.[1]?.toLowerCase();
  if (ending === undefined || !PROMISED.includes(ending)) return;
  // Who names the format has said what is meant
  const own = Object.entries(FORMATS).find(([, { endings }]) => endings.includes(ending))?.[0];
  if (format === "safetensors" || format !== undefined && own === format) return;
  const way = own === undefined || format !== undefined ? "" : `pass format: "${own}", or `;
  throw new LensorError(
    "unsupported",
    `Cannot save "${target}": the name promises another format than ${
      format ?? "safetensors"
    }; ${way}give a name that ends in .${FORMATS[format ?? "safetensors"].endings[0]}`,
  );
}

/** What is written beside the tensors. */
export interface Beside {
  /** Texts of the caller. */
  readonly given: Readonly<Record<string, string>>;
  /** Where the tensors come from. */
  readonly origin: string;
  /** Names that are left out, as they are tied to others. */
  readonly ties: Readonly<Record<string, string>>;
  readonly maxShardBytes: number | undefined;
}

/** Writes entries in another format than safetensors. */
export async function writeAs(
  format: Exclude<SaveFormat, "safetensors">,
  entries: readonly SaveEntry[],
  target: string | URL,
  { given, origin, ties, maxShardBytes }: Beside,
): Promise<void> {
  if (maxShardBytes !== undefined && format !== "tfjs") throw cannot(format, "maxShardBytes", "it is one file");
  checkMetadata(format, given);
  const metadata = { ...given, "lensor.origin": origin };
  if (format === "torch") await writeTorch(entries, target, { ties, metadata });
  else if (format === "gguf") await writeGguf(entries, target, { metadata });
  else if (format === "npz") await writeNpz(entries, target);
  else await writeTfjs(entries, target, maxShardBytes === undefined ? {} : { shardBytes: maxShardBytes });
}

/** The bytes of such a file. */
export async function bytesAs(
  format: "torch" | "npz" | "gguf",
  entries: readonly SaveEntry[],
  { given, origin, ties }: Omit<Beside, "maxShardBytes">,
): Promise<Uint8Array> {
  checkMetadata(format, given);
  const metadata = { ...given, "lensor.origin": origin };
  if (format === "torch") return await toTorch(entries, { ties, metadata });
  return format === "gguf" ? await toGguf(entries, { metadata }) : await toNpz(entries);
}

function checkMetadata(format: SaveFormat, given: Readonly<Record<string, string>>): void {
  if (FORMATS[format].metadata || Object.keys(given).length === 0) return;
  throw cannot(format, "metadata", "it has no place for texts");
}

function cannot(format: string, option: string, why: string): LensorError {
  return new LensorError("unsupported", `Cannot save as ${format} with ${option}: ${why}; leave ${option} out`);
}
