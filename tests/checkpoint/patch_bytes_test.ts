/** patchOnnxBytes: messages written by hand, of which only the numbers asked for change. */
import { assertEquals } from "@std/assert";
import { type Patch, patchOnnxBytes } from "../../checkpoint/writers/patch_onnx_bytes.ts";
import { lensorError } from "../_util.ts";

const text = (letters: string) => [...new TextEncoder().encode(letters)];
const varint = (n: number): number[] => n < 128 ? [n] : [n % 128 + 128, ...varint(Math.floor(n / 128))];
const number = (id: number, n: number) => [...varint(id * 8), ...varint(n)];
const bytes = (
  id: number,
  content: readonly number[],
) => [...varint(id * 8 + 2), ...varint(content.length), ...content];
const fixed = (id: number, size: 4 | 8): number[] => [...varint(id * 8 + (size === 4 ? 5 : 1)), ...Array(size).fill(7)];

// TensorProto: dims 1, data_type 2, float_data 4, name 8, raw_data 9, data_location 14. ModelProto: graph 7
const dims = (...sizes: number[]) => sizes.flatMap((n) => number(1, n));
const floats = (...values: number[]) => [...new Uint8Array(new Float32Array(values).buffer)];
const FLOAT = number(2, 1);
const tensor = (name: string, ...fields: readonly number[][]) => bytes(5, [...fields.flat(), ...bytes(8, text(name))]);
const node = bytes(1, text("a node"));
const model = (...fields: readonly number[][]) =>
  Uint8Array.from([
    ...number(1, 8),
    ...bytes(7, [...node, ...fields.flat(), ...bytes(2, text("graph"))]),
    ...bytes(2, text("maker")),
  ]);
const patch = (data: readonly number[], shape: readonly number[] = [2], dtype: Patch["dtype"] = "float32"): Patch => ({
  dtype,
  shape,
  data: Uint8Array.from(data),
});
const patched = (bytes: Uint8Array, patches: Readonly<Record<string, Patch>>) =>
  patchOnnxBytes(bytes, new Map(Object.entries(patches)));
const NEW = floats(3, 4);

Deno.test("patchOnnxBytes: numbers change in their place, all other bytes stay", () => {
  const other = tensor("other", dims(2), FLOAT, bytes(9, floats(1, 2)));
  const before = model(
    other,
    tensor("w", dims(2), FLOAT, bytes(9, floats(1, 2))),
    fixed(20, 8),
    fixed(21, 4),
  );
  const after = model(other, tensor("w", dims(2), FLOAT, bytes(9, NEW)), fixed(20, 8), fixed(21, 4));
  assertEquals(patched(before, { w: patch(NEW) }), after);
  assertEquals(patched(before, {}), before);
  // Also where they were kept as floats, packed or one by one, or not at all, and before or behind other fields
  const raw = bytes(9, NEW);
  const note = bytes(12, text("a note"));
  const kinds: readonly (readonly [before: readonly number[][], after: readonly number[][]])[] = [
    [[bytes(4, floats(1, 2)), note], [raw, note]],
    [[note, fixed(4, 4), fixed(4, 4), note], [note, raw, note]],
    [[note], [note]],
  ];
  for (const [k, [was, is]] of kinds.entries()) {
    const fields = k === 2 ? [dims(2), FLOAT, ...is] : [dims(2), FLOAT, ...is];
    const end = k === 2 ? bytes(5, [...fields.flat(), ...bytes(8, text("w")), ...raw]) : tensor("w", ...fields);
    assertEquals(patched(model(tensor("w", dims(2), FLOAT, ...was)), { w: patch(NEW) }), model(end));
  }
  for (const id of [5, 6, 7, 10, 11]) {
    const was = model(tensor("w", dims(2), FLOAT, bytes(id, [1, 2])));
    assertEquals(patched(was, { w: patch(NEW) }), model(tensor("w", dims(2), FLOAT, raw)), `field ${id}`);
  }
});

Deno.test("patchOnnxBytes: messages of any length, sizes packed or one by one, types of all kinds", () => {
  for (const n of [0, 30, 31, 32, 4000]) {
    const long = Array.from({ length: 4 * n }, (_, i) => i % 251);
    const shape = n ? dims(n) : dims(0);
    const was = model(tensor("w", shape, FLOAT, bytes(9, Array(4 * n).fill(0))));
    assertEquals(patched(was, { w: patch(long, [n]) }), model(tensor("w", shape, FLOAT, bytes(9, long))));
  }
  const packed = bytes(1, [...varint(2), ...varint(300)]);
  const data = Array(600).fill(5);
  const was = model(tensor("w", packed, number(2, 3), bytes(9, Array(600).fill(0))));
  assertEquals(
    patched(was, { w: patch(data, [2, 300], "int8") }),
    model(tensor("w", packed, number(2, 3), bytes(9, data))),
  );
  const scalar = model(tensor("w", FLOAT, bytes(9, floats(1))));
  assertEquals(patched(scalar, { w: patch(floats(2), []) }), model(tensor("w", FLOAT, bytes(9, floats(2)))));
  const twice = bytes(5, [
    ...bytes(8, text("old")),
    ...dims(2),
    ...number(2, 3),
    ...FLOAT,
    ...bytes(8, text("w")),
    ...bytes(9, NEW),
  ]);
  assertEquals(patched(model(twice), { w: patch(NEW) }), model(twice));
});

Deno.test("patchOnnxBytes: what has another name, shape, type or place is refused", () => {
  const told = (bytes: Uint8Array, patches: Readonly<Record<string, Patch>>) => {
    const error = lensorError(() => patched(bytes, patches));
    return [error.code, error.path, error.message.replace(/^Cannot patch (an ONNX model|initializer "w"): /, "")];
  };
  const own = model(tensor("w", dims(2), FLOAT, bytes(9, floats(1, 2))));
  assertEquals(told(own, { w: patch(NEW), x: patch(NEW) }), ["missing", "x", 'it has no initializer "x"; pass rename']);
  assertEquals(told(own, { w: patch(NEW, [1, 2]) }), ["shape", "w", "its shape is [2], the new values have [1, 2]"]);
  assertEquals(told(own, { w: patch(NEW, [2], "int32") }), [
    "type",
    "w",
    "it is float32, the new values are int32; cast them first",
  ]);
  const odd = model(tensor("w", dims(2), number(2, 99)));
  assertEquals(told(odd, { w: patch(NEW) }), [
    "type",
    "w",
    "it is of type 99, the new values are float32; cast them first",
  ]);
  const untyped = model(tensor("w", dims(2)));
  assertEquals(told(untyped, { w: patch(NEW) }), [
    "type",
    "w",
    "it is of type 0, the new values are float32; cast them first",
  ]);
  const far = model(tensor("w", dims(2), FLOAT, number(14, 1)));
  assertEquals(told(far, { w: patch(NEW) }), [
    "unsupported",
    "w",
    "its data lie in another file; save the model with its weights inside first",
  ]);
  const near = model(tensor("w", dims(2), FLOAT, number(14, 0)));
  assertEquals(patched(near, { w: patch(NEW) }).length, near.length + 10);
});

Deno.test("patchOnnxBytes: what is not an ONNX model is refused", () => {
  const told = (bytes: readonly number[]) => {
    const error = lensorError(() => patched(Uint8Array.from(bytes), {}));
    assertEquals([error.code, error.detail], ["corrupt", "protobuf"]);
    return error.message.replace("Cannot patch an ONNX model: ", "");
  };
  const good = [...model()];
  assertEquals(told([]), "it is not an ONNX model: it has no graph");
  assertEquals(told(number(1, 8)), "it is not an ONNX model: it has no graph");
  assertEquals(told(number(7, 8)), "it is not an ONNX model: it has no graph");
  assertEquals(told([...bytes(7, []), ...bytes(7, [])]), "it has several graphs");
  assertEquals(told(good.slice(0, -1)), "its message is cut");
  assertEquals(told([...good, 8]), "its message is cut");
  assertEquals(told([...good, 9, 1, 1]), "its message is cut");
  assertEquals(told([...good, 13, 1, 1, 1]), "its message is cut");
  assertEquals(patched(Uint8Array.from([...good, 13, 1, 1, 1, 1]), {}).length, good.length + 5);
  for (const key of [11, 12, 14, 15, 2, 0]) assertEquals(told([...good, key, 0]), "it is not an ONNX model", `${key}`);
  assertEquals(told([...good, 8, ...Array(10).fill(255), 1]), "a number has more than ten bytes");
  assertEquals(patched(Uint8Array.from([...good, 8, ...Array(9).fill(255), 1]), {}).length, good.length + 11);
});
