import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import * as nd from "../../ndarray/all.ts";
import { lensorError, lensorRejection } from "../_util.ts";

const { growth } = ln;
const ramp = (...shape: number[]) =>
  ({
    shape,
    dtype: "float32",
    data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i),
  }) as const;
const file = await ln.fromBytes(
  await ln.toSafetensors([["a.weight", ramp(3, 3, 1, 1)], ["a.bias", ramp(3)], ["b.weight", ramp(4, 3)], [
    "k",
    ramp(4, 2),
  ]]),
);
// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;

Deno.test("net2deeper: a number as kernel is that of both axes; even sizes are refused", async () => {
  const view = growth.net2deeper(file, { after: "a", kind: "conv", kernel: 3 });
  assertEquals(view.specs.get("a_deeper.weight")?.shape, [3, 3, 3, 3]);
  assertEquals((await view.read("a_deeper.weight"))[4], 1);
  for (const kernel of [2, [3, 2]]) {
    assertEquals(lensorError(() => growth.net2deeper(file, { after: "a", kind: "conv", kernel })).code, "shape");
  }
});

Deno.test("growth, views, explain and diagnose: options of another kind -> an error of lensor's own", async () => {
  const wider = { layer: "a", next: "b", map: [0, 1, 2] };
  const model = ln.initialize(ln.linear(2, 2), ln.torchDefault);
  const calls: readonly [call: () => unknown, code: string][] = [
    [() => growth.net2wider(file, { ...wider, layer: wrong(Symbol("a")) }), "type"],
    [() => growth.net2wider(file, { ...wider, next: wrong(undefined) }), "type"],
    [() => growth.net2wider(file, { ...wider, per: wrong(1n) }), "range"],
    [() => growth.net2deeper(file, { after: "a", kind: "conv", kernel: wrong(null) }), "type"],
    [() => growth.net2deeper(file, { after: "a", kind: "conv", kernel: wrong(new Map()) }), "type"],
    [() => growth.layerPlan({ layers: 4, to: 6, how: "expand", every: wrong(2n) }), "range"],
    [() => growth.repeatHeads(file, "k", { heads: 2, to: 1e12 }), "limit"],
    [() => ln.weightNormed(file, "k", { dim: wrong(Symbol("a")) }), "range"],
    [() => ln.foldedBatchNorm(file, { layer: wrong(undefined), norm: "n" }), "type"],
    [() => ln.explain(model, { statistics: wrong([null]) }), "type"],
  ];
  for (const [call, code] of calls) assertEquals(lensorError(call).code, code, String(call));
  assertEquals((await lensorRejection(ln.diagnose(model, { checkpoints: wrong([null]) }))).code, "type");
});

Deno.test("interpolate: a size without room -> limit", () => {
  const line = nd.ndarray({ shape: [1, 1, 3], dtype: "float32", data: new Float32Array(3) });
  assertEquals(lensorError(() => nd.interpolate(line, { size: 1e12, mode: "linear" })).code, "limit");
});
