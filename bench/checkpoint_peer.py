"""The peers' side of bench/checkpoint.bench.ts: reads commands, answers with milliseconds.

With a command as an argument it runs that one and ends.
"""
import os
import sys
import time

import safetensors
import safetensors.torch
import torch

folder = sys.argv[1]
big, pt, own, large, q4 = (
    os.path.join(folder, f) for f in ("big.safetensors", "big.pt", "peer.safetensors", "large.safetensors", "q4.gguf")
)
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


def statistics(path=big):
    for tensor in safetensors.torch.load_file(path).values():
        tensor.min(), tensor.max(), tensor.mean(), tensor.std()


def statistics_large():
    statistics(large)


def convert_large():
    state = {name: tensor.to(torch.bfloat16) for name, tensor in safetensors.torch.load_file(large).items()}
    safetensors.torch.save_file(state, own)
    sync(own)


# Random quants, with scales of the size that weights have
def make_gguf():
    import gguf
    import numpy

    random = numpy.random.default_rng(0)
    writer = gguf.GGUFWriter(q4, "llama")
    for k in range(4):
        blocks = random.integers(0, 256, (4096, 16, 144), dtype=numpy.uint8)
        blocks[:, :, :4] = numpy.array([0.001, 0.002], dtype=numpy.float16).view(numpy.uint8)
        writer.add_tensor(f"t{k}", blocks.reshape(4096, 16 * 144), raw_dtype=gguf.GGMLQuantizationType.Q4_K)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def dequantize():
    import gguf

    for tensor in gguf.GGUFReader(q4).tensors:
        gguf.quants.dequantize(tensor.data, tensor.tensor_type)


def make_torch():
    torch.save(safetensors.torch.load_file(big), pt)


def torch_load():
    torch.load(pt, weights_only=True)


def save_file():
    safetensors.torch.save_file(destination(), own)


def save_file_synced():
    save_file()
    sync(own)


def sync(path):
    fd = os.open(path, os.O_RDONLY)
    os.fsync(fd)
    os.close(fd)


commands = {name: f for name, f in globals().items() if callable(f)}
if len(sys.argv) > 2:
    commands[sys.argv[2]]()
    sys.exit()
print(f"torch {torch.__version__}, safetensors {safetensors.__version__}", flush=True)
destination_commands = ("read_into", "save_file", "save_file_synced")
for line in sys.stdin:
    command = line.strip()
    if command in destination_commands:
        destination()
    start = time.perf_counter()
    commands[command]()
    print(1000 * (time.perf_counter() - start), flush=True)
