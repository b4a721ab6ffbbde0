"""Writes tests/fixtures/mmlab/own_init_methods.json: what the init_weights of MMLab's classes make of small objects.

    python dev/own_init_methods.py tests/fixtures/mmlab/own_init_methods.json

Needs mmcv 2.1.0 (its sources suffice), mmdet 3.3.0, mmsegmentation 1.2.2, mmpretrain 1.2.0, rich, einops and six. An
object of a class is made without the constructor of the class, and gets only the parts that its method asks for.
Parameters start as START; init_weights runs after manual_seed(SEED); `rng_probe` is torch.rand(4) right after.
"""

import importlib
import json
import logging
import os
import sys
import warnings
from collections import OrderedDict

import torch
from torch import nn

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(here, "real_models"), os.path.join(here, "..", "python")]
warnings.filterwarnings("ignore")

import _stubs  # noqa: E402

_stubs.STUBBED += ("pycocotools", "shapely", "terminaltables", "cv2", "scipy", "tqdm", "sklearn", "ftfy", "regex",
                   "modelindex", "mat4py", "prettytable", "matplotlib", "transformers", "nltk", "seaborn")

import lensor_export  # noqa: E402
import mmcv.ops  # noqa: F401, E402
from mmcv.cnn import Conv2d as WrappedConv2d  # noqa: E402
from mmcv.cnn import ConvModule  # noqa: E402
from mmengine.model import BaseModule, ModuleList  # noqa: E402

SEED, START = 11, 0.25
CASES = {}


def load(name):
    module, cls = name.rsplit(".", 1)
    return getattr(importlib.import_module(module), cls)


def part(cls=nn.Module, init_cfg=None, **parts):
    """An object without its constructor's work: modules, parameters (given as a list, their shape) and attributes."""
    cls = load(cls) if isinstance(cls, str) else cls
    self = cls.__new__(cls)
    if issubclass(cls, BaseModule):
        BaseModule.__init__(self, init_cfg)
    else:
        nn.Module.__init__(self)
    for name, value in parts.items():
        if isinstance(value, nn.Module):
            self.add_module(name, value)
        elif isinstance(value, list):
            self.register_parameter(name, nn.Parameter(torch.zeros(value)))
        else:
            setattr(self, name, value)
    return self


def case(cls, title="", build=None, **parts):
    name = cls.rsplit(".", 1)[1] + (f", {title}" if title else "")
    CASES[f"{cls.split('.')[0]} {name}"] = build or (lambda: part(cls, **parts))


def linear(i=2, o=2, bias=True):
    return nn.Linear(i, o, bias)


def conv(i=2, o=2, k=1, **more):
    return nn.Conv2d(i, o, k, **more)


def some(*modules):
    return nn.ModuleList(modules)


def row(*modules):
    return nn.Sequential(*modules)


def block(i=2, o=2, **more):
    return ConvModule(i, o, 1, **more)


def sigmoid(on=True):
    return part(use_sigmoid=on)


def layers(**more):
    """One of each kind that methods tell apart."""
    return part(fc=linear(), bare=linear(bias=False), ln=nn.LayerNorm(2), conv=conv(4, 4, 3, groups=2), bn=nn.BatchNorm2d(2),
                gn=nn.GroupNorm(1, 2), up=nn.ConvTranspose2d(2, 2, 2), inn=nn.InstanceNorm2d(2, affine=True), **more)


def attention(**more):
    return mmcv.ops.MultiScaleDeformableAttention(embed_dims=4, num_heads=2, num_levels=1, num_points=2, **more)


# ---- mmcv

CV = "mmcv.cnn.bricks"
case(f"{CV}.conv_module.ConvModule", "bare", lambda: ConvModule(2, 4, 3, act_cfg=None))
case(f"{CV}.conv_module.ConvModule", "norm", lambda: ConvModule(2, 4, 1, groups=2, norm_cfg=dict(type="BN")))
case(f"{CV}.conv_module.ConvModule", "leaky", lambda: ConvModule(2, 4, 1, act_cfg=dict(type="LeakyReLU", negative_slope=0.5)))
case(f"{CV}.conv_module.ConvModule", "leaky by default", lambda: ConvModule(2, 4, 1, act_cfg=dict(type="LeakyReLU")))
case(f"{CV}.conv_module.ConvModule", "of deformable attention", lambda: part(f"{CV}.conv_module.ConvModule", conv=attention(),
     with_activation=True, with_norm=False, act_cfg=dict(type="ReLU")))
case(f"{CV}.generalized_attention.GeneralizedAttention", query=conv(2, 4), key=conv(2, 4))
CASES["mmcv GeneralizedAttention"] = lambda: part(f"{CV}.generalized_attention.GeneralizedAttention",
                                                  query=mark(conv(2, 4)), key=conv(2, 4), value=mark(conv(4, 2)))


def mark(module, on=True):
    module.kaiming_init = on
    return module


def non_local(**more):
    return load(f"{CV}.non_local.NonLocal2d")(4, reduction=2, sub_sample=False, **more)


for mode in "gaussian", "embedded_gaussian", "dot_product":
    case(f"{CV}.non_local.NonLocal2d", mode, lambda mode=mode: non_local(mode=mode))
case(f"{CV}.non_local.NonLocal2d", "norm", lambda: non_local(norm_cfg=dict(type="BN")))
case(f"{CV}.upsample.PixelShufflePack", build=lambda: load(f"{CV}.upsample.PixelShufflePack")(2, 1, 2, 1))
for name in "alexnet.AlexNet", "resnet.ResNet", "vgg.VGG":
    case(f"mmcv.cnn.{name}", build=lambda name=name: part(f"mmcv.cnn.{name}", layers=layers()))
case("mmcv.ops.carafe.CARAFEPack", build=lambda: mmcv.ops.CARAFEPack(2, 1, up_kernel=1, encoder_kernel=1, compressed_channels=2))
case("mmcv.ops.modulated_deform_conv.ModulatedDeformConv2d", build=lambda: mmcv.ops.ModulatedDeformConv2d(2, 3, (1, 3)))
case("mmcv.ops.modulated_deform_conv.ModulatedDeformConv2d", "no bias",
     lambda: mmcv.ops.ModulatedDeformConv2d(3, 2, 2, bias=False))
case("mmcv.ops.modulated_deform_conv.ModulatedDeformConv2dPack", build=lambda: mmcv.ops.ModulatedDeformConv2dPack(2, 3, 1))
case("mmcv.ops.multi_scale_deform_attn.MultiScaleDeformableAttention",
     build=lambda: mmcv.ops.MultiScaleDeformableAttention(embed_dims=6, num_heads=3, num_levels=2, num_points=2))
for deform in False, True:
    case("mmcv.ops.saconv.SAConv2d", f"deform {deform}", lambda deform=deform: mmcv.ops.SAConv2d(2, 2, 1, use_deform=deform))

# ---- mmpretrain

BB, SS = "mmpretrain.models.backbones", "mmpretrain.models.selfsup"
for name in "beit.BEiTViT", "revvit.RevVisionTransformer", "vision_transformer.VisionTransformer", "vit_sam.ViTSAM":
    case(f"{BB}.{name}", pos_embed=[1, 2, 3])
case(f"{BB}.vision_transformer.VisionTransformer", "no positions", pos_embed=None, fc=linear())
case(f"{BB}.deit.DistilledVisionTransformer", pos_embed=[1, 2, 3], dist_token=[1, 1, 3])
case(f"{BB}.conformer.Conformer", build=lambda: part(f"{BB}.conformer.Conformer", cls_token=[1, 1, 2], layers=layers(),
     block=part(f"{BB}.conformer.ConvBlock", bn3=nn.BatchNorm2d(2), zero=True)))
for name in "deit3.DeiT3TransformerEncoderLayer", "vision_transformer.TransformerEncoderLayer", "revvit.RevTransformerEncoderLayer":
    case(f"{BB}.{name}", build=lambda name=name: part(f"{BB}.{name}", attn=linear(), ffn=row(linear(2, 3), conv())))
case(f"{BB}.edgenext.EdgeNeXt", build=lambda: part(f"{BB}.edgenext.EdgeNeXt", layers=layers()))
case(f"{BB}.mlp_mixer.MixerBlock", build=lambda: part(f"{BB}.mlp_mixer.MixerBlock", token_mix=row(linear(2, 3)), channel_mix=row(linear(3, 2))))
for zero in False, True:
    case(f"{BB}.mvit.MultiScaleAttention", f"zero {zero}", rel_pos_zero_init=zero, rel_pos_h=[3, 2], rel_pos_w=[2, 2])
for use in False, True:
    case(f"{BB}.mvit.MViT", f"positions {use}", use_abs_pos_embed=use, pos_embed=[1, 2, 3])
    for name in "swin_transformer.SwinTransformer", "swin_transformer_v2.SwinTransformerV2":
        case(f"{BB}.{name}", f"positions {use}", use_abs_pos_embed=use, absolute_pos_embed=[1, 2, 3])


def residual(module, **more):
    blocks = [part(f"{module}.Bottleneck", norm1_name="bn1", norm2_name="bn2", norm3_name="bn3", bn1=nn.BatchNorm2d(2), bn2=nn.BatchNorm2d(2),
                   bn3=nn.BatchNorm2d(2), **more),
              part(f"{module}.BasicBlock", norm1_name="bn1", norm2_name="bn2", bn1=nn.BatchNorm2d(2), bn2=nn.BatchNorm2d(2))]
    return some(*blocks)


for zero in False, True:
    case(f"{BB}.resnet.ResNet", f"zero {zero}", lambda zero=zero: part(f"{BB}.resnet.ResNet", zero_init_residual=zero,
         layer1=residual(f"{BB}.resnet")))
for name in "shufflenet_v1.ShuffleNetV1", "shufflenet_v2.ShuffleNetV2":
    case(f"{BB}.{name}", build=lambda name=name: part(f"{BB}.{name}", conv1=block(norm_cfg=dict(type="BN")), layers=layers(),
         plain=nn.BatchNorm2d(2, track_running_stats=False)))
case(f"{BB}.t2t_vit.T2T_ViT", cls_token=[1, 1, 3])
case(f"{BB}.xcit.XCiT", cls_token=[1, 1, 3], pos_embed=[1, 2, 2])
for lib, name in ("mmpretrain", "twins.PCPVT"), ("mmseg", "twins.PCPVT"), ("mmseg", "mit.MixVisionTransformer"), ("mmseg", "mscan.MSCAN"):
    path = f"{lib}.models.backbones.{name}"
    case(path, build=lambda path=path: part(path, layers=layers()))
    case(path, "with init_cfg", lambda path=path: part(path, dict(type="Constant", val=0.5, layer="Linear"), layers=layers()))
VH = "mmpretrain.models.heads.vision_transformer_head.VisionTransformerClsHead"
case(VH, build=lambda: part(VH, layers=row(OrderedDict(pre_logits=linear(3, 2), head=linear()))))
case(VH, "one layer", lambda: part(VH, layers=row(OrderedDict(head=linear()))))
NE = "mmpretrain.models.necks"
case(f"{NE}.cae_neck.CAENeck", build=lambda: part(f"{NE}.cae_neck.CAENeck", mask_token=[1, 1, 2], decoders=layers(), head=linear(2, 3)))
case(f"{NE}.gap.GlobalAveragePooling", build=lambda: part(f"{NE}.gap.GlobalAveragePooling", fc=linear()))
case(f"{NE}.mae_neck.MAEPretrainDecoder", decoder_pos_embed=[1, 5, 8], mask_token=[1, 1, 3], num_patches=4)
case(f"{NE}.mixmim_neck.MixMIMPretrainDecoder", decoder_pos_embed=[1, 4, 4], mask_token=[1, 1, 3], num_patches=4)
RPE = f"{BB}.hivit.BlockWithRPE"


def hierarchy():
    own = dict(attn=part(proj=linear()), mlp=part(fc2=linear()))
    return some(part(RPE, **own), row(linear()), part(RPE, attn=None, mlp=part(fc2=linear())))


for kind in "pixel", "clip":
    case(f"{NE}.itpn_neck.iTPNPretrainDecoder", kind, lambda kind=kind: part(f"{NE}.itpn_neck.iTPNPretrainDecoder",
         reconstruction_type=kind, decoder_pos_embed=[1, 4, 4], mask_token=[1, 1, 3], num_patches=4, fpn_modules=hierarchy()))
    case(f"{SS}.itpn.iTPNHiViT", kind, lambda kind=kind: part(f"{SS}.itpn.iTPNHiViT", reconstruction_type=kind, pos_embed=[1, 4, 4],
         mask_token=[1, 1, 3], num_patches=4, patch_embed=part(num_patches=4, proj=conv(3, 2, 2)), layers=layers(), blocks=hierarchy()))
case(f"{SS}.mae.MAEHiViT", build=lambda: part(f"{SS}.mae.MAEHiViT", pos_embed=[1, 4, 4], num_patches=4,
     patch_embed=part(num_patches=4, proj=conv(3, 2, 2)), layers=layers()))


def encoder():
    return [part(attn=part(proj=linear()), ffn=part(layers=some(row(linear()), linear()))) for _ in range(3)]


def projected(o=2):
    return part(projection=conv(3, o, 2), num_patches=4)


case(f"{SS}.beit.BEiTPretrainViT", build=lambda: part(f"{SS}.beit.BEiTPretrainViT", pos_embed=[1, 2, 3], cls_token=[1, 1, 2], mask_token=[1, 1, 2],
     layers=some(*encoder())))
case(f"{SS}.cae.CAEPretrainViT", build=lambda: part(f"{SS}.cae.CAEPretrainViT", pos_embed=[1, 5, 4], cls_token=[1, 1, 2], num_patches=4,
     patch_embed=projected()))
case(f"{SS}.cae.CAE", build=lambda: part(f"{SS}.cae.CAE", backbone=row(linear()), teacher=row(linear())))
case(f"{SS}.mae.MAEViT", build=lambda: part(f"{SS}.mae.MAEViT", pos_embed=[1, 5, 8], cls_token=[1, 1, 2], num_patches=4, patch_embed=projected(),
     num_extra_tokens=1))
case(f"{SS}.maskfeat.MaskFeatViT", build=lambda: part(f"{SS}.maskfeat.MaskFeatViT", pos_embed=[1, 2, 3], cls_token=[1, 1, 2], mask_token=[1, 1, 2],
     layers=layers(), patch=nn.Conv3d(1, 2, 1)))
case(f"{SS}.mixmim.MixMIMPretrainTransformer", build=lambda: part(f"{SS}.mixmim.MixMIMPretrainTransformer", absolute_pos_embed=[1, 4, 4], num_patches=4,
     patch_embed=projected(), layers=layers()))
case(f"{SS}.mocov3.MoCoV3ViT", build=lambda: part(f"{SS}.mocov3.MoCoV3ViT", pos_embed=[1, 7, 4], cls_token=[1, 1, 2], patch_resolution=(2, 3),
     patch_size=2, embed_dims=4, num_extra_tokens=1, patch_embed=part(f"mmpretrain.models.utils.embed.PatchEmbed", projection=conv(3, 2, 2)),
     stop_grad_conv1=True, block=part(qkv=linear(2, 6), fc=linear())))
for use in False, True:
    case(f"{SS}.simmim.SimMIMSwinTransformer", f"positions {use}", lambda use=use: part(f"{SS}.simmim.SimMIMSwinTransformer",
         use_abs_pos_embed=use, absolute_pos_embed=[1, 2, 3], mask_token=[1, 1, 2], layers=layers()))
    case("mmpretrain.models.utils.attention.BEiTAttention", f"table {use}", use_rel_pos_bias=use, relative_position_bias_table=[3, 2])
case("mmpretrain.models.utils.attention.WindowMSA", relative_position_bias_table=[3, 2])

# ---- mmdet

DB, DH, DD, DL, DN = (f"mmdet.models.{place}" for place in ("backbones", "dense_heads", "detectors", "layers", "necks"))
for zero in False, True:
    def detectors(zero=zero):
        deform = part(conv_offset=conv(2, 4))
        return part(f"{DB}.detectors_resnet.DetectoRS_ResNet", zero_init_residual=zero, pretrained=None, dcn=dict(type="DCN") if zero else None,
                    layers=layers(), layer1=residual(f"{DB}.detectors_resnet", conv2=deform))
    case(f"{DB}.detectors_resnet.DetectoRS_ResNet", f"zero {zero}", detectors)
case(f"{DB}.hourglass.HourglassNet", build=lambda: part(f"{DB}.hourglass.HourglassNet", layers=layers()))
case(f"{DB}.pvt.AbsolutePositionEmbedding", pos_embed=[1, 2, 3])
case(f"{DB}.pvt.PyramidVisionTransformer", build=lambda: part(f"{DB}.pvt.PyramidVisionTransformer", layers=layers(), convert_weights=False,
     at=part(f"{DB}.pvt.AbsolutePositionEmbedding", pos_embed=[1, 2, 3])))
case(f"{DB}.ssd_vgg.SSDVGG", build=lambda: part(f"{DB}.ssd_vgg.SSDVGG", layers=layers()))
for lib in "mmdet", "mmseg":
    for use in False, True:
        path = f"{lib}.models.backbones.swin.SwinTransformer"
        case(path, f"positions {use}", lambda path=path, use=use: part(path, use_abs_pos_embed=use, absolute_pos_embed=[1, 2, 3], layers=layers(),
             convert_weights=False, block=part(path.replace("SwinTransformer", "WindowMSA"), relative_position_bias_table=[3, 2])))
    case(f"{lib}.models.backbones.swin.WindowMSA", relative_position_bias_table=[3, 2])


def offsets():
    return part(conv_offset=conv(2, 4), conv=conv())


def head(cls, title="", **parts):
    """A dense head; `parts` are made anew by a function."""
    CASES[f"mmdet {cls.rsplit('.', 1)[1]}" + (f", {title}" if title else "")] = lambda: part(f"{DH}.{cls}", **{
        name: value() if callable(value) else value for name, value in parts.items()})


predictor = lambda: conv(2, 3)
for use in False, True:
    head("atss_vlfusion_head.DyConv", f"attention {use}", dyconvs=lambda: some(offsets(), offsets()), attnconv=(lambda: row(nn.AdaptiveAvgPool2d(1), conv())) if use else None)
head("autoassign_head.AutoAssignHead", conv_cls=predictor, conv_reg=predictor, deform=offsets)
Base = load(f"{DH}.base_dense_head.BaseDenseHead")
case(f"{DH}.base_dense_head.BaseDenseHead", build=lambda: part(type("Head", (Base,), {"loss_by_feat": None}), deform=offsets(), fc=linear()))
head("centernet_head.CenterNetHead", **{f"{name}_head": lambda: row(conv(), nn.ReLU(), conv(2, 3)) for name in ("heatmap", "wh", "offset")})


def corners(parts):
    return {f"{side}_{name}": lambda: some(*[row(block(), block(2, 1, norm_cfg=None, act_cfg=None)) for _ in range(2)]) for side in ("tl", "br") for name in parts}


for use in False, True:
    head("corner_head.CornerHead", f"embedding {use}", num_feat_levels=2, with_corner_emb=use, deform=offsets,
         **corners(["heat", "off"] + ["emb"] * use))
adapted = {f"{side}_{name}": make for side in ("tl", "br") for name, make in (
    ("feat_adaption", lambda: some(conv(), conv())),
    ("dcn_offset", lambda: some(block(bias=False), block(bias=False))),
    ("guiding_shift", lambda: some(row(block(), block()), row(block(), block()))),
    ("centripetal_shift", lambda: some(row(block(), block()), row(block(), block()))))}
head("centripetal_head.CentripetalHead", num_feat_levels=2, with_corner_emb=False, **corners(["heat", "off"]), **adapted)
head("condinst_head.MaskFeatModule", convs_all_levels=lambda: some(), conv_branch=lambda: conv(2, 4), conv_pred=lambda: conv(4, 2))
for use in False, True:
    head("conditional_detr_head.ConditionalDETRHead", f"sigmoid {use}", loss_cls=lambda use=use: sigmoid(use), fc_cls=linear)
    head("dab_detr_head.DABDETRHead", f"sigmoid {use}", loss_cls=lambda use=use: sigmoid(use), fc_cls=linear,
         fc_reg=lambda: part(layers=some(linear(), linear(2, 4))))
lists = lambda n, make=conv: (lambda: some(*[part(conv=make()) for _ in range(n)]))
head("ddod_head.DDODHead", cls_convs=lists(2), reg_convs=lists(1), atss_reg=predictor, atss_iou=predictor, atss_cls=predictor)


def boxes(n):
    return some(*[row(linear(), nn.ReLU(), linear(2, 4)) for _ in range(n)])


def classes(n):
    return some(*[linear() for _ in range(n)])


for use in False, True:
    head("deformable_detr_head.DeformableDETRHead", f"two stages {use}", loss_cls=lambda use=use: sigmoid(use), as_two_stage=use,
         cls_branches=lambda: classes(2), reg_branches=lambda: boxes(2))
    head("grounding_dino_head.GroundingDINOHead", f"two stages {use}", as_two_stage=use, reg_branches=lambda: boxes(2))
head("ddq_detr_head.DDQDETRHead", cls_branches=lambda: classes(2), reg_branches=lambda: boxes(2), aux_cls_branches=lambda: classes(1),
     aux_reg_branches=lambda: boxes(1))
head("embedding_rpn_head.EmbeddingRPNHead", init_proposal_bboxes=lambda: nn.Embedding(3, 4), init_proposal_features=lambda: nn.Embedding(2, 2))
matrices = lambda: part(fc=linear(2, 3), norm=nn.LayerNorm(2))
pixels = lambda: part(f"{DL}.pixel_decoder.PixelDecoder", num_inputs=2, lateral_convs=some(block()), output_convs=some(block()), mask_feature=conv(),
                      last_feat_conv=conv())
for place in "dense_heads.mask2former_head.Mask2FormerHead", "tracking_heads.mask2former_track_head.Mask2FormerTrackHead":
    case(f"mmdet.models.{place}", build=lambda place=place: part(f"mmdet.models.{place}", decoder_input_projs=some(WrappedConv2d(2, 4, 1), nn.Identity()), pixel_decoder=bare_decoder(),
         transformer_decoder=matrices()))
head("maskformer_head.MaskFormerHead", decoder_input_proj=lambda: WrappedConv2d(2, 4, 1), pixel_decoder=lambda: bare_decoder(), transformer_decoder=matrices)


def bare_decoder():
    return decoder("PixelDecoder", num_inputs=3, last_feat_conv=block())


def decoder(name, **more):
    module = f"{DL}.msdeformattn_pixel_decoder" if name.startswith("MS") else f"{DL}.pixel_decoder"
    more.setdefault("lateral_convs", some(block(bias=True), block(bias=False)))
    more.setdefault("output_convs", some(block(bias=True), block(bias=False)))
    return part(f"{module}.{name}", mask_feature=conv(), **more)


case(f"{DL}.pixel_decoder.PixelDecoder", build=lambda: decoder("PixelDecoder", num_inputs=3, last_feat_conv=block()))
case(f"{DL}.pixel_decoder.TransformerEncoderPixelDecoder", build=lambda: decoder("TransformerEncoderPixelDecoder", num_inputs=3, encoder_in_proj=conv(),
     encoder_out_proj=block(), encoder=matrices()))
case(f"{DL}.msdeformattn_pixel_decoder.MSDeformAttnPixelDecoder", build=lambda: decoder("MSDeformAttnPixelDecoder", num_encoder_levels=1, num_input_levels=3,
     input_convs=some(block()), level_encoding=nn.Embedding(1, 4), encoder=part(layers=some(part(self_attn=attention(), fc=linear())))))
NL = f"{DL}.normed_predictor.NormedLinear"
case(NL, build=lambda: load(NL)(3, 2))
case(NL, "no bias", lambda: load(NL)(3, 2, bias=False))
head("retina_sepbn_head.RetinaSepBNHead", cls_convs=lambda: some(some(block()), some(block())), reg_convs=lambda: some(some(block()), some(block())),
     retina_cls=predictor, retina_reg=predictor, num_ins=2)
for use in False, True:
    head("rtmdet_head.RTMDetHead", f"objectness {use}", layers=layers, rtm_cls=predictor, rtm_reg=predictor, rtm_obj=predictor, with_objectness=use)
    for name in "rtmdet_head.RTMDetSepBNHead", "rtmdet_ins_head.RTMDetInsSepBNHead":
        some_heads = {f"rtm_{what}": lambda: some(conv(), conv()) for what in ("cls", "reg", "kernel", "obj")}
        head(name, f"objectness {use}", layers=layers, with_objectness=use, **some_heads)
head("tood_head.TaskDecomposition", layer_attention=lambda: row(conv(), nn.ReLU(), conv()), reduction_conv=block, norm_cfg=None)


def decomposed():
    return part(f"{DH}.tood_head.TaskDecomposition", layer_attention=row(conv()), reduction_conv=block(), norm_cfg=None)


head("tood_head.TOODHead", inter_convs=lists(2), cls_prob_module=lambda: row(conv(), nn.ReLU(), conv(2, 1)),
     reg_offset_module=lambda: row(conv(), nn.ReLU(), conv(2, 1)), cls_decomp=decomposed, reg_decomp=decomposed, tood_cls=predictor, tood_reg=predictor)
head("yolo_head.YOLOV3Head", layers=layers, featmap_strides=(32, 16), convs_pred=lambda: some(conv(1, 14), conv(1, 14)), num_classes=2,
     num_base_priors=2)
head("yolof_head.YOLOFHead", layers=layers, cls_score=predictor)
head("yolox_head.YOLOXHead", multi_level_conv_cls=lambda: some(conv(), conv()), multi_level_conv_obj=lambda: some(conv(2, 1), conv(2, 1)), deform=offsets)


def transformer(**more):
    return dict(encoder=matrices(), decoder=part(fc=linear(3, 2), cross=part(a=attention())), **more)


def detector(cls, title="", **parts):
    name = f"mmdet {cls.rsplit('.', 1)[1]}" + (f", {title}" if title else "")
    CASES[name] = lambda: part(f"{DD}.{cls}", **transformer(), **{name: value() if callable(value) else value for name, value in parts.items()})


for use in False, True:
    detector("dab_detr.DABDETR", f"random {use}", with_random_refpoints=use, query_embedding=lambda: nn.Embedding(3, 4))
    detector("deformable_detr.DeformableDETR", f"two stages {use}", as_two_stage=use, level_embed=[2, 2], memory_trans_fc=linear, pos_trans_fc=linear,
             reference_points_fc=linear)
detector("ddq_detr.DDQDETR", memory_trans_fc=linear, level_embed=[2, 2])
detector("detr.DETR")
detector("dino.DINO", memory_trans_fc=linear, query_embedding=lambda: nn.Embedding(2, 2), level_embed=[2, 2])
detector("grounding_dino.GroundingDINO", memory_trans_fc=linear, query_embedding=lambda: nn.Embedding(2, 2), level_embed=[2, 2], text_feat_map=linear)

for use in False, True:
    case(f"{DN}.ct_resnet_neck.CTResNetNeck", f"dcn {use}", lambda use=use: part(f"{DN}.ct_resnet_neck.CTResNetNeck", use_dcn=use,
         up=nn.ConvTranspose2d(2, 3, 4, bias=False), odd=nn.ConvTranspose2d(1, 1, 3), bn=nn.BatchNorm2d(2), conv=conv()))
case(f"{DN}.dilated_encoder.DilatedEncoder", build=lambda: part(f"{DN}.dilated_encoder.DilatedEncoder", lateral_conv=conv(), fpn_conv=conv(),
     lateral_norm=nn.BatchNorm2d(2), fpn_norm=nn.BatchNorm2d(2), dilated_encoder_blocks=layers()))
case(f"{DN}.fpn_carafe.FPN_CARAFE", build=lambda: part(f"{DN}.fpn_carafe.FPN_CARAFE", layers=layers(),
     up=mmcv.ops.CARAFEPack(2, 1, up_kernel=1, encoder_kernel=1, compressed_channels=2)))
case(f"{DN}.nasfcos_fpn.NASFCOS_FPN", build=lambda: part(f"{DN}.nasfcos_fpn.NASFCOS_FPN", fpn=nn.ModuleDict({"c22_1": part(conv_out=nn.Identity(), out_conv=block()),
     "c33": part(out_conv=block())}), adapt_convs=some(block()), extra_downsamples=some(block())))
case(f"{DN}.rfp.RFP", build=lambda: part(f"{DN}.rfp.RFP", rfp_steps=2, lateral_convs=some(block()), fpn_convs=some(block()), rfp_weight=conv(2, 1),
     rfp_modules=some(part(f"{DB}.detectors_resnet.DetectoRS_ResNet", zero_init_residual=False, pretrained=None, dcn=None, layers=layers()))))
RH = "mmdet.models.roi_heads"
for use in False, True:
    case(f"{RH}.bbox_heads.dii_head.DIIHead", f"sigmoid {use}", lambda use=use: part(f"{RH}.bbox_heads.dii_head.DIIHead", fc=linear(), norm=nn.LayerNorm(2),
         fc_cls=linear(), loss_cls=sigmoid(use)))
MH = f"{RH}.mask_heads"
case(f"{MH}.coarse_mask_head.CoarseMaskHead", build=lambda: part(f"{MH}.coarse_mask_head.CoarseMaskHead", layers=layers()))
case(f"{MH}.dynamic_mask_head.DynamicMaskHead", build=lambda: part(f"{MH}.dynamic_mask_head.DynamicMaskHead", fc=linear(), norm=nn.LayerNorm(2),
     conv_logits=conv()))
case(f"{MH}.fcn_mask_head.FCNMaskHead", "deconv", lambda: part(f"{MH}.fcn_mask_head.FCNMaskHead", convs=some(block()), upsample=nn.ConvTranspose2d(3, 2, 2),
     conv_logits=conv()))
case(f"{MH}.fcn_mask_head.FCNMaskHead", "carafe", lambda: part(f"{MH}.fcn_mask_head.FCNMaskHead", convs=some(block()),
     upsample=mmcv.ops.CARAFEPack(2, 1, up_kernel=1, encoder_kernel=1, compressed_channels=2), conv_logits=conv()))
case(f"{MH}.fcn_mask_head.FCNMaskHead", "nearest", lambda: part(f"{MH}.fcn_mask_head.FCNMaskHead", convs=some(block()),
     upsample=nn.Upsample(scale_factor=2), conv_logits=conv()))
PF = "mmdet.models.seg_heads.panoptic_fpn_head.PanopticFPNHead"
case(PF, build=lambda: part(PF, layers=layers(), conv_logits=conv()))

# ---- mmseg

SB, SD = "mmseg.models.backbones", "mmseg.models.decode_heads"
for name in "beit.BEiT", "mae.MAE":
    for cfg in None, dict(type="Constant", val=0.5, layer="Linear"):
        case(f"{SB}.{name}", "with init_cfg" if cfg else "", lambda name=name, cfg=cfg: part(f"{SB}.{name}", cfg, pos_embed=[1, 2, 2], cls_token=[1, 1, 2],
             stuff=layers(ffn=linear()), layers=some(*encoder())))
case(f"{SB}.beit.BEiTAttention", relative_position_bias_table=[3, 2])
case(f"{SB}.mae.MAEAttention", relative_position_bias_table=[3, 2])
case(f"{SB}.pidnet.PIDNet", build=lambda: part(f"{SB}.pidnet.PIDNet", layers=layers()))
for cfg in None, dict(type="Constant", val=0.5, layer="Linear"):
    case(f"{SB}.vit.VisionTransformer", "with init_cfg" if cfg else "", lambda cfg=cfg: part(f"{SB}.vit.VisionTransformer", cfg, pos_embed=[1, 2, 2],
         cls_token=[1, 1, 2], layers=layers(ffn=linear())))
for name in "ddr_head.DDRHead", "pid_head.PIDHead":
    case(f"{SD}.{name}", build=lambda name=name: part(f"{SD}.{name}", layers=layers()))
for use in False, True:
    case(f"{SD}.knet_head.KernelUpdateHead", f"kernel {use}", lambda use=use: part(f"{SD}.knet_head.KernelUpdateHead", fc=linear(), norm=nn.LayerNorm(2),
         fc_mask=linear(), kernel_init=use))
    case("mmseg.models.text_encoder.clip_text_encoder.CLIPTextEncoder", f"background {use}", cat_bg=use, bg_embed=[1, 4])
case(f"{SD}.san_head.SideAdapterNetwork", build=lambda: part(f"{SD}.san_head.SideAdapterNetwork", pos_embed=[1, 2, 2], query_embed=[1, 2, 2],
     query_pos_embed=[1, 2, 2], conv_clips=some(row(nn.LayerNorm(2), block()))))
SM = f"{SD}.segmenter_mask_head.SegmenterMaskTransformerHead"
case(SM, build=lambda: part(SM, init_std=0.05, cls_emb=[1, 2, 2], patch_proj=linear(bias=False), classes_proj=linear(bias=False), dec_proj=linear(),
     norm=nn.LayerNorm(2), conv=conv()))
ML = "mmseg.models.necks.multilevel_neck.MultiLevelNeck"
case(ML, build=lambda: part(ML, layers=layers()))
SA = "mmseg.models.utils.self_attention_block.SelfAttentionBlock"
case(SA, "plain", lambda: part(SA, out_project=conv()))
case(SA, "module", lambda: part(SA, out_project=block()))
case(SA, "none", lambda: part(SA, out_project=None, fc=linear()))


def short(x):
    """Seven digits."""
    return float(f"{x:.7g}")


def start_buffers(node):
    """The exporter leaves out what a norm starts with, and here it starts with something else."""
    for name, leaf in node.get("buffers", []):
        if name == "running_mean" and leaf:
            leaf["initial"] = START
    for _, child in node.get("children", []):
        if child:
            start_buffers(child)


def record(build):
    torch.manual_seed(0)
    model = build()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.fill_(START)
        for name, buffer in model.named_buffers():
            if name.endswith("running_mean"):
                buffer.fill_(START)
    tree = lensor_export.export(model)
    start_buffers(tree)
    torch.manual_seed(SEED)
    model.init_weights()
    probe = torch.rand(4)
    tensors = {}
    for name, value in model.named_parameters():
        values = [short(x) for x in value.detach().reshape(-1).tolist()]
        tensors[name] = values[0] if len(set(values)) == 1 else values
    for name, value in model.named_buffers():
        if name.endswith("running_mean"):
            tensors[name] = value.reshape(-1).tolist()[0]
    tensors["rng_probe"] = probe.tolist()
    return {"model": tree, "tensors": tensors}


def tabled(value, table):
    """JSON in which every object stands as its number in a table."""
    if isinstance(value, list):
        return [tabled(one, table) for one in value]
    if not isinstance(value, dict):
        return value
    own = {key: tabled(one, table) for key, one in value.items()}
    text = json.dumps(own)
    if len(text) < 12:
        return own
    return {"$": table.setdefault(text, len(table))}


def main():
    logging.disable(logging.CRITICAL)
    models, table = {}, {}
    for name, build in CASES.items():
        models[name] = record(build)
        models[name]["model"] = tabled(models[name]["model"], table)
    text = json.dumps({"madeBy": "dev/own_init_methods.py", "seed": SEED, "start": START, "nodes": [json.loads(one) for one in table], "models": models},
                      separators=(",", ":"))
    with open(sys.argv[1], "w") as file:
        file.write(text + "\n")


if __name__ == "__main__":
    main()
