// The plain source behind ndarray/mod.ts
export type { DType, Shape, Spec, Tensor, Values } from "../core/types.ts";
export { type ErrorCode, type ErrorPlace, LensorError } from "../core/errors.ts";
export { nj, type Numjs, type One, type Two, type Whole } from "./nj/nj.ts";
export type { Config } from "./nj/config.ts";
export type { Data, DataConstructor, NjType, Typed } from "./nj/dtypes.ts";
export { ConfigError, NotImplementedError, ValueError } from "./nj/errors.ts";
export { NdArray, type Operand } from "./nj/nd_array.ts";
export { scijs, Selection } from "./nj/selection.ts";
export type { Input, Layout, NestedNumbers, Scijs, View, Wrapped } from "./types.ts";
export { asType, copy, ndarray, toList, toTensor } from "./ndarray.ts";
export {
  broadcastTo,
  expandDims,
  flip,
  type Part,
  ravel,
  reshape,
  slice,
  squeeze,
  swapAxes,
  transpose,
} from "./view.ts";
export {
  abs,
  add,
  cos,
  divide,
  equal,
  exp,
  floorDivide,
  greater,
  greaterEqual,
  less,
  lessEqual,
  log,
  type Mapping,
  maximum,
  minimum,
  multiply,
  negative,
  notEqual,
  type Operation,
  type Out,
  power,
  remainder,
  sin,
  sqrt,
  subtract,
  tanh,
  where,
} from "./operators.ts";
export {
  all,
  any,
  argmax,
  argmin,
  type AxisOptions,
  max,
  mean,
  min,
  prod,
  type SpreadOptions,
  std,
  sum,
  variance,
} from "./reduce.ts";
export { concatenate, repeat, split, stack, take, tile } from "./join.ts";
export { argsort, compress, sort } from "./order.ts";
export { histogram } from "./histogram.ts";
export { matmul } from "./matmul.ts";
export { conv2d, type Conv2dOptions } from "./conv2d.ts";
export { qr, type QrFactors, type QrOptions } from "./linalg/qr.ts";
export * as linalg from "./linalg/mod.ts";
export { norm, type NormOptions } from "./norm.ts";
export { pad, type PadMode } from "./pad.ts";
export { cumsum } from "./cumsum.ts";
