import { checkCheckpoint } from "../check_checkpoint.ts";
import type { Checkpoint } from "../types.ts";
import { derived } from "./derived.ts";
import { chosenNames, type EntryChoice } from "./mapped.ts";

/**
 * A view with some of the entries.
 *
 * @param where Which ones: `"backbone.**"`, a regular expression for the whole name, a function, or a list of these.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing is chosen.
 *
 * @example
 * ```ts
 * import { fromBytes, restricted, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = { shape: [1], dtype: "float32", data: new Float32Array(1) } as const;
 * const file = await fromBytes(await toSafetensors([["a.w", one], ["b.w", one]]));
 * assertEquals([...restricted(file, "a.**").specs.keys()], ["a.w"]);
 * ```
 */
export function restricted(checkpoint: Checkpoint, where: EntryChoice): Checkpoint {
  const verb = "restrict entries";
  checkCheckpoint(verb, checkpoint);
  const kept = new Set(chosenNames(verb, checkpoint, where));
  const all = [...checkpoint.specs.keys(), ...checkpoint.raw?.keys() ?? []];
  return derived(checkpoint, verb, new Map(), new Set(all.filter((name) => !kept.has(name))));
}
