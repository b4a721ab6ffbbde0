import { assertEquals, assertMatch } from "@std/assert";
import * as ln from "../../mod.ts";
import { lensorError } from "../_util.ts";

const specs = (x: number) => ({ "fc.w": { shape: [1], dtype: "float32", data: new Float32Array([x]) } }) as const;
const opened = async (x: number) => await ln.fromBytes(await ln.toSafetensors(Object.entries(specs(x))), "two.pt");
const model = ln.module("N", { children: { fc: ln.module("L", { params: { w: ln.tensor([1]) } }) } });
const file = async (): Promise<ln.Checkpoint> => {
  const ema = await opened(9);
  return {
    ...await opened(1),
    taken: "model",
    leftOut: [{ key: "ema/shadow", tensors: 1 }],
    set: (key) => key === "ema/shadow" ? ema : undefined,
  };
};

Deno.test("pretrained: a prefix may be a key of the file, the one that was taken off or that of another set", async () => {
  const first = async (prefix: string) =>
    (await ln.values(ln.initialize(model, ln.pretrained(await file(), { prefix })), "fc.w"))[0];
  for (const prefix of ["", "model", "model.", "model/"]) assertEquals(await first(prefix), 1, prefix);
  for (const prefix of ["ema/shadow", "ema/shadow/"]) assertEquals(await first(prefix), 9, prefix);
  assertEquals(ln.matchCheckpoint(model, await file(), { prefix: "ema/shadow" }).loaded.length, 1);
  assertEquals(await ln.renamed(await file(), { prefix: "ema/shadow/fc" }).read("w"), new Float32Array([9]));
  const wrong = lensorError(() => ln.initialize(model, ln.pretrained(file0, { prefix: "emma" })));
  assertMatch(wrong.message, /no entry is left under prefix "emma"/);
});

const file0 = await file();

Deno.test("modelFromSpecs: Keras's moving statistics are buffers that start at 0 and 1", async () => {
  const spec = { shape: [2], dtype: "float32" } as const;
  const net = ln.modelFromSpecs({ "bn.gamma": spec, "bn.moving_mean": spec, "bn.moving_variance": spec });
  assertEquals([Object.keys(net.children.bn!.params), Object.keys(net.children.bn!.buffers)], [["gamma"], [
    "moving_mean",
    "moving_variance",
  ]]);
  const ready = ln.initialize(net, ln.fill("bn.gamma", ln.ones));
  assertEquals(await ln.values(ready, "bn.moving_variance"), new Float32Array([1, 1]));
});
