/**
 * lensor gives every element of a model its first value, exactly once, and can prove where it came from.
 *
 * @module
 */
// @ts-types="./_mod.ts"
export * from "./dist/lensor.js";
