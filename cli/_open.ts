import * as ln from "../mod.ts";
import { type Host, Usage } from "./_command.ts";

/**
 * Opens a checkpoint as the commands look at it: objects of unknown classes are placeholders, and tied tensors are all
 * there.
 */
export async function open(
  file: string,
  { timeout, stdin }: Pick<Host, "timeout" | "stdin"> = {},
  choice: Pick<ln.OpenOptions, "unwrap" | "whole"> = {},
): Promise<ln.Checkpoint> {
  const options = { onUnknown: "inert", ...choice, ...(timeout && { timeout }) } as const;
  if (file !== "-") return ln.withTiedNames(await ln.openCheckpoint(file, options));
  if (stdin === undefined) throw new Usage("-: there is no standard input here");
  return ln.withTiedNames(await ln.fromBytes(await stdin(), "standard input", options));
}
