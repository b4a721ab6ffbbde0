/**
 * Discrete Fourier transforms of any length, as `numpy.fft` has them.
 *
 * Complex numbers are pairs `{ re, im }` of arrays of one shape; a real array may stand for a pair. Results are float32
 * for float32 and half precision, float64 for all else; everything is computed in doubles.
 *
 * @module
 */
export * from "./transforms.ts";
export type { Halves, Input, Layout, NestedNumbers, Pixels, Scijs, ValuesByDType, View, Wrapped } from "../types.ts";
export type { DType, Shape, Spec, Tensor, Values } from "../../core/types.ts";
