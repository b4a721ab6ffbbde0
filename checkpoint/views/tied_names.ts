import { checkCheckpoint } from "../check_checkpoint.ts";
import type { Checkpoint } from "../types.ts";
import { toldTies } from "./told_ties.ts";

/**
 * The checkpoint with the tensors that a safetensors file leaves out because they are tied: its metadata says under
 * their names which tensor they are. They are then entries like all others, in a group of `tied`, and no longer
 * metadata.
 */
export function withTiedNames(checkpoint: Checkpoint): Checkpoint {
  checkCheckpoint("name the ties of", checkpoint);
  const { specs, metadata, tied = [] } = checkpoint;
  const owners = toldTies(checkpoint);
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
export function tiedOwners(checkpoint: Checkpoint): ReadonlyMap<string, string> {
  checkCheckpoint("name the ties of", checkpoint);
  const { tied = [] } = checkpoint;
  return new Map(tied.flatMap(([owner, ...others]) => others.map((name) => [name, owner!] as const)));
}
