"""Writes tests/fixtures/ndarray/resample.json: the weights with which PyTorch resamples an axis, a row per new point, as the resampled
rows of an identity matrix. Run from the project's folder: python dev/resample_goldens.py (PyTorch 2)."""
import json
import pathlib

import torch
import torch.nn.functional as F

rows = []
for mode in ["nearest", "nearest-exact", "linear", "bilinear", "bicubic", "area"]:
    smooth = mode in ("linear", "bilinear", "bicubic")
    for align in [False, True] if smooth else [False]:
        for anti in [False, True] if mode in ("bilinear", "bicubic") and not align else [False]:
            for n, m in [(1, 1), (1, 3), (2, 5), (5, 2), (4, 4), (4, 7), (7, 3), (3, 1), (6, 9)]:
                x = torch.eye(n, dtype=torch.float64)
                more = {"align_corners": align} if smooth else {}
                if mode in ("bilinear", "bicubic"):
                    y = F.interpolate(x[None, :, None, :], size=(1, m), mode=mode, antialias=anti, **more)[0, :, 0, :]
                else:
                    y = F.interpolate(x[None], size=m, mode=mode, **more)[0]
                weights = [[round(v, 12) for v in row] for row in y.T.tolist()]
                rows.append({"mode": mode, "alignCorners": align, "antialias": anti, "n": n, "m": m, "weights": weights})
path = pathlib.Path(__file__).parents[1] / "tests/fixtures/ndarray/resample.json"
path.write_text("[\n" + ",\n".join(json.dumps(r).replace(".0,", ",").replace(".0]", "]") for r in rows) + "\n]\n")
