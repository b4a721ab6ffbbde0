"""A small PyTorch model for docs/howto/pytorch.md and examples/pytorch.sh.

    python example_model.py train backbone.pth             a "trained" backbone, as an earlier project may have left it
    python example_model.py check ready.pth backbone.pth   loads what lensor wrote, strictly, and compares
"""

import sys

import torch
from torch import nn


class Backbone(nn.Module):
    def __init__(self, width: int = 16):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, width, 3, stride=2, padding=1, bias=False), nn.BatchNorm2d(width), nn.ReLU())
        self.block = nn.TransformerEncoderLayer(width, 4, 2 * width, batch_first=True)
        self.positions = nn.Parameter(0.02 * torch.randn(1, 64, width))  # computed: it goes to the start file
        self.register_buffer("order", torch.arange(64).flip(0))  # likewise

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        tokens = self.stem(images).flatten(2).transpose(1, 2)
        return self.block(tokens[:, self.order] + self.positions).mean(1)


class Classifier(nn.Module):
    def __init__(self, classes: int = 10, width: int = 16):
        super().__init__()
        self.head = nn.Linear(width, classes)
        nn.init.constant_(self.head.bias, -2.0)
        self.backbone = Backbone(width)

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        return self.head(self.backbone(images))


def build(classes: int = 10) -> nn.Module:
    return Classifier(classes)


def train(path: str) -> None:
    torch.manual_seed(1)
    backbone = Backbone()
    for parameter in backbone.parameters():
        nn.init.normal_(parameter, std=0.1)
    torch.save({f"backbone.{name}": value for name, value in backbone.state_dict().items()}, path)


def check(ready: str, trained: str) -> None:
    model = build()
    model.load_state_dict(torch.load(ready), strict=True)

    backbone, images = Backbone(), torch.rand(2, 3, 16, 16, generator=torch.Generator().manual_seed(0))
    old = {name.removeprefix("backbone."): value for name, value in torch.load(trained).items()}
    backbone.load_state_dict(old, strict=True)
    model.eval(), backbone.eval()
    with torch.no_grad():
        same = torch.equal(model.backbone(images), backbone(images))
    print("the backbone computes the same:", same)
    print("the head's bias starts at", float(model.head.bias[0].detach()))
    if not same:
        sys.exit(1)


if __name__ == "__main__":
    {"train": train, "check": check}[sys.argv[1]](*sys.argv[2:])
