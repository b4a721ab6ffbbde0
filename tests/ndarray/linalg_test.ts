import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { type ErrorCode, LensorError } from "../../core/errors.ts";
import {
  abs,
  asType,
  flip,
  type Input,
  linalg,
  matmul,
  max,
  multiply,
  ndarray,
  norm,
  qr,
  subtract,
  toList,
  toTensor,
  transpose,
  type View,
} from "../../ndarray/all.ts";
import golden from "../fixtures/ndarray/linalg.json" with { type: "json" };

const E = 2 ** -52;

// Numbers between -1 and 1 in fixed disorder
function numbers(shape: readonly number[], seed = 1): View {
  const data = new Float64Array(shape.reduce((n, size) => n * size, 1));
  for (let i = 0, s = seed; i < data.length; i++) {
    s = Math.imul(s, 1664525) + 1013904223 | 0;
    data[i] = (s ^ s >>> 15) / 2 ** 31;
  }
  return ndarray({ shape, data });
}
const ofRank = (n: number, m: number, r: number): View => matmul(numbers([n, r], 2), numbers([r, m], 3));
const eye = (n: number): View =>
  ndarray({ shape: [n, n], data: Float64Array.from({ length: n * n }, (_, i) => i % (n + 1) ? 0 : 1) });
const largest = (x: View): number => x.shape.includes(0) ? 0 : Number(toList(max(abs(asType(x, "float64")))));
const gap = (a: View, b: View): number => largest(subtract(asType(a, "float64"), asType(b, "float64")));
const gram = (q: View): View => matmul(transpose(asType(q, "float64")), asType(q, "float64"));
const code = (fn: () => unknown): ErrorCode => assertThrows(fn, LensorError).code;
const numbersOf = (x: Input): number[] => Array.from(toTensor(asType(x, "float64")).data, Number);

Deno.test("linalg: values are NumPy's and SciPy's", () => {
  const number = (x: unknown) => x === "inf" ? Infinity : x === "-inf" ? -Infinity : x;
  for (const { fn, args, options, want } of golden) {
    const call = linalg[fn as keyof typeof linalg] as unknown as (...args: unknown[]) => View | Record<string, View>;
    const arrays = args.map((a) => Array.isArray(a) && fn !== "multiDot" ? ndarray(a as number[][], "float64") : a);
    const list = fn === "multiDot" ? [(args[0] as number[][]).map((a) => ndarray(a, "float64"))] : arrays;
    const given = Object.fromEntries(Object.entries(options).map(([k, v]) => [k, number(v)]));
    const got = Object.keys(given).length ? call(...list, given) : call(...list);
    for (const [name, values] of Object.entries(want)) {
      const view = (name ? (got as Record<string, View>)[name] : got) as View;
      const flat = [values].flat(9) as number[];
      const size = Math.max(1, ...flat.map(Math.abs));
      const mine = numbersOf(view);
      assertEquals(mine.length, flat.length, fn);
      mine.forEach((x, i) => assert(Math.abs(x - flat[i]!) <= 1e-10 * size, `${fn} ${name}: ${x}, not ${flat[i]}`));
    }
  }
});

const SHAPES = [[1, 1], [2, 2], [3, 1], [1, 4], [5, 5], [17, 8], [8, 17], [33, 33], [65, 40], [70, 70]] as const;

Deno.test("svd: factors give the matrix back and are orthonormal, for every shape and rank", () => {
  for (const [n, m] of SHAPES) {
    const k = Math.min(n, m);
    for (const r of new Set([k, Math.ceil(k / 3), 0])) {
      const x = ofRank(n, m, r);
      const bound = Math.max(30, 6 * Math.max(n, m)) * E;
      for (const fullMatrices of [true, false]) {
        const { u, s, vt } = linalg.svd(x, { fullMatrices });
        const text = `${n} by ${m} of rank ${r}, full ${fullMatrices}`;
        assertEquals([u.shape, s.shape, vt.shape], fullMatrices ? [[n, n], [k], [m, m]] : [[n, k], [k], [k, m]], text);
        const first = numbersOf(s)[0] ?? 0;
        const part = { ...vt, shape: [k, m] };
        const left = { ...u, shape: [n, k] };
        assert(gap(matmul(multiply(left, s), part), x) <= bound * first, text);
        assert(gap(gram(u), eye(u.shape[1]!)) <= bound, text);
        assert(gap(gram(transpose(vt)), eye(vt.shape[0]!)) <= bound, text);
        numbersOf(s).forEach((v, i, all) => assert(v >= 0 && (i === 0 || v <= all[i - 1]!), text));
        assert(gap(s, linalg.svdvals(x)) <= bound * first, text);
      }
      assertEquals(toList(linalg.matrixRank(x)), BigInt(r));
      const low = linalg.lowRank(x, Math.min(r, 2));
      assertEquals(low.u.shape, [n, Math.min(r, 2)]);
    }
  }
});

Deno.test("svd, eigh: matrices with gaps, graded, triangular and with equal values converge", () => {
  const make = (n: number, at: (i: number, j: number) => number) =>
    ndarray({ shape: [n, n], data: Float64Array.from({ length: n * n }, (_, i) => at(Math.floor(i / n), i % n)) });
  const hostile: Record<string, (i: number, j: number) => number> = {
    "zero diagonal": (i, j) => i === j ? 0 : 1 / (1 + Math.abs(i - j)),
    "nilpotent": (i, j) => j === i + 1 ? 1 : 0,
    "graded": (i, j) => 10 ** -(i + j),
    "graded upwards": (i, j) => 10 ** (i + j - 30),
    "one zero on the diagonal": (i, j) => i === j ? (i === 4 ? 0 : 1) : j === i + 1 ? 0.5 : 0,
    "zero at the end": (i, j) => i === j ? (i === 11 ? 0 : 1) : j === i + 1 ? 0.5 : 0,
    "all equal": () => 1,
    "identity": (i, j) => i === j ? 1 : 0,
    "tiny": (i, j) => 1e-300 * Math.sin(1 + i * 7 + j * j),
    "denormal": (i, j) => 5e-324 * ((i * 5 + j * 3) % 7),
    "huge": (i, j) => 1e300 * Math.sin(1 + i * 7 + j * j),
    "tiny columns": (i, j) => j > 5 ? 1e-170 * (1 + (i * j) % 5) : Math.sin(1 + i * 7 + j * j),
  };
  for (const [name, at] of Object.entries(hostile)) {
    const x = make(12, at);
    const { u, s, vt } = linalg.svd(x);
    const s1 = numbersOf(s)[0]!;
    assert(gap(matmul(multiply(u, s), vt), x) <= 72 * E * s1 + 2e-323, name);
    assert(gap(gram(u), eye(12)) <= 72 * E && gap(gram(vt), eye(12)) <= 72 * E, name);
    const both = make(12, (i, j) => (at(i, j) + at(j, i)) / 2);
    const { values, vectors } = linalg.eigh(both);
    const most = Math.max(...numbersOf(values).map(Math.abs));
    assert(gap(matmul(multiply(vectors, values), transpose(vectors)), both) <= 96 * E * most + 2e-323, name);
    assert(gap(gram(vectors), eye(12)) <= 96 * E, name);
    const f = linalg.qr(x);
    assert(gap(matmul(f.q, f.r), x) <= 40 * 12 * E * largest(x) + 2e-323 && gap(gram(f.q), eye(12)) <= 40 * E, name);
  }
});

Deno.test("eigh: reads one triangle, whatever the other holds", () => {
  for (const n of [1, 2, 3, 30, 65]) {
    const half = numbers([n, n]);
    const x = subtract(half, multiply(transpose(half), -1));
    const { values, vectors } = linalg.eigh(x);
    const most = Math.max(...numbersOf(values).map(Math.abs));
    assert(gap(matmul(multiply(vectors, values), transpose(vectors)), x) <= Math.max(40, 8 * n) * E * most);
    const data = numbersOf(x);
    const spoilt = (below: boolean) =>
      ndarray({
        shape: [n, n],
        data: Float64Array.from(
          data,
          (v, i) => Math.floor(i / n) === i % n || (Math.floor(i / n) > i % n) !== below ? v : NaN,
        ),
      });
    assertEquals(gap(linalg.eigvalsh(spoilt(false), { uplo: "L" }), linalg.eigvalsh(x)), 0);
    assert(gap(linalg.eigvalsh(spoilt(true), { uplo: "U" }), values) <= Math.max(40, 8 * n) * E * most);
  }
});

Deno.test("qr: r is exactly 0 below, q is orthonormal in every mode and rank", () => {
  for (const [n, m] of SHAPES) {
    for (const r of [Math.min(n, m), 1, 0]) {
      const x = ofRank(n, m, r);
      const bound = 40 * Math.max(n, m) * E;
      for (const mode of ["reduced", "complete"] as const) {
        const f = linalg.qr(x, { mode });
        const k = mode === "complete" ? n : Math.min(n, m);
        assertEquals([f.q.shape, f.r.shape], [[n, k], [k, m]]);
        assert(gap(matmul(f.q, f.r), x) <= bound * Math.max(1, largest(x)) && gap(gram(f.q), eye(k)) <= bound);
        numbersOf(f.r).forEach((v, i) => assert(Math.floor(i / m) <= i % m || Object.is(v, 0)));
        if (mode === "reduced") assertEquals(toList(linalg.qr(x, { mode: "r" }).r), toList(f.r));
      }
    }
  }
  assertEquals(qr, linalg.qr);
});

Deno.test("solve, inv, lu, det, cholesky: small backward errors at every size around the pieces", () => {
  for (const n of [1, 2, 7, 8, 9, 16, 17, 31, 64, 65, 100]) {
    const x = numbers([n, n], n);
    const b = numbers([n, 5], n + 1);
    const bound = 40 * n * E;
    const y = linalg.solve(x, b);
    assert(gap(matmul(x, y), b) <= bound * Math.max(1, n * largest(y)), `solve ${n}`);
    assert(gap(matmul(x, linalg.inv(x)), eye(n)) <= bound * Math.max(1, n * largest(linalg.inv(x))), `inv ${n}`);
    const { p, l, u } = linalg.lu(x);
    const lu = toList(matmul(l, u)) as number[][];
    const rows = toList(x) as number[][];
    (toList(p) as bigint[]).forEach((row, i) => {
      lu[i]!.forEach((v, j) => assert(Math.abs(v - rows[Number(row)]![j]!) <= bound, `lu ${n}`));
    });
    assert(largest(l) <= 1);
    const { sign, logdet } = linalg.slogdet(x);
    const found = Number(toList(linalg.det(x)));
    assert(Math.abs(Number(toList(sign)) * Math.exp(Number(toList(logdet))) / found - 1) < 1e-11, `det ${n}`);
    const square = matmul(x, transpose(x));
    const low = linalg.cholesky(square);
    assert(gap(matmul(low, transpose(low)), square) <= bound * n, `cholesky ${n}`);
    assertEquals(toList(transpose(linalg.cholesky(square, { upper: true }))), toList(low));
    numbersOf(low).forEach((v, i) => assert(Math.floor(i / n) >= i % n || Object.is(v, 0)));
  }
});

Deno.test("linalg: stacks, views and half precision give each matrix what it gets alone", () => {
  const x = numbers([2, 3, 6, 6]);
  const b = numbers([3, 6, 2], 5);
  const turned = transpose(x, [1, 0, 3, 2]);
  const at = (v: View, i: number, j: number): View => {
    const size = v.shape.slice(2).reduce((n, k) => n * k, 1);
    const from = (i * v.shape[1]! + j) * size;
    return ndarray({ shape: v.shape.slice(2), data: (v.data as Float64Array).slice(from, from + size) });
  };
  const whole = linalg.inv(turned);
  const y = linalg.solve(x, b);
  const { u } = linalg.svd(x);
  assertEquals([whole.shape, y.shape, u.shape], [[3, 2, 6, 6], [2, 3, 6, 2], [2, 3, 6, 6]]);
  for (const [i, j] of [[0, 0], [1, 2], [0, 1]] as const) {
    assertEquals(toList(at(whole, j, i)), toList(linalg.inv(transpose(at(x, i, j)))));
    assertEquals(toList(at(u, i, j)), toList(linalg.svd(at(x, i, j)).u));
  }
  const { data } = flip(x, [2, 3]);
  assertEquals(toList(linalg.det(flip(x, [2, 3]))), toList(linalg.det(ndarray(toList(flip(x, [2, 3])), "float64"))));
  assert(data === x.data);
  for (
    const [dtype, result] of [["float16", "float32"], ["bfloat16", "float32"], ["float32", "float32"], [
      "int8",
      "float64",
    ]] as const
  ) {
    const small = asType(subtract(multiply(numbers([4, 4]), 9), multiply(eye(4), 20)), dtype);
    assertEquals([linalg.inv(small).dtype, linalg.svd(small).u.dtype, linalg.det(small).dtype], [
      result,
      result,
      result,
    ]);
  }
});

Deno.test("linalg: empty matrices have answers where there are any", () => {
  const none = ndarray({ shape: [0, 0], data: new Float64Array(0) });
  const tall = ndarray({ shape: [3, 0], data: new Float64Array(0) });
  assertEquals([toList(linalg.det(none)), toList(linalg.slogdet(none).sign), toList(linalg.slogdet(none).logdet)], [
    1,
    1,
    0,
  ]);
  assertEquals([linalg.inv(none).shape, linalg.cholesky(none).shape, linalg.expm(none).shape], [[0, 0], [0, 0], [
    0,
    0,
  ]]);
  assertEquals(toList(linalg.svd(tall).u), toList(eye(3)));
  assertEquals([linalg.svd(tall).vt.shape, linalg.qr(tall).q.shape, linalg.pinv(tall).shape], [[0, 0], [3, 0], [0, 3]]);
  assertEquals(toList(linalg.qr(tall, { mode: "complete" }).q), toList(eye(3)));
  assertEquals([toList(linalg.matrixRank(tall)), linalg.eigh(none).vectors.shape], [0n, [0, 0]]);
  const stack = ndarray({ shape: [0, 2, 2], data: new Float64Array(0) });
  assertEquals([linalg.inv(stack).shape, linalg.svd(stack).s.shape, linalg.det(stack).shape], [[0, 2, 2], [0, 2], [0]]);
  assertEquals(linalg.solve(none, ndarray({ shape: [0, 2], data: new Float64Array(0) })).shape, [0, 2]);
});

Deno.test("linalg: wrong calls are errors of their kind, and say what is wrong", () => {
  const x = numbers([3, 3]);
  const nan = ndarray([[NaN, 1], [1, 1]], "float64");
  const singular = ndarray([[1, 2], [2, 4]], "float64");
  const bad = (value: unknown) => value as never;
  const cases: readonly (readonly [ErrorCode, () => unknown])[] = [
    ["shape", () => linalg.svd([1, 2])],
    ["shape", () => linalg.inv(numbers([2, 3]))],
    ["shape", () => linalg.solve(x, [1, 2])],
    ["shape", () => linalg.lstsq(x, numbers([2, 1]))],
    ["shape", () => linalg.multiDot([numbers([2, 3]), numbers([2, 3])])],
    ["shape", () => linalg.multiDot([numbers([2, 3]), [1, 2, 3], numbers([3, 1])])],
    ["missing", () => linalg.multiDot([])],
    ["shape", () => linalg.cond(numbers([2, 3]), { p: 1 })],
    ["shape", () => linalg.matrixTranspose([1])],
    ["range", () => linalg.inv(singular)],
    ["range", () => linalg.solve(singular, [1, 2])],
    ["range", () => linalg.matrixPower(singular, -1)],
    ["range", () => linalg.cholesky([[1, 2], [2, 1]])],
    ["range", () => linalg.lowRank(x, 4)],
    ["type", () => linalg.lowRank(x, bad("1"))],
    ["type", () => linalg.matrixPower(x, 0.5)],
    ["type", () => linalg.svd(bad("text"))],
    ["type", () => linalg.vectorNorm(x, { ord: bad("fro") })],
    ["range", () => linalg.matrixNorm(x, { ord: 3 })],
    ["unknown-name", () => linalg.svd(x, bad({ fullMatrix: false }))],
    ["unknown-name", () => linalg.qr(x, bad({ mode: "raw" }))],
    ["unknown-name", () => linalg.eigh(x, bad({ uplo: "X" }))],
    ...(["svd", "svdvals", "eigh", "eigvalsh", "pinv", "matrixRank", "polar"] as const).map((name) =>
      ["range", () => linalg[name](nan)] as const
    ),
    ["range", () => linalg.lowRank(nan, 1)],
    ["limit", () => linalg.svd(numbers([400_000, 1]))],
    ["limit", () => linalg.qr(numbers([400_000, 1]), { mode: "complete" })],
    ["limit", () => linalg.polar(numbers([1, 400_000]))],
    ["range", () => linalg.lstsq(nan, [1, 2])],
  ];
  for (const [want, fn] of cases) assertEquals(code(fn), want, String(fn));
  for (const fn of [linalg.inv, linalg.det, linalg.cholesky, linalg.cond, linalg.matrixNorm]) {
    assert(numbersOf(fn(nan)).some(Number.isNaN), fn.name);
  }
  assert(numbersOf(linalg.solve(nan, [1, 2])).some(Number.isNaN) && numbersOf(linalg.qr(nan).q).some(Number.isNaN));
  assertEquals([toList(linalg.det(singular)), toList(linalg.cond(singular, { p: 1 }))], [0, Infinity]);
  assertEquals(toList(linalg.slogdet(singular).logdet), -Infinity);
});

Deno.test("linalg: lengths neither overflow nor vanish, and the spectral norm of nj's norm is the largest singular value", () => {
  for (const size of [1e200, 1, 1e-200, 1e-320]) {
    assertEquals(toList(linalg.vectorNorm(ndarray([3 * size, 4 * size], "float64"))), 5 * size);
    const cube = toList(linalg.vectorNorm(ndarray([3 * size, 4 * size, 5 * size], "float64"), { ord: 3 })) as number;
    assert(Math.abs(cube / size - 6) < 1e-14, `${cube}`);
  }
  const x = numbers([6, 4]);
  assertEquals(toList(norm(x, { ord: 2 })), numbersOf(linalg.svdvals(x))[0]);
});

Deno.test("linalg: the bits of all functions are these, on every host", async () => {
  // Made by this library; that they are right is checked above
  const x = numbers([2, 37, 37]);
  const tall = numbers([40, 23]);
  const spd = matmul(x, transpose(x, [0, 2, 1]));
  const { u, s, vt } = linalg.svd(x);
  const { values, vectors } = linalg.eigh(spd);
  const f = linalg.qr(tall);
  const p = linalg.polar(tall);
  const all = [u, s, vt, values, vectors, f.q, f.r, p.u, p.p, linalg.inv(x), linalg.solve(x, numbers([37, 3], 9))];
  all.push(linalg.cholesky(spd), linalg.pinv(tall), linalg.expm(multiply(x, 2)), linalg.lu(x).u, linalg.det(x));
  const bytes = Float64Array.from(all.flatMap((view) => numbersOf(view)));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  assertEquals([...hash.subarray(0, 8)].map((b) => b.toString(16).padStart(2, "0")).join(""), "bfac375947c7d1da");
});

Deno.test("polar, pinv, expm: what defines them holds for any small matrix", () => {
  const sizes = fc.integer({ min: 1, max: 7 });
  fc.assert(
    fc.property(sizes, sizes, fc.integer(), (n, m, seed) => {
      const x = numbers([n, m], seed);
      const p = linalg.pinv(x);
      const big = Math.max(1, largest(p)) ** 2 * 1e-12;
      assert(
        gap(matmul(matmul(x, p), x), x) <= big && gap(matmul(matmul(p, x), p), p) <= big * Math.max(1, largest(p)),
      );
      const f = linalg.polar(x);
      assert(gap(matmul(f.u, f.p), x) <= 1e-13 && gap(f.p, transpose(f.p)) === 0);
      if (n === m) {
        const e = linalg.expm(x);
        const back = linalg.expm(multiply(x, -1));
        assert(gap(matmul(e, back), eye(n)) <= 1e-11 * largest(e) * largest(back));
      }
    }),
    { numRuns: 60 },
  );
});

Deno.test("linalg: the types of results know their dtype where the argument's does", () => {
  const wide: Float64Array = linalg.inv(ndarray([[2]], "float64")).data;
  const narrow: Float32Array = linalg.svd(ndarray([[2]], "float32")).s.data;
  const half: Float32Array = linalg.cholesky(ndarray([[4]], "float16")).data;
  const whole: Float64Array = linalg.det(ndarray([[2]], "int8")).data;
  const either: Float32Array | Float64Array = linalg.solve([[2]], [4]).data;
  const rank: BigInt64Array = linalg.matrixRank([[2]]).data;
  assertEquals([...wide, ...narrow, ...half, ...whole, ...either, Number(rank[0])], [0.5, 2, 2, 2, 2, 1]);
});
