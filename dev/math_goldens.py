"""Writes tests/fixtures/math/functions.json: the nearest numbers to functions at a few hundred arguments (mpmath), and what the GNU C
library gives for its logarithms. Run from the project's folder: python dev/math_goldens.py (mpmath, NumPy; Linux, x86-64 with FMA).
Arguments and results are float64 in base64."""
import base64
import ctypes
import hashlib
import json
import math
import pathlib

import mpmath as mp
import numpy as np

mp.mp.prec = 400
rng = np.random.default_rng(3)


def text(xs):
    return base64.b64encode(np.asarray(xs, "<f8").tobytes()).decode()


def nearest(fn):
    return lambda x: float(fn(mp.mpf(float(x))))


turns = np.concatenate([rng.uniform(0, 2 * math.pi, 160), rng.uniform(0, 2.0**20, 60), 2.0 ** rng.uniform(-30, 20, 40),
                        np.arange(1, 33) * math.pi / 4, np.arange(0, 9)])
near = np.concatenate([rng.uniform(0.5, 1.5, 120), 2.0 ** rng.uniform(-1074, 1023, 120), 1 + rng.uniform(-1, 1, 40) * 2.0**-20,
                       [math.sqrt(2), math.sqrt(0.5), np.nextafter(1, 2), np.nextafter(1, 0), 2.0**-1022, 5e-324, 3, 10]])
intervals = np.array([0x3FE60000 + (i << 13) for i in range(128)], "u8") << np.uint64(32)
c = np.concatenate([intervals.view("f8"), (intervals + np.uint64(0x1FFF << 32)).view("f8"), (intervals + np.uint64(0x0B3A << 32)).view("f8")])
small = np.concatenate([c[:128] * 2.0**-30, [1e-300, 1e300, 0.9375, 0.9999, 1.0001, 1.06, 1.07]])
below = -np.concatenate([rng.uniform(0, 1, 250), 2.0 ** rng.uniform(-60, -1, 80), [0, 0.5, 0.75, 0.29289340972900390625, 0.2928935, 0.999999999],
                         # Where the first terms of the series round otherwise than the whole
                         [1.5974080887666838e-9, 1.5120896466215826e-9, 1.5341171983741962e-9, 1.6428985887822275e-9, 6.074142091498957e-10]])
wide = np.concatenate([rng.uniform(-60, 1, 60), [0, 1, -1, -64, 0.5]])
bell = np.concatenate([rng.uniform(-6, 6, 60), 10.0 ** rng.uniform(-12, 0, 20), [1, 6, -6, 5e-324]])
rows = {
    "sin": (turns, nearest(mp.sin)),
    "cos": (turns, nearest(mp.cos)),
    "log": (near, nearest(mp.log)),
    "logGnu": (np.concatenate([c, small]), math.log),
    "log1p": (below, math.log1p),
    "exactExp": (wide, nearest(mp.exp)),
    "exactLn": (2.0 ** rng.uniform(-40, 40, 80), nearest(mp.log)),
    "erf": (bell, nearest(mp.erf)),
    "ln": (2.0 ** rng.uniform(-300, 300, 60), nearest(mp.log)),
    "exp": (rng.uniform(-40, 10, 60), nearest(mp.exp)),
}
places = [0x3FE60000 + (i << 13) + j * 40 + (j % 8 - 4 << 20) for i in range(128) for j in range(200)]
places += [edge for edge in [0x3FEDFFFF, 0x3FEE0000, 0x3FF108FF, 0x3FF10900] for _ in range(200)]
every = np.array([(high << 32) + n % 200 * 2654435761 % 2**32 for n, high in enumerate(places)], "u8")
logs = np.array([math.log(x) for x in every.view("f8")], "<f8")
print("SHA-256 of the logarithms of every interval, for tests/math/functions_test.ts:", hashlib.sha256(logs.tobytes()).hexdigest()[:16])


# The functions of PyTorch's scalar build, as tests/math/gnu_test.ts goes through them
libm = ctypes.CDLL("libm.so.6")
for name, kind in [("logf", ctypes.c_float), ("log1p", ctypes.c_double)]:
    getattr(libm, name).argtypes = [kind]
    getattr(libm, name).restype = kind


def both(name, kind, xs):
    s, c = kind(), kind()
    fn = getattr(libm, name)
    fn.argtypes = [kind, ctypes.c_void_p, ctypes.c_void_p]
    fn.restype = None
    for x in xs:
        fn(float(x), ctypes.addressof(s), ctypes.addressof(c))
        yield s.value
        yield c.value


def sha(values, dtype):
    return hashlib.sha256(np.array(list(values), dtype).tobytes()).hexdigest()[:16]


mixed = np.arange(60000, dtype="u8") * np.uint64(2654435761) % np.uint64(2**32) / 2.0**32
scaled = mixed * 2.0 ** -(np.arange(60000) % 50)
turns32 = (2 * np.pi * (np.arange(0, 2**24, 127) * 2.0**-24)).astype("f4")
axes = [n * (math.pi / 4) + sign * 2.0**-i for n in range(1, 40) for i in range(4, 50) for sign in (-1, 1)]
print("logGnu32", sha(map(libm.logf, np.arange(1, 2**24 + 1, 127) * 2.0**-24), "<f4"), sha(map(libm.logf, np.arange(0x800000, 0x7F800000, 16411, "u4").view("f4")), "<f4"))
print("sinCosGnu32", sha(both("sincosf", ctypes.c_float, turns32), "<f4"))
print("sinCosGnu", sha(both("sincos", ctypes.c_double, [*(2 * math.pi * mixed), *scaled, *(mixed * 2.0**20), *axes]), "<f8"))
print("log1pGnu", sha((libm.log1p(x) for x in [*-mixed, *-scaled, *(scaled - 1)] if x > -1), "<f8"))
out = {name: {"x": text(xs), "y": text([fn(float(x)) for x in xs])} for name, (xs, fn) in rows.items()}
path = pathlib.Path(__file__).parents[1] / "tests/fixtures/math/functions.json"
path.write_text(json.dumps(out, indent=1) + "\n")
