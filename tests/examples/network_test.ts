import { assert, assertEquals } from "@std/assert";
import { classify, logits } from "../../examples/_network.ts";
import * as ln from "../../mod.ts";

const data = (name: string) => new URL(`../../examples/data/${name}`, import.meta.url).pathname;
const trained = ln.modelFromJson(await Deno.readTextFile(data("model.json")));
const checkpoint = await ln.fromBytes(
  await Deno.readFile(data("resnet_digits.pth")),
  "resnet_digits.pth",
);
const test = await ln.fromBytes(await Deno.readFile(data("digits_test.safetensors")));
const images: ln.Tensor = { shape: [360, 1, 8, 8], dtype: "float32", data: await test.read("x") };
const load = ln.pretrained(checkpoint);
const reader = (model: ln.Module) => (path: string) => ln.values(model, path);

const adapter = (channels: number) =>
  ln.module("Adapter", {
    children: { down: ln.conv2d(channels, 8, 1), act: ln.relu(), up: ln.conv2d(8, channels, 1) },
  });
const grafted = ln.at("backbone").over(trained, (backbone) =>
  [16, 32, 64].reduce<ln.Module>(
    (node, channels, i) => ln.withChild(node, `adapter${i + 1}`, adapter(channels), { after: `layer${i + 1}` }),
    ln.withChild(
      backbone,
      "gt_seg_downsample_layers",
      ln.sequential(ln.conv2d(16, 32, 3), ln.layerNorm(32), ln.gelu()),
    ),
  ));

function apart(a: Float32Array, b: Float32Array): number {
  assertEquals(a.length, b.length);
  return a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i]!)), 0);
}

Deno.test("the example's network gives PyTorch's logits on every image, and 359 of 360 right answers", async () => {
  const ready = ln.initialize(trained, load);
  const labels = await test.read("y");
  const ours = await logits(ready, images, reader(ready));
  const theirs = await test.read("logits") as Float32Array;
  assert(apart(ours, theirs) < 5e-5, `apart by ${apart(ours, theirs)}`);
  const classes = await classify(ready, images, reader(ready));
  assertEquals(classes.filter((c, i) => c === Number(labels[i])).length, 359);
});

Deno.test("adapters that start at zero change no bit of the answer, and a side branch none at all", async () => {
  const before = ln.initialize(trained, load);
  const after = ln.initialize(
    grafted,
    ln.seq(load, ln.whenMissing(ln.rules([["**.up.*", ln.zeros], ["**", ln.normal()]]))),
  );
  assertEquals(await logits(after, images, reader(after)), await logits(before, images, reader(before)));
});

Deno.test("adapters that do something give what PyTorch gives", async () => {
  const golden: { filled: Record<string, number>; classes: number[]; first_logits: number[][] } = JSON.parse(
    await Deno.readTextFile(new URL("../fixtures/examples/adapters.json", import.meta.url)),
  );
  const rules = Object.entries(golden.filled).map(([name, value]) =>
    [`**.adapter*.${name}`, ln.constant(value)] as const
  );
  const ready = ln.initialize(grafted, ln.seq(load, ln.whenMissing(ln.rules([...rules, ["**", ln.zeros]]))));
  const ours = await logits(ready, images, reader(ready));
  const first = new Float32Array(golden.first_logits.flat());
  assert(apart(ours.subarray(0, first.length), first) < 5e-5);
  assertEquals([...await classify(ready, images, reader(ready))], golden.classes);
});
