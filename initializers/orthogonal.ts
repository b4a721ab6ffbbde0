import { quickCast } from "../kernels/quick_cast.ts";
import { allocate } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { checkOptions } from "../core/check.ts";
import { describe, showShape } from "../core/shape.ts";
import type { DType, Shape, Values } from "../core/types.ts";
import type { Numbers } from "../kernels/dense.ts";
import type { Rng } from "../random/types.ts";
import { conventionOf, type ConventionOption } from "./_convention.ts";
import { numberOption, wordOption } from "../core/check.ts";
import { perCopy } from "./_per_copy.ts";
import { about } from "./elementwise.ts";
import { haar, normalsForHaar } from "./_haar.ts";
import { orthonormalize } from "./_qr.ts";
import { wholly } from "./_whole.ts";
import type { Initializer } from "./types.ts";

/** The options of `orthogonal`. */
export interface OrthogonalOptions extends ConventionOption {
  /** A factor for every element; 1 by default. */
  readonly gain?: number;
  /**
   * JAX's `column_axis`: the axis that becomes the columns of the matrix, in JAX's convention; the last by default.
   */
  readonly columnAxis?: number;
  /**
   * How the matrix is made under `keyed`: `"haar"`, the product of random reflections, or `"qr"`, the QR factor of a
   * normal matrix, as it was before 0.2.0. The peers' generators always draw the matrix of their library, by QR.
   *
   * @default "haar"
   */
  readonly method?: OrthogonalMethod;
}

/** How an orthogonal matrix is made under `keyed`. */
export type OrthogonalMethod = "haar" | "qr";

/**
 * A (semi-)orthogonal matrix times `gain`, uniform among all: the shorter side's vectors are orthonormal.
 *
 * PyTorch's convention reads the tensor as (axis 0) by (the rest), JAX's and Keras's as (the rest) by (last axis). Both
 * draw normals, row by row in the tall form (JAX) or the form itself (PyTorch), and take Q of their QR factors with a
 * positive diagonal of R. So do the generators `torch`, `jax` and `numpy` here; `keyed` multiplies random reflections,
 * which gives the same distribution from half the draws and operations, 4/3 n³, in float32 for float32 and half
 * precision. QR finds its reflections in float64.
 *
 * Throws `range` for a gain that is not finite, `unknown-name` for another convention or method; when called, `shape`
 * for fewer than two axes.
 *
 * Source: Saxe et al., "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks" (2014);
 * Mezzadri, "How to generate random matrices from the classical compact groups" (2007); Stewart, "The efficient
 * generation of random orthogonal matrices" (1980).
 *
 * Formula: gain · Q, uniform among the orthogonal matrices.
 *
 * Peers: PyTorch `orthogonal_`; JAX `orthogonal`; Keras `Orthogonal`; Haiku `Orthogonal`.
 *
 * Beware: PyTorch flattens to (axis 0) by (the rest), JAX and Keras to (the rest) by (last axis).
 *
 * @example
 * ```ts
 * import { keyed, orthogonal } from "@lensor/lensor";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const [a, b, c, d] = orthogonal()([2, 2], keyed(0)) as Float32Array;
 * assertAlmostEquals(a! * c! + b! * d!, 0, 1e-6);
 * assertAlmostEquals(a! * a! + b! * b!, 1, 1e-6);
 * ```
 */
export function orthogonal(options: OrthogonalOptions = {}): Initializer {
  checkOptions("make orthogonal", options, ["gain", "columnAxis", "convention", "method"]);
  const gain = numberOption("orthogonal", "gain", options.gain ?? 1);
  const axis = options.columnAxis;
  const convention = conventionOf("orthogonal", options.convention);
  if (axis !== undefined && (!Number.isInteger(axis) || options.convention === "torch")) {
    const text = `Cannot make orthogonal: columnAxis is ${
      describe(axis)
    }; use the number of an axis, in JAX's convention`;
    throw new LensorError("type", text);
  }
  const method = methodOf("orthogonal", options.method);
  const what = about("orthogonal", { ...options, method }, { gain: 1, columnAxis: -1, method: "haar" });
  return perCopy(wholly(what, (shape, rng, dtype, { axes }) => {
    if (shape.length < 2) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it needs two axes or more`);
    }
    const total = shape.reduce((n, size) => n * size, 1);
    if (total === 0) return allocate(dtype, 0);
    if (axis === undefined && convention(shape.length, rng, axes) === "torch") {
      return scaled(orthonormal(rng, shape[0]!, total / shape[0]!, dtype, false, method), gain, dtype);
    }
    const at = axis === undefined ? shape.length - 1 : axis < 0 ? axis + shape.length : axis;
    const cols = shape[at];
    if (cols === undefined) {
      throw new LensorError("shape", `Cannot draw ${what.label} for ${showShape(shape)}: it has no axis ${axis}`);
    }
    return scaled(moveLast(orthonormal(rng, total / cols, cols, dtype, true, method), shape, at), gain, dtype);
  }));
}

/** Checks the option `method`. Throws `unknown-name`. */
export function methodOf(name: string, option: unknown): OrthogonalMethod {
  return option === undefined ? "haar" : wordOption(name, "method", option, ["haar", "qr"]);
}

// A random matrix with orthonormal rows or columns, row by row; `tall` draws it in the tall form, as JAX does
function orthonormal(
  rng: Rng,
  rows: number,
  cols: number,
  dtype: DType,
  tall: boolean,
  method: OrthogonalMethod,
): Numbers {
  // Half precision is the rounded float32 tensor
  const wide = dtype === "float64" ? dtype : "float32";
  if (method === "haar" && rng.label.startsWith("keyed(")) {
    const [long, short] = [Math.max(rows, cols), Math.min(rows, cols)];
    const q = haar(rng.normal(normalsForHaar(long, short), { std: 1, dtype: wide }) as Float32Array, long, short);
    return rows < cols ? transpose(q, cols, rows) : q;
  }
  const drawn = rng.normal(rows * cols, { std: 1, dtype: wide }) as Numbers;
  if (rows >= cols) return orthonormalize(drawn, rows, cols);
  return transpose(orthonormalize(tall ? drawn : transpose(drawn, rows, cols), cols, rows), cols, rows);
}

// The numbers rounded to the dtype, then times the gain in it, as the peers multiply
function scaled(q: Numbers, gain: number, dtype: DType): Values {
  const out = dtype === "float64" || q instanceof Float32Array ? q : new Float32Array(q);
  const by = dtype === "float64" ? gain : Math.fround(gain);
  for (let i = 0; i < out.length; i++) out[i]! *= by;
  return dtype === "float64" ? out : quickCast(out, "float32", dtype);
}

// As many numbers of the same kind
const likewise = (a: Numbers): Numbers =>
  a instanceof Float32Array ? new Float32Array(a.length) : new Float64Array(a.length);

function transpose<Data extends Numbers>(a: Data, rows: number, cols: number): Data {
  const out = likewise(a) as Data;
  for (let i = 0; i < rows; i++) for (let j = 0; j < cols; j++) out[j * rows + i] = a[i * cols + j]!;
  return out;
}

// From the form with axis `at` last to the shape itself
function moveLast(a: Numbers, shape: Shape, at: number): Numbers {
  if (at === shape.length - 1) return a;
  const cols = shape[at]!;
  const inner = shape.slice(at + 1).reduce((n, size) => n * size, 1);
  const out = likewise(a);
  for (let i = 0; i < a.length; i++) {
    const row = Math.floor(i / cols);
    const col = i % cols;
    const outer = Math.floor(row / inner);
    out[(outer * cols + col) * inner + row % inner] = a[i]!;
  }
  return out;
}
