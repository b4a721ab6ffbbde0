import { checkCheckpoint } from "./check_checkpoint.ts";
import { bitsOf } from "./_dtypes.ts";
import { count } from "./_located.ts";
import type { Checkpoint, LeftOut } from "./types.ts";
import type { Shape } from "../core/types.ts";

/** One row of a listing. */
export interface ContentsRow {
  /** Its name. */
  readonly name: string;
  /** The element type that the file stores, in the words of its format: "Q4_K", "float32". */
  readonly dtype: string;
  /** The size of each axis; absent where an unreadable entry does not tell. */
  readonly shape?: Shape;
  /** The bytes that it takes in the file, where known. */
  readonly bytes?: number;
  /** Why it cannot be read, if it cannot. */
  readonly why?: string;
}

/** What a checkpoint holds. */
export interface Contents {
  /** The format, where the checkpoint knows it. */
  readonly format?: string;
  /** A row for each entry, those that cannot be read last. */
  readonly tensors: readonly ContentsRow[];
  /** Other sets of weights in the file. */
  readonly also: readonly LeftOut[];
  /** What the file says besides. */
  readonly metadata: ReadonlyMap<string, unknown>;
  /** What else a person should know, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Returns what a checkpoint holds, as the file stores it: types and bytes of the file, entries that cannot be read with
 * the reason, and what was left out. Nothing is read.
 *
 * @example
 * ```ts
 * import { contents, fromBytes, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const bytes = await toSafetensors([["w", { shape: [2], dtype: "int16", data: new Int16Array(2) }]]);
 * assertEquals(contents(await fromBytes(bytes)).tensors, [{ name: "w", dtype: "int16", shape: [2], bytes: 4 }]);
 * ```
 */
export function contents(checkpoint: Checkpoint): Contents {
  checkCheckpoint("list", checkpoint);
  const { format, specs, raw, stored, unreadable, leftOut = [], notes = [], metadata } = checkpoint;
  const read = [...specs, ...raw ?? []].map(([name, { dtype, shape }]): ContentsRow => {
    const own = { dtype, bytes: Math.ceil(count(shape) * bitsOf(dtype) / 8) };
    return { name, shape, ...(stored?.get(name) ?? own) };
  });
  const lost = [...unreadable ?? []].map(([name, row]): ContentsRow => ({ name, ...row }));
  return { ...(format !== undefined && { format }), tensors: [...read, ...lost], also: leftOut, metadata, notes };
}
