import { assert, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { matmul } from "../../ndarray/all.ts";
import { assertBits, lensorError, lensorRejection } from "../_util.ts";

const { recipes } = ln;
const low = { bias: false };
const layer = (out: number, ins: number, rank: number, more: Parameters<typeof ln.module>[1] = {}) =>
  ln.module("Linear", {
    params: { weight: ln.tensor([out, ins]) },
    children: { lora_A: ln.linear(ins, rank, low), lora_B: ln.linear(rank, out, low) },
    ...more,
  });
const base = ln.fill("weight", ln.normal());

// W + scaling B A
async function computed(model: ln.Module, scaling: number): Promise<Float32Array> {
  const [w, a, b] = await Promise.all(
    ["weight", "lora_A.weight", "lora_B.weight"].map((path) => ln.tensorOf(model, path)),
  );
  const product = matmul(b!, a!).data as Float32Array;
  return (w!.data as Float32Array).map((x, i) => x + scaling * product[i]!);
}

for (const start of ["pissa", "olora", "mica", "orthogonal"] as const) {
  for (const [out, ins] of [[6, 4], [4, 7]] as const) {
    Deno.test(`lora ${start}: [${out}, ${ins}] with its adapter computes what the base did`, async () => {
      const before = ln.initialize(layer(out, ins, 2), base, { seed: 1, partial: true });
      const after = ln.initialize(before, recipes.lora({ start, alpha: 4 }), { seed: 1 });
      const want = await ln.floats(before, "weight");
      const got = await computed(after, 2);
      assert(got.every((x, i) => Math.abs(x - want[i]!) < 2e-6), `${got} is not ${want}`);
      const a = await ln.floats(after, "lora_A.weight");
      const b = await ln.floats(after, "lora_B.weight");
      assert(b.some((x) => x !== 0) && a.some((x) => x !== 0) === (start !== "mica"));
      assertBits(await ln.values(after, "lora_A.weight"), a);
    });
  }
}

Deno.test("lora pissa: the fast decomposition agrees with the exact one, and is the same at every read", async () => {
  const model = layer(8, 8, 2);
  const exact = ln.initialize(model, ln.seq(base, recipes.lora({ start: "pissa", alpha: 2 })), { seed: 3 });
  const fast = ln.initialize(model, ln.seq(base, recipes.lora({ start: "pissa", alpha: 2, niter: 200 })), { seed: 3 });
  const want = await ln.floats(exact, "weight");
  const got = await ln.floats(fast, "weight");
  assert(got.every((x, i) => Math.abs(x - want[i]!) < 1e-4));
  const again = ln.initialize(model, ln.seq(base, recipes.lora({ start: "pissa", alpha: 2, niter: 200 })), { seed: 3 });
  assertBits(await ln.values(again, "lora_B.weight"), await ln.values(fast, "lora_B.weight"));
});

Deno.test("lora: the base may be a file, another model, a path; a file is not changed", async () => {
  const whole = ln.initialize(
    ln.module("Net", { children: { fc: layer(3, 4, 1) } }),
    ln.seq(ln.fill("fc.weight", ln.normal()), ln.fill("fc.lora_*.**", ln.zeros)),
  );
  const adapters = ln.module("Net", {
    children: {
      fc: ln.module("Adapter", { children: { lora_A: ln.linear(4, 1, low), lora_B: ln.linear(1, 3, low) } }),
    },
  });
  const want = ln.initialize(whole, recipes.lora({ start: "pissa" }), { seed: 2 });
  for (const from of [whole, ln.asCheckpoint(whole)]) {
    const ready = ln.initialize(adapters, recipes.lora({ start: "pissa", base: from }), { seed: 2 });
    assertBits(await ln.values(ready, "fc.lora_A.weight"), await ln.values(want, "fc.lora_A.weight"));
  }
  for (const path of ["weight", "fc.weight", (at: string) => `${at}.weight`]) {
    const ready = ln.initialize(whole, recipes.lora({ start: "olora", base: path }));
    assertEquals(ln.origins(ready)[0]!.by, "lora olora, the rest");
  }
  assertEquals(lensorError(() => ln.initialize(adapters, recipes.lora({ start: "pissa" }))).code, "no-match");
  assertEquals(lensorError(() => ln.initialize(layer(3, 4, 1), recipes.lora({ start: "pissa" }))).code, "missing");
});

Deno.test("lora and dora: wrong options, ranks and shapes are typed errors", () => {
  const of = (options: object, model = layer(4, 4, 2)) =>
    lensorError(() => ln.initialize(model, ln.seq(base, recipes.lora(options as never)), { partial: true })).code;
  assertEquals(of({ start: "svd" }), "unknown-name");
  assertEquals(of({ start: "pissa", distribution: "normal" }), "range");
  assertEquals(of({ rank: 0 }), "range");
  assertEquals(of({ rank: 3 }), "shape");
  assertEquals(of({ start: "orthogonal" }, layer(4, 4, 3)), "range");
  assertEquals(of({ start: "pissa" }, layer(2, 9, 3)), "range");
  assertEquals(of({ start: "pissa", alpha: 0 }), "range");
  assertEquals(of({ start: "pissa", niter: -1 }), "range");
  assertEquals(of({ start: "pissa", base: "nowhere" }), "no-match");
  const odd = layer(4, 4, 2, { params: { weight: ln.tensor([4, 5]) } });
  assertEquals(of({ start: "pissa" }, odd), "shape");
  assertEquals(lensorError(() => recipes.dora({ alpha: -1 })).code, "range");
  const long = layer(3, 4, 2, { params: { weight: ln.tensor([3, 4]), lora_magnitude_vector: ln.tensor([4]) } });
  const error = lensorError(() => ln.initialize(long, ln.seq(base, recipes.lora(), recipes.dora())));
  assertEquals([error.code, error.path], ["shape", "lora_magnitude_vector"]);
});

Deno.test("dora: base and adapter keep their function when the magnitudes are their norms", async () => {
  const model = layer(3, 4, 2, { params: { weight: ln.tensor([3, 4]), lora_magnitude_vector: ln.tensor([3, 1]) } });
  const ready = ln.initialize(model, ln.seq(base, recipes.lora({ start: "pissa" }), recipes.dora()), { seed: 5 });
  const w = await computed(ready, 4);
  const m = await ln.floats(ready, "lora_magnitude_vector");
  for (let i = 0; i < 3; i++) assert(Math.abs(Math.hypot(...w.subarray(i * 4, i * 4 + 4)) - m[i]!) < 1e-5);
});

Deno.test("copyOf: the student starts as its teacher, whatever the order of the rules and the generator", async () => {
  const pair = ln.module("Pair", { children: { student: ln.linear(3, 2), teacher: ln.linear(3, 2) } });
  const from = (path: string) => path.replace("student", "teacher");
  for (const rng of [ln.keyed(1), ln.torch(1), ln.numpy(1), ln.jax(1)]) {
    const init = ln.rules([["student.**", ln.copyOf(from)], ["**", ln.normal()]]);
    const ready = ln.initialize(pair, init, { rng });
    assertBits(await ln.values(ready, "student.weight"), await ln.values(ready, "teacher.weight"));
    assertEquals(ln.origins(ready)[0]!.by, "copyOf(teacher.weight)");
    assertEquals(ln.origins(ready)[0]!.kind, "draw");
  }
  const rows = ln.initialize(
    pair,
    ln.seq(
      ln.fill("teacher.**", ln.normal()),
      ln.fill("student.bias", ln.zeros),
      ln.fill("student.weight[0]", ln.copyOf("teacher.weight[1]")),
      ln.whenMissing(ln.fill("**", ln.ones)),
    ),
  );
  assertBits(await ln.values(rows, "student.weight[0]"), await ln.values(rows, "teacher.weight[1]"));
  assertEquals(Array.from(await ln.floats(rows, "student.weight[1]")), [1, 1, 1]);
});

Deno.test("copyOf: circles, other shapes and absent tensors are errors; another dtype is cast", async () => {
  const net = ln.module("N", {
    params: { a: ln.tensor([2]), b: ln.tensor([2]), c: ln.tensor([3]), h: ln.tensor([2], { dtype: "bfloat16" }) },
  });
  const code = (...inits: ln.Init[]) => lensorError(() => ln.initialize(net, ln.seq(...inits), { partial: true })).code;
  assertEquals(code(ln.fill("a", ln.copyOf("b")), ln.fill("b", ln.copyOf("a"))), "range");
  assertEquals(code(ln.fill("a", ln.copyOf("c"))), "shape");
  assertEquals(code(ln.fill("a", ln.copyOf("x"))), "no-match");
  assertEquals(lensorError(() => ln.copyOf(3 as never)).code, "type");
  const open = ln.initialize(net, ln.fill("a", ln.copyOf("b")), { partial: true });
  assertEquals((await lensorRejection(ln.values(open, "a"))).code, "missing");
  assertEquals(lensorError(() => ln.initialize(open, ln.fill(["c", "h"], ln.ones))).message.includes('"a", "b"'), true);
  const later = ln.initialize(open, ln.fill(["b", "c", "h"], ln.constant(3)));
  assertEquals(Array.from(await ln.floats(later, "a")), [3, 3]);
  const cast = ln.initialize(
    net,
    ln.seq(ln.fill(["b", "c"], ln.constant(1 / 3)), ln.fill("h", ln.copyOf("b")), ln.fill("a", ln.copyOf("h"))),
  );
  assertEquals(Array.from(await ln.floats(cast, "a")), Array.from(await ln.floats(cast, "h")));
});
