import { bytesOf } from "../../core/dtype.ts";
import { checkOptions } from "../../core/check.ts";
import type { Shape, Tensor } from "../../core/types.ts";
import type { StoredDType } from "../_dtypes.ts";
import { refusal, sizedEntries, type SizedEntry, writeEntries } from "../entries.ts";
import { count } from "../_located.ts";
import { strided } from "../_strided.ts";
import { replaceFile } from "./replace_file.ts";

/** Options of the npy writer. */
export interface NpyOptions {
  /** Writes the first axis fastest, as numpy does for arrays in Fortran order. */
  readonly fortran?: boolean;
}

/**
 * Writes one tensor as an npy file, byte for byte as numpy would. The target is replaced whole or not at all.
 *
 * Throws `unsupported` for bfloat16 and float8, which numpy has no names for; otherwise as `writeSafetensors` does.
 *
 * Format: numpy.lib.format 1.0.
 *
 * @example
 * ```ts
 * import { openNpy, writeNpy } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const path = `${Deno.makeTempDirSync()}/x.npy`;
 * await writeNpy({ shape: [], dtype: "float64", data: new Float64Array([3]) }, path);
 * const array = await openNpy(path);
 * assertEquals(array.specs.get(""), { shape: [], dtype: "float64" });
 * array.close?.();
 * ```
 */
export async function writeNpy(tensor: Tensor, target: string | URL, options?: NpyOptions): Promise<void> {
  const bytes = await toNpy(tensor, options);
  await replaceFile(target, (put) => put(bytes));
}

/**
 * The bytes of an npy file, the same that `writeNpy` writes.
 *
 * @example
 * ```ts
 * import { toNpy } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toNpy({ shape: [3], dtype: "uint8", data: new Uint8Array([1, 2, 3]) });
 * assertEquals([bytes.length, bytes.at(-1)], [131, 3]);
 * ```
 */
export async function toNpy(tensor: Tensor, options?: NpyOptions): Promise<Uint8Array> {
  checkOptions("write npy", options, ["fortran"]);
  const [entry] = sizedEntries([["", tensor]]) as [SizedEntry];
  // numpy calls an array that is contiguous both ways C-contiguous
  const fortran = (options?.fortran ?? false) && count(entry.shape) > 0 && entry.shape.filter((n) => n > 1).length > 1;
  const header = npyHeader(entry, fortran);
  const out = new Uint8Array(header.length + entry.bytes);
  out.set(header);
  let at = header.length;
  await writeEntries([entry], (bytes) => {
    out.set(bytes, at);
    at += bytes.length;
  });
  if (fortran) out.set(transposed(out.slice(header.length), tensor), header.length);
  return out;
}

const CODES: ReadonlyMap<StoredDType, string> = new Map<StoredDType, string>([
  ["float64", "<f8"],
  ["float32", "<f4"],
  ["float16", "<f2"],
  ["int64", "<i8"],
  ["int32", "<i4"],
  ["int16", "<i2"],
  ["int8", "|i1"],
  ["uint64", "<u8"],
  ["uint32", "<u4"],
  ["uint16", "<u2"],
  ["uint8", "|u1"],
  ["bool", "|b1"],
  ["complex64", "<c8"],
  ["complex128", "<c16"],
]);

/** The header numpy writes: padded to 64 bytes, with room for the first (or last) axis to grow to 21 digits. */
export function npyHeader(entry: SizedEntry, fortran: boolean): Uint8Array {
  const { name, dtype, shape } = entry;
  const code = CODES.get(dtype);
  if (code === undefined) throw refusal("unsupported", name, `numpy has no name for ${dtype}; cast it first`);
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
  const grows = shape.length ? 21 - String(fortran ? shape.at(-1) : shape[0]).length : 0;
  const dict = `{'descr': '${code}', 'fortran_order': ${fortran ? "True" : "False"}, 'shape': ${tuple}, }` +
    " ".repeat(grows);
  const length = 10 + dict.length + 1;
  const padded = dict + " ".repeat(64 - length % 64) + "\n";
  if (padded.length > 0xffff) throw refusal("limit", name, "its shape is too long for a header");
  const out = new Uint8Array(10 + padded.length);
  out.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, padded.length & 255, padded.length >> 8]);
  out.set(new TextEncoder().encode(padded), 10);
  return out;
}

// Reading the axes backwards in C order gives the elements with the first axis fastest
function transposed(bytes: Uint8Array, { shape, dtype }: Tensor): Uint8Array {
  const size = bytesOf(dtype);
  const back = shape.toReversed();
  return strided(bytes, back, stridesOf(shape).toReversed(), size, 0, count(shape));
}

function stridesOf(shape: Shape): number[] {
  let step = 1;
  return shape.toReversed().map((n) => (step *= n) / n).toReversed();
}
