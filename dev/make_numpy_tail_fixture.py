"""Writes tests/fixtures/random/numpy_tail.json: the float32 normals of NumPy 2.4.6 that lie beyond the ziggurat's last layer."""
import json
import pathlib

import numpy as np

x = np.random.default_rng(5).standard_normal(2_000_000, np.float32)
values = [[int(i), float(x[i])] for i in np.flatnonzero(np.abs(x.astype(np.float64)) > 3.6541528853610088)]
made = "dev/make_numpy_tail_fixture.py, numpy " + np.__version__
path = pathlib.Path(__file__).parent.parent / "tests/fixtures/random/numpy_tail.json"
path.write_text(json.dumps({"made": made, "values": values}) + "\n")
