"""PyTorch's side of bench/stream.ts: 1e9 bfloat16 parameters drawn, saved with safetensors and synced."""
import os
import resource
import sys
import time

import torch
from safetensors.torch import save_file

folder, parameters, width = sys.argv[1], float(sys.argv[2]), 4096
layers = round(parameters / width / width)
start = time.perf_counter()
torch.manual_seed(0)
state = {}
for k in range(layers):
    weight = torch.empty(width, width, dtype=torch.bfloat16)
    state[f"{k}.weight"] = torch.nn.init.normal_(weight, std=0.02)
path = os.path.join(folder, "model.safetensors")
save_file(state, path)
fd = os.open(path, os.O_RDONLY)
os.fsync(fd)
os.close(fd)
seconds = time.perf_counter() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"{seconds:.2f} s, {peak:.0f} MB resident at most")
