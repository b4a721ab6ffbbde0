import type { Checkpoint } from "../checkpoint/types.ts";
import type { Origin } from "../tree/types.ts";
import { parseOriginText } from "./origin_text.ts";

/**
 * What a file that lensor wrote says of its tensors: every write to each, oldest first, by the tensor's name in the file.
 *
 * @returns an empty map for a file of others, undefined where the text cannot be read.
 * @throws {LensorError} `corrupt` where the text names a tensor twice, or one that the file does not have.
 *
 * @example
 * ```ts
 * import { fill, fromBytes, initialize, linear, readOrigins, toSafetensors, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const foreign = await fromBytes(await toSafetensors([["w", { shape: [1], dtype: "int8", data: new Int8Array(1) }]]));
 * assertEquals(readOrigins(foreign)?.size, 0);
 * ```
 */
export function readOrigins(checkpoint: Checkpoint): ReadonlyMap<string, readonly Origin[]> | undefined {
  const { metadata, specs, raw } = checkpoint;
  const told = metadata.get("lensor.origin");
  if (told === undefined) return new Map();
  // An index hands on what each of its files says
  const texts = Array.isArray(told) ? told : [told];
  const known = { has: (name: string) => specs.has(name) || raw?.has(name) === true };
  const all = new Map<string, readonly Origin[]>();
  for (const text of texts) {
    const some = parseOriginText(String(text), known);
    if (some === undefined) return undefined;
    for (const [name, writes] of some) all.set(name, writes);
  }
  return all;
}
