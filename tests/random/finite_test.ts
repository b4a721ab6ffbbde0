import { assertEquals, assertMatch } from "@std/assert";
import { inFolder, lensorRejection } from "../_util.ts";
import { isDirect } from "../../initializers/elementwise.ts";
import { isDrawnFinite } from "../../random/finite.ts";
import { wasDrawnFinite } from "../../values/source.ts";
import {
  constant,
  fill,
  initialize,
  type Initializer,
  kaimingNormal,
  keyed,
  module,
  nearIdentity,
  normal,
  readSource,
  type Rng,
  saveModel,
  tensor,
  torch,
  values,
} from "../../mod.ts";

Deno.test("isDrawnFinite: the last draw of a keyed generator whose bounds fit every dtype, and nothing else", () => {
  const rng = keyed(0).at("w");
  const draws: [draw: () => ReturnType<Rng["normal"]>, finite: boolean][] = [
    [() => rng.normal(9, { std: 1, dtype: "float16" }), true],
    [() => rng.normal(9, { std: 6666 }), true],
    [() => rng.normal(9, { std: 6667 }), false],
    [() => rng.normal(9, { mean: -59991, std: 1 }), false],
    [() => rng.normal(9, { mean: -59990, std: 1 }), true],
    [() => rng.uniform(9, { low: -59999, high: 1 }), true],
    [() => rng.uniform(9, { low: -60000, high: 1 }), false],
    [() => rng.uniform(9, { low: 1, high: 60000 }), false],
    [() => rng.truncatedNormal(9, { std: 1e30, a: -59999, b: 59999, dtype: "float64" }), true],
    [() => rng.truncatedNormal(9, { std: 1, a: -60000, b: 2 }), false],
    [() => rng.truncatedNormal(9, { std: 1, a: 0, b: Infinity }), false],
  ];
  for (const [draw, finite] of draws) {
    const before = rng.normal(1, { std: 1 });
    const out = draw();
    assertEquals([isDrawnFinite(rng, out), isDrawnFinite(rng, before)], [finite, false], String(draw));
    assertEquals(isDrawnFinite(keyed(0).at("w"), out), false);
  }
  const other = torch(0);
  assertEquals(isDrawnFinite(other, other.normal(9, { std: 1 })), false);
});

Deno.test("isDirect: initializers that return what was drawn, not those that change it", () => {
  const mine: Initializer = (shape, rng) => rng.normal(shape[0]!, { std: 1 });
  assertEquals([normal(), kaimingNormal(), nearIdentity(), constant(1), mine].map(isDirect), [
    true,
    true,
    false,
    false,
    false,
  ]);
});

Deno.test("wasDrawnFinite: says so once, of the array that was filled", async () => {
  const spec = { shape: [64], dtype: "bfloat16" } as const;
  const read = (by: Initializer, into?: Uint16Array) =>
    readSource({ kind: "draw", by, rng: keyed(0), at: "w", spec }, spec, "w", undefined, into);
  const one = await read(normal({ std: 0.02 }));
  assertEquals([wasDrawnFinite(one), wasDrawnFinite(one)], [true, false]);
  assertEquals(wasDrawnFinite(await read(normal({ std: 1e20 }))), false);
  assertEquals(wasDrawnFinite(await read(constant(1))), false);
  // Memory that takes another draw, by any way, before anybody asked
  const into = new Uint16Array(64);
  const mine: Initializer = Object.assign(
    (_: unknown, rng: Rng) => rng.normal(64, { std: 1, dtype: "bfloat16" }),
    { elementwise: true as const },
  );
  for (const by of [normal({ std: 1e20 }), constant(1), mine]) {
    await read(normal(), into);
    assertEquals([await read(by, into), wasDrawnFinite(into)], [into, false]);
  }
});

Deno.test("saveModel: a function that changes a small draw in place, or a generator that does -> still looked at", async () => {
  const net = module("N", { params: { w: tensor([50], { dtype: "float16" }) } });
  const draw: Initializer = (shape, rng, options) =>
    (rng.normal(shape[0]!, { ...options, std: 1 }) as Uint16Array).fill(0x7c00);
  const by = Object.assign(draw, { elementwise: true as const, made: normal().made! });
  const around = (rng: Rng): Rng => ({
    ...rng,
    at: (path) => around(rng.at(path)),
    clone: () => around(rng.clone()),
    normal: (n, options) => (rng.normal(n, options) as Uint16Array).fill(0x7c00),
  });
  const models = [
    initialize(net, fill("w", by)),
    initialize(net, fill("w", normal()), { rng: around(keyed(0)) }),
  ];
  for (const model of models) {
    await inFolder(async (folder) => {
      const error = await lensorRejection(saveModel(model, `${folder}/m.safetensors`));
      assertEquals(error.code, "range");
      assertMatch(error.message, /50 (finite )?numbers/);
    });
  }
  const large = initialize(net, fill("w", normal({ std: 1e6 })));
  assertMatch((await lensorRejection(values(large, "w"))).message, /beyond float16 and would become infinite/);
});
