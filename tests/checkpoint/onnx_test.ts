import { assert, assertEquals } from "@std/assert";
import { contents, fromBytes } from "../../mod.ts";
import { lensorRejection } from "../_util.ts";
import { fileOf } from "./_files.ts";

const field = (id: number, ...bytes: number[]) => {
  const key = id < 16 ? [id * 8 + 2] : [(id * 8 + 2) & 127 | 128, (id * 8 + 2) >> 7];
  return [...key, bytes.length, ...bytes];
};
const text = (id: number, words: string) => field(id, ...new TextEncoder().encode(words));
const refused = (...bytes: number[]) => lensorRejection(fromBytes(new Uint8Array(bytes), "x.pb"));

Deno.test("fromBytes: what merely parses as a message is named, never a model without tensors", async () => {
  const kinds: readonly (readonly [string, readonly number[]])[] = [
    ["SavedModel", [8, 1, ...field(2, 10, 0)]],
    ["Core ML", [8, 5, ...field(2, 10, 0), ...field(500, 8, 1)]],
    ["TensorProto", [8, 2, 16, 1, ...text(8, "w"), ...field(9, 0, 0, 0, 0)]],
    ["Caffe", [...text(1, "net"), ...field(100, ...text(1, "conv"))]],
    ["frozen graph", [...field(1, ...text(1, "a")), ...field(1, ...text(1, "b"))]],
    ["text", [32, 32]],
    ["no format", [18, 2, 255, 254]],
  ];
  for (const [word, bytes] of kinds) {
    const { code, message } = await refused(...bytes);
    assert(code === "corrupt" && message.includes(word), message);
  }
});

Deno.test("fromBytes: a model that is cut says so, and one without weights is a model", async () => {
  const cut = await refused(8, 8, ...text(2, "maker"), 58, 100, 1, 2);
  assertEquals([cut.code, cut.detail], ["corrupt", "truncated"]);
  const none = await fromBytes(new Uint8Array([8, 8, ...text(2, "maker"), ...field(7, ...text(2, "g"))]));
  assertEquals([none.format, none.specs.size, none.metadata.get("producer_name")], ["onnx", 0, "maker"]);
});

Deno.test("fromBytes: a Constant whose value is an argument of its function is no tensor, and no fault", async () => {
  const attribute = [...text(1, "value_int"), ...text(21, "axis")];
  const node = [...text(2, "out"), ...text(4, "Constant"), ...field(5, ...attribute)];
  const fn = [...text(1, "F"), ...field(7, ...node), ...text(10, "my.ops")];
  const checkpoint = await fromBytes(new Uint8Array([8, 8, ...field(7, ...text(2, "g")), ...field(25, ...fn)]));
  assertEquals(checkpoint.specs.size, 0);
});

Deno.test("contents: sparse tensors say how they are stored, and arrays in other attributes are told", async () => {
  const { tensors } = contents(await fromBytes(await fileOf("ox-sparse")));
  assert(tensors.some(({ dtype }) => dtype === "sparse float32"));
  const attribute = [...text(1, "value"), ...field(5, 8, 1, 16, 1, ...field(9, 0, 0, 128, 63))];
  const node = [...text(2, "out"), ...text(4, "ConstantOfShape"), ...field(5, ...attribute)];
  const { notes = [] } = await fromBytes(new Uint8Array([8, 8, ...field(7, ...field(1, ...node))]));
  assert(notes[0]?.includes("1 array in attributes of ConstantOfShape"), notes[0]);
});
