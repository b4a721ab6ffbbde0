import type { Spec, Values } from "../core/types.ts";

/** A file of named tensors: what is in it is known at once, the numbers are read on demand. No format knows of trees. */
export interface Checkpoint {
  /** What messages and origins call it: the file's name. */
  readonly name: string;
  /** What it holds, in the order of the file. */
  readonly specs: ReadonlyMap<string, Spec>;
  /** What the file says besides. */
  readonly metadata: ReadonlyMap<string, unknown>;
  /** One tensor's elements in its own dtype; `range` counts elements. */
  read(name: string, range?: readonly [start: number, end: number]): Values | Promise<Values>;
  /** Gives the file back. */
  close?(): void;
}
