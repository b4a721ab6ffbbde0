/**
 * Strided arrays: `nj`, the namespace of numjs, for numjs programs, and functions with NumPy's semantics beside it.
 *
 * @module
 */
// @ts-types="./all.ts"
export * from "../dist/ndarray.js";
