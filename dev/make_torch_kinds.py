"""Makes tests/fixtures/checkpoint/kinds.json: small files of every kind that torch.save, pickle and TorchScript write, with what they hold.

Run: python dev/make_torch_kinds.py   (PyTorch 2.13, NumPy 2.4)
"""

import base64
import collections
import gzip
import hashlib
import io
import json
import pathlib
import pickle
import sys
import types

import numpy as np
import torch
from torch import nn

torch.manual_seed(0)
cases = []
NAMES = {torch.float32: "float32", torch.float16: "float16", torch.float64: "float64", torch.int64: "int64"}


def digest(tensor):
    return hashlib.sha256(tensor.detach().contiguous().numpy().tobytes()).hexdigest()


def row(name, tensor):
    tensor = torch.from_numpy(np.array(tensor, order="C")) if isinstance(tensor, np.ndarray) else tensor
    return [name, NAMES[tensor.dtype], list(tensor.shape), digest(tensor)]


def add(id, data, tensors, **more):
    packed = base64.b64encode(gzip.compress(data, mtime=0)).decode()
    cases.append({"id": id, "file": packed, "tensors": [row(n, t) for n, t in tensors.items()], **more})


def saved(thing, **options):
    stream = io.BytesIO()
    torch.save(thing, stream, **options)
    return stream.getvalue()


# Classes of a module that no reader can import
home = types.ModuleType("their_models")
sys.modules["their_models"] = home


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(2, 3, 1)
        self.norm = nn.BatchNorm2d(3)
        self.register_buffer("grid", torch.arange(3.0), persistent=False)
        self.register_parameter("none", None)
        self.note = {"any": Config()}


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.scale = nn.Parameter(torch.rand(2))
        self.blocks = nn.Sequential(Block(), nn.ReLU(), Block())
        self.list = nn.ParameterList([nn.Parameter(torch.rand(1)), nn.Parameter(torch.rand(2))])
        self.again = self.blocks[0]
        self.plain = torch.rand(5)


class Config:
    pass


for kind in (Block, Net, Config):
    kind.__module__ = "their_models"
    kind.__qualname__ = kind.__name__
    setattr(home, kind.__name__, kind)

net = Net()
state = net.state_dict()
add("module", saved(net), state)
add("module-legacy", saved(net, _use_new_zipfile_serialization=False), state)
add("module-parallel", saved(nn.DataParallel(net)), state)
other = Net()
yolo = {"epoch": 7, "model": net, "ema": other, "args": {"lr": 0.5}}
add("two-modules", saved(yolo), state, leftOut=[["ema", len(state)]])
add("two-modules-ema", saved(yolo), other.state_dict(), unwrap="ema", leftOut=[["model", len(state)]])
add("no-model", saved({**yolo, "model": None}), other.state_dict(), leftOut=[])

plain = collections.OrderedDict(a=torch.rand(2), b=torch.rand(3))
average = collections.OrderedDict(a=torch.rand(2), b=torch.rand(3))
lightning = {"epoch": 2, "state_dict": plain, "optimizer_states": [{"state": {0: {"step": torch.tensor(3.0)}}}],
             "ema": {"shadow": average, "decay": 0.99}, "hyper_parameters": {"lr": 0.1}}
add("lightning", saved(lightning), plain, leftOut=[["optimizer_states", 1], ["ema", 2]])
add("lightning-shadow", saved(lightning), average, unwrap="ema/shadow")
add("wrapped-thrice", saved({"net": {"params": {"model": plain}}}), plain)
add("name-of-a-wrapper", saved({"weights": plain["a"], "net": plain["b"]}), {"weights": plain["a"], "net": plain["b"]})
add("parts", saved({"encoder": plain, "decoder": average}),
    {**{f"encoder/{k}": v for k, v in plain.items()}, **{f"decoder/{k}": v for k, v in average.items()}})

arrays = {"w": np.arange(6, dtype="<f4").reshape(2, 3), "t": np.asfortranarray(np.arange(6, dtype="<f4").reshape(2, 3)),
          "big": np.arange(3, dtype=">f4"), "h": np.arange(3, dtype="<f2"), "n": np.arange(3, dtype="<i8"),
          "scalar": np.array(2.5), "empty": np.zeros((0, 3), "<f4")}
told = {**arrays, "big": arrays["big"].astype("<f4")}
for protocol in (2, 3, 4, 5):
    add(f"arrays-{protocol}", pickle.dumps({"model": arrays, "lr": np.float32(0.5), "n": np.int64(-3)}, protocol), told)
add("arrays-left-out", pickle.dumps({"w": arrays["w"], "names": np.array(["a", "b"]), "objects": np.array([{}, []], object)}),
    {"w": arrays["w"]}, unreadable=["names", "objects"])
add("array-beside-tensors", saved({"w": plain["a"], "np": arrays["w"]}), {"w": plain["a"], "np": arrays["w"]})

dense = torch.tensor([[0, 1.5, 0], [2, 0, 0]])
odd = {"coo": dense.to_sparse(), "csr": dense.to_sparse_csr(), "csc": dense.to_sparse_csc(),
       "q": torch.quantize_per_tensor(dense, 0.1, 10, torch.quint8), "meta": torch.empty(2, 3, device="meta"), "w": plain["a"]}
add("sparse-and-quantised", saved(odd), {"w": plain["a"]}, unreadable=["coo", "csr", "csc", "q", "meta"])


class Script(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.BatchNorm1d(3))
        self.register_buffer("pos", torch.rand(3))

    def forward(self, x):
        return self.net(x) + self.pos


for script, id in ((torch.jit.script(Script().eval()), "torchscript"),):
    stream = io.BytesIO()
    torch.jit.save(script, stream)
    add(id, stream.getvalue(), script.state_dict())
    stream = io.BytesIO()
    torch.jit.save(torch.jit.freeze(script), stream)
    add(id + "-frozen", stream.getvalue(), {}, partial=True)

target = pathlib.Path(__file__).parent.parent / "tests/fixtures/checkpoint/kinds.json"
made = f"dev/make_torch_kinds.py with torch {torch.__version__.split('+')[0]}, numpy {np.__version__}"
target.write_text(json.dumps({"made_with": made, "cases": cases}, indent=1) + "\n")
print(len(cases), target.stat().st_size)
