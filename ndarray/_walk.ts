/** Visiting the elements of several arrays of one shape together, as few and as long straight runs as possible. */
import type { Shape } from "../core/types.ts";
import type { Layout } from "./types.ts";

/** A number for each of the arrays. */
type Each<L extends readonly Layout[]> = { readonly [K in keyof L]: number };

/** A straight run: `n` elements, and for each array its first index and the step to the next. */
type Run<L extends readonly Layout[]> = (n: number, at: Each<L>, step: Each<L>) => void;

/** Calls `run` until every element of the shape was visited, in C order. */
export function walk<const L extends readonly Layout[]>(shape: Shape, layouts: L, run: Run<L>): void {
  const { sizes, steps } = merged(shape, layouts);
  if (sizes.includes(0)) return;
  const last = sizes.length - 1;
  const n = sizes[last]!;
  const inner = steps[last]!;
  const at = layouts.map((l) => l.offset);
  const index = new Array<number>(last).fill(0);
  for (;;) {
    run(n, at as Each<L>, inner as Each<L>);
    let axis = last - 1;
    for (; axis >= 0; axis--) {
      const step = steps[axis]!;
      if (++index[axis]! < sizes[axis]!) {
        for (let k = 0; k < at.length; k++) at[k]! += step[k]!;
        break;
      }
      for (let k = 0; k < at.length; k++) at[k]! -= step[k]! * (sizes[axis]! - 1);
      index[axis] = 0;
    }
    if (axis < 0) return;
  }
}

// Axes of one element go; neighbours become one axis where every array runs on from the inner to the outer.
function merged(shape: Shape, layouts: readonly Layout[]): { sizes: number[]; steps: number[][] } {
  const sizes: number[] = [];
  const steps: number[][] = [];
  for (let i = 0; i < shape.length; i++) {
    const n = shape[i]!;
    const step = layouts.map((l) => l.stride[i]!);
    const top = sizes.length - 1;
    if (n === 1) continue;
    if (top >= 0 && steps[top]!.every((outer, k) => outer === step[k]! * n)) {
      sizes[top]! *= n;
      steps[top] = step;
    } else {
      sizes.push(n);
      steps.push(step);
    }
  }
  return sizes.length ? { sizes, steps } : { sizes: [1], steps: [layouts.map(() => 1)] };
}
