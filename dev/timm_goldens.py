"""Writes tests/fixtures/recipes/timm.json: how timm's own constructors start small models.

    python dev/timm_goldens.py tests/fixtures/recipes/timm.json

Made with timm 1.0.31. Of every parameter there is its number, if all elements are the same, or its mean, its standard
deviation and its largest magnitude over models made with SEEDS seeds.
"""

import json
import pathlib
import sys
import warnings

here = pathlib.Path(__file__).parent
sys.path[:0] = [str(here / "real_models"), str(here.parent / "python")]
warnings.filterwarnings("ignore")
import _stubs  # noqa: E402, F401  timm imports torchvision
import timm.models.mlp_mixer as mm  # noqa: E402
import torch  # noqa: E402
from timm.models import beit, cait, convnext, efficientnet, eva, mlp_mixer, mobilenetv3, regnet, resnet, swin_transformer, swin_transformer_v2, vision_transformer  # noqa: E402
from lensor_export import export  # noqa: E402

SEEDS = 40
VIT = dict(img_size=8, patch_size=4, embed_dim=8, depth=2, num_heads=2, num_classes=5)
vit, block = vision_transformer.VisionTransformer, vision_transformer
SWIN = dict(img_size=16, patch_size=4, embed_dim=8, depths=(1, 1), num_heads=(1, 2), window_size=2, num_classes=5)
MODELS = {
    "vit": (lambda: vit(**VIT, init_values=0.1, reg_tokens=1), {}),
    "vit jax": (lambda: vit(**VIT, weight_init="jax"), {}),
    "vit jax_nlhb": (lambda: vit(**VIT, weight_init="jax_nlhb"), {}),
    "vit moco": (lambda: vit(**VIT, weight_init="moco"), {}),
    "vit fixed": (lambda: vit(**VIT, fix_init=True), {}),
    "vit pooled by attention": (lambda: vit(**VIT, class_token=False, global_pool="map"), {}),
    "vit with norms behind": (lambda: vit(**VIT, block_fn=block.ResPostBlock, init_values=0.25), {"init_values": 0.25}),
    "deit distilled": (lambda: __import__("timm.models.deit", fromlist=["x"]).VisionTransformerDistilled(**VIT), {}),
    "swin": (lambda: swin_transformer.SwinTransformer(**SWIN), {}),
    "swin jax_nlhb": (lambda: swin_transformer.SwinTransformer(**SWIN, weight_init="jax_nlhb"), {"weight_init": "jax_nlhb"}),
    "swin v2": (lambda: swin_transformer_v2.SwinTransformerV2(**SWIN), {}),
    "convnext": (lambda: convnext.ConvNeXt(depths=(1, 1, 1, 1), dims=(4, 8, 8, 8), num_classes=5, head_init_scale=0.5), {"head_init_scale": 0.5}),
    "convnext v2": (lambda: convnext.ConvNeXt(depths=(1, 1, 1, 1), dims=(4, 8, 8, 8), num_classes=5, use_grn=True, ls_init_value=None), {}),
    "convnext scale": (lambda: convnext.ConvNeXt(depths=(1, 1, 1, 1), dims=(4, 4, 4, 4), num_classes=5, ls_init_value=0.5), {}),
    "resnet": (lambda: resnet.ResNet(resnet.BasicBlock, [1, 1, 1, 1], num_classes=5, channels=(4, 4, 8, 8), stem_width=4), {}),
    "resnet bottleneck": (lambda: resnet.ResNet(resnet.Bottleneck, [1, 1, 1, 1], num_classes=5, channels=(4, 4, 4, 4), stem_width=4), {}),
    "resnet not zero": (lambda: resnet.ResNet(resnet.Bottleneck, [1, 1, 1, 1], num_classes=5, channels=(4, 4, 4, 4), stem_width=4, zero_init_last=False),
                        {"zero_init_last": False}),
    "mixer": (lambda: mm.MlpMixer(num_classes=5, img_size=8, patch_size=4, num_blocks=1, embed_dim=8), {}),
    "mixer nlhb": (lambda: mm.MlpMixer(num_classes=5, img_size=8, patch_size=4, num_blocks=1, embed_dim=8, nlhb=True), {"nlhb": True}),
    "resmlp": (lambda: mm.MlpMixer(num_classes=5, img_size=8, patch_size=4, num_blocks=1, embed_dim=8, mlp_ratio=4, block_layer=mm.ResBlock, norm_layer=mm.Affine), {}),
    "gmlp": (lambda: mm.MlpMixer(num_classes=5, img_size=8, patch_size=4, num_blocks=1, embed_dim=8, mlp_ratio=6, block_layer=mm.SpatialGatingBlock,
                                 mlp_layer=mm.GatedMlp), {}),
    "cait": (lambda: cait.Cait(img_size=8, patch_size=4, embed_dim=8, depth=1, num_heads=2, num_classes=5, init_values=0.01), {}),
    "beit": (lambda: beit.Beit(**VIT, init_values=0.1, head_init_scale=0.5, use_rel_pos_bias=True), {"head_init_scale": 0.5, "init_values": 0.1}),
    "beit plain head": (lambda: beit.Beit(**VIT, init_values=None, use_abs_pos_emb=True), {}),
    "eva": (lambda: eva.Eva(**VIT, init_values=0.1, head_init_scale=0.5), {"head_init_scale": 0.5, "init_values": 0.1}),
    "efficientnet": (lambda: small_efficientnet(), {}),
    "mobilenetv3": (lambda: small_mobilenet(), {}),
    "regnet": (lambda: regnet.RegNet(regnet.RegNetCfg(depth=4, w0=8, wa=8.0, wm=1.7, group_size=8), num_classes=5), {}),
    "regnet not zero": (lambda: regnet.RegNet(regnet.RegNetCfg(depth=4, w0=8, wa=8.0, wm=1.7, group_size=8), num_classes=5, zero_init_last=False),
                        {"zero_init_last": False}),
}


def blocks(*arch):
    from timm.models._efficientnet_builder import decode_arch_def
    return decode_arch_def([[one] for one in arch])


def small_efficientnet():
    return efficientnet.EfficientNet(blocks("ds_r1_k3_s1_e1_c8_se0.25", "ir_r1_k3_s2_e2_c8"), num_classes=5, num_features=8, stem_size=4)


def small_mobilenet():
    return mobilenetv3.MobileNetV3(blocks("ds_r1_k3_s1_e1_c8", "ir_r1_k3_s2_e2_c8_se0.25"), num_classes=5, num_features=8, stem_size=4, head_bias=True)


KEPT = ("weight_init_mode", "num_classes", "init_values", "head_init_scale", "fix_init", "groups", "num_experts")


def lean(node):
    """A node of the exporter with what a recipe looks at."""
    if node is None or "type" not in node:
        return node
    out = {"type": node["type"], "bases": node["bases"]}
    attrs = {k: v for k, v in node.get("attrs", {}).items() if k in KEPT and isinstance(v, (int, float, str))}
    for name, value in ("attrs", attrs), ("params", node.get("params")), ("children", [[k, lean(v)] for k, v in node.get("children", [])]):
        if value:
            out[name] = value
    for _, leaf in out.get("params", []):
        if leaf:
            leaf.pop("start", None)
    return out


def record(build, config):
    torch.manual_seed(0)
    tree = lean(export(build()))
    states = []
    for seed in range(SEEDS):
        torch.manual_seed(seed)
        states.append({name: p.detach().flatten() for name, p in build().named_parameters()})
    tensors = {}
    for name in states[0]:
        x = torch.cat([state[name] for state in states]).double()
        if bool((x == x[0]).all()):
            tensors[name] = float(f"{x[0].item():.7g}")
        else:
            tensors[name] = [float(f"{v:.4g}") for v in (x.mean().item(), x.std().item(), x.abs().max().item())]
    return {"config": config, "model": tree, "tensors": tensors}


def tabled(value, table):
    """JSON in which every object stands as its number in a table."""
    if isinstance(value, list):
        return [tabled(one, table) for one in value]
    if not isinstance(value, dict):
        return value
    own = {key: tabled(one, table) for key, one in value.items()}
    text = json.dumps(own)
    return own if len(text) < 12 else {"$": table.setdefault(text, len(table))}


def main():
    models, table = {}, {}
    for name, (build, config) in MODELS.items():
        try:
            models[name] = record(build, config)
        except Exception as error:
            print(name, type(error).__name__, str(error)[:300], file=sys.stderr)
            continue
        models[name]["model"] = tabled(models[name]["model"], table)
    data = {"madeBy": "dev/timm_goldens.py", "seeds": SEEDS, "nodes": [json.loads(one) for one in table], "models": models}
    with open(sys.argv[1], "w") as file:
        file.write(json.dumps(data, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
