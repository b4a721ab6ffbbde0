"""What Transformers starts its models with: tests/fixtures/tree/families.json.

    python dev/family_goldens.py > tests/fixtures/tree/families.json

Made with PyTorch 2.13 and Transformers 5.24. Each model is made, and its own `init_weights` run after torch.manual_seed(0), before any tie.
The tree is in the form of modelFromJson; of every parameter there is its number, if all elements are the same, or the start of the SHA-256 of
its bytes, or seven digits of each number.
"""

import hashlib
import json
import logging
import pathlib
import re
import sys
import warnings

import torch
import transformers as tr
from torch import nn

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "python"))
from lensor_export import export  # noqa: E402

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)
# Computed by exponentials, logarithms and sines, whose last bits are the C library's own, or rounded once more
NEAR = re.compile(r"dt_bias$|dt_proj\.bias$|embed_positions\.weight$|out_proj\.weight$")
KEPT = ("padding_idx", "all_tied_weights_keys", "key_value_proj_dim", "n_heads", "groups", "scale", "time_step_min", "time_step_max", "time_step_floor")
text = dict(hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=24, vocab_size=20,
            max_position_embeddings=12, pad_token_id=0, bos_token_id=1, eos_token_id=2)
image = dict(hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=24, image_size=16, patch_size=8)
few = dict(text, num_hidden_layers=1, num_key_value_heads=1, head_dim=8)
MODELS = {
    "XLMRobertaForMaskedLM": ("XLMRobertaConfig", text),
    "ElectraForMaskedLM": ("ElectraConfig", dict(text, embedding_size=8)),
    "OPTForCausalLM": ("OPTConfig", dict(text, ffn_dim=24, word_embed_proj_dim=16, init_std=0.05)),
    "GPT2LMHeadModel": ("GPT2Config", dict(n_embd=16, n_layer=2, n_head=2, vocab_size=20, n_positions=12, initializer_range=0.03)),
    "Gemma2ForCausalLM": ("Gemma2Config", few),
    "DeepseekV3ForCausalLM": ("DeepseekV3Config", dict(text, n_routed_experts=2, num_experts_per_tok=1, n_group=1, topk_group=1,
                              moe_intermediate_size=8, first_k_dense_replace=1, q_lora_rank=8, kv_lora_rank=8,
                              qk_rope_head_dim=4, qk_nope_head_dim=4, v_head_dim=4, n_shared_experts=1)),
    "T5ForConditionalGeneration": ("T5Config", dict(d_model=16, d_kv=6, d_ff=24, num_layers=1, num_heads=2, vocab_size=20,
                                   initializer_factor=0.5, feed_forward_proj="gated-gelu", tie_word_embeddings=False)),
    "CLIPModel": ("CLIPConfig", dict(text_config=text, vision_config=image, projection_dim=8)),
    "SiglipModel": ("SiglipConfig", dict(text_config=text, vision_config=image)),
    "DeiTForImageClassification": ("DeiTConfig", image),
    "BeitForImageClassification": ("BeitConfig", dict(image, use_relative_position_bias=True, layer_scale_init_value=0.2)),
    "Dinov2Model": ("Dinov2Config", image),
    "ViTMAEModel": ("ViTMAEConfig", image),
    "ConvNextV2Model": ("ConvNextV2Config", dict(hidden_sizes=[4, 8], depths=[1, 1], num_stages=2, image_size=16)),
    "DistilBertForMaskedLM": ("DistilBertConfig", dict(dim=16, n_layers=1, n_heads=2, hidden_dim=24, vocab_size=20, max_position_embeddings=12, sinusoidal_pos_embds=True)),
    "Gemma3ForConditionalGeneration": ("Gemma3Config", dict(text_config=few, vision_config=image, mm_tokens_per_image=1)),
    "Qwen3NextForCausalLM": ("Qwen3NextConfig", dict(few, num_hidden_layers=2, layer_types=["linear_attention", "full_attention"], num_experts=2, num_experts_per_tok=1,
                             moe_intermediate_size=8, shared_expert_intermediate_size=8, linear_num_key_heads=1, linear_num_value_heads=2,
                             linear_key_head_dim=4, linear_value_head_dim=4)),
    "T5ForTokenClassification": ("T5Config", dict(d_model=16, d_kv=6, d_ff=24, num_layers=1, num_heads=2, vocab_size=20, initializer_factor=0.5)),
    "T5ForSequenceClassification": ("T5Config", dict(d_model=16, d_kv=6, d_ff=24, num_layers=1, num_heads=2, vocab_size=20, initializer_factor=0.5)),
    "T5ForQuestionAnswering": ("T5Config", dict(d_model=16, d_kv=6, d_ff=24, num_layers=1, num_heads=2, vocab_size=20)),
    "LongT5Model": ("LongT5Config", dict(d_model=16, d_kv=6, d_ff=24, num_layers=1, num_heads=2, vocab_size=20, encoder_attention_type="transient-global")),
    "GPTBigCodeForCausalLM": ("GPTBigCodeConfig", dict(n_embd=16, n_layer=2, n_head=2, vocab_size=20, n_positions=12)),
    "FalconForCausalLM": ("FalconConfig", dict(hidden_size=16, num_hidden_layers=1, num_attention_heads=2, vocab_size=20)),
    "GptOssForCausalLM": ("GptOssConfig", dict(few, num_local_experts=2, num_experts_per_tok=1)),
    "Llama4VisionModel": ("Llama4VisionConfig", dict(image, vision_output_dim=16, projector_input_dim=16, projector_output_dim=16)),
    "DebertaForMaskedLM": ("DebertaConfig", dict(text, num_hidden_layers=1, pos_att_type=["c2p", "p2c"], relative_attention=True, legacy=False)),
    "ModernBertForMaskedLM": ("ModernBertConfig", dict(text)),
    "ModernBertForSequenceClassification": ("ModernBertConfig", dict(text, num_hidden_layers=1, initializer_cutoff_factor=1.5)),
    "WhisperForAudioClassification": ("WhisperConfig", dict(d_model=16, encoder_layers=1, encoder_attention_heads=2, encoder_ffn_dim=24, decoder_layers=1,
                                      decoder_attention_heads=2, decoder_ffn_dim=24, vocab_size=20, num_mel_bins=4, max_source_positions=6,
                                      max_target_positions=6, use_weighted_layer_sum=True, classifier_proj_size=8, init_std=0.05, pad_token_id=0, bos_token_id=1,
                                      eos_token_id=2, decoder_start_token_id=1)),
    "MambaForCausalLM": ("MambaConfig", dict(hidden_size=8, state_size=4, num_hidden_layers=2, vocab_size=20, rescale_prenorm_residual=True)),
    "FalconMambaForCausalLM": ("FalconMambaConfig", dict(hidden_size=16, state_size=4, num_hidden_layers=1, vocab_size=20, time_step_init_scheme="constant", time_step_scale=2.0)),
    "Mamba2ForCausalLM": ("Mamba2Config", dict(hidden_size=16, state_size=4, num_hidden_layers=1, vocab_size=20, num_heads=4, head_dim=8, n_groups=1, expand=2)),
    "CLIPForImageClassification": ("CLIPConfig", dict(text_config=text, vision_config=image, projection_dim=8, initializer_factor=0.5)),
    "CLIPTextModelWithProjection": ("CLIPTextConfig", dict(text, num_hidden_layers=1, projection_dim=8, initializer_factor=0.5)),
    "CLIPVisionModelWithProjection": ("CLIPVisionConfig", dict(image, projection_dim=8, initializer_factor=0.5)),
    "SiglipForImageClassification": ("SiglipConfig", dict(text_config=text, vision_config=image)),
    "SwinForMaskedImageModeling": ("SwinConfig", dict(embed_dim=8, depths=[1], num_heads=[2], image_size=16, patch_size=4, window_size=2, use_absolute_embeddings=True)),
    "Swinv2Model": ("Swinv2Config", dict(embed_dim=8, depths=[1], num_heads=[2], image_size=16, patch_size=4, window_size=2, use_absolute_embeddings=True)),
    "Dinov2WithRegistersModel": ("Dinov2WithRegistersConfig", image),
    "ViTMAEForPreTraining": ("ViTMAEConfig", dict(image, decoder_hidden_size=8, decoder_num_hidden_layers=1, decoder_num_attention_heads=2, decoder_intermediate_size=8)),
    "ConvNextModel": ("ConvNextConfig", dict(hidden_sizes=[4, 8], depths=[1, 1], num_stages=2, image_size=16)),
    "ResNetModel": ("ResNetConfig", dict(embedding_size=4, hidden_sizes=[4, 8], depths=[1, 1])),
    "LlavaForConditionalGeneration": ("LlavaConfig", dict(text_config=tr.LlamaConfig(**few), vision_config=tr.CLIPVisionConfig(**image))),
}


def lean(node):
    """A node of the exporter without what construction leaves."""
    if node is None or "type" not in node:
        return node
    tensors = {kind: [[k, t and {a: b for a, b in t.items() if a not in ("initial", "start")}] for k, t in node.get(kind, [])]
               for kind in ("params", "buffers")}
    attrs = {k: v for k, v in node.get("attrs", {}).items() if k in KEPT}
    return {"type": node["type"], "bases": node["bases"], "attrs": attrs, **tensors,
            "children": [[k, lean(v)] for k, v in node.get("children", [])]}


def untie(model):
    seen = set()
    for m in model.modules():
        for k, p in m._parameters.items():
            if p is not None and id(p) in seen:
                m._parameters[k] = nn.Parameter(p.detach().clone())
            seen.add(id(m._parameters[k]))


def golden(name, config, options):
    build = lambda: getattr(tr, name)(getattr(tr, config)(**options))  # noqa: E731
    model, tree = build(), export(build)
    untie(model)
    for thing in (*model.modules(), *model.parameters(), *model.buffers()):
        if hasattr(thing, "_is_hf_initialized"):
            del thing._is_hf_initialized
    torch.manual_seed(0)
    model.init_weights()
    values = {}
    for path, p in model.named_parameters():
        data = p.detach().contiguous()
        alike = bool((data == data.flatten()[0]).all())
        if NEAR.search(path) and name.startswith(("Mamba", "FalconMamba", "Whisper")):
            values[path] = [float(f"{x:.7g}") for x in data.flatten().tolist()]
            continue
        values[path] = data.flatten()[0].item() if alike else hashlib.sha256(data.numpy().tobytes()).hexdigest()[:16]
    plain = {k: v.to_diff_dict() if hasattr(v, "to_diff_dict") else v for k, v in options.items()}
    return {"config": plain, "tree": lean(tree), "values": values}


if __name__ == "__main__":
    names = sys.argv[1:] or MODELS
    json.dump({name: golden(name, *MODELS[name]) for name in names}, sys.stdout, separators=(",", ":"))
    print()
