/** Where draws decide: exactly at a probability, without a factor or a shift, and over the end of a piece. */
import { assert, assertEquals } from "@std/assert";
import { jax, keyed, numpy, torch } from "../../random/mod.ts";
import { assertBits } from "../_util.ts";

Deno.test("bernoulli: a number equal to p is no success, the next p makes it one, in every generator", () => {
  const at = 5;
  const n = 12;
  const rows: readonly (readonly [string, number, number, (p: number) => ArrayLike<number | bigint>])[] = [
    ["keyed", keyed(2).bits(n)[at]! * 2 ** -32, 2 ** -40, (p) => keyed(2).bernoulli(n, { p })],
    [
      "torch",
      torch(2).uniform(n, { low: 0, high: 1, dtype: "float64" })[at] as number,
      2 ** -53,
      (p) => torch(2).bernoulli(n, { p }),
    ],
    ["numpy", numpy(2).random(n, { dtype: "float64" })[at] as number, 2 ** -53, (p) => numpy(2).bernoulli(n, { p })],
    ["jax", jax(2).uniform(n, { low: 0, high: 1 })[at] as number, 2 ** -24, (p) => jax(2).bernoulli(n, { p })],
    [
      "jax x64",
      jax(2, { x64: true }).uniform(n, { low: 0, high: 1, dtype: "float64" })[at] as number,
      2 ** -53,
      (p) => jax(2, { x64: true }).bernoulli(n, { p }),
    ],
  ];
  for (const [name, p, step, draw] of rows) {
    assert(p > 0 && p < 1, name);
    assertEquals([draw(p)[at], draw(p + step)[at], draw(0)[at], draw(1)[at]].map(Number), [0, 1, 0, 1], name);
  }
});

Deno.test("jax normals: the factor and the shift are left out where they change nothing, and nowhere else", () => {
  const unit = jax(4).normal(50, { std: 1 }) as Float32Array;
  for (const [mean, std] of [[0, 1], [1, 1], [0, 2], [1, 2], [-1, 0.5], [0, 0], [1, 0]] as const) {
    // A shift of 0 would make 0 of -0
    const want = unit.map((z) => mean ? Math.fround(z * std) + mean : z * std);
    assertBits(jax(4).normal(50, { mean, std }), want);
    const double = jax(4).normal(50, { std: 1, dtype: "float64" }) as Float64Array;
    assertBits(jax(4).normal(50, { mean, std, dtype: "float64" }), double.map((z) => mean ? z * std + mean : z * std));
  }
});

Deno.test("numpy truncated normals: batches of n, of which those between the bounds are taken in order", () => {
  for (const n of [5, 8192, 8193, 20_000]) {
    const rng = numpy(n);
    const got = numpy(n).truncatedNormal(n, { mean: 0.5, std: 2, a: -1, b: 1.5, dtype: "float64" });
    const want: number[] = [];
    while (want.length < n) {
      for (const x of rng.normal(n, { mean: 0.5, std: 2, dtype: "float64" }) as Float64Array) {
        if (x >= -1 && x <= 1.5 && want.length < n) want.push(x);
      }
    }
    assertBits(got, Float64Array.from(want));
    // What is drawn goes on behind the last batch
    const used = numpy(n);
    used.truncatedNormal(n, { mean: 0.5, std: 2, a: -1, b: 1.5 });
    assertEquals(used.bits(2), rng.bits(2));
  }
});
