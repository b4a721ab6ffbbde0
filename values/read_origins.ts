import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import { checkMap, checkText } from "../core/check.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import type { Origin } from "../tree/types.ts";
import { hasBracket, splitBrackets } from "../tree/regions/index_text.ts";
import { parseOriginText } from "./origin_text.ts";

/**
 * What a file that lensor wrote says of its tensors: every write to each, oldest first, by the tensor's name in the
 * file. A tensor that was filled in parts has an entry per part instead, with the part's index behind the name.
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
  checkCheckpoint("read the origins of", checkpoint);
  const { metadata, specs, raw } = checkpoint;
  const told = metadata.get("lensor.origin");
  if (told === undefined) return new Map();
  // An index hands on what each of its files says
  const texts = Array.isArray(told) ? told : [told];
  const has = (name: string) => specs.has(name) || raw?.has(name) === true;
  const known = { has: (name: string) => has(name) || partOf(name, has) !== undefined };
  const all = new Map<string, readonly Origin[]>();
  for (const text of texts) {
    const some = parseOriginText(String(text), known);
    if (some === undefined) return undefined;
    for (const [name, writes] of some) all.set(name, writes);
  }
  return all;
}

/**
 * The histories of one tensor among those of a file: one without an index for the whole tensor, or one per part with
 * the part's index.
 */
export function historiesOf(
  name: string,
  histories: ReadonlyMap<string, readonly Origin[]>,
): readonly { readonly index: string; readonly origin: readonly Origin[] }[] {
  checkText(name, "look up a history", "a name");
  checkMap(histories, "look up a history", "what readOrigins returns");
  const whole = histories.get(name);
  if (whole) return [{ index: "", origin: whole }];
  const parts = [...histories].filter(([part]) => part.startsWith(`${name}[`) && part.endsWith("]"));
  return parts.map(([part, origin]) => ({ index: part.slice(name.length), origin }));
}

// The name of a tensor and the index of a part of it; nothing for what is not a part of a tensor that the file has
function partOf(name: string, has: (name: string) => boolean): string | undefined {
  if (!hasBracket(name)) return undefined;
  try {
    return splitBrackets(name).find(({ head }) => has(head))?.head;
  } catch {
    return undefined;
  }
}
