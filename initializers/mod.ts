/**
 * Initializers: pure functions from a shape and a generator to values.
 *
 * @module
 */
export type { DType, Shape, Values } from "../core/types.ts";
export type * from "../random/types.ts";
export type * from "./types.ts";
export type { Convention, ConventionOption } from "./_convention.ts";
export * from "./_makers.ts";
export { type Fans, fans } from "./fans.ts";
export { gain, type Nonlinearity } from "./gain.ts";
export { kerasAxes } from "./keras_axes.ts";
export { fromMade, madeOf } from "./made.ts";
export { toKeras, type ToKerasOptions } from "./to_keras.ts";
export type { TorchFansOption } from "./_torch_fans.ts";
