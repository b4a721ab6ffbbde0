"""Loads what lensor writes with the libraries that own the formats.

    deno run --allow-read --allow-write dev/write_samples.ts out
    python dev/check_written.py out
"""
import json
import sys

import numpy as np
import safetensors.numpy
from safetensors import safe_open

folder = sys.argv[1]
ramp = np.arange(24, dtype=np.float32).reshape(2, 3, 4)
want = {"ramp": ramp, "count": np.int64(7).reshape(()), "flags": np.array([True, False])}


def same(got, what):
    assert sorted(got) == sorted(want), (what, sorted(got))
    for name, value in want.items():
        assert got[name].dtype == value.dtype and np.array_equal(got[name], value), (what, name)
    print("ok", what)


same(safetensors.numpy.load_file(f"{folder}/model.safetensors"), "safetensors")
with safe_open(f"{folder}/model.safetensors", "np") as f:
    assert f.metadata() == {"format": "pt"}, f.metadata()
for name in ("stored.npz", "compressed.npz"):
    with np.load(f"{folder}/{name}") as arrays:
        same(dict(arrays), name)
assert np.array_equal(np.load(f"{folder}/fortran.npy"), ramp)
assert np.load(f"{folder}/fortran.npy").flags.f_contiguous
print("ok npy")
with open(f"{folder}/sharded.safetensors.index.json") as f:
    index = json.load(f)
got = {}
for shard in set(index["weight_map"].values()):
    part = safetensors.numpy.load_file(f"{folder}/{shard}")
    assert all(index["weight_map"][name] == shard for name in part)
    got.update(part)
same(got, "sharded")
