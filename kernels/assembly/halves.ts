// Casts between float32 and the halves. They know finite numbers alone and return the largest size they have seen, so that the caller can
// leave the rest to the plain casts of core/halves.ts. Counts are multiples of 8.

// Room for 16,384 float32 numbers, and behind it for as many halves; 2064 bytes into a page, as in ndarray/layout.ts
const FLOATS: usize = 4096 + 2064;
const HALVES: usize = FLOATS + 65536;

// The largest of four lanes, none of which is below 0
@inline
function largest(lanes: v128): i32 {
  const pairs = i32x4.max_s(lanes, v128.shuffle<u32>(lanes, lanes, 2, 3, 0, 1));
  return i32x4.extract_lane(i32x4.max_s(pairs, v128.shuffle<u32>(pairs, pairs, 1, 0, 3, 2)), 0);
}

@inline
function size(x: v128): v128 {
  return v128.and(x, i32x4.splat(0x7fffffff));
}

@inline
function bfloat(x: v128): v128 {
  const tie = v128.and(i32x4.shr_u(x, 16), i32x4.splat(1));
  return i32x4.shr_u(i32x4.add(x, i32x4.add(tie, i32x4.splat(0x7fff))), 16);
}

/** float32 to bfloat16, NaN to anything; returns the bits of the largest size, above those of infinity for NaN. */
export function toBfloat16(count: i32): i32 {
  let most = i32x4.splat(0), to = HALVES;
  for (let at = FLOATS, end = FLOATS + (<usize> count << 2); at < end; at += 32, to += 16) {
    const x = v128.load(at), y = v128.load(at, 16);
    v128.store(to, i16x8.narrow_i32x4_u(bfloat(x), bfloat(y)));
    most = i32x4.max_s(most, i32x4.max_s(size(x), size(y)));
  }
  return largest(most);
}

@inline
function half(x: v128, a: v128): v128 {
  const sign = v128.and(i32x4.shr_u(x, 16), i32x4.splat(0x8000));
  const tie = v128.and(i32x4.shr_u(a, 13), i32x4.splat(1));
  const normal = i32x4.shr_u(i32x4.add(i32x4.sub(a, i32x4.splat(0x38000000 - 0xfff)), tie), 13);
  // Below 2^-14 the sum with a half has the wanted bits at its end
  const small = i32x4.sub(f32x4.add(a, f32x4.splat(0.5)), i32x4.splat(0x3f000000));
  return v128.or(v128.bitselect(small, normal, i32x4.lt_s(a, i32x4.splat(0x38800000))), sign);
}

/** float32 to float16, what becomes infinite and NaN to anything; returns what toBfloat16 does. */
export function toFloat16(count: i32): i32 {
  let most = i32x4.splat(0), to = HALVES;
  for (let at = FLOATS, end = FLOATS + (<usize> count << 2); at < end; at += 32, to += 16) {
    const x = v128.load(at), y = v128.load(at, 16), a = size(x), b = size(y);
    v128.store(to, i16x8.narrow_i32x4_u(half(x, a), half(y, b)));
    most = i32x4.max_s(most, i32x4.max_s(a, b));
  }
  return largest(most);
}

/** bfloat16 to float32; returns the bits of the largest size. NaN that is not quiet stays so. */
export function fromBfloat16(count: i32): i32 {
  const none = i32x4.splat(0);
  let most = none, to = FLOATS;
  for (let at = HALVES, end = HALVES + (<usize> count << 1); at < end; at += 16, to += 32) {
    const bits = v128.load(at);
    v128.store(to, v128.shuffle<u16>(none, bits, 0, 8, 1, 9, 2, 10, 3, 11));
    v128.store(to, v128.shuffle<u16>(none, bits, 4, 12, 5, 13, 6, 14, 7, 15), 16);
    most = i16x8.max_s(most, v128.and(bits, i32x4.splat(0x7fff7fff)));
  }
  return largest(widest(most));
}

// Sizes of 16 bits, the larger of each two in 32 bits
@inline
function widest(sizes: v128): v128 {
  return i32x4.max_s(i32x4.extend_low_i16x8_u(sizes), i32x4.extend_high_i16x8_u(sizes));
}

@inline
function single(bits: v128): v128 {
  const a = v128.and(bits, i32x4.splat(0x7fff)), moved = i32x4.shl(a, 13);
  // Above 2^-14 and less by as much, subnormal numbers are normal on their way
  const small = f32x4.sub(i32x4.add(moved, i32x4.splat(0x38800000)), i32x4.splat(0x38800000));
  const normal = i32x4.add(moved, i32x4.splat(0x38000000));
  const x = v128.bitselect(small, normal, i32x4.lt_s(a, i32x4.splat(0x400)));
  return v128.or(x, i32x4.shl(v128.xor(bits, a), 16));
}

/** float16 to float32, what is not finite to anything; returns the bits of the largest size. */
export function fromFloat16(count: i32): i32 {
  let most = i32x4.splat(0), to = FLOATS;
  for (let at = HALVES, end = HALVES + (<usize> count << 1); at < end; at += 16, to += 32) {
    const bits = v128.load(at);
    v128.store(to, single(i32x4.extend_low_i16x8_u(bits)));
    v128.store(to, single(i32x4.extend_high_i16x8_u(bits)), 16);
    most = i16x8.max_s(most, v128.and(bits, i32x4.splat(0x7fff7fff)));
  }
  return largest(widest(most));
}
