// c (+-)= a b for matrices of any strides, by tiles of 4 rows from packed parts of both sides: 4 columns of float64 or 8 of float32.
import { tile } from "../tile";

/** Packed rows of a, `[tile][k][4]`: room for 128 by 256 numbers. */
const LEFT: usize = 65536;
/** Packed columns of b, `[panel][k][4 or 8]`: room for 256 by 256 numbers. */
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
  run<f64>(mode, c, pitch << 3, a, down << 3, along << 3, b, under << 3, beside << 3, n, k, m);
}

/** The same in float32. */
export function product32(
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
  run<f32>(mode, c, pitch << 2, a, down << 2, along << 2, b, under << 2, beside << 2, n, k, m);
}

function run<T>(
  mode: i32,
  c: usize,
  row: usize,
  a: usize,
  ad: usize,
  aa: usize,
  b: usize,
  bd: usize,
  ba: usize,
  n: i32,
  k: i32,
  m: i32,
): void {
  for (let from = 0; from < k; from += DEPTH) {
    const depth = min(DEPTH, k - from), first = mode == 0 && from == 0;
    for (let left = 0; left < m; left += COLUMNS) {
      const width = min(COLUMNS, m - left);
      packRight<T>(b + <usize> from * bd + <usize> left * ba, bd, ba, depth, width);
      for (let top = 0; top < n; top += ROWS) {
        const height = min(ROWS, n - top);
        packLeft<T>(a + <usize> top * ad + <usize> from * aa, ad, aa, depth, height, mode < 0);
        tiles<T>(c + <usize> top * row + <usize> left * sizeof<T>(), row, depth, height, width, first);
      }
    }
  }
}

function tiles<T>(c: usize, row: usize, depth: i32, height: i32, width: i32, first: bool): void {
  const panel = <usize> depth << 5, four = <usize> depth * 4 * sizeof<T>(), across: i32 = 32 / sizeof<T>();
  for (let j = 0, at = RIGHT; j < width; j += across, at += panel) {
    const end = at + panel, out = c + <usize> j * sizeof<T>(), cols = min(across, width - j);
    for (let i = 0, left = LEFT; i < height; i += 4, left += four) {
      const to = out + <usize> i * row, rows = min(4, height - i);
      if (rows == 4 && cols == across) tile<T>(left, at, end, to, row, first);
      else {
        tile<T>(left, at, end, EDGE, 32, true);
        for (let r = 0; r < rows; r++) {
          for (let s = 0; s < cols; s++) {
            const o = to + <usize> r * row + <usize> s * sizeof<T>();
            const x = load<T>(EDGE + (<usize> r << 5) + <usize> s * sizeof<T>());
            store<T>(o, first ? x : <T> (load<T>(o) + x));
          }
        }
      }
    }
  }
}

// Rows in fours, the numbers of one k side by side, zeros below the last row; with `minus` of the other sign
function packLeft<T>(a: usize, down: usize, along: usize, depth: i32, height: i32, minus: bool): void {
  const sign = v128.splat<T>(minus ? <T> -1 : <T> 1);
  for (let i = 0, to = LEFT; i < height; i += 4) {
    const rows = min(4, height - i);
    let at = a + <usize> i * down;
    if (rows == 4 && down == sizeof<T>()) {
      for (let l = 0; l < depth; l++, at += along, to += 4 * sizeof<T>()) {
        v128.store(to, v128.mul<T>(v128.load(at), sign));
        if (sizeof<T>() == 8) v128.store(to, v128.mul<T>(v128.load(at, 16), sign), 16);
      }
    } else if (rows == 4) {
      const two = down << 1, three = two + down;
      for (let l = 0; l < depth; l++, at += along, to += 4 * sizeof<T>()) {
        if (sizeof<T>() == 8) {
          const x = v128.load64_lane(at + down, v128.load64_zero(at), 1);
          const y = v128.load64_lane(at + three, v128.load64_zero(at + two), 1);
          v128.store(to, v128.mul<T>(x, sign));
          v128.store(to, v128.mul<T>(y, sign), 16);
        } else {
          const x = v128.load32_lane(at + down, v128.load32_zero(at), 1);
          v128.store(to, v128.mul<T>(v128.load32_lane(at + three, v128.load32_lane(at + two, x, 2), 3), sign));
        }
      }
    } else {
      for (let l = 0; l < depth; l++, at += along, to += 4 * sizeof<T>()) {
        for (let r = 0; r < 4; r++) {
          const x = r < rows ? load<T>(at + <usize> r * down) : <T> 0;
          store<T>(to + <usize> r * sizeof<T>(), minus ? <T> -x : x);
        }
      }
    }
  }
}

// Columns in fours or eights, the numbers of one k side by side, zeros behind the last column
function packRight<T>(b: usize, down: usize, along: usize, depth: i32, width: i32): void {
  const across: i32 = 32 / sizeof<T>();
  for (let j = 0, to = RIGHT; j < width; j += across) {
    const cols = min(across, width - j);
    let at = b + <usize> j * along;
    if (cols == across && along == sizeof<T>()) {
      for (let l = 0; l < depth; l++, at += down, to += 32) {
        v128.store(to, v128.load(at));
        v128.store(to, v128.load(at, 16), 16);
      }
    } else {
      for (let l = 0; l < depth; l++, at += down, to += 32) {
        for (let s = 0; s < across; s++) {
          store<T>(to + <usize> s * sizeof<T>(), s < cols ? load<T>(at + <usize> s * along) : <T> 0);
        }
      }
    }
  }
}
