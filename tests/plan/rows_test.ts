/** plan: which tensors share a row, what each row tells, and why a model cannot be planned. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { inFolder, lensorRejection } from "../_util.ts";

type Sizes = Readonly<Record<string, readonly number[]>>;
type Types = Readonly<Record<string, ln.DType>>;

const model = (shapes: Sizes, dtypes: Types = {}): ln.Module =>
  ln.modelFromSpecs(
    Object.fromEntries(
      Object.entries(shapes).map(([name, shape]) => [name, { shape, dtype: dtypes[name] ?? "float32" }]),
    ),
  );
const rowsOf = async (ready: ln.Module, options?: ln.PlanOptions) =>
  JSON.parse(ln.planText(await ln.plan(ready, options))).tensors as {
    names: unknown[];
    shape: number[];
    dtype: string;
    as?: string;
    writes: Record<string, unknown>[];
  }[];
const refused = (ready: ln.Module, options?: object) => lensorRejection(ln.plan(ready, options));
const { fill, normal, zeros } = ln;

Deno.test("plan: tensors that agree in all but their names are one row, others are not", async () => {
  const shapes = { "h.0.w": [2, 3], "h.1.w": [2, 3], "h.2.w": [2, 3] };
  const count = async (init: ln.Init, more: Sizes = {}, dtypes: Types = {}) =>
    (await rowsOf(ln.initialize(model({ ...shapes, ...more }, dtypes), init))).length;
  assertEquals([await count(fill("**", normal())), await count(fill("**", zeros))], [1, 1]);
  assertEquals(await count(ln.rules([["h.0.w", normal({ std: 2 })], ["**", normal()]])), 2);
  // The same law that another rule asked for says so
  assertEquals(await count(ln.seq(fill("h.0.w", normal()), fill("h.{1,2}.w", normal()))), 2);
  assertEquals(await count(fill("**", normal()), { "h.3.w": [3, 2] }), 2);
  assertEquals(await count(fill("**", normal()), {}, { "h.1.w": "float16" }), 2);
  assertEquals(await count(ln.seq(fill("h.1.w", zeros), ln.override(fill("**", normal())))), 2);
  // So does one that was asked for after a first write, which all have
  const by = normal();
  const again = ["h.0.w", "h.{1,2}.w"].map((where) => ln.override(fill(where, by)));
  assertEquals(await count(ln.seq(fill("**", zeros), ...again)), 2);
});

Deno.test("plan: a row tells names, shape, dtypes and what was written", async () => {
  const init = ln.rules([["n", zeros], ["**", normal({ std: 2 })]]);
  const ready = ln.initialize(model({ "a.w": [2, 3], n: [4] }, { n: "int32" }), init, { seed: 3 });
  const rows = await rowsOf(ready, { dtype: "bfloat16" });
  assertEquals(rows.map(({ shape, dtype, as }) => [shape, dtype, as]), [
    [[2, 3], "float32", "bfloat16"],
    [[4], "int32", undefined],
  ]);
  assertEquals(rows.map(({ writes }) => writes.map(({ kind, by }) => [kind, by])), [
    [["draw", { name: "normal", options: { std: 2 } }]],
    [["draw", { name: "zeros", options: {} }]],
  ]);
});

Deno.test("plan: totals, tasks and shards; tensors that are not persistent are left out", async () => {
  const ready = ln.initialize(model({ a: [10], b: [10], c: [10] }), fill("**", normal()));
  const plan = await ln.plan(ready, { maxShardBytes: 80, name: "m", metadata: { note: "x" }, how: ["by hand"] });
  const total = { tensors: 3, elements: 30, bytes: 120 };
  assertEquals([plan.total, plan.tasks, plan.metadata, plan.how], [total, 2, { note: "x" }, ["by hand"]]);
  assertEquals(plan.shards.map(({ file, tensors, first, last }) => [file, tensors, first, last]), [
    ["m-00001-of-00002.safetensors", 2, "a", "b"],
    ["m-00002-of-00002.safetensors", 1, "c", "c"],
  ]);
  assert(plan.shards.every(({ bytes, header }) => bytes > 40 && /^[0-9a-f]{64}$/.test(header)));
  const half = await ln.plan(ready, { dtype: "float16" });
  assertEquals([half.total.bytes, half.dtype, half.shards.length, half.metadata], [60, "float16", 1, undefined]);
  const tasks = async (tasks: number) => (await refused(ready, { maxShardBytes: 80, tasks })).message;
  for (const n of [3, 0, 1.5]) assertEquals(await tasks(n), `Cannot plan: ${n} tasks for 2 shards; use 1 to 2`);
  assertEquals((await refused(ready, { tasks: 2 })).message, "Cannot plan: 2 tasks for 1 shard; use 1 to 1");
  const cache = ln.tensor([5], { trainable: false, persistent: false });
  const kept = ln.module("Net", { params: { w: ln.tensor([2]) }, buffers: { cache } });
  for (const init of [fill("{w,cache}", zeros), fill("w", zeros)]) {
    assertEquals((await ln.plan(ln.initialize(kept, init, { partial: true }))).total.tensors, 1);
  }
});

Deno.test("plan: tensors without a value, and what cannot be told as data, are named", async () => {
  const net = model({ a: [2], b: [2], c: [2] });
  const told = async (init: ln.Init, options: ln.InitializeOptions = {}) => {
    const error = await refused(ln.initialize(net, init, options));
    return [error.code, error.path, error.message.replace(`Cannot plan "${error.path}": `, "")];
  };
  const gap = "value; initialize the model first";
  assertEquals(await told(fill("{a,c}", zeros), { partial: true }), ["missing", "b", `Cannot plan: "b" has no ${gap}`]);
  assertEquals(await told(fill("a", zeros), { partial: true }), [
    "missing",
    "b",
    `Cannot plan: "b", "c" have no ${gap}`,
  ]);
  const [code, path, text] = await told(fill("**", normal()), { rng: ln.numpy(1) });
  assertEquals([code, path, text!.startsWith("it is drawn from numpy(1), whose numbers depend")], [
    "unsupported",
    "a",
    true,
  ]);
  const twice = ln.adjust("b", "twice", ({ data }) => (data as Float32Array).map((x) => 2 * x));
  assertEquals(await told(ln.seq(fill("**", normal()), twice)), [
    "unsupported",
    "b",
    "it is adjusted by twice, which a plan cannot hold; save the model to a file and load that",
  ]);
  const mine = Object.assign(() => new Float32Array(2), { label: "mine" });
  assert((await told(fill("**", mine)))[2]!.startsWith("mine is a function of your own, which is not data"));
  assertEquals((await ln.plan(ln.initialize(net, fill("**", zeros)))).tensors.length, 1);
});

Deno.test("plan: what is loaded tells its input, and the dtype it was cast from", () =>
  inFolder(async (folder) => {
    const file = `${folder}/in.safetensors`;
    const a = { shape: [2], dtype: "float16", data: new Uint16Array([1, 2]) } as const;
    const b = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;
    await Deno.writeFile(file, await ln.toSafetensors([["x.a", a], ["x.b", b]]));
    const ck = await ln.openCheckpoint(file);
    const ready = ln.initialize(model({ a: [2], b: [2] }), ln.pretrained(ck, { prefix: "x", cast: true }));
    const rows = await rowsOf(ready, { base: folder });
    assertEquals(rows.map(({ writes }) => writes.map(({ kind, input, have }) => [kind, input, have])), [
      [["load", 0, "float16"]],
      [["load", 0, undefined]],
    ]);
    const [input] = (await ln.plan(ready, { base: folder })).inputs;
    assertEquals([input!.id, input!.name, input!.uri, Object.keys(input!.entries)], [
      0,
      "in.safetensors",
      "in.safetensors",
      ["x.a", "x.b"],
    ]);
    assertEquals(input!.bytes, (await Deno.stat(file)).size);
    const one = model({ b: [2] });
    const memory = await ln.fromBytes(await Deno.readFile(file), "m");
    const bytes = await refused(ln.initialize(one, ln.pretrained(memory, { prefix: "x", ignore: "a" })));
    assertEquals(
      bytes.message,
      'Cannot plan "b": m is not a file or http(s) address; write it to a file and load that',
    );
    const view = ln.joined(ck, "b", ["x.b"]);
    const made = await refused(ln.initialize(one, ln.pretrained(view, { ignore: "x" })));
    assertEquals(
      made.message,
      'Cannot plan "b": it is adjusted by join "b", which a plan cannot hold; save the model to a file and load that',
    );
    ck.close?.();
  }));

Deno.test("plan: options of another kind are refused", async () => {
  const ready = ln.initialize(model({ a: [2] }), fill("**", zeros));
  const told = async (options: object) => (await refused(ready, options)).message;
  for (const name of ["", "a/b", "a b", 3]) assert((await told({ name })).startsWith("Cannot plan: name is "));
  assertEquals(await told({ dtype: "int8" }), "Cannot plan int8: floating-point tensors are cast to floats only");
  for (const how of ["x", [3]]) assert((await told({ how })).startsWith("Cannot plan: how is "));
  const wrong = [{ metadata: 3 }, { metadata: { a: 3 } }, { inputs: 3 }, { inputs: { a: 3 } }];
  for (const options of wrong) assertEquals((await refused(ready, options)).code, "type");
  assertEquals((await refused(ready, { maxShardBytes: 0 })).code, "range");
  assertEquals((await refused(ready, { shards: 1 })).code, "unknown-name");
});
