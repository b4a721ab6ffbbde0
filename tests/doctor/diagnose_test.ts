import { assert, assertEquals, assertRejects } from "@std/assert";
import { file, flat, gauss, loaded, mlp, renamed, weights } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";

const rulesOf = (findings: readonly ln.Finding[]) => findings.map((f) => `${f.rule} ${f.path}`);
const { torchDefault: usual, fill, zeros, normal } = ln;

Deno.test("diagnose: findings are sorted by severity, then by tree order, and say what, why and how", async () => {
  const net = mlp(6, 8, 8, 3);
  const bias = { shape: [3], data: [NaN, 1, 2] };
  const model = ln.initialize(
    net,
    ln.seq(
      ln.pretrained(await file({ "4.bias": bias }), {}),
      ln.whenMissing(usual),
      fill("2.weight", zeros),
      fill("0.weight", normal({ std: 0.3 })),
    ),
  );
  const findings = await ln.diagnose(model);
  assertEquals(rulesOf(findings), ["not-finite 4.bias", "zero-matrix 2.weight", "drawn-often 0.weight"]);
  for (const f of findings) {
    assert([f.evidence, f.why, f.fix].every((text) => text.length > 5));
    assert(f.paths === undefined || f.paths.length > 1 && f.paths[0] === f.path);
  }
  assertEquals(findings[0]!.evidence, "1 NaN, 0 inf of 3");
});

Deno.test("diagnose: values: false reads nothing, and knows what history, names and shapes tell", async () => {
  const never = { ...await file(weights(mlp(4, 4, 2))), read: () => Promise.reject(new Error("read")) };
  const net = ln.initialize(mlp(4, 4, 2), ln.pretrained(never));
  assertEquals(await ln.diagnose(net, { values: false }), []);
  await assertRejects(() => ln.diagnose(net));
  const gap = ln.initialize(mlp(4, 4, 2), ln.within("0", usual), { partial: true });
  assertEquals(rulesOf(await ln.diagnose(gap, { values: false })), ["no-value 2.weight", "no-value 2.bias"]);
});

Deno.test("diagnose: sample reads the ends of large tensors only, and rules that need all of one say nothing of it", async () => {
  const data = gauss("w", 4096, 0.1);
  data[2000] = NaN;
  const net = mlp(64, 64, 2);
  const ck = await file(weights(net, { "0.weight": { shape: [64, 64], data } }));
  const model = ln.initialize(net, ln.pretrained(ck));
  assertEquals(rulesOf(await ln.diagnose(model)), ["not-finite 0.weight"]);
  assertEquals(await ln.diagnose(model, { sample: 100 }), []);
  const large = ln.initialize(mlp(64, 64, 2), ln.seq(usual, fill("0.weight", normal({ std: 9 }))));
  assert(rulesOf(await ln.diagnose(large, { sample: 100 })).includes("scale-off 0.weight"));
});

Deno.test("diagnose: wrong calls are refused by name", async () => {
  const model = ln.initialize(mlp(2, 2), usual);
  const code = async (call: () => Promise<unknown>) => (await assertRejects(call, ln.LensorError)).code;
  assertEquals(await code(() => ln.diagnose(model, { value: true } as never)), "unknown-name");
  assertEquals(await code(() => ln.diagnose({} as never)), "type");
  assertEquals(await code(() => ln.diagnose(model, { sample: 1 })), "range");
  assertEquals(await code(() => ln.diagnose(model, { checkpoints: {} as never })), "type");
});

Deno.test("diagnose: an integer table that an adapter resized", async () => {
  const net = ln.module("Net", {
    buffers: { index: ln.tensor([2, 2], { dtype: "int64", trainable: false }) },
    children: { fc: ln.linear(4, 2) },
  });
  const fit = Object.assign(
    (have: ln.Tensor, want: ln.Spec) => ({ ...want, dtype: have.dtype, data: have.data.slice(0, 4) }),
    { accepts: () => true },
  );
  const ck = await file({
    ...weights(net),
    index: { shape: [3, 3], dtype: "int64", data: [0, 1, 2, 3, 4, 5, 6, 7, 8] },
  });
  const patient = loaded(net, ck, { adapt: [fit] });
  assertEquals(rulesOf(await ln.diagnose(patient.model, patient.options)), ["adapted-buffer index"]);
});

Deno.test("diagnose: a square matrix that was not turned with the others", async () => {
  const net = ln.module("Net", { children: { a: ln.linear(4, 12), b: ln.linear(4, 4), c: ln.linear(4, 3) } });
  const turn = (have: ln.Tensor, want: ln.Spec) => {
    const [rows, columns] = want.shape as [number, number];
    const from = have.data as Float32Array;
    return { ...want, data: Float32Array.from(from, (_, i) => from[(i % columns) * rows + Math.floor(i / columns)]!) };
  };
  const ck = await file(weights(net, {
    "a.weight": { shape: [4, 12], data: gauss("a", 48, 0.3) },
    "c.weight": { shape: [4, 3], data: gauss("c", 12, 0.3) },
  }));
  const { model, options } = loaded(net, ck, { adapt: [turn] });
  assertEquals(rulesOf(await ln.diagnose(model, options)), ["square-transposed b.weight"]);
});

Deno.test("diagnose: a cast to infinity is found, or refused when it is read", async () => {
  const net = ln.sequential(ln.linear(4, 4, { dtype: "float16" }));
  const w = weights(net, { "0.weight": { shape: [4, 4], data: gauss("w", 16, 1e6) }, "0.bias": flat([4], 0.5) });
  const model = ln.initialize(net, ln.pretrained(await file(w), { cast: true }));
  assertEquals(rulesOf(await ln.diagnose(model)), ["cast-overflow 0.weight"]);
});

Deno.test("diagnose: rotary frequencies by formula, then from a rounded file", async () => {
  const net = ln.module("Net", { buffers: { inv_freq: ln.tensor([8]) }, children: { fc: ln.linear(4, 2) } });
  const half = { shape: [8], dtype: "float16" as const, data: Array.from({ length: 8 }, (_, i) => 1e4 ** (-i / 8)) };
  const ck = await file(weights(net, { inv_freq: half }));
  const model = ln.initialize(net, ln.seq(fill("inv_freq", ln.ropeFrequencies()), ln.pretrained(ck)));
  assertEquals(rulesOf(await ln.diagnose(model)), ["formula-lost inv_freq"]);
});

Deno.test("diagnose: averaged weights in the file are a note with the prefix to pass", async () => {
  const net = mlp(4, 6, 2);
  const both = { ...renamed(weights(net), (n) => `net.${n}`), ...renamed(weights(net), (n) => `ema.net.${n}`) };
  const { model, options } = loaded(net, await file(both), { prefix: "net" });
  const [finding, ...rest] = await ln.diagnose(model, options);
  assertEquals([finding?.rule, finding?.severity, finding?.path, rest.length], ["other-weights", "note", "", 0]);
  assert(finding!.fix.includes('prefix: "ema"'));
});

Deno.test("diagnose: bounds, fans and draws that do nothing are notes", async () => {
  const net = ln.module("Net", { children: { dw: ln.conv2d(16, 16, 3, { groups: 16 }), out: ln.linear(16, 2) } });
  const model = ln.initialize(
    net,
    ln.seq(
      usual,
      ln.override(fill("dw.weight", ln.kaimingNormal({ mode: "fanOut" }))),
      ln.override(fill("out.weight", ln.truncNormal({ std: 0.02 }))),
    ),
  );
  const findings = await ln.diagnose(model);
  assertEquals(rulesOf(findings), ["literal-fans dw.weight", "truncation-cuts-nothing out.weight"]);
  assert(findings.every((f) => f.severity === "note"));
});

Deno.test("diagnose: a zero that a recipe by plain fill left is known to be meant", async () => {
  const net = ln.module("Net", { children: { a: ln.linear(4, 8), mix: ln.linear(8, 8), b: ln.linear(8, 2) } });
  const by = (init: ln.Init) => ln.diagnose(ln.initialize(net, ln.seq(usual, init)));
  assertEquals(rulesOf(await by(fill("mix.*", zeros))), ["zero-matrix mix.weight"]);
  assertEquals(await by(ln.recipes.zeroConvs("mix.*")), []);
});

Deno.test("diagnose: a plan of 70 billion elements by history and shapes alone", async () => {
  const bare = { bias: false };
  const d = 8192;
  const norm = () => ln.rmsNorm(d);
  const layer = () =>
    ln.module("LlamaDecoderLayer", {
      children: {
        input_layernorm: norm(),
        self_attn: ln.module("Attention", {
          children: {
            q_proj: ln.linear(d, d, bare),
            k_proj: ln.linear(d, 1024, bare),
            v_proj: ln.linear(d, 1024, bare),
            o_proj: ln.linear(d, d, bare),
          },
        }),
        post_attention_layernorm: norm(),
        mlp: ln.module("MLP", {
          children: {
            gate_proj: ln.linear(d, 28672, bare),
            up_proj: ln.linear(d, 28672, bare),
            down_proj: ln.linear(28672, d, bare),
          },
        }),
      },
    });
  const net = ln.module("Llama", {
    children: {
      embed_tokens: ln.embedding(32000, d),
      layers: ln.moduleList(Array.from({ length: 80 }, layer)),
      norm: norm(),
      lm_head: ln.linear(d, 32000, bare),
    },
  });
  const model = ln.initialize(net, ln.recipes.llama());
  assert(ln.origins(model).reduce((n, row) => n + row.elements, 0) > 68e9);
  // Drawing them would take minutes
  assertEquals(await ln.diagnose(model, { values: false }), []);
});

Deno.test("diagnose: a file that was loaded through a view is judged by the view", async () => {
  const net = mlp(4, 6, 2);
  const raw = await file(renamed(weights(net), (n) => `old.${n}`));
  const view = ln.renamed(raw, { rename: (name) => name.replace(/^old\./, "") });
  const model = ln.initialize(net, ln.seq(ln.pretrained(view, { ignore: "2" }), ln.whenMissing(usual)));
  for (const checkpoints of [[raw], [view], []]) assertEquals(await ln.diagnose(model, { checkpoints }), []);
});

Deno.test("diagnose: parts of a tensor that were written on purpose are not units left out", async () => {
  const net = ln.module("Net", { children: { attn: ln.multiheadAttention(16, 2), out: ln.linear(16, 4) } });
  const model = ln.initialize(net, ln.seq(usual, fill("attn.in_proj_weight[q]", zeros)));
  assertEquals((await ln.diagnose(model)).filter((f) => f.severity !== "note"), []);
});

Deno.test("norm-scale: a mean of exactly half the deviation is not less than half", async () => {
  const found = async (mean: number) => {
    const model = ln.initialize(ln.layerNorm(64), ln.rules([["weight", normal({ mean, std: 1 })], ["bias", zeros]]));
    return rulesOf(await ln.diagnose(model)).includes("norm-scale weight");
  };
  assertEquals([await found(0.5), await found(0.49), await found(0)], [false, true, true]);
});
