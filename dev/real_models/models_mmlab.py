"""Models of mmpretrain, mmdet and mmsegmentation: small ones of every family with a method of its own."""

import copy

import _stubs  # noqa: F401
import mmcv.ops  # noqa: F401
import mmdet.models  # noqa: F401
import mmpretrain.models  # noqa: F401
import mmseg.models  # noqa: F401
from mmengine import ConfigDict
from mmdet.registry import MODELS as DET
from mmpretrain.registry import MODELS as PRE
from mmseg.registry import MODELS as SEG

MODELS = {}


def built(registry, cfg):
    # Constructors change their cfgs
    return registry.build(ConfigDict(copy.deepcopy(cfg)))


def add(name, library, build):
    MODELS[name] = (library, build)


def pre(name, head=None, neck=None, **backbone):
    cfg = dict(type="ImageClassifier", backbone=backbone)
    if neck:
        cfg["neck"] = neck
    if head:
        cfg["head"] = head
    add(f"mmpretrain {name}", "mmpretrain", lambda: built(PRE, cfg))


GAP = dict(type="GlobalAveragePooling")


def linear(channels):
    return dict(type="LinearClsHead", num_classes=5, in_channels=channels)


pre("ResNet-18", type="ResNet", depth=18, base_channels=16, stem_channels=16, neck=GAP, head=linear(128))
pre("ResNet-50", type="ResNet", depth=50, base_channels=16, stem_channels=16, neck=GAP, head=linear(512))
pre("ResNetV1d-50", type="ResNetV1d", depth=50, base_channels=16, stem_channels=16)
pre("ResNeXt-50", type="ResNeXt", depth=50, groups=4, width_per_group=4)
pre("SEResNet-50", type="SEResNet", depth=50)
pre("RegNet-400M", type="RegNet", arch="regnetx_400mf")
pre("VGG-11-BN", type="VGG", depth=11, norm_cfg=dict(type="BN"))
pre("MobileNetV2", type="MobileNetV2", widen_factor=0.5)
pre("MobileNetV3-small", type="MobileNetV3", arch="small",
    head=dict(type="StackedLinearClsHead", num_classes=5, in_channels=576, mid_channels=[32], act_cfg=dict(type="HSwish")), neck=GAP)
pre("ShuffleNetV1", type="ShuffleNetV1", groups=3)
pre("ShuffleNetV2", type="ShuffleNetV2", widen_factor=0.5)
VIT = dict(embed_dims=32, num_layers=2, num_heads=2, feedforward_channels=64)
pre("ViT", type="VisionTransformer", arch=VIT, img_size=32, patch_size=8,
    head=dict(type="VisionTransformerClsHead", num_classes=5, in_channels=32, hidden_dim=16))
pre("DeiT distilled", type="DistilledVisionTransformer", arch=VIT, img_size=32, patch_size=8,
    head=dict(type="DeiTClsHead", num_classes=5, in_channels=32))
pre("DeiT III", type="DeiT3", arch=VIT, img_size=32, patch_size=8)
pre("BEiT", type="BEiTViT", arch=VIT, img_size=32, patch_size=8)
pre("Swin", type="SwinTransformer", arch=dict(embed_dims=16, depths=[1, 2], num_heads=[1, 2]), img_size=32, use_abs_pos_embed=True, out_indices=(1,),
    stage_cfgs=dict(block_cfgs=dict(window_size=4)))
pre("Swin V2", type="SwinTransformerV2", arch=dict(embed_dims=16, depths=[1, 2], num_heads=[1, 2], extra_norm_every_n_blocks=0),
    img_size=32, window_size=[4, 4], out_indices=(1,))
pre("T2T-ViT", type="T2T_ViT", img_size=32, embed_dims=32, num_layers=1, t2t_cfg=dict(token_dims=16, use_performer=False),
    layer_cfgs=dict(num_heads=2, feedforward_channels=64))
pre("Twins PCPVT", type="PCPVT", arch="small", in_channels=3)
pre("Twins SVT", type="SVT", arch="small", in_channels=3)
pre("MLP-Mixer", type="MlpMixer", arch=dict(embed_dims=32, num_layers=2, tokens_mlp_dims=16, channels_mlp_dims=64), img_size=32, patch_size=8)
pre("Conformer", type="Conformer", arch="tiny")
pre("ConvNeXt", type="ConvNeXt", arch=dict(depths=[1, 1, 2, 1], channels=[16, 32, 48, 64]))
pre("PoolFormer", type="PoolFormer", arch="s12")
pre("MViT", type="MViT", arch="tiny", img_size=64)
pre("XCiT", type="XCiT", patch_size=8, embed_dims=32, depth=1, num_heads=2, cls_attn_layers=1, img_size=32)
pre("EdgeNeXt", type="EdgeNeXt", arch="xxsmall")
pre("RevViT", type="RevVisionTransformer", arch=VIT, img_size=32, patch_size=8)
pre("TinyViT", type="TinyViT", arch="5m", img_size=(64, 64), window_size=[7, 7, 14, 7], drop_path_rate=0.0)
pre("Res2Net-50", type="Res2Net", depth=50, scales=4, base_width=14)
pre("HRNet-w18", type="HRNet", arch="w18")
pre("EfficientNet-b0", type="EfficientNet", arch="b0")
add("mmpretrain MAE ViT", "mmpretrain", lambda: built(PRE, dict(type="MAEViT", arch=VIT, img_size=32, patch_size=8)))
add("mmpretrain MAE decoder", "mmpretrain", lambda: built(PRE, dict(
    type="MAEPretrainDecoder", num_patches=16, patch_size=8, embed_dim=32, decoder_embed_dim=16, decoder_depth=1, decoder_num_heads=2)))
add("mmpretrain MoCo v3 ViT", "mmpretrain", lambda: built(PRE, dict(type="MoCoV3ViT", arch=VIT, img_size=32, patch_size=8, stop_grad_conv1=True)))
add("mmpretrain SimMIM Swin", "mmpretrain", lambda: built(PRE, dict(
    type="SimMIMSwinTransformer", arch=dict(embed_dims=16, depths=[1, 1], num_heads=[1, 2]), img_size=32, out_indices=(1,), stage_cfgs=dict(block_cfgs=dict(window_size=4)))))
add("mmpretrain BEiT pretrain", "mmpretrain", lambda: built(PRE, dict(
    type="BEiTPretrainViT", arch=VIT, img_size=32, patch_size=8, use_abs_pos_emb=True, use_rel_pos_bias=True, use_shared_rel_pos_bias=False)))
add("mmpretrain MaskFeat ViT", "mmpretrain", lambda: built(PRE, dict(type="MaskFeatViT", arch=VIT, img_size=32, patch_size=8)))
add("mmpretrain MixMIM", "mmpretrain", lambda: built(PRE, dict(
    type="MixMIMPretrainTransformer", arch=dict(embed_dims=16, depths=[1, 1, 1, 1], num_heads=[2, 2, 2, 2]), img_size=64)))
add("mmpretrain CAE neck", "mmpretrain", lambda: built(PRE, dict(
    type="CAENeck", num_classes=32, embed_dims=16, regressor_depth=1, decoder_depth=1, num_heads=2, mlp_ratio=2, layer_scale_init_value=0.1)))

R18 = dict(type="ResNet", depth=18, num_stages=4, out_indices=(0, 1, 2, 3), base_channels=8, stem_channels=8, style="pytorch", init_cfg=None)
FPN = dict(type="FPN", in_channels=[8, 16, 32, 64], out_channels=16, num_outs=5)
ANCHORS = dict(type="AnchorGenerator", octave_base_scale=4, scales_per_octave=3, ratios=[0.5, 1.0, 2.0], strides=[8, 16, 32, 64, 128])
ATSS_ANCHORS = dict(type="AnchorGenerator", ratios=[1.0], octave_base_scale=8, scales_per_octave=1, strides=[8, 16, 32, 64, 128])
BOX = dict(type="DeltaXYWHBBoxCoder", target_means=[0.0] * 4, target_stds=[1.0] * 4)
FOCAL = dict(type="FocalLoss", use_sigmoid=True, gamma=2.0, alpha=0.25, loss_weight=1.0)
L1, GIOU = dict(type="L1Loss", loss_weight=1.0), dict(type="GIoULoss", loss_weight=2.0)
CE = dict(type="CrossEntropyLoss", use_sigmoid=True, loss_weight=1.0)
ASSIGN = dict(assigner=dict(type="MaxIoUAssigner", pos_iou_thr=0.5, neg_iou_thr=0.4, min_pos_iou=0, ignore_iof_thr=-1), allowed_border=-1, pos_weight=-1)


def det(name, cfg):
    add(f"mmdet {name}", "mmdet", lambda: built(DET, cfg))


def head(name, **cfg):
    det(name, dict(num_classes=4, in_channels=32, feat_channels=32, **cfg))


det("RetinaNet", dict(type="RetinaNet", backbone=R18, neck=dict(FPN, start_level=1, add_extra_convs="on_input"),
                      bbox_head=dict(type="RetinaHead", num_classes=4, in_channels=16, stacked_convs=2, feat_channels=16, anchor_generator=ANCHORS,
                                     bbox_coder=BOX, loss_cls=FOCAL, loss_bbox=L1), train_cfg=ASSIGN, test_cfg=None))
det("FCOS", dict(type="FCOS", backbone=R18, neck=dict(FPN, out_channels=32, start_level=1, add_extra_convs="on_output"),
                 bbox_head=dict(type="FCOSHead", num_classes=4, in_channels=32, stacked_convs=2, feat_channels=32, loss_cls=FOCAL)))
det("ResNet-50 backbone", dict(type="ResNet", depth=50, base_channels=16, stem_channels=16))
det("ResNet-50 DCN", dict(type="ResNet", depth=50, base_channels=16, stem_channels=16, dcn=dict(type="DCN", deform_groups=1), stage_with_dcn=(False, True, True, True)))
det("DetectoRS ResNet", dict(type="DetectoRS_ResNet", depth=50, base_channels=16))
det("SSD VGG", dict(type="SSDVGG", depth=11, with_last_pool=False, ceil_mode=True, out_indices=(3, 4), out_feature_indices=(22, 34)))
det("Hourglass", dict(type="HourglassNet", downsample_times=3, num_stacks=1, stage_channels=(16, 16, 24, 32), stage_blocks=(1, 1, 1, 2), feat_channel=16))
det("PVT", dict(type="PyramidVisionTransformer", pretrain_img_size=32, num_layers=[1, 1, 1, 1], embed_dims=8))
det("PVTv2", dict(type="PyramidVisionTransformerV2", embed_dims=8, num_layers=[1, 1, 1, 1]))
det("Swin", dict(type="SwinTransformer", embed_dims=16, depths=(1, 1, 1, 1), num_heads=(1, 2, 2, 2), window_size=4, use_abs_pos_embed=True, pretrain_img_size=32))
det("CSPDarknet", dict(type="CSPDarknet", widen_factor=0.125, deepen_factor=0.33))
head("ATSSHead", type="ATSSHead", stacked_convs=1, anchor_generator=ATSS_ANCHORS, bbox_coder=BOX, loss_cls=FOCAL, loss_bbox=GIOU)
head("RTMDetHead", type="RTMDetHead", stacked_convs=1, anchor_generator=dict(type="MlvlPointGenerator", offset=0, strides=[8, 16, 32]),
     bbox_coder=dict(type="DistancePointBBoxCoder"), loss_cls=dict(type="QualityFocalLoss", use_sigmoid=True, beta=2.0, loss_weight=1.0), loss_bbox=GIOU)
head("RTMDetSepBNHead", type="RTMDetSepBNHead", stacked_convs=1, share_conv=True, anchor_generator=dict(type="MlvlPointGenerator", offset=0, strides=[8, 16, 32]),
     bbox_coder=dict(type="DistancePointBBoxCoder"), loss_cls=dict(type="QualityFocalLoss", use_sigmoid=True, beta=2.0, loss_weight=1.0), loss_bbox=GIOU)
head("RTMDetInsSepBNHead", type="RTMDetInsSepBNHead", stacked_convs=1, share_conv=True, anchor_generator=dict(type="MlvlPointGenerator", offset=0, strides=[8, 16, 32]),
     bbox_coder=dict(type="DistancePointBBoxCoder"), loss_cls=dict(type="QualityFocalLoss", use_sigmoid=True, beta=2.0, loss_weight=1.0), loss_bbox=GIOU,
     loss_mask=dict(type="DiceLoss", loss_weight=2.0, eps=5e-6, reduction="mean"))
head("DDODHead", type="DDODHead", stacked_convs=1, anchor_generator=ATSS_ANCHORS, bbox_coder=BOX, loss_cls=FOCAL, loss_bbox=GIOU, loss_iou=CE)
head("TOODHead", type="TOODHead", stacked_convs=2, anchor_type="anchor_free", anchor_generator=ATSS_ANCHORS, bbox_coder=BOX, loss_cls=FOCAL, loss_bbox=GIOU,
     initial_loss_cls=FOCAL)
head("AutoAssignHead", type="AutoAssignHead", stacked_convs=1, loss_bbox=GIOU)
det("RetinaSepBNHead", dict(type="RetinaSepBNHead", num_classes=4, num_ins=3, in_channels=16, stacked_convs=2, feat_channels=16, anchor_generator=ANCHORS,
                            bbox_coder=BOX, loss_cls=FOCAL, loss_bbox=L1, norm_cfg=dict(type="BN")))
det("YOLOXHead", dict(type="YOLOXHead", num_classes=4, in_channels=16, feat_channels=16, stacked_convs=1))
det("YOLOV3Head", dict(type="YOLOV3Head", num_classes=3, in_channels=[32, 16, 8], out_channels=[32, 16, 8],
                       anchor_generator=dict(type="YOLOAnchorGenerator", base_sizes=[[(116, 90)] * 2, [(30, 61)] * 2, [(10, 13)] * 2], strides=[32, 16, 8])))
det("YOLOFHead", dict(type="YOLOFHead", num_classes=4, in_channels=16, num_cls_convs=1, num_reg_convs=1, reg_decoded_bbox=True,
                      anchor_generator=dict(type="AnchorGenerator", ratios=[1.0], scales=[1, 2, 4, 8, 16], strides=[32]),
                      bbox_coder=dict(type="DeltaXYWHBBoxCoder", target_means=[0.0] * 4, target_stds=[1.0] * 4, add_ctr_clamp=True, ctr_clamp=32), loss_cls=FOCAL, loss_bbox=GIOU))
det("DilatedEncoder", dict(type="DilatedEncoder", in_channels=16, out_channels=8, block_mid_channels=4, num_residual_blocks=2, block_dilations=[2, 4]))
det("CenterNetHead", dict(type="CenterNetHead", num_classes=4, in_channels=16, feat_channels=16))
det("CTResNetNeck", dict(type="CTResNetNeck", in_channels=32, num_deconv_filters=(16, 8), num_deconv_kernels=(4, 4), use_dcn=False))
det("CornerHead", dict(type="CornerHead", num_classes=4, in_channels=16, num_feat_levels=2, corner_emb_channels=1))
det("CentripetalHead", dict(type="CentripetalHead", num_classes=4, in_channels=16, num_feat_levels=2, corner_emb_channels=0))
det("FPN_CARAFE", dict(type="FPN_CARAFE", in_channels=[8, 16], out_channels=8, num_outs=3))
det("NASFCOS_FPN", dict(type="NASFCOS_FPN", in_channels=[8, 16, 32, 64], out_channels=8, num_outs=5, start_level=1, conv_cfg=None))
det("FCNMaskHead", dict(type="FCNMaskHead", num_convs=2, in_channels=16, conv_out_channels=16, num_classes=4, loss_mask=dict(type="CrossEntropyLoss", use_mask=True)))
det("CoarseMaskHead", dict(type="CoarseMaskHead", num_fcs=1, in_channels=16, conv_out_channels=16, fc_out_channels=16, num_classes=4, roi_feat_size=7,
                           loss_mask=dict(type="CrossEntropyLoss", use_mask=True)))
det("PanopticFPNHead", dict(type="PanopticFPNHead", num_things_classes=2, num_stuff_classes=2, in_channels=16, inner_channels=32))
det("EmbeddingRPNHead", dict(type="EmbeddingRPNHead", num_proposals=5, proposal_feature_channel=8))
ATTENTION = dict(embed_dims=16, num_heads=2, dropout=0.0, batch_first=True)
FFN = dict(embed_dims=16, feedforward_channels=24, num_fcs=2, ffn_drop=0.0, act_cfg=dict(type="ReLU", inplace=True))
DETR_HEAD = dict(num_classes=3, embed_dims=16, loss_cls=dict(type="CrossEntropyLoss", bg_cls_weight=0.1, use_sigmoid=False, class_weight=1.0), loss_bbox=L1, loss_iou=GIOU)
det("DETR", dict(type="DETR", num_queries=5, backbone=dict(R18, out_indices=(3,)), neck=dict(type="ChannelMapper", in_channels=[64], kernel_size=1, out_channels=16, num_outs=1),
                 encoder=dict(num_layers=1, layer_cfg=dict(self_attn_cfg=ATTENTION, ffn_cfg=FFN)),
                 decoder=dict(num_layers=1, layer_cfg=dict(self_attn_cfg=ATTENTION, cross_attn_cfg=ATTENTION, ffn_cfg=FFN), return_intermediate=True),
                 positional_encoding=dict(num_feats=8, normalize=True), bbox_head=dict(type="DETRHead", **DETR_HEAD)))
DEFORMABLE = dict(embed_dims=16, num_levels=3, num_heads=2, num_points=2, batch_first=True)
SIGMOID_HEAD = dict(DETR_HEAD, loss_cls=FOCAL)
MAPPER = dict(type="ChannelMapper", in_channels=[16, 32, 64], kernel_size=1, out_channels=16, norm_cfg=dict(type="GN", num_groups=4), num_outs=3)


def deformable(kind, name, two_stage, **more):
    cfg = dict(type=kind, num_queries=5, num_feature_levels=3, with_box_refine=two_stage, as_two_stage=two_stage, backbone=dict(R18, out_indices=(1, 2, 3)), neck=MAPPER,
               encoder=dict(num_layers=1, layer_cfg=dict(self_attn_cfg=DEFORMABLE, ffn_cfg=FFN)),
               decoder=dict(num_layers=2, return_intermediate=True, post_norm_cfg=None, layer_cfg=dict(self_attn_cfg=ATTENTION, cross_attn_cfg=DEFORMABLE, ffn_cfg=FFN)),
               positional_encoding=dict(num_feats=8, normalize=True, offset=-0.5))
    cfg.update(more)
    det(name, cfg)


deformable("DeformableDETR", "Deformable DETR", False, bbox_head=dict(type="DeformableDETRHead", sync_cls_avg_factor=True, **SIGMOID_HEAD))
deformable("DeformableDETR", "Deformable DETR two-stage", True, bbox_head=dict(type="DeformableDETRHead", sync_cls_avg_factor=True, **SIGMOID_HEAD))
deformable("DINO", "DINO", True, bbox_head=dict(type="DINOHead", sync_cls_avg_factor=True, **SIGMOID_HEAD),
           dn_cfg=dict(label_noise_scale=0.5, box_noise_scale=1.0, group_cfg=dict(dynamic=True, num_groups=None, num_dn_queries=10)))
det("ConditionalDETRHead", dict(type="ConditionalDETRHead", **SIGMOID_HEAD))
det("DABDETRHead", dict(type="DABDETRHead", **SIGMOID_HEAD))
det("PixelDecoder", dict(type="PixelDecoder", in_channels=[8, 16, 32, 64], feat_channels=16, out_channels=16, norm_cfg=dict(type="GN", num_groups=4)))
PIXELS = dict(type="MSDeformAttnPixelDecoder", num_outs=3, norm_cfg=dict(type="GN", num_groups=4), act_cfg=dict(type="ReLU"),
              encoder=dict(num_layers=1, layer_cfg=dict(self_attn_cfg=dict(DEFORMABLE), ffn_cfg=FFN)), positional_encoding=dict(num_feats=8, normalize=True))
det("Mask2FormerHead", dict(type="Mask2FormerHead", in_channels=[8, 16, 32, 64], strides=[4, 8, 16, 32], feat_channels=16, out_channels=16, num_things_classes=2,
                            num_stuff_classes=2, num_queries=5, num_transformer_feat_level=3, pixel_decoder=PIXELS, enforce_decoder_input_project=False,
                            positional_encoding=dict(num_feats=8, normalize=True),
                            transformer_decoder=dict(return_intermediate=True, num_layers=1, layer_cfg=dict(self_attn_cfg=ATTENTION, cross_attn_cfg=ATTENTION, ffn_cfg=FFN)),
                            loss_cls=dict(type="CrossEntropyLoss", class_weight=[1.0] * 5), loss_mask=CE, loss_dice=dict(type="DiceLoss")))


def seg(name, backbone, decode_head, **more):
    cfg = dict(type="EncoderDecoder", backbone=backbone, decode_head=decode_head, train_cfg=dict(), test_cfg=dict(mode="whole"), **more)
    add(f"mmseg {name}", "mmsegmentation", lambda: built(SEG, cfg))


BN = dict(type="BN", requires_grad=True)
FCN = dict(type="FCNHead", in_channels=64, in_index=3, channels=16, num_convs=1, concat_input=True, num_classes=4, norm_cfg=BN, align_corners=False)
SEG18 = dict(type="ResNetV1c", depth=18, num_stages=4, out_indices=(0, 1, 2, 3), base_channels=8, stem_channels=8, norm_cfg=BN, style="pytorch")
seg("FCN ResNet", SEG18, FCN)
seg("DeepLabV3+", SEG18, dict(type="DepthwiseSeparableASPPHead", in_channels=64, in_index=3, channels=16, dilations=(1, 12), c1_in_channels=8, c1_channels=8,
                              dropout_ratio=0.1, num_classes=4, norm_cfg=BN, align_corners=False))
seg("PSPNet", SEG18, dict(type="PSPHead", in_channels=64, in_index=3, channels=16, pool_scales=(1, 2), num_classes=4, norm_cfg=BN, align_corners=False))
seg("NonLocal", SEG18, dict(type="NLHead", in_channels=64, in_index=3, channels=16, reduction=2, use_scale=True, mode="embedded_gaussian", num_classes=4, norm_cfg=BN, align_corners=False))
seg("OCR-like DANet", SEG18, dict(type="DAHead", in_channels=64, in_index=3, channels=16, pam_channels=8, num_classes=4, norm_cfg=BN, align_corners=False))
seg("SegFormer", dict(type="MixVisionTransformer", embed_dims=8, num_layers=[1, 1, 1, 1], num_heads=[1, 2, 2, 4], sr_ratios=[8, 4, 2, 1], out_indices=(0, 1, 2, 3), mlp_ratio=2),
    dict(type="SegformerHead", in_channels=[8, 16, 16, 32], in_index=[0, 1, 2, 3], channels=16, num_classes=4, norm_cfg=BN, align_corners=False))
seg("SegNeXt", dict(type="MSCAN", embed_dims=[8, 16, 24, 32], mlp_ratios=[2, 2, 2, 2], depths=[1, 1, 1, 1], norm_cfg=BN),
    dict(type="FCNHead", in_channels=32, in_index=3, channels=16, num_convs=1, num_classes=4, norm_cfg=BN, align_corners=False))
seg("Swin UPerNet", dict(type="SwinTransformer", embed_dims=16, depths=(1, 1, 1, 1), num_heads=(1, 2, 2, 2), window_size=4, pretrain_img_size=32, use_abs_pos_embed=True),
    dict(type="UPerHead", in_channels=[16, 32, 64, 128], in_index=[0, 1, 2, 3], pool_scales=(1, 2), channels=16, num_classes=4, norm_cfg=BN, align_corners=False))
SEGVIT = dict(type="VisionTransformer", img_size=(32, 32), patch_size=8, embed_dims=32, num_layers=2, num_heads=2, mlp_ratio=2, out_indices=(0, 1))
seg("ViT Segmenter", dict(SEGVIT, out_indices=(1,), final_norm=True), dict(type="SegmenterMaskTransformerHead", in_channels=32, channels=32, num_classes=4, num_layers=1, num_heads=2, embed_dims=32, in_index=0))
seg("ViT MultiLevelNeck", SEGVIT, dict(FCN, in_channels=16, in_index=1), neck=dict(type="MultiLevelNeck", in_channels=[32, 32], out_channels=16, scales=[2, 1]))
seg("BEiT", dict(type="BEiT", img_size=(32, 32), patch_size=8, embed_dims=32, num_layers=2, num_heads=2, mlp_ratio=2, out_indices=(0, 1), qv_bias=True), dict(FCN, in_channels=32, in_index=1))
seg("MAE", dict(type="MAE", img_size=(32, 32), patch_size=8, embed_dims=32, num_layers=2, num_heads=2, mlp_ratio=2, out_indices=(0, 1), init_values=1.0), dict(FCN, in_channels=32, in_index=1))
seg("Twins", dict(type="SVT", in_channels=3, embed_dims=[8, 16, 24, 32], num_heads=[1, 2, 2, 2], mlp_ratios=[2, 2, 2, 2], out_indices=(0, 1, 2, 3), depths=[1, 1, 1, 1], windiow_sizes=[7, 7, 7, 7],
              sr_ratios=[8, 4, 2, 1]), dict(FCN, in_channels=32))
seg("PIDNet", dict(type="PIDNet", channels=8, ppm_channels=8, num_stem_blocks=1, num_branch_blocks=1),
    dict(type="PIDHead", in_channels=32, channels=16, num_classes=4, norm_cfg=BN, act_cfg=dict(type="ReLU", inplace=True), align_corners=True, loss_decode=[dict(type="CrossEntropyLoss")] * 4))
seg("BiSeNetV2", dict(type="BiSeNetV2", detail_channels=(8, 8, 16), semantic_channels=(4, 8, 8, 16), semantic_expansion_ratio=2, bga_channels=16, out_indices=(0, 1, 2, 3, 4)),
    dict(FCN, in_channels=16, in_index=0))

# Methods that few models have
add("mmpretrain ViTSAM", "mmpretrain", lambda: built(PRE, dict(type="ViTSAM", arch=dict(VIT, global_attn_indexes=[1]), img_size=32, patch_size=8, out_channels=16)))
add("mmpretrain MAE HiViT", "mmpretrain", lambda: built(PRE, dict(type="MAEHiViT", img_size=64, patch_size=16, inner_patches=4, arch=dict(embed_dims=64, depths=[1, 1, 2], num_heads=2), out_indices=[3])))
add("mmpretrain iTPN HiViT pixel", "mmpretrain", lambda: built(PRE, dict(
    type="iTPNHiViT", img_size=64, patch_size=16, inner_patches=4, arch=dict(embed_dims=64, depths=[1, 1, 2], num_heads=2), mlp_ratio=2, reconstruction_type="pixel")))
add("mmpretrain iTPN HiViT clip", "mmpretrain", lambda: built(PRE, dict(
    type="iTPNHiViT", img_size=64, patch_size=16, inner_patches=4, arch=dict(embed_dims=64, depths=[1, 1, 2], num_heads=2), mlp_ratio=2, reconstruction_type="clip")))
add("mmpretrain iTPN decoder", "mmpretrain", lambda: built(PRE, dict(
    type="iTPNPretrainDecoder", num_patches=16, patch_size=16, embed_dim=32, decoder_embed_dim=16, decoder_depth=1, decoder_num_heads=2, mlp_ratio=2, fpn_dim=16, fpn_depth=1, num_outs=3,
    reconstruction_type="pixel")))
add("mmpretrain MixMIM decoder", "mmpretrain", lambda: built(PRE, dict(
    type="MixMIMPretrainDecoder", num_patches=4, patch_size=8, encoder_stride=16, embed_dim=32, decoder_embed_dim=16, decoder_depth=1, decoder_num_heads=2)))
add("mmpretrain CAE ViT", "mmpretrain", lambda: built(PRE, dict(type="CAEPretrainViT", arch=VIT, img_size=32, patch_size=8, layer_scale_init_value=0.1)))
pre("SVT with cfg", type="SVT", arch="small", in_channels=3, init_cfg=dict(type="Normal", layer="Linear", std=0.03))
det("MaskFormerHead", dict(type="MaskFormerHead", in_channels=[8, 16, 32, 64], feat_channels=16, out_channels=16, num_things_classes=2, num_stuff_classes=2, num_queries=5,
                           pixel_decoder=dict(type="TransformerEncoderPixelDecoder", norm_cfg=dict(type="GN", num_groups=4), act_cfg=dict(type="ReLU"),
                                              encoder=dict(num_layers=1, layer_cfg=dict(self_attn_cfg=ATTENTION, ffn_cfg=FFN)), positional_encoding=dict(num_feats=8, normalize=True)),
                           enforce_decoder_input_project=False, positional_encoding=dict(num_feats=8, normalize=True),
                           transformer_decoder=dict(num_layers=1, layer_cfg=dict(self_attn_cfg=ATTENTION, cross_attn_cfg=ATTENTION, ffn_cfg=FFN), return_intermediate=True),
                           loss_cls=dict(type="CrossEntropyLoss", class_weight=[1.0] * 5), loss_mask=FOCAL, loss_dice=dict(type="DiceLoss")))
det("DIIHead", dict(type="DIIHead", num_classes=4, num_ffn_fcs=2, num_heads=2, num_cls_fcs=1, num_reg_fcs=1, feedforward_channels=24, in_channels=16, dropout=0.0,
                    ffn_act_cfg=dict(type="ReLU", inplace=True), loss_cls=FOCAL, loss_bbox=L1, loss_iou=GIOU, bbox_coder=BOX,
                    dynamic_conv_cfg=dict(type="DynamicConv", in_channels=16, feat_channels=8, out_channels=16, input_feat_shape=3, act_cfg=dict(type="ReLU", inplace=True), norm_cfg=dict(type="LN"))))
det("DynamicMaskHead", dict(type="DynamicMaskHead", num_convs=1, in_channels=16, conv_out_channels=16, num_classes=4, loss_mask=dict(type="CrossEntropyLoss", use_mask=True),
                            dynamic_conv_cfg=dict(type="DynamicConv", in_channels=16, feat_channels=8, out_channels=16, input_feat_shape=3, with_proj=False,
                                                  act_cfg=dict(type="ReLU", inplace=True), norm_cfg=dict(type="LN"))))
det("CondInst mask features", dict(type="CondInstMaskHead", mask_feature_head=dict(in_channels=16, feat_channels=16, start_level=0, end_level=2, out_channels=8, mask_stride=8, num_stacked_convs=2,
                                                                                norm_cfg=dict(type="BN", requires_grad=True)), num_layers=3, feat_channels=8, size_of_interest=8, max_masks_to_train=-1,
                                   loss_mask=dict(type="DiceLoss")))
det("RFP", dict(type="RFP", rfp_steps=2, aspp_out_channels=8, aspp_dilations=(1, 3, 6, 1), in_channels=[64, 128, 256, 512], out_channels=16, num_outs=4,
                rfp_backbone=dict(type="DetectoRS_ResNet", rfp_inplanes=16, depth=50, base_channels=16, conv_cfg=dict(type="ConvAWS"))))
det("ResNet with plugins", dict(type="ResNet", depth=50, base_channels=16, stem_channels=16, plugins=[
    dict(cfg=dict(type="ContextBlock", ratio=1.0 / 4), stages=(False, True, False, False), position="after_conv3"),
    dict(cfg=dict(type="GeneralizedAttention", spatial_range=-1, num_heads=2, attention_type="0010", kv_stride=2), stages=(False, False, True, False), position="after_conv2"),
    dict(cfg=dict(type="NonLocal2d"), stages=(False, False, False, True), position="after_conv3")]))
det("PVT with cfg", dict(type="PyramidVisionTransformer", pretrain_img_size=32, num_layers=[1, 1, 1, 1], embed_dims=8, use_abs_pos_embed=False))
det("DAB-DETR", dict(type="DABDETR", num_queries=5, with_random_refpoints=True, num_patterns=0, backbone=dict(R18, out_indices=(3,)),
                     neck=dict(type="ChannelMapper", in_channels=[64], kernel_size=1, out_channels=16, num_outs=1),
                     encoder=dict(num_layers=1, layer_cfg=dict(self_attn_cfg=dict(embed_dims=16, num_heads=2, dropout=0.0, batch_first=True), ffn_cfg=dict(FFN, act_cfg=dict(type="PReLU")))),
                     decoder=dict(num_layers=1, query_dim=4, query_scale_type="cond_elewise", with_modulated_hw_attn=True, return_intermediate=True,
                                  layer_cfg=dict(self_attn_cfg=dict(embed_dims=16, num_heads=2, attn_drop=0.0, proj_drop=0.0, cross_attn=False),
                                                 cross_attn_cfg=dict(embed_dims=16, num_heads=2, attn_drop=0.0, proj_drop=0.0, cross_attn=True), ffn_cfg=dict(FFN, act_cfg=dict(type="PReLU")))),
                     positional_encoding=dict(num_feats=8, temperature=20, normalize=True), bbox_head=dict(type="DABDETRHead", **SIGMOID_HEAD)))
deformable("DDQDETR", "DDQ DETR", True, bbox_head=dict(type="DDQDETRHead", sync_cls_avg_factor=True, **SIGMOID_HEAD), dense_topk_ratio=1.5, dqs_cfg=dict(type="nms", iou_threshold=0.8),
           dn_cfg=dict(label_noise_scale=0.5, box_noise_scale=1.0, group_cfg=dict(dynamic=True, num_groups=None, num_dn_queries=10)))
det("GARetinaHead", dict(type="GARetinaHead", num_classes=4, in_channels=16, stacked_convs=1, feat_channels=16,
                         approx_anchor_generator=dict(type="AnchorGenerator", octave_base_scale=4, scales_per_octave=3, ratios=[0.5, 1.0, 2.0], strides=[8, 16]),
                         square_anchor_generator=dict(type="AnchorGenerator", ratios=[1.0], scales=[4], strides=[8, 16]), anchor_coder=BOX, bbox_coder=BOX, loss_loc=FOCAL, loss_shape=dict(type="BoundedIoULoss", beta=0.2),
                         loss_cls=FOCAL, loss_bbox=L1))
det("SOLOV2Head", dict(type="SOLOV2Head", num_classes=4, in_channels=32, feat_channels=32, stacked_convs=1, strides=[8, 16], scale_ranges=((1, 96), (48, 192)), num_grids=[4, 3],
                       mask_feature_head=dict(feat_channels=32, start_level=0, end_level=1, out_channels=32, mask_stride=4, norm_cfg=dict(type="GN", num_groups=32)),
                       loss_mask=dict(type="DiceLoss"), loss_cls=FOCAL))
seg("DDRNet", dict(type="DDRNet", channels=8, ppm_channels=8, norm_cfg=dict(type="BN")),
    dict(type="DDRHead", in_channels=32, channels=16, num_classes=4, norm_cfg=dict(type="BN"), loss_decode=[dict(type="CrossEntropyLoss")] * 2))
seg("GCNet", SEG18, dict(type="GCHead", in_channels=64, in_index=3, channels=16, ratio=1 / 4.0, pooling_type="att", fusion_types=("channel_add",), num_classes=4, norm_cfg=BN, align_corners=False))
seg("CCNet-like ANN", SEG18, dict(type="ANNHead", in_channels=[32, 64], in_index=[2, 3], channels=16, project_channels=8, query_scales=(1,), key_pool_scales=(1, 3), num_classes=4, norm_cfg=BN, align_corners=False))
seg("ISANet", SEG18, dict(type="ISAHead", in_channels=64, in_index=3, channels=16, isa_channels=8, down_factor=(8, 8), num_classes=4, norm_cfg=BN, align_corners=False))
seg("DNL", SEG18, dict(type="DNLHead", in_channels=64, in_index=3, channels=16, mode="embedded_gaussian", num_classes=4, norm_cfg=BN, align_corners=False))
seg("SETR PUP", SEGVIT, dict(type="SETRUPHead", in_channels=32, channels=16, in_index=1, num_classes=4, norm_cfg=BN, num_convs=2, up_scale=4, kernel_size=3, align_corners=False))
seg("ViT with cfg", dict(SEGVIT, init_cfg=[dict(type="Normal", layer="Linear", std=0.03)]), dict(FCN, in_channels=32, in_index=1))
seg("BEiT with cfg", dict(type="BEiT", img_size=(32, 32), patch_size=8, embed_dims=32, num_layers=1, num_heads=2, mlp_ratio=2, out_indices=(0,), init_cfg=dict(type="Normal", layer="Linear", std=0.03)),
    dict(FCN, in_channels=32, in_index=0))
seg("MAE with cfg", dict(type="MAE", img_size=(32, 32), patch_size=8, embed_dims=32, num_layers=2, num_heads=2, mlp_ratio=2, out_indices=(0,), init_values=1.0,
                         init_cfg=dict(type="Normal", layer="Linear", std=0.03)), dict(FCN, in_channels=32, in_index=0))
