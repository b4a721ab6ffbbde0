// The plain source behind ndarray/mod.ts
export type { DType, Shape, Spec, Tensor, Values } from "../core/types.ts";
export { type ErrorCode, type ErrorPlace, LensorError } from "../core/errors.ts";
export { nj, type Numjs, type One, type Two, type Whole } from "./nj/nj.ts";
export type { ResampleMode } from "../math/resample.ts";
export type { Config } from "./nj/config.ts";
export type { Data, DataConstructor, NjType, Typed } from "./nj/dtypes.ts";
export { ConfigError, NotImplementedError, ValueError } from "./nj/errors.ts";
export { NdArray, type Operand } from "./nj/numjs_array.ts";
export { scijs, Selection } from "./nj/selection.ts";
export type {
  FloatType,
  Halves,
  Input,
  Layout,
  NestedNumbers,
  Pixels,
  Scijs,
  ValuesByDType,
  View,
  Wrapped,
} from "./types.ts";
export { asType, copy, ndarray, toList, toTensor } from "./ndarray.ts";
export { item } from "./item.ts";
export { arrayRepr, arrayStr, type NumberOptions, type PrintOptions } from "./text/print.ts";
export {
  type AsDType,
  type DiagonalOptions,
  type DTypeOption,
  eye,
  full,
  fullLike,
  type LikeMaker,
  type Maker,
  ones,
  onesLike,
  tri,
  zeros,
  zerosLike,
} from "./creation.ts";
export { arange, linspace, type LinspaceOptions } from "./ranges.ts";
export { diag, diagonal, type DiagonalPlace, tril, triu } from "./diagonals.ts";
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
export { broadcastArrays, broadcastShapes } from "./broadcast.ts";
export { type GridOptions, meshgrid, moveaxis, roll, rot90, type RotOptions } from "./moves.ts";
export type { Out } from "./_out.ts";
export {
  add,
  type Arithmetic,
  type Comparison,
  divide,
  type Division,
  equal,
  floorDivide,
  greater,
  greaterEqual,
  less,
  lessEqual,
  maximum,
  minimum,
  multiply,
  notEqual,
  power,
  remainder,
  subtract,
  where,
} from "./operators.ts";
export {
  acos,
  acosh,
  asin,
  asinh,
  atan,
  atan2,
  atanh,
  cbrt,
  copysign,
  cos,
  cosh,
  exp,
  exp2,
  expm1,
  heaviside,
  hypot,
  log,
  log10,
  log1p,
  log2,
  logaddexp,
  type RealFunction,
  sin,
  sinh,
  sqrt,
  tan,
  tanh,
} from "./functions.ts";
export {
  abs,
  ceil,
  floor,
  isfinite,
  isinf,
  isnan,
  type Mapping,
  negative,
  positive,
  type Question,
  reciprocal,
  round,
  type RoundOptions,
  sign,
  signbit,
  square,
  trunc,
} from "./rounding.ts";
export { clip, fmax, fmin, nanToNum, type NanToNumOptions } from "./bounds.ts";
export {
  bitwiseAnd,
  bitwiseNot,
  bitwiseOr,
  bitwiseXor,
  gcd,
  lcm,
  leftShift,
  logicalAnd,
  logicalNot,
  logicalOr,
  logicalXor,
  rightShift,
} from "./bits.ts";
export { allclose, arrayEqual, type CloseOptions, isclose } from "./comparing.ts";
export {
  all,
  any,
  argmax,
  argmin,
  type AxisOptions,
  type Extreme,
  max,
  mean,
  min,
  type NoOut,
  type Place,
  prod,
  type SpreadOptions,
  std,
  sum,
  type Test,
  type Total,
  variance,
} from "./reduce.ts";
export { nanargmax, nanargmin, nanmax, nanmean, nanmin, nanprod, nanstd, nansum, nanvar } from "./nan.ts";
export {
  median,
  nanmedian,
  nanquantile,
  percentile,
  quantile,
  type QuantileMethod,
  type QuantileOptions,
} from "./quantiles.ts";
export {
  average,
  type AverageOptions,
  corrcoef,
  countNonzero,
  cov,
  type CovOptions,
  logsumexp,
  ptp,
} from "./statistics.ts";
export { cumprod, cumsum, diff, type DiffOptions } from "./cumulative.ts";
export {
  append,
  atleast1d,
  atleast2d,
  atleast3d,
  columnStack,
  concatenate,
  dstack,
  hstack,
  type Joiner,
  repeat,
  stack,
  take,
  tile,
  vstack,
} from "./join.ts";
export { arraySplit, dsplit, hsplit, split, type Splitter, unstack, vsplit } from "./split.ts";
export { argsort, compress, lexsort, partition, sort, topk, type TopkOptions } from "./order.ts";
export { argwhere, flatnonzero, nonzero, putAlongAxis, takeAlongAxis } from "./indexing.ts";
export { isin, type Unique, unique, uniqueAll, type UniqueOptions } from "./sets.ts";
export {
  bincount,
  type BincountOptions,
  digitize,
  interp,
  type InterpOptions,
  type SearchOptions,
  searchsorted,
} from "./search.ts";
export { histogram } from "./histogram.ts";
export { interpolate, type InterpolateOptions } from "./interpolate.ts";
export { matmul } from "./matmul.ts";
export { type AxisOption, cross, dot, inner, kron, outer, tensordot, trace, vecdot } from "./products.ts";
export { einsum } from "./einsum.ts";
// Without the types that fft/mod.ts hands on: what bundles declarations takes those of other files for values
export * as fft from "./fft/transforms.ts";
export { conv2d, type Conv2dOptions } from "./conv2d.ts";
export type { Precise, PreciseOf } from "./linalg/precise.ts";
export { qr, type QrFactors, type QrOptions } from "./linalg/qr.ts";
export * as linalg from "./linalg/mod.ts";
export { norm, type NormOptions } from "./norm.ts";
export { pad, type PadMode } from "./pad.ts";
