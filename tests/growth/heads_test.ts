import { assertEquals } from "@std/assert";
import { growth } from "../../mod.ts";
import { assertRefused } from "../_util.ts";
import { fileOf, numbersOf, ramp } from "./_files.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;

Deno.test("groupHeads: four heads of two rows in two groups -> the mean or the first head of each group", async () => {
  const file = await fileOf({ k: ramp([8, 2]), other: ramp([1]) });
  const mean = growth.groupHeads(file, "k", { heads: 4, groups: 2 });
  assertEquals(mean.specs.get("k"), { shape: [4, 2], dtype: "float32" });
  assertEquals(await numbersOf(mean, "k"), [2, 3, 4, 5, 10, 11, 12, 13]);
  const first = growth.groupHeads(file, "k", { heads: 4, groups: 2, how: "first" });
  assertEquals(await numbersOf(first, "k"), [0, 1, 2, 3, 8, 9, 10, 11]);
  assertEquals(await numbersOf(mean, "other"), [0]);
});

Deno.test("groupHeads: a bias, and as many groups as heads -> the same shape and numbers", async () => {
  const file = await fileOf({ bias: ramp([6], "float64"), one: ramp([3]) });
  const same = growth.groupHeads(file, ["bias", "one"], { heads: 3, groups: 3 });
  assertEquals(same.specs.get("bias"), { shape: [6], dtype: "float64" });
  assertEquals(await numbersOf(same, "bias"), [0, 1, 2, 3, 4, 5]);
  assertEquals(await numbersOf(same, "one"), [0, 1, 2], "heads of one row");
  assertEquals(await numbersOf(growth.groupHeads(file, "bias", { heads: 3, groups: 1 }), "bias"), [2, 3]);
});

Deno.test("repeatHeads: two heads of two rows three times -> a a a b b b, by any range", async () => {
  const file = await fileOf({ k: ramp([4, 2]), count: ramp([2], "int32") });
  const view = growth.repeatHeads(file, ["k", "count"], { heads: 2, to: 6 });
  assertEquals(view.specs.get("k")?.shape, [12, 2]);
  const [a, b] = [[0, 1, 2, 3], [4, 5, 6, 7]];
  assertEquals(await numbersOf(view, "k"), [a, a, a, b, b, b].flat());
  assertEquals(await numbersOf(view, "count"), [0, 0, 0, 1, 1, 1], "heads of one row, of integers");
});

Deno.test("groupHeads, repeatHeads: what does not fit -> an error that says what", async () => {
  const file = await fileOf({ k: ramp([4, 2]), n: ramp([4], "int32"), s: ramp([]), none: ramp([0, 2]) });
  const group = (options: unknown, where = "k") => () => growth.groupHeads(file, where, wrong(options));
  const repeat = (options: unknown, where = "k") => () => growth.repeatHeads(file, where, wrong(options));
  const one = { heads: 1, groups: 1 };
  assertRefused([
    [
      () => growth.groupHeads(wrong(3), "k", one),
      "type",
      "Cannot group heads 3: expected a checkpoint; " +
      "open one with await openCheckpoint(path)",
    ],
    [
      () => growth.repeatHeads(wrong(3), "k", { heads: 1, to: 1 }),
      "type",
      "Cannot repeat heads 3: expected a " +
      "checkpoint; open one with await openCheckpoint(path)",
    ],
    [group({ ...one, head: 1 }), "unknown-name", 'Cannot group heads: there is no option "head"; did you mean "heads"'],
    [repeat({ heads: 1, ot: 1 }), "unknown-name", 'Cannot repeat heads: there is no option "ot"; did you mean "to"'],
    [group({ groups: 1 }), "type", "Cannot group heads: heads is undefined; give a positive integer"],
    [group({ heads: 2, groups: 0 }), "range", "Cannot group heads: groups is 0; use a positive integer"],
    [group({ heads: 2, groups: 1.5 }), "range", "Cannot group heads: groups is 1.5; use a positive integer"],
    [repeat({ heads: "2", to: 4 }), "type", 'Cannot repeat heads: heads is "2"; give a positive integer'],
    [repeat({ heads: 2, to: -4 }), "range", "Cannot repeat heads: to is -4; use a positive integer"],
    [group({ ...one, how: "last" }), "unknown-name", 'Cannot group heads: how is "last"; use "mean" or "first"'],
    [group({ heads: 4, groups: 3 }), "shape", "Cannot group heads: 4 heads are not 3 equal groups"],
    [repeat({ heads: 4, to: 6 }), "shape", "Cannot repeat heads: 6 heads are not a multiple of 4"],
    [group({ heads: 3, groups: 1 }), "shape", 'Cannot group heads: the rows of "k" [4, 2] are not 3 equal heads'],
    [repeat({ heads: 8, to: 8 }), "shape", 'Cannot repeat heads: the rows of "k" [4, 2] are not 8 equal heads'],
    [repeat({ heads: 1, to: 2 }, "s"), "shape", 'Cannot repeat heads: the rows of "s" [] are not 1 equal heads'],
    [
      repeat({ heads: 1, to: 2 }, "none"),
      "shape",
      'Cannot repeat heads: the rows of "none" [0, 2] are not 1 equal heads',
    ],
    [repeat({ heads: 2, to: 2 ** 31 }), "limit", 'Cannot repeat heads: "k" would have 4294967296 rows'],
    [group(one, "n"), "type", `Cannot group heads: "n" of "${file.name}" is int32; only floats are computed with`],
    [group(one, "q"), "no-match", `Cannot group heads: "q" matches no entry of "${file.name}"`],
  ]);
});
