// Small pieces of LU factors and of triangular systems: what is left when everything else is a matrix product.

/**
 * The LU factors of a narrow matrix in place, rows exchanged so that the largest number of each column is the pivot (the first NaN before
 * all); the place of each pivot goes to `pivots`. Numbers change column by column, from the left.
 */
export function factorLu(a: usize, pitch: usize, rows: i32, cols: i32, pivots: usize): void {
  const row = pitch << 3, steps = min(rows, cols);
  for (let j = 0; j < steps; j++) {
    const top = a + <usize> j * row, column = <usize> j << 3;
    let best = j, size = abs(load<f64>(top + column));
    for (let i = j + 1, at = top + row + column; i < rows && size == size; i++, at += row) {
      const x = abs(load<f64>(at));
      if (x > size || x != x) {
        size = x;
        best = i;
      }
    }
    store<f64>(pivots + column, <f64> best);
    if (best != j) {
      for (let c = 0, p = top, q = a + <usize> best * row; c < cols; c++, p += 8, q += 8) {
        const x = load<f64>(p);
        store<f64>(p, load<f64>(q));
        store<f64>(q, x);
      }
    }
    if (size == 0) continue;
    const pivot = load<f64>(top + column);
    for (let i = j + 1, at = top + row; i < rows; i++, at += row) {
      const x = load<f64>(at + column) / pivot;
      store<f64>(at + column, x);
      const s = f64x2.splat(x);
      let c = j + 1;
      for (; c + 2 <= cols; c += 2) {
        const o = <usize> c << 3;
        v128.store(at + o, f64x2.sub(v128.load(at + o), f64x2.mul(s, v128.load(top + o))));
      }
      if (c < cols) {
        const o = <usize> c << 3;
        store<f64>(at + o, load<f64>(at + o) - x * load<f64>(top + o));
      }
    }
  }
}

/**
 * Solves t x = b for a small triangle t of any strides, in place of b, which has `cols` columns. Of each number the products are taken off in
 * the order in which x is found, then it is divided by the diagonal, unless that is 1 (`unit`).
 */
export function solveLeft(
  t: usize,
  down: usize,
  along: usize,
  n: i32,
  b: usize,
  pitch: usize,
  cols: i32,
  upper: bool,
  unit: bool,
): void {
  const row = pitch << 3, td = down << 3, ta = along << 3;
  let j = 0;
  for (; j + 8 <= cols; j += 8) {
    const at = b + (<usize> j << 3);
    for (let s = 0; s < n; s++) {
      const i = upper ? n - 1 - s : s, to = at + <usize> i * row, line = t + <usize> i * td;
      let w = v128.load(to), x = v128.load(to, 16), y = v128.load(to, 32), z = v128.load(to, 48);
      for (let r = 0; r < s; r++) {
        const k = upper ? n - 1 - r : r, from = at + <usize> k * row, c = v128.load64_splat(line + <usize> k * ta);
        w = f64x2.sub(w, f64x2.mul(c, v128.load(from)));
        x = f64x2.sub(x, f64x2.mul(c, v128.load(from, 16)));
        y = f64x2.sub(y, f64x2.mul(c, v128.load(from, 32)));
        z = f64x2.sub(z, f64x2.mul(c, v128.load(from, 48)));
      }
      if (!unit) {
        const d = v128.load64_splat(line + <usize> i * ta);
        w = f64x2.div(w, d);
        x = f64x2.div(x, d);
        y = f64x2.div(y, d);
        z = f64x2.div(z, d);
      }
      v128.store(to, w);
      v128.store(to, x, 16);
      v128.store(to, y, 32);
      v128.store(to, z, 48);
    }
  }
  for (; j < cols; j++) {
    const at = b + (<usize> j << 3);
    for (let s = 0; s < n; s++) {
      const i = upper ? n - 1 - s : s, to = at + <usize> i * row, line = t + <usize> i * td;
      let x = load<f64>(to);
      for (let r = 0; r < s; r++) {
        const k = upper ? n - 1 - r : r;
        x -= load<f64>(line + <usize> k * ta) * load<f64>(at + <usize> k * row);
      }
      store<f64>(to, unit ? x : x / load<f64>(line + <usize> i * ta));
    }
  }
}

/** Solves x t = b for a small upper triangle t of any strides, row by row in place of b. */
export function solveRight(t: usize, down: usize, along: usize, n: i32, b: usize, pitch: usize, rows: i32): void {
  const row = pitch << 3, td = down << 3, ta = along << 3;
  for (let i = 0; i < rows; i++) {
    const at = b + <usize> i * row;
    for (let k = 0; k < n; k++) {
      const line = t + <usize> k * td, x = load<f64>(at + (<usize> k << 3)) / load<f64>(line + <usize> k * ta);
      store<f64>(at + (<usize> k << 3), x);
      for (let j = k + 1; j < n; j++) {
        const to = at + (<usize> j << 3);
        store<f64>(to, load<f64>(to) - x * load<f64>(line + <usize> j * ta));
      }
    }
  }
}
