import type { Wide } from "./floats.ts";

/** A weighted sum into a new array: sum w x, divided by `divisor`. */
export function weightedSum(all: readonly Wide[], weights: readonly number[], divisor: number): Wide {
  const out = new Float64Array(all[0]!.length);
  for (const [i, values] of all.entries()) {
    const w = weights[i]! / divisor;
    for (let k = 0; k < out.length; k++) out[k]! += w * values[k]!;
  }
  return out;
}

/** What each model changed, in place of the model: m - base. */
export function changes(all: readonly Wide[], base: Wide): readonly Wide[] {
  for (const values of all) for (let k = 0; k < values.length; k++) values[k]! -= base[k]!;
  return all;
}

/** base + scale x, in place of x. */
export function onBase(base: Wide, x: Wide, scale: number): Wide {
  for (let k = 0; k < x.length; k++) x[k] = base[k]! + scale * x[k]!;
  return x;
}

/**
 * Weighted changes where they agree with the sign of their sum; divided by the weights of those that agree, if wanted.
 */
export function elected(all: readonly Wide[], weights: readonly number[], normalize: boolean): Float64Array {
  const out = new Float64Array(all[0]!.length);
  for (let k = 0; k < out.length; k++) {
    let sum = 0;
    for (let i = 0; i < all.length; i++) sum += weights[i]! * all[i]![k]!;
    const positive = sum >= 0;
    let agreed = 0;
    let divisor = 0;
    for (let i = 0; i < all.length; i++) {
      const x = weights[i]! * all[i]![k]!;
      if (x === 0 || x > 0 !== positive) continue;
      agreed += x;
      divisor += weights[i]!;
    }
    out[k] = normalize && divisor !== 0 ? agreed / divisor : agreed;
  }
  return out;
}

/** Keeps the masked changes, scaled. */
export function dropout(
  values: Wide,
  mask: ArrayLike<number>,
  rescale: "l1" | "density" | false,
  density: number,
): void {
  let before = 0;
  let after = 0;
  for (let k = 0; k < values.length; k++) {
    before += Math.abs(values[k]!);
    if (!mask[k]) values[k] = 0;
    after += Math.abs(values[k]!);
  }
  const scale = rescale === "l1" ? (after === 0 ? 1 : before / after) : rescale === "density" ? 1 / density : 1;
  if (scale !== 1) { for (let k = 0; k < values.length; k++) values[k]! *= scale; }
}

/** The point at `t` on the arc from `a` to `b`, in place of `a`. */
export function onArc(a: Wide, b: Wide, t: number): Wide {
  const unit = (norm: number) => norm > 1e-8 ? norm : 1;
  const cosine = dot(a, b) / (unit(Math.sqrt(dot(a, a))) * unit(Math.sqrt(dot(b, b))));
  let x = 1 - t;
  let y = t;
  if (Math.abs(cosine) <= 0.9995) {
    const angle = Math.acos(cosine);
    x = Math.sin((1 - t) * angle) / Math.sin(angle);
    y = Math.sin(t * angle) / Math.sin(angle);
  }
  for (let k = 0; k < a.length; k++) a[k] = x * a[k]! + y * b[k]!;
  return a;
}

/** How far from the base to the mean: by the mean cosine between the models' changes. */
export function stockRatio(all: readonly Wide[]): number {
  const norms = all.map((d) => Math.sqrt(dot(d, d)));
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < all.length; i++) {
    for (let j = 0; j < i; j++) {
      const norm = norms[i]! * norms[j]!;
      sum += norm === 0 ? 0 : dot(all[i]!, all[j]!) / norm;
      pairs++;
    }
  }
  const cosine = pairs === 0 ? 1 : sum / pairs;
  return all.length * cosine / (1 + (all.length - 1) * cosine);
}

function dot(a: Wide, b: Wide): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
