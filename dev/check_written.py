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

loaded = torch.load(f"{folder}/model.pth", weights_only=True)
tied = loaded.pop("tied")
assert any(tied.data_ptr() == t.data_ptr() and tied.shape == t.shape for t in loaded.values())
assert loaded.__dict__["note"] == "text"
torch_same(loaded, "torch.load(weights_only=True)")

import gguf
from gguf import quants

NAMES = {"F64": "float64", "F32": "float32", "F16": "float16", "BF16": "bfloat16", "I64": "int64", "I32": "int32", "I16": "int16", "I8": "int8"}
reader = gguf.GGUFReader(f"{folder}/model.gguf")
assert reader.fields["general.architecture"].contents() == "llama" and reader.fields["some.list"].contents() == ["a", "b"]
for t in reader.tensors:
    dtype, shape, raw = want[t.name]
    assert NAMES[t.tensor_type.name] == dtype and tuple(int(n) for n in t.shape[::-1]) == shape, t.name
    assert np.ascontiguousarray(t.data).tobytes() == raw, t.name
print("ok gguf", len(reader.tensors), "tensors")
[t] = gguf.GGUFReader(f"{folder}/q8_0.gguf").tensors
with safe_open(f"{folder}/q8_0.safetensors", "np") as h:
    rows = h.get_tensor("rows")
assert np.array_equal(t.data, quants.quantize(rows, gguf.GGMLQuantizationType.Q8_0)), "Q8_0"
print("ok gguf Q8_0, the blocks of gguf-py")

[group] = json.load(open(f"{folder}/model.json"))["weightsManifest"]
data, at = b"".join(open(f"{folder}/{p}", "rb").read() for p in group["paths"]), 0
for w in group["weights"]:
    dtype, shape, raw = want[w["name"]]
    assert (w["dtype"], tuple(w["shape"])) == (dtype, shape) and data[at:at + len(raw)] == raw, w["name"]
    at += len(raw)
assert at == len(data)
print("ok tfjs", len(group["weights"]), "weights")
