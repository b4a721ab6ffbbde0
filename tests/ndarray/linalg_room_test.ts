import { assert, assertEquals } from "@std/assert";
import { type CompiledDense, type Dense, makeDense, type Matrix } from "../../kernels/dense.ts";
import { blockWidth, orthogonalFactor, roomToTriangularize, triangularize } from "../../kernels/reflections.ts";
import { linalg, ndarray, type View } from "../../ndarray/all.ts";
import { roomForSingular, singular } from "../../ndarray/linalg/_bidiagonal.ts";
import { eigen, roomForEigen } from "../../ndarray/linalg/_tridiagonal.ts";

// The kernels, with a count of the numbers that are taken of their room
function counted(count: number): { dense: Dense; taken: () => number } {
  const dense = makeDense(count) as CompiledDense;
  let taken = 0;
  const room = (size: number) => {
    taken += size;
    return dense.room(size);
  };
  return { dense: { ...dense, room }, taken: () => taken };
}
const fill = (n: number, rows = n) => (a: Matrix): void => {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < n; j++) a.data[a.at + i * a.down + j * a.along] = Math.sin(i * j + Math.min(i, j));
  }
};

Deno.test("linalg: the room that is asked for holds what is taken of it, and little more", () => {
  for (const n of [1, 2, 3, 10, 31, 33, 64, 100, 130, 200]) {
    const some = (taken: () => number, room: number, spare: number, text: string) =>
      assert(taken() <= room && room <= taken() + spare, `${text}, ${n}: ${room} for ${taken()}`);
    const symmetric = counted(roomForEigen(n));
    eigen(symmetric.dense, n, fill(n), () => {});
    some(symmetric.taken, roomForEigen(n), 22 * n + 80, "eigen");
    const square = counted(roomForSingular(n));
    singular(square.dense, n, fill(n), true);
    some(square.taken, roomForSingular(n), 32 * n + 130, "singular");
    const tall = counted(roomToTriangularize(2 * n, n, n) + 2 * n * n);
    const a = { data: tall.dense.room(2 * n * n), at: 0, down: n, along: 1 };
    fill(n, 2 * n)(a);
    orthogonalFactor(tall.dense, triangularize(tall.dense, a, 2 * n, n, n), a, 2 * n, n);
    const spare = n * n / 2 + 3 * blockWidth(n) * n + 40;
    some(tall.taken, roomToTriangularize(2 * n, n, n) + 2 * n * n, spare, "triangularize");
  }
});

Deno.test("linalg: large matrices find the room that they ask for, each in a memory of its own", () => {
  const numbers = (...shape: [number, number]): View => {
    const data = Float64Array.from({ length: shape[0] * shape[1] }, (_, i) => Math.sin(i * i + i));
    return ndarray({ shape, data });
  };
  const square = (n: number): View => {
    const x = numbers(n, n);
    return ndarray({
      shape: x.shape,
      data: (x.data as Float64Array).map((v, i) => i % (n + 1) === 0 ? v + n : v),
    });
  };
  const definite = (n: number): View => {
    const data = Float64Array.from({ length: n * n }, (_, i) => {
      const [row, column] = [Math.floor(i / n), i % n];
      return row === column ? n : Math.sin(row * column);
    });
    return ndarray({ shape: [n, n], data });
  };
  // Each needs more than the one before, so that nothing is kept for it
  const calls: readonly (readonly [string, () => unknown])[] = [
    ["cholesky", () => linalg.cholesky(definite(560))],
    ["det", () => linalg.det(square(580))],
    ["lu", () => linalg.lu(numbers(610, 590))],
    ["solve", () => linalg.solve(square(500), numbers(500, 280))],
    ["inv", () => linalg.inv(square(470))],
    ["svdvals", () => linalg.svdvals(numbers(340, 340))],
    ["eigvalsh", () => linalg.eigvalsh(definite(570))],
    ["qr", () => linalg.qr(numbers(700, 420))],
    ["svd of a tall matrix", () => linalg.svd(numbers(520, 420), { fullMatrices: false })],
  ];
  const { Memory } = WebAssembly;
  const made: string[] = [];
  let now = "";
  try {
    WebAssembly.Memory = class extends Memory {
      constructor(type: WebAssembly.MemoryDescriptor) {
        super(type);
        made.push(now);
      }
    };
    for (const [name, call] of calls) {
      now = name;
      call();
    }
  } finally {
    WebAssembly.Memory = Memory;
  }
  assertEquals(made.filter((name) => calls.some(([own]) => own === name)), calls.map(([name]) => name));
});
