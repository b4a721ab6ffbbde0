/**
 * Inits for whole models, as papers and model libraries describe them, and corrections for `calibrate`.
 *
 * They are compositions of `fill`, `rules`, `apply` and their like: read one, and write your own.
 *
 * @module
 */
export { admin, type AdminOptions } from "./admin.ts";
export { bert, type BertOptions } from "./bert.ts";
export { chrono } from "./chrono.ts";
export { completeP } from "./complete_p.ts";
export { deepNorm } from "./deep_norm.ts";
export { depthMuP } from "./depth_mu_p.ts";
export { detectorHead, type DetectorHeadOptions } from "./detector_head.ts";
export { dora, type DoraOptions } from "./dora.ts";
export { fixup, type FixupOptions } from "./fixup.ts";
export { flaxDefault } from "./flax_default.ts";
export { forgetGate } from "./forget_gate.ts";
export { gpt2, type Gpt2Options } from "./gpt2.ts";
export { haikuDefault } from "./haiku_default.ts";
export { kerasDefault } from "./keras_default.ts";
export { layerScale, type LayerScaleOptions } from "./layer_scale.ts";
export { llama, type LlamaOptions } from "./llama.ts";
export { lora, type LoraOptions, type LoraStart } from "./lora.ts";
export type { Base } from "./_lora_pairs.ts";
export { lsuv, type LsuvOptions } from "./lsuv.ts";
export { mamba, type MambaOptions } from "./mamba.ts";
export { muP, type MuPOptions } from "./mu_p.ts";
export { offsetZero } from "./offset_zero.ts";
export { siren, type SirenNetworkOptions } from "./siren.ts";
export { skipInit } from "./skip_init.ts";
export { subLn } from "./sub_ln.ts";
export { tFixup } from "./t_fixup.ts";
export { timm, type TimmOptions } from "./timm.ts";
export { transformers, type TransformersOptions } from "./transformers.ts";
export { uMuP, type UMuPOptions } from "./u_mu_p.ts";
export { unitOutput, type UnitOutputOptions } from "./unit_output.ts";
export { vit, type VitOptions } from "./vit.ts";
export { vitJax } from "./vit_jax.ts";
export { vitMae } from "./vit_mae.ts";
export { vitMoco } from "./vit_moco.ts";
export { vitTimm } from "./vit_timm.ts";
export { vitTimm2, type VitTimm2Options } from "./vit_timm2.ts";
export { zeroConvs } from "./zero_convs.ts";
export { zeroGamma, type ZeroGammaOptions } from "./zero_gamma.ts";
export type { DepthMuPOptions } from "./_depths.ts";
export type { HeadOptions } from "./_head.ts";
export type { SideOptions } from "./_roles.ts";
export type { ChronoOptions } from "../initializers/chrono.ts";
export type { LstmForgetBiasOptions } from "../initializers/lstm_forget_bias.ts";
export type { CalibrationStep, Correction, Measured } from "../inits/calibrate.ts";
// What their types name
export type { Dict, DType, Shape, Spec, Tensor, Values } from "../core/types.ts";
export type * from "../random/types.ts";
export type { DrawOptions, FanAxes, Initializer, Made } from "../initializers/types.ts";
export type * from "../checkpoint/types.ts";
export type * from "../tree/init_cfg.ts";
export type { Traversal } from "../tree/optic.ts";
export type { Box, Stretch } from "../tree/regions/box.ts";
export type * from "../tree/types.ts";
export type { Optional, Where } from "../tree/where.ts";
export type { Config } from "./families/_family.ts";
export type { WidthOptions } from "./_widths.ts";
