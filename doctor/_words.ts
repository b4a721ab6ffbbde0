/** What names say: the roles of tensors and modules where no class does. */
import type { Param } from "../tree/types.ts";
import type { Role } from "./types.ts";

/** Modules that hold a table of words. */
export const WORDS: RegExp =
  /^(wte|embed_tokens|word_embeddings?|words?|tok_embeddings?|tokens?_embed(der|dings?)?|embed_in|embed|embedding|embeddings|emb|shared|token_emb|word_emb|vocab_embed)$/;
/** Tables of positions, types and the like. */
export const PLACES: RegExp = /pos|wpe|type|segment|relative|rel_|time|step|class|label|level|query_embed|lang/i;
/** Modules and path parts that predict, by the words of the libraries. */
const HEAD_PART = /^(heads?|final.*|.*classifier|predictor|to_logits)$/;
const HEAD_NAME =
  /^(fc|cls|logits|lm_head|score|to_rgb|readout|predictions?|out|output|conv_out|proj_out|linear_out|last_layer|critic|actor|value|policy)$/;
/** The matrix that maps back to words. */
export const WORD_HEAD: RegExp =
  /(^|\.)(lm_head|embed_out|output_projection|predictions\.decoder|to_logits|generator)$/;
/** Zeros that these names ask for. */
export const MEANT_ZERO: RegExp =
  /zero_conv|zero_module|controlnet_|offset|deform|adaLN|modulation|film|time_emb_proj|emb_layers|router|gate(?!_up|_proj)|gating|proj_out|conv_mask/i;
/** Numbers that stay random on purpose. */
export const MEANT_RANDOM: RegExp = /random|fourier|rff|reservoir|esn|codebook|rope|pos/i;
/** Kernels beside the main way of a residual block. */
export const SHORTCUT: RegExp = /(^|\.)(downsample|shortcut|skip)(\.|$)/;
/** Sequentials that are blocks of their own. */
export const BLOCK: RegExp =
  /block|branch|adapter|mlp|ffn|feed_?forward|attn|attention|layer|unit|modulation|to_out|expert/i;
/** Averaged weights beside the usual ones. */
export const AVERAGED: RegExp =
  /(^|[./])(ema|model_ema|ema_model|params_ema|state_dict_ema|averaged_model|ema_state_dict|swa_model)([./]|$)/;
/** What a mask may be called. */
export const MASK: RegExp = /mask|causal|bound/i;

const SCALE = /^(gamma|gamma_?[12]|lambda\w*|alpha|skip_gain|resweight|scale|ls[12]|layer_?scale\w*)$/;
const MATRIX =
  /^(weight|kernel|w|original1|weight_v|in_proj_weight|\w+_weight|weight_ih\w*|weight_hh\w*|\w*_kernel|kernel:0)$/;
const TABLE_NAME = /relative_position|rel_pos|pos_embed|position|cls_token|_token|bias_table|queries/;

/** Whether a path leads to a layer that predicts. */
export function isHeadName(home: string): boolean {
  const parts = home.split(".");
  return parts.some((part) => HEAD_PART.test(part)) || HEAD_NAME.test(parts.at(-1)!);
}

/**
 * What a tensor does, by its class first, then by its name. `affine`: its module has a weight and a bias of one axis
 * each.
 */
export function roleOf(
  { shape, dtype }: Param,
  path: string,
  kind: "param" | "buffer",
  classes: ReadonlySet<string>,
  untyped: boolean,
  affine: boolean,
): Role {
  const parts = path.split(".");
  const name = parts.at(-1)!;
  const module = parts.at(-2) ?? "";
  const axes = shape.length;
  if (parts.some((part) => /^lora_(embedding_)?[AB]$/.test(part))) return "lora";
  if (kind === "buffer" || !/^(b?float|complex)/.test(dtype)) return "buffer";
  if (name === "original0" || name === "weight_g") return "g";
  const norm = [...classes].some((type) => /Norm(?!al)/.test(type)) || untyped && (affine || isNormName(module));
  const flat = shape.filter((size) => size !== 1).length <= 1;
  if (norm && (flat || classes.has("LayerNorm"))) {
    if (/^(weight|gamma|scale|g)$/.test(name)) return "norm";
    if (/^(bias|beta|b)$/.test(name)) return "shift";
  }
  if (axes <= 1 && SCALE.test(name)) return "scale";
  if (axes >= 2 && classes.has("Embedding") || axes >= 2 && classes.has("EmbeddingBag")) {
    return PLACES.test(module) ? "table" : "embedding";
  }
  if (axes >= 2 && TABLE_NAME.test(name)) return "table";
  if (axes === 2 && untyped && /^(weight|embedding|embeddings)$/.test(name)) {
    if (WORDS.test(module)) return "embedding";
    if (/embed/i.test(module) && PLACES.test(module) || module === "wpe") return "table";
  }
  if (axes >= 2 && MATRIX.test(name.replace(/^.*\//, ""))) return "matrix";
  if (axes >= 2) return "table";
  return /bias|^b$|beta$/.test(name) ? "bias" : "other";
}

const isNormName = (module: string) => /norm|(^|_)(ln|bn)(_|\d|$)/i.test(module);
