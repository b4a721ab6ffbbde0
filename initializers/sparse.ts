import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { showShape } from "../core/shape.ts";
import type { Rng } from "../random/types.ts";
import { fromZero, numberOption } from "../core/check.ts";
import { perCopy } from "./_per_copy.ts";
import { about } from "./elementwise.ts";
import { wholly } from "./_whole.ts";
import type { Initializer } from "./types.ts";

/** The options of `sparse`. */
export interface SparseOptions {
  /** The share of each column that is zero. */
  readonly sparsity: number;
  /** The standard deviation of the rest, at least 0; default 0.01. */
  readonly std?: number;
  /**
   * The generator of the zero places; the tensor's own by default. PyTorch takes its default generator, whatever it
   * is given.
   */
  readonly places?: Rng;
}

/**
 * Normal numbers with ⌈sparsity · rows⌉ zeros in every column, at random places.
 *
 * A share beyond 1 zeroes all; a negative one spares the places that its positive would zero, as in PyTorch. The places
 * of column c come from `rng.at("zeros.c")`, which an ordered generator answers with its next permutation.
 * Throws `range` for a negative std or a number that is not finite, `type` without `sparsity`; when called, `shape`
 * unless there are two axes.
 *
 * Source: Martens, "Deep learning via Hessian-free optimization" (2010); PyTorch's `sparse_`.
 *
 * Formula: N(0, std) with ⌈sparsity · rows⌉ zeros in each column.
 *
 * Peers: PyTorch `sparse_`.
 *
 * Beware: with a `generator` PyTorch still takes the zero places from its default generator: `places`.
 *
 * @example
 * ```ts
 * import { keyed, sparse } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = sparse({ sparsity: 0.75 })([8, 5], keyed(0)) as Float32Array;
 * assertEquals(w.filter((x) => x !== 0).length, 10);
 * ```
 */
export function sparse(options: SparseOptions): Initializer {
  checkOptions("make sparse", options ?? {}, ["sparsity", "std", "places"]);
  const sparsity = numberOption("sparse", "sparsity", options?.sparsity);
  const { places, ...named } = options;
  const std = numberOption("sparse", "std", options.std ?? 0.01, fromZero, "a finite non-negative number");
  if (places !== undefined && typeof places?.permutation !== "function") {
    throw new LensorError("type", "Cannot make sparse: places is not a generator");
  }
  const what = about("sparse", named, { std: 0.01 });
  return perCopy(wholly(what, (shape, rng, dtype) => {
    if (shape.length !== 2) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it needs two axes`);
    }
    const [rows, cols] = shape as readonly [number, number];
    const count = Math.ceil(sparsity * rows);
    const out = rng.normal(rows * cols, { std, dtype }) as Float32Array;
    for (let c = 0; c < cols; c++) {
      const order = (places ?? rng).at(`zeros.${c}`).permutation(rows);
      // As a Python slice reads it: a negative count spares so many from the end
      for (const row of order.slice(0, count)) out[row * cols + c] = 0;
    }
    return out;
  }));
}
