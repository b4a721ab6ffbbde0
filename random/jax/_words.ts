import { peerKernels } from "../../kernels/peers.ts";
import type { Words } from "./_generator.ts";

/** JAX's partitionable layout: one Threefry block per element, its counter the element's index. */
export function partitionable(key: Uint32Array): Words {
  return {
    fill(width, _n, start, end, out) {
      for (let from = start; from < end;) {
        // The upper half of the counter is the same within 2^32 elements
        const high = Math.floor(from / 2 ** 32);
        const stop = Math.min(end, from + CHUNK, (high + 1) * 2 ** 32);
        const count = stop - from;
        const at = from - start;
        const kernels = width === 64 ? null : peerKernels();
        const mask = 2 ** width - 1;
        if (kernels) {
          kernels.jaxWords(key[0]!, key[1]!, high, from % 2 ** 32, count);
          // A caller that goes on with the kernels gives their memory, for one run of counters
          if (width === 32) {
            if (out !== kernels.memory) out.set(kernels.memory.subarray(0, count), at);
          } else for (let i = 0; i < count; i++) out[at + i] = kernels.memory[i]! & mask;
        } else if (width === 64) threefryRun(key, high, from % 2 ** 32, count, out, 2 * at);
        else {
          const pair = new Uint32Array(2 * count);
          threefryRun(key, high, from % 2 ** 32, count, pair, 0);
          for (let i = 0; i < count; i++) out[at + i] = (pair[2 * i]! ^ pair[2 * i + 1]!) & mask;
        }
        from = stop;
      }
    },
  };
}

/**
 * JAX's original layout: m words come from counters 0 to m-1 (a zero makes an odd m even), the first half of them
 * paired with the second; all first outputs come before all second ones. Narrow numbers unpack a word from its low end;
 * 64-bit ones join the two halves.
 */
export function original(key: Uint32Array): Words {
  const word = (m: number, i: number): number => {
    const half = Math.ceil(m / 2);
    const first = i < half ? i : i - half;
    const second = first + half;
    threefryRun(key, first, second < m ? second : 0, 1, scratch, 0);
    return scratch[i < half ? 0 : 1]!;
  };
  const scratch = new Uint32Array(2);
  return {
    fill(width, n, start, end, out) {
      const m = Math.ceil(width * n / 32);
      if (width === 32 && start === 0 && end === n) {
        wholeOriginal(key, n, out);
        return;
      }
      for (let i = start; i < end; i++) {
        const at = i - start;
        if (width === 64) {
          out[2 * at] = word(m, i);
          out[2 * at + 1] = word(m, n + i);
        } else {
          const per = 32 / width;
          out[at] = (word(m, Math.floor(i / per)) >>> (width * (i % per))) & (2 ** width - 1);
        }
      }
    },
  };
}

function wholeOriginal(key: Uint32Array, m: number, out: Uint32Array): void {
  const half = Math.ceil(m / 2);
  const pair = new Uint32Array(2);
  for (let i = 0; i < half; i++) {
    threefryRun(key, i, half + i < m ? half + i : 0, 1, pair, 0);
    out[i] = pair[0]!;
    if (half + i < m) out[half + i] = pair[1]!;
  }
}

/**
 * The Threefry2x32-20 blocks of counters `(c0, c1)`, `(c0, c1 + 1)` and so on, `count` of them, each as two words into
 * `out`.
 */
export function threefryRun(
  key: Uint32Array,
  c0: number,
  c1: number,
  count: number,
  out: Uint32Array,
  at: number,
): void {
  const k0 = key[0]! | 0;
  const k1 = key[1]! | 0;
  const k2 = k0 ^ k1 ^ 0x1bd11bda;
  const a = (c0 + k0) | 0;
  const b = (c1 + k1) | 0;
  for (let i = 0; i < count; i++) {
    let x = a, y = (b + i) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + k1) | 0;
    y = (y + k2 + 1) | 0;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + k2) | 0;
    y = (y + k0 + 2) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + k0) | 0;
    y = (y + k1 + 3) | 0;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + k1) | 0;
    y = (y + k2 + 4) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    out[at + 2 * i] = x + k2;
    out[at + 2 * i + 1] = y + k0 + 5;
  }
}

const CHUNK = 16384;
