import { quickCast } from "../../kernels/quick_cast.ts";
import { checkOptions } from "../../core/check.ts";
import { kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import type { DType, Values } from "../../core/types.ts";
import { isRaw } from "../_dtypes.ts";
import { type Entries, refusal, type SaveEntry, sizedEntries, type SizedEntry, writeEntries } from "../entries.ts";
import { count } from "../_located.ts";
import { besideFile, removeFile } from "../stores/file.ts";
import { type Prepared, prepareFile } from "./replace_file.ts";

/** Options of the TensorFlow.js writer. */
export interface TfjsOptions {
  /** The most bytes of a weight file; a weight may lie in several. @default 4 MiB, as TensorFlow.js writes */
  readonly shardBytes?: number;
}

/**
 * Writes weights for TensorFlow.js: files `group1-shard1ofN.bin` and the manifest, a JSON file with `weightsManifest`,
 * which `tf.io.browserHTTPRequest` and `tf.io.decodeWeights` read.
 *
 * Floats are written as float32; int32, bool, uint8, uint16 and complex64 as they are. All files are written beside
 * their targets before the first gets its name; the manifest is the last.
 *
 * @throws {LensorError} `unsupported` for dtypes that TensorFlow.js does not have, such as int64, and what the entries
 * throw.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeTfjs } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.json`;
 * await writeTfjs([["dense/kernel", { shape: [2], dtype: "float16", data: new Uint16Array([0x3c00, 0x4000]) }]], path);
 * const checkpoint = await openCheckpoint(path);
 * assertEquals(await checkpoint.read("dense/kernel"), new Float32Array([1, 2]));
 * checkpoint.close?.();
 * ```
 */
export async function writeTfjs(given: Entries, target: string | URL, options?: TfjsOptions): Promise<void> {
  checkOptions("write for TensorFlow.js", options, ["shardBytes"]);
  const most = options?.shardBytes ?? 4 << 20;
  if (!Number.isSafeInteger(most) || most < 1) {
    throw new LensorError(
      "range",
      `Cannot write for TensorFlow.js: shardBytes is ${describe(most)}; give a positive integer`,
    );
  }
  const entries = sizedEntries(sizedEntries(given).map(widened));
  const shards = shardsOf(entries, most);
  const names = shards.map((_, k) => `group1-shard${k + 1}of${shards.length}.bin`);
  const weights = entries.map(({ name, shape, dtype }) => ({ name, shape, dtype }));
  const manifest = JSON.stringify({ format: "layers-model", weightsManifest: [{ paths: names, weights }] });
  const prepared: Prepared[] = [];
  try {
    for (const [k, shard] of shards.entries()) {
      prepared.push(await prepareFile(besideFile(target, names[k]!), (put) => writeEntries(shard, put)));
    }
    prepared.push(await prepareFile(target, (put) => put(new TextEncoder().encode(manifest))));
    removeFile(target);
    for (const file of prepared) file.commit();
  } catch (error) {
    for (const file of prepared) file.discard();
    throw error;
  }
}

const KEPT: readonly string[] = ["float32", "int32", "bool", "uint8", "uint16", "complex64"];

// TensorFlow.js computes in float32
function widened(entry: SizedEntry): SaveEntry {
  const { name, dtype } = entry;
  if (KEPT.includes(dtype)) return entry;
  if (isRaw(dtype) || kindOf(dtype) !== "float") {
    throw refusal("unsupported", name, `TensorFlow.js has no ${dtype}; cast it to int32 or float32 first`);
  }
  const from: DType = dtype;
  return { ...entry, dtype: "float32", read: async (range) => quickCast(await entry.read(range), from, "float32") };
}

// Files of at most so many bytes, cut between elements: one after the other they are all weights without a gap
function shardsOf(entries: readonly SizedEntry[], most: number): readonly SizedEntry[][] {
  const out: SizedEntry[][] = [[]];
  let left = most;
  for (const entry of entries) {
    const n = count(entry.shape);
    const size = n === 0 ? 1 : entry.bytes / n;
    const whole = cached(entry);
    for (let from = 0; from < n;) {
      const fits = Math.floor(left / size);
      if (fits < 1 && left < most) {
        out.push([]);
        left = most;
        continue;
      }
      const to = Math.min(n, from + Math.max(1, fits));
      out.at(-1)!.push(partOf(whole, from, to, size));
      left -= (to - from) * size;
      from = to;
    }
  }
  return out;
}

function partOf(entry: SizedEntry, from: number, to: number, size: number): SizedEntry {
  const read: SizedEntry["read"] = ([a, b] = [0, to - from], into) => entry.read([from + a, from + b], into);
  return { ...entry, shape: [to - from], bytes: (to - from) * size, read };
}

// An entry that gives the whole only is read once, and kept until its last part is written
function cached(entry: SizedEntry): SizedEntry {
  if (entry.elementwise) return entry;
  const n = count(entry.shape);
  const lanes = entry.dtype === "complex64" ? 2 : 1;
  let whole: Promise<Values> | undefined;
  return {
    ...entry,
    async read([from, to] = [0, n]) {
      const values = await (whole ??= Promise.resolve(entry.read()));
      if (to === n) whole = undefined;
      return values.subarray(from * lanes, to * lanes);
    },
  };
}
