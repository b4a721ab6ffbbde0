"""Writes small models of Transformers, each with what the library's own `init_weights` gives it after torch.manual_seed(77).

    python dev/recipe_families.py FOLDER [CLASS ...]
    deno run -A dev/recipe_families.ts FOLDER

For every class: CLASS.json (the model), CLASS.config.json (what differs from the library's defaults) and CLASS.safetensors (the values). Without
classes, all models with a usual head. A class that cannot be made small is told and left out. Made with PyTorch 2.13 and Transformers 5.24.
"""

import json
import logging
import pathlib
import sys
import warnings

import torch
import transformers as tr
import transformers.models.auto.modeling_auto as auto
from safetensors.torch import save_file

root = pathlib.Path(__file__).parent.parent
sys.path[:0] = [str(root / "python"), str(root / "dev")]
from family_goldens import untie  # noqa: E402
from lensor_export import export  # noqa: E402

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)
torch.set_num_threads(1)

SIZES = {
    32: "hidden_size n_embd d_model dim max_position_embeddings n_positions image_size embedding_size word_embed_proj_dim decoder_hidden_size",
    2: "num_hidden_layers num_layers n_layer n_layers encoder_layers decoder_layers num_key_value_heads linear_num_key_heads n_groups expand "
       "num_experts_per_tok eos_token_id",
    4: "num_attention_heads num_heads n_head n_heads encoder_attention_heads decoder_attention_heads window_size num_experts n_routed_experts "
       "linear_num_value_heads decoder_num_attention_heads attention_window",
    48: "intermediate_size d_ff hidden_dim encoder_ffn_dim decoder_ffn_dim ffn_dim decoder_intermediate_size",
    64: "vocab_size",
    8: "patch_size head_dim d_kv state_size qk_rope_head_dim qk_nope_head_dim v_head_dim linear_key_head_dim linear_value_head_dim",
    16: "embed_dim q_lora_rank kv_lora_rank projection_dim max_source_positions max_target_positions",
    24: "moe_intermediate_size shared_expert_intermediate_size",
    12: "num_mel_bins",
    3: "num_local_experts",
    1: "bos_token_id decoder_start_token_id n_group topk_group first_k_dense_replace n_shared_experts decoder_num_hidden_layers num_hidden_groups",
    0: "pad_token_id",
}
SMALL = {name: size for size, names in SIZES.items() for name in names.split()}
SMALL |= {"depths": [1, 1], "hidden_sizes": [8, 12], "num_stages": 2}
OWN = {"swin": {"num_heads": [2, 2]}, "swinv2": {"num_heads": [2, 2]}, "mamba2": {"num_heads": 8}}
HEADS = ("MODEL", "MODEL_FOR_CAUSAL_LM", "MODEL_FOR_MASKED_LM", "MODEL_FOR_SEQUENCE_CLASSIFICATION",
         "MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM", "MODEL_FOR_IMAGE_CLASSIFICATION", "MODEL_FOR_MASKED_IMAGE_MODELING")

def small(config):
    base = config().to_dict()
    keys = {**SMALL, **OWN.get(config.model_type, {})}
    chosen = {k: v for k, v in keys.items() if k in base and not isinstance(base[k], dict)}
    for part in ("text_config", "vision_config", "audio_config"):
        if isinstance(base.get(part), dict):
            chosen[part] = {k: v for k, v in SMALL.items() if k in base[part]}
    chosen |= {k: None for k in ("layer_types", "mlp_layer_types", "layers_block_type") if k in base}
    return chosen

def write(folder, name):
    cls = getattr(tr, name)
    options = small(cls.config_class)
    build = lambda: cls(cls.config_class(**options))  # noqa: E731
    model = build()
    if sum(p.numel() for p in model.parameters()) > 4e6:
        raise ValueError("it is too large")
    tree = export(build)
    untie(model)
    for thing in (*model.modules(), *model.parameters(), *model.buffers()):
        if hasattr(thing, "_is_hf_initialized"):
            del thing._is_hf_initialized
    torch.manual_seed(77)
    model.init_weights()
    (folder / f"{name}.json").write_text(json.dumps(tree))
    (folder / f"{name}.config.json").write_text(json.dumps(options))
    values = {path: p.detach().clone().contiguous() for path, p in model.named_parameters()}
    save_file(values, folder / f"{name}.safetensors")

def usual():
    names = {}
    for head in HEADS:
        for found in getattr(auto, f"{head}_MAPPING_NAMES").values():
            names |= dict.fromkeys([found] if isinstance(found, str) else found)
    return names

if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:] or usual():
        try:
            write(folder, name)
        except Exception as error:  # noqa: BLE001  a library's own refusals are of every kind
            print(f"{name}: {type(error).__name__}: {str(error).splitlines()[0][:100] if str(error) else ''}")
