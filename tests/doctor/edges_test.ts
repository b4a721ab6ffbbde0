/** Rules of the doctor at both sides of their bounds: what just is a fault, and what just is none. */
import { assertEquals } from "@std/assert";
import { file, gauss, loaded } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";

const { torchDefault: usual, fill, zeros, ones, constant, normal } = ln;
const told = async (model: ln.Module, rule: string, options: ln.DiagnoseOptions = {}) =>
  (await ln.diagnose(model, options)).filter((f) => f.rule === rule).map((f) => f.path);
const start = (net: ln.Module, ...inits: ln.Init[]) => ln.initialize(net, ln.seq(usual, ...inits));
// Draws of our own, whose numbers are what they are
const by = (label: string, make: (n: number) => ArrayLike<number>): ln.Initializer =>
  Object.assign((shape: readonly number[]) => Float32Array.from(make(shape.reduce((a, b) => a * b, 1))), { label });
const bare = { bias: false };

Deno.test("dead-pair: matrices in a row that are 0, unless something between them is not", async () => {
  const dead = async (between: readonly ln.Module[], ...inits: ln.Init[]) => {
    const last = 1 + between.length;
    const net = ln.sequential(ln.linear(4, 4), ...between, ln.linear(4, 4), ln.linear(4, 2));
    return (await told(start(net, fill("0.*", zeros), fill(`${last}.weight`, zeros), ...inits), "dead-pair")).length;
  };
  assertEquals([await dead([]), await dead([ln.relu()]), await dead([], fill("0.bias", ones))], [1, 1, 0]);
  assertEquals([await dead([], fill("0.weight", ones)), await dead([], fill("1.weight", ones))], [0, 0]);
  const norm = () => [ln.layerNorm(4)];
  assertEquals(await dead(norm(), fill("1.weight", ones), fill("1.bias", constant(0.5))), 0);
  assertEquals(await dead(norm(), fill("1.weight", ones), fill("1.bias", zeros)), 1);
  const named = (a: string, b: string) =>
    ln.module("Block", { children: { [a]: ln.linear(4, 4, bare), [b]: ln.linear(4, 4, bare), last: ln.linear(4, 4) } });
  const pair = async (a: string, b: string) =>
    (await told(start(named(a, b), fill(`${a}.weight`, zeros), fill(`${b}.weight`, zeros)), "dead-pair")).length;
  for (
    const [a, b] of [
      ["fc1", "fc2"],
      ["conv_2", "conv_3"],
      ["c_fc", "c_proj"],
      ["down", "up"],
      ["wi", "wo"],
      ["q", "k"],
      ["v_proj", "o_proj"],
    ]
  ) {
    assertEquals(await pair(a!, b!), 1, `${a} ${b}`);
  }
  for (const [a, b] of [["fc1", "conv2"], ["fc1", "fc3"], ["a", "b"], ["q", "v"], ["wo", "wi"]]) {
    assertEquals(await pair(a!, b!), 0, `${a} ${b}`);
  }
});

Deno.test("dead-pair: a matrix and the norm right behind it, and only there", async () => {
  const block = (children: Readonly<Record<string, ln.Module>>) =>
    ln.module("Net", { children: { ...children, last: ln.linear(4, 4) } });
  const dead = async (net: ln.Module, ...paths: string[]) =>
    (await told(start(net, ...paths.map((path) => fill(path, zeros))), "dead-pair")).length;
  const conv = () => ln.conv2d(4, 4, 1);
  assertEquals(await dead(block({ conv: conv(), bn: ln.batchNorm2d(4) }), "conv.weight", "bn.weight"), 1);
  assertEquals(
    await dead(block({ conv: conv(), act: ln.relu(), bn: ln.batchNorm2d(4) }), "conv.weight", "bn.weight"),
    1,
  );
  assertEquals(await dead(block({ conv: conv(), bn: ln.batchNorm2d(4) }), "bn.weight"), 0);
  // Other widths, other layers between, and a bias that a layer norm lets through
  assertEquals(await dead(block({ conv: ln.conv2d(4, 8, 1), bn: ln.batchNorm2d(4) }), "conv.weight", "bn.weight"), 0);
  assertEquals(
    await dead(block({ conv: conv(), mid: ln.embedding(3, 4), bn: ln.batchNorm2d(4) }), "conv.weight", "bn.weight"),
    0,
  );
  const free = ln.linear(4, 4);
  assertEquals(await dead(block({ fc: free, ln: ln.layerNorm(4) }), "fc.weight", "ln.weight"), 0);
  assertEquals(await dead(block({ fc: free, ln: ln.layerNorm(4) }), "fc.*", "ln.weight"), 1);
});

Deno.test("ignored-alike: parts and wholes under other names, where their shapes add up", async () => {
  const entry = (...shape: number[]) => ({ shape, data: gauss(shape.join(), shape.reduce((a, b) => a * b, 1), 0.1) });
  const attention = (children: Readonly<Record<string, ln.Module>>) =>
    ln.module("Net", { children: { keep: ln.linear(2, 2), attn: ln.module("Attention", { children }) } });
  const whole = () => attention({ qkv: ln.linear(4, 12, bare) });
  const parts = () => attention({ q: ln.linear(4, 4, bare), k: ln.linear(4, 4, bare), v: ln.linear(4, 4, bare) });
  const keep = { "keep.weight": entry(2, 2), "keep.bias": entry(2) };
  const found = async (net: ln.Module, more: Parameters<typeof file>[0]) => {
    const { model, options } = loaded(net, await file({ ...keep, ...more }), { ignore: Object.keys(more) });
    return await told(model, "ignored-alike", options);
  };
  const three = (...shapes: number[][]) =>
    Object.fromEntries(["q", "k", "v"].map((name, i) => [`attn.${name}.weight`, entry(...shapes[i]!)]));
  assertEquals(await found(whole(), three([4, 4], [4, 4], [4, 4])), ["attn.qkv.weight"]);
  assertEquals(await found(whole(), three([8, 4], [2, 4], [2, 4])), ["attn.qkv.weight"]);
  assertEquals(await found(whole(), three([4, 4], [4, 4], [5, 4])), []);
  assertEquals(await found(whole(), three([4, 4], [4, 4], [4, 3])), []);
  assertEquals(await found(whole(), three([4, 4], [4, 4], [4, 4, 1])), []);
  assertEquals(await found(whole(), { "attn.q.weight": entry(4, 4), "attn.k.weight": entry(8, 4) }), []);
  const all = ["attn.q.weight", "attn.k.weight", "attn.v.weight"];
  assertEquals(await found(parts(), { "attn.qkv.weight": entry(12, 4) }), all);
  assertEquals(await found(parts(), { "attn.qkv.weight": entry(13, 4) }), []);
  assertEquals(await found(parts(), { "other.qkv.weight": entry(12, 4) }), []);
  assertEquals(await found(parts(), { "attn.stuff.weight": entry(12, 4) }), []);
  const two = attention({ q: ln.linear(4, 4, bare), k: ln.linear(4, 8, bare) });
  assertEquals(await found(two, { "attn.qkv.weight": entry(12, 4) }), []);
  const old = ln.module("Net", {
    children: { keep: ln.linear(2, 2), n: ln.module("Norm", { params: { weight: ln.tensor([3]) } }) },
  });
  const drawn = fill("n.weight", normal());
  const renamed = async (name: string, ...shape: number[]) => {
    const { model, options } = loaded(old, await file({ ...keep, [name]: entry(...shape) }), { ignore: name }, drawn);
    return await told(model, "ignored-alike", options);
  };
  assertEquals([await renamed("n.gamma", 3), await renamed("x.n.gamma", 3)], [["n.weight"], ["n.weight"]]);
  assertEquals([await renamed("n.gamma", 4), await renamed("n.beta", 3), await renamed("m.gamma", 3)], [[], [], []]);
});

Deno.test("dtype-mix: fewer than half of three or more are float64", async () => {
  const mix = async (...dtypes: ln.DType[]) => {
    const params = Object.fromEntries(dtypes.map((dtype, i) => [`p${i}`, ln.tensor([2], { dtype })]));
    return (await told(start(ln.module("Net", { params }), fill("**", ones)), "dtype-mix")).length;
  };
  assertEquals([await mix("float64", "float32"), await mix("float64", "float32", "float32")], [0, 1]);
  assertEquals([
    await mix("float64", "float64", "float32", "float32"),
    await mix("float64", "float64", "float32", "float32", "float16"),
  ], [0, 2]);
  assertEquals(await mix("float64", "float64", "float64"), 0);
});

Deno.test("duplicate-units: copies that chance does not explain, of what was drawn", async () => {
  const net = (columns: number) =>
    ln.module("Net", { children: { a: ln.linear(columns, 4, bare), b: ln.linear(4, 2) } });
  const copies = (columns: number, label = "mine") =>
    by(
      label,
      (n) =>
        Array.from(
          { length: n },
          (_, i) => Math.floor(i / columns) === 3 ? Math.sin(i % columns + 1) : Math.sin(i + 1),
        ),
    );
  const found = async (columns: number, label?: string) =>
    await told(start(net(columns), fill("a.weight", copies(columns, label))), "duplicate-units");
  // 2 log2(4) - 1 - 20 columns: below -40 from three columns on
  assertEquals([await found(2), await found(3)], [[], ["a.weight"]]);
  for (const label of ["stacked(x)", "sparse(x)", "icnr", "eye"]) assertEquals(await found(3, label), [], label);
  // A promise of independent numbers that is not lensor's own is looked at too
  const promised = Object.assign(
    (shape: readonly number[], _: ln.Rng, { range }: ln.DrawOptions = {}) =>
      (copies(3)(shape, _) as Float32Array).slice(...range ?? []),
    { label: "normal()", elementwise: true as const },
  );
  assertEquals(await told(start(net(3), fill("a.weight", promised)), "duplicate-units"), ["a.weight"]);
});

Deno.test("frozen-random: a note where nothing is loaded and at most half is frozen", async () => {
  const net = (n: number) =>
    ln.module("Net", { params: { a: ln.tensor([n], { trainable: false }), b: ln.tensor([4]) } });
  const severity = async (n: number) =>
    (await ln.diagnose(start(net(n), fill("**", normal())))).filter((f) => f.rule === "frozen-random").map((f) =>
      f.severity
    );
  assertEquals([await severity(4), await severity(5), await severity(3)], [["note"], ["warning"], ["note"]]);
  const ck = await file({ b: { shape: [4], data: gauss("b", 4, 1) } });
  const { model, options } = loaded(net(3), ck, {}, fill("a", normal()));
  const found = (await ln.diagnose(model, options)).filter((f) => f.rule === "frozen-random");
  assertEquals(found.map(({ path, severity }) => [path, severity]), [["a", "warning"]]);
});

Deno.test("cast-underflow: more than one in a hundred, of 64 or more in 16 bits", async () => {
  const rounded = async (n: number, lost: number, dtype: ln.DType = "float16") => {
    const net = ln.module("Net", { params: { w: ln.tensor([n], { dtype }) } });
    const draw: ln.Initializer = Object.assign(
      () => ln.fromFloat32(Float32Array.from({ length: n }, (_, i) => i < lost ? 0 : Math.sin(i + 1)), dtype),
      { label: "mine" },
    );
    return (await told(ln.initialize(net, fill("w", draw)), "cast-underflow")).length;
  };
  assertEquals([await rounded(64, 2), await rounded(64, 3), await rounded(63, 3)], [0, 1, 0]);
  assertEquals([await rounded(1000, 10), await rounded(1000, 11)], [0, 1]);
  const half = ln.module("Net", { params: { w: ln.tensor([200], { dtype: "float16" }) } });
  const cast = async (lost: number) => {
    const data = Float32Array.from({ length: 200 }, (_, i) => i < lost ? 1e-9 : i < 100 + lost ? 1 + i : 0);
    const ck = await file({ w: { shape: [200], data } });
    return (await told(ln.initialize(half, ln.pretrained(ck, { cast: true })), "cast-underflow")).length;
  };
  assertEquals([await cast(1), await cast(2)], [0, 1]);
});

Deno.test("file-tie-ignored: the alias is drawn, or loaded as a copy; not what was tied or came from elsewhere", async () => {
  const net = () => ln.module("Net", { children: { a: ln.linear(2, 2, bare), b: ln.linear(2, 2, bare) } });
  const entry = { shape: [2, 2], data: [1, 2, 3, 4] };
  const said = { "b.weight": "a.weight" };
  const found = async (
    entries: Parameters<typeof file>[0],
    metadata: Record<string, string>,
    init: (ck: ln.Checkpoint) => ln.Init,
  ) => {
    const ck = await file(entries, metadata);
    return await told(ln.initialize(net(), init(ck)), "file-tie-ignored", { checkpoints: [ck] });
  };
  const draw = (ck: ln.Checkpoint) => ln.seq(ln.pretrained(ck), ln.whenMissing(usual));
  const kept = (ck: ln.Checkpoint) => ln.seq(ln.within("a", ln.pretrained(ck, { prefix: "a" })), ln.whenMissing(usual));
  assertEquals(await found({ "a.weight": entry }, {}, draw), []);
  assertEquals(await found({ "a.weight": entry }, said, kept), ["b.weight"]);
  assertEquals(await found({ "a.weight": entry, "b.weight": { ...entry, data: [5, 6, 7, 8] } }, said, draw), []);
});

Deno.test("diagnose: padding rows, whichever end they are counted from", async () => {
  const row = async (paddingIdx: number, at: number) => {
    const net = ln.module("Net", { children: { words: ln.embedding(4, 3, { paddingIdx }), out: ln.linear(3, 2) } });
    const draw = by("mine", (n) => Array.from({ length: n }, (_, i) => Math.floor(i / 3) === at ? 0 : Math.sin(i + 1)));
    return (await told(ln.initialize(net, ln.seq(usual, fill("words.weight", draw))), "padding-row")).length;
  };
  assertEquals([await row(0, 0), await row(0, 1), await row(3, 3), await row(-1, 3), await row(-1, 0)], [
    0,
    1,
    0,
    0,
    1,
  ]);
  // A table that says it itself, from either end, or names a row that it has not
  const own = async (padding_idx: number, zero: number) => {
    const words = ln.module("Embedding", { params: { weight: ln.tensor([4, 3]) }, attrs: { padding_idx } });
    const net = ln.module("Net", { children: { words, out: ln.linear(3, 2) } });
    const draw = by("mine", (n) => Array.from({ length: n }, (_, i) => Math.floor(i / 3) === zero ? 0 : i + 1));
    return (await ln.diagnose(ln.initialize(net, ln.seq(usual, fill("words.weight", draw)))))
      .filter((f) => f.rule === "padding-row").map((f) => f.evidence);
  };
  assertEquals([await own(-1, 3), await own(-1, 0)], [[], ["row -1 is 10, 11, ..."]]);
  assertEquals([await own(-4, 0), await own(-4, 1)], [[], ["row -4 is 1, 2, ..."]]);
  assertEquals([await own(3, 0), await own(4, 0), await own(-5, 0)], [["row 3 is 10, 11, ..."], [], []]);
});

Deno.test("reparametrised: random lengths of a weight norm that are off those of v by more than 10 %", async () => {
  const net = ln.module("Net", {
    children: {
      a: ln.module("Linear", { params: { weight_g: ln.tensor([4, 1]), weight_v: ln.tensor([4, 2]) } }),
      out: ln.linear(4, 2),
    },
  });
  const lengths = by("mine", (n) => Array.from({ length: n }, (_, i) => i % 2 ? 4 : 3));
  const found = async (g: ln.Initializer, v: ln.Initializer = lengths) =>
    await told(start(net, fill("a.weight_v", v), fill("a.weight_g", g)), "reparametrised");
  const all = (...numbers: number[]) => by("mine", () => numbers);
  // Every row of v is [3, 4], of length 5
  assertEquals(await found(all(5.4, 4.6, 5, 5.4)), []);
  assertEquals([await found(all(5.6, 5.6, 5, 5)), await found(all(5.6, 4.4, -5, 5))], [[], ["a.weight_g"]]);
  assertEquals(await found(constant(9)), []);
  // The units of what lensor draws are measured too
  assertEquals(await found(all(90, 91, 92, 93), normal()), ["a.weight_g"]);
});
