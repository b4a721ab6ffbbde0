import { assert, assertEquals } from "@std/assert";
import { type Checkpoint, contents, fromBytes } from "../../mod.ts";
import { assertBits, lensorRejection } from "../_util.ts";
import { fileOf, goodCases, openCase } from "./_files.ts";

Deno.test("contents: GGUF tensors are listed with the type and the bytes of the file", async () => {
  const rows = new Map(contents(await fromBytes(await fileOf("gg-all"))).tensors.map((row) => [row.name, row]));
  assertEquals(rows.get("blk.0.q4_k.weight"), {
    name: "blk.0.q4_k.weight",
    dtype: "Q4_K",
    shape: [3, 1024],
    bytes: 1728,
  });
  assertEquals(rows.get("q.BF16"), { name: "q.BF16", dtype: "bfloat16", shape: [4, 256], bytes: 2048 });
});

Deno.test("read: any range of a quantised tensor equals that part of the whole", async () => {
  const checkpoint = await fromBytes(await fileOf("gg-all"));
  for (const [name, { dtype }] of checkpoint.specs) {
    if (!checkpoint.stored?.has(name)) continue;
    const whole = await checkpoint.read(name);
    assertEquals(dtype, "float32");
    for (const [from, to] of [[0, 1], [5, 300], [31, 33], [255, 257], [383, 384], [7, 7]] as const) {
      assertBits(await checkpoint.read(name, [from, to]), whole.slice(from, to));
    }
  }
});

Deno.test("fromBytes: a GGUF type that is not restored is listed with its reason, the rest is read", async () => {
  const checkpoint = await fromBytes(await fileOf("gg-iq-rest"));
  assertEquals([...checkpoint.specs.keys()], ["ok"]);
  assertEquals([...checkpoint.unreadable!].map(([name, { dtype, shape, bytes }]) => [name, dtype, shape, bytes]), [
    ["iq", "IQ2_XXS", [2, 256], 132],
    ["tq", "TQ1_0", [2, 256], 108],
  ]);
  const error = await lensorRejection((async () => await checkpoint.read("iq"))());
  assert(error.code === "unsupported" && error.message.includes("llama-quantize"), error.message);
});

Deno.test("openCheckpoint: any shard opens the whole model, and a shard alone says what is missing", async () => {
  const split = goodCases.find(({ id }) => id === "gg-split-2")!;
  await openCase(split, {}, (checkpoint: Checkpoint) => {
    assertEquals([...checkpoint.specs.keys()], ["t0", "t1", "t2", "t3", "t4"]);
    assert(checkpoint.notes?.[0]?.includes("3 shards"));
    return Promise.resolve();
  });
  const alone = await lensorRejection(openCase({ ...split, beside: {} }, {}, () => Promise.resolve()));
  assert(alone.code === "missing" && alone.message.includes("part-00001-of-00003.gguf"), alone.message);
});
