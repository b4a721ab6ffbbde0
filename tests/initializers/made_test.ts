import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { assertBits, lensorError } from "../_util.ts";

// One call of every exported initializer with options away from the usual ones, and a shape that it takes
const CALLS: readonly (readonly [ln.Initializer, ln.Shape])[] = [
  [ln.zeros, [3]],
  [ln.ones, [3]],
  [ln.constant(0.25), [3]],
  [ln.constant(7n), [3]],
  [ln.biasForProbability(0.01), [3]],
  [ln.bilinearUpsample(), [2, 1, 4, 4]],
  [ln.caffe2Xavier(), [4, 3]],
  [ln.chrono({ steps: 50 }), [8]],
  [ln.coordinates(), [1, 4]],
  [ln.deltaOrthogonal({ gain: 2 }), [4, 2, 3]],
  [ln.dirac({ groups: 2 }), [4, 2, 3]],
  [ln.eye({ gain: 3 }), [3, 4]],
  [ln.flaxEmbedding(), [5, 4]],
  [ln.fromKeras({ class_name: "RandomNormal", config: { stddev: 0.5, seed: null } }), [4]],
  [ln.glorotNormal(), [3, 4]],
  [ln.glorotUniform(), [3, 4]],
  [ln.haikuDefault(), [3, 4]],
  [ln.heNormal(), [3, 4]],
  [ln.heUniform(), [3, 4]],
  [ln.hippo(), [4, 4]],
  [ln.hippoInput(), [4]],
  [ln.icnr({ scale: 2, inner: ln.normal({ std: 0.5 }) }), [8, 2, 3, 3]],
  [ln.kaimingNormal({ mode: "fanOut", nonlinearity: "relu" }), [3, 4]],
  [ln.kaimingUniform({ a: Math.sqrt(5) }), [3, 4]],
  [ln.lecunNormal(), [3, 4]],
  [ln.lecunUniform(), [3, 4]],
  [ln.lstmForgetBias({ value: 2 }), [8]],
  [ln.nearIdentity({ std: 0.1 }), [4, 4]],
  [ln.normal({ mean: 1, std: 0.02 }), [5]],
  [ln.orthogonal({ gain: 2 }), [4, 3]],
  [ln.ropeFrequencies(), [4]],
  [ln.s4dReal(), [3, 4]],
  [ln.sinCosPosition(), [3, 4]],
  [ln.siren({ first: true }), [3, 4]],
  [ln.sparse({ sparsity: 0.5 }), [4, 3]],
  [ln.stacked([ln.zeros, ln.normal({ std: 2 })]), [4, 2]],
  [ln.stepBias(), [4]],
  [ln.truncNormal({ std: 0.02, a: -Infinity, b: 1 }), [5]],
  [ln.truncNormal({ std: 0.02, within: 2 }), [5]],
  [ln.uniform({ low: -1, high: 2 }), [5]],
  [ln.varianceScaling({ scale: 2, mode: "fanAvg", distribution: "uniform" }), [3, 4]],
  [ln.xavierNormal({ gain: 2 }), [3, 4]],
  [ln.xavierUniform({ gain: 2 }), [3, 4]],
  [ln.zerO(), [4, 8]],
];

Deno.test("fromMade: what madeOf says of every initializer, through JSON -> the same bits and label", () => {
  for (const [by, shape] of CALLS) {
    const data = ln.madeOf(by);
    assert(data, `${by.label} does not say how it was made`);
    const again = ln.fromMade(JSON.parse(JSON.stringify(data)));
    assertEquals(again.label, by.label);
    assertBits(again(shape, ln.keyed(5).at("w")), by(shape, ln.keyed(5).at("w")));
    assertEquals(ln.madeOf(again), data);
  }
});

Deno.test("madeOf: a function of the user's, alone or inside -> undefined", () => {
  const own: ln.Initializer = () => new Float32Array(4);
  assertEquals(ln.madeOf(own), undefined);
  assertEquals(ln.madeOf(ln.stacked([ln.zeros, own])), undefined);
});

Deno.test("fromMade: a constant that is not a number -> type", () => {
  for (const value of ["nan", "", "0x10", "1.5", "9".repeat(100_000)]) {
    assertEquals(lensorError(() => ln.fromMade({ name: "constant", options: { value } })).code, "type");
  }
  assertEquals(ln.fromMade({ name: "constant", options: { value: "-Infinity" } }).label, "constant(-Infinity)");
});

Deno.test("fromMade: what it cannot know -> an error that says so", () => {
  assertEquals(lensorError(() => ln.fromMade({ name: "nromal", options: {} })).code, "unknown-name");
  assertEquals(lensorError(() => ln.fromMade({ name: "toString", options: {} })).code, "unknown-name");
  assertEquals(lensorError(() => ln.fromMade("normal" as never)).code, "type");
  assertEquals(lensorError(() => ln.fromMade({ name: "normal", options: { std: "x" } })).code, "type");
});
