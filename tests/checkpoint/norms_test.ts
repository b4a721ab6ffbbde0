/** Views of weight normalization and of folded batch norms, against numbers worked out here. */
import { assertEquals } from "@std/assert";
import {
  type Checkpoint,
  foldedBatchNorm,
  type FoldOptions,
  fromBytes,
  toSafetensors,
  weightNorm,
  weightNormed,
} from "../../mod.ts";
import { lensorError } from "../_util.ts";

type Entries = Readonly<Record<string, readonly [shape: readonly number[], data: readonly number[]]>>;

const file = async (entries: Entries): Promise<Checkpoint> =>
  await fromBytes(
    await toSafetensors(
      Object.entries(entries).map((
        [name, [shape, data]],
      ) => [name, { shape, dtype: "float32", data: new Float32Array(data) }]),
    ),
    "file",
  );
const read = async (checkpoint: Checkpoint, name: string) => Array.from(await checkpoint.read(name) as Float32Array);
const told = (call: () => unknown) => {
  const error = lensorError(call);
  return [error.code, error.path, error.message.replace(/^Cannot [^:]*: /, "")];
};

// Norms along axis 0: 5, 13; along axis 1: 5, 12, 4; of all: sqrt(194)
const W = [[2, 3], [3, 0, 4, 5, 12, 0]] as const;
const LENGTHS: readonly (readonly [dim: number | null | undefined, shape: readonly number[], g: readonly number[]])[] =
  [
    [undefined, [2, 1], [5, 13]],
    [0, [2, 1], [5, 13]],
    [-2, [2, 1], [5, 13]],
    [1, [1, 3], [Math.sqrt(34), 12, 4].map(Math.fround)],
    [-1, [1, 3], [Math.sqrt(34), 12, 4].map(Math.fround)],
    [null, [], [Math.fround(Math.sqrt(194))]],
  ];

Deno.test("weightNormed: the length along each axis, or of the whole, and the weight as direction", async () => {
  const own = await file({ "a.fc.weight": W, "a.fc.bias": [[1], [7]] });
  for (const [dim, shape, g] of LENGTHS) {
    const view = weightNormed(own, "**.weight", { ...(dim === undefined ? {} : { dim }), form: "old" });
    assertEquals([...view.specs], [
      ["a.fc.bias", { shape: [1], dtype: "float32" }],
      ["a.fc.weight_g", { shape, dtype: "float32" }],
      ["a.fc.weight_v", { shape: [2, 3], dtype: "float32" }],
    ]);
    assertEquals([await read(view, "a.fc.weight_g"), await read(view, "a.fc.weight_v")], [[...g], [...W[1]]]);
    assertEquals(await view.read("a.fc.weight_v", [4, 6]), new Float32Array([12, 0]));
    assertEquals([view.byRange!("a.fc.weight_v"), view.byRange!("a.fc.weight_g")], [true, false]);
    // What was split is joined again
    const back = weightNorm(view, "**", dim === undefined ? {} : { dim });
    assertEquals([...back.specs.keys()], ["a.fc.bias", "a.fc.weight"]);
    assertEquals((await read(back, "a.fc.weight")).map((x) => Math.round(x * 1e5) / 1e5), [...W[1]]);
  }
  const named = weightNormed(await file({ "a.fc.weight": W, weight: W }), "**");
  assertEquals([...named.specs.keys()], [
    "a.fc.parametrizations.weight.original0",
    "a.fc.parametrizations.weight.original1",
    "parametrizations.weight.original0",
    "parametrizations.weight.original1",
  ]);
});

Deno.test("weightNorm: g v / |v| for both forms of names, with an axis in the middle", async () => {
  const v = [[1, 2, 2], [3, 4, 6, 8]] as const;
  const view = weightNorm(
    await file({
      "old.weight_g": [[1, 2, 1], [10, 1]],
      "old.weight_v": v,
      "new.parametrizations.w.original0": [[1, 1, 1], [Math.sqrt(125)]],
      "new.parametrizations.w.original1": v,
      "all.weight_g": [[], [Math.sqrt(125) / 2]],
      "all.weight_v": v,
      "parametrizations.top.original0": [[1, 1, 1], [0]],
      "parametrizations.top.original1": v,
      "alone.weight_g": [[1], [1]],
      "b.original0": [[1], [1]],
      "b.original1": [[1], [1]],
    }),
    ["new.*", "all.*", "top"],
  );
  assertEquals(
    new Set(view.specs.keys()),
    new Set([
      "old.weight_g",
      "old.weight_v",
      "alone.weight_g",
      "b.original0",
      "b.original1",
      "new.w",
      "all.weight",
      "top",
    ]),
  );
  assertEquals(await read(view, "new.w"), [3, 4, 6, 8]);
  assertEquals(await read(view, "all.weight"), [1.5, 2, 3, 4]);
  assertEquals(await read(view, "top"), [0, 0, 0, 0]);
  const middle = weightNorm(view, "old.weight", { dim: 1 });
  assertEquals((await read(middle, "old.weight")).map((x) => Math.round(x * 1e5) / 1e5), [6, 8, 0.6, 0.8]);
});

Deno.test("weightNormed, weightNorm: what cannot be is refused by name", async () => {
  const own = await file({ w: W, "v.weight_g": [[3], [1, 2, 3]], "v.weight_v": W });
  assertEquals(told(() => weightNormed(own, "x")), ["no-match", undefined, '"x" matches no entry of "file"']);
  assertEquals(told(() => weightNormed(own, "w", { dim: 2 })), ["range", "w", '"w" [2, 3] has no axis 2']);
  assertEquals(told(() => weightNormed(own, "w", { dim: -3 })), ["range", "w", '"w" [2, 3] has no axis -3']);
  assertEquals(told(() => weightNormed(own, "w", { dim: 0.5 })), ["range", "w", '"w" [2, 3] has no axis 0.5']);
  assertEquals(told(() => weightNormed(own, "w", { dim: "0" as never })), ["range", "w", '"w" [2, 3] has no axis "0"']);
  assertEquals(told(() => weightNormed(own, "w", { form: "new" as never })), [
    "unknown-name",
    undefined,
    'form is "new"; use "old" or "parametrized"',
  ]);
  assertEquals(told(() => weightNorm(own)), ["shape", "v.weight_g", '"v.weight_g" is [3], not [2, 1]; pass dim']);
  assertEquals(told(() => weightNorm(own, "w")), ["no-match", undefined, '"w" matches no entry of "file"']);
  const codes = [
    () => weightNormed({} as never, "w"),
    () => weightNormed(own, "w", { axis: 0 } as never),
    () => weightNorm({} as never),
    () => weightNorm(own, "v.weight", { form: "old" } as never),
  ].map((call) => lensorError(call).code);
  assertEquals(codes, ["type", "unknown-name", "type", "unknown-name"]);
});

// f = gamma / sqrt(var + eps) = [2 / 2, 3 / 4]
const NORM: Entries = {
  "bn.running_mean": [[2], [1, 2]],
  "bn.running_var": [[2], [3, 15]],
  "bn.weight": [[2], [2, 3]],
  "bn.bias": [[2], [10, 20]],
  "bn.num_batches_tracked": [[], [5]],
};
const USUAL: FoldOptions = { layer: "conv", norm: "bn", eps: 1 };

Deno.test("foldedBatchNorm: weight f, (bias - mean) f + beta, with any of gamma, beta and bias missing", async () => {
  const conv = { "conv.weight": [[2, 1, 1, 2], [1, 2, 4, 8]], "conv.bias": [[2], [5, 6]] } as const;
  const folded = async (left: readonly string[], options = USUAL) => {
    const all = Object.entries({ ...conv, ...NORM, "fc.weight": [[1], [9]] as const });
    const view = foldedBatchNorm(await file(Object.fromEntries(all.filter(([name]) => !left.includes(name)))), options);
    assertEquals([...view.specs.keys()], ["fc.weight", "conv.weight", "conv.bias"]);
    assertEquals(view.specs.get("conv.bias"), { shape: [2], dtype: "float32" });
    return [await read(view, "conv.weight"), await read(view, "conv.bias")];
  };
  assertEquals(await folded([]), [[1, 2, 3, 6], [4 + 10, 3 + 20]]);
  assertEquals(await folded(["conv.bias"]), [[1, 2, 3, 6], [-1 + 10, -1.5 + 20]]);
  assertEquals(await folded(["bn.bias"]), [[1, 2, 3, 6], [4, 3]]);
  assertEquals(await folded(["bn.weight"]), [[0.5, 1, 1, 2], [2 + 10, 1 + 20]]);
  assertEquals(await folded(["bn.num_batches_tracked"]), [[1, 2, 3, 6], [14, 23]]);
  const zero = await folded([], { ...USUAL, eps: 0 });
  assertEquals(
    zero[0],
    [1, 2].map((w) => Math.fround(w * 2 / Math.sqrt(3))).concat([4, 8].map((w) => Math.fround(w * 3 / Math.sqrt(15)))),
  );
  const usual = await folded([], { layer: "conv", norm: "bn" });
  assertEquals(usual[0]![0], Math.fround(2 / Math.sqrt(Math.fround(3) + 1e-5)));
});

Deno.test("foldedBatchNorm: outputs of a transposed convolution lie along axis 1", async () => {
  const weight = [[2, 2, 2], [1, 2, 4, 8, 16, 32, 64, 128]] as const;
  const view = foldedBatchNorm(await file({ "conv.weight": weight, ...NORM }), { ...USUAL, transposed: true });
  assertEquals(await read(view, "conv.weight"), [1, 2, 3, 6, 16, 32, 48, 96]);
});

Deno.test("foldedBatchNorm: what is missing or does not fit is refused by name", async () => {
  const weight = { "conv.weight": [[2, 1], [1, 2]] } as const;
  const own = await file({ ...weight, ...NORM });
  assertEquals(told(() => foldedBatchNorm(own, { ...USUAL, layer: "fc" }))[0], "missing");
  assertEquals(told(() => foldedBatchNorm(own, { ...USUAL, norm: "ln" }))[0], "missing");
  for (const eps of [-1, NaN, "1"]) {
    assertEquals(told(() => foldedBatchNorm(own, { ...USUAL, eps: eps as number })).slice(0, 2), ["range", undefined]);
  }
  const three = [[3], [1, 2, 3]] as const;
  for (const name of ["bn.running_mean", "bn.running_var", "bn.weight", "bn.bias"]) {
    const bad = await file({ ...weight, ...NORM, [name]: three });
    assertEquals(told(() => foldedBatchNorm(bad, USUAL)), ["shape", name, `"${name}" is [3], not [2]`]);
  }
  const flat = await file({ "conv.weight": [[2], [1, 2]], ...NORM });
  assertEquals(told(() => foldedBatchNorm(flat, { ...USUAL, transposed: true })), [
    "shape",
    "conv.weight",
    '"conv.weight" has no axis 1',
  ]);
  const codes = [
    () => foldedBatchNorm({} as never, USUAL),
    () => foldedBatchNorm(own, { ...USUAL, axis: 1 } as never),
    () => foldedBatchNorm(own, undefined as never),
    () => foldedBatchNorm(own, { norm: "bn" } as never),
    () => foldedBatchNorm(own, { layer: "conv" } as never),
  ].map((call) => lensorError(call).code);
  assertEquals(codes, ["type", "unknown-name", "type", "type", "type"]);
});
