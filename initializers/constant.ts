import { named } from "../core/named.ts";
import { cast } from "../core/cast.ts";
import { bytesOf, kindOf, lanesOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, sizeOf } from "../core/shape.ts";
import { targetOf } from "../core/draw_target.ts";
import type { DType, Shape, Values } from "../core/types.ts";
import type { Rng } from "../random/types.ts";
import { type About, about, checkCall } from "./elementwise.ts";
import type { DrawOptions, Initializer } from "./types.ts";

/**
 * Every element is `value`, in any dtype.
 *
 * Floats are rounded to the dtype; integer dtypes drop the fraction, as PyTorch does, and take bigints; bool is "not
 * zero". Throws `type` if the value is not a number or bigint, and, when it is called, `range` if the dtype cannot hold
 * the value.
 *
 * Source: every framework.
 *
 * Formula: value.
 *
 * Peers: PyTorch `constant_`; MMLab `Constant`; JAX `constant`; Keras `Constant`.
 *
 * @example
 * ```ts
 * import { constant, keyed } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(constant(0.5)([2], keyed(0)), new Float32Array([0.5, 0.5]));
 * assertEquals(constant(7)([2], keyed(0), { dtype: "int64" }), new BigInt64Array([7n, 7n]));
 * ```
 */
export function constant(value: number | bigint): Initializer {
  if (typeof value !== "number" && typeof value !== "bigint") {
    throw new LensorError("type", `Cannot make constant: expected a number, found ${describe(value)}`);
  }
  return filling({ ...about("constant", { value }), label: `constant(${value})` }, value);
}

/**
 * Every element is 0, in any dtype. An initializer itself: write `zeros`, not `zeros()`.
 *
 * Source: every framework; ControlNet's zero convolutions, B of LoRA and SkipInit's factors are zeros.
 *
 * Formula: 0.
 *
 * Peers: PyTorch `zeros_`; MMLab `Constant(val=0)`; JAX `zeros`; Keras `Zeros`, `zero`.
 *
 * @example
 * ```ts
 * import { keyed, zeros } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(zeros([3], keyed(0)), new Float32Array(3));
 * ```
 */
export const zeros: Initializer = filling(about("zeros", {}), 0);

/**
 * Every element is 1, in any dtype. An initializer itself: write `ones`, not `ones()`.
 *
 * Source: every framework.
 *
 * Formula: 1.
 *
 * Peers: PyTorch `ones_`; MMLab `Constant(val=1)`; JAX `ones`; Keras `Ones`, `one`.
 *
 * @example
 * ```ts
 * import { keyed, ones } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(ones([2], keyed(0), { dtype: "bool" }), new Uint8Array([1, 1]));
 * ```
 */
export const ones: Initializer = filling(about("ones", {}), 1);

/** An initializer that puts one value everywhere and asks no generator. */
export function filling(what: About, value: number | bigint): Initializer {
  const by = (shape: Shape, _rng: unknown, options: DrawOptions = {}): Values => {
    const n = sizeOf(shape);
    const { label } = what;
    checkOptions(`fill with ${label}`, options, ["dtype", "axes", "range", "into"]);
    const dtype = options.dtype ?? "float32";
    const { out } = targetOf(`fill with ${label}`, n, dtype, options.range, options.into);
    const code = codeOf(label, value, dtype);
    (out as Float64Array).fill(code as number);
    if (dtype === "complex64") { for (let i = 1; i < out.length; i += 2) out[i] = 0; // (value, 0) each
     }
    return out;
  };
  return Object.assign(named(what.label, by), { ...what, elementwise: true as const });
}

/** An initializer of zeros with one value at some places, which `places` lists as rising flat indices. */
export function sparsely(
  what: About,
  value: number,
  places: (shape: Shape, rng: Rng, options: DrawOptions) => readonly number[],
): Initializer {
  const by = (shape: Shape, rng: Rng, options: DrawOptions = {}): Values => {
    const { label } = what;
    const n = checkCall(label, shape, rng, options);
    const dtype = options.dtype ?? "float32";
    const at = places(shape, rng, options);
    const { start, end, out } = targetOf(`fill with ${label}`, n, dtype, options.range, options.into);
    const code = codeOf(label, value, dtype);
    const lanes = lanesOf(dtype);
    (out as Float64Array).fill(codeOf(label, 0 * value, dtype) as number); // -0 beside a negative value, as in Keras
    for (const i of at) if (start <= i && i < end) (out as Float64Array)[(i - start) * lanes] = code as number;
    return out;
  };
  return Object.assign(by, { ...what, elementwise: true as const });
}

// The value as the typed array of the dtype holds it
function codeOf(label: string, value: number | bigint, dtype: DType): number | bigint {
  const kind = kindOf(dtype);
  if (kind === "complex") return Math.fround(Number(value));
  if (kind === "bool") return value ? 1 : 0;
  if (kind === "float") {
    const code = cast(new Float64Array([Number(value)]), "float64", dtype);
    const back = cast(code, dtype, "float64")[0] as number;
    // A cast to float8_e4m3fn saturates; a number that was named is kept or refused. Up to 464 rounds to the largest,
    // 448
    const beyond = dtype === "float8_e4m3fn" && Math.abs(Number(value)) > 464;
    if (beyond || Number.isFinite(Number(value)) && !Number.isFinite(back)) throw overflow(label, value, dtype);
    return code[0]!;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw overflow(label, value, dtype);
  const whole = typeof value === "bigint" ? value : BigInt(Math.trunc(value));
  const bits = BigInt(8 * bytesOf(dtype));
  const least = kind === "int" ? -(2n ** (bits - 1n)) : 0n;
  if (whole < least || whole - least >= 2n ** bits) throw overflow(label, value, dtype);
  return bits === 64n ? whole : Number(whole);
}

function overflow(label: string, value: number | bigint, dtype: DType): LensorError {
  return new LensorError("range", `Cannot fill with ${label}: ${dtype} cannot hold ${value}`);
}
