import { assertEquals } from "@std/assert";
import * as nd from "../../ndarray/mod.ts";
import { differences, type Line } from "../../dev/array_calls/compare.ts";

// Random calls with NumPy 2.4's answers, made by dev/array_calls/run.ts --save
const text = await Deno.readTextFile(new URL("../fixtures/ndarray/calls.jsonl", import.meta.url));
const lines = text.trim().split("\n").map((line) => JSON.parse(line) as Line);

Deno.test("array functions answer random calls as NumPy does, from views with gaps, turned and backwards too", () => {
  const wrong = lines.flatMap((line) => {
    const why = differences(nd, line);
    return why ? [`${line.op} ${why}`] : [];
  });
  assertEquals(wrong, []);
  assertEquals(new Set(lines.map(({ op }) => op)).size > 180, true);
});
