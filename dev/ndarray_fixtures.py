"""Writes tests/fixtures/ndarray/numpy.json: results of NumPy that the ndarray tests compare with.

Run from the project's folder: python dev/ndarray_fixtures.py (NumPy 2, and ml_dtypes for bfloat16).
A case is a function's name, its arrays, what is given after them, and the result (of several results, the one that `pick` names).
"""

import json

import ml_dtypes
import numpy as np

rng = np.random.default_rng(7)
FLOATS = ["float64", "float32", "float16"]
DTYPES = FLOATS + ["int64", "int32", "int16", "int8", "uint64", "uint32", "uint16", "uint8", "bool"]
SPECIAL = np.array([np.nan, np.inf, -np.inf, -0.0, 0.0, 1.5], "float32")


def encode(x):
    x = np.asarray(x)
    flat = x.reshape(-1)
    whole = x.dtype.kind in "iub"
    values = [str(int(v)) if whole else str(float(v)) for v in flat]
    return {"dtype": str(x.dtype), "shape": list(x.shape), "values": " ".join(values)}


def array(shape, dtype):
    values = rng.integers(0 if dtype[0] in "ub" else -9, 9, shape)
    if dtype == "bool":
        return np.asarray(values % 2 == 0)
    if dtype == "bfloat16":
        return np.asarray(values / 4).astype(ml_dtypes.bfloat16)
    x = np.asarray(values).astype(dtype)
    return np.asarray(x / np.dtype(dtype).type(4)) if x.dtype.kind == "f" else x


cases = []


def case(op, inputs, result, *args, **more):
    out = {"op": op, "in": [encode(x) for x in inputs], "out": encode(result)}
    cases.append({**out, **({"args": list(args)} if args else {}), **more})


BINARY = {
    "add": np.add, "subtract": np.subtract, "multiply": np.multiply, "divide": np.divide, "maximum": np.maximum,
    "minimum": np.minimum, "equal": np.equal, "notEqual": np.not_equal, "less": np.less, "lessEqual": np.less_equal,
    "greater": np.greater, "greaterEqual": np.greater_equal, "remainder": np.remainder, "floorDivide": np.floor_divide,
}
UNARY = {
    "exp": np.exp, "log": np.log, "sqrt": np.sqrt, "tanh": np.tanh, "sin": np.sin, "cos": np.cos, "abs": np.abs,
    "negative": np.negative,
}
SHAPES = [((2, 3), (3,)), ((2, 1), (1, 3)), ((), (2, 2)), ((0, 3), (1, 3)), ((4,), (4,)), ((2, 1, 2), (3, 1))]
REDUCE = {
    "sum": np.sum, "prod": np.prod, "mean": np.mean, "variance": np.var, "std": np.std, "max": np.max, "min": np.min,
    "any": np.any, "all": np.all, "norm": np.linalg.norm, "argmax": np.argmax, "argmin": np.argmin,
}
# What NumPy has no loop for
REFUSED = {("subtract", "bool"), ("negative", "bool")}


def elementwise():
    for i, a in enumerate(DTYPES):
        for j, b in enumerate(DTYPES):
            for k, (name, fn) in enumerate(BINARY.items()):
                if (i + j + k) % 4 and a != b or (name, a) in REFUSED and a == b:
                    continue
                x, y = array(SHAPES[(i + k) % 6][0], a), array(SHAPES[(i + k) % 6][1], b)
                # Integers divided by zero are 0 with a warning there, whatever the machine: not compared
                if name in ("remainder", "floorDivide"):
                    y = np.where(y == 0, np.ones_like(y), y)
                case(name, [x, y], fn(x, y))
    for name, fn in BINARY.items():
        if name not in ("remainder", "floorDivide"):
            x, y = array((2, 3), "bfloat16"), array((3,), "bfloat16")
            case(name, [x, y], fn(x, y))
            case(name, [SPECIAL, SPECIAL[::-1].copy()], fn(SPECIAL, SPECIAL[::-1]))
    for a in DTYPES + ["bfloat16"]:
        for k, (name, fn) in enumerate(UNARY.items()):
            if (name, a) not in REFUSED:
                x = array([(2, 3), (), (0, 2)][k % 3 if a != "float32" else 0], a)
                case(name, [x], fn(x))
        x, y = array((2, 3), a), array((2, 1), a)
        case("where", [x > y, x, y], np.where(x > y, x, y))
        if a != "bfloat16":
            case("power", [np.abs(x), np.minimum(y, 3) if a != "bool" else y], np.power(np.abs(x), np.minimum(y, 3) if a != "bool" else y)) if a[0] != "i" else case("power", [x, np.abs(y) % 4], np.power(x, np.abs(y) % 4))
    for name, fn in UNARY.items():
        case(name, [SPECIAL], fn(SPECIAL))
    for a in DTYPES:
        x = array((3,), a)
        case("add", [x], x + 3, 3)
        case("multiply", [x], x * 0.5, 0.5)
        case("less", [x], x < 300, 300)
        case("where", [x > 1, x], np.where(x > 1, x, 1), 1)
    big = np.array([2**53 + 1, -(2**62) - 3, 7])
    for name in ("equal", "less", "greaterEqual", "maximum", "add", "multiply", "remainder", "floorDivide"):
        case(name, [big, np.array([2**53, 5, 7], "int32" if name == "less" else "int64") if name != "less" else np.array([1, 5, 7], "int32")],
             BINARY[name](big, np.array([2**53, 5, 7]) if name != "less" else np.array([1, 5, 7], "int32")))


def reductions():
    for a in DTYPES:
        for name, fn in REDUCE.items():
            for axis, keep in ((None, False), (0, True), (-1, False), ((0, 2), False), ((-1, 0), True)):
                if isinstance(axis, tuple) and name in ("argmax", "argmin", "norm"):
                    continue
                if name == "norm" and (axis is None or a in FLOATS[2:]):
                    continue
                x = array((2, 3, 2), a)
                options = {} if axis is None else {"axis": axis, "keepDims": keep}
                result = fn(x, axis=axis, keepdims=keep)
                case(name, [x], result, options) if options else case(name, [x], result)
        x = array((3, 2), a)
        case("variance", [x], np.var(x, axis=0, ddof=1), {"axis": 0, "ddof": 1})
        case("std", [x], np.std(x, ddof=1), {"ddof": 1})
        case("std", [x], np.std(x, axis=0, ddof=3), {"axis": 0, "ddof": 3})
        for axis in (None, 0, -1):
            case("cumsum", [x], np.cumsum(x, axis=axis), *([] if axis is None else [axis]))
    for name in ("sum", "prod", "mean", "max", "argmax", "min", "argmin", "any", "all", "std"):
        case(name, [SPECIAL], REDUCE[name](SPECIAL))
        case(name, [SPECIAL[2:]], REDUCE[name](SPECIAL[2:]))
        case(name, [np.float32(3)], REDUCE[name](np.float32(3)))
        case(name, [np.zeros((2, 0), "float32")], REDUCE[name](np.zeros((2, 0)).astype("float32"), axis=0), {"axis": 0})
    for name in ("sum", "prod", "mean", "variance", "any", "all"):
        for a in ("float32", "int32", "bool"):
            x = np.zeros((0, 3), a)
            case(name, [x], REDUCE[name](x, axis=0), {"axis": 0})
            case(name, [x], REDUCE[name](x))
    big = np.array([[2**62, 2**62 - 1], [3, 2**53 + 1]])
    for name in ("sum", "prod", "max", "min", "argmax", "argmin"):
        for x in (big, big.astype("uint64"), -big):
            case(name, [x], REDUCE[name](x, axis=1), {"axis": 1})
            case(name, [x], REDUCE[name](x))
    case("cumsum", [SPECIAL[2:]], np.cumsum(SPECIAL[2:]))
    case("cumsum", [np.zeros((0, 2), "int8")], np.cumsum(np.zeros((0, 2), "int8"), axis=0), 0)


def shapes_and_order():
    for a in DTYPES:
        x, y = array((3, 4), a), array((3, 2), DTYPES[(DTYPES.index(a) + 3) % 12])
        for shape, other in [((2, 3), (3, 4)), ((3,), (3, 2)), ((2, 3), (3,)), ((2, 1, 2, 3), (4, 3, 5)), ((3,), (3,)), ((0, 3), (3, 2))]:
            if a != "bool":
                p, q = array(shape, a), array(other, a)
                case("matmul", [p, q], p @ q)
        case("sort", [x], np.sort(x), -1)
        case("sort", [x], np.sort(x, axis=0), 0)
        case("argsort", [x], np.argsort(x, axis=0, kind="stable"), 0)
        case("stack", [x, x], np.stack([x, x], axis=1), 1, list=True)
        case("concatenate", [x, y, x], np.concatenate([x, y, x], axis=-1), -1, list=True)
        case("repeat", [x], np.repeat(x, 3, axis=1), 3, 1)
        case("repeat", [x], np.repeat(x, 2), 2)
        case("tile", [x], np.tile(x, (2, 1, 2)), [2, 1, 2])
        case("tile", [x], np.tile(x, 2), 2)
        case("take", [x], np.take(x, [2, -1, 0], axis=1), [2, -1, 0], 1)
        case("take", [x, np.array([[2, -1], [0, 0]])], np.take(x, [[2, -1], [0, 0]], axis=0), 0)
        case("take", [x], np.take(x, [11, 0, -2]), [11, 0, -2])
        case("compress", [x, x > np.mean(x)], x[x > np.mean(x)])
        case("compress", [x, np.array([True, False, True])], x[[True, False, True]])
        case("pad", [x], np.pad(x, ((1, 0), (0, 2)), constant_values=1), [[1, 0], [0, 2]], 1)
        for i, part in enumerate(np.split(x, [1, 3], axis=1)):
            case("split", [x], part, [1, 3], 1, pick=i)
        if a != "bool":
            for pick, result in zip(("counts", "edges"), np.histogram(x, 5)):
                case("histogram", [x], result, 5, pick=pick)
    x = array((4, 6), "float32")
    for pick, result in zip(("counts", "edges"), np.histogram(x, 4, (-1, 2))):
        case("histogram", [x], result, 4, [-1, 2], pick=pick)
    for shape in ((4, 3), (3, 4), (3, 3), (4, 0)):
        x = array(shape, "float64")
        for pick, result in zip(("q", "r"), np.linalg.qr(x)):
            case("qr", [x], result, pick=pick)
    case("sort", [SPECIAL], np.sort(SPECIAL), -1)
    case("argsort", [SPECIAL], np.argsort(SPECIAL, kind="stable"), -1)
    case("sort", [np.zeros((2, 0), "int8")], np.zeros((2, 0), "int8"))
    case("concatenate", [np.zeros((0, 2)), np.ones((1, 2))], np.ones((1, 2)), 0, list=True)


ORDERS = {"inf": np.inf, "-inf": -np.inf}


def orders_and_modes():
    for a in ("float64", "float32", "int16", "bool"):
        x = array((3, 4), a)
        for ord in (0, 1, 2, 3, -1, 0.5, "inf", "-inf"):
            case("norm", [x], np.linalg.norm(x, ORDERS.get(ord, ord), axis=0), {"ord": ord, "axis": 0})
        for ord in ("fro", "nuc", 1, -1, 2, -2, "inf", "-inf"):
            case("norm", [x], np.linalg.norm(x, ORDERS.get(ord, ord)), {"ord": ord})
        y = array((2, 3, 4), a)
        for axis in ((0, 2), (2, 0), (-1, 1)):
            for ord in ("fro", "nuc", 1, -1, 2, "inf", "-inf"):
                result = np.linalg.norm(y, ORDERS.get(ord, ord), axis=axis, keepdims=True)
                case("norm", [y], result, {"ord": ord, "axis": axis, "keepDims": True})
    odd = np.array([[np.nan, 1], [-3, 2]])
    for ord in ("fro", 1, -1, "inf", "-inf"):
        case("norm", [odd], np.linalg.norm(odd, ORDERS.get(ord, ord)), {"ord": ord})
    for a in DTYPES:
        x = array((3, 4), a)
        for mode in ("edge", "reflect", "symmetric", "wrap"):
            for widths in ([[1, 2], [3, 0]], [[0, 0], [2, 2]], [[7, 11], [9, 13]]):
                case("pad", [x], np.pad(x, widths, mode), widths, mode)
    for mode in ("edge", "reflect", "symmetric", "wrap"):
        case("pad", [np.array([5.0])], np.pad([5.0], [[2, 3]], mode), [[2, 3]], mode)
        case("pad", [np.zeros((0, 2))], np.pad(np.zeros((0, 2)), [[0, 0], [1, 1]], mode), [[0, 0], [1, 1]], mode)
    for a in DTYPES[:-1]:
        x = array((5, 7), a)
        for edges in ([-2, 0, 1, 1.5, 4], [0, 0, 1, 1], [0.25, 8.0], [1]):
            for pick, result in zip(("counts", "edges"), np.histogram(x, np.array(edges, float))):
                case("histogram", [x], result, edges, pick=pick)
        if a[0] == "f" and a != "float16":
            tenths = np.asarray(rng.integers(-2, 13, 60) / 10).astype(a)
            for pick, result in zip(("counts", "edges"), np.histogram(tenths, 10, (0, 1))):
                case("histogram", [tenths], result, 10, [0, 1], pick=pick)
            for pick, result in zip(("counts", "edges"), np.histogram(tenths, 3, (-0.1, 0.7))):
                case("histogram", [tenths], result, 3, [-0.1, 0.7], pick=pick)
    for a in ("int64", "uint64", "int32", "uint32"):
        most = np.iinfo(a).max
        x, y = (rng.integers(0 if a[0] == "u" else -most, most, shape, a) for shape in ((2, 3, 5), (5, 4)))
        case("matmul", [x, y], x @ y)
        case("matmul", [x[0] // 3, y], (x[0] // 3) @ y)
    near = np.array([[2**26 + 1, -3]]), np.array([[2**26 - 1], [2**25]])
    case("matmul", list(near), near[0] @ near[1])


with np.errstate(all="ignore"):
    import warnings

    warnings.simplefilter("ignore")
    elementwise()
    reductions()
    shapes_and_order()
    orders_and_modes()

with open("tests/fixtures/ndarray/numpy.json", "w") as f:
    f.write('{"made_with": "dev/ndarray_fixtures.py, NumPy %s", "cases": [\n' % np.__version__)
    f.write(",\n".join(json.dumps(c, separators=(",", ":")) for c in cases))
    f.write("\n]}\n")
print(len(cases))
