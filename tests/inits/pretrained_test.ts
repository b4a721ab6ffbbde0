import { assert, assertEquals, assertMatch, assertStrictEquals } from "@std/assert";
import {
  assertBits,
  deepFreeze,
  dense,
  lensorError,
  lensorRejection,
  memory,
  named,
  network,
  norm,
  run,
} from "../_util.ts";
import {
  type Adapter,
  explain,
  fill,
  initialize,
  list,
  matchCheckpoint,
  materialize,
  missing,
  module,
  only,
  origins,
  override,
  params,
  pretrained,
  seq,
  tensor,
  tensors,
  tie,
  values,
  whenMissing,
  within,
} from "../../mod.ts";

const zeros = named("zeros", 0);
const ones = named("ones", 1);
const stem = { "stem.weight": [8, 3], "stem.bias": [8] } as const;

Deno.test("matchCheckpoint tells all four sides and reads nothing", () => {
  const ck = memory("b", { ...stem, "head.weight": [9, 8], extra: [1] });
  const match = matchCheckpoint(deepFreeze(network()), ck);
  assertEquals(match.loaded, [{ path: "stem.weight", name: "stem.weight" }, { path: "stem.bias", name: "stem.bias" }]);
  assertEquals(match.unexpected, ["extra"]);
  assertEquals(match.mismatched.map((m) => [m.path, m.have.shape, m.want.shape, m.why]), [["head.weight", [9, 8], [
    4,
    8,
  ], "shape"]]);
  assert(match.missing.includes("head.bias") && match.missing.includes("block.norm.running_var"));
  assertEquals(ck.reads, []);
});

Deno.test("pretrained keeps what the checkpoint lacks missing, reads on demand, and records the entry", async () => {
  const ck = memory("b", { "m.stem.weight": [8, 3], "m.stem.bias": [8], "other.x": [2] });
  const out = run(pretrained(ck, { prefix: "m" }), deepFreeze(network()));
  assertEquals(list(tensors, out).filter(([, t]) => !missing(t)).map(([p]) => p), ["stem.weight", "stem.bias"]);
  assertEquals(ck.reads, []);
  assertBits(await values(out, "stem.bias"), new Float32Array([1, 2, 3, 4, 5, 6, 7, 8]));
  assertEquals(ck.reads, ["m.stem.bias"]);
  assertEquals(out.children.stem!.params.bias!.origin, [
    { kind: "load", by: "pretrained", path: "stem.bias", from: "b", name: "m.stem.bias" },
  ]);
});

Deno.test("a new module in a loaded backbone gets its own start, and nothing else changes", async () => {
  const ck = memory(
    "b",
    Object.fromEntries(
      list(tensors, network()).filter(([p]) => !p.includes("adapter") && !p.includes("tracked")).map((
        [p, t],
      ) => [p, t.shape]),
    ),
  );
  const ready = initialize(network(), seq(pretrained(ck), whenMissing(fill("**", ones))));
  const rows = origins(ready);
  assertEquals(
    rows.filter((r) => r.kind === "draw").map((r) => r.path),
    ["down.weight", "down.bias", "up.weight", "up.bias"].map((s) => `block.adapter.${s}`),
  );
  assertEquals(rows.filter((r) => r.kind === "default").map((r) => r.path), ["block.norm.num_batches_tracked"]);
  assert(rows.every((r) => r.kind !== "missing"));
  assertEquals((await values(ready, "block.mlp.weight"))[5], 6);
});

Deno.test("ignore drops entries by their own names and by the model's, rename and prefix come first", () => {
  const ck = memory("b", {
    "net.stem.weight": [8, 3],
    "net.stem.bias": [8],
    "net.head.weight": [4, 8],
    "net.fc.w": [1],
  });
  const options = { rename: (s: string) => s.replace("net.", "") };
  const m = matchCheckpoint(network(), ck, { ...options, ignore: ["head", "net.fc"] });
  assertEquals([m.loaded.length, m.unexpected], [2, []]);
  const g = matchCheckpoint(network(), ck, { ...options, ignore: ["**.head.*?", /fc/, (p) => p.shape.length === 1] });
  assertEquals([g.loaded.map((l) => l.path), g.unexpected], [["stem.weight"], []]);
});

Deno.test("entries of hidden tensors count as used and are not loaded", () => {
  const ck = memory("b", { ...stem, "head.weight": [4, 8], "head.bias": [4] });
  const out = run(only("head", pretrained(ck)), network());
  assertEquals(list(tensors, out).filter(([, t]) => !missing(t)).map(([p]) => p), ["head.weight", "head.bias"]);
  const full = run(fill(params, zeros), network());
  assertStrictEquals(run(whenMissing(pretrained(memory("b", stem))), full), full);
});

Deno.test("a later checkpoint wins, a draw in override may replace a loaded value", async () => {
  const first = memory("one", { weight: [4, 3], bias: [4] });
  const second = memory("two", { bias: [4] });
  const ready = initialize(dense(3, 4), seq(pretrained(first), pretrained(second), override(fill("weight", zeros))));
  assertEquals(origins(ready).map((r) => r.source), ["zeros", "two"]);
  assertBits(await values(ready, "weight"), new Float32Array(12));
  // Drawn before, loaded after: nothing is lost
  initialize(dense(3, 4), seq(fill("**", zeros), pretrained(first)));
  // Lost in between, but loaded at last
  initialize(dense(3, 4), seq(pretrained(first), fill("**", zeros), pretrained(first)));
});

Deno.test("dtypes widen by themselves and narrow with cast", async () => {
  const half = { shape: [2], dtype: "float16", data: new Uint16Array([0x3c00, 0x3555]) } as const;
  const wide = run(pretrained(memory("b", { w: half })), module("N", { params: { w: tensor([2]) } }));
  assertBits(await values(wide, "w"), new Float32Array([1, 0.333251953125]));
  const narrow = run(
    pretrained(memory("b", { w: [2] }), { cast: true }),
    module("N", { params: { w: tensor([2], { dtype: "bfloat16" }) } }),
  );
  assertBits(await values(narrow, "w"), new Uint16Array([0x3f80, 0x4000]));
});

Deno.test("an adapter fits another shape when the tensor is read; accepts decides beforehand", async () => {
  const first: Adapter = (have, want) =>
    have.shape[0]! > want.shape[0]!
      ? { ...want, data: have.data.subarray(0, want.shape[0]) as Float32Array }
      : undefined;
  const ck = memory("b", { w: [4] });
  const model = module("N", { params: { w: tensor([2]) } });
  const out = run(pretrained(ck, { adapt: [first] }), model);
  assertEquals(ck.reads, []);
  assertBits(await values(out, "w"), new Float32Array([1, 2]));
  assertEquals(out.params.w!.origin.map((o) => [o.kind, o.by, o.from]), [
    ["load", "pretrained", "b"],
    ["adjust", "adapted", "b"],
  ]);
  assertEquals(
    matchCheckpoint(model, ck, { adapt: [Object.assign(first, { accepts: () => false })] }).mismatched.length,
    1,
  );
  const grown = run(
    pretrained(memory("b", { w: [1] }), { adapt: [(have) => have.shape[0]! > 2 ? have : undefined] }),
    model,
  );
  assertEquals(
    (await lensorRejection(values(grown, "w"))).message,
    'Cannot load "w" into "w": shape [1] does not fit [2], and no adapter answers for it; pass one that does, such as growRows()',
  );
});

Deno.test("buffers that are not persistent are not looked for; given statistics are no error", () => {
  const model = module("N", { params: { w: tensor([1]) }, buffers: { cache: tensor([5], { persistent: false }) } });
  const ready = initialize(model, pretrained(memory("b", { w: [1] })));
  assertEquals(origins(ready).map((r) => r.kind), ["load", "model"]);
  const bn = memory("b", { weight: [2], bias: [2] });
  initialize(norm(2), seq(pretrained(bn), fill(["running_mean", "running_var"], zeros)));
});

Deno.test("a tied pair is satisfied by either name, and must agree where both are there", async () => {
  const model = module("N", { children: { a: dense(2, 2), b: dense(2, 2) } });
  const tied = run(tie("b.weight", "a.weight"), model);
  const biases = { "a.bias": [2], "b.bias": [2] } as const;
  for (const name of ["a.weight", "b.weight"]) {
    const ready = initialize(tied, pretrained(memory("c", { [name]: [2, 2], ...biases })));
    assertBits(await values(ready, "b.weight"), new Float32Array([1, 2, 3, 4]));
  }
  const same = initialize(tied, pretrained(memory("c", { "a.weight": [2, 2], "b.weight": [2, 2], ...biases })));
  assertBits(await values(same, "a.weight"), new Float32Array([1, 2, 3, 4]));
  const other = { shape: [2, 2], dtype: "float32", data: new Float32Array(4) } as const;
  const differing = memory("c", { "a.weight": [2, 2], "b.weight": other, ...biases });
  const want = [
    "range",
    'Cannot load "a.weight" into "a.weight": "b.weight" holds other numbers, but the two are tied in the model; untie them, or pass ignore: "b.weight"',
  ];
  const now = lensorError(() => initialize(tied, pretrained(differing)));
  assertEquals([now.code, now.message], want, "a file that answers at once is compared at once");
  const slow = {
    ...differing,
    read: async (...args: Parameters<typeof differing.read>) => await differing.read(...args),
  };
  const later = await lensorRejection(materialize(initialize(tied, pretrained(slow))));
  assertEquals([later.code, later.message], want, "one that answers later is compared when the tensor is read");
  // What the file itself says is one tensor is not read to find that out
  const reads: string[] = [];
  const said = {
    ...memory("c", { "a.weight": [2, 2], "b.weight": [2, 2], ...biases }),
    read: (...args: Parameters<typeof differing.read>) => {
      reads.push(args[0]);
      return differing.read(...args);
    },
  };
  initialize(tied, pretrained({ ...said, tied: [["a.bias", "b.bias"], ["a.weight", "b.weight"]] }));
  assertEquals(reads.filter((name) => name.endsWith("weight")), []);
  lensorError(() => initialize(tied, pretrained({ ...said, tied: [["a.weight", "b.bias"], ["b.weight", "a.bias"]] })));
  assertEquals(reads.filter((name) => name.endsWith("weight")), ["a.weight", "b.weight"]);
  const short = memory("c", { "a.weight": [2, 2], "b.weight": [3, 2], ...biases });
  assertEquals(lensorError(() => initialize(tied, pretrained(short))).code, "range");
});

Deno.test("within loads a part with its own names", () => {
  const ready = run(within("stem", pretrained(memory("b", { weight: [8, 3], bias: [8] }))), network());
  assertEquals(ready.children.stem!.params.weight!.origin[0]!.path, "stem.weight");
});

Deno.test("pretrained: what an adapter made is not counted as the file's", () => {
  const grow: Adapter = (_, want) => ({ ...want, data: new Float32Array(want.shape[0]!) });
  const model = module("N", { params: { w: tensor([4]), b: tensor([2]) } });
  const ready = initialize(model, pretrained(memory("old", { w: [2], b: [2] }), { adapt: [grow] }));
  assertEquals(origins(ready).map((row) => [row.kind, row.source]), [["adjust", "old, adapted"], ["load", "old"]]);
  assertEquals(explain(ready).split("\n").slice(0, 2), ["w  [4]  old, adapted", "b  [2]  old"]);
  // Drawing over it would lose loaded values as well
  const lost = lensorError(() =>
    initialize(model, seq(pretrained(memory("old", { w: [2], b: [2] }), { adapt: [grow] }), fill("w", zeros)))
  );
  assertEquals(lost.code, "unused");
});

Deno.test("pretrained: an adapter with always is asked for entries that fit, and they stay where it gives nothing", async () => {
  const flip: Adapter = Object.assign<Adapter, Partial<Adapter>>(
    (have, want, path) => path === "a" ? { ...want, data: (have.data as Float32Array).toReversed() } : undefined,
    { always: true },
  );
  const model = module("N", { params: { a: tensor([2]), b: tensor([2]) } });
  const file = memory("f", { a: [2], b: [2] });
  const ready = initialize(model, pretrained(file, { adapt: [flip] }));
  assertBits(await values(ready, "a"), new Float32Array([2, 1]));
  assertBits(await values(ready, "b"), new Float32Array([1, 2]));
  const once = Object.assign<Adapter, Partial<Adapter>>(flip, { always: true, accepts: (_, __, path) => path === "a" });
  assertEquals(matchCheckpoint(model, file, { adapt: [once] }).loaded, [
    { path: "a", name: "a", adapted: true },
    { path: "b", name: "b" },
  ]);
});

Deno.test("pretrained: adapters see neither integers they did not accept nor empty tensors", () => {
  const cut: Adapter = (have, want) => ({ ...want, data: have.data });
  const model = module("N", { params: { w: tensor([2]) }, buffers: { index: tensor([2], { dtype: "int64" }) } });
  const index = { shape: [4], dtype: "int64", data: new BigInt64Array(4) } as const;
  const refused = lensorError(() => run(pretrained(memory("f", { w: [2], index }), { adapt: [cut] }), model));
  assertEquals([refused.code, refused.message], [
    "shape",
    'Cannot load "index" into "index": shape [4] does not fit [2], and adapters leave int64 alone unless their accepts ' +
    'takes it; pass ignore: "index" and fill "index" anew',
  ]);
  const taken = Object.assign<Adapter, Partial<Adapter>>(cut, { accepts: () => true });
  assertEquals(matchCheckpoint(model, memory("f", { w: [2], index }), { adapt: [taken] }).loaded.length, 2);
  const empty = lensorError(() => run(pretrained(memory("f", { w: [0] }), { adapt: [taken] }), model));
  assertEquals(empty.code, "shape");
  assertMatch(empty.message, /empty in the file/);
});

Deno.test("pretrained: a buffer that the model computes is never taken from a file", () => {
  const model = module("N", { params: { w: tensor([1]) }, buffers: { freq: tensor([2], { persistent: false }) } });
  const file = memory("old", { w: [1], freq: [2] });
  for (const init of [pretrained(file), seq(fill("freq", ones), pretrained(file))]) {
    const error = lensorError(() => initialize(model, init));
    assertEquals([error.code, error.message], [
      "unused",
      'Cannot load old: the model has no "freq"; it makes "freq" itself (not persistent); pass ignore: "freq" to drop them',
    ]);
  }
});

Deno.test("pretrained: a prefix crosses a slash, and the final separator may be left out", async () => {
  const file = memory("two", { "params/fc.w": [1], "params_ema/fc.w": [1], "params_ema/fc.b": [1] });
  const model = module("N", { children: { fc: module("L", { params: { w: tensor([1]) } }) } });
  for (const prefix of ["params", "params/"]) {
    assertEquals((await values(initialize(model, pretrained(file, { prefix })), "fc.w")).length, 1);
  }
  const advice = lensorError(() => run(pretrained(file, { prefix: "param_ema" }), model)).message;
  assertMatch(advice, /did you mean prefix: "params_ema"$/);
});

Deno.test("pretrained: advice names every prefix that fits equally, and no longer one than is needed", () => {
  const model = module("N", { children: { fc: dense(2, 2) } });
  const set = (name: string) => ({ [`${name}.fc.weight`]: [2, 2], [`${name}.fc.bias`]: [2] }) as const;
  const says = (entries: Parameters<typeof memory>[1]) =>
    lensorError(() => run(pretrained(memory("f", entries)), model)).message;
  assertMatch(
    says({ ...set("model"), ...set("ema") }),
    /pass one of prefix: "model", prefix: "ema", which fit equally$/,
  );
  assertMatch(says(set("net/model")), /pass prefix: "net\/model"$/);
  // The prefix under which most names fit, whatever comes first
  const some = { "ema.fc.weight": [2, 2] } as const;
  assertMatch(says({ ...some, ...set("model") }), /pass prefix: "model"$/);
  assertMatch(says({ ...set("model"), ...some }), /pass prefix: "model"$/);
  // Of two in one another that fit equally, the shorter
  const both = module("N", {
    params: { w: tensor([2]) },
    children: { fc: module("F", { params: { w: tensor([2]) } }) },
  });
  const nested = lensorError(() => run(pretrained(memory("f", { "net.fc.w": [2] })), both)).message;
  assertMatch(nested, /pass prefix: "net"$/);
});

Deno.test("pretrained: entries beside a tensor that gets nothing may be its parts, and are not dropped by advice", () => {
  const attn = module("A", { params: { qkv: tensor([6, 2]) }, children: { proj: dense(2, 2) } });
  const model = module("N", { children: { attn } });
  const rest = { "attn.proj.weight": [2, 2], "attn.proj.bias": [2] } as const;
  const split = memory("s", { ...rest, "attn.q": [2, 2], "attn.k": [2, 2], "attn.v": [2, 2] });
  const parts = lensorError(() => run(pretrained(split), model)).message;
  assertMatch(parts, /"attn.qkv" of the model gets nothing; rename or join them/);
  assert(!parts.includes("ignore"));
  const other = lensorError(() => run(pretrained(memory("s", { ...rest, "attn.bias": [2] })), model)).message;
  assertMatch(other, /"attn.qkv" of the model gets nothing; .*, or pass ignore: "attn.bias" to drop them$/);
});
