import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";

const vector = (...numbers: number[]): ln.Tensor => ({
  shape: [numbers.length],
  dtype: "float32",
  data: new Float32Array(numbers),
});
const file = async (entries: Readonly<Record<string, ln.Tensor>>) =>
  await ln.fromBytes(await ln.toSafetensors(Object.entries(entries)));

Deno.test("taskArithmetic -> the base and lambda times the weighted changes", async () => {
  const base = await file({ w: vector(1, 1) });
  const tuned = [await file({ w: vector(2, 1) }), await file({ w: vector(1, 5) })];
  const all = ln.merged(tuned, ln.taskArithmetic({ base, weights: [1, 0.5], lambda: 2 }));
  assertEquals(await all.read("w"), new Float32Array([3, 5]));
});

Deno.test("dare: density 1 -> all changes; the same generator -> the same choice; density -> what is kept is scaled", async () => {
  const base = await file({ w: vector(...new Array(64).fill(0)) });
  const tuned = [await file({ w: vector(...new Array(64).fill(1)) })];
  const read = (options: Omit<ln.Dare, "base">) => ln.merged(tuned, ln.dare({ base, ...options })).read("w");
  assertEquals(await read({ density: 1 }), new Float32Array(64).fill(1));
  const kept = await read({ density: 0.5, rescale: "density", rng: ln.keyed(3) }) as Float32Array;
  assertEquals([...new Set(kept)].sort(), [0, 2]);
  assertEquals(await read({ density: 0.5, rescale: "density", rng: ln.keyed(3) }), kept);
});

Deno.test("modelStock: equal changes -> the mean; opposite ones -> no further than the base", async () => {
  const base = await file({ w: vector(0, 0) });
  const merged = async (...tuned: ln.Tensor[]) =>
    await ln.merged(await Promise.all(tuned.map((w) => file({ w }))), ln.modelStock({ base })).read("w");
  assertEquals(await merged(vector(1, 2), vector(1, 2)), new Float32Array([1, 2]));
  // At a right angle two changes count for t = 2 cos / (1 + cos) = 0
  assertEquals(await merged(vector(1, 0), vector(0, 1)), new Float32Array([0, 0]));
});

Deno.test("joinHeads after splitHeads -> the projection; permutedRotary there and back -> the same rows", async () => {
  const q = { shape: [4, 2], dtype: "float32", data: Float32Array.from({ length: 8 }, (_, i) => i) } as const;
  const ck = await file({ q });
  const back = ln.joinHeads(ln.splitHeads(ck, "q", { heads: 2 }), "q", { heads: 2 });
  assertEquals([back.specs.get("q")?.shape, await back.read("q")], [[4, 2], q.data]);
  const one = await file({ q: { shape: [4, 1], dtype: "float32", data: new Float32Array([0, 1, 2, 3]) } });
  const halves = ln.permutedRotary(one, "q", { heads: 1, to: "halves" });
  assertEquals(await halves.read("q"), new Float32Array([0, 2, 1, 3]));
  const pairs = ln.permutedRotary(halves, "q", { heads: 1, to: "pairs" });
  assertEquals(await pairs.read("q"), new Float32Array([0, 1, 2, 3]));
});

Deno.test("withTiedNames: a saved model with a tie -> both names; tiedOwners -> which one holds the values", async () => {
  const layer = () => ln.linear(2, 2, { bias: false });
  const model = ln.module("Net", { children: { a: layer(), b: layer() } });
  const ready = ln.initialize(model, ln.seq(ln.tie("b.weight", "a.weight"), ln.torchDefault));
  const saved = await ln.fromBytes(await ln.toBytes(ready));
  assertEquals([...saved.specs.keys()], ["a.weight"]);
  const whole = ln.withTiedNames(saved);
  assertEquals(await whole.read("b.weight"), await saved.read("a.weight"));
  assertEquals([...ln.tiedOwners(whole)], [["b.weight", "a.weight"]]);
});
