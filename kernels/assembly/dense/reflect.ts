// Householder reflections of a narrow matrix.

// Squares of columns below this would lose digits: the numbers are enlarged first
const TINY: f64 = 1e-200, SMALL: f64 = 1e-100, LARGER: f64 = 4.149515568880993e180;

/**
 * Reflects the columns of a panel, `rows` by `width` numbers without gaps, one after the other to upper triangular form.
 *
 * Column j afterwards holds R above its diagonal, 1 on it and the reflection's vector below; `diagonal` gets R's, `t` the triangle of
 * I - V T V'. `dots` has room for `width` numbers. A sum of squares is four sums in turns, joined two by two; all other sums run down the
 * rows. A column without length is left alone; else the new head has the other sign than the old one, so that nothing cancels.
 */
export function factorPanel(v: usize, rows: i32, width: i32, t: usize, diagonal: usize, dots: usize): void {
  const row = <usize> width << 3;
  for (let j = 0; j < width; j++) {
    const column = <usize> j << 3, top = v + <usize> j * row + column, below = rows - j - 1;
    let square = squares(top + row, row, below, 1), head = load<f64>(top), larger: f64 = 1;
    if (square < TINY && abs(head) < SMALL) {
      larger = LARGER;
      head *= larger;
      square = squares(top + row, row, below, larger);
    }
    let alpha = head, tau: f64 = 0;
    if (square != 0) {
      const length = sqrt(head * head + square);
      alpha = head >= 0 ? -length : length;
      tau = (alpha - head) / alpha;
      const scale = 1 / (head - alpha);
      for (let i = 0, at = top + row; i < below; i++, at += row) store<f64>(at, load<f64>(at) * larger * scale);
    }
    store<f64>(diagonal + column, alpha / larger);
    store<f64>(top, 1);
    products(v + <usize> j * row, row, width, rows - j, column, dots);
    for (let i = 0, at = v + <usize> j * row; i <= below; i++, at += row) {
      const x = tau * load<f64>(at + column), s = f64x2.splat(x);
      let c = j + 1;
      for (; c + 2 <= width; c += 2) {
        const o = <usize> c << 3;
        v128.store(at + o, f64x2.sub(v128.load(at + o), f64x2.mul(s, v128.load(dots + o))));
      }
      if (c < width) {
        const o = <usize> c << 3;
        store<f64>(at + o, load<f64>(at + o) - x * load<f64>(dots + o));
      }
    }
    for (let i = 0; i < j; i++) {
      const line = t + <usize> i * row;
      let sum: f64 = 0;
      for (let c = i; c < j; c++) sum += load<f64>(line + (<usize> c << 3)) * load<f64>(dots + (<usize> c << 3));
      store<f64>(line + column, -tau * sum);
    }
    store<f64>(t + <usize> j * row + column, tau);
  }
}

function squares(at: usize, row: usize, count: i32, larger: f64): f64 {
  let a: f64 = 0, b: f64 = 0, c: f64 = 0, d: f64 = 0, i = 0;
  for (; i + 4 <= count; i += 4, at += row << 2) {
    const w = load<f64>(at) * larger, x = load<f64>(at + row) * larger;
    const y = load<f64>(at + (row << 1)) * larger, z = load<f64>(at + (row << 1) + row) * larger;
    a += w * w;
    b += x * x;
    c += y * y;
    d += z * z;
  }
  for (; i < count; i++, at += row) {
    const w = load<f64>(at) * larger;
    a += w * w;
  }
  return (a + b) + (c + d);
}

// The products of column `column` with all, down the rows
function products(v: usize, row: usize, width: i32, rows: i32, column: usize, dots: usize): void {
  let c = 0;
  for (; c + 8 <= width; c += 8) {
    const o = <usize> c << 3;
    let w = f64x2.splat(0), x = w, y = w, z = w;
    for (let i = 0, at = v; i < rows; i++, at += row) {
      const s = v128.load64_splat(at + column), p = at + o;
      w = f64x2.add(w, f64x2.mul(s, v128.load(p)));
      x = f64x2.add(x, f64x2.mul(s, v128.load(p, 16)));
      y = f64x2.add(y, f64x2.mul(s, v128.load(p, 32)));
      z = f64x2.add(z, f64x2.mul(s, v128.load(p, 48)));
    }
    v128.store(dots + o, w);
    v128.store(dots + o, x, 16);
    v128.store(dots + o, y, 32);
    v128.store(dots + o, z, 48);
  }
  for (; c < width; c++) {
    const o = <usize> c << 3;
    let sum: f64 = 0;
    for (let i = 0, at = v; i < rows; i++, at += row) sum += load<f64>(at + column) * load<f64>(at + o);
    store<f64>(dots + o, sum);
  }
}
