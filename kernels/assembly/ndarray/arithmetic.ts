// Functions of two numbers, to any place that may be the left operand's. Lengths are rounded up: what lies behind the end is computed and not read.
import { LEFT, RIGHT } from "./layout";

// From a left number to its right one
const AWAY: usize = RIGHT - LEFT;
const ADD: i32 = 0, SUBTRACT: i32 = 1, MULTIPLY: i32 = 2, DIVIDE: i32 = 3, MAXIMUM: i32 = 4, MINIMUM: i32 = 5;

// The operation is a constant wherever this is inlined
@inline
function apply<T>(op: i32, x: v128, y: v128): v128 {
  if (op == ADD) return v128.add<T>(x, y);
  if (op == SUBTRACT) return v128.sub<T>(x, y);
  if (op == MULTIPLY) return v128.mul<T>(x, y);
  if (op == DIVIDE) return v128.div<T>(x, y);
  // NaN if one is; the right one where they are equal, as 0 and -0
  const best = op == MAXIMUM ? v128.pmax<T>(y, x) : v128.pmin<T>(y, x);
  return v128.bitselect(x, best, v128.ne<T>(x, x));
}

@inline
function run<T>(op: i32, count: i32, to: usize): void {
  const end = LEFT + <usize> count * sizeof<T>();
  // With one pointer fewer a host that checks each access has less to check
  if (to == LEFT) for (let i: usize = LEFT; i < end; i += 32) {
    const x = apply<T>(op, v128.load(i), v128.load(i, AWAY)), y = apply<T>(op, v128.load(i, 16), v128.load(i, AWAY + 16));
    v128.store(i, x);
    v128.store(i, y, 16);
  } else for (let i: usize = LEFT; i < end; i += 16, to += 16) v128.store(to, apply<T>(op, v128.load(i), v128.load(i, AWAY)));
}

export function add32(count: i32, to: usize): void { run<f32>(ADD, count, to); }
export function subtract32(count: i32, to: usize): void { run<f32>(SUBTRACT, count, to); }
export function multiply32(count: i32, to: usize): void { run<f32>(MULTIPLY, count, to); }
export function divide32(count: i32, to: usize): void { run<f32>(DIVIDE, count, to); }
export function maximum32(count: i32, to: usize): void { run<f32>(MAXIMUM, count, to); }
export function minimum32(count: i32, to: usize): void { run<f32>(MINIMUM, count, to); }
export function add64(count: i32, to: usize): void { run<f64>(ADD, count, to); }
export function subtract64(count: i32, to: usize): void { run<f64>(SUBTRACT, count, to); }
export function multiply64(count: i32, to: usize): void { run<f64>(MULTIPLY, count, to); }
export function divide64(count: i32, to: usize): void { run<f64>(DIVIDE, count, to); }
export function maximum64(count: i32, to: usize): void { run<f64>(MAXIMUM, count, to); }
export function minimum64(count: i32, to: usize): void { run<f64>(MINIMUM, count, to); }
