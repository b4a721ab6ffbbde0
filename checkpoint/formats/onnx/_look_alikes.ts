import type { WireField } from "./_wire.ts";

/** Every field at the top of a message, with how it is encoded. */
export type Top = Pick<WireField, "id" | "wire">;

/** What a message is that is not a model of ONNX, and what to do with it; nothing for a message of an unknown kind. */
export function lookAlike(fields: readonly Top[], file: string): string | undefined {
  const wires = new Map<number, number>();
  const counts = new Map<number, number>();
  for (const { id, wire } of fields) {
    wires.set(id, wire);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const only = (...ids: number[]) => [...wires.keys()].every((id) => ids.includes(id));
  const number = (id: number) => wires.get(id) === 0;
  const message = (id: number) => wires.get(id) === 2;
  if (number(1) && message(2) && [...wires.keys()].some((id) => id >= 200 && id <= 3000)) {
    return "it is a Core ML model, whose weights lensor does not read; convert the original model to safetensors";
  }
  if (number(1) && message(2) && only(1, 2) || /^saved_model\.pb$/i.test(file)) {
    return "it is the graph of a TensorFlow SavedModel without its weights; open the folder, which has them in variables/";
  }
  if (number(2) && only(1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14) && (message(9) || message(4) || message(8))) {
    return "it is a lone TensorProto of ONNX, no model; load it with onnx.numpy_helper.to_array and save it as npy";
  }
  if (message(1) && (message(2) || message(100))) {
    return "it is a Caffe model, which lensor does not read; convert it to ONNX or safetensors first";
  }
  if (message(1) && (counts.get(1) ?? 0) > 1 && only(1, 2, 3, 4)) {
    return "it is a frozen graph of TensorFlow, which lensor does not read; convert it with tf2onnx, or open its checkpoint";
  }
  return undefined;
}
