"""PyTorch's side of bench/views.ts: one of its four jobs, written with safetensors and synced."""
import os
import resource
import sys
import time

import torch
from safetensors import safe_open
from safetensors.torch import save_file

folder, kind = sys.argv[1:]
start = time.perf_counter()


def ties(base, models, density):
    """As mergekit computes it: the largest changes of each model, where they agree with the sign of their sum."""
    changes = []
    for model in models:
        change = model - base
        keep = int(density * change.numel())
        mask = torch.zeros_like(change).view(-1)
        mask[torch.argsort(change.abs().view(-1), descending=True)[:keep]] = 1
        changes.append(change * mask.view_as(change))
    stacked = torch.stack(changes)
    majority = torch.where(stacked.sum(dim=0) >= 0, 1.0, -1.0)
    agree = (stacked.sign() == majority).to(stacked.dtype)
    divisor = agree.sum(dim=0)
    divisor[divisor == 0] = 1
    return base + (stacked * agree).sum(dim=0) / divisor


state = {}
with safe_open(os.path.join(folder, "joined.safetensors" if kind == "divided" else "apart.safetensors"), "pt") as f:
    if kind == "convert":
        for name in f.keys():
            state[name] = f.get_tensor(name).to(torch.bfloat16)
    elif kind == "divided":
        for name in f.keys():
            for part, tensor in zip("qkv", f.get_tensor(name).chunk(3)):
                state[name.replace("qkv", part)] = tensor.contiguous()
    else:
        for name in [name for name in f.keys() if ".q." in name]:
            q, k, v = (f.get_tensor(name.replace("q", part)) for part in "qkv")
            if kind == "joined":
                state[name.replace("q", "qkv")] = torch.cat((q, k, v))
            else:
                state[name.replace("q", "w")] = ties(q, (k, v), 0.5)
path = os.path.join(folder, "torch.safetensors")
save_file(state, path)
fd = os.open(path, os.O_RDONLY)
os.fsync(fd)
os.close(fd)
seconds = time.perf_counter() - start
used = resource.getrusage(resource.RUSAGE_SELF)
busy = used.ru_utime + used.ru_stime
print(f"{seconds:.2f} s, processor {busy:.2f} s, {used.ru_maxrss / 1024:.0f} MB resident at most")
