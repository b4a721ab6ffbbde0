import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { lensorError } from "../_util.ts";

// A network of two layers with ReLU, in float64 so that the same function means the same numbers
const LAYER = ({ weight, bias }: { weight: ln.Values; bias?: ln.Values }, x: readonly number[]): number[] => {
  const w = weight as Float32Array;
  const rows = w.length / x.length;
  return Array.from(
    { length: rows },
    (_, o) => x.reduce((sum, v, i) => sum + v * w[o * x.length + i]!, (bias as Float32Array)?.[o] ?? 0),
  );
};
const relu = (x: readonly number[]) => x.map((v) => Math.max(0, v));

async function forward(ck: ln.Checkpoint, layers: readonly string[], x: readonly number[]): Promise<number[]> {
  let h: readonly number[] = x;
  for (const [i, name] of layers.entries()) {
    const bias = ck.specs.has(`${name}.bias`) ? { bias: await ck.read(`${name}.bias`) } : {};
    const out = LAYER({ weight: await ck.read(`${name}.weight`), ...bias }, h);
    h = i < layers.length - 1 ? relu(out) : out;
  }
  return [...h];
}

function network(): ln.Checkpoint {
  const model = ln.module("N", { children: { a: ln.linear(5, 4), b: ln.linear(4, 3) } });
  return ln.asCheckpoint(ln.initialize(model, ln.torchDefault, { seed: 3 }));
}

Deno.test("growth.net2wider, net2deeper: any input -> the same output to 1e-6", async () => {
  const ck = network();
  const x = [0.3, -1, 2, 0.5, 0.1];
  const want = await forward(ck, ["a", "b"], x);
  const close = (got: readonly number[]) =>
    got.forEach((v, i) => assert(Math.abs(v - want[i]!) < 1e-6, `${got} is not ${want}`));
  close(await forward(ln.growth.net2wider(ck, { layer: "a", next: "b", map: [3, 2, 1, 0, 0, 2, 2] }), ["a", "b"], x));
  close(await forward(ln.growth.net2deeper(ck, { after: "a", into: "mid", kind: "linear" }), ["a", "mid", "b"], x));
});

Deno.test("growth: what cannot be grown -> typed errors", async () => {
  const ck = network();
  const code = (fn: () => unknown) => lensorError(fn).code;
  assertEquals(code(() => ln.growth.net2wider(ck, { layer: "a", next: "b", map: [0, 1, 2] })), "range");
  assertEquals(code(() => ln.growth.net2wider(ck, { layer: "a", next: "b", map: [0, 1, 2, 9] })), "range");
  assertEquals(code(() => ln.growth.net2wider(ck, { layer: "x", next: "b", map: [0] })), "missing");
  assertEquals(code(() => ln.growth.net2wider(ck, { layer: "a", next: "a", map: [0, 1, 2, 3] })), "shape");
  assertEquals(code(() => ln.growth.net2deeper(ck, { after: "a", kind: "conv", kernel: [2, 3] })), "shape");
  assertEquals(code(() => ln.growth.stackLayers(ck, "layers", [0])), "no-match");
  assertEquals(code(() => ln.growth.selectWeights(ck, { "a.weight": [9, 5] })), "shape");
  assertEquals(code(() => ln.growth.upcycle(ck, { experts: 2, from: "a.weight", into: "x" })), "type");
  assertEquals(code(() => ln.growth.groupHeads(ck, "a.weight", { heads: 4, groups: 3 })), "shape");
  assertEquals(code(() => ln.growth.layerPlan({ layers: 4, to: 9, how: "overlap" })), "range");
  const one: ln.Tensor = { shape: [1], dtype: "float32", data: new Float32Array(1) };
  const two = await ln.fromBytes(await ln.toSafetensors(["layers.0.w", "layers.1.w"].map((name) => [name, one])));
  assertEquals(code(() => ln.growth.stackLayers(two, "layers", [0, 2])), "range");
});

Deno.test("growth.interpolateLayers: 2 layers to 3 -> the middle one is their mean", async () => {
  const one = (x: number): ln.Tensor => ({ shape: [1], dtype: "float32", data: new Float32Array([x]) });
  const file = await ln.fromBytes(await ln.toSafetensors([["layers.0.w", one(0)], ["layers.1.w", one(2)]]));
  const grown = ln.growth.interpolateLayers(file, "layers", 3);
  const read = await Promise.all([0, 1, 2].map((i) => grown.read(`layers.${i}.w`)));
  assertEquals(read.map((values) => values[0]), [0, 1, 2]);
});

Deno.test("growth.repeatHeads after groupHeads of equal heads -> the same projection", async () => {
  const k = { shape: [4, 1], dtype: "float32", data: new Float32Array([1, 2, 3, 4]) } as const;
  const file = await ln.fromBytes(await ln.toSafetensors([["k", k]]));
  const repeated = ln.growth.repeatHeads(file, "k", { heads: 2, to: 4 });
  assertEquals(await repeated.read("k"), new Float32Array([1, 2, 1, 2, 3, 4, 3, 4]));
  const back = ln.growth.groupHeads(repeated, "k", { heads: 4, groups: 2 });
  assertEquals(await back.read("k"), k.data);
});
