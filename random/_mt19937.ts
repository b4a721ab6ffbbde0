import { type PeerKernels, peerKernels } from "../kernels/peers.ts";

/**
 * MT19937, the Mersenne Twister, as a plain state and the functions that move it.
 *
 * Source: M. Matsumoto, T. Nishimura, "Mersenne Twister: a 623-dimensionally equidistributed uniform pseudorandom
 * number generator" (1998), with the initialisation of 2002.
 */
export interface Mt19937 {
  /** The words of the current block, untempered. */
  readonly key: Int32Array;
  /** The outputs of the current block, while some of them are left. */
  readonly out: Uint32Array;
  /** How many outputs of the block are used; 624 asks for a new block. */
  at: number;
}

// The kernel's memory of 16,384 words holds so many blocks, and one more behind them for a part
const N = 624;
const M = 397;
const MOST = 25;
const SPARE = MOST * N;

/** The state that one word of seed gives. */
export function mtSeeded(seed: number): Mt19937 {
  const key = new Int32Array(N);
  fillKey(key, seed);
  return { key, out: new Uint32Array(N), at: N };
}

/** The state that a list of words gives. */
export function mtSeededByList(words: ArrayLike<number>): Mt19937 {
  const mt = mtSeeded(19650218);
  const key = mt.key;
  let i = 1, j = 0;
  for (let k = Math.max(N, words.length); k > 0; k--) {
    const before = key[i - 1]!;
    key[i] = (key[i]! ^ Math.imul(before ^ (before >>> 30), 1664525)) + words[j]! + j;
    if (++i >= N) {
      key[0] = key[N - 1]!;
      i = 1;
    }
    if (++j >= words.length) j = 0;
  }
  for (let k = N - 1; k > 0; k--) {
    const before = key[i - 1]!;
    key[i] = (key[i]! ^ Math.imul(before ^ (before >>> 30), 1566083941)) - i;
    if (++i >= N) {
      key[0] = key[N - 1]!;
      i = 1;
    }
  }
  key[0] = 0x80000000 | 0;
  return mt;
}

/** The state with these 624 words, of which `at` outputs are used. */
export function mtFrom(words: ArrayLike<number>, at: number): Mt19937 {
  const mt: Mt19937 = { key: Int32Array.from(words, (w) => w | 0), out: new Uint32Array(N), at };
  temper(mt);
  return mt;
}

/** A copy that moves by itself. */
export function mtCopy(mt: Mt19937): Mt19937 {
  return { key: mt.key.slice(), out: mt.out.slice(), at: mt.at };
}

/** The next output. */
export function mtNext(mt: Mt19937): number {
  if (mt.at >= N) mtBlock(mt);
  return mt.out[mt.at++]!;
}

/**
 * Words that a draw handles at a time: they stay in the nearest cache. Whole blocks, so that most calls of `mtFill`
 * need nothing else; and whole blocks of 16 numbers of one or two words each, as PyTorch's normals come.
 */
export const MT_CHUNK: number = 12 * N;

/**
 * The next outputs, into `words[from..end]`; runs of whole blocks by the compiled kernel where there is one, which
 * makes them in place if the words are its own memory.
 */
export function mtFill(
  mt: Mt19937,
  words: Uint32Array,
  from: number,
  end: number,
  kernels: PeerKernels | null = peerKernels(),
): void {
  for (let i = from; i < end;) {
    const blocks = Math.min(MOST, Math.floor((end - i) / N));
    if (mt.at >= N && blocks > 0 && kernels) {
      const { state, memory } = kernels;
      state.set(mt.key);
      const first = words === memory ? i : 0;
      const stop = first + blocks * N;
      kernels.twister(blocks, first);
      mt.key.set(state);
      if (words !== memory) words.set(memory.subarray(0, stop), i);
      i += blocks * N;
      continue;
    }
    if (mt.at >= N && kernels) {
      // A block of which only a part is wanted, made behind the words
      kernels.state.set(mt.key);
      kernels.twister(1, SPARE);
      mt.key.set(kernels.state);
      mt.out.set(kernels.memory.subarray(SPARE, SPARE + N));
      mt.at = 0;
    } else if (mt.at >= N) mtBlock(mt);
    const count = Math.min(N - mt.at, end - i);
    const out = mt.out;
    const at = mt.at;
    if (count === N) words.set(out, i);
    else words.set(out.subarray(at, at + count), i);
    mt.at += count;
    i += count;
  }
}

/** Passes over so many outputs. */
export function mtSkip(mt: Mt19937, count: number): void {
  while (count > 0) {
    if (mt.at >= N) mtBlock(mt);
    const here = Math.min(N - mt.at, count);
    mt.at += here;
    count -= here;
  }
}

// The next block of 624 words, in place, and its outputs
function mtBlock(mt: Mt19937): void {
  const key = mt.key;
  let here = key[0]!;
  for (let i = 0; i < N - M; i++) {
    const next = key[i + 1]!;
    key[i] = key[i + M]! ^ twist(here, next);
    here = next;
  }
  for (let i = N - M; i < N - 1; i++) {
    const next = key[i + 1]!;
    key[i] = key[i + M - N]! ^ twist(here, next);
    here = next;
  }
  key[N - 1] = key[M - 1]! ^ twist(here, key[0]!);
  temper(mt);
  mt.at = 0;
}

/** One word of the ring of 624 as the next block has it. */
export function mtStep(key: Int32Array, at: number): void {
  key[at] = key[(at + M) % N]! ^ twist(key[at]!, key[(at + 1) % N]!);
}

function twist(here: number, next: number): number {
  return (((here & 0x80000000) | (next & 0x7fffffff)) >>> 1) ^ (-(next & 1) & 0x9908b0df);
}

function temper({ key, out }: Mt19937): void {
  for (let i = 0; i < N; i++) {
    let y = key[i]!;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    out[i] = y ^ (y >>> 18);
  }
}

function fillKey(key: Int32Array, seed: number): void {
  key[0] = seed;
  for (let j = 1; j < N; j++) {
    const before = key[j - 1]!;
    key[j] = Math.imul(1812433253, before ^ (before >>> 30)) + j;
  }
}
