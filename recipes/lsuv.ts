import { asCorrection } from "./_correction.ts";
import { LensorError } from "../core/errors.ts";
import { aboveZero, checkOptions, numberOption } from "../core/check.ts";
import { pure } from "../core/pure.ts";
import type { Tensor } from "../core/types.ts";
import { adjust } from "../inits/adjust.ts";
import type { Correction } from "../inits/calibrate.ts";
import { layerCount } from "./_depth.ts";

/** What `lsuv` may be told. */
export interface LsuvOptions {
  /** How far from 1 the variance may stay; 0.1 by default. */
  readonly tolerance?: number;
  /** How often a layer may be corrected; 10 by default. */
  readonly turns?: number;
}

/**
 * For `calibrate`: divides a layer's weight by the standard deviation of its output until that is 1 within the
 * tolerance (layer-sequential unit variance). Start the layers with `orthogonal` before.
 *
 * While it runs it throws `limit` for a layer whose variance is still not 1 after all turns, `range` for an output that
 * does not vary. Throws `type` or `range` for bad options.
 *
 * Source: Mishkin and Matas, "All you need is a good init" (2015), algorithm 1.
 *
 * Peers: the authors' LSUVinit.
 *
 * @example
 * ```ts
 * import { lsuv } from "@lensor/lensor/recipes";
 * import { assertEquals } from "@std/assert";
 *
 * const step = { path: "conv1", turn: 0, earlier: [] };
 * assertEquals(lsuv()({ mean: 0, variance: 1.05 }, step), undefined); // near enough
 * assertEquals(typeof lsuv()({ mean: 0, variance: 4 }, step), "function"); // an Init that halves the weight
 * ```
 */
export function lsuv(options: LsuvOptions = {}): Correction {
  checkOptions("make lsuv", options, ["tolerance", "turns"]);
  const tolerance = numberOption("lsuv", "tolerance", options.tolerance ?? 0.1, aboveZero, "a finite number above 0");
  const turns = layerCount("lsuv", "turns", options.turns ?? 10);
  return asCorrection("lsuv", (measured, { path, turn }) => {
    const variance = whole(measured.variance);
    if (Math.abs(variance - 1) < tolerance) return undefined;
    const refuse = (code: "limit" | "range", why: string) =>
      new LensorError(code, `Cannot calibrate "${path}": the variance of its output is ${variance} ${why}`, { path });
    if (turn === turns) throw refuse("limit", `after ${turns} corrections; allow more turns or a larger tolerance`);
    if (variance === 0) throw refuse("range", "and no factor makes it 1; look at the data, or at the layers before");
    const sd = Math.sqrt(variance);
    const label = `lsuv / ${Number(sd.toPrecision(6))}`;
    return adjust("weight", label, pure(({ data }: Tensor) => (data as Float32Array).map((x) => x / sd)));
  });
}

// Of channels the mean: LSUV looks at the layer as a whole
function whole(variance: number | ArrayLike<number>): number {
  if (typeof variance === "number") return variance;
  return Array.from(variance).reduce((sum, x) => sum + x, 0) / variance.length;
}
