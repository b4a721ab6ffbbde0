// e to the power of float32 numbers, to any place that may be the operand's; every operation in float32.
import { LEFT, SPARE } from "./layout";

// So many bytes at once: their r lie in the spare room, and as far behind it their 2^k
const BLOCK: usize = 2048;

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

// In two passes over a block that stays in the first cache: each chain of operations is half as long, and the constants stay in registers
export function exp32(count: i32, to: usize): void {
  for (let from: usize = LEFT, end = LEFT + <usize> count * 4; from < end; from += BLOCK, to += BLOCK) {
    const stop = min(end, from + BLOCK);
    if (rests(from, stop)) series(to, stop - from);
    else for (let i = from, o = to; i < stop; i += 16, o += 16) v128.store(o, anyPower(v128.load(i)));
  }
}

// r and, in the place of an exponent, k, for x = k ln 2 + r; whether all of e^x are normal numbers
@inline
function rests(from: usize, end: usize): bool {
  const perLn2 = constant(0), magic = constant(1), high = constant(2), low = constant(3);
  let largest = i32x4.splat(0);
  for (let i = from, at = SPARE; i < end; i += 16, at += 16) {
    const x = v128.load(i), integer = f32x4.add(f32x4.mul(x, perLn2), magic), k = f32x4.sub(integer, magic);
    v128.store(at, f32x4.sub(f32x4.sub(x, f32x4.mul(k, high)), f32x4.mul(k, low)));
    v128.store(at, i32x4.shl(integer, 23), BLOCK);
    // By their bits without the sign, of which infinity and NaN have the largest
    largest = i32x4.max_u(largest, i32x4.shl(x, 1));
  }
  return !v128.any_true(i32x4.gt_u(largest, i32x4.shl(constant(10), 1)));
}

// e^r 2^k
@inline
function series(to: usize, bytes: usize): void {
  const c2 = constant(4), c3 = constant(5), c4 = constant(6), c5 = constant(7), c6 = constant(8), one = constant(9);
  for (let at = SPARE, end = SPARE + bytes; at < end; at += 16, to += 16) {
    const r = v128.load(at), s = f32x4.mul(r, r);
    const high = f32x4.add(f32x4.add(c4, f32x4.mul(r, c5)), f32x4.mul(s, c6));
    const tail = f32x4.add(f32x4.add(c2, f32x4.mul(r, c3)), f32x4.mul(s, high));
    v128.store(to, i32x4.add(f32x4.add(one, f32x4.add(r, f32x4.mul(s, tail))), v128.load(at, BLOCK)));
  }
}

// The same for every x, with 2^k in two factors, each a normal number: only the last product rounds
function anyPower(v: v128): v128 {
  // Beyond these the result is 0 or infinite in any case; NaN stays
  const x = f32x4.pmax(f32x4.pmin(v, f32x4.splat(89)), f32x4.splat(-105));
  const integer = f32x4.add(f32x4.mul(x, constant(0)), constant(1)), k = f32x4.sub(integer, constant(1));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(k, constant(2))), f32x4.mul(k, constant(3))), s = f32x4.mul(r, r);
  const high = f32x4.add(f32x4.add(constant(6), f32x4.mul(r, constant(7))), f32x4.mul(s, constant(8)));
  const tail = f32x4.add(f32x4.add(constant(4), f32x4.mul(r, constant(5))), f32x4.mul(s, high));
  const power = f32x4.add(constant(9), f32x4.add(r, f32x4.mul(s, tail)));
  const exponent = i32x4.sub(integer, i32x4.splat(0x4b400000)), half = i32x4.shr_s(exponent, 1), bias = i32x4.splat(127);
  const first = i32x4.shl(i32x4.add(half, bias), 23), second = i32x4.shl(i32x4.add(i32x4.sub(exponent, half), bias), 23);
  return f32x4.mul(f32x4.mul(power, first), second);
}
