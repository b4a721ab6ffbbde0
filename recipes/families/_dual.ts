import { pure } from "../../core/pure.ts";
import { constant, zeros } from "../../initializers/constant.ts";
import { normal } from "../../initializers/normal.ts";
import { truncNormal } from "../../initializers/trunc_normal.ts";
import type { Initializer } from "../../initializers/types.ts";
import { xavierUniform } from "../../initializers/xavier.ts";
import type { Module } from "../../tree/types.ts";
import type { Below } from "../_recipe.ts";
import { baseRule, baseStd } from "./_base_rule.ts";
import { countIn, each, type Family, numberIn, sizeOf, type Start } from "./_family.ts";

const clip: Start = (place) => {
  const { node, as, config, top } = place;
  const below = baseRule(place);
  const f = numberIn(config, "initializer_factor", 1);
  const by = (std: number) => ({ weight: normal({ std: std * f }) });
  const layers = numberIn(config, "num_hidden_layers", countIn(top, (_, is) => is("CLIPEncoderLayer")));
  if (as("TextEmbeddings")) return [...below, ...each(["token_embedding", "position_embedding"], by(0.02))];
  if (as("VisionEmbeddings")) {
    const width = sizeOf(node, "patch_embedding", 0, 768);
    const token = { class_embedding: normal({ std: width ** -0.5 * f }) };
    return [...below, ["", token], ...each(["patch_embedding", "position_embedding"], by(baseStd(config)))];
  }
  if (as("Attention")) {
    const width = sizeOf(node, "out_proj", 0, 768) ** -0.5;
    return [...below, ...each(["q_proj", "k_proj", "v_proj"], by(width * (2 * layers) ** -0.5)), [
      "out_proj",
      by(width),
    ]];
  }
  if (as("MLP")) {
    const width = sizeOf(node, "fc1", 1, 768);
    return [...below, ["fc1", by((2 * width) ** -0.5)], ["fc2", by(width ** -0.5 * (2 * layers) ** -0.5)]];
  }
  if (as("ForImageClassification")) {
    return [...below, ["classifier", by(sizeOf(node, "classifier", 1, 768) ** -0.5)]];
  }
  if (!as("Model, VisionModelWithProjection, TextModelWithProjection")) return below;
  const scale: Below = as("Model")
    ? [["", { logit_scale: constant(numberIn(config, "logit_scale_init_value", 2.6592)) }]]
    : [];
  const projections = ["text_projection", "visual_projection"].map((name): Below[number] => [
    name,
    by(sizeOf(node, name, 1, 768) ** -0.5),
  ]);
  return [...below, ...scale, ...projections];
};

// LeCun's scheme from the shape alone, divided by the deviation of a normal cut at two sigma
const lecun: Initializer = pure(Object.assign(
  ((shape, rng, options) => {
    const fanIn = shape.slice(1).reduce((a, b) => a * b, 1);
    return truncNormal({ std: Math.sqrt(1 / fanIn) / 0.8796256610342398 })(shape, rng, options);
  }) as Initializer,
  { label: "lecunNormal(cut at ±2)" },
));

const siglip: Start = (place) => {
  const { node, as, is, config } = place;
  const below = baseRule(place);
  const matrix = xavierUniform();
  if (as("VisionEmbeddings")) {
    const width = sizeOf(node, "position_embedding", 1, 768);
    return [...below, ["position_embedding", { weight: normal({ std: 1 / Math.sqrt(width) }) }]];
  }
  if (is("Embedding")) {
    const width = node.params.weight?.shape[1] ?? 1;
    return [...below, ["", { weight: normal({ std: Math.sqrt(1 / width) }) }]];
  }
  if (as("Attention")) {
    const names = ["q_proj", "k_proj", "v_proj", "out_proj"];
    return [...below, ...each(names, { weight: matrix }), ...each(names, { bias: zeros })];
  }
  if (as("MLP")) {
    const names = ["fc1", "fc2"];
    return [...below, ...each(names, { weight: matrix }), ...each(names, { bias: normal({ std: 1e-6 }) })];
  }
  if (as("MultiheadAttentionPoolingHead")) {
    return [...below, ["", { probe: matrix }], ["attention", { in_proj_weight: matrix, in_proj_bias: zeros }]];
  }
  if (as("Model")) return [...below, ["", { logit_scale: zeros, logit_bias: zeros }]];
  if (as("ForImageClassification")) {
    return [...below, ["classifier", { weight: normal({ std: classifier(node, config) }) }]];
  }
  return is("Linear, Conv2d") ? [...below, ["", { weight: lecun, bias: zeros }]] : below;
};

function classifier(node: Module, config: Parameters<typeof numberIn>[0]): number {
  return sizeOf(node, "classifier", 1, 768) ** -0.5 * numberIn(config, "initializer_factor", 1);
}

/** Models of images and texts, and their halves. */
export const DUAL_FAMILIES: readonly Family[] = [
  { prefix: "CLIP", name: "clip", start: clip },
  { prefix: "Siglip", name: "siglip", start: siglip },
  { prefix: "Siglip2", name: "siglip2", start: siglip },
];
