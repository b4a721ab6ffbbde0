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
 * The largest magnitudes stay, the others become 0; of equal ones at the border the first. `rescale` keeps the sum of
 * magnitudes.
 */
export function keepLargest(values: Wide, density: number, rescale: boolean): void {
  const keep = Math.max(1, Math.floor(density * values.length));
  if (density >= 1 || keep >= values.length) return;
  const bits = magnitudes(values);
  const border = nthLargest(bits, keep);
  let equal = keep;
  for (const b of bits) if (b > border) equal--;
  let before = 0;
  let after = 0;
  for (let k = 0; k < values.length; k++) {
    const size = Math.abs(values[k]!);
    before += size;
    if (bits[k]! > border || bits[k] === border && equal-- > 0) after += size;
    else values[k] = 0;
  }
  if (rescale && after > 0) { for (let k = 0; k < values.length; k++) values[k]! *= before / after; }
}

// Non-negative float32 numbers are in the order of their bits
function magnitudes(values: Wide): Uint32Array {
  const copy = Float32Array.from(values, Math.abs);
  return new Uint32Array(copy.buffer);
}

// By the upper half of the bits, then by the lower: two passes, whatever the order
function nthLargest(bits: Uint32Array, n: number): number {
  const high = new Uint32Array(1 << 16);
  for (const b of bits) high[b >>> 16]!++;
  let left = n;
  let top = high.length - 1;
  while (left > high[top]!) left -= high[top--]!;
  const low = new Uint32Array(1 << 16);
  for (const b of bits) if (b >>> 16 === top) low[b & 0xffff]!++;
  let bottom = low.length - 1;
  while (left > low[bottom]!) left -= low[bottom--]!;
  return top * 65536 + bottom;
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
