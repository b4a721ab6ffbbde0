import { assert, assertEquals, assertMatch, assertRejects } from "@std/assert";
import * as ln from "../../all.ts";

interface Goldens {
  readonly seed: number;
  readonly start: number;
  readonly models: Readonly<
    Record<string, { readonly model: object; readonly tensors: Readonly<Record<string, number | string | number[]>> }>
  >;
}
const goldens: Goldens = JSON.parse(
  await Deno.readTextFile(new URL("../fixtures/mmlab/own_init.json", import.meta.url)),
);

async function digest(data: ln.Values): Promise<string> {
  const bytes = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash.subarray(0, 8), (x) => x.toString(16).padStart(2, "0")).join("");
}

const isNear = (x: number, y: number) => Math.abs(x - y) <= 2e-6 * Math.abs(y);

for (const [name, { model, tensors }] of Object.entries(goldens.models)) {
  Deno.test(`initWeights: ${name} -> the bits of the library`, async () => {
    const rng = ln.torch(goldens.seed);
    const tree = ln.modelFromJson(model);
    const started = ln.initialize(tree, ln.fill(({ dtype }) => /float/.test(dtype), ln.constant(goldens.start)), {
      partial: true,
    });
    const done = await ln.initWeights(started, { engine: "mmengine", rng });
    for (const [path, want] of Object.entries(tensors)) {
      if (path === "rng_probe") continue;
      const data = await ln.values(done.model, path);
      const list = Array.from(data as Float32Array, Number);
      if (typeof want === "number") assert(list.every((x) => x === want), `${path}: ${list[0]}, not ${want}`);
      else if (typeof want === "string") assertEquals(await digest(data), want, path);
      else want.forEach((y, i) => assert(isNear(list[i]!, y), `${path}[${i}]: ${list[i]}, not ${y}`));
    }
    assertEquals(Array.from(rng.uniform(4, { low: 0, high: 1 }) as Float32Array), tensors.rng_probe, "the generator");
  });
}

const net = (child: object, more: object = {}) =>
  ln.modelFromJson({ type: "Net", bases: ["BaseModule", "Module"], children: { child }, ...more });
const run = (model: ln.Module, options: Partial<ln.InitWeightsOptions> = {}) =>
  ln.initWeights(ln.initialize(model, ln.fill("**", ln.constant(-2))), {
    engine: "mmengine",
    rng: ln.torch(0),
    ...options,
  });
const linear = { type: "Linear", params: { weight: { shape: [2, 2], dtype: "float32" } } };

Deno.test("initWeights: a class that is not known -> unsupported, with the path, the class and what to write", async () => {
  const model = net({
    type: "Mine",
    own_init: "lib.heads.Mine",
    bases: ["BaseModule", "Module"],
    children: { fc: linear },
  });
  const error = await assertRejects(() => run(model), ln.LensorError);
  assertEquals([error.code, error.path], ["unsupported", "child"]);
  assertMatch(error.message, /"child".*lib\.heads\.Mine.*userInits: \{ Mine: \[/);
});

Deno.test("initWeights: userInits by the name of the class that defines the method -> covers its subclasses", async () => {
  const model = net({
    type: "Mine",
    own_init: "lib.heads.Base",
    bases: ["BaseModule", "Module"],
    children: { fc: linear },
  });
  const { model: done } = await run(model, {
    userInits: { "lib.heads.Base": ["super", ln.fill("fc.weight", ln.ones)] },
  });
  assertEquals(await ln.values(done, "child.fc.weight"), new Float32Array([1, 1, 1, 1]));
});

Deno.test("initWeights: a class that is not known below a plain container -> never reached, as in the engine", async () => {
  const hidden = { type: "Mine", own_init: "lib.Mine", children: { fc: linear } };
  const { model } = await run(net({ type: "Sequential", children: { 0: hidden } }));
  assertEquals(await ln.values(model, "child.0.fc.weight"), new Float32Array([-2, -2, -2, -2]));
});

Deno.test("initWeights: a model that lacks what a method needs -> missing, with what it has", async () => {
  const model = net({
    type: "CenterNetHead",
    own_init: "mmdet.models.dense_heads.centernet_head.CenterNetHead",
    children: { fc: linear },
  });
  const error = await assertRejects(() => run(model), ln.LensorError);
  assertEquals([error.code, error.path], ["missing", "child"]);
  assertMatch(error.message, /"heatmap_head".*the model has "fc"/);
});

Deno.test("initWeights: what the exporter saw to have no method of its own has none, whatever its name", async () => {
  const head = { type: "CenterNetHead", children: { fc: linear } };
  const other = { type: "Mine", own_init: "lib.Mine", children: { fc: linear } };
  for (
    const model of [
      net({ ...head, own_init: null }),
      net(head, { children: { child: head, side: { type: "Sequential", children: { 0: other } } } }),
    ]
  ) {
    const { model: done } = await run(model);
    assertEquals(await ln.values(done, "child.fc.weight"), new Float32Array([-2, -2, -2, -2]));
  }
  assertEquals((await assertRejects(() => run(net(head)), ln.LensorError)).code, "missing");
});

Deno.test("initWeights, own: an override may name a property, by aliases or by an attribute that names the child", async () => {
  const bn = { type: "BatchNorm2d", params: { weight: { shape: [2], dtype: "float32" } } };
  for (const how of [{ aliases: { norm2: "deep.bn2" } }, { attrs: { norm2_name: "deep.bn2" } }]) {
    const block = ln.modelFromJson({
      type: "Block",
      bases: ["BaseModule", "Module"],
      children: { bn1: bn, deep: { type: "Inner", bases: ["Module"], children: { bn2: bn } } },
      init_cfg: { type: "Constant", val: 0, override: { name: "norm2" } },
      ...how,
    });
    const { model } = await run(block);
    assertEquals([await ln.values(model, "deep.bn2.weight"), await ln.values(model, "bn1.weight")], [
      new Float32Array(2),
      new Float32Array([-2, -2]),
    ]);
    const owned = ln.initialize(block, ln.seq(ln.own, ln.whenMissing(ln.fill("**", ln.ones))));
    assertEquals(await ln.values(owned, "deep.bn2.weight"), new Float32Array(2));
  }
});

const sized = (type: string, shape: number[], bias = shape[0]!) => ({
  type,
  bases: ["Module"],
  params: { weight: { shape, dtype: "float32" }, bias: { shape: [bias], dtype: "float32" } },
});

Deno.test("initWeights: deformable attention -> offsets on rays of their own, weights 0, projections by Xavier", async () => {
  const model = net({
    type: "MultiScaleDeformableAttention",
    own_init: "mmcv.ops.multi_scale_deform_attn.MultiScaleDeformableAttention",
    bases: ["BaseModule", "Module"],
    attrs: { num_heads: 4, num_levels: 1, num_points: 2 },
    children: {
      sampling_offsets: sized("Linear", [16, 8]),
      attention_weights: sized("Linear", [8, 8]),
      value_proj: sized("Linear", [8, 8]),
      output_proj: sized("Linear", [8, 8]),
    },
  });
  const { model: done } = await run(model);
  const of = async (path: string) => Array.from(await ln.values(done, `child.${path}`) as Float32Array);
  for (
    const path of ["sampling_offsets.weight", "attention_weights.weight", "attention_weights.bias", "value_proj.bias"]
  ) {
    assert((await of(path)).every((x) => x === 0), path);
  }
  // Right, up, left and down, one step and two
  const rays = (await of("sampling_offsets.bias")).map(Math.round).map((x) => x + 0);
  assertEquals(rays, [1, 0, 2, 0, 0, 1, 0, 2, -1, 0, -2, 0, 0, -1, 0, -2]);
  const most = Math.max(...(await of("value_proj.weight")).map(Math.abs));
  assert(most > 0.4 && most <= Math.sqrt(6 / 16), `${most}`);
});

Deno.test("initWeights: the mask features of CondInst -> uniform with the gain of a ReLU over the outputs", async () => {
  const model = net({
    type: "MaskFeatModule",
    own_init: "mmdet.models.dense_heads.condinst_head.MaskFeatModule",
    bases: ["BaseModule", "Module"],
    children: Object.fromEntries(
      ["convs_all_levels", "conv_branch", "conv_pred"].map((name) => [name, sized("Conv2d", [32, 16, 1, 1])]),
    ),
  });
  const { model: done } = await run(model);
  for (const name of ["convs_all_levels", "conv_branch", "conv_pred"]) {
    const most = Math.max(...Array.from(await ln.values(done, `child.${name}.weight`) as Float32Array, Math.abs));
    // The library names a slope of 1 too, which the gain of a ReLU does not look at: sqrt(2) * sqrt(3 / 32)
    const bound = Math.sqrt(6 / 32);
    assert(most <= bound && most > 0.97 * bound, `${name}: ${most}`);
  }
});
