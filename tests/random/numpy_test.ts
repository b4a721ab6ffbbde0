import { assert, assertEquals } from "@std/assert";
import { cast } from "../../core/cast.ts";
import { toBytes } from "../../core/dtype.ts";
import type { DType, Values } from "../../core/types.ts";
import { numpy, type NumpyRng, seedSequence } from "../../random/mod.ts";
import { fails, hexOf, isBiased, moments, sha256 } from "./_checks.ts";

const [header, ...rows] = JSON.parse(Deno.readTextFileSync(new URL("../fixtures/random/numpy.json", import.meta.url)));
const S = 2n ** 70n + 1n;

interface Row {
  draw: "random" | "standardNormal" | "normal" | "uniform" | "integers" | "permutation";
  n: number;
  dtype: DType;
  then?: "random";
  // deno-lint-ignore no-explicit-any
  args: any;
}

function draw(rng: NumpyRng, { draw, n, dtype, args, then }: Row): Values {
  switch (draw) {
    case "permutation":
      return cast(rng.permutation(n), "uint32", dtype);
    case "integers":
      return rng.integers(n, { low: BigInt(args.low), high: BigInt(args.high), dtype });
    case "standardNormal": {
      if (!then) return rng.standardNormal(n, { dtype });
      // The number after the normals shows how many outputs they took
      const normals = rng.standardNormal(n - 1, { dtype });
      const all = new Float64Array(n);
      all.set(normals as Float64Array);
      all.set(rng.random(1, { dtype }) as Float64Array, n - 1);
      return dtype === "float64" ? all : Float32Array.from(all);
    }
    default:
      return rng[draw](n, { ...args, dtype });
  }
}

Deno.test("numpy draws NumPy's bits with each bit generator", async () => {
  for (const row of rows) {
    const values = draw(numpy(BigInt(row.seed), { bitGenerator: row.bitGenerator }), row);
    const name = JSON.stringify(row).slice(0, 140);
    if (row.bytes !== undefined) assertEquals(hexOf(values), row.bytes, name);
    else assertEquals(await sha256(toBytes(values)), row.sha256, name);
  }
});

Deno.test("seedSequence mixes and spawns as NumPy's does", () => {
  const sequence = seedSequence(S);
  const children = sequence.spawn(2);
  const { u32, child1, third } = header.seed_sequence;
  assertEquals([...sequence.generateState(5)], u32);
  assertEquals([...children[1]!.generateState(3)], child1);
  // NumPy 2.4, of more words than the pool holds
  assertEquals([...seedSequence([1, 2, 3, 4, 5, 6, 7]).generateState(4)], [
    1473699950,
    2347498550,
    2851142778,
    785663715,
  ]);
  assertEquals([...seedSequence(2n ** 200n + 9n).generateState64(2)], [4038841440092958484n, 6299589820408298318n]);
  assertEquals([...sequence.spawn(1)[0]!.generateState(3)], third);
  assertEquals(hexOf(numpy(S).spawn(2)[1]!.bits(4)), hexOf(numpy(children[1]!).bits(4)));
});

Deno.test("numpy advances and jumps, and starts Philox from a key and a counter", () => {
  const rng = numpy(5);
  rng.advance(10 ** 9 + 7);
  assertEquals([...rng.raw(2)].map(String), header.advance);
  assertEquals([...numpy(5).jumped(3).raw(2)].map(String), header.jumped3);
  const start = { key: 2n ** 64n * 17n + 3n, counter: 2n ** 255n + 5n };
  assertEquals([...numpy(start, { bitGenerator: "philox" }).raw(5)].map(String), header.philox_start);
  // Without a counter it starts from 0; a key may be one number
  assertEquals([...numpy({ key: 5 }, { bitGenerator: "philox" }).raw(3)], [
    13535223855206698129n,
    10893183200674769480n,
    3833398344621921443n,
  ]);
  const walked = numpy(5);
  const stepped = numpy(5);
  walked.raw(1000);
  stepped.advance(1000);
  assertEquals(walked.state, stepped.state);
});

Deno.test("numpy jumps with every bit generator from wherever it is", () => {
  const at = (bitGenerator: "philox" | "mt19937" | "legacy", drawn: number) => {
    const rng = numpy(5, { bitGenerator });
    rng.raw(drawn);
    return rng;
  };
  const raw = (rng: NumpyRng, n: number) => [...rng.raw(n)].map(String);
  const philox = at("philox", 3);
  philox.advance(10 ** 9 + 7);
  assertEquals(raw(philox, 5), header.philox_advance);
  assertEquals(raw(at("philox", 3).jumped(3), 5), header.philox_jumped3);
  const mersenne = at("mt19937", 0).jumped(2n);
  assertEquals(raw(mersenne, 2), header.mt19937_jumped2);
  mersenne.raw(698);
  assertEquals(raw(mersenne, 2), header.mt19937_jumped2_later);
  assertEquals(raw(at("mt19937", 1000).jumped(), 3), header.mt19937_jumped_from_1000);
  assertEquals(raw(at("legacy", 0).jumped(), 3), header.legacy_jumped);
  // No jump is a copy
  assertEquals(raw(at("mt19937", 1000).jumped(0), 3), raw(at("mt19937", 1000), 3));
});

Deno.test("numpy keeps half an output for the next 32 bits, across other draws and in a clone", () => {
  const rng = numpy(1);
  const words = numpy(1).bits(2);
  assertEquals(rng.bits(1)[0], words[0]);
  rng.random(3, { dtype: "float64" });
  assertEquals([rng.clone().bits(1)[0], rng.bits(1)[0]], [words[1], words[1]]);
});

Deno.test("numpy's legacy generator keeps the second normal of a pair, in a clone too", () => {
  const rng = numpy(1, { bitGenerator: "legacy" });
  const options = { dtype: "float64" } as const;
  const pair = numpy(1, { bitGenerator: "legacy" }).standardNormal(2, options);
  assertEquals(rng.standardNormal(1, options)[0], pair[0]);
  const copy = rng.clone();
  assertEquals([copy.standardNormal(1, options)[0], rng.standardNormal(1, options)[0]], [pair[1], pair[1]]);
});

Deno.test("numpy is ordered, and draws the whole for a range", () => {
  const whole = numpy(5);
  const part = numpy(5);
  assert(whole.ordered && whole.at("a.b") === whole && whole.root === whole);
  const all = whole.normal(100, { std: 1 });
  assertEquals(hexOf(part.normal(100, { std: 1, range: [40, 50] })), hexOf(all.subarray(40, 50)));
  assertEquals(part.raw(2), whole.raw(2));
});

Deno.test("numpy draws integers from all that 64 bits hold, and from one less", () => {
  // NumPy 2.4: one generator, one draw after the other
  const rng = numpy(7);
  const [least, over] = [-(2n ** 63n), 2n ** 63n];
  assertEquals([...rng.integers(3, { low: least, high: over, dtype: "int64" })], [
    2307604057237572235n,
    7327301329031162517n,
    5085503372737050978n,
  ]);
  assertEquals([...rng.integers(3, { low: 0n, high: 2n ** 64n, dtype: "uint64" })], [
    4154339397315733314n,
    5537090637313560901n,
    16114216841932056372n,
  ]);
  assertEquals([...rng.integers(3, { low: 0n, high: 2n ** 64n - 1n, dtype: "uint64" })], [
    97127725791292527n,
    15148990459964163804n,
    14703335761166866781n,
  ]);
});

Deno.test("numpy's truncated normals by the inverse rise with the uniform numbers, or fall where the cut is mirrored", () => {
  const u = numpy(5).random(50, { dtype: "float64" }) as Float64Array;
  for (
    const [a, b, mirrored] of [[-1, 1, false], [-2, 1, false], [-1, 2, true], [1, 2, true], [-2, -1, false]] as const
  ) {
    const x = numpy(5).truncatedNormal(50, { std: 1, a, b, method: "inverse", dtype: "float64" }) as Float64Array;
    const order = [...u.keys()].sort((i, j) => u[i]! - u[j]!);
    const sorted = order.map((i) => mirrored ? -x[i]! : x[i]!);
    assert(sorted.every((value, i) => i === 0 || value > sorted[i - 1]!), `${a} to ${b}`);
  }
});

Deno.test("numpy shuffles rows and keeps them whole", () => {
  const rows = Float64Array.from({ length: 24 }, (_, i) => i);
  const order = numpy(3).permutation(12);
  numpy(3).shuffle(rows, 2);
  assertEquals([...rows], [...order].flatMap((row) => [2 * row, 2 * row + 1]));
});

Deno.test("numpy cuts normals as Keras does on NumPy: what falls between the bounds, in the order drawn", () => {
  const n = 4000;
  const cut = numpy([7, 0]).truncatedNormal(n, { std: 0.5, mean: 1, within: 2, dtype: "float64" });
  const rng = numpy([7, 0]);
  const batches: number[] = [];
  while (batches.length < n) {
    batches.push(
      ...(rng.normal(n, { std: 0.5, mean: 1, dtype: "float64" }) as Float64Array).filter((x) => x >= 0 && x <= 2),
    );
  }
  assertEquals(hexOf(cut), hexOf(Float64Array.from(batches.slice(0, n))));
  const inverse = moments(numpy(7).truncatedNormal(n, { std: 1, a: 3, b: 4, method: "inverse" }) as Float32Array);
  assert(inverse.least >= 3 && inverse.most <= 4 && Math.abs(inverse.mean - 3.2660) < 0.02, `${inverse.mean}`);
});

Deno.test("numpy normals have the moments that a biased generator has not", () => {
  const n = 40000;
  const drawn = numpy(11).standardNormal(n) as Float32Array;
  const good = moments(drawn);
  assert(!isBiased(good.mean, 0, 1, n) && Math.abs(good.std - 1) < 0.02);
  assert(isBiased(moments(drawn.map((x) => x > 2 ? 4 : x)).mean, 0, 1, n));
});

Deno.test("numpy names the argument that is wrong", () => {
  const rng = numpy(0);
  fails(() => numpy(-1), "range", "entropy");
  fails(() => numpy(1.5), "range", "entropy");
  fails(() => numpy("1" as never), "type", "entropy");
  fails(() => numpy(2 ** 32, { bitGenerator: "legacy" }), "range", "legacy seed");
  fails(() => numpy(-1, { bitGenerator: "legacy" }), "range", "legacy seed");
  fails(() => numpy([], { bitGenerator: "legacy" }), "type", "legacy");
  fails(() => numpy(0, { bitGenerator: "sfc64" as never }), "unknown-name", "sfc64");
  fails(() => numpy({ key: -1 }, { bitGenerator: "philox" }), "range", "key");
  fails(() => seedSequence(0, { poolSize: 2 }), "range", "poolSize");
  fails(() => rng.normal(4, { std: -1 }), "range", "std");
  fails(() => rng.normal(4, { std: NaN }), "range", "std");
  fails(() => rng.normal(4, { std: 1, dtype: "int64" }), "type", "int64");
  fails(() => rng.random(4, { dtype: "float16" }), "type", "float16");
  fails(() => rng.uniform(4, { low: 1, high: 0 }), "range", "range");
  fails(() => rng.integers(4, { low: 1, high: 1 }), "range", "empty");
  fails(() => rng.truncatedNormal(4, { std: 1, a: 1, b: 0 }), "range", "bounds");
  fails(() => rng.truncatedNormal(4096, { std: 1, a: 90, b: 91 }), "limit", "next to nothing");
  fails(() => rng.bernoulli(4, { p: 2 }), "range", "p is");
  fails(() => rng.shuffle(new Float32Array(5), 2), "shape", "rows");
  fails(() => numpy(0, { bitGenerator: "mt19937" }).advance(1), "unsupported", "mt19937");
  fails(() => numpy(0, { bitGenerator: "mt19937" }).jumped(-1), "range", "-1");
  fails(() => numpy(0, { bitGenerator: "mt19937" }).jumped(101), "range", "101");
  fails(() => numpy(0, { bitGenerator: "legacy" }).spawn(1), "unsupported", "legacy");
  fails(() => rng.advance(0.5), "range", "0.5");
});

Deno.test("numpy draws the float32 normals of the ziggurat's tail as NumPy does, by the C library's own logarithm", () => {
  // [i, x] of np.random.default_rng(5).standard_normal(2000000, np.float32) beyond the last layer
  const tail = JSON.parse(Deno.readTextFileSync(new URL("../fixtures/random/numpy_tail.json", import.meta.url)));
  const out = numpy(5).standardNormal(2_000_000, { dtype: "float32" }) as Float32Array;
  const found = [...out.keys()].filter((i) => Math.abs(out[i]!) > 3.6541528853610088).map((i) => [i, out[i]!]);
  assertEquals(found, tail.values.map(([i, x]: [number, number]) => [i, Math.fround(x)]));
});
