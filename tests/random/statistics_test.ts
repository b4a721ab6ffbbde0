import { assert } from "@std/assert";
import { keyed } from "../../random/mod.ts";
import { correlation, cutCdf, gap, normalCdf, unevenness } from "./statistics.ts";

const N = 200_000;
const rng = keyed(2024);
type Floats = Float32Array | Float64Array;

/** Passes if the right numbers are accepted and the wrong ones rejected by the same test. */
function accepts(test: (x: Floats) => number, right: Floats, wrong: Floats, limit = 3) {
  assert(test(right) < limit, `right: ${test(right)}`);
  assert(test(wrong) > limit, `wrong: ${test(wrong)}`);
}

for (const dtype of ["float32", "float64"] as const) {
  Deno.test(`keyed ${dtype} uniform numbers are uniform, and squares of them are not`, () => {
    const x = rng.at("u").uniform(N, { low: 0, high: 1, dtype }) as Floats;
    accepts((v) => gap(v, (p) => p), x, x.map((p) => p ** 1.05) as Floats);
  });
  Deno.test(`keyed ${dtype} normal numbers are normal, and those of five percent more spread are not`, () => {
    const x = rng.at("n").normal(N, { std: 1, dtype }) as Floats;
    accepts((v) => gap(v, normalCdf), x, x.map((z) => z * 1.05) as Floats);
    accepts((v) => gap(v, normalCdf), x, x.map((z) => z + 0.02) as Floats);
  });
  const bounds: [number, number][] = [[-2, 2], [-1, 3], [0.5, 9], [-9, -2.5], [-0.1, 0.2]];
  for (const [a, b] of bounds) {
    Deno.test(`keyed ${dtype} normals between ${a} and ${b} have that distribution, and clamped ones have not`, () => {
      const x = rng.at("t").truncatedNormal(N, { mean: 3, std: 2, a: 3 + 2 * a, b: 3 + 2 * b, dtype }) as Floats;
      const whole = rng.at("t").normal(N, { std: 1, dtype }) as Float32Array;
      const clamped = whole.map((z) => Math.min(b, Math.max(a, z)));
      accepts((v) => gap(v, cutCdf(a, b)), x.map((y) => (y - 3) / 2) as Floats, clamped);
    });
  }
}

Deno.test("keyed numbers do not depend on their neighbours, partners or chunks, and repeated ones do", () => {
  const leaf = rng.at("c");
  for (const drawn of [leaf.uniform(N, { bound: 1 }), leaf.normal(N, { std: 1 })]) {
    const x = drawn as Float32Array;
    // 1: neighbours; 4: the partner in a Box-Muller pair; 8: the next row; 16384: the same place of the next chunk
    for (const lag of [1, 4, 8, 16384]) {
      const wrong = x.map((z, i) => Math.floor(i / lag) % 12 === 1 ? x[i - lag]! : z);
      accepts((v) => correlation(v, lag), x, wrong, 5);
      const squares = (v: Floats) => correlation(v.map((z) => z * z), lag);
      accepts(squares, x, x.map((z, i) => Math.floor(i / lag) % 12 === 1 ? -x[i - lag]! : z), 5);
    }
  }
});

Deno.test("keyed integers fall evenly, and those made by a wrong remainder do not", () => {
  const count = (values: Int32Array | Uint32Array) => {
    const counts = new Uint32Array(1000);
    for (const v of values) counts[v]!++;
    return counts;
  };
  const right = count(rng.at("i").integers(N, { low: 0, high: 1000 }) as Int32Array);
  const wrong = count(rng.at("i").bits(N).map((w) => (w >>> 20) % 1000));
  assert(unevenness(right) < 5 && unevenness(wrong) > 5, `${unevenness(right)} ${unevenness(wrong)}`);
});

Deno.test("keyed permutations reach every order evenly, and the naive shuffle does not", () => {
  const counts = new Uint32Array(24), naive = new Uint32Array(24);
  const rank = (p: ArrayLike<number>) => {
    let r = 0;
    for (let i = 0; i < 4; i++) r = r * (4 - i) + [...Array(4 - i - 1)].filter((_, k) => p[i + 1 + k]! < p[i]!).length;
    return r;
  };
  for (let k = 0; k < 12000; k++) {
    const leaf = rng.at(`p${k}`), swapped = [0, 1, 2, 3], any = leaf.at("any").integers(4, { low: 0, high: 4 });
    counts[rank(leaf.permutation(4))]!++;
    for (let i = 0; i < 4; i++) {
      const j = (any as Int32Array)[i]!, kept = swapped[i]!;
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
