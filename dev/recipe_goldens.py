"""What model libraries start their models with: tests/fixtures/tree/recipes.json.

    python dev/recipe_goldens.py > tests/fixtures/tree/recipes.json

Each model is made, then started anew after torch.manual_seed(0). The tree is written in the form that modelFromJson reads, and for every
tensor the start of the SHA-256 of its bytes, or its bytes in base64 where only nearly the same numbers are asked for; `probe` is the next
random integer. Needs transformers, timm and peft beside PyTorch.
"""

import base64
import hashlib
import json
import re

import peft
import timm
import torch
import transformers
from timm.layers import init_weight_vit
from timm.models import named_apply
from timm.models.vision_transformer import VisionTransformer
from torch import nn
from transformers.models.vit_mae.modeling_vit_mae import ViTMAEEmbeddings


def leaf(tensor):
    return {"shape": list(tensor.shape), "dtype": str(tensor.dtype).removeprefix("torch.")}


def tree(m):
    persistent = {k for k, v in m._buffers.items() if v is not None and k not in m._non_persistent_buffers_set}
    own = {k: v for k, v in vars(m).items() if not k.startswith("_") and k != "training"}
    return {
        "type": type(m).__name__,
        "bases": [c.__name__ for c in type(m).__mro__[1:] if issubclass(c, nn.Module)],
        "attrs": {k: v for k, v in own.items() if k in ("padding_idx", "init_values")},
        "params": [[k, None if v is None else leaf(v)] for k, v in m._parameters.items()],
        "buffers": [[k, leaf(m._buffers[k])] for k in m._buffers if k in persistent],
        "children": [[k, tree(v)] for k, v in m._modules.items() if v is not None],
    }


def golden(model, start=None, near="^$"):
    """The tensors that `start` gives a value; those that match `near` in full."""
    for m in model.modules():
        m._is_hf_initialized = False
    with torch.no_grad():
        for p in model.parameters():
            p.fill_(float("nan"))
        torch.manual_seed(0)
        (start or (lambda m: m.apply(m._initialize_weights)))(model)
    probe, bits, values = torch.randint(0, 2**24, (1,)).item(), {}, {}
    for name, p in model.named_parameters():
        data = p.detach().contiguous().numpy().tobytes()
        if p.isnan().any():
            continue
        if re.search(near, name):
            values[name] = base64.b64encode(data).decode()
        else:
            bits[name] = hashlib.sha256(data).hexdigest()[:16]
    return {"tree": tree(model), "bits": bits, "near": values, "probe": probe}


small = {"hidden_size": 12, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 20}


def vision_transformer(**more):
    size = {"img_size": 8, "patch_size": 4, "embed_dim": 12, "depth": 1, "num_heads": 2, "num_classes": 5}
    return VisionTransformer(**size, reg_tokens=1, init_values=1e-5, **more)


def vit(mode, near="^$"):
    return golden(vision_transformer(), lambda m: m.init_weights(mode), near=near)


def vit2():
    return golden(vision_transformer(), lambda m: named_apply(lambda module, name: init_weight_vit(module, name), m))


def lora(how):
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.words, self.up = nn.Embedding(7, 6), nn.Linear(6, 8)

    model = peft.get_peft_model(Net(), peft.LoraConfig(r=3, target_modules=["words", "up"], init_lora_weights=how))
    layers = [m for m in model.modules() if isinstance(m, peft.tuners.lora.LoraLayer)]
    return golden(model, lambda _: [m.reset_lora_parameters("default", how) for m in layers])


t = transformers
out = {
    "about": "made by dev/recipe_goldens.py with PyTorch {}, transformers {}, timm {}, peft {}".format(
        torch.__version__.split("+")[0], t.__version__, timm.__version__, peft.__version__
    ),
    "models": {
        "gpt2": golden(t.GPT2Model(t.GPT2Config(n_embd=12, n_layer=3, n_head=2, vocab_size=17, n_positions=8))),
        "bert": golden(t.BertModel(t.BertConfig(**small, vocab_size=17, max_position_embeddings=8))),
        "llama": golden(t.LlamaModel(t.LlamaConfig(**small, vocab_size=17, pad_token_id=3))),
        "vit": golden(t.ViTModel(t.ViTConfig(**small, image_size=8, patch_size=4), use_mask_token=True)),
        "mamba": golden(
            t.MambaModel(t.MambaConfig(hidden_size=8, num_hidden_layers=2, state_size=4, vocab_size=11)),
            near="A_log|dt_proj.bias",
        ),
        "vitMae": golden(
            ViTMAEEmbeddings(t.ViTMAEConfig(**small, image_size=12, patch_size=4)),
            lambda m: (m.initialize_weights(), m.patch_embeddings.projection.bias.zero_()),
            near="position_embeddings",
        ),
        "vitTimm": vit("", near="pos_embed|(qkv|fc|proj|head).*weight"),
        "vitJax": vit("jax", near="pos_embed|patch_embed.proj.weight"),
        "vitMoco": vit("moco"),
        "vitTimm2": vit2(),
        "lora": lora(True),
        "lora gaussian": lora("gaussian"),
    },
}
print('{"about": ' + json.dumps(out["about"]) + ', "models": {')
print(",\n".join(json.dumps(name) + ": " + json.dumps(m, separators=(",", ":")) for name, m in out["models"].items()))
print("}}")
