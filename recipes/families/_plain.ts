import { zeros } from "../../initializers/constant.ts";
import { normal } from "../../initializers/normal.ts";
import type { Below } from "../_recipe.ts";
import { baseRule, baseStd } from "./_base_rule.ts";
import type { Family, Place, Start } from "./_family.ts";

// Families of Transformers 5.24 whose models add to the base rule what the letters say, or nothing, as "prefix of the
// classes: name": b, the bias of the language model's head is a tensor of its own; e, experts are stacked; r, the
// router is a tensor of its own; c, norms scale by 1 + weight. A number is the default std, where that is not 0.02.
const TEXT = `
Albert albert b
Apertus apertus -
Apertus1p5 apertus1p5 -
Apertus1p5Text apertus1p5 -
Arcee arcee -
AriaText aria er
AudioFlamingo3 audioflamingo3 -
AXK1 axk1 er
AXK2 axk2 er
AyaVision aya_vision -
Bart bart -
Bert bert b
BertGeneration bert_generation b
BigBird big_bird b
BigBirdPegasus bigbird_pegasus -
BioGpt biogpt -
BitNet bitnet -
Blenderbot blenderbot -
BlenderbotSmall blenderbot_small -
BlipText blip -
Bloom bloom -
Camembert camembert b
Canine canine -
Chameleon chameleon -
Cohere cohere -
Cohere2 cohere2 -
Cohere2Moe cohere2_moe er
Cohere2Vision cohere2_vision -
CohereAsr cohere_asr -
ColModernVBert colmodernvbert -
ColPali colpali -
ColQwen2 colqwen2 -
Cosmos3Edge cosmos3_edge -
Cosmos3Omni cosmos3_omni -
Cwm cwm -
Data2VecText data2vec -
DebertaV2 deberta_v2 b
DecisionTransformer decision_transformer -
DeepseekOcr2Text deepseek_ocr2 er
DeepseekV2 deepseek_v2 er
DeepseekV3 deepseek_v3 er
DeepseekV32 deepseek_v32 er
DeepseekVL deepseek_vl -
DepthAnything depth_anything -
Dinat dinat -
Dots1 dots1 er
Dots3NoteAudio dots3_note -
Dots3NoteVision dots3_note er
DPR dpr -
Electra electra -
Emu3 emu3 -
Ernie ernie b
Ernie4_5 ernie4_5 -
Ernie4_5_Moe ernie4_5_moe er
Ernie4_5_VL_Moe ernie4_5_vl_moe -
Esmc esmc -
EuroBert eurobert -
Exaone4 exaone4 -
Exaone4_5_ exaone4_5 -
ExaoneMoe exaone_moe er
FastVlm fast_vlm -
FlexOlmo flex_olmo er
Florence2Vision florence2 -
FNet fnet -
Fuyu fuyu -
Gemma gemma c
Gemma2 gemma2 c
Glm glm -
Glm4 glm4 -
Glm46V glm46v -
Glm4Moe glm4_moe er
Glm4MoeLite glm4_moe_lite er
Glm4v glm4v -
Glm4vMoe glm4v_moe er
GlmImage glm_image -
GlmMoeDsa glm_moe_dsa er
GlmOcr glm_ocr -
GlmAsr glmasr -
GLPN glpn -
GPTNeoX gpt_neox -
Granite granite -
GraniteDoclingText granite_docling -
GraniteMoe granitemoe er
GraniteMoeShared granitemoeshared er
Gte gte -
Helium helium -
HunYuanDenseV1 hunyuan_v1_dense -
HunYuanMoEV1 hunyuan_v1_moe e
HYV3 hy_v3 er 0.006
HyperCLOVAX hyperclovax -
HyperCLOVAXVisionV2 hyperclovax_vision_v2 -
Idefics3 idefics3 -
InternVL internvl -
Jais2 jais2 -
Janus janus -
Jev jev -
JinaEmbeddingsV3 jina_embeddings_v3 b
Kolibri1 kolibri1 er
Lasr lasr -
LayoutLM layoutlm b
LED led -
Lfm2 lfm2 -
Lfm2Vl lfm2_vl -
Lfm3Vl lfm3_vl -
LightGlue lightglue -
LightOnOcr lighton_ocr -
Lilt lilt -
Llama llama -
Llava llava -
Longformer longformer -
Lxmert lxmert b
MarkupLM markuplm b
MBart mbart -
MegatronBert megatron_bert b
MiniCPM3 minicpm3 - 0.1
MiniCPMOcrVision minicpm_ocr -
MiniCPMOcr minicpm_ocr -
MiniCPMV4_6Vision minicpmv4_6 -
MiniCPMV4_6 minicpmv4_6 -
MiniCPMV4_7Vision minicpmv4_7 -
MiniCPMV4_7 minicpmv4_7 -
MiniMaxM2 minimax_m2 er
Ministral ministral -
Ministral3 ministral3 -
Mistral mistral -
Mistral3 mistral3 -
Mistral4 mistral4 er
Mixtral mixtral er
MobileNetV1 mobilenet_v1 -
MobileNetV2 mobilenet_v2 -
Moonshine moonshine -
MossTranscribeDiarize moss_transcribe_diarize -
MPNet mpnet b
Mpt mpt -
Mra mra b
MuseGlimmer muse_glimmer -
MuseGlimmerAssistant muse_glimmer_assistant -
Mvp mvp -
Nemotron3_5Asr nemotron3_5_asr -
NemotronH_Omni_Reasoning_V3 nemotron_h_omni -
NomicBert nomic_bert b
Nystromformer nystromformer -
Olmo olmo -
Olmo3 olmo3 -
CodeGen codegen -
GPTJ gptj -
GPTNeo gpt_neo -
Nemotron nemotron - 0.0134
Esm esm b
Olmo2 olmo2 -
Olmoe olmoe er
OmniASR omniasr -
OmniASRCTC omniasr_ctc -
OPT opt -
Ovis2 ovis2 -
PaddleOCRVL paddleocr_vl -
PaliGemma paligemma -
PegasusX pegasus_x -
PerceptionLM perception_lm -
Persimmon persimmon -
Phi phi -
Phi3 phi3 -
Phimoe phimoe er
Pixtral pixtral -
PLBart plbart -
PPLCNet pp_lcnet -
PPLCNetV4 pp_lcnet_v4 -
PPOCRV5MobileDet pp_ocrv5_mobile_det -
PPOCRV5MobileRec pp_ocrv5_mobile_rec -
PPOCRV5ServerDet pp_ocrv5_server_det -
PPOCRV5ServerRec pp_ocrv5_server_rec -
PPOCRV6MediumDet pp_ocrv6_medium_det -
PPOCRV6SmallDet pp_ocrv6_small_det -
PPOCRV6SmallRec pp_ocrv6_small_rec -
PPOCRV6TinyRec pp_ocrv6_tiny_rec -
PromptDepthAnything prompt_depth_anything -
ProphetNet prophetnet -
QianfanOCR qianfan_ocr -
Qwen2 qwen2 -
Qwen2_5_VL qwen2_5_vl -
Qwen2Audio qwen2_audio -
Qwen2Moe qwen2_moe er
Qwen2VL qwen2_vl -
Qwen3 qwen3 -
Qwen3Moe qwen3_moe er
Qwen3OmniMoeThinkerText qwen3_omni_moe er
Qwen3VL qwen3_vl -
Rag rag -
RemBert rembert -
Roberta roberta b
RobertaPreLayerNorm roberta_prelayernorm b
RoCBert roc_bert b
Sam3Video sam3_video -
SeedOss seed_oss -
Segformer segformer -
SmolLM3 smollm3 -
SmolVLM smolvlm -
SolarOpen solar_open er
Splinter splinter -
SqueezeBert squeezebert b
StableLm stablelm -
Starcoder2 starcoder2 - 0.018042
SuperPoint superpoint -
TextNet textnet -
TrOCR trocr -
UnlimitedOcrText unlimited_ocr er
UperNet upernet -
VaultGemma vaultgemma c
VideoLlama3 video_llama_3 -
VideoMAE videomae -
Vilt vilt -
VipLlava vipllava -
VisualBert visual_bert b
Voxtral voxtral -
VoxtralRealtimeText voxtral_realtime -
XLMRoberta xlm_roberta b
XLMRobertaXL xlm_roberta_xl b
Xmod xmod b
Yolos yolos -
Yoso yoso b
`;

/** The families that need no more than the base rule. */
export function plainFamilies(): readonly Family[] {
  return TEXT.trim().split(/\s*\n/).map((line) => {
    const [prefix = "", name = "", letters = "", std] = line.split(" ");
    return { prefix, name, start: plain(letters), ...(std && { std: Number(std) }) };
  });
}

function plain(letters: string): Start {
  return (place) => [...baseRule(place), ...[...letters].flatMap((letter) => ADDED[letter]?.(place) ?? [])];
}

/** What mixtures of experts add: stacked experts, and a router that is a tensor of its own. */
export function experts(place: Place): Below {
  if (!/Experts$/.test(place.node.type)) return [];
  const by = normal({ std: baseStd(place.config) });
  return [["", { gate_up_proj: by }], ["", { down_proj: by }]];
}

/** The router of a mixture, and its correction. */
export function router(place: Place): Below {
  if (!/Router$/.test(place.node.type)) return [];
  return [["", { weight: normal({ std: baseStd(place.config) }), e_score_correction_bias: zeros }]];
}

const ADDED: Readonly<Record<string, (place: Place) => Below>> = {
  b: ({ node }) => /(LMHead|PredictionHead)$/.test(node.type) ? [["", { bias: zeros }]] : [],
  c: ({ node }) => /RMSNorm/.test(node.type) ? [["", { weight: zeros }]] : [],
  e: experts,
  r: router,
};
