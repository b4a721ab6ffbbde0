/** Arrays cut into straight lanes: the elements along one axis or several, lane after lane. */
import type { DType, Values } from "../core/types.ts";
import { inOrder } from "./_elements.ts";
import { checkAxes, checkAxis, countOf, permuted } from "./_layout.ts";
import { relaid, viewOf } from "./_view.ts";
import type { View } from "./types.ts";

/** What is reduced, lane after lane. */
export interface Lanes {
  /** The elements in the array's own dtype. */
  readonly data: Values;
  /** How many lanes there are. */
  readonly count: number;
  /** How long each is. */
  readonly run: number;
  /** The shape of one result a lane. */
  readonly shape: readonly number[];
}

/** The lanes along the axes that go, all by default, in C order. Throws `range` for an axis that does not exist. */
export function lanesAlong(
  verb: string,
  view: View,
  axis: number | readonly number[] | undefined,
  keepDims: boolean | undefined,
): Lanes {
  const every = view.shape.map((_, i) => i);
  const go = checkAxes(verb, axis ?? every, every.length);
  const stay = every.filter((i) => !go.includes(i));
  const sizes = stay.map((i) => view.shape[i]!);
  const order = [...stay, ...every.filter((i) => go.includes(i))];
  const shape = keepDims ? view.shape.map((n, i) => go.includes(i) ? 1 : n) : sizes;
  const data = inOrder(relaid(view, permuted(view, order)));
  return { data, count: countOf(sizes), run: countOf(go.map((i) => view.shape[i]!)), shape };
}

/** An array whose chosen axis lies last, and the way back. */
export interface Turned {
  /** The elements in C order with the axis last. */
  readonly data: Values;
  /** The shape with the axis last. */
  readonly shape: readonly number[];
  /** The length of the axis. */
  readonly n: number;
  /**
   * New elements of the same order as a view whose axes stand where they were; the last one may have another length.
   */
  back<D extends DType>(data: Values, dtype: D, n?: number): View<D>;
}

/** Puts an axis last. Throws `type` or `range`. */
export function turned(verb: string, view: View, axis: number): Turned {
  const ndim = view.shape.length;
  const at = checkAxis(verb, axis, ndim);
  const order = [...view.shape.keys()].filter((i) => i !== at).concat(at);
  const lying = relaid(view, permuted(view, order));
  const { shape } = lying;
  const n = view.shape[at]!;
  const home = order.map((_, i) => order.indexOf(i));
  return {
    data: inOrder(lying),
    shape,
    n,
    back(data, dtype, length = n) {
      const made = viewOf(data, dtype, shape.with(ndim - 1, length));
      return at === ndim - 1 ? made : relaid(made, permuted(made, home));
    },
  };
}
