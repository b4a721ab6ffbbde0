import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import * as ln from "../../mod.ts";
import { example, inFolder, lensor } from "./_run.ts";

const MODEL = example("model.json");
const WEIGHTS = example("resnet_digits.pth");

Deno.test("init loads, fills the rest in the order of the options, and says where everything comes from", async () => {
  await inFolder(async (at) => {
    const cfg = "dict(type='TruncNormal', layer='Linear', std=.02)";
    const { code, out } = await lensor(
      ...[
        "init",
        MODEL,
        "--pretrained",
        WEIGHTS,
        "--ignore",
        "head.*",
        "--cfg",
        cfg,
        "--seed",
        "3",
        "-o",
        at("a.safetensors"),
      ],
    );
    assertEquals(code, 0);
    assertStringIncludes(out, `\n${at("a.safetensors")}: 92 tensors`);
    assertEquals(out.split("\n").at(-3)!.split(/\s{2,}/), ["in all", "92 tensors", "176,105 elements"]);
    const told = (await lensor("explain", at("a.safetensors"))).out.split("\n").sort();
    // What init says before it writes is what the file says afterwards
    assertEquals(told.filter((line) => !out.includes(line)), []);

    const model = ln.modelFromJson(await Deno.readTextFile(MODEL));
    const weights = await ln.openCheckpoint(WEIGHTS);
    const steps = ln.seq(ln.pretrained(weights, { ignore: "head.*" }), ln.whenMissing(ln.mmlab(cfg)));
    const ready = ln.initialize(model, steps, { seed: 3 });
    const written = await ln.openCheckpoint(at("a.safetensors"));
    for (const path of ["head.weight", "head.bias", "backbone.conv1.weight"]) {
      assertEquals(await written.read(path), await ln.values(ready, path), path);
    }
    weights.close?.();
    written.close?.();
  });
});

Deno.test("init draws the bits of the generator that is named", async () => {
  await inFolder(async (at) => {
    for (const [name, rng] of [["torch", ln.torch(5)], ["jax", ln.jax(5)], ["numpy", ln.numpy(5)]] as const) {
      const out = at(`${name}.safetensors`);
      await lensor("init", MODEL, "--torch-default", "--generator", name, "--seed", "5", "-o", out);
      const ready = ln.initialize(ln.modelFromJson(await Deno.readTextFile(MODEL)), ln.torchDefault, { rng });
      const written = await ln.openCheckpoint(out);
      assertEquals(await written.read("head.weight"), await ln.values(ready, "head.weight"), name);
      written.close?.();
    }
  });
});

Deno.test("init runs the cfgs that sit on the modules, with the checkpoints that they name", async () => {
  await inFolder(async (at) => {
    const part = ln.initialize(ln.linear(4, 4), ln.fill("**", ln.constant(7)));
    await ln.saveModel(part, at("part.safetensors"));
    const child = (init: ln.InitCfg) => ln.module("Block", { children: { fc: ln.linear(4, 4) }, init });
    const model = ln.module("Net", {
      children: {
        a: child({ type: "Pretrained", checkpoint: at("part.safetensors"), prefix: "fc." } as never),
        b: child({ type: "Constant", layer: "Linear", val: 2, bias: 1 }),
      },
    });
    await Deno.writeTextFile(at("model.json"), ln.modelToJson(model));
    await ln.saveModel(
      ln.initialize(ln.module("P", { children: { fc: ln.linear(4, 4) } }), ln.fill("**", ln.constant(7))),
      at("part.safetensors"),
    );
    await Deno.writeTextFile(at("model.json"), ln.modelToJson(model).replace(/,\s*"prefix": "fc\."/, ""));
    const { code, out, err } = await lensor("init", at("model.json"), "--own", "-o", at("a.safetensors"));
    assertEquals(code, 0, err);
    assertStringIncludes(out, "part.safetensors");
    const written = await ln.openCheckpoint(at("a.safetensors"));
    assertEquals([(await written.read("a.fc.bias"))[0], (await written.read("b.fc.weight"))[0]], [7, 2]);
    written.close?.();
  });
});

Deno.test("init takes the names of a checkpoint as the model, and a cfg from a file", async () => {
  await inFolder(async (at) => {
    await Deno.writeTextFile(
      at("cfg.py"),
      "init_cfg=[\n  dict(type='Normal', override=dict(type='Normal', name='head', std=0.5)),  # the new head\n]\n",
    );
    const { code, out, err } = await lensor(
      ...["init", WEIGHTS, "--pretrained", WEIGHTS, "--ignore", "head.**", "--cfg", `@${at("cfg.py")}`, "--dry-run"],
    );
    assertEquals(code, 0, err);
    assertStringIncludes(out, "normal(std=0.5)");
    assertEquals([...Deno.readDirSync(at(""))].length, 1);
  });
});

Deno.test("init writes nothing while a tensor has no value, and says which option helps", async () => {
  await inFolder(async (at) => {
    const { code, err } = await lensor(
      "init",
      MODEL,
      "--pretrained",
      WEIGHTS,
      "--ignore",
      "head.*",
      "-o",
      at("a.safetensors"),
    );
    assertEquals(code, 1);
    assertEquals(
      err,
      'lensor init: Cannot finish: 2 tensors have no value: "head.weight", "head.bias"; --torch-default would give them PyTorch\'s',
    );
    assertEquals([...Deno.readDirSync(at(""))], []);
    const unused = await lensor("init", MODEL, "--pretrained", example("digits_test.safetensors"), "--dry-run");
    assertEquals(unused.code, 1);
    assert(unused.err.startsWith("lensor init: Cannot load digits_test.safetensors"), unused.err);
  });
});

Deno.test("init takes the start file beside the model's JSON for what is missing; without it the error names it", async () => {
  await inFolder(async (at) => {
    const model = {
      type: "Net",
      children: { fc: { type: "Linear", params: { weight: { shape: [2, 2], dtype: "float32" } } } },
      buffers: { index: { shape: [2], dtype: "int64", start: true } },
    };
    await Deno.writeTextFile(at("model.json"), JSON.stringify(model));
    const call = ["init", at("model.json"), "--torch-default", "-o", at("ready.safetensors")];
    const without = await lensor(...call);
    assertEquals(without.code, 1);
    assertStringIncludes(without.err, "model.start.safetensors for model.json): put it there again");
    const entry = { shape: [2], dtype: "int64", data: new BigInt64Array([4n, 5n]) } as const;
    await ln.writeSafetensors([["index", entry]], at("model.start.safetensors"));
    assertEquals((await lensor(...call)).code, 0);
    const written = await ln.openCheckpoint(at("ready.safetensors"));
    assertEquals(await written.read("index"), entry.data);
    // A checkpoint that has it comes first
    await ln.writeSafetensors([["index", { ...entry, data: new BigInt64Array([8n, 9n]) }]], at("other.safetensors"));
    assertEquals((await lensor(...call, "--pretrained", at("other.safetensors"))).code, 0);
    assertEquals(await (await ln.openCheckpoint(at("ready.safetensors"))).read("index"), new BigInt64Array([8n, 9n]));
  });
});

Deno.test("init --zoo finds the files that a cfg names by model; without it the flag is named", async () => {
  await inFolder(async (at) => {
    const init_cfg = { type: "Pretrained", checkpoint: "torchvision://resnet18" };
    const params = { weight: { shape: [1], dtype: "float32" } };
    await Deno.writeTextFile(at("model.json"), JSON.stringify({ type: "Net", params, init_cfg }));
    const entry = { shape: [1], dtype: "float32", data: new Float32Array([3]) } as const;
    await ln.writeSafetensors([["weight", entry]], at("resnet18-f37072fd.safetensors"));
    const call = ["init", at("model.json"), "--own", "-o", at("ready.safetensors")];
    const without = await lensor(...call);
    assertEquals([without.code, /pass --zoo FOLDER/.test(without.err)], [1, true], without.err);
    assertEquals((await lensor(...call, "--zoo", at(""))).code, 0);
    assertEquals(await (await ln.openCheckpoint(at("ready.safetensors"))).read("weight"), entry.data);
  });
});

Deno.test("init --own fills what is still missing, and leaves what --pretrained gave", () =>
  inFolder(async (at) => {
    const init: ln.InitCfg = { type: "Constant", layer: "Linear", val: 2, bias: 1 };
    const model = ln.module("Net", { children: { fc: ln.linear(2, 2), head: ln.linear(2, 2) }, init });
    await Deno.writeTextFile(at("model.json"), ln.modelToJson(model));
    await Deno.writeFile(
      at("fc.safetensors"),
      await ln.toSafetensors([
        ["fc.weight", { shape: [2, 2], dtype: "float32", data: new Float32Array(4).fill(7) }],
        ["fc.bias", { shape: [2], dtype: "float32", data: new Float32Array(2).fill(7) }],
      ]),
    );
    const { code, err } = await lensor(
      ...["init", at("model.json"), "--pretrained", at("fc.safetensors"), "--own"],
      ...["-o", at("o.safetensors")],
    );
    assertEquals(code, 0, err);
    const written = await ln.openCheckpoint(at("o.safetensors"));
    assertEquals([(await written.read("fc.bias"))[0], (await written.read("head.weight"))[0]], [7, 2]);
    written.close?.();
  }));

Deno.test("init: a checkpoint as the MODEL gives names and shapes alone, and a start file beside an index is none of it", () =>
  inFolder(async (at) => {
    const w = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;
    const both = [["v", w], ["w", w]] as const;
    await ln.writeSafetensors(both, at("m.safetensors"));
    await ln.writeShardedSafetensors(both, at("s.safetensors"), { maxShardBytes: 8 });
    await ln.writeSafetensors(both, at("s.safetensors.index.start.safetensors"));
    for (const model of [at("m.safetensors"), at("s.safetensors.index.json")]) {
      const ran = await lensor("init", model, "-o", at("o.safetensors"));
      assertEquals(ran.code, 1, model);
      assertStringIncludes(ran.err, 'Cannot finish: 2 tensors have no value: "v", "w"');
    }
  }));

Deno.test("init --tie, --engine, --seed: what each says reaches the library", () =>
  inFolder(async (at) => {
    const net = ln.module("Net", { children: { a: ln.linear(2, 2), b: ln.linear(2, 2) } });
    await Deno.writeTextFile(at("m.json"), ln.modelToJson(net));
    const w = { shape: [2, 2], dtype: "float32", data: new Float32Array(4).fill(5) } as const;
    await ln.writeSafetensors([["a.weight", w]], at("w.safetensors"));
    const values = async (...args: string[]) => {
      const ran = await lensor("init", at("m.json"), "-o", at("o.safetensors"), ...args);
      assertEquals(ran.code, 0, ran.err);
      const file = await ln.openCheckpoint(at("o.safetensors"));
      const out: Record<string, number> = {};
      for (const name of file.specs.keys()) out[name] = Number((await file.read(name))[0]);
      file.close?.();
      return out;
    };
    const ones = ["--fill", "**=ones"];
    assertEquals(Object.keys(await values("--tie", "b.weight=a.weight", ...ones)).toSorted(), [
      "a.bias",
      "a.weight",
      "b.bias",
    ]);
    // MMEngine loads last, MMCV in the order of the list
    const cfg = `[dict(type='Pretrained', checkpoint='${
      at("w.safetensors")
    }'), dict(type='Constant', layer='Linear', val=3)]`;
    const loaded = async (...more: string[]) => (await values("--cfg", cfg, ...more))["a.weight"];
    assertEquals([await loaded(), await loaded("--engine", "mmengine")], [5, 5]);
    const again = await lensor("init", at("m.json"), "-o", at("o.safetensors"), "--cfg", cfg, "--engine", "mmcv1");
    assertEquals(again.code, 1);
    assertStringIncludes(again.err, "was drawn anew by mmlab, dict 2");
    const seeded = (seed?: string) => values("--fill", "**=normal", ...(seed === undefined ? [] : ["--seed", seed]));
    assertEquals(await seeded("0"), await seeded());
    assertEquals((await seeded("1"))["a.weight"] === (await seeded("0"))["a.weight"], false);
    const dequantized = await lensor(
      "init",
      at("m.json"),
      "--pretrained",
      at("w.safetensors"),
      "--into",
      "b",
      "--fill",
      "**=ones",
      "--dry-run",
    );
    assertEquals(dequantized.code, 1);
    assertStringIncludes(dequantized.err, "Cannot load w.safetensors");
    await ln.writeSafetensors([["weight", w]], at("v.safetensors"));
    const into = await values("--pretrained", at("v.safetensors"), "--into", "b", ...ones);
    assertEquals([into["a.weight"], into["b.weight"]], [1, 5]);
    const prefixed = await values("--pretrained", at("w.safetensors"), "--into", "b", "--prefix", "a", ...ones);
    assertEquals([prefixed["a.weight"], prefixed["b.weight"]], [1, 5]);
    const named = await values("--pretrained", at("v.safetensors"), "--rename", "^=>b.", ...ones);
    assertEquals(named["b.weight"], 5);
    await ln.writeSafetensors([["a.weight", w], ["b.weight", w]], at("ab.safetensors"));
    const dropped = await values("--pretrained", at("ab.safetensors"), "--ignore", "a.weight", ...ones);
    assertEquals([dropped["a.weight"], dropped["b.weight"]], [1, 5]);
  }));

Deno.test({
  name: "init: a call that fails closes the files that it has opened",
  sanitizeResources: true,
  fn: () =>
    inFolder(async (at) => {
      const w = { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) } as const;
      await ln.writeSafetensors([["w", w]], at("w.safetensors"));
      const net = ln.module("N", { params: { w: ln.tensor([2]), v: ln.tensor([2]) } });
      await Deno.writeTextFile(at("m.json"), ln.modelToJson(net));
      const { code, err } = await lensor(
        "init",
        at("m.json"),
        "--pretrained",
        at("w.safetensors"),
        "-o",
        at("o.safetensors"),
      );
      assertEquals(code, 1);
      assertStringIncludes(err, '1 tensor has no value: "v"');
    }),
});
