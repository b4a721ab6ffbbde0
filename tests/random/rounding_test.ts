import { assertEquals } from "@std/assert";
import { fromBfloat16, fromFloat16 } from "../../core/half.ts";
import type { FloatDType } from "../../random/_ordered.ts";
import { LARGEST, loaded, neighbour, rounded, rounding, stored, storing } from "../../random/_rounding.ts";

const DTYPES: readonly FloatDType[] = ["float64", "float32", "float16", "bfloat16"];
// The smallest number, the distance beside 1, and the least normal number
const FACTS: Readonly<Record<FloatDType, readonly [least: number, unit: number, normal: number]>> = {
  float64: [2 ** -1074, 2 ** -52, 2 ** -1022],
  float32: [2 ** -149, 2 ** -23, 2 ** -126],
  float16: [2 ** -24, 2 ** -10, 2 ** -14],
  bfloat16: [2 ** -133, 2 ** -7, 2 ** -126],
};

Deno.test("neighbour: the next number above and below, around 0, 1, powers of two and the largest", () => {
  for (const dtype of DTYPES) {
    const [least, unit, normal] = FACTS[dtype];
    const both = (x: number) => [neighbour(x, dtype, -1), neighbour(x, dtype, 1)];
    assertEquals(both(0), [-least, least], dtype);
    assertEquals(both(-0), [-least, least], dtype);
    assertEquals(both(least), [0, 2 * least], dtype);
    assertEquals(both(-least), [-2 * least, -0], dtype);
    assertEquals(both(1), [1 - unit / 2, 1 + unit], dtype);
    assertEquals(both(-1), [-1 - unit, -1 + unit / 2], dtype);
    assertEquals(both(normal), [normal - least, normal + least], dtype);
    assertEquals(both(LARGEST[dtype])[1], Infinity, dtype);
    assertEquals(both(-LARGEST[dtype])[0], -Infinity, dtype);
    assertEquals([neighbour(Infinity, dtype, -1), neighbour(-Infinity, dtype, 1)], [LARGEST[dtype], -LARGEST[dtype]]);
    for (const x of [3, -0.75, 100]) assertEquals(neighbour(neighbour(x, dtype, 1), dtype, -1), x, dtype);
  }
});

Deno.test("rounded, rounding, stored, storing, loaded: to the nearest number of the dtype, ties to even", () => {
  for (const dtype of DTYPES) {
    const [least, unit] = FACTS[dtype];
    const rows = [[1 + unit / 2, 1], [1 + 3 * unit / 2, 1 + 2 * unit], [1 + unit * 0.51, 1 + unit], [
      -1 - unit / 4,
      -1,
    ]];
    if (dtype !== "float64") rows.push([least / 2, 0], [least * 0.51, least], [2 * LARGEST[dtype], Infinity]);
    for (const [x, want] of dtype === "float64" ? [[1, 1], [0.1, 0.1]] : rows) {
      assertEquals([rounded(x!, dtype), rounding(dtype)(x!)], [want!, want!], `${dtype} ${x}`);
      // As a typed array of the dtype takes it
      const kept = dtype === "float32" ? Math.fround(stored(x!, dtype)) : stored(x!, dtype);
      assertEquals(loaded(kept, dtype), want, `${dtype} ${x}`);
      assertEquals(storing(dtype)(x!), stored(x!, dtype));
    }
    assertEquals([rounded(LARGEST[dtype], dtype), Number.isFinite(LARGEST[dtype])], [LARGEST[dtype], true]);
  }
  assertEquals([stored(1, "bfloat16"), stored(1, "float16"), stored(1.1, "float32")], [0x3f80, 0x3c00, 1.1]);
  assertEquals([loaded(0x3f80, "bfloat16"), loaded(0x3c00, "float16"), loaded(7, "float32")], [1, 1, 7]);
  assertEquals([fromBfloat16(0x0001), fromFloat16(0x0001)], [FACTS.bfloat16[0], FACTS.float16[0]]);
});
