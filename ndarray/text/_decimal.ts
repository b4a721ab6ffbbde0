/** Decimal digits of floats: the fewest that name a number in its dtype, and exactly rounded ones, ties to even. */
import { cast } from "../../core/cast.ts";
import type { DType } from "../../core/types.ts";

/** A number from 0 as `0.DIGITS x 10^point`; no digits for 0. */
export interface Decimal {
  /** Without leading zeros. */
  readonly digits: string;
  /** How many digits stand before the point; negative for zeros behind it. */
  readonly point: number;
}

/**
 * The fewest digits that read back as this number of its dtype (Steele and White, "How to print floating-point numbers
 * accurately").
 */
export function shortest(x: number, dtype: DType): Decimal {
  if (x === 0) return { digits: "", point: 0 };
  if (dtype === "float64") return parsed(x.toExponential());
  const whole = exact(x);
  // Nine digits are enough for float32, so for what is narrower
  for (let n = 1; n < 9; n++) {
    const near = cut(whole, n);
    if (readsBack(near, x, dtype)) return near;
    // Below a power of two the neighbours are nearer: the number above may do where the nearest does not
    const above = raised({ digits: whole.digits.slice(0, n), point: whole.point });
    if (readsBack(above, x, dtype)) return above;
  }
  return cut(whole, 9);
}

/**
 * The exact value of a float to `places` digits behind the point (the number of all digits where `significant`), ties
 * to even.
 */
export function roundedTo(x: number, places: number, significant: boolean): Decimal {
  const whole = exact(x);
  return cut(whole, significant ? places : whole.point + places);
}

// The first digits, rounded
function cut({ digits, point }: Decimal, keep: number): Decimal {
  if (keep >= digits.length) return { digits, point };
  if (keep < 0) return { digits: "", point: 0 };
  const head = { digits: digits.slice(0, keep), point };
  const next = digits[keep]!;
  const rest = /[^0]/.test(digits.slice(keep + 1));
  const odd = keep > 0 && Number(digits[keep - 1]) % 2 === 1;
  return next < "5" || next === "5" && !rest && !odd ? head : raised(head);
}

// One more in the last digit; a carry past the first one moves the point
function raised({ digits, point }: Decimal): Decimal {
  const up = (BigInt(digits || "0") + 1n).toString();
  const n = digits.length;
  return { digits: up.padStart(n, "0"), point: point + (up.length > n ? 1 : 0) };
}

const readsBack = ({ digits, point }: Decimal, x: number, dtype: DType): boolean =>
  rounded(Number(`0.${digits}e${point}`), dtype) === x;

function exact(x: number): Decimal {
  if (x === 0) return { digits: "", point: 0 };
  WIDE[0] = x;
  const bits = BITS[0]!;
  const field = Number(bits >> 52n & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const whole = field ? fraction | 1n << 52n : fraction;
  const power = (field || 1) - 1075;
  const digits = (power >= 0 ? whole << BigInt(power) : whole * 5n ** BigInt(-power)).toString();
  return { digits: digits.replace(/0+$/, ""), point: digits.length - Math.max(0, -power) };
}

function parsed(text: string): Decimal {
  const [head = "", power = "0"] = text.split("e");
  return { digits: head.replace(".", "").replace(/0+$/, ""), point: Number(power) + 1 };
}

function rounded(x: number, dtype: DType): number {
  if (dtype === "float32") return Math.fround(x);
  return cast(cast(Float64Array.of(x), "float64", dtype), dtype, "float64")[0] as number;
}

const WIDE = new Float64Array(1);
const BITS = new BigUint64Array(WIDE.buffer);
