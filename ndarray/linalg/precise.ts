/** The dtypes of what linear algebra returns. */
export type Precise = "float32" | "float64";

/**
 * The dtype of the result for an argument: float32 for float32 and half precision, else float64; either, where the type
 * does not know.
 */
export type PreciseOf<X> = X extends { readonly dtype: infer D }
  ? [D] extends ["float32" | "float16" | "bfloat16"] ? "float32"
  : [D] extends ["float64" | "bool" | `int${8 | 16 | 32 | 64}` | `uint${8 | 16 | 32 | 64}`] ? "float64"
  : Precise
  : Precise;
