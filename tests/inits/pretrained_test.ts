import { assert, assertEquals, assertStrictEquals } from "@std/assert";
import { assertBits, deepFreeze, dense, lensorRejection, memory, named, network, norm, run } from "../_util.ts";
import {
  type Adapter,
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

const zeros = named("zeros", 0), ones = named("ones", 1);
const stem = { "stem.weight": [8, 3], "stem.bias": [8] } as const;

Deno.test("matchCheckpoint tells all four sides and reads nothing", () => {
  const ck = memory("b", { ...stem, "head.weight": [9, 8], extra: [1] }),
    match = matchCheckpoint(deepFreeze(network()), ck);
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
  const first = memory("one", { weight: [4, 3], bias: [4] }), second = memory("two", { bias: [4] });
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
  const ck = memory("b", { w: [4] }), model = module("N", { params: { w: tensor([2]) } });
  const out = run(pretrained(ck, { adapt: [first] }), model);
  assertEquals(ck.reads, []);
  assertBits(await values(out, "w"), new Float32Array([1, 2]));
  assertEquals(out.params.w!.origin[0]!.by, "pretrained, adapted");
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
    'Cannot load "w" into "w": shape [1] does not fit [2]; pass adapt to resize it',
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
  const tied = run(tie("b.weight", "a.weight"), model), biases = { "a.bias": [2], "b.bias": [2] } as const;
  for (const name of ["a.weight", "b.weight"]) {
    const ready = initialize(tied, pretrained(memory("c", { [name]: [2, 2], ...biases })));
    assertBits(await values(ready, "b.weight"), new Float32Array([1, 2, 3, 4]));
  }
  const same = initialize(tied, pretrained(memory("c", { "a.weight": [2, 2], "b.weight": [2, 2], ...biases })));
  assertBits(await values(same, "a.weight"), new Float32Array([1, 2, 3, 4]));
  const other = { shape: [2, 2], dtype: "float32", data: new Float32Array(4) } as const;
  const bad = initialize(tied, pretrained(memory("c", { "a.weight": [2, 2], "b.weight": other, ...biases })));
  const error = await lensorRejection(materialize(bad));
  assertEquals([error.code, error.message], [
    "unused",
    'Cannot load "a.weight" into "a.weight": "b.weight" holds other numbers, but the two are tied',
  ]);
});

Deno.test("within loads a part with its own names", () => {
  const ready = run(within("stem", pretrained(memory("b", { weight: [8, 3], bias: [8] }))), network());
  assertEquals(ready.children.stem!.params.weight!.origin[0]!.path, "stem.weight");
});
