"""Random calls of array functions with NumPy's answers, one JSON object a line.

Run by run.ts: python dev/array_calls/calls.py SEED COUNT (NumPy 2.4, SciPy, ml_dtypes for bfloat16).
"""

import base64
import json
import sys
import warnings

import ml_dtypes
import numpy as np
from scipy.special import logsumexp

warnings.simplefilter("ignore")
np.seterr(all="ignore")
rng = np.random.default_rng(int(sys.argv[1]))
FLOATS = ["float64", "float32", "float16"]
INTS = ["int64", "int32", "int16", "int8", "uint64", "uint32", "uint16", "uint8"]
ALL = FLOATS + INTS + ["bool"]


def encode(x):
    if isinstance(x, (list, tuple)):
        return {"list": [encode(y) for y in x]}
    if isinstance(x, dict):
        return {"options": {k: encode(v) for k, v in x.items() if v is not None}}
    if isinstance(x, np.generic):
        x = np.asarray(x)
    if x is None or isinstance(x, (bool, str)):
        return {"plain": x}
    if isinstance(x, int):
        return {"big": str(x)} if abs(x) >= 2**53 else {"plain": x}
    if isinstance(x, float):
        return {"plain": x} if np.isfinite(x) and not (x == 0 and np.signbit(x)) else {"number": str(x)}
    x = np.asarray(x)
    return {"dtype": str(x.dtype), "shape": list(x.shape), "bytes": base64.b64encode(np.ascontiguousarray(x).tobytes()).decode()}


class Strided:
    """An array that lensor gets as a view: of a copy with gaps, backwards, or with its axes turned."""

    def __init__(self, x):
        self.x, self.how = x, str(rng.choice(["plain", "gaps", "back", "turned"]))

    def encode(self):
        base = encode(self.x)
        return {**base, "how": self.how}


def pick(options):
    return options[int(rng.integers(len(options)))]


def shape(ndim=None, least=0):
    n = int(rng.integers(0, 5)) if ndim is None else ndim
    return tuple(int(rng.choice([least, 1, 2, 3, 4, 5], p=[0.04, 0.2, 0.26, 0.26, 0.16, 0.08])) for _ in range(n))


def numbers(sizes, dtype):
    kind = rng.random()
    if dtype == "bool":
        return np.asarray(rng.integers(0, 2, sizes) == 1)
    if dtype in INTS:
        info = np.iinfo(dtype)
        if kind < 0.4:
            return np.asarray(rng.integers(max(info.min, -9), 10, sizes)).astype(dtype)
        full = np.asarray(rng.integers(info.min, info.max, sizes, dtype=dtype, endpoint=True))
        return full if kind < 0.8 else np.where(rng.random(sizes) < 0.4, np.asarray(pick([info.min, info.max, 0, 1]), dtype), full)
    x = np.asarray(rng.standard_normal(sizes) * float(pick([1, 1, 3, 30, 1e-3])))
    if kind < 0.3:
        x = np.round(x * 2) / 2
    if kind > 0.75:
        special = rng.choice([np.nan, np.inf, -np.inf, -0.0, 0.0, 1.0, -1.0], sizes)
        x = np.where(rng.random(sizes) < 0.4, special, x)
    return np.asarray(x).astype(dtype)


def array(ndim=None, dtypes=ALL, least=0):
    return numbers(shape(ndim, least), pick(dtypes))


def beside(sizes):
    """A shape that broadcasts with another."""
    cut = int(rng.integers(0, len(sizes) + 1)) if rng.random() < 0.4 else 0
    return tuple(1 if rng.random() < 0.25 else n for n in sizes[cut:])


def axis_of(x, none=True):
    if x.ndim == 0 or none and rng.random() < 0.25:
        return None
    return int(rng.integers(-x.ndim, x.ndim))


def axes_of(x):
    if x.ndim > 1 and rng.random() < 0.3:
        n = int(rng.integers(1, x.ndim + 1))
        return tuple(int(a) for a in rng.permutation(x.ndim)[:n])
    return axis_of(x)


CALLS = {}


def call(*names):
    def register(fn):
        for name in names:
            CALLS[name] = fn
        return fn

    return register


# A call gives the arguments for lensor, NumPy's answer, and the tolerance: (ulp, eps multiples of the largest value)
def two(fn, dtypes=ALL, tol=(0, 0), scalars=True):
    def made(name):
        a = array(dtypes=dtypes)
        if scalars and rng.random() < 0.2:
            b = pick([2, 3, -1, 0, 1, 100, 0.5, 2.0**40])
            b = int(b) if float(b).is_integer() and rng.random() < 0.7 else float(b)
            if isinstance(b, float) and b.is_integer():
                b += 0.5  # JavaScript has one kind of number: a whole float counts as an integer
            return ([a, b], fn(a, b), tol) if rng.random() < 0.5 else ([b, a], fn(b, a), tol)
        b = numbers(beside(a.shape), pick(dtypes))
        return [a, b], fn(a, b), tol

    return made


for name, fn in {
    "add": np.add, "subtract": np.subtract, "multiply": np.multiply, "maximum": np.maximum, "minimum": np.minimum,
    "fmax": np.fmax, "fmin": np.fmin, "equal": np.equal, "notEqual": np.not_equal, "less": np.less,
    "lessEqual": np.less_equal, "greater": np.greater, "greaterEqual": np.greater_equal, "divide": np.divide,
    "remainder": np.remainder, "floorDivide": np.floor_divide, "logicalAnd": np.logical_and,
    "logicalOr": np.logical_or, "logicalXor": np.logical_xor,
    "copysign": np.copysign, "heaviside": np.heaviside,
}.items():
    CALLS[name] = two(fn)
for name, fn in {"bitwiseAnd": np.bitwise_and, "bitwiseOr": np.bitwise_or, "bitwiseXor": np.bitwise_xor,
                 "leftShift": np.left_shift, "rightShift": np.right_shift, "gcd": np.gcd, "lcm": np.lcm}.items():
    CALLS[name] = two(fn, INTS + ["bool"])
CALLS["power"] = two(np.power, tol=(2, 0))
CALLS["atan2"] = two(np.arctan2, tol=(2, 0))
CALLS["hypot"] = two(np.hypot, tol=(2, 0))
CALLS["logaddexp"] = two(np.logaddexp, tol=(4, 8))


def one(fn, dtypes=ALL, tol=(0, 0)):
    def made(name):
        x = array(dtypes=dtypes)
        return [x], fn(x), tol

    return made


def reciprocal(x):
    return np.reciprocal(x) if x.dtype.kind == "f" else 1 / x.astype("float64")


for name, fn in {
    "floor": np.floor, "ceil": np.ceil, "trunc": np.trunc, "sign": np.sign, "square": np.square, "reciprocal": reciprocal,
    "positive": np.positive, "negative": np.negative, "abs": np.abs, "sqrt": np.sqrt, "isfinite": np.isfinite,
    "isnan": np.isnan, "isinf": np.isinf, "signbit": np.signbit, "logicalNot": np.logical_not,
    "nanToNum": np.nan_to_num, "ravel": np.ravel, "transpose": np.transpose, "flatnonzero": np.flatnonzero,
    "argwhere": np.argwhere, "unique": np.unique, "zerosLike": np.zeros_like, "onesLike": np.ones_like,
    "atleast1d": np.atleast_1d, "atleast2d": np.atleast_2d, "atleast3d": np.atleast_3d, "copy": np.copy,
}.items():
    CALLS[name] = one(fn)
CALLS["bitwiseNot"] = one(np.invert, INTS + ["bool"])
CALLS["nonzero"] = one(lambda x: list(np.nonzero(x)))
for name, fn in {
    "exp": np.exp, "log": np.log, "sin": np.sin, "cos": np.cos, "tanh": np.tanh, "tan": np.tan, "sinh": np.sinh,
    "cosh": np.cosh, "asin": np.arcsin, "acos": np.arccos, "atan": np.arctan, "asinh": np.arcsinh, "acosh": np.arccosh,
    "atanh": np.arctanh, "log1p": np.log1p, "expm1": np.expm1, "log2": np.log2, "log10": np.log10, "exp2": np.exp2,
    "cbrt": np.cbrt,
}.items():
    # NumPy's own are within 4 ULP; the sine of a large number may cost more
    CALLS[name] = one(fn, tol=(4, 0))


@call("round")
def _(name):
    x, d = array(dtypes=FLOATS + INTS), int(rng.integers(-2, 4))
    if x.dtype.kind in "iu" and d < 0 and x.size and np.any(np.abs(x.astype("float64")) > 0.99 * np.iinfo(x.dtype).max):
        return None  # C does not say what a number beyond the dtype becomes
    # Steps of half precision are done in float32
    out = np.round(x.astype("float32"), d).astype("float16") if x.dtype == "float16" else np.round(x, d)
    return [x, {"decimals": d}], out, (1, 0)


@call("clip")
def _(name):
    x = array()
    low, high = pick([None, -1, 0, 1]), pick([None, 0, 2, 5])
    if low is None and high is None or x.dtype == bool:
        return None
    return [x, low, high], np.clip(x, low, high), (0, 0)


@call("where")
def _(name):
    x, y = array(), None
    y, c = numbers(beside(x.shape), pick(ALL)), numbers(beside(x.shape), "bool")
    return [c, x, y], np.where(c, x, y), (0, 0)


def reduction(fn, tol, dtypes=ALL, several=True, floats=None):
    def made(name):
        x = array(dtypes=dtypes)
        axis, keep = axes_of(x) if several else axis_of(x), bool(rng.random() < 0.3)
        return [x, {"axis": axis, "keepDims": keep}], fn(x, axis=axis, keepdims=keep), tol

    return made


def wide_inside(fn):
    """Half precision is computed in doubles and rounded once."""
    return lambda x, **more: fn(x.astype("float64"), **more).astype("float16") if x.dtype == "float16" else fn(x, **more)


for name, fn in {
    "sum": np.sum, "prod": np.prod, "mean": np.mean, "std": np.std, "variance": np.var, "nansum": np.nansum,
    "nanprod": np.nanprod, "nanmean": np.nanmean, "nanstd": np.nanstd, "nanvar": np.nanvar,
}.items():
    CALLS[name] = reduction(wide_inside(fn), (8, 64))
for name, fn in {"max": np.max, "min": np.min, "any": np.any, "all": np.all, "nanmax": np.nanmax, "nanmin": np.nanmin,
                 "countNonzero": np.count_nonzero, "ptp": np.ptp}.items():
    CALLS[name] = reduction(fn, (0, 0))
for name, fn in {"argmax": np.argmax, "argmin": np.argmin, "nanargmax": np.nanargmax, "nanargmin": np.nanargmin}.items():
    CALLS[name] = reduction(fn, (0, 0), several=False)
CALLS["median"] = reduction(np.median, (1, 4))
CALLS["nanmedian"] = reduction(np.nanmedian, (1, 4))
CALLS["logsumexp"] = reduction(
    # SciPy keeps an axis where there was none
    lambda x, axis, keepdims: np.asarray(logsumexp(x, axis=axis, keepdims=keepdims and x.ndim > 0)), (4, 16), FLOATS[:2]
)


@call("quantile", "percentile", "nanquantile")
def _(name):
    x = array(dtypes=FLOATS[:2] + INTS)
    fn, whole = {"quantile": (np.quantile, 1), "percentile": (np.percentile, 100), "nanquantile": (np.nanquantile, 1)}[name]
    q = [round(float(v), 2) * whole for v in rng.random(2)] if rng.random() < 0.4 else round(float(rng.random()), 2) * whole
    method, axis, keep = pick(["linear", "lower", "higher", "midpoint", "nearest"]), axes_of(x), bool(rng.random() < 0.3)
    if np.any(np.isinf(x)) and (method == "midpoint" or 1 in x.shape or x.ndim == 0):
        return None  # NumPy gives NaN where one of two elements is infinite, even where only the other one or the one itself counts
    if x.size == 0:
        return None
    # NumPy's differences of small integers wrap here; all is done in doubles
    of = x.astype("float64") if x.dtype.kind in "iu" and method in ("linear", "midpoint") else x
    out = np.asarray(fn(of, q, axis=axis, keepdims=keep, method=method))
    # Decided otherwise: a list of q leaves the dtype alone
    out = out.astype(x.dtype) if x.dtype.kind == "f" else out
    return [x, q, {"axis": axis, "keepDims": keep, "method": method}], out, (2, 8)


@call("average")
def _(name):
    x = array(least=1)
    if x.ndim == 0 or x.size == 0:
        return None
    axis = axis_of(x, none=False)
    w = np.asarray(rng.integers(1, 5, x.shape[axis])).astype(pick(["float64", "float32", "int32"]))
    return [x, {"axis": axis, "weights": w}], np.average(x, axis=axis, weights=w), (8, 64)


@call("cov", "corrcoef")
def _(name):
    x = numbers(shape(2, least=2), pick(["float64", "float32", "int16"]))
    if not np.all(np.isfinite(x)) or x.size == 0:
        return None
    rowvar = bool(rng.random() < 0.6)
    fn = np.cov if name == "cov" else np.corrcoef
    return [x, {"rowvar": rowvar}], np.asarray(fn(x.astype("float64"), rowvar=rowvar)), (16, 64)


@call("cumsum", "cumprod")
def _(name):
    x = array()
    axis = axis_of(x)
    fn = wide_inside(np.cumsum if name == "cumsum" else np.cumprod)
    args = [x] if axis is None else [x, axis]
    return args, fn(x, axis=axis), (16, 64)


@call("diff")
def _(name):
    x = array(least=1)
    if x.ndim == 0:
        return None
    n, axis = int(rng.integers(0, 3)), axis_of(x, none=False)
    return [x, {"n": n, "axis": axis}], np.diff(x, n=n, axis=axis), (1, 4)


@call("sort", "argsort")
def _(name):
    x = array()
    if x.ndim == 0:
        return None
    axis = axis_of(x, none=False)
    return [x, axis], np.sort(x, axis=axis, kind="stable") if name == "sort" else np.argsort(x, axis=axis, kind="stable"), (0, 0)


@call("take")
def _(name):
    x = array(least=1)
    if x.ndim == 0 or x.size == 0:
        return None
    axis = axis_of(x, none=False)
    i = np.asarray(rng.integers(-x.shape[axis], x.shape[axis], shape(pick([0, 1, 2])))).astype(pick(["int64", "int32"]))
    return [x, i, axis], np.take(x, i, axis=axis), (0, 0)


@call("takeAlongAxis", "putAlongAxis")
def _(name):
    x = array(least=1)
    if x.ndim == 0 or x.size == 0:
        return None
    axis = axis_of(x, none=False)
    sizes = list(x.shape)
    sizes[axis] = int(rng.integers(1, 4))
    i = np.asarray(rng.integers(-x.shape[axis], x.shape[axis], sizes)).astype("int64")
    if name == "takeAlongAxis":
        return [x, i, axis], np.take_along_axis(x, i, axis), (0, 0)
    out, values = x.copy(), numbers((1,) * x.ndim, str(x.dtype))
    np.put_along_axis(out, i, values, axis)
    return [x, i, values, axis], out, (0, 0)


@call("searchsorted", "digitize")
def _(name):
    dtype = pick(FLOATS + INTS)
    sorted_ = np.sort(numbers((int(rng.integers(1, 8)),), dtype))
    v = numbers(shape(pick([0, 1, 2])), pick([dtype, "float64"]))
    if name == "searchsorted":
        side = pick(["left", "right"])
        return [sorted_, v, {"side": side}], np.asarray(np.searchsorted(sorted_, v, side=side)), (0, 0)
    if np.any(np.isnan(sorted_)):
        return None
    right, bins = bool(rng.random() < 0.5), sorted_ if rng.random() < 0.5 else sorted_[::-1].copy()
    return [v, bins, {"right": right}], np.asarray(np.digitize(v, bins, right=right)), (0, 0)


@call("bincount")
def _(name):
    x = np.asarray(rng.integers(0, 9, shape(1))).astype(pick(["int64", "int32", "uint8"]))
    return [x, {"minlength": int(rng.integers(0, 12))}], None, (0, 0)


@call("interp")
def _(name):
    xp = np.unique(np.round(rng.standard_normal(int(rng.integers(1, 7))) * 4, 2))
    if len(xp) == 1:
        return None  # NumPy gives the one value for NaN too; here NaN stays
    fp, x = rng.standard_normal(xp.shape), numbers(shape(pick([0, 1, 2])), "float64")
    return [x, xp, fp], np.asarray(np.interp(x, xp, fp)), (8, 64)


@call("isin")
def _(name):
    x = array(dtypes=FLOATS + INTS[:4])
    y = numbers(shape(1), str(x.dtype))
    invert = bool(rng.random() < 0.3)
    return [x, y, {"invert": invert}], np.isin(x, y, invert=invert), (0, 0)


@call("uniqueAll")
def _(name):
    x = array()
    u = np.unique_all(x)
    values, indices, inverse, counts = np.unique(x, return_index=True, return_inverse=True, return_counts=True)
    return [x], {"values": values, "indices": indices, "inverse": inverse.reshape(x.shape), "counts": counts}, (0, 0)


@call("lexsort")
def _(name):
    n = int(rng.integers(1, 8))
    keys = [numbers((n,), pick(["int8", "float32"])) for _ in range(int(rng.integers(1, 4)))]
    return [keys], np.lexsort(keys), (0, 0)


@call("topk")
def _(name):
    x = array(least=1, dtypes=FLOATS + INTS)
    if x.ndim == 0 or x.size == 0:
        return None
    axis, largest = axis_of(x, none=False), bool(rng.random() < 0.5)
    k = int(rng.integers(0, x.shape[axis] + 1))
    if largest:
        # Stable from the largest on: NaN first, equal ones by index
        order = np.argsort(np.flip(x, axis), axis=axis, kind="stable")
        order = x.shape[axis] - 1 - np.flip(order, axis)
    else:
        order = np.argsort(x, axis=axis, kind="stable")
    indices = np.take(order, np.arange(k), axis=axis)
    return [x, k, {"axis": axis, "largest": largest}], {"values": np.take_along_axis(x, indices, axis), "indices": indices}, (0, 0)


@call("roll")
def _(name):
    x = array()
    axis, shift = axis_of(x), int(rng.integers(-7, 8))
    return [x, shift] + ([] if axis is None else [axis]), np.roll(x, shift, axis=axis), (0, 0)


@call("moveaxis", "swapAxes")
def _(name):
    x = array()
    if x.ndim == 0:
        return None
    a, b = axis_of(x, none=False), axis_of(x, none=False)
    return [x, a, b], (np.moveaxis if name == "moveaxis" else np.swapaxes)(x, a, b), (0, 0)


@call("flip")
def _(name):
    x = array()
    axis = axis_of(x)
    return [x] + ([] if axis is None else [axis]), np.flip(x, axis), (0, 0)


@call("rot90")
def _(name):
    x = array(ndim=pick([2, 3]))
    k, axes = int(rng.integers(-5, 6)), [int(a) for a in rng.permutation(x.ndim)[:2]]
    return [x, {"k": k, "axes": axes}], np.rot90(x, k, axes), (0, 0)


@call("meshgrid")
def _(name):
    xs = [array(ndim=1) for _ in range(int(rng.integers(1, 4)))]
    indexing, sparse = pick(["xy", "ij"]), bool(rng.random() < 0.4)
    return [xs, {"indexing": indexing, "sparse": sparse}], list(np.meshgrid(*xs, indexing=indexing, sparse=sparse)), (0, 0)


@call("tril", "triu")
def _(name):
    x, k = array(ndim=pick([2, 3])), int(rng.integers(-3, 4))
    return [x, k], (np.tril if name == "tril" else np.triu)(x, k), (0, 0)


@call("diag", "diagonal", "trace")
def _(name):
    k = int(rng.integers(-3, 4))
    if name == "diag":
        x = array(ndim=pick([1, 2]), least=1)
        return [x, k], np.diag(x, k), (0, 0)
    x = array(ndim=pick([2, 3]))
    a, b = [int(v) for v in rng.permutation(x.ndim)[:2]]
    fn = np.diagonal if name == "diagonal" else np.trace
    return [x, {"offset": k, "axis1": a, "axis2": b}], np.asarray(fn(x, k, a, b)), (4, 16)


@call("eye", "tri")
def _(name):
    n, m, k, dtype = int(rng.integers(0, 5)), int(rng.integers(0, 5)), int(rng.integers(-3, 4)), pick(ALL)
    fn = np.eye if name == "eye" else np.tri
    return [n, {"m": m, "k": k, "dtype": dtype}], fn(n, m, k, dtype), (0, 0)


@call("arange")
def _(name):
    start, stop, step = int(rng.integers(-20, 20)), int(rng.integers(-20, 20)), pick([1, 2, 3, -1, -3])
    dtype = pick(["float64", "float32", "int32", "int16", "int64"])
    return [start, stop, step, {"dtype": dtype}], np.arange(start, stop, step, dtype=dtype), (0, 0)


@call("linspace")
def _(name):
    a, b, n = float(np.round(rng.standard_normal() * 9, 3)), float(np.round(rng.standard_normal() * 9, 3)), int(rng.integers(0, 9))
    dtype, endpoint = pick(["float64", "float32"]), bool(rng.random() < 0.6)
    return [a, b, n, {"dtype": dtype, "endpoint": endpoint}], np.linspace(a, b, n, endpoint=endpoint, dtype=dtype), (2, 4)


@call("concatenate", "stack", "append")
def _(name):
    x = array(ndim=pick([1, 2, 3]))
    xs = [numbers(x.shape, pick(ALL)) for _ in range(int(rng.integers(1, 5)))]
    axis = int(rng.integers(-x.ndim, x.ndim))
    if name == "append":
        return [x, xs[0], axis], np.append(x, xs[0], axis=axis), (0, 0)
    return [xs, axis], (np.concatenate if name == "concatenate" else np.stack)(xs, axis=axis), (0, 0)


@call("hstack", "vstack", "dstack", "columnStack")
def _(name):
    x = array(ndim=pick([1, 2]) if name == "columnStack" else None)
    xs = [numbers(x.shape, pick(ALL)) for _ in range(int(rng.integers(1, 4)))]
    fn = {"hstack": np.hstack, "vstack": np.vstack, "dstack": np.dstack, "columnStack": np.column_stack}[name]
    return [xs], fn(xs), (0, 0)


@call("arraySplit", "split")
def _(name):
    x = array(ndim=pick([1, 2, 3]))
    axis = int(rng.integers(-x.ndim, x.ndim))
    parts = int(rng.integers(1, 5)) if rng.random() < 0.6 else sorted(int(v) for v in rng.integers(0, 6, 2))
    return [x, parts, axis], list((np.array_split if name == "arraySplit" else np.split)(x, parts, axis)), (0, 0)


@call("unstack")
def _(name):
    x = array(ndim=pick([1, 2, 3]))
    axis = int(rng.integers(-x.ndim, x.ndim))
    return [x, axis], list(np.unstack(x, axis=axis)), (0, 0)


@call("repeat")
def _(name):
    x = array(ndim=pick([1, 2, 3]))
    axis = int(rng.integers(-x.ndim, x.ndim))
    counts = int(rng.integers(0, 4)) if rng.random() < 0.5 else [int(v) for v in rng.integers(0, 3, x.shape[axis])]
    return [x, counts, axis], np.repeat(x, counts, axis=axis), (0, 0)


@call("tile")
def _(name):
    x, times = array(), [int(v) for v in rng.integers(0, 4, int(rng.integers(0, 4)))]
    return [x, times], np.tile(x, times), (0, 0)


@call("pad")
def _(name):
    x = array(ndim=pick([1, 2]), least=1)
    widths = [[int(v) for v in rng.integers(0, 4, 2)] for _ in range(x.ndim)]
    if x.size == 0:
        return None
    mode = pick(["edge", "reflect", "symmetric", "wrap", 0, 1])
    if isinstance(mode, int):
        return [x, widths, mode], np.pad(x, widths, constant_values=mode), (0, 0)
    return [x, widths, mode], np.pad(x, widths, mode), (0, 0)


@call("expandDims", "squeeze", "reshape", "broadcastTo")
def _(name):
    x = array()
    if name == "expandDims":
        axis = int(rng.integers(-x.ndim - 1, x.ndim + 1))
        return [x, axis], np.expand_dims(x, axis), (0, 0)
    if name == "squeeze":
        return [x], np.squeeze(x), (0, 0)
    if name == "reshape":
        sizes = [x.shape[0], -1] if x.ndim and x.shape[0] and x.size else [-1]
        return [x, sizes], x.reshape(sizes), (0, 0)
    sizes = [int(rng.integers(1, 4)), *[n if n != 1 else int(rng.integers(0, 4)) for n in x.shape]]
    return [x, sizes], np.broadcast_to(x, sizes), (0, 0)


PARTS = ["1:", "::-1", ":2", "0", "-1", "...", "None", ":", "::2", "-3:-1", "2:0:-1"]


@call("slice")
def _(name):
    x = array(least=1)
    text = ", ".join(str(p) for p in rng.choice(PARTS, int(rng.integers(1, x.ndim + 2))))
    return [x, text], np.asarray(eval(f"x[{text}]", {"x": x, "None": None})), (0, 0)


def finite(sizes, dtypes=FLOATS[:2] + INTS):
    x = numbers(sizes, pick(dtypes))
    return np.nan_to_num(x, nan=1, posinf=2, neginf=-2)


@call("matmul", "dot", "inner", "outer", "kron", "tensordot", "vecdot")
def _(name):
    n, k, m = (int(v) for v in rng.integers(1, 5, 3))
    if name in ("outer", "kron"):
        a, b = finite(shape(pick([1, 2]))), finite(shape(pick([1, 2])))
        return [a, b], (np.outer if name == "outer" else np.kron)(a, b), (2, 8)
    if name == "vecdot":
        a, b = finite((n, k)), finite((n, k))
        return [a, b], np.vecdot(a, b), (8, 256)
    if name == "inner":
        a, b = finite((n, k)), finite((m, k))
        return [a, b], np.inner(a, b), (8, 256)
    if name == "tensordot":
        a, b = finite((n, k, m)), finite((m, k, 2))
        return [a, b, [[1, 2], [1, 0]]], np.tensordot(a, b, [[1, 2], [1, 0]]), (8, 256)
    a, b = finite((n, k)), finite((k, m))
    return [a, b], (np.matmul if name == "matmul" else np.dot)(a, b), (8, 256)


@call("cross")
def _(name):
    a = finite((*shape(pick([0, 1, 2]), 1), 3), FLOATS[:2] + ["int32", "int64"])
    b = finite(beside(a.shape[:-1]) + (3,), FLOATS[:2] + ["int32", "int64"])
    return [a, b], np.cross(a, b), (2, 8)


SPECS = {
    "ij,jk->ik": 2, "ij,ij->": 2, "ij->ji": 1, "ii": 1, "ii->i": 1, "i,j": 2, "ij,jk,kl->il": 3, "bij,bjk->bik": 2,
    "ij,k->kij": 2, "...i,...i": 2, "i...->...": 1, "ijk->j": 1, "ij, jk": 2, "ij,kj,lj->ikl": 3, "ij,i->j": 2,
}


@call("einsum")
def _(name):
    spec = pick(list(SPECS))
    sizes = {c: int(rng.integers(1, 4)) for c in "ijklb"}
    sizes["i"] = sizes["i"]
    terms = spec.replace(" ", "").split("->")[0].split(",")
    more = shape(pick([0, 1, 2]), 1)
    xs = []
    for t in terms:
        dims = [more if c == "." else (sizes[c],) for c in t.replace("...", ".")]
        xs.append(finite(sum(dims, ()), FLOATS[:2] + ["int32", "int64", "int8", "uint8"]))
    return [spec, *xs], np.asarray(np.einsum(spec, *xs)), (16, 512)


def transform(name, fn):
    def made(_):
        real = name.startswith("rfft")
        dtype = pick(["float64", "float32"])
        sizes = shape(pick([1, 2, 3]), 1)
        sizes = tuple(max(1, int(v)) * int(pick([1, 1, 3, 7, 8])) for v in sizes)
        re, im = finite(sizes, [dtype]), finite(sizes, [dtype])
        norm = pick(["backward", "ortho", "forward"])
        z = re if real else (re + 1j * im).astype("complex128" if dtype == "float64" else "complex64")
        if name.endswith("n"):
            options, more = {"norm": norm}, {"norm": norm}
        else:
            axis = int(rng.integers(-len(sizes), len(sizes)))
            options = {"norm": norm, "axis": axis}
            more = dict(options)
        if name.startswith("irfft") and sizes[options.get("axis", -1)] < 2:
            return None
        out = fn(z, **more)
        given = [re if real else {"re": re, "im": im}, options]
        if np.iscomplexobj(out):
            out = {"re": np.ascontiguousarray(out.real), "im": np.ascontiguousarray(out.imag)}
        return given, out, (0, 64)

    return made


for name in ["fft", "ifft", "rfft", "irfft", "fftn", "ifftn", "rfftn", "irfftn"]:
    CALLS[f"fft.{name}"] = transform(name, getattr(np.fft, name))


@call("isclose", "allclose", "arrayEqual")
def _(name):
    x = array(dtypes=FLOATS + ["int32"])
    y = (x + np.asarray(rng.choice([0, 1e-9, 1e-6, 1e-3], x.shape))).astype(x.dtype)
    equal = bool(rng.random() < 0.5)
    if name == "arrayEqual":
        return [x, y, {"equalNan": equal}], bool(np.array_equal(x, y, equal_nan=equal)), (0, 0)
    out = (np.isclose if name == "isclose" else np.allclose)(x, y, equal_nan=equal)
    return [x, y, {"equalNan": equal}], out if name == "isclose" else bool(out), (0, 0)


@call("arrayStr", "arrayRepr")
def _(name):
    x = array(dtypes=ALL)
    if name == "arrayStr" and x.ndim == 0:
        return [x], str(x), (0, 0)
    if rng.random() < 0.2:
        x = numbers(tuple(int(n) for n in rng.integers(1, 60, int(rng.integers(1, 3)))), pick(ALL))
    options = {
        "precision": int(rng.integers(0, 10)), "suppressSmall": bool(rng.random() < 0.3), "sign": pick(["-", "-", "+", " "]),
        "floatmode": pick(["maxprec", "maxprec", "fixed", "unique", "maxprec_equal"]), "threshold": pick([1000, 1000, 5, 20]),
        "edgeitems": int(rng.integers(1, 5)), "maxLineWidth": pick([75, 75, 40, 20, 120]),
    }
    with np.printoptions(precision=options["precision"], suppress=options["suppressSmall"], sign=options["sign"],
                         floatmode=options["floatmode"], threshold=options["threshold"],
                         edgeitems=options["edgeitems"], linewidth=options["maxLineWidth"]):
        return [x, options], str(x) if name == "arrayStr" else repr(x), (0, 0)


def write(x):
    if isinstance(x, np.ndarray) and x.size and x.ndim and rng.random() < 0.5:
        return Strided(x).encode()
    if isinstance(x, list) and any(isinstance(y, np.ndarray) for y in x):
        return {"list": [write(y) for y in x]}
    if isinstance(x, dict):
        return {"options": {k: write(v) for k, v in x.items() if v is not None}}
    return encode(x)


names, made = sorted(CALLS), 0
while made < int(sys.argv[2]):
    name = names[made % len(names)]
    state, line = None, {"op": name}
    try:
        got = CALLS[name](name)
    except Exception as error:  # what NumPy refuses
        made += 1
        continue
    if got is None:
        # This draw says nothing; the next one may
        if rng.random() < 0.05:
            made += 1
        continue
    args, out, tol = got
    if name == "bincount":
        out = np.bincount(args[0], minlength=args[1]["minlength"])
    line.update(args=[write(a) for a in args], out=encode(out), ulp=tol[0], eps=tol[1])
    print(json.dumps(line))
    made += 1
