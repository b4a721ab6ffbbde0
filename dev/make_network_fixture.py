"""Writes tests/fixtures/examples/adapters.json: PyTorch's logits of the digits network with adapters that do something.

python dev/make_network_fixture.py
"""

import json
import pathlib

import torch
from check_quickstart import Classifier
from safetensors.torch import load_file

# Every element of a tensor of the adapters; tests/examples/network_test.ts fills the same
FILLED = {"down.weight": 0.05, "down.bias": -0.1, "up.weight": 0.02, "up.bias": 0.01}

root = pathlib.Path(__file__).parent.parent
model = Classifier().eval()
found = model.load_state_dict(torch.load(root / "examples/data/resnet_digits.pth", weights_only=True)["state_dict"], strict=False)
assert not found.unexpected_keys
for name, parameter in model.named_parameters():
    if ".adapter" in name:
        parameter.data.fill_(FILLED[".".join(name.split(".")[-2:])])
with torch.no_grad():
    logits = model(load_file(root / "examples/data/digits_test.safetensors")["x"])
out = {
    "made_by": f"dev/make_network_fixture.py with PyTorch {torch.__version__}",
    "filled": FILLED,
    "classes": logits.argmax(1).tolist(),
    "first_logits": logits[:4].tolist(),
}
path = root / "tests/fixtures/examples/adapters.json"
path.parent.mkdir(exist_ok=True)
path.write_text(json.dumps(out) + "\n")
