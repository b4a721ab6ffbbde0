import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { fromFloat32, LensorError } from "../../core/mod.ts";
import {
  bilinearUpsample,
  chrono,
  hippo,
  icnr,
  lstmForgetBias,
  normal,
  sinCosGrid,
  sinCosPosition,
  siren,
  stft,
} from "../../initializers/mod.ts";
import type { Initializer } from "../../initializers/mod.ts";
import { cosine, sine } from "../../math/turn.ts";
import { keyed } from "../../random/mod.ts";
import narrow from "../fixtures/initializers/stft_float32.json" with { type: "json" };
import golden from "../fixtures/initializers/stft.json" with { type: "json" };

const rng = keyed(0).at("w");
const values = (by: Initializer, shape: number[]) => [...by(shape, rng, { dtype: "float64" }) as Float64Array];

Deno.test("cosine and sine of turns are those of Math to the last bits, and exact at the quarters", () => {
  fc.assert(fc.property(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 999 }), (part, whole) => {
    const angle = 2 * Math.PI * (part % whole) / whole;
    assertAlmostEquals(cosine(part, whole), Math.cos(angle), 2e-15);
    assertAlmostEquals(sine(part, whole), Math.sin(angle), 2e-15);
  }));
  for (const [k, c] of [[0, 1], [1, 0], [2, -1], [3, 0], [4, 1], [-1, 0], [-2, -1]] as const) {
    assertEquals([cosine(k, 4) + 0, sine(k + 1, 4) + 0], [c, c], String(k));
  }
});

// Keras takes π from a float32 arccos, which shows in the eighth digit
Deno.test("stft makes Keras's kernels", () => {
  for (const { options, shape, out } of golden.rows) {
    const made = values(stft(options as never), shape);
    out.forEach((x, i) => assertAlmostEquals(made[i]!, x, 1e-6, JSON.stringify([options, i])));
  }
  const window = [1, 2, 2];
  assertEquals(
    values(stft({ window }), [3, 1, 2]),
    values(stft({ window: [1 / 3, 2 / 3, 2 / 3], scaling: null }), [3, 1, 2]),
  );
});

Deno.test("stft rounds the angle of float32 kernels as Keras does, and float64 ones not", () => {
  const by = stft({ side: "imag", window: null, scaling: null });
  const exact = values(by, narrow.shape);
  const made = [...by(narrow.shape, rng) as Float32Array];
  narrow.out.forEach((x, i) => assertAlmostEquals(made[i]!, x, 1e-7));
  assert(narrow.out.some((x, i) => Math.abs(x - exact[i]!) > 2e-6));
});

Deno.test("siren draws its first and its other layers in their own bounds", () => {
  const most = (by: Initializer) => Math.max(...values(by, [200, 16]).map(Math.abs));
  const other = Math.sqrt(6 / 16) / 30;
  assert(most(siren({ first: true })) <= 1 / 16 && most(siren({ first: true })) > 0.99 / 16);
  assert(most(siren()) <= other && most(siren()) > 0.99 * other);
  assert(most(siren({ w0: 1 })) > 29 * other);
});

Deno.test("icnr repeats every kernel scale squared times", () => {
  const w = values(icnr({ scale: 2, inner: normal() }), [12, 2, 3]);
  const kernels = Array.from({ length: 12 }, (_, c) => w.slice(6 * c, 6 * c + 6).join());
  assertEquals(new Set(kernels).size, 3);
  for (let c = 0; c < 12; c++) assertEquals(kernels[c], kernels[c - c % 4]);
  assertEquals(w.slice(0, 6), values(normal(), [3, 2, 3]).slice(0, 6));
  assertEquals([icnr({ scale: 2 }).label, icnr({ scale: 3, inner: normal() }).label], [
    "icnr(scale=2)",
    "icnr(scale=3, inner=normal)",
  ]);
});

Deno.test("bilinearUpsample interpolates each channel by itself", () => {
  const row = [0.25, 0.75, 0.75, 0.25];
  const plane = row.flatMap((a) => row.map((b) => a * b));
  const none = Array(16).fill(0);
  assertEquals(values(bilinearUpsample(), [2, 2, 4, 4]), [...plane, ...none, ...none, ...plane]);
  assertEquals(values(bilinearUpsample(), [2, 1, 4, 4]), [...plane, ...plane]);
  assertEquals(values(bilinearUpsample(), [1, 1, 3]), [0.5, 1, 0.5]);
  // Two taps of a stride of 2 always add up to 1
  assertEquals(row[0]! + row[2]!, 1);
});

Deno.test("lstmForgetBias and chrono set the gates that they should", () => {
  assertEquals(values(lstmForgetBias({ value: 2 }), [8]), [0, 0, 2, 2, 0, 0, 0, 0]);
  const b = values(chrono({ steps: 50 }), [4000]);
  const forget = b.slice(1000, 2000);
  assertEquals(b.slice(0, 1000), forget.map((x) => -x));
  assertEquals(b.slice(2000), Array(2000).fill(0));
  assert(Math.min(...forget) >= 0 && Math.max(...forget) <= Math.log(49));
  const mean = forget.map(Math.exp).reduce((s, x) => s + x / 1000, 0);
  assert(Math.abs(mean - 25) < 5 * 48 / Math.sqrt(12 * 1000), String(mean));
});

Deno.test("hippo and sinCosPosition are their formulas", () => {
  const h = values(hippo(), [3, 3]);
  [-1, 0, 0, -Math.sqrt(3), -2, 0, -Math.sqrt(5), -Math.sqrt(15), -3].forEach((x, i) =>
    assertAlmostEquals(h[i]!, x, 1e-15)
  );
  const table = values(sinCosPosition(), [50, 7]);
  for (let p = 0; p < 50; p++) {
    for (let c = 0; c < 7; c++) {
      const angle = p / Math.pow(10000, (c - c % 2) / 7);
      assertAlmostEquals(table[7 * p + c]!, c % 2 ? Math.cos(angle) : Math.sin(angle), 1e-12);
    }
  }
  assertEquals(values(sinCosPosition(), [2, 50, 7]), [...table, ...table]);
});

Deno.test("sinCosGrid is its formula, and leaves a class token 0", () => {
  const table = values(sinCosGrid({ base: 100 }), [9, 8]);
  for (let place = 0; place < 9; place++) {
    const [column, row] = [place % 3, Math.floor(place / 3)];
    const want = [column, row].flatMap((at) => [Math.sin, Math.cos].flatMap((f) => [f(at), f(at / 10)]));
    want.forEach((x, i) => assertAlmostEquals(table[8 * place + i]!, x, 1e-15));
  }
  assertEquals(values(sinCosGrid({ base: 100 }), [2, 10, 8]).slice(80), [...new Array(8).fill(0), ...table]);
});

Deno.test("formula initializers honour dtype, range and into", () => {
  const cases: [Initializer, number[]][] = [
    [stft(), [8, 1, 5]],
    [bilinearUpsample(), [2, 2, 4]],
    [lstmForgetBias(), [12]],
    [chrono({ steps: 9 }), [12]],
    [hippo(), [4, 4]],
    [sinCosPosition(), [5, 6]],
    [sinCosGrid(), [5, 8]],
    [siren(), [6, 6]],
    [icnr({ scale: 2 }), [4, 3]],
  ];
  for (const [by, shape] of cases) {
    const whole = by(shape, rng) as Float32Array;
    const into = new Float32Array(5);
    assert(by(shape, rng, { range: [3, 8], into }) === into);
    assertEquals(into, whole.slice(3, 8), String(by.label));
    assertEquals(by(shape, rng, { dtype: "bfloat16" }), fromFloat32(whole, "bfloat16"));
  }
});

Deno.test("formula initializers refuse wrong shapes and options", () => {
  const bad = (value: unknown) => value as never;
  const cases: [string, () => unknown][] = [
    ["unknown-name", () => stft({ window: bad("kaiser") })],
    ["unknown-name", () => stft({ side: bad("left") })],
    ["unknown-name", () => stft({ scaling: bad("none") })],
    ["unknown-name", () => stft(bad({ size: 3 }))],
    ["range", () => stft({ window: [1, NaN] })],
    ["type", () => stft({ periodic: bad(1) })],
    ["shape", () => stft()([8, 2, 5], rng)],
    ["shape", () => stft()([8, 1, 1], rng)],
    ["shape", () => stft({ window: [1, 1] })([3, 1, 2], rng)],
    ["type", () => stft()([8, 1, 5], rng, { dtype: "int32" })],
    ["range", () => siren({ w0: 0 })],
    ["type", () => siren({ first: bad("yes") })],
    ["shape", () => siren()([3], rng)],
    ["range", () => icnr({ scale: 1.5 })],
    ["type", () => icnr(bad(undefined))],
    ["type", () => icnr({ scale: 2, inner: bad(3) })],
    ["shape", () => icnr({ scale: 2 })([6, 3], rng)],
    ["shape", () => bilinearUpsample()([4, 4], rng)],
    ["shape", () => lstmForgetBias()([7], rng)],
    ["range", () => chrono({ steps: 2 })],
    ["shape", () => chrono({ steps: 5 })([4, 4], rng)],
    ["shape", () => hippo()([3, 4], rng)],
    ["range", () => sinCosPosition({ base: -1 })],
    ["shape", () => sinCosPosition()([4], rng)],
    ["range", () => sinCosGrid({ base: 0 })],
    ["unknown-name", () => sinCosGrid({ bace: 9 } as object)],
    ["shape", () => sinCosGrid()([4], rng)],
    ["shape", () => sinCosGrid()([4, 6], rng)],
    ["shape", () => sinCosGrid()([6, 4], rng)],
  ];
  for (const [code, call] of cases) assertEquals(assertThrows(call, LensorError).code, code, String(call));
});
