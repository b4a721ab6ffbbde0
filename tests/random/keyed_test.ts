import { assert, assertEquals } from "@std/assert";
import { keyed } from "../../random/mod.ts";
import type { Rng } from "../../random/mod.ts";
import { pathKey, rootKey } from "../../random/keyed/_key.ts";
import { threefry4x32Into } from "../../random/threefry.ts";
import { toBytes } from "../../core/dtype.ts";
import type { Values } from "../../core/types.ts";

/** Section 8 of the definition of `keyed`, version 1: these rows may never change. */
const N = 40000;
const stem = keyed(0).at("stem.weight");

Deno.test("keyed gives the root keys of the definition", () => {
  const rows: [bigint, string][] = [
    [0n, "1b45a8e6 835d1f57 fa21a01d 7bc73b02"],
    [1n, "f663f585 7dd8d73e cf589cfc eb26373c"],
    [42n, "0a69fc61 2b39d8bb 7a15d74c 47e289b1"],
    [2n ** 53n - 1n, "2dd41462 c955df16 8d40bc6e 76a849dd"],
    [2n ** 64n - 1n, "4ce6f517 ba571032 eba9b1bc c347fd7d"],
    [2n ** 64n, "2d010422 e55ec810 51972cdf 504348f6"],
    [2n ** 128n - 1n, "aae46318 885a38b4 0d359cf0 56544d97"],
  ];
  for (const [seed, key] of rows) assertEquals(hex(rootKey(seed), 8), key, String(seed));
});

Deno.test("keyed folds names into the keys of the definition", () => {
  const rows: [string, string][] = [
    ["weight", "f3679bd3 e02f9dbf 1e0c7e43 734a2002"],
    ["stem.weight", "29c8e989 929d74df 210fca11 f4e42b5a"],
    ["ab.cdef", "e1cc25e7 89e5ecb3 99b1fe9a 203eae07"],
    ["abc.def", "14f5ed44 18eebc5d ff5bc572 4b7c147e"],
    ["in_proj_weight", "f4825be5 1274b360 3a8e2012 76b56abe"],
    ["twelve_bytes", "7beff525 e1059e11 03e66784 c8b51399"],
    ["backbone.layer1.0.conv1.weight", "f8a6d020 aef6cca7 c1a50489 8ac701d2"],
    ["größe", "4e6ffedb cf1648b9 bcfa4be6 dc0faa72"],
    ["層.0", "8114b776 64b33e5b 7c2d8adb 6dd06526"],
  ];
  for (const [path, key] of rows) assertEquals(hex(pathKey(rootKey(0n), path), 8), key, path);
});

Deno.test("keyed starts its lanes as the definition says, beyond 2^32 chunks too", () => {
  const key = pathKey(rootKey(0n), "stem.weight");
  const out = new Uint32Array(4);
  const lane = (low: number, high: number, j: number) => {
    threefry4x32Into(out, key, low, high, j, 0x43000000, 20);
    return hex(out, 8);
  };
  assertEquals(lane(0, 0, 0), "8f48a9df a1572450 0c4a6f31 23274920");
  assertEquals(lane(0, 0, 7), "86bca0d2 7936d797 61233da3 703dca25");
  assertEquals(lane(1, 1, 3), "bb694c07 b817e23e b6e8934a 4943e2bf");
  // The first word that lane 3 of chunk 2^32+1 gives: a + b + d
  const at = (2 ** 32 + 1) * 16384 + 3;
  const word = (0xbb694c07 + 0xb817e23e + 0x4943e2bf) % 2 ** 32;
  assertEquals(stem.bits(2 ** 53 - 1, { range: [at, at + 1] }), new Uint32Array([word]));
});

const rows: readonly [name: string, draw: (rng: Rng) => Values, places: [number, string][], sha: string][] = [
  ["bits", (r) => r.bits(N), [
    [0, "53c7174f 155a0b99 a2d665ee 06b7c533 162a1d8f 05422c69 a787655d 7031428e"],
    [8, "32ccc19c"],
    [16383, "3f43beb1 de73150e"],
  ], "ae337640894e18ca6714fe4e2908a7a5915b2180e4da726390d65130df2cbbd3"],
  ["uniform(0, 1)", (r) => r.uniform(N, { low: 0, high: 1 }), [
    [0, "3ea78e2e 3daad058 3f22d665 3cd6f8a0"],
    [16384, "3f5e7315 3f08d242"],
    [N - 1, "3f2dbe86"],
  ], "559ff0722e91c24a110cc0bbf38b049c92032fd5a84fda460a5ce26e3fe7a112"],
  ["uniform(-0.1, 0.1)", (r) => r.uniform(N, { bound: 0.1 }), [
    [0, "bd0d82ea bdaaa322 3cdef5bc bdc20d2b"],
    [16384, "3d971e89 3be1d360"],
    [N - 1, "3d1261ae"],
  ], "03717382315437b0acc1418620f276a430506ff244933349bc23ef41e0172c6d"],
  ["normal(0, 1)", (r) => r.normal(N, { std: 1 }), [
    [0, "3fa3b31a 400d76ea bf099f5e c01fdb2c 3f460969 3e92e0fb 3f48e60b 3f82a9e4"],
    [16384, "bf051fd9 3f8ef3d5"],
    [N - 1, "3fd7e69e"],
  ], "9977018262c4108d809b057c95d571d145e7937e4564ada1f2989e4a46f1e5d7"],
  ["normal(0.5, 0.02)", (r) => r.normal(N, { mean: 0.5, std: 0.02 }), [
    [0, "3f068c49 3f0b5131 3efa7ebf 3ee66c4b"],
    [16384, "3efaacce 3f05b7d5"],
    [N - 1, "3f08a2d3"],
  ], "8ff6a0aa4d0d69cad46c311a4e77dd7422524054211d006ef3a94b337b892e8a"],
  ["normal(0, 0.02) bfloat16", (r) => r.normal(N, { std: 0.02, dtype: "bfloat16" }), [
    [0, "3cd2 3d35 bc30 bd4d"],
    [16384, "bc2a 3cb7"],
    [N - 1, "3d0a"],
  ], "e1d3027e675e8b4ce08dfa2d258dd82b9328a6501f039acd82e5a08222897dea"],
  ["normal(0, 0.02) float16", (r) => r.normal(N, { std: 0.02, dtype: "float16" }), [
    [0, "268c 29a9 a181 aa65"],
    [16384, "a153 25b8"],
    [N - 1, "2851"],
  ], "52c77e0b48779b805908949d5152dc47043a7aaf6c9fedc2d5ac7d2b2973eebf"],
  ["uniform(-1, 1) float64", (r) => r.uniform(N, { low: -1, high: 1, dtype: "float64" }), [
    [0, "bfd61c745cd333e8 bfeaa97d1dab8a9e 3fd16b32f27ebe04"],
    [16384, "3fe79cc54399bf76 3fb1a485832f71c0"],
    [N - 1, "bfe0da04c1272910"],
  ], "47dd9a981391e4c564748f4345edb6e44cf1854d66518dac7981133bcd37294f"],
  ["normal(0, 1) float64", (r) => r.normal(N, { std: 1, dtype: "float64" }), [
    [0, "3ff476632c1c0c2a 4001aedd3b9adbca bfe133ebbf0ef803"],
    [16384, "bfe0a3fb0da0c182 3ff1de7aa82b83c7"],
    [N - 1, "bfad1d8138b07bee"],
  ], "bd2708c594a563fbefdfcfdca2a607eb7498e60f0ba0990c94641eb2dc9f1261"],
  ["truncated (0, .02; +-.04)", (r) => r.truncatedNormal(N, { std: 0.02, a: -0.04, b: 0.04 }), [
    [0, "3c9144cd 3b83a8da bca7f69e 3aa4b211"],
    [16384, "bbd0fc1f bd027455"],
    [N - 1, "bc8dd904"],
  ], "ef609f1896f96aa47eddafd26c89ecef682410e1dcaf2f4cbcd44d7c97c5ae94"],
  ["truncated (0, .02; within 2)", (r) => r.truncatedNormal(N, { std: 0.02, within: 2 }), [
    [0, "3c9144cd 3b83a8da bca7f69e 3aa4b211"],
  ], "ef609f1896f96aa47eddafd26c89ecef682410e1dcaf2f4cbcd44d7c97c5ae94"],
  ["truncated (0, .02; +-2)", (r) => r.truncatedNormal(N, { std: 0.02, a: -2, b: 2 }), [
    [0, "3cd18916 3d351317 bc302825 bd4c9da9"],
    [16384, "bc2a6634 3cb6faaa"],
    [N - 1, "3d0a2d32"],
  ], "e5d930d6f7229e43b28419ec5504d5bfb0f74e955548598af09911befae12662"],
  ["truncated (.3, .7; -.5, 1.9)", (r) => r.truncatedNormal(N, { mean: 0.3, std: 0.7, a: -0.5, b: 1.9 }), [
    [0, "bdf05dc4 3e8cd3b5 3f8bf849 3eb92773"],
    [16384, "3f1bfcff 3fc262c2"],
    [N - 1, "3f7b3396"],
  ], "e89d856cdc82f27be89164121d11eed847db9469b302c1361c765066ca2c843b"],
  ["truncated (0, 1; 4, inf)", (r) => r.truncatedNormal(N, { std: 1, a: 4, b: Infinity }), [
    [0, "40816dce 40840611 408e5fae 4084c7f6"],
    [16384, "40875c1b 40978b1a"],
    [N - 1, "408c7d79"],
  ], "20bb950b0955569d3d0d88fa87e8dbab9cadefe3449ef4dc25d27a25eae5be85"],
  [
    "truncated (0, .02; +-.04) float64",
    (r) => r.truncatedNormal(N, { std: 0.02, a: -0.04, b: 0.04, dtype: "float64" }),
    [
      [0, "3f922899c36272aa 3f70751b28ee3243 bf94fed3ac0f0bfc"],
      [16384, "bf7a1f8431e5fef2 bfa04e8a6715ce96"],
      [N - 1, "3f8899048a33c192"],
    ],
    "6abbec12d02fcbcaa6ce6fd495692a72b0d85886227a035f93f912ef558d1fde",
  ],
];

for (const [name, draw, places, sha] of rows) {
  Deno.test(`keyed draws ${name} to the bits of the definition`, async () => {
    const values = draw(stem);
    for (const [at, want] of places) {
      const count = want.split(" ").length;
      assertEquals(hex(values.subarray(at, at + count) as Values), want, `at ${at}`);
    }
    assertEquals(await sha256(values), sha);
  });
}

Deno.test("keyed permutes as the definition says", async () => {
  assertEquals([...stem.permutation(10)], [2, 7, 9, 6, 8, 0, 4, 3, 5, 1]);
  assertEquals(
    await sha256(stem.permutation(20000)),
    "8313124b547491090dbd566598e5811d15486c3e884b9c68af5afea37c295424",
  );
  assertEquals([stem.permutation(0).length, stem.permutation(1).length], [0, 1]);
});

Deno.test("keyed draws integers as the definition says", () => {
  assertEquals([...stem.integers(12, { low: -5, high: 6 }) as Int32Array], [-2, -5, 1, -5, -5, -5, 2, -1, 1, -4, 1, 1]);
  assertEquals(
    [...stem.integers(2, { low: -(2n ** 63n), high: 2n ** 63n, dtype: "int64" }) as BigInt64Array],
    [-3186552582419201636n, -7684817061145564061n],
  );
});

Deno.test("keyed draws bernoulli values as the definition says", () => {
  assertEquals([...stem.bernoulli(16, { p: 0.3 }) as Uint8Array].join(""), "0101110011100000");
});

/** The bits of some values, as in the tables: hex, most significant digit first. */
function hex(values: Values, digits = 2 * values.BYTES_PER_ELEMENT): string {
  const bytes = toBytes(values);
  const size = digits / 2;
  const words: string[] = [];
  for (let i = 0; i < bytes.length; i += size) {
    words.push([...bytes.subarray(i, i + size)].reverse().map((b) => b.toString(16).padStart(2, "0")).join(""));
  }
  assert(words.length === values.length);
  return words.join(" ");
}

async function sha256(values: Values): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", toBytes(values) as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(hash)].map((b) => b.toString(16).padStart(2, "0")).join("");
}

Deno.test("docs/keyed.md has the rows of this file, which hold for the code", async () => {
  const page = await Deno.readTextFile(new URL("../../docs/keyed.md", import.meta.url));
  const rows = await Deno.readTextFile(new URL(import.meta.url));
  const vectors = page.slice(page.indexOf("## 8."));
  const said = [...vectors.matchAll(/\b[0-9a-f]{64}\b|\b[0-9a-f]{8}(?: [0-9a-f]{8}){3}(?=`)/g)].map(([text]) => text);
  assertEquals(said.length, 34);
  assertEquals(said.filter((text) => !rows.includes(text)), []);
});
