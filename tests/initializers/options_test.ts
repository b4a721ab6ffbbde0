/** What every maker says of options that it does not have, and what its defaults are. */
import { assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { assertBits, lensorError } from "../_util.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
type Maker = (options?: never) => ln.Initializer;

// Name, needed options, defaults, a shape that it takes
const MAKERS: readonly (readonly [name: string, make: Maker, need: object, usual: object, shape: readonly number[]])[] =
  [
    ["bilinearUpsample", ln.bilinearUpsample, {}, {}, [2, 2, 4, 4]],
    ["chrono", wrong(ln.chrono), { steps: 9 }, {}, [8]],
    ["coordinates", ln.coordinates, {}, {}, [2, 4, 3]],
    ["deltaOrthogonal", ln.deltaOrthogonal, {}, { gain: 1, columnAxis: -1, method: "haar" }, [3, 2, 3]],
    ["dirac", ln.dirac, {}, { groups: 1 }, [3, 3, 3]],
    ["eye", ln.eye, {}, { gain: 1 }, [3, 2]],
    ["glorotUniform", ln.glorotUniform, {}, {}, [3, 2]],
    ["glorotNormal", ln.glorotNormal, {}, {}, [3, 2]],
    ["haikuDefault", ln.haikuDefault, {}, {}, [3, 2]],
    ["heUniform", ln.heUniform, {}, {}, [3, 2]],
    ["heNormal", ln.heNormal, {}, {}, [3, 2]],
    ["hippo", ln.hippo, {}, {}, [3, 3]],
    ["hippoInput", ln.hippoInput, {}, {}, [3, 1]],
    ["icnr", wrong(ln.icnr), { scale: 2, inner: ln.normal() }, {}, [4, 2, 3, 3]],
    ["kaimingUniform", ln.kaimingUniform, {}, { a: 0, mode: "fanIn", nonlinearity: "leakyRelu" }, [3, 2]],
    ["kaimingNormal", ln.kaimingNormal, {}, { a: 0, mode: "fanIn", nonlinearity: "leakyRelu" }, [3, 2]],
    ["lecunUniform", ln.lecunUniform, {}, {}, [3, 2]],
    ["lecunNormal", ln.lecunNormal, {}, {}, [3, 2]],
    ["lstmForgetBias", ln.lstmForgetBias, {}, { value: 1 }, [8]],
    ["nearIdentity", ln.nearIdentity, {}, { gain: 1, std: 0.01 }, [3, 3]],
    ["normal", ln.normal, {}, { mean: 0, std: 1 }, [5]],
    ["orthogonal", ln.orthogonal, {}, { gain: 1, columnAxis: -1, method: "haar" }, [3, 2]],
    ["ropeFrequencies", ln.ropeFrequencies, {}, { base: 10000 }, [4]],
    ["s4dReal", ln.s4dReal, {}, {}, [3, 2]],
    ["sinCosGrid", ln.sinCosGrid, {}, { base: 10000 }, [4, 8]],
    ["sinCosPosition", ln.sinCosPosition, {}, { base: 10000 }, [4, 8]],
    ["siren", ln.siren, {}, { w0: 30, first: false }, [3, 2]],
    ["sparse", wrong(ln.sparse), { sparsity: 0.5 }, { std: 0.01 }, [4, 3]],
    ["stepBias", ln.stepBias, {}, { least: 0.001, most: 0.1, floor: 1e-4 }, [5]],
    ["truncNormal", ln.truncNormal, {}, { mean: 0, std: 1 }, [5]],
    ["uniform", ln.uniform, {}, { low: 0, high: 1 }, [5]],
  ];

for (const [name, make, need, usual, shape] of MAKERS) {
  Deno.test(`${name}: an unknown option is named, its defaults may be said, an unknown dtype is refused`, () => {
    const by = (options: object) => make(wrong({ ...need, ...options }));
    const error = lensorError(() => by({ nope: 1 }));
    assertEquals([error.code, error.message.startsWith(`Cannot make ${name}: there is no option "nope"`)], [
      "unknown-name",
      true,
    ]);
    const plain = by({});
    const said = by(usual);
    assertEquals(said.label, plain.label, "the label leaves defaults out");
    for (const axes of [undefined, { in: [0], out: [shape.length - 1] }]) {
      const options = axes === undefined || shape.length < 2 ? {} : { axes };
      assertBits(said(shape, ln.keyed(2), options), plain(shape, ln.keyed(2), options));
    }
    assertEquals(plain(shape, ln.keyed(2)).length, shape.reduce((a, b) => a * b, 1));
    assertEquals(lensorError(() => plain(shape, ln.keyed(2), wrong({ dtype: "float31" }))).code, "type");
  });
}

Deno.test("gain: every nonlinearity -> PyTorch's factor", () => {
  const convolutions = ["conv", "convTranspose", "conv_transpose"].flatMap((name) =>
    [1, 2, 3].map((d) => `${name}${d}d`)
  );
  assertEquals(convolutions.map((name) => ln.gain(wrong(name))), convolutions.map(() => 1));
  assertEquals([ln.gain("linear"), ln.gain("sigmoid"), ln.gain("tanh"), ln.gain("selu")], [1, 1, 5 / 3, 0.75]);
  assertEquals([ln.gain("relu"), ln.gain("leakyRelu", 1)], [Math.SQRT2, 1]);
  assertEquals(lensorError(() => ln.gain(wrong("conv4d"))).code, "unknown-name");
  assertEquals(lensorError(() => ln.gain(wrong("rleu"))).message.includes('"relu"'), true);
});

Deno.test("chrono: the input gates are minus, the forget gates plus the logarithms of U(1, steps - 1)", () => {
  const asked: unknown[] = [];
  const rng: ln.Rng = wrong({
    ...ln.keyed(0),
    uniform: (n: number, options: object) => {
      asked.push([n, options]);
      return Float32Array.from({ length: n }, (_, i) => Math.exp(i));
    },
  });
  const rounded = (values: ln.Values) => Array.from(values as Float32Array, (x) => Math.round(x * 1e5) / 1e5 + 0);
  assertEquals(rounded(ln.chrono({ steps: 9 })([12], rng)), [0, -1, -2, 0, 1, 2, 0, 0, 0, 0, 0, 0]);
  assertEquals(rounded(ln.chrono({ steps: 9 })([8], rng, { dtype: "float64" })), [0, -1, 0, 1, 0, 0, 0, 0]);
  assertEquals(asked, [[3, { low: 1, high: 8, dtype: "float32" }], [2, { low: 1, high: 8, dtype: "float64" }]]);
  assertEquals(lensorError(() => ln.chrono({ steps: 2 })).code, "range");
  assertEquals(ln.chrono({ steps: 2.5 }).made, { name: "chrono", options: { steps: 2.5 } });
  assertEquals(lensorError(() => ln.chrono({ steps: 9 })([6], rng)).code, "shape");
  assertEquals(lensorError(() => ln.chrono({ steps: 9 })([4, 4], rng)).code, "shape");
});

Deno.test("lstmForgetBias, nearIdentity, deltaOrthogonal: shapes that they take and refuse", () => {
  assertEquals([...ln.lstmForgetBias()([8], ln.keyed(0)) as Float32Array], [0, 0, 1, 1, 0, 0, 0, 0]);
  assertEquals([...ln.lstmForgetBias({ value: 3 })([4], ln.keyed(0)) as Float32Array], [0, 3, 0, 0]);
  const code = (by: ln.Initializer, shape: readonly number[]) => lensorError(() => by(shape, ln.keyed(0))).code;
  assertEquals([code(ln.nearIdentity(), [3]), code(ln.nearIdentity(), [1, 1, 1, 1, 1, 1])], ["shape", "shape"]);
  assertEquals([code(ln.deltaOrthogonal(), [2, 2]), code(ln.deltaOrthogonal(), [1, 1, 1, 1, 1, 1])], [
    "shape",
    "shape",
  ]);
  const size = (by: ln.Initializer, shape: readonly number[]) => by(shape, ln.keyed(0)).length;
  assertEquals([size(ln.nearIdentity(), [2, 2]), size(ln.nearIdentity(), [2, 2, 1, 1, 1])], [4, 4]);
  assertEquals([size(ln.deltaOrthogonal(), [2, 2, 1]), size(ln.deltaOrthogonal(), [2, 2, 1, 1, 3])], [4, 12]);
});

Deno.test("truncNormal: method reaches the generator, with bounds and within", () => {
  const shape = [6, 5];
  const rows = [
    { std: 0.5, a: -1, b: 0.5 },
    { std: 0.5, within: 2 },
    { std: 0.5, within: 2, compensate: true },
    { std: 1 },
  ];
  for (const options of rows) {
    for (const method of [undefined, "inverse"] as const) {
      for (const rng of [() => ln.torch(3), () => ln.numpy(3)]) {
        const { a = -2, b = 2, ...rest } = options as { std: number; a?: number; b?: number; within?: number };
        const want = rng().truncatedNormal(30, {
          mean: 0,
          ...(rest.within === undefined ? { ...rest, a, b } : rest as { std: number; within: number }),
          ...(method && { method }),
        });
        assertBits(ln.truncNormal({ ...options, ...(method && { method }) })(shape, rng()), want);
      }
    }
  }
  const ways = [undefined, "inverse" as const].map((method) =>
    ln.truncNormal(method ? { method } : {})(shape, ln.torch(3))[0]
  );
  assertEquals(ways[0] === ways[1], false);
});
