/**
 * Strided arrays: `nj`, the namespace of numjs, for numjs programs, and functions with NumPy's semantics beside it.
 *
 * @module
 */
// @ts-types="./_mod.ts"
export * from "../dist/ndarray.js";
