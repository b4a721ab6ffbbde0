import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { toBytes } from "../../core/dtype.ts";
import { fromFloat32 } from "../../core/cast.ts";
import { targetOf } from "../../core/draw_target.ts";
import type { DType } from "../../core/types.ts";
import { keyedKernels, makeKernels } from "../../kernels/keyed.ts";
import { fillFloats, type Narrow, type Wide } from "../../random/keyed/_fill.ts";
import { pathKey, rootKey } from "../../random/keyed/_key.ts";
import { narrowNormal, wideNormal } from "../../random/keyed/_normal.ts";
import { narrowTruncated } from "../../random/keyed/_truncated.ts";
import { narrowUniform, wideUniform } from "../../random/keyed/_uniform.ts";
import { chunkWords } from "../../random/keyed/_words.ts";

const kernels = keyedKernels()!;
const wide = () => wideNormal(0, 1);

/** Whether both make the same bytes; comparing hashes of bytes would hide where they differ. */
function assertSame(a: ArrayBufferView, b: ArrayBufferView, text: string) {
  const x = toBytes(a as Uint8Array);
  const y = toBytes(b as Uint8Array);
  assertEquals(x.length, y.length, text);
  const at = x.findIndex((byte, i) => byte !== y[i]);
  assert(at < 0, `${text}: byte ${at} differs`);
}

Deno.test("the kernels are there on this host, and absent where WebAssembly is", () => {
  assert(kernels !== null);
  assertEquals(makeKernels(undefined), null);
  const refusing = {
    Module: class {
      constructor() {
        throw new Error("refused by the page's policy");
      }
    },
  };
  assertEquals(makeKernels(refusing as never), null);
});

Deno.test("the kernel and its twin make the same words for every key and chunk", () => {
  const word = fc.integer({ min: 0, max: 0xffffffff });
  const twin = new Int32Array(32768);
  fc.assert(
    fc.property(fc.tuple(word, word, word, word), fc.maxSafeNat(), fc.nat(512), (key, any, rows) => {
      const chunk = Math.floor(any / 16384);
      const count = rows * 8;
      chunkWords(Uint32Array.from(key), chunk, count, twin);
      kernels.words(...key, chunk % 2 ** 32, Math.floor(chunk / 2 ** 32), count);
      assertSame(kernels.memory.subarray(0, count), twin.subarray(0, count), String([key, chunk, count]));
    }),
    { examples: [[[0, 0, 0, 0], 0, 4096], [[~0 >>> 0, 1 << 31 >>> 0, 0, 1], 2 ** 53 - 1, 4096]] },
  );
});

const draws: Record<string, (dtype: DType) => Narrow> = {
  "uniform(0, 1)": (dtype) => narrowUniform(0, 1, dtype),
  "uniform(-3, 5)": (dtype) => narrowUniform(-3, 5, dtype),
  "uniform(1, 1 + 2^-7)": (dtype) => narrowUniform(1, 1 + 2 ** -7, dtype),
  "uniform(-0, -0)": (dtype) => narrowUniform(-0, -0, dtype),
  "uniform(-1e-40, 1e-40)": (dtype) => narrowUniform(-1e-40, 1e-40, dtype),
  "normal(0, 1)": () => narrowNormal(0, 1),
  "normal(0, 0)": () => narrowNormal(0, 0),
  "normal(-7, 0.02)": () => narrowNormal(-7, 0.02),
  "normal(0, 1e-7)": () => narrowNormal(0, 1e-7),
  "normal(0, 2e4)": () => narrowNormal(0, 2e4),
  "within 2": () => cut(0, 0.02, -2, 2),
  "within 2 of 1": () => cut(1, 0.5, -2, 2),
  "within 8": () => cut(0.5, 2, -8, 8),
  "-1 to 2": () => cut(0.1, 0.7, -1, 2),
  "-2 to 1": () => cut(0.1, 0.7, -2, 1),
  "-6.5 to 6.5": () => cut(0, 1, -6.5, 6.5),
  "4 and above": () => cut(0, 1, 4, Infinity),
  "-7 and below": () => cut(0, 1, -Infinity, -7),
  "30 to 31": () => cut(0, 1, 30, 31),
  "a hair": () => cut(0, 1, 0.1, 0.1000001),
};
function cut(mean: number, std: number, left: number, right: number): Narrow {
  return narrowTruncated({ mean, std, a: left * std + mean, b: right * std + mean, left, right });
}

for (const [name, draw] of Object.entries(draws)) {
  Deno.test(`the kernel and its twin draw ${name} to the same bits in every dtype`, () => {
    for (const dtype of ["float32", "float16", "bfloat16"] as const) {
      for (const [path, range] of [["a", [0, 50000]], ["b.c", [16379, 16390]], ["d", [3, 4]]] as const) {
        const key = pathKey(rootKey(9n), path);
        const target = () => targetOf("draw", 50000, dtype, range, undefined);
        const narrow = draw(dtype);
        const twin = fillFloats(key, target(), () => narrow, wide, null);
        assertSame(fillFloats(key, target(), () => narrow, wide, kernels), twin, `${dtype} ${path}`);
      }
    }
  });
}

const wides: Record<string, () => Wide> = {
  "uniform(0, 1)": () => wideUniform(0, 1),
  "uniform(-3, 5)": () => wideUniform(-3, 5),
  "uniform(1, 1 + 2^-50)": () => wideUniform(1, 1 + 2 ** -50),
  "uniform(-0, -0)": () => wideUniform(-0, -0),
  "uniform(0, least)": () => wideUniform(0, Number.MIN_VALUE),
  "normal(0, 1)": () => wideNormal(0, 1),
  "normal(0, 0)": () => wideNormal(0, 0),
  "normal(-7, 0.02)": () => wideNormal(-7, 0.02),
  "normal(1e300, 1e299)": () => wideNormal(1e300, 1e299),
};
for (const [name, draw] of Object.entries(wides)) {
  Deno.test(`the kernel and its twin draw ${name} to the same bits in float64`, () => {
    const never = () => narrowNormal(0, 1);
    for (const [path, range] of [["a", [0, 50000]], ["b.c", [16379, 16390]], ["d", [3, 4]]] as const) {
      const key = pathKey(rootKey(9n), path);
      const target = () => targetOf("draw", 50000, "float64", range, undefined);
      assertSame(fillFloats(key, target(), never, draw, kernels), fillFloats(key, target(), never, draw, null), path);
    }
  });
}

Deno.test("the kernel and its twin turn words at the ends of each quarter and of the range to the same bits", () => {
  const ends = [0, 1, 2 ** 30 - 1, 2 ** 30, 2 ** 30 + 1, 2 ** 31 - 1, -(2 ** 31), 1 - 2 ** 31, -(2 ** 30), -1];
  const count = 8 * ends.length ** 2;
  const words = new Int32Array(2 * count);
  // Every pair of them in the first and in the second half of a row of eight
  for (let i = 0; i < 2 * count; i++) {
    const pair = Math.floor(i / 8) % ends.length ** 2;
    words[i] = ends[i % 8 < 4 ? pair % ends.length : Math.floor(pair / ends.length)]!;
  }
  const floats = new Float32Array(count);
  narrowNormal(0.5, 2).twin(words, 0, count, floats);
  kernels.memory.set(words);
  kernels.normal(0, count, 0.5, 2);
  assertSame(kernels.floats.subarray(0, count), floats, "normal");
  narrowUniform(-3, 5, "float32").twin(words, 0, count, floats);
  kernels.memory.set(words);
  const [, step, start, cap] = narrowUniform(-3, 5, "float32").kernel as [string, number, number, number];
  kernels.uniform(0, count, step, start, cap);
  assertSame(kernels.floats.subarray(0, count), floats, "uniform");
  const doubles = new Float64Array(count);
  wideNormal(0.5, 2).twin(words, 0, count, doubles);
  kernels.memory.set(words);
  kernels.normal64(0, count, 0.5, 2);
  assertSame(kernels.doubles.subarray(0, count), doubles, "normal64");
});

Deno.test("draws whose bits the kernels cannot promise are left to the twins", () => {
  const lefts = [cut(-0, 1, -1, 2), cut(-0, 1, -2, 2), cut(1, 0.5, -3, -2), cut(-1, 0.5, -2, 2)];
  assertEquals(lefts.map((by) => by.kernel === null), [true, true, false, false]);
  const zero = (left: number, right: number) => narrowTruncated({ mean: -1, std: 1, a: -3, b: -0, left, right });
  assertEquals([zero(-2, 1).kernel, zero(-2, 2).kernel], [null, null]);
});

Deno.test("the kernel and its twin draw a million normals to the same bits", () => {
  const key = rootKey(2n ** 100n);
  const narrow = narrowNormal(0.25, 1.5);
  const n = 1 << 20;
  const target = () => targetOf("draw", n, "float32", undefined, undefined);
  assertSame(
    fillFloats(key, target(), () => narrow, wide, kernels),
    fillFloats(key, target(), () => narrow, wide, null),
    "normals",
  );
});

Deno.test("packing rounds every float32 exponent as the casts do", () => {
  const random = Uint32Array.from({ length: 16384 }, (_, i) => Math.imul(i, 0x9e3779b9) ^ (i << 18));
  const edges = [0, 0x80000000, 0x7f800000, 0xff800000, 0x477fefff, 0x477ff000, 0x387fffff, 0x38800000, 0x33000000, 1];
  random.set(edges);
  const floats = new Float32Array(random.buffer).map((x) => Number.isNaN(x) ? 1 : x);
  for (const [dtype, pack] of [["bfloat16", kernels.packBfloat16], ["float16", kernels.packFloat16]] as const) {
    kernels.floats.set(floats);
    pack(0, 16384);
    assertSame(kernels.halves, fromFloat32(floats, dtype), dtype);
  }
});
