/**
 * Linear algebra on stacks of matrices, with NumPy's names in camelCase: all but the last two axes are batch.
 *
 * Computed on SIMD kernels, the same bits on every host. Results are float64 for float64 and integers, float32 for
 * float32 and half precision; float32 systems and triangles are computed in float32, everything else in float64.
 *
 * @module
 */
export { cholesky, type CholeskyOptions } from "./cholesky.ts";
export { cond, type CondOptions } from "./cond.ts";
export { det, type SignAndLog, slogdet } from "./det.ts";
export { type Eigen, eigh, type EighOptions, eigvalsh } from "./eigh.ts";
export type { DiagonalPlace } from "../diagonals.ts";
export { diagonal, type MatrixDiagonal, trace } from "./diagonal.ts";
export { expm } from "./expm.ts";
export { type LeastSquares, lstsq } from "./lstsq.ts";
export { lu, type LuFactors } from "./lu.ts";
export { matrixPower } from "./matrix_power.ts";
export { matrixTranspose } from "./matrix_transpose.ts";
export { multiDot } from "./multi_dot.ts";
export { matrixNorm, type MatrixNormOptions, type MatrixOrder, vectorNorm, type VectorNormOptions } from "./norms.ts";
export { matrixRank, pinv, type PinvOptions, type RankOptions } from "./pinv.ts";
export { polar, type PolarFactors } from "./polar.ts";
export type { Precise, PreciseOf } from "./precise.ts";
export { qr, type QrFactors, type QrOptions } from "./qr.ts";
export { inv, solve } from "./solve.ts";
export { lowRank, svd, type SvdFactors, type SvdOptions, svdvals } from "./svd.ts";
export { matmul } from "../matmul.ts";
export { norm, type NormOptions } from "../norm.ts";
export type { AxisOptions } from "../reduce.ts";
export { type AxisOption, cross, outer, tensordot, vecdot } from "../products.ts";
export type { Out } from "../_out.ts";
export type { Halves, Input, Layout, NestedNumbers, Pixels, Scijs, ValuesByDType, View, Wrapped } from "../types.ts";
export type { DType, Shape, Spec, Tensor, Values } from "../../core/types.ts";
