import { assert, assertEquals } from "@std/assert";
import { toBytes } from "../../core/dtype.ts";
import type { DType, Values } from "../../core/types.ts";
import { threefry2x32 } from "../../random/threefry.ts";
import { jax, type JaxRng } from "../../random/mod.ts";
import { fails, hexOf, isBiased, moments, sha256 } from "./_checks.ts";

const [header, ...rows] = JSON.parse(Deno.readTextFileSync(new URL("../fixtures/random/jax.json", import.meta.url)));

interface Row {
  draw: "bits" | "uniform" | "normal" | "truncatedNormal" | "integers" | "bernoulli" | "permutation";
  n: number;
  dtype: DType;
  // deno-lint-ignore no-explicit-any
  args: any;
}

function draw(rng: JaxRng, { draw, n, dtype, args }: Row): Values {
  switch (draw) {
    case "bits":
      return rng.randomBits(n, { dtype });
    case "permutation":
      return rng.permutation(n);
    default:
      return rng[draw](n, { ...args, dtype });
  }
}

Deno.test("jax draws JAX's bits in every dtype and both layouts", async () => {
  for (const row of rows) {
    const { seed, x64, partitionable } = row;
    const values = draw(jax(seed, { x64, partitionable }), row);
    const name = JSON.stringify(row).slice(0, 120);
    if (row.bytes !== undefined) assertEquals(hexOf(values), row.bytes, name);
    else assertEquals(await sha256(toBytes(values)), row.sha256, name);
  }
});

// Printed by JAX 0.10.2
Deno.test("jax cuts half-precision normals at narrow bounds as JAX does, whose arithmetic is wider for bfloat16", () => {
  const want = {
    bfloat16: [0x3fe1, 0x3fc5, 0x3fd0, 0x3fde, 0x3fdb, 0x3fbb, 0x3fc9, 0x3fbb],
    float16: [0x3df6, 0x3e4b, 0x3e1b, 0x3e91, 0x3de3, 0x3d9d, 0x3d96, 0x3e46],
  };
  for (const dtype of ["bfloat16", "float16"] as const) {
    const drawn = jax(11).truncatedNormal(16, { std: 1, a: 1.3870597978117152, b: 1.7708850087625239, dtype });
    assertEquals([...drawn.subarray(0, 8)], want[dtype]);
  }
});

Deno.test("jax draws 64-bit integers from spans below and above 2^32", () => {
  const want: [low: bigint, high: bigint, numbers: bigint[]][] = [
    [0n, 1000003n, [981352n, 773334n, 474801n, 238722n]],
    [-5n, 2n ** 40n + 7n, [757449884662n, 403157041417n, 35352384936n, 677855341574n]],
    [0n, 3n * 2n ** 31n + 1n, [464759771n, 493401925n, 2419453840n, 4939215396n]],
  ];
  for (const [low, high, numbers] of want) {
    const drawn = jax(3, { x64: true }).integers(4, { low, high, dtype: "int64" });
    assertEquals([...drawn as BigInt64Array], numbers, `${low} to ${high}`);
  }
});

Deno.test("jax throws coins with float64 numbers under x64", () => {
  const want = [0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1];
  const rng = jax(7, { x64: true });
  assertEquals([...rng.bernoulli(20, { p: 0.4 })].map(Number), want);
  assertEquals([...rng.rademacher(20)], want.map((one) => one ? 1 : -1));
});

Deno.test("jax splits and folds keys as JAX does, on keys and on generators", () => {
  const key = jax.key(7);
  assertEquals(jax.split(key, 3).flatMap((k) => [...k]), header.split);
  assertEquals([...jax.foldIn(key, 5)], header.fold_in_5);
  assertEquals(jax(7).split(3).flatMap((rng) => [...rng.key]), header.split);
  assertEquals([...jax(key).foldIn(5).key], header.fold_in_5);
  assertEquals(hexOf(jax(jax.split(key)[1]!).bits(4)), hexOf(jax(7).split()[1]!.bits(4)));
});

Deno.test("jax folds the byte count and the words of each name into the key of a path", () => {
  const { seed, path, key } = header.path;
  const [first, second] = path.split(".");
  assertEquals([...jax(seed).at(path).key], key);
  const below = jax(seed).at(first).at(second);
  assertEquals([...below.key], key);
  assertEquals([...below.root.key], [...jax(seed).key]);
});

Deno.test("jax draws any range of an array alone, beyond 2^32 elements too", () => {
  for (const partitionable of [true, false]) {
    for (const dtype of ["float64", "float32", "float16", "bfloat16"] as const) {
      const rng = jax(3, { partitionable });
      const whole = rng.normal(5001, { std: 0.5, mean: 1, dtype });
      const into = whole.slice(0, 100);
      assert(rng.normal(5001, { std: 0.5, mean: 1, dtype, range: [4050, 4150], into }) === into);
      assertEquals(hexOf(into), hexOf(whole.subarray(4050, 4150)), `${dtype} ${partitionable}`);
    }
  }
  const far = jax(3).bits(2 ** 53 - 1, { range: [2 ** 32 - 2, 2 ** 32 + 2] });
  // Element 2^32 is the block of counter (1, 0): the exclusive or of its words
  assertEquals(far.length, 4);
  assertEquals(far[2], jax(3).bits(2 ** 33, { range: [2 ** 32, 2 ** 32 + 1] })[0]);
  // Each element is a block of its own, wherever it stands
  for (const at of [0, 2 ** 31, 2 ** 33 - 1, 2 ** 40 + 7, 2 ** 51 + 2 ** 33 + 5]) {
    const [a, b] = threefry2x32([0, 3], [Math.floor(at / 2 ** 32), at % 2 ** 32]);
    assertEquals(jax(3).bits(2 ** 53 - 1, { range: [at, at + 1] })[0], (a ^ b) >>> 0, `${at}`);
    const wide = jax(3).randomBits(2 ** 53 - 1, { dtype: "uint64", range: [at, at + 1] })[0];
    assertEquals(wide, BigInt(a) << 32n | BigInt(b), `${at}`);
    const byte = jax(3).randomBits(2 ** 53 - 1, { dtype: "uint8", range: [at, at + 1] })[0];
    assertEquals(byte, (a ^ b) & 255, `${at}`);
  }
});

Deno.test("jax closes a truncated normal's interval at 0, where the next number is subnormal, as XLA does", () => {
  const drawn = jax(1351621574).truncatedNormal(100, { std: 1, a: 0, b: 2, dtype: "bfloat16" });
  assertEquals([drawn[77], drawn.includes(1 as never)], [0, false]);
  // The same of jax 0.10 for bounds about the least normal number
  const least = (a: number) => jax(1351621574).truncatedNormal(100, { std: 1, a, b: 2, dtype: "bfloat16" })[77];
  assertEquals([least(2 ** -127), least(-(2 ** -127)), least(2 ** -126)], [0, 0, 0x81]);
});

Deno.test("jax has no position: asking twice gives the same numbers, and a clone is as good", () => {
  const rng = jax(9);
  assertEquals(hexOf(rng.normal(50, { std: 1 })), hexOf(rng.clone().normal(50, { std: 1 })));
  assert(!rng.ordered && rng.root === rng);
});

Deno.test("jax rounds a variance before its root is taken, as jax.nn.initializers do", () => {
  const F = Math.fround;
  const variance = 2 / 27;
  const unit = jax(1).normal(64, { std: 1 }) as Float32Array;
  const want = unit.map((z) => z * F(Math.sqrt(F(variance))));
  assertEquals(hexOf(jax(1).normal(64, { std: Math.sqrt(variance), variance })), hexOf(want));
});

Deno.test("jax normals have the moments that a biased generator has not", () => {
  const n = 40000;
  const drawn = jax(11).normal(n, { std: 2, mean: -1 }) as Float32Array;
  const good = moments(drawn);
  assert(!isBiased(good.mean, -1, 2, n) && Math.abs(good.std - 2) < 0.04);
  assert(isBiased(moments(drawn.map((x) => x < -4 ? -1 : x)).mean, -1, 2, n));
});

Deno.test("jax signs and complex normals come from the keys that JAX takes", () => {
  const signs = jax(5).rademacher(100);
  const coins = jax(5).bernoulli(100, { p: 0.5 });
  assertEquals([...signs].map((x) => x === 1 ? 1 : 0), [...coins].map(Number));
  const pairs = jax(5).complexNormal(3);
  const [re, im] = jax(5).split().map((rng) => rng.normal(3, { std: 1 }));
  const root = Math.fround(Math.SQRT2);
  for (let i = 0; i < 3; i++) {
    assertEquals([pairs[2 * i], pairs[2 * i + 1]], [Number(re![i]), Number(im![i])].map((x) => Math.fround(x / root)));
  }
});

Deno.test("jax names the argument that is wrong", () => {
  const rng = jax(0);
  fails(() => jax(1.5), "range", "seed");
  fails(() => jax(2n ** 63n), "range", "seed");
  fails(() => jax("0" as never), "type", "seed");
  fails(() => jax(0, { impl: "pcg" as never }), "unknown-name", "impl");
  fails(() => jax(0, { x46: true } as never), "unknown-name", "x46");
  fails(() => jax(0, { x64: 1 as never }), "type", "x64");
  fails(() => jax.split(jax.key(0), -1), "range", "num");
  fails(() => jax.split(new Uint32Array(3)), "type", "words");
  fails(() => jax.foldIn(jax.key(0), -1), "range", "data");
  fails(() => jax.foldIn(jax.key(0), 2 ** 32), "range", "data");
  fails(() => rng.at(""), "type", "path");
  fails(() => rng.normal(4, { std: -1 }), "range", "std");
  fails(() => rng.normal(4, { std: 1, variance: -1 }), "range", "variance");
  fails(() => rng.normal(4, { std: 1, dtype: "int32" }), "type", "int32");
  fails(() => rng.normal(-4, { std: 1 }), "range", "-4");
  fails(() => rng.uniform(4, { low: 0, high: Infinity }), "range", "high");
  fails(() => rng.uniform(4, { low: 0, high: 1e6, dtype: "float16" }), "range", "high");
  fails(() => rng.truncatedNormal(4, { std: 1, a: 1, b: -1 }), "range", "bounds");
  fails(() => rng.integers(4, { low: 1, high: 1 }), "range", "empty");
  fails(() => rng.bernoulli(4, { p: NaN }), "range", "p is");
  fails(() => rng.randomBits(4, { dtype: "int32" }), "type", "int32");
  fails(() => rng.rademacher(4, { dtype: "uint8" }), "type", "uint8");
});

Deno.test("jax draws a range across 2^32 elements as its two sides, where the counter's upper half changes", () => {
  const n = 2 ** 33;
  const at = 2 ** 32;
  const by = jax(7);
  const draw = (range: [number, number]) => by.normal(n, { std: 1, range });
  const whole = draw([at - 5000, at + 5000]);
  assertEquals(hexOf(whole.slice(0, 5000)), hexOf(draw([at - 5000, at])));
  assertEquals(hexOf(whole.slice(5000)), hexOf(draw([at, at + 5000])));
  assertEquals(hexOf(whole.slice(4990, 5010)), hexOf(draw([at - 10, at + 10])));
});

// jax 0.10.2: random.key(7, impl=...), split(key, 3), fold_in(key, 5), bits(key, (5,), uint32)
const RBG = {
  rbg: {
    split: [
      [3625411723, 1954958720, 3625411723, 1954958720],
      [195045567, 4062205631, 195045567, 4062205631],
      [966301609, 1948237315, 966301609, 1948237315],
    ],
    fold: [3583082021, 1947592014, 3583082021, 1947592014],
  },
  unsafe_rbg: {
    split: [
      [3109483441, 1367189518, 2515982561, 3310080778],
      [3848958661, 3271070264, 2639373597, 23941900],
      [284021501, 2052574751, 3806814422, 128699926],
    ],
    fold: [3810769997, 2355009018, 1837142617, 748193193],
  },
} as const;

Deno.test("jax splits, folds and draws by XLA's generator as JAX does, with safe keys and with cheap ones", () => {
  for (const impl of ["rbg", "unsafe_rbg"] as const) {
    const key = jax.key(7, { impl });
    const { split, fold } = RBG[impl];
    assertEquals(Array.from(key), [0, 7, 0, 7]);
    assertEquals(jax.split(key, 3, { impl }).map((one) => Array.from(one)), split.map((one) => [...one]));
    assertEquals(Array.from(jax.foldIn(key, 5, { impl })), [...fold]);
    const bits = jax(key, { impl }).randomBits(5, { dtype: "uint32" });
    assertEquals(Array.from(bits as Uint32Array), [3109483441, 1367189518, 2515982561, 3310080778, 2824504284]);
  }
});
