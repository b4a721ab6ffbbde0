import { assertEquals, assertStringIncludes } from "@std/assert";
import * as ln from "../../mod.ts";
import { fileOf, goodCases } from "../checkpoint/_files.ts";
import { example, inFolder, lensor } from "./_run.ts";

Deno.test("what convert writes, as safetensors and as npz, is the same as what it read, for every format", async () => {
  const refused = new Set<string>();
  await inFolder(async (at) => {
    for (const { id } of goodCases.filter(({ beside }) => beside === undefined)) {
      await Deno.writeFile(at(id), await fileOf(id));
      for (const out of ["out.safetensors", "out.npz"]) {
        const { code, err } = await lensor("convert", at(id), "-o", at(out));
        if (code !== 0) {
          refused.add(`${out}: ${err.replace(/^lensor convert: Cannot |"[^"]*"( of "[^"]*")?|;.*$/g, "")}`);
        } else {
          const { out: lines } = await lensor("diff", at(id), at(out));
          const other = lines.split("\n").filter((line) =>
            /^[~+-]/.test(line) && !/cannot be compared|string$/.test(line)
          );
          assertEquals(other, [], `${id} as ${out}`);
        }
      }
    }
  });
  assertEquals([...refused].sort(), [
    "out.npz: convert : it holds no tensors",
    "out.npz: write : its elements of int4 do not fill whole bytes",
    "out.npz: write : numpy has no name for bfloat16",
    "out.npz: write : numpy has no name for float4_e2m1fn",
    "out.npz: write : numpy has no name for float8_e4m3fn",
    "out.safetensors: convert : it holds no tensors",
    "out.safetensors: write : its elements of int4 do not fill whole bytes",
    "out.safetensors: write : safetensors has no name for complex128",
    "out.safetensors: write : safetensors has no name for complex32",
  ]);
});

Deno.test("convert picks, drops, renames and casts, and the new file tells the old names", async () => {
  await inFolder(async (at) => {
    const { code, out } = await lensor(
      ...["convert", example("resnet_digits.pth"), "-o", at("a.safetensors"), "--dtype", "bfloat16"],
      ...[
        "--only",
        "trunk.layer1",
        "--only",
        "head.*",
        "--drop",
        "**.num_batches_tracked",
        "--rename",
        "^backbone=>trunk",
      ],
    );
    assertEquals([code, out], [0, `${at("a.safetensors")}: 22 tensors of resnet_digits.pth as bfloat16`]);
    const [from, to] = [
      await ln.openCheckpoint(example("resnet_digits.pth")),
      await ln.openCheckpoint(at("a.safetensors")),
    ];
    const names = [...to.specs.keys()];
    assertEquals(names.filter((name) => !/^(trunk\.layer1|head)\./.test(name) || /tracked$/.test(name)), []);
    const weight = "layer1.0.conv1.weight";
    assertEquals(
      await to.read(`trunk.${weight}`),
      ln.cast(await from.read(`backbone.${weight}`), "float32", "bfloat16"),
    );
    from.close?.();
    to.close?.();
    assertStringIncludes(
      (await lensor("explain", at("a.safetensors"))).out,
      `resnet_digits.pth (as backbone.${weight})`,
    );
    const nobody = await lensor("convert", at("a.safetensors"), "-o", at("b.safetensors"), "--only", "trnuk.**");
    assertEquals(nobody.code, 1);
    assertStringIncludes(nobody.err, 'Cannot pick "trnuk.**": it matches no name; did you mean "trunk"');
  });
});

Deno.test("convert keeps what a file of lensor's tells, and adds itself", async () => {
  await inFolder(async (at) => {
    await ln.saveModel(ln.initialize(ln.linear(2, 3), ln.fill("**", ln.normal({ std: 2 }))), at("a.safetensors"));
    await lensor("convert", at("a.safetensors"), "-o", at("b.safetensors"), "--rename", "^=>head.");
    const { out } = await lensor("explain", at("b.safetensors"), "--json");
    assertEquals(JSON.parse(out)["head.bias"], [
      {
        kind: "draw",
        by: "normal(std=2)",
        path: "bias",
        rng: "keyed(0)",
        made: { name: "normal", options: { std: 2 } },
        from: 'fill "**"',
      },
      { kind: "load", by: "convert", path: "head.bias", from: "a.safetensors", name: "bias" },
    ]);
  });
});

Deno.test("convert writes one of two tied tensors to safetensors, and says which the other is", async () => {
  await inFolder(async (at) => {
    await Deno.writeFile(at("gpt2.pth"), await fileOf("tz-gpt2"));
    await lensor("convert", at("gpt2.pth"), "-o", at("a.safetensors"));
    const { specs, metadata, close } = await ln.openCheckpoint(at("a.safetensors"));
    close?.();
    assertEquals([specs.has("lm_head.weight"), metadata.get("lm_head.weight")], [false, "transformer.wte.weight"]);
    assertStringIncludes((await lensor("explain", at("a.safetensors"))).out, "the same as transformer.wte.weight");
  });
});

Deno.test("convert takes a tie of a safetensors file along: renamed, alone, and into an npz", async () => {
  await inFolder(async (at) => {
    await Deno.writeFile(at("gpt2.pth"), await fileOf("tz-gpt2"));
    await lensor("convert", at("gpt2.pth"), "-o", at("a.safetensors"));
    const names = async (...options: string[]) => {
      const { code, err } = await lensor("convert", at("a.safetensors"), ...options);
      assertEquals(code, 0, err);
      const { specs, metadata, close } = await ln.openCheckpoint(options[1]!);
      close?.();
      return { specs, metadata };
    };
    const renamed = await names("-o", at("b.safetensors"), "--rename", "^transformer\\.=>", "--rename", "^lm_=>");
    assertEquals([renamed.specs.has("wte.weight"), renamed.metadata.get("head.weight")], [true, "wte.weight"]);
    const alone = await names("-o", at("c.safetensors"), "--only", "lm_head.*");
    assertEquals([[...alone.specs.keys()], alone.metadata.has("lm_head.weight")], [["lm_head.weight"], false]);
    const npz = await names("-o", at("d.npz"));
    assertEquals(npz.specs.has("lm_head.weight"), true);
    assertEquals((await lensor("diff", at("gpt2.pth"), at("d.npz"))).code, 0);
  });
});

Deno.test("names that are not paths are converted and explained like others", async () => {
  await inFolder(async (at) => {
    for (const id of ["st-evil-names", "st-escapes", "np-v1_scalar", "st-subbyte"]) {
      await Deno.writeFile(at(id), await fileOf(id));
      const { code, err } = await lensor("convert", at(id), "-o", at("out.safetensors"));
      assertEquals(code, 0, err);
      const explained = await lensor("explain", at("out.safetensors"));
      assertEquals(explained.code, 0, explained.err);
    }
    await ln.writeSafetensors(
      [["w", { shape: [1], dtype: "int8", data: new Int8Array(1) }]],
      at("foreign.safetensors"),
      {
        metadata: { "lensor.origin": "{bad" },
      },
    );
    const foreign = await lensor("convert", at("foreign.safetensors"), "-o", at("out.safetensors"));
    assertEquals(foreign.code, 0);
    assertStringIncludes(foreign.err, "lensor.origin that cannot be read");
    assertEquals((await lensor("explain", at("foreign.safetensors"))).code, 1);
  });
});

Deno.test("convert, diff: a file without tensors is refused and nothing is written; what cannot be read is named", async () => {
  await inFolder(async (at) => {
    await Deno.writeFile(at("none"), await fileOf("st-empty"));
    const none = await lensor("convert", at("none"), "-o", at("none.safetensors"));
    assertEquals([none.code, none.out], [1, ""]);
    assertStringIncludes(none.err, "it holds no tensors");
    assertEquals((await lensor("diff", at("none"), at("none"))).code, 1);
    assertEquals([...Deno.readDirSync(at("."))].map((entry) => entry.name), ["none"]);
    await Deno.writeFile(at("some"), await fileOf("gg-iq-rest"));
    const some = await lensor("convert", at("some"), "-o", at("some.safetensors"));
    assertEquals(some.code, 0);
    assertStringIncludes(some.err, "iq is not written: lensor does not restore IQ2_XXS");
  });
});

Deno.test("convert cuts into shards with an index, which reads as the whole", async () => {
  await inFolder(async (at) => {
    const { code } = await lensor(
      "convert",
      example("resnet_digits.pth"),
      "-o",
      at("a.safetensors"),
      "--shard",
      "100KiB",
    );
    assertEquals(code, 0);
    assertEquals((await lensor("diff", example("resnet_digits.pth"), at("a.safetensors.index.json"))).code, 0);
    const npz = await lensor("convert", example("resnet_digits.pth"), "-o", at("a.npz"), "--shard", "1MB");
    assertEquals(npz.code, 1);
  });
});

Deno.test("a conversion that fails leaves no file", async () => {
  await inFolder(async (at) => {
    await Deno.writeFile(at("wide.npz"), await fileOf("np-plain"));
    const { code, err } = await lensor("convert", at("wide.npz"), "-o", at("a.safetensors"));
    assertEquals([code, [...Deno.readDirSync(at(""))].map(({ name }) => name)], [1, ["wide.npz"]]);
    assertStringIncludes(err, "safetensors has no name for complex128");
    const none = await lensor("convert", example("resnet_digits.pth"), "-o", at("a.safetensors"), "--drop", "**");
    assertEquals(none.code, 1);
    assertStringIncludes(none.err, "leave none of its tensors");
  });
});
