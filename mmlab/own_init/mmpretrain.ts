// Long because mmpretrain has forty methods, most of a few lines
import { once } from "../../core/once.ts";
import { ones, zeros } from "../../initializers/constant.ts";
import type { Initializer } from "../../initializers/types.ts";
import { put } from "../../inits/write.ts";
import { isDict } from "../_cfg.ts";
import { typeName } from "../_plan.ts";
import { tensorAt } from "../_writes.ts";
import {
  constantInit,
  divide,
  fillFeedForward,
  fillLayer,
  fillLikeTwins,
  fillNorm,
  gauss,
  kaimingOut,
  normalInit,
  sineTable,
  small,
  torchTrunc,
  trunc,
  within,
  xavier,
  xavierMatrix,
} from "./_functions.ts";
import { type Method, numberOf, numbersOf, type Self } from "./_self.ts";

/** BaseModule's method, then some of the module's own tensors, unless a Pretrained dict has loaded them. */
const thenFill = (...names: readonly string[]): Method => async (self) => {
  await self.base();
  if (self.isPretrained) return;
  for (const name of names) if (self.tensor(name)) self.fill(name, small());
};

/** The same, for a tensor that an attribute turns on. */
const thenFillIf = (flag: string, ...names: readonly string[]): Method => async (self) => {
  await self.base();
  if (!self.isPretrained && self.attr(flag) === true) { for (const name of names) self.fill(name, small()); }
};

const positions = thenFill("pos_embed");
const swin = thenFillIf("use_abs_pos_embed", "absolute_pos_embed");

/** The last norm of every residual block 0. */
async function resNet(self: Self): Promise<void> {
  await self.base();
  if (self.isPretrained || self.attr("zero_init_residual", true) !== true) return;
  for (const m of self.modules()) {
    if (m.is("Bottleneck")) constantInit(m.child("norm3"), 0);
    else if (m.is("BasicBlock")) constantInit(m.child("norm2"), 0);
  }
}

async function distilled(self: Self): Promise<void> {
  await positions(self);
  if (!self.isPretrained) self.fill("dist_token", small());
}

async function xcit(self: Self): Promise<void> {
  await self.base();
  if (isDict(self.cfg) && typeName(self.cfg.type) === "Pretrained") return;
  self.fill("cls_token", small());
}

const feedForwards = (...parts: readonly string[]): Method => async (self) => {
  await self.base();
  for (const part of parts) fillFeedForward(self.child(part));
};

const windowAttention: Method = async (self) => {
  await self.base();
  self.fill("relative_position_bias_table", small());
};

const beitAttention: Method = async (self) => {
  await self.base();
  if (self.attr("use_rel_pos_bias") === true) self.fill("relative_position_bias_table", small());
};

const multiScaleAttention: Method = async (self) => {
  await self.base();
  if (self.isPretrained || self.attr("rel_pos_zero_init") !== false) return;
  for (const name of ["rel_pos_h", "rel_pos_w"]) self.fill(name, small());
};

async function clsHead(self: Self): Promise<void> {
  await self.base();
  const layers = self.child("layers");
  if (!layers.has("pre_logits")) return;
  const logits = layers.child("pre_logits");
  logits.fill("weight", trunc(Math.sqrt(1 / numberOf(logits, "in_features"))));
  logits.fill("bias", zeros);
}

const twins: Method = async (self) => {
  if (self.cfg !== undefined) return await self.base();
  fillLikeTwins(self, ["_BatchNorm", "GroupNorm", "LayerNorm"]);
};

/** Convolutions by name; `norm` says what norms get. */
const shuffleNet = (norm: (m: Self) => void): Method => async (self) => {
  await self.base();
  if (self.isPretrained) return;
  for (const m of self.modules()) {
    if (m.is("Conv2d")) normalInit(m, m.name.includes("conv1") ? 0.01 : 1 / m.shape("weight")[1]!);
    else if (m.is("_BatchNorm", "GroupNorm")) {
      norm(m);
      if (m.is("_BatchNorm") && m.tensor("running_mean")) m.fill("running_mean", zeros);
    }
  }
};

/** Linears and norms by class, children first. */
function fillLinears(self: Self, weight: Initializer): void {
  for (const m of self.postOrder()) {
    if (m.is("Linear")) fillLayer(m, weight);
    else if (m.is("LayerNorm")) fillNorm(m);
  }
}

async function conformer(self: Self): Promise<void> {
  await self.base();
  if (self.isPretrained) return;
  for (const m of self.postOrder()) {
    if (m.is("Linear")) fillLayer(m, small());
    else if (m.is("LayerNorm")) fillNorm(m);
    else if (m.is("Conv2d")) m.fill("weight", kaimingOut());
    else if (m.is("BatchNorm2d")) {
      m.fill("weight", ones);
      m.fill("bias", zeros);
    }
    if (m.is("ConvBlock")) m.child("bn3").fill("weight", zeros);
  }
}

// A square grid of as many places as `num_patches` says
function table(self: Self, name: string, hasToken: boolean): void {
  const patches = self.attr("num_patches", null);
  const places = self.shape(name).at(-2)! - (hasToken ? 1 : 0);
  const side = Math.floor(Math.sqrt(typeof patches === "number" ? patches : places));
  self.fill(name, sineTable(side, side, hasToken));
}

async function maeViT(self: Self): Promise<void> {
  await positions(self);
  table(self, "pos_embed", true);
  self.child("patch_embed", "projection").fill("weight", xavierMatrix);
  self.fill("cls_token", gauss(0.02));
}

const decoder = (hasToken: boolean): Method => async (self) => {
  await self.base();
  table(self, "decoder_pos_embed", hasToken);
  self.fill("mask_token", gauss(0.02));
};

async function mocoV3(self: Self): Promise<void> {
  await positions(self);
  if (self.isPretrained) return;
  const [height = 1, width = height] = numbersOf(self, "patch_resolution", 2);
  self.fill("pos_embed", sineTable(height, width, true));
  self.freeze("pos_embed");
  const [patchHeight = 1, patchWidth = patchHeight] = numbersOf(self, "patch_size", 2);
  const projection = self.child("patch_embed", "projection");
  const size = patchHeight * patchWidth;
  projection.fill("weight", within(Math.sqrt(6 / (3 * size + numberOf(self, "embed_dims")))));
  projection.fill("bias", zeros);
  for (const m of self.modules()) {
    if (!m.is("Linear")) continue;
    const [out = 0, ins = 0] = m.shape("weight");
    m.fill("weight", m.name.includes("qkv") ? within(Math.sqrt(6 / (Math.floor(out / 3) + ins))) : xavier());
    m.fill("bias", zeros);
  }
  self.fill("cls_token", gauss(1e-6));
}

async function simMim(self: Self): Promise<void> {
  await swin(self);
  if (self.isPretrained) return;
  if (self.attr("use_abs_pos_embed") === true) self.fill("absolute_pos_embed", small());
  self.fill("mask_token", small());
  fillLinears(self, small());
}

/** Second matrices of the blocks divided by the root of twice their place in the stack. */
export function rescale(self: Self): void {
  self.child("layers").children().forEach((layer, i) => {
    divide(layer.child("attn", "proj"), "weight", Math.sqrt(2 * (i + 1)));
    divide(layer.child("ffn", "layers", "1"), "weight", Math.sqrt(2 * (i + 1)));
  });
}

async function beitPretrain(self: Self): Promise<void> {
  await positions(self);
  if (self.isPretrained) return;
  for (const name of ["cls_token", "mask_token"]) self.fill(name, small());
  rescale(self);
}

async function caeViT(self: Self): Promise<void> {
  await positions(self);
  if (self.isPretrained) return;
  table(self, "pos_embed", true);
  self.fill("cls_token", small());
}

async function caeNeck(self: Self): Promise<void> {
  await self.base();
  fillLinears(self, xavier());
  self.fill("mask_token", small());
  self.child("head").fill("weight", small());
}

/** The teacher starts as the backbone, and is not trained. */
async function cae(self: Self): Promise<void> {
  await self.base();
  const { run } = self;
  const from = self.child("backbone").parameters();
  const to = self.child("teacher").parameters();
  to.forEach((path, i) => {
    const owner = from[i];
    const source = owner === undefined ? undefined : tensorAt(run.written, run.model, owner);
    const param = tensorAt(run.written, run.model, path)!;
    if (!source?.value) return;
    const origin = { kind: "adjust", by: `copy of ${owner}`, path, from: "init_weights of CAE" } as const;
    run.written.set(path, { ...put(param, source.value, origin), trainable: false });
  });
}

async function maskFeat(self: Self): Promise<void> {
  await positions(self);
  if (self.isPretrained) return;
  const draw = torchTrunc(0.02);
  for (const name of ["cls_token", "mask_token", "pos_embed"]) self.fill(name, draw);
  for (const m of self.postOrder()) {
    if (m.is("Linear")) fillLayer(m, draw);
    else if (m.is("Conv2d", "Conv3d")) m.fill("weight", draw);
    else if (m.is("LayerNorm")) fillNorm(m);
  }
}

async function mixMim(self: Self): Promise<void> {
  await self.base();
  table(self, "absolute_pos_embed", false);
  fillLinears(self, xavier());
}

// These go over their modules without BaseModule's method
const hiViT = (self: Self): void => {
  fillLinears(self, small());
  table(self, "pos_embed", false);
  self.child("patch_embed", "proj").fill("weight", xavierMatrix);
};

function itpn(self: Self): void {
  if (self.attr("reconstruction_type") !== "clip") return hiViT(self);
  fillLinears(self, small());
  self.fill("mask_token", small());
  rescaleBlocks(self.child("blocks"));
}

async function itpnDecoder(self: Self): Promise<void> {
  await self.base();
  if (self.attr("reconstruction_type") !== "pixel") return rescaleBlocks(self.child("fpn_modules"));
  table(self, "decoder_pos_embed", false);
  self.fill("mask_token", gauss(0.02));
}

function rescaleBlocks(blocks: Self): void {
  blocks.children().forEach((block, i) => {
    if (!block.is("BlockWithRPE")) return;
    if (block.has("attn")) divide(block.child("attn", "proj"), "weight", Math.sqrt(2 * (i + 1)));
    divide(block.child("mlp", "fc2"), "weight", Math.sqrt(2 * (i + 1)));
  });
}

const backbones = (methods: Readonly<Record<string, Method>>): Readonly<Record<string, Method>> =>
  Object.fromEntries(Object.entries(methods).map(([name, method]) => [`mmpretrain.models.backbones.${name}`, method]));

/** The methods of mmpretrain 1.2, by the class that defines them. */
export const mmpretrain: () => Readonly<Record<string, Method>> = once(() => ({
  ...backbones({
    "beit.BEiTViT": positions,
    "conformer.Conformer": conformer,
    "deit.DistilledVisionTransformer": distilled,
    "deit3.DeiT3TransformerEncoderLayer": feedForwards("ffn"),
    "edgenext.EdgeNeXt": (self) => self.base(),
    "mlp_mixer.MixerBlock": feedForwards("token_mix", "channel_mix"),
    "mvit.MultiScaleAttention": multiScaleAttention,
    "mvit.MViT": thenFillIf("use_abs_pos_embed", "pos_embed"),
    "resnet.ResNet": resNet,
    "revvit.RevTransformerEncoderLayer": feedForwards("ffn"),
    "revvit.RevVisionTransformer": positions,
    "shufflenet_v1.ShuffleNetV1": shuffleNet((m) => constantInit(m, 1, 1e-4)),
    "shufflenet_v2.ShuffleNetV2": shuffleNet(() => {}),
    "swin_transformer.SwinTransformer": swin,
    "swin_transformer_v2.SwinTransformerV2": swin,
    "t2t_vit.T2T_ViT": thenFill("cls_token"),
    "twins.PCPVT": twins,
    "vision_transformer.TransformerEncoderLayer": feedForwards("ffn"),
    "vision_transformer.VisionTransformer": positions,
    "vit_sam.ViTSAM": positions,
    "xcit.XCiT": xcit,
  }),
  "mmpretrain.models.heads.vision_transformer_head.VisionTransformerClsHead": clsHead,
  "mmpretrain.models.necks.cae_neck.CAENeck": caeNeck,
  "mmpretrain.models.necks.gap.GlobalAveragePooling": () => {},
  "mmpretrain.models.necks.itpn_neck.iTPNPretrainDecoder": itpnDecoder,
  "mmpretrain.models.necks.mae_neck.MAEPretrainDecoder": decoder(true),
  "mmpretrain.models.necks.mixmim_neck.MixMIMPretrainDecoder": decoder(false),
  "mmpretrain.models.selfsup.beit.BEiTPretrainViT": beitPretrain,
  "mmpretrain.models.selfsup.cae.CAE": cae,
  "mmpretrain.models.selfsup.cae.CAEPretrainViT": caeViT,
  "mmpretrain.models.selfsup.itpn.iTPNHiViT": itpn,
  "mmpretrain.models.selfsup.mae.MAEHiViT": hiViT,
  "mmpretrain.models.selfsup.mae.MAEViT": maeViT,
  "mmpretrain.models.selfsup.maskfeat.MaskFeatViT": maskFeat,
  "mmpretrain.models.selfsup.mixmim.MixMIMPretrainTransformer": mixMim,
  "mmpretrain.models.selfsup.mocov3.MoCoV3ViT": mocoV3,
  "mmpretrain.models.selfsup.simmim.SimMIMSwinTransformer": simMim,
  "mmpretrain.models.utils.attention.BEiTAttention": beitAttention,
  "mmpretrain.models.utils.attention.WindowMSA": windowAttention,
}));
