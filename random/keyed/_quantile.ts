import { exp, ln } from "../../math/ln.ts";

/**
 * The normal distribution function: a series for small arguments, a continued fraction for the tails. Section 6 of the
 * definition.
 */
export function phi(x: number): number {
  if (x < -37) return 0;
  if (x > 37) return 1;
  const t = Math.abs(x);
  const density = 0.3989422804014327 * exp(-0.5 * t * t);
  let tail: number;
  if (t < 2) {
    let term = t, sum = t;
    for (let k = 1; k <= 60; k++) {
      term = term * t * t / (2 * k + 1);
      sum += term;
    }
    tail = 0.5 - density * sum;
  } else {
    let f = t;
    for (let k = 200; k >= 1; k--) f = t + k / f;
    tail = density / f;
  }
  return x <= 0 ? tail : 1 - tail;
}

/**
 * The inverse of the normal distribution function.
 *
 * Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37
 * (1988), PPND16.
 */
export function quantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const w = 0.180625 - q * q;
    return q * horner(A, w) / horner(B, w);
  }
  const w = Math.sqrt(-ln(Math.min(p, 1 - p)));
  const z = w <= 5 ? horner(C, w - 1.6) / horner(D, w - 1.6) : horner(G, w - 5) / horner(H, w - 5);
  return q < 0 ? -z : z;
}

function horner(c: readonly number[], x: number): number {
  let p = c[7]!;
  for (let k = 6; k >= 0; k--) p = p * x + c[k]!;
  return p;
}

// deno-fmt-ignore
const A = [3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227];
// deno-fmt-ignore
const B = [1.0, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854];
// deno-fmt-ignore
const C = [1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414];
// deno-fmt-ignore
const D = [1.0, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-09];
// deno-fmt-ignore
const G = [6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-05, 2.0103343992922881e-07];
// deno-fmt-ignore
const H = [1.0, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-05, 1.421511758316446e-07, 2.0442631033899397e-15];
