import { cast } from "../core/cast.ts";
import { checkOptions } from "../core/check.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { describe, showShape, sizeOf } from "../core/shape.ts";
import { checkMode, resampleAxis, type ResampleMode, tapsOf } from "../math/resample.ts";
import { viewOf } from "./_view.ts";
import { copy, ndarray } from "./ndarray.ts";
import type { Input, View } from "./types.ts";

/** How an array is resized. */
export interface InterpolateOptions {
  /** The new sizes of the last one or two axes. */
  readonly size?: number | readonly number[];
  /** Or how many times as large they become; sizes are rounded down. */
  readonly scaleFactor?: number | readonly number[];
  /** The rule. @default "bilinear" for two axes, "linear" for one */
  readonly mode?: ResampleMode;
  /** Corners of the images lie on each other instead of the corners of their pixels. @default false */
  readonly alignCorners?: boolean;
  /** Averages over what a smaller output pixel covers; bilinear and bicubic. @default false */
  readonly antialias?: boolean;
}

/**
 * Returns `[N, C, length]` or `[N, C, height, width]` resized along its last one or two axes, computed in float64 and
 * rounded once.
 *
 * @throws {LensorError} `unknown-name` for another mode, `range` for a size below 1, `shape` for another rank or number
 * of sizes, `type` for integers, which are never interpolated.
 * @see torch.nn.functional.interpolate
 *
 * @example
 * ```ts
 * import { interpolate, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(interpolate([[[0, 1]]], { size: 4, mode: "linear" })), [[[0, 0.25, 0.75, 1]]]);
 * ```
 */
export function interpolate(x: Input, options: InterpolateOptions = {}): View {
  const verb = "interpolate";
  checkOptions(verb, options, ["size", "scaleFactor", "mode", "alignCorners", "antialias"]);
  const view = ndarray(x);
  const axes = view.shape.length - 2;
  if (axes !== 1 && axes !== 2) {
    throw new LensorError(
      "shape",
      `Cannot ${verb} ${showShape(view.shape)}: give [N, C, length] or [N, C, height, width]`,
    );
  }
  if (kindOf(view.dtype) !== "float") {
    throw new LensorError("type", `Cannot ${verb} ${view.dtype}: integers are not interpolated; cast to a float first`);
  }
  const { mode = axes === 2 ? "bilinear" : "linear", alignCorners = false, antialias = false } = options ?? {};
  checkMode(verb, mode);
  const { sizes, steps } = sizesOf(verb, view.shape.slice(2), options);
  let values = cast(copy(view).data, view.dtype, "float64") as Float64Array;
  const shape = [...view.shape];
  for (let axis = 0; axis < axes; axis++) {
    const n = shape[axis + 2]!;
    const step = steps?.[axis];
    const taps = tapsOf(n, sizes[axis]!, { mode, alignCorners, antialias, ...(step === undefined ? {} : { step }) });
    values = resampleAxis(values, sizeOf(shape.slice(0, axis + 2)), n, sizeOf(shape.slice(axis + 3)), taps);
    shape[axis + 2] = sizes[axis]!;
  }
  return viewOf(cast(values, "float64", view.dtype), view.dtype, shape);
}

function sizesOf(
  verb: string,
  old: readonly number[],
  { size, scaleFactor }: InterpolateOptions,
): { sizes: readonly number[]; steps?: readonly number[] } {
  const each = (what: string, given: number | readonly number[]): readonly number[] => {
    const list = typeof given === "number" ? old.map(() => given) : given;
    if (Array.isArray(list) && list.length === old.length && list.every((n) => typeof n === "number")) return list;
    throw new LensorError("shape", `Cannot ${verb}: ${what} is ${describe(given)}; give ${old.length} numbers`);
  };
  if ((size === undefined) === (scaleFactor === undefined)) {
    throw new LensorError("type", `Cannot ${verb}: give either size or scaleFactor`);
  }
  const factors = scaleFactor === undefined ? undefined : each("scaleFactor", scaleFactor);
  const sizes = size === undefined ? old.map((n, i) => Math.floor(n * factors![i]!)) : each("size", size);
  if (sizes.some((n) => Number.isFinite(n) && n > 2 ** 32 - 1)) {
    throw new LensorError("limit", `Cannot ${verb} ${showShape(old)} to ${showShape(sizes)}: there is no room`);
  }
  for (const n of [...sizes, ...old]) {
    if (Number.isSafeInteger(n) && n >= 1) continue;
    throw new LensorError(
      "range",
      `Cannot ${verb} ${showShape(old)} to ${showShape(sizes)}: sizes must be positive integers`,
    );
  }
  return factors === undefined ? { sizes } : { sizes, steps: factors.map((factor) => 1 / factor) };
}
