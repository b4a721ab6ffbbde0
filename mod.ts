/**
 * lensor gives every element of a model its first value, exactly once, and can prove where it came from.
 *
 * @module
 */
export * from "./dist/lensor.js";
