import * as ln from "../mod.ts";
import type { Host } from "./_command.ts";

/** Opens a checkpoint as the commands look at it: objects of unknown classes are placeholders, and tied tensors are all there. */
export async function open(
  file: string,
  { timeout }: Pick<Host, "timeout"> = {},
  choice: Pick<ln.OpenOptions, "unwrap" | "whole"> = {},
): Promise<ln.Checkpoint> {
  return ln.withTiedNames(
    await ln.openCheckpoint(file, { onUnknown: "inert", ...choice, ...(timeout && { timeout }) }),
  );
}
