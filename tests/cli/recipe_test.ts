/** init with recipes, programs, parts of the model, and engines. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import * as ln from "../../mod.ts";
import { program } from "../../cli/all.ts";
import { main, read } from "../../cli/all.ts";
import { inFolder, lensor } from "./_run.ts";

const NET = ln.module("LlamaForCausalLM", {
  children: {
    model: ln.module("LlamaModel", { children: { embed: ln.embedding(6, 4), proj: ln.linear(4, 4) } }),
    head: ln.linear(4, 6),
  },
});
const write = (at: string, model: ln.Module) => Deno.writeTextFile(at, ln.modelToJson(model));

async function valuesOf(file: string, path: string): Promise<ln.Values> {
  const written = await ln.openCheckpoint(file);
  try {
    return await written.read(path);
  } finally {
    written.close?.();
  }
}

Deno.test("init --recipe: what is missing gets the recipe's values, with its options", async () => {
  await inFolder(async (at) => {
    await write(at("m.json"), NET);
    await Deno.writeTextFile(at("config.json"), '{"initializer_range": 0.5}');
    const ran = await lensor(
      ...[
        "init",
        at("m.json"),
        "--fill",
        "head.**=zeros",
        "--recipe",
        `transformers:config=${at("config.json")}`,
        "-o",
        at("a.npz"),
      ],
    );
    assertEquals(ran.code, 0, ran.err);
    assertStringIncludes(ran.out, "normal(std=0.5)");
    const steps = ln.seq(
      ln.fill("head.**", ln.zeros),
      ln.whenMissing(ln.recipes.transformers({ config: { initializer_range: 0.5 } })),
    );
    const ready = ln.initialize(NET, steps);
    for (const path of ["head.weight", "model.proj.weight"]) {
      assertEquals(await valuesOf(at("a.npz"), path), await ln.values(ready, path), path);
    }
    const inline = await lensor(
      ...[
        "init",
        at("m.json"),
        "--recipe",
        "transformers:family=llama,config.initializer_range=0.25",
        "--dry-run",
        "--json",
      ],
    );
    const told = JSON.parse(inline.out);
    assertEquals(told.total, { rows: 5, elements: 74 });
    assertEquals(told.tensors[0].origin[0].from, "transformers(llama)");
    assert(told.tensors.some(({ by }: { by: string }) => by.includes("std=0.25")));
  });
});

Deno.test("init --recipe: names, options and models that do not fit are told in words of the command", async () => {
  await inFolder(async (at) => {
    await write(at("m.json"), ln.module("Net", { children: { fc: ln.linear(2, 2) } }));
    for (
      const [recipe, words, code] of [
        ["lama", "expected bert", 2],
        ["lsuv", "calibrate", 2],
        ["bert:sdt=1", "std", 2],
        ["bert:std", "expected option=value", 2],
        ["bert:std=1,std=2", "given twice", 2],
        ["transformers", "--recipe NAME:family=llama", 1],
        ["mu-p:base=none.json", "none.json", 1],
      ] as const
    ) {
      const ran = await lensor("init", at("m.json"), "--recipe", recipe, "--dry-run");
      assertEquals(ran.code, code, recipe + ran.err);
      assertStringIncludes(ran.err.split("\n")[0]!, words);
    }
  });
});

Deno.test("init --recipe mu-p reads its base from a model", async () => {
  await inFolder(async (at) => {
    const net = (width: number) => ln.sequential(ln.linear(4, width), ln.linear(width, width), ln.linear(width, 2));
    await write(at("wide.json"), net(16));
    await write(at("narrow.json"), net(4));
    const ran = await lensor("init", at("wide.json"), "--recipe", `mu-p:base=${at("narrow.json")}`, "--dry-run");
    assertEquals(ran.code, 0, ran.err);
    assertStringIncludes(ran.out, "normal(std=0.01)");
  });
});

Deno.test("init --into: a checkpoint goes into a part of the model", async () => {
  await inFolder(async (at) => {
    await write(at("m.json"), NET);
    const part = ln.initialize(NET.children.model!, ln.torchDefault, { seed: 9 });
    await ln.saveModel(part, at("part.safetensors"));
    const ran = await lensor(
      ...[
        "init",
        at("m.json"),
        "--pretrained",
        at("part.safetensors"),
        "--into",
        "model",
        "--torch-default",
        "-o",
        at("a.npz"),
        "--quiet",
      ],
    );
    assertEquals([ran.code, ran.out, ran.err], [0, "", ""]);
    assertEquals(await valuesOf(at("a.npz"), "model.proj.weight"), await ln.values(part, "proj.weight"));
    const lost = await lensor("init", at("m.json"), "--into", "model", "--torch-default", "--dry-run");
    assertEquals(lost.code, 2);
    assertStringIncludes(lost.err, "--pretrained FILE");
  });
});

Deno.test("init --init runs a program for what is missing, and says what is wrong with one", async () => {
  await inFolder(async (at) => {
    await write(at("m.json"), NET);
    const mod = new URL("../../mod.ts", import.meta.url).href;
    await Deno.writeTextFile(
      at("start.ts"),
      `import * as ln from "${mod}";\nexport default ln.fill("**", ln.constant(3));\n`,
    );
    await Deno.writeTextFile(at("none.ts"), "export const init = 1;\n");
    const run = async (...args: string[]) => {
      const out: string[] = [];
      const err: string[] = [];
      const host = {
        say: (text: string) => void out.push(text),
        complain: (text: string) => void err.push(text),
        read,
        program,
      };
      return { code: await main(args, host), out: out.join("\n"), err: err.join("\n") };
    };
    const ran = await run("init", at("m.json"), "--fill", "head.**=zeros", "--init", at("start.ts"), "-o", at("a.npz"));
    assertEquals(ran.code, 0, ran.err);
    assertEquals(await valuesOf(at("a.npz"), "head.bias"), new Float32Array(6));
    assertEquals(await valuesOf(at("a.npz"), "model.proj.bias"), new Float32Array(4).fill(3));
    assertStringIncludes(
      (await run("init", at("m.json"), "--init", at("none.ts"), "--dry-run")).err,
      "default export is missing",
    );
    assertStringIncludes((await run("init", at("m.json"), "--init", at("gone.ts"), "--dry-run")).err, "no such file");
  });
});

Deno.test("init --exact, --engine and --zoo are for cfgs", async () => {
  await inFolder(async (at) => {
    await write(at("m.json"), NET);
    const cfg = ["--cfg", "dict(type='Constant', layer='LSTM', val=1)"];
    const strict = await lensor("init", at("m.json"), ...cfg, "--torch-default", "--dry-run");
    assertEquals(strict.code, 1);
    const exact = await lensor(
      "init",
      at("m.json"),
      ...cfg,
      "--exact",
      "--engine",
      "mmcv1",
      "--torch-default",
      "--dry-run",
    );
    assertEquals(exact.code, 0, exact.err);
    for (const [flag, ...value] of [["--exact"], ["--engine", "mmengine"], ["--zoo", "."]]) {
      const idle = await lensor("init", at("m.json"), flag!, ...value, "--torch-default", "--dry-run");
      assertEquals(idle.code, 2);
      assertStringIncludes(idle.err, "--cfg TEXT or --own");
    }
    assertStringIncludes(
      (await lensor("init", at("m.json"), ...cfg, "--engine", "mmcv2", "--dry-run")).err,
      "mmengine or mmcv1",
    );
  });
});

Deno.test("init --adapt: the adapters by their names, or auto", async () => {
  await inFolder(async (at) => {
    const net = (places: number) => ln.module("Vit", { params: { pos_embed: ln.tensor([1, places, 4]) } });
    await write(at("m.json"), net(17));
    await ln.saveModel(ln.initialize(net(5), ln.fill("**", ln.ones)), at("old.safetensors"));
    const load = ["init", at("m.json"), "--pretrained", at("old.safetensors"), "--dry-run", "--adapt"];
    for (const adapter of ["auto", "resize-positions", "resize-positions:to=4:4,prefix=1"]) {
      const ran = await lensor(...load, adapter);
      assertEquals(ran.code, 0, ran.err);
      assertStringIncludes(ran.out, "resizePositions");
    }
    assertEquals((await lensor(...load, "resize-positions:mood=1")).code, 2);
    assertStringIncludes((await lensor(...load, "auto", "--adapt", "grow-rows")).err, "auto chooses by itself");
  });
});
