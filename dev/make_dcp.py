"""Makes tests/fixtures/checkpoint/dcp.json: folders of torch.distributed.checkpoint, written by two ranks, with what they hold.

Run: python dev/make_dcp.py   (PyTorch 2.13; two processes over a file)
"""

import base64
import hashlib
import json
import pathlib
import tempfile

import torch
import torch.distributed as dist
import torch.distributed.checkpoint as dcp
import torch.multiprocessing as mp
from torch.distributed.device_mesh import init_device_mesh
from torch.distributed.tensor import Shard, distribute_tensor

RANKS = 2


def tensors():
    torch.manual_seed(0)
    return {"rows": torch.rand(5, 3), "columns": torch.rand(3, 4, 5), "whole": torch.rand(4).bfloat16(), "one": torch.tensor(2.5)}


def write(rank, folder, store):
    dist.init_process_group("gloo", init_method=f"file://{store}", rank=rank, world_size=RANKS)
    mesh, all = init_device_mesh("cpu", (RANKS,)), tensors()
    state = {
        "model": {
            "rows": distribute_tensor(all["rows"], mesh, [Shard(0)]),
            "columns": distribute_tensor(all["columns"], mesh, [Shard(1)]),
            "whole": all["whole"],
            "one": all["one"],
        },
        "step": 7,
    }
    dcp.save(state, checkpoint_id=folder)
    dist.destroy_process_group()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "saved"
        mp.spawn(write, args=(str(folder), temporary + "/store"), nprocs=RANKS)
        files = {f.name: base64.b64encode(f.read_bytes()).decode() for f in sorted(folder.iterdir())}
    rows = [
        [f"model.{n}", str(t.dtype).removeprefix("torch."), list(t.shape), hashlib.sha256(t.contiguous().view(torch.uint8).numpy().tobytes() if t.dim() else t.numpy().tobytes()).hexdigest()]
        for n, t in tensors().items()
    ]
    target = pathlib.Path(__file__).parent.parent / "tests/fixtures/checkpoint/dcp.json"
    made = f"dev/make_dcp.py with torch {torch.__version__.split('+')[0]}, {RANKS} ranks"
    target.write_text(json.dumps({"made_with": made, "files": files, "tensors": rows}, indent=1) + "\n")
    print(list(files), target.stat().st_size)
