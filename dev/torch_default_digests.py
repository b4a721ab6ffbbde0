"""SHA-256 of every tensor of freshly made PyTorch models: tests/fixtures/tree/torch_default.json.

    python dev/torch_default_digests.py > tests/fixtures/tree/torch_default.json

Every model is made right after torch.manual_seed(0). The tests build the same models and compare every digest.
"""

import hashlib
import json

import torch
from torch import nn


class BasicBlock(nn.Module):
    def __init__(self, ins, outs, stride):
        super().__init__()
        self.conv1 = nn.Conv2d(ins, outs, 3, stride, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(outs)
        self.conv2 = nn.Conv2d(outs, outs, 3, 1, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(outs)
        if stride != 1 or ins != outs:
            self.downsample = nn.Sequential(nn.Conv2d(ins, outs, 1, stride, bias=False), nn.BatchNorm2d(outs))


class ResNet18(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        ins = 64
        for i, outs in enumerate([64, 128, 256, 512]):
            blocks = [BasicBlock(ins, outs, 1 if i == 0 else 2), BasicBlock(outs, outs, 1)]
            setattr(self, f"layer{i + 1}", nn.Sequential(*blocks))
            ins = outs
        self.fc = nn.Linear(512, 1000)


class VitBlock(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.norm1 = nn.LayerNorm(width)
        self.attn = nn.MultiheadAttention(width, heads, batch_first=True)
        self.norm2 = nn.LayerNorm(width)
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))


class VitTiny(nn.Module):
    def __init__(self):
        super().__init__()
        self.patch_embed = nn.Conv2d(3, 192, 16, 16)
        self.blocks = nn.Sequential(*[VitBlock(192, 3) for _ in range(12)])
        self.norm = nn.LayerNorm(192)
        self.head = nn.Linear(192, 1000)


class Gpt2Small(nn.Module):
    """Embeddings and an encoder stack of GPT-2 small's sizes; its twelve layers are copies of one."""

    def __init__(self):
        super().__init__()
        self.tokens = nn.Embedding(50257, 768, padding_idx=50256)
        self.places = nn.Embedding(1024, 768)
        layer = nn.TransformerEncoderLayer(768, 12, 3072, activation="gelu", batch_first=True, norm_first=True)
        self.encoder = nn.TransformerEncoder(layer, 12, nn.LayerNorm(768), enable_nested_tensor=False)
        self.head = nn.Linear(768, 100, bias=False)


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(1000, 64, padding_idx=0)
        self.lstm = nn.LSTM(64, 96, 2, bidirectional=True, proj_size=32)
        self.cell = nn.GRUCell(64, 40)
        self.out = nn.Linear(64, 17)


class Seq2Seq(nn.Module):
    def __init__(self):
        super().__init__()
        self.transformer = nn.Transformer(32, 4, 2, 2, 64)
        self.decoder = nn.TransformerDecoder(nn.TransformerDecoderLayer(32, 4, 48), 2)
        self.up = nn.ConvTranspose2d(8, 6, 3, groups=2)
        self.pair = nn.Bilinear(5, 4, 3)
        self.act = nn.PReLU(6)


def digest(tensor):
    return hashlib.sha256(tensor.detach().contiguous().numpy().tobytes()).hexdigest()


table = {}
for make in (ResNet18, VitTiny, Gpt2Small, Tagger, Seq2Seq):
    torch.manual_seed(0)
    model = make()
    probe = torch.randint(0, 2**24, (1,)).item()
    table[make.__name__] = {
        "probe": probe,
        "tensors": {name: digest(tensor) for name, tensor in model.state_dict().items()},
    }
about = f"SHA-256 of the little-endian bytes of each tensor, PyTorch {torch.__version__.split('+')[0]}, made by dev/torch_default_digests.py"
print(json.dumps({"about": about, "models": table}, indent=1))
