import { constant } from "../initializers/constant.ts";
import { normal } from "../initializers/normal.ts";
import { own } from "../tree/walk.ts";
import { fill, seq } from "../inits/init.ts";
import type { Init, Module } from "../tree/types.ts";
import { type Gives, recipe, reset } from "./_recipe.ts";
import { called } from "./_called.ts";
import { timmTruncNormal } from "./_timm_draws.ts";

/**
 * A vision transformer of timm: positions and tokens first, then each layer, then what a module type of timm's gives
 * itself (LayerScale), and PyTorch's own defaults for the rest (norms, the patch kernel), which timm's `init_weights`
 * asks for by `needs_reset`.
 */
export function timmVit(name: string, gives: Gives): Init {
  const layers = recipe(name, "layers of a vision transformer", (node, path, is) => {
    const given = gives(node, path, is);
    if (given) return given;
    if (is("LayerScale, LayerScale2d")) return { gamma: constant(scaleOf(node)) };
    return reset(node);
  });
  const tokens = seq(
    fill("pos_embed?", timmTruncNormal()),
    fill("cls_token?", normal({ std: 1e-6 })),
    fill("reg_token?", normal({ std: 1e-6 })),
  );
  return seq(called(name, tokens), layers);
}

// LayerScale(init_values) of timm: 1e-5 unless the module says otherwise
function scaleOf(node: Module): number {
  const given = own(node.attrs, "init_values");
  return typeof given === "number" ? given : 1e-5;
}
