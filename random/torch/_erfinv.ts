import { exp } from "../../math/ln.ts";
import { quantile } from "../keyed/_quantile.ts";

/**
 * The inverse of the error function, from the normal quantile of the smaller tail; good to a few units in the last
 * place of float64.
 */
export function erfinv(y: number): number {
  if (Math.abs(y) < 0.5) return middle(y);
  const z = -quantile((1 - Math.abs(y)) / 2) * Math.SQRT1_2;
  return y < 0 ? -z : z;
}

/**
 * The float64 number nearest to the inverse of the error function, which is what PyTorch's own gives: one Newton step,
 * with the error function in twice the digits. Beyond 3.5, where a unit of `y` moves the result by far more than its
 * last digit, the plain one.
 */
export function nearestErfinv(y: number): number {
  const z = erfinv(y);
  if (!(Math.abs(z) < 3.5)) return z;
  return z + residual(z, y) * HALF_ROOT_PI * exp(z * z);
}

// Near 0 the sum 1/2 + y/2 would lose digits of y: the power series does not
function middle(y: number): number {
  const x = y * HALF_ROOT_PI;
  const q = x * x;
  let sum = 0;
  for (let k = SERIES.length - 1; k >= 0; k--) sum = sum * q + SERIES[k]!;
  return x * sum;
}

const HALF_ROOT_PI = 0.886226925452758;
// c[k] = sum over m < k of c[m] c[k-1-m] / ((m+1)(2m+1)); the series of erfinv(2x/sqrt(pi)) has c[k] / (2k+1)
const SERIES: readonly number[] = (() => {
  const c = [1];
  for (let k = 1; k < 40; k++) {
    let sum = 0;
    for (let m = 0; m < k; m++) sum += c[m]! * c[k - 1 - m]! / ((m + 1) * (2 * m + 1));
    c.push(sum);
  }
  return c.map((value, k) => value / (2 * k + 1));
})();

// Two float64 numbers that stand for their exact sum (Dekker 1971; Knuth, vol. 2, 4.2.2)
type Pair = readonly [high: number, low: number];
const TWO_OVER_ROOT_PI: Pair = [1.1283791670955126, 1.533545961316588e-17];

// y - erf(z), with erf from its power series: the sum of (-1)^n z^(2n+1) / (n! (2n+1)), times 2 / sqrt(pi)
function residual(z: number, y: number): number {
  const q = timesTwo(z, z);
  let power: Pair = [z, 0], sum: Pair = [z, 0];
  for (let n = 1; n < 200; n++) {
    power = over(times(power, q), -n);
    const term = over(power, 2 * n + 1);
    sum = plus(sum, term);
    if (Math.abs(term[0]) < 1e-34 * Math.abs(sum[0])) break;
  }
  const [high, low] = times(sum, TWO_OVER_ROOT_PI);
  return y - high - low;
}

function plus([a, b]: Pair, [c, d]: Pair): Pair {
  const [s, e] = plusTwo(a, c);
  return short(s, e + b + d);
}

function times([a, b]: Pair, [c, d]: Pair): Pair {
  const [p, e] = timesTwo(a, c);
  return short(p, e + (a * d + b * c));
}

function over([a, b]: Pair, n: number): Pair {
  const q = a / n;
  const [p, e] = timesTwo(q, n);
  return short(q, (a - p - e + b) / n);
}

function plusTwo(a: number, b: number): Pair {
  const s = a + b;
  const t = s - a;
  return [s, (a - (s - t)) + (b - t)];
}

function timesTwo(a: number, b: number): Pair {
  const p = a * b;
  const [x, u] = halves(a);
  const [y, v] = halves(b);
  return [p, ((x * y - p) + x * v + u * y) + u * v];
}

function halves(a: number): Pair {
  const c = 134217729 * a;
  const high = c - (c - a);
  return [high, a - high];
}

function short(a: number, b: number): Pair {
  const s = a + b;
  return [s, b - (s - a)];
}
