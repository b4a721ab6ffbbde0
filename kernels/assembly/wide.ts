import { WORDS } from "./layout";

@inline
function next(p: v128, x: v128, c: v128): v128 {
  return f64x2.add(f64x2.mul(p, x), c);
}

// 53 bits of two lanes as float64 integers
@inline
function whole(high: v128, low: v128): v128 {
  const h = f64x2.convert_low_i32x4_s(i32x4.shr_u(high, 5)), l = f64x2.convert_low_i32x4_s(i32x4.shr_u(low, 6));
  return f64x2.add(f64x2.mul(h, f64x2.splat(67108864)), l); // 2^26
}

/** Wide words of elements `first..end` (multiples of 8) to uniform float64 numbers: min(u times span plus low, cap), in place. */
export function uniform64(first: i32, end: i32, span: f64, low: f64, cap: f64): void {
  const last = WORDS + (<usize> end << 3), s = f64x2.splat(span), a = f64x2.splat(low), c = f64x2.splat(cap);
  // interleave at: 0, 8, 16, 24; to: 0, 16, 32, 48
  for (let at = WORDS + (<usize> first << 3), to = at; at < last; at += 64, to += 64) {
    const high = v128.load64_zero(at), low = v128.load64_zero(at, 32);
    const u = f64x2.mul(whole(high, low), f64x2.splat(1.1102230246251565e-16)); // 2^-53
    v128.store(to, f64x2.pmin(f64x2.add(f64x2.mul(u, s), a), c));
  }
}

/** Wide words of elements `first..end` (multiples of 8) to normal float64 numbers, in place: Box and Muller, two pairs at a time. */
export function normal64(first: i32, end: i32, mean: f64, std: f64): void {
  const last = WORDS + (<usize> end << 3), mean2 = f64x2.splat(mean), std2 = f64x2.splat(std);
  // interleave at: 0, 8, 64, 72; to: 0, 16, 64, 80
  for (let at = WORDS + (<usize> first << 3), to = at; at < last; at += 128, to += 128) {
    const hx = v128.load64_zero(at), lx = v128.load64_zero(at, 32);
    const u = f64x2.mul(whole(hx, v128.or(lx, i32x4.splat(64))), f64x2.splat(1.1102230246251565e-16)); // 2^-53
    // u = m * 2^e with m from √½ to √2
    const f = v128.or(v128.and(u, i64x2.splat(0x000fffffffffffff)), i64x2.splat(0x3ff0000000000000));
    const big = f64x2.ge(f, f64x2.splat(1.4142135623730951));
    const m = f64x2.sub(f, v128.and(f64x2.mul(f, f64x2.splat(0.5)), big));
    const s = f64x2.div(f64x2.sub(m, f64x2.splat(1)), f64x2.add(m, f64x2.splat(1)));
    // The exponent put under a constant whose unit is 1, and the constant taken away
    const biased = v128.or(i64x2.shr_u(u, 52), i64x2.splat(0x4330000000000000));
    const e0 = f64x2.sub(biased, f64x2.splat(4503599627370496.0 + 1023.0));
    const e = f64x2.mul(f64x2.add(e0, v128.and(big, f64x2.splat(1))), f64x2.splat(-1.3862943611198906));

    const hy = v128.load64_zero(at, 16), ly = v128.load64_zero(at, 48);
    const g0 = f64x2.mul(f64x2.convert_low_i32x4_s(i32x4.shr_s(i32x4.shl(hy, 2), 2)), f64x2.splat(4194304)); // 2^22
    const g1 = f64x2.convert_low_i32x4_s(i32x4.shr_u(ly, 10));
    const g = f64x2.mul(f64x2.add(g0, g1), f64x2.splat(2.220446049250313e-16)), h = f64x2.mul(g, g); // 2^-52

    // ln m as 2·s·p(s²), the sine as g·s(g²), the cosine as c(g²), step by step together: each waits long for its own results
    const q = f64x2.mul(s, s);
    const s1 = next(f64x2.splat(6.0669357311061955e-12), h, f64x2.splat(-6.688035109811468e-10));
    const c1 = next(f64x2.splat(6.565963114979473e-11), h, f64x2.splat(-6.386603083791852e-9));
    const p1 = next(f64x2.splat(1.0 / 21.0), q, f64x2.splat(1.0 / 19.0));
    const s2 = next(s1, h, f64x2.splat(5.692172921967927e-8));
    const c2 = next(c1, h, f64x2.splat(4.710874778818172e-7));
    const p2 = next(p1, q, f64x2.splat(1.0 / 17.0));
    const s3 = next(s2, h, f64x2.splat(-0.000003598843235212085));
    const c3 = next(c2, h, f64x2.splat(-0.000025202042373060607));
    const p3 = next(p2, q, f64x2.splat(1.0 / 15.0));
    const s4 = next(s3, h, f64x2.splat(0.00016044118478735983));
    const c4 = next(c3, h, f64x2.splat(0.0009192602748394266));
    const p4 = next(p3, q, f64x2.splat(1.0 / 13.0));
    const s5 = next(s4, h, f64x2.splat(-0.004681754135318688));
    const c5 = next(c4, h, f64x2.splat(-0.02086348076335296));
    const p5 = next(p4, q, f64x2.splat(1.0 / 11.0));
    const s6 = next(s5, h, f64x2.splat(0.07969262624616705));
    const c6 = next(c5, h, f64x2.splat(0.25366950790104803));
    const p6 = next(p5, q, f64x2.splat(1.0 / 9.0));
    const s7 = next(s6, h, f64x2.splat(-0.6459640975062463));
    const c7 = next(c6, h, f64x2.splat(-1.2337005501361697));
    const p7 = next(p6, q, f64x2.splat(1.0 / 7.0));
    const s8 = next(s7, h, f64x2.splat(1.5707963267948966));
    const c8 = next(c7, h, f64x2.splat(1));
    const p8 = next(p7, q, f64x2.splat(1.0 / 5.0));
    const p9 = next(p8, q, f64x2.splat(1.0 / 3.0));
    const p10 = next(p9, q, f64x2.splat(1));

    const square = f64x2.add(f64x2.mul(f64x2.mul(f64x2.mul(f64x2.splat(2), s), p10), f64x2.splat(-2)), e);
    const radius = f64x2.mul(f64x2.sqrt(square), std2);
    const sin = f64x2.mul(g, s8), cos = c8;
    // Bit 31 of the high word exchanges cosine and sine, bit 30 turns the radius round
    const turn = i64x2.extend_low_i32x4_s(hy);
    const swap = v128.and(v128.xor(sin, cos), i32x4.shr_s(v128.shuffle<u32>(hy, hy, 0, 0, 1, 1), 31));
    const r = v128.xor(radius, v128.and(i64x2.shl(turn, 33), i64x2.splat(0x8000000000000000)));
    v128.store(to, f64x2.add(f64x2.mul(r, v128.xor(cos, swap)), mean2));
    v128.store(to, f64x2.add(f64x2.mul(r, v128.xor(sin, swap)), mean2), 32);
  }
}
