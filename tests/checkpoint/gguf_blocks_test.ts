/** Blocks of GGUF against gguf-py: the same bytes, the same bits. */
import { assert, assertEquals } from "@std/assert";
import { GGML_TYPES } from "../../checkpoint/formats/gguf/_types.ts";
import { readGguf } from "../../checkpoint/formats/gguf/read_gguf.ts";
import { bytesStore, type Store } from "../../checkpoint/stores/_store.ts";
import { assertBits } from "../_util.ts";
import { sha256 } from "./_files.ts";

// Numerical Recipes' generator, its high bytes
function noise(n: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: n }, () => (state = Math.imul(state, 1664525) + 1013904223 >>> 0) >>> 24);
}

// 16 blocks of noise by the type's number, restored by gguf.quants.dequantize of gguf-py 0.19. The bytes named are
// scales in float16, whose exponent is kept below that of infinity.
const RESTORED: readonly (readonly [type: number, name: string, scales: readonly number[], sha256: string])[] = [
  [2, "Q4_0", [0], "0d995323a11bc48b9fc86fa1e630fce49ec48b6345746446e2361459c4b35b40"],
  [3, "Q4_1", [0, 2], "fc72d30f3cba54f50c2845ef2462ec74a1f892c966b237f7c7330155af58ae54"],
  [6, "Q5_0", [0], "d21c397e67e962c91b2f925cfbfacb7bcd95f556d1479b401023be0d113a7fe2"],
  [7, "Q5_1", [0, 2], "78aad2f4ee9791959812937ed558244810e6755a04bb0afdde867145301c4be3"],
  [8, "Q8_0", [0], "7e052621f48a31eac10f60ac36d2a3760ae6b794f0d9d7d5352d7ab651665880"],
  [10, "Q2_K", [80, 82], "9fa0addcee23d434b24d97b518cb3b2713915bba80a0edf144ad2646d3c9e455"],
  [11, "Q3_K", [108], "04fea0e739cf057b5fefdf3b8c859ab9f8a9d8e6d32e0566f4ea6f7c0ca352f0"],
  [12, "Q4_K", [0, 2], "1abb29cb58c6fea69c965f18a947e0c940c619dd36506e6457ceae26b60b6692"],
  [13, "Q5_K", [0, 2], "f6e1fafae1b21908349b3c914d58416b496ec8b48453d7650511c03ea5de5a7e"],
  [14, "Q6_K", [208], "fbebc45f00d01ca9cb82ae2c22f62d677de65c09bf47f3509298273d94bd2c2f"],
  [20, "IQ4_NL", [0], "d9ad96994abe651c71c24e4697aa64dfd3d3009c82168b882c476fd33b11d1be"],
  [23, "IQ4_XS", [0], "4d14a964da1151271be11cb2f3590550414f6f6828372013d5d1fb5a8a7c89cf"],
  [39, "MXFP4", [], "0473820804d281a4a91286a06042d8249d10701223da9503dd44ddda04c718ef"],
];

for (const [type, name, scales, expected] of RESTORED) {
  Deno.test(`GGML_TYPES: 16 blocks of ${name} -> the bits of gguf-py, wherever they are put`, async () => {
    const { bytes, values, decode, name: own } = GGML_TYPES.get(type)!;
    assertEquals(own, name);
    const blocks = noise(16 * bytes, type);
    for (let k = 0; k < 16; k++) for (const at of scales) blocks[k * bytes + at + 1]! &= 0xbb;
    // The scales of MXFP4 that are subnormal, and the largest
    if (name === "MXFP4") [0, 1, 2, 254].forEach((e, k) => blocks[k * bytes] = e);
    const out = new Float32Array(16 * values + 2).fill(7);
    decode!(blocks, 16, out, 1);
    assertEquals([out[0], out.at(-1)], [7, 7]);
    assertEquals(await sha256(new Uint8Array(out.buffer, 4, 64 * values)), expected);
  });
}

Deno.test("GGML_TYPES: those that are restored are those compared with gguf-py", () => {
  assertEquals([...GGML_TYPES].flatMap(([id, { decode }]) => decode ? [id] : []), RESTORED.map(([id]) => id));
});

Deno.test("readGguf: 2^21 values and two blocks more, from bytes or from a store that answers later -> the same", async () => {
  const rows = 2 ** 16 + 2;
  const name = [..."w"].map((c) => c.charCodeAt(0));
  const u64 = (n: number) => [n & 255, n >> 8 & 255, n >> 16 & 255, 0, 0, 0, 0, 0];
  const u32 = (n: number) => u64(n).slice(0, 4);
  const head = [
    ...[..."GGUF"].map((c) => c.charCodeAt(0)),
    ...[...u32(3), ...u64(1), ...u64(0)],
    ...[...u64(1), ...name, ...u32(2), ...u64(32), ...u64(rows), ...u32(8), ...u64(0)],
  ];
  const base = Math.ceil(head.length / 32) * 32;
  const bytes = new Uint8Array(base + 34 * rows);
  bytes.set(head);
  // Q8_0 with the scale 1: row r holds r mod 100 to r mod 100 + 31
  for (let r = 0; r < rows; r++) {
    bytes[base + 34 * r + 1] = 0x3c;
    for (let j = 0; j < 32; j++) bytes[base + 34 * r + 2 + j] = r % 100 + j % 28;
  }
  const expected = Float32Array.from({ length: 32 * rows }, (_, i) => Math.floor(i / 32) % 100 + i % 32 % 28);
  const now = bytesStore(bytes, "w.gguf");
  const asked: number[] = [];
  const later: Store = {
    ...now,
    read(at, n, into) {
      asked.push(n);
      return Promise.resolve(now.read(at, n, into));
    },
  };
  for (const store of [now, later]) {
    const checkpoint = await readGguf(store);
    asked.length = 0;
    assertBits(await checkpoint.read("w"), expected);
    if (store === later) assertEquals(asked, [34 * 2 ** 16, 68]);
    // A range within the second piece, and one over the border
    for (const [from, to] of [[2 ** 21 + 5, 2 ** 21 + 40], [2 ** 21 - 33, 2 ** 21 + 1]] as const) {
      assertBits(await checkpoint.read("w", [from, to]), expected.slice(from, to));
    }
    const into = new Float32Array(32 * rows);
    const whole = await checkpoint.read("w", undefined, into);
    assert(whole === into);
    assertBits(whole, expected);
  }
});
