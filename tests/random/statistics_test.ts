import { assert } from "@std/assert";
import { type DType, keyed, type Rng } from "../../random/mod.ts";
import { pathKey, rootKey } from "../../random/keyed/_key.ts";
import {
  correlation,
  crossCorrelation,
  cutCdf,
  gap,
  gapOfHalves,
  moments,
  normalCdf,
  unevenness,
} from "./statistics.ts";

const N = 2 ** 20;
const rng = keyed(2024);
type Floats = Float32Array | Float64Array;

/** Passes if the right numbers are accepted and the wrong ones rejected by the same test. */
function accepts<T>(test: (x: T) => number, right: T, wrong: T, limit = 3) {
  assert(test(right) < limit, `right: ${test(right)}`);
  assert(test(wrong) > limit, `wrong: ${test(wrong)}`);
}

// Each distribution with its distribution function, and a near miss of it
type Draw = (leaf: Rng, dtype: DType) => ReturnType<Rng["normal"]>;
const cuts = [[-2, 2], [-1, 3], [0.5, 9], [-9, -2.5], [-0.1, 0.2]] as const;
const DISTRIBUTIONS: readonly (readonly [name: string, cdf: (x: number) => number, draw: Draw, wrong: Draw])[] = [
  [
    "uniform",
    (x) => Math.min(1, Math.max(0, x)),
    (leaf, dtype) => leaf.uniform(N, { low: 0, high: 1, dtype }),
    (leaf, dtype) => leaf.uniform(N, { low: 0, high: 0.99, dtype }),
  ],
  [
    "normal",
    normalCdf,
    (leaf, dtype) => leaf.normal(N, { std: 1, dtype }),
    (leaf, dtype) => leaf.normal(N, { std: 1.02, dtype }),
  ],
  [
    "normal with a mean",
    (x) => normalCdf((x - 0.5) / 2),
    (leaf, dtype) => leaf.normal(N, { mean: 0.5, std: 2, dtype }),
    (leaf, dtype) => leaf.normal(N, { mean: 0.53, std: 2, dtype }),
  ],
  ...cuts.map(([a, b]) =>
    [
      `normal between ${a} and ${b} sigma`,
      (x: number) => cutCdf(a, b)((x - 3) / 2),
      (leaf: Rng, dtype: DType) => leaf.truncatedNormal(N, { mean: 3, std: 2, a: 3 + 2 * a, b: 3 + 2 * b, dtype }),
      (leaf: Rng, dtype: DType) => {
        const shift = 3 + 0.02 * (b - a);
        return leaf.truncatedNormal(N, { mean: 3, std: 2, a: shift + 2 * a, b: shift + 2 * b, dtype });
      },
    ] as const
  ),
];

for (const dtype of ["float32", "float64", "float16", "bfloat16"] as const) {
  for (const [name, cdf, draw, wrong] of DISTRIBUTIONS) {
    Deno.test(`keyed ${dtype} numbers are ${name}, and a near miss is not`, () => {
      const leaf = rng.at(name);
      const test = (values: ReturnType<Draw>) =>
        dtype === "float16" || dtype === "bfloat16"
          ? gapOfHalves(values as Uint16Array, dtype, cdf)
          : gap(values as Floats, cdf);
      accepts(test, draw(leaf, dtype), wrong(leaf, dtype));
    });
  }
}

for (const dtype of ["float32", "float64"] as const) {
  Deno.test(`keyed ${dtype} numbers have the moments of their distribution, and stretched ones have not`, () => {
    const u = rng.at("m").uniform(N, { low: 0, high: 1, dtype }) as Floats;
    const z = rng.at("m").normal(N, { std: 1, dtype }) as Floats;
    const uniform = [1, 2, 3, 4, 5, 6, 7, 8].map((k) => 1 / (k + 1));
    const normal = [0, 1, 0, 3, 0, 15, 0, 105];
    accepts((v) => moments(v, uniform), u, u.map((x) => x * 1.004) as Floats, 5);
    accepts((v) => moments(v, normal), z, z.map((x) => x * 1.006) as Floats, 5);
    accepts((v) => moments(v, normal), z, z.map((x) => x + 0.007) as Floats, 5);
  });
}

Deno.test("the tails of keyed normals hold what they should, and those of a sum of twelve do not", () => {
  const drawn = rng.at("tail").normal(1 << 24, { std: 1 }) as Float32Array;
  const u = rng.at("sum");
  // The usual cheap normal: good in the middle, empty outside
  const sum = new Float32Array(drawn.length).fill(-6);
  for (let k = 0; k < 12; k++) {
    const part = u.at(`${k}`).uniform(sum.length, { low: 0, high: 1 }) as Float32Array;
    for (let i = 0; i < sum.length; i++) sum[i]! += part[i]!;
  }
  for (const edge of [3, 4, 4.5, 5]) {
    const expected = drawn.length * normalCdf(-edge);
    const above = (x: Float32Array) => x.reduce((n, z) => n + (z > edge ? 1 : 0), 0);
    const below = (x: Float32Array) => x.reduce((n, z) => n + (z < -edge ? 1 : 0), 0);
    for (const count of [above, below]) {
      const off = (x: Float32Array) => Math.abs(count(x) - expected) / Math.sqrt(expected);
      if (edge < 5) accepts(off, drawn, sum, 4);
      else assert(off(drawn) < 4, `${count(drawn)} beyond 5 sigma, ${expected} expected`);
    }
  }
});

Deno.test("keyed numbers do not depend on their neighbours, partners or chunks, and repeated ones do", () => {
  const leaf = rng.at("c");
  for (const drawn of [leaf.uniform(N, { bound: 1 }), leaf.normal(N, { std: 1 })]) {
    const x = drawn as Float32Array;
    // 1: neighbours; 4: the partner in a Box-Muller pair; 8: the next row; 16384: the same place of the next chunk
    for (const lag of [1, 4, 8, 16384]) {
      const wrong = x.map((z, i) => i >= lag && Math.floor(i / lag) % 40 === 1 ? x[i - lag]! : z);
      accepts((v) => correlation(v, lag), x, wrong, 5);
      const squares = (v: Floats) => correlation(v.map((z) => z * z), lag);
      accepts(squares, x, x.map((z, i) => i >= lag && Math.floor(i / lag) % 40 === 1 ? -x[i - lag]! : z), 5);
    }
  }
});

Deno.test("the numbers of neighbouring paths and seeds do not depend on each other, and shared ones do", () => {
  const one = (r: Rng, path: string) => r.at(path).normal(N, { std: 1 }) as Float32Array;
  const x = one(rng, "layer.0.weight");
  const others = [
    one(rng, "layer.1.weight"),
    one(rng, "layer.0.bias"),
    one(rng, "layer.0"),
    one(keyed(2025), "layer.0.weight"),
    one(keyed(2024n + (1n << 64n)), "layer.0.weight"),
  ];
  for (const y of others) {
    const shared = y.map((z, i) => i % 60 ? z : x[i]!);
    accepts((v) => crossCorrelation(x, v), y, shared, 5);
    const square = (v: Float32Array) => v.map((z) => z * z);
    accepts((v) => crossCorrelation(square(x), square(v)), y, shared, 5);
  }
});

Deno.test("no two of a million paths have the same key, and keys of 32 bits would have", () => {
  const firsts = new BigUint64Array(1_000_000);
  const root = rootKey(0n);
  for (let layer = 0; layer < 1000; layer++) {
    const above = pathKey(root, `blocks.${layer}`);
    for (let i = 0; i < 1000; i++) {
      const key = pathKey(above, `${i}.weight`);
      firsts[1000 * layer + i] = BigInt(key[0]!) << 32n | BigInt(key[1]!);
    }
  }
  const repeats = (keys: BigUint64Array) => {
    const sorted = keys.slice().sort();
    let found = 0;
    for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) found++;
    return found;
  };
  // Half of a key is enough to tell them apart
  accepts(repeats, firsts, firsts.map((key) => key & 0xffffffffn), 1);
});

Deno.test("keyed integers fall evenly, and those made by a wrong remainder do not", () => {
  const count = (values: Int32Array | Uint32Array) => {
    const counts = new Uint32Array(1000);
    for (const v of values) counts[v]!++;
    return counts;
  };
  const right = count(rng.at("i").integers(N, { low: 0, high: 1000 }) as Int32Array);
  const wrong = count(rng.at("i").bits(N).map((w) => (w >>> 19) % 1000));
  assert(unevenness(right) < 5 && unevenness(wrong) > 5, `${unevenness(right)} ${unevenness(wrong)}`);
});

Deno.test("keyed permutations reach every order evenly, and the naive shuffle does not", () => {
  const counts = new Uint32Array(24);
  const naive = new Uint32Array(24);
  const rank = (p: ArrayLike<number>) => {
    let r = 0;
    for (let i = 0; i < 4; i++) r = r * (4 - i) + [...Array(4 - i - 1)].filter((_, k) => p[i + 1 + k]! < p[i]!).length;
    return r;
  };
  for (let k = 0; k < 12000; k++) {
    const leaf = rng.at(`p${k}`);
    const swapped = [0, 1, 2, 3];
    const any = leaf.at("any").integers(4, { low: 0, high: 4 });
    counts[rank(leaf.permutation(4))]!++;
    for (let i = 0; i < 4; i++) {
      const j = (any as Int32Array)[i]!;
      const kept = swapped[i]!;
      swapped[i] = swapped[j]!;
      swapped[j] = kept;
    }
    naive[rank(swapped)]!++;
  }
  assert(unevenness(counts) < 5 && unevenness(naive) > 5, `${unevenness(counts)} ${unevenness(naive)}`);
});

Deno.test("keyed bernoulli values are one as often as they should be, and others are not", () => {
  const share = (p: number) => (rng.at("b").bernoulli(N, { p }) as Uint8Array).reduce((a, b) => a + b, 0) / N;
  const errors = (p: number, want: number) => Math.abs(share(p) - want) / Math.sqrt(want * (1 - want) / N);
  for (const p of [0.01, 0.3, 0.5, 0.99]) {
    const wrong = p === 0.99 ? 0.985 : p * 1.2;
    assert(errors(p, p) < 5 && errors(wrong, p) > 5, String(p));
  }
});
