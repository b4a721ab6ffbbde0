/** Numbers of one array as texts that stand under each other, as NumPy's array printing does it. */
import { fromFloat16, toFloat16 } from "../../core/half.ts";
import type { DType } from "../../core/types.ts";
import { type Decimal, roundedTo, shortest } from "./_decimal.ts";

/** How numbers are shown. */
export interface NumberOptions {
  /** Digits behind the point at most; 8 by default. */
  readonly precision?: number | undefined;
  /** No exponents for what is small. */
  readonly suppressSmall?: boolean | undefined;
  /** `"+"` shows the sign of positive numbers, `" "` leaves room for it. */
  readonly sign?: "-" | "+" | " " | undefined;
  /**
   * `"fixed"`: exactly `precision` digits; `"unique"`: as many as there are; `"maxprec"`: both, the shorter;
   * `"maxprec_equal"`: all as the longest.
   */
  readonly floatmode?: "fixed" | "unique" | "maxprec" | "maxprec_equal" | undefined;
}

/** Integers and bigints. */
export function wholeTexts(values: readonly (number | bigint)[], { sign = "-" }: NumberOptions): string[] {
  // A blank in place of a sign is only for arrays without negative numbers
  const plus = sign === "+" || sign === " " && !values.some((x) => x < 0) ? sign : "";
  const texts = values.map((x) => x < 0 ? `${x}` : `${plus}${x}`);
  const width = longest(texts);
  return texts.map((s) => s.padStart(width));
}

/** Booleans. */
export function truthTexts(values: readonly (number | bigint)[], alone: boolean): string[] {
  return values.map((x) => Number(x) ? (alone ? "True" : " True") : "False");
}

/** Floats of a dtype: one form for all. */
export function floatTexts(values: readonly number[], dtype: DType, options: NumberOptions): string[] {
  const { precision = 8, suppressSmall = false, sign = "-", floatmode = "maxprec" } = options;
  const finite = values.filter(Number.isFinite);
  const most = floatmode === "unique" ? Infinity : precision;
  const digits: Digits = (x, significant, least, limit) => {
    const first = significant ? 1 : 0;
    if (floatmode === "fixed") return roundedTo(x, limit + first, significant);
    const short = shortest(x, dtype);
    const count = significant ? short.digits.length - 1 : short.digits.length - short.point;
    return count > limit || count < least ? roundedTo(x, (count > limit ? limit : least) + first, significant) : short;
  };
  const form = needsExponent(finite, dtype, suppressSmall)
    ? exponents(finite, digits, most, sign, floatmode === "fixed")
    : positions(finite, digits, most, sign, floatmode);
  let { left } = form;
  if (sign === " " && !finite.some(isNegative)) left++;
  if (finite.length < values.length) {
    const behind = form.right + 1;
    const minus = sign !== "-" || values.includes(-Infinity) ? 1 : 0;
    left = Math.max(left, 3 - behind, 3 + minus - behind);
  }
  return values.map((x) => {
    if (Number.isFinite(x)) return form.show(x, left);
    const before = Number.isNaN(x) ? (sign === "+" ? "+" : "") : x < 0 ? "-" : sign === "+" ? "+" : "";
    return (before + (Number.isNaN(x) ? "nan" : "inf")).padStart(left + form.right + 1);
  });
}

/** One float by itself, as `str` of a NumPy scalar. */
export function floatText(x: number, dtype: DType): string {
  if (Number.isNaN(x)) return "nan";
  if (!Number.isFinite(x)) return x < 0 ? "-inf" : "inf";
  const size = Math.abs(x);
  const minus = isNegative(x) ? "-" : "";
  const decimal = shortest(size, dtype);
  if (size === 0 || size >= 1e-4 && size < 1e16) {
    const [whole, fraction] = pointed(decimal);
    return `${minus}${whole}.${fraction || "0"}`;
  }
  const [head, fraction, power] = scientific(decimal);
  return `${minus}${head}${fraction && "."}${fraction}${exponentText(power, 2)}`;
}

type Digits = (x: number, significant: boolean, least: number, most: number) => Decimal;
interface Form {
  /** Columns before the point, sign included. */
  readonly left: number;
  /** Columns behind it. */
  readonly right: number;
  readonly show: (x: number, left: number) => string;
}

// Decimal digits that a dtype surely has, from which the largest number without an exponent follows
const PRECISION: Partial<Record<DType, number>> = { float16: 3, float32: 6, bfloat16: 6 };

function needsExponent(finite: readonly number[], dtype: DType, suppressSmall: boolean): boolean {
  const sizes = finite.map(Math.abs).filter((x) => x !== 0);
  if (sizes.length === 0) return false;
  const largest = sizes.reduce((a, b) => Math.max(a, b));
  const smallest = sizes.reduce((a, b) => Math.min(a, b));
  // NumPy divides in the array's own dtype
  const exact = largest / smallest;
  const ratio = dtype === "float64" ? exact : dtype === "float16" ? fromFloat16(toFloat16(exact)) : Math.fround(exact);
  return largest >= 10 ** Math.min(8, PRECISION[dtype] ?? 15) || !suppressSmall && (smallest < 1e-4 || ratio > 1000);
}

function exponents(
  finite: readonly number[],
  digits: Digits,
  most: number,
  sign: string,
  fixed: boolean,
): Form {
  const parts = finite.map((x) => scientific(digits(Math.abs(x), true, 0, most)));
  const places = fixed ? most : longest(parts.map(([, fraction]) => fraction));
  const width = longest(parts.map(([, , power]) => exponentText(power, 2))) - 2;
  const show = (x: number, left: number): string => {
    const [head, fraction, power] = scientific(digits(Math.abs(x), true, places, places));
    return signed(x, head, sign).padStart(left) + "." + fraction.padEnd(places, "0") + exponentText(power, width);
  };
  return { left: longest(finite.map((x) => signed(x, "0", sign))), right: width + 2 + places, show };
}

function positions(
  finite: readonly number[],
  digits: Digits,
  most: number,
  sign: string,
  floatmode: string,
): Form {
  const parts = finite.map((x) => pointed(digits(Math.abs(x), false, 0, most)));
  const equal = floatmode === "maxprec_equal";
  const right = floatmode === "fixed" && finite.length ? most : longest(parts.map(([, fraction]) => fraction));
  const left = longest(finite.map((x, i) => signed(x, parts[i]![0], sign)));
  const show = (x: number, left: number): string => {
    const [whole, fraction] = pointed(digits(Math.abs(x), false, equal ? right : 0, equal ? right : most));
    return signed(x, whole, sign).padStart(left) + "." +
      fraction.padEnd(right, equal || floatmode === "fixed" ? "0" : " ");
  };
  return { left, right, show };
}

function scientific({ digits, point }: Decimal): readonly [head: string, fraction: string, power: number] {
  return [digits[0] ?? "0", digits.slice(1).replace(/0+$/, ""), digits ? point - 1 : 0];
}

function pointed({ digits, point }: Decimal): readonly [whole: string, fraction: string] {
  const before = Math.max(0, point);
  const whole = digits.slice(0, before).padEnd(before, "0");
  const fraction = "0".repeat(digits ? Math.max(0, -point) : 0) + digits.slice(before);
  return [whole || "0", fraction.replace(/0+$/, "")];
}

const exponentText = (power: number, width: number): string =>
  `e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(width, "0")}`;
const longest = (texts: readonly string[]): number => texts.reduce((most, s) => Math.max(most, s.length), 0);
const isNegative = (x: number): boolean => x < 0 || Object.is(x, -0);
const signed = (x: number, text: string, sign: string): string =>
  (isNegative(x) ? "-" : sign === "+" ? "+" : "") + text;
