"""Loads what lensor writes with the libraries that own the formats, and compares bytes, shapes and dtypes.

    deno run --allow-read --allow-write dev/write_samples.ts out
    python dev/check_written.py out
"""
import glob
import hashlib
import json
import os
import sys

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file

folder = sys.argv[1]
want = {}
for path in glob.glob(f"{folder}/*.raw"):
    about = json.load(open(path[:-4] + ".json"))
    name = os.path.basename(path)[:-4].replace("-", "/")
    want[name] = (about["dtype"], tuple(about["shape"]), open(path, "rb").read())


def torch_same(got, what):
    assert sorted(got) == sorted(want), what
    for name, (dtype, shape, raw) in want.items():
        t = got[name]
        assert str(t.dtype) == f"torch.{dtype}" and tuple(t.shape) == shape, (what, name, t.dtype, t.shape)
        assert t.contiguous().reshape(-1).view(torch.uint8).numpy().tobytes() == raw, (what, name)
    print("ok", what, len(want), "tensors")


def numpy_same(got, what):
    names = [n for n in want if want[n][0] != "bfloat16" and not want[n][0].startswith("float8")]
    assert sorted(got) == sorted(names), what
    for name in names:
        dtype, shape, raw = want[name]
        a = got[name]
        assert a.dtype == np.dtype(dtype) and a.shape == shape and a.tobytes() == raw, (what, name)
    print("ok", what, len(names), "arrays")


torch_same(load_file(f"{folder}/model.safetensors"), "safetensors")
with safe_open(f"{folder}/model.safetensors", "np") as f:
    assert f.metadata() == {"format": "pt"}, f.metadata()
# The whole file, byte for byte, as the reference writes the same tensors
save_file(load_file(f"{folder}/model.safetensors"), f"{folder}/reference.safetensors", {"format": "pt"})
digest = [hashlib.sha256(open(f"{folder}/{n}.safetensors", "rb").read()).hexdigest() for n in ("model", "reference")]
assert digest[0] == digest[1]
print("ok the file of the reference writer has the same bytes", digest[0][:16])

index = json.load(open(f"{folder}/sharded.safetensors.index.json"))
merged = {}
for shard in sorted(set(index["weight_map"].values())):
    part = load_file(f"{folder}/{shard}")
    assert all(index["weight_map"][name] == shard for name in part)
    merged.update(part)
torch_same(merged, f"sharded, {len(set(index['weight_map'].values()))} files")

for name in ("stored.npz", "compressed.npz"):
    with np.load(f"{folder}/{name}") as arrays:
        numpy_same(dict(arrays), name)
singles = {p: np.load(p) for p in glob.glob(f"{folder}/*-*.npy")}
numpy_same({os.path.basename(p)[:-4].replace("-", "/"): a for p, a in singles.items()}, "npy")
for path, array in singles.items():
    np.save(f"{folder}/again.npy", array)
    assert open(path, "rb").read() == open(f"{folder}/again.npy", "rb").read(), path
print("ok every npy has the bytes that numpy.save writes")
first = np.load(f"{folder}/fortran.npy")
assert first.flags.f_contiguous and first.tobytes() == want["float64/0"][2]
print("ok npy in Fortran order")
