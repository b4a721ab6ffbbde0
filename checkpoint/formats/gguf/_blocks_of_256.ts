/**
 * Blocks of 256 values: the K types of ggml and IQ4_XS. A block has a scale in float16 and small scales for its parts
 * of 16 or 32 values.
 *
 * All arithmetic is in float32, each product and difference rounded by itself, in the order of gguf-py's `quants.py`:
 * bits are the same.
 */
import { type Decode, halfAt, KVALUES } from "./_blocks_of_32.ts";

const f = Math.fround;

export const q2k: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 84) {
    const d = halfAt(b, p + 80);
    const least = halfAt(b, p + 82);
    for (let part = 0; part < 16; part++) {
      const s = b[p + part]!;
      const scale = f(d * (s & 15));
      const m = f(least * (s >> 4));
      // Halves of 128 values share 32 bytes, two bits for each of four groups of 32
      const from = p + 16 + 32 * (part >> 3) + 16 * (part & 1);
      const shift = 2 * (part >> 1 & 3);
      for (let l = 0; l < 16; l++) out[to++] = f(scale * (b[from + l]! >> shift & 3)) - m;
    }
  }
};

export const q3k: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 110) {
    const d = halfAt(b, p + 108);
    for (let part = 0; part < 16; part++) {
      const low = part < 8 ? b[p + 96 + part]! & 15 : b[p + 88 + part]! >> 4;
      const s = (low | (b[p + 104 + (part & 3)]! >> 2 * (part >> 2) & 3) << 4) - 32;
      const scale = f(d * s);
      const half = 16 * (part & 1);
      const from = p + 32 + 32 * (part >> 3) + half;
      const shift = 2 * (part >> 1 & 3);
      for (let l = 0; l < 16; l++) {
        const high = b[p + half + l]! >> (part >> 1) & 1;
        out[to++] = scale * ((b[from + l]! >> shift & 3) - (high ? 0 : 4));
      }
    }
  }
};

// Scale and minimum of part j: six bits each, packed in twelve bytes
const scaleOf = (b: Uint8Array, at: number, j: number) =>
  j < 4 ? b[at + j]! & 63 : b[at + j + 4]! & 15 | (b[at + j - 4]! >> 6) << 4;
const leastOf = (b: Uint8Array, at: number, j: number) =>
  j < 4 ? b[at + j + 4]! & 63 : b[at + j + 4]! >> 4 | (b[at + j]! >> 6) << 4;

export const q4k: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 144) {
    const d = halfAt(b, p);
    const least = halfAt(b, p + 2);
    for (let j = 0; j < 8; j++) {
      const scale = f(d * scaleOf(b, p + 4, j));
      const m = f(least * leastOf(b, p + 4, j));
      const from = p + 16 + 32 * (j >> 1);
      const shift = 4 * (j & 1);
      for (let l = 0; l < 32; l++) out[to + l] = f(scale * (b[from + l]! >> shift & 15)) - m;
      to += 32;
    }
  }
};

export const q5k: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 176) {
    const d = halfAt(b, p);
    const least = halfAt(b, p + 2);
    for (let j = 0; j < 8; j++) {
      const scale = f(d * scaleOf(b, p + 4, j));
      const m = f(least * leastOf(b, p + 4, j));
      const from = p + 48 + 32 * (j >> 1);
      const shift = 4 * (j & 1);
      for (let l = 0; l < 32; l++) {
        out[to + l] = f(scale * (b[from + l]! >> shift & 15 | (b[p + 16 + l]! >> j & 1) << 4)) - m;
      }
      to += 32;
    }
  }
};

export const q6k: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 210) {
    const d = halfAt(b, p + 208);
    for (let j = 0; j < 8; j++) {
      const half = j >> 2;
      const group = j & 3;
      const low = p + 64 * half + 32 * (group & 1);
      const high = p + 128 + 32 * half;
      for (let l = 0; l < 32; l++) {
        const scale = f(d * (b[p + 192 + 2 * j + (l >> 4)]! << 24 >> 24));
        const q = (b[low + l]! >> 4 * (group >> 1) & 15 | (b[high + l]! >> 2 * group & 3) << 4) - 32;
        out[to + l] = scale * q;
      }
      to += 32;
    }
  }
};

export const iq4xs: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 136) {
    const d = halfAt(b, p);
    const high = b[p + 2]! | b[p + 3]! << 8;
    for (let j = 0; j < 8; j++) {
      const low = b[p + 4 + (j >> 1)]! >> 4 * (j & 1) & 15;
      const scale = f(d * ((low | (high >> 2 * j & 3) << 4) - 32));
      for (let l = 0; l < 16; l++) {
        const q = b[p + 8 + 16 * j + l]!;
        out[to + l] = scale * KVALUES[q & 15]!;
        out[to + 16 + l] = scale * KVALUES[q >> 4]!;
      }
      to += 32;
    }
  }
};
