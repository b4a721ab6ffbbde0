import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { erf } from "../../math/erf.ts";
import { exactExp, exactLn } from "../../math/exact.ts";
import { fma32, fma64 } from "../../math/fma.ts";
import { layers } from "../../random/numpy/_ziggurat.ts";

// A float64 number as a whole number times 2^-1100
function fixed(x: number): bigint {
  const bits = new BigUint64Array(new Float64Array([x]).buffer)[0]!;
  const e = Number((bits >> 52n) & 2047n);
  const m = e ? bits & 0xfffffffffffffn | 0x10000000000000n : bits & 0xfffffffffffffn;
  const size = m << BigInt(Math.max(e, 1) + 25);
  return x < 0 ? -size : size;
}

const moderate = fc.double({ min: -1e3, max: 1e3, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-30);

Deno.test("fma64 rounds the exact product and sum once", () => {
  fc.assert(fc.property(moderate, moderate, moderate, fc.boolean(), (a, b, c, near) => {
    // Sums that nearly cancel show the low half of the product
    const third = near ? -(a * b) * (1 + c * 2 ** -52) : c;
    const sum = fixed(a) * fixed(b) + (fixed(third) << 1100n);
    if (sum === 0n) return;
    // Number rounds to nearest, ties to even, after a shift that keeps it in range and loses only a sticky bit
    const drop = 1400n;
    const low = sum & ((1n << drop) - 1n);
    assertEquals(fma64(a, b, third), Number((sum >> drop) | (low ? 1n : 0n)) * 2 ** -400 * 2 ** -400);
  }));
});

Deno.test("fma64 and fma32 give a zero the sign of the sum", () => {
  for (const fma of [fma64, fma32]) {
    assert(Object.is(fma(-3, 0, -0), -0) && Object.is(fma(3, 0, -0), 0) && Object.is(fma(-3, 0, 0), 0));
  }
});

Deno.test("fma32 rounds once where float64 lands on a midpoint that the exact sum misses", () => {
  const a = 2 ** -14 * (1 + 2 ** -23);
  const b = 1 - 2 ** -23;
  const c = 2 ** 10 + 2 ** -13;
  assertEquals(Math.fround(a * b + c), 2 ** 10 + 2 ** -12, "rounding twice goes up");
  assertEquals(fma32(a, b, c), c);
  assertEquals(fma32(-a, b, -c), -c);
  const above = 2 ** -14 * (1 + 2 ** -23);
  const even = 2 ** 10;
  assertEquals(Math.fround(above * (1 - 2 ** -24) + even), fma32(above, 1 - 2 ** -24, even));
  // Where the sum is exact, ties go to even
  assertEquals([fma32(1, 2 ** -14, even), fma32(1, 2 ** -14, c)], [even, 2 ** 10 + 2 ** -12]);
});

Deno.test("fma32 is the rounded float64 sum everywhere else", () => {
  const single = fc.float({ noNaN: true, noDefaultInfinity: true });
  fc.assert(fc.property(single, single, single, (a, b, c) => {
    const s = a * b + c;
    const f = Math.fround(s);
    const tie = Math.fround(2 * s - f) === 2 * s - f && s !== f;
    if (!tie) assert(Object.is(fma32(a, b, c), f), `${a} ${b} ${c}`);
  }));
});

Deno.test("erf is the nearest number", () => {
  // Nearest numbers, from 60 digits of the series
  const rows: [number, number][] = [
    [0.5, 0.5204998778130465],
    [1, 0.8427007929497149],
    [Math.SQRT2, 0.9544997361036416],
    [3, 0.9999779095030014],
    [1e-10, 1.1283791670955126e-10],
    [-0.3, -0.3286267594591274],
    [5.9, 0.9999999999999999],
  ];
  for (const [x, y] of rows) assertEquals(erf(x), y, String(x));
  assert(Object.is(erf(-0), -0) && erf(7) === 1 && erf(-Infinity) === -1 && Number.isNaN(erf(NaN)));
});

Deno.test("exactExp and exactLn are each other's inverse, and at most a unit from the host's", () => {
  for (let x = -6.6; x < 0.5; x += 0.0371) {
    const y = exactExp(x);
    assert(Math.abs(y / Math.exp(x) - 1) < 3e-16, `exp ${x}`);
    assert(Math.abs(exactLn(y) - x) <= 2 ** -52 * Math.max(1, Math.abs(x)), `ln ${y}`);
  }
});

Deno.test("the ziggurat's layers are NumPy's to the bit", async () => {
  const hash = async (values: Float64Array) =>
    [...new Uint8Array(await crypto.subtle.digest("SHA-256", values.slice().buffer))].slice(0, 8)
      .map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const { ki, wi, fi } = layers(52);
  const narrow = layers(23);
  // SHA-256 of ki_double, wi_double, fi_double and of the float tables, all as float64, from numpy 2.4.6
  assertEquals(
    await Promise.all([ki, wi, fi, narrow.ki, narrow.wi, narrow.fi].map(hash)),
    [
      "d3c6847aee4edccc",
      "33c6472209e1d09e",
      "acd898d9d87e212f",
      "beefe98f9725f35f",
      "5a3746c11a94e886",
      "1571612c1e306b51",
    ],
  );
});
