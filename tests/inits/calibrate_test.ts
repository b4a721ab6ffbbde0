import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { assertBits, lensorRejection } from "../_util.ts";

const { recipes } = ln;
const WIDTH = 24;
const BATCH = 400;
const inputs = ln.keyed(7).normal(BATCH * WIDTH, { std: 3, mean: 1 }) as Float32Array;
const net = (layer: (width: number) => ln.Module) => ln.sequential(layer(WIDTH), layer(WIDTH), layer(WIDTH));
const started = (factor = 1) =>
  ln.initialize(
    net((width) => ln.linear(width, width)),
    ln.seq(ln.torchDefault, ln.fill("*.weight", ln.orthogonal({ gain: factor }))),
  );

/** The outputs of every layer of a chain with ReLUs between: weight · x + bias. */
async function forward(model: ln.Module): Promise<Float64Array[]> {
  const out: Float64Array[] = [];
  let x = Float64Array.from(inputs);
  for (const name of Object.keys(model.children)) {
    const [weight, bias] = [
      await ln.values(model, `${name}.weight`),
      await ln.values(model, `${name}.bias`),
    ] as Float32Array[];
    const y = new Float64Array(BATCH * WIDTH);
    for (let n = 0; n < BATCH; n++) {
      for (let o = 0; o < WIDTH; o++) {
        let sum = bias![o]!;
        for (let i = 0; i < WIDTH; i++) sum += weight![o * WIDTH + i]! * x[n * WIDTH + i]!;
        y[n * WIDTH + o] = sum;
      }
    }
    out.push(y);
    x = y.map((v) => Math.max(v, 0));
  }
  return out;
}

function moments(values: Float64Array): { mean: number; variance: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, variance: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length };
}

const channel = (y: Float64Array, c: number) => y.filter((_, i) => i % WIDTH === c);
const whole: ln.Measure = async (model, path) => moments((await forward(model))[Number(path)]!);
const perChannel: ln.Measure = async (model, path) => {
  const y = (await forward(model))[Number(path)]!;
  const all = Array.from({ length: WIDTH }, (_, c) => moments(channel(y, c)));
  return { mean: all.map(({ mean }) => mean), variance: all.map(({ variance }) => variance) };
};

Deno.test("lsuv gives every layer's output variance 1, by a factor, and history says which", async () => {
  const before = started(5);
  const ready = await ln.calibrate(before, ["0", "1", "2"], whole, recipes.lsuv({ tolerance: 0.01 }));
  for (const y of await forward(ready)) assert(Math.abs(moments(y).variance - 1) < 0.01, `${moments(y).variance}`);
  const [was, now] = [await ln.values(before, "1.weight"), await ln.values(ready, "1.weight")] as Float32Array[];
  const factor = now![0]! / was![0]!;
  assert(now!.every((x, i) => Math.abs(x - was![i]! * factor) < 1e-6));
  // The bias does not shrink with the weight, so it takes more than one correction
  const corrections = ready.children[1]!.params.weight!.origin.filter(({ kind }) => kind === "adjust");
  const product = corrections.reduce((all, { by }) => all * Number(by.slice("lsuv / ".length)), 1);
  assert(corrections.length > 1 && Math.abs(product * factor - 1) < 1e-5, `${product} ${factor}`);
  assertEquals(corrections[0]?.path, "1.weight");
  assertBits(await ln.values(ready, "1.bias"), await ln.values(before, "1.bias"));
});

Deno.test("unitOutput gives every channel mean 0 and variance 1, after one measurement per layer", async () => {
  const calls: string[] = [];
  const counted: ln.Measure = (model, path) => {
    calls.push(path);
    return perChannel(model, path);
  };
  const ready = await ln.calibrate(started(), ["0", "1", "2"], counted, recipes.unitOutput());
  assertEquals(calls, ["0", "1", "2"]);
  for (const y of await forward(ready)) {
    for (let c = 0; c < WIDTH; c++) {
      const { mean, variance } = moments(channel(y, c));
      assert(Math.abs(mean) < 1e-5 && Math.abs(variance - 1) < 1e-5, `${mean}, ${variance}`);
    }
  }
});

Deno.test("unitOutput works on weight norm's g and on ActNorm's scale as Salimans and Kingma write it", async () => {
  const layer = ln.module("WeightNorm", {
    params: { weight_g: ln.tensor([2, 1]), weight_v: ln.tensor([2, 3]), bias: ln.tensor([2]) },
  });
  const start = ln.initialize(layer, ln.rules([["weight_g", ln.ones], ["bias", ln.zeros], ["weight_v", ln.normal()]]));
  const measure = () => ({ mean: Float32Array.of(2, -6), variance: Float32Array.of(4, 9) });
  const ready = await ln.calibrate(start, [""], measure, recipes.unitOutput({ scale: "weight_g" }));
  assertEquals(await ln.values(ready, "weight_g"), Float32Array.of(1 / 2, 1 / 3));
  assertEquals(await ln.values(ready, "bias"), Float32Array.of(-1, 2));
  assertBits(await ln.values(ready, "weight_v"), await ln.values(start, "weight_v"));
});

Deno.test("admin adds up the variances of the branches before", async () => {
  const layer = ln.module("Layer", { params: { omega: ln.tensor([2]) } });
  const stack = ln.moduleList([layer, layer, layer]);
  const start = ln.initialize(stack, ln.fill("**", ln.ones));
  const ready = await ln.calibrate(
    start,
    ["0", "1", "2"],
    (_, path) => ({ mean: 0, variance: Number(path) + 1 }),
    recipes.admin(),
  );
  const omegas = await Promise.all(["0", "1", "2"].map(async (name) => (await ln.values(ready, `${name}.omega`))[1]));
  assertEquals(omegas, [1, Math.SQRT2, 2].map(Math.fround));
});

Deno.test("a correction is told the path, the turn and what was measured before; a layer that is right stays the same object", async () => {
  const steps: unknown[] = [];
  const start = await ln.materialize(started());
  const correct: ln.Correction = ({ mean }, { path, turn, earlier }) => {
    steps.push([mean, path, turn, earlier.length]);
    return path === "1" && turn < 2 ? ln.adjust("bias", "mine", ({ data }) => data) : undefined;
  };
  let calls = 0;
  const ready = await ln.calibrate(start, ["1", "0"], () => ({ mean: calls++, variance: 1 }), correct);
  assertEquals(steps, [[0, "1", 0, 0], [1, "1", 1, 0], [2, "1", 2, 0], [3, "0", 0, 1]]);
  assertStrictEquals(ready.children[2], start.children[2]);
  assertEquals(ready.children[1]!.params.bias!.origin.filter(({ kind }) => kind === "adjust").length, 2);
});

Deno.test("calibrate refuses what cannot be, by the layer's path", async () => {
  const start = started();
  const one = () => ({ mean: 0, variance: 1 });
  const lsuv = recipes.lsuv();
  const cases: readonly (readonly [Promise<unknown>, string, string])[] = [
    [ln.calibrate(start, ["3"], one, lsuv), "no-match", 'Cannot enter "3" of Sequential: Sequential has "0", "1", "2"'],
    [ln.calibrate(start, "0" as never, one, lsuv), "type", 'Cannot calibrate: expected a list of paths, found "0"'],
    [ln.calibrate(start, [], 1 as never, lsuv), "type", "Cannot calibrate: expected a function, found 1"],
    [
      ln.calibrate(start, ["0"], () => ({ mean: 0, variance: NaN }), lsuv),
      "type",
      'Cannot calibrate "0": the variance of its output was measured as NaN; give a finite number or one per channel',
    ],
    [
      ln.calibrate(start, ["0"], () => undefined as never, lsuv),
      "type",
      'Cannot calibrate "0": the mean of its output was measured as undefined; give a finite number or one per channel',
    ],
    [
      ln.calibrate(start, ["0"], () => ({ mean: 0, variance: -1 }), lsuv),
      "type",
      'Cannot calibrate "0": the variance of its output was measured as -1; give a finite number or one per channel',
    ],
    ...([[1, NaN], [1, -1], [Infinity, 1], []] as const).map((variance) =>
      [
        ln.calibrate(start, ["0"], () => ({ mean: [-1, 0], variance }), lsuv),
        "type",
        'Cannot calibrate "0": the variance of its output was measured as a list; give a finite number or one per channel',
      ] as const
    ),
    ...([[NaN, 1], [1, -Infinity], [], "1", null] as const).map((mean) =>
      [
        ln.calibrate(start, ["0"], () => ({ mean: mean as never, variance: 1 }), lsuv),
        "type",
        `Cannot calibrate "0": the mean of its output was measured as ${
          Array.isArray(mean) ? "a list" : JSON.stringify(mean)
        }; give a finite number or one per channel`,
      ] as const
    ),
    [
      ln.calibrate(start, ["0"], () => ({ mean: 0, variance: 0 }), lsuv),
      "range",
      'Cannot calibrate "0": the variance of its output is 0 and no factor makes it 1; look at the data, or at the layers before',
    ],
    [
      ln.calibrate(start, ["0"], () => ({ mean: 0, variance: 4 }), recipes.lsuv({ turns: 2 })),
      "limit",
      'Cannot calibrate "0": the variance of its output is 4 after 2 corrections; allow more turns or a larger tolerance',
    ],
    [
      ln.calibrate(start, ["0"], () => ({ mean: [0], variance: [1] }), recipes.unitOutput()),
      "shape",
      'Cannot calibrate "0": 1 channels were measured of its output, but shape [24, 24] has 24',
    ],
    [
      ln.calibrate(start, ["0"], () => ({ mean: 0, variance: 0 }), recipes.unitOutput()),
      "range",
      'Cannot calibrate "0": channel 0 of its output does not vary',
    ],
    [
      ln.calibrate(ln.linear(2, 2), [""], one, lsuv),
      "missing",
      'Cannot read "weight": it has no value; initialize the model first',
    ],
    [ln.calibrate(start, ["0"], one, () => 3 as never), "type", 'Cannot calibrate "0": expected an Init, found 3'],
    [
      ln.calibrate(start, ["0"], one, recipes.admin()),
      "no-match",
      'Cannot fill "omega": it matches no tensor; Linear has "weight", "bias" (inside "0")',
    ],
  ];
  for (const [promise, code, message] of cases) {
    const error = await lensorRejection(promise);
    assertEquals([error.code, error.message], [code, message]);
  }
});

Deno.test("a correction of tensors that another layer owns is refused, as it would change nothing", async () => {
  const tied = ln.tie("1.weight", "0.weight")(ln.sequential(ln.linear(3, 3), ln.linear(3, 3)), ln.keyed(0));
  const measure = () => ({ mean: 0, variance: 4 });
  const error = await lensorRejection(
    ln.calibrate(ln.initialize(tied, ln.torchDefault), ["1"], measure, recipes.lsuv()),
  );
  assertEquals([error.code, error.path], ["no-match", "1.weight"]);
  const everywhere = await lensorRejection(
    ln.calibrate(ln.initialize(tied, ln.torchDefault), ["1"], measure, () => ln.adjust("w*", "halved", (t) => t.data)),
  );
  assertEquals([everywhere.code, everywhere.path], ["no-match", "1"]);
});
