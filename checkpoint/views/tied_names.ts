import type { Checkpoint } from "../types.ts";

/**
 * The checkpoint with the tensors that a safetensors file leaves out because they are tied: its metadata says under their names which
 * tensor they are. They are then entries like all others, in a group of `tied`, and no longer metadata.
 *
 * A key is a dotted path, unless lensor wrote the file; any other text that equals a tensor's name is metadata, as in all other formats.
 */
export function withTiedNames(checkpoint: Checkpoint): Checkpoint {
  const { specs, metadata, tied = [] } = checkpoint, owners = new Map<string, string>();
  if (checkpoint.format !== "safetensors") return checkpoint;
  const own = metadata.has("lensor.origin");
  for (const [name, owner] of metadata) {
    if (!own && !name.includes(".")) continue;
    if (typeof owner === "string" && specs.has(owner) && !specs.has(name)) owners.set(name, owner);
  }
  if (owners.size === 0) return checkpoint;
  const groups = Map.groupBy(owners.keys(), (name) => owners.get(name)!);
  return {
    ...checkpoint,
    specs: new Map([...specs, ...[...owners].map(([name, owner]) => [name, specs.get(owner)!] as const)]),
    metadata: new Map([...metadata].filter(([name]) => !owners.has(name))),
    tied: [...tied, ...[...groups].map(([owner, names]) => [owner, ...names])],
    read: (name, range, into) => checkpoint.read(owners.get(name) ?? name, range, into),
  };
}

/** The first name of a group of tied tensors, for each other name of the group. */
export function tiedOwners({ tied = [] }: Checkpoint): ReadonlyMap<string, string> {
  return new Map(tied.flatMap(([owner, ...others]) => others.map((name) => [name, owner!] as const)));
}
