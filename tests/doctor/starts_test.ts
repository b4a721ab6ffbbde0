/** Rules of the doctor about how layers start: gates, symmetry, residual blocks, memory that nobody wrote. */
import { assertEquals } from "@std/assert";
import { file, gauss } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";

const { torchDefault: usual, fill, zeros, ones, constant, normal } = ln;
const found = async (model: ln.Module, rule: string, options: ln.DiagnoseOptions = {}) =>
  (await ln.diagnose(model, options)).filter((f) => f.rule === rule);
const told = async (model: ln.Module, rule: string, options: ln.DiagnoseOptions = {}) =>
  (await found(model, rule, options)).map((f) => `${f.path}: ${f.evidence}`);
const start = (net: ln.Module, ...inits: ln.Init[]) => ln.initialize(net, ln.seq(usual, ...inits));
const by = (label: string, make: (n: number) => ArrayLike<number>): ln.Initializer =>
  Object.assign((shape: readonly number[]) => Float32Array.from(make(shape.reduce((a, b) => a * b, 1))), { label });
const bare = { bias: false };

Deno.test("forget-gate-shut, gate-order, double-bias: the quarters of an LSTM's two biases", async () => {
  const net = (type = "LSTM", hidden = 2, gates = 4): ln.Module =>
    ln.module("Net", {
      children: {
        rnn: ln.module(type, {
          params: {
            weight_ih_l0: ln.tensor([gates * hidden, 3]),
            weight_hh_l0: ln.tensor([gates * hidden, hidden]),
            bias_ih_l0: ln.tensor([gates * hidden]),
            bias_hh_l0: ln.tensor([gates * hidden]),
          },
        }),
        out: ln.linear(2, 2),
      },
    });
  const biases = (ih: readonly number[], hh: readonly number[], rnn = net()) =>
    ln.initialize(
      rnn,
      ln.seq(
        fill("rnn.bias_ih_l0", by("ih", () => ih)),
        fill("rnn.bias_hh_l0", by("hh", () => hh)),
        ln.whenMissing(fill("**", normal())),
      ),
    );
  const none = Array(8).fill(0);
  const quarters = (...q: number[]) => q.flatMap((x) => [x, x]);
  const shut = (ih: readonly number[], hh = none, rnn?: ln.Module) => told(biases(ih, hh, rnn), "forget-gate-shut");
  assertEquals(await shut(quarters(0, -3, 0, 0)), ["rnn.bias_ih_l0: the forget gate starts at -3 or less"]);
  assertEquals(await shut(quarters(0, -1, 0, 0), quarters(0, -2, 0, 0)), [
    "rnn.bias_ih_l0: the forget gate starts at -3 or less",
  ]);
  assertEquals([
    await shut(quarters(0, -2.9, 0, 0)),
    await shut([0, 0, -3, -2, 0, 0, 0, 0]),
    await shut(quarters(-9, 0, -9, -9)),
  ], [[], [], []]);
  assertEquals(await shut(quarters(0, -3, 0, 0), none, net("Module")), [
    "rnn.bias_ih_l0: the forget gate starts at -3 or less",
  ]);
  assertEquals(await shut(quarters(0, -3, 0, 0), none, net("GRU")), []);
  const six = [0, 0, -3, -3, 0, 0];
  assertEquals(await shut(six, Array(6).fill(0), net("Module", 2, 3)), []);
  const order = (ih: readonly number[], hh = none) => told(biases(ih, hh), "gate-order");
  assertEquals(await order(quarters(1, 0, 0, 0)), ["rnn.bias_ih_l0: 1 on the input gate"]);
  assertEquals(await order(none, quarters(0, 0, 2, 0)), ["rnn.bias_hh_l0: 2 on the cell gate"]);
  assertEquals(await order(quarters(0, 0, 0, 0.5)), ["rnn.bias_ih_l0: 0.5 on the output gate"]);
  for (const q of [quarters(0, 1, 0, 0), none, quarters(1, 1, 0, 0), quarters(1, 0, -1, 0), [1, 2, 0, 0, 0, 0, 0, 0]]) {
    assertEquals(await order(q), []);
  }
  const double = (ih: readonly number[], hh: readonly number[]) => told(biases(ih, hh), "double-bias");
  assertEquals(await double(quarters(0, 1, 0, 0), quarters(0, 1, 0, 0)), ["rnn.bias_ih_l0: both are 1, together 2"]);
  assertEquals([await double(quarters(0, 1, 0, 0), quarters(0, 2, 0, 0)), await double(none, none)], [[], []]);
  assertEquals(await double([0, 0, 1, 2, 0, 0, 0, 0], [0, 0, 1, 2, 0, 0, 0, 0]), []);
});

Deno.test("symmetric: equal units with equal biases; an error where the next has equal columns", async () => {
  const net = (trainable = true) =>
    ln.module("Net", {
      children: {
        a: ln.module("Linear", { params: { weight: ln.tensor([4, 3], { trainable }), bias: ln.tensor([4]) } }),
        b: ln.linear(4, 5),
        c: ln.linear(5, 2),
      },
    });
  const rows = by("mine", (n) => Array.from({ length: n }, (_, i) => [0.1, -0.2, 0.3][i % 3]!));
  const flat = by("mine", (n) => Array.from({ length: n }, (_, i) => Math.floor(i / 4) + 1));
  const symmetric = async (model: ln.Module) =>
    (await found(model, "symmetric")).map((f) => `${f.severity} ${f.path}: ${f.evidence}`);
  const equal = fill("a.weight", rows);
  const even = fill("a.bias", zeros);
  assertEquals(await symmetric(start(net(), equal, even)), ["warning a.weight: 4 equal units"]);
  assertEquals(await symmetric(start(net(), equal, even, fill("b.weight", flat))), ["error a.weight: 4 equal units"]);
  assertEquals(await symmetric(start(net(), equal)), []);
  assertEquals(await symmetric(start(net(false), equal, even)), []);
  assertEquals(await symmetric(start(net(), fill("a.weight", zeros), even)), []);
  assertEquals(await symmetric(start(net(), fill("c.weight", constant(1)), fill("c.bias", zeros))), []);
  assertEquals(await symmetric(start(net(), fill("a.weight", by("bilinear", (n) => Array(n).fill(1))), even)), []);
});

Deno.test("residual-growth: four blocks or more whose branches add up to a thousandfold", async () => {
  const block = (...more: ln.Module[]): ln.Module =>
    ln.module("ResBlock", { children: { fc: ln.linear(8, 8, bare), ...(more[0] ? { n: more[0] } : {}) } });
  const net = (n: number, make = () => block()) =>
    ln.module("Net", { children: { h: ln.moduleList(Array.from({ length: n }, make)), out: ln.linear(8, 2) } });
  // r = 8 c^2 / 2 for a weight of +-c: every block multiplies by 1 + 4 c^2
  const signs = (c: number) =>
    fill("h.*.fc.weight", by("mine", (n) => Array.from({ length: n }, (_, i) => i % 2 ? c : -c)));
  const growth = async (n: number, c: number, make?: () => ln.Module) =>
    await told(start(net(n, make), signs(c)), "residual-growth");
  assertEquals(
    await growth(4, 2),
    ["h: 4 blocks multiply the variance by 83521"],
  );
  assertEquals([await growth(3, 2), (await growth(4, 1)).length, (await growth(5, 1)).length], [[], 0, 1]);
  assertEquals([
    await growth(4, 2, () => block(ln.layerNorm(8))),
    await growth(4, 2, () => ln.module("Cell", { children: { fc: ln.linear(8, 8, bare) } })),
  ], [[], []]);
});

Deno.test("uninitialised-memory: numbers that nobody would have written", async () => {
  const memory = async (shape: readonly number[], make: (i: number) => number) => {
    const n = shape.reduce((a, b) => a * b, 1);
    const net = ln.module("Net", {
      children: { fc: ln.module("Linear", { params: { weight: ln.tensor(shape) } }), z: ln.linear(2, 2) },
    });
    const data = Array.from({ length: n }, (_, i) => make(i));
    const ck = await file({
      "fc.weight": { shape, data },
      "z.weight": { shape: [2, 2], data: [1, 2, 3, 4] },
      "z.bias": { shape: [2], data: [1, 2] },
    });
    return (await found(ln.initialize(net, ln.pretrained(ck)), "uninitialised-memory", { checkpoints: [ck] })).length;
  };
  const usual = (i: number) => Math.sin(i + 1);
  const [huge, tiny] = [2 ** 61, 2 ** -101];
  assertEquals(await memory([4, 4], usual), 0);
  assertEquals([
    await memory([4, 4], (i) => [huge, tiny][i] ?? usual(i)),
    await memory([3, 5], (i) => [huge, tiny][i] ?? usual(i)),
  ], [1, 0]);
  assertEquals([
    await memory([4, 4], (i) => i < 1 ? huge : usual(i)),
    await memory([4, 4], (i) => i < 2 ? huge : usual(i)),
  ], [0, 1]);
  assertEquals([
    await memory([4, 4], (i) => i < 1 ? 2 ** 60 : usual(i)),
    await memory([16, 25], (i) => i < 3 ? huge : usual(i)),
    await memory([16, 25], (i) => i < 4 ? huge : usual(i)),
  ], [0, 0, 1]);
  assertEquals([
    await memory([4, 4], (i) => i % 2 ? tiny : usual(i)),
    await memory([4, 4], (i) => i % 4 ? tiny : usual(i)),
  ], [0, 1]);
  // Whole rows that have faded beside living ones are weight decay
  assertEquals([
    await memory([4, 4], (i) => i < 12 ? tiny : usual(i)),
    await memory([16], (i) => i < 12 ? tiny : usual(i)),
  ], [0, 0]);
});

Deno.test("impure, zero-embedding, zero-matrix: other bits each time; tables and hidden matrices at 0", async () => {
  const net = ln.module("Net", { params: { w: ln.tensor([70]) } });
  const counting = (from: number) => {
    let calls = 0;
    return by("mine", (n) => {
      calls++;
      return Array.from({ length: n }, (_, i) => i >= from ? calls : i);
    });
  };
  const impure = async (from: number) =>
    (await found(ln.initialize(net, fill("w", counting(from))), "impure")).map((f) => f.evidence.replace(/ is .*/, ""));
  assertEquals([await impure(0), await impure(63), await impure(64), await impure(70)], [
    ["element 0"],
    ["element 63"],
    [],
    [],
  ]);
  const words = (trainable = true) =>
    ln.module("Net", {
      children: {
        wte: ln.module("Embedding", { params: { weight: ln.tensor([5, 4], { trainable }) } }),
        mid: ln.linear(4, 4),
        out: ln.linear(4, 2),
      },
    });
  const table = async (init: ln.Init, trainable = true) =>
    await told(start(words(trainable), fill("wte.weight", normal()), init), "zero-embedding");
  assertEquals([
    await table(fill("wte.weight", zeros)),
    await table(fill("wte.weight", ones)),
    await table(fill("wte.weight", zeros), false),
  ], [["wte.weight: [5, 4] all 0"], [], []]);
  const matrix = async (path: string) =>
    await told(start(words(), fill("wte.weight", normal()), fill(path, zeros)), "zero-matrix");
  assertEquals([await matrix("mid.weight"), await matrix("out.weight")], [["mid.weight: [4, 4] all 0"], []]);
  // The end of a branch may be 0: of a sequence that is an element of a list, or is called a block
  const row = () => ln.sequential(ln.linear(4, 4), ln.relu(), ln.linear(4, 4));
  const branch = async (around: (inner: ln.Module) => ln.Module, inner: ln.Module = row()) => {
    const whole = ln.module("Net", { children: { h: around(inner), out: ln.linear(4, 2) } });
    return await told(start(whole, fill("h.**.2.weight", zeros)), "zero-matrix");
  };
  const within = (name: string) => (inner: ln.Module) => ln.module("Part", { children: { [name]: inner } });
  assertEquals(await branch((inner) => ln.moduleList([inner])), []);
  assertEquals(await branch((inner) => ln.sequential(inner)), ["h.0.2.weight: [4, 4] all 0"]);
  assertEquals(await branch((inner) => ln.sequential(ln.relu(), inner)), ["h.1.2.weight: [4, 4] all 0"]);
  // By names alone: layers are run in a row, parts of several layers are a list
  const byNumbers = (children: Readonly<Record<string, ln.Module>>) => ln.module("Module", { children });
  const layers = () => byNumbers({ 0: ln.linear(4, 4), 2: ln.linear(4, 4) });
  assertEquals(await branch((inner) => ln.sequential(inner), layers()), ["h.0.2.weight: [4, 4] all 0"]);
  assertEquals(await branch((inner) => byNumbers({ 0: inner, 1: row() })), []);
  const beside = await branch((inner) => byNumbers({ 0: ln.linear(4, 4), 1: inner }));
  assertEquals(beside, ["h.1.2.weight: [4, 4] all 0"]);
  for (const name of ["block", "mlp", "unit"]) {
    assertEquals(await branch((inner) => ln.sequential(within(name)(inner))), [], name);
  }
  const ck = await file({
    "mid.weight": { shape: [4, 4], data: Array(16).fill(0) },
    "wte.weight": { shape: [5, 4], data: gauss("wte", 20, 1) },
  });
  const given = ln.initialize(words(), ln.seq(ln.pretrained(ck), ln.whenMissing(usual)));
  assertEquals(await told(given, "zero-matrix", { checkpoints: [ck] }), []);
});
