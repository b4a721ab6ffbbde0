import { checkDType, kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { targetOf } from "../core/draw_target.ts";
import type { DType, Shape, Values } from "../core/types.ts";
import type { Rng } from "../random/types.ts";
import { type About, checkCall } from "./elementwise.ts";
import type { DrawOptions, Initializer } from "./types.ts";

/** An initializer whose elements hang together: it makes the whole, and `range` cuts it. */
export function wholly(
  what: About,
  make: (shape: Shape, rng: Rng, dtype: DType, options: DrawOptions) => Values,
): Initializer {
  const by = (shape: Shape, rng: Rng, options: DrawOptions = {}): Values => {
    const n = checkCall(what.label, shape, rng, options);
    const dtype = options.dtype ?? "float32";
    checkDType(dtype);
    if (kindOf(dtype) !== "float" || dtype.startsWith("float8")) {
      const text = `Cannot draw ${what.label} as ${dtype}: draws exist for float64, float32, float16 and bfloat16`;
      throw new LensorError("type", text);
    }
    const { start, end, out } = targetOf(`draw ${what.label}`, n, dtype, options.range, options.into);
    (out as Float32Array).set(make(shape, rng, dtype, options).subarray(start, end) as Float32Array);
    return out;
  };
  return Object.assign(by, { ...what });
}
