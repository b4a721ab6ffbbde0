import { assert, assertEquals } from "@std/assert";
import * as ln from "../../initializers/mod.ts";
import type { FanAxes, Initializer, Rng, Shape } from "../../initializers/mod.ts";
import { keyed } from "../../random/mod.ts";
import wants from "../fixtures/initializers/wants.json" with { type: "json" };

type Make = (options?: never) => Initializer;
const schemes = ln as unknown as Record<string, Make>;

/** What an initializer asks of its generator. */
function asked(by: Initializer, shape: Shape, axes?: FanAxes): Record<string, unknown> {
  let want: Record<string, unknown> = {};
  const record = (kind: string) => (n: number, options: object) => {
    want = { kind, n, ...options };
    return new Float32Array(n);
  };
  const rng = {
    ...keyed(0),
    uniform: record("uniform"),
    normal: record("normal"),
    truncatedNormal: record("truncated"),
  };
  by(shape, rng as Rng, { axes });
  return want;
}

Deno.test("schemes named after PyTorch's ask for PyTorch's bound and std to the last bit", () => {
  for (const [name, shape, options, expected] of wants.torch as [string, number[], object, number][]) {
    const want = asked(schemes[name]!(options as never), shape);
    assertEquals(want[name.endsWith("Uniform") ? "bound" : "std"], expected, `${name} ${shape}`);
    assertEquals(want["kind"], name.endsWith("Uniform") ? "uniform" : "normal");
  }
});

Deno.test("schemes named after JAX's and Keras's ask for Keras's limit and std to the last bit", () => {
  for (const [name, shape, expected] of wants.keras as [string, number[], number][]) {
    const [scheme, cut] = name.split("!");
    const want = asked(schemes[scheme!]!(), shape);
    if (want["kind"] === "uniform") assertEquals(want["bound"], expected, `${name} ${shape}`);
    else {
      const std = want["std"] as number;
      assertEquals([cut ? std / 0.87962566103423978 : std, want["within"], want["compensate"]], [expected, 2, true]);
    }
  }
});

Deno.test("varianceScaling divides by the fan of its mode and passes the variance on", () => {
  const fans = { fanIn: 12, fanOut: 27, fanAvg: 19.5, fanGeoAvg: 18 };
  for (const [mode, fan] of Object.entries(fans) as [ln.FanMode, number][]) {
    const of = (distribution: "truncatedNormal" | "normal" | "uniform") =>
      asked(ln.varianceScaling({ scale: 0.7, mode, distribution }), [3, 4, 9]);
    const variance = 0.7 / fan;
    const std = Math.sqrt(variance);
    const { n, dtype } = { n: 108, dtype: "float32" };
    const range = undefined;
    const into = undefined;
    const usual = { n, dtype, range, into, variance };
    assertEquals(of("uniform"), { kind: "uniform", ...usual, bound: Math.sqrt(3 * variance) });
    assertEquals(of("normal"), { kind: "normal", ...usual, std });
    assertEquals(of("truncatedNormal"), { kind: "truncated", ...usual, std, within: 2, compensate: true });
  }
  const snake = asked(ln.varianceScaling({ mode: "fan_out", distribution: "truncated_normal" }), [3, 4]);
  assertEquals(snake["variance"], 1 / 4);
  assertEquals(asked(ln.varianceScaling(), [3, 4])["kind"], "truncated");
});

Deno.test("fans are literal without axes and the layer's with them", () => {
  const rows: [Shape, FanAxes | undefined, number, number][] = [
    [[3, 5], undefined, 5, 3],
    [[0, 5], undefined, 5, 0],
    [[8, 4, 3, 3], undefined, 36, 72],
    [[2, 3, 4, 5, 6, 7], undefined, 2520, 1680],
    [[8, 4, 3, 3], { in: [1], out: [0] }, 36, 72],
    [[8, 2, 3, 3], { in: [1], out: [0], groups: 2 }, 18, 36], // Conv2d(4, 8, 3, groups=2)
    [[8, 1, 3, 3], { in: [1], out: [0], groups: 8, literal: true }, 9, 9], // depthwise
    [[4, 8, 3, 3], { in: [0], out: [1] }, 36, 72], // ConvTranspose2d(4, 8, 3)
    [[4, 3, 2, 2], { in: [0], out: [1], groups: 2 }, 8, 12], // ConvTranspose2d(4, 6, 2, groups=2)
    [[3, 3, 8, 12], { in: [-2], out: [-1] }, 72, 108], // HWIO
    [[3, 3, 2, 12], { in: [-2], out: [-1], groups: 4 }, 18, 27],
    [[3, 3, 8, 1], { in: [-2], out: [-1], groups: 8 }, 9, 9], // HWIO, depthwise
    [[3, 3, 8, 12], { in: [0, 1, 2], out: [3] }, 72, 12],
    [[3, 3, 8, 12], { in: [1], out: [2], batch: [0] }, 36, 96],
    [[6], { in: [0], out: [0] }, 6, 6],
    [[8, 4], { in: [-2], out: [0] }, 4, 4], // Flax's Embed: its variance is 1 / features
    [[8, 4], { in: [0], out: [0], batch: [1] }, 8, 8], // Keras, both axes named
    [[], { in: [], out: [] }, 1, 1],
    [[4, 0, 3], { in: [0], out: [2] }, 0, 0],
  ];
  for (const [shape, axes, fanIn, fanOut] of rows) {
    assertEquals(ln.fans(shape, axes), { fanIn, fanOut }, JSON.stringify([shape, axes]));
  }
});

Deno.test("PyTorch's schemes keep the literal reading unless the layer's is asked for", () => {
  const transposed: FanAxes = { in: [0], out: [1], groups: 2, literal: true };
  const hwio: FanAxes = { in: [-2], out: [-1] };
  const std = (options: object, shape: Shape, axes?: FanAxes) =>
    1 / Math.pow(asked(ln.kaimingNormal({ nonlinearity: "linear", ...options }), shape, axes)["std"] as number, 2);
  const rows: [object, Shape, FanAxes | undefined, number][] = [
    [{}, [4, 3, 2, 2], transposed, 12],
    [{ fans: "layer" }, [4, 3, 2, 2], transposed, 8],
    [{ fans: "literal" }, [4, 3, 2, 2], transposed, 12],
    [{}, [3, 3, 8, 12], hwio, 72],
    [{ fans: "literal" }, [3, 3, 8, 12], hwio, 3 * 8 * 12],
    [{ fans: "layer" }, [4, 3, 2, 2], undefined, 12],
    [{ mode: "fanOut" }, [3, 3, 8, 12], hwio, 108],
    [{ mode: "FAN_OUT" }, [3, 5], undefined, 3],
    [{ mode: "fan_out" }, [3, 5], undefined, 3],
  ];
  for (const [options, shape, axes, fan] of rows) {
    assertEquals(Math.round(1e6 * std(options, shape, axes)) / 1e6, fan, JSON.stringify([options, shape]));
  }
  // Glorot takes the true axes even where the builder marks them for PyTorch
  const glorot = asked(ln.glorotUniform(), [4, 3, 2, 2], transposed);
  assertEquals(glorot["variance"], 2 / (8 + 12));
});

Deno.test("gain has PyTorch's table in both spellings", () => {
  const rows: [ln.Nonlinearity, number | undefined, number][] = [
    ["linear", undefined, 1],
    ["conv2d", 0.2, 1],
    ["convTranspose3d", undefined, 1],
    ["conv_transpose1d", undefined, 1],
    ["sigmoid", undefined, 1],
    ["tanh", undefined, 1.6666666666666667],
    ["relu", 0.2, 1.4142135623730951],
    ["leakyRelu", undefined, 1.4141428569978354],
    ["leaky_relu", 0.2, 1.3867504905630728],
    ["leakyRelu", 1, 1],
    ["selu", undefined, 0.75],
  ];
  for (const [name, slope, value] of rows) assertEquals(ln.gain(name, slope), value, name);
});

Deno.test("caffe2Xavier and biasForProbability follow MMEngine", () => {
  assertEquals(asked(ln.caffe2Xavier(), [8, 12])["bound"], Math.sqrt(3) * (Math.sqrt(2 / 2) / Math.sqrt(12)));
  const value = (p: number) => (ln.biasForProbability(p)([1], keyed(0), { dtype: "float64" }) as Float64Array)[0];
  assertEquals([value(0.01), value(0.5)], [-4.59511985013459, -0]);
});

Deno.test("labels show only the options that are not the usual ones", () => {
  const labels: [Initializer, string][] = [
    [ln.zeros, "zeros"],
    [ln.constant(0.5), "constant(0.5)"],
    [ln.uniform(), "uniform"],
    [ln.uniform({ low: -1, high: 1 }), "uniform(low=-1)"],
    [ln.normal({ mean: 0, std: 0.02 }), "normal(std=0.02)"],
    [ln.truncNormal({ std: 0.02, a: -2, b: 2 }), "truncNormal(std=0.02)"],
    [ln.truncNormal({ std: 0.02, within: 2, compensate: true }), "truncNormal(std=0.02, within=2, compensate=true)"],
    [ln.varianceScaling({ scale: 2, mode: "fanOut" }), "varianceScaling(scale=2, mode=fanOut)"],
    [ln.xavierUniform({ gain: 1, fans: "layer" }), "xavierUniform(fans=layer)"],
    [ln.kaimingNormal({ mode: "fan_out", nonlinearity: "relu" }), "kaimingNormal(mode=fan_out, nonlinearity=relu)"],
    [ln.glorotNormal(), "glorotNormal"],
    [ln.heUniform(), "heUniform"],
    [ln.lecunNormal(), "lecunNormal"],
    [ln.caffe2Xavier(), "caffe2Xavier"],
    [ln.biasForProbability(0.01), "biasForProbability(0.01)"],
  ];
  for (const [by, label] of labels) assertEquals([by.label, by.elementwise], [label, true]);
});

Deno.test("every scheme honours dtype, range and into", () => {
  const rng = keyed(0).at("w");
  const shape = [40, 50, 9];
  for (
    const name of Object.keys(ln).filter((name) => /Uniform$|Normal$|Scaling$|Xavier$|^uniform$|^normal$/.test(name))
  ) {
    const by = schemes[name]!();
    const whole = by(shape, rng) as Float32Array;
    assertEquals([whole.length, whole.constructor], [18000, Float32Array], name);
    const range = [16380, 16390] as const;
    const into = new Float32Array(10);
    assert(by(shape, rng, { range, into }) === into);
    assertEquals([...into], [...whole.subarray(...range)], name);
    const kinds = [];
    for (const dtype of ["float64", "float16", "bfloat16"] as const) kinds.push(by(shape, rng, { dtype }).constructor);
    assertEquals(kinds, [Float64Array, Uint16Array, Uint16Array], name);
  }
});
