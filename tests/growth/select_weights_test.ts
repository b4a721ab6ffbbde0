import { assertEquals } from "@std/assert";
import { growth, module, tensor } from "../../mod.ts";
import { assertRefused } from "../_util.ts";
import { fileOf, numbersOf, ramp } from "./_files.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;

// Where s does not divide n: torch.linspace(0, n - 1, s).round().long() of torch 2.13
const PLACES: readonly [n: number, places: readonly number[]][] = [
  [8, [0, 2, 4, 6]],
  [8, [0]],
  [8, [0, 1, 2, 3, 4, 5, 6, 7]],
  [6, [0, 3]],
  [3, [0, 2]],
  [5, [0, 2, 4]],
  [6, [0, 2, 3, 5]],
  [6, [0, 1, 2, 4, 5]],
  [7, [0, 6]],
  [7, [0, 3, 6]],
  [7, [0, 2, 3, 4, 6]],
  [8, [0, 4, 7]],
  [9, [0, 8]],
  [9, [0, 3, 5, 8]],
  [10, [0, 3, 6, 9]],
  [10, [0, 2, 3, 4, 6, 8, 9]],
  [11, [0, 2, 5, 8, 10]],
  [12, [0, 2, 3, 5, 6, 8, 9, 11]],
];

Deno.test("selectWeights: any size of any other -> the places of torch.linspace, or every n / s-th", async () => {
  for (const [n, places] of PLACES) {
    const file = await fileOf({ w: ramp([n]) });
    assertEquals(await numbersOf(growth.selectWeights(file, { w: [places.length] }), "w"), places, String(n));
  }
});

Deno.test("selectWeights: 57 to 49 -> counted from both ends, as torch.linspace counts", async () => {
  const view = growth.selectWeights(await fileOf({ w: ramp([57]) }), { w: [49] });
  const left = Array.from({ length: 57 }, (_, i) => i).filter((i) => ![3, 11, 17, 25, 31, 39, 45, 53].includes(i));
  assertEquals([...await view.read("w") as Float32Array], left);
});

Deno.test("selectWeights: complex numbers and tensors without elements -> their elements", async () => {
  const data = Float32Array.from([0, 1, 2, 3, 4, 5, 6, 7]);
  const file = await fileOf({ c: { shape: [2, 2], dtype: "complex64", data }, none: ramp([4, 0]) });
  const view = growth.selectWeights(file, { c: [2, 1], none: [2, 0] });
  assertEquals([...await view.read("c") as Float32Array], [0, 1, 4, 5]);
  assertEquals([...await view.read("c", [1, 2]) as Float32Array], [4, 5]);
  assertEquals([...await view.read("none") as Float32Array], []);
});

Deno.test("selectWeights: every range of every axis -> the same elements as the whole", async () => {
  const file = await fileOf({ w: ramp([4, 3, 4]) });
  for (const shape of [[2, 3, 4], [4, 2, 4], [4, 3, 2], [2, 2, 2]]) {
    const view = growth.selectWeights(file, { w: shape });
    const whole = await numbersOf(view, "w");
    for (let from = 0; from <= whole.length; from++) {
      for (let to = from; to <= whole.length; to++) {
        assertEquals([...await view.read("w", [from, to]) as Float32Array], whole.slice(from, to), `${from} to ${to}`);
      }
    }
  }
});

Deno.test("selectWeights: entries called params and children -> shapes by name, not a model", async () => {
  const file = await fileOf({ params: ramp([4]), children: ramp([4]), type: ramp([4]) });
  const view = growth.selectWeights(file, { params: [2], children: [1], type: [1] });
  assertEquals([...view.specs.values()].map(({ shape }) => shape[0]), [2, 1, 1]);
});

Deno.test("selectWeights: several axes -> the places of each; other entries pass through", async () => {
  const file = await fileOf({ w: ramp([4, 3, 2]), b: ramp([4]) });
  const view = growth.selectWeights(file, { w: [2, 2, 2] });
  assertEquals(view.specs.get("w")?.shape, [2, 2, 2]);
  assertEquals(await numbersOf(view, "w"), [0, 1, 4, 5, 12, 13, 16, 17]);
  assertEquals(await numbersOf(growth.selectWeights(file, { w: [4, 3, 1] }), "w"), [
    0,
    2,
    4,
    6,
    8,
    10,
    12,
    14,
    16,
    18,
    20,
    22,
  ]);
  assertEquals(await numbersOf(view, "b"), [0, 1, 2, 3]);
});

Deno.test("selectWeights: a smaller model -> its shapes; what only one of both has is left alone", async () => {
  const file = await fileOf({ "a.w": ramp([4]), old: ramp([2]) });
  const a = module("A", { params: { w: tensor([2]), fresh: tensor([9]) } });
  const view = growth.selectWeights(file, module("M", { children: { a } }));
  assertEquals([...view.specs].map(([name, { shape }]) => [name, ...shape]), [["old", 2], ["a.w", 2]]);
  assertEquals(await numbersOf(view, "a.w"), [0, 2]);
});

Deno.test("selectWeights: what cannot be selected -> an error that says what", async () => {
  const file = await fileOf({ w: ramp([4, 2]) });
  const select = (to: unknown) => () => growth.selectWeights(file, wrong(to));
  const expected = "expected shapes by name or a model, found";
  assertRefused([
    [
      () => growth.selectWeights(wrong("w"), { w: [1] }),
      "type",
      'Cannot select weights "w": expected a checkpoint; ' +
      "open one with await openCheckpoint(path)",
    ],
    [select(null), "type", `Cannot select weights: ${expected} null`],
    [select("w"), "type", `Cannot select weights: ${expected} "w"`],
    [select([2]), "type", "Cannot select weights: expected shapes by name, or a model, found a list"],
    [select({ x: [1] }), "missing", `Cannot select weights: "${file.name}" has no "x"; it has 1 entries`],
    [select({ w: [2] }), "shape", 'Cannot select weights: "w" is [4, 2], not of the rank of [2]'],
    [select({ w: 2 }), "shape", 'Cannot select weights: "w" is [4, 2], not of the rank of 2'],
    [select({ w: [5, 2] }), "shape", 'Cannot select weights: "w" [4, 2] has no 5 indices along axis 0 to select'],
    [select({ w: [4, 0] }), "shape", 'Cannot select weights: "w" [4, 2] has no 0 indices along axis 1 to select'],
    [select({ w: [1.5, 2] }), "shape", 'Cannot select weights: "w" [4, 2] has no 1.5 indices along axis 0 to select'],
    [
      select({ params: {}, children: 3, type: "M" }),
      "type",
      "Cannot select the weights of an object: expected a module; " +
      "build one with module, or read one with modelFromJson",
    ],
  ]);
});
