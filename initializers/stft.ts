import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe } from "../core/shape.ts";
import { cosine, sine } from "../math/turn.ts";
import { formula, wrongShape } from "./_formula.ts";
import { wordOption } from "../core/check.ts";
import { about } from "./elementwise.ts";
import type { Initializer } from "./types.ts";

/** The options of `stft`. */
export interface StftOptions {
  /** The cosines (`real`, by default) or the sines (`imag`) of the transform. */
  readonly side?: "real" | "imag";
  /** The window by name or by its numbers; `null` for none; `hann` by default. */
  readonly window?: "hann" | "hamming" | "blackman" | "boxcar" | readonly number[] | null;
  /**
   * What the window is divided by: its Euclidean length (`density`, by default), the sum of its absolutes, or
   * nothing.
   */
  readonly scaling?: "density" | "spectrum" | null;
  /** Whether the window is one period of a periodic one; false by default. */
  readonly periodic?: boolean;
}

/**
 * The kernel of a short-time Fourier transform as a convolution, of shape `[frame, 1, frequencies]`; Keras's `STFT`.
 *
 * Element (t, 0, f) is cos (or sin) of -2π·t·f / (2·(frequencies - 1)), times the scaled window at t. The angle is
 * rounded to float32 as Keras rounds it, but for float64.
 * Throws `unknown-name` for a window, side or scaling that does not exist; when called, `shape` for another form of
 * shape.
 *
 * Source: Keras's `STFT`; the windows are those of signal processing (Harris 1978).
 *
 * Formula: cos or sin of -2π · t · f / (2 · (F - 1)), times a window.
 *
 * Peers: Keras `STFT`.
 *
 * @example
 * ```ts
 * import { keyed, stft } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const kernel = stft({ window: null })([2, 1, 3], keyed(0), { dtype: "float64" });
 * assertEquals(kernel, new Float64Array([1, 1, 1, 1, 0, -1]));
 * ```
 */
export function stft(options: StftOptions = {}): Initializer {
  checkOptions("make stft", options, ["side", "window", "scaling", "periodic"]);
  const side = wordOption("stft", "side", options.side ?? "real", ["real", "imag"]);
  const periodic = options.periodic ?? false;
  const scaling = options.scaling === null
    ? null
    : wordOption("stft", "scaling", options.scaling ?? "density", ["density", "spectrum"]);
  const window = options.window === undefined ? "hann" : options.window;
  const numbers = Array.isArray(window) || ArrayBuffer.isView(window) ? Array.from(window as readonly number[]) : null;
  if (numbers && !numbers.every(Number.isFinite)) {
    throw new LensorError("range", "Cannot make stft: the window holds what is not a finite number");
  }
  if (typeof periodic !== "boolean") {
    throw new LensorError("type", `Cannot make stft: periodic is ${describe(periodic)}; use true or false`);
  }
  const name = numbers || window === null ? null : wordOption("stft", "window", window, NAMES);
  const shown = { ...options, ...(numbers ? { window: `${numbers.length} numbers` } : {}) };
  const usual = { side: "real", window: "hann", scaling: "density", periodic: false };
  const what = about("stft", options, usual, shown);
  return formula(what, (shape, _rng, { dtype }) => {
    const [frame, one, bands] = shape;
    if (shape.length !== 3 || one !== 1 || bands! < 2) {
      throw wrongShape(what, shape, "it needs the form [frame, 1, frequencies] with two frequencies or more");
    }
    if (numbers && numbers.length !== frame) {
      throw wrongShape(what, shape, `the window has ${numbers.length} numbers`);
    }
    const shapeOf = numbers ?? (name ? windowOf(name, frame!, periodic) : null);
    const by = scaled(shapeOf, scaling);
    return (i) => {
      const t = Math.floor(i / bands!);
      const whole = 2 * (bands! - 1);
      const wave = waveAt(side, t, i % bands!, whole, dtype === "float64");
      return by ? wave * by[t]! : wave;
    };
  });
}

// Keras works out the angle in float32, which for long frames shows from the sixth digit on; float64 has it exactly
function waveAt(side: "real" | "imag", t: number, band: number, whole: number, exact: boolean): number {
  const F = Math.fround;
  const angle = F(F(2 * t * F(band / whole)) * F(Math.PI));
  const [part, turn] = exact ? [t * band, whole] as const : [angle, 2 * Math.PI] as const;
  return side === "real" ? cosine(part, turn) : -sine(part, turn);
}

const NAMES = ["hann", "hamming", "blackman", "boxcar"] as const;
// A window is a sum of cosines of multiples of the place: these are the sums' coefficients
const TERMS = { hann: [0.5, -0.5], hamming: [0.54, -0.46], blackman: [0.42, -0.5, 0.08], boxcar: [1] } as const;

function windowOf(name: typeof NAMES[number], frame: number, periodic: boolean): readonly number[] {
  const period = periodic ? frame : frame - 1;
  if (period < 1) return [1];
  return Array.from({ length: frame }, (_, t) => TERMS[name].reduce((sum, c, k) => sum + c * cosine(k * t, period), 0));
}

function scaled(window: readonly number[] | null, scaling: "density" | "spectrum" | null): readonly number[] | null {
  if (!window || scaling === null) return window;
  const sum = window.reduce((s, w) => s + (scaling === "density" ? w * w : Math.abs(w)), 0);
  const size = scaling === "density" ? Math.sqrt(sum) : sum;
  return window.map((w) => w / size);
}
