import { assertEquals, assertThrows } from "@std/assert";
import { LensorError } from "../../core/mod.ts";
import { philox2x32, philox2x64, philox4x32, philox4x64, threefry2x32, threefry4x32 } from "../../random/mod.ts";
import random123 from "../fixtures/random-keyed/random123.json" with { type: "json" };

const narrow = { threefry2x32, threefry4x32, philox2x32, philox4x32 };
const wide = { philox2x64, philox4x64 };

for (const op of [...Object.keys(narrow), ...Object.keys(wide)]) {
  Deno.test(`${op} gives the published blocks for every number of rounds`, () => {
    const cases = random123.cases.filter((c) => c.op === op);
    assertEquals(cases.length > 20, true);
    for (const { rounds, key, counter, output } of cases) {
      const is64 = op in wide;
      const words = is64
        ? wide[op as keyof typeof wide](key.map(big), counter.map(big), rounds)
        : narrow[op as keyof typeof narrow](key.map(small), counter.map(small), rounds);
      assertEquals([...words].map((w: number | bigint) => w.toString(16).padStart(is64 ? 16 : 8, "0")), output);
    }
  });
}

Deno.test("block functions refuse wrong words, lengths and rounds", () => {
  const cases: [() => unknown, string][] = [
    [() => threefry2x32([0], [0, 0]), "shape"],
    [() => threefry2x32([0, 0], [0, 0, 0]), "shape"],
    [() => threefry4x32([0, 0, 0, -1], [0, 0, 0, 0]), "range"],
    [() => philox2x32([0.5], [0, 0]), "range"],
    [() => philox4x32([0, 2 ** 32], [0, 0, 0, 0]), "range"],
    [() => philox2x64([2n ** 64n], [0n, 0n]), "range"],
    [() => philox4x64([0n, -1n], [0n, 0n, 0n, 0n]), "range"],
    [() => threefry2x32([0, 0], [0, 0], 2.5), "range"],
    [() => philox4x32([0, 0], [0, 0, 0, 0], -1), "range"],
    [() => philox2x32(null as unknown as number[], [0, 0]), "type"],
  ];
  for (const [call, code] of cases) assertEquals(assertThrows(call, LensorError).code, code);
});

const small = (word: string) => parseInt(word, 16);
const big = (word: string) => BigInt("0x" + word);
