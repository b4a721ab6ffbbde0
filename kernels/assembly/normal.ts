import { WORDS } from "./layout";

@inline
function splat(bits: u32): v128 {
  return i32x4.splat(bits);
}

/** Words `first..end` (multiples of 8) to normal float32 numbers: Box and Muller on lanes l and l + 4 of each row. */
export function normal(first: i32, end: i32, mean: f32, std: f32): void {
  const mean4 = f32x4.splat(mean), std4 = f32x4.splat(std), last = WORDS + (<usize> end << 2);
  // interleave at: 0, 32, 64, 96
  for (let at = WORDS + (<usize> first << 2); at < last; at += 128) {
    const x = v128.load(at), y = v128.load(at, 16);
    const t = i32x4.sub(f32x4.convert_i32x4_s(v128.or(i32x4.shr_u(x, 1), splat(1))), splat(0x3f3504f3 + 0x0f800000));
    const m = i32x4.add(v128.and(t, splat(0x7fffff)), splat(0x3f3504f3));
    const s = f32x4.div(f32x4.sub(m, f32x4.splat(1)), f32x4.add(m, f32x4.splat(1))), q = f32x4.mul(s, s), q2 = f32x4.mul(q, q);
    const p = f32x4.add(
      f32x4.mul(f32x4.add(f32x4.mul(q, splat(0xbf19381d)), splat(0xbf4cabc4)), q2),
      f32x4.sub(f32x4.mul(q, splat(0xbfaaaac4)), f32x4.splat(4)),
    );
    const square = f32x4.add(f32x4.mul(s, p), f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_s(t, 23)), splat(0xbfb17218)));

    const g = f32x4.mul(f32x4.convert_i32x4_s(i32x4.shl(y, 2)), splat(0x2f800000)); // 2^-32
    const h = f32x4.mul(g, g), h2 = f32x4.mul(h, h);
    const sin = f32x4.mul(
      g,
      f32x4.add(
        f32x4.mul(f32x4.add(f32x4.mul(h, splat(0xbb96c986)), splat(0x3da32f49)), h2),
        f32x4.add(f32x4.mul(h, splat(0xbf255ddc)), splat(0x3fc90fdb)),
      ),
    );
    const cos = f32x4.add(
      f32x4.mul(f32x4.add(f32x4.mul(h, splat(0xbca754f3)), splat(0x3e81d8b1)), h2),
      f32x4.add(f32x4.mul(h, splat(0xbf9de9d0)), f32x4.splat(1)),
    );
    // Bit 31 exchanges cosine and sine, bit 30 turns the radius round
    const swap = v128.and(v128.xor(sin, cos), i32x4.shr_s(y, 31));
    const r = v128.xor(f32x4.mul(f32x4.sqrt(square), std4), v128.and(i32x4.shl(y, 1), splat(0x80000000)));
    v128.store(at, f32x4.add(f32x4.mul(r, v128.xor(cos, swap)), mean4));
    v128.store(at, f32x4.add(f32x4.mul(r, v128.xor(sin, swap)), mean4), 16);
  }
}
