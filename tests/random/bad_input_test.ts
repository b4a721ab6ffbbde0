/**
 * Every generator refuses the same bad input, by the name of the argument and with the same code, and never wraps a
 * number.
 */
import { assert, assertEquals } from "@std/assert";
import type { ErrorCode } from "../../core/mod.ts";
import { jax, keyed, numpy, torch } from "../../random/mod.ts";
import type { Rng } from "../../random/mod.ts";
import { rngOf } from "../../random/rng_of.ts";
import { lensorError } from "../_util.ts";

const generators: Record<string, () => Rng> = {
  keyed: () => keyed(0),
  "a function": () => rngOf(() => keyed(0)).at("w"),
  torch: () => torch(0),
  "torch default": () => torch(0, { cpu: "default" }),
  jax: () => jax(0),
  "jax not partitionable": () => jax(0, { partitionable: false }),
  numpy: () => numpy(0),
  "numpy mt19937": () => numpy(0, { bitGenerator: "mt19937" }),
  "numpy legacy": () => numpy(0, { bitGenerator: "legacy" }),
};

type Case = [code: ErrorCode, named: string, call: (rng: Rng) => unknown];
const bad = (value: unknown) => value as never;
type Draw = (rng: Rng, n: number, options: object) => unknown;
const draws: Record<string, Draw> = {
  bits: (rng, n, o) => rng.bits(n, o),
  integers: (rng, n, o) => rng.integers(n, { low: 0, high: 9, ...o }),
  "bernoulli numbers": (rng, n, o) => rng.bernoulli(n, { p: 0.5, ...o }),
  "uniform numbers": (rng, n, o) => rng.uniform(n, { low: 0, high: 1, ...o }),
  "normal numbers": (rng, n, o) => rng.normal(n, { std: 1, ...o }),
  "truncated normals": (rng, n, o) => rng.truncatedNormal(n, { std: 1, a: -2, b: 2, ...o }),
};
const normals: Draw[] = [draws["normal numbers"]!, draws["truncated normals"]!];
const within: Draw = (rng, n, o) => rng.truncatedNormal(n, { std: 1, within: 2, ...o });

const cases: Case[] = [];
for (const [what, draw] of Object.entries(draws)) {
  for (const n of [-1, 1.5, NaN, Infinity, 2 ** 53]) {
    cases.push(["range", `Cannot draw ${what}: ${n} is`, (r) => draw(r, n, {})]);
  }
  for (const n of ["4", null, undefined, 4n, [4]]) {
    cases.push(["type", `Cannot draw ${what}: expected a number of elements`, (r) => draw(r, bad(n), {})]);
  }
  for (const range of [[-1, 2], [2, 1], [0, 5], [0.5, 2], [NaN, 2]]) {
    cases.push(["range", "range", (r) => draw(r, 4, { range })]);
  }
  for (const range of ["x", [1], null, 3]) cases.push(["type", "range", (r) => draw(r, 4, { range })]);
  cases.push(["unknown-name", "rnage", (r) => draw(r, 4, { rnage: [0, 1] })]);
  if (what === "bits") continue;
  for (const dtype of ["float33", 3, null, "complex64", "float8_e5m2"]) {
    cases.push(["type", String(dtype), (r) => draw(r, 4, { dtype })]);
  }
  for (const into of [[0, 0, 0, 0], "x", null, new DataView(new ArrayBuffer(16)), new BigInt64Array(4)]) {
    cases.push(["type", "into", (r) => draw(r, 4, { into })]);
  }
  const floats = what.endsWith("numbers") && !what.startsWith("bern") || what.startsWith("trunc");
  if (floats) {
    cases.push(["type", "as int32: ", (r) => draw(r, 4, { dtype: "int32" })]);
    cases.push(["shape", "into", (r) => draw(r, 4, { into: new Float32Array(3) })]);
  }
}
for (const draw of [...normals, within]) {
  for (const std of [-1, NaN, -Infinity]) cases.push(["range", `std is ${std}`, (r) => draw(r, 4, { std })]);
  for (const std of ["1", null, 1n, undefined]) cases.push(["type", "as std", (r) => draw(r, 4, { std })]);
  for (const mean of ["0", null, 1n]) cases.push(["type", "as mean", (r) => draw(r, 4, { mean })]);
  for (const variance of [-1, NaN, Infinity]) cases.push(["range", "variance", (r) => draw(r, 4, { variance })]);
  cases.push(["type", "variance", (r) => draw(r, 4, { variance: "1" })]);
}
for (const draw of [draws["truncated normals"]!, within]) {
  for (const mean of [NaN, Infinity]) cases.push(["range", "mean", (r) => draw(r, 4, { mean })]);
  cases.push(["range", "std", (r) => draw(r, 4, { std: 0 })], ["range", "std", (r) => draw(r, 4, { std: Infinity })]);
  cases.push(["unknown-name", "rejection", (r) => draw(r, 4, { method: "rejection" })]);
  cases.push(["unused", "within", (r) => draw(r, 4, { a: -1, b: 1, within: 2 })]);
}
for (const [a, b] of [[1, -1], [NaN, 1], [-1, NaN]]) {
  cases.push(["range", "bounds", (r) => draws["truncated normals"]!(r, 4, { a, b })]);
}
for (const side of ["a", "b"]) {
  for (const value of ["1", undefined]) {
    cases.push(["type", `as ${side}`, (r) => draws["truncated normals"]!(r, 4, { [side]: value })]);
  }
}
for (const w of [-1, 0, NaN]) cases.push(["range", "within", (r) => within(r, 4, { within: w })]);
cases.push(["type", "within", (r) => within(r, 4, { within: "2" })], [
  "type",
  "compensate",
  (r) => within(r, 4, { compensate: 3 }),
]);
for (const side of ["low", "high"]) {
  const uniform = draws["uniform numbers"]!;
  const integers = draws["integers"]!;
  for (const value of [NaN, Infinity, -Infinity]) cases.push(["range", "", (r) => uniform(r, 4, { [side]: value })]);
  for (const draw of [uniform, integers]) {
    for (const value of ["1", null, undefined]) cases.push(["type", side, (r) => draw(r, 4, { [side]: value })]);
  }
  for (const value of [NaN, 0.5, Infinity, 2n ** 70n]) {
    cases.push(["range", "", (r) => integers(r, 4, { [side]: value })]);
  }
}
for (const bound of [-1, NaN]) cases.push(["range", "bound", (r) => r.uniform(4, { bound })]);
cases.push(["type", "bound", (r) => r.uniform(4, { bound: bad("1") })]);
for (
  const o of [{ low: 3, high: 3 }, { low: -1, dtype: "uint8" }, { high: 300, dtype: "uint8" }, { high: 2 ** 31 + 1 }]
) {
  cases.push(["range", "", (r) => draws["integers"]!(r, 4, o)]);
}
cases.push(["type", "as float32: ", (r) => draws["integers"]!(r, 4, { dtype: "float32" })]);
for (const p of [-0.1, 1.1, NaN]) cases.push(["range", `p is ${p}`, (r) => r.bernoulli(4, { p })]);
for (const p of ["half", null, undefined]) cases.push(["type", "as p", (r) => r.bernoulli(4, { p: bad(p) })]);
for (const options of [undefined, null, 3, "x", []]) {
  for (const method of ["integers", "bernoulli", "uniform", "normal", "truncatedNormal"] as const) {
    cases.push(["type", "Cannot draw", (r) => r[method](4, bad(options))]);
  }
}
for (const n of [-1, 0.5, NaN]) cases.push(["range", "Cannot draw a permutation", (r) => r.permutation(n)]);
cases.push(["type", "Cannot draw a permutation", (r) => r.permutation(bad("4"))]);
for (const path of [1, null, undefined, "", ".a", "a.", "a..b", "\ud800"]) {
  cases.push(["type", "Cannot key", (r) => r.at(bad(path))]);
}

for (const [name, make] of Object.entries(generators)) {
  Deno.test(`${name} refuses every bad argument by its name`, () => {
    for (const [code, named, call] of cases) {
      const error = lensorError(() => call(make()));
      assertEquals(error.code, code, `${error.message}: ${call}`);
      assert(
        error.message.includes(named) && error.message.startsWith("Cannot "),
        `${error.message}, without "${named}"`,
      );
    }
  });
}

const seeds: Record<string, [seed: (seed: never) => unknown, outside: readonly unknown[]]> = {
  keyed: [(s) => keyed(s), [-1, -1n, 2n ** 128n]],
  torch: [(s) => torch(s), [2n ** 64n, -(2n ** 63n) - 1n]],
  jax: [(s) => jax(s), [2n ** 63n, -(2n ** 63n) - 1n]],
  "numpy pcg64": [(s) => numpy(s), [-1, -1n]],
  "numpy mt19937": [(s) => numpy(s, { bitGenerator: "mt19937" }), [-1, -1n]],
  "numpy philox": [(s) => numpy(s, { bitGenerator: "philox" }), [-1, -1n]],
  "numpy legacy": [(s) => numpy(s, { bitGenerator: "legacy" }), [-1, 2 ** 32, -1n, 2n ** 32n]],
};
for (const [name, [make, outside]] of Object.entries(seeds)) {
  Deno.test(`${name} refuses a seed that is not an integer or does not fit`, () => {
    for (const seed of [0.5, NaN, Infinity, 2 ** 53, ...outside]) {
      assertEquals(lensorError(() => make(seed as never)).code, "range", `${name}(${seed})`);
    }
    for (const seed of ["0", null, undefined, true, {}, () => 0]) {
      assertEquals(lensorError(() => make(seed as never)).code, "type", `${name}(${seed})`);
    }
  });
}
