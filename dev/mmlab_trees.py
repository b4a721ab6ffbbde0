"""Random module trees and what MMLab's engines make of them, as JSON on standard output.

    python dev/mmlab_trees.py 2000 --seed 1 > trees.json
    python dev/mmlab_trees.py 2000 --seed 1 --engine mmcv1 --mmcv FOLDER_WITH_MMCV_1.7.2 > trees.json
    deno run -A dev/check_mmlab.ts trees.json            # compares lensor's answers with every one of them

tests/fixtures/mmlab/ holds small samples, made with --sample N: N cases that between them show every outcome.

Each case has a tree in the form that modelFromJson reads, and what the engine left: the tensors that changed (base64), the next four numbers
of torch.rand, the log, which modules count as initialised, or the error. Both sides make the values to start from by `start` below.
"""

import argparse
import base64
import copy
import json
import logging
import random
import re
import sys
import tempfile
import types
import warnings
from collections import OrderedDict
from pathlib import Path

import torch
from torch import nn

DTYPES = {torch.float32: "float32", torch.float16: "float16", torch.bfloat16: "bfloat16", torch.float64: "float64",
          torch.int64: "int64"}


def start(shape, dtype, k, period=32):
    """The k-th tensor of a model or checkpoint before anything happens: multiples of 1/32, exact in every float type."""
    n = torch.Size(shape).numel()
    whole = (torch.arange(n) * 7 + k * 13) % period
    if dtype == torch.int64:
        return whole.reshape(shape)
    return ((whole.to(torch.float64) * 2 - period + 1) / 32).to(dtype).reshape(shape)


# ---- the engines


def mmengine():
    from mmengine.logging import MMLogger
    from mmengine.model import BaseModule, ModuleDict, ModuleList, Sequential
    from mmengine.model import initialize
    from mmengine.runner.checkpoint import load_checkpoint
    logger = MMLogger.get_instance("trees", logger_name="trees")
    return types.SimpleNamespace(name="mmengine", BaseModule=BaseModule, ModuleDict=ModuleDict, ModuleList=ModuleList,
                                 Sequential=Sequential, initialize=initialize, load_checkpoint=load_checkpoint, logger=logger)


def mmcv1(folder):
    sys.path.insert(0, folder)
    vision = types.ModuleType("torchvision")  # Only its version is looked at
    vision.__version__ = "0.0"
    sys.modules.setdefault("torchvision", vision)
    from mmcv.cnn import initialize
    from mmcv.runner import BaseModule, ModuleDict, ModuleList, Sequential, load_checkpoint
    from mmcv.utils import get_logger
    return types.SimpleNamespace(name="mmcv1", BaseModule=BaseModule, ModuleDict=ModuleDict, ModuleList=ModuleList,
                                 Sequential=Sequential, initialize=initialize, load_checkpoint=load_checkpoint,
                                 logger=get_logger("mmcv"))


# ---- random trees


class Plain(nn.Module):
    pass


class MyLinear(nn.Linear):
    pass


class MyDeepLinear(MyLinear):
    pass


class MyConv(nn.Conv2d):
    pass


STEPS = {"constant_": lambda p, val: nn.init.constant_(p, val), "normal_": lambda p, mean, std: nn.init.normal_(p, mean, std),
         "uniform_": lambda p, a, b: nn.init.uniform_(p, a, b), "zeros_": lambda p: nn.init.zeros_(p)}


class Maker:
    def __init__(self, rng, engine):
        self.r, self.e, self.made, self.count = rng, engine, [], 0

    def chance(self, p):
        return self.r.random() < p

    def pick(self, *of):
        return self.r.choice(of)

    def leaf(self):
        r, n = self.r, lambda: self.r.choice([1, 2, 3, 4, 6])
        bias = self.chance(0.75)
        kind = r.choice(["linear"] * 6 + ["conv2d"] * 4 + ["norm"] * 5 + ["other"] * 5)
        if kind == "linear":
            return self.pick(nn.Linear, nn.Linear, MyLinear, MyDeepLinear)(n(), n(), bias=bias)
        if kind == "conv2d":
            return self.pick(
                lambda: nn.Conv2d(n(), n(), self.pick(1, 2, 3), bias=bias), lambda: MyConv(n(), n(), 1, bias=bias),
                lambda: nn.Conv2d(4, 4, 3, groups=self.pick(2, 4), bias=bias), lambda: nn.Conv1d(n(), n(), 3, bias=bias),
                lambda: nn.Conv3d(n(), 2, 1, bias=bias), lambda: nn.ConvTranspose2d(n(), n(), 2, bias=bias))()
        if kind == "norm":
            return self.pick(
                lambda: nn.LayerNorm(n(), elementwise_affine=self.chance(0.8)), lambda: nn.BatchNorm2d(n()),
                lambda: nn.BatchNorm1d(n(), affine=self.chance(0.8), track_running_stats=self.chance(0.8)),
                lambda: nn.GroupNorm(2, 4), lambda: nn.InstanceNorm2d(n(), affine=self.chance(0.5)),
                lambda: nn.RMSNorm(n()))()
        return self.pick(
            nn.GELU, nn.ReLU, lambda: nn.Embedding(5, n(), padding_idx=self.pick(None, 0)), nn.PReLU,
            lambda: nn.Bilinear(2, 3, 2, bias=bias), lambda: nn.MultiheadAttention(4, 2, bias=bias),
            lambda: nn.LSTM(2, 3) if self.chance(0.1) else nn.Dropout(), lambda: nn.Linear(5, 7), lambda: nn.Linear(20, 9),
            lambda: nn.Conv2d(5, 6, 3))()

    def cls(self, base, prefix):
        self.count += 1
        return type(f"{prefix}{self.count}" if self.chance(0.5) else prefix, (base,), {})

    def group(self, depth, force=None):
        kind = force or self.r.choice(["base"] * 6 + ["plain"] * 2 + ["seq", "list", "mmseq", "mmlist", "mmdict", "custom", "wrap"])
        children = [self.child(depth - 1) for _ in range(self.r.choice([0, 1, 2, 2, 3] if not force else [1, 2, 3, 4]))]
        if kind == "wrap":
            node = nn.DataParallel(self.child(depth - 1) if self.chance(0.7) else self.leaf())
            self.made.append(node)
            return node
        if kind in ("seq", "list", "mmseq", "mmlist", "mmdict"):
            node = {"seq": lambda: nn.Sequential(*children), "list": lambda: nn.ModuleList(children),
                    "mmseq": lambda: self.e.Sequential(*children), "mmlist": lambda: self.e.ModuleList(children),
                    "mmdict": lambda: self.e.ModuleDict({f"k{i}": c for i, c in enumerate(children)})}[kind]()
            self.made.append(node)
            return node
        base = {"plain": Plain, "base": self.e.BaseModule, "custom": self.pick(self.e.BaseModule, nn.Module)}[kind]
        node = self.cls(base, {"plain": "Plain", "base": "Block", "custom": "Custom"}[kind])()
        if self.chance(0.2):
            node.cls_token = nn.Parameter(torch.zeros(1, 2))
        if self.chance(0.1):
            node.weight = nn.Parameter(torch.zeros(self.pick((3,), (2, 2), (0, 3), ())))
        if self.chance(0.05):
            node.register_buffer("bias", torch.zeros(2))
        if self.chance(0.05):
            node.register_buffer("index", torch.zeros(3, dtype=torch.int64), persistent=self.chance(0.5))
        for i, child in enumerate(children):
            setattr(node, self.pick("conv", "fc", "norm", "body", "head", "stage") + str(i), child)
        if self.chance(0.05):
            node.register_module("none", None)
        if children and self.chance(0.06):
            setattr(node, "again", self.r.choice(children))
        if kind == "custom":
            self.customize(node)
        self.made.append(node)
        return node

    def child(self, depth):
        if self.made and self.chance(0.03):
            return self.r.choice(self.made)
        if depth > 0 and self.chance(0.55):
            return self.group(depth)
        node = self.leaf()
        self.made.append(node)
        return node

    def customize(self, node):
        names = [name for name, p in node.named_parameters() if p.is_floating_point()]
        steps = []
        for name in self.r.sample(names, min(len(names), self.pick(0, 1, 2))):
            fn = self.pick("constant_", "normal_", "uniform_", "zeros_")
            args = {"constant_": {"val": 0.25}, "normal_": {"mean": 0.0, "std": 0.02}, "uniform_": {"a": -0.5, "b": 0.5}, "zeros_": {}}
            steps.append({"fn": fn, "param": name, **args[fn]})
        if isinstance(node, self.e.BaseModule) and self.chance(0.6):
            steps.insert(self.r.randrange(len(steps) + 1), {"fn": "super"})

        def init_weights(self):
            for step in steps:
                args = {k: v for k, v in step.items() if k not in ("fn", "param")}
                if step["fn"] == "super":
                    parent.init_weights(self)
                else:
                    STEPS[step["fn"]](self.get_parameter(step["param"]), **args)

        parent = self.e.BaseModule
        type(node).init_weights = init_weights
        type(node).__name__ = f"Custom{self.count}"
        node.steps = steps

    def tree(self):
        root = self.group(3, force=self.pick("base", "base", "base", "base", "mmseq", "custom" if self.chance(0.3) else "base"))
        linears = [m for m in root.modules() if type(m) is nn.Linear]
        for a in linears:
            for b in linears:
                if a is not b and a.weight.shape == b.weight.shape and self.chance(0.1):
                    b.weight = a.weight
        for m in root.modules():
            if hasattr(m, "steps"):  # A tied parameter goes by its first name
                firsts = {id(p): name for name, p in m.named_parameters()}
                for step in m.steps:
                    if "param" in step:
                        step["param"] = firsts[id(m.get_parameter(step["param"]))]
        if self.chance(0.15):
            root.to(self.pick(torch.float16, torch.bfloat16, torch.float64))
        if self.chance(0.01):
            root.ids = nn.Parameter(torch.zeros(3, dtype=torch.int64), requires_grad=False)
        return root

    # ---- cfgs

    def number(self, *of):
        return self.pick(*of)

    def options(self, kind, wrong):
        r, o = self.r, {}
        def maybe(key, *values, p=0.5):
            if self.chance(p):
                o[key] = self.pick(*values)
        if kind == "Constant":
            maybe("val", 1, 1.0, 0, -0.5, 0.02, True, 1e-5, p=0.97)
        elif kind == "Xavier":
            maybe("gain", 1, 0.5, 2.0, 1e-3)
            maybe("distribution", "normal", "uniform", "uniform", *(["uni"] if wrong else []))
        elif kind == "Normal":
            maybe("mean", 0, 1.5, 0.0)
            maybe("std", 1, 0.01, 0.02, 0, *([-1] if wrong else []))
        elif kind == "TruncNormal":
            maybe("mean", 0, 0.5, 0.0)
            maybe("std", 1, 0.02, 0.02, 3.0, *([0] if wrong else []))
            maybe("a", -2, -0.04, -1.0, p=0.3)
            maybe("b", 2, 0.04, 1, *([-3] if wrong else []), p=0.3)
        elif kind == "Uniform":
            maybe("a", 0, -1, -0.05)
            maybe("b", 1, 0.05, 1, *([-2] if wrong else []))
        elif kind == "Kaiming":
            maybe("a", 0, 1, 0.1, p=0.3)
            maybe("mode", "fan_in", "fan_out", "FAN_IN", *(["fan"] if wrong else []))
            maybe("nonlinearity", "relu", "leaky_relu", "tanh", "linear", "conv2d", "selu", "sigmoid", *(["gelu"] if wrong else []))
            maybe("distribution", "normal", "uniform", *(["no"] if wrong else []))
        maybe("bias", 0, 0.0, 1, 0.5, -2.5, True, *(["0", None] if wrong else []), p=0.4)
        maybe("bias_prob", 0.01, 0.5, 0.9, 1.0, 1.5, *([0.0, "p"] if wrong else []), p=0.12)
        if wrong and self.chance(0.15):
            o["stdd"] = 1
        return o

    def layer(self):
        names = ["Linear", "Conv2d", "LayerNorm", "BatchNorm2d", "_ConvNd", "_BatchNorm", "Conv1d", "Embedding", "Module", "MyLinear",
                 "_InstanceNorm", "_NormBase", "GroupNorm", "NoSuch", "Bilinear", "PReLU", "linear", "BaseModule", "NonDynamicallyQuantizableLinear"]
        weights = [8, 8, 4, 4, 3, 3, 2, 2, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1]
        if self.chance(0.5):
            return self.r.choices(names, weights)[0]
        return self.r.choices(names, weights, k=self.pick(1, 2, 3))

    def one(self, node, wrong, pretrained=0.12):
        kind = self.pick("Constant", "Xavier", "Normal", "TruncNormal", "TruncNormal", "Uniform", "Kaiming", "Kaiming", "Caffe2Xavier")
        if self.chance(pretrained):
            return self.pretrained(node, wrong)
        cfg = {"type": kind, **self.options(kind, wrong)}
        if kind in ("Xavier", "Kaiming", "Caffe2Xavier") and self.chance(0.7):
            cfg["layer"] = self.pick("Linear", "Conv2d", ["Conv2d", "Linear"], "_ConvNd", ["MyLinear", "Embedding"])
        elif self.chance(0.9):
            cfg["layer"] = self.layer()
        if self.chance(0.25):
            cfg["override"] = self.override(node, wrong)
        if wrong and self.chance(0.15):
            cfg["type"] = self.pick("Foo", 3, "normal")
        if wrong and self.chance(0.1):
            del cfg["type"]
        if wrong and self.chance(0.1):
            cfg["layer"] = self.pick(3, {"a": 1})
        return cfg

    def override(self, node, wrong):
        names = [name for name, child in node.named_children() if child is not None] or ["none"]
        def one():
            o = {"name": self.pick(*names, *(["absent", "a.b", "cls_token"] if wrong else []))}
            if self.chance(0.6):
                kind = self.pick("Constant", "Normal", "Uniform", "TruncNormal", "Kaiming", "Xavier")
                o = {"type": kind, **o, **self.options(kind, wrong)}
                if self.chance(0.3):
                    o["layer"] = self.layer()
                if wrong and self.chance(0.2):
                    del o["type"]
                if wrong and self.chance(0.1):
                    del o["name"]
                if wrong and self.chance(0.1):
                    o["override"] = {"name": names[0]}
            return o
        if wrong and self.chance(0.1):
            return self.pick("name", 3, {}, [])
        return one() if self.chance(0.6) else [one() for _ in range(self.pick(0, 1, 2))]

    def cfg(self, node, wrong):
        shape = self.r.random()
        if shape < 0.5:
            return self.one(node, wrong)
        if shape < 0.9:
            return [self.one(node, wrong) for _ in range(self.pick(1, 2, 2, 3))]
        if wrong and shape < 0.95:
            return self.pick("Foo", 3, [self.one(node, wrong), "Foo"])
        return self.pick(None, [], {})

    # ---- checkpoints

    def pretrained(self, node, wrong):
        path = f"ck{len(self.files)}.pth"
        entries = OrderedDict()
        k = self.r.randrange(50)
        for key, value in node.state_dict().items():
            if self.chance(0.15):
                continue
            shape, dtype = tuple(value.shape), value.dtype
            if self.chance(0.03):
                shape = shape + (2,)
            if shape == () and self.chance(0.3):
                shape = (1,)
            if dtype.is_floating_point and self.chance(0.1):
                dtype = self.pick(torch.float16, torch.float64, torch.bfloat16)
            entries[key] = (shape, dtype)
        for extra in ("fc.weight", "extra", "head.w", "none.weight"):
            if self.chance(0.1):
                entries[extra] = ((2,), torch.float32)
        cfg, prefix = {"type": "Pretrained", "checkpoint": path}, None
        if self.chance(0.35):
            prefix = self.pick("backbone", "module", "module.backbone")
            entries = OrderedDict((f"{prefix}.{key}", value) for key, value in entries.items())
            if self.chance(0.4):
                entries["neck.w"] = ((2,), torch.float32)
            if self.chance(0.7):
                cfg["prefix"] = prefix + self.pick("", ".") if not (wrong and self.chance(0.3)) else "absent"
        if self.chance(0.2):
            cfg["map_location"] = "cpu"
        if self.chance(0.15):
            cfg["override"] = self.override(node, wrong)
        wrapper = self.pick(None, None, "state_dict", "state_dict", "model")
        self.files[path] = {"wrapper": wrapper, "k": k, "entries": entries}
        return cfg

    def case(self, index):
        self.files, self.made, self.count = {}, [], 0
        wrong = self.chance(0.25)
        root = self.tree()
        bases = [m for m in root.modules() if isinstance(m, self.e.BaseModule)]
        for node in bases:
            if node is root or self.chance(0.5):
                node.init_cfg = self.cfg(node, wrong and self.chance(0.5))
            if self.chance(0.03):
                node._is_init = True
        op = "init_weights" if self.chance(0.8) or not bases else self.pick("initialize", "load_checkpoint")
        case = {"id": f"{self.e.name}-{index}", "op": op, "engine": self.e.name, "seed": self.r.randrange(10000)}
        if op == "init_weights":
            case["calls"] = 2 if self.chance(0.12) else 1
        if op == "initialize":
            case["init_cfg"] = self.cfg(root, wrong)
        if op == "load_checkpoint":
            case["checkpoint"] = self.pretrained(root, False)["checkpoint"]
            case["kwargs"] = {}
            if self.chance(0.4):
                case["kwargs"]["strict"] = self.chance(0.6)
            if self.chance(0.5):
                case["kwargs"]["revise_keys"] = self.pick([], [["^backbone\\.", ""]], [["^module\\.", ""], ["^backbone\\.", ""]],
                                                         [["(\\d)", "x\\1"], ["x(\\d)", "\\g<1>"]], [["^conv0", "fc1"]])
        return root, case


# ---- a tree as JSON


def spec(t):
    return {"shape": list(t.shape), "dtype": DTYPES[t.dtype]}


def describe(root, e):
    modules, tensors = {}, {}

    def visit(m, path):
        if id(m) in modules:
            return {"ref": modules[id(m)]}
        modules[id(m)] = path
        mro = [c.__name__ for c in type(m).__mro__[1:]]
        node = {"type": type(m).__name__, "direct_bases": [b.__name__ for b in type(m).__bases__], "bases": mro[:mro.index("Module") + 1]}
        join = lambda name: f"{path}.{name}" if path else name

        def leaf(t, name):
            if t is None:
                return None
            here, owner = join(name), tensors.setdefault(id(t), join(name))
            return spec(t) if owner == here else {**spec(t), "tied_to": owner}
        node["params"] = {name: leaf(t, name) for name, t in m._parameters.items()}
        node["buffers"] = {name: t if t is None else {**leaf(t, name), "persistent": name not in m._non_persistent_buffers_set}
                           for name, t in m._buffers.items()}
        node["children"] = [[name, None if c is None else visit(c, join(name))] for name, c in m._modules.items()]
        if hasattr(m, "init_cfg"):
            node["init_cfg"] = m.init_cfg
        if getattr(m, "is_init", False):
            node["is_init"] = True
        if hasattr(m, "steps"):
            node["init_weights"] = {"kind": "custom", "steps": m.steps}
        return node
    return visit(root, "")


# ---- running the engine


def bits(t):
    return base64.b64encode(t.detach().contiguous().view(torch.uint8).numpy().tobytes() if t.numel() and t.dim() else
                            t.detach().reshape(-1).view(torch.uint8).numpy().tobytes() if t.numel() else b"").decode()


class Lines(logging.Handler):
    def __init__(self):
        super().__init__(logging.DEBUG)
        self.lines = []

    def emit(self, record):
        if not record.getMessage().startswith(("Get class ", "An `")):  # The registry's own lines
            self.lines.append([record.levelname, record.getMessage()])


def run(root, case, files, e, folder):
    lines = Lines()
    e.logger.handlers, e.logger.propagate = [lines], False
    e.logger.setLevel(logging.DEBUG)
    tensors = root.state_dict(keep_vars=True)
    # Both sides number the tensors in the order of the state dict; of tied ones the first has the say. Norms start as they are built
    norms = {id(m.weight) for m in root.modules() if isinstance(getattr(m, "weight", None), nn.Parameter) and "Norm" in type(m).__name__}
    case["ones"], done = [], set()
    with torch.no_grad():
        for k, (key, t) in enumerate(tensors.items()):
            if t.data_ptr() in done and t.numel():
                continue
            done.add(t.data_ptr())
            if id(t) in norms:
                case["ones"].append(key)
                t.fill_(1)
            else:
                t.copy_(start(t.shape, t.dtype, k))
    before = {key: t.detach().clone() for key, t in tensors.items()}
    for path, file in files.items():
        state = OrderedDict((key, start(shape, dtype, file["k"] + i, 64)) for i, (key, (shape, dtype)) in enumerate(file["entries"].items()))
        whole = state if file["wrapper"] is None else {file["wrapper"]: state, "meta": {"epoch": 3}}
        torch.save(whole, folder / path)
    case["files"] = {path: {"wrapper": file["wrapper"], "k": file["k"],
                            "entries": [[key, list(shape), DTYPES[dtype]] for key, (shape, dtype) in file["entries"].items()]}
                     for path, file in files.items()}
    case["tree"] = describe(root, e)
    names = {path: str(folder / path) for path in files}
    real = lambda cfg: json.loads(json.dumps(cfg, default=str))

    def located(cfg):  # With the files' places; undone in the log
        if isinstance(cfg, list):
            return [located(c) for c in cfg]
        if isinstance(cfg, dict):
            return {k: names.get(v, v) if k == "checkpoint" else located(v) for k, v in cfg.items()}
        return cfg
    for m in root.modules():
        if hasattr(m, "init_cfg"):
            m.init_cfg = located(m.init_cfg)
    python_warnings = []
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.showwarning = lambda message, *a, **k: "called more than once" in str(message) and lines.lines.append(["UserWarning", str(message)])
        torch.manual_seed(case["seed"])
        try:
            if case["op"] == "init_weights":
                for _ in range(case["calls"]):
                    root.init_weights()
            elif case["op"] == "initialize":
                e.initialize(root, located(copy.deepcopy(case["init_cfg"])))
            else:
                kwargs = {**case["kwargs"]}
                if "revise_keys" in kwargs:
                    kwargs["revise_keys"] = [tuple(pair) for pair in kwargs["revise_keys"]]
                e.load_checkpoint(root, names[case["checkpoint"]], map_location="cpu", logger=e.logger, **kwargs)
        except Exception as error:
            case["error"] = f"{type(error).__name__}: {str(error).strip()[:300].replace(str(folder) + '/', '')}"
    if "error" not in case:
        case["probe"] = bits(torch.rand(4))
        case["changed"] = {key: bits(t) for key, t in tensors.items() if bits(t) != bits(before[key])}
        case["log"] = [[level, text.replace(str(folder) + "/", "")] for level, text in lines.lines]
        if case["op"] == "init_weights":
            case["is_init"] = {name: bool(m._is_init) for name, m in root.named_modules() if isinstance(m, e.BaseModule)}
    return case


def kinds(case):
    """What a case shows: one of each is worth keeping."""
    text = json.dumps([case["tree"], case.get("init_cfg")])
    out = {case["op"], "error " + re.sub(r"[^A-Za-z ]+.*", "", case["error"][:60]) if "error" in case else "fine"}
    out |= {word for word in ("ref", "tied_to", "float16", "bfloat16", "float64", "override", "bias_prob", "prefix", "is_init", "super",
                              "custom", "DataParallel", "Sequential", "ModuleDict", "MultiheadAttention") if f'"{word}"' in text}
    out |= {"type " + t for t in re.findall(r'"type": "(\w+)"', text) if t in ("Constant", "Xavier", "Normal", "TruncNormal", "Uniform",
                                                                               "Kaiming", "Caffe2Xavier", "Pretrained")}
    return out | {f"calls {case.get('calls')}"} | {f"wrapper {f['wrapper']}" for f in case["files"].values()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--engine", default="mmengine")
    parser.add_argument("--mmcv")
    parser.add_argument("--sample", type=int)
    args = parser.parse_args()
    torch.set_num_threads(1)
    out = sys.stdout
    sys.stdout = sys.stderr
    engine = mmengine() if args.engine == "mmengine" else mmcv1(args.mmcv)
    cases = []
    with tempfile.TemporaryDirectory() as folder:
        for i in range(args.count):
            maker = Maker(random.Random(f"{args.seed} {i}"), engine)
            torch.manual_seed(i)
            root, case = maker.case(i)
            cases.append(run(root, case, maker.files, engine, Path(folder)))
    if args.sample:
        cases = sample(cases, args.sample)
    version = f"{args.engine}, torch {torch.__version__}, {torch.backends.cpu.get_cpu_capability()}"
    lines = ",\n".join(json.dumps(case) for case in cases)
    print(f'{{"made_with": {json.dumps(version)}, "cases": [\n{lines}\n]}}', file=out)


def sample(cases, count):
    """A quarter errors, each of another kind; of the rest those that between them show most."""
    errors = {case["error"][:30]: case for case in sorted(cases, key=lambda c: -len(json.dumps(c))) if "error" in case}
    chosen, seen = list(errors.values())[-(count // 4):], set()
    good = [c for c in cases if "error" not in c and len(c["changed"]) > 2 and len(json.dumps(c)) < 4500]
    while len(chosen) < count and good:
        best = max(good, key=lambda c: len(kinds(c) - seen))
        seen |= kinds(best) if kinds(best) - seen else set()
        chosen.append(best)
        good.remove(best)
    return chosen


main()
