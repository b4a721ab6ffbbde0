import { assertEquals } from "@std/assert";
import { growth } from "../../mod.ts";
import { assertRefused } from "../_util.ts";
import { fileOf, numbersOf, ramp } from "./_files.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;

const floats = (shape: readonly number[], data: readonly number[]) =>
  ({ shape, dtype: "float32", data: Float32Array.from(data) }) as const;

Deno.test("net2wider: copied units -> rows, bias and norm are copied, columns divided by the copies", async () => {
  const file = await fileOf({
    "a.weight": ramp([3, 2]),
    "a.bias": ramp([3]),
    "n.weight": ramp([3], "float32", 10),
    "n.running_mean": ramp([3], "float64", 20),
    "n.num_batches_tracked": ramp([], "int32", 7),
    "b.weight": floats([2, 3, 2], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    "b.bias": ramp([2]),
  });
  const wide = growth.net2wider(file, { layer: "a", norm: "n", next: "b", map: [2, 0, 1, 2, 2, 0] });
  assertEquals(await numbersOf(wide, "a.weight"), [4, 5, 0, 1, 2, 3, 4, 5, 4, 5, 0, 1]);
  assertEquals(await numbersOf(wide, "a.bias"), [2, 0, 1, 2, 2, 0]);
  assertEquals(await numbersOf(wide, "n.weight"), [12, 10, 11, 12, 12, 10]);
  assertEquals(await numbersOf(wide, "n.running_mean"), [22, 20, 21, 22, 22, 20]);
  assertEquals(await numbersOf(wide, "n.num_batches_tracked"), [7]);
  const third = (x: number) => Math.fround(x / 3);
  assertEquals(await numbersOf(wide, "b.weight"), [
    ...[third(5), 2, 0.5, 1, 3, 4, third(5), 2, third(5), 2, 0.5, 1],
    ...[third(11), 4, 3.5, 4, 9, 10, third(11), 4, third(11), 4, 3.5, 4],
  ]);
  assertEquals(wide.specs.get("b.weight")?.shape, [2, 6, 2]);
  assertEquals(await numbersOf(wide, "b.bias"), [0, 1]);
});

Deno.test("net2wider: a flatten between, per columns a unit -> each unit's columns stay together", async () => {
  const file = await fileOf({ "a.weight": ramp([2, 1]), "b.weight": floats([1, 6], [2, 4, 6, 8, 10, 12]) });
  const wide = growth.net2wider(file, { layer: "a", next: "b", map: [1, 0, 1], per: 3 });
  assertEquals(await numbersOf(wide, "b.weight"), [4, 5, 6, 2, 4, 6, 4, 5, 6]);
  assertEquals(await numbersOf(wide, "a.weight"), [1, 0, 1]);
});

Deno.test("net2wider: what does not fit -> an error that says what", async () => {
  const file = await fileOf({
    "a.weight": ramp([2, 1]),
    "a.bias": ramp([2]),
    "b.weight": ramp([1, 2]),
    "i.weight": ramp([1, 2], "int32"),
    "n.bias": ramp([3]),
  });
  const fine = { layer: "a", next: "b", map: [0, 1] };
  const wider = (options: unknown) => () => growth.net2wider(file, wrong(options));
  const lost = "every old unit must stay";
  const reads = (per: number) => `Cannot widen a layer: "b.weight" [1, 2] does not read 2 units of "a" with per ${per}`;
  const path = "Cannot widen a layer: expected the path of a module as";
  assertRefused([
    [
      () => growth.net2wider(wrong(1), fine),
      "type",
      "Cannot widen a layer 1: expected a checkpoint; open one with " +
      "await openCheckpoint(path)",
    ],
    [wider({ ...fine, pre: 1 }), "unknown-name", 'Cannot widen a layer: there is no option "pre"; did you mean "per"'],
    [wider(undefined), "type", `${path} layer, found undefined`],
    [wider({ ...fine, layer: 1 }), "type", `${path} layer, found 1`],
    [wider({ ...fine, next: 1 }), "type", `${path} next, found 1`],
    [wider({ ...fine, norm: 1 }), "type", `${path} norm, found 1`],
    [wider({ ...fine, per: 0 }), "range", "Cannot widen a layer: per is 0; use an integer of at least 1"],
    [wider({ ...fine, per: 1.5 }), "range", "Cannot widen a layer: per is 1.5; use an integer of at least 1"],
    [wider({ ...fine, per: 2 }), "shape", reads(2)],
    [
      wider({ ...fine, layer: "x" }),
      "missing",
      `Cannot widen a layer: "${file.name}" has no "x.weight"; did you ` +
      'mean "a.weight"',
    ],
    [
      wider({ ...fine, norm: "x" }),
      "missing",
      `Cannot widen a layer: "${file.name}" has no "x.weight"; did you mean ` +
      '"a.weight"',
    ],
    [wider({ ...fine, norm: "n" }), "shape", 'Cannot widen a layer: "n.bias" is [3], not [2]'],
    [
      wider({ ...fine, next: "i" }),
      "type",
      `Cannot widen a layer: "i.weight" of "${file.name}" is int32; only floats ` +
      "are computed with",
    ],
    [wider({ ...fine, map: 1 }), "type", "Cannot widen a layer: map is 1; give a list of old units"],
    [wider({ ...fine, map: [0, 1, 2] }), "range", "Cannot widen a layer: map names unit 2; the layer has units 0 to 1"],
    [
      wider({ ...fine, map: [0, 1, -1] }),
      "range",
      "Cannot widen a layer: map names unit -1; the layer has units 0 to 1",
    ],
    [
      wider({ ...fine, map: [0, 0.5] }),
      "range",
      "Cannot widen a layer: map names unit 0.5; the layer has units 0 to 1",
    ],
    [wider({ ...fine, map: [1] }), "range", `Cannot widen a layer: no new unit copies unit 0; ${lost}`],
    [wider({ ...fine, map: [0, 0] }), "range", `Cannot widen a layer: no new unit copies unit 1; ${lost}`],
  ]);
});

Deno.test("net2deeper: linear and convolution -> the identity, with its bias of 0", async () => {
  const file = await fileOf({ "a.weight": ramp([2, 3], "float64"), "a.bias": ramp([2]) });
  const linear = growth.net2deeper(file, { after: "a", kind: "linear" });
  assertEquals([...linear.specs.keys()], ["a.weight", "a.bias", "a_deeper.weight", "a_deeper.bias"]);
  assertEquals(linear.specs.get("a_deeper.weight"), { shape: [2, 2], dtype: "float64" });
  assertEquals(await numbersOf(linear, "a_deeper.weight"), [1, 0, 0, 1]);
  assertEquals(await numbersOf(linear, "a_deeper.bias"), [0, 0]);
  const conv = growth.net2deeper(file, { after: "a", into: "c", kind: "conv", kernel: [1, 3] });
  assertEquals(conv.specs.get("c.weight"), { shape: [2, 2, 1, 3], dtype: "float64" });
  assertEquals(await numbersOf(conv, "c.weight"), [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  const line = growth.net2deeper(file, { after: "a", kind: "conv", kernel: [3] });
  assertEquals(await numbersOf(line, "a_deeper.weight"), [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  const one = growth.net2deeper(file, { after: "a", kind: "conv", kernel: 1 });
  assertEquals(await numbersOf(one, "a_deeper.weight"), [1, 0, 0, 1]);
});

Deno.test("net2deeper: a norm behind -> undoes the statistics that the file has, or fresh ones", async () => {
  const statistics = { "n.running_mean": floats([2], [3, -1]), "n.running_var": floats([2], [8.75, 0]) };
  const file = await fileOf({ "a.weight": ramp([2, 3]), "n.weight": floats([2], [5, 5]), ...statistics });
  const view = growth.net2deeper(file, { after: "a", kind: "linear", norm: "n", eps: 0.25 });
  assertEquals(await numbersOf(view, "n.weight"), [3, 0.5]);
  assertEquals(await numbersOf(view, "n.bias"), [3, -1]);
  assertEquals(await numbersOf(view, "n.running_mean"), [3, -1]);
  assertEquals(await numbersOf(view, "n.running_var"), [8.75, 0]);
  const fresh = growth.net2deeper(file, { after: "a", kind: "linear", norm: "m" });
  assertEquals(await numbersOf(fresh, "m.weight"), Array(2).fill(Math.fround(Math.sqrt(1 + 1e-5))));
  assertEquals(await numbersOf(fresh, "m.bias"), [0, 0]);
  assertEquals(await numbersOf(fresh, "m.running_mean"), [0, 0]);
  assertEquals(await numbersOf(fresh, "m.running_var"), [1, 1]);
  assertEquals(await numbersOf(fresh, "n.weight"), [5, 5], "another norm is left alone");
});

Deno.test("net2deeper: what does not fit -> an error that says what", async () => {
  const file = await fileOf({
    "a.weight": ramp([2, 1]),
    "m.running_mean": ramp([2]),
    "v.running_var": ramp([2]),
    "n.running_mean": ramp([3]),
    "n.running_var": ramp([2]),
    "w.running_mean": ramp([2]),
    "w.running_var": ramp([1]),
    "a_deeper.weight": ramp([1]),
  });
  const fine = { after: "a", into: "b", kind: "linear" };
  const deeper = (options: unknown) => () => growth.net2deeper(file, wrong(options));
  const kernel = (shape: string) => `Cannot deepen a model: the kernel is ${shape}; an identity needs odd sizes`;
  const path = "Cannot deepen a model: expected the path of a module as";
  const conv = { ...fine, kind: "conv" };
  assertRefused([
    [
      () => growth.net2deeper(wrong(1), wrong(fine)),
      "type",
      "Cannot deepen a model 1: expected a checkpoint; open one " +
      "with await openCheckpoint(path)",
    ],
    [deeper(undefined), "type", "Cannot deepen a model: expected options with after and kind, found undefined"],
    [
      deeper({ ...fine, esp: 1 }),
      "unknown-name",
      'Cannot deepen a model: there is no option "esp"; did you mean "eps"',
    ],
    [deeper({ ...fine, after: 1 }), "type", `${path} after, found 1`],
    [deeper({ ...fine, norm: 1 }), "type", `${path} norm, found 1`],
    [
      deeper({ ...fine, kernel: "3" }),
      "type",
      "Cannot deepen a model: expected a size or a list of sizes as kernel, " +
      'found "3"',
    ],
    [deeper({ ...fine, kind: "x" }), "unknown-name", 'Cannot deepen a model: kind is "x"; use "linear" or "conv"'],
    [
      deeper({ ...fine, after: "x" }),
      "missing",
      `Cannot deepen a model: "${file.name}" has no "x.weight"; did you mean ` +
      '"a.weight"',
    ],
    [deeper(conv), "shape", kernel("[]")],
    [deeper({ ...conv, kernel: [3, 2] }), "shape", kernel("[3, 2]")],
    [deeper({ ...conv, kernel: [-1] }), "shape", kernel("[-1]")],
    [deeper({ ...conv, kernel: 1.5 }), "shape", kernel("[1.5, 1.5]")],
    [
      deeper({ ...fine, norm: "m" }),
      "missing",
      `Cannot deepen a model: "${file.name}" has no "m.running_var"; did you ` +
      'mean "n.running_var"',
    ],
    [
      deeper({ ...fine, norm: "v" }),
      "missing",
      `Cannot deepen a model: "${file.name}" has no "v.running_mean"; did you ` +
      'mean "m.running_mean"',
    ],
    [deeper({ ...fine, norm: "n" }), "shape", 'Cannot deepen a model: "n.running_mean" is [3], not [2]'],
    [deeper({ ...fine, norm: "w" }), "shape", 'Cannot deepen a model: "w.running_var" is [1], not [2]'],
    [
      deeper({ after: "a", kind: "linear" }),
      "unused",
      `Cannot deepen a model "${file.name}": it has an entry ` +
      '"a_deeper.weight" already; choose another name',
    ],
  ]);
});
