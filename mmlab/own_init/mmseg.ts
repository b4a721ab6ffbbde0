import { once } from "../../core/once.ts";
import { ones, zeros } from "../../initializers/constant.ts";
import { LensorError } from "../../core/errors.ts";
import { isDict } from "../_cfg.ts";
import type { Keys } from "../_load.ts";
import {
  caffe2Init,
  constantInit,
  fillLayer,
  fillLikeTwins,
  fillMatrices,
  fillNorm,
  gauss,
  kaimingInit,
  kaimingOut,
  small,
  trunc,
  truncInit,
  xavier,
  xavierInit,
} from "./_functions.ts";
import { loadOwn, refuseResize } from "./_loading.ts";
import { swin, windowAttention } from "./mmdet.ts";
import { rescale } from "./mmpretrain.ts";
import { type Method, numberOf, type Self } from "./_self.ts";

/** With an `init_cfg` BaseModule's method, else by class. */
const likeTwins = (...norms: readonly string[]): Method => async (self) => {
  if (self.cfg !== undefined) return await self.base();
  fillLikeTwins(self, norms);
};

/** What vision transformers without an `init_cfg` do: tokens, then every layer by class. */
function fillVision(self: Self, ...tokens: readonly string[]): void {
  for (const name of tokens) self.fill(name, small());
  for (const m of self.modules()) {
    if (m.is("Linear")) {
      m.fill("weight", small());
      if (m.tensor("bias")) m.fill("bias", m.name.includes("ffn") ? gauss(1e-6) : zeros);
    } else if (m.is("Conv2d")) kaimingInit(m, { mode: "fanIn" });
    else if (m.is("_BatchNorm", "GroupNorm", "LayerNorm")) constantInit(m, 1);
  }
}

async function vision(self: Self): Promise<void> {
  refusePart(self);
  if (self.isPretrained) {
    return loadOwn(self, (keys) => {
      refuseResize(self, keys, (key) => key === "pos_embed");
      return keys;
    });
  }
  if (self.cfg !== undefined) return await self.base();
  fillVision(self, "pos_embed", "cls_token");
}

// A type of init_cfg that takes one part of a file by its names
function refusePart(self: Self): void {
  if (!isDict(self.cfg) || self.cfg.type !== "Pretrained_Part") return;
  throw new LensorError(
    "unsupported",
    `Cannot run init_weights of ${self.node.type}: an init_cfg of type Pretrained_Part is not simulated; load with ` +
      "pretrained and its prefix",
    { path: self.path },
  );
}

const beit = (isMae: boolean): Method => async (self) => {
  for (const m of self.postOrder()) {
    if (m.is("Linear")) fillLayer(m, small());
    else if (m.is("LayerNorm")) fillNorm(m);
  }
  if (isMae) rescale(self);
  if (self.isPretrained) {
    return loadOwn(self, (all) => {
      const keys: Keys = new Map([...all].filter(([key]) => !key.includes("relative_position_index")));
      const isTable = (key: string) => key.includes("relative_position_bias_table") || isMae && key === "pos_embed";
      refuseResize(self, keys, isTable);
      return keys;
    });
  }
  if (self.cfg !== undefined) {
    // The method of MAE's superclass is BEiT's, which starts over
    return isMae ? await beit(false)(self) : await self.base();
  }
  fillVision(self, "cls_token");
};

function convsAndNorms(self: Self): void {
  for (const m of self.modules()) {
    if (m.is("Conv2d")) m.fill("weight", kaimingOut());
    else if (m.is("BatchNorm2d")) {
      m.fill("weight", ones);
      m.fill("bias", zeros);
    }
  }
}

function pidNet(self: Self): void {
  convsAndNorms(self);
  if (self.cfg !== undefined) loadOwn(self, undefined, true);
}

function segmenterHead(self: Self): void {
  const std = numberOf(self, "init_std");
  self.fill("cls_emb", trunc(std));
  truncInit(self.child("patch_proj"), std);
  truncInit(self.child("classes_proj"), std);
  for (const m of self.modules()) {
    if (m.is("Linear")) truncInit(m, std);
    else if (m.is("LayerNorm")) constantInit(m, 1);
  }
}

function kernelUpdate(self: Self): void {
  fillMatrices(self, xavier());
  if (self.attr("kernel_init", false) === true) self.child("fc_mask").fill("weight", gauss(0.01));
}

function sideAdapter(self: Self): void {
  self.fill("pos_embed", small());
  for (const name of ["query_embed", "query_pos_embed"]) self.fill(name, gauss(0.02));
  for (const m of self.child("conv_clips").children()) caffe2Init(m.child("1", "conv"));
}

async function clipText(self: Self): Promise<void> {
  if (self.attr("cat_bg") === true) self.fill("bg_embed", gauss(self.shape("bg_embed")[1]! ** -0.5));
  refusePart(self);
  await self.base();
}

function selfAttention(self: Self): void {
  if (!self.has("out_project")) return;
  const out = self.child("out_project");
  if (!out.is("ConvModule")) constantInit(out, 0);
}

/** The methods of mmsegmentation 1.2, by the class that defines them. */
export const mmseg: () => Readonly<Record<string, Method>> = once(() => ({
  "mmseg.models.backbones.beit.BEiT": beit(false),
  "mmseg.models.backbones.beit.BEiTAttention": windowAttention,
  "mmseg.models.backbones.mae.MAE": beit(true),
  "mmseg.models.backbones.mae.MAEAttention": () => {},
  "mmseg.models.backbones.mit.MixVisionTransformer": likeTwins("LayerNorm"),
  "mmseg.models.backbones.mscan.MSCAN": likeTwins("LayerNorm"),
  "mmseg.models.backbones.pidnet.PIDNet": pidNet,
  "mmseg.models.backbones.swin.SwinTransformer": swin(true),
  "mmseg.models.backbones.swin.WindowMSA": windowAttention,
  "mmseg.models.backbones.twins.PCPVT": likeTwins("_BatchNorm", "GroupNorm", "LayerNorm"),
  "mmseg.models.backbones.vit.VisionTransformer": vision,
  "mmseg.models.decode_heads.ddr_head.DDRHead": convsAndNorms,
  "mmseg.models.decode_heads.knet_head.KernelUpdateHead": kernelUpdate,
  "mmseg.models.decode_heads.pid_head.PIDHead": convsAndNorms,
  "mmseg.models.decode_heads.san_head.SideAdapterNetwork": sideAdapter,
  "mmseg.models.decode_heads.segmenter_mask_head.SegmenterMaskTransformerHead": segmenterHead,
  "mmseg.models.necks.multilevel_neck.MultiLevelNeck": (self) => {
    for (const m of self.modules()) if (m.is("Conv2d")) xavierInit(m);
  },
  "mmseg.models.text_encoder.clip_text_encoder.CLIPTextEncoder": clipText,
  "mmseg.models.utils.self_attention_block.SelfAttentionBlock": selfAttention,
}));
