import type { Input, View } from "../types.ts";
import { multiplied } from "./_multiplied.ts";
import { matrix, result, type Stack, stackOf } from "./_stack.ts";
import { matrixNormOf } from "./norms.ts";
import { solvedFor } from "./solve.ts";
import type { PreciseOf } from "./precise.ts";

/**
 * The exponential of each matrix of a stack.
 *
 * A power of two takes the matrix into the range of a Padé approximant of degree 13, whose value is squared as often.
 *
 * Source: Higham, "The scaling and squaring method for the matrix exponential revisited" (2005).
 *
 * @throws {LensorError} `shape` if it is not square.
 * @example The exponential of a nilpotent matrix
 * ```ts
 * import { linalg, toList } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toList(linalg.expm([[0, 1], [0, 0]])), [[1, 1], [0, 1]]);
 * ```
 */
export function expm<X extends Input>(x: X): View<PreciseOf<X>> {
  const { batch, count, rows: n, data, dtype } = stackOf("find the exponential of", x, { square: true });
  const out = new Float64Array(count * n * n);
  for (let i = 0; i < count && n > 0; i++) out.set(exponential(data.slice(i * n * n, (i + 1) * n * n), n), i * n * n);
  return result(out, dtype, [...batch, n, n]) as View<PreciseOf<X>>;
}

// The coefficients of the numerator, lowest power first, and the norm up to which they do
const PADE = [
  64764752532480000,
  32382376266240000,
  7771770303897600,
  1187353796428800,
  129060195264000,
  10559470521600,
  670442572800,
  33522128640,
  1323241920,
  40840800,
  960960,
  16380,
  182,
  1,
];
const REACH = 5.371920351148152;

function exponential(a: Float64Array, n: number): Float64Array {
  const size = matrixNormOf(a, n, n, 1);
  if (!(size < Infinity)) return a.fill(NaN);
  let halvings = 0;
  while (size * 2 ** -halvings > REACH) halvings++;
  const by = 2 ** -halvings;
  const x = a.map((v) => v * by);
  const square = (m: Float64Array) => times(m, m, n);
  const x2 = square(x);
  const x4 = square(x2);
  const x6 = times(x4, x2, n);
  const odd = times(x, plus(times(x6, sum(13, x2, x4, x6, n, false), n), sum(7, x2, x4, x6, n, true)), n);
  const even = plus(times(x6, sum(12, x2, x4, x6, n, false), n), sum(6, x2, x4, x6, n, true));
  const below = even.map((v, i) => v - odd[i]!);
  const above = plus(even, odd);
  const stack: Stack = { batch: [], count: 1, rows: n, cols: n, data: below, dtype: "float64" };
  let out = solvedFor(stack, above, n);
  for (let i = 0; i < halvings; i++) out = square(out);
  return out;
}

// PADE[top] x6 + PADE[top - 2] x4 + PADE[top - 4] x2, and with `one` PADE[top - 6] on the diagonal
function sum(top: number, x2: Float64Array, x4: Float64Array, x6: Float64Array, n: number, one: boolean): Float64Array {
  const [a, b, c] = [PADE[top]!, PADE[top - 2]!, PADE[top - 4]!];
  const out = x6.map((v, i) => (a * v + b * x4[i]!) + c * x2[i]!);
  for (let i = 0; one && i < n; i++) out[i * (n + 1)]! += PADE[top - 6]!;
  return out;
}

const plus = (a: Float64Array, b: Float64Array): Float64Array => a.map((v, i) => v + b[i]!);
const times = (a: Float64Array, b: Float64Array, n: number): Float64Array =>
  multiplied(matrix(a, n), matrix(b, n), n, n, n);
