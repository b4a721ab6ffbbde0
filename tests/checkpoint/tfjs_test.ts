import { assertEquals } from "@std/assert";
import { openTfjs } from "../../mod.ts";
import { assertBits, lensorRejection } from "../_util.ts";

async function opened(
  manifest: unknown,
  shards: Record<string, Uint8Array>,
  body: (path: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/model.json`, JSON.stringify({ weightsManifest: manifest }));
    for (const [name, bytes] of Object.entries(shards)) await Deno.writeFile(`${folder}/${name}`, bytes);
    await body(`${folder}/model.json`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const floats = new Float32Array([1, 2, 3]);
const bytes = new Uint8Array(floats.buffer);

Deno.test("a weight that spans shards is one, and texts know their length", () => {
  const weights = [
    { name: "w", shape: [3], dtype: "float32" },
    { name: "words", shape: [2], dtype: "string" },
    { name: "flag", shape: [], dtype: "bool" },
  ];
  const words = new Uint8Array([1, 0, 0, 0, 97, 0, 0, 0, 0]);
  const shards = { a: bytes.slice(0, 5), b: new Uint8Array([...bytes.slice(5), ...words, 1]) };
  return opened([{ paths: ["a", "b"], weights }], shards, async (path) => {
    const checkpoint = await openTfjs(path);
    assertBits(await checkpoint.read("w"), floats);
    assertBits(await checkpoint.read("w", [1, 2]), floats.slice(1, 2));
    assertEquals(await checkpoint.readRaw!("words"), words);
    assertBits(await checkpoint.read("flag"), new Uint8Array([1]));
    checkpoint.close?.();
  });
});

Deno.test("quantised integers are rounded to nearest even, ranges included", () => {
  const quantization = { dtype: "uint8", scale: 0.5, min: -1.5 };
  const weights = [{ name: "q", shape: [5], dtype: "int32", quantization }];
  return opened([{ paths: ["a"], weights }], { a: new Uint8Array([0, 1, 2, 4, 8]) }, async (path) => {
    const checkpoint = await openTfjs(path);
    assertBits(await checkpoint.read("q"), new Int32Array([-2, -1, 0, 0, 2]));
    assertBits(await checkpoint.read("q", [3, 5]), new Int32Array([0, 2]));
    checkpoint.close?.();
  });
});

Deno.test("manifests that lie are refused, each by its kind", async () => {
  const weight = { name: "w", shape: [3], dtype: "float32" };
  const detail = async (manifest: unknown, shards = { a: bytes }): Promise<string | undefined> => {
    let found: string | undefined;
    await opened(manifest, shards, async (path) => {
      found = (await lensorRejection(openTfjs(path))).detail;
    });
    return found;
  };
  const one = (changes: object, paths: unknown = ["a"]) => [{ paths, weights: [{ ...weight, ...changes }] }];
  assertEquals(await detail(one({ shape: [4] })), "truncated");
  assertEquals(await detail(one({ shape: [2] })), "trailing-bytes");
  assertEquals(await detail(one({ shape: [-3] })), "bad-shape");
  assertEquals(await detail(one({ dtype: "__proto__" })), "bad-dtype");
  assertEquals(await detail(one({ quantization: { dtype: "uint8", scale: "1", min: 0 } })), "quantization");
  assertEquals(await detail(one({}, ["../a"])), "path");
  assertEquals(await detail(one({}, ["b"])), "missing-file");
  assertEquals(await detail(one({}, "a")), "index-json");
  assertEquals(await detail({}), "index-json");
});

Deno.test("codes of one or two bytes, and halves, become numbers of their weight", () => {
  const quantized = (name: string, dtype: string, quantization: object) => ({ name, shape: [2], dtype, quantization });
  const weights = [
    quantized("u8", "float32", { dtype: "uint8", scale: 0.5, min: -1 }),
    quantized("u16", "float32", { dtype: "uint16", scale: 2, min: 1 }),
    quantized("i", "int32", { dtype: "uint16", scale: 1, min: -300 }),
    quantized("h", "float32", { dtype: "float16" }),
  ];
  const shard = new Uint8Array([0, 4, 0, 1, 2, 0, 1, 1, 0, 0, 0, 0x3e, 0, 0xc0]);
  return opened([{ paths: ["a"], weights }], { a: shard }, async (path) => {
    const checkpoint = await openTfjs(path);
    assertBits(await checkpoint.read("u8"), new Float32Array([-1, 1]));
    assertBits(await checkpoint.read("u16"), new Float32Array([513, 5]));
    assertBits(await checkpoint.read("i"), new Int32Array([-43, -300]));
    assertBits(await checkpoint.read("h"), new Float32Array([1.5, -2]));
    assertBits(await checkpoint.read("h", [1, 2]), new Float32Array([-2]));
    const stored = [...checkpoint.stored!].map(([name, { dtype, bytes }]) => [name, dtype, bytes]);
    assertEquals(stored, [["u8", "uint8", 2], ["u16", "uint16", 4], ["i", "uint16", 4], ["h", "float16", 4]]);
    checkpoint.close?.();
  });
});

Deno.test("weights without a name, codes of other types, and texts that leave their shards are refused", async () => {
  const detail = async (weight: object, shard: readonly number[]): Promise<string | undefined> => {
    let found: string | undefined;
    await opened([{ paths: ["a"], weights: [weight] }], { a: new Uint8Array(shard) }, async (path) => {
      found = await openTfjs(path).then((checkpoint) => {
        checkpoint.close?.();
        return "read";
      }, (error) => error.detail);
    });
    return found;
  };
  const coded = (dtype: string, quantization: object) => ({ name: "w", shape: [1], dtype, quantization });
  const codes = { dtype: "uint8", scale: 1, min: 0 };
  assertEquals(await detail(coded("float32", codes), [1]), "read");
  assertEquals(await detail({ shape: [1], dtype: "uint8" }, [1]), "index-json");
  assertEquals(await detail({ name: 1, shape: [1], dtype: "uint8" }, [1]), "index-json");
  assertEquals(await detail({ name: "w", shape: 1, dtype: "uint8" }, [1]), "bad-shape");
  assertEquals(await detail(coded("float32", { ...codes, dtype: "int8" }), [1]), "quantization");
  assertEquals(await detail(coded("int32", { dtype: "float16" }), [1, 2]), "quantization");
  for (const dtype of ["uint8", "bool"]) assertEquals(await detail(coded(dtype, codes), [1]), "quantization");
  for (const key of ["scale", "min"]) {
    assertEquals(await detail(coded("float32", { ...codes, [key]: undefined }), [1]), "quantization");
    assertEquals(await detail(coded("float32", { ...codes, [key]: "1" }), [1]), "quantization");
  }
  const words = (n: number) => ({ name: "w", shape: [n], dtype: "string" });
  assertEquals(await detail(words(2), [1, 0, 0, 0, 97, 0, 0, 0, 0]), "read");
  assertEquals(await detail(words(2), [0, 0, 0, 0, 0, 0, 0, 0]), "read");
  assertEquals(await detail(words(3), [1, 0, 0, 0, 97, 0, 0, 0, 0]), "truncated");
  assertEquals(await detail(words(2), [1, 0, 0, 0, 97, 1, 0, 0, 0]), "truncated");
  assertEquals(await detail(words(1), [5, 0, 0, 0, 97]), "truncated");
  assertEquals(await detail(words(1), [1, 0, 0, 0, 97, 98]), "trailing-bytes");
});
