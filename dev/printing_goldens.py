"""Writes tests/fixtures/ndarray/printing.json: what NumPy's str and repr show of chosen arrays with chosen options, a line each.
Run from the project's folder: python dev/printing_goldens.py (NumPy 2.4)."""
import json
import pathlib

import numpy as np

inf, nan = np.inf, np.nan
FLOATS = [
    [1, 2, 3], [0.1, 0.25, 1 / 3], [1e-5, 1, 2], [1e-4, 0.1], [9.9e-5, 0.01], [1, 1000], [1, 1001], [0.001, 1.0011], [1e8, 1], [99999999, 1],
    [1e16, 3], [1e15, 2], [1e100, 1e-100], [-1.5, 2.25, -0.0], [nan, 1.5], [inf, -inf, 1], [inf, 100000.5], [-inf, nan], [nan], [inf], [0.0, 0.0],
    [0.5, 1.5, 2.5, 3.5], [0.05, 0.15, 0.25], [2.675, 1.005], [123456.789, 0.001], [1e-9, 5], [1 + 2**-20, 1], [2**-24, 2**10], [-3, -100], [5], [1e5, 1e-3, -2e4],
    [0.99999999999, 9.9999999999], [9.5, 99.5, 999.5], [1e300], [5e-324, 1e-310], [1.7e308], [nan, 1e-9, -1], [inf, 1e20, 2], [16777216, 0.1],
]
SINGLE = [[0.1, 0.2], [1 / 3, 2 / 3], [3.4e38, 1e-38], [1e6, 1], [999999, 1], [16777216, 1], [2**-126], [1e-45, 1], [5.877472e-39], [1.1754942e-38, 9.8], [8388608.5, 0.25], [1.9999999]]
HALF = [[0.1, 0.2], [65504, 1], [999, 1], [1000, 1], [6e-8, 1], [2**-14, 2**-24], [1 / 3], [2048, 2049], [0.0001, 0.5], [-20.125, 3]]
WHOLE = [[1, -2, 300], [0, 1], [-5, -10], [2**40, 1]]
OPTIONS = [
    {}, {"precision": 3}, {"precision": 0}, {"sign": "+"}, {"sign": " "}, {"floatmode": "fixed", "precision": 4}, {"floatmode": "unique"},
    {"floatmode": "maxprec_equal"}, {"suppressSmall": True}, {"floatmode": "fixed", "sign": " "}, {"precision": 12, "floatmode": "maxprec_equal", "sign": "+"},
]
NAMES = {"precision": "precision", "sign": "sign", "floatmode": "floatmode", "suppressSmall": "suppress", "threshold": "threshold",
         "edgeitems": "edgeitems", "maxLineWidth": "linewidth"}
lines = []


def keep(values, dtype, options, shape=None):
    x = np.array(values, dtype)
    if shape is not None:
        x = x.reshape(shape)
    with np.printoptions(**{NAMES[k]: v for k, v in options.items()}):
        want = [str(x), repr(x)]
    listed = [str(v) if isinstance(v, float) and not np.isfinite(v) else v for v in values]
    listed = ["-0" if v == 0 and np.signbit(v) else v for v in listed] if dtype[0] == "f" else listed
    lines.append(json.dumps([listed, dtype, list(x.shape), options, *want]))


for i, values in enumerate(FLOATS):
    for j in [0, 1 + i % 10, 1 + (3 * i + 4) % 10, 1 + (7 * i + 1) % 10]:
        keep(values, "float64", OPTIONS[j])
for i, values in enumerate(SINGLE):
    for j in [0, 6, 1 + i % 10]:
        keep(values, "float32", OPTIONS[j])
for i, values in enumerate(HALF):
    for j in [0, 6, 1 + i % 10]:
        keep(values, "float16", OPTIONS[j])
for values in WHOLE:
    for j in [0, 3, 4]:
        keep(values, "int64", OPTIONS[j])
keep([True, False], "bool", {})
keep([True, True], "bool", {})
keep([1, 200], "uint8", {"sign": " "})
for dtype in ["float64", "int64"]:
    for shape in [[12], [3, 4], [2, 2, 3], [1, 12], [12, 1]]:
        keep(list(range(12)), dtype, {"threshold": 11, "edgeitems": 1}, shape)
        keep(list(range(12)), dtype, {"threshold": 11, "edgeitems": 2, "maxLineWidth": 20}, shape)
        keep([v * 1111 for v in range(12)], dtype, {"maxLineWidth": 22}, shape)
        keep(list(range(12)), dtype, {"threshold": 12}, shape)
for width in range(8, 40, 3):
    keep(list(range(95, 105)), "int64", {"maxLineWidth": width})
    keep([0.5, 1.25], "float32", {"maxLineWidth": width})
for n in [1000, 1001]:
    keep([0] * n, "int64", {"maxLineWidth": 75})
for shape in [[0], [2, 0], [0, 3, 2]]:
    keep([], "float64", {}, shape)
    keep([], "int32", {}, shape)
path = pathlib.Path(__file__).parents[1] / "tests/fixtures/ndarray/printing.json"
path.write_text("[\n" + ",\n".join(lines) + "\n]\n")
