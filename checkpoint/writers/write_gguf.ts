import { quickCast } from "../../kernels/quick_cast.ts";
import { checkOptions } from "../../core/check.ts";
import { kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import type { DType, Values } from "../../core/types.ts";
import { isRaw, type StoredDType } from "../_dtypes.ts";
import { type Entries, gathered, type Put, refusal, sizedEntries, type SizedEntry, writeEntries } from "../entries.ts";
import { count } from "../_located.ts";
import { ALIGNMENT, ggufHeader, type GgufInfo, type GgufValue } from "./_gguf_header.ts";
import { q8, Q8_BLOCK } from "./_q8_0.ts";
import { replaceFile } from "./replace_file.ts";

/** Options of the GGUF writer. */
export interface GgufOptions {
  /** What floating-point tensors become: as they are, or the type of this name. @default as they are */
  readonly type?: "F32" | "F16" | "BF16" | "Q8_0";
  /** The metadata; readers want `general.architecture`, which is "unknown" where it is not given. */
  readonly metadata?: ReadonlyMap<string, GgufValue> | Readonly<Record<string, GgufValue>>;
}

/**
 * Writes a GGUF file of version 3: F32, F16, BF16, F64, I8 to I64 as they are, or all floats as one type. The target is
 * replaced whole or not at all; tensors are written as they come.
 *
 * Q8_0 is bit for bit that of gguf-py. It takes rows of whole blocks of 32: tensors with other rows are written as F16.
 *
 * @returns The names of the tensors that are F16 because their rows do not fit Q8_0.
 * @throws {LensorError} `unsupported` for a dtype that GGUF has no type for, `limit` for more than 4 axes, `type` for
 * metadata that GGUF cannot hold, and what the entries throw.
 *
 * @example
 * ```ts
 * import { openCheckpoint, writeGguf } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/model.gguf`;
 * const w = { shape: [2, 32], dtype: "float32", data: new Float32Array(64).fill(1) } as const;
 * const odd = { shape: [3], dtype: "float32", data: new Float32Array(3) } as const;
 * const kept = await writeGguf([["w", w], ["odd", odd]], path, {
 *   type: "Q8_0",
 *   metadata: { "general.architecture": "llama" },
 * });
 * assertEquals(kept, ["odd"]);
 * const checkpoint = await openCheckpoint(path);
 * assertEquals(checkpoint.stored?.get("w")?.dtype, "Q8_0");
 * checkpoint.close?.();
 * ```
 */
export async function writeGguf(
  entries: Entries,
  target: string | URL,
  options?: GgufOptions,
): Promise<readonly string[]> {
  const plan = planOf(entries, options);
  await replaceFile(target, (put) => writePlan(plan, put));
  return plan.kept;
}

/**
 * The bytes of a GGUF file, the same that `writeGguf` writes.
 *
 * @example
 * ```ts
 * import { fromBytes, toGguf } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toGguf([["w", { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) }]]);
 * assertEquals(await (await fromBytes(bytes)).read("w"), new Float32Array([1, 2]));
 * ```
 */
export async function toGguf(entries: Entries, options?: GgufOptions): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await writePlan(planOf(entries, options), (bytes) => void parts.push(bytes.slice()));
  return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
}

const TYPES: ReadonlyMap<StoredDType, number> = new Map<StoredDType, number>([
  ["float32", 0],
  ["float16", 1],
  ["int8", 24],
  ["int16", 25],
  ["int32", 26],
  ["int64", 27],
  ["float64", 28],
  ["bfloat16", 30],
]);
const NAMED: ReadonlyMap<string, DType> = new Map([["F32", "float32"], ["F16", "float16"], ["BF16", "bfloat16"]]);
const Q8_0 = 8;

interface Planned {
  readonly info: GgufInfo;
  readonly write: (put: Put) => Promise<void>;
}

interface Plan {
  readonly header: Uint8Array;
  readonly tensors: readonly Planned[];
  readonly kept: readonly string[];
}

function planOf(given: Entries, options: GgufOptions | undefined): Plan {
  checkOptions("write GGUF", options, ["type", "metadata"]);
  const { type, metadata } = options ?? {};
  const kept: string[] = [];
  if (type !== undefined && type !== "Q8_0" && !NAMED.has(type)) {
    const known = '"F32", "F16", "BF16" or "Q8_0"';
    throw new LensorError("unknown-name", `Cannot write GGUF: type is ${describe(type)}; use ${known}`);
  }
  const tensors = sizedEntries(given).map((entry) => {
    if (entry.shape.length > 4) throw refusal("limit", entry.name, "GGUF holds at most 4 axes");
    if (type === undefined || isRaw(entry.dtype) || kindOf(entry.dtype) !== "float") return plain(entry, entry.dtype);
    if (type !== "Q8_0") return plain(entry, NAMED.get(type)!);
    if ((entry.shape.at(-1) ?? 1) % Q8_BLOCK.values === 0 && entry.shape.length > 0) return quantised(entry);
    kept.push(entry.name);
    return plain(entry, "float16");
  });
  const told = new Map<string, GgufValue>(metadata instanceof Map ? metadata : Object.entries(metadata ?? {}));
  const all = new Map<string, GgufValue>([
    ["general.architecture", "unknown"],
    ["general.alignment", ALIGNMENT],
    ...told,
  ]);
  return { header: ggufHeader(tensors.map(({ info }) => info), all), tensors, kept };
}

function plain(entry: SizedEntry, dtype: StoredDType): Planned {
  const { name, shape } = entry;
  const type = TYPES.get(dtype);
  if (type === undefined) throw refusal("unsupported", name, `GGUF has no type for ${dtype}; cast it first`);
  if (dtype === entry.dtype) {
    return { info: { name, shape, type, bytes: entry.bytes }, write: (put) => writeEntries([entry], put) };
  }
  const to = dtype as DType;
  const [cast] = sizedEntries([{ ...entry, dtype: to, read: castOf(entry, to) }]);
  return { info: { name, shape, type, bytes: cast!.bytes }, write: (put) => writeEntries([cast!], put) };
}

function castOf(entry: SizedEntry, to: DType): SizedEntry["read"] {
  return async (range) => quickCast(quickCast(await entry.read(range), entry.dtype as DType, "float32"), "float32", to);
}

// A megabyte of numbers at a time, in whole blocks
const PIECE = 1 << 20;

function quantised(entry: SizedEntry): Planned {
  const { name, shape, dtype } = entry;
  const n = count(shape);
  const bytes = n / Q8_BLOCK.values * Q8_BLOCK.bytes;
  const codes = (values: Values) => q8(quickCast(values, dtype as DType, "float32") as Float32Array);
  return {
    info: { name, shape, type: Q8_0, bytes },
    async write(put) {
      if (!entry.elementwise) return await put(codes(await entry.read()));
      for (let at = 0; at < n; at += PIECE) await put(codes(await entry.read([at, Math.min(n, at + PIECE)])));
    },
  };
}

async function writePlan({ header, tensors }: Plan, target: Put): Promise<void> {
  const { put, flush } = gathered(target);
  await put(header);
  for (const { info, write } of tensors) {
    let written = 0;
    await write((bytes) => {
      written += bytes.length;
      return put(bytes);
    });
    if (written !== info.bytes) throw refusal("shape", info.name, `it has ${written} bytes, not ${info.bytes}`);
    const rest = (ALIGNMENT - written % ALIGNMENT) % ALIGNMENT;
    if (rest > 0) await put(new Uint8Array(rest));
  }
  await flush();
}
