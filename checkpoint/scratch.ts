import { allocate, holds } from "../core/dtype.ts";
import type { DType, Values } from "../core/types.ts";

/**
 * Memory for what is read only to be turned into something else: pieces of a tensor are read into the same memory again
 * and again, as new memory costs more than the reading.
 */
export interface Scratch {
  /** An array of so many elements, or nothing for a piece that is too large to be kept. */
  take(dtype: DType, length: number): Values | undefined;
  /** Gives it back; nobody uses it any more. */
  give(values: Values | undefined): void;
}

const LARGEST = 1 << 23; // elements

/** Memory of one array that is taken and given back; who finds it taken gets new memory. */
export function scratch(): Scratch {
  let free: Values | undefined;
  return {
    take(dtype, length) {
      if (!(length > 0 && length <= LARGEST)) return undefined;
      const fits = free !== undefined && free.length === length && holds(free, dtype);
      const values = fits ? free! : allocate(dtype, length);
      if (fits) free = undefined;
      return values;
    },
    give(values) {
      if (values) free = values;
    },
  };
}
