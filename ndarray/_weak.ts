/** Bare numbers beside arrays: they take the array's dtype where it can hold them, as in NumPy 2 (NEP 50). */
import { cast } from "../core/cast.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import type { DType } from "../core/types.ts";
import { checkComputable } from "./_promote.ts";
import { named, ndarray } from "./ndarray.ts";
import type { Input, View } from "./types.ts";

/** Both operands as arrays. Throws `range` for an integer that the other side's integer dtype does not hold. */
export function pair(verb: string, a: Input, b: Input): [View, View] {
  return paired(a, b, (x, other) => weak(verb, x, other));
}

/**
 * The same where the result is a float: an integer that the other dtype lacks is a float of the type that the result
 * has.
 */
export function realPair(a: Input, b: Input, resultOf: (dtype: DType) => DType): [View, View] {
  return paired(a, b, (x, dtype) => inside(x, dtype) ? weak("use", x, dtype) : ndarray(Number(x), resultOf(dtype)));
}

/** The same for comparisons: an integer that a dtype does not hold is smaller or larger than all that it holds. */
export function comparedPair(a: Input, b: Input): [View, View] {
  return paired(a, b, (x, dtype) => inside(x, dtype) ? weak("compare", x, dtype) : ndarray(endless(x), "float64"));
}

/** Whether an argument is a number that has no dtype of its own. */
export const isBare = (x: unknown): x is number | bigint => typeof x === "number" || typeof x === "bigint";

/** A bare number beside a dtype. Throws `range` for an integer that an integer dtype does not hold. */
export function weak(verb: string, x: number | bigint, dtype: DType): View {
  checkComputable(dtype);
  const kind = kindOf(dtype);
  if (kind === "float") return ndarray(x, dtype);
  if (typeof x === "number" && !Number.isInteger(x)) return ndarray(x, "float64");
  if (kind === "bool") return ndarray(x, "int64");
  checkHeld(verb, x, dtype);
  return ndarray(x, dtype);
}

/** Throws `range` unless an integer dtype holds a number exactly; floats hold what they round, bools 0 and 1. */
export function checkHeld(verb: string, x: unknown, dtype: DType): void {
  const kind = kindOf(dtype);
  const text = `Cannot ${verb}: ${dtype} does not hold ${x}`;
  if (kind !== "int" && kind !== "uint" || typeof x === "boolean") return;
  const whole = typeof x === "bigint" || Number.isInteger(x);
  if (!isBare(x) || !whole || !inside(x, dtype)) throw new LensorError("range", `${text}; cast the array first`);
}

/** Whether an integer comes back from a dtype as it was; fractions and floats do. */
export function inside(x: number | bigint, dtype: DType): boolean {
  const kind = kindOf(dtype);
  if (kind !== "int" && kind !== "uint" || typeof x === "number" && !Number.isInteger(x)) return true;
  if (dtype === "uint64") return BigInt.asUintN(64, BigInt(x)) === BigInt(x);
  const wide = BigInt.asIntN(64, BigInt(x));
  return wide === BigInt(x) && BigInt(cast(new BigInt64Array([wide]), "int64", dtype)[0]!) === wide;
}

type Beside = (x: number | bigint, dtype: DType) => View;

function paired(a: Input, b: Input, beside: Beside): [View, View] {
  const x = isBare(a) ? undefined : named("a", a);
  const y = isBare(b) ? undefined : named("b", b);
  const of = (bare: Input, other: View | undefined) =>
    other ? beside(bare as number, other.dtype) : ndarray(bare as number);
  return [x ?? of(a, y), y ?? of(b, x)];
}

const endless = (x: number | bigint): number => x < 0 ? -Infinity : Infinity;
