/**
 * Division with rest, as Python and NumPy have it (the rest has the divisor's sign), and powers of integers that wrap.
 */
const { fround } = Math;

/** What is left of x after whole y: the sign of y, also of a zero; NaN for y = 0. */
export function remainderOf(x: number, y: number): number {
  const rest = x % y;
  if (rest === 0) return y < 0 || Object.is(y, -0) ? -0 : 0;
  return rest < 0 === y < 0 ? rest : rest + y;
}

/**
 * How many whole y go into x, rounded down, from the rest, so that it is not one too high; a zero has the sign of x /
 * y.
 */
export function floorOf(x: number, y: number): number {
  if (y === 0) return x / y;
  const rest = x % y;
  const over = rest !== 0 && rest < 0 !== y < 0 ? 1 : 0;
  const quotient = (x - rest) / y - over;
  return nearest(quotient, x / y);
}

/** The same with every step in float32. */
export function floorOf32(x: number, y: number): number {
  if (y === 0) return x / y;
  const rest = x % y;
  const over = rest !== 0 && rest < 0 !== y < 0 ? 1 : 0;
  return nearest(fround(fround(fround(x - rest) / y) - over), x / y);
}

// The quotient is whole but for a rounding error
function nearest(quotient: number, ratio: number): number {
  if (quotient === 0) return ratio < 0 || Object.is(ratio, -0) ? -0 : 0;
  const whole = Math.floor(quotient);
  return quotient - whole > 0.5 ? whole + 1 : whole;
}

/** The rest of 64-bit integers; 0 for y = 0, as in NumPy. */
export function remainderOfBig(x: bigint, y: bigint): bigint {
  if (y === 0n) return 0n;
  const rest = x % y;
  return rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest;
}

/** The whole part of the quotient of 64-bit integers; 0 for y = 0, as in NumPy. */
export function floorOfBig(x: bigint, y: bigint): bigint {
  return y === 0n ? 0n : (x - remainderOfBig(x, y)) / y;
}

/** x to the power of y as C99 has it (F.10.4.4): 1 to anything is 1, and -1 to an infinite power. */
export function powerOf(x: number, y: number): number {
  return x === 1 || x === -1 && (y === Infinity || y === -Infinity) ? 1 : x ** y;
}

/** x to the power of y >= 0, modulo 2^64, by squaring. */
export function powerOfBig(x: bigint, y: bigint): bigint {
  let result = 1n;
  for (let base = BigInt.asUintN(64, x), left = y; left > 0n; left >>= 1n) {
    if (left & 1n) result = BigInt.asUintN(64, result * base);
    base = BigInt.asUintN(64, base * base);
  }
  return result;
}
