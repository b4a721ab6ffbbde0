"""Prints the coefficients of kernels/assembly/ndarray/exp.ts: minimax for (e^r - 1 - r) / r^2 in |r| <= ln(2) / 2, by powers of r.

Weighted least squares, repeated with more weight where the error is larger (Lawson's algorithm); the error is that of e^r, relative.
Each coefficient is rounded to float32 before the rest is fitted anew. Run: python dev/fit_exp.py
"""

import numpy as np

DEGREE = 4
r = np.cos(np.pi * (np.arange(4001) + 0.5) / 4001) * np.log(2) / 2 * 1.001
series = 0.5 + r / 6 + r**2 / 24 + r**3 / 120 + r**4 / 720 + r**5 / 5040
truth = np.where(abs(r) < 1e-2, series, (np.expm1(r) - r) / r**2)
weight = r**2 / np.exp(r)
powers = np.vander(r, DEGREE + 1, increasing=True)


def fit(columns, values):
    best, emphasis = (np.inf, None), np.ones_like(r)
    for _ in range(300):
        scale = weight * np.sqrt(emphasis)
        found = np.linalg.lstsq(columns * scale[:, None], values * scale, rcond=None)[0]
        error = abs((columns @ found - values) * weight)
        if error.max() < best[0]:
            best = (error.max(), found)
        emphasis = emphasis * (error / error.max() + 1e-3)
        emphasis /= emphasis.max()
    return best[1]


left = truth.copy()
for i in range(DEGREE + 1):
    c = np.float32(fit(powers[:, i:], left)[0])
    left -= float(c) * powers[:, i]
    print(f"C{i + 2} = {c}")
print(f"largest relative error {abs(left * weight).max():.2e}")
