/** The starts of adapters on weights whose decompositions are known by heart. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { assertRefused } from "../_util.ts";

const { recipes } = ln;
// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
const low = { bias: false };

/** A layer with an adapter of a rank beside it; its weight counts nothing but what is given. */
function layer(
  shape: readonly [number, number],
  rank: number,
  more: Parameters<typeof ln.module>[1] = {},
  turned = false,
): ln.Module {
  const [out, ins] = turned ? [shape[1], shape[0]] : shape;
  return ln.module("Linear", {
    params: { weight: ln.tensor(shape) },
    children: { lora_A: ln.linear(ins, rank, low), lora_B: ln.linear(rank, out, low) },
    ...more,
  });
}

async function numbers(model: ln.Module, path: string, abs = false): Promise<number[]> {
  const list = [...await ln.values(model, path) as Float32Array];
  return list.map((x) => Math.round((abs ? Math.abs(x) : x) * 1e5) / 1e5 + 0);
}

const given = (...data: number[]) => ln.fill("weight", () => Float32Array.from(data));
const ready = (model: ln.Module, weight: ln.Init, options: ln.recipes.LoraOptions, seed = 0) =>
  ln.initialize(model, ln.seq(weight, recipes.lora(options)), { seed });
const root = (x: number) => Math.round(Math.sqrt(x) * 1e5) / 1e5;

Deno.test("lora pissa: a diagonal -> the roots of its largest values, the rest stays in the weight", async () => {
  const diagonal = given(3, 0, 0, 5, 0, 0);
  const one = ready(layer([3, 2], 1), diagonal, { start: "pissa", alpha: 2 });
  assertEquals(await numbers(one, "lora_A.weight", true), [0, root(2.5)], "the scaling is alpha / rank");
  assertEquals(await numbers(one, "lora_B.weight", true), [0, root(2.5), 0]);
  assertEquals(await numbers(one, "weight"), [3, 0, 0, 0, 0, 0]);
  const two = ready(layer([3, 2], 2), diagonal, { start: "pissa" });
  assertEquals(await numbers(two, "lora_A.weight", true), [0, root(1.25), root(0.75), 0], "alpha is 8 by default");
  assertEquals(await numbers(two, "lora_B.weight", true), [0, root(0.75), root(1.25), 0, 0, 0]);
  assertEquals(await numbers(two, "weight"), [0, 0, 0, 0, 0, 0]);
  const rs = ready(layer([3, 2], 2), diagonal, { start: "pissa", rslora: true });
  assertEquals(await numbers(rs, "lora_A.weight", true), [
    0,
    root(5 / (8 / Math.SQRT2)),
    root(3 / (8 / Math.SQRT2)),
    0,
  ]);
});

Deno.test("lora pissa: the fast form of tall and wide weights -> the same factors", async () => {
  for (const niter of [0, 1, 8]) {
    const tall = ready(layer([3, 2], 2), given(3, 0, 0, 5, 0, 0), { start: "pissa", alpha: 2, niter });
    assertEquals(await numbers(tall, "lora_A.weight", true), [0, root(5), root(3), 0], `${niter} iterations`);
    const wide = ready(layer([2, 3], 2), given(3, 0, 0, 0, 5, 0), { start: "pissa", alpha: 2, niter });
    assertEquals(await numbers(wide, "lora_A.weight", true), [0, root(5), 0, root(3), 0, 0]);
    assertEquals(await numbers(wide, "lora_B.weight", true), [0, root(3), root(5), 0]);
  }
  // One iteration from the same numbers leaves less of the smaller value than none
  const rest = async (niter: number) => {
    const model = ready(
      layer([4, 4], 1),
      given(...[8, 4, 2, 1].flatMap((x, i) => [0, 1, 2, 3].map((j) => i === j ? x : 0))),
      {
        start: "pissa",
        alpha: 1,
        niter,
      },
      5,
    );
    return Math.abs((await numbers(model, "weight"))[0]!);
  };
  const [none, some, many] = [await rest(0), await rest(1), await rest(4)];
  assert(none! >= some! && some! > many! && many! < 0.1, `${none} ${some} ${many}`);
});

Deno.test("lora olora and mica: known weights -> first columns of Q and rows of R; the least singular vectors", async () => {
  const upper = given(2, 1, 4, 0, 3, 5);
  const olora = ready(layer([2, 3], 1), upper, { start: "olora", alpha: 2 });
  assertEquals(await numbers(olora, "lora_A.weight", true), [2, 1, 4]);
  assertEquals(await numbers(olora, "lora_B.weight", true), [1, 0]);
  assertEquals(await numbers(olora, "weight"), [-2, -1, -4, 0, 3, 5], "the weight without twice the product");
  const both = ready(layer([2, 3], 2), upper, { start: "olora", alpha: 2 });
  assertEquals(await numbers(both, "lora_A.weight", true), [2, 1, 4, 0, 3, 5]);
  assertEquals(await numbers(both, "weight"), [0, 0, 0, 0, 0, 0]);
  const mica = ready(layer([4, 3], 2), given(3, 0, 0, 0, 5, 0, 0, 0, 4, 0, 0, 0), { start: "mica" });
  assertEquals(await numbers(mica, "lora_A.weight"), [0, 0, 0, 0, 0, 0]);
  assertEquals(await numbers(mica, "lora_B.weight", true), [0, 1, 0, 0, 1, 0, 0, 0]);
  assertEquals((await numbers(mica, "weight"))[0], 3, "the weight stays");
});

Deno.test("lora orthogonal: an ordered generator draws at once, and what it drew is kept", async () => {
  const start = () =>
    ln.initialize(layer([6, 8], 2), ln.seq(ln.fill("weight", ln.ones), recipes.lora({ start: "orthogonal" })), {
      rng: ln.torch(3),
    });
  const [model, again] = [start(), start()];
  const [a, b] = [await ln.values(model, "lora_A.weight"), await ln.values(model, "lora_B.weight")] as Float32Array[];
  assertEquals([a!.length, b!.length], [16, 12]);
  for (let o = 0; o < 6; o++) {
    for (let i = 0; i < 8; i++) {
      assert(Math.abs(b![2 * o]! * a![i]! + b![2 * o + 1]! * a![8 + i]!) < 1e-7);
    }
  }
  assert(a!.some((x) => Math.abs(x) > 0.01) && b!.some((x) => Math.abs(x) > 0.01));
  assertEquals(await ln.values(again, "lora_A.weight"), a);
  const origins = ln.origins(model).filter(({ tensor }) => tensor.startsWith("lora")).map((
    { by, origin },
  ) => [by, origin[0]!.rng]);
  assertEquals(origins, [["lora orthogonal", "torch(3)"], ["lora orthogonal", "torch(3)"]]);
});

Deno.test("lora orthogonal: an even rank -> small factors whose product is 0, and the weight stays", async () => {
  const model = ready(layer([20, 30], 4), ln.fill("weight", ln.ones), { start: "orthogonal" });
  const [a, b] = [await ln.values(model, "lora_A.weight"), await ln.values(model, "lora_B.weight")] as Float32Array[];
  for (let o = 0; o < 20; o++) {
    for (let i = 0; i < 30; i++) {
      let sum = 0;
      for (let k = 0; k < 4; k++) sum += b![o * 4 + k]! * a![k * 30 + i]!;
      assert(Math.abs(sum) < 1e-7, `${sum}`);
    }
  }
  // A tenth of a normal, along half of the directions
  for (const data of [a!, b!]) {
    const size = Math.sqrt(data.reduce((sum, x) => sum + x * x, 0) / data.length);
    assert(Math.abs(size - Math.sqrt(0.5) / 10) < 0.012, `${size}`);
  }
  assertEquals((await numbers(model, "weight")).every((x) => x === 1), true);
});

Deno.test("lora: a weight stored [in, out] -> turned by its shape, its class, its attribute or the option", async () => {
  const data = given(0, 0, 5, 3, 0, 0);
  const tall = ready(layer([2, 3], 1, {}, true), data, { start: "pissa", alpha: 2 });
  assertEquals(await numbers(tall, "lora_A.weight", true), [root(2.5), 0]);
  assertEquals(await numbers(tall, "lora_B.weight", true), [0, 0, root(2.5)]);
  assertEquals(await numbers(tall, "weight"), [0, 0, 0, 3, 0, 0]);
  const square = given(0, 5, 3, 0);
  const rows = async (model: ln.Module, options: object = {}) =>
    await numbers(ready(model, square, { start: "pissa", alpha: 2, ...options }), "lora_A.weight", true);
  const straight = [0, root(2.5)];
  const across = [root(2.5), 0];
  const params = { weight: ln.tensor([2, 2]) };
  const children = { lora_A: ln.linear(2, 1, low), lora_B: ln.linear(1, 2, low) };
  assertEquals(await rows(ln.module("Linear", { params, children })), straight);
  assertEquals(await rows(ln.module("Conv1D", { params, children })), across);
  assertEquals(await rows(ln.module("Mine", { bases: ["Conv1D", "Module"], params, children })), across);
  assertEquals(await rows(ln.module("Linear", { params, children, attrs: { fan_in_fan_out: true } })), across);
  assertEquals(await rows(ln.module("Linear", { params, children, attrs: { fan_in_fan_out: false } })), straight);
  assertEquals(await rows(ln.module("Linear", { params, children }), { fanInFanOut: true }), across);
  assertEquals(await rows(ln.module("Conv1D", { params, children }), { fanInFanOut: false }), straight);
  const inner = (type: string) =>
    ln.module("Wrapped", { children: { ...children, base_layer: ln.module(type, { params }) } });
  const wrapped = async (type: string) =>
    await numbers(
      ln.initialize(
        inner(type),
        ln.seq(
          ln.fill("base_layer.weight", () => Float32Array.of(0, 5, 3, 0)),
          recipes.lora({ start: "pissa", alpha: 2 }),
        ),
      ),
      "lora_A.weight",
      true,
    );
  assertEquals([await wrapped("Linear"), await wrapped("Conv1D")], [straight, across]);
});

Deno.test("dora: magnitudes -> the norms of weight and adapter together", async () => {
  const model = layer([2, 2], 1, { params: { weight: ln.tensor([2, 2]), lora_magnitude_vector: ln.tensor([2]) } });
  const factors = ln.rules([["lora_A.weight", () => Float32Array.of(1, 0)], [
    "lora_B.weight",
    () => Float32Array.of(0, 2),
  ]]);
  const norms = async (options: ln.recipes.DoraOptions) =>
    await numbers(
      ln.initialize(model, ln.seq(given(3, 4, 1, 8), factors, recipes.dora(options))),
      "lora_magnitude_vector",
    );
  assertEquals(await norms({ alpha: 2.5 }), [5, 10], "1 + 2.5 * 2 and 8");
  assertEquals(await norms({ alpha: 2.5, rank: 1 }), [5, 10]);
  assertEquals(await norms({ alpha: 2.5, fanInFanOut: true }), [root(10), root((4 + 5) ** 2 + 64)]);
});

Deno.test("lora, dora: options and models that do not fit -> an error that says what", () => {
  const L = "Cannot make lora:";
  const lora = (options: unknown) => () => recipes.lora(wrong(options));
  const start = (model: ln.Module, options: unknown, ...more: ln.Init[]) => () =>
    ln.initialize(model, ln.seq(ln.fill("weight", ln.ones), ...more, recipes.lora(wrong(options))), {
      partial: true,
    });
  const half = ln.module("Half", { params: { weight: ln.tensor([2, 2]) }, children: { lora_A: ln.linear(2, 1, low) } });
  const magnitude = layer([2, 2], 1, { params: { weight: ln.tensor([2, 2]), lora_magnitude_vector: ln.tensor([2]) } });
  const file: ln.Checkpoint = {
    name: "base.pth",
    specs: new Map(),
    metadata: new Map(),
    read: () => new Float32Array(4),
  };
  assertRefused([
    [lora({ strat: 1 }), "unknown-name", `${L} there is no option "strat"; did you mean "start"`],
    [
      lora({ start: "svd" }),
      "unknown-name",
      `${L} there is no start "svd"; use "default", "gaussian", "orthogonal", ` +
      '"pissa", "olora", "mica"',
    ],
    [
      lora({ distribution: "cauchy" }),
      "unknown-name",
      `${L} there is no distribution "cauchy"; use "uniform" or "normal"`,
    ],
    [
      lora({ distribution: "normal", start: "pissa" }),
      "range",
      `${L} both start and distribution are given; choose one`,
    ],
    [lora({ rank: 0 }), "range", `${L} rank is 0; use an integer of at least 1`],
    [lora({ rank: 1.5 }), "range", `${L} rank is 1.5; use an integer of at least 1`],
    [lora({ niter: -1 }), "range", `${L} niter is -1; use an integer of at least 0`],
    [lora({ niter: 0.5 }), "range", `${L} niter is 0.5; use an integer of at least 0`],
    [lora({ alpha: 0 }), "range", `${L} alpha is 0; use a number above 0`],
    [lora({ alpha: Infinity }), "range", `${L} alpha is Infinity; use a number above 0`],
    [lora({ start: "orthogonal", rank: 3 }), "range", `${L} rank is 3; use an even number`],
    [
      start(layer([2, 2], 1), { start: "orthogonal" }),
      "range",
      'Cannot start "lora_A.weight": the orthogonal start needs ' +
      "an even rank, and it is 1",
    ],
    [start(layer([2, 2], 1), { rank: 2 }), "shape", 'Cannot start "lora_A.weight": its rank is 1, not 2'],
    [
      start(half, { start: "pissa" }),
      "no-match",
      'Cannot apply rule 3 ("**.lora_B.**"): it matches no tensor; did you ' +
      'mean "**.lora_A.**"',
    ],
    [
      start(layer([2, 3], 3), { start: "pissa" }),
      "range",
      'Cannot start "lora_A.weight" from its base: rank 3 is above 2, ' +
      "the shorter side of [2, 3]",
    ],
    [
      start(layer([2, 2], 1), { start: "pissa", base: file }),
      "no-match",
      'Cannot start "lora_A.weight" from its base: ' +
      'base.pth has no "weight", "base_layer.weight"',
    ],
    [
      start(layer([2, 2], 1), { start: "pissa", base: { specs: 3 } }),
      "type",
      `${L} base is an object; use a path, a ` +
      "checkpoint or a model",
    ],
    [
      start(layer([2, 2], 1), { start: "pissa", base: "nowhere" }),
      "no-match",
      'Cannot start "lora_A.weight" from its ' +
      'base: there is no "nowhere", "nowhere"; pass base',
    ],
    [() => recipes.dora({ alpha: 0 }), "range", "Cannot make dora: alpha is 0; use a number above 0"],
    [
      () => recipes.dora(wrong({ alfa: 1 })),
      "unknown-name",
      'Cannot make dora: there is no option "alfa"; the options are "base", "rank", "alpha", "rslora", "fanInFanOut"',
    ],
    [
      () => ln.initialize(magnitude, ln.seq(given(1, 1, 1, 1), recipes.lora(), recipes.dora({ rank: 2 }))),
      "shape",
      "Cannot " +
      'start "lora_magnitude_vector": the rank of its adapter is 1, not 2',
    ],
    [
      () => ln.initialize(magnitude, ln.seq(given(1, 1, 1, 1), recipes.dora())),
      "missing",
      "Cannot apply dora: " +
      '"lora_A.weight" has no value yet; run lora before',
    ],
    [
      () => ln.initialize(layer([2, 2], 1), ln.seq(given(1, 1, 1, 1), recipes.dora())),
      "no-match",
      "Cannot apply dora: " +
      'Linear has no "lora_magnitude_vector" beside an adapter',
    ],
  ]);
});
