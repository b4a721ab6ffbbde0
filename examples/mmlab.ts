/**
 * An init_cfg pasted from an MMLab config, for layers that were added inside a pretrained backbone. MMCV 1.x returns early and never runs it;
 * here it is one Init among others.
 *
 * deno run examples/mmlab.ts
 */
import * as ln from "../mod.ts";
import { trained, withAdapter } from "./_backbone.ts";

const pasted = `[
  dict(type='TruncNormal', layer=['Conv2d', 'Linear'], std=.02, bias=0.),
  dict(type='Constant', layer=['LayerNorm'], val=1., bias=0.)]`;

const backbone = withAdapter(), load = ln.pretrained(await trained());
const stack = ln.sequential(
  ln.conv2d(16, 32, 3, { stride: 2, padding: 1 }),
  ln.layerNorm(32),
  ln.gelu(),
  ln.linear(32, 32),
);
const model = ln.withChild(backbone, "gt_seg_downsample_layers", stack);

// With keyed, the default, these draws survive adding a module; with { rng: ln.torch(0) } they are the bits that MMEngine draws
const ready = ln.initialize(model, ln.seq(load, ln.whenMissing(ln.mmlab(pasted))), { seed: 0 });
console.log(ln.explain(ready));

try {
  ln.initialize(model, ln.seq(load, ln.whenMissing(ln.mmlab(pasted.replace("['LayerNorm']", "['LayerNrom']")))));
} catch (error) {
  console.log(`\nwith a slip of the pen: ${(error as Error).message}`);
}
