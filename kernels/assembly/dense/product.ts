// c (+-)= a b for matrices of any strides, by tiles of 4 by 4 from packed parts of both sides.
import { tile } from "../tile";

/** Packed rows of a, `[tile][k][4]`: 128 by 256 numbers. */
const LEFT: usize = 65536;
/** Packed columns of b, `[panel][k][4]`: 256 by 256 numbers. */
const RIGHT: usize = LEFT + 262144;
/** One tile of a border. */
const EDGE: usize = RIGHT + 524288;

const ROWS: i32 = 128, DEPTH: i32 = 256, COLUMNS: i32 = 256;

/**
 * c = a b (mode 0), c += a b (1) or c -= a b (-1): a is n by k, b k by m.
 *
 * Products are added up from 0 in blocks of 256, and the blocks join c in rising order.
 */
export function product(
  mode: i32,
  c: usize,
  pitch: usize,
  a: usize,
  down: usize,
  along: usize,
  b: usize,
  under: usize,
  beside: usize,
  n: i32,
  k: i32,
  m: i32,
): void {
  const row = pitch << 3, ad = down << 3, aa = along << 3, bd = under << 3, ba = beside << 3;
  for (let from = 0; from < k; from += DEPTH) {
    const depth = min(DEPTH, k - from), first = mode == 0 && from == 0;
    for (let left = 0; left < m; left += COLUMNS) {
      const width = min(COLUMNS, m - left);
      packRight(b + <usize> from * bd + <usize> left * ba, bd, ba, depth, width);
      for (let top = 0; top < n; top += ROWS) {
        const height = min(ROWS, n - top);
        packLeft(a + <usize> top * ad + <usize> from * aa, ad, aa, depth, height, mode < 0);
        tiles(c + <usize> top * row + (<usize> left << 3), row, depth, height, width, first);
      }
    }
  }
}

function tiles(c: usize, row: usize, depth: i32, height: i32, width: i32, first: bool): void {
  const size = <usize> depth << 5;
  for (let j = 0, panel = RIGHT; j < width; j += 4, panel += size) {
    const end = panel + size, out = c + (<usize> j << 3), cols = min(4, width - j);
    for (let i = 0, left = LEFT; i < height; i += 4, left += size) {
      const at = out + <usize> i * row, rows = min(4, height - i);
      if (rows == 4 && cols == 4) tile<f64>(left, panel, end, at, row, first);
      else {
        tile<f64>(left, panel, end, EDGE, 32, true);
        for (let r = 0; r < rows; r++) {
          for (let s = 0; s < cols; s++) {
            const to = at + <usize> r * row + (<usize> s << 3), x = load<f64>(EDGE + (<usize> (4 * r + s) << 3));
            store<f64>(to, first ? x : load<f64>(to) + x);
          }
        }
      }
    }
  }
}

// Rows in fours, the numbers of one k side by side, zeros below the last row; with `minus` of the other sign
function packLeft(a: usize, down: usize, along: usize, depth: i32, height: i32, minus: bool): void {
  const sign = f64x2.splat(minus ? -1.0 : 1.0);
  for (let i = 0, to = LEFT; i < height; i += 4) {
    const rows = min(4, height - i);
    let at = a + <usize> i * down;
    if (rows == 4 && down == 8) {
      for (let l = 0; l < depth; l++, at += along, to += 32) {
        v128.store(to, f64x2.mul(v128.load(at), sign));
        v128.store(to, f64x2.mul(v128.load(at, 16), sign), 16);
      }
    } else if (rows == 4) {
      const below = down << 1;
      for (let l = 0; l < depth; l++, at += along, to += 32) {
        const x = v128.load64_lane(at + down, v128.load64_zero(at), 1);
        const y = v128.load64_lane(at + below + down, v128.load64_zero(at + below), 1);
        v128.store(to, f64x2.mul(x, sign));
        v128.store(to, f64x2.mul(y, sign), 16);
      }
    } else {
      for (let l = 0; l < depth; l++, at += along, to += 32) {
        for (let r = 0; r < 4; r++) {
          const x = r < rows ? load<f64>(at + <usize> r * down) : 0;
          store<f64>(to + (<usize> r << 3), minus ? -x : x);
        }
      }
    }
  }
}

// Columns in fours, the numbers of one k side by side, zeros behind the last column
function packRight(b: usize, down: usize, along: usize, depth: i32, width: i32): void {
  for (let j = 0, to = RIGHT; j < width; j += 4) {
    const cols = min(4, width - j);
    let at = b + <usize> j * along;
    if (cols == 4 && along == 8) {
      for (let l = 0; l < depth; l++, at += down, to += 32) {
        v128.store(to, v128.load(at));
        v128.store(to, v128.load(at, 16), 16);
      }
    } else {
      for (let l = 0; l < depth; l++, at += down, to += 32) {
        for (let s = 0; s < 4; s++) store<f64>(to + (<usize> s << 3), s < cols ? load<f64>(at + <usize> s * along) : 0);
      }
    }
  }
}
