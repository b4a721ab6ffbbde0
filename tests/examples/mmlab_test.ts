import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { trained } from "../../examples/_backbone.ts";
import { pasted, segmenter } from "../../examples/_gt_seg.ts";
import { assertBits } from "../_util.ts";

const file = new URL("../fixtures/mmlab/gt_seg_downsample.json", import.meta.url);
const golden = JSON.parse(await Deno.readTextFile(file)) as { readonly [field: string]: unknown };
const drawn = Object.entries(golden.float32 as Record<string, string>).map(([path, text]) =>
  [path, new Float32Array(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer)] as const
);
const checkpoints = { "backbone.safetensors": await trained() };
const load = ln.pretrained(checkpoints["backbone.safetensors"]);

// All but 0.03 % of MMLab's truncated normals are the same bits, the rest one step away: one vendor's inverse error
// function
async function assertDrawn(model: ln.Module) {
  let odd = 0;
  for (const [path, want] of drawn) {
    const have = await ln.values(model, path) as Float32Array;
    for (const [i, x] of have.entries()) {
      assert(Math.abs(x - want[i]!) <= 2 ** -23 * Math.abs(x), `${path}[${i}] is ${x}, not ${want[i]}`);
      if (x !== want[i]) odd++;
    }
  }
  assert(odd <= 4, `${odd} elements are not the same bits`);
}

const next = (rng: ln.Rng) => [...rng.uniform(4, { low: 0, high: 1 }) as Float32Array];

Deno.test("the pasted init_cfg with torch(0) gives MMEngine's draws, simulated and in lensor's own way", async () => {
  const model = segmenter();
  const built = ln.initialize(model, ln.torchDefault, { seed: 1 });
  const rng = ln.torch(0);
  const { model: simulated } = await ln.initWeights(built, { engine: "mmengine", rng, checkpoints });
  await assertDrawn(simulated);
  assertEquals(next(rng), golden["torch.rand(4) after"]);
  const init = ln.seq(load, ln.whenMissing(ln.own({ checkpoints })));
  await assertDrawn(ln.initialize(model, init, { rng: ln.torch(0) }));
  await assertDrawn(ln.seq(load, ln.whenMissing(ln.mmlab(pasted)))(model, ln.torch(0)));
});

Deno.test("MMCV 1.x returns early from the checkpoint: nothing is drawn, and every added layer stays as it was built", async () => {
  const built = ln.initialize(segmenter(), ln.torchDefault, { seed: 1 });
  const rng = ln.torch(0);
  const { model, log } = await ln.initWeights(built, { engine: "mmcv1", rng, checkpoints });
  for (const [path] of drawn) assertBits(await ln.values(model, path), await ln.values(built, path));
  assertEquals(next(rng), next(ln.torch(0)));
  assert(!log.some(({ text }) => text.includes("TruncNormal")));
});

Deno.test("with keyed the draws of the pasted init_cfg survive adding a module", async () => {
  const init = ln.seq(load, ln.whenMissing(ln.own({ checkpoints })));
  const before = ln.initialize(segmenter(), init);
  const extra = ln.module("Extra", { children: { fc: ln.linear(3, 4) }, init: ln.mmlab(pasted.split("\n")[1]!) });
  const after = ln.initialize(ln.withChild(segmenter(), "extra", extra, { after: "stem" }), init);
  for (const [path] of drawn) assertBits(await ln.values(after, path), await ln.values(before, path));
  const ordered = ln.initialize(ln.withChild(segmenter(), "extra", extra, { after: "stem" }), init, {
    rng: ln.torch(0),
  });
  const path = "gt_seg_downsample_layers.0.weight";
  const [, want] = drawn.find(([name]) => name === path)!;
  assert((await ln.values(ordered, path) as Float32Array)[0] !== want[0], "an ordered generator's do not");
});
