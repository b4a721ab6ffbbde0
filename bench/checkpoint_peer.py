"""The peers' side of bench/checkpoint.bench.ts: reads commands, answers with milliseconds."""
import os
import sys
import time

import safetensors
import safetensors.torch
import torch

folder = sys.argv[1]
big, pt, own = (os.path.join(folder, f) for f in ("big.safetensors", "big.pt", "peer.safetensors"))
state = {}


def destination():
    if "into" not in state:
        with safetensors.safe_open(big, "pt") as f:
            state["into"] = {name: torch.ones_like(f.get_tensor(name)) for name in f.keys()}
    return state["into"]


def read_into():
    into = destination()
    with safetensors.safe_open(big, "pt") as f:
        for name in f.keys():
            into[name].copy_(f.get_tensor(name))


def load_file():
    # Maps the file: a read of every page makes it the work that the others do
    for tensor in safetensors.torch.load_file(big).values():
        tensor.sum()


def statistics():
    for tensor in safetensors.torch.load_file(big).values():
        tensor.min(), tensor.max(), tensor.mean(), tensor.std()


def make_torch():
    torch.save(safetensors.torch.load_file(big), pt)


def torch_load():
    torch.load(pt, weights_only=True)


def save_file():
    safetensors.torch.save_file(destination(), own)


def save_file_synced():
    save_file()
    fd = os.open(own, os.O_RDONLY)
    os.fsync(fd)
    os.close(fd)


commands = {f.__name__: f for f in (read_into, load_file, statistics, make_torch, torch_load, save_file, save_file_synced)}
print(f"torch {torch.__version__}, safetensors {safetensors.__version__}", flush=True)
destination_commands = ("read_into", "save_file", "save_file_synced")
for line in sys.stdin:
    command = line.strip()
    if command in destination_commands:
        destination()
    start = time.perf_counter()
    commands[command]()
    print(1000 * (time.perf_counter() - start), flush=True)
