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

Deno.test("plan --list, explain plan.json: columns are separated by tabs, which names cannot forge", () =>
  inFolder(async (at) => {
    const model = {
      type: "Net",
      bases: ["Module"],
      params: [["a\tb", { shape: [2], dtype: "float32" }]],
      children: {},
    };
    await Deno.writeTextFile(at("m.json"), JSON.stringify(model));
    const listed = await lensor("plan", at("m.json"), "--fill", "**=ones", "-o", at("plan.json"), "--list");
    assertEquals(listed.out, "model.safetensors\ta\\u0009b\tfloat32\t[2]\t0\t7\tones");
    assertEquals((await lensor("explain", at("plan.json"), "--list")).out, listed.out);
    assertStringIncludes((await lensor("explain", at("plan.json"))).out, "ones");
    assertEquals((await lensor("plan", at("m.json"), "--fill", "**=ones", "--tasks", "2")).code, 2);
    const wrong = await lensor("make", at("plan.json"), "--task", "5", "--json", "-o", at("out"));
    assertEquals([wrong.code, JSON.parse(wrong.err).exit], [2, 2]);
    assertEquals((await lensor("make", at("plan.json"), "--task", "0", "--tasks", "0", "-o", at("out"))).code, 2);
    assertEquals((await lensor("verify", at("out"), "--sample-seed", "3")).code, 2);
  }));
