import { isCallable } from "../core/check.ts";
import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkedValues } from "../core/checked_values.ts";
import { describe } from "../core/shape.ts";
import { wrongShape } from "./_formula.ts";
import { about } from "./elementwise.ts";
import { wholly } from "./_whole.ts";
import type { Initializer } from "./types.ts";

/**
 * Parts of equal height on top of each other along the first axis, each by an initializer of its own and with fans of
 * its own: the gates of a recurrent layer, or q, k and v of an attention layer, which frameworks keep in one tensor.
 *
 * Part i draws from `rng.at("i")`, so that equal initializers give different numbers. Throws `type` unless it is given
 * a list of initializers; when called, `shape` unless their number divides the first axis, `shape` or `type` for a part
 * that gives something else.
 *
 * Source: Keras starts each LSTM with `unit_forget_bias` so; PyTorch's order of gates is input, forget, cell, output
 * (LSTM) and reset, update, new (GRU).
 *
 * Formula: equal parts along the first axis, each by its own initializer.
 *
 * Peers: none.
 *
 * @example
 * ```ts
 * import { keyed, ones, stacked, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(stacked([zeros, ones, zeros])([6], keyed(0)), new Float32Array([0, 0, 1, 1, 0, 0]));
 * ```
 */
export function stacked(parts: readonly Initializer[]): Initializer {
  if (!Array.isArray(parts) || parts.length === 0 || !Array.from(parts).every((by) => isCallable(by))) {
    throw new LensorError("type", `Cannot make stacked: expected a list of initializers, found ${describe(parts)}`);
  }
  const list: readonly Initializer[] = [...parts];
  const names = list.map((by) => (by.label ?? by.name) || "custom");
  const what = { ...about("stacked", { parts: list }), label: `stacked(${names.join(", ")})` };
  return wholly(what, (shape, rng, dtype, { axes }) => {
    const [first, ...rest] = shape;
    const rows = first! / list.length;
    if (!Number.isInteger(rows)) throw wrongShape(what, shape, `its first axis is not a multiple of ${list.length}`);
    const size = rest.reduce((a, b) => a * b, rows);
    const out = allocate(dtype, size * list.length);
    list.forEach((by, i) => {
      const part = [rows, ...rest];
      const into = out.subarray(i * size, (i + 1) * size);
      const who = `Cannot fill [${shape.join(", ")}] with ${what.label}: ${names[i]}`;
      const made = checkedValues(by(part, rng.at(String(i)), { dtype, axes, into }), { shape: part, dtype }, who);
      // A function of the caller's may not care for `into`
      if (made !== into) (into as Float32Array).set(made as Float32Array);
    });
    return out;
  });
}
