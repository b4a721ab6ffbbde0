"""Makes random cases of the peers' draws, in the form that the conformance runner reads, so that bits are compared far beyond the golden values.

    python dev/differential/generators.py FOLDER [cases of each kind = 200] [seed = 0] [peers ...]

writes FOLDER/torch, FOLDER/jax and FOLDER/numpy. Needs torch, jax and numpy of the versions that lensor follows.
"""

import json
import os
import random
import sys

import numpy as np
from safetensors.numpy import save_file

folder, count, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200, int(sys.argv[3]) if len(sys.argv) > 3 else 0
chance = random.Random(seed)


def sizes():
    kind = chance.randrange(6)
    if kind == 0:
        return [chance.randrange(0, 40)]
    if kind == 1:
        return [chance.randrange(1, 9), chance.randrange(0, 30)]
    if kind == 2:
        return [chance.randrange(1, 4), chance.randrange(1, 5), chance.randrange(1, 6), chance.randrange(1, 4)]
    if kind == 3:
        return []
    return [chance.randrange(600, 4000)] if kind == 4 else [chance.randrange(14, 34)]


def write(peer, cases, tensors):
    os.makedirs(f"{folder}/{peer}", exist_ok=True)
    json.dump({"peer": peer, "cases": cases}, open(f"{folder}/{peer}/cases.json", "w"))
    save_file(tensors, f"{folder}/{peer}/values.safetensors")
    print(peer, len(cases))


def some_seed():
    return chance.choice([chance.randrange(100), chance.randrange(2**32), chance.randrange(2**53)])


def parameter(scale=3.0):
    return chance.choice([0.0, 1.0, chance.uniform(-scale, scale), chance.uniform(-1, 1) * 10 ** chance.randrange(-6, 7)])


# torch
def torch_cases():
    import torch
    from safetensors.torch import save_file as save_torch

    dtypes = {"f32": torch.float32, "f64": torch.float64, "f16": torch.float16, "bf16": torch.bfloat16}
    whole = {"i64": torch.int64, "i32": torch.int32, "u8": torch.uint8, "i16": torch.int16, "i8": torch.int8}
    cases, tensors = [], {}

    def step(op=None):
        op = op or chance.choice(["uniform", "normal", "randint", "random", "bernoulli", "randperm", "raw32", "normal_transposed"])
        dtype = chance.choice(list(dtypes))
        if op == "uniform":
            a, b = sorted([parameter(), parameter()])
            return dict(op=op, shape=sizes(), a=a, b=b, dtype=dtype)
        if op == "normal":
            return dict(op=op, shape=sizes(), mean=parameter(), std=abs(parameter()), dtype=dtype)
        if op == "normal_transposed":
            return dict(op=op, shape=[chance.randrange(1, 9), chance.randrange(1, 9)], mean=0.0, std=1.0, dtype="f32")
        if op == "randint":
            low, high = sorted([chance.randrange(-300, 300), chance.choice([301, 2**31, 2**33, 2**62])])
            return dict(op=op, shape=sizes(), low=str(low), high=str(high), dtype="i64")
        if op == "random":
            return dict(op=op, shape=sizes(), dtype=chance.choice(["f32", "f64", "i64", "i32", "u8"]))
        if op == "bernoulli":
            return dict(op=op, shape=sizes(), p=chance.choice([0.0, 1.0, 0.5, chance.random()]), dtype=chance.choice(["f32", "f64", "i64", "bool"]))
        if op == "randperm":
            return dict(op=op, n=chance.choice([0, 1, 7, chance.randrange(3000)]))
        return dict(op="raw32", n=2 * chance.randrange(1, 10))

    def run(s):
        dtype = {**dtypes, **whole, "bool": torch.bool}.get(s.get("dtype"))
        op = s["op"]
        if op == "raw32":
            return raw(s["n"])
        if op == "randperm":
            return torch.randperm(s["n"])
        if op == "normal_transposed":
            n, m = s["shape"]
            return torch.empty(m, n, dtype=dtype).t().normal_(s["mean"], s["std"]).contiguous()
        x = torch.zeros(s["shape"], dtype=dtype)
        if op == "uniform":
            return x.uniform_(s["a"], s["b"])
        if op == "normal":
            return x.normal_(s["mean"], s["std"])
        if op == "randint":
            return torch.randint(int(s["low"]), int(s["high"]), s["shape"], dtype=dtype)
        if op == "random":
            return x.random_()
        return x.bernoulli_(s["p"])

    def raw(n):
        # The whole range of int64 takes two outputs, the first of them on top
        both = torch.empty(n // 2, dtype=torch.int64).random_(-(2**63), None)
        return torch.stack([both >> 32 & 0xFFFFFFFF, both & 0xFFFFFFFF], 1).reshape(-1)

    for i in range(count * 6):
        kind = chance.choice(["uniform", "normal", "randint", "random", "bernoulli", "randperm", "sequence", "sequence"])
        start = chance.choice([some_seed(), -chance.randrange(2**63), 2**64 - 1 - chance.randrange(2**40)])
        torch.manual_seed(start)
        key = f"d/{i}"
        try:
            if kind == "sequence":
                steps = [step() for _ in range(chance.randrange(2, 7))]
                for k, s in enumerate(steps):
                    tensors[f"{key}/{k}"] = run(s)
                cases.append(dict(id=key, op=kind, seed=str(start), steps=steps, expect=dict(next_raw32=raw(4).tolist()),
                                  tol=dict(kind="exact", f64_normals=dict(kind="ulp", max=4))))
            else:
                s = step(kind)
                out = run(s)
                f64 = s.get("dtype") == "f64" and kind == "normal"
                tol = dict(kind="abs", max=4e-15 * (abs(s["mean"]) + 8 * s["std"] + 1e-300)) if f64 else dict(kind="exact")
                tensors[key] = out
                cases.append(dict(id=key, seed=str(start), **s, expect=dict(next_raw32=raw(2).tolist()), tol=tol))
        except RuntimeError as error:
            for name in [n for n in tensors if n == key or n.startswith(key + "/")]:
                del tensors[name]
            if kind != "sequence":
                cases.append(dict(id=key, seed=str(start), **s, error=dict(type=type(error).__name__, message=str(error).split("\n")[0])))
    os.makedirs(f"{folder}/torch", exist_ok=True)
    json.dump({"peer": "torch", "cases": cases}, open(f"{folder}/torch/cases.json", "w"))
    save_torch({k: v.contiguous() for k, v in tensors.items()}, f"{folder}/torch/values.safetensors")
    print("torch", len(cases))


def jax_cases():
    os.environ["JAX_PLATFORMS"] = "cpu"
    import jax

    cases, tensors = [], {}

    def put(key, case, value, compare="exact"):
        tensors[key] = np.asarray(value)
        cases.append(dict(id=key, **case, compare=compare, expect=dict(tensor=key, shape=list(value.shape), dtype=str(value.dtype))))

    for i in range(count * 4):
        op = chance.choice(["bits", "uniform", "normal", "truncated_normal", "permutation", "bernoulli", "randint", "key_chain", "split"])
        x64, part = op != "permutation" and chance.random() < 0.3, chance.random() < 0.7
        start = some_seed() if x64 else chance.choice([some_seed() % 2**31, some_seed()])
        key = f"d/{i}"
        jax.config.update("jax_enable_x64", x64)
        jax.config.update("jax_threefry_partitionable", part)
        try:
            k = jax.random.key(start)
            base = dict(op=op, seed=start, x64=x64, partitionable=part)
            shape = sizes()
            dtype = chance.choice(["float32", "float16", "bfloat16"] + (["float64"] if x64 else []))
            if op == "bits":
                dtype = chance.choice(["uint8", "uint16", "uint32"] + (["uint64"] if x64 else []))
                put(key, dict(base, dtype=dtype, shape=shape), jax.random.bits(k, tuple(shape), dtype))
            elif op == "uniform":
                low, high = sorted([parameter(), parameter()])
                if abs(low) > 1e4 or abs(high) > 1e4:
                    low, high = -1.5, 2.25
                out = jax.random.uniform(k, tuple(shape), dtype, low, high)
                put(key, dict(base, dtype=dtype, shape=shape, minval=low, maxval=high), out,
                    dict(ulp=1, atol=2.3e-16 * (abs(low) + abs(high))) if dtype == "float64" else "exact")
            elif op == "normal":
                put(key, dict(base, dtype=dtype, shape=shape), jax.random.normal(k, tuple(shape), dtype), dict(ulp=3) if dtype == "float64" else "exact")
            elif op == "truncated_normal":
                low, high = sorted([chance.uniform(-4, 4), chance.uniform(-4, 4)])
                put(key, dict(base, dtype=dtype, shape=shape, lower=low, upper=high), jax.random.truncated_normal(k, low, high, tuple(shape), dtype),
                    dict(ulp=3, atol=1e-15) if dtype == "float64" else "exact")
            elif op == "permutation":
                n = chance.choice([0, 1, 2, chance.randrange(3000)])
                put(key, dict(base, n=n), jax.random.permutation(k, n))
            elif op == "bernoulli":
                p = chance.choice([0.0, 1.0, chance.random()])
                put(key, dict(base, p=p, shape=shape), jax.random.bernoulli(k, p, tuple(shape)))
            elif op == "randint":
                dtype = chance.choice(["int32", "int16", "int8", "uint8"])
                least = 0 if dtype[0] == "u" else -100
                low, high = sorted([chance.randrange(least, 100), chance.randrange(least, 120)])
                put(key, dict(base, dtype=dtype, shape=shape, minval=low, maxval=high), jax.random.randint(k, tuple(shape), low, high, dtype))
            elif op == "split":
                num = chance.randrange(1, 12)
                keys = jax.random.key_data(jax.random.split(k, num)).tolist()
                cases.append(dict(id=key, **base, num=num, compare="exact", expect=dict(keys=keys)))
            else:
                steps, keys = [], []
                for _ in range(chance.randrange(1, 5)):
                    if chance.random() < 0.5:
                        n = chance.randrange(1, 6)
                        j = chance.randrange(n)
                        steps.append(["split", n, j])
                        k = jax.random.split(k, n)[j]
                    else:
                        data = chance.randrange(2**32)
                        steps.append(["fold_in", data])
                        k = jax.random.fold_in(k, np.uint32(data))
                    keys.append(jax.random.key_data(k).tolist())
                cases.append(dict(id=key, **base, steps=steps, compare="exact", expect=dict(keys=keys)))
        except (OverflowError, ValueError, TypeError) as error:
            cases.append(dict(id=key, **base, shape=shape, error=dict(type=type(error).__name__, message=str(error).split("\n")[0])))
    os.makedirs(f"{folder}/jax", exist_ok=True)
    json.dump({"peer": "jax", "cases": cases}, open(f"{folder}/jax/cases.json", "w"))
    save_any(tensors, f"{folder}/jax/values.safetensors")
    print("jax", len(cases))


def save_any(tensors, path):
    import ml_dtypes  # noqa: F401  names bfloat16 for NumPy

    save_file({k: np.ascontiguousarray(v).reshape(v.shape) for k, v in tensors.items()}, path)


def numpy_cases():
    cases, tensors = [], {}
    short = {"f32": np.float32, "f64": np.float64}
    for i in range(count * 3):
        op = chance.choice(["random", "standard_normal", "normal", "uniform", "integers", "permutation", "shuffle", "mixed", "pcg64_advance", "mt19937_legacy_raw", "seed_sequence"])
        start, key = some_seed(), f"d/{i}"
        rng, shape = np.random.default_rng(start), sizes()
        dtype = chance.choice(["float32", "float64"])
        if op == "random" or op == "standard_normal":
            case, out = dict(dtype=dtype, shape=shape), getattr(rng, op)(tuple(shape), dtype=dtype)
        elif op == "normal":
            loc, scale = parameter(), abs(parameter())
            case, out = dict(loc=loc, scale=scale, shape=shape), rng.normal(loc, scale, tuple(shape))
        elif op == "uniform":
            low, high = sorted([parameter(), parameter()])
            case, out = dict(low=low, high=high, shape=shape), rng.uniform(low, high, tuple(shape))
        elif op == "integers":
            dtype = chance.choice(["int64", "int32", "int16", "int8", "uint64", "uint32", "uint16", "uint8"])
            info, endpoint = np.iinfo(dtype), chance.random() < 0.5
            low, high = sorted([chance.randint(info.min, info.max), chance.randint(info.min, info.max)])
            if chance.random() < 0.3:
                low, high = (0, 10) if not endpoint else (int(info.min), int(info.max))
            high += 0 if endpoint else 1
            case = dict(low=low if abs(low) < 2**53 else str(low), high=high if abs(high) < 2**53 else str(high), dtype=dtype, endpoint=endpoint, shape=shape)
            out = rng.integers(low, high, tuple(shape), dtype=dtype, endpoint=endpoint)
        elif op == "permutation":
            n = chance.choice([0, 1, chance.randrange(2000)])
            case, out = dict(n=n), rng.permutation(n)
        elif op == "shuffle":
            shape = [chance.randrange(1, 20), chance.randrange(1, 6)]
            axis = chance.randrange(2)
            out = np.arange(shape[0] * shape[1], dtype=np.float64).reshape(shape)
            rng.shuffle(out, axis=axis)
            case = dict(shape=shape, axis=axis, input="arange float64")
        elif op == "mixed":
            calls = []
            for letter in "abcdefg"[: chance.randrange(2, 8)]:
                n = chance.randrange(1, 9)
                what = chance.choice(["random f32", "random f64", "standard_normal f32", "standard_normal f64", "integers 0..9", "permutation"])
                name, _, how = what.partition(" ")
                if name == "integers":
                    out = rng.integers(0, 9, n)
                elif name == "permutation":
                    out = rng.permutation(n)
                else:
                    out = getattr(rng, name)(n, dtype=short[how])
                calls.append(f"{letter}={what} {n}")
                tensors[f"{key}/{letter}"] = np.asarray(out)
            cases.append(dict(id=key, op=op, seed=start, calls=calls, compare="exact", expect=dict(tensors=[c[0] for c in calls])))
            continue
        elif op == "pcg64_advance":
            delta = chance.choice([chance.randrange(2**20), chance.randrange(2**127)])
            bits = np.random.PCG64(start).advance(delta)
            cases.append(dict(id=key, op=op, seed=start, delta=str(delta), compare="exact", expect=dict(raw=[str(x) for x in bits.random_raw(3)])))
            continue
        elif op == "mt19937_legacy_raw":
            start %= 2**32
            bits = np.random.RandomState(start)
            cases.append(dict(id=key, op=op, seed=start, compare="exact", expect=dict(u32=[int(x) for x in bits.randint(0, 2**32, 8, dtype=np.uint32)])))
            continue
        else:
            entropy = chance.choice([start, [chance.randrange(2**32) for _ in range(chance.randrange(1, 6))], str(chance.randrange(2**200))])
            real = int(entropy) if isinstance(entropy, str) else entropy
            spawn = [chance.randrange(2**32) for _ in range(chance.randrange(0, 3))]
            seq = np.random.SeedSequence(real, spawn_key=spawn)
            expect = dict(u32=seq.generate_state(10).tolist(), u64=[str(x) for x in seq.generate_state(5, np.uint64)],
                          spawn2_u32=[s.generate_state(6).tolist() for s in seq.spawn(2)], spawn_again_u32=[s.generate_state(6).tolist() for s in seq.spawn(1)])
            cases.append(dict(id=key, op=op, entropy=entropy, **(dict(spawn_key=spawn) if spawn else {}), compare="exact", expect=expect))
            continue
        tensors[key] = np.asarray(out)
        cases.append(dict(id=key, op=op, seed=start, **case, compare="exact", expect=dict(tensor=key, shape=list(np.shape(out)), dtype=str(np.asarray(out).dtype))))
    write("numpy", cases, tensors)


for name, make in {"torch": torch_cases, "jax": jax_cases, "numpy": numpy_cases}.items():
    if name in (sys.argv[4:] or [name]):
        chance.seed(seed)
        make()
