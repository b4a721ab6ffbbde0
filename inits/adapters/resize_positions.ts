import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, sizeOf } from "../../core/shape.ts";
import type { Shape, Spec, Tensor } from "../../core/types.ts";
import { checkMode, resampleAxis, type ResampleMode, tapsOf } from "../../math/resample.ts";
import type { Adapter } from "../adapter.ts";
import { checkGrid, isFloat, narrowTo, squareOf, wideOf } from "./_floats.ts";

/** How a table of positions is resized. */
export interface ResizePositionsOptions {
  /** The old grid, height and width; a square without it. */
  readonly from?: readonly number[];
  /** The new grid; a square without it. One size is a sequence. */
  readonly to?: readonly number[];
  /** Tokens before the grid, which are kept: a class token, registers. @default 1 */
  readonly prefix?: number;
  /** The rule. @default "bicubic" */
  readonly mode?: ResampleMode;
  /** Averages where the grid becomes smaller. @default true */
  readonly antialias?: boolean;
  /** Corners of the grids lie on each other. @default false */
  readonly alignCorners?: boolean;
  /**
   * How the table lies: `[1, tokens, C]` or `[tokens, C]`, `[1, h, w, C]`, `[1, C, h, w]`, `[length, C]`. By its rank
   * without it.
   */
  readonly layout?: "tokens" | "nhwc" | "nchw" | "sequence";
}

/**
 * An adapter for tables of absolute positions: the grid of the file's is resampled to the model's. Prefix tokens come
 * first and are kept.
 *
 * With the defaults it does what timm does; `antialias: false` is mmpretrain.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines integers, and tables whose counts are
 * not those of the grids.
 * @throws {LensorError} `unknown-name` for another mode, `range` for sizes below 1, `shape` for another number of
 * sizes.
 * @see timm `resample_abs_pos_embed`
 *
 * @example
 * ```ts
 * import {
 *   fromBytes,
 *   initialize,
 *   module,
 *   pretrained,
 *   resizePositions,
 *   tensor,
 *   toSafetensors,
 *   values,
 * } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const table = { shape: [1, 2, 1], dtype: "float32", data: new Float32Array([9, 5]) } as const;
 * const file = await fromBytes(await toSafetensors([["pos", table]]));
 * const model = module("Vit", { params: { pos: tensor([1, 5, 1]) } });
 * const ready = initialize(model, pretrained(file, { adapt: [resizePositions({ to: [2, 2] })] }));
 * assertEquals(await values(ready, "pos"), new Float32Array([9, 5, 5, 5, 5]));
 * ```
 */
export function resizePositions(options: ResizePositionsOptions = {}): Adapter {
  const verb = "make resizePositions";
  checkOptions(verb, options, ["from", "to", "prefix", "mode", "antialias", "alignCorners", "layout"]);
  const { mode = "bicubic", prefix = 1, antialias = true, alignCorners = false, layout } = options;
  checkMode(verb, mode);
  for (const what of ["from", "to"] as const) {
    if (options[what] !== undefined) checkGrid(verb, what, options[what], [1, 2]);
  }
  if (!Number.isSafeInteger(prefix) || prefix < 0) {
    throw new LensorError("range", `Cannot ${verb}: prefix is ${describe(prefix)}; use a non-negative integer`);
  }
  if (layout !== undefined && !LAYOUTS.includes(layout)) {
    const known = LAYOUTS.map((name) => `"${name}"`).join(", ");
    throw new LensorError("unknown-name", `Cannot ${verb}: layout is ${describe(layout)}; use one of ${known}`);
  }
  const planned = (have: Spec, want: Spec) => planOf(have.shape, want.shape, { ...options, prefix });
  const adapter: Adapter = (have, want) => {
    const plan = planned(have, want);
    return plan && resized(have, want, plan, { mode, antialias, alignCorners });
  };
  return Object.assign(
    adapter,
    {
      label: "resizePositions",
      // A grid of as many points may be another grid
      ...(options.from === undefined && options.to === undefined ? {} : { always: true as const }),
      accepts: (have, want) => isFloat(have) && planned(have, want) !== undefined,
    } satisfies Partial<Adapter>,
  );
}

const LAYOUTS: readonly string[] = ["tokens", "nhwc", "nchw", "sequence"];

/** A table as `[outer, prefix + grid, inner]`, or with the grid's axes by themselves. */
interface Plan {
  readonly outer: number;
  readonly prefix: number;
  readonly old: readonly number[];
  readonly now: readonly number[];
  readonly inner: number;
}

function planOf(
  have: Shape,
  want: Shape,
  options: ResizePositionsOptions & { readonly prefix: number },
): Plan | undefined {
  if (have.length !== want.length) return undefined;
  const rank = have.length;
  const { from, to, prefix } = options;
  const layout = options.layout ??
    (rank === 4
      ? (have[1] === want[1] && have[3] !== want[3] ? "nchw" : "nhwc")
      : to?.length === 1
      ? "sequence"
      : "tokens");
  if (layout === "nhwc" || layout === "nchw") {
    if (rank !== 4) return undefined;
    const at = layout === "nhwc" ? 1 : 2;
    const [old, now] = [have.slice(at, at + 2), want.slice(at, at + 2)];
    const fits = sameBut(have, want, [at, at + 1]) && agrees(from, old) && agrees(to, now);
    return fits
      ? { outer: sizeOf(have.slice(0, at)), prefix: 0, old, now, inner: sizeOf(have.slice(at + 2)) }
      : undefined;
  }
  if (rank < 2 || rank > 3) return undefined;
  const at = rank - 2;
  if (!sameBut(have, want, [at])) return undefined;
  const oldGrid = gridOf(have[at]! - prefix, from, layout === "sequence");
  const newGrid = gridOf(want[at]! - prefix, to, layout === "sequence");
  if (
    !oldGrid || !newGrid || oldGrid.join() === newGrid.join() && sizeOf(have) === sizeOf(want)
  ) return undefined;
  return { outer: sizeOf(have.slice(0, at)), prefix, old: oldGrid, now: newGrid, inner: have[rank - 1]! };
}

function gridOf(count: number, given: readonly number[] | undefined, sequence: boolean): readonly number[] | undefined {
  if (given !== undefined) return sizeOf(given) === count ? given : undefined;
  if (sequence) return count >= 1 ? [count] : undefined;
  const side = squareOf(count);
  return side === undefined ? undefined : [side, side];
}

function sameBut(a: Shape, b: Shape, axes: readonly number[]): boolean {
  return a.every((n, i) => n === b[i] || axes.includes(i));
}

function agrees(given: readonly number[] | undefined, grid: readonly number[]): boolean {
  return given === undefined || given.join() === grid.join();
}

function resized(
  have: Tensor,
  want: Spec,
  { outer, prefix, old, now, inner }: Plan,
  rule: { mode: ResampleMode; antialias: boolean; alignCorners: boolean },
): Tensor {
  const values = wideOf(have);
  if (old.join() === now.join()) return narrowTo(values, want.shape, have);
  const [before, after] = [sizeOf(old), sizeOf(now)];
  const width = (prefix + before) * inner;
  const out = new Float64Array(outer * (prefix + after) * inner);
  for (let o = 0; o < outer; o++) {
    const place = o * (prefix + after) * inner;
    const start = o * width + prefix * inner;
    out.set(values.subarray(o * width, start), place);
    let grid: Float64Array = values.slice(start, (o + 1) * width);
    for (const [axis, n] of old.entries()) {
      const rows = axis === 0 ? 1 : now[0]!;
      const columns = inner * (axis === 0 ? sizeOf(old.slice(1)) : 1);
      const mode = old.length === 1 && rule.mode === "bilinear" ? "linear" : rule.mode;
      grid = resampleAxis(grid, rows, n, columns, tapsOf(n, now[axis]!, { ...rule, mode }));
    }
    out.set(grid, place + prefix * inner);
  }
  return narrowTo(out, want.shape, have);
}
