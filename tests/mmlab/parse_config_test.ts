import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import * as ln from "../../all.ts";

const read = (files: Record<string, string>) => (path: string) => files[path]!;

Deno.test("parseConfig: names, sums, templates, bases -> plain data, merged as MMEngine merges", async () => {
  const files = {
    "configs/_base_/models/resnet.py": `
# model settings
"""About the model."""
norm_cfg = dict(type='SyncBN', requires_grad=True)
model = dict(
    type='EncoderDecoder',
    backbone=dict(type='ResNet', depth=50, norm_cfg=norm_cfg, strides=(1, 2, 1, 1)),
    decode_head=dict(type='FCNHead', channels=512, norm_cfg=norm_cfg),
    neck=dict(type='FPN', levels=[1, 2]))
`,
    "configs/_base_/schedule.py": "max_iters = 40000\nlr = 0.01 * 8 / 2",
  };
  const text = `_base_ = [
    '../_base_/models/resnet.py',
    '../_base_/./schedule.py',
]
work_dir = 'work/{{fileBasenameNoExtension}}'
iters = {{_base_.max_iters}}
double = _base_.max_iters * 2
stages = [1] + [_base_.model.backbone['depth'] // 3]
model = dict(
    backbone=dict(depth=101, init_cfg=dict(type='Pretrained', checkpoint='torchvision://resnet101')),
    neck=dict(_delete_=True, type='None'),
    decode_head={'channels': {{ _base_.model.decode_head.channels }}})
`;
  const config = await ln.parseConfig(text, { path: "configs/pspnet/own.py", read: read(files) });
  assertEquals({ ...config, model: undefined }, {
    norm_cfg: { type: "SyncBN", requires_grad: true },
    max_iters: 40000,
    lr: 0.04,
    work_dir: "work/own",
    iters: 40000,
    double: 80000,
    stages: [1, 16],
    model: undefined,
  });
  const model = config.model as Record<string, Record<string, unknown>>;
  assertEquals([model.backbone!.depth, model.backbone!.strides, model.neck], [101, [1, 2, 1, 1], { type: "None" }]);
  assertEquals(model.decode_head, {
    type: "FCNHead",
    channels: 512,
    norm_cfg: { type: "SyncBN", requires_grad: true },
  });
  ln.mmlab([{ type: "Constant", layer: "Linear", val: 1 }, model.backbone!.init_cfg as ln.MmlabDict]);
});

Deno.test("parseConfig: what is code, or leads nowhere -> a typed error with the place", async () => {
  const files = {
    "a.py": "_base_ = 'b.py'",
    "b.py": "_base_ = 'a.py'",
    "one.py": "x = 1",
    "two.py": "x = 2",
    "list.py": "x = [1]",
  };
  const cases: readonly (readonly [text: string, code: string, message: RegExp])[] = [
    ["import os", "type", /config config\.py at column 1.*Config\.fromfile/],
    ["x = 1\nx = open('/etc/passwd')", "type", /line 2, column 5: "open" is not a literal and no name above/],
    ["x = [i for i in range(3)]", "type", /"i" is not a literal/],
    ["with read_base():\n  pass", "type", /expected "name = value"/],
    ["x = 2 ** 5000", "type", /\*\* of these is not read/],
    ["x = dict(a=1)\ny = x.b", "type", /there is no "b" in it/],
    ["x = dict(a=1)\ny = x.__proto__", "type", /there is no "__proto__" in it/],
    ["x = {{_base_.y}}", "type", /nothing is called \{\{_base_\.y\}\}/],
    ["_base_ = 'a.py'", "range", /leads back to it by b\.py/],
    ["_base_ = ['one.py', 'two.py']", "range", /two of its bases assign "x"/],
    ["_base_ = 'list.py'\nx = dict(a=1)", "type", /"x" is a dict, and .* in its base; say _delete_=True/],
    ["_base_ = 'mmdet::_base_/x.py'", "unsupported", /stands in another package/],
    ["_base_ = 'x.yaml'", "missing", /read gives undefined/],
  ];
  for (const [text, code, message] of cases) {
    const error = await assertRejects(() => ln.parseConfig(text, { read: read(files) }), ln.LensorError);
    assertEquals(error.code, code, text);
    assertMatch(error.message, message);
  }
  const error = await assertRejects(() => ln.parseConfig("_base_ = 'a.py'"), ln.LensorError);
  assertEquals([error.code, /pass read/.test(error.message)], ["missing", true]);
});

Deno.test("parseConfig: long text -> time by its length", async () => {
  const text = Array.from({ length: 20_000 }, (_, i) => `x${i} = dict(a=${i}, b=[1, 2])`).join("\n");
  assertEquals(Object.keys(await ln.parseConfig(text)).length, 20_000);
});

Deno.test("parseConfig: arguments of another kind, other formats, too many bases -> an error that says what", async () => {
  // deno-lint-ignore no-explicit-any
  const wrong = (x: unknown): any => x;
  const chain = (path: string) => `_base_ = '${Number(path.replace(/\D/g, "")) + 1}.py'`;
  const C = "Cannot read the config";
  const cases: readonly (readonly [Promise<unknown>, code: string, message: string])[] = [
    [ln.parseConfig(wrong(3)), "type", "Cannot read a config: expected its text, found 3"],
    [
      ln.parseConfig("", wrong({ paht: 1 })),
      "unknown-name",
      'Cannot read a config: there is no option "paht"; did you mean "path"',
    ],
    [
      ln.parseConfig("", wrong({ path: 3 })),
      "type",
      "Cannot read a config: path is 3; use a text as path, a function as read",
    ],
    [
      ln.parseConfig("", wrong({ read: 3 })),
      "type",
      "Cannot read a config: read is 3; use a text as path, a function as read",
    ],
    [
      ln.parseConfig("a: 1", { path: "a.yaml" }),
      "unsupported",
      `${C} a.yaml: YAML is not read; write it as .py or .json`,
    ],
    [
      ln.parseConfig("a: 1", { path: "a.yml" }),
      "unsupported",
      `${C} a.yml: YAML is not read; write it as .py or .json`,
    ],
    [ln.parseConfig("[1]", { path: "a.json" }), "type", `${C} a.json: it is a list; expected an object`],
    [ln.parseConfig("_base_ = [3]", { read: chain }), "type", `${C} config.py: _base_ holds 3; use paths`],
    [ln.parseConfig("_base_ = '1.py'", { read: chain }), "limit", `${C} 64.py: it builds on more than 64 configs`],
  ];
  const errors = await Promise.all(cases.map(([promise]) => assertRejects(() => promise, ln.LensorError)));
  assertEquals(errors.map(({ code, message }) => [code, message]), cases.map(([, code, message]) => [code, message]));
});

Deno.test("parseConfig: JSON with bases, templates of its own path, sums of texts and lists -> plain data", async () => {
  const files = { "x/base.json": '{"a": {"b": 1, "c": 2}, "d": 3}', "base.py": "n = 7" };
  assertEquals(
    await ln.parseConfig('{"_base_": "./base.json", "a": {"b": 5}}', { path: "x/own.json", read: read(files) }),
    {
      a: { b: 5, c: 2 },
      d: 3,
    },
  );
  const text = `
a = '{{ fileDirname }}'
b = '{{fileBasename}}'
c = '{{fileBasenameNoExtension}}'
d = '{{fileExtname}}'
e = 'x' + 'y'
f = [1] + [2, 3]
g = 7 - 2
h = 2 + 3 * 4
i = (1,)
j = (1)
k = dict(a=[dict(b=(1, 2))], c=None, d=True)
`;
  assertEquals(await ln.parseConfig(text, { path: "one/two.v1.py" }), {
    a: "one",
    b: "two.v1.py",
    c: "two.v1",
    d: ".py",
    e: "xy",
    f: [1, 2, 3],
    g: 5,
    h: 14,
    i: [1],
    j: 1,
    k: { a: [{ b: [1, 2] }], c: null, d: true },
  });
  assertEquals(
    await ln.parseConfig("a = '{{fileDirname}}'\n_base_ = '../base.py'\nb = _base_.n", {
      path: "one/./two.py",
      read: read(files),
    }),
    {
      n: 7,
      a: "one",
      b: 7,
    },
  );
});
