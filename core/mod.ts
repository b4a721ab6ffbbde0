/**
 * What every room shares: tensors and dtypes, casts, shapes, errors, and the naming of things in messages.
 *
 * @module
 */
export type { Dict, DType, Shape, Spec, Tensor, Values } from "./types.ts";
export { type ErrorCode, type ErrorPlace, LensorError } from "./errors.ts";
export { cast, castLoses, fromFloat32, toFloat32 } from "./cast.ts";
export { VERSION } from "./version.ts";
