/** The corrections of `calibrate`, called by hand with measurements. */
import { assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { assertRefused } from "../_util.ts";

const { lsuv, unitOutput } = ln.recipes;
// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
const layer = ln.initialize(
  ln.linear(2, 2),
  ln.rules([["weight", () => Float32Array.of(2, 4, 6, 8)], ["bias", () => Float32Array.of(1, 5)]]),
);
const step = (turn = 0) => ({ path: "fc", turn, earlier: [] });
type Measured = { readonly mean: number | readonly number[]; readonly variance: number | readonly number[] };

async function after(correct: ln.Correction, measured: Measured, turn = 0): Promise<number[][] | undefined> {
  const init = await correct(wrong(measured), step(turn));
  if (!init) return undefined;
  const model = init(layer, ln.keyed(0));
  return [[...await ln.values(model, "weight") as Float32Array], [...await ln.values(model, "bias") as Float32Array]];
}

Deno.test("lsuv: a variance -> the weight divided by its root, the bias kept; near 1 -> nothing", async () => {
  assertEquals(await after(lsuv(), { mean: 3, variance: 4 }), [[1, 2, 3, 4], [1, 5]]);
  assertEquals(await after(lsuv(), { mean: 3, variance: 0.25 }), [[4, 8, 12, 16], [1, 5]]);
  assertEquals(await after(lsuv(), { mean: 0, variance: [1, 7] }), [[1, 2, 3, 4], [1, 5]], "channels: their mean");
  assertEquals(await after(lsuv(), { mean: 0, variance: 1.0625 }), undefined);
  assertEquals(await after(lsuv(), { mean: 0, variance: 0.9375 }), undefined);
  assertEquals((await after(lsuv(), { mean: 0, variance: 1.125 }))?.length, 2, "the tolerance is 0.1");
  assertEquals((await after(lsuv({ tolerance: 0.5 }), { mean: 0, variance: 1.5 }))?.length, 2, "it must be nearer");
  assertEquals((await after(lsuv(), { mean: 0, variance: 4 }, 9))?.length, 2, "ten turns");
  const init = await lsuv()({ mean: 0, variance: 4 }, step());
  assertEquals(init!(layer, ln.keyed(0)).params.weight!.origin.at(-1)!.by, "lsuv / 2");
});

Deno.test("unitOutput: means and variances -> each channel's mean 0 and variance 1, in one turn", async () => {
  assertEquals(unitOutput().turns, 1);
  assertEquals(await after(unitOutput(), { mean: [1, 3], variance: [4, 16] }), [[1, 2, 1.5, 2], [0, 0.5]]);
  assertEquals(await after(unitOutput(), { mean: 1, variance: 4 }), [[1, 2, 3, 4], [0, 2]]);
  assertEquals(await after(unitOutput(), { mean: [1, 3], variance: 4 }), [[1, 2, 3, 4], [0, 1]]);
  assertEquals(await after(unitOutput({ scale: "bias", bias: "weight" }), { mean: 0, variance: [4, 1] }), [
    [1, 2, 6, 8],
    [0.5, 5],
  ]);
});

Deno.test("unitOutput: a tensor without axes -> one channel", async () => {
  const scalar = ln.initialize(
    ln.module("S", { params: { weight: ln.tensor([]), bias: ln.tensor([]) } }),
    ln.fill("**", ln.constant(6)),
  );
  const init = await unitOutput()({ mean: 2, variance: 4 }, step());
  const model = init!(scalar, ln.keyed(0));
  assertEquals([await ln.values(model, "weight"), await ln.values(model, "bias")], [
    Float32Array.of(3),
    Float32Array.of(2),
  ]);
  const many = await unitOutput()(wrong({ mean: [2, 2], variance: [4, 4] }), step());
  const error = await ln.values(many!(scalar, ln.keyed(0)), "weight").catch((error: Error) => error.message);
  assertEquals(error, 'Cannot calibrate "fc": 2 channels were measured of its output, but shape [] has 1');
});

Deno.test("unitOutput: what does not fit the layer -> an error when it is read", async () => {
  const message = async (measured: Measured) => {
    const init = await unitOutput()(wrong(measured), step());
    return await ln.values(init!(layer, ln.keyed(0)), "weight").catch((
      { code, message }: ln.LensorError,
    ) => [code, message]);
  };
  assertEquals(await message({ mean: 0, variance: [1, 1, 1] }), [
    "shape",
    'Cannot calibrate "fc": 3 channels were measured of its output, but shape [2, 2] has 2',
  ]);
  assertEquals(await message({ mean: [0], variance: 1 }), [
    "shape",
    'Cannot calibrate "fc": 1 channels were measured of its output, but shape [2, 2] has 2',
  ]);
  assertEquals(await message({ mean: 0, variance: [1, 0] }), [
    "range",
    'Cannot calibrate "fc": channel 1 of its output does not vary',
  ]);
  assertEquals(await message({ mean: 0, variance: 0 }), [
    "range",
    'Cannot calibrate "fc": channel 0 of its output does not vary',
  ]);
});

Deno.test("lsuv, unitOutput: options and measurements that do not fit -> an error that says what", () => {
  const by = (measured: unknown, at: unknown = step()) => () => lsuv()(wrong(measured), wrong(at));
  const fine = { mean: 0, variance: 4 };
  const verb = "Cannot calibrate by lsuv: expected";
  assertRefused([
    [() => lsuv({ tolerance: 0 }), "range", "Cannot make lsuv: tolerance is 0; use a finite number above 0"],
    [
      () => lsuv(wrong({ turn: 1 })),
      "unknown-name",
      'Cannot make lsuv: there is no option "turn"; did you mean "turns"',
    ],
    [
      () => unitOutput(wrong({ scal: "w" })),
      "unknown-name",
      'Cannot make unitOutput: there is no option "scal"; did you ' +
      'mean "scale"',
    ],
    [() => unitOutput({ scale: wrong(3) }), "type", "Cannot make unitOutput: 3 is not a name of a tensor"],
    [() => unitOutput({ bias: wrong(null) }), "type", "Cannot make unitOutput: null is not a name of a tensor"],
    [by(3), "type", `${verb} a measurement { mean, variance }, found 3`],
    [by(fine, null), "type", `${verb} a step { path, turn, earlier }, found null`],
    [by(fine, { turn: 0, earlier: [] }), "type", `${verb} a step with a path, found undefined`],
    [by(fine, { path: "fc", turn: 0 }), "type", `${verb} a step with a list of earlier measurements, found undefined`],
    [by({ mean: "0", variance: 4 }), "type", `${verb} mean and variance as numbers, or lists of them, found "0"`],
    [by({ mean: 0 }), "type", `${verb} mean and variance as numbers, or lists of them, found undefined`],
    [
      by(fine, step(10)),
      "limit",
      'Cannot calibrate "fc": the variance of its output is 4 after 10 corrections; allow ' +
      "more turns or a larger tolerance",
    ],
    [
      by({ mean: 0, variance: 0 }),
      "range",
      'Cannot calibrate "fc": the variance of its output is 0 and no factor makes ' +
      "it 1; look at the data, or at the layers before",
    ],
    [
      () => lsuv({ turns: 2 })(fine, step(2)),
      "limit",
      'Cannot calibrate "fc": the variance of its output is 4 after 2 ' +
      "corrections; allow more turns or a larger tolerance",
    ],
  ]);
  assertEquals(by({ mean: new Float32Array(2), variance: Float64Array.of(4, 4) })() !== undefined, true);
});

Deno.test("admin: variances of the layers before -> the root of their sum and one, as the scale of the residual", async () => {
  const { admin } = ln.recipes;
  const model = ln.initialize(ln.module("S", { params: { omega: ln.tensor([2]) } }), ln.fill("omega", ln.ones));
  const correct = admin();
  const earlier = [{ path: "a", mean: 0, variance: 3 }, { path: "b", mean: 0, variance: 5 }];
  const init = await correct({ mean: 0, variance: 9 }, wrong({ path: "c", turn: 0, earlier }));
  assertEquals([correct.turns, init === undefined], [1, false]);
  assertEquals(await ln.values(init!(model, ln.keyed(0)), "omega"), Float32Array.of(3, 3));
  const list = () =>
    correct({ mean: 0, variance: 9 }, wrong({ path: "c", turn: 0, earlier: [{ mean: 0, variance: [3] }] }));
  assertRefused([[list, "type", 'Cannot calibrate "c": measure one variance for the whole branch']]);
});
