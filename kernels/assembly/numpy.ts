// PCG64 and the ziggurat of NumPy's Generator (random/numpy/_bits.ts and _ziggurat.ts), number by number: each state needs the one before.
import { DOUBLES, KEPT, NARROW, OUT, STATE, WIDE } from "./numpy/layout";

// The twins' own functions, so that rare branches come out as in them
declare function exp(x: f64): f64;
declare function log1p(x: f64): f64;
declare function log1p32(x: f32): f32;

const HIGH: u64 = 0x2360ed051fc65da4, LOW: u64 = 0x4385df649fccf645;
const R: f64 = 3.6541528853610088, INVERSE_R: f64 = 0.27366123732975828;

// The state and the increment, least significant half first; the kept upper half of an output, if there is one
let s0: u64 = 0;
let s1: u64 = 0;
let i0: u64 = 0;
let i1: u64 = 0;
let has: u32 = 0;
let half: u32 = 0;

function begin(): void {
  s0 = load<u64>(STATE);
  s1 = load<u64>(STATE, 8);
  i0 = load<u64>(STATE, 16);
  i1 = load<u64>(STATE, 24);
  has = load<u32>(KEPT);
  half = load<u32>(KEPT, 4);
}

function end(): void {
  store<u64>(STATE, s0);
  store<u64>(STATE, s1, 8);
  store<u32>(KEPT, has);
  store<u32>(KEPT, half, 4);
}

// The upper half of the product with LOW
@inline
function upper(a: u64): u64 {
  const a0 = a & 0xffffffff, a1 = a >> 32, b0 = LOW & 0xffffffff, b1 = LOW >> 32;
  const across = a1 * b0 + (a0 * b0 >> 32), more = a0 * b1 + (across & 0xffffffff);
  return a1 * b1 + (across >> 32) + (more >> 32);
}

@inline
function next64(): u64 {
  const low = s0 * LOW + i0;
  s1 = upper(s0) + s0 * HIGH + s1 * LOW + i1 + u64(low < i0);
  s0 = low;
  return rotr<u64>(s1 ^ s0, s1 >> 58);
}

@inline
function next32(): u32 {
  if (has != 0) {
    has = 0;
    return half;
  }
  const word = next64();
  has = 1;
  half = u32(word >> 32);
  return u32(word);
}

@inline
function double(): f64 {
  return f64(<i64> (next64() >> 11)) * 1.1102230246251565e-16; // 2^-53
}

@inline
function single(): f32 {
  return f32(<i32> (next32() >> 8)) * 5.9604644775390625e-8; // 2^-24
}

/** Uniform float64 numbers. */
export function uniform64(count: i32): void {
  begin();
  for (let to = OUT, last = OUT + (<usize> count << 3); to < last; to += 8) store<f64>(to, double());
  end();
}

/** Uniform float32 numbers. */
export function uniform32(count: i32): void {
  begin();
  for (let to = OUT, last = OUT + (<usize> count << 2); to < last; to += 4) store<f32>(to, single());
  end();
}

/** Standard normal float64 numbers. The tables ki, wi, fi lie one behind the other. */
export function normal64(count: i32): void {
  begin();
  for (let to = OUT, last = OUT + (<usize> count << 3); to < last;) {
    const word = next64(), i = <usize> (word & 255), row = WIDE + (i << 3), m = word >> 9 & 0xfffffffffffff;
    const size = f64(<i64> m) * load<f64>(row, DOUBLES);
    // The sign by its bit: a choice would be a branch that goes wrong half of the time
    const x = reinterpret<f64>(reinterpret<u64>(size) | (word & 256) << 55);
    let made = x, good = f64(<i64> m) < load<f64>(row);
    if (!good) {
      if (i == 0) {
        made = tail64(m);
        good = true;
      } else {
        const low = load<f64>(row, 2 * DOUBLES);
        good = (load<f64>(row - 8, 2 * DOUBLES) - low) * double() + low < exp(-0.5 * x * x);
      }
    }
    store<f64>(to, made);
    // A refused number is overwritten by the next
    to += good ? 8 : 0;
  }
  end();
}

function tail64(m: u64): f64 {
  let a: f64, b: f64;
  do {
    a = -INVERSE_R * log1p(-double());
    b = -log1p(-double());
  } while (!(b + b > a * a));
  return m & 256 ? -(R + a) : R + a;
}

/** Standard normal float32 numbers. */
export function normal32(count: i32): void {
  begin();
  for (let to = OUT, last = OUT + (<usize> count << 2); to < last;) {
    const word = next32(), i = <usize> (word & 255), row = NARROW + (i << 3), m = word >> 9;
    const size = f32(<i32> m) * f32(load<f64>(row, DOUBLES));
    const x = reinterpret<f32>(reinterpret<u32>(size) | (word & 256) << 23);
    let made = x, good = f64(<i32> m) < load<f64>(row);
    if (!good) {
      if (i == 0) {
        made = tail32(m);
        good = true;
      } else {
        const low = f32(load<f64>(row, 2 * DOUBLES)), wide = f64(x);
        const level: f32 = (f32(load<f64>(row - 8, 2 * DOUBLES)) - low) * single() + low;
        good = f64(level) < exp(-0.5 * wide * wide);
      }
    }
    store<f32>(to, made);
    to += good ? 4 : 0;
  }
  end();
}

function tail32(m: u32): f32 {
  let a: f32, b: f32;
  do {
    a = -f32(INVERSE_R) * log1p32(-single());
    b = -log1p32(-single());
  } while (!(b + b > a * a));
  return m & 256 ? -(f32(R) + a) : f32(R) + a;
}
