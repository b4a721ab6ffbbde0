"""A Python peer that times itself on request: `python peer.py torch|numpy|jax [cores]`.

Reads lines "job n times", runs the job so often, answers "> " and the seconds that took, or "> none" for a job that it has not. Results go to
arrays that were touched before, unless the job says `new`; JAX always makes new ones.
"""
import os
import sys
import time

name, cores = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else None
# JAX sizes its thread pool by the processors that it may use
if cores and name == "jax":
    os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:cores]))


def torch_jobs():
    import torch

    if cores:
        torch.set_num_threads(cores)
    kept = {}

    def into(n, dtype=torch.float32):
        if (n, dtype) not in kept:
            kept.clear()
            kept[n, dtype] = torch.zeros(n, dtype=dtype)
        return kept[n, dtype]

    cut = torch.nn.init.trunc_normal_
    return {
        "uniform": lambda n: into(n).uniform_(-1, 1),
        "normal": lambda n: into(n).normal_(0, 0.02),
        "within 2 of 1": lambda n: cut(into(n), 0, 1, -2, 2),
        "within 2 of .02": lambda n: cut(into(n), 0, 0.02, -2, 2),
        "other bounds": lambda n: cut(into(n), 0, 1, -1, 2),
        "bfloat16 normal": lambda n: into(n, torch.bfloat16).normal_(0, 0.02),
        "float16 normal": lambda n: into(n, torch.float16).normal_(0, 0.02),
        "float64 normal": lambda n: into(n, torch.float64).normal_(0, 0.02),
        "constant": lambda n: into(n).fill_(0.5),
        "new normal": lambda n: torch.randn(n),
    }


def numpy_jobs():
    import numpy as np

    rng, kept = np.random.default_rng(0), {}

    def into(n, dtype):
        if (n, dtype) not in kept:
            kept.clear()
            kept[n, dtype] = np.zeros(n, dtype)
        return kept[n, dtype]

    def normal(dtype):
        return lambda n: rng.standard_normal(dtype=dtype, out=into(n, dtype))

    return {
        "uniform": lambda n: rng.random(dtype=np.float32, out=into(n, np.float32)),
        "normal": normal(np.float32),
        "float32 standard normal": normal(np.float32),
        "float64 normal": normal(np.float64),
        "float64 standard normal": normal(np.float64),
        "constant": lambda n: into(n, np.float32).fill(0.5),
        "new normal": lambda n: rng.standard_normal(n, np.float32),
    }


def jax_jobs():
    import jax
    import jax.numpy as jnp

    key, made = jax.random.key(0), {}

    def jitted(draw):
        def run(n):
            if (draw, n) not in made:
                made[draw, n] = jax.jit(lambda key: draw(key, n))
            made[draw, n](key).block_until_ready()

        return run

    normal = jitted(lambda key, n: jax.random.normal(key, (n,)))
    return {
        "uniform": jitted(lambda key, n: jax.random.uniform(key, (n,), minval=-1, maxval=1)),
        "normal": normal,
        "new normal": normal,
        "within 2 of 1": jitted(lambda key, n: jax.random.truncated_normal(key, -2, 2, (n,))),
        "other bounds": jitted(lambda key, n: jax.random.truncated_normal(key, -1, 2, (n,))),
        "bfloat16 normal": jitted(lambda key, n: jax.random.normal(key, (n,), jnp.bfloat16)),
    }


jobs = {"torch": torch_jobs, "numpy": numpy_jobs, "jax": jax_jobs}[name]()
print("> ready", flush=True)
for line in sys.stdin:
    job, n, times = line.rstrip("\n").split("\t")
    run = jobs.get(job)
    if run is None:
        print("> none", flush=True)
        continue
    start = time.perf_counter()
    for _ in range(int(times)):
        run(int(n))
    print(">", time.perf_counter() - start, flush=True)
