import { cast } from "../../core/cast.ts";
import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, sizeOf } from "../../core/shape.ts";
import type { Shape, Tensor } from "../../core/types.ts";
import { cholesky } from "../../ndarray/linalg/cholesky.ts";
import { matmul } from "../../ndarray/matmul.ts";
import type { Rng } from "../../random/types.ts";
import type { Adapter, AdapterTools, Fill } from "../adapter.ts";
import { agreeBut, axisOption, rowsBox, sizeAlong } from "./rows.ts";

/** What `growRows` may be told. */
export interface GrowRowsOptions {
  /**
   * What the new rows are: missing, for `whenMissing`; zeros; the mean of the old rows; or drawn around that mean, with
   * the old rows' covariance (`normal`, the default of transformers) or its diagonal.
   * @default "missing"
   */
  readonly rest?: "missing" | "zeros" | "mean" | "normal" | "diagonal";
  /** Only for tensors that grow to this size, rounded up to `multiple`. */
  readonly to?: number;
  /** Only for tensors that grow to a multiple of this. */
  readonly multiple?: number;
  /** The axis of the rows, 0 by default. */
  readonly axis?: number;
  /** What the covariance is multiplied with before drawing, 1e-9 by default as in transformers. */
  readonly scale?: number;
}

/**
 * An adapter for a tensor that has more rows in the model than in the file: a larger vocabulary, more classes, more
 * input channels. The old rows stay the file's, also in `origins`; the new ones are what `rest` says.
 *
 * @returns an adapter for `pretrained(checkpoint, { adapt: [...] })`; it declines where another axis differs, for
 * integers, and for fewer rows
 * @throws {LensorError} `unknown-name` for another `rest`, `range` for sizes below 1 or a scale below 0
 *
 * @see transformers `resize_token_embeddings` and `_init_added_embeddings_weights_with_mean` for `normal`
 *
 * @example
 * ```ts
 * import {
 *   constant,
 *   embedding,
 *   fill,
 *   fromBytes,
 *   growRows,
 *   initialize,
 *   pretrained,
 *   seq,
 *   toSafetensors,
 *   values,
 *   whenMissing,
 * } from "@lensor/lensor";
 *
 * const old = { shape: [2, 1], dtype: "float32", data: new Float32Array([1, 2]) } as const;
 * const file = await fromBytes(await toSafetensors([["weight", old]]));
 * const load = pretrained(file, { adapt: [growRows()] }), rest = whenMissing(fill("weight", constant(9)));
 * console.log(await values(initialize(embedding(3, 1), seq(load, rest)), "weight")); // Float32Array [1, 2, 9]
 * ```
 */
export function growRows(options: GrowRowsOptions = {}): Adapter {
  const verb = "make growRows";
  checkOptions(verb, options, ["rest", "to", "multiple", "axis", "scale"]);
  const { rest = "missing", to, multiple, scale = 1e-9 } = options;
  const axis = axisOption(verb, options.axis);
  if (!RESTS.includes(rest)) {
    const known = RESTS.map((name) => `"${name}"`).join(", ");
    throw new LensorError("unknown-name", `Cannot ${verb}: rest is ${describe(rest)}; use ${known}`);
  }
  for (const [name, n] of [["to", to], ["multiple", multiple]] as const) {
    if (n === undefined || Number.isSafeInteger(n) && n >= 1) continue;
    throw new LensorError("range", `Cannot ${verb}: ${name} is ${describe(n)}; use an integer of at least 1`);
  }
  if (typeof scale !== "number" || !(scale >= 0)) {
    throw new LensorError("range", `Cannot ${verb}: scale is ${describe(scale)}; use a number of at least 0`);
  }
  const up = (n: number) => multiple === undefined ? n : Math.ceil(n / multiple) * multiple;
  const adapter: Adapter = (have, want, _, tools) => grown(have, want.shape, axis, rest, scale, tools);
  return Object.assign(
    adapter,
    {
      label: rest === "missing" ? "growRows" : `growRows(${rest})`,
      accepts: (have, want) => {
        if (!agreeBut(axis, have, want)) return false;
        const n = sizeAlong(have.shape, axis);
        const m = sizeAlong(want.shape, axis);
        return n > 0 && m > n && (to === undefined || m === up(to)) && m === up(m);
      },
      fills: (have, want) => {
        const n = sizeAlong(have.shape, axis);
        const m = sizeAlong(want.shape, axis);
        const old: Fill = { at: rowsBox(want.shape, axis, 0, n), from: rowsBox(have.shape, axis, 0, n) };
        return rest === "missing" ? [old] : [old, { at: rowsBox(want.shape, axis, n, m) }];
      },
    } satisfies Partial<Adapter>,
  );
}

const RESTS: readonly string[] = ["missing", "zeros", "mean", "normal", "diagonal"];

// The old rows and the new ones, in float64
function grown(
  have: Tensor,
  shape: Shape,
  axis: number,
  rest: NonNullable<GrowRowsOptions["rest"]>,
  scale: number,
  { rng }: AdapterTools,
): Tensor {
  const at = axis < 0 ? axis + shape.length : axis;
  const outer = sizeOf(shape.slice(0, at));
  const inner = sizeOf(shape.slice(at + 1));
  const n = have.shape[at]!;
  const m = shape[at]!;
  const old = cast(have.data, have.dtype, "float64") as Float64Array;
  const out = new Float64Array(sizeOf(shape));
  for (let o = 0; o < outer; o++) {
    const block = old.subarray(o * n * inner, (o + 1) * n * inner);
    const place = o * m * inner;
    out.set(block, place);
    if (rest === "missing" || rest === "zeros") continue;
    const fresh = out.subarray(place + n * inner, place + m * inner);
    const mean = meanOf(block, n, inner);
    for (let i = 0; i < fresh.length; i++) fresh[i] = mean[i % inner]!;
    if (rest !== "mean") scatter(fresh, block, mean, n, inner, rest, scale, outer > 1 ? rng.at(String(o)) : rng);
  }
  return { shape, dtype: have.dtype, data: cast(out, "float64", have.dtype) };
}

function meanOf(rows: Float64Array, n: number, inner: number): Float64Array {
  const mean = new Float64Array(inner);
  for (let i = 0; i < rows.length; i++) mean[i % inner]! += rows[i]!;
  return mean.map((sum) => sum / n);
}

// Draws around the mean
function scatter(
  fresh: Float64Array,
  rows: Float64Array,
  mean: Float64Array,
  n: number,
  inner: number,
  rest: "normal" | "diagonal",
  scale: number,
  rng: Rng,
): void {
  const centred = rows.map((x, i) => x - mean[i % inner]!);
  const noise = () => rng.normal(fresh.length, { std: 1, dtype: "float64" }) as Float64Array;
  // A bias: transformers takes the scale times the standard deviation, that with n - 1
  if (inner === 1 && rest === "normal") {
    const std = scale * Math.sqrt(centred.reduce((sum, x) => sum + x * x, 0) / (n - 1));
    noise().forEach((z, i) => fresh[i]! += z * std);
    return;
  }
  if (rest === "diagonal") {
    const std = new Float64Array(inner);
    centred.forEach((x, i) => std[i % inner]! += x * x);
    for (let i = 0; i < inner; i++) std[i] = Math.sqrt(scale * std[i]! / n);
    noise().forEach((z, i) => fresh[i]! += z * std[i % inner]!);
    return;
  }
  const factor = factorOf(centred, n, inner, scale);
  if (!factor) return;
  const z = noise();
  for (let row = 0; row < fresh.length; row += inner) {
    for (let i = 0; i < inner; i++) {
      let sum = 0;
      for (let j = 0; j <= i; j++) sum += factor[i * inner + j]! * z[row + j]!;
      fresh[row + i]! += sum;
    }
  }
}

// The Cholesky factor of the scaled covariance, with n below the line; none where it is singular: all new rows are then
// the mean
function factorOf(centred: Float64Array, n: number, inner: number, scale: number): Float64Array | undefined {
  const turned = new Float64Array(centred.length);
  for (let i = 0; i < n; i++) for (let j = 0; j < inner; j++) turned[j * n + i] = centred[i * inner + j]!;
  const tensor = (shape: Shape, data: Float64Array) => ({ shape, dtype: "float64", data }) as const;
  const product = matmul(tensor([inner, n], turned), tensor([n, inner], centred)).data as Float64Array;
  try {
    const scaled = product.map((x) => x / n * scale);
    return cholesky(tensor([inner, inner], scaled)).data as Float64Array;
  } catch (error) {
    if (error instanceof LensorError && error.code === "range") return undefined;
    throw error;
  }
}
