/**
 * Strided arrays: `nj`, the namespace of numjs, for numjs programs, and functions with NumPy's semantics beside it.
 *
 * @module
 */
export * from "../dist/ndarray.js";
