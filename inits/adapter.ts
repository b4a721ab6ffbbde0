import type { Spec, Tensor } from "../core/types.ts";
import type { Rng } from "../random/types.ts";
import type { Box } from "../tree/regions/box.ts";

/**
 * Fits a tensor of a checkpoint to another shape: the fitted tensor, or nothing if this is not its case. Runs when the
 * tensor is read; `accepts` lets it say beforehand whether it will answer. Tensors of integers and empty ones are only
 * offered to one that accepts them.
 */
export interface Adapter {
  (have: Tensor, want: Spec, path: string, tools: AdapterTools): Tensor | undefined;
  /** Whether it will answer for these specs; without this it is tried when the tensor is read. */
  readonly accepts?: (have: Spec, want: Spec, path: string) => boolean;
  /** It is asked for entries that fit as well, such as a square matrix among transposed ones. */
  readonly always?: true;
  /** What origins and `explain` call it. */
  readonly label?: string;
  /**
   * What it fills, from the specs alone: the rest of the tensor stays missing. Without this it fills all, and what it
   * makes is no longer the file's. The function is only called where a fill is neither `from` a box of the entry nor
   * absent. Needs `accepts`.
   */
  readonly fills?: (have: Spec, want: Spec, path: string) => readonly Fill[];
}

/** A box of the wanted tensor that an adapter fills. */
export interface Fill {
  /** Where. */
  readonly at: Box;
  /**
   * The box of the entry that goes there unchanged: it stays the file's, and is read by range. Absent: the function
   * makes it.
   */
  readonly from?: Box;
  /** What the function gives there are the file's numbers, only in other places. */
  readonly kept?: true;
}

/** What an adapter may use beside the tensor. */
export interface AdapterTools {
  /** A generator with the key of the tensor's path. */
  readonly rng: Rng;
}
