import { assert, assertEquals } from "@std/assert";
import { plainDense } from "../../kernels/_dense_plain.ts";
import { orthogonalFactor, roomToTriangularize, triangularize } from "../../kernels/reflections.ts";
import { type Dense, makeDense, type Matrix, type Numbers, type Products, withDense } from "../../kernels/dense.ts";

const bits = (values: Numbers) =>
  values instanceof Float32Array ? new Int32Array(values.slice().buffer) : new BigInt64Array(values.slice().buffer);

// Numbers between -1 and 1 in fixed disorder
function numbers(n: number, seed: number): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0, s = seed; i < n; i++) {
    s = Math.imul(s, 1664525) + 1013904223 | 0;
    out[i] = (s ^ s >>> 15) / 2 ** 31;
  }
  return out;
}

// The same work by the compiled and the plain kernels, on arrays with the same numbers: every one must come out alike
function compare(sizes: readonly number[], text: string, work: (dense: Dense, arrays: Float64Array[]) => void): void {
  alike(sizes, text, (dense) => dense, work);
}

// The same for both kinds of numbers, with the kernels that both have
function compareBoth<Data extends Numbers>(
  sizes: readonly number[],
  text: string,
  work: (dense: Products<Data>, arrays: Data[]) => void,
): void {
  alike(sizes, text, (dense) => dense as unknown as Products<Data>, work);
  alike(sizes, `${text} in float32`, (dense) => dense.single as unknown as Products<Data>, work);
}

function alike<Data extends Numbers, Kernels extends Products<Data>>(
  sizes: readonly number[],
  text: string,
  kind: (dense: Dense) => Kernels,
  work: (dense: Kernels, arrays: Data[]) => void,
): void {
  const compiled = makeDense(sizes.reduce((n, size) => n + size + 1, 0));
  assert(compiled);
  const [made, twin] = [compiled, plainDense].map((dense) => {
    const own = kind(dense);
    const arrays = sizes.map((size, i) => {
      const array = own.room(size);
      array.set(numbers(size, 100 * i + size));
      return array;
    });
    work(own, arrays);
    return arrays;
  }) as [Data[], Data[]];
  made.forEach((array, i) => {
    const got = bits(array);
    const want = bits(twin[i]!);
    assertEquals((got as Int32Array).findIndex((x, j) => x !== want[j]), -1, `${text}, array ${i}`);
  });
}

const matrix = <Data extends Numbers>(data: Data, down: number, along = 1, at = 0): Matrix<Data> => ({
  data,
  at,
  down,
  along,
});
const whole = <Data extends Numbers>(data: Data, at = 0) => ({ data, at });

Deno.test("makeDense: without WebAssembly or memory -> null, and withDense falls back to plain TypeScript", () => {
  assertEquals([makeDense(10, {} as never), makeDense(2 ** 40)], [null, null]);
  assertEquals(withDense(2 ** 40, (dense) => dense === plainDense), true);
  assert(withDense(10, (dense) => dense !== plainDense));
});

Deno.test("withDense: a call inside a call has memory of its own", () => {
  const [outer, inner] = withDense(8, (a) => {
    const x = a.room(8).fill(1);
    const y = withDense(8, (b) => b.room(8).fill(2).slice());
    return [x.slice(), y];
  });
  assertEquals([outer![0], inner![0]], [1, 2]);
});

Deno.test("product: compiled and plain give the same bits for all modes and strides", () => {
  for (const [n, k, m] of [[1, 1, 1], [4, 4, 4], [5, 7, 3], [9, 300, 10], [130, 33, 261], [3, 513, 5], [64, 64, 64]]) {
    for (const mode of [-1, 0, 1] as const) {
      for (const [turnA, turnB] of [[false, false], [true, false], [false, true], [true, true]]) {
        compareBoth([n! * (m! + 3), n! * k!, k! * m!], `${n} x ${k} x ${m}, mode ${mode}`, (dense, [c, a, b]) => {
          const left = turnA ? matrix(a!, 1, n!) : matrix(a!, k!);
          const right = turnB ? matrix(b!, 1, k!) : matrix(b!, m!);
          dense.product(mode, matrix(c!, m! + 3, 1, 1), left, right, n!, k!, m!);
        });
      }
    }
  }
});

Deno.test("factorLu: compiled and plain give the same bits, also for ties, zeros and NaN", () => {
  for (const [rows, cols] of [[1, 1], [8, 8], [40, 7], [3, 8], [17, 2]]) {
    for (const spoil of [undefined, 0, NaN]) {
      compareBoth([rows! * cols!, cols!], `${rows} by ${cols} with ${spoil}`, (dense, [a, p]) => {
        if (spoil !== undefined) a![a!.length >> 1] = spoil;
        if (spoil === 0) { for (let i = 0; i < rows!; i++) a![i * cols!] = 0; }
        dense.factorLu(matrix(a!, cols!), rows!, cols!, whole(p!));
        dense.exchange(matrix(a!, cols!), cols!, whole(p!), Math.min(rows!, cols!));
      });
    }
  }
});

Deno.test("solveLeft, solveRight: compiled and plain give the same bits", () => {
  for (const [n, m] of [[1, 1], [16, 20], [7, 9], [12, 3]]) {
    for (const upper of [false, true]) {
      for (const unit of [false, true]) {
        for (const turned of [false, true]) {
          compareBoth([n! * n! + 3, n! * (m! + 2)], `${n}, ${m}`, (dense, [t, b]) => {
            const triangle = turned ? matrix(t!, 1, n!, 3) : matrix(t!, n!, 1, 3);
            dense.solveLeft(triangle, n!, matrix(b!, m! + 2, 1, 1), m!, upper, unit);
          });
        }
      }
    }
    for (const turned of [false, true]) {
      compareBoth([n! * n! + 3, (n! + 2) * m!], `${n}, ${m}`, (dense, [t, b]) => {
        dense.solveRight(turned ? matrix(t!, 1, n!, 3) : matrix(t!, n!, 1, 3), n!, matrix(b!, n! + 2, 1, 1), m!);
      });
    }
  }
});

Deno.test("factorPanel: compiled and plain give the same bits, and tiny columns keep their digits", () => {
  for (const [rows, width] of [[1, 1], [40, 32], [9, 9], [70, 17], [33, 8]]) {
    for (const size of [1, 0, 1e-170, 1e-310]) {
      // What lies behind each array stays as it is
      const sizes = [rows! * width!, width! ** 2, width!, width!].map((n) => n + 3);
      compare(sizes, `${rows}, ${width}`, (dense, [v, t, diagonal, dots]) => {
        for (let i = 0; i < rows! * width!; i++) v![i]! *= size;
        // A head of 0, whose reflection goes down
        if (size === 1 && width! % 2 === 0) v![0] = 0;
        dense.factorPanel(whole(v!), rows!, width!, whole(t!), whole(diagonal!), whole(dots!));
      });
    }
  }
  const v = Float64Array.of(3e-170, 4e-170);
  const [t, diagonal] = [new Float64Array(1), new Float64Array(1)];
  plainDense.factorPanel(whole(v), 2, 1, whole(t), whole(diagonal), whole(new Float64Array(1)));
  assertEquals([diagonal[0], t[0]!.toFixed(12), v[1]], [-5e-170, "1.600000000000", 0.5]);
});

Deno.test("updateAndDot, updateAndAdd, updateSymmetric, rotate: compiled and plain give the same bits", () => {
  for (const [n, m] of [[1, 1], [5, 8], [8, 11], [13, 30], [40, 40]]) {
    const sizes = [n! * (m! + 2), n! + m!, n! + m!, n! + m!, n! + m!];
    compare(sizes, `dot ${n}, ${m}`, (dense, [a, x, y, z, out]) => {
      dense.updateAndDot(matrix(a!, m! + 2, 1, 1), n!, m!, whole(x!), whole(y!), whole(z!), whole(out!));
    });
    compare(sizes, `add ${n}, ${m}`, (dense, [a, x, y, z, out]) => {
      dense.updateAndAdd(matrix(a!, m! + 2, 1, 1), n!, m!, whole(x!), whole(y!), whole(z!), whole(out!));
    });
    compare([m! * m!, m!, m!, m!, m!], `symmetric ${m}`, (dense, [a, x, y, z, out]) => {
      dense.updateSymmetric(matrix(a!, m!), m!, whole(x!), whole(y!), whole(z!), whole(out!));
    });
    compare([(n! + 1) * m!, 2 * n!], `rotate ${n}, ${m}`, (dense, [z, turns]) => {
      dense.rotate(matrix(z!, m!), m!, n!, whole(turns!));
    });
  }
});

Deno.test("triangularize, orthogonalFactor: the factors give the matrix back, in blocks of any width", () => {
  for (const [rows, cols] of [[1, 1], [7, 3], [40, 40], [64, 33], [20, 45], [96, 64]] as const) {
    const given = numbers(rows * cols, rows);
    const most = Math.max(rows, cols);
    const [q, r] = withDense(2 * rows * most + roomToTriangularize(rows, cols, most), (dense) => {
      const a = matrix(dense.room(rows * cols), cols);
      a.data.set(given);
      const blocks = triangularize(dense, a, rows, cols, most);
      const b = matrix(dense.room(rows * rows), rows);
      orthogonalFactor(dense, blocks, b, rows, rows);
      return [b.data.slice(), a.data.slice()];
    });
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < cols; j++) {
        let sum = 0;
        for (let k = 0; k <= Math.min(j, rows - 1); k++) sum += q![i * rows + k]! * r![k * cols + j]!;
        assert(Math.abs(sum - given[i * cols + j]!) < 1e-13, `${rows} by ${cols}: ${i}, ${j}`);
      }
      for (let j = 0; j <= i; j++) {
        let dot = 0;
        for (let k = 0; k < rows; k++) dot += q![i * rows + k]! * q![j * rows + k]!;
        assert(Math.abs(dot - (i === j ? 1 : 0)) < 1e-13, `${rows} by ${cols}: rows ${i}, ${j}`);
      }
    }
  }
});
