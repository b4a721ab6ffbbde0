import { WORDS } from "./layout";
import { exponent, lnFraction } from "./ln";

// The coefficients in the order of their use. Loading one is quicker than building it anew each time.
const TABLE = memory.data<f64>([
  -6.688035109811468e-10,
  -6.386603083791852e-9,
  5.692172921967927e-8,
  4.710874778818172e-7,
  -0.000003598843235212085,
  -0.000025202042373060607,
  0.00016044118478735983,
  0.0009192602748394266,
  -0.004681754135318688,
  -0.02086348076335296,
  0.07969262624616705,
  0.25366950790104803,
  -0.6459640975062463,
  -1.2337005501361697,
  1.5707963267948966,
  1,
]);

@inline
function next(p: v128, x: v128, c: usize): v128 {
  return f64x2.add(f64x2.mul(p, x), v128.load64_splat(c));
}

// The upper two lanes of four, moved down
@inline
function upper(x: v128): v128 {
  return v128.shuffle<u64>(x, x, 1, 0);
}

// 53 bits of two lanes as float64 integers
@inline
function whole(high: v128, low: v128): v128 {
  const h = f64x2.convert_low_i32x4_s(i32x4.shr_u(high, 5)), l = f64x2.convert_low_i32x4_s(i32x4.shr_u(low, 6));
  return f64x2.add(f64x2.mul(h, f64x2.splat(67108864)), l); // 2^26
}

/** Wide words of elements `first..end` (multiples of 8) to uniform float64 numbers: min(u times span plus low, cap), in place. */
export function uniform64(first: i32, end: i32, span: f64, low: f64, cap: f64): void {
  const last = WORDS + (<usize> end << 3);
  const unit = f64x2.splat(1.1102230246251565e-16), s = f64x2.splat(span), a = f64x2.splat(low), c = f64x2.splat(cap); // 2^-53
  for (let at = WORDS + (<usize> first << 3); at < last; at += 64) {
    const h0 = v128.load(at), h1 = v128.load(at, 16), l0 = v128.load(at, 32), l1 = v128.load(at, 48);
    v128.store(at, f64x2.pmin(f64x2.add(f64x2.mul(f64x2.mul(whole(h0, l0), unit), s), a), c));
    v128.store(at, f64x2.pmin(f64x2.add(f64x2.mul(f64x2.mul(whole(upper(h0), upper(l0)), unit), s), a), c), 16);
    v128.store(at, f64x2.pmin(f64x2.add(f64x2.mul(f64x2.mul(whole(h1, l1), unit), s), a), c), 32);
    v128.store(at, f64x2.pmin(f64x2.add(f64x2.mul(f64x2.mul(whole(upper(h1), upper(l1)), unit), s), a), c), 48);
  }
}

// Two pairs: Box and Muller in float64, from the words of x and y to the places `at` and `at` + 32
@inline
function pairs(at: usize, hx: v128, lx: v128, hy: v128, ly: v128, mean: v128, std: v128): void {
  const u = f64x2.mul(whole(hx, v128.or(lx, i32x4.splat(64))), f64x2.splat(1.1102230246251565e-16)); // 2^-53
  const square = f64x2.add(
    f64x2.mul(lnFraction(u), f64x2.splat(-2)),
    f64x2.mul(exponent(u), f64x2.splat(-1.3862943611198906)),
  );
  const radius = f64x2.mul(f64x2.sqrt(square), std);
  const g = f64x2.mul(
    f64x2.add(
      f64x2.mul(f64x2.convert_low_i32x4_s(i32x4.shr_s(i32x4.shl(hy, 2), 2)), f64x2.splat(4194304)), // 2^22
      f64x2.convert_low_i32x4_s(i32x4.shr_u(ly, 10)),
    ),
    f64x2.splat(2.220446049250313e-16), // 2^-52
  );
  const h = f64x2.mul(g, g);
  let sin = f64x2.splat(6.0669357311061955e-12), cos = f64x2.splat(6.565963114979473e-11);
  sin = next(sin, h, TABLE + 0);
  cos = next(cos, h, TABLE + 8);
  sin = next(sin, h, TABLE + 16);
  cos = next(cos, h, TABLE + 24);
  sin = next(sin, h, TABLE + 32);
  cos = next(cos, h, TABLE + 40);
  sin = next(sin, h, TABLE + 48);
  cos = next(cos, h, TABLE + 56);
  sin = next(sin, h, TABLE + 64);
  cos = next(cos, h, TABLE + 72);
  sin = next(sin, h, TABLE + 80);
  cos = next(cos, h, TABLE + 88);
  sin = next(sin, h, TABLE + 96);
  cos = next(cos, h, TABLE + 104);
  sin = f64x2.mul(g, next(sin, h, TABLE + 112));
  cos = next(cos, h, TABLE + 120);
  // Bit 31 of the high word exchanges cosine and sine, bit 30 turns the radius round
  const wide = i64x2.extend_low_i32x4_s(hy), swap = i64x2.shr_s(wide, 63);
  const r = v128.xor(radius, v128.and(i64x2.shl(wide, 33), i64x2.splat(0x8000000000000000)));
  v128.store(at, f64x2.add(f64x2.mul(r, v128.bitselect(sin, cos, swap)), mean));
  v128.store(at, f64x2.add(f64x2.mul(r, v128.bitselect(cos, sin, swap)), mean), 32);
}

/** Wide words of elements `first..end` (multiples of 8) to normal float64 numbers, in place. */
export function normal64(first: i32, end: i32, mean: f64, std: f64): void {
  const last = WORDS + (<usize> end << 3), m = f64x2.splat(mean), s = f64x2.splat(std);
  for (let at = WORDS + (<usize> first << 3); at < last; at += 64) {
    const hx = v128.load(at), hy = v128.load(at, 16), lx = v128.load(at, 32), ly = v128.load(at, 48);
    pairs(at, hx, lx, hy, ly, m, s);
    pairs(at + 16, upper(hx), upper(lx), upper(hy), upper(ly), m, s);
  }
}
