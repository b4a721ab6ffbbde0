import { float16Of } from "../../core/half.ts";

const float = new Float32Array(1);
const word = new Uint32Array(float.buffer);

/** Numbers in a block, and the bytes that it takes: a float16 scale and a code for each. */
export const Q8_BLOCK = { values: 32, bytes: 34 } as const;

/**
 * float32 numbers, whole blocks of 32, in GGUF's Q8_0, as gguf-py quantises them: the scale is the largest size over
 * 127, codes round half away from zero with the scale in float32, which is then stored as float16.
 */
export function q8(values: Float32Array): Uint8Array {
  const blocks = values.length / Q8_BLOCK.values;
  const out = new Uint8Array(blocks * Q8_BLOCK.bytes);
  for (let b = 0; b < blocks; b++) {
    const first = b * Q8_BLOCK.values;
    const at = b * Q8_BLOCK.bytes;
    let most = 0;
    for (let k = 0; k < Q8_BLOCK.values; k++) most = Math.max(most, Math.abs(values[first + k]!));
    const scale = Math.fround(most / 127);
    const inverse = scale === 0 ? 0 : Math.fround(1 / scale);
    float[0] = scale;
    const half = float16Of(word[0]!);
    out[at] = half & 255;
    out[at + 1] = half >> 8;
    for (let k = 0; k < Q8_BLOCK.values; k++) {
      const x = Math.fround(values[first + k]! * inverse);
      const whole = Math.floor(Math.abs(x));
      const rest = Math.abs(x) - whole;
      out[at + 2 + k] = Math.sign(x) * (rest >= 0.5 ? whole + 1 : whole);
    }
  }
  return out;
}
