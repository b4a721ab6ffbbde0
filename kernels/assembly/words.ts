import { WORDS } from "./layout";

// Threefry4x32-20 on four lanes at once: the keys are the same, the counters differ in word 2
@inline
function turn(x: v128, left: i32): v128 {
  return v128.or(i32x4.shl(x, left), i32x4.shr_u(x, 32 - left));
}

@lazy let s0: v128 = i32x4.splat(0);
@lazy let s1: v128 = i32x4.splat(0);
@lazy let s2: v128 = i32x4.splat(0);
@lazy let s3: v128 = i32x4.splat(0);

function seedLanes(k0: i32, k1: i32, k2: i32, k3: i32, low: i32, high: i32, lanes: v128): void {
  const k4 = 0x1bd11bda ^ k0 ^ k1 ^ k2 ^ k3;
  let x0 = i32x4.splat(low + k0), x1 = i32x4.splat(high + k1);
  let x2 = i32x4.add(lanes, i32x4.splat(k2)), x3 = i32x4.splat(0x43000000 + k3);
  for (let i = 1; i <= 5; i++) {
    const odd = (i & 1) == 1;
    // Two pairs of rounds with the rotations of rounds 0-3 or 4-7
    x0 = i32x4.add(x0, x1);
    x1 = v128.xor(turn(x1, odd ? 10 : 6), x0);
    x2 = i32x4.add(x2, x3);
    x3 = v128.xor(turn(x3, odd ? 26 : 20), x2);
    x0 = i32x4.add(x0, x3);
    x3 = v128.xor(turn(x3, odd ? 11 : 17), x0);
    x2 = i32x4.add(x2, x1);
    x1 = v128.xor(turn(x1, odd ? 21 : 11), x2);
    x0 = i32x4.add(x0, x1);
    x1 = v128.xor(turn(x1, odd ? 13 : 25), x0);
    x2 = i32x4.add(x2, x3);
    x3 = v128.xor(turn(x3, odd ? 27 : 10), x2);
    x0 = i32x4.add(x0, x3);
    x3 = v128.xor(turn(x3, odd ? 23 : 18), x0);
    x2 = i32x4.add(x2, x1);
    x1 = v128.xor(turn(x1, odd ? 5 : 20), x2);
    // The key schedule turns by one word per injection
    const a = i == 5 ? k0 : i == 4 ? k4 : i == 3 ? k3 : i == 2 ? k2 : k1;
    const b = i == 5 ? k1 : i == 4 ? k0 : i == 3 ? k4 : i == 2 ? k3 : k2;
    const c = i == 5 ? k2 : i == 4 ? k1 : i == 3 ? k0 : i == 2 ? k4 : k3;
    const d = i == 5 ? k3 : i == 4 ? k2 : i == 3 ? k1 : i == 2 ? k0 : k4;
    x0 = i32x4.add(x0, i32x4.splat(a));
    x1 = i32x4.add(x1, i32x4.splat(b));
    x2 = i32x4.add(x2, i32x4.splat(c));
    x3 = i32x4.add(x3, i32x4.splat(d + i));
  }
  s0 = x0;
  s1 = x1;
  s2 = x2;
  s3 = x3;
}

/** The first `count` words (a multiple of 8) of a chunk: eight SFC32 lanes, seeded by Threefry from the key and the chunk's number. */
export function words(k0: i32, k1: i32, k2: i32, k3: i32, low: i32, high: i32, count: i32): void {
  seedLanes(k0, k1, k2, k3, low, high, i32x4(0, 1, 2, 3));
  let a = s0, b = s1, c = s2, d = s3;
  seedLanes(k0, k1, k2, k3, low, high, i32x4(4, 5, 6, 7));
  let e = s0, f = s1, g = s2, h = s3;
  const one = i32x4.splat(1), end = WORDS + (<usize> count << 2);
  for (let at = WORDS; at < end; at += 32) {
    const t = i32x4.add(i32x4.add(a, b), d), u = i32x4.add(i32x4.add(e, f), h);
    d = i32x4.add(d, one);
    h = i32x4.add(h, one);
    a = v128.xor(b, i32x4.shr_u(b, 9));
    e = v128.xor(f, i32x4.shr_u(f, 9));
    b = i32x4.add(c, i32x4.shl(c, 3));
    f = i32x4.add(g, i32x4.shl(g, 3));
    c = i32x4.add(turn(c, 21), t);
    g = i32x4.add(turn(g, 21), u);
    v128.store(at, t);
    v128.store(at, u, 16);
  }
}
