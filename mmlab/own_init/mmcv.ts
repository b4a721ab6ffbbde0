import { once } from "../../core/once.ts";
import { sizeOf } from "../../core/shape.ts";
import { zeros } from "../../initializers/constant.ts";
import type { Initializer } from "../../initializers/types.ts";
import { cosine, sine } from "../../math/turn.ts";
import { isDict } from "../_cfg.ts";
import { constantInit, fillLayer, kaimingInit, normalInit, within, xavierInit } from "./_functions.ts";
import { type Method, numberOf, numbersOf, type Self } from "./_self.ts";

/**
 * ConvModule: its convolution as for a rectifier, by the fan out, whether or not an activation follows; its norm 1 and
 * 0.
 */
function convModule(self: Self): void {
  const conv = self.child("conv");
  if (!hasMethod(conv)) {
    const act = self.attr("act_cfg", null);
    const isOn = self.attr("with_activation", isDict(act)) === true;
    const isLeaky = isOn && isDict(act) && act.type === "LeakyReLU";
    const slope = isLeaky && typeof act.negative_slope === "number" ? act.negative_slope : 0.01;
    kaimingInit(conv, isLeaky ? { a: slope, nonlinearity: "leakyRelu" } : {});
  }
  if (self.attr("with_norm", isDict(self.attr("norm_cfg", null)))) constantInit(self.child("norm"), 1);
}

// What Python's hasattr(module, "init_weights") says
function hasMethod(m: Self): boolean {
  return typeof m.node.extra?.own_init === "string" || m.is("BaseModule");
}

function nonLocal(self: Self): void {
  const parts = self.attr("mode", "embedded_gaussian") === "gaussian" ? ["g"] : ["g", "theta", "phi"];
  for (const name of parts) normalInit(self.child(name, "conv"), 0.01);
  const out = self.child("conv_out");
  const hasNorm = isDict(out.attr("norm_cfg", null));
  constantInit(out.child(hasNorm ? "norm" : "conv"), 0);
}

function generalizedAttention(self: Self): void {
  for (const m of self.modules()) {
    if (m.attr("kaiming_init", false) !== true) continue;
    kaimingInit(m, { mode: "fanIn", nonlinearity: "leakyRelu", a: 1, isUniform: true });
  }
}

function carafePack(self: Self): void {
  for (const m of self.modules()) if (m.is("Conv2d")) xavierInit(m);
  normalInit(self.child("content_encoder"), 0.001);
}

function modulatedDeformConv(self: Self): void {
  const inputs = numberOf(self, "in_channels") * sizeOf(numbersOf(self, "kernel_size", 2));
  fillLayer(self, within(1 / Math.sqrt(inputs)));
}

function modulatedDeformConvPack(self: Self): void {
  modulatedDeformConv(self);
  if (!self.has("conv_offset")) return;
  for (const name of ["weight", "bias"]) self.child("conv_offset").fill(name, zeros);
}

/** Offsets that point in a direction of their own for each head, one step further for each point. */
function deformableAttention(self: Self): void {
  constantInit(self.child("sampling_offsets"), 0);
  const [heads, levels, points] = ["num_heads", "num_levels", "num_points"].map((name) => numberOf(self, name));
  self.child("sampling_offsets").fill("bias", rays(heads!, levels!, points!));
  constantInit(self.child("attention_weights"), 0);
  xavierInit(self.child("value_proj"));
  xavierInit(self.child("output_proj"));
  self.markDone();
}

function rays(heads: number, levels: number, points: number): Initializer {
  const by: Initializer = (shape) => {
    const out = new Float32Array(sizeOf(shape));
    const turn = 2 * Math.PI;
    const step = Math.fround(turn / heads);
    for (let i = 0; i < out.length; i++) {
      const axis = i % 2;
      const point = Math.floor(i / 2) % points;
      const head = Math.floor(i / (2 * points * levels));
      const theta = Math.fround(head * step);
      const x = Math.fround(cosine(theta, turn));
      const y = Math.fround(sine(theta, turn));
      const unit = Math.fround((axis ? y : x) / Math.max(Math.abs(x), Math.abs(y)));
      out[i] = unit * (point + 1);
    }
    return out;
  };
  return Object.assign(by, { label: `rays(heads=${heads}, levels=${levels}, points=${points})` });
}

function saConv(self: Self): void {
  constantInit(self.child("switch"), 0, 1);
  self.fill("weight_diff", zeros);
  const offsets = self.attr("use_deform", false) === true ? ["offset_s", "offset_l"] : [];
  for (const name of ["pre_context", "post_context", ...offsets]) constantInit(self.child(name), 0);
}

function resNet(self: Self): void {
  for (const m of self.modules()) {
    if (m.is("Conv2d")) kaimingInit(m);
    else if (m.is("BatchNorm2d")) constantInit(m, 1);
  }
}

function vgg(self: Self): void {
  for (const m of self.modules()) {
    if (m.is("Conv2d")) kaimingInit(m);
    else if (m.is("BatchNorm2d")) constantInit(m, 1);
    else if (m.is("Linear")) normalInit(m, 0.01);
  }
}

/** The methods of mmcv 2.1, by the class that defines them. */
export const mmcv: () => Readonly<Record<string, Method>> = once(() => ({
  "mmcv.cnn.alexnet.AlexNet": () => {},
  "mmcv.cnn.bricks.conv_module.ConvModule": convModule,
  "mmcv.cnn.bricks.generalized_attention.GeneralizedAttention": generalizedAttention,
  "mmcv.cnn.bricks.non_local._NonLocalNd": nonLocal,
  "mmcv.cnn.bricks.upsample.PixelShufflePack": (self) => xavierInit(self.child("upsample_conv")),
  "mmcv.cnn.resnet.ResNet": resNet,
  "mmcv.cnn.vgg.VGG": vgg,
  "mmcv.ops.carafe.CARAFEPack": carafePack,
  "mmcv.ops.modulated_deform_conv.ModulatedDeformConv2d": modulatedDeformConv,
  "mmcv.ops.modulated_deform_conv.ModulatedDeformConv2dPack": modulatedDeformConvPack,
  "mmcv.ops.modulated_deform_conv.ModulatedDeformConv2dPack_MLU": modulatedDeformConvPack,
  "mmcv.ops.multi_scale_deform_attn.MultiScaleDeformableAttention": deformableAttention,
  "mmcv.ops.saconv.SAConv2d": saConv,
}));
