import { LensorError } from "../../core/errors.ts";
import type { Narrow, Wide } from "./_fill.ts";
import { narrowNormal, wideNormal } from "./_normal.ts";
import { phi, quantile } from "./_quantile.ts";

/** A truncated normal in full: absolute bounds `a`, `b`, and the same in standard deviations, `left`, `right`. */
export interface Truncated {
  readonly mean: number;
  readonly std: number;
  readonly a: number;
  readonly b: number;
  readonly left: number;
  readonly right: number;
}

const F = Math.fround;

/** Section 6 of docs/keyed.md, narrow: the first of its three cases that applies. */
export function narrowTruncated(want: Truncated): Narrow {
  const { mean, std, left, right } = want;
  if (left <= -6.6 && right >= 6.6) return narrowNormal(mean, std);
  if (left === -2 && right === 2) return twoSigma(want);
  const by = inverse(want);
  const { l, r, below, between, turn } = by;
  const { a, b } = want;
  return {
    twin(words, first, end, out) {
      for (let i = first; i < end; i++) out[i] = by.value((2 * ((words[i]! ^ TOP) >>> 0) + 1) * 2 ** -33);
    },
    kernel: isMinusZero(mean) || isMinusZero(b) ? null : ["inverse", mean, std, a, b, l, r, below, between, turn],
  };
}

/** Section 6 of docs/keyed.md, wide. */
export function wideTruncated(want: Truncated): Wide {
  const { mean, std, left, right } = want;
  if (left <= -8.6 && right >= 8.6) return wideNormal(mean, std);
  const { value } = inverse(want);
  const twin: Wide["twin"] = (words, first, end, out) => {
    for (let i = first; i < end; i++) {
      const at = i + (i & ~7);
      out[i] = value((((words[at]! ^ TOP) >>> 5) * 2 ** 26 + ((words[at + 8]! >>> 6) | 1)) * 2 ** -53);
    }
  };
  return { twin, kernel: null };
}

// Case 2: bounds at two sigma, a rational function of one word without logarithm or root
function twoSigma({ mean, std, a, b }: Truncated): Narrow {
  const M = F(mean);
  const S = F(std);
  const A = F(a);
  const B = F(b);
  const twin: Narrow["twin"] = (words, first, end, out) => {
    for (let i = first; i < end; i++) {
      const x = F(F((words[i]! >> 7) * SCALE) + SHIFT);
      const v = F(VERTEX - F(x * x));
      const v2 = F(v * v);
      const v4 = F(v2 * v2);
      const n = F(F(v4 * N4) + F(F(v2 * F(F(v * N3) + N2)) + F(F(v * N1) + N0)));
      const d = F(F(v4 * D4) + F(F(v2 * F(F(v * D3) + D2)) + F(F(v * D1) + 1)));
      out[i] = Math.max(A, Math.min(B, F(F(F(x * S) * F(n / d)) + M)));
    }
  };
  return { twin, kernel: isMinusZero(M) || isMinusZero(B) ? null : ["twoSigma", M, S, A, B] };
}

// Case 3: the distribution function turned round, on the side where probabilities are small
function inverse({ mean, std, a, b, left, right }: Truncated) {
  const mirrored = left + right > 0;
  const l = mirrored ? -right : left;
  const r = mirrored ? -left : right;
  if (r < -36) {
    throw new LensorError("range", `Cannot draw truncated normals: nothing is left between the bounds ${a} and ${b}`);
  }
  const below = phi(l);
  const between = phi(r) - below;
  const value = (u: number): number => {
    const z = Math.max(l, Math.min(r, quantile(below + u * between)));
    return Math.max(a, Math.min(b, (mirrored ? -z : z) * std + mean));
  };
  return { value, l, r, below, between, turn: mirrored ? -1 : 1 };
}

// The kernels' minimum takes -0 for 0
const isMinusZero = (x: number): boolean => Object.is(x, -0);

const TOP = 0x80000000;
const float = (pattern: number): number => new Float32Array(new Uint32Array([pattern]).buffer)[0]!;
const SCALE = float(0x33745a18);
const SHIFT = float(0x32f45a18);
const VERTEX = float(0x3f693bdf);
const N0 = float(0x40061a07);
const N1 = float(0x41df256b);
const N2 = float(0x42bc0ae8);
const N3 = float(0x42964afe);
const N4 = float(0x40d5597e);
const D1 = float(0x41730539);
const D2 = float(0x427ca427);
const D3 = float(0x42922152);
const D4 = float(0x41789fd7);
