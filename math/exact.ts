/**
 * exp and ln, correctly rounded, from fixed-point numbers of 192 bits: slow, for tables that must not depend on the
 * host's own functions. Arguments of `exp` lie between -64 and 1, those of `ln` between 2^-40 and 2^40.
 */
export function exactExp(x: number): number {
  return toNumber(expOf(toFixed(x)));
}

/**
 * The natural logarithm: one step of Newton's iteration from the host's value, carried to the second power of its
 * error.
 */
export function exactLn(x: number): number {
  const near = toFixed(Math.log(x));
  const error = (toFixed(x) * expOf(-near) >> BITS) - ONE;
  return toNumber(near + error - (error * error >> (BITS + 1n)));
}

const BITS = 192n;
const ONE = 1n << BITS;

// The series at x / 2^12, squared twelve times
function expOf(x: bigint): bigint {
  const reduced = x >> 12n;
  let term = ONE, sum = ONE;
  for (let k = 1n; term !== 0n && k < 40n; k++) {
    term = (term * reduced >> BITS) / k;
    sum += term;
  }
  for (let k = 0; k < 12; k++) sum = sum * sum >> BITS;
  return sum;
}

// Exact for numbers whose last bit is worth at least 2^-106
function toFixed(x: number): bigint {
  const whole = Math.floor(x * 2 ** 53);
  const rest = x * 2 ** 53 - whole;
  return (BigInt(whole) << 53n | BigInt(rest * 2 ** 53)) << (BITS - 106n);
}

// Number(bigint) rounds to nearest, ties to even
function toNumber(x: bigint): number {
  return Number(x) * 2 ** -Number(BITS);
}
