"""Loads the file that examples/quickstart.ts writes into the same network in PyTorch, strictly, and counts the right answers.

Needs torch and safetensors:  python dev/check_quickstart.py out/model.safetensors examples/data/digits_test.safetensors
"""

import sys

import torch
from safetensors.torch import load_file
from torch import nn


class BasicBlock(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outputs)
        if inputs != outputs:
            self.downsample = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        same = self.downsample(x) if hasattr(self, "downsample") else x
        y = self.bn2(self.conv2(self.bn1(self.conv1(x)).relu()))
        return (y + same).relu()


class Adapter(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.down = nn.Conv2d(channels, 8, 1)
        self.up = nn.Conv2d(8, channels, 1)

    def forward(self, x):
        return x + self.up(self.down(x).relu())


class Backbone(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 16, 3, 1, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(16)
        for stage, (inputs, outputs) in enumerate([(16, 16), (16, 32), (32, 64)], 1):
            blocks = BasicBlock(inputs, outputs, 1 if stage == 1 else 2), BasicBlock(outputs, outputs, 1)
            setattr(self, f"layer{stage}", nn.Sequential(*blocks))
            setattr(self, f"adapter{stage}", Adapter(outputs))
        self.gt_seg_downsample_layers = nn.Sequential(
            nn.Conv2d(16, 32, 3, 2, 1), nn.LayerNorm(32), nn.GELU(), nn.Linear(32, 32)
        )

    def forward(self, x):
        x = self.bn1(self.conv1(x)).relu()
        for stage in 1, 2, 3:
            x = getattr(self, f"adapter{stage}")(getattr(self, f"layer{stage}")(x))
        return x.mean((2, 3))


class Classifier(nn.Module):
    def __init__(self):
        super().__init__()
        self.backbone = Backbone()
        self.head = nn.Linear(64, 10)

    def forward(self, x):
        return self.head(self.backbone(x))


if __name__ == "__main__":
    model = Classifier().eval()
    print(model.load_state_dict(load_file(sys.argv[1]), strict=True))
    test = load_file(sys.argv[2])
    with torch.no_grad():
        logits = model(test["x"])
    print((logits.argmax(1) == test["y"]).sum().item(), "of", len(test["y"]), "right")
    print("largest difference to the logits of the network as it was trained:", (logits - test["logits"]).abs().max().item())
