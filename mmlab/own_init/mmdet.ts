// Long because mmdet has fifty methods, most of a few lines
import { once } from "../../core/once.ts";
import { LensorError } from "../../core/errors.ts";
import { constant, ones, zeros } from "../../initializers/constant.ts";
import type { Initializer } from "../../initializers/types.ts";
import {
  caffe2Init,
  constantInit,
  convByFanOut,
  fillLayer,
  fillMatrices,
  fillPart,
  gauss,
  kaimingInit,
  kaimingOut,
  mapped,
  normalInit,
  NORMS,
  prior,
  priorNumber,
  resetParameters,
  small,
  truncInit,
  uniformInit,
  xavier,
  xavierInit,
  xavierN,
} from "./_functions.ts";
import { loadOwn, refuseResize } from "./_loading.ts";
import { type Method, numberOf, numbersOf, type Self } from "./_self.ts";

/** Refuses what a method converts or loads by code that is not simulated. */
function refuse(self: Self, what: string): never {
  throw new LensorError(
    "unsupported",
    `Cannot run init_weights of ${self.node.type}: ${what}, which is not simulated; load with pretrained`,
    { path: self.path },
  );
}

const usesSigmoid = (self: Self): boolean => self.child("loss_cls").attr("use_sigmoid") === true;

/** Every convolution of a part, its bias 0. */
function normalConvs(part: Self, std: number): void {
  for (const m of part.modules()) if (m.is("Conv2d")) normalInit(m, std);
}

/** Convolutions N(.01), norms 1; a module may be both. */
function normalConvsAndNorms(part: Self): void {
  for (const m of part.modules()) {
    if (m.is("Conv2d")) normalInit(m, 0.01);
    if (m.is(...NORMS)) constantInit(m, 1);
  }
}

// Backbones

async function hourglass(self: Self): Promise<void> {
  await self.base();
  for (const m of self.modules()) if (m.is("Conv2d")) resetParameters(m);
}

const positionEmbedding = (self: Self): void => self.fill("pos_embed", small());

async function pyramid(self: Self): Promise<void> {
  if (self.cfg !== undefined) {
    if (self.attr("convert_weights", false) === true) refuse(self, "it converts the names of its checkpoint");
    return loadOwn(self);
  }
  for (const m of self.modules()) {
    if (m.is("Linear")) truncInit(m, 0.02);
    else if (m.is("LayerNorm")) constantInit(m, 1);
    else if (m.is("Conv2d")) convByFanOut(m);
    else if (m.is("AbsolutePositionEmbedding")) await m.initWeights();
  }
}

/** Swin: from nothing by class, else from a file whose names begin with "backbone."; `keepsOthers`: other names too. */
export const swin = (keepsOthers: boolean): Method => (self) => {
  if (self.cfg === undefined) {
    if (self.attr("use_abs_pos_embed", false) === true) self.fill("absolute_pos_embed", small());
    for (const m of self.modules()) {
      if (m.is("Linear")) truncInit(m, 0.02);
      else if (m.is("LayerNorm")) constantInit(m, 1);
    }
    return;
  }
  if (self.attr("convert_weights", false) === true) refuse(self, "it converts the names of its checkpoint");
  loadOwn(self, (all) => {
    const start = "backbone.";
    const mine = [...all].filter(([key]) => keepsOthers || key.startsWith(start))
      .map(([key, name]) => [key.startsWith(start) ? key.slice(start.length) : key, name] as const);
    if (mine.length === 0) {
      const why = `no entry of its checkpoint begins with "${start}", and it takes no others`;
      throw new LensorError("missing", `Cannot run init_weights of ${self.node.type}: ${why}`, { path: self.path });
    }
    const keys = new Map(mine[0]![0].startsWith("module.") ? mine.map(([key, name]) => [key.slice(7), name]) : mine);
    refuseResize(self, keys, (key) => key.includes("relative_position_bias_table"));
    return keys;
  });
};

/** The table of a window's attention. */
export const windowAttention: Method = (self) => self.fill("relative_position_bias_table", small());

function detectoRsResNet(self: Self): void {
  if (typeof self.attr("pretrained", null) === "string") refuse(self, "it loads its own checkpoint");
  for (const m of self.modules()) {
    if (m.is("Conv2d")) kaimingInit(m);
    else if (m.is("_BatchNorm", "GroupNorm")) constantInit(m, 1);
  }
  if (self.attr("dcn", null) !== null) {
    for (const m of self.modules()) {
      if (m.is("Bottleneck") && m.child("conv2").has("conv_offset")) constantInit(m.child("conv2", "conv_offset"), 0);
    }
  }
  if (self.attr("zero_init_residual") !== true) return;
  for (const m of self.modules()) {
    if (m.is("Bottleneck")) constantInit(m.child("norm3"), 0);
    else if (m.is("BasicBlock")) constantInit(m.child("norm2"), 0);
  }
}

// Heads

/** BaseModule's method, then offsets of deformable convolutions 0. */
async function denseHead(self: Self): Promise<void> {
  await self.base();
  for (const m of self.modules()) if (m.has("conv_offset")) constantInit(m.child("conv_offset"), 0);
}

async function yolox(self: Self): Promise<void> {
  await denseHead(self);
  const objects = self.child("multi_level_conv_obj").children();
  self.child("multi_level_conv_cls").children().forEach((m, level) => {
    m.fill("bias", prior(0.01));
    objects[level]?.fill("bias", prior(0.01));
  });
}

async function retinaSepBn(self: Self): Promise<void> {
  await denseHead(self);
  for (const list of ["cls_convs", "reg_convs"]) {
    for (const m of self.child(list, "0").children()) normalInit(m.child("conv"), 0.01);
  }
  normalInit(self.child("retina_cls"), 0.01, prior(0.01));
  normalInit(self.child("retina_reg"), 0.01);
}

async function autoAssign(self: Self): Promise<void> {
  await denseHead(self);
  normalInit(self.child("conv_cls"), 0.01, prior(0.02));
  normalInit(self.child("conv_reg"), 0.01, 4);
}

function centerNet(self: Self): void {
  self.child("heatmap_head", "-1").fill("bias", prior(0.1));
  for (const name of ["wh_head", "offset_head"]) normalConvs(self.child(name), 0.001);
}

async function corner(self: Self): Promise<void> {
  await denseHead(self);
  const parts = ["heat", "off", ...(self.attr("with_corner_emb", true) === true ? ["emb"] : [])];
  for (let level = 0; level < numberOf(self, "num_feat_levels"); level++) {
    for (const part of parts) {
      for (const side of ["tl", "br"]) {
        const conv = self.child(`${side}_${part}`, String(level), "-1", "conv");
        resetParameters(conv);
        if (part === "heat") conv.fill("bias", prior(0.1));
      }
    }
  }
}

async function centripetal(self: Self): Promise<void> {
  await corner(self);
  for (let i = 0; i < numberOf(self, "num_feat_levels"); i++) {
    const level = String(i);
    for (const side of ["tl", "br"]) normalInit(self.child(`${side}_feat_adaption`, level), 0.01);
    for (const side of ["tl", "br"]) normalInit(self.child(`${side}_dcn_offset`, level, "conv"), 0.1);
    for (const part of ["guiding_shift", "centripetal_shift"]) {
      for (const side of ["tl", "br"]) {
        for (const m of self.child(`${side}_${part}`, level).children()) resetParameters(m.child("conv"));
      }
    }
  }
}

/** Objectness by the size of a picture's grid, classes by one in a hundred. */
function yoloV3(self: Self): void {
  normalConvsAndNorms(self);
  const strides = numbersOf(self, "featmap_strides");
  const anchors = numberOf(self, "num_base_priors");
  self.child("convs_pred").children().slice(0, strides.length).forEach((conv, level) => {
    const width = conv.shape("bias")[0]! / anchors;
    const objects = priorNumber(8 / (608 / strides[level]!) ** 2);
    fillPart(conv, "bias", "objectness", objects, (i) => i % width === 4);
    fillPart(conv, "bias", "classes", priorNumber(0.01), (i) => i % width >= 5);
  });
}

function yolof(self: Self): void {
  normalConvsAndNorms(self);
  self.child("cls_score").fill("bias", prior(0.01));
}

function rtmDet(self: Self): void {
  normalConvsAndNorms(self);
  normalInit(self.child("rtm_cls"), 0.01, prior(0.01));
  normalInit(self.child("rtm_reg"), 0.01);
  if (self.attr("with_objectness") === true) normalInit(self.child("rtm_obj"), 0.01, prior(0.01));
}

const rtmDetSepBn = (regBias: number): Method => (self) => {
  normalConvsAndNorms(self);
  const regs = self.child("rtm_reg").children();
  self.child("rtm_cls").children().forEach((m, level) => {
    normalInit(m, 0.01, prior(0.01));
    if (regs[level]) normalInit(regs[level], 0.01, regBias);
  });
  if (self.attr("with_objectness") !== true) return;
  for (const m of self.child("rtm_obj").children()) normalInit(m, 0.01, prior(0.01));
};

function ddod(self: Self): void {
  for (const list of ["cls_convs", "reg_convs"]) {
    for (const m of self.child(list).children()) normalInit(m.child("conv"), 0.01);
  }
  normalInit(self.child("atss_reg"), 0.01);
  normalInit(self.child("atss_iou"), 0.01);
  normalInit(self.child("atss_cls"), 0.01, prior(0.01));
}

async function tood(self: Self): Promise<void> {
  for (const m of self.child("inter_convs").children()) normalInit(m.child("conv"), 0.01);
  for (const [name, std] of [["cls_prob_module", 0.01], ["reg_offset_module", 0.001]] as const) {
    for (const m of self.child(name).children()) if (m.is("Conv2d")) normalInit(m, std);
  }
  normalInit(self.child("cls_prob_module", "-1"), 0.01, prior(0.01));
  await self.child("cls_decomp").initWeights();
  await self.child("reg_decomp").initWeights();
  normalInit(self.child("tood_cls"), 0.01, prior(0.01));
  normalInit(self.child("tood_reg"), 0.01);
}

function taskDecomposition(self: Self): void {
  normalConvs(self.child("layer_attention"), 0.001);
  normalInit(self.child("reduction_conv", "conv"), 0.01);
}

function dyConv(self: Self): void {
  normalConvs(self.child("dyconvs"), 0.01);
  if (self.has("attnconv")) normalConvs(self.child("attnconv"), 0.01);
}

// Transformers

/** BaseModule's method, then every matrix of encoder and decoder. */
async function detr(self: Self): Promise<void> {
  await self.base();
  for (const name of ["encoder", "decoder"]) fillMatrices(self.child(name), xavier());
}

async function detrWithDeformable(self: Self): Promise<void> {
  await detr(self);
  for (const m of self.modules()) if (m.is("MultiScaleDeformableAttention")) await m.initWeights();
}

async function deformableDetr(self: Self): Promise<void> {
  await detrWithDeformable(self);
  if (self.attr("as_two_stage") === true) {
    for (const name of ["memory_trans_fc", "pos_trans_fc"]) self.child(name).fill("weight", xavier());
  } else xavierInit(self.child("reference_points_fc"));
  self.fill("level_embed", gauss(1));
}

const dino = (...layers: readonly string[]): Method => async (self) => {
  await detrWithDeformable(self);
  for (const name of layers) self.child(name).fill("weight", xavier());
  self.fill("level_embed", gauss(1));
};

async function groundingDino(self: Self): Promise<void> {
  await dino("memory_trans_fc", "query_embedding")(self);
  self.child("text_feat_map").fill("bias", zeros);
  self.child("text_feat_map").fill("weight", xavier());
}

/** The first two numbers of a reference point are drawn between 0 and 1, and kept before the sigmoid. */
async function dabDetr(self: Self): Promise<void> {
  await detr(self);
  if (self.attr("with_random_refpoints") !== true) return;
  const queries = self.child("query_embedding");
  const width = queries.shape("weight")[1]!;
  uniformInit(queries);
  const least = Math.fround(1e-5);
  queries.change("weight", "inverse sigmoid of [:, :2]", ({ data }) =>
    mapped(data, (x, i) => {
      if (i % width >= 2) return x;
      const inside = Math.min(Math.max(x, 0), 1);
      const rest = Math.fround(1 - inside);
      return Math.log(Math.fround(Math.max(inside, least) / Math.max(rest, least)));
    }));
}

async function conditionalHead(self: Self): Promise<void> {
  await self.base();
  if (usesSigmoid(self)) self.child("fc_cls").fill("bias", prior(0.01));
}

function dabHead(self: Self): void {
  if (usesSigmoid(self)) self.child("fc_cls").fill("bias", prior(0.01));
  constantInit(self.child("fc_reg", "layers", "-1"), 0);
}

// The widths and heights of a box, behind its centre
const sizes = (m: Self, value: number): void => fillPart(m, "bias", "[2:]", value, (i) => i >= 2);

const regressions = (self: Self, list = "reg_branches"): readonly Self[] =>
  self.child(list).children().map((m) => m.child("-1"));

function branches(self: Self): void {
  for (const m of regressions(self)) constantInit(m, 0);
  sizes(self.child("reg_branches", "0", "-1"), -2);
  if (self.attr("as_two_stage") === true) { for (const m of regressions(self)) sizes(m, 0); }
}

function deformableHead(self: Self): void {
  if (usesSigmoid(self)) {
    for (const m of self.child("cls_branches").children()) if (m.tensor("bias")) m.fill("bias", prior(0.01));
  }
  branches(self);
}

function ddqHead(self: Self): void {
  for (const list of ["cls_branches", "aux_cls_branches"]) {
    for (const m of self.child(list).children()) m.fill("bias", prior(0.01));
  }
  for (const list of ["reg_branches", "aux_reg_branches"]) {
    for (const m of regressions(self, list)) constantInit(m, 0);
    for (const m of regressions(self, list)) sizes(m, 0);
  }
}

/** Input projections, the pixel decoder, then the matrices of the transformer decoder. */
const maskHead = (projections: string, isList: boolean, by: Initializer): Method => async (self) => {
  const all = isList ? self.child(projections).children() : [self.child(projections)];
  for (const m of all) if (m.is("Conv2d")) caffe2Init(m);
  await self.child("pixel_decoder").initWeights();
  fillMatrices(self.child("transformer_decoder"), by);
};

function lateral(self: Self, levels: number): void {
  for (let i = 0; i < levels; i++) {
    for (const list of ["lateral_convs", "output_convs"]) caffe2Init(self.child(list, String(i), "conv"));
  }
  caffe2Init(self.child("mask_feature"));
}

function pixelDecoder(self: Self): void {
  lateral(self, numberOf(self, "num_inputs") - 2);
  caffe2Init(self.child("last_feat_conv"));
}

function encoderPixelDecoder(self: Self): void {
  lateral(self, numberOf(self, "num_inputs") - 2);
  caffe2Init(self.child("encoder_in_proj"));
  caffe2Init(self.child("encoder_out_proj", "conv"));
  fillMatrices(self.child("encoder"), xavier());
}

async function deformablePixelDecoder(self: Self): Promise<void> {
  const encoded = numberOf(self, "num_encoder_levels");
  for (let i = 0; i < encoded; i++) xavierInit(self.child("input_convs", String(i), "conv"));
  lateral(self, numberOf(self, "num_input_levels") - encoded);
  normalInit(self.child("level_encoding"), 1);
  fillMatrices(self.child("encoder"), xavierN());
  for (const m of self.child("encoder", "layers").modules()) {
    if (m.is("MultiScaleDeformableAttention")) await m.initWeights();
  }
}

// Heads of regions

async function fcnMask(self: Self): Promise<void> {
  await self.base();
  for (const name of ["upsample", "conv_logits"]) {
    if (!self.has(name)) continue;
    const m = self.child(name);
    if (m.is("CARAFEPack")) await m.initWeights();
    else if (m.tensor("weight")) {
      m.fill("weight", kaimingOut());
      m.fill("bias", zeros);
    }
  }
}

async function dii(self: Self): Promise<void> {
  await self.base();
  fillMatrices(self, xavier());
  if (usesSigmoid(self)) self.child("fc_cls").fill("bias", prior(0.01));
}

function dynamicMask(self: Self): void {
  fillMatrices(self, xavier());
  self.child("conv_logits").fill("bias", zeros);
}

async function condInstMask(self: Self): Promise<void> {
  await self.base();
  for (const name of ["convs_all_levels", "conv_branch", "conv_pred"]) {
    kaimingInit(self.child(name), { isUniform: true });
  }
}

async function panopticFpn(self: Self): Promise<void> {
  await self.base();
  self.child("conv_logits").fill("weight", gauss(0.01));
  self.child("conv_logits").fill("bias", zeros);
}

async function embeddingRpn(self: Self): Promise<void> {
  await self.base();
  const boxes = self.child("init_proposal_bboxes");
  const width = boxes.shape("weight")[1]!;
  boxes.fill("weight", constant(1));
  fillPart(boxes, "weight", "[:, :2]", 0.5, (i) => i % width < 2);
}

// Necks

function ctResNetNeck(self: Self): void {
  for (const m of self.modules()) {
    if (m.is("ConvTranspose2d")) {
      resetParameters(m);
      m.change("weight", "bilinear in channel 0", ({ data, shape }) => bilinear(data as Float32Array, shape));
    } else if (m.is("BatchNorm2d")) {
      m.fill("weight", ones);
      m.fill("bias", zeros);
    } else if (self.attr("use_dcn") !== true && m.is("Conv2d")) resetParameters(m);
  }
}

// The first output channel of every input channel is one bilinear kernel
function bilinear(data: Float32Array, [ins = 0, outs = 0, height = 0, width = 0]: readonly number[]): Float32Array {
  const out = data.slice();
  const f = Math.ceil(height / 2);
  const c = (2 * f - 1 - f % 2) / (2 * f);
  const size = height * width;
  const step = outs * size;
  for (let i = 0; i < size; i++) {
    const value = (1 - Math.abs(Math.floor(i / width) / f - c)) * (1 - Math.abs(i % width / f - c));
    for (let channel = 0; channel < ins; channel++) out[channel * step + i] = value;
  }
  return out;
}

function dilatedEncoder(self: Self): void {
  for (const name of ["lateral_conv", "fpn_conv"]) caffe2Init(self.child(name));
  for (const name of ["lateral_norm", "fpn_norm"]) constantInit(self.child(name), 1);
  normalConvsAndNorms(self.child("dilated_encoder_blocks"));
}

async function carafeFpn(self: Self): Promise<void> {
  await self.base();
  for (const m of self.modules()) if (m.is("Conv2d", "ConvTranspose2d")) xavierInit(m);
  for (const m of self.modules()) if (m.is("CARAFEPack")) await m.initWeights();
}

async function nasFcosFpn(self: Self): Promise<void> {
  await self.base();
  for (const m of self.child("fpn").children()) if (m.has("conv_out")) caffe2Init(m.child("out_conv", "conv"));
  for (const part of ["adapt_convs", "extra_downsamples"]) {
    for (const m of self.child(part).modules()) if (m.is("Conv2d")) caffe2Init(m);
  }
}

async function rfp(self: Self): Promise<void> {
  for (const list of ["lateral_convs", "fpn_convs"]) {
    for (const m of self.child(list).modules()) if (m.is("Conv2d")) xavierInit(m);
  }
  for (let i = 0; i < numberOf(self, "rfp_steps") - 1; i++) await self.child("rfp_modules", String(i)).initWeights();
  constantInit(self.child("rfp_weight"), 0);
}

const within = (place: string, methods: Readonly<Record<string, Method>>): Readonly<Record<string, Method>> =>
  Object.fromEntries(Object.entries(methods).map(([name, method]) => [`mmdet.models.${place}.${name}`, method]));

/** The methods of mmdet 3.3, by the class that defines them. */
export const mmdet: () => Readonly<Record<string, Method>> = once(() => ({
  ...within("backbones", {
    "detectors_resnet.DetectoRS_ResNet": detectoRsResNet,
    "hourglass.HourglassNet": hourglass,
    "pvt.AbsolutePositionEmbedding": positionEmbedding,
    "pvt.PyramidVisionTransformer": pyramid,
    "ssd_vgg.SSDVGG": (self) => self.base(),
    "swin.SwinTransformer": swin(false),
    "swin.WindowMSA": windowAttention,
  }),
  ...within("dense_heads", {
    "atss_vlfusion_head.DyConv": dyConv,
    "autoassign_head.AutoAssignHead": autoAssign,
    "base_dense_head.BaseDenseHead": denseHead,
    "centernet_head.CenterNetHead": centerNet,
    "centripetal_head.CentripetalHead": centripetal,
    "condinst_head.MaskFeatModule": condInstMask,
    "conditional_detr_head.ConditionalDETRHead": conditionalHead,
    "corner_head.CornerHead": corner,
    "dab_detr_head.DABDETRHead": dabHead,
    "ddod_head.DDODHead": ddod,
    "ddq_detr_head.DDQDETRHead": ddqHead,
    "deformable_detr_head.DeformableDETRHead": deformableHead,
    "embedding_rpn_head.EmbeddingRPNHead": embeddingRpn,
    "grounding_dino_head.GroundingDINOHead": branches,
    "mask2former_head.Mask2FormerHead": maskHead("decoder_input_projs", true, xavierN()),
    "maskformer_head.MaskFormerHead": maskHead("decoder_input_proj", false, xavier()),
    "retina_sepbn_head.RetinaSepBNHead": retinaSepBn,
    "rtmdet_head.RTMDetHead": rtmDet,
    "rtmdet_head.RTMDetSepBNHead": rtmDetSepBn(0),
    "rtmdet_ins_head.RTMDetInsSepBNHead": rtmDetSepBn(1),
    "tood_head.TaskDecomposition": taskDecomposition,
    "tood_head.TOODHead": tood,
    "yolo_head.YOLOV3Head": yoloV3,
    "yolof_head.YOLOFHead": yolof,
    "yolox_head.YOLOXHead": yolox,
  }),
  ...within("detectors", {
    "dab_detr.DABDETR": dabDetr,
    "ddq_detr.DDQDETR": dino("memory_trans_fc"),
    "deformable_detr.DeformableDETR": deformableDetr,
    "detr.DETR": detr,
    "dino.DINO": dino("memory_trans_fc", "query_embedding"),
    "grounding_dino.GroundingDINO": groundingDino,
  }),
  ...within("layers", {
    "msdeformattn_pixel_decoder.MSDeformAttnPixelDecoder": deformablePixelDecoder,
    "normed_predictor.NormedLinear": (self) => fillLayer(self, gauss(0.01)),
    "pixel_decoder.PixelDecoder": pixelDecoder,
    "pixel_decoder.TransformerEncoderPixelDecoder": encoderPixelDecoder,
  }),
  ...within("necks", {
    "ct_resnet_neck.CTResNetNeck": ctResNetNeck,
    "dilated_encoder.DilatedEncoder": dilatedEncoder,
    "fpn_carafe.FPN_CARAFE": carafeFpn,
    "nasfcos_fpn.NASFCOS_FPN": nasFcosFpn,
    "rfp.RFP": rfp,
  }),
  ...within("roi_heads", {
    "bbox_heads.dii_head.DIIHead": dii,
    "mask_heads.coarse_mask_head.CoarseMaskHead": (self) => self.base(),
    "mask_heads.dynamic_mask_head.DynamicMaskHead": dynamicMask,
    "mask_heads.fcn_mask_head.FCNMaskHead": fcnMask,
  }),
  ...within("seg_heads", { "panoptic_fpn_head.PanopticFPNHead": panopticFpn }),
  ...within("tracking_heads", {
    "mask2former_track_head.Mask2FormerTrackHead": maskHead("decoder_input_projs", true, xavierN()),
  }),
}));
