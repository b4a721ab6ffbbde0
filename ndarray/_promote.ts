/** The dtype of a result, by NumPy's table (NumPy reference, "Data type promotion"). */
import { bytesOf, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import type { DType } from "../core/types.ts";
import type { FloatType } from "./types.ts";

/** The smallest dtype that holds both. Throws `unsupported` for complex numbers and float8, which are stored only. */
export function promote(a: DType, b: DType): DType {
  checkComputable(a);
  checkComputable(b);
  if (a === b || b === "bool") return a;
  if (a === "bool") return b;
  const ka = kindOf(a);
  const kb = kindOf(b);
  const na = bytesOf(a);
  const nb = bytesOf(b);
  if (ka === "float" && kb === "float") return na === nb ? "float32" : na > nb ? a : b;
  if (ka === "float") return widened(a, b);
  if (kb === "float") return widened(b, a);
  if (ka === kb) return na > nb ? a : b;
  const [signed, unsigned] = ka === "int" ? [a, b] : [b, a];
  const bytes = Math.max(bytesOf(signed), 2 * bytesOf(unsigned));
  return bytes > 8 ? "float64" : `int${bytes * 8}` as DType;
}

/**
 * The dtype of several arrays together, in whatever order they come: with a float among them the widest float, as wide
 * as each integer alone asks of it; else the widest unsigned with the widest signed. Throws `unsupported` as `promote`
 * does.
 */
export function promoteAll(dtypes: readonly DType[]): DType {
  dtypes.forEach(checkComputable);
  const of = (kind: string) => dtypes.filter((d) => kindOf(d) === kind);
  const floats = of("float");
  const whole = [...of("uint"), ...of("int")];
  if (floats.length) {
    const widest = floats.reduce(promote);
    return whole.map((d) => promote(widest, d)).reduce(promote, widest);
  }
  const widest = [of("uint"), of("int")].filter((list) => list.length).map((list) => list.reduce(promote));
  return widest.length ? widest.reduce(promote) : dtypes[0]!;
}

/**
 * The float type of a function with real results: that of floats, the narrowest that holds every value of an integer
 * type.
 */
export function realOf(dtype: DType): FloatType {
  checkComputable(dtype);
  if (kindOf(dtype) === "float") return dtype as FloatType;
  return bytesOf(dtype) === 1 ? "float16" : bytesOf(dtype) === 2 ? "float32" : "float64";
}

/** The same of two arrays. */
export function jointRealOf(a: DType, b: DType): FloatType {
  if (kindOf(a) === "float" || kindOf(b) === "float") return promote(a, b) as FloatType;
  return bytesOf(a) > bytesOf(b) ? realOf(a) : realOf(b);
}

/** The float type of means and of linear algebra: that of floats, float64 for the rest. */
export function floatOf(dtype: DType): FloatType {
  checkComputable(dtype);
  return kindOf(dtype) === "float" ? dtype as FloatType : "float64";
}

/** The 64-bit type that whole numbers are added up in; that of floats. */
export function longOf(dtype: DType): DType {
  checkComputable(dtype);
  return kindOf(dtype) === "float" ? dtype : kindOf(dtype) === "uint" ? "uint64" : "int64";
}

/** Throws `unsupported` for dtypes that are stored and cast only. */
export function checkComputable(dtype: DType): void {
  if (kindOf(dtype) !== "complex" && !dtype.startsWith("float8")) return;
  throw new LensorError(
    "unsupported",
    `Cannot compute with ${dtype}: it is stored and cast only; cast it to float32`,
  );
}

function widened(float: DType, whole: DType): DType {
  const bytes = bytesOf(whole);
  const least = bytes === 1 ? 2 : bytes === 2 ? 4 : 8;
  return bytesOf(float) >= least ? float : least === 4 ? "float32" : "float64";
}
