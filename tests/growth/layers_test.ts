import { assertEquals } from "@std/assert";
import { type Checkpoint, growth } from "../../mod.ts";
import { assertRefused } from "../_util.ts";
import { fileOf, numbersOf, ramp } from "./_files.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;

// Three layers of two entries; layer i counts from 10 i
const three = () =>
  fileOf(Object.fromEntries([
    ["head", ramp([1])],
    ["layers.norm", ramp([1])],
    ...[0, 1, 2].flatMap((i) => [
      [`layers.${i}.w`, ramp([2], "float32", 10 * i)],
      [`layers.${i}.at.n`, ramp([1], "int32", 10 * i)],
    ]),
  ]));

const firsts = async (ck: Checkpoint, rest: string, count: number): Promise<number[]> => {
  const out: number[] = [];
  for (let i = 0; i < count; i++) out.push((await numbersOf(ck, `layers.${i}.${rest}`))[0]!);
  return out;
};

Deno.test("stackLayers: a plan -> each new layer is the old one, the rest passes through", async () => {
  const file = await three();
  const view = growth.stackLayers(file, "layers", [2, 0, 0, 1]);
  assertEquals(await firsts(view, "w", 4), [20, 0, 0, 10]);
  assertEquals(await firsts(view, "at.n", 4), [20, 0, 0, 10]);
  assertEquals([...view.specs.keys()].slice(0, 2), ["head", "layers.norm"]);
  assertEquals(view.specs.size, 10);
  assertEquals(growth.stackLayers(file, "layers", [1]).specs.size, 4, "old layers are gone");
  assertEquals([view.byRange?.("layers.3.w"), view.specs.has("layers.4.w")], [true, false]);
});

Deno.test("interpolateLayers: 3 layers to n -> evenly placed; integers come from the nearer layer", async () => {
  const file = await three();
  const at = async (n: number, rest: string) => await firsts(growth.interpolateLayers(file, "layers", n), rest, n);
  assertEquals(await at(1, "w"), [0]);
  assertEquals(await at(2, "w"), [0, 20]);
  assertEquals(await at(3, "w"), [0, 10, 20]);
  assertEquals(await at(5, "w"), [0, 5, 10, 15, 20]);
  assertEquals(await at(9, "w"), [0, 2.5, 5, 7.5, 10, 12.5, 15, 17.5, 20]);
  assertEquals(await at(9, "at.n"), [0, 0, 10, 10, 10, 10, 20, 20, 20]);
  assertEquals(await at(3, "at.n"), [0, 10, 20]);
  const five = growth.interpolateLayers(file, "layers", 5);
  assertEquals(await numbersOf(five, "layers.1.w"), [5, 6]);
  assertEquals(five.specs.size, 12);
  assertEquals(["layers.1.w", "layers.2.w", "layers.1.at.n"].map((name) => five.byRange?.(name)), [true, true, true]);
});

Deno.test("interpolateLayers: a layer that stays one of the old ones -> unchanged, whatever is next to it", async () => {
  const infinite = { shape: [1], dtype: "float32", data: Float32Array.from([Infinity]) } as const;
  const file = await fileOf({ "l.0.w": ramp([1]), "l.1.w": infinite, "l.2.w": ramp([1]) });
  assertEquals(await numbersOf(growth.interpolateLayers(file, "l", 2), "l.1.w"), [0]);
  assertEquals(await numbersOf(growth.interpolateLayers(file, "l", 3), "l.0.w"), [0]);
});

Deno.test("stackLayers: one layer, numbered with others elsewhere -> the layers of the path alone", async () => {
  const file = await fileOf({ "encoder.layers.0.w": ramp([1]), "decoder.layers.0.w": ramp([1], "float32", 5) });
  const view = growth.stackLayers(file, "decoder.layers", [0, 0]);
  assertEquals(await numbersOf(view, "decoder.layers.1.w"), [5]);
  const none = `Cannot stack layers: "${file.name}" has no numbered layers below`;
  assertRefused([
    [
      () => growth.stackLayers(file, "decoder.layer", [0]),
      "no-match",
      `${none} "decoder.layer"; did you mean ` +
      '"decoder.layers"',
    ],
    [() => growth.stackLayers(file, "h", [0]), "no-match", `${none} "h"; did you mean "decoder.layers"`],
  ]);
});

Deno.test("layerPlan: each way -> its plan and its copies", () => {
  const cases: readonly [growth.LayerPlanOptions, plan: readonly number[], copies: readonly number[]][] = [
    [{ layers: 3, to: 5 }, [0, 1, 2, 0, 1], [3, 4]],
    [{ layers: 3, to: 2 }, [0, 1], []],
    [{ layers: 2, to: 5, how: "stack" }, [0, 1, 0, 1, 0], [2, 3, 4]],
    [{ layers: 2, to: 4, how: "repeat" }, [0, 0, 1, 1], [1, 3]],
    [{ layers: 2, to: 5, how: "repeat" }, [0, 0, 0, 1, 1], [1, 2, 4]],
    [{ layers: 3, to: 4, how: "overlap" }, [0, 1, 1, 2], [2]],
    [{ layers: 4, to: 4, how: "overlap" }, [0, 1, 2, 3], []],
    [{ layers: 4, to: 8, how: "overlap" }, [0, 1, 2, 3, 0, 1, 2, 3], [4, 5, 6, 7]],
    [{ layers: 4, how: "expand", every: 2 }, [0, 1, 1, 2, 3, 3], [2, 5]],
    [{ layers: 4, how: "expand", every: 4 }, [0, 1, 2, 3, 3], [4]],
    [{ layers: 2, how: "expand", every: 1 }, [0, 0, 1, 1], [1, 3]],
    [{ layers: 6, to: 8, how: "expand" }, [0, 1, 2, 2, 3, 4, 5, 5], [3, 7]],
    [{ layers: 2, to: 4, how: "expand" }, [0, 0, 1, 1], [1, 3]],
    [{ layers: 4, to: 6, how: "expand", every: 2 }, [0, 1, 1, 2, 3, 3], [2, 5]],
  ];
  for (const [options, plan, copies] of cases) {
    const made = growth.layerPlan(options);
    assertEquals([[...made], [...made.copies]], [plan, copies], JSON.stringify(options));
  }
});

Deno.test("layerPlan: numbers that do not fit -> an error that says which", () => {
  const plan = (options: unknown) => () => growth.layerPlan(wrong(options));
  const halves = (to: number) =>
    `Cannot plan layers: ${to} layers are not two overlapping halves of 4; use an even number from 4 to 8`;
  const groups = (size: number, to: number) =>
    `Cannot plan layers: 4 layers in groups of ${size} with a copy each are not ${to} layers`;
  const expand = { layers: 4, how: "expand" };
  assertRefused([
    [plan(undefined), "type", "Cannot plan layers: layers is undefined; give a positive integer"],
    [plan({ layers: 2 }), "type", "Cannot plan layers: to is undefined; give a positive integer"],
    [plan(expand), "type", "Cannot plan layers: to is undefined; give a positive integer"],
    [plan({ layers: 2, every: 1 }), "type", "Cannot plan layers: to is undefined; give a positive integer"],
    [plan({ layers: 0, to: 1 }), "range", "Cannot plan layers: layers is 0; use a positive integer"],
    [
      plan({ layers: 2, to: 1, hwo: 1 }),
      "unknown-name",
      'Cannot plan layers: there is no option "hwo"; did you mean "how"',
    ],
    [
      plan({ layers: 2, to: 1, how: "x" }),
      "unknown-name",
      'Cannot plan layers: how is "x"; use "stack", "repeat", ' +
      '"overlap" or "expand"',
    ],
    [plan({ layers: 4, to: 5, how: "overlap" }), "range", halves(5)],
    [plan({ layers: 4, to: 2, how: "overlap" }), "range", halves(2)],
    [plan({ layers: 4, to: 10, how: "overlap" }), "range", halves(10)],
    [plan({ ...expand, every: 0 }), "range", "Cannot plan layers: every is 0; use an integer of at least 1"],
    [plan({ ...expand, to: 5, every: 1.5 }), "range", "Cannot plan layers: every is 1.5; use an integer of at least 1"],
    [plan({ ...expand, every: 3 }), "range", groups(3, 4 + 4 / 3)],
    [plan({ ...expand, to: 5, every: 2 }), "range", groups(2, 5)],
    [plan({ ...expand, to: 7 }), "range", groups(4 / 3, 7)],
    [plan({ ...expand, to: 12 }), "range", groups(0.5, 12)],
    [plan({ ...expand, to: 4 }), "range", groups(Infinity, 4)],
    [plan({ ...expand, to: 2 }), "range", groups(-2, 2)],
  ]);
});

Deno.test("stackLayers, interpolateLayers: layers that are not there, or differ -> an error", async () => {
  const file = await three();
  const stack = (at: unknown, plan: unknown) => () => growth.stackLayers(file, wrong(at), wrong(plan));
  const gap = await fileOf({ "l.0.w": ramp([1]), "l.2.w": ramp([1]) });
  const high = await fileOf({ "l.1.w": ramp([1]), "l.2.w": ramp([1]) });
  const other = await fileOf({
    "l.0.w": ramp([1]),
    "l.1.w": ramp([2]),
    "l.2.b": ramp([1]),
    "l.3.b": ramp([1], "int32"),
  });
  const between = (ck: Checkpoint, n: unknown) => () => growth.interpolateLayers(ck, "l", wrong(n));
  const open = "expected a checkpoint; open one with await openCheckpoint(path)";
  assertRefused([
    [() => growth.stackLayers(wrong(1), "l", [0]), "type", `Cannot stack layers 1: ${open}`],
    [() => growth.interpolateLayers(wrong(1), "l", 1), "type", `Cannot interpolate layers 1: ${open}`],
    [stack(1, [0]), "type", "Cannot stack layers: expected a path, found 1"],
    [stack("layers", []), "type", "Cannot stack layers: expected a list of layers, found an empty one"],
    [stack("layers", 3), "type", "Cannot stack layers: expected a list of layers, found 3"],
    [stack("layers", [3]), "range", 'Cannot stack layers: there is no layer 3 below "layers"; it has 0 to 2'],
    [
      stack("layer", [0]),
      "no-match",
      `Cannot stack layers: "${file.name}" has no numbered layers below "layer"; ` +
      'did you mean "layers"',
    ],
    [
      stack("blocks", [0]),
      "no-match",
      `Cannot stack layers: "${file.name}" has no numbered layers below "blocks"; ` +
      'did you mean "layers"',
    ],
    [
      stack("layers.0", [0]),
      "no-match",
      `Cannot stack layers: "${file.name}" has no numbered layers below ` +
      '"layers.0"; did you mean "layers"',
    ],
    [
      between(file, 2),
      "no-match",
      `Cannot interpolate layers: "${file.name}" has no numbered layers below "l"; ` +
      'did you mean "layers"',
    ],
    [between(gap, 0), "range", "Cannot interpolate layers: the number of layers is 0; use a positive integer"],
    [between(gap, 2), "range", 'Cannot interpolate layers: there is no layer 1 below "l"; it has 0 to 1'],
    [between(high, 2), "range", 'Cannot interpolate layers: there is no layer 0 below "l"; it has 0 to 1'],
    [between(other, 4), "shape", 'Cannot interpolate layers: "l.0.w" is float32 [1], but "l.1.w" is float32 [2]'],
  ]);
  const mixed = (b: string, dtype: "float32" | "int32") =>
    fileOf({ "l.0.w": ramp([1]), [`l.1.${b}`]: ramp([1], dtype) });
  const [renamed, retyped] = [await mixed("b", "float32"), await mixed("w", "int32")];
  assertRefused([
    [between(renamed, 2), "shape", 'Cannot interpolate layers: "l.0.w" is float32 [1], but there is no "l.1.w"'],
    [between(retyped, 2), "shape", 'Cannot interpolate layers: "l.0.w" is float32 [1], but "l.1.w" is int32 [1]'],
  ]);
});
