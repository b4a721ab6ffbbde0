import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { lensorError } from "../_util.ts";

const ramp = (...shape: number[]): ln.Tensor => {
  const n = shape.reduce((a, b) => a * b, 1);
  return { shape, dtype: "float32", data: Float32Array.from({ length: n }, (_, i) => i + 1) };
};

async function fitted(have: ln.Tensor, shape: readonly number[], adapter: ln.Adapter): Promise<ln.Values> {
  const file = await ln.fromBytes(await ln.toSafetensors([["w", have]]));
  const model = ln.module("Net", { params: { w: ln.tensor(shape) } });
  return await ln.values(ln.initialize(model, ln.pretrained(file, { adapt: [adapter] })), "w");
}

Deno.test("inflate3d: mean -> each frame has its share; centre -> the middle frame has all", async () => {
  const image = ramp(1, 1, 1, 2);
  assertEquals(
    await fitted(image, [1, 1, 2, 1, 2], ln.inflate3d()),
    new Float32Array([0.5, 1, 0.5, 1]),
  );
  assertEquals(
    await fitted(image, [1, 1, 3, 1, 2], ln.inflate3d({ how: "centre" })),
    new Float32Array([0, 0, 1, 2, 0, 0]),
  );
  assertEquals(lensorError(() => ln.inflate3d({ how: "first" as "mean" })).code, "unknown-name");
});

Deno.test("resizeRelativePositions: a window of 2 to one of 3 -> the middle stays, extra rows too", async () => {
  // (2 * 2 - 1)² = 9 rows and one more for the class token, one head
  const table = ramp(10, 1);
  const adapter = ln.resizeRelativePositions({ window: [3, 3], from: [2, 2], extra: 1, method: "bicubic" });
  const out = await fitted(table, [26, 1], adapter) as Float32Array;
  assertEquals(out[25], 10);
  assertEquals(Math.round(out[12]! * 1e4) / 1e4, 5);
  assertEquals(lensorError(() => ln.resizeRelativePositions({ extra: -1 })).code, "range");
});

Deno.test("transposeKernel: IO to OI -> the transposed matrix, for a square one too", async () => {
  const turned = await fitted(ramp(2, 2), [2, 2], ln.transposeKernel({ from: "IO", to: "OI" }));
  assertEquals(turned, new Float32Array([1, 3, 2, 4]));
  assertEquals(lensorError(() => ln.transposeKernel({ from: "IO", to: "OX" })).code, "shape");
});

Deno.test("resizePatchEmbed: a constant patch -> the same answer to a constant image of the new size", async () => {
  const patch = { shape: [1, 1, 2, 2], dtype: "float32", data: new Float32Array([1, 1, 1, 1]) } as const;
  const out = await fitted(patch, [1, 1, 4, 4], ln.resizePatchEmbed()) as Float32Array;
  assertEquals(Math.round(1e4 * out.reduce((sum, x) => sum + x, 0)) / 1e4, 4);
  assertEquals(lensorError(() => ln.resizePatchEmbed({ mode: "cubist" as "bicubic" })).code, "unknown-name");
});
