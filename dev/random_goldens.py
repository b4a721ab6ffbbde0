"""Writes tests/fixtures/random/digests.json: SHA-256 (16 digits) of what PyTorch, JAX and NumPy draw, one row for the calls
that differ in seed and size only.

Run from the project's folder: python dev/random_goldens.py (PyTorch 2.13 on a processor with AVX2, JAX 0.10, NumPy 2.4, ml_dtypes).
"""
import hashlib
import json
import os
import pathlib
import subprocess
import sys

import numpy as np

rows = []


def digest(x):
    return hashlib.sha256(bytes(x)).hexdigest()[:16]


def keep(peer, seed, options, draw, n, dtype, args, data):
    rows.append([peer, str(seed), options, draw, n, dtype, {k: str(v) if isinstance(v, int) and abs(v) >= 2**31 else v for k, v in args.items()}, digest(data)])


def torch_rows(cpu):
    import torch

    options = {"cpu": cpu}
    for dtype in ["float32", "float64", "float16", "bfloat16"]:
        own = getattr(torch, dtype)
        data = lambda x: x.contiguous().view(torch.uint8).numpy().tobytes()
        for n in [1, 3, 15, 16, 17, 31, 40, 1000] + ([20000] if dtype == "float32" else []):
            torch.manual_seed(n)
            keep("torch", n, options, "uniform", n, dtype, {"low": -1.5, "high": 2.25}, data(torch.empty(n, dtype=own).uniform_(-1.5, 2.25)))
            torch.manual_seed(n)
            keep("torch", n, options, "normal", n, dtype, {"mean": 0.75, "std": 3.1}, data(torch.empty(n, dtype=own).normal_(0.75, 3.1)))
            torch.manual_seed(n)
            x = torch.empty(n, dtype=own)
            torch.nn.init.trunc_normal_(x, 0.1, 0.7, -0.9, 1.2)
            keep("torch", n, options, "truncatedNormal", n, dtype, {"mean": 0.1, "std": 0.7, "a": -0.9, "b": 1.2}, data(x))
            torch.manual_seed(n)
            torch.nn.init.trunc_normal_(x, 0, 1, 1.5, 2)
            keep("torch", n, options, "truncatedNormal", n, dtype, {"mean": 0, "std": 1, "a": 1.5, "b": 2}, data(x))
        torch.manual_seed(5)
        keep("torch", 5, options, "bernoulli", 50, dtype, {"p": 0.3}, data(torch.empty(50, dtype=own).bernoulli_(0.3)))
    # Where a thousandth of the numbers shows the C library's own roundings, and a state of the generator ends between two chunks
    for dtype in ["float32", "float64", "float16", "bfloat16"]:
        for n in [4099, 30000]:
            torch.manual_seed(n)
            keep("torch", n, options, "normal", n, dtype, {"mean": 0, "std": 1}, data(torch.empty(n, dtype=getattr(torch, dtype)).normal_(0, 1)))
            torch.manual_seed(n)
            x = torch.empty(n // 3, 3, dtype=getattr(torch, dtype)).t().normal_(-0.25, 0.5)
            keep("torch", n, {**options, "contiguous": False}, "normal", n // 3 * 3, dtype, {"mean": -0.25, "std": 0.5}, data(x.t()))
    for n in [30000, 70001]:
        torch.manual_seed(n)
        x = torch.empty(n, dtype=torch.float64)
        torch.nn.init.trunc_normal_(x, 0.1, 0.7, -0.9, 1.2)
        keep("torch", n, options, "truncatedNormal", n, "float64", {"mean": 0.1, "std": 0.7, "a": -0.9, "b": 1.2}, data(x))
    if cpu == "default":
        return
    for dtype in ["float32", "float64", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool"]:
        torch.manual_seed(2**63 + 9)
        x = torch.empty(40, dtype=getattr(torch, dtype)).random_()
        keep("torch", 2**63 + 9, {}, "random", 40, dtype, {}, x.view(torch.uint8).numpy().tobytes())
    bounds = {
        "int64": [(-(2**63), 2**63 - 1), (0, 2**28), (0, 2**28 - 1), (-(2**40), 2**41), (-7, 8)],
        "int32": [(0, 2**28), (0, 2**28 - 1), (-(2**31), 2**31 - 1), (3, 4)],
        "int16": [(-300, 300)], "int8": [(-128, 127)], "uint8": [(0, 255), (10, 20)],
    }
    for dtype, list_ in bounds.items():
        for low, high in list_:
            torch.manual_seed(-4)
            x = torch.empty(33, dtype=getattr(torch, dtype)).random_(low, high)
            keep("torch", -4, {}, "integers", 33, dtype, {"low": low, "high": high}, x.view(torch.uint8).numpy().tobytes())
    for n in [1, 2, 3, 700, 5000]:
        torch.manual_seed(n)
        keep("torch", n, {}, "permutation", n, "uint32", {}, torch.randperm(n, dtype=torch.int32).numpy().tobytes())
    for k in [0, 1, 2, 622, 623, 624, 625, 1247, 1248, 1249]:
        torch.manual_seed(k - 5)
        torch.empty(k).uniform_()
        keep("torch", k - 5, {}, "state after bits", k, "uint8", {}, torch.get_rng_state().numpy().tobytes())
    for k in [1, 2, 15]:
        torch.manual_seed(k)
        torch.empty(k).normal_()
        keep("torch", k, {}, "state after normals", k, "uint8", {}, torch.get_rng_state().numpy().tobytes())


def jax_rows():
    import jax
    import jax.numpy as jnp
    import ml_dtypes  # noqa: F401 the dtype of bfloat16

    def out(x):
        return np.asarray(x).tobytes()

    for impl in ["threefry2x32", "rbg", "unsafe_rbg"]:
        for partitionable in [True, False] if impl == "threefry2x32" else [True]:
            jax.config.update("jax_threefry_partitionable", partitionable)
            for x64 in [False, True]:
                jax.config.update("jax_enable_x64", x64)
                options = {"impl": impl, "partitionable": partitionable, "x64": x64}
                for seed in [3, 2**35 + 1]:
                    key = jax.random.key(seed, impl=impl)
                    words = lambda k: np.asarray(jax.random.key_data(k)).tobytes()
                    keep("jax", seed, options, "key", 0, "uint32", {}, words(key))
                    keep("jax", seed, options, "split", 5, "uint32", {}, words(jax.random.split(key, 5)))
                    keep("jax", seed, options, "foldIn", 77, "uint32", {}, words(jax.random.fold_in(key, 77)))
                    for n in [1, 6, 101] + ([5001] if impl == "threefry2x32" and not x64 and seed == 3 else []):
                        for bits in ["uint8", "uint16", "uint32"] + (["uint64"] if x64 else []):
                            keep("jax", seed, options, "bits", n, bits, {}, out(jax.random.bits(key, (n,), bits)))
                        for dtype in ["float32", "float16", "bfloat16"] + (["float64"] if x64 else []):
                            own = jnp.dtype(dtype)
                            low, high = own.type(-0.5), own.type(3)
                            keep("jax", seed, options, "uniform", n, dtype, {"low": -0.5, "high": 3}, out(jax.random.uniform(key, (n,), own, low, high)))
                            keep("jax", seed, options, "normal", n, dtype, {"std": 1}, out(jax.random.normal(key, (n,), own)))
                            cut = jax.random.truncated_normal(key, own.type(-2), own.type(2), (n,), own)
                            keep("jax", seed, options, "truncatedNormal", n, dtype, {"std": 1, "a": -2, "b": 2}, out(cut))
                            cut = jax.random.truncated_normal(key, own.type(0.25), own.type(3.5), (n,), own)
                            keep("jax", seed, options, "truncatedNormal", n, dtype, {"std": 1, "a": 0.25, "b": 3.5}, out(cut))
                        if x64 and n == 101:
                            # One of 30,000 numbers shows the C library's logarithm
                            long = jax.random.normal(key, (200_000,), "float64")
                            keep("jax", seed, options, "normal", 200_000, "float64", {"std": 1}, out(long))
                        whole = {"int32": [(0, 7), (-(2**31), 2**31 - 1), (-3, 65539), (0, 65536)], "uint8": [(0, 255), (4, 9)], "int8": [(-128, 127)], "int16": [(-500, 3)],
                                 "uint32": [(0, 2**32 - 1)]}
                        if x64:
                            whole |= {"int64": [(-(2**63), 2**63 - 1), (-5, 2**40), (0, 2**32), (0, 3)], "uint64": [(0, 2**64 - 1)]}
                        for dtype, list_ in whole.items():
                            for low, high in list_:
                                own = np.dtype(dtype).type
                                keep("jax", seed, options, "integers", n, dtype, {"low": low, "high": high},
                                     out(jax.random.randint(key, (n,), own(low), own(high), dtype)))
                        keep("jax", seed, options, "bernoulli", n, "bool", {"p": 0.35}, out(jax.random.bernoulli(key, 0.35, (n,))))
                        keep("jax", seed, options, "permutation", n, "uint32", {}, out(jax.random.permutation(key, n).astype("uint32")))


def numpy_rows():
    made = {"pcg64": np.random.PCG64, "mt19937": np.random.MT19937, "philox": np.random.Philox}
    dtypes = {"int8": 8, "uint8": 8, "int16": 16, "uint16": 16, "int32": 32, "uint32": 32, "int64": 64, "uint64": 64}
    bounds = {}
    for dtype, bits in dtypes.items():
        least = 0 if dtype[0] == "u" else -(2 ** (bits - 1))
        bounds[dtype] = [(0, 1), (0, 2), (3, 100), (least, least + 2**bits), (least, least + 2**bits - 1), (least + 1, least + 2**bits)]
    for dtype in ["int64", "uint64"]:
        bounds[dtype] += [(0, 2**32), (0, 2**32 - 1), (0, 2**32 + 1), (0, 2**33 + 5), (5, 2**40), (0, 2**62 + 1), (0, 2**63 - 1)]
    for dtype in ["int32", "uint32"]:
        bounds[dtype] += [(0, 2**30), (0, 2**30 + 1), (0, 2**31 - 1)]
    for name, bit in made.items():
        options = {"bitGenerator": name}
        for seed in [0, 2**64 + 3]:
            for n in [1, 7, 700]:
                rng = lambda: np.random.Generator(bit(seed))
                for dtype in ["float64", "float32"]:
                    keep("numpy", seed, options, "random", n, dtype, {}, rng().random(n, dtype).tobytes())
                    keep("numpy", seed, options, "standardNormal", n, dtype, {}, rng().standard_normal(n, dtype).tobytes())
                keep("numpy", seed, options, "uniform", n, "float64", {"low": -1.5, "high": 9.25}, rng().uniform(-1.5, 9.25, n).tobytes())
                keep("numpy", seed, options, "normal", n, "float64", {"mean": 0.75, "std": 3.1}, rng().normal(0.75, 3.1, n).tobytes())
                keep("numpy", seed, options, "permutation", n, "uint32", {}, rng().permutation(n).astype("uint32").tobytes())
            for dtype, list_ in bounds.items():
                for low, high in list_:
                    got = np.random.Generator(bit(seed)).integers(low, high, 60, dtype)
                    keep("numpy", seed, options, "integers", 60, dtype, {"low": low, "high": high}, got.tobytes())
    options = {"bitGenerator": "legacy"}
    for seed in [0, 4294967295]:
        rng = lambda: np.random.RandomState(seed)
        for n in [1, 7, 700]:
            keep("numpy", seed, options, "random", n, "float64", {}, rng().random_sample(n).tobytes())
            keep("numpy", seed, options, "standardNormal", n, "float64", {}, rng().standard_normal(n).tobytes())
            keep("numpy", seed, options, "uniform", n, "float64", {"low": -1.5, "high": 9.25}, rng().uniform(-1.5, 9.25, n).tobytes())
            keep("numpy", seed, options, "normal", n, "float64", {"mean": 0.75, "std": 3.1}, rng().normal(0.75, 3.1, n).tobytes())
            keep("numpy", seed, options, "permutation", n, "uint32", {}, rng().permutation(n).astype("uint32").tobytes())
        for dtype, list_ in bounds.items():
            for low, high in list_:
                keep("numpy", seed, options, "integers", 60, dtype, {"low": low, "high": high}, rng().randint(low, high, 60, dtype).tobytes())


if len(sys.argv) > 1:
    torch_rows("default")
    print(json.dumps(rows))
    sys.exit()
torch_rows("avx2")
plain = subprocess.run([sys.executable, __file__, "default"], env={**os.environ, "ATEN_CPU_CAPABILITY": "default"}, capture_output=True, text=True, check=True)
rows += json.loads(plain.stdout)
jax_rows()
numpy_rows()
path = pathlib.Path(__file__).parents[1] / "tests/fixtures/random/digests.json"
# One digest, of digests, for all seeds and sizes of a call
groups = {}
for peer, seed, options, draw, n, dtype, args, sha in rows:
    groups.setdefault(json.dumps([peer, options, draw, dtype, args]), []).append([seed, n, sha])
lines = [json.dumps([*json.loads(of), [[seed, n] for seed, n, _ in list_], digest("".join(sha for *_, sha in list_).encode())], separators=(",", ":"))
         for of, list_ in groups.items()]
path.write_text("[\n" + ",\n".join(lines) + "\n]\n")
print(len(rows), "calls,", len(lines), "rows")
