import { constant, zeros } from "../../initializers/constant.ts";
import { kaimingNormal } from "../../initializers/kaiming.ts";
import { truncNormal } from "../../initializers/trunc_normal.ts";
import { type Below, reset } from "../_recipe.ts";
import { baseRule, baseStd } from "./_base_rule.ts";
import { type Family, numberIn, type Place, type Start } from "./_family.ts";

// Positions before the token, whatever their order in the module
function tokens(place: Place): Below {
  if (!place.as("Embeddings")) return [];
  const by = truncNormal({ std: baseStd(place.config) });
  return [["", { position_embeddings: by }], ["", { cls_token: by }], ["", { mask_token: zeros }]];
}

const vit: Start = (place) => [...baseRule(place), ...tokens(place)];

// Drawn like a ViT's, and then all 0
const deit: Start = (place) => {
  const none = { cls_token: zeros, position_embeddings: zeros, distillation_token: zeros, mask_token: zeros };
  return place.as("Embeddings") ? [...vit(place), ["", none]] : vit(place);
};

const beit: Start = (place) => {
  const below = baseRule(place);
  const scale = constant(numberIn(place.config, "layer_scale_init_value", 0.1));
  if (place.as("Embeddings")) {
    return [...below, ["", { cls_token: zeros, mask_token: zeros, position_embeddings: zeros }]];
  }
  if (place.as("RelativePositionBias")) return [...below, ["", { relative_position_bias_table: zeros }]];
  return place.as("Layer") ? [...below, ["", { lambda_1: scale, lambda_2: scale }]] : below;
};

// Layers are drawn by the base rule and then once more
const dino: Start = (place) => {
  const again: Below = place.is("Linear, Conv2d")
    ? [["", { weight: truncNormal({ std: baseStd(place.config) }), bias: zeros }]]
    : [];
  const scale: Below = place.as("LayerScale")
    ? [["", { lambda1: constant(numberIn(place.config, "layerscale_value", 1)) }]]
    : [];
  return [...baseRule(place), ...tokens(place), ...again, ...scale];
};

const dino3: Start = (place) => {
  if (!place.as("Embeddings")) return dino(place);
  return [...dino(place), ["", { register_tokens: truncNormal({ std: baseStd(place.config) }) }]];
};

const dinoRegisters: Start = (place) => [
  ...dino(place),
  ...(place.as("Embeddings") ? [["", { register_tokens: zeros }] as const] : []),
];

const still: Start = (place) => {
  const none = { cls_token: zeros, position_embeddings: zeros, mask_token: zeros };
  return [...baseRule(place), ...(place.as("Embeddings") ? [["", none] as const] : [])];
};

const swin2: Start = (place) => {
  const heads = place.as("SelfAttention") ? [["", { logit_scale: constant(Math.log(10)) }] as const] : [];
  return [...swin(place), ...heads];
};

// Residual networks: convolutions by what goes out, the classifier as PyTorch starts it
const resnet: Start = (place) => {
  const below = baseRule(place);
  const { node, is } = place;
  if (is("Conv2d")) return [...below, ["", { weight: kaimingNormal({ mode: "fanOut", nonlinearity: "relu" }) }]];
  return is("Linear") ? [...below, ["", reset(node) ?? {}]] : below;
};

// The library would draw the patch kernel, the token and the sines anew, but finds its layers started already: they
// stay as constructed
const mae: Start = (place) => {
  const below = baseRule(place);
  if (place.as("Decoder")) return [...below, ["", { mask_token: zeros, decoder_pos_embed: zeros }]];
  return place.as("Embeddings") ? [...below, ["", { cls_token: zeros, position_embeddings: zeros }]] : below;
};

const swin: Start = (place) => {
  const below = baseRule(place);
  if (place.as("Embeddings")) return [...below, ["", { mask_token: zeros, position_embeddings: zeros }]];
  return place.as("RelativePositionBias") ? [...below, ["", { relative_position_bias_table: zeros }]] : below;
};

const convNext: Start = (place) => {
  const scale = numberIn(place.config, "layer_scale_init_value", 1e-6);
  return [
    ...baseRule(place),
    ...(place.as("Layer") ? [["", { layer_scale_parameter: constant(scale) }] as const] : []),
  ];
};

const convNext2: Start = (place) => [
  ...baseRule(place),
  ...(place.as("GRN") ? [["", { weight: zeros, bias: zeros }] as const] : []),
];

// The same without the draws of the base rule
const regnet: Start = (place) => place.is("Conv2d, Linear") ? resnet(place).slice(1) : resnet(place);

/** Vision models of Transformers with a start of their own. */
export const VISION_FAMILIES: readonly Family[] = [
  { prefix: "ViT", name: "vit", start: vit },
  { prefix: "DeiT", name: "deit", start: deit },
  { prefix: "Beit", name: "beit", start: beit },
  { prefix: "Data2VecVision", name: "data2vec_vision", start: beit },
  { prefix: "Dinov2", name: "dinov2", start: dino },
  { prefix: "Dinov2WithRegisters", name: "dinov2_with_registers", start: dinoRegisters },
  { prefix: "DINOv3ViT", name: "dinov3_vit", start: dino3 },
  { prefix: "IJepa", name: "ijepa", start: dino },
  { prefix: "ViTMSN", name: "vit_msn", start: still },
  { prefix: "ResNet", name: "resnet", start: resnet },
  { prefix: "RegNet", name: "regnet", start: regnet },
  { prefix: "Swinv2", name: "swinv2", start: swin2 },
  { prefix: "ViTMAE", name: "vit_mae", start: mae },
  { prefix: "Swin", name: "swin", start: swin },
  { prefix: "ConvNext", name: "convnext", start: convNext },
  { prefix: "ConvNextV2", name: "convnextv2", start: convNext2 },
];
