/**
 * Blocks of 32 values: the older types of ggml, and two with a table of values.
 *
 * All arithmetic is in float32, each product and sum rounded by itself, in the order of gguf-py's `quants.py`: bits are
 * the same.
 */
import { fromFloat16 } from "../../../core/half.ts";

/** Restores blocks, from `at` in the bytes, to values from `to` in `out`. */
export type Decode = (bytes: Uint8Array, count: number, out: Float32Array, to: number) => void;

/** A float16 of a block as float32. */
export const halfAt = (b: Uint8Array, at: number): number => fromFloat16(b[at]! | b[at + 1]! << 8);

const f = Math.fround;

// Byte j of 16 holds value j in its low half and value j + 16 in its high half
export const q40: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 18, to += 32) {
    const d = halfAt(b, p);
    for (let j = 0; j < 16; j++) {
      const q = b[p + 2 + j]!;
      out[to + j] = d * ((q & 15) - 8);
      out[to + 16 + j] = d * ((q >> 4) - 8);
    }
  }
};

export const q41: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 20, to += 32) {
    const d = halfAt(b, p);
    const m = halfAt(b, p + 2);
    for (let j = 0; j < 16; j++) {
      const q = b[p + 4 + j]!;
      out[to + j] = f(d * (q & 15)) + m;
      out[to + 16 + j] = f(d * (q >> 4)) + m;
    }
  }
};

// Bit i of a word of 32 is the fifth bit of value i
const wordAt = (b: Uint8Array, at: number) => b[at]! | b[at + 1]! << 8 | b[at + 2]! << 16 | b[at + 3]! << 24;

export const q50: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 22, to += 32) {
    const d = halfAt(b, p);
    const high = wordAt(b, p + 2);
    for (let j = 0; j < 16; j++) {
      const q = b[p + 6 + j]!;
      out[to + j] = d * ((q & 15 | (high >> j & 1) << 4) - 16);
      out[to + 16 + j] = d * ((q >> 4 | (high >> j + 16 & 1) << 4) - 16);
    }
  }
};

export const q51: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 24, to += 32) {
    const d = halfAt(b, p);
    const m = halfAt(b, p + 2);
    const high = wordAt(b, p + 4);
    for (let j = 0; j < 16; j++) {
      const q = b[p + 8 + j]!;
      out[to + j] = f(d * (q & 15 | (high >> j & 1) << 4)) + m;
      out[to + 16 + j] = f(d * (q >> 4 | (high >> j + 16 & 1) << 4)) + m;
    }
  }
};

export const q80: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 34, to += 32) {
    const d = halfAt(b, p);
    for (let j = 0; j < 32; j++) out[to + j] = d * (b[p + 2 + j]! << 24 >> 24);
  }
};

/** The 16 values of IQ4_NL and IQ4_XS. */
export const KVALUES: readonly number[] = [
  ...[-127, -104, -83, -65, -49, -35, -22, -10],
  ...[1, 13, 25, 38, 53, 69, 89, 113],
];

export const iq4nl: Decode = (b, count, out, to) => {
  for (let k = 0, p = 0; k < count; k++, p += 18, to += 32) {
    const d = halfAt(b, p);
    for (let j = 0; j < 16; j++) {
      const q = b[p + 2 + j]!;
      out[to + j] = d * KVALUES[q & 15]!;
      out[to + 16 + j] = d * KVALUES[q >> 4]!;
    }
  }
};

// Twice the values of float4_e2m1, since the scale is half the power of two that it stands for
const TWICE_E2M1 = [0, 1, 2, 3, 4, 6, 8, 12, 0, -1, -2, -3, -4, -6, -8, -12];

export const mxfp4: Decode = (b, count, out, to) => {
  const bits = new Uint32Array(1);
  const scale = new Float32Array(bits.buffer);
  for (let k = 0, p = 0; k < count; k++, p += 17, to += 32) {
    const e = b[p]!;
    bits[0] = e < 2 ? 0x200000 << e : e - 1 << 23;
    const d = scale[0]!;
    for (let j = 0; j < 16; j++) {
      const q = b[p + 1 + j]!;
      out[to + j] = d * TWICE_E2M1[q & 15]!;
      out[to + 16 + j] = d * TWICE_E2M1[q >> 4]!;
    }
  }
};
