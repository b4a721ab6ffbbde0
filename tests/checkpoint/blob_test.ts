import { assertEquals, assertRejects } from "@std/assert";
import { LensorError, openCheckpoint, toSafetensors } from "../../all.ts";

const bytes = await toSafetensors([
  ["a", { shape: [3], dtype: "float32", data: new Float32Array([1, 2, 3]) }],
  ["b", { shape: [2], dtype: "int8", data: new Int8Array([-1, 1]) }],
]);

Deno.test("openCheckpoint: a Blob is read by slices, by its name", async () => {
  let most = 0;
  const file = new File([bytes as Uint8Array<ArrayBuffer>], "small.safetensors");
  const watched = new Proxy(file, {
    get(target, key) {
      const value = Reflect.get(target, key);
      if (key !== "slice") return typeof value === "function" ? value.bind(target) : value;
      return (from: number, to: number) => {
        most = Math.max(most, to - from);
        return target.slice(from, to);
      };
    },
  });
  const ck = await openCheckpoint(watched);
  assertEquals([ck.name, [...ck.specs.keys()]], ["small.safetensors", ["a", "b"]]);
  most = 0;
  assertEquals(await ck.read("a", [1, 3]), new Float32Array([2, 3]));
  assertEquals(await ck.read("b"), new Int8Array([-1, 1]));
  assertEquals(most, 8);
});

Deno.test("openCheckpoint: bytes are a checkpoint too, and a Blob that is none says so by name", async () => {
  assertEquals(await (await openCheckpoint(bytes)).read("b"), new Int8Array([-1, 1]));
  const error = await assertRejects(() => openCheckpoint(new File(["nonsense"], "notes.txt")), LensorError);
  assertEquals(error.file, "notes.txt");
});
