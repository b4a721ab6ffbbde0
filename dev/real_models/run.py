"""Builds real models, exports them, and records what the libraries make of them.

    python dev/real_models/run.py OUT [--list mmlab|hub|unseen] [NAME ...]

For each model OUT gets NAME.json (and NAME.start.safetensors) from lensor_export.py, NAME.fresh.safetensors: the model that
is built after manual_seed(SEED), and for MMLab's models NAME.init.safetensors: what init_weights() makes after
manual_seed(SEED) of a model whose floating-point parameters all are START. `rng_probe` is torch.rand(4) right after.
"""

import argparse
import json
import os
import sys
import warnings

import torch

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.join(here, "..", "..", "python")]
warnings.filterwarnings("ignore")

import lensor_export  # noqa: E402

SEED, START = 11, 0.25


def state_of(model):
    probe = torch.rand(4)
    state = {key: value.detach().clone() for key, value in model.state_dict(keep_vars=True).items()}
    # Of tied names one is enough, and of an expanded tensor all elements
    state["rng_probe"] = probe
    return state


def write(state, path):
    with open(path, "wb") as file:
        lensor_export._write_safetensors({key: value.contiguous() for key, value in state.items()}, file)


def record(name, build, has_init, folder):
    lensor_export.save(build, os.path.join(folder, f"{name}.json"))
    torch.manual_seed(SEED)
    write(state_of(build()), os.path.join(folder, f"{name}.fresh.safetensors"))
    if not has_init:
        return None
    torch.manual_seed(0)
    model = build()
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dtype.is_floating_point:
                parameter.fill_(START)
    torch.manual_seed(SEED)
    try:
        model.init_weights()
    except Exception as error:
        return f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"
    write(state_of(model), os.path.join(folder, f"{name}.init.safetensors"))
    return None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--list", default="mmlab")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    models = __import__(f"models_{options.list}").MODELS
    os.makedirs(options.out, exist_ok=True)
    rows = []
    for name, (library, build) in models.items():
        if options.names and name not in options.names:
            continue
        has_init, row = library.startswith("mm"), {"name": name, "library": library}
        try:
            row["error"] = record(name, build, has_init, options.out)
        except Exception as error:
            row["failed"] = f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"
        rows.append(row)
        print(json.dumps(row), file=sys.stderr, flush=True)
    with open(os.path.join(options.out, "models.json"), "w") as file:
        json.dump({"seed": SEED, "start": START, "torch": torch.__version__, "rows": rows}, file, indent=1)


if __name__ == "__main__":
    main()
