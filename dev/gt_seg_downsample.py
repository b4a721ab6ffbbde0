"""What MMEngine's init_weights draws for the layers that examples/_gt_seg.ts adds to its backbone.

    python dev/gt_seg_downsample.py > tests/fixtures/mmlab/gt_seg_downsample.json
"""

import base64
import json
import tempfile
from pathlib import Path

import mmengine
import torch
from mmengine.model import BaseModule, Sequential
from torch import nn


class Backbone(BaseModule):
    def __init__(self, checkpoint):
        super().__init__(init_cfg=dict(type="Pretrained", checkpoint=checkpoint))
        self.stem = nn.Conv2d(3, 16, 3)
        self.norm = nn.BatchNorm2d(16)
        self.body = nn.Sequential(nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 16))
        self.gt_seg_downsample_layers = Sequential(
            nn.Conv2d(16, 8, 3, 2), nn.LayerNorm(8), nn.GELU(), nn.Linear(8, 8),
            init_cfg=[
                dict(type='TruncNormal', layer=['Conv2d', 'Linear'], std=.02, bias=0.),
                dict(type='Constant', layer=['LayerNorm'], val=1., bias=0.)])


with tempfile.TemporaryDirectory() as folder:
    path = str(Path(folder) / "backbone.pth")
    model = Backbone(path)
    torch.save({k: v for k, v in model.state_dict().items() if not k.startswith("gt_seg")}, path)
    torch.manual_seed(0)
    model.init_weights()
added = {k: v for k, v in model.state_dict().items() if k.startswith("gt_seg")}
print(json.dumps({
    "made_with": f"mmengine {mmengine.__version__}, torch {torch.__version__}",
    "float32": {k: base64.b64encode(v.numpy().tobytes()).decode() for k, v in added.items()},
    "torch.rand(4) after": torch.rand(4).tolist(),
}))
