import { assert, assertEquals } from "@std/assert";
import { constant, ones, zeros } from "../../initializers/mod.ts";
import type { DType } from "../../initializers/mod.ts";
import { DTYPES, holds } from "../../core/dtype.ts";
import { keyed } from "../../random/mod.ts";

const rng = keyed(0);

Deno.test("zeros and ones fill every dtype", () => {
  const one: Record<DType, number | bigint> = {
    float64: 1,
    float32: 1,
    float16: 0x3c00,
    bfloat16: 0x3f80,
    float8_e4m3fn: 0x38,
    float8_e5m2: 0x3c,
    int64: 1n,
    int32: 1,
    int16: 1,
    int8: 1,
    uint64: 1n,
    uint32: 1,
    uint16: 1,
    uint8: 1,
    bool: 1,
    complex64: 1,
  };
  for (const dtype of DTYPES) {
    const made = ones([2, 3], rng, { dtype });
    const into = ones([5], rng, { dtype });
    assert(holds(made, dtype), dtype);
    const expected: unknown[] = Array(6).fill(one[dtype]);
    assertEquals(
      [...made as Float64Array] as unknown[],
      dtype === "complex64" ? expected.flatMap((x) => [x, 0]) : expected,
    );
    assert(zeros([9], rng, { dtype, range: [2, 7], into }) === into);
    assert([...into as Float64Array].every((x) => Number(x) === 0), dtype);
  }
});

Deno.test("constants are rounded, cut and kept as the dtype wants", () => {
  const rows: [number | bigint, DType, number | bigint][] = [
    [0.1, "float32", Math.fround(0.1)],
    [0.1, "float64", 0.1],
    [0.1, "float16", 0x2e66],
    [0.1, "bfloat16", 0x3dcd],
    [-0, "float16", 0x8000],
    [-Infinity, "bfloat16", 0xff80],
    [3.7, "int64", 3n],
    [-3.7, "int32", -3],
    [2n ** 63n - 1n, "int64", 2n ** 63n - 1n],
    [2n ** 64n - 1n, "uint64", 2n ** 64n - 1n],
    [-128, "int8", -128],
    [255n, "uint8", 255],
    [0.5, "bool", 1],
    [5n, "float32", 5],
  ];
  for (const [value, dtype, code] of rows) {
    assertEquals((constant(value)([1], rng, { dtype }) as BigInt64Array)[0] as unknown, code, `${value} as ${dtype}`);
  }
  assertEquals([Number.isNaN((constant(NaN)([1], rng) as Float32Array)[0])], [true]);
});

Deno.test("shapes may be empty, scalar or have no elements", () => {
  assertEquals([ones([], rng).length, ones([0, 3], rng).length, ones([4, 0], rng, { dtype: "int64" }).length], [
    1,
    0,
    0,
  ]);
});
