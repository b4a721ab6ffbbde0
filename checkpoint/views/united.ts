import { LensorError } from "../../core/errors.ts";
import type { Spec } from "../../core/types.ts";
import { quoted } from "../_broken.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import { found } from "../_located.ts";
import { fileEntry } from "./file_entry.ts";
import type { Checkpoint, RawSpec } from "../types.ts";

/**
 * Several checkpoints as one. Metadata that all who have it agree on stays.
 *
 * @returns the view; closing it closes all of them.
 * @throws {LensorError} `unused` for a name that two of them have, `type` for what is not a checkpoint, `range` for no
 * checkpoints at all.
 *
 * @example
 * ```ts
 * import { fromBytes, toSafetensors, united } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const one = { shape: [1], dtype: "float32", data: new Float32Array(1) } as const;
 * const [a, b] = [
 *   await fromBytes(await toSafetensors([["a", one]])),
 *   await fromBytes(await toSafetensors([["b", one]])),
 * ];
 * assertEquals([...united(a, b).specs.keys()], ["a", "b"]);
 * ```
 */
export function united(...checkpoints: readonly Checkpoint[]): Checkpoint {
  if (checkpoints.length === 0) {
    throw new LensorError("range", "Cannot unite checkpoints: there are none; pass at least one");
  }
  for (const each of checkpoints) checkCheckpoint("unite checkpoints", each);
  const name = checkpoints.map((each) => each.name).join(" + ");
  const owners = new Map<string, Checkpoint>();
  const specs = new Map<string, Spec>();
  const raw = new Map<string, RawSpec>();
  const metadata = new Map<string, unknown>();
  const disputed = new Set<string>();
  for (const each of checkpoints) {
    for (const entry of [...each.specs.keys(), ...each.raw?.keys() ?? []]) {
      const other = owners.get(entry);
      if (other) {
        throw new LensorError(
          "unused",
          `Cannot unite checkpoints: "${other.name}" and "${each.name}" both have ${
            quoted(entry)
          }; rename or restrict one`,
          { path: entry },
        );
      }
      owners.set(entry, each);
    }
    for (const [key, spec] of each.specs) specs.set(key, spec);
    for (const [key, spec] of each.raw ?? []) raw.set(key, spec);
    for (const [key, value] of each.metadata) {
      if (metadata.has(key) && metadata.get(key) !== value) disputed.add(key);
      metadata.set(key, value);
    }
  }
  for (const key of disputed) metadata.delete(key);
  const of = (entry: string) => found(name, owners, entry);
  const tied = checkpoints.flatMap((each) => each.tied ?? []);
  return {
    name,
    specs,
    metadata,
    read: (entry, range, into) => of(entry).read(entry, range, into),
    fileEntry: (entry) => owners.has(entry) ? fileEntry(owners.get(entry)!, entry) : undefined,
    madeBy: (entry) => owners.get(entry)?.madeBy?.(entry),
    byRange: (entry) => of(entry).byRange?.(entry) ?? true,
    close: () => checkpoints.forEach((each) => each.close?.()),
    ...(raw.size > 0 && { raw, readRaw: (entry: string) => of(entry).readRaw!(entry) }),
    ...(tied.length > 0 && { tied }),
  };
}
