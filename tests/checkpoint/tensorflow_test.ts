import { assert, assertEquals } from "@std/assert";
import { type Checkpoint, contents, dequantized, fromBytes, openCheckpoint } from "../../mod.ts";
import { crc32c, masked } from "../../checkpoint/formats/tensorflow/_crc32c.ts";
import { sliceKey } from "../../checkpoint/formats/tensorflow/_slices.ts";
import { inFolder, lensorRejection } from "../_util.ts";
import { fileOf, goodCases, openCase, unpack } from "./_files.ts";

const caseOf = (id: string) => goodCases.find((c) => c.id === id)!;

Deno.test("crc32c: the check value of the catalogue, in any two parts", () => {
  const bytes = new TextEncoder().encode("123456789");
  assertEquals(crc32c(bytes), 0xe3069283);
  for (let cut = 0; cut <= 9; cut++) {
    assertEquals(crc32c(bytes.subarray(cut), crc32c(bytes.subarray(0, cut))), 0xe3069283);
  }
  assertEquals(masked(0), 0xa282ead8);
});

Deno.test("sliceKey: numbers are ordered codes of one to eight bytes", () => {
  const codes = (...extents: [number, number | undefined][]) =>
    Array.from(sliceKey("v", extents.map(([start, length]) => ({ start, length }))).slice(6), (c) => c.charCodeAt(0));
  assertEquals(codes([0, undefined]), [0x80, 0x7f]);
  assertEquals(codes([63, 64]), [0xbf, 0xc0, 64]);
  assertEquals(codes([8191, 8192]), [0xdf, 0xff, 0xe0, 0x20, 0]);
});

Deno.test("openCheckpoint: the optimizer of a SavedModel is told, reached by unwrap, and listed with whole", async () => {
  const saved = caseOf("tf-index");
  await openCase(saved, {}, (checkpoint: Checkpoint) => {
    const { leftOut = [] } = checkpoint;
    assertEquals(leftOut.map(({ key }) => key).toSorted(), ["keras_api", "optimizer"]);
    return Promise.resolve();
  });
  await openCase(saved, { unwrap: "optimizer" }, (checkpoint: Checkpoint) => {
    assert(checkpoint.specs.has("_iterations") && !checkpoint.specs.has("save_counter"));
    return Promise.resolve();
  });
});

Deno.test("openCheckpoint: a TensorFlow checkpoint opens by its prefix; its data alone name the index", () =>
  inFolder(async (folder) => {
    const { file, name, beside } = caseOf("tf1-ckpt");
    const prefix = name!.replace(/\.index$/, "");
    for (const [path, packed] of Object.entries({ ...beside, [name!]: file })) {
      await Deno.writeFile(`${folder}/${path}`, await unpack(packed));
    }
    const checkpoint = await openCheckpoint(`${folder}/${prefix}`);
    assert(checkpoint.specs.has("global_step"));
    checkpoint.close?.();
    const data = await lensorRejection(openCheckpoint(`${folder}/${prefix}.data-00000-of-00001`));
    assert(data.message.includes(`"${prefix}.index"`), data.message);
    const absent = await lensorRejection(openCheckpoint(`${folder}/nothing`));
    assert(absent.code === "missing" && !absent.message.includes(".index"), absent.message);
  }));

Deno.test("fromBytes: quantised tensors of TensorFlow Lite are the file's integers, with their scales beside", async () => {
  const checkpoint = await fromBytes(await fileOf("tflite-dyn"));
  const name = "sequential_2/d/MatMul";
  assertEquals(checkpoint.specs.get(name)?.dtype, "int8");
  const scales = checkpoint.metadata.get("quantization") as Map<string, { scale: number[]; axis: number }>;
  assertEquals([[...scales.keys()], scales.get(name)!.scale.length], [[name], 30]);
  assert(contents(checkpoint).notes[0]?.includes("quantised"));
});

Deno.test("fromBytes: numbers of Flax are metadata, unwrap takes one branch and tells the others", async () => {
  const bytes = await fileOf("flax");
  const all = await fromBytes(bytes);
  const params = await fromBytes(bytes, "f", { unwrap: "params" });
  assertEquals([all.metadata.get("step"), all.metadata.get("lr")], [5, 0.5]);
  assertEquals([...params.specs.keys()], ["dense/bias", "dense/kernel", "ln/scale"]);
  assertEquals(params.leftOut?.find(({ key }) => key === "batch_stats"), { key: "batch_stats", tensors: 1 });
});

Deno.test("dequantized: integers of TensorFlow Lite become numbers by the scales of their axis, in any range", async () => {
  const stored = await fromBytes(await fileOf("tflite-int8"));
  const floats = dequantized(stored);
  const scales = stored.metadata.get("quantization") as Map<
    string,
    { scale: number[]; zeroPoint: number[]; axis: number }
  >;
  for (const [name, { scale, zeroPoint, axis }] of scales) {
    const { shape } = stored.specs.get(name)!;
    const n = shape.reduce((a, b) => a * b, 1);
    const run = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
    const codes = [...await stored.read(name) as Int8Array];
    const whole = await floats.read(name);
    assertEquals(floats.specs.get(name), { shape, dtype: "float32" });
    const want = codes.map((q, k) => {
      const channel = scale.length === 1 ? 0 : Math.floor(k / run) % scale.length;
      return Math.fround((q - zeroPoint[channel]!) * scale[channel]!);
    });
    assertEquals([...whole as Float32Array], want);
    assertEquals(await floats.read(name, [1, n]), whole.slice(1, n));
  }
});
