import { checkCheckpoint } from "../check_checkpoint.ts";
import type { Checkpoint } from "../types.ts";

/**
 * The tensors that a safetensors file leaves out because they are tied, each with the entry that it is: its metadata
 * (or its index's) say so under their names, as lensor and safetensors' own `save_model` write it.
 *
 * A key is a dotted path, unless lensor wrote the file; any other text that equals a tensor's name is metadata, as in
 * all other formats.
 *
 * @example
 * ```ts
 * import { fromBytes, toldTies, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = { shape: [1], dtype: "uint8", data: new Uint8Array(1) } as const;
 * const bytes = await toSafetensors([["emb.weight", one]], { metadata: { "head.weight": "emb.weight" } });
 * assertEquals([...toldTies(await fromBytes(bytes))], [["head.weight", "emb.weight"]]);
 * ```
 */
export function toldTies(checkpoint: Checkpoint): ReadonlyMap<string, string> {
  checkCheckpoint("read the ties of", checkpoint);
  const { format, specs, metadata } = checkpoint;
  const out = new Map<string, string>();
  if (format !== "safetensors") return out;
  const own = metadata.has("lensor.origin");
  for (const [name, owner] of metadata) {
    if (!own && !name.includes(".")) continue;
    if (typeof owner === "string" && specs.has(owner) && !specs.has(name)) out.set(name, owner);
  }
  return out;
}
