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

export function exp32(count: i32): void {
  for (let i: usize = LEFT, end = LEFT + <usize> count * 4; i < end; i += 32) {
    const x = v128.load(i), y = v128.load(i, 16), bound = constant(10);
    // False for NaN too
    const normal = v128.and(f32x4.le(f32x4.abs(x), bound), f32x4.le(f32x4.abs(y), bound));
    if (i32x4.all_true(normal)) {
      const p = integerPart(x), q = integerPart(y);
      v128.store(i, i32x4.add(powerOfRest(x, p), i32x4.shl(p, 23)));
      v128.store(i, i32x4.add(powerOfRest(y, q), i32x4.shl(q, 23)), 16);
    } else {
      v128.store(i, anyPower(x));
      v128.store(i, anyPower(y), 16);
    }
  }
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
