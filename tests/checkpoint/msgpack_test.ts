import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { lensorRejection } from "../_util.ts";

// What flax.serialization.to_bytes writes, as far as these trees need it: short maps and texts, arrays as extension 1
const text = (s: string): number[] => [0xa0 + s.length, ...new TextEncoder().encode(s)];
const map = (entries: Readonly<Record<string, readonly number[]>>): number[] => [
  0x80 + Object.keys(entries).length,
  ...Object.entries(entries).flatMap(([name, value]) => [...text(name), ...value]),
];
const array = (shape: readonly number[], dtype: string, bytes: Uint8Array): number[] => {
  const body = [0x93, 0x90 + shape.length, ...shape, ...text(dtype), 0xc4, bytes.length, ...bytes];
  return [0xc7, body.length, 1, ...body];
};
const kernel = array([2, 1], "float32", new Uint8Array(new Float32Array([1.5, -2]).buffer));
const file = Uint8Array.from(
  map({ params: map({ kernel, scale: array([], "bfloat16", Uint8Array.of(0x80, 0x3f)) }), step: [7] }),
);

Deno.test("msgpack: parameters of Flax -> arrays under paths, numbers as metadata", async () => {
  const opened = await ln.fromBytes(file, "net.msgpack", { whole: true });
  assertEquals(opened.format, "msgpack");
  assertEquals([...opened.specs.keys()], ["params/kernel", "params/scale"]);
  assertEquals(opened.specs.get("params/kernel"), { shape: [2, 1], dtype: "float32" });
  assertEquals(await opened.read("params/kernel"), new Float32Array([1.5, -2]));
  assertEquals(await opened.read("params/scale"), new Uint16Array([0x3f80]));
  assertEquals(opened.metadata.get("step"), 7);
});

Deno.test("msgpack: cut anywhere -> a LensorError, not another model", async () => {
  for (let end = 3; end < file.length; end++) {
    const { code } = await lensorRejection(ln.fromBytes(file.slice(0, end)));
    assertEquals(["corrupt", "unsupported"].includes(code), true, `${end}: ${code}`);
  }
});

Deno.test("msgpack: an array whose bytes are fewer than its shape -> corrupt", async () => {
  const short = Uint8Array.from(map({ w: array([3], "float32", new Uint8Array(8)) }));
  assertEquals((await lensorRejection(ln.fromBytes(short))).code, "corrupt");
});
