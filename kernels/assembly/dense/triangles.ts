// Small pieces of LU factors and of triangular systems: what is left when everything else is a matrix product.

/**
 * The LU factors of a narrow matrix in place, rows exchanged so that the largest number of each column is the pivot (the first NaN before
 * all); the place of each pivot goes to `pivots`. Numbers change column by column, from the left.
 */
function factorLuOf<T>(a: usize, pitch: usize, rows: i32, cols: i32, pivots: usize): void {
  const row = pitch * sizeof<T>(), steps = min(rows, cols), lanes: i32 = 16 / sizeof<T>();
  for (let j = 0; j < steps; j++) {
    const top = a + <usize> j * row, column = <usize> j * sizeof<T>();
    let best = j, size = abs<T>(load<T>(top + column));
    for (let i = j + 1, at = top + row + column; i < rows && size == size; i++, at += row) {
      const x = abs<T>(load<T>(at));
      if (x > size || x != x) {
        size = x;
        best = i;
      }
    }
    store<T>(pivots + column, <T> best);
    if (best != j) {
      for (let c = 0, p = top, q = a + <usize> best * row; c < cols; c++, p += sizeof<T>(), q += sizeof<T>()) {
        const x = load<T>(p);
        store<T>(p, load<T>(q));
        store<T>(q, x);
      }
    }
    if (size == 0) continue;
    const pivot = load<T>(top + column);
    for (let i = j + 1, at = top + row; i < rows; i++, at += row) {
      const x = load<T>(at + column) / pivot;
      store<T>(at + column, x);
      const s = v128.splat<T>(x);
      let c = j + 1;
      for (; c + lanes <= cols; c += lanes) {
        const o = <usize> c * sizeof<T>();
        v128.store(at + o, v128.sub<T>(v128.load(at + o), v128.mul<T>(s, v128.load(top + o))));
      }
      for (; c < cols; c++) {
        const o = <usize> c * sizeof<T>();
        store<T>(at + o, load<T>(at + o) - x * load<T>(top + o));
      }
    }
  }
}

/**
 * Solves t x = b for a small triangle t of any strides, in place of b, which has `cols` columns. Of each number the products are taken off in
 * the order in which x is found, then it is divided by the diagonal, unless that is 1 (`unit`).
 */
function solveLeftOf<T>(
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
  const row = pitch * sizeof<T>(), td = down * sizeof<T>(), ta = along * sizeof<T>();
  let j = 0;
  for (const many: i32 = 64 / sizeof<T>(); j + many <= cols; j += many) {
    const at = b + <usize> j * sizeof<T>();
    for (let s = 0; s < n; s++) {
      const i = upper ? n - 1 - s : s, to = at + <usize> i * row, line = t + <usize> i * td;
      let w = v128.load(to), x = v128.load(to, 16), y = v128.load(to, 32), z = v128.load(to, 48);
      for (let r = 0; r < s; r++) {
        const k = upper ? n - 1 - r : r, from = at + <usize> k * row, c = splatAt<T>(line + <usize> k * ta);
        w = v128.sub<T>(w, v128.mul<T>(c, v128.load(from)));
        x = v128.sub<T>(x, v128.mul<T>(c, v128.load(from, 16)));
        y = v128.sub<T>(y, v128.mul<T>(c, v128.load(from, 32)));
        z = v128.sub<T>(z, v128.mul<T>(c, v128.load(from, 48)));
      }
      if (!unit) {
        const d = splatAt<T>(line + <usize> i * ta);
        w = v128.div<T>(w, d);
        x = v128.div<T>(x, d);
        y = v128.div<T>(y, d);
        z = v128.div<T>(z, d);
      }
      v128.store(to, w);
      v128.store(to, x, 16);
      v128.store(to, y, 32);
      v128.store(to, z, 48);
    }
  }
  for (; j < cols; j++) {
    const at = b + <usize> j * sizeof<T>();
    for (let s = 0; s < n; s++) {
      const i = upper ? n - 1 - s : s, to = at + <usize> i * row, line = t + <usize> i * td;
      let x = load<T>(to);
      for (let r = 0; r < s; r++) {
        const k = upper ? n - 1 - r : r;
        x -= load<T>(line + <usize> k * ta) * load<T>(at + <usize> k * row);
      }
      store<T>(to, unit ? x : x / load<T>(line + <usize> i * ta));
    }
  }
}

/** Solves x t = b for a small upper triangle t of any strides, row by row in place of b. */
function solveRightOf<T>(t: usize, down: usize, along: usize, n: i32, b: usize, pitch: usize, rows: i32): void {
  const row = pitch * sizeof<T>(), td = down * sizeof<T>(), ta = along * sizeof<T>();
  // Four rows in turns, so that nobody waits for a division
  for (let i = 0; i < rows; i += 4) {
    const top = b + <usize> i * row, end = top + <usize> min(4, rows - i) * row;
    for (let k = 0; k < n; k++) {
      const line = t + <usize> k * td, d = load<T>(line + <usize> k * ta), o = <usize> k * sizeof<T>();
      for (let at = top; at < end; at += row) {
        const x = load<T>(at + o) / d;
        store<T>(at + o, x);
        for (let j = k + 1; j < n; j++) {
          const to = at + <usize> j * sizeof<T>();
          store<T>(to, load<T>(to) - x * load<T>(line + <usize> j * ta));
        }
      }
    }
  }
}

/** Exchanges rows as the first `count` steps of LU did. */
function exchangeOf<T>(a: usize, pitch: usize, cols: i32, pivots: usize, count: i32): void {
  const row = pitch * sizeof<T>(), size = <usize> cols * sizeof<T>();
  for (let i = 0; i < count; i++) {
    const other = <i32> load<T>(pivots + <usize> i * sizeof<T>());
    if (other == i) continue;
    let p = a + <usize> i * row, q = a + <usize> other * row;
    const end = p + size;
    for (; p + 16 <= end; p += 16, q += 16) {
      const x = v128.load(p);
      v128.store(p, v128.load(q));
      v128.store(q, x);
    }
    for (; p < end; p += sizeof<T>(), q += sizeof<T>()) {
      const x = load<T>(p);
      store<T>(p, load<T>(q));
      store<T>(q, x);
    }
  }
}

@inline
function splatAt<T>(at: usize): v128 {
  return sizeof<T>() == 8 ? v128.load64_splat(at) : v128.load32_splat(at);
}

/** factorLu in float64. */
export function factorLu(a: usize, pitch: usize, rows: i32, cols: i32, pivots: usize): void {
  factorLuOf<f64>(a, pitch, rows, cols, pivots);
}

/** factorLu in float32. */
export function factorLu32(a: usize, pitch: usize, rows: i32, cols: i32, pivots: usize): void {
  factorLuOf<f32>(a, pitch, rows, cols, pivots);
}

/** solveLeft in float64. */
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
  solveLeftOf<f64>(t, down, along, n, b, pitch, cols, upper, unit);
}

/** solveLeft in float32. */
export function solveLeft32(
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
  solveLeftOf<f32>(t, down, along, n, b, pitch, cols, upper, unit);
}

/** solveRight in float64. */
export function solveRight(t: usize, down: usize, along: usize, n: i32, b: usize, pitch: usize, rows: i32): void {
  solveRightOf<f64>(t, down, along, n, b, pitch, rows);
}

/** solveRight in float32. */
export function solveRight32(t: usize, down: usize, along: usize, n: i32, b: usize, pitch: usize, rows: i32): void {
  solveRightOf<f32>(t, down, along, n, b, pitch, rows);
}

/** exchange in float64. */
export function exchange(a: usize, pitch: usize, cols: i32, pivots: usize, count: i32): void {
  exchangeOf<f64>(a, pitch, cols, pivots, count);
}

/** exchange in float32. */
export function exchange32(a: usize, pitch: usize, cols: i32, pivots: usize, count: i32): void {
  exchangeOf<f32>(a, pitch, cols, pivots, count);
}
