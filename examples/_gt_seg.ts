/** A pretrained backbone with layers added to it, and the init_cfg that their author pasted. */
import * as ln from "../mod.ts";
import { backbone } from "./_backbone.ts";

export const pasted = `[
  dict(type='TruncNormal', layer=['Conv2d', 'Linear'], std=.02, bias=0.),
  dict(type='Constant', layer=['LayerNorm'], val=1., bias=0.)]`;

/** As in MMLab: both are BaseModules with an init_cfg, and the backbone's is its checkpoint. */
export function segmenter(): ln.Module {
  const layers = ln.sequential(ln.conv2d(16, 8, 3, { stride: 2 }), ln.layerNorm(8), ln.gelu(), ln.linear(8, 8));
  const added = { ...layers, bases: ["BaseModule", "Sequential", "Module"], init: ln.parseInitCfg(pasted) };
  const base: ln.Module = {
    ...backbone,
    bases: ["BaseModule", "Module"],
    init: { type: "Pretrained", checkpoint: "backbone.safetensors" },
  };
  return ln.withChild(base, "gt_seg_downsample_layers", added);
}
