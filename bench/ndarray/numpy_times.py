"""Does a job of bench/ndarray.bench.ts for each line on standard input, "op n", and answers with the seconds it took; with the argument
"kept" it holds all results."""

import sys
import time

import numpy as np


def numbers(n):
    return np.sin(np.arange(n) * 12.9898).astype("float32")


def prepare(op, n):
    if op == "matmul":
        a = numbers(n * n).reshape(n, n)
        return lambda: a @ a
    a, b = numbers(n), numbers(n)
    out = np.empty_like(a)
    return {"add": lambda: a + b, "add into out": lambda: np.add(a, b, out=out), "exp": lambda: np.exp(a), "sum": lambda: a.sum()}[op]


jobs, held = {}, []
for line in sys.stdin:
    op, n = line.strip().rsplit(" ", 1)
    if line not in jobs:
        jobs = {line: prepare(op, int(n))}
    start = time.perf_counter()
    result = jobs[line]()
    print(time.perf_counter() - start, flush=True)
    if "kept" in sys.argv:
        held.append(result)
    del result
