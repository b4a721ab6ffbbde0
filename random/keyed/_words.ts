import { threefry4x32Into } from "../threefry.ts";
import type { Key } from "./_key.ts";

/** Elements of a chunk; its eight lanes make eight words per row. */
export const CHUNK = 16384;
/** Lanes of a chunk. */
export const LANES = 8;

/**
 * Section 4 of docs/keyed.md: the first words of a chunk, row by row, as signed numbers.
 *
 * `count` is a multiple of 8. Lane by lane, so that the state of one lane stays in registers.
 */
export function chunkWords(key: Key, chunk: number, count: number, out: Int32Array): void {
  const low = chunk % 2 ** 32;
  const high = Math.floor(chunk / 2 ** 32);
  for (let lane = 0; lane < LANES; lane++) {
    threefry4x32Into(state, key, low, high, lane, 0x43000000, 20);
    let a = state[0]!, b = state[1]!, c = state[2]!, d = state[3]!;
    for (let i = lane; i < count; i += LANES) {
      const t = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + t) | 0;
      out[i] = t;
    }
  }
}

const state = new Int32Array(4);
