import * as ln from "../mod.ts";
import { withTies } from "./_ties.ts";

/** Opens a checkpoint as the commands look at it: what its pickles know of unknown classes stays asleep, tied tensors are all there. */
export async function open(file: string): Promise<ln.Checkpoint> {
  return withTies(await ln.openCheckpoint(file, { onUnknown: "inert" }));
}
