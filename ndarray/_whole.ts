/** Division with rest, as Python and NumPy have it (the rest has the divisor's sign), and powers of integers that wrap. */

/** What is left of x after whole y: the sign of y; NaN for y = 0. */
export function remainderOf(x: number, y: number): number {
  const rest = x % y;
  if (rest === 0) return y < 0 ? -0 : 0;
  return rest < 0 === y < 0 ? rest : rest + y;
}

/** How many whole y go into x, rounded down. */
export function floorOf(x: number, y: number): number {
  const rest = x % y;
  if (y === 0) return x / y;
  if (Number.isNaN(rest)) return NaN;
  const quotient = (x - rest) / y - (rest !== 0 && rest < 0 !== y < 0 ? 1 : 0);
  // The quotient is whole but for a rounding error
  return quotient === 0 ? (x / y < 0 ? -0 : 0) : Math.round(quotient);
}

/** The same for 64-bit integers; 0 for y = 0, as in NumPy. */
export function remainderOfBig(x: bigint, y: bigint): bigint {
  if (y === 0n) return 0n;
  const rest = x % y;
  return rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest;
}

/** The same for 64-bit integers; 0 for y = 0, as in NumPy. */
export function floorOfBig(x: bigint, y: bigint): bigint {
  return y === 0n ? 0n : (x - remainderOfBig(x, y)) / y;
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
