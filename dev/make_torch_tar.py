"""Makes tests/fixtures/checkpoint/tar.json: files in the oldest layout of torch.save (0.1), which no torch writes any more.

    python dev/make_torch_tar.py

Written from the layout that torch.load still reads (torch/serialization.py, legacy_load), and loaded with it before it is kept.
"""
import base64
import collections
import gzip
import hashlib
import io
import json
import pickle
import struct
import tarfile
import tempfile

import torch

OUT = "tests/fixtures/checkpoint/tar.json"


class ById(pickle.Pickler):
    """Tensors are written as their number; torch.load asks for them as persistent ids."""

    def persistent_id(self, obj):
        return str(id(obj)) if isinstance(obj, torch.Tensor) else None


def tar_of(obj, tensors, views=()):
    """`views`: (target key, root tensor, offset, length) of storages that are parts of others."""
    storages = {}
    for t in tensors:
        storages.setdefault(t.untyped_storage().data_ptr() or id(t), t)
    key_of = {ptr: 100 + k for k, ptr in enumerate(storages)}
    parts = io.BytesIO()
    pickle.dump(len(storages), parts, 2)
    for ptr, t in storages.items():
        pickle.dump((key_of[ptr], "cpu", STORAGES[t.dtype]), parts, 2)
        raw = bytes(t.untyped_storage())
        parts.write(struct.pack("<q", len(raw) // t.element_size()) + raw)
    pickle.dump([(k, key_of[r.untyped_storage().data_ptr()], o, n) for k, r, o, n in views], parts, 2)
    index = io.BytesIO()
    pickle.dump(len(tensors), index, 2)
    for t in tensors:
        pickle.dump((id(t), key_of[t.untyped_storage().data_ptr() or id(t)], torch.Tensor), index, 2)
        index.write(struct.pack("<i4x", t.dim()))
        index.write(struct.pack(f"<{2 * t.dim() + 1}q", *t.shape, *t.stride(), t.storage_offset()))
    body = io.BytesIO()
    ById(body, 2).dump(obj)
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, data in (("storages", parts), ("tensors", index), ("pickle", body)):
            info = tarfile.TarInfo(name)
            info.size = len(data.getvalue())
            tar.addfile(info, io.BytesIO(data.getvalue()))
    return out.getvalue()


CODES = {torch.float32: "F32", torch.float64: "F64", torch.float16: "F16", torch.int64: "I64", torch.int32: "I32",
         torch.int16: "I16", torch.int8: "I8", torch.uint8: "U8"}


STORAGES = {torch.float32: torch.FloatStorage, torch.float64: torch.DoubleStorage, torch.float16: torch.HalfStorage,
            torch.int64: torch.LongStorage, torch.int32: torch.IntStorage, torch.int16: torch.ShortStorage,
            torch.int8: torch.CharStorage, torch.uint8: torch.ByteStorage}


def case(name, state):
    tensors = list(state.values())
    file = tar_of(collections.OrderedDict(state), tensors)
    with tempfile.NamedTemporaryFile() as f:  # torch looks for tars in real files only
        f.write(file)
        f.flush()
        back = torch.load(f.name, weights_only=False)
    assert list(back) == list(state) and all(torch.equal(back[k], state[k]) for k in state), name
    rows = [
        [k, CODES[t.dtype], list(t.shape), hashlib.sha256(t.contiguous().numpy().tobytes()).hexdigest()]
        for k, t in state.items()
    ]
    packed = base64.b64encode(gzip.compress(file, mtime=0)).decode()
    return {"id": name, "file": packed, "partial": False, "tensors": rows}


torch.manual_seed(0)
base = torch.randn(4, 6)
cases = [
    case("tar-views", {"w": base, "t": base.t(), "part": base[1:3, 2:5], "row": base[2], "all": base.reshape(24)}),
    case("tar-dtypes", {str(d).split(".")[1]: (torch.randn(5) * 9).to(d) for d in CODES} | {"zero": torch.zeros(0, 3)}),
]
with open(OUT, "w") as f:
    json.dump({"made_by": f"dev/make_torch_tar.py, torch {torch.__version__}", "cases": cases}, f, indent=1)
    f.write("\n")
print(OUT, [len(c["file"]) for c in cases])
