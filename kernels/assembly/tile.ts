// The heart of every matrix product: 4 rows by 8 columns of float32, or by 4 of float64, in registers.
//
// Products are added up from 0 in rising order, so the bits do not depend on how the loop is cut. Two steps a turn leave time for the loop's
// own work, and loads that spread a number cost less than shuffles.

/** out (+)= left * panel: left `[k][4]`, the panel `[k][8]` or `[k][4]` from `at` to `end`; `row` bytes between rows of out. */
@inline
export function tile<T>(left: usize, at: usize, end: usize, out: usize, row: usize, first: bool): void {
  let a0 = f32x4.splat(0), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0;
  for (const pairs = end - 32; at < pairs; at += 64, left += 8 * sizeof<T>()) {
    const x = v128.load(at), y = v128.load(at, 16);
    const p = spread<T>(left, 0);
    a0 = v128.add<T>(a0, v128.mul<T>(p, x));
    a1 = v128.add<T>(a1, v128.mul<T>(p, y));
    const q = spread<T>(left, 1);
    b0 = v128.add<T>(b0, v128.mul<T>(q, x));
    b1 = v128.add<T>(b1, v128.mul<T>(q, y));
    const r = spread<T>(left, 2);
    c0 = v128.add<T>(c0, v128.mul<T>(r, x));
    c1 = v128.add<T>(c1, v128.mul<T>(r, y));
    const s = spread<T>(left, 3);
    d0 = v128.add<T>(d0, v128.mul<T>(s, x));
    d1 = v128.add<T>(d1, v128.mul<T>(s, y));
    const x2 = v128.load(at, 32), y2 = v128.load(at, 48);
    const p2 = spread<T>(left, 4);
    a0 = v128.add<T>(a0, v128.mul<T>(p2, x2));
    a1 = v128.add<T>(a1, v128.mul<T>(p2, y2));
    const q2 = spread<T>(left, 5);
    b0 = v128.add<T>(b0, v128.mul<T>(q2, x2));
    b1 = v128.add<T>(b1, v128.mul<T>(q2, y2));
    const r2 = spread<T>(left, 6);
    c0 = v128.add<T>(c0, v128.mul<T>(r2, x2));
    c1 = v128.add<T>(c1, v128.mul<T>(r2, y2));
    const s2 = spread<T>(left, 7);
    d0 = v128.add<T>(d0, v128.mul<T>(s2, x2));
    d1 = v128.add<T>(d1, v128.mul<T>(s2, y2));
  }
  if (at < end) {
    const x = v128.load(at), y = v128.load(at, 16);
    const p = spread<T>(left, 0), q = spread<T>(left, 1), r = spread<T>(left, 2), s = spread<T>(left, 3);
    a0 = v128.add<T>(a0, v128.mul<T>(p, x));
    a1 = v128.add<T>(a1, v128.mul<T>(p, y));
    b0 = v128.add<T>(b0, v128.mul<T>(q, x));
    b1 = v128.add<T>(b1, v128.mul<T>(q, y));
    c0 = v128.add<T>(c0, v128.mul<T>(r, x));
    c1 = v128.add<T>(c1, v128.mul<T>(r, y));
    d0 = v128.add<T>(d0, v128.mul<T>(s, x));
    d1 = v128.add<T>(d1, v128.mul<T>(s, y));
  }
  put<T>(out, first, a0, a1);
  put<T>(out + row, first, b0, b1);
  put<T>(out + 2 * row, first, c0, c1);
  put<T>(out + 3 * row, first, d0, d1);
}

// Number i behind an address in all lanes; i is a constant
@inline
function spread<T>(left: usize, i: i32): v128 {
  if (sizeof<T>() == 8) {
    if (i == 0) return v128.load64_splat(left);
    if (i == 1) return v128.load64_splat(left, 8);
    if (i == 2) return v128.load64_splat(left, 16);
    if (i == 3) return v128.load64_splat(left, 24);
    if (i == 4) return v128.load64_splat(left, 32);
    if (i == 5) return v128.load64_splat(left, 40);
    return i == 6 ? v128.load64_splat(left, 48) : v128.load64_splat(left, 56);
  }
  if (i == 0) return v128.load32_splat(left);
  if (i == 1) return v128.load32_splat(left, 4);
  if (i == 2) return v128.load32_splat(left, 8);
  if (i == 3) return v128.load32_splat(left, 12);
  if (i == 4) return v128.load32_splat(left, 16);
  if (i == 5) return v128.load32_splat(left, 20);
  return i == 6 ? v128.load32_splat(left, 24) : v128.load32_splat(left, 28);
}

@inline
function put<T>(at: usize, first: bool, x: v128, y: v128): void {
  v128.store(at, first ? x : v128.add<T>(v128.load(at), x));
  v128.store(at, first ? y : v128.add<T>(v128.load(at, 16), y), 16);
}
