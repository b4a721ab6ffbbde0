/**
 * PyTorch, GGUF and TensorFlow.js files as lensor writes them. The libraries that own the formats read them in
 * `dev/check_written.py`.
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import {
  fromBytes,
  openCheckpoint,
  type SaveEntry,
  type Tensor,
  toGguf,
  toTorch,
  writeGguf,
  writeTfjs,
  writeTorch,
} from "../../mod.ts";
import { bytesOf, DTYPES, fromBytes as elements, toBytes } from "../../core/dtype.ts";
import { assertBits, inFolder, lensorRejection } from "../_util.ts";

function all(shape: readonly number[]): [string, Tensor][] {
  return DTYPES.map((dtype) => {
    const bytes = Uint8Array.from(
      { length: shape.reduce((a, b) => a * b, 1) * bytesOf(dtype) },
      (_, i) => i * 37 & 127,
    );
    return [dtype, { shape, dtype, data: elements(dtype === "bool" ? bytes.map((b) => b & 1) : bytes, dtype) }];
  });
}

Deno.test("toTorch: every dtype and rank -> the same bits back, records at multiples of 64", async () => {
  for (const shape of [[], [3], [2, 0], [2, 3, 1, 2, 2]]) {
    const bytes = await toTorch(all(shape));
    const checkpoint = await fromBytes(bytes);
    assertEquals(checkpoint.specs.size, DTYPES.length);
    for (const [name, { data, dtype }] of all(shape)) {
      assertEquals(checkpoint.specs.get(name), { shape, dtype });
      assertBits(await checkpoint.read(name), data);
    }
  }
  const bytes = await toTorch([["w", { shape: [4], dtype: "uint8", data: new Uint8Array([222, 173, 190, 239]) }]]);
  const at = bytes.findIndex((_, i) => bytes[i] === 222 && bytes[i + 1] === 173 && bytes[i + 2] === 190);
  assertEquals(at % 64, 0);
});

Deno.test("toTorch: ties are two views of one record; metadata are attributes", async () => {
  const w: Tensor = { shape: [1000], dtype: "float32", data: new Float32Array(1000) };
  const one = await toTorch([["w", w]]);
  const two = await toTorch([["w", w]], { ties: { v: "w" }, metadata: { note: "é" } });
  assert(two.length < one.length + 500);
  const checkpoint = await fromBytes(two);
  assertEquals([checkpoint.tied, checkpoint.metadata.get("note")], [[["w", "v"]], "é"]);
  const refused = async (options: object) => (await lensorRejection(toTorch([["w", w]], options))).code;
  assertEquals(await refused({ ties: { v: "u" } }), "missing");
  assertEquals(await refused({ ties: { w: "w" } }), "unused");
  assertEquals(await refused({ metadata: { a: 1 } }), "type");
  assertEquals(await refused({ tie: {} }), "unknown-name");
});

Deno.test("writeTorch: dtypes that PyTorch lacks, an entry that fails -> an error, and nothing is left", () =>
  inFolder(async (folder) => {
    const raw: SaveEntry = { name: "n", dtype: "int4", shape: [2], read: () => new Uint8Array(1) };
    assertEquals((await lensorRejection(writeTorch([raw], `${folder}/a.pth`))).code, "unsupported");
    const failing: SaveEntry = { name: "n", dtype: "uint8", shape: [2], read: () => new Uint8Array(1) };
    assertEquals((await lensorRejection(writeTorch([failing], `${folder}/a.pth`))).code, "shape");
    assertEquals([...Deno.readDirSync(folder)], []);
  }));

Deno.test("toGguf: plain types as they are, others refused; metadata of every kind", async () => {
  const known = all([2, 3]).filter(([dtype]) => /^(float(32|16|64)|bfloat16|int)/.test(dtype));
  const metadata = {
    "general.architecture": "llama",
    n: 3,
    list: ["a", "b"],
    half: 0.5,
    yes: true,
    less: -3,
    numbers: [1, 2],
  };
  const checkpoint = await fromBytes(await toGguf(known, { metadata }));
  assertEquals(checkpoint.format, "gguf");
  for (const [name, { data }] of known) assertBits(await checkpoint.read(name), data);
  for (const [key, value] of Object.entries(metadata)) assertEquals(checkpoint.metadata.get(key), value);
  const refused = async (dtype: string) =>
    (await lensorRejection(toGguf(all([2]).filter(([name]) => name === dtype)))).code;
  assertEquals([await refused("uint8"), await refused("complex64")], ["unsupported", "unsupported"]);
  const w: [string, Tensor][] = [["w", { shape: [1], dtype: "float32", data: new Float32Array(1) }]];
  assertEquals((await lensorRejection(toGguf(w, { metadata: { a: {} as never } }))).code, "type");
  assertEquals((await lensorRejection(toGguf(w, { type: "Q4_0" as never }))).code, "unknown-name");
});

// quantize(x, Q8_0) of gguf-py 0.19 for x = (i - 16) / 8, i = 0 .. 31
const Q8 = [
  8,
  36,
  129,
  137,
  145,
  153,
  161,
  169,
  177,
  185,
  192,
  200,
  208,
  216,
  224,
  232,
  240,
  248,
  0,
  8,
  16,
  24,
  32,
  40,
  48,
  56,
  64,
  71,
  79,
  87,
  95,
  103,
  111,
  119,
];

Deno.test("toGguf: Q8_0 -> the blocks of gguf-py; rows that do not fit are F16, and told", () =>
  inFolder(async (folder) => {
    const row = Float32Array.from({ length: 32 }, (_, i) => (i - 16) / 8);
    const w: Tensor = { shape: [1, 32], dtype: "float32", data: row };
    const odd: Tensor = { shape: [3], dtype: "float32", data: row.slice(0, 3) };
    const kept = await writeGguf([["w", w], ["odd", odd]], `${folder}/q.gguf`, { type: "Q8_0" });
    assertEquals(kept, ["odd"]);
    const checkpoint = await openCheckpoint(`${folder}/q.gguf`);
    const bytes = Deno.readFileSync(`${folder}/q.gguf`);
    assertEquals([...checkpoint.specs].map(([name, { dtype }]) => [name, dtype]), [["w", "float32"], [
      "odd",
      "float16",
    ]]);
    assertEquals(checkpoint.stored?.get("w"), { dtype: "Q8_0", bytes: 34 });
    const at = bytes.length - 96 + 32; // 34 bytes padded to 64, then 6 padded to 32
    assertEquals([...bytes.subarray(at - 32, at - 32 + Q8.length)], Q8);
    checkpoint.close?.();
  }));

Deno.test("writeTfjs: floats as float32, files cut between elements, the manifest last", () =>
  inFolder(async (folder) => {
    const data = Float32Array.from({ length: 100 }, (_, i) => i);
    const path = `${folder}/model.json`;
    const whole: SaveEntry = { name: "b", dtype: "float32", shape: [10, 10], read: () => data };
    const entries: (SaveEntry | [string, Tensor])[] = [
      ["a", { shape: [2], dtype: "bfloat16", data: new Uint16Array([0x3f80, 0x4000]) }],
      whole,
      ["c", { shape: [3], dtype: "bool", data: new Uint8Array([1, 0, 1]) }],
      ["none", { shape: [0], dtype: "int32", data: new Int32Array() }],
    ];
    await writeTfjs(entries, path, { shardBytes: 130 });
    const sizes = [...Deno.readDirSync(folder)].filter(({ name }) => name.endsWith(".bin")).map(({ name }) =>
      Deno.statSync(`${folder}/${name}`).size
    );
    assertEquals([sizes.reduce((a, b) => a + b), sizes.every((n) => n <= 130)], [411, true]);
    const checkpoint = await openCheckpoint(path);
    assertBits(await checkpoint.read("a"), new Float32Array([1, 2]));
    assertBits(await checkpoint.read("b"), data);
    assertBits(await checkpoint.read("c"), new Uint8Array([1, 0, 1]));
    assertEquals(checkpoint.specs.get("none"), { shape: [0], dtype: "int32" });
    checkpoint.close?.();
    const wide: [string, Tensor] = ["n", { shape: [1], dtype: "int64", data: new BigInt64Array(1) }];
    const error = await lensorRejection(writeTfjs([wide], path));
    assertEquals(error.code, "unsupported");
    assertStringIncludes(error.message, "int32");
    assertEquals((await lensorRejection(writeTfjs([], path, { shardBytes: 0 }))).code, "range");
    await Deno.mkdir(`${folder}/one`);
    await writeTfjs([["b", { shape: [3], dtype: "uint8", data: new Uint8Array(3) }]], `${folder}/one/model.json`, {
      shardBytes: 1,
    });
    assertEquals([...Deno.readDirSync(`${folder}/one`)].length, 4);
    assertEquals(toBytes(await (await openCheckpoint(path)).read("b")), toBytes(data));
  }));
