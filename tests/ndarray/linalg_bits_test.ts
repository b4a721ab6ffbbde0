import { assertEquals } from "@std/assert";
import { toBytes } from "../../core/dtype.ts";
import { add, asType, linalg, matmul, ndarray, toTensor, transpose, type View } from "../../ndarray/all.ts";

// docs/reference/linalg.md promises the same bits on every host. The digests are of results that agreed with NumPy's to
// the last digits (tests/ndarray/linalg_test.ts); who changes an algorithm on purpose writes the new ones here

// Numbers between -1 and 1 in fixed disorder
function numbers(shape: readonly number[], seed: number): View {
  const data = new Float64Array(shape.reduce((n, size) => n * size, 1));
  for (let i = 0, s = seed; i < data.length; i++) {
    s = Math.imul(s, 1664525) + 1013904223 | 0;
    data[i] = (s ^ s >>> 15) / 2 ** 31;
  }
  return ndarray({ shape, data });
}
const ofRank = (n: number, m: number, r: number): View => matmul(numbers([n, r], 2), numbers([r, m], 3));
const graded = (n: number, step: number): View => {
  const { data, shape } = toTensor(numbers([n, n], 5)) as { data: Float64Array; shape: readonly number[] };
  return ndarray({ shape, data: data.map((x, i) => x * 2 ** (step * (i % n))) });
};
const beside = (n: number, of: (i: number, j: number) => number): View =>
  ndarray({ shape: [n, n], data: Float64Array.from({ length: n * n }, (_, k) => of(Math.floor(k / n), k % n)) });

// Sizes below, at and above what is done in one block; stacks, ranks, scales, and numbers that vanish
const SQUARE: readonly View[] = [
  ...[1, 2, 3, 4, 7, 8, 9, 16, 17, 33, 64, 70].map((n) => numbers([n, n], n)),
  numbers([3, 5, 5], 9),
  ofRank(12, 12, 5),
  ofRank(20, 20, 1),
  graded(10, -6),
  graded(10, 6),
  beside(6, (i, j) => i === j ? i - 2 : 0),
  beside(9, (i, j) => j === i + 1 ? 1 : 0),
  beside(9, (i, j) => i === j ? (i === 4 ? 0 : 1) : j === i + 1 ? 1 : 0),
  beside(8, (i, j) => i === j ? (i === 7 ? 0 : 1) : j === i + 1 ? 0.5 : 0),
  beside(7, (i, j) => Math.abs(i - j) === 1 ? 1 : i === j ? 2 : 0),
  beside(5, () => 1),
  beside(4, () => 0),
];
const WIDE: readonly View[] = [
  ...[[1, 4], [4, 1], [9, 20], [20, 9], [65, 30], [30, 65], [2, 6, 3]].map((shape) => numbers(shape, 7)),
  ofRank(14, 6, 3),
];
const swap = (x: View): number[] =>
  [...x.shape.keys()].map((i, _, all) => i < all.length - 2 ? i : 2 * all.length - 3 - i);
const changed = (x: View, fn: (v: number, i: number) => number): View => {
  const { data, shape } = toTensor(x) as { data: Float64Array; shape: readonly number[] };
  return ndarray({ shape, data: data.map(fn) });
};
const symmetric = (x: View): View => add(x, transpose(x, swap(x)));
// Positive definite, and far from singular
const definite = (x: View): View => {
  const n = x.shape.at(-1)!;
  const square = matmul(x, transpose(x, swap(x)));
  const most = Math.max(...toTensor(square).data as Float64Array) || 1;
  return changed(square, (v, i) => v / most + (i % (n * n) % (n + 1) === 0 ? n : 0));
};

type Parts = View | Readonly<Record<string, View>>;
const CALLS: Readonly<Record<string, readonly [of: (x: View) => Parts, arrays: readonly View[]]>> = {
  cholesky: [(x) => linalg.cholesky(definite(x)), SQUARE],
  "cholesky upper": [(x) => linalg.cholesky(definite(x), { upper: true }), SQUARE],
  cond: [(x) => linalg.cond(x), SQUARE],
  "cond 1": [(x) => linalg.cond(definite(x), { p: 1 }), SQUARE],
  det: [(x) => linalg.det(x), SQUARE],
  "sign of slogdet": [(x) => linalg.slogdet(x).sign, SQUARE],
  eigh: [(x) => linalg.eigh(symmetric(x)) as unknown as Parts, SQUARE],
  eigvalsh: [(x) => linalg.eigvalsh(symmetric(x)), SQUARE],
  inv: [(x) => linalg.inv(definite(x)), SQUARE],
  lu: [(x) => linalg.lu(x) as unknown as Parts, [...SQUARE, ...WIDE]],
  matrixPower: [(x) => linalg.matrixPower(x, 5), SQUARE],
  "matrixPower of the inverse": [(x) => linalg.matrixPower(definite(x), -3), SQUARE],
  polar: [(x) => linalg.polar(x) as unknown as Parts, SQUARE],
  pinv: [(x) => linalg.pinv(x), [...SQUARE, ...WIDE]],
  qr: [(x) => linalg.qr(x) as unknown as Parts, [...SQUARE, ...WIDE]],
  "qr complete": [(x) => linalg.qr(x, { mode: "complete" }) as unknown as Parts, WIDE],
  "qr r": [(x) => linalg.qr(x, { mode: "r" }) as unknown as Parts, WIDE],
  solve: [(x) => linalg.solve(definite(x), numbers([x.shape.at(-1)!, 3], 11)), SQUARE],
  "solve a vector": [(x) => linalg.solve(definite(x), numbers([x.shape.at(-1)!], 12)), SQUARE],
  svd: [(x) => linalg.svd(x) as unknown as Parts, [...SQUARE, ...WIDE]],
  "svd reduced": [(x) => linalg.svd(x, { fullMatrices: false }) as unknown as Parts, WIDE],
  svdvals: [(x) => linalg.svdvals(x), [...SQUARE, ...WIDE]],
  lstsq: [
    (x) => linalg.lstsq(x, numbers([x.shape.at(-2)!, 2], 13)) as unknown as Parts,
    [...SQUARE, ...WIDE].filter((x) => x.shape.length === 2),
  ],
  "norm 2": [(x) => linalg.matrixNorm(x, { ord: 2 }), WIDE],
  "norm nuc": [(x) => linalg.matrixNorm(x, { ord: "nuc" }), WIDE],
  "norm fro": [(x) => linalg.matrixNorm(x), WIDE],
  matmul: [(x) => matmul(x, transpose(x, swap(x))), [...SQUARE, ...WIDE]],
};

// FNV-1a, 32 bits, of the bytes of all results; all NaN are alike
function digest(parts: Parts, start: number): number {
  let h = start;
  for (const x of "stride" in parts ? [parts as View] : Object.values(parts)) {
    const { data } = toTensor(x);
    const plain = data instanceof Float64Array || data instanceof Float32Array
      ? data.map((v: number) => Number.isNaN(v) ? NaN : v) as typeof data
      : data;
    for (const byte of toBytes(plain)) h = Math.imul(h ^ byte, 16777619);
  }
  return h;
}

const DIGESTS: Readonly<Record<string, string>> = {
  "cholesky upper": "26fd272c 343b026a",
  "cond 1": "bb645283 869c78e2",
  "matrixPower of the inverse": "84acf423 65cc90ac",
  "norm 2": "195198dd bea51911",
  "norm fro": "b7e42924 2991efdd",
  "norm nuc": "c19e302e a9da51f7",
  "qr complete": "aa435b4a 6c294afb",
  "qr r": "fb3bea57 d5ca458d",
  "sign of slogdet": "b613a378 fe5d51b8",
  "solve a vector": "83989c18 c607ac62",
  "svd reduced": "8cc55784 a9a484a",
  cholesky: "8e213444 2256e5b2",
  cond: "5f6b0285 9def0034",
  det: "1543291a 3da7a108",
  eigh: "5188f98a 648bbe98",
  eigvalsh: "5380f8d5 49c48bb4",
  inv: "13178045 f3f63689",
  lstsq: "10a4ca28 e0c0166a",
  lu: "cf98ebfd 303c7bde",
  matmul: "5f625430 3caf4654",
  matrixPower: "d406803b 3040c798",
  pinv: "96d9f23b f7a75925",
  polar: "beb6e87d 661db1b2",
  qr: "f8507084 7d4d07ce",
  solve: "9c758cf3 aef51160",
  svd: "6422e0f4 cd3f03bc",
  svdvals: "d78a5d55 42ac242c",
};

Deno.test("linalg: the bits of every function, in both dtypes, are those of every other host", () => {
  const found = Object.entries(CALLS).map(([name, [of, arrays]]) => {
    const both = (["float64", "float32"] as const).map((dtype) => {
      const h = arrays.reduce((h, x) => digest(of(asType(x, dtype)), h), 2166136261);
      return (h >>> 0).toString(16);
    });
    return [name, both.join(" ")];
  });
  assertEquals(Object.fromEntries(found), DIGESTS);
});
