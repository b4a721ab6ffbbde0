/** Keys of parts: what a pinned part of a tensor draws, before and after it is filled. */
import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";

const rng = ln.keyed(3);
const net = ln.module("Net", { params: { w: ln.tensor([4, 2]), v: ln.tensor([2, 2]) } });
const run = (...inits: readonly ln.Init[]) => ln.seq(...inits)(net, rng);
const read = async (model: ln.Module, path: string) => [...await ln.values(model, path) as Float32Array];
const alone = (key: string, n: number) => [...ln.normal()([n], rng.at(key)) as Float32Array];
const keys = (model: ln.Module) =>
  ln.origins(model).filter(({ kind }) => kind === "draw").map(({ path, origin }) => [path, origin.at(-1)!.key]);

Deno.test("pin: a part, before or after it is filled -> drawn by its own key, the rest by the tensor's", async () => {
  const rows = [ln.fill("w[:2]", ln.normal()), ln.fill("w[2:]", ln.normal()), ln.fill("v", ln.normal())];
  const plain = run(...rows);
  for (const model of [run(ln.pin("w[:2]", "old"), ...rows), run(...rows, ln.pin("w[:2]", "old"))]) {
    assertEquals(await read(model, "w[:2]"), alone("old", 4));
    assertEquals(await read(model, "w[2:]"), await read(plain, "w[2:]"));
    assertEquals(keys(model), [["w[:2]", "old"], ["w[2:]", undefined], ["v", undefined]]);
  }
});

Deno.test("pin: the whole tensor -> its parts are drawn below its new key, unless they have one", async () => {
  const rows = [ln.fill("w[:2]", ln.normal()), ln.fill("w[2:]", ln.normal())];
  const model = run(...rows, ln.pin("w", "new"), ln.pin("w[2:]", "own"));
  assertEquals(await read(model, "w[:2]"), alone("new[:2]", 4));
  assertEquals(await read(model, "w[2:]"), alone("own", 4));
  assertEquals(keys(model).map(([, key]) => key), ["new[:2]", "own"]);
  const again = run(ln.pin("w", "new"), ln.pin("w[2:]", "own"), ...rows);
  assertEquals(await read(again, "w"), await read(model, "w"));
});

Deno.test("pin: an adjusted draw keeps its adjustment, a hidden tensor its key", async () => {
  const double = ln.adjust("w", "double", ({ data }) => (data as Float32Array).map((x) => 2 * x));
  const model = run(ln.fill("w", ln.normal()), double, ln.pin("w", "k"));
  assertEquals(await read(model, "w"), alone("k", 8).map((x) => Math.fround(2 * x)));
  const hidden = run(ln.fill("w", ln.normal()), ln.only("v", ln.pin("w", "k") as never)) as ln.Module;
  assertEquals(keys(hidden), [["w", undefined]]);
});

Deno.test("pin: numbers that an ordered generator has drawn -> stay as they are", async () => {
  const drawn = ln.fill("w", ln.normal())(net, ln.torch(1));
  const pinned = ln.pin("w", "k")(drawn, ln.torch(1));
  assertEquals(await read(pinned, "w"), await read(drawn, "w"));
});
