/**
 * An initializer is any function from a shape and a generator to values: a bare arrow function will do.
 *
 * deno run examples/own_initializer.ts
 */
import * as ln from "../mod.ts";

/** Normal numbers where a coin falls right, else 0: a second, independent draw asks the generator by a name. */
const sparseNormal = (shape: ln.Shape, rng: ln.Rng) => {
  const n = shape.reduce((a, b) => a * b, 1);
  const values = rng.normal(n, { std: 0.1 }) as Float32Array;
  const keep = rng.at("mask").bernoulli(n, { p: 0.25 });
  return values.map((x, i) => keep[i] ? x : 0);
};

const ready = ln.initialize(ln.linear(64, 64), ln.seq(ln.fill("weight", sparseNormal), ln.fill("bias", ln.zeros)));
const weight = await ln.values(ready, "weight") as Float32Array;
console.log(ln.explain(ready));
console.log(`${weight.filter((x) => x !== 0).length} of ${weight.length} weights are not zero`);
