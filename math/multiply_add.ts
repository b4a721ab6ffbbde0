/** A part of a matrix stored row by row: its first number and the distance from row to row. */
export interface Part {
  readonly data: Float64Array;
  readonly at: number;
  readonly stride: number;
}

/**
 * out += coefficients * from, with `rows` by `inner` coefficients and `cols` columns.
 *
 * The coefficient of row r and inner index q is `coefficients[r * down + q * along]`. Inner indices go up in steps of four, whose
 * products are added up first: the order is part of the definition, since it decides the last bits.
 */
export function multiplyAdd(
  out: Part,
  coefficients: Float64Array,
  down: number,
  along: number,
  from: Part,
  rows: number,
  inner: number,
  cols: number,
): void {
  const c = coefficients, x = from.data, y = out.data;
  // A strip of `from` stays in the cache while all rows use it
  for (let left = 0; left < cols; left += STRIP) {
    const count = Math.min(STRIP, cols - left);
    for (let q = 0; q < inner; q += 4) {
      const last = inner - q, x0 = from.at + q * from.stride + left;
      // Beyond the last inner index: zero times a row that is there
      const x1 = last > 1 ? x0 + from.stride : x0, x2 = last > 2 ? x1 + from.stride : x0;
      const x3 = last > 3 ? x2 + from.stride : x0;
      for (let r = 0; r < rows; r++) {
        const at = r * down + q * along, y0 = out.at + r * out.stride + left;
        const c0 = c[at]!, c1 = last > 1 ? c[at + along]! : 0;
        const c2 = last > 2 ? c[at + 2 * along]! : 0, c3 = last > 3 ? c[at + 3 * along]! : 0;
        for (let j = 0; j < count; j++) {
          y[y0 + j]! += (c0 * x[x0 + j]! + c1 * x[x1 + j]!) + (c2 * x[x2 + j]! + c3 * x[x3 + j]!);
        }
      }
    }
  }
}

const STRIP = 256;
