/**
 * Loops over whole float32 arrays, one function each, so that the compiler sees one kind of array in each of them.
 *
 * The general loops call a function per element, which costs several times the arithmetic.
 */
type F32 = Float32Array;
/** `out[i] = f(x[i], y[i])` for all i. */
export type FastBinary = (out: F32, x: F32, y: F32) => void;

/** The sum. */
export function addAll(out: F32, x: F32, y: F32): void {
  for (let i = 0, n = out.length; i < n; i++) out[i] = x[i]! + y[i]!;
}
/** The difference. */
export function subtractAll(out: F32, x: F32, y: F32): void {
  for (let i = 0, n = out.length; i < n; i++) out[i] = x[i]! - y[i]!;
}
/** The product. */
export function multiplyAll(out: F32, x: F32, y: F32): void {
  for (let i = 0, n = out.length; i < n; i++) out[i] = x[i]! * y[i]!;
}

/** The sum in doubles, in four interleaved parts, so that additions need not wait for each other. */
export function sumAll(x: F32): number {
  let a = 0, b = 0, c = 0, d = 0, i = 0;
  for (const n = x.length - 3; i < n; i += 4) {
    a += x[i]!;
    b += x[i + 1]!;
    c += x[i + 2]!;
    d += x[i + 3]!;
  }
  for (; i < x.length; i++) a += x[i]!;
  return (a + b) + (c + d);
}

// 2^k for k from -160 to 160, wider than float32
const POWERS = Float64Array.from({ length: 321 }, (_, i) => 2 ** (i - 160));

/**
 * e to the power of each element: 2^k times the Taylor polynomial of degree 9 on the rest, which is at most ln(2)/2 in size.
 *
 * In doubles; the remainder of the series is below 1e-11, so that float32 results are those of a correctly rounded exp but for
 * near ties.
 */
export function expAll(out: F32, x: F32): void {
  for (let i = 0, n = out.length; i < n; i++) {
    const v = x[i]!;
    if (!(v > -104 && v < 89)) {
      out[i] = Math.exp(v);
      continue;
    }
    const k = Math.floor(v * Math.LOG2E + 0.5) | 0, r = v - k * Math.LN2, s = r * r;
    const low = 1 + r + s * (1 / 2 + r / 6),
      high = 1 / 24 + r / 120 + s * (1 / 720 + r / 5040 + s * (1 / 40320 + r / 362880));
    out[i] = (low + s * s * high) * POWERS[k + 160]!;
  }
}
