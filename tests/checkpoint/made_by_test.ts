import { assertEquals, assertMatch } from "@std/assert";
import * as ln from "../../mod.ts";
import { inFolder, lensorRejection } from "../_util.ts";

const fileOf = async (x: number, name = "x.safetensors") =>
  await ln.fromBytes(
    await ln.toSafetensors([
      ["fc.w", { shape: [2], dtype: "float32", data: new Float32Array([x, 1]) }],
      ["fc.b", { shape: [1], dtype: "float32", data: new Float32Array([x]) }],
    ]),
    name,
  );
const model = ln.module("N", {
  children: { fc: ln.module("L", { params: { w: ln.tensor([2]), b: ln.tensor([1]) } }) },
});

Deno.test("pretrained: what a view computed is told as such, in origins, totals and the file written", async () => {
  const twice = ln.mapped(await fileOf(3), "fc.w", "double", ({ data }) => (data as Float32Array).map((x) => 2 * x));
  for (const view of [twice, ln.renamed(twice, { rename: (name) => name }), ln.united(twice)]) {
    const ready = ln.initialize(model, ln.pretrained(view));
    assertEquals(ln.origins(ready).map((row) => [row.path, row.kind, row.source]), [
      ["fc.w", "adjust", 'x.safetensors, map "double"'],
      ["fc.b", "load", "x.safetensors"],
    ]);
    assertMatch(ln.explain(ready), /^x\.safetensors, map "double" +1 tensor +2 elements$/m);
    await inFolder(async (folder) => {
      await ln.saveModel(ready, `${folder}/o.safetensors`);
      const told = ln.readOrigins(await ln.openCheckpoint(`${folder}/o.safetensors`))!;
      assertEquals(told.get("fc.w")!.map(({ kind, by }) => [kind, by]), [["load", "pretrained"], [
        "adjust",
        'map "double"',
      ]]);
    });
  }
  const mean = ln.merged([await fileOf(1, "a"), await fileOf(3, "b")], ln.linearMerge());
  assertEquals(ln.origins(ln.initialize(model, ln.pretrained(mean)))[0]!.source, "linear(a, b), merge checkpoints");
});

Deno.test("recast: floats in another dtype, refused where numbers would be lost", async () => {
  const half = ln.recast(await fileOf(2), "float16");
  assertEquals(half.specs.get("fc.w"), { shape: [2], dtype: "float16" });
  assertEquals(await half.read("fc.w", [1, 2]), new Uint16Array([0x3c00]));
  for (const range of [undefined, [0, 1]] as const) {
    const lost = await lensorRejection(
      (async () => await ln.recast(await fileOf(1e6), "float16").read("fc.w", range))(),
    );
    assertMatch(lost.message, /^Cannot cast "fc\.w" of x\.safetensors: 1 finite number/);
  }
});
