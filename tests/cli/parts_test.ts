import { assertEquals, assertStringIncludes } from "@std/assert";
import * as ln from "../../mod.ts";
import { inFolder, lensor } from "./_run.ts";

const model = (n: number) =>
  ln.module("Lm", {
    children: { wte: ln.embedding(n, 2), head: ln.linear(2, n, { bias: false }) },
    ties: [["head.weight", "wte.weight"]],
  });

async function files(at: (name: string) => string): Promise<void> {
  await Deno.writeTextFile(at("model.json"), ln.modelToJson(model(6)));
  await ln.saveModel(ln.initialize(model(4), ln.fill("**", ln.ones)), at("old.safetensors"));
}

Deno.test("init --adapt grow-rows --fill: a vocabulary grows in one line, and the file says which rows are new", async () => {
  await inFolder(async (at) => {
    await files(at);
    const grow = ["init", at("model.json"), "--pretrained", at("old.safetensors"), "--adapt", "grow-rows"];
    const out = ["-o", at("new.safetensors"), "--seed", "7"];
    const ran = await lensor(
      ...grow,
      "--fill",
      "wte.weight[4:]=normal(std=0.02)",
      "--freeze",
      "wte.weight[:4]",
      ...out,
    );
    assertEquals([ran.code, ran.err], [0, ""]);
    assertStringIncludes(ran.out, "new.safetensors: 1 tensor");
    const file = await ln.openCheckpoint(at("new.safetensors"));
    assertEquals([...file.specs.keys()], ["wte.weight"]);
    const want = ln.initialize(
      model(6),
      ln.seq(ln.fill("wte.weight", ln.ones), ln.fill("wte.weight[4:]", ln.normal({ std: 0.02 }))),
      { seed: 7 },
    );
    assertEquals(await file.read("wte.weight"), await ln.values(want, "wte.weight"));
    assertEquals(JSON.parse(String(file.metadata.get("lensor.masks"))), { "wte.weight": [[[4, 6, 1], [0, 2, 1]]] });
    file.close?.();
    const told = (await lensor("explain", at("new.safetensors"))).out;
    assertStringIncludes(told, "wte.weight[:4]  [4, 2]  old.safetensors");
    assertStringIncludes(told, "wte.weight[4:]  [2, 2]  normal(std=0.02)");
    const gap = await lensor(...grow, ...out);
    assertEquals(gap.code, 1);
    assertStringIncludes(gap.err, '"wte.weight[4:]"');
    const mean = await lensor(...grow.slice(0, -1), "grow-rows:rest=mean", ...out);
    assertEquals(mean.code, 0);
    assertStringIncludes(mean.out, "adapted by growRows(mean)");
  });
});

Deno.test("convert keeps the origins of parts", async () => {
  await inFolder(async (at) => {
    const ready = ln.initialize(
      model(6),
      ln.seq(ln.fill("wte.weight[:4]", ln.ones), ln.fill("wte.weight[4:]", ln.zeros)),
    );
    await ln.saveModel(ready, at("a.safetensors"));
    assertEquals(
      (await lensor("convert", at("a.safetensors"), "--out", at("b.safetensors"), "--rename", "wte=>tok")).code,
      0,
    );
    const told = (await lensor("explain", at("b.safetensors"))).out;
    assertStringIncludes(told, "tok.weight[:4]");
    assertStringIncludes(told, "was ones");
  });
});

Deno.test("init --fill, --rules, --tie: what cannot be read or would do nothing is told", async () => {
  await inFolder(async (at) => {
    await files(at);
    const run = async (...more: string[]) => {
      const { code, err } = await lensor("init", at("model.json"), "-o", at("x.safetensors"), ...more);
      return [code, err] as const;
    };
    const says = async (text: string, ...more: string[]) => {
      const [code, err] = await run(...more);
      assertEquals(code === 0, false);
      assertStringIncludes(err, text);
    };
    await says("expected PATTERN=INITIALIZER", "--fill", "wte");
    await says('did you mean "normal"', "--fill", "**=normel(std=1)");
    await says("expected name=value", "--fill", "**=normal(1)");
    await says("outside of axis 0", "--fill", "wte.weight[9:]=zeros");
    await says("expected grow-rows", "--adapt", "grow", "--pretrained", at("old.safetensors"));
    await says("expected ALIAS=OWNER", "--tie", "wte");
    await says(
      "already",
      "--pretrained",
      at("old.safetensors"),
      "--adapt",
      "grow-rows:rest=zeros",
      "--fill",
      "**=zeros",
    );
    await Deno.writeTextFile(
      at("rules.json"),
      JSON.stringify([["wte.weight[0]", "zeros"], ["**", { name: "constant", options: { value: 2 } }]]),
    );
    assertEquals(await run("--rules", at("rules.json")), [0, ""]);
    const file = await ln.openCheckpoint(at("x.safetensors"));
    assertEquals(Array.from(await file.read("wte.weight") as Float32Array), [0, 0, ...Array(10).fill(2)]);
    file.close?.();
  });
});
