// Linear algebra on matrices of float64 numbers, some of it of float32 too, row by row, in a memory that the caller owns. Strides count numbers, places are bytes.
//
// Every sum has one order, written beside the function; kernels/_dense_plain.ts is the same in plain TypeScript.
export { product, product32 } from "./dense/product";
export { exchange, exchange32, factorLu, factorLu32, solveLeft, solveLeft32, solveRight, solveRight32 } from "./dense/triangles";
export { factorPanel } from "./dense/reflect";
export { updateAndDot, updateAndAdd, updateSymmetric, rotate } from "./dense/reduce";
