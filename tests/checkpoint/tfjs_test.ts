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
