"""Writes tests/fixtures/ndarray/linalg.json: what NumPy and SciPy answer for a few small matrices. Run: python dev/linalg_goldens.py"""
import json
import pathlib

import numpy as np
import scipy.linalg as sl

rng, la, rows = np.random.default_rng(17), np.linalg, []


def keep(fn, want, *args, options=None):
    a = [json.loads(json.dumps(x.tolist()).replace('.0,', ',').replace('.0]', ']')) if isinstance(x, np.ndarray) else x for x in args]
    want = {k: np.asarray(v).tolist() for k, v in want.items()}
    rows.append({"fn": fn, "args": a, "options": options or {}, "want": want})


def rank(n, m, r):
    return (rng.integers(-9, 10, (n, r)) @ rng.integers(-9, 10, (r, m))).astype(float)


for n, m, r in [(1, 1, 1), (3, 3, 3), (5, 3, 3), (3, 6, 3), (6, 6, 2), (9, 9, 9), (4, 4, 0)]:
    x, b = rank(n, m, r), rng.integers(-9, 10, (n, 2)).astype(float)
    keep("svdvals", {"": la.svd(x, compute_uv=False)}, x)
    keep("pinv", {"": la.pinv(x, rtol=1e-12)}, x, options={"rtol": 1e-12})
    keep("matrixRank", {"": la.matrix_rank(x)}, x)
    s, res, k, sv = la.lstsq(x, b, rcond=1e-12)
    keep("lstsq", {"x": s, "residuals": res, "rank": k, "s": sv}, x, b, options={"rtol": 1e-12})
    u, p = sl.polar(x)
    keep("polar", {"p": p} | ({"u": u} if r == min(n, m) else {}), x)
    for order in ["fro", "nuc", 1, -1, 2, -2, np.inf, -np.inf]:
        keep("matrixNorm", {"": la.norm(x, order)}, x, options={"ord": str(order) if np.isinf(order) else order} if not isinstance(order, str) else {"ord": order})
    if r == min(n, m) and n == m:
        keep("solve", {"": la.solve(x, b)}, x, b)
        keep("inv", {"": la.inv(x)}, x)
        keep("cond", {"": la.cond(x)}, x)
        keep("cond", {"": la.cond(x, 1)}, x, options={"p": 1})
        keep("cholesky", {"": la.cholesky(x @ x.T)}, x @ x.T)
        keep("matrixPower", {"": la.matrix_power(x, -3)}, x, -3)
    if n == m:
        sign, logdet = la.slogdet(x)
        if r == n:
            keep("slogdet", {"sign": sign, "logdet": logdet}, x)
            keep("det", {"": la.det(x)}, x)
        keep("eigvalsh", {"": la.eigvalsh(x + x.T)}, x + x.T)
        keep("expm", {"": sl.expm(x / 128)}, x / 128)
        keep("matrixPower", {"": la.matrix_power(x, 5)}, x, 5)
a, b, c, d = (rng.integers(-9, 10, s).astype(float) for s in [(2, 7), (7, 3), (3, 9), (9,)])
keep("multiDot", {"": la.multi_dot([a, b, c, d])}, [a.tolist(), b.tolist(), c.tolist(), d.tolist()])

path = pathlib.Path(__file__).parents[1] / "tests/fixtures/ndarray/linalg.json"
path.write_text("[\n" + ",\n".join(json.dumps(r) for r in rows) + "\n]\n")
print(len(rows), np.__version__, path.stat().st_size)
