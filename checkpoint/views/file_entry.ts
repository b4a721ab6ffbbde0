import type { Checkpoint } from "../types.ts";

/** An entry of a checkpoint that was opened from a file or an address. */
export interface FileEntry {
  /** The checkpoint; it has an `address`. */
  readonly from: Checkpoint;
  /** The entry's name there. */
  readonly name: string;
}

/**
 * The entry of a file that an entry is, unchanged, through views that rename, restrict and unite; undefined for what a
 * view computes, and for checkpoints that lie nowhere.
 */
export function fileEntry(checkpoint: Checkpoint, name: string): FileEntry | undefined {
  if (checkpoint.address !== undefined) return checkpoint.specs.has(name) ? { from: checkpoint, name } : undefined;
  return checkpoint.fileEntry?.(name);
}
