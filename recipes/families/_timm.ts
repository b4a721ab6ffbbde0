import { constant, ones, zeros } from "../../initializers/constant.ts";
import { kaimingNormal } from "../../initializers/kaiming.ts";
import { normal } from "../../initializers/normal.ts";
import { truncNormal } from "../../initializers/trunc_normal.ts";
import { uniform } from "../../initializers/uniform.ts";
import { xavierUniform } from "../../initializers/xavier.ts";
import type { Initializer } from "../../initializers/types.ts";
import type { Module } from "../../tree/types.ts";
import { timmLecunNormal, timmTruncNormal } from "../_timm_draws.ts";
import { type Below, isNorm, normTable, reset } from "../_recipe.ts";
import { type Family, numberIn, type Place, type Start } from "./_family.ts";

// What a layer is by itself: PyTorch's own start, and the constants of timm's classes
function untouched({ node, is, config }: Place): Below {
  const scale = constant(numberIn(config, "init_values", numberIn(node.attrs, "init_values", 1e-5)));
  if (is("LayerScale, LayerScale2d")) return [["", { gamma: scale }]];
  if (is("GlobalResponseNorm")) return [["", { weight: zeros, bias: zeros }]];
  if (is("AttentionPoolLatent")) {
    const cut = (axis: number, name: string): Initializer =>
      truncNormal({ std: (node.params[name]?.shape[axis] ?? 1) ** -0.5, within: 2, method: "inverse" });
    return [["", { pos_embed: cut(1, "pos_embed"), latent: cut(2, "latent") }]];
  }
  const own = reset(node) ?? (isNorm(node, is) ? normTable(node) : {});
  const raw = {
    relative_position_bias_table: timmTruncNormal(),
    q_bias: zeros,
    v_bias: zeros,
    gamma_1: scale,
    gamma_2: scale,
    logit_scale: constant(Math.log(10)),
  };
  return [["", { ...raw, ...own }]];
}

const linear = (std = 0.02): Below => [["", { weight: truncNormal({ std, method: "inverse" }), bias: zeros }]];

// The layers of vision transformers, in the four ways that timm has
function layer(place: Place, mode: string): Below {
  const { node, path, is, top } = place;
  if (mode === "reset") return untouched(place);
  if (mode.startsWith("jax")) {
    if (is("Linear") && path.startsWith("head")) return headTable(top, mode);
    if (is("Linear")) {
      return [["", { weight: xavierUniform(), bias: path.includes("mlp") ? normal({ std: 1e-6 }) : zeros }]];
    }
    if (is("Conv2d")) return [["", { weight: timmLecunNormal, bias: zeros }]];
  }
  if (mode.startsWith("moco") && is("Linear")) {
    const [out = 0, ins = 0] = node.params.weight?.shape ?? [];
    const bound = Math.sqrt(6 / (Math.floor(out / 3) + ins));
    return [["", {
      weight: path.includes("qkv") ? uniform({ low: -bound, high: bound }) : xavierUniform(),
      bias: zeros,
    }]];
  }
  return is("Linear") ? linear() : untouched(place);
}

function headTable(top: Module, mode: string): Below {
  const classes = numberIn(top.attrs, "num_classes", 1);
  return [["", { weight: zeros, bias: constant(mode.endsWith("nlhb") ? -Math.log(classes) : 0) }]];
}

const modeOf = ({ top, config }: Place): string => String(config.weight_init ?? top.attrs.weight_init_mode ?? "");

const vit: Start = (place) => {
  const { node, path, top, is, config } = place;
  const mode = modeOf(place);
  if (path !== "") {
    const fixed = top.attrs.fix_init === true ? depthScaled(path) : undefined;
    if (fixed !== undefined && is("Linear") && mode === "") return linear(0.02 / fixed);
    const post = numberIn(config, "init_values", numberIn(node.attrs, "init_values", NaN));
    const norms = { weight: constant(post) };
    return is("ResPostBlock") && post === post ? [["norm1", norms], ["norm2", norms]] : layer(place, mode);
  }
  const small = normal({ std: 1e-6 });
  return [["", { dist_token: timmTruncNormal() }], ["", { pos_embed: timmTruncNormal() }], ["", { cls_token: small }], [
    "",
    {
      reg_token: small,
    },
  ]];
};

const swin: Start = (place) => layer(place, modeOf(place));

// The norms behind each branch start at 0
const swin2: Start = (place) => {
  const none = { weight: zeros, bias: zeros };
  if (/SwinTransformerV2.*Block$/.test(place.node.type)) return [["norm1", none], ["norm2", none]];
  return layer(place, "");
};

const convNext: Start = (place) => {
  const { node, path, is, config } = place;
  if (is("Conv2d")) return linear();
  const head = path.includes("head.") ? numberIn(config, "head_init_scale", 1) : 1;
  if (is("Linear")) return linear(0.02 * head);
  if (is("ConvNeXtBlock")) return [["", { gamma: constant(numberIn(config, "ls_init_value", scaleOf(node))) }]];
  return untouched(place);
};

// The value that construction left, where the model says it
function scaleOf({ params: { gamma } }: Module): number {
  const made = gamma?.initial?.made;
  const value = made?.name === "constant" ? (made.options as { value?: unknown } | undefined)?.value : undefined;
  return typeof value === "number" ? value : 1e-6;
}

const resnet: Start = (place) => {
  const { node, is, config } = place;
  if (is("Conv2d")) {
    // Shapes read literally, as PyTorch does; biases keep PyTorch's start
    return [["", { ...reset(node), weight: kaimingNormal({ mode: "fanOut", nonlinearity: "relu" }) }]];
  }
  if (config.zero_init_last === false) return untouched(place);
  if (is("Bottleneck")) return [["bn3", { weight: zeros }]];
  return is("BasicBlock") ? [["bn2", { weight: zeros }]] : untouched(place);
};

const mixer: Start = (place) => {
  const { node, path, is, top, config } = place;
  const jax = config.nlhb === true ? "jax_nlhb" : "jax";
  if (is("SpatialGatingUnit")) return [["proj", { weight: normal({ std: 1e-6 }), bias: ones }]];
  if (is("Affine")) return [["", { alpha: ones, beta: zeros }]];
  if (is("ResBlock")) {
    const scale = constant(numberIn(config, "init_values", 1e-4));
    return [["", { ls1: node.params.ls1?.initial ?? scale, ls2: node.params.ls2?.initial ?? scale }]];
  }
  return is("Linear") && path.startsWith("head") ? headTable(top, jax) : layer(place, "jax");
};

const cait: Start = (place) => {
  const { node, path, is, config } = place;
  if (path === "") return [["", { pos_embed: timmTruncNormal(), cls_token: timmTruncNormal() }]];
  if (!/^LayerScaleBlock/.test(node.type)) return is("Linear") ? linear() : untouched(place);
  const scale = constant(numberIn(config, "init_values", 1e-5));
  return [["", { gamma_1: node.params.gamma_1?.initial ?? scale, gamma_2: node.params.gamma_2?.initial ?? scale }]];
};

// BEiT and EVA: the projections back onto the stream are divided by the depth, the classifier is small, tables of BEiT
// are 0
const scaledByDepth = (tables: boolean): Start => (place) => {
  const { path, is, top, config } = place;
  if (path === "") {
    return [["", { pos_embed: timmTruncNormal(), cls_token: timmTruncNormal(), reg_token: timmTruncNormal() }]];
  }
  if (is("Linear")) {
    const head = numberIn(config, "head_init_scale", numberIn(top.attrs, "head_init_scale", 0.001));
    return linear(0.02 / (depthScaled(path) ?? 1) * (path === "head" && head !== 0 ? head : 1));
  }
  const below = untouched(place);
  return tables ? [...below, ["", { relative_position_bias_table: zeros }]] : below;
};

// √(2 n) for the projections of block n, from 1 on
function depthScaled(path: string): number | undefined {
  const block = /^blocks\.(\d+)\.(attn\.proj|mlp\.fc2)$/.exec(path)?.[1];
  return block === undefined ? undefined : Math.sqrt(2 * (Number(block) + 1));
}

const efficientNet: Start = (place) => {
  const { node, path, is } = place;
  const weight = node.params.weight;
  if (is("Conv2d")) return fanOutConv(node);
  if (!is("Linear") || !weight) return untouched(place);
  const [out = 1, ins = 0] = weight.shape;
  const bound = 1 / Math.sqrt(out + (path.includes("routing_fn") ? ins : 0));
  return [["", { weight: uniform({ low: -bound, high: bound }), bias: zeros }]];
};

const regNet: Start = (place) => {
  const { node, is, config } = place;
  if (is("Conv2d")) return fanOutConv(node);
  if (is("Linear")) return [["", { weight: normal({ std: 0.01 }), bias: zeros }]];
  if (is("Bottleneck") && config.zero_init_last !== false) return [["conv3.bn", { weight: zeros }]];
  return untouched(place);
};

function fanOutConv({ params: { weight }, attrs }: Module): Below {
  const [out = 1, , ...kernel] = weight?.shape ?? [];
  const groups = numberIn(attrs, "groups", 1);
  const fan = Math.floor(kernel.reduce((a, b) => a * b, out) / groups);
  return [["", { weight: normal({ std: Math.sqrt(2 / fan) }), bias: zeros }]];
}

/** The families of timm 1.0.31 whose start is known, by the classes of their models. */
export const TIMM_FAMILIES: readonly (readonly [classes: string, family: Family])[] = ([
  ["VisionTransformer, VisionTransformerDistilled", "vit", vit],
  ["SwinTransformer", "swin", swin],
  ["SwinTransformerV2", "swinv2", swin2],
  ["ConvNeXt", "convnext", convNext],
  ["ResNet", "resnet", resnet],
  ["MlpMixer", "mlp_mixer", mixer],
  ["Cait", "cait", cait],
  ["Beit", "beit", scaledByDepth(true)],
  ["Eva", "eva", scaledByDepth(false)],
  ["EfficientNet, EfficientNetFeatures", "efficientnet", efficientNet],
  ["MobileNetV3, MobileNetV3Features", "mobilenetv3", efficientNet],
  ["RegNet", "regnet", regNet],
] as const).map(([classes, name, start]) => [classes, { name, prefix: "", start }]);
