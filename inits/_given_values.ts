import { quickCast } from "../kernels/quick_cast.ts";
import { checkedValues } from "../core/checked_values.ts";
import { bytesOf, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { sameShape, showShape } from "../core/shape.ts";
import type { DType, Spec, Tensor, Values } from "../core/types.ts";
import { toTensor } from "../ndarray/ndarray.ts";
import type { View } from "../ndarray/types.ts";

/** What a function of weights may return: elements, or an array of the same shape in any memory order. */
export type Computed = Values | View | Tensor;

/**
 * The elements that a function of weights has returned, in C order and, for a view, in the tensor's dtype.
 *
 * @throws {LensorError} `shape` for a view of another shape, `type` for what is neither elements nor a view
 */
export function givenValues(given: Computed, spec: Spec, who: string, path: string): Values {
  if (typeof (given as { then?: unknown } | null | undefined)?.then === "function") {
    throw new LensorError("type", `${who} gives a promise; mapTensors takes functions that are async`, { path });
  }
  if (ArrayBuffer.isView(given) || typeof given !== "object" || given === null) return given as Values;
  const { shape, dtype, data } = toTensor(given);
  if (!sameShape(shape, spec.shape)) {
    const shapes = `shape ${showShape(shape)} does not fit ${showShape(spec.shape)}`;
    throw new LensorError("shape", `${who} gives a view whose ${shapes}`, { path });
  }
  // float32 and float64 are rounded to the tensor's dtype by whoever checks them
  return dtype === "float32" || dtype === "float64" || kindOf(spec.dtype) !== "float"
    ? data
    : quickCast(data, dtype, "float32");
}

/** The same, checked and rounded to the tensor's dtype. */
export function computedValues(given: Computed, spec: Spec, who: string, path: string): Values {
  return checkedValues(givenValues(given, { ...spec, dtype: wideOf(spec.dtype) }, who, path), spec, who, path);
}

/** The dtype that functions of weights compute in: float32 for half precision. */
export function wideOf(dtype: DType): DType {
  return kindOf(dtype) === "float" && bytesOf(dtype) < 4 ? "float32" : dtype;
}

/** A tensor as functions of weights see it: a copy, half precision as float32. */
export function widened({ shape, dtype, data }: Tensor): Tensor {
  const wide = wideOf(dtype);
  return { shape, dtype: wide, data: quickCast(data, dtype, wide) };
}
