"""Writes tests/fixtures/doctor/: small models as PyTorch, timm and Transformers construct them, as JSON and safetensors.

    python dev/fresh_models.py

Made with PyTorch 2.13, timm 1.0, Transformers 5.24. The doctor must find nothing wrong with any of them.
"""
import pathlib
import sys

import torch
from safetensors.torch import save_file

root = pathlib.Path(__file__).parent.parent
sys.path.insert(0, str(root / "python"))
from lensor_export import export  # noqa: E402

import json  # noqa: E402

import timm  # noqa: E402
import transformers as tr  # noqa: E402
from torch import nn  # noqa: E402

out = root / "tests" / "fixtures" / "doctor"
d = dict(hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=24, vocab_size=40,
         max_position_embeddings=12)
kv = dict(d, num_key_value_heads=1)


def hf(name, model, **config):
    return lambda: getattr(tr, model)(getattr(tr, name + "Config")(**config))


class Gan(nn.Module):
    def __init__(self):
        super().__init__()
        self.gen = nn.Sequential(nn.ConvTranspose2d(4, 8, 4), nn.BatchNorm2d(8), nn.ReLU(), nn.ConvTranspose2d(8, 3, 4))
        self.dis = nn.Sequential(nn.utils.parametrizations.spectral_norm(nn.Conv2d(3, 8, 4)), nn.Flatten(), nn.Linear(8, 1))


class Tagger(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.words = nn.Embedding(20, 8, padding_idx=0)
        self.rnn = kind(8, 6, num_layers=2, bidirectional=True)
        self.tags = nn.Linear(12, 5)


models = {
    "torch_gan": Gan,
    "torch_lstm": lambda: Tagger(nn.LSTM),
    "torch_gru": lambda: Tagger(nn.GRU),
    "torch_weight_norm": lambda: nn.Sequential(nn.utils.parametrizations.weight_norm(nn.Conv1d(4, 8, 3)), nn.ReLU(),
                                               nn.utils.parametrizations.weight_norm(nn.Linear(8, 8)), nn.Linear(8, 2)),
    "torch_mlp": lambda: nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 16), nn.PReLU(16), nn.Linear(16, 1)),
    "timm_resnet10t": lambda: timm.create_model("resnet10t", num_classes=4, stem_width=8, layers=(1, 1), channels=(8, 16)),
    "timm_vit": lambda: timm.create_model("vit_tiny_patch16_224", img_size=32, embed_dim=12, depth=2, num_heads=2,
                                          num_classes=4, init_values=1e-5),
    "timm_convnext": lambda: timm.create_model("convnext_atto", depths=(1, 1, 1, 1), dims=(4, 8, 12, 16), num_classes=4),
    "timm_swin": lambda: timm.create_model("swin_tiny_patch4_window7_224", img_size=28, embed_dim=12, depths=(1, 2),
                                           num_heads=(2, 2), num_classes=4),
    "hf_bert": hf("Bert", "BertForMaskedLM", **d),
    "hf_gpt2": hf("GPT2", "GPT2LMHeadModel", n_embd=16, n_layer=2, n_head=2, vocab_size=40, n_positions=12),
    "hf_llama": hf("Llama", "LlamaForCausalLM", **kv),
    "hf_gemma": hf("Gemma", "GemmaForCausalLM", head_dim=8, **kv),
    "hf_mixtral": hf("Mixtral", "MixtralForCausalLM", num_local_experts=3, **kv),
    "hf_qwen2": hf("Qwen2", "Qwen2ForCausalLM", **kv),
    "hf_t5": hf("T5", "T5ForConditionalGeneration", d_model=16, d_kv=8, d_ff=24, num_layers=2, num_heads=2, vocab_size=40),
    "hf_mamba": hf("Mamba", "MambaForCausalLM", hidden_size=16, num_hidden_layers=2, vocab_size=40),
    "hf_neox": hf("GPTNeoX", "GPTNeoXForCausalLM", **d),
    "hf_bart": hf("Bart", "BartForConditionalGeneration", d_model=16, encoder_layers=1, decoder_layers=1,
                  encoder_attention_heads=2, decoder_attention_heads=2, encoder_ffn_dim=24, decoder_ffn_dim=24,
                  vocab_size=40, max_position_embeddings=12),
    "hf_rwkv": hf("Rwkv", "RwkvForCausalLM", hidden_size=16, num_hidden_layers=2, vocab_size=40),
    "hf_segformer": hf("Segformer", "SegformerForSemanticSegmentation", depths=[1, 1], hidden_sizes=[8, 16],
                       num_encoder_blocks=2, sr_ratios=[2, 1], patch_sizes=[3, 3], strides=[2, 2],
                       num_attention_heads=[1, 2], mlp_ratios=[2, 2], decoder_hidden_size=8),
}


def main():
    out.mkdir(parents=True, exist_ok=True)
    for name, build in models.items():
        torch.manual_seed(0)
        model = build()
        seen, values = set(), {}
        for path, value in model.state_dict().items():
            place = (value.data_ptr(), tuple(value.shape), value.stride())
            if value.numel() and place in seen:
                continue
            seen.add(place)
            values[path] = value.clone().contiguous()
        data = json.loads(json.dumps(export(model)))
        data.pop("construction", None)
        (out / f"{name}.json").write_text(json.dumps(data, separators=(",", ":")) + "\n")
        save_file(values, out / f"{name}.safetensors")
        print(name, sum(v.numel() for v in values.values()))


if __name__ == "__main__":
    main()
