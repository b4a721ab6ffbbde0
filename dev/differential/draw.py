"""Draws random initializer calls, makes them with the peer itself, and writes one JSON line for each: what `compare.ts` reads.

python draw.py torch|jax|keras|keras-jax SEED COUNT [--small]

Lines have the fields of the conformance cases (op, shape, dtype, args ...) and either `hex`, the bytes of the tensor row by row,
or `value`, or `error` with the type and text that the peer gave. `--small` keeps to shapes that a fixture can hold.
"""

import json
import math
import os
import random
import sys
import warnings

PEER, SEED, COUNT = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
SMALL = "--small" in sys.argv
os.environ["KERAS_BACKEND"] = "jax" if PEER == "keras-jax" else "numpy"
os.environ["JAX_PLATFORMS"] = "cpu"
warnings.simplefilter("ignore")

import numpy as np

rand = random.Random(SEED)
pick = rand.choice


def size():
    if rand.random() < 0.04:
        return 0
    top = 4 if SMALL else pick([3, 6, 12, 40])
    return rand.randint(1, top)


def shape_of(ranks):
    while True:
        shape = [size() for _ in range(pick(ranks))]
        if math.prod(shape) <= (60 if SMALL else 40_000):
            return shape


def number(low, high):
    """A number of few digits, of all digits, or a usual one."""
    x = rand.uniform(low, high)
    return pick([round(x, 1), round(x, 3), x, float(np.float32(x))])


def maybe(make, share=0.5):
    """Keyword arguments, each left out now and then."""
    return {name: value for name, value in make.items() if rand.random() < share}


POOL = {}


def pooled(ranks):
    """One of a few shapes of a rank: JAX compiles everything anew for every shape."""
    rank = pick(ranks)
    if rank not in POOL:
        POOL[rank] = [shape_of([rank]) for _ in range(4)]
    return pick(POOL[rank])


ANY = [0, 1, 2, 2, 2, 3, 4, 4, 5]

# ---------------------------------------------------------------------------------------------------------------- PyTorch

TORCH_DTYPES = {"f32": "float32", "f64": "float64", "f16": "float16", "bf16": "bfloat16"}
GAINS = ["linear", "conv1d", "conv_transpose2d", "sigmoid", "tanh", "relu", "leaky_relu", "selu", "gelu", "silu", "Tanh"]


def torch_case():
    import torch
    from torch.nn import init

    name = pick(["uniform", "normal", "trunc_normal", "trunc_normal", "trunc_normal", "constant", "eye", "dirac", "dirac",
                 "xavier_uniform", "xavier_normal", "kaiming_uniform", "kaiming_normal", "orthogonal", "orthogonal", "sparse",
                 "sparse", "gain", "fan"])
    if name == "gain":
        case = {"op": "calculate_gain", "nonlinearity": pick(GAINS), "param": pick([None, 0, 0.2, -1.5, number(-2, 2), True, "x"])}
        return outcome(case, lambda: {"value": init.calculate_gain(case["nonlinearity"], case["param"])})
    if name == "fan":
        case = {"op": "fan", "shape": shape_of(ANY)}
        return outcome(case, lambda: {"value": init._calculate_fan_in_and_fan_out(torch.empty(case["shape"]))}, ["fan_in_fan_out"])
    dtype = pick(list(TORCH_DTYPES))
    ranks, args = ANY, {}
    if name == "uniform":
        args = maybe({"a": number(-2, 1), "b": number(0, 3)})
    elif name == "normal":
        args = maybe({"mean": number(-2, 2), "std": pick([0, number(0, 2), number(-0.3, 3)])})
    elif name == "trunc_normal":
        mean, std = number(-2, 2), pick([0.02, 1, max(0.01, number(0, 3))])
        args = maybe({"mean": mean, "std": std, "a": number(mean - 4 * std, mean + std),
                      "b": number(mean - std, mean + 4 * std)}, 0.8)
        # far out on the tail: PyTorch would try for ever
        low, high = args.get("a", -2), args.get("b", 2)
        if low < high and (high - low) / args.get("std", 1) < 1e-3:
            args = {}
    elif name == "constant":
        args = {"val": pick([0, 1, -7, number(-10, 10), 1e-8, 65000])}
        dtype = pick([*TORCH_DTYPES, "i64", "i32", "u8", "bool"]) if args["val"] in (0, 1) else dtype
    elif name == "eye":
        ranks, dtype = [2, 2, 2, 2, 1, 3], pick([*TORCH_DTYPES, "i64", "i32", "u8", "bool"])
    elif name == "dirac":
        ranks, args = [3, 4, 5, 3, 4], maybe({"groups": pick([1, 2, 2, 3, 4, 0])})
        ranks = ranks if args.get("groups") == 0 else [*ranks, 2, 6]
    elif name.startswith("xavier"):
        args = maybe({"gain": pick([math.sqrt(2), 5 / 3, 0, number(-0.2, 3)])})
    elif name.startswith("kaiming"):
        args = maybe({"a": pick([math.sqrt(5), 0.01, number(-1, 2)]), "mode": pick(["fan_in", "fan_out", "FAN_OUT", "fan_avg"]),
                      "nonlinearity": pick(GAINS)})
    elif name == "orthogonal":
        args = maybe({"gain": pick([math.sqrt(2), 0, number(-2, 3)])})
        dtype = pick(["f32", "f64"]) if rand.random() < 0.9 else dtype
    elif name == "sparse":
        ranks = [2, 2, 2, 2, 1, 3]
        args = {"sparsity": pick([0.1, 0.5, 1, 0, number(0, 1), number(-0.5, 1.5)]), **maybe({"std": number(-0.02, 1)})}
    shape = shape_of(ranks)
    if len(shape) < 2 or 0 in shape:  # one mistake at a time: which of two is named first is not the peer's to say
        wrong = [key for key, value in args.items() if value in ("fan_avg", "gelu", "silu", "Tanh") or key == "gain" and value < 0]
        args = {key: value for key, value in args.items() if key not in wrong}
    case = {"op": f"init.{name}_", "seed": str(rand.getrandbits(pick([3, 31, 63]))), "shape": shape, "dtype": dtype,
            "args": args, "generator": "default"}
    names = {**TORCH_DTYPES, "i64": "int64", "i32": "int32", "u8": "uint8", "bool": "bool"}

    def run():
        tensor = torch.full(case["shape"], 1, dtype=getattr(torch, names[dtype]))
        torch.manual_seed(int(case["seed"]))
        getattr(init, name + "_")(tensor, **args)
        # Two raw words, high and low, modulo 2^32 - 1: their sum
        after = torch.empty(1, dtype=torch.int64).random_(0, 2**32 - 1).item()
        return {"hex": tensor.reshape(-1).view(torch.uint8).numpy().tobytes().hex(), "next": after}

    case["tol"] = "abs" if name == "orthogonal" else "ulp" if dtype == "f64" and "uniform" not in name else "exact"
    return outcome(case, run)


# -------------------------------------------------------------------------------------------------------------------- JAX

SCALED = ["glorot_uniform", "glorot_normal", "lecun_uniform", "lecun_normal", "he_uniform", "he_normal", "xavier_uniform",
          "xavier_normal", "kaiming_uniform", "kaiming_normal"]


def overlap(rank, kwargs):
    """Whether no axis is left over while one is named twice: JAX then divides by it, and we do not."""
    if not any(key in kwargs for key in ("in_axis", "out_axis", "batch_axis")):
        return False
    named = [kwargs.get("in_axis", -2), kwargs.get("out_axis", -1), kwargs.get("batch_axis", [])]
    axes = [axis % rank if rank else axis for axis in np.concatenate([np.atleast_1d(part) for part in named]).astype(int).tolist()]
    return rank < 2 or len(set(axes)) < len(axes) and len(set(axes)) == rank


def jax_case():
    import jax
    import jax.numpy as jnp

    name = pick(["zeros", "ones", "constant", "uniform", "normal", "truncated_normal", "truncated_normal", "variance_scaling",
                 "variance_scaling", "variance_scaling", *SCALED[::3], pick(SCALED), pick(SCALED), "orthogonal", "orthogonal",
                 "delta_orthogonal", "delta_orthogonal"])
    dtype = pick(["float32", "float32", "float32", "float16", "bfloat16", "float64"])
    ranks, kwargs = ANY, {}
    if name == "constant":
        kwargs = {"value": number(-9, 9)}
    elif name == "uniform":
        kwargs = maybe({"scale": number(0, 3)})
    elif name == "normal":
        kwargs = maybe({"stddev": number(0, 3)})
    elif name == "truncated_normal":
        kwargs = maybe({"stddev": pick([0.02, number(0.001, 3)]), "lower": number(-3, 0.5), "upper": number(0.6, 4)})
    elif name == "variance_scaling":
        kwargs = {"scale": pick([1, 2, 1 / 3, number(0.01, 3)]), "mode": pick(["fan_in", "fan_out", "fan_avg", "fan_geo_avg", "fan_x"]),
                  "distribution": pick(["truncated_normal", "normal", "uniform", "uniform", "gauss"])}
    elif name == "orthogonal":
        kwargs = maybe({"scale": number(-2, 3), "column_axis": pick([-1, 0, 1, -2])})
        dtype = pick(["float32", "float64"])
    elif name == "delta_orthogonal":
        kwargs, ranks, dtype = maybe({"scale": number(-2, 3), "column_axis": pick([-1, 0, 1])}), [3, 4, 5, 3, 2], pick(["float32", "float64"])
    if name in SCALED or name == "variance_scaling":
        kwargs.update(pick([{}, {}, {"in_axis": 0, "out_axis": 1}, {"in_axis": [0, 1], "out_axis": 2}, {"in_axis": -1, "out_axis": -2},
                            {"in_axis": 0}, {"out_axis": 0}, {"in_axis": -3, "out_axis": -1, "batch_axis": -2}, {"batch_axis": 0},
                            {"in_axis": 1, "out_axis": 2, "batch_axis": [0]}]))
    shape = pooled(ranks)
    if overlap(len(shape), kwargs):
        kwargs = {key: value for key, value in kwargs.items() if not key.endswith("_axis")}
    if len(shape) < 2 or 0 in shape:
        kwargs = {key: value for key, value in kwargs.items() if value not in ("fan_x", "gauss")}
        if name == "variance_scaling":
            kwargs = {"mode": "fan_avg", "distribution": "uniform", **kwargs}
    case = {"op": "initializer", "name": name, "kwargs": kwargs, "shape": shape, "dtype": dtype, "seed": rand.getrandbits(pick([3, 31])),
            "x64": dtype == "float64"}

    def run():
        jax.config.update("jax_enable_x64", case["x64"])
        factory = getattr(jax.nn.initializers, name)
        by = factory if name in ("zeros", "ones") else factory(**kwargs)
        out = np.asarray(by(jax.random.key(case["seed"]), tuple(case["shape"]), getattr(jnp, dtype)))
        return {"hex": out.tobytes().hex()}

    case["tol"] = "abs" if "orthogonal" in name else "ulp" if dtype == "float64" else "exact"
    return outcome(case, run)


# ------------------------------------------------------------------------------------------------------------------ Keras


def keras_case():
    import keras
    from keras import initializers

    kind = pick(["draw"] * 8 + ["serialize", "serialize", "fans", "get"])
    if kind == "fans":
        from keras.src.initializers.random_initializers import compute_fans
        shape = shape_of(ANY)
        axes = pick([{}, {"input_axes": [0], "output_axes": [1]}, {"input_axes": [0, 1], "output_axes": [-1]}, {"input_axes": [0]}])
        case = {"op": "compute_fans", "shape": shape, **axes}
        return outcome(case, lambda: {"value": compute_fans(tuple(shape), **axes)}, ["fan_in", "fan_out"])
    names = ["Zeros", "Ones", "Constant", "Identity", "RandomNormal", "RandomUniform", "TruncatedNormal", "VarianceScaling", "GlorotNormal",
             "GlorotUniform", "HeNormal", "HeUniform", "LecunNormal", "LecunUniform", "Orthogonal", "STFT"]
    if kind == "get":
        name = pick(names)
        written = pick([name, name.lower(), name.upper(), initializers.to_snake_case(name) if hasattr(initializers, "to_snake_case") else name,
                        "zero", "one", "normal", "uniform", "IdentityInitializer", "OrthogonalInitializer", "STFTInitializer", "glorot_uniform",
                        "he_normal", "stft", "random_normal", "Random_Normal", "", "relu", name + "_"])
        if written.lower() == "constant":
            written = "ones"
        return outcome({"op": "get", "identifier": written}, lambda: {"value": {"class_name": type(initializers.get(written)).__name__}})
    name = pick(names + ["VarianceScaling"] * 3 + ["Orthogonal", "STFT"])
    ranks, config = ANY, {}
    if name == "Constant":
        config = {"value": pick([0, -2, number(-9, 9)])}
    elif name == "Identity":
        ranks, config = [2, 2, 2, 3], maybe({"gain": number(-2, 3)})
    elif name in ("RandomNormal", "TruncatedNormal"):
        config = maybe({"mean": number(-2, 2), "stddev": max(0.001, number(0, 2))})
    elif name == "RandomUniform":
        config = maybe({"minval": number(-2, 0), "maxval": number(0.1, 2)})
    elif name == "VarianceScaling":
        config = maybe({"scale": pick([2, 1, number(0.01, 3), 0, -1]), "mode": pick(["fan_in", "fan_out", "fan_avg", "fan_geo_avg", "FAN_IN"]),
                        "distribution": pick(["truncated_normal", "untruncated_normal", "uniform", "normal", "Uniform", "gauss"])}, 0.6)
        if config.get("scale", 1) <= 0:
            config = {"scale": config["scale"]}
    elif name == "Orthogonal":
        config = maybe({"gain": number(-2, 3)})
    elif name == "STFT":
        config = maybe({"side": pick(["real", "imag"]), "window": pick(["hann", "hamming", "blackman", "boxcar", None]),
                        "scaling": pick(["density", "spectrum", None]), "periodic": pick([True, False])})
    seeded = name not in ("Zeros", "Ones", "Constant", "Identity", "STFT")
    if seeded and name not in ("RandomNormal", "RandomUniform", "TruncatedNormal", "Orthogonal"):
        config.update(pick([{}, {}, {"input_axes": [0], "output_axes": [1]}, {"input_axes": [0, 1], "output_axes": [-1]}, {"input_axes": [0]}]))
    if kind == "serialize":
        if seeded:
            config.update(maybe({"seed": rand.randint(0, 99)}))
        case = {"op": "serialize", "class_name": name, "kwargs": config}
        return outcome(case, lambda: {"value": {"config": initializers.serialize(getattr(initializers, name)(**config))}})
    shape = shape_of(ranks) if PEER == "keras" else pooled(ranks)
    if name == "STFT":
        shape = [max(2, size()), 1, max(2, size())]
    dtype = pick(["float32", "float32", "float64", "float16"]) if PEER == "keras" else pick(["float32", "float32", "float16", "bfloat16"])
    if name in ("Orthogonal", "STFT"):
        dtype = "float32"
    seed = rand.randint(0, 2**31 - 1)
    case = {"op": "random_initializer" if seeded else "initializer", "class_name": name, "config": config, "shape": shape, "dtype": dtype, "seed": seed}

    def run():
        by = getattr(initializers, name)(**config, **({"seed": seed} if seeded else {}))
        out = np.asarray(keras.ops.convert_to_numpy(by(tuple(shape), dtype=dtype)))
        return {"hex": out.tobytes().hex(), "given": str(out.dtype)}

    case["tol"] = "abs" if name in ("Orthogonal", "STFT") else "exact"
    return outcome(case, run)


# --------------------------------------------------------------------------------------------------------------- the lines


def outcome(case, run, fields=None):
    try:
        found = run()
    except Exception as e:  # whatever the peer says
        return {**case, "error": {"type": type(e).__name__, "message": str(e)[:200]}}
    if fields:
        values = found["value"]
        found["value"] = {fields[0]: list(values)} if len(fields) == 1 else dict(zip(fields, values))
    elif case["op"] == "calculate_gain":
        found["value"] = {"value": found["value"]}
    return {**case, **found}


make = {"torch": torch_case, "jax": jax_case, "keras": keras_case, "keras-jax": keras_case}[PEER]
for i in range(COUNT):
    print(json.dumps({"peer": PEER, **make()}, default=float), flush=i % 50 == 0)
