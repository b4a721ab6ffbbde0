import { LensorError } from "../../core/errors.ts";
import { checkOptions } from "../../core/names.ts";
import { showShape } from "../../core/shape.ts";
import { ones, zeros } from "../../initializers/constant.ts";
import { formula } from "../../initializers/_formula.ts";
import { about } from "../../initializers/_make.ts";
import { normal } from "../../initializers/normal.ts";
import type { Initializer } from "../../initializers/types.ts";
import { xavierUniform } from "../../initializers/xavier.ts";
import { exp, ln } from "../../random/keyed/_ln.ts";
import { cosine, sine } from "../../random/keyed/_turn.ts";
import type { Init } from "../types.ts";
import { isNorm, recipe } from "./_recipe.ts";

/**
 * A masked autoencoder's vision transformer: positions the sines and cosines of their column and row in a square grid, which stay as they are
 * (`freeze` them), Linear weights Xavier uniform, the patch kernel the same with each patch as one vector, tokens N(0, 0.02), biases 0, norms
 * 1 and 0.
 *
 * Positions are params called `pos_embed`, `decoder_pos_embed` or `position_embeddings`, one row more than the grid has places if there is
 * a class token, which is 0. When drawn, throws `shape` for another number of positions or a width that is no multiple of 4; `no-match` for a
 * model without layers.
 *
 * Source: He et al., "Masked autoencoders are scalable vision learners" (2021), appendix A.1, and its code.
 *
 * Peers: Transformers `ViTMAEEmbeddings.initialize_weights`; timm `build_sincos2d_pos_embed`.
 *
 * @example
 * ```ts
 * import { vitMae } from "./vit_mae.ts";
 * import { module, tensor } from "../module.ts";
 * import { values } from "../read.ts";
 * import { keyed } from "../../random/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const ready = vitMae()(module("Embeddings", { params: { pos_embed: tensor([1, 5, 4]) } }), keyed(0));
 * const table = await values(ready, "pos_embed") as Float32Array;
 * // The class token, then column 0, row 0
 * assertEquals(table.slice(0, 8), new Float32Array([0, 0, 0, 0, 0, 1, 0, 1]));
 * ```
 */
export function vitMae(options: Readonly<Record<string, never>> = {}): Init {
  checkOptions("make vitMae", options, []);
  const matrix = xavierUniform(), token = normal({ std: 0.02 });
  return recipe("vitMae", "layers, positions or tokens", (node, _, is) => {
    if (is("Linear")) return { weight: matrix, bias: zeros };
    if (is("Conv2d")) return { weight: asVectors, bias: zeros };
    if (isNorm(node, is)) return { weight: ones, bias: zeros };
    const own: Record<string, Initializer> = {};
    for (const name of Object.keys(node.params)) {
      if (/^(decoder_)?pos_embed$|^position_embeddings$/.test(name)) own[name] = sinCosGrid;
      else if (/^(cls|mask)_token$/.test(name)) own[name] = token;
    }
    return Object.keys(own).length ? own : undefined;
  });
}

// A kernel as the matrix that it is for patches that do not overlap
const asVectors: Initializer = Object.assign(
  (([out = 0, ...rest], rng, options) => {
    const axes = { in: rest.map((_, i) => i + 1), out: [0] };
    return xavierUniform({ fans: "layer" })([out, ...rest], rng, { ...options, axes });
  }) as Initializer,
  { label: "xavierUniform(patches as vectors)", elementwise: true as const },
);

// Each row is sin and cos of the column, then of the row, at d / 4 frequencies from 1 down to 1 / 10,000
const sinCosGrid: Initializer = formula(about("sinCosGrid", {}), (shape) => {
  const width = shape.at(-1) ?? 0, places = shape.at(-2) ?? 0, side = Math.floor(Math.sqrt(places));
  const tokens = places - side * side, quarter = width / 4;
  if (shape.length < 2 || tokens > 1 || !Number.isInteger(quarter)) {
    const need = "it needs a square number of positions, or one more, and a width that is a multiple of 4";
    throw new LensorError("shape", `Cannot draw sinCosGrid for ${showShape(shape)}: ${need}`);
  }
  return (i) => {
    const at = Math.floor(i / width) % places - tokens, part = Math.floor(i % width / quarter);
    if (at < 0) return 0;
    const place = part < 2 ? at % side : Math.floor(at / side);
    const angle = place * exp(-ln(10000) * (i % quarter) / quarter);
    return part % 2 === 0 ? sine(angle, 2 * Math.PI) : cosine(angle, 2 * Math.PI);
  };
});
