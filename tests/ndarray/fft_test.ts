import { assertEquals } from "@std/assert";
import { fft } from "../../ndarray/fft/mod.ts";
import { toList } from "../../ndarray/mod.ts";

Deno.test("fft: an axis that is cut, or filled up with zeros, leaves the others as they are", () => {
  const x = [0, 1].map((i) => [0, 1, 2].map((j) => [i + 1, j * j, i - j, 3]));
  for (const n of [3, 6]) {
    const all = toList(fft(x, { n }).re) as number[][][];
    x.forEach((rows, i) => rows.forEach((row, j) => assertEquals(all[i]![j], toList(fft(row, { n }).re) as number[])));
  }
});
