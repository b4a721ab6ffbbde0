"""Does a job of bench/linalg.bench.ts for each line on standard input, "job dtype n", and answers with the seconds it took."""
import sys
import time

import numpy as np


def numbers(n, dtype):
    """The same numbers as in jobs.ts."""
    i = np.arange(n * n, dtype=np.uint32)
    with np.errstate(over="ignore"):
        t = (i + np.uint32(1)) * np.uint32(2654435761)
        t ^= t >> np.uint32(15)
        t *= np.uint32(2246822519)
        t ^= t >> np.uint32(13)
    return (t / 2**31 - 1).reshape(n, n).astype(dtype)


def prepare(job, dtype, n):
    la, a = np.linalg, numbers(n, dtype)
    b, spd = a[:, :1].copy(), (a @ a.T + n * np.eye(n)).astype(dtype)
    return {
        "matmul": lambda: a @ a,
        "solve": lambda: la.solve(a, b),
        "solve n": lambda: la.solve(a, a),
        "inv": lambda: la.inv(a),
        "det": lambda: la.det(a),
        "cholesky": lambda: la.cholesky(spd),
        "qr": lambda: la.qr(a),
        "eigh": lambda: la.eigh(spd),
        "svd": lambda: la.svd(a),
        "svdvals": lambda: la.svd(a, compute_uv=False),
    }[job]


ready = {}
for line in sys.stdin:
    job, dtype, n = line.strip().rsplit(" ", 2)
    if line not in ready:
        ready = {line: prepare(job, dtype, int(n))}
    start = time.perf_counter()
    ready[line]()
    print(time.perf_counter() - start, flush=True)
