import { type Checkpoint, LensorError } from "../mod.ts";

/** The error for a checkpoint without a tensor that can be read. */
export function empty(verb: string, { name: file, unreadable }: Checkpoint): LensorError {
  const why = unreadable?.size ? `none of its ${unreadable.size} tensors can be read` : "it holds no tensors";
  const help = "run lensor inspect to see what is in it";
  return new LensorError("no-match", `Cannot ${verb} "${file}": ${why}; ${help}`, { file });
}
