/** Counting elements in bins, as `numpy.histogram` does. */
import { cast } from "../core/cast.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { describe, showShape } from "../core/shape.ts";
import type { DType } from "../core/types.ts";
import { promote } from "./_promote.ts";
import { decode, named, ndarray, toTensor, viewOf } from "./ndarray.ts";
import type { Input, View } from "./types.ts";

/**
 * How many elements fall into bins: int64 counts, and the edges.
 *
 * A number of bins is that of equal ones over `[low, high]` (the extremes by default), with edges in the dtype of the
 * elements, float64 for integers. Otherwise `bins` are the edges themselves, in rising order, one more than there are
 * bins; a list is read as float64. Elements outside are not counted; the last bin includes its upper edge. Throws
 * `range` for bins or bounds that are none, `shape` for edges that are not a vector.
 *
 * @example
 * ```ts
 * import { histogram, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(histogram([1, 2, 2, 9], [0, 2, 3, 10]).counts), [1n, 2n, 1n]);
 * assertEquals(toList(histogram([1, 2, 2, 9], 2, [0, 4]).edges), [0, 2, 4]);
 * ```
 */
export function histogram(
  x: Input,
  bins: number | Input = 10,
  range?: readonly [low: number, high: number],
): { counts: View; edges: View } {
  const { data, dtype } = toTensor(ndarray(x));
  promote(dtype, dtype);
  const values = Float64Array.from(decode(data, dtype) as Float64Array, Number);
  const edges = typeof bins === "number" ? equalEdges(values, dtype, bins, range) : givenEdges(bins, range);
  const places = Float64Array.from(decode(edges.data, edges.dtype) as Float64Array, Number);
  return { counts: counted(values, places), edges };
}

function equalEdges(
  values: Float64Array,
  dtype: DType,
  bins: number,
  range: readonly [number, number] | undefined,
): View {
  if (range !== undefined && !(Array.isArray(range) && range.length === 2)) {
    throw new LensorError("type", `Cannot count bins: expected [low, high] for the range, found ${describe(range)}`);
  }
  let [low, high] = range ??
    [values.reduce((a, b) => Math.min(a, b), Infinity), values.reduce((a, b) => Math.max(a, b), -Infinity)];
  if (!range && values.length === 0) [low, high] = [0, 1];
  if (
    !(Number.isInteger(bins) && bins > 0 && bins <= 2 ** 24 && Number.isFinite(low) && Number.isFinite(high) &&
      low <= high)
  ) {
    throw new LensorError(
      "range",
      `Cannot count ${describe(bins)} bins from ${low} to ${high}: use an integer from 1 to 2^24 and finite bounds`,
    );
  }
  if (low === high) [low, high] = [low - 0.5, high + 0.5];
  if (low + (high - low) / bins === low) {
    throw new LensorError(
      "range",
      `Cannot count ${bins} bins from ${low} to ${high}: they are narrower than the numbers`,
    );
  }
  const step = (high - low) / bins;
  const own: DType = kindOf(dtype) === "float" ? dtype : "float64";
  const rounded = cast(
    Float64Array.from({ length: bins + 1 }, (_, i) => i === bins ? high : i * step + low),
    "float64",
    own,
  );
  return viewOf(rounded, own, [bins + 1]);
}

function givenEdges(bins: Input, range: unknown): View {
  if (range !== undefined) {
    throw new LensorError("type", "Cannot count bins: the edges say where they lie; leave out the range");
  }
  const edges = Array.isArray(bins) ? ndarray(bins, "float64") : named("bins", bins);
  const { data, shape, dtype } = toTensor(edges);
  promote(dtype, dtype);
  if (shape.length !== 1 || shape[0] === 0) {
    throw new LensorError("shape", `Cannot count bins: expected a vector of edges, found ${showShape(shape)}`);
  }
  const places = decode(data, dtype) as Float64Array;
  const wrong = places.findIndex((e, i) => !(e >= places[Math.max(0, i - 1)]!));
  if (wrong < 0) return edges;
  throw new LensorError("range", `Cannot count bins: edge ${wrong} is ${places[wrong]}; edges must rise`);
}

// The bin of an element is found by halving
function counted(values: Float64Array, edges: Float64Array): View {
  const bins = edges.length - 1;
  const counts = new BigInt64Array(bins);
  const last = edges[bins]!;
  for (const v of values) {
    if (!(v >= edges[0]! && v <= last) || bins === 0) continue;
    let low = 0, high = bins;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (edges[middle]! <= v) low = middle;
      else high = middle;
    }
    counts[low]! += 1n;
  }
  return viewOf(counts, "int64", [bins]);
}
