/** What the doctor knows before and after it reads: histories, files, roles, and the numbers of a tensor. */
import { assertEquals } from "@std/assert";
import { file, gauss, mlp } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";
import { numbersIn, pieceOf } from "../../doctor/_pass.ts";
import { historyOf, survey } from "../../doctor/_survey.ts";
import { telling } from "../../doctor/diagnose.ts";

const { torchDefault: usual, fill, zeros, normal } = ln;
const entry = (shape: readonly number[], data?: ArrayLike<number>, dtype: ln.DType = "float32") => ({
  ...{ shape, dtype },
  data: data ?? gauss(shape.join(), shape.reduce((a, b) => a * b, 1), 0.1),
});
const at = (model: ln.Module, path: string, checkpoints: readonly ln.Checkpoint[] = []) =>
  survey(model, checkpoints).at(path)!;
const write = (kind: string, more: Partial<ln.Origin> = {}) => ({ kind, by: kind, path: "w", ...more }) as ln.Origin;

Deno.test("historyOf: the last write that is neither a tie nor an adjustment without a file", () => {
  const value = { kind: "values", data: new Float32Array(1) } as unknown as ln.Source;
  const of = (...origin: ln.Origin[]) => {
    const { state, last, adjusted } = historyOf({ ...ln.tensor([1]), value, origin });
    return [state, last === undefined ? -1 : origin.indexOf(last), adjusted];
  };
  assertEquals(of(), ["given", -1, false]);
  assertEquals(of(write("adjust")), ["given", -1, true]);
  assertEquals(of(write("tie")), ["given", -1, false]);
  for (const kind of ["draw", "default"]) assertEquals(of(write(kind)), ["drawn", 0, false]);
  assertEquals([of(write("load")), of(write("values"))], [["loaded", 0, false], ["given", 0, false]]);
  assertEquals(of(write("load"), write("draw"), write("tie")), ["drawn", 1, false]);
  assertEquals(of(write("draw"), write("adjust")), ["drawn", 0, true]);
  assertEquals(of(write("adjust"), write("draw")), ["drawn", 1, false]);
  // An adapter's own entry is what was loaded
  assertEquals(of(write("draw"), write("adjust", { name: "entry" })), ["loaded", 1, false]);
  const bare = { ...ln.tensor([1]), origin: [write("draw")] };
  assertEquals(historyOf(bare).state, "missing");
  assertEquals(historyOf({ ...bare, value: { kind: "copy" } as unknown as ln.Source }), {
    state: "missing",
    adjusted: false,
  });
  const parts = (...all: (readonly ln.Origin[] | undefined)[]) => {
    const made = all.map((origin) => ({ at: [], shape: [1], origin: origin ?? [], ...(origin && { value }) }));
    const { state, last, adjusted } = historyOf({
      ...ln.tensor([2]),
      origin: [],
      value: { kind: "parts", parts: made } as unknown as ln.Source,
    });
    return [state, last?.by, adjusted];
  };
  assertEquals(parts([write("draw")], undefined), ["missing", undefined, false]);
  assertEquals(parts([write("draw")], [write("draw"), write("tie")]), ["drawn", "draw", false]);
  assertEquals(parts([write("load")], [write("load")]), ["loaded", "load", false]);
  assertEquals(parts([write("values")], [write("values")]), ["given", "values", false]);
  assertEquals(parts([write("draw")], [write("draw"), write("adjust")]), ["drawn", "draw", true]);
  assertEquals(parts([write("draw")], [write("draw"), write("adjust", { name: "x" })]), ["drawn", "draw", true]);
  for (const other of [write("load", { by: "draw" }), write("draw", { by: "other" }), write("draw", { name: "x" })]) {
    assertEquals(parts([write("draw")], [other]), ["mixed", undefined, false]);
  }
  assertEquals(parts([], []), ["mixed", undefined, false]);
});

Deno.test("survey: the recipe that drew, but not what says in other words who asked", () => {
  const from = (asked: string | undefined, kind = "draw") => {
    const node = mlp(2, 2);
    const ready = ln.initialize(node, usual);
    const origin = [write(kind, asked === undefined ? {} : { from: asked })];
    const layer = ready.children["0"]!;
    const weight = { ...layer.params.weight!, origin };
    const changed = { ...ready, children: { "0": { ...layer, params: { ...layer.params, weight } } } } as ln.Module;
    return at(changed, "0.weight").recipe;
  };
  assertEquals([from("zeroGamma"), from(undefined), from("zeroGamma", "default")], ["zeroGamma", undefined, undefined]);
  for (
    const other of [
      "torchDefault",
      "layer",
      "apply",
      "fill",
      "rules",
      "byType",
      "own",
      "mmlab",
      'fill "head"',
      "rules 2",
      "",
    ]
  ) {
    assertEquals(from(other), undefined, other);
  }
});

Deno.test("survey: paths, names, places and fans of every tensor; a model without classes is judged by names", () => {
  const bare = (type: string) =>
    ln.module(type, {
      children: { embed: ln.module("Module", { params: { weight: ln.tensor([5, 3]) } }) },
      params: { bias: ln.tensor([2]) },
    });
  const found = survey(bare("Module"), []);
  assertEquals(found.untyped, true);
  assertEquals(found.tensors.map(({ path, name, home, index, n, role }) => [path, name, home, index, n, role]), [
    ["bias", "bias", "", 0, 2, "bias"],
    ["embed.weight", "weight", "embed", 1, 15, "embedding"],
  ]);
  assertEquals(survey(bare("File"), []).untyped, true);
  const typed = survey(bare("Net"), []);
  // One class makes the model typed; a module without one is still judged by its name
  assertEquals([typed.untyped, typed.at("embed.weight")!.role, typed.at("nothing")], [false, "embedding", undefined]);
  const linear = ln.module("Net", {
    children: { embed: ln.module("Linear", { params: { weight: ln.tensor([5, 3]) } }) },
  });
  assertEquals(at(linear, "embed.weight").role, "matrix");
  // An affine module without a class is a norm, with one it is not
  const affine = (type: string) =>
    ln.module("Net", {
      children: { x: ln.module(type, { params: { weight: ln.tensor([3]), bias: ln.tensor([3]) } }) },
    });
  assertEquals([
    at(affine("Module"), "x.weight").role,
    at(affine("File"), "x.weight").role,
    at(affine("Other"), "x.weight").role,
  ], ["norm", "norm", "other"]);
  const shapes = (shape: readonly number[], axes?: ln.FanAxes) => {
    const { fans, literal } = at(ln.module("N", { params: { w: ln.tensor(shape, axes ? { axes } : {}) } }), "w");
    return [fans && [fans.fanIn, fans.fanOut], literal && [literal.fanIn, literal.fanOut]];
  };
  assertEquals(shapes([3, 5]), [[5, 3], [5, 3]]);
  assertEquals(shapes([3, 5], { in: [0], out: [1] }), [[3, 5], [5, 3]]);
  assertEquals(shapes([3]), [undefined, undefined]);
});

Deno.test("survey: entries that were used, and what is left in each file", async () => {
  const one = await file({ "0.weight": entry([2, 2]), "0.bias": entry([2]), rest: entry([1]) }, {}, "one");
  const other = await file({ "2.weight": entry([2, 2]), "2.bias": entry([2]), "0.weight": entry([2, 2]) }, {}, "other");
  const net = mlp(2, 2, 2);
  const model = ln.initialize(
    net,
    ln.seq(
      ln.within("0", ln.pretrained(one, { prefix: "0" })),
      ln.within("2", ln.pretrained(other, { prefix: "2" })),
    ),
  );
  const files = (checkpoints: readonly ln.Checkpoint[], of = model) =>
    survey(of, checkpoints).files.map((
      { checkpoint, used, unused },
    ) => [checkpoint.name, [...used].toSorted(), unused]);
  const expected = [["one", ["0.bias", "0.weight"], ["rest"]], ["other", ["2.bias", "2.weight"], ["0.weight"]]];
  assertEquals(files([]), expected);
  assertEquals(files([one, other]), expected);
  // A file that was given and not used is all unused
  const third = await file({ x: entry([1]) }, {}, "third");
  assertEquals(files([third]).find(([name]) => name === "third"), ["third", [], ["x"]]);
  const w = at(model, "0.weight", [one]);
  assertEquals([w.state, w.entry?.name, w.entry?.adapted, w.entry?.file.checkpoint.name], [
    "loaded",
    "0.weight",
    false,
    "one",
  ]);
  // Names that are one tensor are used together
  const tied = { ...one, tied: [["0.weight", "rest"]] };
  const again = ln.initialize(mlp(2, 2), ln.pretrained(tied, { ignore: "rest" }));
  assertEquals(files([tied], again), [["one", ["0.bias", "0.weight"], []]]);
});

Deno.test("survey: an entry that an adapter changed belongs to its file, of the same name only", async () => {
  const big = await file({ "0.weight": entry([3, 2]), "0.bias": entry([3]), more: entry([1]) }, {}, "big");
  const decoy = await file({ "0.weight": entry([3, 2]), "1.x": entry([1]) }, {}, "decoy");
  const model = ln.initialize(
    mlp(2, 2),
    ln.pretrained(big, { adapt: [ln.shrinkRows()], ignore: "more" }),
  );
  const seen = at(model, "0.weight", [decoy, big]);
  assertEquals([seen.state, seen.entry?.adapted, seen.entry?.shape, seen.entry?.file.checkpoint.name], [
    "loaded",
    true,
    [3, 2],
    "big",
  ]);
  const files = survey(model, [decoy, big]).files.map((
    { checkpoint, used },
  ) => [checkpoint.name, [...used].toSorted()]);
  assertEquals(files, [["decoy", []], ["big", ["0.bias", "0.weight"]]]);
});

Deno.test("survey: what an adapter has made new is used of the file of its name, and of no other", async () => {
  const [big, decoy] = await Promise.all(
    ["big", "decoy"].map((name) => file({ "0.weight": entry([3, 2]), more: entry([1]) }, {}, name)),
  );
  const model = ln.initialize(mlp(2, 2), usual);
  const layer = model.children["0"]!;
  const of = (name: string) => {
    const value = { kind: "values", data: new Float32Array(4) } as unknown as ln.Source;
    const weight = { ...layer.params.weight!, value, origin: [write("load", { from: "big", name })] };
    const made = { ...model, children: { "0": { ...layer, params: { ...layer.params, weight } } } } as ln.Module;
    return survey(made, [decoy!, big!]).files.map(({ checkpoint, used }) => [checkpoint.name, [...used]]);
  };
  assertEquals(of("0.weight"), [["decoy", []], ["big", ["0.weight"]]]);
  assertEquals(of("gone"), [["decoy", []], ["big", []]]);
});

async function numbersOf(model: ln.Module, path: string, sample?: number, tell?: (n: number) => void) {
  return await numbersIn(at(model, path), sample, tell);
}

Deno.test("numbersIn: a sample reads both ends of a larger tensor, the first half the larger", async () => {
  const data = Float32Array.from({ length: 10 }, (_, i) => i + 1);
  const model = ln.initialize(
    ln.module("N", { params: { w: ln.tensor([10]) } }),
    ln.pretrained(await file({ w: entry([10], data) })),
  );
  const of = async (sample?: number) => {
    const told: number[] = [];
    const { count, min, max, mean: exact, all } = await numbersOf(model, "w", sample, (n) => told.push(n));
    const mean = Math.round(exact * 1e9) / 1e9;
    return [count, min, max, mean, all, told];
  };
  assertEquals(await of(), [10, 1, 10, 5.5, true, [10]]);
  assertEquals(await of(10), [10, 1, 10, 5.5, true, [10]]);
  assertEquals(await of(9), [9, 1, 10, 5.444444444, false, [5, 4]]);
  assertEquals(await of(3), [3, 1, 10, 4.333333333, false, [2, 1]]);
  assertEquals(await of(2), [2, 1, 10, 5.5, false, [1, 1]]);
  const empty = ln.initialize(ln.module("N", { params: { w: ln.tensor([0]) } }), fill("w", zeros));
  assertEquals((await numbersOf(empty, "w")).count, 0);
});

Deno.test("numbersIn: what a cast makes of finite and infinite numbers, of small ones and of zeros", async () => {
  const data = [1, 0, 1e300, -1e300, Infinity, NaN, 1e-300, -1e-300, 2];
  const net = (dtype: ln.DType) => ln.module("N", { params: { w: ln.tensor([9], { dtype }) } });
  const ck = await file({ w: entry([9], data, "float64") });
  const load = (dtype: ln.DType) => {
    const model = net(dtype);
    const weight = {
      ...model.params.w!,
      value: { kind: "load", from: ck, name: "w" } as ln.Source,
      origin: [write("load", { name: "w", from: ck.name })],
    };
    return { ...model, params: { w: weight } } as ln.Module;
  };
  const cast = await numbersOf(load("float32"), "w");
  assertEquals([cast.cast, cast.infinite, cast.nan, cast.zeros], [{ overflow: 2, underflow: 2, nonzero: 8 }, 3, 1, 3]);
  assertEquals((await numbersOf(load("float64"), "w")).cast, undefined);
});

Deno.test("numbersIn: the elements of biases of recurrent layers, of lengths and of the padding row are kept", async () => {
  const count = (shape: readonly number[]) =>
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i + 1);
  const kept = async (name: string, shape: readonly number[], attrs: Record<string, unknown> = {}) => {
    const draw: ln.Initializer = Object.assign((shape: readonly number[]) => count(shape), { label: "mine" });
    const model = ln.initialize(ln.module("N", { params: { [name]: ln.tensor(shape) }, attrs }), fill("**", draw));
    const own = (await numbersOf(model, name)).kept;
    return own && [...own];
  };
  assertEquals(await kept("bias_ih_l0", [4]), [1, 2, 3, 4]);
  assertEquals(await kept("bias_hh_l0", [4]), [1, 2, 3, 4]);
  assertEquals(await kept("weight_g", [2, 1]), [1, 2]);
  assertEquals(await kept("bias", [4]), undefined);
  const padded = (padding_idx: unknown, shape: readonly number[] = [3, 2], name = "weight") =>
    kept(name, shape, { padding_idx });
  assertEquals([await padded(0), await padded(1), await padded(2), await padded(3)], [
    [1, 2],
    [3, 4],
    [5, 6],
    undefined,
  ]);
  assertEquals([await padded(-1), await padded(-3), await padded(-4)], [[5, 6], [1, 2], undefined]);
  assertEquals(
    [await padded("1"), await padded(1, [3]), await padded(1, [3, 2, 1]), await padded(1, [3, 2], "table")],
    [undefined, undefined, undefined, undefined],
  );
  // A row that two pieces share: 2^16 elements at once
  const row = await padded(1, [3, 40_000]);
  assertEquals([row?.length, row?.[0], row?.[25_535], row?.[25_536], row?.at(-1)], [
    40_000,
    40_001,
    65_536,
    65_537,
    80_000,
  ]);
});

Deno.test("pieceOf: a file is read in larger pieces than what is drawn", () => {
  assertEquals([
    pieceOf({ kind: "load" } as ln.Source),
    pieceOf({ kind: "draw" } as ln.Source),
    pieceOf({ kind: "values" } as ln.Source),
  ], [2 ** 18, 2 ** 16, 2 ** 16]);
});

Deno.test("telling: which part of all elements, a sample of each at most, never above 1", () => {
  const told: number[] = [];
  const tell = telling([{ n: 10 }, { n: 30 }], 20, (part) => told.push(part))!;
  for (const n of [10, 5, 15, 9]) tell(n);
  assertEquals(told, [1 / 3, 0.5, 1, 1]);
  assertEquals(telling([], 20, undefined), undefined);
  const none: number[] = [];
  telling([{ n: 0 }], 20, (part) => none.push(part))!(0);
  assertEquals(none, [1]);
});

Deno.test("diagnose: samples of two elements and more, options by their names", async () => {
  const model = ln.initialize(mlp(4, 4, 2), ln.seq(usual, fill("0.weight", normal({ std: 90 }))));
  for (const sample of [2, 2.5, Infinity]) {
    assertEquals((await ln.diagnose(model, { sample })).length > 0, true, `${sample}`);
  }
  for (const sample of [1, 1.9, 0, -1, NaN, "3", null]) {
    const code = await ln.diagnose(model, { sample } as ln.DiagnoseOptions).then(
      () => undefined,
      (error) => error.code,
    );
    assertEquals(code, "range", `${sample}`);
  }
});
