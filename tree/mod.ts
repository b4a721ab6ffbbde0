/**
 * Models as plain trees: building them, selecting in them, giving every tensor its value, reading the result.
 *
 * @module
 */
// @ts-types="./_mod.ts"
export * from "../dist/tree.js";
