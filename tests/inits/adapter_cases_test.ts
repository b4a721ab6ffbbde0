import { assert, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { agreeBut } from "../../inits/adapters/rows.ts";
import { assertRefused } from "../_util.ts";

interface Flat {
  readonly shape: readonly number[];
  readonly data: readonly number[];
}
interface AdapterCase {
  readonly adapter: keyof typeof ADAPTERS;
  readonly options: object;
  readonly old: Flat;
  readonly new: Flat;
}
// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
const ADAPTERS = {
  resizePositions: ln.resizePositions,
  resizeRelativePositions: ln.resizeRelativePositions,
  resizePatchEmbed: ln.resizePatchEmbed,
  adaptChannels: ln.adaptChannels,
  transposeKernel: ln.transposeKernel,
};
const { cases }: { cases: readonly AdapterCase[] } = JSON.parse(
  await Deno.readTextFile(new URL("../fixtures/inits/adapters.json", import.meta.url)),
);
const tensorOf = ({ shape, data }: Flat, dtype: ln.DType = "float32"): ln.Tensor => ({
  shape,
  dtype,
  data: dtype === "float64"
    ? Float64Array.from(data)
    : dtype === "int32"
    ? Int32Array.from(data)
    : Float32Array.from(data),
});

async function fitted(have: ln.Tensor, shape: readonly number[], adapter: ln.Adapter): Promise<ln.Values> {
  const file = await ln.fromBytes(await ln.toSafetensors([["w", have]]));
  const model = ln.module("Net", { params: { w: ln.tensor(shape, { dtype: have.dtype }) } });
  return await ln.values(ln.initialize(model, ln.pretrained(file, { adapt: [adapter] })), "w");
}

for (const [i, { adapter, options, old, new: made }] of cases.entries()) {
  const title = `${adapter} ${i}: ${JSON.stringify(options)} from [${old.shape}] to [${made.shape}]`;
  Deno.test(`${title} -> the numbers of PyTorch and timm`, async () => {
    for (const dtype of ["float32", "float64"] as const) {
      const out = await fitted(tensorOf(old, dtype), made.shape, ADAPTERS[adapter](options as never)) as Float32Array;
      assertEquals(out.length, made.data.length);
      out.forEach((x, k) => assert(Math.abs(x - made.data[k]!) < 2e-5, `[${k}] is ${x}, not ${made.data[k]}`));
    }
  });
}

const spec = (shape: readonly number[], dtype: ln.DType = "float32") => ({ shape, dtype });

Deno.test("adapters: which pairs of shapes each takes", () => {
  const { resizePositions: pos, resizeRelativePositions: rel, adaptChannels: chan, transposeKernel: turn } = ln;
  const film = ln.inflate3d;
  const rows: readonly (readonly [ln.Adapter, have: readonly number[], want: readonly number[], boolean])[] = [
    [pos(), [1, 5, 2], [1, 10, 2], true],
    [pos(), [1, 5, 2], [1, 5, 2], false],
    [pos(), [1, 5, 2], [10, 2], false],
    [pos(), [1, 5, 2], [1, 10, 3], false],
    [pos(), [1, 5, 2], [1, 11, 2], false],
    [pos(), [1, 6, 2], [1, 10, 2], false],
    [pos(), [1, 1, 2], [1, 10, 2], false],
    [pos(), [5], [10], false],
    [pos(), [1, 1, 1, 5, 2], [1, 1, 1, 10, 2], false],
    [pos({ layout: "tokens" }), [1, 2, 5, 2], [1, 2, 10, 2], false],
    [pos({ layout: "nhwc" }), [1, 5, 2], [1, 10, 2], false],
    [pos({ prefix: 0 }), [1, 4, 2], [1, 9, 2], true],
    [pos({ prefix: 0 }), [1, 5, 2], [1, 10, 2], false],
    [pos({ from: [2, 3] }), [1, 7, 2], [1, 5, 2], true],
    [pos({ from: [2, 3] }), [1, 8, 2], [1, 5, 2], false],
    [pos({ from: [1, 6] }), [1, 7, 2], [1, 5, 2], true],
    [pos({ to: [4, 1] }), [1, 5, 2], [1, 5, 2], true],
    [pos({ to: [2, 3] }), [1, 5, 2], [1, 7, 2], true],
    [pos({ to: [2, 3] }), [1, 5, 2], [1, 8, 2], false],
    [pos({ to: [3, 2], from: [2, 3] }), [1, 7, 2], [1, 7, 2], true],
    [pos({ to: [2, 3], from: [2, 3] }), [1, 7, 2], [1, 7, 2], false],
    [pos(), [1, 2, 3, 4], [1, 4, 3, 4], true],
    [pos(), [1, 2, 3, 4], [1, 2, 3, 4], true],
    [pos(), [1, 2, 3, 4], [1, 2, 5, 6], true],
    [pos(), [1, 2, 3, 4], [1, 3, 5, 6], false],
    [pos(), [1, 2, 3, 4], [2, 2, 5, 6], false],
    [pos({ layout: "nchw" }), [1, 2, 3, 4], [1, 4, 3, 4], false],
    [pos({ layout: "nhwc", from: [2, 3] }), [1, 2, 3, 4], [1, 5, 5, 4], true],
    [pos({ layout: "nhwc", from: [3, 2] }), [1, 2, 3, 4], [1, 5, 5, 4], false],
    [pos({ layout: "nhwc", to: [5, 5] }), [1, 2, 3, 4], [1, 5, 4, 4], false],
    [pos({ to: [9], prefix: 0 }), [4, 2], [9, 2], true],
    [pos({ layout: "sequence", prefix: 2 }), [3, 2], [9, 2], true],
    [pos({ layout: "sequence", prefix: 2 }), [2, 2], [9, 2], false],
    [rel(), [9, 2], [25, 2], true],
    [rel(), [9, 2], [25, 3], false],
    [rel(), [9, 2], [16, 2], false],
    [rel(), [9, 2], [24, 2], false],
    [rel(), [16, 2], [25, 2], false],
    [rel(), [9, 2, 1], [25, 2], false],
    [rel(), [9], [25], false],
    [rel({ extra: 1 }), [10, 2], [26, 2], true],
    [rel({ extra: 1 }), [9, 2], [26, 2], false],
    [rel({ window: [2, 3] }), [9, 2], [15, 2], true],
    [rel({ window: [2, 3] }), [15, 2], [15, 2], true],
    [rel({ window: [2, 3] }), [9, 2], [16, 2], false],
    [rel({ from: [2, 3] }), [15, 2], [9, 2], true],
    [rel({ from: [2, 3] }), [14, 2], [9, 2], false],
    [rel(), [2, 3, 5], [2, 5, 3], true],
    [rel(), [2, 3, 5], [3, 5, 3], false],
    [rel(), [2, 3, 4], [2, 5, 3], false],
    [rel(), [2, 3, 5], [2, 4, 3], false],
    [rel({ window: [3, 2] }), [2, 3, 5], [2, 5, 3], true],
    [rel({ window: [2, 3] }), [2, 3, 5], [2, 5, 3], false],
    [rel({ from: [2, 3] }), [2, 3, 5], [2, 5, 3], true],
    [rel({ from: [3, 2] }), [2, 3, 5], [2, 5, 3], false],
    [chan(), [2, 3, 1], [2, 1, 1], true],
    [chan(), [2, 3, 1, 1, 1], [2, 8, 1, 1, 1], true],
    [chan(), [2, 3], [2, 1], false],
    [chan(), [2, 3, 1], [2, 3, 1, 1], false],
    [chan(), [2, 3, 1], [1, 3, 1], false],
    [chan(), [2, 3, 1], [2, 3, 2], false],
    [chan(), [2, 6, 1], [2, 2, 1], true],
    [chan(), [2, 6, 1], [2, 3, 1], false],
    [chan({ how: "mean" }), [2, 6, 1], [2, 4, 1], true],
    [chan({ how: "mean" }), [2, 0, 1], [2, 4, 1], false],
    [chan({ base: 4 }), [2, 4, 1], [2, 5, 1], true],
    [chan({ base: 1 }), [2, 1, 1], [2, 5, 1], true],
    [turn({ from: "HWIO", to: "OIHW" }), [1, 2, 3, 4], [4, 3, 1, 2], true],
    [turn({ from: "HWIO", to: "OIHW" }), [1, 2, 3, 4], [3, 4, 1, 2], false],
    [turn({ from: "HWIO", to: "OIHW" }), [1, 2, 3], [3, 1, 2], false],
    [turn({ from: "OIH", to: "HIM", groups: 2 }), [6, 1, 5], [5, 2, 3], true],
    [turn({ from: "OIH", to: "HIM", groups: 2 }), [6, 2, 5], [5, 2, 3], false],
    [turn({ from: "OIH", to: "HIM", groups: 4 }), [6, 1, 5], [5, 4, 1], false],
    [turn({ from: "HIM", to: "OIH", groups: 2 }), [5, 2, 3], [6, 1, 5], true],
    [turn({ from: "HIM", to: "OIH", groups: 3 }), [5, 2, 3], [6, 1, 5], false],
    [turn({ from: "HIM", to: "OIH", groups: 1 }), [5, 1, 3], [3, 1, 5], true],
    [film(), [4, 3, 2, 2], [4, 3, 5, 2, 2], true],
    [film({ how: "centre" }), [4, 3, 2, 2], [4, 3, 1, 2, 2], true],
    [film(), [4, 3, 2, 2], [4, 3, 0, 2, 2], false],
    [film(), [4, 3, 2, 2], [4, 2, 2], false],
    [film(), [4, 3, 2, 2], [4, 3, 2, 2], false],
    [film(), [4, 3, 2], [4, 3, 5, 2], false],
    [film(), [4, 3, 2, 2, 2], [4, 3, 5, 2, 2], false],
    [film(), [4, 3, 2, 2], [4, 3, 5, 2, 3], false],
    [film(), [4, 3, 2, 2], [4, 2, 5, 2, 2], false],
    [ln.growRows({ axis: 1 }), [4, 3], [4, 5], true],
    [ln.growRows({ axis: -1 }), [4, 3], [4, 5], true],
    [ln.growRows({ axis: 0 }), [4, 3], [4, 5], false],
    [ln.growRows({ axis: 2 }), [4, 3], [4, 3], false],
    [ln.growRows({ axis: -3 }), [4, 3], [4, 3], false],
    [ln.growRows({ axis: 1 }), [4, 3], [4, 5, 1], false],
    [ln.selectRows([0], { axis: 2 }), [4, 3], [4, 3], false],
  ];
  const takes = rows.map(([{ accepts }, have, want]) => accepts!(spec(have), spec(want), "w"));
  assertEquals(takes.map((is, i) => [i, is]), rows.map(([, , , is], i) => [i, is]));
  for (const adapter of [pos(), rel(), chan({ how: "mean" })]) {
    assertEquals(adapter.accepts!(spec([1, 5, 2], "int32"), spec([1, 10, 2], "int32"), "w"), false, adapter.label);
  }
  assertEquals(pos({ prefix: 0 }).accepts!(spec([1, 4, 2], "int32"), spec([1, 9, 2], "int32"), "w"), false);
  assertEquals(rel().accepts!(spec([9, 2], "int32"), spec([25, 2], "int32"), "w"), false);
  assertEquals(chan().accepts!(spec([2, 3, 1], "int32"), spec([2, 1, 1], "int32"), "w"), false);
  assertEquals(film().accepts!(spec([2, 1, 1, 1], "int32"), spec([2, 1, 3, 1, 1], "int32"), "w"), false);
  assertEquals(ln.growRows().accepts!(spec([2], "int32"), spec([3], "int32"), "w"), false);
});

Deno.test("adapters: always asked where the options say more than the shapes do", () => {
  const always = [
    ln.resizePositions(),
    ln.resizePositions({ from: [2, 2] }),
    ln.resizePositions({ to: [2, 2] }),
    ln.resizeRelativePositions({ from: [2, 2] }),
    ln.adaptChannels(),
    ln.transposeKernel({ from: "IO", to: "OI" }),
    ln.selectRows([0]),
  ].map(({ always }) => always);
  assertEquals(always, [undefined, true, true, undefined, undefined, true, true]);
});

Deno.test("transposeKernel: integers and float64 -> the elements as they are", async () => {
  const turn = ln.transposeKernel({ from: "AB", to: "BA" });
  assertEquals(
    await fitted(tensorOf({ shape: [2, 3], data: [0, 1, 2, 3, 4, 5] }, "int32"), [3, 2], turn),
    Int32Array.from([0, 3, 1, 4, 2, 5]),
  );
});

Deno.test("adapters: options that do not fit -> an error that says what", () => {
  const grids = "sizes must be positive integers";
  const pos = (options: object) => () => ln.resizePositions(wrong(options));
  const rel = (options: object) => () => ln.resizeRelativePositions(wrong(options));
  const chan = (options: object) => () => ln.adaptChannels(wrong(options));
  const turn = (from: unknown, to: unknown, groups?: unknown) => () =>
    ln.transposeKernel(wrong({ from, to, ...(groups !== undefined && { groups }) }));
  const letters = 'give a letter for each axis, as "HWIO"';
  const same = "both need the same letters";
  const depthwise = "a depthwise kernel has O and I on one side, I and M on the other, and groups";
  const P = "Cannot make resizePositions:";
  const R = "Cannot make resizeRelativePositions:";
  const C = "Cannot make adaptChannels:";
  const T = "Cannot make transposeKernel:";
  assertRefused([
    [pos({ form: 1 }), "unknown-name", `${P} there is no option "form"; did you mean "from"`],
    [pos({ from: 3 }), "shape", `${P} from is 3; give 1 or 2 sizes`],
    [pos({ to: [1, 2, 3] }), "shape", `${P} to is a list; give 1 or 2 sizes`],
    [pos({ to: [0, 2] }), "range", `${P} to is [0, 2]; ${grids}`],
    [pos({ from: [2, 1.5] }), "range", `${P} from is [2, 1.5]; ${grids}`],
    [pos({ prefix: -1 }), "range", `${P} prefix is -1; use a non-negative integer`],
    [pos({ prefix: 0.5 }), "range", `${P} prefix is 0.5; use a non-negative integer`],
    [pos({ layout: "chw" }), "unknown-name", `${P} layout is "chw"; use one of "tokens", "nhwc", "nchw", "sequence"`],
    [
      pos({ mode: "cubic" }),
      "unknown-name",
      `${P} mode is "cubic"; use one of "nearest", "nearest-exact", "linear", "bilinear", "bicubic", "area"`,
    ],
    [rel({ windows: 1 }), "unknown-name", `${R} there is no option "windows"; did you mean "window"`],
    [rel({ window: [2] }), "shape", `${R} window is a list; give 2 sizes`],
    [rel({ from: [2, 0] }), "range", `${R} from is [2, 0]; ${grids}`],
    [rel({ method: "cubic" }), "unknown-name", `${R} method is "cubic"; use "geometric" or "bicubic"`],
    [rel({ extra: 0.5 }), "range", `${R} extra is 0.5; use a non-negative integer`],
    [rel({ extra: -1 }), "range", `${R} extra is -1; use a non-negative integer`],
    [chan({ who: 1 }), "unknown-name", `${C} there is no option "who"; the options are "how", "base"`],
    [chan({ how: "max" }), "unknown-name", `${C} how is "max"; use one of "repeat", "mean", "sum", "zero"`],
    [chan({ base: 0 }), "range", `${C} base is 0; use a positive integer`],
    [chan({ base: 1.5 }), "range", `${C} base is 1.5; use a positive integer`],
    [
      () => ln.adaptChannels().accepts!(spec([1, 3, 1]), spec([1, 0, 1]), "w"),
      "range",
      "Cannot adapt channels to 0: " +
      "a convolution reads at least 1",
    ],
    [turn(1, "OI"), "type", `${T} from is 1; ${letters}`],
    [turn("IO", "oi"), "type", `${T} to is "oi"; ${letters}`],
    [turn("IIO", "OI"), "type", `${T} from is "IIO"; ${letters}`],
    [turn("IO", ""), "type", `${T} to is ""; ${letters}`],
    [turn("IO", "OI", 0), "range", `${T} groups is 0; use a positive integer`],
    [turn("IO", "OI", 1.5), "range", `${T} groups is 1.5; use a positive integer`],
    [turn("IO", "OH"), "shape", `${T} "IO" does not become "OH"; ${same}`],
    [turn("OIH", "HIM"), "shape", `${T} "OIH" does not become "HIM"; ${depthwise}`],
    [turn("OIH", "WIM", 2), "shape", `${T} "OIH" does not become "WIM"; ${depthwise}`],
    [turn("HIM", "OIW", 2), "shape", `${T} "HIM" does not become "OIW"; ${depthwise}`],
    [() => wrong(ln.transposeKernel)(), "type", `${T} from is undefined; ${letters}`],
  ]);
});

Deno.test("agreeBut: an axis that the tensor has, counted from either end", () => {
  const agree = (axis: number, have: readonly number[], want: readonly number[]) =>
    agreeBut(axis, spec(have), spec(want));
  assertEquals([0, 1, -1, -2].map((axis) => agree(axis, [2, 3], axis % 2 ? [2, 9] : [9, 3])), [true, true, true, true]);
  assertEquals([2, 3, -3, -4].map((axis) => agree(axis, [2, 3], [2, 3])), [false, false, false, false]);
  assertEquals([agree(0, [2, 3], [2, 9]), agree(0, [2, 3], [9, 3, 1]), agree(0, [], [])], [false, false, false]);
});
