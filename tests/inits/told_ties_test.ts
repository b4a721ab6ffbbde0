/** Ties that only a safetensors file knows: its metadata name a tensor that is another one of the file. */
import { assertEquals } from "@std/assert";
import {
  type Checkpoint,
  embedding,
  fromBytes,
  initialize,
  keyed,
  linear,
  matchCheckpoint,
  modelFromCheckpoint,
  module,
  pretrained,
  renamed,
  seq,
  tie,
  toldTies,
  torchDefault,
  toSafetensors,
  values,
  whenMissing,
} from "../../mod.ts";
import { assertBits } from "../_util.ts";

const data = Float32Array.from({ length: 6 }, (_, i) => i);
const file = async (metadata: Record<string, string>, name = "emb.weight"): Promise<Checkpoint> =>
  await fromBytes(await toSafetensors([[name, { shape: [3, 2], dtype: "float32", data }]], { metadata }));
const model = module("LM", { children: { emb: embedding(3, 2), head: linear(2, 3, { bias: false }) } });

Deno.test("pretrained: a head that the file ties to the embedding -> its values, not a draw", async () => {
  const checkpoint = await file({ "head.weight": "emb.weight" });
  const ready = initialize(model, seq(pretrained(checkpoint), whenMissing(torchDefault)));
  assertBits(await values(ready, "head.weight"), data);
  assertEquals(ready.children.head!.params.weight!.origin[0]!.name, "emb.weight");
  // A model that has the tie itself, one that has no head, and one whose head is ignored
  assertEquals(matchCheckpoint(tie("head.weight", "emb.weight")(model, keyed(0)), checkpoint).loaded.length, 1);
  const alone = module("E", { children: { emb: embedding(3, 2) } });
  assertEquals(matchCheckpoint(alone, checkpoint).unexpected, []);
  assertEquals(matchCheckpoint(model, checkpoint, { ignore: "head" }).missing, ["head.weight"]);
});

Deno.test("pretrained: ties of the file go through prefix and rename", async () => {
  const checkpoint = await file({ "lm.head.weight": "lm.emb.weight" }, "lm.emb.weight");
  assertEquals(matchCheckpoint(model, checkpoint, { prefix: "lm" }).missing, []);
  assertEquals([...toldTies(renamed(checkpoint, { prefix: "lm" }))], [["head.weight", "emb.weight"]]);
});

Deno.test("modelFromCheckpoint: ties of the file -> the model has them", async () => {
  const made = modelFromCheckpoint(await file({ "head.weight": "emb.weight" }));
  assertEquals(made.ties, [["head.weight", "emb.weight"]]);
});

Deno.test("toldTies: a text without a dot, or of another format -> metadata, unless lensor wrote the file", async () => {
  assertEquals((await Promise.resolve(toldTies(await file({ note: "emb.weight" })))).size, 0);
  assertEquals([...toldTies(await file({ note: "emb.weight", "lensor.origin": "{}" }))], [["note", "emb.weight"]]);
  const { format: _, ...other } = await file({ "head.weight": "emb.weight" });
  assertEquals(toldTies({ ...other, format: "torch" }).size, 0);
});
