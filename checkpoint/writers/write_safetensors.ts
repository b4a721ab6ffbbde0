import { LensorError } from "../../core/errors.ts";
import { checkOptions } from "../../core/check.ts";
import { compareUtf8 } from "../../core/name_order.ts";
import { describe } from "../../core/shape.ts";
import type { StoredDType } from "../_dtypes.ts";
import {
  type Entries,
  gathered,
  type Memory,
  type Put,
  refusal,
  type SaveEntry,
  sizedEntries,
  type SizedEntry,
  writeEntries,
} from "../entries.ts";
import { DTYPE_NAMES } from "../formats/_safetensors_entry.ts";
import { LARGEST_HEADER } from "../formats/_safetensors_header.ts";
import { type Prepared, prepareFile } from "./replace_file.ts";

export type { Entries, SaveEntry } from "../entries.ts";

/** Options of the safetensors writer. */
export interface SafetensorsOptions {
  /** Text by name, written into the header in order of the names. */
  readonly metadata?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
}

/**
 * Writes a safetensors file, byte for byte as the reference implementation would.
 *
 * All sizes are known before the first byte is written; the elements follow one tensor at a time. The target is
 * replaced whole: a temporary file in the same folder is written, synced and renamed, so that a crash leaves the old
 * file or the new one. On any failure the temporary file is removed. Throws `type` and `shape` for entries that do not
 * fit, `unused` for a name given twice, `unsupported` for a dtype the format cannot name, `io` if the system refuses;
 * whatever an entry's `read` throws goes through.
 *
 * Format and order (high dtype ranks first, then names as UTF-8): https://github.com/safetensors/safetensors, version
 * 0.8.
 *
 * @example
 * ```ts
 * import { openSafetensors, writeSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/ramp.safetensors`;
 * await writeSafetensors([{
 *   name: "ramp",
 *   dtype: "float32",
 *   shape: [4],
 *   elementwise: true,
 *   read: ([from, to] = [0, 4]) => Float32Array.from({ length: to - from }, (_, i) => from + i),
 * }], path, { metadata: { made: "by hand" } });
 * const checkpoint = await openSafetensors(path);
 * assertEquals(await checkpoint.read("ramp"), new Float32Array([0, 1, 2, 3]));
 * assertEquals(checkpoint.metadata.get("made"), "by hand");
 * checkpoint.close?.();
 * ```
 */
export async function writeSafetensors(
  entries: Entries,
  target: string | URL,
  options?: SafetensorsOptions,
): Promise<void> {
  (await prepareSafetensors(entries, target, options)).commit();
}

/** Writes the file beside its target, for whoever gives several files their names at once. */
export function prepareSafetensors(
  entries: Entries,
  target: string | URL,
  options?: SafetensorsOptions,
): Promise<Prepared> {
  const plan = planOf(entries, options);
  return prepareFile(target, (put) => writePlan(plan, put));
}

/**
 * The bytes of a safetensors file, the same that `writeSafetensors` writes.
 *
 * Throws as `writeSafetensors` does.
 *
 * @example
 * ```ts
 * import { toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([["x", { shape: [1], dtype: "uint8", data: new Uint8Array([7]) }]]);
 * assertEquals([bytes[0], bytes.at(-1)], [56, 7]);
 * ```
 */
export async function toSafetensors(entries: Entries, options?: SafetensorsOptions): Promise<Uint8Array> {
  const plan = planOf(entries, options);
  const out = new Uint8Array(plan.header.length + plan.size);
  let at = 0;
  await writePlan(plan, (bytes) => {
    out.set(bytes, at);
    at += bytes.length;
  });
  return out;
}

/**
 * The first bytes of a file: the length of its header and the header, of tensors whose names are unique and whose sizes
 * are right.
 */
export function safetensorsHeader(tensors: readonly Sized[], options?: SafetensorsOptions): Uint8Array {
  checkKnown(tensors);
  return headerOf([...tensors].sort(compareInFile), metadataOf(options?.metadata));
}

/**
 * Passes the bytes of a file on, the header first and alone, then the tensors in pieces; `memory` makes that of these.
 */
export function writeSafetensorsTo(
  entries: Entries,
  options: SafetensorsOptions,
  put: Put,
  memory?: Memory,
): Promise<void> {
  return writePlan(planOf(entries, options), put, memory);
}

type Sized = Pick<SizedEntry, "name" | "dtype" | "shape" | "bytes">;

interface Plan {
  readonly header: Uint8Array;
  readonly entries: readonly SizedEntry[];
  readonly size: number;
}

const NAMES: ReadonlyMap<StoredDType, readonly [rank: number, name: string]> = new Map(
  DTYPE_NAMES.map(([name, dtype], rank) => [dtype, [rank, name]]),
);

function planOf(given: Entries, options: SafetensorsOptions | undefined): Plan {
  checkOptions("write safetensors", options, ["metadata"]);
  const entries = sizedEntries(given);
  checkKnown(entries);
  entries.sort(compareInFile);
  const header = headerOf(entries, metadataOf(options?.metadata));
  return { header, entries, size: entries.reduce((n, e) => n + e.bytes, 0) };
}

function checkKnown(tensors: readonly Sized[]): void {
  for (const { name, dtype } of tensors) {
    if (name === "__metadata__") throw refusal("unsupported", name, "the format keeps this name for itself");
    if (!NAMES.has(dtype)) throw refusal("unsupported", name, `safetensors has no name for ${dtype}`);
  }
}

/** The order of tensors in a file: wide dtypes first, then names by UTF-8. */
export function compareInFile(a: Pick<SaveEntry, "name" | "dtype">, b: Pick<SaveEntry, "name" | "dtype">): number {
  const ranks = a.dtype === b.dtype ? 0 : NAMES.get(b.dtype)![0] - NAMES.get(a.dtype)![0];
  return ranks || compareUtf8(a.name, b.name);
}

function metadataOf(given: SafetensorsOptions["metadata"]): readonly (readonly [string, string])[] | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== "object" || given === null) {
    throw new LensorError("type", `Cannot write metadata: expected a Map or an object, found ${describe(given)}`);
  }
  const pairs = given instanceof Map ? [...given] : Object.entries(given);
  for (const [key, value] of pairs) {
    if (typeof key === "string" && typeof value === "string" && key.isWellFormed() && value.isWellFormed()) continue;
    throw new LensorError("type", `Cannot write metadata ${describe(key)}: expected text, found ${describe(value)}`);
  }
  return pairs.sort(([a], [b]) => compareUtf8(a, b));
}

function headerOf(tensors: readonly Sized[], metadata: ReturnType<typeof metadataOf>): Uint8Array {
  // A list of texts in one piece takes less room than all their pieces
  const texts: string[] = [];
  let parts: string[] = [];
  if (metadata) parts.push(`"__metadata__":{${metadata.map(([k, v]) => `${text(k)}:${text(v)}`).join(",")}}`);
  let at = 0, from = "0";
  let last: Sized | undefined, about = "";
  for (const tensor of tensors) {
    const { name, dtype, shape, bytes } = tensor;
    // Neighbours are mostly alike
    if (last?.dtype !== dtype || last.shape !== shape) {
      about = `:{"dtype":"${NAMES.get(dtype)![1]}","shape":[${shape.join(",")}],"data_offsets":[`;
    }
    last = tensor;
    const to = String(at += bytes);
    if (parts.push(`${text(name)}${about}${from},${to}]}`) === 1000) {
      texts.push(parts.join(","));
      parts = [];
    }
    from = to;
  }
  if (parts.length > 0) texts.push(parts.join(","));
  const json = new TextEncoder().encode(`{${texts.join(",")}}`);
  const length = Math.ceil(json.length / 8) * 8;
  if (length > LARGEST_HEADER) {
    throw new LensorError(
      "limit",
      `Cannot write safetensors: the header would take ${length} bytes, readers accept ${LARGEST_HEADER}`,
    );
  }
  if (!Number.isSafeInteger(at)) throw new LensorError("limit", "Cannot write safetensors: the data exceed 2^53 bytes");
  const out = new Uint8Array(8 + length).fill(32, 8);
  new DataView(out.buffer).setBigUint64(0, BigInt(length), true);
  out.set(json, 8);
  return out;
}

// JSON.stringify escapes exactly what the reference's serializer escapes, for text without lone surrogates
const text = (s: string): string => JSON.stringify(s);

async function writePlan({ header, entries }: Plan, put: Put, memory?: Memory): Promise<void> {
  await put(header);
  const small = gathered(put);
  await writeEntries(entries, small.put, memory);
  await small.flush();
}
