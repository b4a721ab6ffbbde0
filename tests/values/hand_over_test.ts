import { assertEquals, assertRejects } from "@std/assert";
import { LensorError } from "../../core/errors.ts";
import * as ln from "../../mod.ts";
import * as nd from "../../ndarray/mod.ts";

// Recorders in place of the libraries; dev/peers/hand_over.ts runs with the libraries themselves
const tf = {
  tensor: (data: ln.Values, shape: number[], dtype: string) => nd.ndarray({ data, shape, dtype } as nd.Tensor),
};
const np = {
  array: (data: ln.Values, { shape, dtype }: { shape: number[]; dtype: string }) =>
    nd.ndarray({ data, shape, dtype } as nd.Tensor),
};
const counting = ln.apply((node) => Object.fromEntries(Object.keys(node.params).map((name) => [name, counted])));
const counted = (shape: ln.Shape): Float32Array =>
  Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i);

Deno.test("toTf: kernels have channels last, trainable params come first, counters stay away", async () => {
  const net = ln.sequential({
    conv: ln.conv2d(2, 3, [1, 2]),
    norm: ln.batchNorm2d(3),
    head: ln.linear(3, 2, { bias: false }),
  });
  const ready = ln.initialize(net, ln.seq(counting, ln.freeze("head.weight")));
  const tensors = await ln.toTf(tf, ready);
  assertEquals(tensors.map((t) => t.shape), [[1, 2, 2, 3], [3], [3], [3], [3], [3], [3, 2]]);
  const kernel = nd.transpose(nd.reshape(nd.arange(12), [3, 2, 1, 2]), [2, 3, 1, 0]);
  assertEquals(nd.toList(tensors[0]!), nd.toList(kernel));
  assertEquals(nd.toList(tensors.at(-1)!), [[0, 3], [1, 4], [2, 5]]);
  assertEquals((await ln.toTf(tf, ready, { layout: "same" }))[0]!.shape, [3, 2, 1, 2]);
});

Deno.test("toTf: depthwise kernels have two channel axes, transposed ones outputs before inputs", async () => {
  const of = async (layer: ln.Module) => (await ln.toTf(tf, ln.initialize(layer, counting)))[0]!;
  const depthwise = await of(ln.conv2d(2, 4, 1, { groups: 2, bias: false }));
  assertEquals([depthwise.shape, nd.toList(depthwise)], [[1, 1, 2, 2], [[[[0, 1], [2, 3]]]]]);
  const transposed = await of(ln.convTranspose2d(2, 3, 1, { bias: false }));
  assertEquals([transposed.shape, nd.toList(transposed)], [[1, 1, 3, 2], [[[[0, 3], [1, 4], [2, 5]]]]]);
});

Deno.test("toJax: objects in objects, one array for tied tensors, half precision as float32", async () => {
  const net = ln.module("Net", {
    children: {
      wte: ln.embedding(3, 2, { dtype: "bfloat16" }),
      head: ln.linear(2, 3, { bias: false, dtype: "bfloat16" }),
    },
  });
  const ready = ln.initialize(
    net,
    ln.seq(ln.tie("head.weight", "wte.weight"), ln.fill("wte.weight", ln.constant(0.5))),
  );
  const tree = await ln.toJax(np, ready) as { wte: { weight: nd.View }; head: { weight: nd.View } };
  assertEquals(tree.wte.weight === tree.head.weight, true);
  assertEquals([tree.wte.weight.dtype, tree.wte.weight.shape], ["float32", [3, 2]]);
});

Deno.test("what cannot be handed over is refused by path", async () => {
  const long = ln.initialize(
    ln.module("Net", { params: { n: ln.tensor([1], { dtype: "int64" }) } }),
    ln.fill("n", () => BigInt64Array.of(2n ** 40n)),
  );
  const code = async (fn: () => Promise<unknown>) => (await assertRejects(fn, LensorError)).code;
  assertEquals(await code(() => ln.toTf(tf, long)), "range");
  assertEquals(await code(() => ln.toTf({} as typeof tf, long)), "type");
  assertEquals(await code(() => ln.toTf(tf, long, { layout: "hwio" as "tf" })), "unknown-name");
  assertEquals(await code(() => ln.toJax(np, ln.linear(1, 1))), "missing");
});
