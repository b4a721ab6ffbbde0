// Least, greatest, mean and deviation of numbers, block by block (kernels/_moments_plain.ts is the definition). The memory is shared by
// threads, so that a call says where everything lies: `at` the numbers, `out` eight float64 results, `spare` room for a block.

// A block is so small that sums of it keep their digits, and so long that joining costs nothing
const BLOCK: i32 = 4096;

let count: f64 = 0;
let mean: f64 = 0;
let squares: f64 = 0;
let least: f64 = 0;
let most: f64 = 0;
let zeros: f64 = 0;
let notFinite: f64 = 0;

function begin(): void {
  count = mean = squares = zeros = notFinite = 0;
  least = Infinity;
  most = -Infinity;
}

function finish(out: usize): void {
  store<f64>(out, count);
  store<f64>(out, mean, 8);
  store<f64>(out, squares, 16);
  store<f64>(out, least, 24);
  store<f64>(out, most, 32);
  store<f64>(out, zeros, 40);
  store<f64>(out, notFinite, 48);
}

// As math/pooled.ts
@inline
function join(n: f64, about: f64, sum: f64, square: f64): void {
  if (n == 0) return;
  const gap = about + sum / n - mean;
  const all = count + n;
  squares += max<f64>(0, square - sum * sum / n) + gap * gap * count * n / all;
  mean += gap * n / all;
  count = all;
}

@inline
function bounds(low: f64, high: f64): void {
  if (low < least) least = low;
  if (high > most) most = high;
}

// Around a number of their own size the squares keep their digits
@inline
function middle(first: f64): f64 {
  return count > 0 ? mean : first - first == 0 ? first : 0;
}

@inline
function number<T>(at: usize): f64 {
  return <f64> load<T>(at);
}

// A number here is not finite, or its square is not: one by one
function carefully<T>(at: usize, end: usize, about: f64): void {
  let n: f64 = 0, sum: f64 = 0, square: f64 = 0;
  for (let i = at; i < end; i += sizeof<T>()) {
    const v = number<T>(i);
    if (v - v != 0) {
      notFinite++;
      continue;
    }
    const far = v - about;
    n++;
    sum += far;
    square += far * far;
    bounds(v, v);
    if (v == 0) zeros++;
  }
  join(n, about, sum, square);
}

// The first zero of several, which has a sign
function firstZero<T>(at: usize): f64 {
  while (load<T>(at) != 0) at += sizeof<T>();
  return number<T>(at);
}

@inline
function low64(v: v128): f64 {
  return min(f64x2.extract_lane(v, 0), f64x2.extract_lane(v, 1));
}

@inline
function high64(v: v128): f64 {
  return max(f64x2.extract_lane(v, 0), f64x2.extract_lane(v, 1));
}

// Number i joins sum i mod 8, what is left at the end joins the sum of those
function block32(at: usize, n: i32): void {
  const end = at + (<usize> n << 2), stop = at + (<usize> (n & -8) << 2);
  const about = middle(number<f32>(at));
  const around = f64x2.splat(about), zero = f32x4.splat(0);
  let a = f64x2.splat(0), b = a, c = a, d = a, p = a, q = a, r = a, s = a;
  let low = f32x4.splat(Infinity), high = f32x4.splat(-Infinity), none = zero;
  for (let i = at; i < stop; i += 32) {
    const v = v128.load(i), w = v128.load(i, 16);
    const e = f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(i)), around);
    const f = f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(i, 8)), around);
    const g = f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(i, 16)), around);
    const h = f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(i, 24)), around);
    a = f64x2.add(a, e);
    p = f64x2.add(p, f64x2.mul(e, e));
    b = f64x2.add(b, f);
    q = f64x2.add(q, f64x2.mul(f, f));
    c = f64x2.add(c, g);
    r = f64x2.add(r, f64x2.mul(g, g));
    d = f64x2.add(d, h);
    s = f64x2.add(s, f64x2.mul(h, h));
    low = f32x4.pmin(f32x4.pmin(low, v), w);
    high = f32x4.pmax(f32x4.pmax(high, v), w);
    none = i32x4.sub(i32x4.sub(none, f32x4.eq(v, zero)), f32x4.eq(w, zero));
  }
  a = f64x2.add(f64x2.add(a, c), f64x2.add(b, d));
  p = f64x2.add(f64x2.add(p, r), f64x2.add(q, s));
  let sum = f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
  let square = f64x2.extract_lane(p, 0) + f64x2.extract_lane(p, 1);
  low = f32x4.pmin(low, i32x4.shuffle(low, low, 2, 3, 2, 3));
  high = f32x4.pmax(high, i32x4.shuffle(high, high, 2, 3, 2, 3));
  let little = low64(f64x2.promote_low_f32x4(low)), large = high64(f64x2.promote_low_f32x4(high));
  let nothing = i32x4.extract_lane(none, 0) + i32x4.extract_lane(none, 1) + i32x4.extract_lane(none, 2) + i32x4.extract_lane(none, 3);
  for (let i = stop; i < end; i += 4) {
    const v = number<f32>(i), far = v - about;
    sum += far;
    square += far * far;
    little = min(little, v);
    large = max(large, v);
    nothing += i32(v == 0);
  }
  if (square - square != 0) return carefully<f32>(at, end, about);
  if (little == 0) little = firstZero<f32>(at);
  if (large == 0) large = firstZero<f32>(at);
  bounds(little, large);
  zeros += nothing;
  join(n, about, sum, square);
}

function block64(at: usize, n: i32): void {
  const end = at + (<usize> n << 3), stop = at + (<usize> (n & -8) << 3);
  const about = middle(number<f64>(at));
  const around = f64x2.splat(about), zero = f64x2.splat(0);
  let a = f64x2.splat(0), b = a, c = a, d = a, p = a, q = a, r = a, s = a;
  let low = f64x2.splat(Infinity), high = f64x2.splat(-Infinity), none = zero;
  for (let i = at; i < stop; i += 64) {
    const t = v128.load(i), u = v128.load(i, 16), v = v128.load(i, 32), w = v128.load(i, 48);
    const e = f64x2.sub(t, around), f = f64x2.sub(u, around), g = f64x2.sub(v, around), h = f64x2.sub(w, around);
    a = f64x2.add(a, e);
    p = f64x2.add(p, f64x2.mul(e, e));
    b = f64x2.add(b, f);
    q = f64x2.add(q, f64x2.mul(f, f));
    c = f64x2.add(c, g);
    r = f64x2.add(r, f64x2.mul(g, g));
    d = f64x2.add(d, h);
    s = f64x2.add(s, f64x2.mul(h, h));
    low = f64x2.pmin(f64x2.pmin(f64x2.pmin(f64x2.pmin(low, t), u), v), w);
    high = f64x2.pmax(f64x2.pmax(f64x2.pmax(f64x2.pmax(high, t), u), v), w);
    none = i64x2.sub(i64x2.sub(none, f64x2.eq(t, zero)), f64x2.eq(u, zero));
    none = i64x2.sub(i64x2.sub(none, f64x2.eq(v, zero)), f64x2.eq(w, zero));
  }
  a = f64x2.add(f64x2.add(a, c), f64x2.add(b, d));
  p = f64x2.add(f64x2.add(p, r), f64x2.add(q, s));
  let sum = f64x2.extract_lane(a, 0) + f64x2.extract_lane(a, 1);
  let square = f64x2.extract_lane(p, 0) + f64x2.extract_lane(p, 1);
  let little = low64(low), large = high64(high);
  let nothing = <i32> (i64x2.extract_lane(none, 0) + i64x2.extract_lane(none, 1));
  for (let i = stop; i < end; i += 8) {
    const v = number<f64>(i), far = v - about;
    sum += far;
    square += far * far;
    little = min(little, v);
    large = max(large, v);
    nothing += i32(v == 0);
  }
  if (square - square != 0) return carefully<f64>(at, end, about);
  if (little == 0) little = firstZero<f64>(at);
  if (large == 0) large = firstZero<f64>(at);
  bounds(little, large);
  zeros += nothing;
  join(n, about, sum, square);
}

export function float32(at: usize, n: i32, out: usize, spare: usize): void {
  begin();
  for (let i = 0; i < n; i += BLOCK) block32(at + (<usize> i << 2), min(BLOCK, n - i));
  finish(out);
}

export function float64(at: usize, n: i32, out: usize, spare: usize): void {
  begin();
  for (let i = 0; i < n; i += BLOCK) block64(at + (<usize> i << 3), min(BLOCK, n - i));
  finish(out);
}

/** How many float32 numbers are smaller than 2^-100, zeros too; those up to a multiple of four count. */
export function small32(at: usize, n: i32): i32 {
  let some = i32x4.splat(0);
  for (let end = at + (<usize> n << 2); at < end; at += 16) {
    some = i32x4.sub(some, f32x4.lt(f32x4.abs(v128.load(at)), f32x4.splat(7.888609052210118e-31)));
  }
  return i32x4.extract_lane(some, 0) + i32x4.extract_lane(some, 1) + i32x4.extract_lane(some, 2) + i32x4.extract_lane(some, 3);
}

// Eight numbers more than there are may be widened
export function bfloat16(at: usize, n: i32, out: usize, spare: usize): void {
  begin();
  for (let i = 0; i < n; i += BLOCK) {
    const some = min(BLOCK, n - i), from = at + (<usize> i << 1);
    for (let k: usize = 0, end = <usize> some << 1; k < end; k += 16) {
      const v = v128.load(from + k);
      v128.store(spare + (k << 1), i32x4.shl(i32x4.extend_low_i16x8_u(v), 16));
      v128.store(spare + (k << 1), i32x4.shl(i32x4.extend_high_i16x8_u(v), 16), 16);
    }
    block32(spare, some);
  }
  finish(out);
}

// The exponent of float16 is moved by a multiplication, which is exact; one of nothing but ones stays such
@inline
function half(v: v128): v128 {
  const size = v128.and(v, i32x4.splat(0x7fff));
  const scaled = f32x4.mul(i32x4.shl(size, 13), i32x4.splat(0x77800000));
  const odd = v128.and(i32x4.gt_s(size, i32x4.splat(0x7bff)), i32x4.splat(0x7f800000));
  return v128.or(v128.or(scaled, odd), i32x4.shl(v128.xor(v, size), 16));
}

export function float16(at: usize, n: i32, out: usize, spare: usize): void {
  begin();
  for (let i = 0; i < n; i += BLOCK) {
    const some = min(BLOCK, n - i), from = at + (<usize> i << 1);
    for (let k: usize = 0, end = <usize> some << 1; k < end; k += 16) {
      const v = v128.load(from + k);
      v128.store(spare + (k << 1), half(i32x4.extend_low_i16x8_u(v)));
      v128.store(spare + (k << 1), half(i32x4.extend_high_i16x8_u(v)), 16);
    }
    block32(spare, some);
  }
  finish(out);
}
