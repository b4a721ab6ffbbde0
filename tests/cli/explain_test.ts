import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { vit } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";
import { inFolder, lensor } from "./_run.ts";

Deno.test("explain: many tensors are folded, --all lists them, --values and --depth show numbers", () =>
  inFolder(async (at) => {
    await ln.saveModel(ln.initialize(vit(12), ln.recipes.vitTimm()), at("v.safetensors"));
    const said = async (...args: string[]) => (await lensor("explain", at("v.safetensors"), ...args)).out;
    assertStringIncludes(await said(), "blocks.{0-11}.attn.qkv.weight");
    const all = await said("--all");
    assertStringIncludes(all, "blocks.11.attn.qkv.weight");
    assert(!all.includes("{0-11}"));
    assertStringIncludes(await said("--values", "--all"), "± 0.02");
    assertStringIncludes(await said("--depth"), "blocks.0.mlp.fc1.weight");
  }));

Deno.test("why: one tensor of a file, or of a model with what it loads", () =>
  inFolder(async (at) => {
    await ln.saveModel(
      ln.initialize(ln.linear(4, 3), ln.fill("**", ln.normal({ std: 0.5 })), { seed: 7 }),
      at("a.safetensors"),
    );
    await Deno.writeTextFile(at("model.json"), ln.modelToJson(ln.linear(4, 3)));
    const file = await lensor("why", at("a.safetensors"), "weight");
    assertStringIncludes(file.out, "normal(std=0.5)");
    assertStringIncludes(file.out, "keyed(7)");
    const model = await lensor("why", at("model.json"), "weight", "--pretrained", at("a.safetensors"));
    assertStringIncludes(model.out, "a.safetensors");
    const none = await lensor("why", at("a.safetensors"), "wieght");
    assertEquals(none.code, 1);
    assertStringIncludes(none.err, 'did you mean "weight"');
  }));
