// Linear algebra on matrices of float64 numbers, row by row, in a memory that the caller owns. Strides count numbers, places are bytes.
//
// Every sum has one order, written beside the function; kernels/_dense_plain.ts is the same in plain TypeScript.
export { product } from "./dense/product";
export { factorLu, solveLeft, solveRight } from "./dense/triangles";
export { factorPanel } from "./dense/reflect";
export { updateAndDot, updateAndAdd, updateSymmetric, rotate } from "./dense/reduce";
