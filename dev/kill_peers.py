"""Kills saves of other libraries as dev/kill_test.ts kills lensor's, and counts what is left.

    python dev/kill_peers.py [rounds = 200] [megabytes = 200] [folder]

Each round forks a process that saves over an existing file, and kills it in thirds: anywhere in the save, at its beginning, around its
end. Corrupt: the library's own reader fails or finds more than one number in the file. Stale: files left beside the target.
"""
import os
import random
import shutil
import signal
import sys
import tempfile
import time

import numpy as np
import safetensors.torch
import torch
from mmengine.runner.checkpoint import save_checkpoint

rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 200
megabytes = int(sys.argv[2]) if len(sys.argv) > 2 else 200
base = sys.argv[3] if len(sys.argv) > 3 else None
torch.set_num_threads(1)
n = megabytes * 125_000


def save_npz(tensors, path):
    np.savez(path, **{k: v.numpy() for k, v in tensors.items()})


def load_npz(path):
    with np.load(path) as f:
        return {k: torch.from_numpy(f[k]) for k in f.files}


PEERS = {
    "torch.save": ("t.pt", torch.save, lambda p: torch.load(p, weights_only=True)),
    "mmengine": ("t.pth", save_checkpoint, lambda p: torch.load(p, weights_only=True)),
    "np.savez": ("t.npz", save_npz, load_npz),
    "safetensors": ("t.safetensors", safetensors.torch.save_file, safetensors.torch.load_file),
}


def whole(load, path):
    try:
        tensors = load(path)
        first = tensors["x"][0]
        return all(bool((t == first).all()) and t.numel() == n for t in tensors.values()) and len(tensors) == 2
    except Exception:
        return False


def fill(value):
    return {"x": torch.full((n,), float(value)), "y": torch.full((n,), float(value))}


random.seed(0)
for name, (file, save, load) in PEERS.items():
    folder = tempfile.mkdtemp(dir=base)
    path = os.path.join(folder, file)
    old, new = fill(1), fill(2)
    start = time.monotonic()
    save(old, path)
    duration = time.monotonic() - start
    corrupt = most = 0
    for k in range(rounds):
        read, write = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.write(write, b"x")
            while True:
                save(new, path)
        os.read(read, 1)
        x = random.random()
        time.sleep([1.1 * x, 0.05 * x, 0.9 + 0.2 * x][k % 3] * duration)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(read), os.close(write)
        most = max(most, len(os.listdir(folder)) - 1)
        if not whole(load, path):
            corrupt += 1
            for other in os.listdir(folder):
                if other != file:
                    os.remove(os.path.join(folder, other))
            save(old, path)
    print(f"{name}: {rounds} kills, {corrupt} corrupt, {most} stale files at most", flush=True)
    shutil.rmtree(folder)
