/**
 * Making views. What prints them and turns them into JSON lies on their prototype, so that a spread or a clone leaves
 * plain data.
 */
import type { DType, Shape, Values } from "../core/types.ts";
import { nested } from "./_elements.ts";
import { packed } from "./_layout.ts";
import { reprOf, strOf } from "./text/_print.ts";
import type { Layout, View } from "./types.ts";

/** A view over new data in C order. */
export function viewOf<D extends DType>(data: Values, dtype: D, shape: Shape): View<D> {
  return viewAt(data, dtype, packed(shape));
}

/** A view of data that lies as a layout says. */
export function viewAt<D extends DType>(data: Values, dtype: D, { shape, stride, offset }: Layout): View<D> {
  const view = Object.create(PRINTED);
  view.data = data;
  view.dtype = dtype;
  view.shape = shape;
  view.stride = stride;
  view.offset = offset;
  return view;
}

/** The same elements in another layout. */
export function relaid<D extends DType>(view: View<D>, layout: Layout): View<D> {
  return viewAt(view.data, view.dtype, layout);
}

const PRINTED = Object.create(Object.prototype, {
  toString: { value: asText },
  toJSON: { value: asJson },
  // What consoles outside of browsers look for
  [Symbol.for("nodejs.util.inspect.custom")]: { value: asCode },
});

function asText(this: View): string {
  return strOf(this);
}

function asCode(this: View): string {
  return reprOf(this);
}

function asJson(this: View): { dtype: DType; shape: Shape; data: unknown } {
  const { dtype, shape } = this;
  return { dtype, shape, data: nested(this, jsonNumber) };
}

// 64-bit integers that a JSON reader would round, and what JSON has no number for, as texts
function jsonNumber(x: number | bigint): unknown {
  if (typeof x === "bigint") return BigInt(Number(x)) === x && Number.isSafeInteger(Number(x)) ? Number(x) : `${x}`;
  return Number.isFinite(x) ? x : `${x}`;
}
