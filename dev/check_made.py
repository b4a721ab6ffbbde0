"""Loads a checkpoint that plan, make and finish made, by the readers of PyTorch and of safetensors, and compares every byte with the files.

    deno run -A dev/task_table.ts out
    python dev/check_made.py out/4
"""
import glob
import json
import struct
import sys

import torch
import torch.distributed.checkpoint as dcp
from safetensors import safe_open
from torch.distributed.checkpoint import HuggingFaceStorageReader

folder = sys.argv[1]
DTYPES = {"BF16": torch.bfloat16, "F16": torch.float16, "F32": torch.float32, "F64": torch.float64, "I64": torch.int64}


def raw(t):
    return t.contiguous().reshape(-1).view(torch.uint8).numpy().tobytes()


# What the files hold, read by hand
want, where = {}, {}
for path in sorted(glob.glob(f"{folder}/*.safetensors")):
    data = open(path, "rb").read()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    for name, about in header.items():
        start, end = about["data_offsets"]
        assert name not in want, f"{name} is in two files"
        want[name] = (DTYPES[about["dtype"]], tuple(about["shape"]), data[8 + length + start : 8 + length + end])
        where[name] = path.rsplit("/", 1)[1]
index = json.load(open(glob.glob(f"{folder}/*.index.json")[0]))
assert index["weight_map"] == where, "the index names other files"
assert index["metadata"]["total_size"] == sum(len(b) for _, _, b in want.values()), "total_size"

# safetensors
found = {}
for path in sorted(glob.glob(f"{folder}/*.safetensors")):
    with safe_open(path, "pt") as file:
        found.update({name: file.get_tensor(name) for name in file.keys()})
# PyTorch's distributed checkpoint, into tensors that hold something else
state = {name: torch.full(shape, 7, dtype=dtype) for name, (dtype, shape, _) in want.items()}
dcp.load(state, storage_reader=HuggingFaceStorageReader(folder), no_dist=True)
for reader, got in (("safetensors", found), ("HuggingFaceStorageReader", state)):
    assert sorted(got) == sorted(want), reader
    for name, (dtype, shape, data) in want.items():
        assert got[name].dtype == dtype and tuple(got[name].shape) == shape, (reader, name)
        assert raw(got[name]) == data, (reader, name)
    print(f"{reader}: {len(want)} tensors of {len(set(where.values()))} files, every byte the same")
