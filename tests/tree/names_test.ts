import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { fromBytes, toSafetensors } from "../../checkpoint/mod.ts";
import { LensorError } from "../../core/errors.ts";
import type { Spec } from "../../core/types.ts";
import { fill, seq } from "../../inits/init.ts";
import { initialize } from "../../inits/initialize.ts";
import * as layers from "../../layers/mod.ts";
import { modelFromCheckpoint, modelFromSpecs } from "../../values/model_from_specs.ts";
import { module } from "../../tree/module.ts";
import { list } from "../../tree/optic.ts";
import { pretrained } from "../../inits/pretrained.ts";
import { entries, values } from "../../values/read.ts";
import { tensors } from "../../tree/select.ts";
import { toNested } from "../../tree/to_nested.ts";
import { tie } from "../../inits/tie.ts";
import { fans, glorotUniform, normal, ones, xavierUniform } from "../../initializers/mod.ts";
import { keyed } from "../../random/mod.ts";
import { namesOf } from "../../tree/names_of.ts";

const f32 = (...shape: number[]): Spec => ({ shape, dtype: "float32" });

Deno.test("names make a tree in their order, integer-like ones too", () => {
  const model = modelFromSpecs(new Map([["body.10.kernel", f32(2)], ["body.9.kernel", f32(3)], ["scale", f32()]]));
  assertEquals([model.type, namesOf(model.children.body!, "children")], ["Module", ["10", "9"]]);
  assertEquals(list(tensors, model).map(([path, p]) => [path, p.shape]), [
    ["scale", []],
    ["body.10.kernel", [2]],
    ["body.9.kernel", [3]],
  ]);
});

Deno.test("modelFromSpecs: names of a module that do not come together -> one module, in the order of first names", () => {
  const apart = ["a.x.w", "b.w", "a.y.w", "a.x.v", "b.x.w", "c.w", "a.z", "b.v"];
  const model = modelFromSpecs(new Map(apart.map((name, i) => [name, f32(i)])));
  assertEquals(list(tensors, model).map(([path, { shape }]) => [path, shape[0]]), [
    ["a.z", 6],
    ["a.x.w", 0],
    ["a.x.v", 3],
    ["a.y.w", 2],
    ["b.w", 1],
    ["b.v", 7],
    ["b.x.w", 4],
    ["c.w", 5],
  ]);
  const twice = (...names: string[]) =>
    assertThrows(() => modelFromSpecs(new Map(names.map((name) => [name, f32(1)]))), LensorError).message;
  assertEquals(twice("m.a", "b", "m.a.x.w"), 'Cannot build "m.a.x.w": "a" is a tensor and a module at once');
  assertEquals(twice("m.a.x.w", "b", "m.a"), 'Cannot build "m.a": "a" is a tensor and a module at once');
});

Deno.test("what nothing trains is a buffer: integers, and BatchNorm's statistics with their constants", async () => {
  const model = modelFromSpecs({
    "bn.weight": f32(2),
    "bn.running_mean": f32(2),
    "bn.running_var": f32(2),
    "bn.num_batches_tracked": { shape: [], dtype: "int64" },
    "ids": { shape: [2], dtype: "int32" },
    "__proto__.w": f32(1),
  });
  assertEquals(Object.keys(model.children.bn!.buffers), ["running_mean", "running_var", "num_batches_tracked"]);
  assertEquals([Object.keys(model.buffers), Object.keys(model.children)], [["ids"], ["bn", "__proto__"]]);
  const ready = initialize(model, fill("**", normal()), { partial: true });
  assertEquals(await values(ready, "bn.running_var"), new Float32Array([1, 1]));
});

Deno.test("a checkpoint's names make a model that the checkpoint fills, ties included", async () => {
  const one = { ...f32(2), data: new Float32Array([1, 2]) };
  const file = await fromBytes(await toSafetensors([["a.w", one], ["b.w", one]]), "two.safetensors");
  const ready = initialize(modelFromCheckpoint(file), pretrained(file));
  assertEquals(await values(ready, "b.w"), one.data);
  const tied = { ...file, tied: [["a.w", "b.w"], ["b.w.not.there"]] };
  assertEquals(modelFromCheckpoint(tied).ties, [["b.w", "a.w"]]);
});

Deno.test("names that make no tree are refused", () => {
  const refuse = (specs: unknown, code: string, part: string) =>
    assertEquals(assertThrows(() => modelFromSpecs(specs as Record<string, Spec>), LensorError, part).code, code);
  refuse({ "a": f32(1), "a.b": f32(1) }, "range", '"a" is a tensor and a module at once');
  refuse({ "a.b": f32(1), "a": f32(1) }, "range", '"a" is a tensor and a module at once');
  refuse({ "a..b": f32(1) }, "type", "a part of the name is empty");
  refuse({ "": f32(1) }, "type", "a part of the name is empty");
  refuse({ a: [2] }, "type", "expected { shape, dtype }");
  refuse({ a: { shape: [2], dtype: "f32" } }, "type", "");
  refuse({ a: { shape: [-2], dtype: "float32" } }, "range", '(of "a")');
  refuse(3, "type", "found 3");
  assertEquals(assertThrows(() => modelFromCheckpoint({} as never), LensorError, "openCheckpoint").code, "type");
});

Deno.test("toNested gives objects in objects, with one leaf for tied tensors and none for modules without tensors", async () => {
  const net = module("Net", {
    children: {
      embed: layers.embedding(3, 2),
      act: layers.relu(),
      norm: layers.batchNorm1d(2),
      head: layers.linear(2, 3),
    },
  });
  const ready = initialize(net, seq(tie("head.weight", "embed.weight"), fill("**", ones)));
  assertEquals(Object.keys(toNested(ready)), ["embed", "norm", "head"]);
  const arrays = new Map<string, unknown>();
  for await (const [path, tensor] of entries(ready)) arrays.set(path, tensor.data);
  const nested = toNested(ready, (_, path) => arrays.get(path)) as Record<string, Record<string, unknown>>;
  assertStrictEquals(nested.head!.weight, nested.embed!.weight);
  assertEquals(nested.norm!.num_batches_tracked, new BigInt64Array(1));
  assertEquals(toNested(tie("b", "a")(modelFromSpecs({ a: f32(1), b: f32(1) }), keyed(0))), { a: f32(1), b: f32(1) });
  assertEquals(Object.getPrototypeOf(toNested(ready)), Object.prototype);
});

Deno.test("kernels by Keras's and Flax's names have their outputs last, depthwise ones as Keras reads them", () => {
  const of = (...shape: number[]) => ({ shape, dtype: "float32" as const });
  const model = modelFromSpecs({
    "conv.kernel": of(3, 3, 8, 16),
    "conv.bias": of(16),
    "cell.recurrent_kernel": of(4, 16),
    "wise.depthwise_kernel": of(3, 3, 8, 8),
    "tfjs/kernel": of(4, 6),
    "torch.weight": of(4, 6),
    "scale.kernel": of(4),
    "my.kernels": of(4, 6),
  });
  const fansOf = (path: string) => {
    const [name, leaf] = path.split(".") as [string, string];
    const { shape, axes } = model.children[name]!.params[leaf]!;
    return [axes !== undefined, ...Object.values(fans(shape, axes ?? { in: [0], out: [0] }))];
  };
  assertEquals(fansOf("conv.kernel"), [true, 72, 144]);
  assertEquals(fansOf("cell.recurrent_kernel"), [true, 4, 16]);
  assertEquals(fansOf("wise.depthwise_kernel"), [true, 72, 72]);
  for (const path of ["conv.bias", "torch.weight", "scale.kernel", "my.kernels"]) assertEquals(fansOf(path)[0], false);
  assertEquals(model.params["tfjs/kernel"]?.axes, { in: [-2], out: [-1] });
  // So a scheme named after PyTorch's has the fans of the kernel, not of its first two axes
  const drawn = xavierUniform()([3, 3, 8, 16], keyed(0), { axes: model.children.conv!.params.kernel!.axes });
  assertEquals(drawn, glorotUniform()([3, 3, 8, 16], keyed(0)));
});
