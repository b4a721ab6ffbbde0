"""Models of mmpose, mmaction2 and mmdet3d: nobody looked at their methods while initWeights was written, so it may refuse, but not be wrong."""

import copy

import _stubs

_stubs.STUBBED += ("xtcocotools", "json_tricks", "munkres", "chumpy", "decord", "lyft_dataset_sdk", "nuscenes", "trimesh", "numba", "plyfile", "open3d",
                   "mmaction.models.localizers.drn", "mmaction.models.multimodal")

import mmaction.models  # noqa: E402, F401
import mmcv.ops  # noqa: E402, F401
import mmdet3d.models  # noqa: E402, F401
import mmpose.models  # noqa: E402, F401
from mmaction.registry import MODELS as ACTION  # noqa: E402
from mmdet3d.registry import MODELS as DET3D  # noqa: E402
from mmengine import ConfigDict  # noqa: E402
from mmpose.registry import MODELS as POSE  # noqa: E402

MODELS = {}
LIBRARIES = {"mmpose": POSE, "mmaction2": ACTION, "mmdet3d": DET3D}


def add(library, name, **cfg):
    MODELS[f"{library} {name}"] = (library, lambda: LIBRARIES[library].build(ConfigDict(copy.deepcopy(cfg))))


add("mmpose", "ResNet-50", type="ResNet", depth=50)
add("mmpose", "SCNet-50", type="SCNet", depth=50)
add("mmpose", "ShuffleNetV2", type="ShuffleNetV2", widen_factor=1.0)
add("mmpose", "ShuffleNetV1", type="ShuffleNetV1", groups=3)
add("mmpose", "MobileNetV2", type="MobileNetV2", widen_factor=1.0)
add("mmpose", "MobileNetV3", type="MobileNetV3", arch="small")
add("mmpose", "VGG-16", type="VGG", depth=11, norm_cfg=dict(type="BN"))
add("mmpose", "AlexNet", type="AlexNet", num_classes=5)
add("mmpose", "Hourglass", type="HourglassNet", downsample_times=3, num_stacks=1, stage_channels=(16, 16, 24, 32), stage_blocks=(1, 1, 1, 2), feat_channel=16)
add("mmpose", "CPM", type="CPM", in_channels=3, out_channels=4, feat_channels=8, num_stages=2)
add("mmpose", "LiteHRNet", type="LiteHRNet", in_channels=3, extra=dict(
    stem=dict(stem_channels=16, out_channels=16, expand_ratio=1), num_stages=1,
    stages_spec=dict(num_modules=(1,), num_branches=(2,), num_blocks=(1,), module_type=("LITE",), with_fuse=(True,), reduce_ratios=(8,), num_channels=((16, 32),)), with_head=True))
add("mmpose", "Swin", type="SwinTransformer", embed_dims=16, depths=(1, 1, 1, 1), num_heads=(1, 2, 2, 2), window_size=4, pretrain_img_size=32)
add("mmpose", "PVT", type="PyramidVisionTransformer", pretrain_img_size=32, num_layers=[1, 1, 1, 1], embed_dims=8)
add("mmpose", "HeatmapHead", type="HeatmapHead", in_channels=16, out_channels=4, deconv_out_channels=(16,), deconv_kernel_sizes=(4,), loss=dict(type="KeypointMSELoss", use_target_weight=True))
add("mmpose", "RegressionHead", type="RegressionHead", in_channels=16, num_joints=4, loss=dict(type="SmoothL1Loss", use_target_weight=True))
add("mmpose", "RTMCCHead", type="RTMCCHead", in_channels=16, out_channels=4, input_size=(64, 64), in_featuremap_size=(2, 2), simcc_split_ratio=2.0, final_layer_kernel_size=3,
    gau_cfg=dict(hidden_dims=16, s=8, expansion_factor=2, dropout_rate=0.0, drop_path=0.0, act_fn="SiLU", use_rel_bias=False, pos_enc=False),
    loss=dict(type="KLDiscretLoss", use_target_weight=True, beta=10.0, label_softmax=True))
add("mmpose", "ViPNAS ResNet", type="ViPNAS_ResNet", depth=50)
add("mmpose", "TCN", type="TCN", in_channels=8, stem_channels=16, num_blocks=2, kernel_sizes=(3, 3, 3))
add("mmpose", "DSTFormer", type="DSTFormer", in_channels=3, feat_size=16, depth=1, num_heads=2, mlp_ratio=2, seq_len=4)

add("mmaction2", "ResNet", type="ResNet", depth=18, pretrained=None)
add("mmaction2", "ResNet TSM", type="ResNetTSM", depth=50, pretrained=None)
add("mmaction2", "TSN", type="Recognizer2D", backbone=dict(type="ResNet", depth=18, pretrained=None), cls_head=dict(type="TSNHead", num_classes=4, in_channels=512))
add("mmaction2", "ResNet3d", type="ResNet3d", depth=18, pretrained=None, pretrained2d=False)
add("mmaction2", "ResNet3dSlowOnly", type="ResNet3dSlowOnly", depth=50, pretrained=None)
add("mmaction2", "SlowFast", type="ResNet3dSlowFast", pretrained=None, resample_rate=8, speed_ratio=8, channel_ratio=8,
    slow_pathway=dict(type="resnet3d", depth=18, pretrained=None, lateral=True, conv1_kernel=(1, 7, 7), dilations=(1, 1, 1, 1), conv1_stride_t=1, pool1_stride_t=1, inflate=(0, 0, 1, 1)),
    fast_pathway=dict(type="resnet3d", depth=18, pretrained=None, lateral=False, base_channels=8, conv1_kernel=(5, 7, 7), conv1_stride_t=1, pool1_stride_t=1))
add("mmaction2", "C3D", type="C3D", style="pytorch")
add("mmaction2", "X3D", type="X3D", gamma_w=1, gamma_b=2.25, gamma_d=2.2)
add("mmaction2", "I3DHead", type="I3DHead", num_classes=4, in_channels=16)
add("mmaction2", "TSMHead", type="TSMHead", num_classes=4, in_channels=16)
add("mmaction2", "TRNHead", type="TRNHead", num_classes=4, in_channels=16, num_segments=4)
add("mmaction2", "TimeSformer", type="TimeSformer", num_frames=2, img_size=32, patch_size=8, embed_dims=16, num_heads=2, num_transformer_layers=1)
add("mmaction2", "VisionTransformer", type="VisionTransformer", img_size=32, patch_size=8, embed_dims=16, depth=1, num_heads=2, num_frames=4)
add("mmaction2", "Swin3D", type="SwinTransformer3D", arch=dict(embed_dims=16, depths=[1, 1, 1, 1], num_heads=[1, 2, 2, 2]), patch_size=(2, 4, 4), window_size=(2, 4, 4))
add("mmaction2", "MViT", type="MViT", arch="tiny", spatial_size=64, temporal_size=4)
add("mmaction2", "STGCN", type="STGCN", graph_cfg=dict(layout="coco", mode="stgcn_spatial"), num_stages=2, base_channels=8, inflate_stages=[], down_stages=[])
add("mmaction2", "UniFormer", type="UniFormer", depth=[1, 1, 1, 1], embed_dim=[8, 16, 32, 64], head_dim=8)

add("mmdet3d", "SECOND", type="SECOND", in_channels=8, layer_nums=[1, 1], layer_strides=[2, 2], out_channels=[16, 32])
add("mmdet3d", "SECONDFPN", type="SECONDFPN", in_channels=[16, 32], upsample_strides=[1, 2], out_channels=[16, 16])
add("mmdet3d", "PillarFeatureNet", type="PillarFeatureNet", in_channels=4, feat_channels=[16], voxel_size=[0.16, 0.16, 4], point_cloud_range=[0, -39.68, -3, 69.12, 39.68, 1])
add("mmdet3d", "PointNet2", type="PointNet2SASSG", in_channels=4, num_points=(32, 16), radius=(0.2, 0.4), num_samples=(8, 8), sa_channels=((8, 8), (16, 16)), fp_channels=((16, 16), (16, 16)))
add("mmdet3d", "DGCNN", type="DGCNNBackbone", in_channels=9, num_samples=(4, 4), knn_modes=("D-KNN", "F-KNN"), radius=(None, None), gf_channels=((8, 8), (8, 8)), fa_channels=(16,))
add("mmdet3d", "DLA-34", type="DLANet", depth=34, in_channels=3, norm_cfg=dict(type="BN"))
add("mmdet3d", "DLANeck", type="DLANeck", in_channels=[16, 32, 64, 128], start_level=0, end_level=4, norm_cfg=dict(type="BN"), use_dcn=False)
add("mmdet3d", "NoStemRegNet", type="NoStemRegNet", arch=dict(w0=24, wa=24.48, wm=2.54, group_w=8, depth=4, bot_mul=1.0), in_channels=16, norm_cfg=dict(type="BN"))
add("mmdet3d", "PointNet2Head", type="PointNet2Head", fp_channels=((24, 16), (16, 16)), channels=16, num_classes=4)
