import { LensorError } from "../../core/errors.ts";
import { allocate } from "../../core/dtype.ts";
import type { Values } from "../../core/types.ts";
import { log } from "../../math/log.ts";
import { erf } from "../../math/erf.ts";
import { avxBlocks, plainBlocks, wideBlocks } from "./_box_muller.ts";
import { loaded, rounded, rounding, stored } from "../_rounding.ts";
import { eachBlocks, fillNormal, inBlocks, type NormalDraw } from "./_normal.ts";
import type { TorchState } from "./_state.ts";
import { fillUniform } from "./_uniform.ts";

/**
 * `trunc_normal_(mean, std, a, b)` since PyTorch 2.12: rejection from the normal where more than 30 % of it lies
 * between the bounds, else from the uniform. Every round draws for all places and keeps only those that were rejected
 * before.
 */
export function fillTruncated(state: TorchState, out: Values, draw: NormalDraw, a: number, b: number): void {
  const { mean, std } = draw;
  const inside = (1 + erf((b - mean) / std / Math.SQRT2)) / 2 - (1 + erf((a - mean) / std / Math.SQRT2)) / 2;
  if (inside > 0.3) fromNormal(state, out, draw, a, b);
  else fromUniform(state, out, draw, a, b);
}

function fromNormal(state: TorchState, out: Values, draw: NormalDraw, a: number, b: number): void {
  const { dtype } = draw;
  const low = rounded(a, dtype);
  const high = rounded(b, dtype);
  if (!(low <= high)) {
    throw new LensorError("range", `Cannot draw truncated normals: no ${dtype} number lies between ${a} and ${b}`);
  }
  const outside = (i: number): boolean => {
    const x = loaded(out[i] as number, dtype);
    return x < low || x > high;
  };
  fillNormal(state, out, draw);
  for (let places = rejected(out.length, outside); places.length > 0; places = places.filter(outside)) {
    redraw(state, out, draw, places);
  }
}

function fromUniform(
  state: TorchState,
  out: Values,
  { dtype, mean, std, avx }: NormalDraw,
  a: number,
  b: number,
): void {
  const mode = Math.min(Math.max(mean, a), b);
  const peak = -0.5 * ((mode - mean) / std) ** 2;
  const n = out.length;
  const round = rounding(dtype);
  const half = dtype !== "float64" && dtype !== "float32";
  // In half precision only what is subtracted is rounded to the dtype first; factors stay float32
  const factor = half ? Math.fround : round;
  const m = round(mean);
  const s = factor(std);
  const top = round(peak);
  const candidates = allocate(dtype, n);
  const levels = allocate(dtype, n);
  const load = half ? (x: number): number => loaded(x, dtype) : (x: number): number => x;
  const refused = (i: number): boolean => {
    let v = round(load(candidates[i] as number) - m);
    v = round(v / s);
    v = round(round(v * v) * -0.5);
    return round(log(load(levels[i] as number))) > round(v - top);
  };
  let places: Uint32Array | undefined, fruitless = 0;
  do {
    const before = places?.length;
    fillUniform(state, candidates, dtype, a, b, avx);
    fillUniform(state, levels, dtype, 0, 1, avx);
    if (places) { for (const i of places) out[i] = candidates[i]!; }
    else (out as Float64Array).set(candidates as Float64Array);
    places = places ? places.filter(refused) : rejected(n, refused);
    fruitless = places.length === (before ?? n) ? fruitless + places.length : 0;
    if (fruitless > PATIENCE) {
      throw new LensorError(
        "limit",
        `Cannot draw truncated normals: next to nothing of the normal with mean ${mean} and std ${std} lies in [${a}, ${b}]`,
      );
    }
  } while (places.length > 0);
}

/**
 * Draws normals for all places and keeps those asked for (ascending). In blocks all outputs are passed over, but only
 * the pairs that somebody waits for are transformed: the same pairs, moved together into blocks of their own.
 */
function redraw(state: TorchState, out: Values, draw: NormalDraw, places: Uint32Array): void {
  const n = out.length;
  const { dtype, mean, std, avx } = draw;
  if (!inBlocks(n, draw)) {
    const fresh = allocate(dtype, n);
    fillNormal(state, fresh, draw);
    for (const i of places) out[i] = fresh[i]!;
    return;
  }
  const wide = dtype === "float64" ? 2 : 1;
  const blocks = avx ? avxBlocks : plainBlocks;
  let packed = new Uint32Array(0), made = new Float64Array(0), narrow = new Float32Array(0), next = 0;
  eachBlocks(state.mt, n, dtype, (words, at, count) => {
    // The last block may lie over places that were passed already
    while (next > 0 && places[next - 1]! >= at) next--;
    const first = next;
    while (next < places.length && places[next]! < at + count) next++;
    const pairs = next - first;
    const size = 16 * Math.ceil(pairs / 8);
    if (pairs === 0) return;
    if (packed.length < wide * size) {
      packed = new Uint32Array(wide * size);
      if (wide === 2) made = new Float64Array(size);
      else narrow = new Float32Array(size);
    }
    for (let p = 0; p < pairs; p++) {
      const i = places[first + p]! - at;
      const from = i - (i & 8);
      const to = p + (p & ~7);
      for (let w = 0; w < wide; w++) {
        packed[wide * to + w] = words[wide * from + w]!;
        packed[wide * (to + 8) + w] = words[wide * (from + 8) + w]!;
      }
    }
    if (wide === 2) wideBlocks(packed, size, made, 0, mean, std);
    else blocks(packed, size, narrow, 0, mean, std);
    const results = wide === 2 ? made : narrow;
    for (let p = 0; p < pairs; p++) {
      const place = places[first + p]!;
      out[place] = stored(results[p + (p & ~7) + ((place - at) & 8)]!, dtype);
    }
  });
}

// Candidates refused in a row, after which PyTorch would practically not come back
const PATIENCE = 2 ** 22;

function rejected(n: number, test: (i: number) => boolean): Uint32Array {
  let places = new Uint32Array(64), count = 0;
  for (let i = 0; i < n; i++) {
    if (!test(i)) continue;
    if (count === places.length) {
      const more = new Uint32Array(2 * count);
      more.set(places);
      places = more;
    }
    places[count++] = i;
  }
  return places.subarray(0, count);
}
