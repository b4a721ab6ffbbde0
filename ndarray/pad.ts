import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { showShape } from "../core/shape.ts";
import { checkList, countOf, slicedAxis } from "./_layout.ts";
import { asType, ndarray, viewOf } from "./ndarray.ts";
import { put } from "./operators.ts";
import type { Input, Layout, View } from "./types.ts";

/**
 * The array with `[before, after]` elements of a value (0 unless given) around it, a pair an axis.
 *
 * Throws `shape` if there is not a pair for every axis, `range` for counts that are no integers from 0 on.
 *
 * @example
 * ```ts
 * import { pad } from "./pad.ts";
 * import { toList } from "./ndarray.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(pad([1, 2], [[1, 2]])), [0, 1, 2, 0, 0]);
 * ```
 */
export function pad(x: Input, widths: readonly (readonly [before: number, after: number])[], value = 0): View {
  const view = ndarray(x), { dtype } = view;
  checkList("pad", "the widths", widths);
  widths.forEach((pair, i) => checkList("pad", `the widths of axis ${i}`, pair));
  if (widths.length !== view.shape.length) {
    throw new LensorError(
      "shape",
      `Cannot pad ${showShape(view.shape)}: ${widths.length} pairs were given; give one an axis`,
    );
  }
  if (widths.some((pair) => pair.length !== 2 || pair.some((n) => !Number.isInteger(n) || n < 0))) {
    throw new LensorError("range", `Cannot pad by ${JSON.stringify(widths)}: use two integers from 0 on for each axis`);
  }
  const shape = view.shape.map((n, i) => n + widths[i]![0] + widths[i]![1]);
  const out = viewOf(allocate(dtype, countOf(shape)), dtype, shape), fill = asType(value, dtype).data[0]!;
  if (value !== 0) (out.data as Float64Array).fill(fill as number);
  let layout: Layout = out;
  widths.forEach(([before], i) => layout = slicedAxis(layout, i, before, before + view.shape[i]!, 1));
  put(view, { out: { data: out.data, dtype, shape: layout.shape, stride: layout.stride, offset: layout.offset } });
  return out;
}
