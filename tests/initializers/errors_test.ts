import { assertEquals, assertThrows } from "@std/assert";
import * as ln from "../../initializers/mod.ts";
import { LensorError } from "../../core/mod.ts";
import { keyed } from "../../random/mod.ts";

const rng = keyed(0);
const bad = (value: unknown) => value as never;

Deno.test("initializers refuse wrong options when they are made", () => {
  const cases: [string, () => unknown][] = [
    ["type", () => ln.constant(bad("1"))],
    ["unknown-name", () => ln.uniform(bad({ min: 0 }))],
    ["range", () => ln.uniform({ low: 1, high: 0 })],
    ["range", () => ln.uniform({ high: Infinity })],
    ["type", () => ln.uniform(bad({ low: "0" }))],
    ["type", () => ln.uniform(bad([2, 3]))],
    ["unknown-name", () => ln.normal(bad({ stddev: 1 }))],
    ["range", () => ln.normal({ std: -1 })],
    ["range", () => ln.normal({ std: NaN })],
    ["range", () => ln.normal({ mean: Infinity })],
    ["range", () => ln.truncNormal({ std: 0 })],
    ["range", () => ln.truncNormal({ a: 2, b: -2 })],
    ["range", () => ln.truncNormal({ a: NaN })],
    ["range", () => ln.truncNormal({ within: -2 })],
    ["type", () => ln.truncNormal({ within: 2, a: -1 })],
    ["type", () => ln.truncNormal({ compensate: true })],
    ["type", () => ln.truncNormal(bad({ within: 2, compensate: 1 }))],
    ["unknown-name", () => ln.truncNormal(bad({ method: "rejection" }))],
    ["range", () => ln.varianceScaling({ scale: 0 })],
    ["unknown-name", () => ln.varianceScaling(bad({ mode: "fan_x" }))],
    ["unknown-name", () => ln.varianceScaling(bad({ distribution: "gauss" }))],
    ["range", () => ln.xavierUniform({ gain: -1 })],
    ["range", () => ln.xavierNormal({ gain: NaN })],
    ["unknown-name", () => ln.xavierNormal(bad({ fans: "true" }))],
    ["unknown-name", () => ln.kaimingUniform(bad({ nonlinearity: "gelu" }))],
    ["unknown-name", () => ln.kaimingUniform(bad({ nonlinearity: "ReLU" }))],
    ["unknown-name", () => ln.kaimingUniform(bad({ nonlinearity: 3 }))],
    ["unknown-name", () => ln.kaimingNormal(bad({ mode: "fanAvg" }))],
    ["type", () => ln.kaimingNormal(bad({ a: "x" }))],
    ["type", () => ln.kaimingNormal(bad({ a: true }))],
    ["unknown-name", () => ln.glorotUniform(bad({ gain: 1 }))],
    ["unknown-name", () => ln.caffe2Xavier(bad({ a: 1 }))],
    ["range", () => ln.biasForProbability(0)],
    ["range", () => ln.biasForProbability(1)],
    ["type", () => ln.biasForProbability(bad("0.5"))],
    ["unknown-name", () => ln.gain(bad("gelu"))],
    ["unknown-name", () => ln.gain(bad("constructor"))],
    ["type", () => ln.gain("leakyRelu", bad(true))],
    ["range", () => ln.gain("leakyRelu", NaN)],
    ["shape", () => ln.fans([4])],
    ["shape", () => ln.fans([4, 5], { in: [2], out: [0] })],
    ["shape", () => ln.fans([4, 5], { in: [1], out: [0], groups: 3 })],
    ["range", () => ln.fans([4, 5], { in: [1], out: [0], groups: 0 })],
    ["type", () => ln.fans([4, 5], { in: bad(1), out: [0] })],
    ["range", () => ln.fans([4, -5])],
  ];
  for (const [code, call] of cases) assertEquals(assertThrows(call, LensorError).code, code, String(call));
});

Deno.test("initializers refuse wrong calls", () => {
  const cases: [string, () => unknown][] = [
    ["type", () => ln.normal()(bad(3), rng)],
    ["type", () => ln.normal()(bad(["3"]), rng)],
    ["range", () => ln.normal()([2, -1], rng)],
    ["type", () => ln.normal()([2], bad(undefined))],
    ["unknown-name", () => ln.normal()([2], rng, bad({ dtyp: "float64" }))],
    ["type", () => ln.normal()([2], rng, { dtype: "int32" })],
    ["type", () => ln.normal()([2], rng, { dtype: bad("f32") })],
    ["shape", () => ln.normal()([2], rng, { into: new Float32Array(3) })],
    ["range", () => ln.normal()([2], rng, { range: [0, 3] })],
    ["range", () => ln.normal()([0], rng, { range: [0, 1] })],
    ["shape", () => ln.xavierUniform()([4], rng)],
    ["shape", () => ln.xavierNormal()([], rng)],
    ["shape", () => ln.kaimingNormal()([4], rng)],
    ["shape", () => ln.glorotUniform()([5], rng)],
    ["shape", () => ln.heNormal()([], rng)],
    ["range", () => ln.constant(1e6)([1], rng, { dtype: "float16" })],
    ["range", () => ln.constant(500)([1], rng, { dtype: "float8_e4m3fn" })],
    ["range", () => ln.constant(Infinity)([1], rng, { dtype: "float8_e4m3fn" })],
    ["range", () => ln.constant(256)([1], rng, { dtype: "uint8" })],
    ["range", () => ln.constant(-1)([1], rng, { dtype: "uint64" })],
    ["range", () => ln.constant(NaN)([1], rng, { dtype: "int32" })],
    ["type", () => ln.zeros([1], rng, { dtype: bad("float") })],
    ["unknown-name", () => ln.zeros([1], rng, bad({ type: "float32" }))],
    ["limit", () => ln.zeros([2 ** 40, 8], rng)],
  ];
  for (const [code, call] of cases) assertEquals(assertThrows(call, LensorError).code, code, String(call));
});

Deno.test("tensors without elements come back empty from every scheme", () => {
  for (const shape of [[0, 5], [5, 0], [4, 3, 0], [0]]) {
    for (
      const by of [ln.normal(), ln.uniform(), ln.truncNormal(), ln.kaimingNormal(), ln.kaimingUniform(), ln.heNormal()]
    ) {
      assertEquals([by(shape, rng).length, by(shape, rng, { dtype: "float16" }).constructor], [0, Uint16Array]);
    }
  }
});
