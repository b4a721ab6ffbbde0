import { constant, ones, zeros } from "../../initializers/constant.ts";
import { kaimingUniform } from "../../initializers/kaiming.ts";
import { normal } from "../../initializers/normal.ts";
import { s4dReal } from "../../initializers/s4d_real.ts";
import { sinCosPosition } from "../../initializers/sin_cos_position.ts";
import { stepBias } from "../../initializers/step_bias.ts";
import { truncNormal } from "../../initializers/trunc_normal.ts";
import { uniform } from "../../initializers/uniform.ts";
import type { Initializer } from "../../initializers/types.ts";
import { own } from "../../tree/walk.ts";
import type { Below } from "../_recipe.ts";
import { baseRule, baseStd } from "./_base_rule.ts";
import { type Config, countIn, each, type Family, numberIn, type Place, sizeOf, type Start } from "./_family.ts";
import { experts } from "./_plain.ts";
import { ascending, halfSinusoids, logOfUniform } from "./_tables.ts";

const gpt2: Start = (place) => {
  const { as, top, config } = place;
  const by = normal({ std: baseStd(config) });
  const below: Below[number][] = [...baseRule(place)];
  if (place.is("Conv1D")) below.push(["", { weight: by, bias: zeros }]);
  if (!as("Attention, MLP")) return below;
  const layers = numberIn(config, "n_layer", countIn(top, (_, is) => is("GPT2Block, GPTBigCodeBlock")));
  const scaled = normal({ std: baseStd(config) / Math.sqrt(2 * Math.max(layers, 1)) });
  return [...below, ["c_proj", { weight: scaled }]];
};

// DistilBERT's class of embeddings has no prefix
const distilBert: Start = (place) => {
  const sines = place.config.sinusoidal_pos_embds === true && place.node.type === "Embeddings";
  return [
    ...baseRule(place),
    ...(sines ? [["position_embeddings", { weight: sinCosPosition() }] as const] : []),
  ];
};

const gemma3: Start = (place) => {
  if (place.as("MultiModalProjector")) return [["", { mm_input_projection_weight: zeros }]];
  return [...baseRule(place), ...(/RMSNorm/.test(place.node.type) ? [["", { weight: zeros }] as const] : [])];
};

// Qwen3-Next and Qwen3.5: gated delta nets among the attentions; the gated norm is not centred
const gatedDelta: Start = (place) => {
  const below = [...baseRule(place), ...experts(place)];
  if (place.as("GatedDeltaNet")) return [...below, ["", { dt_bias: ones, A_log: logOfUniform(0.01, 16) }]];
  return place.as("SparseMoeBlock") ? [...below, ["gate", { weight: normal({ std: baseStd(place.config) }) }]] : below;
};

const t5: Start = (place) => {
  const { node, as, config } = place;
  const f = numberIn(config, "initializer_factor", 1);
  // The base rule takes the factor for a standard deviation; what it draws is drawn again
  const below = baseRule({ ...place, config: { initializer_range: f } });
  const weight = (std: number) => ({ weight: normal({ std: f * std }) });
  const width = (n: number) => n ** -0.5;
  if (as("LayerNorm")) return [...below, ["", { weight: constant(f) }]];
  if (as("Model, ForConditionalGeneration, EncoderModel, ForQuestionAnswering")) {
    const d = numberIn(config, "d_model", sizeOf(node, "shared", 1, 512));
    const head = node.children.lm_head && config.tie_word_embeddings === false ? [["lm_head", weight(1)] as const] : [];
    return [...below, ["shared", weight(1)], ...head, ["qa_outputs", { ...weight(width(d)), bias: zeros }]];
  }
  if (as("ForTokenClassification")) return [...below, ["classifier", { ...weight(1), bias: zeros }]];
  if (as("ClassificationHead")) {
    const d = numberIn(config, "d_model", sizeOf(node, "dense", 1, 512));
    return [...below, ...each(["dense", "out_proj"], { ...weight(width(d)), bias: zeros })];
  }
  if (as("DenseActDense, DenseGatedActDense")) {
    const inner = numberIn(config, "d_ff", sizeOf(node, "wo", 1, 2048));
    const d = numberIn(config, "d_model", sizeOf(node, "wo", 0, 512));
    return [
      ...below,
      ...each(["wi", "wi_0", "wi_1"], { ...weight(width(d)), bias: zeros }),
      ["wo", { ...weight(width(inner)), bias: zeros }],
    ];
  }
  if (!as("Attention, LocalAttention, TransientGlobalAttention")) return below;
  const d = numberIn(config, "d_model", sizeOf(node, "q", 1, 512));
  const inner = sizeOf(node, "q", 0, 512);
  const size = numberIn(
    config,
    "d_kv",
    numberIn(node.attrs, "key_value_proj_dim", inner / numberIn(node.attrs, "n_heads", 8)),
  );
  return [
    ...below,
    ["q", weight(width(d * size))],
    ["k", weight(width(d))],
    ["v", weight(width(d))],
    ["o", weight(width(inner))],
    ...each(["relative_attention_bias", "global_relative_attention_bias"], weight(width(d))),
  ];
};

// Falcon's linear layers are drawn once more
const falcon: Start = (place) => {
  const again = { weight: normal({ std: baseStd(place.config) }), bias: zeros };
  return [...baseRule(place), ...(place.node.type === "FalconLinear" ? [["", again] as const] : [])];
};

const gptOss: Start = (place) => {
  const by = normal({ std: baseStd(place.config) });
  const below = baseRule(place);
  if (place.as("Experts")) {
    return [...below, ["", { gate_up_proj: by, gate_up_proj_bias: zeros }], ["", {
      down_proj: by,
      down_proj_bias: zeros,
    }]];
  }
  if (place.as("Attention")) return [...below, ["", { sinks: by }]];
  return place.as("TopKRouter") ? [...below, ["", { weight: by }], ["", { bias: by }]] : below;
};

const llama4: Start = (place) => {
  const below = [...baseRule(place), ...experts(place)];
  const { node } = place;
  if (!place.as("VisionModel")) return below;
  const by = normal({ std: numberIn(node.attrs, "scale", (node.params.class_embedding?.shape[0] ?? 1) ** -0.5) });
  return [...below, ["", { class_embedding: by }], ["", { positional_embedding_vlm: by }]];
};

const deberta: Start = (place) => {
  const { node } = place;
  const below = baseRule(place);
  if (node.type === "DisentangledSelfAttention") return [...below, ["", { q_bias: zeros, v_bias: zeros }]];
  return /LMPredictionHead$/.test(node.type) ? [...below, ["", { bias: zeros }]] : below;
};

// Cut at two deviations, and smaller where the stream is written to
const modernBert: Start = (place) => {
  const { node, as, top, config } = place;
  const below = baseRule(place);
  const std = baseStd(config);
  const cut = numberIn(config, "initializer_cutoff_factor", 2);
  const by = (s: number) => ({ weight: truncNormal({ std: s, a: -cut * s, b: cut * s }), bias: zeros });
  const layers = numberIn(config, "num_hidden_layers", countIn(top, (_, is) => is("ModernBertEncoderLayer")));
  const out = std / Math.sqrt(2 * Math.max(layers, 1));
  if (as("Embeddings")) return [...below, ["tok_embeddings", by(std)]];
  if (as("MLP")) return [...below, ["Wi", by(std)], ["Wo", by(out)]];
  if (as("Attention")) return [...below, ["Wqkv", by(std)], ["Wo", by(out)]];
  if (as("PredictionHead")) return [...below, ["dense", by(out)]];
  if (as("ForMaskedLM")) return [...below, ["decoder", by(out)]];
  if (!as("ForSequenceClassification, ForMultipleChoice, ForTokenClassification, ForQuestionAnswering")) return below;
  return [...below, ["classifier", by(sizeOf(node, "classifier", 1, 768) ** -0.5)]];
};

const whisper: Start = (place) => {
  const below = baseRule({
    ...place,
    config: { ...place.config, initializer_range: numberIn(place.config, "init_std", 0.02) },
  });
  if (place.as("Encoder")) return [...below, ["embed_positions", { weight: halfSinusoids }]];
  const { node } = place;
  const length = own(node.params, "layer_weights")?.shape[0];
  return length ? [...below, ["", { layer_weights: constant(1 / length) }]] : below;
};

const mamba: Start = (place) => {
  const { node, config } = place;
  const below = baseRule(place);
  if (!place.as("Mixer")) return below;
  const rank = sizeOf(node, "dt_proj", 1, 1);
  const bound = rank ** -0.5 * numberIn(config, "time_step_scale", 1);
  const steps = config.time_step_init_scheme === "constant" ? constant(bound) : uniform({ low: -bound, high: bound });
  return [
    ...below,
    ["", { A_log: s4dReal(), D: ones }],
    ["dt_proj", { weight: steps, bias: stepsOf(config) }],
    ["conv1d", { weight: kaimingUniform({ a: Math.sqrt(5) }), bias: zeros }],
    ["out_proj", { weight: outProjection(place) }],
  ];
};

const mamba2: Start = (place) => {
  const { node, config } = place;
  const below = baseRule(place);
  if (!place.as("Mixer")) return below;
  return [
    ...below,
    ["", { A_log: ascending }],
    ["", { D: ones, dt_bias: stepsOf({ ...node.attrs, ...config }) }],
    ["conv1d", { weight: kaimingUniform({ a: Math.sqrt(5) }), bias: zeros }],
    ["out_proj", { weight: outProjection(place) }],
  ];
};

function stepsOf(config: Config): Initializer {
  const least = numberIn(config, "time_step_min", 0.001);
  const most = numberIn(config, "time_step_max", 0.1);
  return stepBias({ least, most, floor: numberIn(config, "time_step_floor", 1e-4) });
}

function outProjection({ node, top, config }: Place): Initializer {
  const plain = kaimingUniform({ a: Math.sqrt(5) });
  if (config.rescale_prenorm_residual !== true) return plain;
  const layers = numberIn(config, "num_hidden_layers", countIn(top, ({ type }) => type === node.type));
  const bound = (sizeOf(node, "out_proj", 1, 1) * layers) ** -0.5;
  return uniform({ low: -bound, high: bound });
}

/** Language, speech and state-space models of Transformers with a start of their own. */
export const TEXT_FAMILIES: readonly Family[] = [
  { prefix: "GPT2", name: "gpt2", start: gpt2 },
  { prefix: "DistilBert", name: "distilbert", start: distilBert },
  { prefix: "Gemma3", name: "gemma3", start: gemma3 },
  { prefix: "Qwen3Next", name: "qwen3_next", start: gatedDelta },
  { prefix: "Qwen3_5", name: "qwen3_5", start: gatedDelta },
  { prefix: "Qwen3_5Moe", name: "qwen3_5_moe", start: gatedDelta },
  { prefix: "T5", name: "t5", start: t5 },
  { prefix: "MT5", name: "mt5", start: t5 },
  { prefix: "UMT5", name: "umt5", start: t5 },
  { prefix: "LongT5", name: "longt5", start: t5 },
  { prefix: "GPTBigCode", name: "gpt_bigcode", start: gpt2 },
  { prefix: "Falcon", name: "falcon", start: falcon },
  { prefix: "GptOss", name: "gpt_oss", start: gptOss },
  { prefix: "Llama4", name: "llama4", start: llama4 },
  { prefix: "Deberta", name: "deberta", start: deberta },
  { prefix: "ModernBert", name: "modernbert", start: modernBert },
  { prefix: "FalconMamba", name: "falcon_mamba", start: mamba, std: 0.1 },
  { prefix: "Whisper", name: "whisper", start: whisper },
  { prefix: "Mamba", name: "mamba", start: mamba, std: 0.1 },
  { prefix: "Mamba2", name: "mamba2", start: mamba2, std: 0.1 },
];
