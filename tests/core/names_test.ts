import { assertEquals, assertThrows } from "@std/assert";
import { LensorError } from "../../mod.ts";
import { checkOptions } from "../../core/check.ts";
import { nearest, quoteNames } from "../../core/nearest.ts";
import { describe, sizeOf } from "../../core/shape.ts";

Deno.test("nearest finds slips of the pen and nothing else", () => {
  assertEquals(nearest("wieght", ["weight", "bias"]), ["weight"]);
  assertEquals(nearest("stm", ["stem", "head"]), ["stem"]);
  assertEquals(nearest("Weight", ["weight"]), ["weight"]);
  assertEquals(nearest("encoder", ["head", "stem"]), []);
  assertEquals(nearest("x", ["a", "b"]), []);
  // A third of the letters may be wrong, rounded down, but one always
  assertEquals(nearest("weight", ["wexxht"]), ["wexxht"]);
  assertEquals(nearest("weight", ["wexxxt"]), []);
  assertEquals(nearest("stems", ["stxxs"]), []);
  assertEquals(nearest("ab", ["ac"]), ["ac"]);
  // Two neighbours exchanged are one slip, at either end too
  for (const slip of ["tsem", "setm", "stme"]) assertEquals(nearest(slip, ["stem"]), ["stem"]);
});

Deno.test("checkOptions names the option that was meant, or all there are", () => {
  checkOptions("draw", { std: 1 }, ["std"]);
  checkOptions("draw", undefined, []);
  assertThrows(
    () => checkOptions("draw", { sdt: 1 }, ["std", "mean"]),
    LensorError,
    'Cannot draw: there is no option "sdt"; did you mean "std"',
  );
  assertThrows(() => checkOptions("draw", { zzz: 1 }, ["std", "mean"]), LensorError, 'the options are "std", "mean"');
  assertThrows(
    () => checkOptions("draw", [] as object, []),
    LensorError,
    "expected an object of options, found a list",
  );
  assertThrows(() => checkOptions("draw", null as never, []), LensorError, "found null");
});

Deno.test("sizeOf counts elements exactly or refuses", () => {
  assertEquals([sizeOf([]), sizeOf([2, 3]), sizeOf([5, 0, 7]), sizeOf([2 ** 30, 2 ** 20])], [1, 6, 0, 2 ** 50]);
  for (const bad of [[-1], [1.5], [NaN], [2 ** 53], [2 ** 40, 2 ** 40]]) assertThrows(() => sizeOf(bad), LensorError);
  for (const bad of ["2,3", null, 4, ["2"], [2n]]) assertThrows(() => sizeOf(bad as never), LensorError);
});

Deno.test("messages name values shortly", () => {
  assertEquals([
    describe("a"),
    describe("x".repeat(99)),
    describe(null),
    describe([1]),
    describe(new Map()),
    describe(2n),
    describe(() => 1),
    describe({}),
  ], [
    '"a"',
    "a string of 99 characters",
    "null",
    "a list",
    "a Map",
    "2n",
    "a function",
    "an object",
  ]);
  assertEquals(quoteNames(["a", "b", "c"], 2), '"a", "b", ...');
});
