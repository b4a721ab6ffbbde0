import { fromFloat32 } from "../../core/cast.ts";
import { pure } from "../../core/pure.ts";
import type { Initializer } from "../../initializers/types.ts";
import { cosine, sine } from "../../math/turn.ts";
import { exp, ln } from "../../math/ln.ts";

/** The logarithm of U(low, high): the decay of a gated delta net. */
export function logOfUniform(low: number, high: number): Initializer {
  const by: Initializer = (shape, rng, { dtype = "float32" } = {}) => {
    const n = shape.reduce((a, b) => a * b, 1);
    const out = rng.uniform(n, { low, high, dtype: "float32" }) as Float32Array;
    for (let i = 0; i < n; i++) out[i] = ln(out[i]!);
    return fromFloat32(out, dtype);
  };
  return pure(Object.assign(by, { label: `logOfUniform(low=${low}, high=${high})` }));
}

/** ln 1, ln 2, ln 3 ...: the decay of Mamba-2's heads. */
export const ascending: Initializer = pure(
  Object.assign(
    ((shape, _, { dtype = "float32" } = {}) => {
      const n = shape.reduce((a, b) => a * b, 1);
      return fromFloat32(Float32Array.from({ length: n }, (_, i) => ln(i + 1)), dtype);
    }) as Initializer,
    { label: "ln(1 .. heads)" },
  ),
);

/**
 * Sines of positions in the first half of a row and cosines in the second, the longest wavelength last in each:
 * Whisper's encoder.
 */
export const halfSinusoids: Initializer = pure(
  Object.assign(
    (([rows = 0, cols = 0], _, { dtype = "float32" } = {}) => {
      // In the order of the library's own roundings
      const half = cols / 2;
      const f = Math.fround;
      const step = f(ln(10000) / (half - 1));
      const out = new Float32Array(rows * cols);
      const rates = Array.from({ length: half }, (_, k) => f(exp(f(-step * k))));
      for (let row = 0; row < rows; row++) {
        rates.forEach((rate, k) => {
          out[row * cols + k] = sine(f(row * rate), 2 * Math.PI);
          out[row * cols + half + k] = cosine(f(row * rate), 2 * Math.PI);
        });
      }
      return fromFloat32(out, dtype);
    }) as Initializer,
    { label: "sinusoids(halves)" },
  ),
);
