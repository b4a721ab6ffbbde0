"""Writes tests/fixtures/layers/torch.json: what PyTorch's layers are, for the builders in tree/layers to be compared with.

python dev/make_layers_fixture.py
"""

import json
import pathlib
import re
import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")

# builder, arguments, options: each is built here with the options' names in snake case
CASES = [
    ("linear", [20, 7], {}),
    ("linear", [0, 3], {}),
    ("linear", [5, 6], {"bias": False, "dtype": "float16"}),
    ("bilinear", [4, 3, 5], {}),
    ("bilinear", [4, 3, 5], {"bias": False}),
    ("conv1d", [4, 6, 3], {}),
    ("conv1d", [4, 6, 3], {"padding": "same", "dilation": 2}),
    ("conv2d", [3, 8, 3], {}),
    ("conv2d", [8, 8, [3, 5]], {"groups": 4, "stride": 2, "padding": [1, 2], "dilation": [2, 1]}),
    ("conv2d", [6, 12, 5], {"groups": 6, "bias": False, "paddingMode": "reflect"}),
    ("conv3d", [2, 3, 3], {"dtype": "bfloat16"}),
    ("convTranspose1d", [4, 6, 3], {}),
    ("convTranspose2d", [4, 6, 3], {"groups": 2, "stride": 2, "outputPadding": 1}),
    ("convTranspose2d", [4, 6, 3], {"bias": False}),
    ("convTranspose3d", [2, 3, 2], {"padding": 1}),
    ("batchNorm1d", [5], {}),
    ("batchNorm2d", [5], {"eps": 0.001, "momentum": 0.01}),
    ("batchNorm2d", [5], {"momentum": None, "dtype": "float64"}),
    ("batchNorm3d", [5], {"affine": False}),
    ("batchNorm2d", [5], {"trackRunningStats": False}),
    ("batchNorm1d", [5], {"bias": False}),
    ("syncBatchNorm", [5], {}),
    ("syncBatchNorm", [5], {"bias": False, "affine": False}),
    ("instanceNorm1d", [5], {}),
    ("instanceNorm2d", [5], {"affine": True}),
    ("instanceNorm3d", [5], {"affine": True, "trackRunningStats": True}),
    ("instanceNorm2d", [5], {"affine": True, "bias": False}),
    ("layerNorm", [6], {}),
    ("layerNorm", [[2, 3]], {"eps": 1e-6}),
    ("layerNorm", [6], {"bias": False}),
    ("layerNorm", [6], {"elementwiseAffine": False}),
    ("groupNorm", [2, 6], {}),
    ("groupNorm", [2, 6], {"affine": False}),
    ("groupNorm", [2, 6], {"bias": False}),
    ("rmsNorm", [6], {}),
    ("rmsNorm", [[2, 3]], {"eps": 1e-6, "elementwiseAffine": False}),
    ("embedding", [11, 6], {}),
    ("embedding", [10, 4], {"paddingIdx": -1, "dtype": "bfloat16"}),
    ("embedding", [10, 4], {"maxNorm": 1, "normType": 1, "scaleGradByFreq": True, "sparse": True}),
    ("embeddingBag", [10, 4], {"paddingIdx": 2, "mode": "sum"}),
    ("embeddingBag", [10, 4], {"mode": "max", "includeLastOffset": True, "maxNorm": 0.5}),
    ("lstm", [4, 6], {}),
    ("lstm", [4, 6], {"numLayers": 2, "bidirectional": True, "projSize": 3}),
    ("lstm", [3, 4], {"bias": False, "batchFirst": True}),
    ("gru", [3, 5], {"bidirectional": True, "numLayers": 2, "dropout": 0.5}),
    ("rnn", [4, 5], {}),
    ("rnn", [4, 5], {"nonlinearity": "relu"}),
    ("lstmCell", [3, 5], {}),
    ("gruCell", [3, 5], {"bias": False}),
    ("rnnCell", [3, 5], {"nonlinearity": "relu"}),
    ("multiheadAttention", [8, 2], {}),
    ("multiheadAttention", [8, 4], {"bias": False, "batchFirst": True, "dropout": 0.25}),
    ("multiheadAttention", [8, 2], {"kdim": 6, "vdim": 5, "addBiasKv": True}),
    ("multiheadAttention", [8, 2], {"kdim": 8, "vdim": 8, "addZeroAttn": True}),
    ("transformerEncoderLayer", [8, 2], {"dimFeedforward": 12}),
    ("transformerEncoderLayer", [8, 2], {"dimFeedforward": 12, "bias": False, "activation": "gelu", "normFirst": True}),
    ("transformerDecoderLayer", [8, 2], {"dimFeedforward": 12, "dropout": 0.25, "layerNormEps": 1e-6, "batchFirst": True}),
    ("transformer", [], {"dModel": 8, "nhead": 2, "numEncoderLayers": 1, "numDecoderLayers": 2, "dimFeedforward": 10}),
    ("adaptiveLogSoftmaxWithLoss", [16, 20, [5, 10]], {}),
    ("adaptiveLogSoftmaxWithLoss", [16, 20, [5, 10]], {"headBias": True, "divValue": 2.5}),
    ("prelu", [3], {}),
    ("prelu", [], {}),
    ("relu", [], {}),
    ("relu", [], {"inplace": True}),
    ("relu6", [], {}),
    ("leakyRelu", [0.2], {}),
    ("elu", [0.5], {"inplace": True}),
    ("celu", [], {}),
    ("selu", [], {}),
    ("gelu", [], {}),
    ("gelu", [], {"approximate": "tanh"}),
    ("silu", [], {}),
    ("mish", [], {}),
    ("hardswish", [], {}),
    ("hardsigmoid", [], {}),
    ("hardtanh", [-2, 2], {}),
    ("sigmoid", [], {}),
    ("logSigmoid", [], {}),
    ("tanh", [], {}),
    ("softsign", [], {}),
    ("softplus", [2], {}),
    ("softmax", [1], {}),
    ("softmax", [], {}),
    ("logSoftmax", [-1], {}),
    ("glu", [], {}),
    ("identity", [], {}),
    ("dropout", [], {}),
    ("dropout1d", [0.1], {}),
    ("dropout2d", [0.1], {"inplace": True}),
    ("dropout3d", [0.1], {}),
    ("alphaDropout", [0.1], {}),
    ("maxPool1d", [3], {}),
    ("maxPool2d", [3], {"stride": 2, "padding": 1, "ceilMode": True}),
    ("maxPool2d", [[3, 2]], {"returnIndices": True, "dilation": 2}),
    ("maxPool3d", [2], {}),
    ("avgPool1d", [3], {}),
    ("avgPool2d", [3], {"countIncludePad": False, "divisorOverride": 4}),
    ("avgPool3d", [[1, 2, 2]], {}),
    ("adaptiveAvgPool1d", [4], {}),
    ("adaptiveAvgPool2d", [[1, None]], {}),
    ("adaptiveAvgPool3d", [1], {}),
    ("adaptiveMaxPool2d", [2], {"returnIndices": True}),
    ("flatten", [], {}),
    ("flatten", [2, 3], {}),
    ("upsample", [], {"scaleFactor": 2, "mode": "bilinear", "alignCorners": False}),
    ("upsample", [], {"size": [4, 6]}),
    ("pixelShuffle", [2], {}),
]

NAMES = {
    "lstm": "LSTM", "gru": "GRU", "rnn": "RNN", "lstmCell": "LSTMCell", "gruCell": "GRUCell", "rnnCell": "RNNCell",
    "rmsNorm": "RMSNorm", "prelu": "PReLU", "relu": "ReLU", "relu6": "ReLU6", "leakyRelu": "LeakyReLU", "elu": "ELU",
    "celu": "CELU", "selu": "SELU", "gelu": "GELU", "silu": "SiLU", "glu": "GLU",
}

# Attributes that say nothing of the layer, or of things that lensor's layers do not have
SKIPPED = {
    "training", "process_group", "activation_relu_or_gelu", "bias_k", "bias_v", "enable_nested_tensor",
    "use_nested_tensor", "mask_check", "norm", "name", "recompute_scale_factor",
}


def snake(name):
    return re.sub(r"[A-Z]", lambda m: "_" + m.group().lower(), name)


def plain(value):
    if isinstance(value, tuple):
        return list(value)
    return value.__name__ if callable(value) else value


def leaf(tensor, values=False):
    if tensor is None:
        return None
    spec = {"shape": list(tensor.shape), "dtype": str(tensor.dtype).removeprefix("torch.")}
    return {**spec, "value": tensor.flatten()[0].item()} if values and tensor.numel() else spec


def tree(m):
    kind = type(m)
    return {
        "type": kind.__name__,
        "direct_bases": [c.__name__ for c in kind.__bases__],
        "bases": [c.__name__ for c in kind.__mro__[1:] if c is not object],
        "attrs": {k: plain(v) for k, v in vars(m).items() if not k.startswith("_") and k not in SKIPPED},
        "params": [[k, leaf(v)] for k, v in m._parameters.items()],
        "buffers": [[k, leaf(v, True)] for k, v in m._buffers.items()],
        "children": [[k, tree(v)] for k, v in m._modules.items()],
    }


def case(name, args, options):
    kwargs = {snake(k): getattr(torch, v) if k == "dtype" else v for k, v in options.items()}
    # The constructors keep a list where the user gave one, and a tuple is what PyTorch's users write
    args_ = [tuple(a) if isinstance(a, list) and name != "adaptiveLogSoftmaxWithLoss" else a for a in args]
    built = getattr(nn, NAMES.get(name, name[0].upper() + name[1:]))(*args_, **kwargs)
    return {"build": name, "args": [*args, options] if options else args, "tree": tree(built), "state": list(built.state_dict())}


def bases():
    found = {}
    for name in dir(nn):
        kind = getattr(nn, name)
        if isinstance(kind, type) and issubclass(kind, nn.Module) and kind is not nn.Module:
            ancestors = [c for c in kind.__mro__[1:] if c.__name__ not in ("object", "Generic")]
            found[name] = [[c.__name__ for c in kind.__bases__ if c.__name__ != "Generic"], [c.__name__ for c in ancestors]]
    return found


out = {
    "made_by": f"dev/make_layers_fixture.py with PyTorch {torch.__version__}",
    "bases": bases(),
    "cases": [case(*c) for c in CASES],
}
lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in out["cases"])
head = {k: v for k, v in out.items() if k != "cases"}
path = pathlib.Path(__file__).parent.parent / "tests/fixtures/layers/torch.json"
path.write_text(json.dumps(head, separators=(",", ":"))[:-1] + ',"cases":[\n' + lines + "\n]}\n")
