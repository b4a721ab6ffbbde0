import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { lensorRejection } from "../_util.ts";

type Node = Readonly<Record<string, unknown>>;
const spec = (...shape: number[]) => ({ shape, dtype: "float32" });
const linear = { type: "Linear", bases: ["Module"], params: { weight: spec(2, 2), bias: spec(2) } };
const norm = { type: "LayerNorm", bases: ["Module"], params: { weight: spec(2), bias: spec(2) } };
const conv = (...shape: number[]) => ({
  type: "Conv2d",
  bases: ["Module"],
  params: { weight: spec(...shape), bias: spec(shape[0]!) },
});

/** A module of a class by its full name, with what its init_weights asks for. */
const node = (own: string, more: Node): Node => ({
  type: own.replace(/^.*\./, ""),
  own_init: own,
  bases: ["BaseModule", "Module"],
  ...more,
});
const pretrained = { type: "Pretrained", checkpoint: "a.pth" };

// Every number of the file is 7, those of the model before are -2
function file(shapes: Readonly<Record<string, readonly number[]>>, keys?: readonly string[]): ln.Checkpoint {
  const specs = new Map(Object.entries(shapes).map(([key, shape]) => [key, { shape, dtype: "float32" as const }]));
  return {
    name: "a.pth",
    specs,
    metadata: new Map(),
    read: (key) => new Float32Array(specs.get(key)!.shape.reduce((a, b) => a * b, 1)).fill(7),
    ...(keys && { keys }),
  };
}

async function run(json: Node, checkpoint?: ln.Checkpoint, more: Partial<ln.InitWeightsOptions> = {}) {
  const model = ln.initialize(ln.modelFromJson(json), ln.fill("**?", ln.constant(-2)), { partial: true });
  const checkpoints = new Map(checkpoint ? [["a.pth", checkpoint]] : []);
  return await ln.initWeights(model, { engine: "mmengine", rng: ln.torch(0), checkpoints, ...more });
}

/** What became of some tensors: the one number that all elements are, or "drawn". */
async function outcome(model: ln.Module, ...paths: readonly string[]): Promise<Record<string, number | string>> {
  const out: Record<string, number | string> = {};
  for (const path of paths) {
    const list = Array.from(await ln.values(model, path) as Float32Array);
    out[path] = list.every((x) => x === list[0]) ? list[0]! : "drawn";
  }
  return out;
}

const PRE = "mmpretrain.models";
const tokens = {
  params: { pos_embed: spec(1, 5, 4), cls_token: spec(1, 1, 2), mask_token: spec(1, 1, 2), dist_token: spec(1, 1, 2) },
};

Deno.test("initWeights: mmpretrain with a Pretrained dict -> what the file has stays, with another dict it is drawn", async () => {
  const all = { ...tokens.params, absolute_pos_embed: spec(1, 4, 2), rel_pos_h: spec(3, 2), rel_pos_w: spec(3, 2) };
  const loads = file(Object.fromEntries(Object.entries(all).map(([name, { shape }]) => [name, shape])));
  const rows: readonly (readonly [own: string, drawn: readonly string[], attrs?: Node])[] = [
    [`${PRE}.backbones.beit.BEiTViT`, ["pos_embed"]],
    [`${PRE}.backbones.deit.DistilledVisionTransformer`, ["pos_embed", "dist_token"]],
    [`${PRE}.backbones.t2t_vit.T2T_ViT`, ["cls_token"]],
    [`${PRE}.backbones.xcit.XCiT`, ["cls_token"]],
    [`${PRE}.backbones.swin_transformer.SwinTransformer`, ["absolute_pos_embed"], { use_abs_pos_embed: true }],
    [`${PRE}.backbones.mvit.MultiScaleAttention`, ["rel_pos_h", "rel_pos_w"], { rel_pos_zero_init: false }],
    [`${PRE}.selfsup.simmim.SimMIMSwinTransformer`, ["absolute_pos_embed", "mask_token"], { use_abs_pos_embed: true }],
    [`${PRE}.selfsup.cae.CAEPretrainViT`, ["cls_token"]],
    [`${PRE}.selfsup.maskfeat.MaskFeatViT`, ["pos_embed", "cls_token", "mask_token"]],
  ];
  for (const [own, drawn, attrs = {}] of rows) {
    const with_ = (init_cfg: Node) => node(own, { params: all, attrs, init_cfg });
    const loaded = await run(with_(pretrained), loads);
    const kept = Object.fromEntries(drawn.map((name) => [name, 7]));
    assertEquals(await outcome(loaded.model, ...drawn), kept, `${own} from a file`);
    const constant = await run(with_({ type: "Constant", val: 1, layer: "Linear" }));
    const made = Object.fromEntries(drawn.map((name) => [name, "drawn"]));
    assertEquals(await outcome(constant.model, ...drawn), made, `${own} from nothing`);
  }
});

Deno.test("initWeights: ResNet, ShuffleNet, Conformer, MoCo v3 and BEiT with a Pretrained dict -> the file's layers stay", async () => {
  const block = { type: "Bottleneck", bases: ["Module"], attrs: { norm3_name: "bn3" }, children: { bn3: norm } };
  const children = { fc: linear, block, conv1: conv(2, 2, 1, 1) };
  const shapes = {
    "fc.weight": [2, 2],
    "fc.bias": [2],
    "block.bn3.weight": [2],
    "block.bn3.bias": [2],
    "conv1.weight": [2, 2, 1, 1],
    "conv1.bias": [2],
  };
  const layers = { type: "ModuleList", bases: ["Module"], children: {} };
  const classes: readonly (readonly [string, Node])[] = [
    [`${PRE}.backbones.resnet.ResNet`, {}],
    [`${PRE}.backbones.shufflenet_v1.ShuffleNetV1`, {}],
    [`${PRE}.backbones.conformer.Conformer`, {}],
    [`${PRE}.selfsup.mocov3.MoCoV3ViT`, { params: tokens.params }],
    [`${PRE}.selfsup.beit.BEiTPretrainViT`, { params: tokens.params }],
  ];
  for (const [own, more] of classes) {
    const json = node(own, { children: { ...children, layers }, init_cfg: pretrained, ...more });
    const { model } = await run(json, file(shapes));
    const paths = Object.keys(shapes);
    assertEquals(await outcome(model, ...paths), Object.fromEntries(paths.map((path) => [path, 7])), own);
  }
});

Deno.test("initWeights: a ResNet that does not say zero_init_residual -> its last norms are 0", async () => {
  const block = { type: "Bottleneck", bases: ["Module"], attrs: { norm3_name: "bn3" }, children: { bn3: norm } };
  const { model } = await run(node(`${PRE}.backbones.resnet.ResNet`, { children: { block } }));
  assertEquals(await outcome(model, "block.bn3.weight", "block.bn3.bias"), {
    "block.bn3.weight": 0,
    "block.bn3.bias": 0,
  });
});

Deno.test("initWeights: MoCo v3 -> positions are not trained; CAE's teacher is a copy that is not trained", async () => {
  const moco = node(`${PRE}.selfsup.mocov3.MoCoV3ViT`, {
    params: { pos_embed: spec(1, 5, 4), cls_token: spec(1, 1, 2) },
    attrs: { patch_resolution: 2, patch_size: 1, embed_dims: 4 },
    children: { patch_embed: { type: "P", bases: ["Module"], children: { projection: conv(2, 3, 1, 1) } } },
  });
  const { model: started } = await run(moco);
  assertEquals([started.params.pos_embed!.trainable, started.params.cls_token!.trainable], [false, true]);
  const cae = node(`${PRE}.selfsup.cae.CAE`, {
    children: {
      backbone: { type: "Sequential", bases: ["Module"], children: { 0: linear } },
      teacher: { type: "Sequential", bases: ["Module"], children: { 0: linear, 1: linear } },
    },
    init_cfg: { type: "Normal", std: 1, layer: "Linear" },
  });
  const { model } = await run(cae);
  assertEquals(await ln.values(model, "teacher.0.weight"), await ln.values(model, "backbone.0.weight"));
  assertEquals((await outcome(model, "backbone.0.weight", "teacher.1.bias"))["backbone.0.weight"], "drawn");
  const trained = (path: string) => model.children[path]!.children["0"]!.params.weight!.trainable;
  assertEquals([trained("backbone"), trained("teacher")], [true, false]);
  const origin = ln.origins(model).find(({ path }) => path === "teacher.0.weight")!.origin.at(-1)!;
  assertEquals([origin.by, origin.from], ["copy of backbone.0.weight", "init_weights of CAE"]);
});

Deno.test("initWeights: a method that loads by itself -> takes what it knows, drops the rest, and says so", async () => {
  const own = (name: string) => `mm${name}`;
  const swin = (lib: string) =>
    node(own(`${lib}.models.backbones.swin.SwinTransformer`), {
      children: { fc: linear },
      init_cfg: pretrained,
    });
  const shapes = { "backbone.fc.weight": [2, 2], "fc.bias": [2], "head.weight": [1] };
  const det = await run(swin("det"), file(shapes));
  assertEquals(await outcome(det.model, "fc.weight", "fc.bias"), { "fc.weight": 7, "fc.bias": -2 });
  const seg = await run(swin("seg"), file(shapes));
  assertEquals(await outcome(seg.model, "fc.weight", "fc.bias"), { "fc.weight": 7, "fc.bias": 7 });
  assertEquals(seg.loads.map(({ path, checkpoint, unexpected }) => [path, checkpoint, unexpected]), [[
    "",
    "a.pth",
    ["head.weight"],
  ]]);
  const parallel = await run(
    swin("det"),
    file({ "backbone.module.fc.weight": [2, 2], "backbone.module.fc.bias": [2] }),
  );
  assertEquals(await outcome(parallel.model, "fc.weight", "fc.bias"), { "fc.weight": 7, "fc.bias": 7 });

  const vit = node("mmseg.models.backbones.vit.VisionTransformer", {
    ...tokens,
    children: { fc: linear },
    init_cfg: pretrained,
  });
  const loaded = await run(vit, file({ "fc.weight": [2, 2], pos_embed: [1, 5, 4] }));
  assertEquals(await outcome(loaded.model, "fc.weight", "fc.bias", "pos_embed"), {
    "fc.weight": 7,
    "fc.bias": -2,
    pos_embed: 7,
  });

  const pvt = node("mmdet.models.backbones.pvt.PyramidVisionTransformer", {
    children: { fc: linear },
    init_cfg: pretrained,
  });
  assertEquals(await outcome((await run(pvt, file({ "fc.bias": [2] }))).model, "fc.weight", "fc.bias"), {
    "fc.weight": -2,
    "fc.bias": 7,
  });

  const pid = node("mmseg.models.backbones.pidnet.PIDNet", {
    children: { conv: conv(2, 2, 1, 1) },
    init_cfg: pretrained,
  });
  const whole = await run(pid, file({ "conv.bias": [2] }));
  assertEquals(await outcome(whole.model, "conv.weight", "conv.bias"), { "conv.weight": "drawn", "conv.bias": 7 });
  const wrapped = await run(pid, { ...file({ "conv.bias": [2] }), taken: "state_dict" });
  assertEquals(
    await outcome(wrapped.model, "conv.bias"),
    { "conv.bias": -2 },
    "the whole file has its weights under a key",
  );
  assertEquals(wrapped.loads[0]!.unexpected, ["state_dict"]);
});

Deno.test("initWeights: mmseg's BEiT and MAE from a file -> the layers are drawn before, the file's entries win", async () => {
  const attn = { type: "A", bases: ["Module"], children: { proj: linear } };
  const ffn = {
    type: "F",
    bases: ["Module"],
    children: { layers: { type: "S", bases: ["Module"], children: { 0: linear, 1: linear } } },
  };
  const layer = { type: "L", bases: ["Module"], children: { attn, ffn } };
  const stack = { type: "ModuleList", bases: ["Module"], children: { 0: layer } };
  const vision = (name: string) =>
    node(`mmseg.models.backbones.${name}`, {
      params: { pos_embed: spec(1, 2, 2), cls_token: spec(1, 1, 2) },
      buffers: { relative_position_index: { ...spec(1), initial: -2 } },
      children: { layers: stack, norm },
      init_cfg: pretrained,
    });
  const shapes = { "layers.0.attn.proj.weight": [2, 2], relative_position_index: [1], pos_embed: [1, 2, 2] };
  for (const name of ["beit.BEiT", "mae.MAE"]) {
    const { model, loads } = await run(vision(name), file(shapes));
    assertEquals(
      await outcome(
        model,
        "layers.0.attn.proj.weight",
        "layers.0.ffn.layers.0.weight",
        "norm.weight",
        "pos_embed",
        "cls_token",
        "relative_position_index",
      ),
      {
        "layers.0.attn.proj.weight": 7,
        "layers.0.ffn.layers.0.weight": "drawn",
        "norm.weight": 1,
        pos_embed: 7,
        cls_token: -2,
        relative_position_index: -2,
      },
      name,
    );
    assertEquals(loads[0]!.unexpected, []);
  }
});

Deno.test("initWeights: what a method needs and cannot have -> an error that says what to do", async () => {
  const resized = (own: string, params: Node, more: Node = {}) => node(own, { params, init_cfg: pretrained, ...more });
  const table = { relative_position_bias_table: spec(9, 2) };
  const grown = file({ relative_position_bias_table: [4, 2], pos_embed: [1, 9, 4] });
  const swinGrown = file({ "backbone.relative_position_bias_table": [4, 2] });
  const vit = "mmseg.models.backbones.vit.VisionTransformer";
  const beit = "mmseg.models.backbones.beit.BEiT";
  const mae = "mmseg.models.backbones.mae.MAE";
  const swin = "mmdet.models.backbones.swin.SwinTransformer";
  const pvt = "mmdet.models.backbones.pvt.PyramidVisionTransformer";
  const lists = { type: "ModuleList", bases: ["Module"], children: {} };
  const resize = (type: string, path: string, from: string, to: string) =>
    `Cannot run init_weights of ${type}: it resizes "${path}" of a.pth from ${from} to ${to}, which is not simulated; ` +
    "load with pretrained and an adapter";
  const export_ = "export the model again";
  const part = { type: "Pretrained_Part", checkpoint: "a.pth" };
  const cases: readonly (readonly [Node, ln.Checkpoint | undefined, code: string, message: string])[] = [
    [
      resized(vit, { pos_embed: spec(1, 5, 4) }),
      grown,
      "unsupported",
      resize("VisionTransformer", "pos_embed", "[1, 9, 4]", "[1, 5, 4]"),
    ],
    [resized(beit, table), grown, "unsupported", resize("BEiT", "relative_position_bias_table", "[4, 2]", "[9, 2]")],
    [
      resized(mae, { pos_embed: spec(1, 5, 4) }, { children: { layers: lists } }),
      grown,
      "unsupported",
      resize("MAE", "pos_embed", "[1, 9, 4]", "[1, 5, 4]"),
    ],
    [
      resized(swin, table),
      swinGrown,
      "unsupported",
      resize("SwinTransformer", "relative_position_bias_table", "[4, 2]", "[9, 2]"),
    ],
    [
      resized(swin, table),
      file({ x: [1] }),
      "missing",
      "Cannot run init_weights of SwinTransformer: no entry of its " +
      'checkpoint begins with "backbone.", and it takes no others',
    ],
    [
      resized(swin, table, { attrs: { convert_weights: true } }),
      swinGrown,
      "unsupported",
      "Cannot run init_weights of " +
      "SwinTransformer: it converts the names of its checkpoint, which is not simulated; load with pretrained",
    ],
    [
      resized(pvt, {}, { attrs: { convert_weights: true } }),
      grown,
      "unsupported",
      "Cannot run init_weights of " +
      "PyramidVisionTransformer: it converts the names of its checkpoint, which is not simulated; load with pretrained",
    ],
    [
      node(pvt, { init_cfg: { type: "Constant", val: 1 } }),
      undefined,
      "missing",
      "Cannot run init_weights of " +
      'PyramidVisionTransformer: its init_cfg names no "checkpoint", and it loads by itself',
    ],
    [
      node(pvt, { init_cfg: [pretrained] }),
      grown,
      "missing",
      "Cannot run init_weights of " +
      'PyramidVisionTransformer: its init_cfg names no "checkpoint", and it loads by itself',
    ],
    [
      resized(pvt, {}),
      file({ "model/x": [1] }, ["model", "epoch"]),
      "unsupported",
      "Cannot run init_weights of " +
      'PyramidVisionTransformer: a.pth has its weights under "model"; pass checkpoints with ' +
      'await openCheckpoint(path, { names: "file", unwrap: "model" }) for it',
    ],
    [
      node(vit, { init_cfg: part }),
      undefined,
      "unsupported",
      "Cannot run init_weights of VisionTransformer: an init_cfg " +
      "of type Pretrained_Part is not simulated; load with pretrained and its prefix",
    ],
    [
      node("mmseg.models.text_encoder.clip_text_encoder.CLIPTextEncoder", { attrs: { cat_bg: false }, init_cfg: part }),
      undefined,
      "unsupported",
      "Cannot run init_weights of CLIPTextEncoder: an init_cfg of type Pretrained_Part is not simulated; " +
      "load with pretrained and its prefix",
    ],
    [
      node("mmdet.models.backbones.detectors_resnet.DetectoRS_ResNet", { attrs: { pretrained: "x.pth" } }),
      undefined,
      "unsupported",
      "Cannot run init_weights of DetectoRS_ResNet: it loads its own checkpoint, which is not simulated; load with pretrained",
    ],
    [
      node("mmdet.models.dense_heads.yolox_head.YOLOXHead", {}),
      undefined,
      "missing",
      "Cannot run init_weights of " +
      `YOLOXHead: it needs the module "multi_level_conv_obj" of YOLOXHead, and the model has none; ${export_}`,
    ],
    [
      node(`${PRE}.selfsup.maskfeat.MaskFeatViT`, { params: { pos_embed: spec(1) } }),
      undefined,
      "missing",
      "Cannot run " +
      `init_weights of MaskFeatViT: it needs its tensor "cls_token", and the model has "pos_embed"; ${export_}`,
    ],
    [
      node(`${PRE}.backbones.swin_transformer.SwinTransformer`, {}),
      undefined,
      "missing",
      "Cannot run init_weights of " +
      `SwinTransformer: it needs its attribute "use_abs_pos_embed", and the model has none; ${export_}`,
    ],
    [
      node("mmseg.models.decode_heads.segmenter_mask_head.SegmenterMaskTransformerHead", {
        attrs: { init_std: "0.02" },
      }),
      undefined,
      "type",
      'Cannot run init_weights of SegmenterMaskTransformerHead: its attribute "init_std" is "0.02"; expected a number',
    ],
    [
      node("mmdet.models.dense_heads.yolo_head.YOLOV3Head", { attrs: { featmap_strides: [8, "x"] } }),
      undefined,
      "type",
      'Cannot run init_weights of YOLOV3Head: its attribute "featmap_strides" is a list; expected numbers',
    ],
    [
      node("mmdet.models.dense_heads.yolo_head.YOLOV3Head", { attrs: { featmap_strides: "8" } }),
      undefined,
      "type",
      'Cannot run init_weights of YOLOV3Head: its attribute "featmap_strides" is "8"; expected numbers',
    ],
  ];
  const errors = await Promise.all(cases.map(([json, checkpoint]) => lensorRejection(run(json, checkpoint))));
  assertEquals(errors.map(({ code, message }) => [code, message]), cases.map(([, , code, message]) => [code, message]));
});

Deno.test("initWeights: a tensor without elements or without a value -> computed methods leave it", async () => {
  const boxes = { type: "Embedding", bases: ["Module"], params: { weight: spec(0, 4) } };
  const head = node("mmdet.models.dense_heads.embedding_rpn_head.EmbeddingRPNHead", {
    children: { init_proposal_bboxes: boxes },
  });
  const { model } = await run(head);
  assertEquals((await ln.values(model, "init_proposal_bboxes.weight")).length, 0);
});

Deno.test("initWeights: KernelUpdateHead without kernel_init -> the mask layer keeps its Xavier weights", async () => {
  const head = (attrs: Node) =>
    node("mmseg.models.decode_heads.knet_head.KernelUpdateHead", { attrs, children: { fc_mask: linear } });
  const most = async (attrs: Node) =>
    Math.max(
      ...Array.from(await ln.values((await run(head(attrs))).model, "fc_mask.weight") as Float32Array, Math.abs),
    );
  assertEquals([await most({}) > 0.1, await most({ kernel_init: true }) < 0.05], [true, true]);
});
