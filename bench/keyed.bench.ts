/**
 * What `keyed` takes for a million elements, by the compiled kernels and by their plain TypeScript twins. Divide by a
 * million for the time per element. The destination has been touched before: the first touch of new memory costs more
 * than the numbers do.
 */
import { targetOf } from "../core/draw_target.ts";
import type { DType } from "../core/types.ts";
import { keyedKernels } from "../kernels/keyed.ts";
import { orthogonal } from "../initializers/mod.ts";
import { keyed } from "../random/mod.ts";
import { fillFloats, type Narrow, type Wide } from "../random/keyed/_fill.ts";
import { rootKey } from "../random/keyed/_key.ts";
import { narrowNormal, wideNormal } from "../random/keyed/_normal.ts";
import { narrowTruncated } from "../random/keyed/_truncated.ts";
import { narrowUniform, wideUniform } from "../random/keyed/_uniform.ts";

const n = 1_000_000;
const key = rootKey(0n);
const cut = (left: number, right: number) =>
  narrowTruncated({ mean: 0, std: 0.02, a: 0.02 * left, b: 0.02 * right, left, right });
const rows: [name: string, dtype: DType, narrow: () => Narrow, wide: () => Wide][] = [
  ["uniform", "float32", () => narrowUniform(-1, 1, "float32"), () => wideUniform(-1, 1)],
  ["uniform", "float64", () => narrowUniform(-1, 1, "float32"), () => wideUniform(-1, 1)],
  ["normal", "float32", () => narrowNormal(0, 0.02), () => wideNormal(0, 0.02)],
  ["normal", "bfloat16", () => narrowNormal(0, 0.02), () => wideNormal(0, 0.02)],
  ["normal", "float16", () => narrowNormal(0, 0.02), () => wideNormal(0, 0.02)],
  ["normal", "float64", () => narrowNormal(0, 0.02), () => wideNormal(0, 0.02)],
  ["within 2", "float32", () => cut(-2, 2), () => wideNormal(0, 1)],
  ["between -1 and 2", "float32", () => cut(-1, 2), () => wideNormal(0, 1)],
];

for (const [name, dtype, narrow, wide] of rows) {
  const target = targetOf("draw", n, dtype, undefined, undefined);
  fillFloats(key, target, narrow, wide);
  const group = `${name} ${dtype}`;
  Deno.bench({
    name: "kernel",
    group,
    baseline: true,
    fn: () => void fillFloats(key, target, narrow, wide, keyedKernels()),
  });
  Deno.bench({ name: "twin", group, fn: () => void fillFloats(key, target, narrow, wide, null) });
}

Deno.bench("orthogonal, 512 by 512", () => void orthogonal()([512, 512], keyed(0)));
Deno.bench("a leaf of 64 elements, path and all", () => void keyed(0).at("stem.bias").normal(64, { std: 1 }));
