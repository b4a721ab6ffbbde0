/** saveModel in every format, and names that promise another. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import {
  contents,
  initialize,
  linear,
  type Module,
  openCheckpoint,
  readOrigins,
  saveModel,
  type SaveOptions,
  seq,
  sequential,
  tie,
  toBytes,
  torchDefault,
  values,
} from "../../mod.ts";
import { assertBits, inFolder, lensorRejection } from "../_util.ts";

const tied: Module = initialize(
  sequential(linear(2, 2, { bias: false }), linear(2, 2, { bias: false })),
  seq(tie("0.weight", "1.weight"), torchDefault),
);

Deno.test("saveModel: each format -> the values of the model; ties and origins where the format can tell", () =>
  inFolder(async (folder) => {
    const want = await values(tied, "1.weight");
    for (
      const [name, options, names] of [
        ["a.pth", { format: "torch" }, ["1.weight", "0.weight"]],
        ["a.npz", { format: "npz" }, ["1.weight", "0.weight"]],
        ["a.gguf", { format: "gguf", metadata: { "general.architecture": "llama" } }, ["1.weight", "0.weight"]],
        ["model.json", { format: "tfjs" }, ["1.weight", "0.weight"]],
        ["b.npz", { format: "npz", onTied: "drop" }, ["1.weight"]],
        ["plain", {}, ["1.weight"]],
      ] as [string, SaveOptions, string[]][]
    ) {
      await saveModel(tied, `${folder}/${name}`, options);
      const checkpoint = await openCheckpoint(`${folder}/${name}`);
      assertEquals([...checkpoint.specs.keys()].toSorted(), names.toSorted(), name);
      for (const path of names) assertBits(await checkpoint.read(path), want);
      const tells = ["torch", "gguf", undefined].includes(options.format);
      assertEquals(readOrigins(checkpoint)?.get("1.weight")?.[0]?.kind, tells ? "draw" : undefined, name);
      if (options.format === "torch") assertEquals(checkpoint.tied, [["1.weight", "0.weight"]]);
      assertEquals(contents(checkpoint).tensors.length, names.length);
      checkpoint.close?.();
    }
  }));

Deno.test("saveModel: a name that promises another format -> unsupported, with the format to pass; nothing is written", () =>
  inFolder(async (folder) => {
    const refused = async (name: string, options?: SaveOptions) => {
      const error = await lensorRejection(saveModel(tied, `${folder}/${name}`, options));
      assertEquals(error.code, "unsupported", name);
      return error.message;
    };
    assertStringIncludes(await refused("w.pth"), 'format: "torch"');
    assertStringIncludes(await refused("w.NPZ"), 'format: "npz"');
    assertStringIncludes(await refused("w.onnx"), ".safetensors");
    for (const name of ["w.h5", "w.keras", "w.bin", "w.ckpt", "w.gguf", "w.npy"]) await refused(name);
    await refused("w.npz", { format: "torch" });
    await refused("w.onnx", { format: "gguf" });
    await refused("w.json", { format: "pickle" as never });
    await refused("w.npz", { format: "npz", metadata: { a: "b" } });
    await refused("w.npz", { format: "npz", maxShardBytes: 5 });
    assertEquals([...Deno.readDirSync(folder)], []);
    await saveModel(tied, `${folder}/w.bin`, { format: "safetensors" });
  }));

Deno.test("saveModel: metadata -> an object or a Map of texts; the names of lensor's notes and of ties are taken", () =>
  inFolder(async (folder) => {
    const path = `${folder}/a.safetensors`;
    await saveModel(tied, path, { metadata: new Map([["license", "MIT"]]) });
    assertEquals((await openCheckpoint(path)).metadata.get("license"), "MIT");
    const code = async (metadata: unknown) =>
      (await lensorRejection(saveModel(tied, path, { metadata } as SaveOptions))).code;
    assertEquals(await code({ "0.weight": "nonsense" }), "unused");
    assertEquals(await code({ "lensor.origin": "{}" }), "unused");
    assertEquals([await code({ epoch: 3 }), await code("text"), await code(["a"])], ["type", "type", "type"]);
    await saveModel(tied, path, { metadata: { "0.weight": "free" }, onTied: "copy" });
  }));

Deno.test("toBytes: the bytes that saveModel writes, in every format of one file", () =>
  inFolder(async (folder) => {
    for (
      const [name, options] of [["a.pth", { format: "torch" }], ["a.npz", { format: "npz" }], ["a.gguf", {
        format: "gguf",
      }], [
        "a.safetensors",
        { metadata: { a: "b" } },
      ]] as [string, SaveOptions][]
    ) {
      await saveModel(tied, `${folder}/${name}`, options);
      assertBits(await toBytes(tied, options), await Deno.readFile(`${folder}/${name}`));
    }
    for (const options of [{ format: "tfjs" }, { maxShardBytes: 5 }] as SaveOptions[]) {
      assertEquals((await lensorRejection(toBytes(tied, options))).code, "unsupported");
    }
  }));
