import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import type { Shape, Spec, Tensor } from "../../core/types.ts";
import { resampleAxis, type Taps, tapsOf } from "../../math/resample.ts";
import type { Adapter } from "../adapter.ts";
import { checkGrid, isFloat, narrowTo, squareOf, wideOf } from "./_floats.ts";

/** How a table of relative positions is resized. */
export interface ResizeRelativePositionsOptions {
  /** The new window, height and width; a square without it. */
  readonly window?: readonly number[];
  /** The old window; a square without it. */
  readonly from?: readonly number[];
  /**
   * `geometric`: old offsets are spread by a growing step, as BEiT and timm do; `bicubic`: the table is resampled, as
   * Swin and mmseg do. @default "geometric"
   */
  readonly method?: "geometric" | "bicubic";
  /** Rows at the end that stand for class tokens and are kept. @default 0 */
  readonly extra?: number;
  /** `bicubic`: averages where the table becomes smaller. @default false */
  readonly antialias?: boolean;
}

/**
 * An adapter for tables of relative position biases, `[(2h-1)(2w-1) + extra, heads]` or `[heads, 2h-1, 2w-1]`, from one
 * window to another.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines integers, and tables that are not
 * those of the windows.
 * @throws {LensorError} `unknown-name` for another method, `range` and `shape` for wrong windows.
 * @see timm `resize_rel_pos_bias_table`
 */
export function resizeRelativePositions(options: ResizeRelativePositionsOptions = {}): Adapter {
  const verb = "make resizeRelativePositions";
  checkOptions(verb, options, ["window", "from", "method", "extra", "antialias"]);
  const { window, from, method = "geometric", extra = 0, antialias = false } = options;
  if (window !== undefined) checkGrid(verb, "window", window);
  if (from !== undefined) checkGrid(verb, "from", from);
  if (method !== "geometric" && method !== "bicubic") {
    throw new LensorError(
      "unknown-name",
      `Cannot ${verb}: method is ${describe(method)}; use "geometric" or "bicubic"`,
    );
  }
  if (!Number.isSafeInteger(extra) || extra < 0) {
    throw new LensorError("range", `Cannot ${verb}: extra is ${describe(extra)}; use a non-negative integer`);
  }
  const grids = (have: Spec, want: Spec) => gridsOf(have.shape, want.shape, window, from, extra);
  return Object.assign(
    ((have, want) => {
      const plan = grids(have, want);
      return plan && resized(have, want, plan, extra, method, antialias);
    }) as Adapter,
    {
      label: "resizeRelativePositions",
      accepts: (have: Spec, want: Spec) => isFloat(have) && grids(have, want) !== undefined,
    } satisfies Partial<Adapter>,
  );
}

interface Grids {
  readonly old: readonly number[];
  readonly now: readonly number[];
  /** Heads come first. */
  readonly headsFirst: boolean;
}

function gridsOf(
  have: Shape,
  want: Shape,
  window: readonly number[] | undefined,
  from: readonly number[] | undefined,
  extra: number,
): Grids | undefined {
  if (have.length === 3 && want.length === 3 && have[0] === want[0]) {
    const [old, now] = [have.slice(1), want.slice(1)];
    const fits = [...old, ...now].every((n) => n % 2 === 1) && isWindow(now, window) && isWindow(old, from);
    return fits ? { old, now, headsFirst: true } : undefined;
  }
  if (have.length !== 2 || want.length !== 2 || have[1] !== want[1]) return undefined;
  const now = spreadOf(want[0]! - extra, window);
  // An unknown window is a square one; or it has the target's, where only that fits
  const old = spreadOf(have[0]! - extra, from) ??
    (from === undefined && now && now[0]! * now[1]! === have[0]! - extra ? now : undefined);
  return old && now ? { old, now, headsFirst: false } : undefined;
}

function isWindow(grid: readonly number[], window: readonly number[] | undefined): boolean {
  return window === undefined || window.every((n, i) => 2 * n - 1 === grid[i]);
}

function spreadOf(count: number, window: readonly number[] | undefined): readonly number[] | undefined {
  if (window !== undefined) {
    const grid = window.map((n) => 2 * n - 1);
    return grid[0]! * grid[1]! === count ? grid : undefined;
  }
  const side = squareOf(count);
  return side !== undefined && side % 2 === 1 ? [side, side] : undefined;
}

function resized(
  have: Tensor,
  want: Spec,
  { old, now, headsFirst }: Grids,
  extra: number,
  method: string,
  antialias: boolean,
): Tensor {
  const values = wideOf(have);
  if (old.join() === now.join()) return narrowTo(values, want.shape, have);
  const taps = old.map((n, i) =>
    method === "bicubic" ? tapsOf(n, now[i]!, { mode: "bicubic", antialias }) : geometricTaps(n, now[i]!)
  );
  const heads = headsFirst ? have.shape[0]! : have.shape[1]!;
  const inner = headsFirst ? 1 : heads;
  const outer = headsFirst ? heads : 1;
  const kept = values.length - extra * heads;
  const first = resampleAxis(values.subarray(0, kept) as Float64Array, outer, old[0]!, old[1]! * inner, taps[0]!);
  const second = resampleAxis(first, outer * now[0]!, old[1]!, inner, taps[1]!);
  const out = new Float64Array(second.length + extra * heads);
  out.set(second);
  out.set(values.subarray(kept), second.length);
  return narrowTo(out, want.shape, have);
}

// Old offsets lie at 0, 1, 1 + q, 1 + q + q^2 ... on both sides, q such that the last one meets the new border;
// straight lines between
function geometricTaps(n: number, m: number): Taps {
  const steps = n >> 1;
  const reach = m >> 1;
  let left = 1.01;
  let right = 1.5;
  let q = left;
  while (right - left > 1e-6) {
    q = (left + right) / 2;
    if ((1 - q ** steps) / (1 - q) > reach) right = q;
    else left = q;
  }
  const side: number[] = [];
  let place = 1;
  for (let i = 0; i < steps; i++) {
    side.push(place);
    place += q ** (i + 1);
  }
  const places = [...side.toReversed().map((x) => -x), 0, ...side];
  return Array.from({ length: m }, (_, i) => {
    const x = i - reach;
    const after = places.findIndex((p) => p >= x);
    if (after === 0) return { from: 0, weights: [1] };
    if (after < 0) return { from: n - 1, weights: [1] };
    const share = (x - places[after - 1]!) / (places[after]! - places[after - 1]!);
    return { from: after - 1, weights: [1 - share, share] };
  });
}
