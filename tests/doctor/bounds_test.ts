/** More rules of the doctor at both sides of their bounds: scales, promises, what was loaded, twins and norms. */
import { assertEquals } from "@std/assert";
import { file, gauss, loaded } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";

const { torchDefault: usual, fill, zeros, ones, constant, normal } = ln;
const found = async (model: ln.Module, rule: string, options: ln.DiagnoseOptions = {}) =>
  (await ln.diagnose(model, options)).filter((f) => f.rule === rule);
const told = async (model: ln.Module, rule: string, options: ln.DiagnoseOptions = {}) =>
  (await found(model, rule, options)).map((f) => f.path);
const start = (net: ln.Module, ...inits: ln.Init[]) => ln.initialize(net, ln.seq(usual, ...inits));
const by = (label: string, make: (n: number) => ArrayLike<number>): ln.Initializer =>
  Object.assign((shape: readonly number[]) => Float32Array.from(make(shape.reduce((a, b) => a * b, 1))), { label });
const bare = { bias: false };
const entry = (shape: readonly number[], data?: ArrayLike<number>) => ({
  shape,
  data: data ?? gauss(shape.join(), shape.reduce((a, b) => a * b, 1), 0.1),
});
// A matrix between two others, so that it is neither first nor head
const middle = (inside: ln.Module) =>
  ln.module("Net", { children: { a: ln.linear(4, 4), m: inside, z: ln.linear(4, 2) } });

Deno.test("scale-off: ten times what a scheme draws, and a thousandth of it", async () => {
  const signs = (c: number) => by("mine", (n) => Array.from({ length: n }, (_, i) => i % 3 === 0 ? -c : c));
  const off = async (c: number, shape: readonly [number, number] = [4, 16]) =>
    (await told(start(middle(ln.linear(shape[1], shape[0], bare)), fill("m.weight", signs(c))), "scale-off")).length;
  // fans 16 and 4: up to 10 sqrt(2 / 4), from sqrt(2 / 16) / 1000 on
  assertEquals([await off(7.07), await off(7.08), await off(3.54e-4), await off(3.53e-4)], [0, 1, 0, 1]);
  assertEquals([await off(100, [1, 7]), await off(100, [1, 8]), await off(100, [2, 4])], [0, 1, 1]);
});

Deno.test("off-promise: bounds, means and deviations that the label cannot have made", async () => {
  const net = (n: number) => ln.module("Net", { params: { w: ln.tensor([n]) } });
  const off = async (label: string, make: (i: number) => number, n = 400) => {
    const model = ln.initialize(net(n), fill("w", by(label, (n) => Array.from({ length: n }, (_, i) => make(i)))));
    return (await found(model, "off-promise")).map((f) => f.evidence.replace(`${label} says `, ""));
  };
  const sign = (i: number) => i % 2 ? 1 : -1;
  assertEquals(await off("normal(std=1)", sign), []);
  // 400 numbers: the mean within 8 / 20, the deviation within 8 / sqrt(800)
  assertEquals([await off("normal(std=1)", (i) => sign(i) + 0.39), await off("normal(std=1)", (i) => sign(i) + 0.41)], [
    [],
    ["mean 0, has 0.41"],
  ]);
  assertEquals([await off("normal(std=1)", (i) => 1.28 * sign(i)), await off("normal(std=1)", (i) => 1.29 * sign(i))], [
    [],
    ["std 1, has 1.29"],
  ]);
  assertEquals([await off("normal(std=1)", (i) => 0.72 * sign(i)), await off("normal(std=1)", (i) => 0.71 * sign(i))], [
    [],
    ["std 1, has 0.71"],
  ]);
  // Of 64 numbers the mean may be off by 8 / 8, and by no more
  assertEquals([
    await off("normal(std=1)", (i) => sign(i) + 1, 64),
    await off("normal(std=1)", (i) => sign(i) + 1.01, 64),
  ], [
    [],
    ["mean 0, has 1.01"],
  ]);
  const line = (i: number) => 2 * i / 399 - 1;
  assertEquals(await off("uniform(low=-1, high=1)", line), []);
  assertEquals(await off("uniform(low=-1, high=1)", (i) => i === 3 ? 1.001 : line(i)), ["-1 to 1, has -1 to 1.001"]);
  assertEquals(await off("uniform(low=-1, high=1)", (i) => i === 3 ? -1.001 : line(i)), ["-1 to 1, has -1.001 to 1"]);
  assertEquals([
    await off("constant(2)", () => 2),
    await off("constant(2)", () => 3),
    await off("constant(2)", (i) => i % 2 + 2),
  ], [[], ["2, has 3"], ["2, has 2 to 3"]]);
  assertEquals([await off("normal(std=1)", () => 9, 7), await off("normal(std=1)", () => 9, 8)], [[], [
    "mean 0, has 9",
  ]]);
  assertEquals([await off("someScheme", () => 9), await off("normal(std=1)", () => NaN)], [[], []]);
  const adjusted = ln.initialize(
    net(100),
    ln.seq(fill("w", normal({ std: 1 })), ln.adjust("w", "x9", ({ data }) => (data as Float32Array).map((x) => 9 * x))),
  );
  assertEquals(await told(adjusted, "off-promise"), []);
});

Deno.test("zero-filled: a loaded matrix that is 0, or that ends in zeros", async () => {
  const net = () =>
    ln.module("Net", { children: { a: ln.linear(8, 8, bare), m: ln.linear(8, 16, bare), z: ln.linear(16, 2, bare) } });
  const full = (n: number, last: number, also = 0) =>
    Float32Array.from({ length: n }, (_, i) => i >= n - last || i < also ? 0 : Math.sin(i + 1));
  const filled = async (change: Parameters<typeof file>[0]) => {
    const ck = await file({
      "a.weight": entry([8, 8]),
      "m.weight": entry([16, 8]),
      "z.weight": entry([2, 16]),
      ...change,
    });
    return await told(ln.initialize(net(), ln.pretrained(ck)), "zero-filled", { checkpoints: [ck] });
  };
  assertEquals(await filled({}), []);
  assertEquals(await filled({ "m.weight": entry([16, 8], full(128, 128)) }), ["m.weight"]);
  assertEquals(await filled({ "z.weight": entry([2, 16], full(32, 32)) }), []);
  assertEquals([
    await filled({ "m.weight": entry([16, 8], full(128, 15)) }),
    await filled({ "m.weight": entry([16, 8], full(128, 16)) }),
  ], [[], ["m.weight"]]);
  // Where many others are 0 too it may be chance: half of them, or 16 zeros at 8 %
  assertEquals([
    await filled({ "m.weight": entry([16, 8], full(128, 16, 9)) }),
    await filled({ "m.weight": entry([16, 8], full(128, 16, 10)) }),
  ], [["m.weight"], []]);
  assertEquals([await filled({ "a.weight": entry([8, 8], full(64, 20)) })], [["a.weight"]]);
});

Deno.test("quantised-look: whole numbers of one byte, sixteen or more of them", async () => {
  const looks = async (make: (i: number) => number, n = 64) => {
    const net = middle(ln.linear(4, n / 4, bare));
    const model = start(net, fill("m.weight", by("mine", (n) => Array.from({ length: n }, (_, i) => make(i)))));
    return (await told(model, "quantised-look")).length;
  };
  const of = (n: number) => (i: number) => i % n - 7;
  assertEquals([await looks(of(15)), await looks(of(16)), await looks(of(16), 60)], [0, 1, 0]);
  assertEquals([await looks((i) => i ? of(16)(i) : 255), await looks((i) => i ? of(16)(i) : 256)], [1, 0]);
  assertEquals([await looks((i) => i ? of(16)(i) : -255), await looks((i) => i ? of(16)(i) : -256)], [1, 0]);
  assertEquals(await looks((i) => i ? of(16)(i) : 0.5), 0);
});

Deno.test("quantised-as-float: codes in floats, and scales that nobody used", async () => {
  const net = (dtype: ln.DType = "float32") =>
    ln.module("Net", { children: { a: ln.linear(2, 2, { ...bare, dtype }) } });
  const coded = async (entries: Parameters<typeof file>[0], dtype?: ln.DType) => {
    const ck = await file(entries);
    const ignore = Object.keys(entries).filter((name) => name !== "a.weight");
    const model = ln.initialize(net(dtype), ln.pretrained(ck, { cast: true, ignore }));
    return (await found(model, "quantised-as-float", { checkpoints: [ck] })).map((f) => f.evidence);
  };
  const of = (dtype: ln.DType) => ({ "a.weight": { shape: [2, 2], dtype, data: [1, 2, 3, 4] } });
  for (const dtype of ["int8", "uint8", "int16", "uint16", "float8_e4m3fn"] as const) {
    assertEquals((await coded(of(dtype)).catch(() => [dtype]))[0]?.startsWith(dtype), true, dtype);
  }
  for (const dtype of ["float32", "float16", "bfloat16"] as const) assertEquals(await coded(of(dtype)), []);
  for (const beside of ["a.scale", "a.weight_scale", "a.weight.absmax", "a.SCB", "a.g_idx"]) {
    assertEquals(await coded({ ...of("float32"), [beside]: entry([1]) }), [`float32, "${beside}" not used`]);
  }
  assertEquals(await coded({ ...of("float32"), "b.scale": entry([1]), "a.other": entry([1]) }), []);
});

Deno.test("variance-not-positive: below 0 anywhere; 0 anywhere if drawn, in half if loaded", async () => {
  const bn = () => ln.module("Net", { children: { bn: ln.batchNorm2d(4), fc: ln.linear(4, 4) } });
  const drawn = async (...v: number[]) =>
    (await found(start(bn(), ln.override(fill("bn.running_var", by("mine", () => v)))), "variance-not-positive")).map((
      f,
    ) => f.evidence);
  assertEquals([await drawn(1, 1, 1, 1), await drawn(1, 0, 1, 1), await drawn(1, -2, 0, 1)], [[], ["1 of 4 are 0"], [
    "the least is -2",
  ]]);
  const given = async (...v: number[]) => {
    const ck = await file({ "bn.running_var": entry([4], v) });
    const { model, options } = loaded(bn(), ck);
    return (await told(model, "variance-not-positive", options)).length;
  };
  assertEquals([await given(0, 1, 1, 1), await given(0, 0, 1, 1), await given(1, 1, 1, -1)], [0, 1, 1]);
});

Deno.test("not-finite: NaN and infinities of any tensor, but masks", async () => {
  const net = ln.module("Net", {
    params: { w: ln.tensor([4]) },
    buffers: { mask: ln.tensor([4], { trainable: false }), table: ln.tensor([4], { trainable: false }) },
  });
  const evidence = async (path: string, ...v: number[]) =>
    (await found(
      ln.initialize(net, ln.seq(fill("{w,mask,table}", ones), ln.override(fill(path, by("mine", () => v))))),
      "not-finite",
    )).map((f) => f.evidence);
  assertEquals(await evidence("w", 1, NaN, -Infinity, 2), ["1 NaN, 1 inf of 4"]);
  assertEquals([await evidence("w", 1, 1, 1, 1), await evidence("table", 1, Infinity, 1, 1)], [[], [
    "0 NaN, 1 inf of 4",
  ]]);
  assertEquals([await evidence("mask", 0, -Infinity, 0, 0), await evidence("mask", 0, NaN, 0, 0)], [[], [
    "1 NaN, 0 inf of 4",
  ]]);
});

Deno.test("zero-units, zero-norm: some units at 0; a norm at 0 with a matrix behind it", async () => {
  const rows = (zero: number, columns: number, label = "mine") =>
    by(label, (n) => Array.from({ length: n }, (_, i) => Math.floor(i / columns) < zero ? 0 : Math.sin(i + 1)));
  const zeroed = async (zero: number, label?: string) =>
    (await found(start(middle(ln.linear(4, 4, bare)), fill("m.weight", rows(zero, 4, label))), "zero-units")).map((f) =>
      f.evidence
    );
  assertEquals([await zeroed(0), await zeroed(1), await zeroed(3), await zeroed(4)], [[], ["1 of 4 units"], [
    "3 of 4 units",
  ], []]);
  assertEquals([await zeroed(1, "sparse(x)"), await zeroed(1, "stacked(x)"), await zeroed(1, "eye")], [[], [], []]);
  const thin = start(middle(ln.linear(1, 4, bare)), fill("m.weight", rows(1, 1)));
  assertEquals(await told(thin, "zero-units"), []);
  const chain = (type: string, last: boolean) =>
    ln.module(type, {
      children: {
        block: ln.module("Block", {
          children: { a: ln.linear(4, 4), n: ln.layerNorm(4), ...(last ? { b: ln.linear(4, 4) } : {}) },
        }),
        out: ln.linear(4, 2),
      },
    });
  const norms = async (type: string, last: boolean, init = fill("block.n.weight", zeros)) =>
    (await told(start(chain(type, last), init), "zero-norm")).length;
  assertEquals([await norms("Net", true), await norms("Net", false), await norms("GemmaModel", true)], [1, 0, 0]);
  assertEquals(await norms("Net", true, fill("block.n.weight", constant(0.1))), 0);
});

Deno.test("odd-sibling, little-loaded: one block of many, and a file of which little was used", async () => {
  const net = (n: number) =>
    ln.module("Net", { children: { h: ln.sequential(...Array.from({ length: n }, () => ln.linear(2, 2))) } });
  const odd = async (n: number, ...missing: string[]) => {
    const entries: Record<string, ReturnType<typeof entry>> = {};
    for (let i = 0; i < n; i++) {
      Object.assign(entries, { [`h.${i}.weight`]: entry([2, 2]), [`h.${i}.bias`]: entry([2]) });
    }
    for (const name of missing) delete entries[name];
    const { model, options } = loaded(net(n), await file(entries));
    return (await found(model, "odd-sibling", options)).map((f) => `${f.path} ${f.evidence}`);
  };
  assertEquals(await odd(3, "h.1.weight"), ["h.1.weight loaded in blocks 0, 2, drawn here"]);
  assertEquals((await odd(4, "h.1.weight", "h.2.weight")).length, 2);
  assertEquals(await odd(3, "h.1.weight", "h.2.weight"), []);
  assertEquals(await odd(3, "h.1.weight", "h.1.bias"), []);
  assertEquals((await odd(10, "h.0.weight"))[0], "h.0.weight loaded in blocks 1, 2, 3, 4, 5, 6, 7, 8 ..., drawn here");
  const two = ln.module("Net", { children: { a: ln.linear(2, 2, bare), b: ln.linear(2, 3, bare) } });
  const little = async (entries: Parameters<typeof file>[0]) => {
    const ck = await file(entries);
    const { model, options } = loaded(two, ck, { ignore: Object.keys(entries).filter((name) => name !== "a.weight") });
    return (await found(model, "little-loaded", options)).map((f) => `${f.path} ${f.evidence}`);
  };
  assertEquals(await little({ "a.weight": entry([2, 2]), "x.b.weight": entry([3, 2]) }), [
    "b.weight 6 elements would fit, 4 were used",
  ]);
  assertEquals(await little({ "a.weight": entry([2, 2]), "x.b.weight": entry([2, 3]) }), []);
  assertEquals(await little({ "a.weight": entry([2, 2]), "x.b.bias": entry([3, 2]) }), []);
});

Deno.test("same-numbers, untied-twins: equal draws that are too large for chance, equal loads", async () => {
  const net = (n: number, dtype: ln.DType = "float32") =>
    ln.module("Net", {
      params: { a: ln.tensor([n], { dtype }), b: ln.tensor([n], { dtype }), c: ln.tensor([n + 1], { dtype }) },
    });
  const same = async (n: number) =>
    (await found(
      ln.initialize(net(n), fill("**", by("mine", (n) => Array.from({ length: n }, (_, i) => Math.sin(i + 1))))),
      "same-numbers",
    )).map((f) => f.evidence);
  assertEquals([await same(2), await same(3)], [[], ["2 tensors are equal"]]);
  const twins = async (shape: readonly number[], change = 0) => {
    const pair = ln.module("Net", {
      children: {
        a: ln.module("Linear", { params: { weight: ln.tensor(shape) } }),
        b: ln.module("Linear", { params: { weight: ln.tensor(shape) } }),
      },
    });
    const data = gauss("twin", shape.reduce((x, y) => x * y, 1), 1);
    const other = data.slice();
    other[0]! += change;
    const ck = await file({ "a.weight": entry(shape, data), "b.weight": entry(shape, other) });
    return (await told(ln.initialize(pair, ln.pretrained(ck)), "untied-twins", { checkpoints: [ck] })).length;
  };
  assertEquals([await twins([4, 4]), await twins([3, 5]), await twins([1, 16]), await twins([4, 4], 1)], [1, 0, 0, 0]);
});

Deno.test("tied-scale, vocabulary-mismatch: tables of words and their heads", async () => {
  const tied = (rows: number, width: number) =>
    ln.module("Net", { children: { wte: ln.embedding(rows, width), lm_head: ln.linear(width, rows, bare) } });
  const scale = async (rows: number, width: number, c: number) => {
    const signs = by("mine", (n) => Array.from({ length: n }, (_, i) => i * 7 % 3 === 0 ? -c : c));
    const init = ln.seq(ln.tie("lm_head.weight", "wte.weight"), fill("wte.weight", signs));
    return (await told(ln.initialize(tied(rows, width), init), "tied-scale")).length;
  };
  // 16 numbers a word, 4 ln 20 = 11.98
  assertEquals([await scale(20, 16, 0.86), await scale(20, 16, 0.87)], [0, 1]);
  const words = (rows: number, width: number, head: number, bias?: number) =>
    ln.module("Net", {
      children: {
        wte: ln.embedding(rows, width),
        lm_head: ln.module("Linear", {
          params: { weight: ln.tensor([head, 4]), ...(bias ? { bias: ln.tensor([bias]) } : {}) },
        }),
      },
    });
  const mismatch = async (...sizes: Parameters<typeof words>) =>
    (await found(ln.initialize(words(...sizes), fill("**", normal())), "vocabulary-mismatch")).map((f) =>
      `${f.path} ${f.evidence}`
    );
  assertEquals(await mismatch(6, 4, 6), []);
  assertEquals(await mismatch(7, 4, 6), ["lm_head.weight [7, 4] words, [6, 4] in the head"]);
  assertEquals([await mismatch(7, 5, 6), await mismatch(6, 4, 6, 6)], [[], []]);
  assertEquals(await mismatch(6, 4, 6, 5), ["lm_head.bias [5] beside [6, 4]"]);
});
