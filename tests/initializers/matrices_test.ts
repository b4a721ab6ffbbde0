import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { fromFloat32, LensorError } from "../../core/mod.ts";
import { deltaOrthogonal, dirac, eye, orthogonal, sparse } from "../../initializers/mod.ts";
import type { Convention, Rng } from "../../initializers/mod.ts";
import { keyed, openPool } from "../../random/mod.ts";
import golden from "../fixtures/initializers/matrices.json" with { type: "json" };

/** An ordered generator that hands out given normals and permutations. */
function given(normals: number[], permutations: number[][] = [], label = "given"): Rng {
  let next = 0;
  const rng: Rng = {
    ...keyed(0),
    label,
    ordered: true,
    at: () => rng,
    normal(n) {
      assertEquals(n, normals.length);
      return Float32Array.from(normals);
    },
    permutation: () => Uint32Array.from(permutations[next++]!),
  };
  return rng;
}
const near = (actual: ArrayLike<number>, expected: number[], text: string) => {
  assertEquals(actual.length, expected.length, text);
  expected.forEach((x, i) => assertAlmostEquals(actual[i]!, x, 4e-6, text));
};

Deno.test("orthogonal and deltaOrthogonal make of the same normals what PyTorch and JAX make of them", () => {
  for (const { convention, delta, shape, gain, columnAxis, normals, out } of golden.orthogonal) {
    const said = { gain, convention: convention as Convention };
    const by = delta ? deltaOrthogonal(said) : orthogonal(columnAxis === undefined ? said : { ...said, columnAxis });
    near(by(shape, given(normals)) as Float32Array, out, JSON.stringify([convention, shape]));
  }
});

Deno.test("the convention comes from the option, else from the axes, else from the generator", () => {
  const row = golden.orthogonal.find((r) => r.convention === "jax" && String(r.shape) === "6,3")!;
  const { shape, gain, normals, out } = row;
  const as = (label: string) => given(normals, [], label);
  const jax = [
    orthogonal({ gain })(shape, as("jax(0)")),
    orthogonal({ gain })(shape, as("numpy(0)")),
    orthogonal({ gain })(shape, as("torch(0)"), { axes: { in: [-2], out: [-1] } }),
    orthogonal({ gain, convention: "jax" })(shape, as("torch(0)"), { axes: { in: [1], out: [0], literal: true } }),
  ];
  for (const made of jax) near(made as Float32Array, out, "jax");
  const three = golden.orthogonal.find((r) => r.convention === "torch" && r.shape.length === 4)!;
  const torch = [
    orthogonal()(three.shape, given(three.normals, [], "torch(0)")),
    orthogonal()(three.shape, given(three.normals, [], "jax(0)"), { axes: { in: [1], out: [0], literal: true } }),
    orthogonal({ convention: "torch" })(three.shape, given(three.normals, [], "jax(0)")),
  ];
  for (const made of torch) near(made as Float32Array, three.out, "torch");
});

Deno.test("orthogonal matrices are orthogonal at every size around the blocks", () => {
  for (const [rows, cols] of [[1, 1], [1, 5], [31, 31], [32, 33], [33, 32], [64, 64], [65, 100], [130, 70], [300, 5]]) {
    const w = orthogonal({ gain: 2 })([rows!, cols!], keyed(1), { dtype: "float64" }) as Float64Array;
    const many = Math.min(rows!, cols!);
    const tall = rows! >= cols!;
    let worst = 0;
    for (let i = 0; i < many; i++) {
      for (let j = 0; j <= i; j++) {
        let dot = 0;
        for (let k = 0; k < Math.max(rows!, cols!); k++) {
          dot += tall ? w[k * cols! + i]! * w[k * cols! + j]! : w[i * cols! + k]! * w[j * cols! + k]!;
        }
        worst = Math.max(worst, Math.abs(dot - (i === j ? 4 : 0)));
      }
    }
    assert(worst < 1e-13, `${rows} by ${cols}: ${worst}`);
  }
});

Deno.test("orthogonal keeps columns that depend on each other orthonormal", () => {
  for (const normals of [[0, 0, 0, 0], [1, 2, 2, 4], [1, 0, 0, 0]]) {
    const [a, b, c, d] = orthogonal()([2, 2], given(normals)) as Float32Array;
    assertAlmostEquals(a! * a! + c! * c!, 1, 1e-6);
    assertAlmostEquals(a! * b! + c! * d!, 0, 1e-6);
  }
});

Deno.test("orthogonal numbers are not partial to a sign, and those without the sign rule are", () => {
  // The diagonal of R is made positive: without that, the first element of Q would always have one sign
  let positive = 0;
  for (let i = 0; i < 200; i++) if ((orthogonal()([3, 3], keyed(i)) as Float32Array)[0]! > 0) positive++;
  assert(70 < positive && positive < 130, String(positive));
});

Deno.test("half precision is the rounded float32 matrix, and a range is a cut", () => {
  const rng = keyed(3).at("w");
  const whole = orthogonal()([40, 30], rng) as Float32Array;
  for (const dtype of ["float16", "bfloat16"] as const) {
    assertEquals(orthogonal()([40, 30], rng, { dtype }), fromFloat32(whole, dtype));
  }
  const into = new Float32Array(7);
  assert(orthogonal()([40, 30], rng, { range: [100, 107], into }) === into);
  assertEquals([into, orthogonal().elementwise], [whole.slice(100, 107), undefined]);
});

Deno.test("eye puts gain on the diagonal in every dtype", () => {
  assertEquals(eye()([3, 2], keyed(0), { dtype: "int64" }), new BigInt64Array([1n, 0n, 0n, 1n, 0n, 0n]));
  assertEquals(eye({ gain: 1.5 })([2, 3], keyed(0)), new Float32Array([1.5, 0, 0, 0, 1.5, 0]));
  assertEquals(eye({ gain: 1.5 })([2, 2], keyed(0), { dtype: "float16" }), new Uint16Array([0x3e00, 0, 0, 0x3e00]));
  assertEquals(eye()([4, 4], keyed(0), { range: [4, 11] }), new Float32Array([0, 1, 0, 0, 0, 0, 1]));
  assertEquals(eye()([2, 2], keyed(0), { dtype: "complex64" }), new Float32Array([1, 0, 0, 0, 0, 0, 1, 0]));
});

Deno.test("dirac puts ones where PyTorch does, and in the other layout where they belong", () => {
  for (const { shape, groups, ones } of golden.dirac) {
    const made = dirac({ groups })(shape, keyed(0)) as Float32Array;
    assertEquals([...made.keys()].filter((i) => made[i] !== 0), ones, String(shape));
    const [out, input, ...spatial] = shape as [number, number, ...number[]];
    const taps = made.length / out / input;
    const hwio = dirac({ groups, convention: "jax" })([...spatial, input, out], keyed(0)) as Float32Array;
    const moved = Float32Array.from(
      hwio,
      (_, i) => made[(i % out * input + Math.floor(i / out) % input) * taps + Math.floor(i / out / input)]!,
    );
    assertEquals(hwio, moved);
  }
  assertEquals((dirac()([0, 3, 3], keyed(0)) as Float32Array).length, 0);
  assertThrows(() => dirac()([4, 3, 0], keyed(0)), LensorError, "the kernel has no centre");
});

Deno.test("sparse zeroes what PyTorch zeroes with the same normals and permutations", () => {
  for (const { shape, sparsity, normals, permutations, out } of golden.sparse) {
    const made = sparse({ sparsity })(shape, given(normals, permutations));
    assertEquals([...made as Float32Array], out, JSON.stringify([shape, sparsity]));
    const apart = sparse({ sparsity, places: given([], permutations) })(shape, given(normals));
    assertEquals([...apart as Float32Array], out);
  }
});

Deno.test("sparse with a keyed generator zeroes so many of each column, at other places in each", () => {
  const w = sparse({ sparsity: 0.5, std: 1 })([10, 40], keyed(0).at("w")) as Float32Array;
  const patterns = new Set<string>();
  for (let c = 0; c < 40; c++) {
    const zero = [...Array(10).keys()].filter((r) => w[r * 40 + c] === 0);
    assertEquals(zero.length, 5);
    patterns.add(zero.join());
  }
  assert(patterns.size > 25);
});

Deno.test("matrix initializers refuse wrong shapes and options", () => {
  const rng = keyed(0);
  const bad = (value: unknown) => value as never;
  const cases: [string, () => unknown][] = [
    ["shape", () => orthogonal()([5], rng)],
    ["shape", () => orthogonal()([0], rng)],
    ["shape", () => orthogonal({ columnAxis: 3 })([5, 4], rng)],
    ["type", () => orthogonal({ columnAxis: 0.5 })],
    ["type", () => orthogonal({ columnAxis: 0, convention: "torch" })],
    ["range", () => orthogonal({ gain: NaN })],
    ["type", () => orthogonal({ gain: bad("1") })],
    ["unknown-name", () => orthogonal(bad({ scale: 1 }))],
    ["unknown-name", () => orthogonal({ convention: bad("tf") })],
    ["type", () => orthogonal()([2, 2], rng, { dtype: "int32" })],
    ["shape", () => deltaOrthogonal()([5, 5], rng)],
    ["shape", () => deltaOrthogonal()([4, 6, 3], rng)],
    ["shape", () => deltaOrthogonal({ convention: "jax" })([3, 6, 4], rng)],
    ["shape", () => eye()([2, 2, 2], rng)],
    ["range", () => eye({ gain: Infinity })],
    ["shape", () => dirac()([3, 5], rng)],
    ["shape", () => dirac({ groups: 2 })([5, 4, 3, 3], rng)],
    ["range", () => dirac({ groups: 0 })],
    ["shape", () => sparse({ sparsity: 0.3 })([9], rng)],
    ["type", () => sparse(bad({}))],
    ["type", () => sparse(bad(undefined))],
    ["range", () => sparse({ sparsity: NaN })],
    ["range", () => sparse({ sparsity: 0.1, std: -1 })],
    ["type", () => sparse({ sparsity: 0.1, places: bad(7) })],
    ["shape", () => orthogonal()([2, 2], rng, { into: new Float32Array(3) })],
  ];
  for (const [code, call] of cases) assertEquals(assertThrows(call, LensorError).code, code, String(call));
});

Deno.test("orthogonal matrices of the default generator never change a bit", async () => {
  // Made by this library; what they are is checked above, that they stay so is checked here
  const hash = async (shape: number[], method: "haar" | "qr", dtype: "float64" | "float32" = "float64") => {
    const by = orthogonal({ gain: 1.5, method });
    const w = by(shape, keyed(0).at("w"), { dtype }) as Float64Array<ArrayBuffer>;
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", w));
    return [...digest.subarray(0, 8)].map((b) => b.toString(16).padStart(2, "0")).join("");
  };
  assertEquals([await hash([100, 37], "haar"), await hash([70, 9, 9], "haar")], [
    "503d81ca609b9610",
    "a3654abc4204a302",
  ]);
  assertEquals([await hash([100, 37], "haar", "float32"), await hash([70, 9, 9], "haar", "float32")], [
    "74b80fef6efddef2",
    "691fb177d032004d",
  ]);
  assertEquals([await hash([100, 37], "qr"), await hash([70, 9, 9], "qr")], ["40bb1984a663ade6", "ec7511c514791927"]);
});

Deno.test('orthogonal: method "qr" under keyed -> the matrix of version 0.1; made and label tell the methods apart', () => {
  const was = [0.81691355, 0.19149718, -0.4987981, -0.23901723, 0.28957337, -0.95194519];
  near(orthogonal({ method: "qr" })([3, 2], keyed(0).at("w")) as Float32Array, was, "0.1");
  assertEquals(orthogonal({ gain: 2 }).made, { name: "orthogonal", options: { gain: 2, method: "haar" } });
  assertEquals([orthogonal({ gain: 2 }).label, orthogonal({ method: "qr" }).label], [
    "orthogonal(gain=2)",
    "orthogonal(method=qr)",
  ]);
  assertEquals(deltaOrthogonal().made, { name: "deltaOrthogonal", options: { method: "haar" } });
  for (const by of [orthogonal, deltaOrthogonal]) {
    assertEquals(assertThrows(() => by({ method: "svd" as never }), LensorError).code, "unknown-name");
  }
});

Deno.test("orthogonal: method haar -> every element has mean 0 and variance 1/n, the determinant either sign, wide is tall turned", () => {
  const n = 3;
  const times = 3000;
  const sums = new Float64Array(9);
  const squares = new Float64Array(9);
  let positive = 0;
  for (let i = 0; i < times; i++) {
    const q = orthogonal()([n, n], keyed(i), { dtype: "float64" }) as Float64Array;
    q.forEach((x, j) => {
      sums[j]! += x;
      squares[j]! += x * x;
    });
    const [a, b, c, d, e, f, g, h, k] = q as unknown as number[];
    if (a! * (e! * k! - f! * h!) - b! * (d! * k! - f! * g!) + c! * (d! * h! - e! * g!) > 0) positive++;
  }
  // Five standard errors
  sums.forEach((sum) => assert(Math.abs(sum / times) < 5 * Math.sqrt(1 / 3 / times), String(sum)));
  squares.forEach((sum) => assertAlmostEquals(sum / times, 1 / 3, 5 * 0.3 / Math.sqrt(times)));
  assertAlmostEquals(positive / times, 0.5, 5 * 0.5 / Math.sqrt(times));
  const wide = orthogonal()([4, 9], keyed(3)) as Float32Array;
  const tall = orthogonal()([9, 4], keyed(3)) as Float32Array;
  assertEquals(Array.from(wide, (_, i) => tall[i % 9 * 4 + Math.floor(i / 9)]!), [...wide]);
});

Deno.test("orthogonal: with a pool of workers -> the same bits as without", async () => {
  using pool = await openPool({ workers: 2 });
  for (const method of ["haar", "qr"] as const) {
    const by = orthogonal({ method });
    const [helped, alone] = [keyed(4, { pool }), keyed(4)].map((rng) => by([520, 520], rng));
    assertEquals((helped as Float32Array).findIndex((x, i) => x !== (alone as Float32Array)[i]), -1, method);
  }
});
