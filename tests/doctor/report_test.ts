/** report and reportData: every field of the data, what changed against a model before, and the page around it. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import * as ln from "../../all.ts";
import { histogram } from "../../doctor/report/_histogram.ts";
import { lensorRejection } from "../_util.ts";

const { fill, zeros, ones, constant, normal } = ln;
const by = (label: string, numbers: readonly number[]): ln.Initializer =>
  Object.assign(() => Float32Array.from(numbers), { label });
const net = () =>
  ln.module("Net", {
    params: { w: ln.tensor([4]), v: ln.tensor([2, 2], { trainable: false }) },
    buffers: { b: ln.tensor([3], { dtype: "float64", trainable: false }) },
    children: { inner: ln.module("Inner", { params: { x: ln.tensor([2]) } }), plain: ln.module("Module", {}) },
  });
const ready = (w: readonly number[] = [1, 2, 3, NaN]) =>
  ln.initialize(
    net(),
    ln.seq(fill("w", by("mine", w)), fill("v", normal({ std: 2 })), fill("b", zeros), fill("inner.x", ones)),
    { seed: 3 },
  );
const data = (model: ln.Module, options: Partial<ln.ReportOptions> = {}) =>
  ln.reportData(model, { findings: [], ...options });

Deno.test("histogram: equal bins of the first piece; what lies outside is at the ends, what is not finite nowhere", () => {
  const bins = histogram();
  bins.add(Float64Array.from([0, 24, 12, NaN, Infinity, -Infinity]));
  bins.add(Float64Array.from([0.9, 1, 23.9, -5, 30, 11.9]));
  const counts = Array(24).fill(0);
  counts[0] = 3;
  counts[1] = 1;
  counts[11] = 1;
  counts[12] = 1;
  counts[23] = 3;
  assertEquals(bins.done(), { low: 0, high: 24, counts });
  for (const numbers of [[], [1, 1], [NaN], [Infinity, -Infinity], [NaN, 5]]) {
    const none = histogram();
    none.add(Float64Array.from(numbers));
    assertEquals(none.done(), undefined);
  }
  for (const [low, high] of [[0, 12], [-3, 45], [5, 5.5]] as const) {
    const scaled = histogram();
    const width = (high - low) / 24;
    scaled.add(Float32Array.from([low, high, ...Array.from({ length: 24 }, (_, k) => low + (k + 0.5) * width)]));
    const wanted = Array(24).fill(1);
    wanted[0] = wanted[23] = 2;
    assertEquals(scaled.done(), { low, high, counts: wanted });
  }
  const later = histogram();
  later.add(Float64Array.from([2, 2]));
  later.add(Float64Array.from([2, 4]));
  assertEquals([later.done()!.low, later.done()!.high, later.done()!.counts.reduce((a, b) => a + b)], [2, 4, 2]);
});

Deno.test("reportData: totals, sources, classes and one object a tensor", async () => {
  const told = await data(ready());
  assertEquals([told.format, told.version, told.title, told.compared, told.removed], [
    "lensor-report",
    1,
    "Net",
    false,
    [],
  ]);
  assertEquals(told.totals, { tensors: 4, elements: 13, bytes: 4 * 4 + 4 * 4 + 3 * 8 + 2 * 4 });
  assertEquals(told.types, { "": "Net", inner: "Inner" });
  assertEquals(told.sources.map(({ source, kind, tensors, elements }) => [source, kind, tensors, elements]), [
    ["mine", "draw", 1, 4],
    ["normal(std=2)", "draw", 1, 4],
    ["zeros", "draw", 1, 3],
    ["ones", "draw", 1, 2],
  ]);
  const [w, v, b, x] = told.tensors as [ln.ReportTensor, ln.ReportTensor, ln.ReportTensor, ln.ReportTensor];
  assertEquals([w.path, v.path, b.path, x.path], ["w", "v", "b", "inner.x"]);
  assertEquals([w.role, b.role, w.trainable, v.trainable, b.dtype, v.shape], [
    "param",
    "buffer",
    true,
    false,
    "float64",
    [2, 2],
  ]);
  assertEquals([w.kind, w.source, w.elements, w.promise, w.parts, w.change, w.before], [
    "draw",
    "mine",
    4,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  assertEquals([v.promise, b.promise], [{ mean: 0, std: 2 }, { mean: 0, std: 0 }]);
  assert(w.history.length === 1 && w.history[0]!.startsWith("mine (fill"));
  const { histogram: bins, std, ...rest } = w.statistics!;
  assertEquals(rest, { min: 1, max: 3, mean: 2, zeros: 0, notFinite: 1 });
  assert(Math.abs(std! - Math.sqrt(2 / 3)) < 1e-9);
  assertEquals([bins!.low, bins!.high, bins!.counts.reduce((a, b) => a + b)], [1, 3, 3]);
  assertEquals([b.statistics!.zeros, b.statistics!.histogram], [3, undefined]);
  const none = await data(ready([NaN, NaN, Infinity, NaN]));
  const { min, max, mean, notFinite } = none.tensors[0]!.statistics!;
  assertEquals([min, max, mean, notFinite], [null, null, null, 4]);
  const unread = await data(ready(), { values: false, title: "T" });
  assertEquals([unread.title, unread.tensors.map(({ statistics }) => statistics)], ["T", Array(4).fill(undefined)]);
});

Deno.test("reportData: every write in words, with its file, its name there, its key and its generator", async () => {
  const model = ln.module("N", { params: { a: ln.tensor([2]), b: ln.tensor([2]), c: ln.tensor([2]) } });
  const w = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;
  const file = await ln.fromBytes(await ln.toSafetensors([["m.a", w], ["b", w]]), "f");
  const loads = ln.seq(ln.pretrained(file, { prefix: "m", ignore: "b?" }), ln.whenMissing(ln.fill("**", ln.zeros)));
  const pinned = ln.seq(ln.pin("b", "k"), loads, ln.override(ln.fill("b", ln.normal())));
  const { tensors } = await data(ln.initialize(model, pinned, { seed: 4 }), { values: false });
  assertEquals(tensors.map(({ path, history }) => [path, ...history]), [
    ["a", "pretrained (f, as m.a)"],
    ["b", 'zeros (fill "**") key k keyed(4)', 'normal (fill "b") key k keyed(4)'],
    ["c", 'zeros (fill "**") keyed(4)'],
  ]);
});

Deno.test("reportData: findings and the rules that found nothing; ties, parts, gaps", async () => {
  const finding = { rule: "not-finite", path: "w", severity: "error", evidence: "e", why: "w", fix: "f" } as ln.Finding;
  const told = await data(ready(), { findings: [finding] } as never);
  assertEquals([told.findings, told.passed.includes("not-finite"), told.passed.length], [
    [finding],
    false,
    ln.doctorRules.length - 1,
  ]);
  const layer = () => ln.linear(2, 2, { bias: false });
  const tied = ln.module("Net", { children: { a: layer(), b: layer() } });
  const init = ln.seq(ln.tie("b.weight", "a.weight"), fill("a.weight[:1]", zeros), fill("a.weight[1:]", ones));
  const both = await data(ln.initialize(tied, init));
  assertEquals([both.ties, both.totals], [[["b.weight", "a.weight"]], { tensors: 1, elements: 4, bytes: 16 }]);
  const [parts] = both.tensors as [ln.ReportTensor];
  assertEquals([parts.kind, parts.source, parts.history, parts.promise], ["parts", "2 parts", [], undefined]);
  assertEquals(parts.parts!.map(({ path, kind, source, elements }) => [path, kind, source, elements]), [
    ["a.weight[:1]", "draw", "zeros", 2],
    ["a.weight[1:]", "draw", "ones", 2],
  ]);
  assertEquals([parts.statistics!.zeros, parts.statistics!.mean], [2, 0.5]);
  const gap = await data(ln.initialize(net(), fill("w", zeros), { partial: true }));
  assertEquals(gap.tensors.map(({ statistics }) => statistics !== undefined), [true, false, false, false]);
});

Deno.test("reportData: what was added, changed and removed since a model before", async () => {
  const small = (shape: readonly number[], value: number, dtype: ln.DType = "float32", label = "fixed") => {
    const one = ln.module("Net", { params: { w: ln.tensor(shape, { dtype }) } });
    const made = Object.assign(
      () => ln.fromFloat32(new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(value), dtype),
      { label },
    );
    return ln.initialize(one, fill("w", made));
  };
  const change = async (now: ln.Module, before: ln.Module, options: Partial<ln.ReportOptions> = {}) => {
    const told = await data(now, { before, ...options });
    assert(told.compared);
    return told.tensors[0]!;
  };
  assertEquals((await change(small([2], 1), small([2], 1))).change, undefined);
  const other = await change(small([2], 1), small([2], 5));
  assertEquals([
    other.change,
    other.before!.shape,
    other.before!.dtype,
    other.before!.source,
    other.before!.statistics!.mean,
  ], ["changed", [2], "float32", "fixed", 5]);
  assertEquals((await change(small([2, 1], 1), small([2], 1))).change, "changed");
  assertEquals((await change(small([2], 1), small([2], 1, "float16"))).change, "changed");
  // Equal numbers are the same whoever wrote them; unread ones by who did
  assertEquals((await change(small([2], 1), small([2], 1, "float32", "else"))).change, undefined);
  const quick = { values: false };
  assertEquals((await change(small([2], 1), small([2], 5), quick)).change, undefined);
  const unread = await change(small([2], 1), small([2], 1, "float32", "else"), quick);
  assertEquals([unread.change, unread.before], ["changed", { shape: [2], dtype: "float32", source: "else" }]);
  const more = await data(ready(), { before: small([4], 1) });
  assertEquals(more.tensors.map(({ change }) => change), ["changed", "added", "added", "added"]);
  assertEquals((await data(small([4], 1), { before: ready() })).removed, ["v", "b", "inner.x"]);
});

Deno.test("reportData: a sample reads the ends of large tensors, and progress comes to all", async () => {
  const line = by("line", Array.from({ length: 1000 }, (_, i) => i));
  const large = ln.initialize(ln.module("Net", { params: { w: ln.tensor([1000]) } }), fill("w", line));
  assertEquals((await data(large)).tensors[0]!.statistics!.max, 999);
  const drawn = ln.initialize(ln.module("Net", { params: { w: ln.tensor([200_000]) } }), fill("w", constant(3)));
  const parts: number[] = [];
  const told = await data(drawn, { sample: 10, progress: (part) => parts.push(part) });
  assertEquals(told.tensors[0]!.statistics!.mean, 3);
  assert(parts.every((part, i) => part >= 0 && part <= 1 && (i === 0 || part >= parts[i - 1]!)));
});

Deno.test("report: a page with the data inside, that no text of the model can leave", async () => {
  const page = await ln.report(ready(), { title: '</script><b>"&' });
  assertStringIncludes(page, "<title>&#60;/script&#62;&#60;b&#62;&#34;&#38; · lensor report</title>");
  const [, json] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)!;
  const told = JSON.parse(json!);
  assertEquals([told.title, told.findings.map((f: ln.Finding) => f.rule)], ['</script><b>"&', [
    "not-finite",
    "frozen-random",
  ]]);
  assert(!json!.includes("<"));
  const quiet = JSON.parse(
    /id="data">(.*?)<\/script>/s.exec(await ln.report(ready(), { findings: [], values: false }))![1]!,
  );
  assertEquals([quiet.findings, quiet.tensors[0].statistics], [[], undefined]);
  const code = async (promise: () => Promise<unknown>) => (await lensorRejection(promise())).code;
  assertEquals(await code(() => ln.report({} as never)), "type");
  assertEquals(await code(() => ln.report(ready(), { before: {} as never })), "type");
  assertEquals(await code(() => ln.report(ready(), { heading: "x" } as never)), "unknown-name");
  assertEquals(await code(() => ln.reportData({} as never, { findings: [] })), "type");
  const { message } = await lensorRejection(ln.reportData(3 as never, { findings: [] }));
  assertEquals(message.slice(0, 16), "Cannot report on");
  assertEquals(await code(() => ln.reportData(ready(), undefined as never)), "type");
  assertEquals(await code(() => ln.reportData(ready(), {} as never)), "type");
  assertEquals(await code(() => ln.reportData(ready(), { findings: [], before: {} as never })), "type");
  for (const wrong of [undefined, {}, { title: 3 }]) {
    assertEquals(await code(() => Promise.resolve().then(() => ln.reportPage(wrong as never))), "type");
  }
});
