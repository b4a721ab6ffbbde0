import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { compareNames } from "../../core/name_order.ts";
import { expandFolds, firstOf, foldNames, foldSize, showFold } from "../../tree/names/fold.ts";
import { lensorError } from "../_util.ts";

// Parts that could be mistaken for something else
const part = fc.constantFrom("a", "b", "0", "1", "2", "3", "10", "007", "{", "}", ",", "", "é", "\u{1f600}", "\ue000");
const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("."));

Deno.test("foldNames: any set of names -> each name once, none invented, in the order of names", () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 60 }), (names) => {
      const folds = foldNames(names);
      const back = expandFolds(folds);
      assertEquals(back.toSorted(), names.toSorted());
      assertEquals(folds.reduce((n, fold) => n + foldSize(fold), 0), names.length);
      const firsts = folds.map(firstOf);
      assertEquals(firsts, firsts.toSorted(compareNames));
    }),
    { seed: 19, numRuns: 400 },
  );
});

Deno.test("foldNames: a gap in the layers -> kept in the text for people", () => {
  const layers = [...Array(10).keys(), 31];
  const names = layers.flatMap((i) => ["gate_proj", "up_proj"].map((n) => `model.layers.${i}.mlp.${n}.weight`));
  const [fold, ...others] = foldNames(names);
  assertEquals(others, []);
  assertEquals(fold, ["model.layers.", [[0, 9], 31], ".mlp.", ["gate_proj", "up_proj"], ".weight"]);
  assertEquals(showFold(fold!), "model.layers.{0-9,31}.mlp.{gate_proj,up_proj}.weight");
});

Deno.test("firstOf: the first of each choice, be it a number, a range or a text", () => {
  assertEquals(firstOf(["layers.", [[3, 9], 31], ".", ["up", "down"], ".", [7, [8, 9]]]), "layers.3.up.7");
  assertEquals([firstOf([]), firstOf([[0]])], ["", "0"]);
});

Deno.test("foldNames: a name of many parts -> no deep recursion", () => {
  const deep = Array(200_000).fill("a").join(".");
  assertEquals(expandFolds(foldNames([deep, "b"])).toSorted(), [deep, "b"].toSorted());
});

Deno.test("expandFolds: what is not a list of folds, a name twice, too many names -> corrupt", () => {
  for (
    const wrong of [
      3,
      [3],
      [[3]],
      [["a", []]],
      [["a", [[3, 1]]]],
      [["a", [[3, 3]]]],
      [["a", [[0, 0]]]],
      [[
        "a",
        [[-1, 2]],
      ]],
      [["a", [["0", 2]]]],
      [["a", [[0, 1.5]]]],
      [["a", [[0, 1, 2]]]],
      [["a", [[0]]]],
      [["a", [null]]],
      [["a", [-1]]],
      [["a", [1.5]]],
      [["a"], ["a"]],
      [[
        "a",
        [[0, 1e9]],
      ]],
      [[[[0, 9e6]], [[0, 9e6]]]],
    ]
  ) {
    assertEquals(lensorError(() => expandFolds(wrong)).code, "corrupt", JSON.stringify(wrong));
  }
});

Deno.test("compareNames: numbers by value first, then texts by UTF-8, a name before its continuations", () => {
  const order = [
    "layers.2",
    "layers.2.w",
    "layers.10",
    "layers.007",
    "layers.a",
    "layers.\ue000",
    "layers.\u{1f600}",
    "m",
  ];
  assertEquals([...order].reverse().sort(compareNames), order);
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      assert(Math.sign(compareNames(a, b)) === -Math.sign(compareNames(b, a)));
      assert((compareNames(a, b) === 0) === (a === b));
      if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) assert(compareNames(a, c) <= 0);
    }),
    { seed: 20, numRuns: 500 },
  );
});
