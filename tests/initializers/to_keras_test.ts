import { assert, assertEquals } from "@std/assert";
import * as ln from "../../initializers/mod.ts";
import { keyed, numpy } from "../../random/mod.ts";
import { fails } from "../random/_checks.ts";

const written = (by: ln.Initializer) => {
  const { class_name, config } = ln.toKeras(by);
  const { seed: _, input_axes: _i, output_axes: _o, ...rest } = config as Record<string, unknown>;
  return [class_name, rest];
};

Deno.test("toKeras gives back what fromKeras took, for every class", () => {
  const classes = ["Zeros", "Ones", "RandomNormal", "RandomUniform", "TruncatedNormal", "VarianceScaling", "Identity"];
  const more = [
    "GlorotNormal",
    "GlorotUniform",
    "HeNormal",
    "HeUniform",
    "LecunNormal",
    "LecunUniform",
    "Orthogonal",
    "STFT",
  ];
  for (const name of [...classes, ...more]) assertEquals(ln.toKeras(ln.fromKeras(name)), ln.fromKeras(name).keras);
  const config = { seed: 3, scale: 2, mode: "fan_out", distribution: "uniform", input_axes: [0], output_axes: null };
  const form = { module: "keras.initializers", class_name: "VarianceScaling", config, registered_name: null };
  assertEquals(ln.toKeras(ln.fromKeras(form)), form);
});

Deno.test("toKeras writes ours as the class of the same distribution", () => {
  const rows: [ln.Initializer, string, object][] = [
    [ln.zeros, "Zeros", {}],
    [ln.ones, "Ones", {}],
    [ln.constant(0.5), "Constant", { value: 0.5 }],
    [ln.constant(7n), "Constant", { value: 7 }],
    [ln.biasForProbability(0.5), "Constant", { value: -0 }],
    [ln.eye(), "Identity", {}],
    [ln.eye({ gain: 2 }), "Identity", { gain: 2 }],
    [ln.uniform({ low: -1 }), "RandomUniform", { minval: -1, maxval: 1 }],
    [ln.normal({ std: 0.02 }), "RandomNormal", { mean: 0, stddev: 0.02 }],
    [ln.truncNormal({ std: 0.02, within: 2 }), "TruncatedNormal", { mean: 0, stddev: 0.02 }],
    [ln.truncNormal({ within: [-2, 2] }), "TruncatedNormal", { mean: 0, stddev: 1 }],
    [ln.truncNormal({ mean: 1, a: -1, b: 3 }), "TruncatedNormal", { mean: 1, stddev: 1 }],
    [
      ln.truncNormal({ std: 0.87962566103423978, within: 2, compensate: true }),
      "TruncatedNormal",
      { mean: 0, stddev: 1 },
    ],
    [ln.glorotUniform(), "GlorotUniform", {}],
    [ln.heNormal(), "HeNormal", {}],
    [ln.lecunNormal(), "LecunNormal", {}],
    [ln.caffe2Xavier(), "LecunUniform", {}],
    [ln.varianceScaling(), "VarianceScaling", { scale: 1, mode: "fan_in", distribution: "truncated_normal" }],
    [
      ln.varianceScaling({ scale: 2, mode: "fan_out", distribution: "normal" }),
      "VarianceScaling",
      { scale: 2, mode: "fan_out", distribution: "untruncated_normal" },
    ],
    [
      ln.xavierUniform({ gain: 2 }),
      "VarianceScaling",
      { scale: 4, mode: "fan_avg", distribution: "uniform" },
    ],
    [
      ln.kaimingNormal({ a: 1, mode: "fanOut" }),
      "VarianceScaling",
      { scale: 1, mode: "fan_out", distribution: "untruncated_normal" },
    ],
    [ln.orthogonal({ gain: 2 }), "Orthogonal", { gain: 2 }],
    [
      ln.stft({ side: "imag", window: null }),
      "STFT",
      { side: "imag", window: null, periodic: false, scaling: "density" },
    ],
  ];
  for (const [by, name, config] of rows) assertEquals(written(by), [name, config], by.label);
  assertEquals(ln.toKeras(ln.normal(), { seed: 7 }).config.seed, 7);
  assertEquals(ln.toKeras(ln.zeros, { seed: 7 }).config, {});
});

Deno.test("what toKeras writes draws the same numbers as the original, on a kernel with Keras's axes", () => {
  const shape = [3, 3, 4, 6];
  const axes = { in: [-2], out: [-1] };
  const schemes = [
    ln.normal({ mean: 1 }),
    ln.uniform(),
    ln.truncNormal({ within: 2 }),
    ln.glorotNormal(),
    ln.heUniform(),
    ln.xavierUniform(),
    ln.xavierNormal({ gain: 0.5 }),
    ln.kaimingUniform({ mode: "fanOut" }),
    ln.kaimingNormal({ nonlinearity: "relu" }),
    ln.caffe2Xavier(),
    ln.varianceScaling({ scale: 0.3, mode: "fanAvg" }),
    ln.orthogonal({ gain: 1.5 }),
  ];
  for (const by of schemes) {
    for (const rng of [() => keyed(3), () => numpy([3, 0])]) {
      const [a, b] = [by, ln.fromKeras(ln.toKeras(by))].map((one) =>
        one(shape, rng(), { axes, dtype: "float64" }) as Float64Array
      );
      assert(a!.every((x, i) => Math.abs(x - b![i]!) < 1e-12 * (1 + Math.abs(x))), `${by.label} ${rng().label}`);
    }
  }
});

Deno.test("toKeras names the nearest where Keras has nothing", () => {
  fails(() => ln.toKeras(ln.sparse({ sparsity: 0.5 })), "unsupported", "RandomNormal");
  fails(() => ln.toKeras(ln.truncNormal({ std: 0.02 })), "unsupported", "RandomNormal with stddev 0.02");
  fails(() => ln.toKeras(ln.truncNormal({ within: 3 })), "unsupported", "TruncatedNormal with stddev 1");
  fails(() => ln.toKeras(ln.varianceScaling({ mode: "fanGeoAvg" })), "unsupported", "fan_avg");
  fails(() => ln.toKeras(ln.xavierNormal({ fans: "literal" })), "unsupported", "fans");
  fails(() => ln.toKeras(ln.orthogonal({ convention: "torch" })), "unsupported", "outputs last");
  fails(() => ln.toKeras(ln.orthogonal({ columnAxis: 0 })), "unsupported", "orthogonal(columnAxis=0)");
  fails(() => ln.toKeras(ln.hippo()), "unsupported", "values");
  fails(() => ln.toKeras((shape) => new Float32Array(shape[0]!)), "unsupported", "function of your own");
  fails(() => ln.toKeras("zeros" as never), "type", "zeros");
  fails(() => ln.toKeras(ln.zeros, { sed: 1 } as never), "unknown-name", "sed");
});

Deno.test("every initializer says how it was made", () => {
  assertEquals(ln.truncNormal({ std: 0.02, within: 2 }).made, {
    name: "truncNormal",
    options: { std: 0.02, within: 2 },
  });
  assertEquals(ln.zeros.made, { name: "zeros", options: {} });
  assertEquals(ln.chrono({ steps: 9 }).made, { name: "chrono", options: { steps: 9 } });
});

Deno.test("the gain of Identity comes back from toKeras, and a seed that is not an integer is refused", () => {
  const identity = { module: "keras.initializers", class_name: "Identity", config: { gain: 2 }, registered_name: null };
  assertEquals(ln.toKeras(ln.fromKeras(identity)), identity);
  assertEquals(ln.toKeras(ln.fromKeras("identity")).config, {});
  fails(() => ln.toKeras(ln.normal(), { seed: "3" as never }), "type", 'expected an integer or null, found "3"');
});
