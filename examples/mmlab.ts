/**
 * Layers are added to a pretrained backbone, with an init_cfg pasted from an MMLab config. MMCV 1.x loads the
 * checkpoint and returns before it ever runs that init_cfg; MMEngine runs it; in lensor it is one Init among others,
 * for what the checkpoint lacks.
 *
 * deno run examples/mmlab.ts
 */
import * as ln from "../mod.ts";
import { trained } from "./_backbone.ts";
import { pasted, segmenter } from "./_gt_seg.ts";

const model = segmenter();
const checkpoints = { "backbone.safetensors": await trained() };

// What the engines do, and say that they do, with a model as it is built
const built = ln.initialize(model, ln.torchDefault, { rng: ln.torch(0) });
const shown = ["stem.weight", "gt_seg_downsample_layers.0.weight", "gt_seg_downsample_layers.3.weight"];
const engines = {
  mmcv1: "MMCV 1.x loads and returns early, so the added layers keep what they were built with",
  mmengine: "MMEngine 0.10 runs the init_cfg of the added layers, and loads last",
};
for (const [engine, what] of Object.entries(engines)) {
  const { texts } = await ln.initWeights(built, { engine: engine as ln.Engine, rng: ln.torch(0), checkpoints });
  console.log(`${what}:`);
  for (const path of shown) console.log(`  ${path.padEnd(34)} ${texts.get(path)}`);
  console.log();
}

// With keyed, the default, these draws survive adding a module; with { rng: ln.torch(0) } they are the bits that
// MMEngine draws
const load = ln.pretrained(checkpoints["backbone.safetensors"]);
const ready = ln.initialize(model, ln.seq(load, ln.whenMissing(ln.own({ checkpoints }))), { seed: 0 });
console.log(`lensor loads, and runs the recipes on the nodes for what is missing:\n${ln.explain(ready)}`);

try {
  ln.mmlab(pasted.replace("['LayerNorm']", "['LayerNrom']"))(model, ln.keyed(0));
} catch (error) {
  console.log(`\nwith a slip of the pen: ${(error as Error).message}`);
}
