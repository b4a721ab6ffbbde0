import { assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { inFolder, lensorError, lensorRejection } from "../_util.ts";

const net = (words: number, layers = 3) =>
  ln.module("Lm", {
    children: {
      wte: ln.embedding(words, 4),
      layers: ln.moduleList(Array.from({ length: layers }, () => ln.multiheadAttention(4, 2))),
    },
  });
const digest = async (file: string) => new Uint8Array(await crypto.subtle.digest("SHA-256", await Deno.readFile(file)));

Deno.test("plan: a grown vocabulary and fused projections filled in parts -> the bytes that saveModel writes", () =>
  inFolder(async (folder) => {
    await ln.saveModel(ln.initialize(net(10), ln.fill("**", ln.constant(2))), `${folder}/old.safetensors`);
    const old = await ln.openCheckpoint(`${folder}/old.safetensors`);
    const ready = ln.initialize(
      net(13),
      ln.seq(
        ln.only("wte.**", ln.pretrained(old, { ignore: "layers.**", adapt: [ln.growRows()] })),
        ln.fill("wte.weight[10:]", ln.normal({ std: 0.02 })),
        ln.fill("**.in_proj_weight", ln.xavierUniform()),
        ln.fill("**.in_proj_weight[v]", ln.orthogonal()),
        ln.fill("**.in_proj_weight[2]", ln.zeros),
        ln.whenMissing(ln.fill("**", ln.zeros)),
      ),
      { seed: 4 },
    );
    const plan = ln.parsePlan(ln.planText(await ln.plan(ready, { base: folder, name: "m" })));
    // The three layers are one row
    assertEquals(plan.tensors.length, 5);
    await ln.makeShard(plan, 0, `${folder}/made`, { base: folder });
    await ln.saveModel(ready, `${folder}/saved.safetensors`);
    assertEquals(await digest(`${folder}/made/m.safetensors`), await digest(`${folder}/saved.safetensors`));
    const rows = (model: ln.Module) =>
      ln.origins(model).map(({ tensor, part, source, shape }) => `${tensor}${part ?? ""} ${shape} ${source}`).sort();
    assertEquals(rows(ln.plannedModel(plan)), rows(ready));
    await ln.finishPlan(plan, `${folder}/made`);
    const verdict = await ln.verifyModel(`${folder}/made`, {
      inputs: { "old.safetensors": `${folder}/old.safetensors` },
    });
    assertEquals([verdict.ok, verdict.faults], [true, []]);
    old.close?.();
  }));

Deno.test("plan: infinities in a buffer -> the bytes that saveModel writes", () =>
  inFolder(async (folder) => {
    const mask = ln.module("Net", { params: { w: ln.tensor([2]) }, buffers: { mask: ln.tensor([3]) } });
    const ready = ln.initialize(mask, ln.seq(ln.fill("w", ln.ones), ln.fill("mask", ln.constant(-Infinity))));
    const plan = ln.parsePlan(ln.planText(await ln.plan(ready, { name: "m" })));
    await ln.makeShard(plan, 0, `${folder}/made`);
    await ln.saveModel(ready, `${folder}/saved.safetensors`);
    assertEquals(await digest(`${folder}/made/m.safetensors`), await digest(`${folder}/saved.safetensors`));
  }));

Deno.test("plan: what a part cannot be as data is refused, and so are parts that do not make up a tensor", async () => {
  const own = ln.initialize(
    net(3, 0),
    ln.seq(ln.fill("wte.weight", ln.zeros), ln.fill("wte.weight[0]", () => new Float32Array(4))),
  );
  assertEquals((await lensorRejection(ln.plan(own))).code, "unsupported");
  const plan = await ln.plan(
    ln.initialize(net(3, 0), ln.seq(ln.fill("wte.weight", ln.zeros), ln.fill("wte.weight[1:]", ln.ones))),
  );
  const [row] = plan.tensors;
  const [first, last] = row!.parts!;
  const broken = (parts: readonly unknown[]) => ({ ...plan, tensors: [{ ...row!, parts }] }) as unknown as ln.Plan;
  for (
    const parts of [[first], [first, last, last], [{ ...first, at: "[9:]" }, last], [{
      ...first,
      cut: { as: [3, 4], at: [[0, 9, 1], [0, 4, 1]] },
    }, last]]
  ) {
    const error = await lensorRejection(ln.makeShard(broken(parts), 0, Deno.makeTempDirSync()));
    assertEquals(error.code, "corrupt", JSON.stringify(parts));
  }
  assertEquals(lensorError(() => ln.plannedModel(broken([first]))).code, "corrupt");
});
