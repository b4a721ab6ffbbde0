/**
 * The layers people know, with PyTorch's parameter names, attributes and base classes. They hold no values: an Init
 * gives them.
 *
 * @module
 */
export type { Layer, When } from "./_layer.ts";
export type { Sizes } from "./_check.ts";
export * from "./activations.ts";
export * from "./adaptive_softmax.ts";
export * from "./attention.ts";
export * from "./batch_norm.ts";
export * from "./containers.ts";
export * from "./conv.ts";
export * from "./dropout.ts";
export * from "./embedding.ts";
export { bilinear, linear, type LinearOptions } from "./linear.ts";
export * from "./norm.ts";
export * from "./pooling.ts";
export * from "./recurrent.ts";
export * from "./reshaping.ts";
export { type Bases, torchBases } from "../tree/classes/torch_bases.ts";
export * from "./transformer.ts";
