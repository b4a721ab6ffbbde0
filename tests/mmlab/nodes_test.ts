import { assertEquals, assertMatch } from "@std/assert";
import * as ln from "../../all.ts";
import { lensorError } from "../_util.ts";

const file = {
  name: "a.safetensors",
  specs: new Map([["a.weight", { shape: [2, 2], dtype: "float32" }]] as const),
  metadata: new Map(),
  read: () => new Float32Array([7, 7, 7, 7]),
};
const net = (init?: ln.InitCfg) =>
  ln.module("Net", {
    bases: ["BaseModule", "Module"],
    children: { a: ln.linear(2, 2, { bias: false }), b: ln.linear(2, 2, { bias: false }) },
    ...(init && { init }),
  });
const LIST: ln.InitCfg = [{ type: "Pretrained", checkpoint: "a" }, { type: "Constant", layer: "Linear", val: 3 }];
const checkpoints = { a: file };

Deno.test("mmlab, own: Pretrained in a list -> loaded last, wherever it stands", async () => {
  for (
    const ready of [
      ln.initialize(net(), ln.mmlab(LIST, { checkpoints })),
      ln.initialize(net(LIST), ln.own({ checkpoints })),
    ]
  ) {
    assertEquals(await ln.values(ready, "a.weight"), new Float32Array([7, 7, 7, 7]));
    assertEquals(await ln.values(ready, "b.weight"), new Float32Array([3, 3, 3, 3]));
  }
});

Deno.test("mmlab: exact, or mmcv1 -> the order of the list, as in initialize", async () => {
  for (const options of [{ exact: true }, { engine: "mmcv1" }] as const) {
    const made = ln.mmlab(LIST, { checkpoints, ...options })(net(), ln.keyed(0));
    assertEquals(await ln.values(made, "a.weight"), new Float32Array([3, 3, 3, 3]));
  }
});

Deno.test("own: a library's default that matches no layer -> a note in explain; in the caller's cfg an error", async () => {
  const cfg: ln.InitCfg = [
    { type: "Constant", layer: "Linear", val: 1 },
    { type: "Constant", layer: ["_BatchNorm", "Scale"], val: 1 },
    { type: "Normal", layer: "Conv2d", std: 0.01 },
  ];
  const model = ln.module("Outer", { children: { vgg: net(cfg) } });
  const ready = ln.initialize(model, ln.own);
  const text = ln.explain(ready);
  assertMatch(text, /note on vgg: none of "_BatchNorm", "Scale" matches a module/);
  assertMatch(text, /note on vgg: layer "Conv2d" matches no module/);
  assertEquals(await ln.values(ready, "vgg.b.weight"), new Float32Array([1, 1, 1, 1]));
  assertEquals(ready.children.vgg!.extra!.notes, ln.own(ready, ln.keyed(0)).children.vgg!.extra!.notes, "said once");
  assertEquals(lensorError(() => ln.initialize(net(), ln.mmlab(cfg))).code, "no-match");
});

Deno.test("own: a library's cfg that names neither layer nor override -> an error, not a note", () => {
  const { code, message } = lensorError(() => ln.initialize(net({ type: "Constant", val: 1 }), ln.own));
  assertEquals(code, "no-match");
  assertMatch(message, /ConstantInit has neither layer nor override, so it does nothing/);
});

Deno.test("mmlab: a wrong word -> the cfg's own words in the message", () => {
  const cases: readonly (readonly [object, RegExp])[] = [
    [{ mode: "fan_avg" }, /mode "fan_avg".*"fan_in", "fan_out"/],
    [{ mode: "fanIn" }, /"fan_in", "fan_out"/],
    [{ nonlinearity: "leakyRelu" }, /did you mean "leaky_relu"/],
    [{ nonlinearity: 3 }, /nonlinearity 3.*"relu"/],
  ];
  for (const [options, text] of cases) {
    const cfg = { type: "Kaiming", layer: "Linear", ...options } as ln.InitCfg;
    const error = lensorError(() => ln.mmlab(cfg));
    assertEquals(error.code, "unknown-name");
    assertMatch(error.message, text);
  }
  ln.mmlab({
    type: "Kaiming",
    layer: "Linear",
    mode: "FAN_IN" as "fan_in",
    nonlinearity: "conv_transpose2d" as "relu",
  });
});

Deno.test("mmlab, byType: a model made from names -> the error says that it has no classes", () => {
  const model = ln.modelFromSpecs({ "fc.weight": { shape: [2, 2], dtype: "float32" } });
  for (const init of [ln.mmlab({ type: "Normal", layer: "Linear" }), ln.byType({ Linear: { weight: ln.zeros } })]) {
    const error = lensorError(() => ln.initialize(model, init));
    assertEquals(error.code, "no-match");
    assertMatch(error.message, /made from names only.*no classes/);
  }
});

Deno.test("modelFromJson: long chains of ties, in either direction -> the owner at the end", () => {
  const n = 20_000;
  const names = Array.from({ length: n }, (_, i) => `p${i}`);
  for (const step of [-1, 1]) {
    const end = step < 0 ? 0 : n - 1;
    const params = Object.fromEntries(
      names.map((name, i) => [name, { shape: [1], dtype: "float32", ...(i !== end && { tied_to: `p${i + step}` }) }]),
    );
    const model = ln.modelFromJson({ type: "M", params });
    assertEquals([model.ties?.length, new Set(model.ties!.map(([, owner]) => owner))], [n - 1, new Set([`p${end}`])]);
  }
});

Deno.test("own: a class with an init_weights of its own -> a note that only initWeights runs it", () => {
  const model = ln.modelFromJson({
    type: "Net",
    children: {
      head: {
        type: "Head",
        own_init: "lib.Head",
        children: { fc: { type: "Linear", params: { weight: { shape: [1, 1], dtype: "float32" } } } },
      },
    },
  });
  const ready = ln.initialize(model, ln.seq(ln.own, ln.torchDefault));
  assertMatch(ln.explain(ready), /note on head: its class lib\.Head has an init_weights of its own.*initWeights does/);
});

Deno.test("own: an override of a child without a weight -> a note; of a child that is not there -> an error", () => {
  const cfg = (name: string): ln.InitCfg => ({ type: "Normal", layer: "Linear", std: 0.01, override: { name } });
  const model = (name: string) =>
    ln.module("Net", { children: { a: ln.linear(1, 1), act: ln.relu() }, init: cfg(name) });
  assertMatch(ln.explain(ln.initialize(model("act"), ln.own)), /note on Net: none of its modules has a weight or bias/);
  assertEquals(lensorError(() => ln.initialize(model("cat"), ln.own)).code, "no-match");
});
