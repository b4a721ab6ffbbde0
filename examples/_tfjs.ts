/**
 * TensorFlow.js tensors and arrays, either way; only the form of a tensor is known here, so nothing is imported.
 *
 * dev/peers/arrays.ts runs it with the package itself.
 */
import * as nd from "../ndarray/mod.ts";

/** What is used of a `tf.Tensor`. */
export interface TfTensor {
  readonly shape: readonly number[];
  readonly dtype: string;
  dataSync(): nd.Values;
}

/** A tensor as an array, over the values that tfjs hands out. */
export function fromTf(tensor: TfTensor): nd.View {
  return nd.ndarray({ data: tensor.dataSync(), shape: tensor.shape, dtype: tensor.dtype } as nd.Tensor);
}

/**
 * An array as a tensor, made by `tf.tensor`. tfjs has float32, int32 and bool: other types are cast to the nearest of
 * them.
 */
export function toTf<T>(x: nd.Input, tensor: (data: nd.Values, shape: number[], dtype: string) => T): T {
  const { dtype } = nd.ndarray(x);
  const to = dtype === "bool" ? "bool" : /^u?int(8|16|32)$/.test(dtype) ? "int32" : "float32";
  const { data, shape } = nd.toTensor(nd.asType(x, to));
  return tensor(data, [...shape], to);
}
