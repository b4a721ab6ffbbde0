/**
 * Initializers: pure functions from a shape and a generator to a typed array.
 *
 * Names say whose formula it is: `xavier*` and `kaiming*` are PyTorch's, `glorot*`, `he*` and `lecun*` JAX's and Keras's.
 *
 * @module
 */
// @ts-types="./_mod.ts"
export * from "../dist/initializers.js";
