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

Deno.test("init, explain, why, report, check: every line as it is printed", () =>
  inFolder(async (at) => {
    const net = ln.module("Net", { children: { body: ln.linear(3, 2), head: ln.linear(2, 2) } });
    await Deno.writeTextFile(at("m.json"), ln.modelToJson(net));
    const said = async (...args: string[]) => {
      const { code, out, err } = await lensor(...args);
      assertEquals([code, err], [0, ""], args.join(" "));
      return out.split("\n").map((line) => line.replaceAll(at("").slice(0, -1), "F"));
    };
    const init = (out: string, ...more: string[]) =>
      said("init", at("m.json"), "--fill", "**.weight=normal(std=0.5)", "--fill", "**=zeros", "-o", at(out), ...more);
    assertEquals(await init("i.safetensors"), [
      "body.weight  [2, 3]  normal(std=0.5)",
      "body.bias    [2]     zeros",
      "head.weight  [2, 2]  normal(std=0.5)",
      "head.bias    [2]     zeros",
      "",
      "normal(std=0.5)  2 tensors  10 elements",
      "zeros            2 tensors  4 elements",
      "in all           4 tensors  14 elements",
      "",
      "F/i.safetensors: 4 tensors",
    ]);
    assertEquals([await init("q.safetensors", "--quiet"), (await init("h.safetensors", "--dtype", "float16")).at(-1)], [
      [""],
      "F/h.safetensors: 4 tensors as float16",
    ]);
    const { out, format, total, tensors } = JSON.parse((await init("i.npz", "--json")).join("\n"));
    assertEquals([out, format, total, tensors.length], ["F/i.npz", "npz", { rows: 4, elements: 14 }, 4]);
    assertEquals(tensors[1], {
      ...{
        path: "body.bias",
        kind: "draw",
        role: "param",
        source: "zeros",
        by: "zeros",
        shape: [2],
        dtype: "float32",
        elements: 2,
      },
      origin: [{
        kind: "draw",
        by: "zeros",
        path: "body.bias",
        rng: "keyed(0)",
        from: "rules 2",
        made: { name: "zeros", options: {} },
      }],
    });
    const file = at("i.safetensors");
    const totals = [
      "",
      "zeros            2 tensors  4 elements",
      "normal(std=0.5)  2 tensors  10 elements",
      "in all           4 tensors  14 elements",
    ];
    assertEquals(await said("explain", file), [
      "body.bias    [2]     zeros",
      "body.weight  [2, 3]  normal(std=0.5)",
      "head.bias    [2]     zeros",
      "head.weight  [2, 2]  normal(std=0.5)",
      ...totals,
    ]);
    assertEquals(await said("explain", file, "--values"), [
      "body.bias    [2]     0 ± 0         zeros",
      "body.weight  [2, 3]  0.069 ± 0.31  normal(std=0.5)",
      "head.bias    [2]     0 ± 0         zeros",
      "head.weight  [2, 2]  0.22 ± 0.62   normal(std=0.5)",
      ...totals,
    ]);
    assertEquals(await said("explain", file, "--depth"), [
      "variance     1e-1                1                 1e1",
      "body.weight                    ██                       7.5e-1",
      "head.weight             █████████                       3.8e-1",
    ]);
    assertEquals((await said("explain", file, "--fold"))[0], "{body,head}.bias  [2]     zeros, 2 tensors");
    assertEquals(await said("why", file, "head.weight"), [
      "head.weight  [2, 2] float32, a trainable param, 4 elements, 16 bytes",
      "  1. drawn by normal(std=0.5); asked for by rules 1; generator keyed(0); key head.weight",
      "  fan in 2, fan out 2",
      "  from -0.706685 to 1.01729, mean 0.22356, std 0.619525",
      "  begins with 0.4154385030269623, 1.0172884464263916, -0.7066848874092102, 0.1681974083185196",
    ]);
    assertEquals(await said("check", file), ["F/i.safetensors: nothing to say; 4 tensors, 14 elements"]);
  }));
