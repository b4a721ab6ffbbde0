import { assertEquals, assertStringIncludes } from "@std/assert";
import * as ln from "../../all.ts";
import { lensorRejection } from "../_util.ts";

const model = ln.module("M", { children: { attn: ln.multiheadAttention(2, 1, { bias: false }) } });
const filled = ln.initialize(
  model,
  ln.seq(
    ln.fill("attn.out_proj.weight", ln.zeros),
    ln.fill("attn.in_proj_weight[q]", ln.ones),
    ln.fill("attn.in_proj_weight[2:]", ln.constant(2)),
  ),
);

Deno.test("saveModel: the file tells where the parts of a tensor came from, and explain shows them again", async () => {
  const path = `${Deno.makeTempDirSync()}/m.safetensors`;
  await ln.saveModel(filled, path);
  const file = await ln.openCheckpoint(path);
  const told = ln.readOrigins(file)!;
  assertEquals([...told.keys()].sort(), ["attn.in_proj_weight[2:]", "attn.in_proj_weight[:2]", "attn.out_proj.weight"]);
  const text = ln.explain(ln.fileAsModel(file, told));
  assertStringIncludes(text, "attn.in_proj_weight[:2]  [2, 2]  ones");
  assertStringIncludes(text, "in all       2 tensors  16 elements");
  file.close?.();
});

Deno.test("saveModel: a part without a value is named, and nothing is written", async () => {
  const gap = ln.initialize(model, ln.fill("attn.in_proj_weight[k]", ln.ones), { partial: true });
  const error = await lensorRejection(ln.saveModel(gap, `${Deno.makeTempDirSync()}/m.safetensors`));
  assertEquals(
    error.message,
    'Cannot save a model: "attn.in_proj_weight[q]", "attn.in_proj_weight[v]", "attn.out_proj.weight" have no value; initialize it',
  );
});
