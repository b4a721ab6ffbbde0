"""Random layers as PyTorch makes them: tests/fixtures/tree/torch_default_cases.json, or any number of others for a longer comparison.

    python dev/torch_default_cases.py > tests/fixtures/tree/torch_default_cases.json
    python dev/torch_default_cases.py SEED COUNT > more.json    # LENSOR_TORCH_CASES=more.json deno test ... tests/tree/torch_default_cases_test.ts

Each layer is made right after torch.manual_seed(seed); `bits` digests all its tensors in the order of the state dict, `probe` is the next
random integer. Float64 normals are left out: PyTorch takes their logarithms and cosines from the C library, whose last bit differs by system.
"""

import hashlib
import json
import random
import sys
import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")
SEED, COUNT = (int(x) for x in sys.argv[1:3]) if len(sys.argv) > 2 else (0, 192)
r = random.Random(SEED)


def flip():
    return r.random() < 0.5


def some(**options):
    """Half of these options."""
    return {name: value for name, value in options.items() if flip()}


def size(most=9):
    return r.randint(1, most)


def sizes(rank, most):
    return size(most) if flip() else [size(most) for _ in range(rank)]


def conv(rank, transposed):
    groups = r.choice([1, 1, 2, 3])
    more = {} if transposed else some(padding_mode=r.choice(["reflect", "replicate", "circular"]))
    options = some(bias=flip(), stride=sizes(rank, 3), padding=r.randint(0, 2), dilation=size(3))
    return [groups * size(4), groups * size(4), sizes(rank, 4)], {**options, **more, **({"groups": groups} if groups > 1 else {})}


def table(**more):
    rows = size(50)
    padding = some(padding_idx=r.randint(-rows, rows - 1))
    return [rows, size()], {**padding, **some(max_norm=1.5, norm_type=1.0, scale_grad_by_freq=flip(), sparse=flip()), **more}


def recurrent(**more):
    return [size(), r.randint(2, 9)], {**some(num_layers=size(3), bias=flip(), batch_first=flip(), bidirectional=flip()), **more}


def heads():
    n = size(3)
    return n * size(4), n


def batch_norm():
    return [size()], some(eps=1e-3, momentum=0.01, affine=flip(), track_running_stats=flip(), bias=flip())


def block(**more):
    return {**some(dropout=0.25, activation="gelu", layer_norm_eps=1e-6, batch_first=flip(), norm_first=flip(), bias=flip()), **more}


def transformer():
    width, n = heads()
    return [], block(
        d_model=width, nhead=n, num_encoder_layers=size(2), num_decoder_layers=size(2), dim_feedforward=size()
    )


def attention():
    return list(heads()), some(
        dropout=0.25, bias=flip(), add_bias_kv=flip(), add_zero_attn=flip(), kdim=size(), vdim=size(), batch_first=flip()
    )


def adaptive():
    cutoffs = sorted(r.sample(range(1, 30), size(3)))
    return [r.randint(4, 40), r.randint(31, 40), cutoffs], some(div_value=2.0, head_bias=flip())


def group_norm():
    groups = size(4)
    return [groups, groups * size(4)], some(eps=1e-6, affine=flip(), bias=flip())


CLASSES = {
    "Linear": lambda: ([r.randint(0, 40), r.randint(0, 40)], some(bias=flip())),
    "Bilinear": lambda: ([size(), size(), size()], some(bias=flip())),
    **{f"Conv{n}d": lambda n=n: conv(n, False) for n in (1, 2, 3)},
    **{f"ConvTranspose{n}d": lambda n=n: conv(n, True) for n in (1, 2, 3)},
    "Embedding": table,
    "EmbeddingBag": lambda: table(**some(mode=r.choice(["sum", "max"]), include_last_offset=flip())),
    "LSTM": lambda: recurrent(**some(proj_size=1)),
    "GRU": recurrent,
    "RNN": lambda: recurrent(**some(nonlinearity="relu")),
    **{name: lambda: ([size(), size()], some(bias=flip())) for name in ("LSTMCell", "GRUCell", "RNNCell")},
    "MultiheadAttention": attention,
    **{f"{kind}{n}d": batch_norm for kind in ("BatchNorm", "InstanceNorm") for n in (1, 2, 3)},
    "SyncBatchNorm": batch_norm,
    "LayerNorm": lambda: ([sizes(2, 5)], some(eps=1e-6, elementwise_affine=flip(), bias=flip())),
    "RMSNorm": lambda: ([sizes(2, 5)], some(eps=1e-6, elementwise_affine=flip())),
    "GroupNorm": group_norm,
    "PReLU": lambda: ([size()], some(init=0.5)),
    **{
        f"Transformer{end}Layer": lambda: (list(heads()), block(dim_feedforward=size(12)))
        for end in ("Encoder", "Decoder")
    },
    "Transformer": transformer,
    "AdaptiveLogSoftmaxWithLoss": adaptive,
}
NORMAL = {"Embedding", "EmbeddingBag", "MultiheadAttention"}


def case(i):
    name = list(CLASSES)[i % len(CLASSES)]
    args, kwargs = CLASSES[name]()
    dtypes = ["float32", "float32", "float16", "bfloat16"] + ([] if name in NORMAL else ["float64"])
    kwargs |= some(dtype=r.choice(dtypes))
    seed = r.randint(0, 2**31)
    torch.manual_seed(seed)
    made = getattr(nn, name)(*args, **{k: getattr(torch, v) if k == "dtype" else v for k, v in kwargs.items()})
    probe, digest = torch.randint(0, 2**24, (1,)).item(), hashlib.sha256()
    for tensor in made.state_dict().values():
        digest.update(tensor.detach().contiguous().reshape(-1).view(torch.uint8).numpy().tobytes())
    return {
        "class": name, "args": args, "kwargs": kwargs, "seed": seed, "names": list(made.state_dict()),
        "probe": probe, "bits": digest.hexdigest(),
    }


version = torch.__version__.split("+")[0]
print(f'{{"about": "PyTorch {version}, made by dev/torch_default_cases.py", "cases": [')
print(",\n".join(json.dumps(case(i), separators=(",", ":")) for i in range(COUNT)))
print("]}")
