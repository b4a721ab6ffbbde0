// Comparisons of float32 numbers: bytes 0 or 1, sixteen at a time, to any place that may be the left operand's.
import { LEFT, RIGHT } from "./layout";

const EQUAL: i32 = 0, DIFFERENT: i32 = 1, LESS: i32 = 2, AT_MOST: i32 = 3;

@inline
function test(op: i32, i: usize): v128 {
  const x = v128.load(LEFT + i), y = v128.load(RIGHT + i);
  if (op == EQUAL) return f32x4.eq(x, y);
  if (op == DIFFERENT) return f32x4.ne(x, y);
  if (op == LESS) return f32x4.lt(x, y);
  return f32x4.le(x, y);
}

@inline
function run(op: i32, count: i32, to: usize): void {
  const one = i8x16.splat(1);
  for (let i: usize = 0, end = <usize> count * 4; i < end; i += 64) {
    const low = i16x8.narrow_i32x4_s(test(op, i), test(op, i + 16)), high = i16x8.narrow_i32x4_s(test(op, i + 32), test(op, i + 48));
    v128.store(to + (i >> 2), v128.and(i8x16.narrow_i16x8_s(low, high), one));
  }
}

export function equal32(count: i32, to: usize): void { run(EQUAL, count, to); }
export function notEqual32(count: i32, to: usize): void { run(DIFFERENT, count, to); }
export function less32(count: i32, to: usize): void { run(LESS, count, to); }
export function lessEqual32(count: i32, to: usize): void { run(AT_MOST, count, to); }
