import { assertEquals, assertMatch } from "@std/assert";
import { LensorError } from "../../core/errors.ts";
import { parseJson } from "../../checkpoint/_json.ts";
import { shardLayout } from "../../checkpoint/writers/shard_layout.ts";
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

Deno.test("parseJson: the three words are what they say", () => {
  const broken = () => new LensorError("corrupt", "Cannot read it: no JSON; give another");
  assertEquals(parseJson(new TextEncoder().encode("[true, false, null]"), "json", broken), [true, false, null]);
});

Deno.test("shardLayout: in the order of names, a new file where the next would not fit, no tensor split", () => {
  const entries = [["c", 4], ["a", 6], ["b", 4], ["d", 30], ["e", 1]].map(([name, bytes]) => ({
    name: name as string,
    bytes: bytes as number,
  }));
  const shards = shardLayout(entries, 10, "m");
  assertEquals(shards.map(({ entries }) => entries.map(({ name }) => name).join("")), ["ab", "c", "d", "e"]);
  assertEquals(shards[1]!.file, "m-00002-of-00004.safetensors");
  assertEquals(shardLayout(entries, 45, "m").map(({ file }) => file), ["m.safetensors"]);
});
