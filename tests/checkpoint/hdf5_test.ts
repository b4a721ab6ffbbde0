import { assert, assertEquals } from "@std/assert";
import { type Checkpoint, contents, fromBytes } from "../../mod.ts";
import { zipWriter } from "../../checkpoint/zip/_write_zip.ts";
import { assertBits, lensorRejection } from "../_util.ts";
import { fileOf, goodCases, openCase } from "./_files.ts";

Deno.test("fromBytes: weights of Keras are named as Keras names them, and the optimizer is told and reachable", async () => {
  const bytes = await fileOf("h5-keras3-weights");
  const checkpoint = await fromBytes(bytes);
  assertEquals([checkpoint.format, checkpoint.specs.size], ["hdf5", 10]);
  assertEquals(checkpoint.leftOut, [{ key: "optimizer", tensors: 18 }]);
  const optimizer = await fromBytes(bytes, "w.h5", { unwrap: "optimizer" });
  assertEquals([optimizer.specs.size, optimizer.specs.has("vars/0")], [18, true]);
  const error = await lensorRejection(fromBytes(bytes, "w.h5", { unwrap: "optimiser" }));
  assert(error.code === "missing" && error.message.includes('"optimizer"'), error.message);
});

Deno.test("fromBytes: an archive of Keras is read without its config, and says which version made it", async () => {
  const checkpoint = await fromBytes(await fileOf("keras-archive"));
  assertEquals([checkpoint.format, checkpoint.specs.size], ["keras", 10]);
  assertEquals(checkpoint.metadata.get("keras_version"), "3.15.1");
});

Deno.test("fromBytes: an archive of Keras made by hand -> its metadata up to a megabyte; without weights refused", async () => {
  const weights = await fileOf("h5-keras3-weights");
  const alone = await fromBytes(weights);
  const archive = async (about: string | undefined, members: Readonly<Record<string, boolean>>) => {
    const parts: Uint8Array[] = [];
    const writer = zipWriter((piece) => void parts.push(piece.slice()));
    await writer.add("config.json", new TextEncoder().encode("no JSON at all"));
    if (about !== undefined) await writer.add("metadata.json", new TextEncoder().encode(about), true);
    for (const [path, deflated] of Object.entries(members)) await writer.add(path, weights, deflated);
    await writer.end();
    return await fromBytes(new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()), "x.keras");
  };
  for (const deflated of [false, true]) {
    const checkpoint = await archive('{"keras_version":"9"}', { "model.weights.h5": deflated });
    assertEquals([checkpoint.format, [...checkpoint.metadata]], ["keras", [["keras_version", "9"], ...alone.metadata]]);
    assertEquals([...checkpoint.specs], [...alone.specs]);
    for (const name of alone.specs.keys()) assertBits(await checkpoint.read(name), await alone.read(name));
  }
  const told = async (size: number) =>
    (await archive('{"a":1}'.padEnd(size), { "model.weights.h5": false })).metadata.get("a");
  assertEquals([await told(2 ** 20), await told(2 ** 20 + 1)], [1, undefined]);
  assertEquals([...(await archive("[1]", { "model.weights.h5": true })).metadata], [...alone.metadata]);
  for (const [name, says] of [["other.h5", false], ["model.weights.json", true]] as const) {
    const error = await lensorRejection(archive("{}", { [name]: false }));
    assertEquals([error.detail, error.message.includes("its weights are in shards")], ["missing-record", says]);
  }
});

Deno.test("read: any range of a chunked dataset equals that part of the whole", async () => {
  const checkpoint = await fromBytes(await fileOf("h5-chunked"));
  for (const [name, { shape }] of checkpoint.specs) {
    const whole = await checkpoint.read(name);
    const n = shape.reduce((a, b) => a * b, 1);
    for (const [from, to] of [[0, 1], [1, n >> 1], [n >> 1, n], [n - 1, n], [n, n]] as const) {
      assertBits(await checkpoint.read(name, [from, to]), whole.slice(from, to));
    }
  }
});

Deno.test("contents: datasets that hold no plain numbers are listed with the reason, the rest is read", async () => {
  const { tensors } = contents(await fromBytes(await fileOf("h5-odd")));
  const why = new Map(tensors.map((row) => [row.name, row.why]));
  assertEquals(why.get("w"), undefined);
  assert(why.get("lzf")?.includes("lzf") && why.get("comp")?.includes("compound"), [...why].join("\n"));
  assert(why.get("ragged")?.includes("variable length"));
});

Deno.test("openCheckpoint: weights of Keras in several files open by their index, the optimizer beside", async () => {
  const shards = goodCases.find(({ id }) => id === "keras-shards")!;
  await openCase(shards, {}, (checkpoint: Checkpoint) => {
    assertEquals([checkpoint.specs.size, checkpoint.leftOut?.map(({ key }) => key)], [6, ["optimizer"]]);
    assert(checkpoint.notes?.[0]?.includes("3 files"));
    return Promise.resolve();
  });
  const { "x_00001.weights.h5": _, ...rest } = shards.beside!;
  assertEquals(
    (await lensorRejection(openCase({ ...shards, beside: rest }, {}, () => Promise.resolve()))).code,
    "missing",
  );
});

Deno.test("fromBytes: lists of chunks in pages, and attributes in a heap, of newer files are read", async () => {
  const checkpoint = await fromBytes(await fileOf("h5-pages"));
  assertEquals([checkpoint.metadata.get("a0"), checkpoint.metadata.get("a11"), checkpoint.metadata.size], [0, 11, 12]);
  assertEquals([...await checkpoint.read("fixed", [1023, 1027]) as Int8Array], [1, 2, 3, 4]);
});
