/**
 * lensor gives every element of a model its first value, exactly once, and can prove where it came from.
 *
 * @module
 */
export * from "./core/mod.ts";
export * from "./random/mod.ts";
export * from "./initializers/mod.ts";
export * from "./checkpoint/mod.ts";
export * from "./tree/mod.ts";
