import { STATE, WORDS } from "./layout";

const N = 624, M = 397;

// Half of what replaces the words `here`; `next` are those one place on
@inline
function twist(here: v128, next: v128): v128 {
  const y = v128.or(v128.and(here, i32x4.splat(0x80000000)), v128.and(next, i32x4.splat(0x7fffffff)));
  const odd = v128.and(i32x4.neg(v128.and(next, i32x4.splat(1))), i32x4.splat(0x9908b0df));
  return v128.xor(i32x4.shr_u(y, 1), odd);
}

function single(i: i32): void {
  const here = load<u32>(STATE + (<usize> i << 2)), next = load<u32>(STATE + (<usize> ((i + 1) % N) << 2));
  const y = (here & 0x80000000) | (next & 0x7fffffff);
  const far = load<u32>(STATE + (<usize> ((i + M) % N) << 2));
  store<u32>(STATE + (<usize> i << 2), far ^ (y >> 1) ^ (-(next & 1) & 0x9908b0df));
}

/**
 * The outputs of the next `blocks` blocks of 624, one after the other, into the words from number `first` on.
 *
 * Four words at a time where none of them reads what another writes; the far words of the first 227 lie behind them, those of the rest,
 * new already, before them.
 */
export function twister(blocks: i32, first: i32): void {
  let block = WORDS + (<usize> first << 2);
  for (let b = 0; b < blocks; b++) {
    // interleave at: 0, 16, 32, 48
    for (let at = STATE; at < STATE + (224 << 2); at += 64) {
      const here = v128.load(at), next = v128.load(at, 4), far = v128.load(at, M << 2);
      v128.store(at, v128.xor(far, twist(here, next)));
    }
    single(224);
    single(225);
    single(226);
    // interleave at: 0, 16, 32
    for (let at = STATE + (227 << 2); at < STATE + (623 << 2); at += 48) {
      const here = v128.load(at), next = v128.load(at, 4), far = v128.load(at - ((N - M) << 2));
      v128.store(at, v128.xor(far, twist(here, next)));
    }
    single(623);
    // interleave at: 0, 16, 32, 48; to: 0, 16, 32, 48
    for (let at = STATE, to = block; at < STATE + (N << 2); at += 64, to += 64) {
      const x = v128.load(at), y = v128.xor(x, i32x4.shr_u(x, 11));
      const z = v128.xor(y, v128.and(i32x4.shl(y, 7), i32x4.splat(0x9d2c5680)));
      const w = v128.xor(z, v128.and(i32x4.shl(z, 15), i32x4.splat(0xefc60000)));
      v128.store(to, v128.xor(w, i32x4.shr_u(w, 18)));
    }
    block += N << 2;
  }
}
