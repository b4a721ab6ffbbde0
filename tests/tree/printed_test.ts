import { assertEquals } from "@std/assert";
import * as ln from "@lensor/lensor";
import { treeText } from "../../tree/printed.ts";

const block = () => ln.sequential(ln.linear(4, 4), ln.relu());

Deno.test("a model prints as a tree: names, types, shapes, what is frozen, ties; equal neighbours once", async () => {
  const net = ln.module("Net", {
    children: {
      embed: ln.embedding(10, 4),
      layers: ln.moduleList([block(), block(), block()]),
      norm: ln.batchNorm2d(4),
      head: ln.linear(4, 10, { dtype: "bfloat16" }),
      out: ln.linear(4, 10, { bias: false }),
    },
  });
  const model = await ln.seq(ln.freeze("embed.weight"), ln.tie("out.weight", "embed.weight"))(net, ln.keyed(0));
  assertEquals(
    String(model),
    `Net
  embed: Embedding
    weight  [10, 4], frozen
  layers: ModuleList
    0 to 2: Sequential
      0: Linear
        weight  [4, 4]
        bias    [4]
      1: ReLU
  norm: BatchNorm2d
    weight               [4]
    bias                 [4]
    running_mean         [4], buffer
    running_var          [4], buffer
    num_batches_tracked  [] int64, buffer
  head: Linear
    weight  [10, 4] bfloat16
    bias    [10] bfloat16
  out: Linear
    weight  [10, 4]
  out.weight = embed.weight`,
  );
});

Deno.test("consoles show the tree also after an Init; a copy by hand is plain data", async () => {
  const model = await ln.initialize(block(), ln.torchDefault, { rng: ln.keyed(0) });
  assertEquals(Deno.inspect(model), treeText(model));
  assertEquals(Object.getPrototypeOf({ ...model }), Object.prototype);
  assertEquals(JSON.stringify({ ...block() }), JSON.stringify(block()));
});
