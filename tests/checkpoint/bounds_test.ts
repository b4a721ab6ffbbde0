/** Small files that refer to the same bytes again and again: what they ask for is counted, not only what they hold. */
import { assertEquals } from "@std/assert";
import { fromBytes } from "../../mod.ts";
import { lensorRejection } from "../_util.ts";

// A TensorFlow Lite model whose `graphs` subgraphs are one, and whose tensors in it are one
function tflite(graphs: number, tensors: number): Uint8Array {
  const list = 36;
  const graph = list + 4 + 4 * graphs;
  const inside = graph + 16;
  const buffers = inside + 4 + 4 * tensors;
  const tensor = buffers + 12;
  const bytes = new Uint8Array(tensor + 4);
  const view = new DataView(bytes.buffer);
  const u16 = (at: number, ...words: number[]) => words.forEach((word, k) => view.setUint16(at + 2 * k, word, true));
  const u32 = (at: number, word: number) => view.setUint32(at, word, true);
  const forward = (at: number, to: number) => u32(at, to - at);
  u32(0, 24);
  bytes.set([..."TFL3"].map((c) => c.charCodeAt(0)), 4);
  u16(8, 14, 12, 0, 0, 4, 0, 8);
  u32(24, 16);
  forward(28, list);
  forward(32, buffers);
  u32(list, graphs);
  for (let k = 0; k < graphs; k++) forward(list + 4 + 4 * k, graph + 8);
  u16(graph, 6, 8, 4);
  u32(graph + 8, 8);
  forward(graph + 12, inside);
  u32(inside, tensors);
  for (let k = 0; k < tensors; k++) forward(inside + 4 + 4 * k, tensor);
  u32(buffers, 1);
  forward(buffers + 4, tensor);
  u16(buffers + 8, 4, 4);
  u32(tensor, 4);
  return bytes;
}

Deno.test("fromBytes: subgraphs of TensorFlow Lite that share their tensors are counted one by one", async () => {
  assertEquals((await fromBytes(tflite(3, 5), "few")).specs.size, 0);
  const error = await lensorRejection(fromBytes(tflite(2000, 2000), "many"));
  assertEquals([error.code, error.detail], ["limit", "limit"]);
});

Deno.test("fromBytes: paths of MessagePack that all begin with one long name are counted", async () => {
  const key = new Uint8Array(60_003).fill(97);
  const array = [0xc7, 13, 1, 0x93, 0x91, 0, 0xa7, ...new TextEncoder().encode("float32"), 0xc4, 0];
  key.set([0xda, 60_000 >> 8, 60_000 & 255]);
  const leaves = Array.from(
    { length: 1500 },
    (_, k) => [0xa4, ...new TextEncoder().encode(String(1000 + k)), ...array],
  );
  const bytes = [0x81, ...key, 0xde, leaves.length >> 8, leaves.length & 255, ...leaves.flat()];
  assertEquals((await lensorRejection(fromBytes(new Uint8Array(bytes), "long"))).code, "limit");
});

Deno.test("fromBytes: very many long names in a header end in an error, not in hours of comparing them", async () => {
  const names = Array.from({ length: 400 }, (_, k) => `${"a".repeat(16_400)}${1000 + k}`);
  const header = JSON.stringify(
    Object.fromEntries(names.map((n) => [n, { dtype: "U8", shape: [0], data_offsets: [0, 0] }])),
  );
  const bytes = new Uint8Array(8 + header.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
  bytes.set(new TextEncoder().encode(header), 8);
  assertEquals((await lensorRejection(fromBytes(bytes, "names"))).code, "limit");
});
