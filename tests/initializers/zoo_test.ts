import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { LensorError } from "../../core/mod.ts";
import * as ln from "../../initializers/mod.ts";
import type { DType, Initializer, Shape } from "../../initializers/mod.ts";
import { jax, keyed, torch } from "../../random/mod.ts";

const rng = keyed(0).at("w");
const values = (by: Initializer, shape: Shape) => [...by(shape, rng, { dtype: "float64" }) as Float64Array];

Deno.test("stacked draws each part from a key and with fans of its own", () => {
  const by = ln.stacked([ln.xavierUniform(), ln.xavierUniform(), ln.zeros]);
  const whole = values(by, [12, 5]);
  assertEquals(whole.slice(0, 20), [...ln.xavierUniform()([4, 5], rng.at("0"), { dtype: "float64" }) as Float64Array]);
  assert(whole[0] !== whole[20]);
  assertEquals(whole.slice(40), new Array(20).fill(0));
  assertEquals(by.label, "stacked(xavierUniform, xavierUniform, zeros)");
  // An ordered generator draws one part after the other
  const [one, two] = [torch(1), torch(1)];
  const parts = [ln.normal()([8], two), ln.normal()([8], two)].flatMap((x) => [...x as Float32Array]);
  assertEquals([...ln.stacked([ln.normal(), ln.normal()])([16], one) as Float32Array], parts);
});

Deno.test("stacked and icnr take what a plain function returns, round it, and refuse another length", () => {
  const sevens = (shape: Shape) => new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(7);
  assertEquals(ln.stacked([sevens, ln.ones])([4], rng), new Float32Array([7, 7, 1, 1]));
  const half = { dtype: "bfloat16" } as const;
  const seven = ln.constant(7)([2], rng, half);
  assertEquals(ln.stacked([sevens])([2], rng, half), seven);
  assertEquals(ln.icnr({ scale: 1, inner: sevens })([2], rng, half), seven);
  const short = () => new Float32Array(1);
  for (const by of [ln.stacked([ln.ones, short]), ln.icnr({ scale: 1, inner: short })]) {
    const error = assertThrows(() => by([4], rng), LensorError, "gives 1 elements");
    assertEquals(error.code, "shape");
  }
});

Deno.test("stacked orthogonal gates are orthogonal one by one", () => {
  const w = values(ln.stacked([ln.orthogonal(), ln.orthogonal()]), [6, 3]);
  const dot = (a: number, b: number) => [0, 1, 2].reduce((sum, c) => sum + w[3 * a + c]! * w[3 * b + c]!, 0);
  for (const from of [0, 3]) {
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) assertAlmostEquals(dot(from + a, from + b), a === b ? 1 : 0, 1e-12);
    }
  }
});

Deno.test("nearIdentity is the identity plus its noise, in both layouts", () => {
  const noise = [...rng.normal(6, { std: 0.1, dtype: "float64" }) as Float64Array];
  assertEquals(values(ln.nearIdentity({ std: 0.1, gain: 2 }), [2, 3]), noise.map((x, i) => i % 4 === 0 ? x + 2 : x));
  const exact = { std: 0, gain: 0.5 };
  assertEquals(values(ln.nearIdentity(exact), [2, 2, 3]), [0, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0]);
  assertEquals(values(ln.nearIdentity({ ...exact, convention: "jax" }), [1, 2, 3]), [0.5, 0, 0, 0, 0.5, 0]);
});

Deno.test("haikuDefault is lecunNormal without the correction, and flaxEmbedding is JAX's variance scaling over the vocabulary", () => {
  const shape = [3, 3, 8, 16];
  const narrow = values(ln.haikuDefault(), shape);
  const wide = values(ln.lecunNormal(), shape);
  narrow.forEach((x, i) => assertAlmostEquals(x / 0.87962566103423978, wide[i]!, 1e-12));
  const axes = { in: [-2], out: [0] };
  const scaling = ln.varianceScaling({ distribution: "normal" });
  assertEquals(ln.flaxEmbedding()([50, 12], jax(3)), scaling([50, 12], jax(3), { axes }));
});

Deno.test("stepBias turns into log-uniform steps, never below its floor", () => {
  const steps = values(ln.stepBias({ least: 0.01, most: 1 }), [4000]).map((x) => Math.log1p(Math.exp(x)));
  const place = steps.map((x) => Math.log(x / 0.01) / Math.log(100));
  assert(place.every((x) => -1e-9 < x && x < 1 + 1e-9));
  assertAlmostEquals(place.reduce((a, b) => a + b) / 4000, 0.5, 0.02);
  assertAlmostEquals(place.reduce((a, b) => a + b * b) / 4000, 1 / 3, 0.02);
  const floored = values(ln.stepBias({ least: 1e-6, most: 2e-6 }), [3]).map((x) => Math.log1p(Math.exp(x)));
  floored.forEach((x) => assertAlmostEquals(x, 1e-4, 1e-12));
});

Deno.test("tables of states, frequencies and coordinates follow their formulas", () => {
  values(ln.s4dReal(), [2, 5]).forEach((x, i) => assertAlmostEquals(x, Math.log(i % 5 + 1), 1e-15));
  assertEquals(values(ln.hippoInput(), [2, 3]), [1, Math.sqrt(3), Math.sqrt(5), 1, Math.sqrt(3), Math.sqrt(5)]);
  values(ln.ropeFrequencies({ base: 5e5 }), [64]).forEach((x, i) => assertAlmostEquals(x, 5e5 ** (-i / 64), 1e-14));
  assertEquals(values(ln.coordinates(), [1, 3]), [-1, 0, 1]);
  assertEquals(values(ln.coordinates(), [3, 1, 2, 2]), [-1, -1, -1, -1, -1, -1, 1, 1, -1, 1, -1, 1]);
});

Deno.test("zerO is a partial identity, or Hadamard where the layer widens, with the paper's size or the code's", () => {
  assertEquals(values(ln.zerO(), [2, 2]), [1, 0, 0, 1]);
  const half = Math.SQRT1_2;
  assertEquals(values(ln.zerO(), [4, 2]), [half, half, half, -half, half, half, half, -half]);
  assertEquals(values(ln.zerO({ normalized: true }), [4, 2]), [0.5, 0.5, 0.5, -0.5, 0.5, 0.5, 0.5, -0.5]);
  assertEquals(values(ln.zerO({ convention: "jax" }), [2, 4]), [half, half, half, half, half, -half, half, -half]);
  assertEquals(values(ln.zerO(), [1, 2, 3]), [0, 1, 0, 0, 0, 0]);
  // The whole normalized matrix is orthogonal, also in part
  const w = values(ln.zerO({ normalized: true }), [8, 7]);
  for (let a = 0; a < 7; a++) {
    for (let b = 0; b < 7; b++) {
      let sum = 0;
      for (let o = 0; o < 8; o++) sum += w[7 * o + a]! * w[7 * o + b]!;
      assertAlmostEquals(sum, a === b ? 1 : 0, 1e-12);
    }
  }
});

Deno.test("truncNormal takes two bounds in standard deviations", () => {
  const by = ln.truncNormal({ mean: 1, std: 0.5, within: [-1, 3] });
  assertEquals(values(by, [50]), values(ln.truncNormal({ mean: 1, std: 0.5, a: 0.5, b: 2.5 }), [50]));
});

Deno.test("deltaOrthogonal takes JAX's column axis", () => {
  const [rows, cols] = [[2, 3], [3, 2]].map((_, i) => values(ln.deltaOrthogonal({ columnAxis: i }), [1, 2, 3]));
  assertEquals(rows, values(ln.orthogonal({ columnAxis: 0 }), [2, 3]));
  assertEquals(cols, values(ln.orthogonal({ columnAxis: 1 }), [2, 3]));
});

const MADE: [name: string, by: Initializer, shape: Shape][] = [
  ["stacked", ln.stacked([ln.normal(), ln.ones]), [4, 6]],
  ["nearIdentity", ln.nearIdentity(), [4, 6]],
  ["haikuDefault", ln.haikuDefault(), [4, 6]],
  ["flaxEmbedding", ln.flaxEmbedding(), [4, 6]],
  ["stepBias", ln.stepBias(), [24]],
  ["s4dReal", ln.s4dReal(), [4, 6]],
  ["hippoInput", ln.hippoInput(), [24]],
  ["ropeFrequencies", ln.ropeFrequencies(), [24]],
  ["coordinates", ln.coordinates(), [2, 4, 3]],
  ["zerO", ln.zerO(), [6, 4]],
];

for (const [name, by, shape] of MADE) {
  Deno.test(`${name} honours dtype, range and into, says how it was made, and takes empty tensors`, () => {
    const whole = by(shape, rng) as Float32Array;
    const into = new Float32Array(7);
    assertEquals([whole.constructor, whole.length, by.made?.name], [Float32Array, 24, name]);
    assert(by(shape, rng, { range: [5, 12], into }) === into);
    assertEquals(into, whole.slice(5, 12));
    for (const dtype of ["float64", "float16", "bfloat16"] as DType[]) {
      const half = by(shape, rng, { dtype });
      assertEquals(half.length, 24);
      assertEquals(half.constructor, dtype === "float64" ? Float64Array : Uint16Array);
    }
    assertEquals(by(shape.map((size, i) => i === shape.length - 1 ? 0 : size), rng).length, 0);
    assertEquals(assertThrows(() => by(shape, rng, { dtype: "int32" }), LensorError).code, "type");
  });
}

Deno.test("the zoo refuses wrong options and shapes", () => {
  const bad = (value: unknown) => value as never;
  const cases: [string, () => unknown][] = [
    ["type", () => ln.stacked([])],
    ["type", () => ln.stacked(bad([1]))],
    ["shape", () => ln.stacked([ln.ones, ln.ones])([3], rng)],
    ["shape", () => ln.stacked([ln.ones])([], rng)],
    ["range", () => ln.nearIdentity({ std: -1 })],
    ["unknown-name", () => ln.nearIdentity(bad({ noise: 1 }))],
    ["shape", () => ln.nearIdentity()([3], rng)],
    ["shape", () => ln.haikuDefault()([3], rng)],
    ["shape", () => ln.flaxEmbedding()([3], rng)],
    ["unknown-name", () => ln.flaxEmbedding(bad({ scale: 1 }))],
    ["range", () => ln.stepBias({ least: 0 })],
    ["range", () => ln.stepBias({ least: 1, most: 0.5 })],
    ["shape", () => ln.s4dReal()([], rng)],
    ["shape", () => ln.hippoInput()([], rng)],
    ["shape", () => ln.ropeFrequencies()([], rng)],
    ["range", () => ln.ropeFrequencies({ base: 0 })],
    ["shape", () => ln.coordinates()([3, 4, 4], rng)],
    ["type", () => ln.zerO(bad({ normalized: 1 }))],
    ["shape", () => ln.zerO()([3], rng)],
    ["range", () => ln.truncNormal({ within: [1, -1] })],
    ["range", () => ln.truncNormal(bad({ within: [-1, 1, 2] }))],
    ["type", () => ln.truncNormal({ within: [-1, 1], compensate: true })],
    ["type", () => ln.truncNormal(bad({ within: ["-1", 1] }))],
    ["type", () => ln.truncNormal(bad({ within: null }))],
    ["type", () => ln.deltaOrthogonal({ columnAxis: 2 })],
    ["type", () => ln.deltaOrthogonal({ columnAxis: 0, convention: "torch" })],
  ];
  for (const [code, call] of cases) assertEquals(assertThrows(call, LensorError).code, code, String(call));
});
