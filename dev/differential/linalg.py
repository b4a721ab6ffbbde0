"""Draws random calls of linear algebra, answers them with NumPy (SciPy for expm and polar), one JSON line each: `python linalg.py SEED COUNT`."""
import json
import math
import random
import sys
import warnings

import numpy as np
import scipy.linalg as sl

warnings.simplefilter("ignore")
rand, rng, la = random.Random(int(sys.argv[1])), np.random.default_rng(int(sys.argv[1])), np.linalg
pick = rand.choice


def packed(x):
    return {"dtype": str(x.dtype), "shape": list(x.shape), "hex": x.tobytes().hex()}


def matrix(n, m, batch):
    """A stack of matrices of some kind: usual, low rank, graded, of whole numbers, with zeros, triangular, large or small."""
    kind = pick(["usual"] * 4 + ["low", "graded", "whole", "zeros", "triangle", "large", "small", "equal", "spoilt"])
    x = rng.standard_normal((*batch, n, m))
    if kind == "low":
        r = rand.randint(0, max(0, min(n, m) - 1))
        x = rng.standard_normal((*batch, n, r)) @ rng.standard_normal((*batch, r, m))
    if kind == "graded":
        x = x * 10.0 ** -np.arange(m)
    if kind == "whole":
        x = np.round(x * 3)
    if kind == "zeros":
        x = np.where(rng.random(x.shape) < 0.6, 0, x)
    if kind == "triangle":
        x = np.triu(x)
    if kind == "large":
        x = x * 1e30
    if kind == "small":
        x = x * 1e-30
    if kind == "equal":
        x = np.ones_like(x)
    if kind == "spoilt" and x.size and rand.random() < 0.5:
        x.flat[rand.randrange(x.size)] = pick([np.nan, np.inf])
    dtype = pick(["float64"] * 3 + ["float32"] * 2 + (["int32", "int8", "bool"] if kind == "whole" else []))
    return x.astype(dtype)


def call():
    n = pick([0, 1, 1, 2, 2, 3, 4, 5, 8, 9, 16, 17, 24, 33, 40])
    m = pick([n, n, 1, 2, 5, 12, 30])
    batch = pick([(), (), (), (2,), (3, 1), (0,)])
    fn = pick("svd svdvals eigh eigvalsh qr cholesky solve inv det slogdet pinv lstsq matrixRank matrixPower cond norm expm polar".split())
    x, square = matrix(n, m, batch), matrix(n, n, batch)
    if fn in ("svd", "svdvals"):
        return fn, [x], {}, lambda: {"s": la.svd(x, compute_uv=False)}
    if fn in ("eigh", "eigvalsh"):
        return fn, [square], {}, lambda: {"values": la.eigvalsh(square)}
    if fn == "qr":
        mode = pick(["reduced", "complete", "r"])
        return fn, [x], {"mode": mode}, lambda: {"r": la.qr(x, mode)} if mode == "r" else {"r": la.qr(x, mode)[1]}
    if fn == "cholesky":
        spd = np.matmul(square.astype(float), np.swapaxes(square.astype(float), -1, -2))
        spd = (spd + n * np.eye(n)).astype("float64" if square.dtype.kind != "f" else square.dtype) if rand.random() < 0.8 else square
        return fn, [spd], {}, lambda: {"": la.cholesky(spd)}
    if fn == "solve":
        b = matrix(n, rand.randint(1, 4), batch if rand.random() < 0.7 else ())
        return fn, [square, b], {}, lambda: {"": la.solve(square, b)}
    if fn in ("inv", "det"):
        return fn, [square], {}, lambda: {"": getattr(la, fn)(square)}
    if fn == "slogdet":
        return fn, [square], {}, lambda: dict(zip(("sign", "logdet"), la.slogdet(square)))
    if fn == "pinv":
        return fn, [x], {"rtol": 1e-5}, lambda: {"": la.pinv(x, rtol=1e-5)}
    if fn == "lstsq":
        y = matrix(n, m, ())
        b = matrix(n, 2, ())
        return fn, [y, b], {"rtol": 1e-5}, lambda: dict(zip(("x", "residuals", "rank", "s"), la.lstsq(y, b, rcond=1e-5)))
    if fn == "matrixRank":
        return fn, [x], {}, lambda: {"": np.asarray(la.matrix_rank(x))}
    if fn == "matrixPower":
        k = rand.randint(-2, 5)
        return fn, [square, k], {}, lambda: {"": la.matrix_power(square, k)}
    if fn == "cond":
        p = pick([None, 2, -2, 1, -1, math.inf, -math.inf, "fro"])
        options = {} if p is None else {"p": str(p) if p in (math.inf, -math.inf) else p}
        return fn, [x], options, lambda: {"": np.asarray(la.cond(x, p))}
    if fn == "norm":
        ord = pick(["fro", "nuc", 1, -1, 2, -2, math.inf, -math.inf])
        options = {"ord": str(ord) if ord in (math.inf, -math.inf) else ord}
        return "matrixNorm", [x], options, lambda: {"": np.asarray(la.norm(x, ord, axis=(-2, -1)))}
    if fn == "expm":
        # SciPy does not come back from some matrices that are not finite
        square = np.nan_to_num(square, nan=1, posinf=1) if square.dtype.kind == "f" else square
        square = np.clip(square, -30, 30) if square.dtype.kind == "f" else square
        return fn, [square], {}, lambda: {"": sl.expm(square.astype(float)).astype(square.dtype if square.dtype.kind == "f" else float)}
    y = matrix(n, m, ())
    return fn, [y], {}, lambda: {"p": sl.polar(y if y.dtype.kind == "f" else y.astype(float))[1]}


for _ in range(int(sys.argv[2])):
    fn, args, options, run = call()
    line = {"fn": fn, "args": [packed(a) if isinstance(a, np.ndarray) else a for a in args], "options": options}
    try:
        line["want"] = {k: packed(np.asarray(v)) for k, v in run().items()}
    except Exception as error:
        line["error"] = f"{type(error).__name__}: {error}"
    print(json.dumps(line))
