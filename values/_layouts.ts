/** Weights of PyTorch's layers in the layouts of libraries that keep channels last. */
import { quickCast } from "../kernels/quick_cast.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import type { DType, Shape, Tensor, Values } from "../core/types.ts";
import { reshape, transpose } from "../ndarray/view.ts";
import { toTensor } from "../ndarray/ndarray.ts";
import type { Param } from "../tree/types.ts";

/**
 * Whose form a kernel of a depthwise convolution has: Keras's, of two channel axes, or that of one group for each
 * output.
 */
export type Depthwise = "keras" | "groups";

/**
 * The tensor with its spatial axes first, then inputs, then outputs; transposed convolutions with outputs before
 * inputs. Only what says of itself that it has PyTorch's axes is turned: names, and axes of other frameworks, stay.
 */
export function channelsLast(tensor: Tensor, { axes, shape }: Param, depthwise: Depthwise): Tensor {
  if (!axes?.literal || axes.in.length !== 1 || axes.out.length !== 1 || shape.length < 2) return tensor;
  const [from] = axes.in as [number];
  const [to] = axes.out as [number];
  const spatial = shape.map((_, i) => i).filter((i) => i > 1);
  const groups = axes.groups ?? 1;
  if (depthwise === "keras" && groups > 1 && to === 0 && shape[1] === 1) {
    const split = reshape(tensor, [groups, shape[0]! / groups, ...shape.slice(2)]);
    return toTensor(transpose(split, [...spatial, 0, 1]));
  }
  const turned = from < to && shape.length > 2;
  return toTensor(transpose(tensor, [...spatial, ...turned ? [to, from] : [from, to]]));
}

/**
 * The elements in one of the dtypes that a library has. Throws `range` for integers that int32 does not hold, `type`
 * for complex numbers.
 */
export function narrowed({ data, dtype, shape }: Tensor, has: readonly DType[], path: string): Tensor {
  if (has.includes(dtype)) return { data, dtype, shape };
  const kind = kindOf(dtype);
  const to: DType = kind === "float" ? "float32" : "int32";
  if (kind === "complex") {
    throw new LensorError("type", `Cannot hand over "${path}": complex numbers have no form there`, { path });
  }
  const out = quickCast(data, dtype, to);
  if (to === "int32") checkHeld(data, out, shape, path);
  return { data: out, dtype: to, shape };
}

function checkHeld(data: Values, out: Values, shape: Shape, path: string): void {
  const at = (data as BigInt64Array).findIndex((x, i) => Number(x) !== (out[i] as number));
  if (at < 0) return;
  throw new LensorError("range", `Cannot hand over "${path}" of [${shape}]: int32 does not hold ${data[at]}`, { path });
}
