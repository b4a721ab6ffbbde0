import { LensorError } from "../../core/errors.ts";
import { describe, showShape } from "../../core/shape.ts";
import { operand, packedCopy } from "./_from.ts";
import { NdArray, type Operand } from "./numjs_array.ts";
import { selection } from "./selection.ts";

/**
 * An image at another size, uint8: scaled so that it covers `[height, width]`, and cut around its middle.
 *
 * By Lanczos's kernel of three lobes, widened where the image shrinks (K. Turkowski, Graphics Gems I, 1990). What
 * shrinks agrees with numjs's codec within 2 of 255; where an image grows the codec places its pixels otherwise. Throws
 * `shape` for what is not an image, `range` for sizes that are none.
 *
 * @example
 * ```ts
 * import { nj } from "@lensor/lensor/ndarray";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(nj.images.resize(nj.ones([4, 4]).multiply(9), 2, 3).tolist(), [[9, 9, 9], [9, 9, 9]]);
 * ```
 */
export function resize(img: Operand, height: number, width: number): NdArray {
  const s = operand(img);
  const [h = 0, w = 0, channels = 1] = s.shape;
  if ((s.shape.length !== 2 && s.shape.length !== 3) || s.size === 0) {
    throw new LensorError("shape", `Cannot resize ${showShape(s.shape)}: an image has a height, a width and pixels`);
  }
  if (![height, width].every((n) => Number.isInteger(n) && n > 0)) {
    throw new LensorError(
      "range",
      `Cannot resize to [${describe(height)}, ${describe(width)}]: use positive integers`,
    );
  }
  if (Math.max(h, height) * Math.max(w, width) * channels > 2 ** 31) {
    throw new LensorError("limit", `Cannot resize ${showShape(s.shape)} to [${height}, ${width}]: there is no room`);
  }
  const scale = Math.max(height / h, width / w);
  const rows = taps(h, height, scale);
  const columns = taps(w, width, scale);
  const pixels = packedCopy(s, "float64").data as Float64Array;
  const row = w * channels;
  // Rows first, rounded and cut to bytes in between, as the codec does it: sharp edges overshoot
  const short = new Float64Array(height * row);
  const out = new Float64Array(height * width * channels);
  for (let y = 0; y < height; y++) {
    for (const [from, weight] of rows[y]!) {
      for (let i = 0; i < row; i++) short[y * row + i]! += weight * pixels[from * row + i]!;
    }
  }
  toBytes(short);
  for (let p = 0; p < height * width; p++) {
    const y = Math.floor(p / width);
    for (const [from, weight] of columns[p % width]!) {
      for (let c = 0; c < channels; c++) out[p * channels + c]! += weight * short[y * row + from * channels + c]!;
    }
  }
  const shape = s.shape.length === 2 ? [height, width] : [height, width, channels];
  return new NdArray(selection(Uint8Array.from(toBytes(out)), shape));
}

function toBytes(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) values[i] = Math.min(255, Math.max(0, Math.round(values[i]!)));
  return values;
}

// For each of `m` pixels in the middle of `n` scaled ones: which pixels it is made of, and how much of each
function taps(n: number, m: number, scale: number): (readonly [from: number, weight: number])[][] {
  const stretch = Math.max(1, 1 / scale);
  const cut = (n * scale - m) / 2;
  return Array.from({ length: m }, (_, i) => {
    const centre = (i + 0.5 + cut) / scale - 0.5;
    const list: [number, number][] = [];
    for (let k = Math.ceil(centre - 3 * stretch); k <= Math.floor(centre + 3 * stretch); k++) {
      if (k >= 0 && k < n) list.push([k, lanczos((k - centre) / stretch)]);
    }
    const total = list.reduce((sum, [, weight]) => sum + weight, 0);
    return list.map(([k, weight]) => [k, weight / total]);
  });
}

// For distances up to 3
function lanczos(x: number): number {
  if (x === 0) return 1;
  const a = Math.PI * x;
  return 3 * Math.sin(a) * Math.sin(a / 3) / (a * a);
}
