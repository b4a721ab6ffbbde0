import { assertEquals, assertMatch } from "@std/assert";
import * as ln from "../../all.ts";
import { lensorError } from "../_util.ts";

const linear = (ins: number, outs: number, more: object = {}) => ({
  type: "Linear",
  params: { weight: { shape: [outs, ins], dtype: "float32" }, bias: { shape: [outs], dtype: "float32", ...more } },
});
const token = { draw: "normal", mean: 0, std: 0.02, shape: [1, 2], dtype: "float32", to: "token" };
const net = (construction: unknown, more: object = {}) => ({
  type: "Net",
  params: { token: { shape: [1, 2], dtype: "float32" } },
  children: { a: linear(2, 2), b: linear(2, 2), c: linear(2, 2, { initial: -4.5 }) },
  construction,
  ...more,
});
const RECORD = [
  "b.weight",
  { draw: "uniform", low: -1, high: 1, shape: [2], dtype: "float32" },
  token,
  "a.weight",
  "a.bias",
  { copy: "a.bias", to: ["b.bias"] },
  "c.weight",
];

/** The draws that a model asks for, in order. */
function drawsOf(model: ln.Module, init: ln.Init = ln.torchDefault): number {
  const rng = ln.torch(0);
  init(model, rng);
  const after = rng.uniform(1, { low: 0, high: 1 })[0];
  const fresh = ln.torch(0);
  for (let n = 0; n < 1000; n++) {
    const copy = fresh.clone();
    if (copy.uniform(1, { low: 0, high: 1 })[0] === after) return n;
    fresh.uniform(1, { low: 0, high: 1 });
  }
  return -1;
}

Deno.test("torchDefault: a record of construction -> its order, lost draws and copies included", async () => {
  const model = ln.modelFromJson(net(RECORD));
  const ready = ln.initialize(model, ln.torchDefault, { rng: ln.torch(0) });
  const first = ln.torchDefault(ln.linear(2, 2), ln.torch(0));
  assertEquals(await ln.values(ready, "b.weight"), await ln.values(first, "weight"));
  assertEquals(await ln.values(ready, "b.bias"), await ln.values(ready, "a.bias"));
  assertEquals(await ln.values(ready, "c.bias"), new Float32Array([-4.5, -4.5]));
  // A normal of two elements takes two words for each
  assertEquals(drawsOf(model), 4 + 2 + 4 + 4 + 2 + 4);
  assertEquals(
    ln.origins(ready).find(({ path }) => path === "b.bias")!.origin[0]!.from,
    'torchDefault, copied from "a.bias"',
  );
});

Deno.test("torchDefault: a record under a keyed generator -> every tensor by its own key, lost draws skipped", async () => {
  const model = ln.modelFromJson(net(RECORD));
  const ready = ln.initialize(model, ln.torchDefault);
  const alone = ln.initialize(
    ln.modelFromJson(net(undefined)),
    ln.seq(ln.torchDefault, ln.fill("token", ln.normal({ std: 0.02 }))),
  );
  for (const path of ["token", "a.weight", "a.bias", "b.weight"]) {
    assertEquals(await ln.values(ready, path), await ln.values(alone, path), path);
  }
  assertEquals(await ln.values(ready, "b.bias"), await ln.values(ready, "a.bias"));
});

Deno.test("torchDefault: without a record of a class that is not PyTorch's -> origins and explain say so", () => {
  const ready = ln.initialize(ln.modelFromJson(net(undefined)), ln.torchDefault, { rng: ln.torch(0), partial: true });
  assertMatch(ln.origins(ready).find(({ path }) => path === "a.weight")!.origin[0]!.from!, /in registration order/);
  assertMatch(ln.explain(ready), /PyTorch's bits only if the constructors make their layers in that order/);
  const sure = ln.initialize(ln.sequential(ln.linear(2, 2)), ln.torchDefault, { rng: ln.torch(0) });
  assertEquals(ln.explain(sure).includes("registration"), false);
});

Deno.test("torchDefault: whenMissing leaves what is there and draws the rest of a record", async () => {
  const model = ln.modelFromJson(net(RECORD));
  const ready = ln.initialize(model, ln.seq(ln.fill("a.bias", ln.ones), ln.whenMissing(ln.torchDefault)), {
    rng: ln.torch(0),
  });
  assertEquals(await ln.values(ready, "a.bias"), new Float32Array([1, 1]));
  const bias = await ln.values(ready, "b.bias");
  assertEquals(
    bias.every((x) => Math.abs(Number(x)) < 1 / Math.sqrt(2) && x !== 1),
    true,
    "b.bias is drawn in its place",
  );
});

Deno.test("modelToJson: construction, own_init, aliases, unwrapped and start survive", () => {
  const json = net(RECORD.slice(0, 3), {
    own_init: "lib.Net",
    aliases: { norm: "a" },
    unwrapped: ["DataParallel"],
    buffers: { index: { shape: [2], dtype: "int64", start: true } },
    children: { a: linear(2, 2), b: linear(2, 2) },
  });
  const again = JSON.parse(ln.modelToJson(ln.modelFromJson(ln.modelToJson(ln.modelFromJson(json)))));
  for (const name of ["construction", "own_init", "aliases", "unwrapped"] as const) {
    assertEquals(again[name], (json as Record<string, unknown>)[name], name);
  }
  assertEquals(again.buffers.index.start, true);
});

Deno.test("modelToJson: a record of construction is dropped where tensors or modules changed", () => {
  const model = ln.modelFromJson(net(RECORD));
  const written = (m: ln.Module) => JSON.parse(ln.modelToJson(m)).construction;
  assertEquals(written(ln.freeze("a.weight")(model, ln.keyed(0))), RECORD, "structure is what counts");
  const grown = { ...model, children: { ...model.children, d: ln.linear(2, 2) } };
  assertEquals([written(grown), written({ ...model, children: { ...model.children, b: ln.linear(2, 3) } })], [
    undefined,
    undefined,
  ]);
  // The new layer is drawn, in registration order
  assertEquals(
    ln.initialize(grown, ln.torchDefault, { rng: ln.torch(0), partial: true }).children.d!.params.weight!.origin.length,
    1,
  );
});

Deno.test("initialize: `initial` of a param is its value unless an Init sets it, for every dtype", async () => {
  const model = ln.modelFromJson({
    type: "Block",
    params: {
      gamma: { shape: [2], dtype: "float32", initial: 1e-6 },
      count: { shape: [], dtype: "int64", initial: 3 },
      flag: { shape: [2], dtype: "bool", initial: 1 },
      half: { shape: [1], dtype: "bfloat16", initial: "ones" },
    },
  });
  const ready = ln.initialize(model, ln.nothing);
  assertEquals(await ln.values(ready, "gamma"), new Float32Array([1e-6, 1e-6]));
  assertEquals([await ln.values(ready, "count"), await ln.values(ready, "flag")], [
    new BigInt64Array([3n]),
    new Uint8Array([1, 1]),
  ]);
  assertEquals(await ln.values(ready, "half"), new Uint16Array([0x3f80]));
  assertEquals(ready.params.gamma!.origin.map(({ kind }) => kind), ["default"]);
  assertEquals(await ln.values(ln.initialize(model, ln.fill("gamma", ln.zeros)), "gamma"), new Float32Array(2));
  const text = ln.modelToJson(model);
  assertEquals(ln.modelToJson(ln.modelFromJson(text)), text);
  assertEquals(JSON.parse(text).params.gamma.initial, 1e-6);
});

Deno.test("initialize: a value of the start file without that file -> missing, and the file is named", async () => {
  const start = { shape: [2], dtype: "float32", start: true };
  const model = ln.modelFromJson({
    type: "Linear",
    params: { weight: { shape: [2, 2], dtype: "float32" }, bias: start },
  });
  const error = lensorError(() => ln.initialize(model, ln.torchDefault));
  assertEquals([error.code, error.path], ["missing", "bias"]);
  assertMatch(error.message, /model\.start\.safetensors.*pretrained/);
  const file = {
    name: "model.start.safetensors",
    specs: new Map([["bias", { shape: [2], dtype: "float32" }]] as const),
    metadata: new Map(),
    read: () => new Float32Array([5, 6]),
  };
  const ready = ln.initialize(model, ln.seq(ln.torchDefault, ln.pretrained(file)));
  assertEquals(await ln.values(ready, "bias"), new Float32Array([5, 6]));
});

Deno.test("initialize: a buffer of a layer in the start file -> missing without it, not the layer's own constant", () => {
  const buffer = (start: boolean) => ({ shape: [2], dtype: "float32", ...(start && { start }) });
  const text = (start: boolean) => ({ type: "BatchNorm2d", buffers: { running_var: buffer(start) } });
  assertEquals(lensorError(() => ln.initialize(ln.modelFromJson(text(true)), ln.torchDefault)).code, "missing");
  assertEquals(
    ln.initialize(ln.modelFromJson(text(false)), ln.torchDefault).buffers.running_var!.origin[0]!.kind,
    "default",
  );
  const written = JSON.parse(ln.modelToJson(ln.modelFromJson(text(true))));
  assertEquals(written.buffers.running_var, { shape: [2], dtype: "float32", persistent: true, start: true });
});

const BAD: readonly (readonly [what: string, construction: unknown, code: string, text: RegExp])[] = [
  ["no list", {}, "type", /"construction" is/],
  ["an entry that is a number", [3], "type", /entry 1 .* is 3/],
  ["an entry without draw or copy", [{ shape: [1] }], "type", /neither "draw" nor "copy"/],
  ["a path that does not exist", ["a.wieght"], "unknown-name", /"a\.wieght".*did you mean "a\.weight"/],
  ["a path of a module", ["a"], "unknown-name", /"a", which is no tensor/],
  ["a path twice", ["a.weight", "a.weight"], "range", /drawn before/],
  ["drawn and constant", ["c.bias"], "range", /has "initial" or "start"/],
  ["another shape", [{ ...token, shape: [2] }], "shape", /\[2\].*\[1, 2\]/],
  ["another dtype", [{ ...token, dtype: "float16" }], "type", /float16.*float32/],
  ["a number that is none", [{ ...token, std: "0.02" }], "type", /"std"/],
  ["a negative size", [{ ...token, to: undefined, shape: [-1] }], "type", /"shape"/],
  ["more than any tensor has", [{ ...token, to: undefined, shape: [1e9, 1e9] }], "limit", /more than/],
  ["a copy of what is not drawn", [{ copy: "a.weight", to: ["b.weight"] }], "range", /not drawn before/],
  ["a copy of another shape", ["a.weight", { copy: "a.weight", to: ["a.bias"] }], "shape", /\[2, 2\]/],
  [
    "a value by another draw",
    [{ draw: "randperm", shape: [1, 2], dtype: "float32", to: "token" }],
    "type",
    /uniform, normal/,
  ],
];
Deno.test("modelFromJson: construction at its bounds is taken, one step beyond is refused", () => {
  const lost = (more: object) => ({ ...token, to: undefined, ...more });
  const fine = [
    [lost({ shape: [2 ** 40] })],
    [lost({ shape: [0] })],
    [lost({ dtype: "of tomorrow" })],
    [{ draw: "of tomorrow" }],
    [],
    ["a.weight", { copy: "a.weight", to: [] }],
  ];
  for (const construction of fine) {
    assertEquals<unknown>(ln.modelFromJson(net(construction)).extra!.construction, construction);
  }
  const bad: [unknown[], string, string][] = [
    [[lost({ shape: [2 ** 40 + 1] })], "limit", 'entry 1 of "construction" draws [1099511627777]'],
    [["a.weight", lost({ shape: [0.5] })], "type", 'entry 2 of "construction" has a list as "shape"'],
    [[lost({ shape: undefined })], "type", 'has undefined as "shape"; use a list of sizes'],
    [[lost({ dtype: 3 })], "type", 'has 3 as "dtype"; use the name of a dtype'],
    [[{ ...token, dtype: "of tomorrow" }], "type", 'as "dtype"; use the name of a dtype'],
    [[{ ...token, mean: NaN }], "type", 'normal, has NaN as "mean"; use a number'],
    [["a.weight", { copy: "a.weight", to: "b.weight" }], "type", 'has "b.weight" as "to"; use a list of paths'],
    [["a.weight", { copy: "a.weight", to: [3] }], "type", "names 3; use a path"],
    [["a.weight", { copy: "a.weight", to: ["a.weight"] }], "range", "which is drawn before"],
    [["a.bias", { copy: "a.bias", to: ["c.bias"] }], "range", 'has "initial" or "start"'],
    [[["a.weight"]], "type", "is a list; use a path or an object"],
    [[null], "type", "is null; use a path or an object"],
  ];
  for (const [construction, code, text] of bad) {
    const error = lensorError(() => ln.modelFromJson(net(construction)));
    assertEquals([error.code, error.message.includes(text)], [code, true], error.message);
  }
});

for (const [what, construction, code, text] of BAD) {
  Deno.test(`modelFromJson: construction with ${what} -> ${code}`, () => {
    const error = lensorError(() => ln.modelFromJson(net(construction)));
    assertEquals(error.code, code);
    assertMatch(error.message, text);
  });
}

Deno.test("modelFromJson: fields of the exporter of another kind, unknown aliases, a later version -> typed errors", () => {
  const cases: readonly (readonly [object, string, RegExp])[] = [
    [{ own_init: 3 }, "type", /"own_init" is 3/],
    [{ aliases: { norm: 3 } }, "type", /alias "norm" is 3/],
    [{ aliases: { norm: "aa" } }, "unknown-name", /"aa", which is not a module below/],
    [{ version: 2 }, "unsupported", /"version" is 2.*update lensor/],
  ];
  for (const [fields, code, text] of cases) {
    const error = lensorError(() => ln.modelFromJson(net(undefined, fields)));
    assertEquals(error.code, code);
    assertMatch(error.message, text);
  }
});

// Beside the record each draw can be repeated alone
const lost = (construction: unknown) =>
  ln.modelFromJson({ type: "Net", params: { token: { shape: [1, 2], dtype: "float32" } }, construction });
const words = (rng: ln.Rng) => [...rng.uniform(2, { low: 0, high: 1 }) as Float32Array];

Deno.test("torchDefault: every kind of lost draw -> the generator stands where that draw leaves it", () => {
  const cases: readonly (readonly [entry: object, draw: (rng: ln.Rng) => void])[] = [
    [{ draw: "uniform", low: 0, high: 2, shape: [3], dtype: "float32" }, (rng) => rng.uniform(3, { low: 0, high: 2 })],
    [{ draw: "normal", mean: 0, std: 1, shape: [20], dtype: "float32" }, (rng) => rng.normal(20, { mean: 0, std: 1 })],
    [{ draw: "randperm", shape: [7], dtype: "int64" }, (rng) => rng.permutation(7)],
    [
      { draw: "randint", low: 2, high: 9, shape: [5], dtype: "int64" },
      (rng) => rng.integers(5, { low: 2, high: 9, dtype: "int64" }),
    ],
    [
      { draw: "bernoulli", p: 0.25, shape: [6], dtype: "float32" },
      (rng) => rng.bernoulli(6, { p: 0.25, dtype: "float32" }),
    ],
    [
      { draw: "trunc_normal", mean: 0, std: 1, a: -0.5, b: 0.5, shape: [4], dtype: "float32" },
      (rng) => ln.truncNormal({ mean: 0, std: 1, a: -0.5, b: 0.5 })([4], rng, { dtype: "float32" }),
    ],
  ];
  for (const [entry, draw] of cases) {
    const [rng, twin] = [ln.torch(3), ln.torch(3)];
    ln.torchDefault(lost([entry, token]), rng);
    draw(twin);
    ln.normal({ std: 0.02 })([1, 2], twin, { dtype: "float32" });
    assertEquals(words(rng), words(twin), JSON.stringify(entry));
  }
});

Deno.test("torchDefault: a tensor of a record by a uniform or a truncated draw -> that draw", async () => {
  const values = async (
    entry: object,
  ) => [
    ...await ln.values(
      ln.initialize(lost([{ ...entry, shape: [1, 2], dtype: "float32", to: "token" }]), ln.torchDefault, {
        rng: ln.torch(4),
      }),
      "token",
    ) as Float32Array,
  ];
  const alone = (by: ln.Initializer) => [...by([1, 2], ln.torch(4), { dtype: "float32" }) as Float32Array];
  assertEquals(await values({ draw: "uniform", low: 3, high: 5 }), alone(ln.uniform({ low: 3, high: 5 })));
  assertEquals(await values({ draw: "normal", mean: 7, std: 2 }), alone(ln.normal({ mean: 7, std: 2 })));
  assertEquals(
    await values({ draw: "trunc_normal", mean: 1, std: 2, a: 0, b: 1 }),
    alone(ln.truncNormal({ mean: 1, std: 2, a: 0, b: 1 })),
  );
});

Deno.test("torchDefault: a lost draw of another kind -> unsupported in order, skipped by a keyed generator", () => {
  const model = lost([{ draw: "poisson", shape: [3], dtype: "float32" }, token]);
  const error = lensorError(() => ln.torchDefault(model, ln.torch(0)));
  assertEquals([error.code, error.message], [
    "unsupported",
    'Cannot play back the construction of the model: its draw "poisson" cannot be repeated, so torch(0) cannot follow ' +
    "PyTorch's order; use keyed(seed)",
  ]);
  const half = lost([{ draw: "bernoulli", shape: [3], dtype: "float32" }, token]);
  assertEquals(lensorError(() => ln.torchDefault(half, ln.torch(0))).code, "unsupported", "without its probability");
  const odd = lost([{ draw: "randint", low: 0.5, high: 9, shape: [3], dtype: "int64" }, token]);
  assertEquals(lensorError(() => ln.torchDefault(odd, ln.torch(0))).code, "unsupported", "without whole bounds");
  assertEquals(ln.initialize(model, ln.torchDefault).params.token!.origin.length, 1);
});

Deno.test("torchDefault: a record names a tensor whose layer has no default -> unsupported, with its path", () => {
  const json = net(["token", "a.weight", "a.bias", "b.weight", "b.bias", "c.weight"]);
  const model = ln.module("Outer", { children: { inner: ln.modelFromJson(json) } });
  const error = lensorError(() => ln.torchDefault(model, ln.torch(0)));
  assertEquals([error.code, error.path, error.message], [
    "unsupported",
    "inner.token",
    'Cannot draw "inner.token" as the default of its layer: PyTorch\'s Net has no default for "token" that lensor ' +
    "knows; export the model again, or fill it by a rule",
  ]);
});

Deno.test("torchDefault: matrices inside a Transformer's encoder and decoder -> Xavier, elsewhere the layer's default", async () => {
  const stack = { type: "Stack", children: { encoder: linear(3, 3), other: linear(3, 3) } };
  const model = ln.modelFromJson({
    type: "Net",
    children: { body: { ...stack, type: "Transformer", bases: ["Transformer", "Module"] }, plain: stack },
    construction: ["body.encoder.weight", "body.encoder.bias", "body.other.weight", "plain.encoder.weight"],
  });
  const by = (path: string) =>
    ln.origins(ln.initialize(model, ln.torchDefault, { partial: true })).find((row) => row.path === path)!.origin[0]!
      .by;
  assertEquals(
    ["body.encoder.weight", "body.encoder.bias", "body.other.weight", "plain.encoder.weight"].map(by).map((name) =>
      name.split("(")[0]
    ),
    ["xavierUniform", "uniform", "kaimingUniform", "kaimingUniform"],
  );
  assertEquals(
    (await ln.values(ln.initialize(model, ln.torchDefault, { partial: true }), "body.encoder.weight")).length,
    9,
  );
});

Deno.test("torchDefault: what a record does not draw -> constants of layers and initials, in a nested model too", async () => {
  const bn = {
    type: "BatchNorm1d",
    params: { weight: { shape: [2], dtype: "float32" }, bias: { shape: [2], dtype: "float32" } },
  };
  const inner = {
    type: "Net",
    params: { scale: { shape: [1], dtype: "float32", initial: 5 }, none: { shape: [0, 2], dtype: "float32" } },
    children: { bn, fc: linear(2, 2) },
    construction: ["fc.weight", "fc.bias"],
  };
  const model = ln.module("Outer", { children: { inner: ln.modelFromJson(inner) } });
  const ready = ln.initialize(model, ln.torchDefault, { rng: ln.torch(0) });
  const read = async (path: string) => [...await ln.values(ready, `inner.${path}`) as Float32Array];
  assertEquals([await read("bn.weight"), await read("bn.bias"), await read("scale"), await read("none")], [
    [1, 1],
    [0, 0],
    [5],
    [],
  ]);
  const gap = ln.modelFromJson({ ...inner, construction: ["fc.weight"] });
  const half = ln.initialize(gap, ln.torchDefault, { partial: true });
  assertEquals(
    ln.origins(half).filter(({ kind }) => kind === "missing").map(({ path }) => path),
    ["fc.bias"],
    "no constant",
  );
});

Deno.test("torchDefault: a copy whose original must not be touched -> drawn as the original, and copied on", async () => {
  const model = ln.modelFromJson({
    type: "Net",
    children: { a: linear(2, 2), b: linear(2, 2), c: linear(2, 2) },
    construction: [
      { draw: "uniform", low: 2, high: 3, shape: [2], dtype: "float32", to: "a.bias" },
      { copy: "a.bias", to: ["b.bias", "c.bias"] },
      "a.weight",
      { copy: "a.weight", to: ["b.weight", "c.weight"] },
    ],
  });
  const ready = ln.initialize(model, ln.seq(ln.fill("a.**", ln.zeros), ln.whenMissing(ln.torchDefault)), {
    rng: ln.torch(0),
  });
  const read = async (path: string) => [...await ln.values(ready, path) as Float32Array];
  assertEquals(await read("a.bias"), [0, 0]);
  assertEquals((await read("b.bias")).every((x) => x >= 2 && x < 3), true);
  assertEquals(await read("c.bias"), await read("b.bias"));
  assertEquals(await read("c.weight"), await read("b.weight"));
  assertEquals((await read("b.weight")).every((x) => x !== 0 && Math.abs(x) <= 1 / Math.sqrt(2)), true);
});
