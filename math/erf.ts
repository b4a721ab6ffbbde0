import { once } from "../core/once.ts";

/**
 * The error function, correctly rounded but for ties nobody has met: its power series in fixed-point numbers of 320
 * bits. It is called a few times per draw, for bounds, never per element.
 *
 * Source: Abramowitz, Stegun, "Handbook of Mathematical Functions" (1964), 7.1.5.
 */
export function erf(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (Math.abs(x) > 6) return Math.sign(x);
  if (x === 0) return x;
  // x = m * 2^e with a whole m: the sum of the series needs x², the last product m
  float[0] = x;
  const biased = Number((bits[0]! >> 52n) & 2047n);
  const fraction = bits[0]! & 0xfffffffffffffn;
  const m = biased ? fraction | 0x10000000000000n : fraction;
  const e = Math.max(biased, 1) - 1075;
  const shift = BigInt(-2 * e) - BITS;
  const square = shift > 0n ? m * m >> shift : m * m << -shift;
  let term = ONE, sum = ONE;
  for (let n = 1n; term !== 0n; n++) {
    term = -(term * square >> BITS) / n;
    sum += term / (2n * n + 1n);
  }
  const product = m * sum * twoOverRootPi() >> BITS;
  // Number(bigint) rounds to nearest, ties to even; the powers of two are exact
  const size = Number(product) * 2 ** -Number(BITS) * 2 ** e;
  return x < 0 ? -size : size;
}

const BITS = 320n;
const ONE = 1n << BITS;
// 2 / sqrt(pi), from pi by Machin's formula with guard bits
const twoOverRootPi = once(() => {
  const unit = 1n << (BITS + 64n);
  const pi = 4n * (4n * arctan(5n, unit) - arctan(239n, unit));
  return root((unit << (BITS + 64n)) * 4n * unit / pi) >> 64n;
});

// arctan(1 / x)
function arctan(x: bigint, unit: bigint): bigint {
  let power = unit / x, sum = power;
  for (let n = 3n, sign = -1n; power !== 0n; n += 2n, sign = -sign) {
    power /= x * x;
    sum += sign * power / n;
  }
  return sum;
}

// The whole part of the square root, by Newton's iteration from above
function root(a: bigint): bigint {
  let x = 1n << BigInt((a.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + a / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

const float = new Float64Array(1);
const bits = new BigUint64Array(float.buffer);
