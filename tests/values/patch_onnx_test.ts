/** patchOnnx: other numbers in the same file. The golden file is what the onnx library writes for the same values. */
import { assertEquals } from "@std/assert";
import onnx from "../fixtures/checkpoint/patch.json" with { type: "json" };
import { fill, fromBytes, initialize, module, ones, patchOnnx, type Tensor, tensor, toSafetensors } from "../../mod.ts";
import { assertBits, lensorRejection } from "../_util.ts";

const bytesOf = (packed: string) => Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
const before = bytesOf(onnx.before);
const after = bytesOf(onnx.after);
const tensors: [string, Tensor][] = [
  ["raw", { shape: [2, 3], dtype: "float32", data: new Float32Array([0, 1, 2, 3, 4, 5]) }],
  ["typed", { shape: [2], dtype: "float32", data: new Float32Array([3, 4]) }],
  ["half", { shape: [2], dtype: "float16", data: new Uint16Array([0x3c00, 0xc000]) }],
  ["wide", { shape: [1], dtype: "int64", data: new BigInt64Array([-9n]) }],
];
const checkpoint = async (entries = tensors) => await fromBytes(await toSafetensors(entries), "new");

Deno.test("patchOnnx: a checkpoint -> the tensors of the onnx library; the rest of the file stays byte by byte", async () => {
  const patched = await patchOnnx(before, await checkpoint());
  const got = await fromBytes(patched);
  const want = await fromBytes(after);
  assertEquals([...got.specs], [...want.specs]);
  for (const name of want.specs.keys()) assertBits(await got.read(name), await want.read(name));
  assertEquals([...got.metadata], [...want.metadata]);
  const none = await patchOnnx(before, await checkpoint(), () => undefined);
  assertEquals(none, before);
  const same = await checkpoint([["kept", {
    shape: [300],
    dtype: "float32",
    data: Float32Array.from({ length: 300 }, (_, i) => i),
  }]]);
  assertEquals(await patchOnnx(before, same), before);
});

Deno.test("patchOnnx: a model, with other names", async () => {
  const net = initialize(module("Net", { params: { w: tensor([2, 3]) } }), fill("w", ones));
  const patched = await fromBytes(await patchOnnx(before, net, () => "raw"));
  assertBits(await patched.read("raw"), new Float32Array(6).fill(1));
});

Deno.test("patchOnnx: what does not fit -> missing, shape, type, unused, corrupt", async () => {
  const one = async (name: string, shape: number[], dtype: "float32" | "float64") =>
    (await lensorRejection(patchOnnx(
      before,
      await checkpoint([[name, {
        shape,
        dtype,
        data: dtype === "float32" ? new Float32Array(shape[0]!) : new Float64Array(shape[0]!),
      }]]),
    ))).code;
  assertEquals([await one("nowhere", [2], "float32"), await one("typed", [3], "float32")], ["missing", "shape"]);
  assertEquals(await one("typed", [2], "float64"), "type");
  assertEquals((await lensorRejection(patchOnnx(before, await checkpoint(), () => "raw"))).code, "unused");
  assertEquals((await lensorRejection(patchOnnx(new Uint8Array([1, 2, 3]), await checkpoint()))).code, "corrupt");
  assertEquals((await lensorRejection(patchOnnx(before.subarray(0, 200), await checkpoint()))).code, "corrupt");
  assertEquals((await lensorRejection(patchOnnx("x" as never, await checkpoint()))).code, "type");
  const error = await lensorRejection(patchOnnx(before, await checkpoint(), { raw: "other" } as never));
  assertEquals([error.code, error.message], [
    "type",
    "Cannot patch an ONNX model: rename is an object; give a function",
  ]);
  for (
    const source of [3, null, undefined, "x", [], {}, { specs: {} }, { specs: null }, () => new Map(), { type: 3 }]
  ) {
    assertEquals((await lensorRejection(patchOnnx(before, source as never))).code, "type", String(source));
  }
});
