import { LensorError } from "../../core/errors.ts";
import { describe, showShape } from "../../core/shape.ts";
import { checkedLeaf } from "../check_module.ts";
import { eachMatch } from "../no_match.ts";
import type { Traversal } from "../optic.ts";
import { showWhere, type Where } from "../where.ts";
import type { Module, Param } from "../types.ts";
import type { Bracket } from "./index_text.ts";
import { type Index, indexBy } from "./region.ts";

/**
 * Rows `from` to `to` of the chosen tensors, as tensors of their own.
 *
 * @param where the tensors, or parts of tensors
 * @param from the first row; negative numbers count from the end
 * @param to the row after the last; the end when left out
 * @returns a traversal with paths like `wte.weight[5:9]`; its functions throw `no-match` when no tensor has such rows,
 * and `range` when a tensor named by its exact path has not
 *
 * @example
 * ```ts
 * import { fill, initialize, module, ones, rows, tensor, values } from "@lensor/lensor";
 *
 * const net = module("Net", { params: { w: tensor([3, 1]) } });
 * const ready = initialize(net, fill(rows("w", 1), ones), { partial: true });
 * console.log(await values(ready, "w[1:]")); // Float32Array [1, 1]
 * ```
 */
export function rows(where: Where, from: number, to?: number): Traversal<Module, Param> {
  return slice(where, { axis: 0, from, ...(to !== undefined && { to }) });
}

/**
 * A slice of one axis of the chosen tensors, as tensors of their own.
 *
 * @param where the tensors, or parts of tensors
 * @param at the axis (negative numbers count from the last), and where the slice begins and ends
 * @returns a traversal with paths like `conv.weight[:, 3:]`; its functions throw `no-match` when no tensor has such a
 * slice, and `range` when a tensor named by its exact path has not
 *
 * @example
 * ```ts
 * import { list, module, slice, tensor } from "@lensor/lensor";
 *
 * const net = module("Net", { params: { w: tensor([3, 5]) } });
 * console.log(list(slice("w", { axis: 1, from: 3 }), net)[0]![0]); // w[:, 3:]
 * ```
 */
export function slice(
  where: Where,
  at: { readonly axis: number; readonly from?: number; readonly to?: number },
): Traversal<Module, Param> {
  const { axis, from, to } = at ?? {};
  for (const [name, n] of Object.entries({ axis, from, to })) {
    if (!Number.isSafeInteger(n) && (n !== undefined || name === "axis")) {
      throw new LensorError("type", `Cannot slice ${showWhere(where)}: ${name} is ${describe(n)}; use an integer`);
    }
  }
  const item = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const label = `${from ?? ""}:${to ?? ""}`;
  return region(where, `slice(axis ${axis}, ${label})`, (of, path) => {
    const i = axisOf(axis!, of.shape, path);
    return indexBy([[...Array(i).fill({}), item]])(of, path);
  });
}

/**
 * The `i`-th of `n` equal parts of the chosen tensors along an axis, as tensors of their own.
 *
 * @param where the tensors, or parts of tensors
 * @param i which part, from 0
 * @param n how many parts
 * @param axis the axis, 0 by default; negative numbers count from the last
 * @returns a traversal; its functions throw `no-match` when no tensor divides into `n` equal parts, and `shape` when a
 * tensor named by its exact path does not
 *
 * @example
 * ```ts
 * import { chunk, list, module, tensor } from "@lensor/lensor";
 *
 * const net = module("Net", { params: { qkv: tensor([12, 4]) } });
 * console.log(list(chunk("qkv", 1, 3), net)[0]![0]); // qkv[4:8]
 * ```
 */
export function chunk(where: Where, i: number, n: number, axis: number = 0): Traversal<Module, Param> {
  for (const value of [i, n, axis]) {
    if (Number.isSafeInteger(value)) continue;
    throw new LensorError("type", `Cannot divide ${showWhere(where)}: ${describe(value)} is not an integer`);
  }
  if (n < 1 || i < 0 || i >= n) {
    throw new LensorError(
      "range",
      `Cannot divide ${showWhere(where)}: part ${i} of ${n} does not exist; use 0 to ${Math.max(n - 1, 0)}`,
    );
  }
  return region(where, `chunk(${i} of ${n})`, (of, path) => {
    const at = axisOf(axis, of.shape, path);
    const size = of.shape[at]! / n;
    if (!Number.isInteger(size) || size === 0) {
      const why = `axis ${at} of ${showShape(of.shape)} does not divide into ${n} equal parts`;
      throw new LensorError("shape", `Cannot take a part of "${path}": ${why}; use slice`, { path });
    }
    return indexBy([[...Array(at).fill({}), { from: i * size, to: (i + 1) * size }]])(of, path);
  });
}

/**
 * A named part of the chosen tensors, for example `q` of a fused projection, as tensors of their own.
 *
 * @param where the tensors
 * @param name the part, as the layer or the model's JSON names it
 * @returns a traversal with paths like `attn.in_proj_weight[q]`; its functions throw `no-match` when no tensor has such
 * a part, and `unknown-name` when a tensor named by its exact path has not
 *
 * @example
 * ```ts
 * import { list, multiheadAttention, part } from "@lensor/lensor";
 *
 * console.log(list(part("**", "q"), multiheadAttention(4, 2)).map(([path]) => path));
 * // ["in_proj_weight[q]", "in_proj_bias[q]"]
 * ```
 */
export function part(where: Where, name: string): Traversal<Module, Param> {
  if (typeof name !== "string") {
    throw new LensorError("type", `Cannot take a part of ${showWhere(where)}: ${describe(name)} is not a name`);
  }
  return region(where, `part("${name}")`, indexBy([{ name }] as readonly Bracket[]));
}

function region(where: Where, label: string, index: Index): Traversal<Module, Param> {
  return {
    label: `${label} of ${showWhere(where)}`,
    over: (model, fn) =>
      eachMatch(`take ${label} of`, where, model, "params", (param, path) => checkedLeaf(fn(param, path), path), index),
  };
}

function axisOf(axis: number, shape: readonly number[], path: string): number {
  const i = axis < 0 ? axis + shape.length : axis;
  if (i >= 0 && i < shape.length) return i;
  throw new LensorError("range", `Cannot take a part of "${path}": ${showShape(shape)} has no axis ${axis}`, { path });
}
