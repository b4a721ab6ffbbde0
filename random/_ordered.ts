import { LensorError } from "../core/errors.ts";
import type { DType, Values } from "../core/types.ts";
import { checkRange } from "../core/check.ts";
import { targetOf } from "../core/draw_target.ts";
import { dtypeOf } from "./_want.ts";
import type { DrawInto } from "./types.ts";

/** The dtypes of floating-point draws. */
export type FloatDType = Extract<DType, "float64" | "float32" | "float16" | "bfloat16">;

/** The float dtype that a draw asks for, float32 unless it says. Throws `type` for one without draws. */
export function floatType(what: string, options: DrawInto | undefined): FloatDType {
  const dtype = dtypeOf(options, "float32");
  if (FLOATS.has(dtype)) return dtype as FloatDType;
  throw new LensorError(
    "type",
    `Cannot draw ${what} as ${dtype}: draws exist for float64, float32, float16 and bfloat16`,
  );
}

/**
 * Draws from a generator that has a position: always the whole tensor, so that the position afterwards does not depend
 * on the part that somebody looks at; then the range is cut out.
 */
export function drawWhole(
  what: string,
  n: number,
  dtype: DType,
  options: DrawInto | undefined,
  fill: (out: Values) => void,
): Values {
  const range = options?.range;
  const into = options?.into;
  const verb = `draw ${what}`;
  if (range === undefined) {
    const { out } = targetOf(verb, n, dtype, undefined, into);
    fill(out);
    return out;
  }
  const { out: part } = targetOf(verb, n, dtype, range, into);
  const [start, end] = checkRange(verb, n, range);
  const whole = targetOf(verb, n, dtype, undefined, undefined).out;
  fill(whole);
  (part as Float64Array).set(whole.subarray(start, end) as Float64Array);
  return part;
}

const FLOATS: ReadonlySet<DType> = new Set<DType>(["float64", "float32", "float16", "bfloat16"]);
