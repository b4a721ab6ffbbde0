// Casts between float32 and the halves. They know finite numbers alone and return the largest size they have seen, so that the caller can
// leave the rest to the plain casts of core/halves.ts. Counts are multiples of 4.

// Room for 16,384 float32 numbers, and behind it for as many halves; 2064 bytes into a page, as in ndarray/layout.ts
const FLOATS: usize = 4096 + 2064;
const HALVES: usize = FLOATS + 65536;

// The largest of four lanes, none of which is below 0
function largest(lanes: v128): i32 {
  const pairs = i32x4.max_s(lanes, v128.shuffle<u32>(lanes, lanes, 2, 3, 0, 1));
  return i32x4.extract_lane(i32x4.max_s(pairs, v128.shuffle<u32>(pairs, pairs, 1, 0, 3, 2)), 0);
}

/** float32 to bfloat16, NaN to anything; returns the bits of the largest size, above those of infinity for NaN. */
export function toBfloat16(count: i32): i32 {
  let most = i32x4.splat(0), to = HALVES;
  for (let at = FLOATS, end = FLOATS + (<usize> count << 2); at < end; at += 16, to += 8) {
    const x = v128.load(at), tie = v128.and(i32x4.shr_u(x, 16), i32x4.splat(1));
    const h = i32x4.shr_u(i32x4.add(x, i32x4.add(tie, i32x4.splat(0x7fff))), 16);
    v128.store64_lane(to, i16x8.narrow_i32x4_u(h, h), 0);
    most = i32x4.max_s(most, v128.and(x, i32x4.splat(0x7fffffff)));
  }
  return largest(most);
}

/** float32 to float16, what becomes infinite and NaN to anything; returns what toBfloat16 does. */
export function toFloat16(count: i32): i32 {
  let most = i32x4.splat(0), to = HALVES;
  for (let at = FLOATS, end = FLOATS + (<usize> count << 2); at < end; at += 16, to += 8) {
    const x = v128.load(at), a = v128.and(x, i32x4.splat(0x7fffffff)), tie = v128.and(i32x4.shr_u(a, 13), i32x4.splat(1));
    const normal = i32x4.shr_u(i32x4.add(i32x4.sub(a, i32x4.splat(0x38000000 - 0xfff)), tie), 13);
    // Below 2^-14 the sum with a half has the wanted bits at its end
    const small = i32x4.sub(f32x4.add(a, f32x4.splat(0.5)), i32x4.splat(0x3f000000));
    const size = v128.bitselect(small, normal, i32x4.lt_s(a, i32x4.splat(0x38800000)));
    const h = v128.or(size, i32x4.shr_u(v128.xor(x, a), 16));
    v128.store64_lane(to, i16x8.narrow_i32x4_u(h, h), 0);
    most = i32x4.max_s(most, a);
  }
  return largest(most);
}

/** bfloat16 to float32; returns the bits of the largest size. NaN that is not quiet stays so. */
export function fromBfloat16(count: i32): i32 {
  let most = i32x4.splat(0), to = FLOATS;
  for (let at = HALVES, end = HALVES + (<usize> count << 1); at < end; at += 8, to += 16) {
    const x = v128.load_ext<u16>(at);
    v128.store(to, i32x4.shl(x, 16));
    most = i32x4.max_s(most, v128.and(x, i32x4.splat(0x7fff)));
  }
  return largest(most);
}

/** float16 to float32, what is not finite to anything; returns the bits of the largest size. */
export function fromFloat16(count: i32): i32 {
  let most = i32x4.splat(0), to = FLOATS;
  for (let at = HALVES, end = HALVES + (<usize> count << 1); at < end; at += 8, to += 16) {
    const x = v128.load_ext<u16>(at), a = v128.and(x, i32x4.splat(0x7fff)), moved = i32x4.shl(a, 13);
    // Above 2^-14 and less by as much, subnormal numbers are normal on their way
    const small = f32x4.sub(i32x4.add(moved, i32x4.splat(0x38800000)), i32x4.splat(0x38800000));
    const normal = i32x4.add(moved, i32x4.splat(0x38000000));
    const size = v128.bitselect(small, normal, i32x4.lt_s(a, i32x4.splat(0x400)));
    v128.store(to, v128.or(size, i32x4.shl(v128.xor(x, a), 16)));
    most = i32x4.max_s(most, a);
  }
  return largest(most);
}
