import { STATE, WORDS } from "./layout";

const N = 624, M = 397;

@inline
function twist(here: v128, next: v128): v128 {
  const y = v128.or(v128.and(here, i32x4.splat(0x80000000)), v128.and(next, i32x4.splat(0x7fffffff)));
  const odd = v128.and(i32x4.neg(v128.and(next, i32x4.splat(1))), i32x4.splat(0x9908b0df));
  return v128.xor(i32x4.shr_u(y, 1), odd);
}

@inline
function single(i: i32): void {
  const here = load<u32>(STATE + (<usize> i << 2)), next = load<u32>(STATE + (<usize> ((i + 1) % N) << 2));
  const y = (here & 0x80000000) | (next & 0x7fffffff);
  const far = load<u32>(STATE + (<usize> ((i + M) % N) << 2));
  store<u32>(STATE + (<usize> i << 2), far ^ (y >> 1) ^ (-(next & 1) & 0x9908b0df));
}

// Words `from..end` (a multiple of 4 apart), whose far words lie `far` bytes on; no vector reads what it writes
@inline
function run(from: i32, end: i32, far: isize): void {
  const last = STATE + (<usize> end << 2);
  for (let at = STATE + (<usize> from << 2); at < last; at += 16) {
    const made = twist(v128.load(at), v128.load(at, 4));
    v128.store(at, v128.xor(v128.load(at + far), made));
  }
}

/** The outputs of the next `blocks` blocks of 624, one after the other, into the words. */
export function twister(blocks: i32): void {
  let to = WORDS;
  for (let b = 0; b < blocks; b++) {
    run(0, 224, M << 2);
    single(224);
    single(225);
    single(226);
    run(227, 623, (M - N) << 2);
    single(623);
    for (let at = STATE; at < STATE + (N << 2); at += 16) {
      let y = v128.load(at);
      y = v128.xor(y, i32x4.shr_u(y, 11));
      y = v128.xor(y, v128.and(i32x4.shl(y, 7), i32x4.splat(0x9d2c5680)));
      y = v128.xor(y, v128.and(i32x4.shl(y, 15), i32x4.splat(0xefc60000)));
      v128.store(to, v128.xor(y, i32x4.shr_u(y, 18)));
      to += 16;
    }
  }
}
