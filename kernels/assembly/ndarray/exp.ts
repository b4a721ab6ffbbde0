// e to the power of float32 numbers, in place; every operation in float32.
import { LEFT } from "./layout";

// Constants are loaded: the compiler of the host would build each of them anew in every round of the loop.
// 1 / ln 2; what leaves the nearest integer in the low bits when it is added; ln 2 in two parts, so that products with the first are
// exact; minimax coefficients of (e^r - 1 - r) / r^2 in |r| <= ln(2) / 2 (dev/fit_exp.py); 1; where all is a normal number
const TABLE: usize = memory.data<f32>([
  1.4426950408889634, 12582912, 0.693145751953125, 1.428606765330187e-6,
  0.49999994, 0.16666521, 0.041668273, 0.008368685, 0.0013820108,
  1, 87,
]);

@inline
function constant(i: usize): v128 {
  return v128.load32_splat(TABLE + (i << 2));
}

// Four vectors side by side: none waits for itself, and each constant is loaded once for all
export function exp32(count: i32): void {
  for (let i: usize = LEFT, end = LEFT + <usize> count * 4; i < end; i += 64) {
    const a = v128.load(i), b = v128.load(i, 16), c = v128.load(i, 32), d = v128.load(i, 48);
    if (!normal(a, b, c, d)) {
      v128.store(i, anyPower(a));
      v128.store(i, anyPower(b), 16);
      v128.store(i, anyPower(c), 32);
      v128.store(i, anyPower(d), 48);
      continue;
    }
    const perLn2 = constant(0), magic = constant(1);
    const ai = f32x4.add(f32x4.mul(a, perLn2), magic), bi = f32x4.add(f32x4.mul(b, perLn2), magic);
    const ci = f32x4.add(f32x4.mul(c, perLn2), magic), di = f32x4.add(f32x4.mul(d, perLn2), magic);
    const ak = f32x4.sub(ai, magic), bk = f32x4.sub(bi, magic), ck = f32x4.sub(ci, magic), dk = f32x4.sub(di, magic);
    const high = constant(2), low = constant(3);
    let ar = f32x4.sub(a, f32x4.mul(ak, high));
    let br = f32x4.sub(b, f32x4.mul(bk, high));
    let cr = f32x4.sub(c, f32x4.mul(ck, high));
    let dr = f32x4.sub(d, f32x4.mul(dk, high));
    ar = f32x4.sub(ar, f32x4.mul(ak, low));
    br = f32x4.sub(br, f32x4.mul(bk, low));
    cr = f32x4.sub(cr, f32x4.mul(ck, low));
    dr = f32x4.sub(dr, f32x4.mul(dk, low));
    const aa = f32x4.mul(ar, ar), bb = f32x4.mul(br, br), cc = f32x4.mul(cr, cr), dd = f32x4.mul(dr, dr);
    const c6 = constant(8), c4 = constant(6), c5 = constant(7);
    let ap = f32x4.add(f32x4.add(c4, f32x4.mul(ar, c5)), f32x4.mul(aa, c6));
    let bp = f32x4.add(f32x4.add(c4, f32x4.mul(br, c5)), f32x4.mul(bb, c6));
    let cp = f32x4.add(f32x4.add(c4, f32x4.mul(cr, c5)), f32x4.mul(cc, c6));
    let dp = f32x4.add(f32x4.add(c4, f32x4.mul(dr, c5)), f32x4.mul(dd, c6));
    const c2 = constant(4), c3 = constant(5);
    ap = f32x4.add(f32x4.add(c2, f32x4.mul(ar, c3)), f32x4.mul(aa, ap));
    bp = f32x4.add(f32x4.add(c2, f32x4.mul(br, c3)), f32x4.mul(bb, bp));
    cp = f32x4.add(f32x4.add(c2, f32x4.mul(cr, c3)), f32x4.mul(cc, cp));
    dp = f32x4.add(f32x4.add(c2, f32x4.mul(dr, c3)), f32x4.mul(dd, dp));
    const one = constant(9);
    ap = f32x4.add(one, f32x4.add(ar, f32x4.mul(aa, ap)));
    bp = f32x4.add(one, f32x4.add(br, f32x4.mul(bb, bp)));
    cp = f32x4.add(one, f32x4.add(cr, f32x4.mul(cc, cp)));
    dp = f32x4.add(one, f32x4.add(dr, f32x4.mul(dd, dp)));
    v128.store(i, i32x4.add(ap, i32x4.shl(ai, 23)));
    v128.store(i, i32x4.add(bp, i32x4.shl(bi, 23)), 16);
    v128.store(i, i32x4.add(cp, i32x4.shl(ci, 23)), 32);
    v128.store(i, i32x4.add(dp, i32x4.shl(di, 23)), 48);
  }
}

// Whether the results are normal numbers; false for NaN too
@inline
function normal(a: v128, b: v128, c: v128, d: v128): bool {
  const bound = constant(10);
  const p = v128.and(f32x4.le(f32x4.abs(a), bound), f32x4.le(f32x4.abs(b), bound));
  const q = v128.and(f32x4.le(f32x4.abs(c), bound), f32x4.le(f32x4.abs(d), bound));
  return i32x4.all_true(v128.and(p, q));
}

// The nearest integer k to x / ln 2, in the low bits
@inline
function integerPart(x: v128): v128 {
  return f32x4.add(f32x4.mul(x, constant(0)), constant(1));
}

// e^r with r = x - k ln 2
@inline
function powerOfRest(x: v128, integer: v128): v128 {
  const k = f32x4.sub(integer, constant(1)), near = f32x4.sub(x, f32x4.mul(k, constant(2)));
  const r = f32x4.sub(near, f32x4.mul(k, constant(3))), s = f32x4.mul(r, r);
  const low = f32x4.add(constant(4), f32x4.mul(r, constant(5))), high = f32x4.add(constant(6), f32x4.mul(r, constant(7)));
  const tail = f32x4.add(low, f32x4.mul(s, f32x4.add(high, f32x4.mul(s, constant(8)))));
  return f32x4.add(constant(9), f32x4.add(r, f32x4.mul(s, tail)));
}

// 2^k in two factors, each a normal number: only the last product rounds
function anyPower(v: v128): v128 {
  // Beyond these the result is 0 or infinite in any case; NaN stays
  const x = f32x4.pmax(f32x4.pmin(v, f32x4.splat(89)), f32x4.splat(-105)), integer = integerPart(x);
  const k = i32x4.sub(integer, i32x4.splat(0x4b400000)), half = i32x4.shr_s(k, 1), rest = i32x4.sub(k, half);
  const bias = i32x4.splat(127), first = i32x4.shl(i32x4.add(half, bias), 23);
  return f32x4.mul(f32x4.mul(powerOfRest(x, integer), first), i32x4.shl(i32x4.add(rest, bias), 23));
}
