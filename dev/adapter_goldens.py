"""Writes tests/fixtures/inits/adapters.json: old weights and what PyTorch and timm make of them in another shape.

    python dev/adapter_goldens.py tests/fixtures/inits/adapters.json

Each case names an adapter of lensor, its options and the new shape.
"""

import json
import os
import sys

import torch
import torch.nn.functional as F

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "real_models"))
import _stubs  # noqa: E402, F401  timm imports torchvision
from timm.layers import resample_abs_pos_embed, resample_patch_embed, resize_rel_pos_bias_table  # noqa: E402
from timm.models._manipulate import adapt_input_conv  # noqa: E402

torch.manual_seed(5)
CASES = []


def weights(*shape):
    return torch.randn(shape).mul(16).round().div(16)


def add(adapter, old, new, **options):
    CASES.append({"adapter": adapter, "options": options, "old": flat(old), "new": flat(new)})


def flat(x):
    return {"shape": list(x.shape), "data": [float(f"{v:.7g}") for v in x.reshape(-1).tolist()]}


def tokens(old, new, prefix, mode="bicubic", antialias=True, rank=3, given=()):
    x = weights(1, prefix + old[0] * old[1], 2)
    y = resample_abs_pos_embed(x, list(new), list(old), prefix, mode, antialias)
    options = {"prefix": prefix, "mode": mode, "antialias": antialias, **{name: dict(to=new, **{"from": old})[name] for name in given}}
    add("resizePositions", x if rank == 3 else x[0], y if rank == 3 else y[0], **options)


tokens((3, 3), (4, 4), 1)
tokens((4, 4), (3, 3), 1, rank=2)
tokens((2, 2), (3, 3), 0)
tokens((4, 4), (2, 2), 3, antialias=False)
tokens((3, 2), (2, 4), 1, given=("from", "to"))
tokens((4, 4), (2, 8), 1, given=("to",))
tokens((2, 3), (3, 3), 2, mode="bilinear", given=("from",))
tokens((5, 4), (2, 3), 0, mode="bilinear", antialias=False, given=("from", "to"))


def grids(shape, size, order, **options):
    x = weights(*shape)
    planes = x.permute(0, 3, 1, 2) if order == "nhwc" else x
    y = F.interpolate(planes, size, mode=options.get("mode", "bicubic"), antialias=options.get("antialias", True), align_corners=options.get("alignCorners", False))
    add("resizePositions", x, y.permute(0, 2, 3, 1) if order == "nhwc" else y, **options)


grids((1, 2, 3, 2), (3, 2), "nhwc")
grids((1, 3, 2, 2), (2, 4), "nhwc", antialias=False)
grids((1, 2, 3, 4), (4, 2), "nchw")
grids((2, 2, 2, 3), (3, 4), "nchw", alignCorners=True, antialias=False, mode="bilinear")
grids((1, 2, 3, 3), (2, 5), "nchw", layout="nchw", to=(2, 5))
grids((1, 3, 3, 2), (5, 5), "nhwc", layout="nhwc", **{"from": (3, 3)})


def line(n, m, prefix, corners):
    x = weights(prefix + n, 2)
    y = F.interpolate(x[prefix:].T[None], m, mode="linear", align_corners=corners)[0].T
    add("resizePositions", x, torch.cat([x[:prefix], y]), layout="sequence", prefix=prefix, mode="bilinear", antialias=False, alignCorners=corners)


line(4, 7, 0, False)
line(5, 3, 2, True)
x = weights(1, 6, 2)
add("resizePositions", x, F.interpolate(x.transpose(1, 2), 9, mode="linear").transpose(1, 2), to=(9,), prefix=0, mode="linear", antialias=False)


def table(old, new, method, extra=0, first=False, antialias=False, given=()):
    (h, w), (m, n) = [[2 * side - 1 for side in window] for window in (old, new)]
    grid = weights(2, h, w)
    if method == "bicubic":
        made = F.interpolate(grid[None], (m, n), mode="bicubic", antialias=antialias)[0]
    else:
        made = resize_rel_pos_bias_table(grid.permute(1, 2, 0).reshape(h * w, 2), new, (m * n, 2)).T.reshape(2, m, n)
    tail = weights(extra, 2)
    rows = lambda x: torch.cat([x.permute(1, 2, 0).reshape(-1, 2), tail])
    options = {"method": method, "extra": extra, "antialias": antialias, **{name: dict(window=new, **{"from": old})[name] for name in given}}
    add("resizeRelativePositions", grid if first else rows(grid), made if first else rows(made), **options)


for kind in "bicubic", "geometric":
    table((2, 2), (3, 3), kind)
    table((2, 2), (4, 4), kind, extra=3)
    table((4, 4), (2, 2), kind, extra=1, given=("window", "from"))
table((3, 2), (2, 4), "bicubic", first=True)
table((2, 3), (4, 3), "bicubic", given=("window", "from"))
table((4, 4), (2, 2), "bicubic", antialias=True)
table((2, 2), (3, 3), "geometric", first=True)
table((3, 3), (5, 5), "geometric")
table((4, 4), (6, 6), "geometric")
table((4, 4), (3, 3), "geometric")

for old, new, mode, antialias in ((2, 2), (3, 3), "bicubic", True), ((4, 3), (2, 2), "bicubic", True), ((3, 3), (4, 2), "bilinear", True), ((4, 4), (3, 2), "bicubic", False):
    x = weights(2, 2, *old)
    add("resizePatchEmbed", x, resample_patch_embed(x, list(new), mode, antialias), mode=mode, antialias=antialias)

for old, new in (3, 1), (3, 2), (3, 4), (3, 7), (6, 2), (9, 3):
    x = weights(2, old, 2, 2)
    try:
        y = adapt_input_conv(new, x)
    except NotImplementedError:
        continue
    add("adaptChannels", x, y)
x = weights(2, 6, 2, 1)
add("adaptChannels", x, x.reshape(2, 2, 3, 2, 1).sum(2))
x = weights(2, 2, 3)
add("adaptChannels", x, x.repeat(1, 2, 1)[:, :3] * (2 / 3), base=2)
for new in 1, 2, 5:
    x = weights(2, 3, 2)
    add("adaptChannels", x, x.mean(1, keepdim=True).repeat(1, new, 1), how="mean")
    add("adaptChannels", x, x.sum(1, keepdim=True).repeat(1, new, 1) / new, how="sum")
    add("adaptChannels", x, torch.cat([x, torch.zeros(2, 5, 2)], 1)[:, :new], how="zero")

for source, to, shape, axes in ("HWIO", "OIHW", (2, 3, 2, 4), (3, 2, 0, 1)), ("OIHW", "HWIO", (2, 1, 2, 3), (2, 3, 1, 0)), ("ABC", "CAB", (2, 3, 4), (2, 0, 1)):
    x = weights(*shape)
    add("transposeKernel", x, x.permute(axes), **{"from": source, "to": to})
# Depthwise: PyTorch's [groups * M, 1, h, w] against [h, w, groups, M]
x = weights(6, 1, 2, 3)
y = x.reshape(2, 3, 2, 3).permute(2, 3, 0, 1)
add("transposeKernel", x, y, **{"from": "OIHW", "to": "HWIM", "groups": 2})
add("transposeKernel", y, x, **{"from": "HWIM", "to": "OIHW", "groups": 2})

with open(sys.argv[1], "w") as file:
    json.dump({"madeBy": "dev/adapter_goldens.py", "cases": CASES}, file, separators=(",", ":"))
    file.write("\n")
