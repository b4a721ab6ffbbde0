"""Models of timm and Transformers, which have no init_weights of MMLab's kind: only their construction is compared."""

import _stubs  # noqa: F401
import timm
import transformers

MODELS = {}


def add(name, library, build):
    MODELS[name] = (library, build)


for name, options in {"resnet18": {}, "vit_tiny_patch16_224": dict(img_size=64), "convnext_atto": {}, "swin_tiny_patch4_window7_224": dict(img_size=56, depths=(1, 1), num_heads=(1, 2), embed_dim=16),
                      "efficientnet_b0": {}, "mixer_s32_224": dict(img_size=64), "mobilenetv3_small_050": {}, "deit_tiny_distilled_patch16_224": dict(img_size=64, depth=2)}.items():
    add(f"timm {name}", "timm", lambda name=name, options=options: timm.create_model(name, num_classes=5, **options))


def hf(cls, config, **options):
    cls = getattr(transformers, cls)
    add(f"transformers {cls.__name__}", "transformers", lambda: cls(getattr(transformers, config)(**options)))


SMALL = dict(hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64)
hf("BertForMaskedLM", "BertConfig", vocab_size=64, max_position_embeddings=16, **SMALL)
hf("GPT2LMHeadModel", "GPT2Config", vocab_size=64, n_positions=16, n_embd=32, n_layer=2, n_head=2)
hf("LlamaForCausalLM", "LlamaConfig", vocab_size=64, num_key_value_heads=1, **SMALL)
hf("T5ForConditionalGeneration", "T5Config", vocab_size=64, d_model=32, d_kv=12, d_ff=48, num_layers=1, num_heads=2)
hf("ViTForImageClassification", "ViTConfig", image_size=32, patch_size=8, **SMALL)
hf("WhisperModel", "WhisperConfig", vocab_size=64, d_model=24, encoder_layers=1, decoder_layers=1, encoder_attention_heads=2, decoder_attention_heads=2, encoder_ffn_dim=40,
   decoder_ffn_dim=40, num_mel_bins=12, max_source_positions=16, max_target_positions=8, pad_token_id=0, bos_token_id=1, eos_token_id=2, decoder_start_token_id=1)
