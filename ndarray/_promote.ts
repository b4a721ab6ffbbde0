/** The dtype of a result, by NumPy's table (NumPy reference, "Data type promotion"). */
import { bytesOf, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import type { DType } from "../core/types.ts";

/** The smallest dtype that holds both. Throws `unsupported` for complex numbers and float8, which are stored only. */
export function promote(a: DType, b: DType): DType {
  for (const dtype of [a, b]) {
    if (kindOf(dtype) === "complex" || dtype.startsWith("float8")) {
      throw new LensorError(
        "unsupported",
        `Cannot compute with ${dtype}: it is stored and cast only; cast it to float32`,
      );
    }
  }
  if (a === b || b === "bool") return a;
  if (a === "bool") return b;
  const ka = kindOf(a), kb = kindOf(b), na = bytesOf(a), nb = bytesOf(b);
  if (ka === "float" && kb === "float") return na === nb ? "float32" : na > nb ? a : b;
  if (ka === "float" || kb === "float") {
    const [float, whole] = ka === "float" ? [a, nb] : [b, na];
    const least = whole === 1 ? 2 : whole === 2 ? 4 : 8;
    return bytesOf(float) >= least ? float : least === 4 ? "float32" : "float64";
  }
  if (ka === kb) return na > nb ? a : b;
  const [signed, unsigned] = ka === "int" ? [a, b] : [b, a];
  const bytes = Math.max(bytesOf(signed), 2 * bytesOf(unsigned));
  return bytes > 8 ? "float64" : `int${bytes * 8}` as DType;
}
