/**
 * lensor gives every element of a model its first value, exactly once, and can prove where it came from.
 *
 * @module
 */
// @ts-types="./all.ts"
export * from "./dist/lensor.js";
