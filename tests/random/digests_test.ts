import { assert, assertEquals } from "@std/assert";
import { toBytes } from "../../core/dtype.ts";
import type { DType, Values } from "../../core/types.ts";
import { jax, numpy, torch } from "../../random/mod.ts";
import { log1p32 } from "../../random/numpy/_log1p32.ts";
import { hexOf, sha256 } from "./_checks.ts";

// Calls that differ in seed and size only, and a digest of the digests of what the peer draws; dev/random_goldens.py
type Row = readonly [
  peer: "torch" | "jax" | "numpy",
  options: object,
  draw: string,
  dtype: DType,
  args: Readonly<Record<string, number | string>>,
  cases: readonly (readonly [seed: string, n: number])[],
  digest: string,
];
const rows: readonly Row[] = JSON.parse(
  Deno.readTextFileSync(new URL("../fixtures/random/digests.json", import.meta.url)),
);

// deno-lint-ignore no-explicit-any
type Loose = any;

function drawn([peer, options, draw, dtype, args]: Row, seed: bigint, n: number): Values | readonly Uint32Array[] {
  const more = Object.fromEntries(Object.entries(args).map(([k, v]) => [k, typeof v === "string" ? BigInt(v) : v]));
  const into = { ...more, dtype };
  if (peer === "torch") {
    const rng = torch(seed, options) as Loose;
    if (draw === "state after bits") rng.bits(n);
    if (draw === "state after normals") rng.normal(n, { std: 1 });
    if (draw.startsWith("state")) return rng.getState();
    return draw === "permutation" ? rng.permutation(n) : rng[draw](n, into);
  }
  if (peer === "jax") {
    const key = jax.key(seed, options);
    if (draw === "key") return key;
    if (draw === "split") return jax.split(key, n, options);
    if (draw === "foldIn") return jax.foldIn(key, n, options);
    const rng = jax(seed, options) as Loose;
    if (draw === "permutation") return rng.permutation(n);
    return draw === "bits" ? rng.randomBits(n, { dtype }) : rng[draw](n, into);
  }
  const rng = numpy(seed, options) as Loose;
  return draw === "permutation" ? rng.permutation(n) : rng[draw](n, into);
}

const bytesOf = (x: Values | readonly Uint32Array[]): Uint8Array =>
  Array.isArray(x) ? toBytes(Uint32Array.from(x.flatMap((k: Uint32Array) => [...k]))) : toBytes(x as Values);

for (const peer of ["torch", "jax", "numpy"] as const) {
  Deno.test(`${peer}: the peer's bits for every draw, dtype, range and generator`, async () => {
    const wrong: unknown[] = [];
    for (const row of rows.filter(([name]) => name === peer)) {
      const [, options, draw, dtype, args, cases, digest] = row;
      let all = "";
      for (const [seed, n] of cases) all += (await sha256(bytesOf(drawn(row, BigInt(seed), n)))).slice(0, 16);
      if ((await sha256(new TextEncoder().encode(all))).slice(0, 16) !== digest) {
        wrong.push([options, draw, dtype, args]);
      }
    }
    assertEquals(wrong, []);
  });
}

const short = async (values: Values) => (await sha256(toBytes(values))).slice(0, 16);

Deno.test("jax: long draws, whose tails and rare roundings are JAX's too", async () => {
  // jax.random.key(21), JAX 0.10.2
  const rng = jax(21);
  const wide = jax(21, { x64: true });
  assertEquals([
    await short(rng.normal(300_000, { std: 1 })),
    await short(rng.truncatedNormal(200_000, { std: 1, a: -2, b: 2 })),
    await short(wide.normal(100_000, { std: 1, dtype: "float64" })),
  ], ["d049dc5c2cbd7bb0", "e45a007b4df74b6b", "77cd9d8d00ecb363"]);
  const want = [1201750253, 21786246, 171329411, -2040883769, 389940583, 1208105443];
  for (const high of [2 ** 31 - 1, 2 ** 31]) {
    assertEquals([...rng.integers(6, { low: -(2 ** 31), high })].map(Number), want, `${high}`);
  }
  const F = Math.fround;
  const unit = rng.normal(500, { std: 1 }) as Float32Array;
  assertEquals(hexOf(rng.normal(500, { std: 0.3, mean: -1.7 })), hexOf(unit.map((z) => F(F(z * F(0.3)) + F(-1.7)))));
});

Deno.test("numpy: the legacy generator takes lists of any length", () => {
  // np.random.RandomState(seed).randint(0, 2**32, n, "uint32"), NumPy 2.4
  const drawn = (seed: number[], n: number) => [...numpy(seed, { bitGenerator: "legacy" }).bits(n)];
  assertEquals(drawn([1, 2, 3], 4), [2619334238, 1552691353, 3808334787, 2540200029]);
  assertEquals(drawn([...Array(700).keys()], 4), [3727595200, 1914792892, 3929396303, 3603564374]);
  assertEquals(drawn([7], 3), [1390851128, 4071050724, 647892279]);
});

Deno.test("numpy: truncated normals of either tail keep their digits", () => {
  for (const sign of [1, -1]) {
    const [a, b] = sign > 0 ? [9, 9.5] : [-9.5, -9];
    const drawn = numpy(3).truncatedNormal(200, { std: 1, a, b, method: "inverse", dtype: "float64" }) as Float64Array;
    assert(drawn.every((x) => x >= a && x <= b) && new Set(drawn).size === 200);
    const mean = drawn.reduce((s, x) => s + x, 0) / 200;
    assert(Math.abs(mean * sign - 9.105) < 0.02, `${mean}`);
  }
});

Deno.test("jax: keys and bits of the other generators are these, and any range is part of the whole", async () => {
  const made: Record<string, string[]> = {};
  for (const impl of ["threefry4x32", "philox2x32", "philox4x32", "rbg", "unsafe_rbg"] as const) {
    const key = jax.key(2 ** 40 + 9, { impl, x64: true });
    const rng = jax(key, { impl });
    const parts = [key, ...jax.split(key, 3, { impl }), jax.foldIn(key, 77, { impl })].flatMap((k) => [...k]);
    made[impl] = [await short(Uint32Array.from(parts))];
    for (const dtype of ["uint8", "uint16", "uint32", "uint64"] as const) {
      const whole = rng.randomBits(101, { dtype });
      made[impl].push(await short(whole));
      for (const range of [[0, 1], [3, 50], [64, 101], [100, 101]] as const) {
        assertEquals(
          hexOf(rng.randomBits(101, { dtype, range })),
          hexOf(whole.subarray(...range) as Values),
          `${impl} ${dtype}`,
        );
      }
    }
  }
  assertEquals(made, {
    threefry4x32: ["818b8ca3172b9118", "eddfa2aa32909d8c", "f16f1a573abb6134", "59ef19e65ce8136e", "9e88d7e81aa47992"],
    philox2x32: ["57e183ffd395380a", "0d21bb9127b06b1a", "0ae990cbf648b37a", "d118e8494c8156c5", "e1ab1d11cd017875"],
    philox4x32: ["8d2552358714ca43", "6eb8310b2025adc2", "751f7aa4470706f5", "c5dcb55c886e8c7c", "fae19853dde9943d"],
    rbg: ["893cdfaf29d99776", "803b1aa3f1158b22", "596c826ae8fe2b89", "9cf9b07226178eb4", "51ccdff0ca4baf44"],
    unsafe_rbg: ["5cfd9343e46e5525", "803b1aa3f1158b22", "596c826ae8fe2b89", "9cf9b07226178eb4", "51ccdff0ca4baf44"],
  });
});

Deno.test("jax: a long permutation is sorted by every bit of its words", () => {
  const n = 150_000;
  let key = jax.key(4);
  let places = Uint32Array.from({ length: n }, (_, i) => i);
  for (let round = 0; round < 2; round++) {
    const [next, sub] = jax.split(key) as [Uint32Array, Uint32Array];
    const words = jax(sub).bits(n);
    const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => words[a]! - words[b]! || a - b);
    places = order.map((i) => places[i]!);
    key = next;
  }
  assertEquals(hexOf(jax(4).permutation(n)), hexOf(places));
});

Deno.test("log1p32: the bits of the GNU C library's log1pf, as the ziggurat's tail asks for it", async () => {
  const made = Float32Array.from({ length: 40_000 }, (_, i) => log1p32(-(((i + 1) * 8389) % 2 ** 24) * 2 ** -24));
  assertEquals(await short(made), "65701bc6f0962a7a");
});
