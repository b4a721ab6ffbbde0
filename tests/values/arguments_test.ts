/** What the readers, writers and reporters of models say of arguments of another kind. */
import { assertEquals, assertMatch } from "@std/assert";
import * as ln from "../../all.ts";
import { assertRefused, inFolder, lensorRejection } from "../_util.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
const build = "expected a module; build one with module, or read one with modelFromJson";
const net = ln.initialize(ln.module("Net", { children: { fc: ln.linear(2, 2) } }), ln.torchDefault);
const complex = ln.initialize(
  ln.module("C", { params: { c: ln.tensor([2], { dtype: "complex64" }) } }),
  ln.fill("c", ln.ones),
);

/** Asserts that each promise is rejected with this code and whole message. */
async function rejected(cases: readonly (readonly [Promise<unknown>, code: string, message: string])[]): Promise<void> {
  const errors = await Promise.all(cases.map(([promise]) => lensorRejection(promise)));
  assertEquals(errors.map(({ code, message }) => [code, message]), cases.map(([, code, message]) => [code, message]));
}

Deno.test("saveModel: wrong models and options -> an error that says what, and no file", async () => {
  await inFolder(async (folder) => {
    const save = (options: unknown, model: unknown = net) =>
      ln.saveModel(wrong(model), `${folder}/a.safetensors`, wrong(options));
    const S = "Cannot save a model:";
    await rejected([
      [save({}, 3), "type", `Cannot save 3: ${build}`],
      [ln.saveModel(net, wrong(3)), "type", "Cannot open 3: expected a path or an address"],
      [save({ onTide: 1 }), "unknown-name", `${S} there is no option "onTide"; did you mean "onTied"`],
      [save({ onTied: "keep" }), "unknown-name", `${S} onTied is "keep"; use "drop", "copy" or "error"`],
      [save({ nonFinite: "keep" }), "unknown-name", `${S} nonFinite is "keep"; use "error" or "allow"`],
      [save({ metadata: { a: 3 } }), "type", `${S} metadata "a" is 3; give a text`],
      [save({ metadata: new Map([[3, "a"]]) }), "type", `${S} metadata 3 is "a"; give a text`],
      [save({ metadata: 3 }), "type", `${S} metadata is 3; give an object or a Map of texts`],
      [save({ dtype: "float31" }), "type", 'Cannot use dtype "float31": it is not known; did you mean "float32"'],
      [save({}, ln.linear(2, 2)), "missing", `${S} "weight", "bias" have no value; initialize it`],
    ]);
    assertEquals([...Deno.readDirSync(folder)].length, 0);
  });
});

Deno.test("toTf, toJax: what is not a library, no model, no layout -> an error; the rest comes in its order", async () => {
  const tf = { tensor: (_: unknown, shape: number[], dtype?: string) => `${dtype} ${shape}` };
  const np = { array: (_: unknown, { shape, dtype }: { shape: number[]; dtype?: unknown }) => `${dtype} ${shape}` };
  await rejected([
    [ln.toTf(wrong({}), net), "type", "Cannot hand over a model: expected TensorFlow.js, found an object"],
    [ln.toTf(wrong(null), net), "type", "Cannot hand over a model: expected TensorFlow.js, found null"],
    [ln.toTf(tf, wrong(3)), "type", `Cannot hand over 3: ${build}`],
    [
      ln.toTf(tf, net, wrong({ layuot: 1 })),
      "unknown-name",
      'Cannot hand over: there is no option "layuot"; did you mean ' +
      '"layout"',
    ],
    [
      ln.toTf(tf, net, wrong({ layout: "nchw" })),
      "unknown-name",
      'Cannot hand over a model: there is no layout "nchw"; use ' +
      '"tf" or "same"',
    ],
    [ln.toJax(wrong({}), net), "type", "Cannot hand over a model: expected numpy of jax-js, found an object"],
    [ln.toJax(np, wrong(3)), "type", `Cannot hand over 3: ${build}`],
  ]);
  for (const call of [ln.toTf(tf, complex), ln.toJax(np, complex)]) {
    const error = await lensorRejection(call);
    assertEquals([error.code, error.path], ["type", "c"]);
    assertMatch(error.message, /^Cannot hand over "c": comple/);
  }
  const mixed = ln.initialize(
    ln.sequential(ln.linear(2, 3), ln.batchNorm1d(3)),
    ln.seq(ln.torchDefault, ln.freeze("0.bias")),
  );
  assertEquals(await ln.toTf(tf, mixed), [
    "float32 2,3",
    "float32 3",
    "float32 3",
    "float32 3",
    "float32 3",
    "float32 3",
  ]);
  assertEquals((await ln.toTf(tf, mixed, { layout: "same" }))[0], "float32 3,2");
});

Deno.test("equivalent: outputs, tolerances and functions of another kind -> an error that says which", async () => {
  const out = (...numbers: number[]) => () => Float64Array.from(numbers);
  const both = (a: number[], b: number[], atol = 0) => {
    const answers = [a, b];
    return ln.equivalent(net, net, () => Float64Array.from(answers.shift()!), { atol });
  };
  assertEquals([await both([1, 2], [1, 2.5], 0.5), await both([], []), await both([3, 1], [2, 1], 1)], [0.5, 0, 1]);
  assertEquals(await ln.equivalent(net, net, wrong(() => [1, 2]), { atol: 0 }), 0);
  const C = "Cannot compare models:";
  await rejected([
    [ln.equivalent(wrong(3), net, out(1), { atol: 0 }), "type", `Cannot compare 3: ${build}`],
    [ln.equivalent(net, wrong(3), out(1), { atol: 0 }), "type", `Cannot compare 3: ${build}`],
    [
      ln.equivalent(net, net, out(1), wrong(undefined)),
      "type",
      "Cannot compare models: expected { atol }, found undefined",
    ],
    [
      ln.equivalent(net, net, out(1), wrong({ atoll: 1 })),
      "unknown-name",
      `${C} there is no option "atoll"; did you mean "atol"`,
    ],
    [ln.equivalent(net, net, wrong(3), { atol: 0 }), "type", `${C} forward is 3; use a function of a model`],
    [ln.equivalent(net, net, out(1), { atol: -1 }), "range", `${C} atol is -1; use a number of at least 0`],
    [ln.equivalent(net, net, out(1), { atol: NaN }), "range", `${C} atol is NaN; use a number of at least 0`],
    [ln.equivalent(net, net, out(1), wrong({ atol: "0" })), "range", `${C} atol is "0"; use a number of at least 0`],
    [ln.equivalent(net, net, wrong(() => 3), { atol: 0 }), "type", `${C} forward returned 3; return a typed array`],
    [
      ln.equivalent(net, net, wrong(() => [1, "2"]), { atol: 0 }),
      "type",
      `${C} forward returned a list; return a typed array`,
    ],
    [both([1], [1, 2]), "shape", `${C} 1 outputs before, 2 after`],
    [both([1, NaN], [1, 2]), "range", `${C} the outputs 1 are NaN and 2; use inputs that give finite numbers`],
    [
      both([1, 2, 3], [1, 2.5, 3.25], 0.25),
      "range",
      "Cannot certify that the models are equivalent: output 1 is 2 before " +
      "and 2.5 after; the difference 0.500 is above atol 0.25",
    ],
  ]);
});

Deno.test("explain, why, diff, summary and the rest: what is not a model and no path -> an error that says what", async () => {
  await rejected([
    [ln.summary(wrong(3)), "type", `Cannot summarise 3: ${build}`],
    [ln.summary(ln.linear(2, 2)), "missing", 'Cannot read "weight": it has no value; initialize the model first'],
    [ln.why(wrong(3), "fc"), "type", `Cannot explain 3: ${build}`],
    [ln.why(net, "fc"), "no-match", 'Cannot explain "fc": it is a module; name a tensor'],
    [ln.why(net, wrong(3)), "type", "Cannot explain 3: expected a path"],
  ]);
  assertRefused([
    [() => ln.explain(wrong(3)), "type", `Cannot explain 3: ${build}`],
    [
      () => ln.explain(net, wrong({ folded: 3 })),
      "unknown-name",
      'Cannot explain: there is no option "folded"; did you mean "fold"',
    ],
    [() => ln.origins(wrong(3)), "type", `Cannot explain 3: ${build}`],
    [() => ln.diff(wrong(3), net), "type", `Cannot compare 3: ${build}`],
    [() => ln.diff(net, wrong(3)), "type", `Cannot compare 3: ${build}`],
    [() => ln.asCheckpoint(wrong(3)), "type", `Cannot read as a checkpoint 3: ${build}`],
    [() => ln.modelToJson(wrong(3)), "type", "Cannot write a model: expected a module, found 3"],
    [() => ln.modelFromJson(wrong(3)), "type", "Cannot read a model: expected JSON text or an object, found 3"],
    [() => ln.modelFromSpecs(wrong(3)), "type", "Cannot build a model from names: expected specs by name, found 3"],
    [() => ln.masks(wrong(3)), "type", `Cannot make masks of 3: ${build}`],
    [() => ln.trainableNames(wrong(3)), "type", `Cannot list the trainable tensors of 3: ${build}`],
  ]);
});

Deno.test("why: draws, loads, ties, parts and other dtypes -> each line as it is printed", async () => {
  const model = ln.module("Net", {
    params: { w: ln.tensor([2, 3]), h: ln.tensor([2], { dtype: "bfloat16" }), v: ln.tensor([2, 3]) },
    buffers: { own: ln.tensor([1], { persistent: false, trainable: false }) },
    children: { inner: ln.module("Inner", { buffers: { b: ln.tensor([6], { initial: ln.ones }) } }) },
    ties: [["v", "w"]],
  });
  const file: ln.Checkpoint = {
    name: "a.pth",
    specs: new Map([["weight", { shape: [2, 3], dtype: "float32" }]]),
    metadata: new Map(),
    read: (_, [from, to] = [0, 6]) => Float32Array.of(0, 1, 2, 3, 4, NaN).slice(from, to),
  };
  const ready = ln.initialize(
    model,
    ln.seq(
      ln.pretrained(file, { rename: () => "w" }),
      ln.override(ln.adjust("w[1]", "double", ({ data }) => (data as Float32Array).map((x) => 2 * x))),
      ln.fill("h", ln.constant(1.5)),
      ln.freeze("h"),
    ),
    { seed: 1, partial: true },
  );
  const lines = async (path: string) => (await ln.why(ready, path)).split("\n").map((line) => line.trim());
  assertEquals(await lines("h"), [
    "h  [2] bfloat16, a frozen param, 2 elements, 4 bytes",
    '1. drawn by constant(1.5); asked for by fill "h"; generator keyed(1); key h',
    "from 1.5 to 1.5, mean 1.5, std 0",
    "begins with 16320, 16320 as bfloat16 is stored",
  ]);
  assertEquals(await lines("w"), [
    "w  [2, 3] float32, a trainable param, 6 elements, 24 bytes",
    "tied: also called v",
    "w[:1]  [1, 3], 3 elements",
    "1. loaded from a.pth, entry weight",
    "w[1]  [3], 3 elements",
    "1. loaded from a.pth, entry weight",
    "2. adjusted by double; replaces a loaded value on purpose",
    "fan in 3, fan out 2",
    "from 0 to 8, mean 3.4, std 3.07246, 1 zeros, 1 not finite",
    "begins with 0, 1, 2, 6",
  ]);
  assertEquals((await lines("v"))[1], "asked for as v");
  assertEquals(await lines("own"), [
    "own  [1] float32, a buffer, which no checkpoint holds, 1 elements, 4 bytes",
    "made by the model",
  ]);
  assertEquals((await lines("inner.b")).slice(1), [
    "1. the layer's own constant, ones",
    "from 1 to 1, mean 1, std 0",
    "begins with 1, 1, 1, 1",
  ]);
});
