import { fromBytes } from "../../core/dtype.ts";
import type { DType } from "../../core/types.ts";
import type * as Nd from "../../ndarray/mod.ts";

/** A value as calls.py writes it. */
export type Written =
  | { readonly list: readonly Written[] }
  | { readonly options: Readonly<Record<string, Written>> }
  | { readonly plain: unknown }
  | { readonly big: string }
  | { readonly number: string }
  | { readonly dtype: DType; readonly shape: readonly number[]; readonly bytes: string; readonly how?: string };

/** A call and NumPy's answer. */
export interface Line {
  /** The function, with its namespace. */
  readonly op: string;
  /** What it is given. */
  readonly args: readonly Written[];
  /** What NumPy gives. */
  readonly out: Written;
  /** Units in the last place that are allowed. */
  readonly ulp: number;
  /** Or so many roundings of the largest element. */
  readonly eps: number;
}

type Module = typeof Nd;

/** Says how the answer differs from NumPy's, or nothing. */
export function differences(nd: Module, { op, args, out, ulp, eps }: Line): string | undefined {
  const fn = op.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], nd) as (
    ...args: unknown[]
  ) => unknown;
  let got: unknown;
  try {
    got = fn(...args.map((a) => valueOf(nd, a)));
  } catch (error) {
    return `throws ${error}`;
  }
  // What cancels is as exact as the largest number that went in
  const size = eps > 0 ? Math.max(...args.map((a) => sizeOf(nd, a))) : 0;
  return unlike(nd, got, out, ulp, eps, size, ANY_ZERO.includes(op));
}

const ANY_ZERO = ["clip", "maximum", "minimum", "fmax", "fmin", "max", "min", "nanmax", "nanmin", "sort", "unique"];

/** A value for a call. */
export function valueOf(nd: Module, x: Written): unknown {
  if ("list" in x) return x.list.map((y) => valueOf(nd, y));
  if ("options" in x) return Object.fromEntries(Object.entries(x.options).map(([k, v]) => [k, valueOf(nd, v)]));
  if ("plain" in x) return x.plain;
  if ("big" in x) return BigInt(x.big);
  if ("number" in x) return Number(x.number.replace("inf", "Infinity"));
  const bytes = Uint8Array.from(atob(x.bytes), (c) => c.charCodeAt(0));
  const whole = nd.ndarray({ data: fromBytes(bytes, x.dtype), dtype: x.dtype, shape: x.shape });
  if (x.how === "back") return nd.flip(nd.copy(nd.flip(whole)));
  if (x.how === "turned") return nd.transpose(nd.copy(nd.transpose(whole)));
  if (x.how === "gaps") return nd.slice(nd.repeat(whole, 2, -1), "..., ::2");
  return whole;
}

function unlike(
  nd: Module,
  got: unknown,
  want: Written,
  ulp: number,
  eps: number,
  size: number,
  anyZero: boolean,
): string | undefined {
  if ("list" in want) {
    if (!Array.isArray(got) || got.length !== want.list.length) return `gives ${got}, not ${want.list.length} arrays`;
    return want.list.map((w, i) => unlike(nd, got[i], w, ulp, eps, size, anyZero)).find((why) => why);
  }
  if ("options" in want) {
    const fields = got as Record<string, unknown>;
    return Object.entries(want.options).map(([k, w]) => {
      const why = unlike(nd, fields[k], w, ulp, eps, size, anyZero);
      return why && `${k} ${why}`;
    }).find((why) => why);
  }
  if (!("bytes" in want)) {
    const plain = valueOf(nd, want);
    return Object.is(got, plain) ? undefined : `gives ${JSON.stringify(got)}, not ${JSON.stringify(plain)}`;
  }
  const { dtype, shape, data } = nd.toTensor(got as Nd.View);
  if (dtype !== want.dtype) return `gives ${dtype}, not ${want.dtype}`;
  if (shape.join() !== want.shape.join()) return `gives [${shape}], not [${want.shape}]`;
  const right = nd.toTensor(valueOf(nd, { ...want, how: "plain" }) as Nd.View).data;
  const a = numbers(nd, data, dtype);
  const b = numbers(nd, right, dtype);
  const unit = UNITS[dtype] ?? 0;
  const largest = b.reduce<number>((m, x) => Number.isFinite(x) ? Math.max(m, Math.abs(Number(x))) : m, size);
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (Object.is(x, y) || Number.isNaN(x) && Number.isNaN(y)) continue;
    // Of two zeros either may be the larger, and sums may cancel to either
    if (x === y && (eps > 0 || anyZero)) continue;
    const apart = Math.abs(Number(x) - Number(y));
    if (
      unit && apart <= Math.max(ulp * unit * Math.abs(Number(y)) * 2, eps * unit * largest) &&
      (x !== 0 || y !== 0 || ulp > 0)
    ) {
      continue;
    }
    if (unit && ulp > 0 && apart <= ulp * TINY[dtype]!) continue;
    return `gives ${x}, not ${y}, at ${i} of [${shape}] (${dtype})`;
  }
  return undefined;
}

function sizeOf(nd: Module, x: Written): number {
  if ("list" in x) return Math.max(0, ...x.list.map((y) => sizeOf(nd, y)));
  if ("options" in x) return Math.max(0, ...Object.values(x.options).map((y) => sizeOf(nd, y)));
  if (!("bytes" in x)) return 0;
  const { data, dtype } = nd.toTensor(valueOf(nd, { ...x, how: "plain" }) as Nd.View);
  const sizes = numbers(nd, data, dtype).map((y) => Math.abs(Number(y)));
  return sizes.reduce((m, y) => Number.isFinite(y) ? Math.max(m, y) : m, 0);
}

const UNITS: Partial<Record<DType, number>> = { float64: 2 ** -53, float32: 2 ** -24, float16: 2 ** -11 };
const TINY: Partial<Record<DType, number>> = { float64: 2 ** -1074, float32: 2 ** -149, float16: 2 ** -24 };

function numbers(nd: Module, data: Nd.Values, dtype: DType): (number | bigint)[] {
  return (nd.toList({ data, dtype, shape: [data.length] }) as (number | bigint | boolean)[]).map((x) =>
    typeof x === "boolean" ? Number(x) : x
  );
}
