import { LensorError } from "../../core/errors.ts";
import { describe, showShape } from "../../core/shape.ts";
import { matmul } from "../matmul.ts";
import { named } from "../ndarray.ts";
import type { Input, View } from "../types.ts";

/**
 * The product of several matrices, in the order of brackets that takes the fewest multiplications. The first and the
 * last may be vectors.
 *
 * @throws {LensorError} `missing` for fewer than two arrays, `shape` unless all are matrices that fit.
 * @example Three factors
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.multiDot([[1, 2], [[1, 0], [0, 2]], [3, 4]])), 19);
 * ```
 */
export function multiDot(arrays: readonly Input[]): View {
  if (!Array.isArray(arrays)) {
    throw new LensorError("type", `Cannot multiply: expected a list of arrays, found ${describe(arrays)}`);
  }
  if (arrays.length < 2) throw new LensorError("missing", `Cannot multiply ${arrays.length} arrays: give at least two`);
  const list = Array.from(arrays, (x: Input, i) => named(`array ${i}`, x));
  const last = list.length - 1;
  list.forEach(({ shape }, i) => {
    if (shape.length === 2 || (shape.length === 1 && (i === 0 || i === last))) return;
    const text = `Cannot multiply array ${i} of shape ${showShape(shape)}: all are matrices`;
    throw new LensorError("shape", `${text}, but the first and the last, which may be vectors`);
  });
  const sizes = list.map(({ shape }) => shape[0]!);
  if (list[0]!.shape.length === 1) sizes[0] = 1;
  sizes.push(list[last]!.shape[1] ?? 1);
  if (last === 1) return matmul(list[0]!, list[1]!);
  if (list[0]!.shape.length === 1) sizes[1] = list[0]!.shape[0]!;
  const cuts = bestCuts(sizes);
  const product = (from: number, to: number): View => {
    if (from === to) return list[from]!;
    const cut = cuts[from]![to]!;
    return matmul(product(from, cut), product(cut + 1, to));
  };
  return product(0, last);
}

// Where the product of arrays from..to is best cut: after array cuts[from][to]. Array i is sizes[i] by sizes[i + 1]
function bestCuts(sizes: readonly number[]): number[][] {
  const n = sizes.length - 1;
  const cost = square(n);
  const cuts = square(n);
  for (let length = 2; length <= n; length++) {
    for (let from = 0; from + length <= n; from++) {
      const to = from + length - 1;
      cost[from]![to] = Infinity;
      for (let cut = from; cut < to; cut++) {
        const own = cost[from]![cut]! + cost[cut + 1]![to]! + sizes[from]! * sizes[cut + 1]! * sizes[to + 1]!;
        if (own >= cost[from]![to]!) continue;
        cost[from]![to] = own;
        cuts[from]![to] = cut;
      }
    }
  }
  return cuts;
}

const square = (n: number): number[][] => Array.from({ length: n }, () => new Array<number>(n).fill(0));
