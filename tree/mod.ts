/**
 * Models as plain trees: building them, selecting in them, giving every tensor its value, reading the result.
 *
 * @module
 */
export type * from "./types.ts";
export { module, type Named, type Parts, tensor, type TensorOptions } from "./module.ts";
