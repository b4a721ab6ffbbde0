/** Bare numbers beside arrays: they take the array's dtype where it can hold them, as in NumPy 2 (NEP 50). */
import { cast } from "../core/cast.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import type { DType } from "../core/types.ts";
import { promote } from "./_promote.ts";
import { named, ndarray } from "./ndarray.ts";
import type { Input, View } from "./types.ts";

/** Both operands as arrays. Throws `range` for an integer that the other side's integer dtype does not hold. */
export function pair(verb: string, a: Input, b: Input): [View, View] {
  const x = isBare(a) ? undefined : named("a", a), y = isBare(b) ? undefined : named("b", b);
  return [x ?? scalar(verb, a as number, y?.dtype), y ?? scalar(verb, b as number, x?.dtype)];
}

/** The same for comparisons: a number that does not fit is smaller or larger than all that do. */
export function comparedPair(a: Input, b: Input): [View, View] {
  const as = (x: Input): Input => typeof x === "number" ? (Number.isInteger(x) ? ndarray(x, "float64") : x) : x;
  const fits = (x: Input, name: string, other: Input) =>
    !isBare(x) || isBare(other) || inside(x, named(name, other).dtype);
  return fits(a, "b", b) && fits(b, "a", a) ? pair("compare", a, b) : [ndarray(as(a)), ndarray(as(b))];
}

const isBare = (x: Input): x is number | bigint => typeof x === "number" || typeof x === "bigint";

function scalar(verb: string, x: number | bigint, other: DType | undefined): View {
  if (other === undefined) return ndarray(x);
  promote(other, other);
  const kind = kindOf(other), whole = typeof x === "bigint" || Number.isInteger(x);
  if (kind === "float") return ndarray(x, other);
  if (!whole) return ndarray(x, "float64");
  if (kind === "bool") return ndarray(x, "int64");
  if (inside(x, other)) return ndarray(x, other);
  throw new LensorError("range", `Cannot ${verb} ${other} and ${x}: ${other} does not hold it; cast the array first`);
}

// An integer comes back from the dtype as it was
function inside(x: number | bigint, dtype: DType): boolean {
  const kind = kindOf(dtype);
  if (kind !== "int" && kind !== "uint" || typeof x === "number" && !Number.isInteger(x)) return true;
  if (dtype === "uint64") return BigInt.asUintN(64, BigInt(x)) === BigInt(x);
  const wide = BigInt.asIntN(64, BigInt(x));
  return wide === BigInt(x) && BigInt(cast(new BigInt64Array([wide]), "int64", dtype)[0]!) === wide;
}
