"""Writes tests/fixtures/ndarray/numpy.json: results of NumPy that the ndarray tests compare with.

Run from the project's folder: python dev/ndarray_fixtures.py
"""

import json

import numpy as np

rng = np.random.default_rng(7)
DTYPES = ["float64", "float32", "float16", "int64", "int32", "int16", "int8", "uint64", "uint32", "uint16", "uint8", "bool"]


def encode(x):
    x = np.asarray(x)
    flat = x.reshape(-1)
    if x.dtype.kind == "f":
        values = [str(float(v)) for v in flat]
    else:
        values = [str(int(v)) for v in flat]
    return {"dtype": str(x.dtype), "shape": list(x.shape), "values": values}


def array(shape, dtype):
    values = rng.integers(0 if dtype[0] in "ub" else -9, 9, shape)
    if dtype == "bool":
        return values % 2 == 0
    x = values.astype(dtype)
    return x / np.dtype(dtype).type(4) if x.dtype.kind == "f" else x


cases = []


def case(op, inputs, result, **options):
    cases.append({"op": op, "in": [encode(x) for x in inputs], "options": options, "out": encode(result)})


BINARY = {
    "add": np.add, "subtract": np.subtract, "multiply": np.multiply, "divide": np.divide, "maximum": np.maximum,
    "minimum": np.minimum, "equal": np.equal, "notEqual": np.not_equal, "less": np.less, "lessEqual": np.less_equal,
    "greater": np.greater, "greaterEqual": np.greater_equal,
}
SHAPES = [((2, 3), (3,)), ((2, 1), (1, 3)), ((), (2, 2)), ((0, 3), (1, 3)), ((4,), (4,)), ((2, 1, 2), (3, 1))]
REDUCE = {
    "sum": np.sum, "prod": np.prod, "mean": np.mean, "variance": np.var, "std": np.std, "max": np.max, "min": np.min,
    "argmax": np.argmax, "argmin": np.argmin, "any": np.any, "all": np.all,
}
with np.errstate(all="ignore"):
    for i, a in enumerate(DTYPES):
        for j, b in enumerate(DTYPES):
            for k, (name, fn) in enumerate(BINARY.items()):
                if (i + j + k) % 4 or (name == "subtract" and a == b == "bool"):
                    continue
                x, y = array(SHAPES[(i + k) % 6][0], a), array(SHAPES[(i + k) % 6][1], b)
                case(name, [x, y], fn(x, y))
    special = np.array([np.nan, np.inf, -np.inf, -0.0, 0.0, 1.5], "float32")
    for name, fn in BINARY.items():
        case(name, [special, special[::-1].copy()], fn(special, special[::-1]))
    for a in DTYPES:
        for name, fn in REDUCE.items():
            for axis in (None, 0, -1, 1):
                x = array((2, 3, 2), a)
                options = {} if axis is None else {"axis": axis}
                case(name, [x], fn(x, axis=axis), **options)
    for name in ("sum", "mean", "max", "argmax", "min"):
        case(name, [special], REDUCE[name](special))
    case("sum", [np.zeros((0, 3), "float32")], np.zeros(3, "float32"), axis=0)
    for a in DTYPES[:11]:
        for shape, other in [((2, 3), (3, 4)), ((3,), (3, 2)), ((2, 3), (3,)), ((2, 1, 2, 3), (4, 3, 5)), ((3,), (3,)), ((0, 3), (3, 2))]:
            x, y = array(shape, a), array(other, a)
            case("matmul", [x, y], x @ y)
        x = array((3, 4), a)
        case("sort", [x], np.sort(x), axis=-1)
        case("sort", [x], np.sort(x, axis=0), axis=0)
        case("argsort", [x], np.argsort(x, axis=0, kind="stable"), axis=0)
        case("stack", [x, x], np.stack([x, x], axis=1), axis=1)
        case("repeat", [x], np.repeat(x, 3, axis=1), times=3, axis=1)
        case("tile", [x], np.tile(x, (2, 1, 2)), times=[2, 1, 2])
        case("take", [x], np.take(x, [2, -1, 0], axis=1), indices=[2, -1, 0], axis=1)
    case("sort", [special], np.sort(special), axis=-1)

with open("tests/fixtures/ndarray/numpy.json", "w") as f:
    f.write('{"made_with": "dev/ndarray_fixtures.py, NumPy %s", "cases": [\n' % np.__version__)
    f.write(",\n".join(json.dumps(c, separators=(",", ":")) for c in cases))
    f.write("\n]}\n")
print(len(cases))
