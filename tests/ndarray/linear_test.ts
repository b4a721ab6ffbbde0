import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { LensorError } from "../../core/mod.ts";
import {
  abs,
  add,
  conv2d,
  exp,
  matmul,
  max,
  ndarray,
  nj,
  qr,
  subtract,
  toList,
  transpose,
  type View,
} from "../../ndarray/mod.ts";

const random = (shape: readonly number[]): View => {
  const size = shape.reduce((n, s) => n * s, 1);
  return ndarray({
    shape,
    data: Float32Array.from(
      { length: size },
      (_, i) => Math.sin(i * 12.9898) * 2,
    ),
  });
};
const gap = (a: View, b: View): number => Number(toList(max(abs(subtract(a, b)))));

Deno.test("conv2d is the sum over its windows, in both layouts", () => {
  for (const [stride, padding] of [[1, 0], [2, 1], [3, 2]] as const) {
    const x = random([2, 3, 7, 6]);
    const k = random([4, 3, 3, 2]);
    const got = conv2d(x, k, { stride, padding });
    const [, , oh = 0, ow = 0] = got.shape;
    const at = (n: number, c: number, i: number, j: number) =>
      i < 0 || j < 0 || i >= 7 || j >= 6 ? 0 : x.data[((n * 3 + c) * 7 + i) * 6 + j] as number;
    const want = new Float32Array(2 * 4 * oh * ow);
    for (let p = 0; p < want.length; p++) {
      const j = p % ow;
      const i = Math.floor(p / ow) % oh;
      const o = Math.floor(p / ow / oh) % 4;
      const n = Math.floor(p / ow / oh / 4);
      let sum = 0;
      for (let q = 0; q < 18; q++) {
        const kx = q % 2;
        const ky = Math.floor(q / 2) % 3;
        const c = Math.floor(q / 6);
        sum += (k.data[o * 18 + q] as number) *
          at(n, c, i * stride + ky - padding, j * stride + kx - padding);
      }
      want[p] = sum;
    }
    assertEquals(
      gap(got, ndarray({ shape: got.shape, data: want })) < 1e-5,
      true,
    );
    const other = conv2d(
      transpose(x, [0, 2, 3, 1]),
      transpose(k, [2, 3, 1, 0]),
      { stride, padding, layout: "NHWC" },
    );
    assertEquals(gap(transpose(other, [0, 3, 1, 2]), got), 0);
  }
  assertThrows(
    () => conv2d(random([1, 2, 3, 3]), random([1, 3, 2, 2])),
    LensorError,
    "2 channels meet kernels for 3",
  );
  assertThrows(
    () => conv2d(random([1, 2, 3, 3]), random([1, 2, 4, 4])),
    LensorError,
    "larger than the padded image",
  );
});

Deno.test("qr gives orthonormal columns, a triangle, and the matrix back", () => {
  for (const [n, m] of [[5, 3], [3, 5], [4, 4], [1, 1], [3, 0]] as const) {
    const a = ndarray(random([n, m]), "float64");
    const { q, r } = qr(a);
    const k = Math.min(n, m);
    const eye = ndarray({
      shape: [k, k],
      data: Float64Array.from({ length: k * k }, (_, i) => i % (k + 1) ? 0 : 1),
    });
    if (k === 0) continue;
    assertEquals(gap(matmul(q, r), a) < 1e-13, true);
    assertEquals(gap(matmul(transpose(q), q), eye) < 1e-13, true);
  }
});

Deno.test("blocked products agree with the plain triple loop at every size around the blocks", () => {
  const size = fc.integer({ min: 1, max: 9 });
  fc.assert(
    fc.property(
      size,
      fc.constantFrom(1, 63, 64, 65, 130),
      fc.constantFrom(1, 5, 255, 257),
      (n, k, m) => {
        const a = random([n, k]);
        const b = random([k, m]);
        const got = matmul(a, b).data as Float32Array;
        for (let p = 0; p < got.length; p += 7) {
          let sum = 0;
          const i = Math.floor(p / m);
          const j = p % m;
          for (let l = 0; l < k; l++) {
            sum += (a.data[i * k + l] as number) *
              (b.data[l * m + j] as number);
          }
          if (Math.abs(sum - got[p]!) > 1e-4) {
            throw new Error(
              `${n} x ${k} x ${m}: element ${p} is ${got[p]}, not ${sum}`,
            );
          }
        }
      },
    ),
    { numRuns: 20 },
  );
});

Deno.test("two hundred dropped results of 8 MB leave memory bounded", () => {
  const x = ndarray(new Float32Array(2 ** 21));
  const y = nj.float32(new Float32Array(2 ** 21));
  const before = Deno.memoryUsage().rss;
  for (let i = 0; i < 100; i++) {
    add(x, 1);
    y.clone();
  }
  // All of them would take 1.6 GB
  assertEquals(Deno.memoryUsage().rss - before < 8e8, true);
});

Deno.test("exp of whole float32 arrays is the rounded exp of each element within one unit, special values included", () => {
  const x = Float32Array.from({ length: 40001 }, (_, i) => (i - 20000) / 180);
  const special = new Float32Array([NaN, Infinity, -Infinity, -0]);
  const bits = (v: Float32Array) => new Int32Array(v.buffer);
  for (const v of [x, special]) {
    const got = bits(exp(v).data as Float32Array);
    const want = bits(v.map(Math.exp));
    assertEquals(got.every((b, i) => Math.abs(b - want[i]!) <= 1), true);
  }
});
