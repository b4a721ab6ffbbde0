import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { type Entries, type Put, refusal, sizedEntries, type SizedEntry, writeEntries } from "../entries.ts";
import { zipWriter } from "../zip/_write_zip.ts";
import { replaceFile } from "./replace_file.ts";
import { isTorchDType, torchPickle } from "./_torch_pickle.ts";

/** Options of the PyTorch writer. */
export interface TorchFileOptions {
  /** Other names of tensors: `alias -> owner`. Both names are views of one record, tied for whoever loads the file. */
  readonly ties?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
  /**
   * Texts that the state dict carries as attributes, as PyTorch keeps its own `_metadata`; lensor reads them as
   * metadata.
   */
  readonly metadata?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
}

/**
 * Writes a state dict as `torch.save` does, in the zip layout: `torch.load(path, weights_only=True)` gives an
 * OrderedDict of tensors.
 *
 * Tensors are written as they come, in the order given. The target is replaced whole or not at all.
 *
 * @throws {LensorError} `unsupported` for a dtype that PyTorch has no name for, `missing` for a tie to no entry,
 * `unused` for a name given twice, and what the entries throw.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeTorch } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.pth`;
 * const w = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;
 * await writeTorch([["emb.weight", w]], path, { ties: { "head.weight": "emb.weight" } });
 * const checkpoint = await openCheckpoint(path);
 * assertEquals(checkpoint.tied, [["emb.weight", "head.weight"]]);
 * checkpoint.close?.();
 * ```
 */
export async function writeTorch(entries: Entries, target: string | URL, options?: TorchFileOptions): Promise<void> {
  const plan = planOf(entries, options);
  await replaceFile(target, (put) => writePlan(plan, put));
}

/**
 * Returns the bytes that `writeTorch` writes.
 *
 * @example
 * ```ts
 * import { fromBytes, toTorch } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toTorch([["n", { shape: [], dtype: "int64", data: new BigInt64Array([3n]) }]]);
 * assertEquals(await (await fromBytes(bytes)).read("n"), new BigInt64Array([3n]));
 * ```
 */
export async function toTorch(entries: Entries, options?: TorchFileOptions): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await writePlan(planOf(entries, options), (bytes) => void parts.push(bytes.slice()));
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

interface Plan {
  readonly entries: readonly SizedEntry[];
  readonly pickle: Uint8Array;
}

// torch reads records through memory maps, in lines of the cache
const ALIGN = 64;

function planOf(given: Entries, options: TorchFileOptions | undefined): Plan {
  checkOptions("write a PyTorch file", options, ["ties", "metadata"]);
  const entries = sizedEntries(given);
  const views = entries.map((entry, k) => ({ ...entry, key: String(k) }));
  for (const { name, dtype } of entries) {
    if (!isTorchDType(dtype)) throw refusal("unsupported", name, `PyTorch has no name for ${dtype}; cast it first`);
  }
  const byName = new Map(views.map((view) => [view.name, view]));
  for (const [alias, owner] of pairsOf("ties", options?.ties)) {
    const view = byName.get(owner);
    if (view === undefined) {
      throw refusal("missing", alias, `it is tied to ${JSON.stringify(owner)}, which is not written`);
    }
    if (byName.has(alias)) throw refusal("unused", alias, "the name is given twice");
    const tied = { ...view, name: alias };
    byName.set(alias, tied);
    views.push(tied);
  }
  return { entries, pickle: torchPickle(views, pairsOf("metadata", options?.metadata)) };
}

function pairsOf(option: string, given: TorchFileOptions["metadata"]): [string, string][] {
  const pairs = given instanceof Map ? [...given] : Object.entries(given ?? {});
  for (const [key, value] of pairs) {
    if (typeof key === "string" && typeof value === "string") continue;
    throw new LensorError("type", `Cannot write ${option} ${describe(key)}: expected text, found ${describe(value)}`);
  }
  return pairs;
}

// What torch.save calls the folder in the archive where it writes to memory: the same bytes under every name
const TOP = "archive";

async function writePlan({ entries, pickle }: Plan, put: Put): Promise<void> {
  const zip = zipWriter(put);
  const text = (content: string) => new TextEncoder().encode(content);
  const whole = (name: string, bytes: Uint8Array) =>
    zip.stream(`${TOP}/${name}`, bytes.length, async (put) => await put(bytes), ALIGN);
  await whole("data.pkl", pickle);
  await whole("byteorder", text("little"));
  for (const [k, entry] of entries.entries()) {
    await zip.stream(`${TOP}/data/${k}`, entry.bytes, (put) => writeEntries([entry], put), ALIGN);
  }
  await whole("version", text("3\n"));
  await zip.end();
}
