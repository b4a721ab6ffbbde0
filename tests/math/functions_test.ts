import { assert, assertEquals } from "@std/assert";
import { erf } from "../../math/erf.ts";
import { exactExp, exactLn } from "../../math/exact.ts";
import { fma32, fma64, productError, sumError } from "../../math/fma.ts";
import { exp, ln, lnParts, lnScaled } from "../../math/ln.ts";
import { log } from "../../math/log.ts";
import { log1pGnu } from "../../math/log1p_gnu.ts";
import { logGnu } from "../../math/log_gnu.ts";
import { logOdds } from "../../math/log_odds.ts";
import { sinCosGnu, turned } from "../../math/sin_cos_gnu.ts";
import { cosine, sine } from "../../math/turn.ts";
import golden from "../fixtures/math/functions.json" with { type: "json" };

type Name = keyof typeof golden;

const numbers = (text: string) => new Float64Array(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer);
const wave = (name: "sin" | "cos") => (t: number): number => {
  sinCosGnu(t);
  return turned[name];
};

// How many results are another number than the golden one, and the largest distance in units of the last place
function misses(name: Name, fn: (x: number) => number): { readonly count: number; readonly most: number } {
  const y = numbers(golden[name].y);
  let count = 0;
  let most = 0;
  numbers(golden[name].x).forEach((x, i) => {
    const got = fn(x);
    const want = y[i]!;
    if (Object.is(got, want)) return;
    count++;
    most = Math.max(most, Math.abs(got - want) / (Math.abs(want) * 2 ** -52));
  });
  return { count, most };
}

async function hashOf(values: Float64Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", values));
  return [...hash.subarray(0, 8)].map((b) => b.toString(16).padStart(2, "0")).join("");
}

Deno.test("log, exact functions and erf: the nearest numbers, to the last bit", () => {
  const functions: readonly (readonly [Name, (x: number) => number])[] = [
    ["log", log],
    ["exactExp", exactExp],
    ["exactLn", exactLn],
    ["erf", erf],
  ];
  for (const [name, fn] of functions) assertEquals([name, misses(name, fn).count], [name, 0]);
});

Deno.test("logGnu, log1pGnu: the bits of the GNU C library in every interval", () => {
  assertEquals(misses("logGnu", logGnu).count, 0);
  assertEquals(misses("log1p", log1pGnu).count, 0);
});

Deno.test("sinCosGnu: the nearest number or its neighbour", () => {
  for (const name of ["sin", "cos"] as const) {
    const { count, most } = misses(name, wave(name));
    assert(most <= 1 && count <= 4, `${name} ${most} ${count}`);
  }
});

Deno.test("logGnu: every interval's own numbers, at 200 places of each", async () => {
  const places: number[] = [];
  for (let i = 0; i < 128; i++) {
    for (let j = 0; j < 200; j++) places.push(0x3fe60000 + (i << 13) + j * 40 + (j % 8 - 4 << 20));
  }
  // Where the formula for numbers near 1 begins and ends
  for (const edge of [0x3fedffff, 0x3fee0000, 0x3ff108ff, 0x3ff10900]) for (let j = 0; j < 200; j++) places.push(edge);
  const words = Uint32Array.from(places.flatMap((high, n) => [Math.imul(n % 200, 2654435761), high]));
  const logs = new Float64Array(words.buffer).map(logGnu);
  // dev/math_goldens.py prints it
  assertEquals(await hashOf(logs), "cac1d9c2717ec126");
});

Deno.test("log, sinCosGnu, log1pGnu, erf, ln and exp: the bits are these, on every host", async () => {
  // Made by this library; that they are right is checked above
  const spread = (n: number, low: number, high: number) =>
    Float64Array.from({ length: n }, (_, i) => low + (high - low) * ((Math.imul(i, 2654435761) >>> 0) / 2 ** 32));
  const hashes = await Promise.all([
    spread(20000, 0.4, 2.1).map(log),
    spread(20000, 0, 40).map(wave("sin")),
    spread(20000, 0, 40).map(wave("cos")),
    spread(20000, -1, 0).map(log1pGnu),
    spread(200, -6, 6).map(erf),
    spread(5000, 0.1, 10).map(ln),
    spread(5000, -20, 2).map(exp),
    spread(2000, -3, 3).map((x) => cosine(x, 1)),
  ].map(hashOf));
  assertEquals(hashes, [
    "c964ca6311d38679",
    "24d4c43e5ad4fb45",
    "004b9ec9f491b343",
    "cedb4d552992756d",
    "cbe397b1d5df91d5",
    "ca7d0ebf22633287",
    "785069a1fd0d65cd",
    "98cf55a985954363",
  ]);
});

Deno.test("exactLn: also where the host's logarithm is off in the tenth digit", () => {
  const { log: host } = Math;
  try {
    for (const off of [1e-10, -3e-10]) {
      Math.log = (x) => host(x) * (1 + off);
      assertEquals(misses("exactLn", exactLn).count, 0);
    }
  } finally {
    Math.log = host;
  }
});

Deno.test("ln, exp: the nearest number or its neighbour", () => {
  const [a, b] = [misses("ln", ln), misses("exp", exp)];
  assert(a.most <= 1 && a.count <= 21, `${a.most} ${a.count}`);
  assert(b.most <= 1 && b.count <= 4, `${b.most} ${b.count}`);
});

Deno.test("lnParts: a logarithm between that of the root of a half and of two, and the power of two", () => {
  const parts = (x: number) => {
    lnParts(x);
    return [lnScaled.ln, lnScaled.e];
  };
  assertEquals([parts(1), parts(8), parts(0.25)], [[0, 0], [0, 3], [0, -2]]);
  assertEquals([parts(Math.SQRT2)[1], parts(1.4142135623730949)[1], parts(3)[1], parts(2 ** -1022)[1]], [
    1,
    0,
    2,
    -1022,
  ]);
  assertEquals([ln(1), ln(Math.E), ln(0.5)], [0, 1, -Math.LN2]);
});

Deno.test("log, erf, exp and log1pGnu: the ends, and where another formula takes over", () => {
  assertEquals([0, -0, -1, NaN, Infinity, -Infinity, 1].map(log), [-Infinity, -Infinity, NaN, NaN, Infinity, NaN, 0]);
  assertEquals([erf(6), erf(6.0000001), erf(-7), erf(5.5)], [1, 1, -1, 0.9999999999999927]);
  assert(Object.is(erf(-0), -0) && Object.is(erf(0), 0) && Number.isNaN(erf(NaN)));
  assertEquals([exp(0), exactExp(0), exactLn(1)], [1, 1, 0]);
  const tiny = [-(2 ** -54), -(2 ** -55), -(2 ** -30), -(2 ** -29), -1e-300];
  assertEquals(tiny.map(log1pGnu), [
    -5.551115123125783e-17,
    -(2 ** -55),
    -9.313225750491594e-10,
    -1.8626451509656805e-9,
    -1e-300,
  ]);
  assert(Object.is(log1pGnu(-0), -0) && Object.is(log1pGnu(0), 0));
  assertEquals([0.5, 0.25, 0.01].map(logOdds), [-0, -1.0986122886681098, -4.59511985013459]);
});

// A number as a whole multiple of 2^-1074
function fixed(x: number): bigint {
  const bits = new BigUint64Array(new Float64Array([x]).buffer)[0]!;
  const e = Number((bits >> 52n) & 2047n);
  const m = (bits & 0xfffffffffffffn) | (e ? 1n << 52n : 0n);
  const size = m << BigInt(Math.max(e, 1) - 1);
  return x < 0 ? -size : size;
}
// Of a bits-long whole number rounded to so many bits, ties to even
function roundedTo(x: bigint, bits: number): bigint {
  const size = x < 0n ? -x : x;
  const drop = BigInt(Math.max(0, size.toString(2).length - bits));
  const half = drop ? 1n << (drop - 1n) : 0n;
  const rest = size & ((1n << drop) - 1n);
  const down = size >> drop;
  const up = drop > 0n && (rest > half || rest === half && down % 2n === 1n) ? down + 1n : down;
  return (x < 0n ? -up : up) << drop;
}
// Numbers of every size around 1 in fixed disorder
const disorder = (n: number, seed: number): number[] => {
  const out: number[] = [];
  for (let i = 0, s = seed; i < n; i++) {
    s = Math.imul(s, 1664525) + 1013904223 | 0;
    const high = s >>> 5;
    s = Math.imul(s, 1664525) + 1013904223 | 0;
    out.push((high * 2 ** 26 + (s >>> 6)) * 2 ** (-53 + (s >>> 6) % 9 - 4) * (s & 32 ? -1 : 1));
  }
  return out;
};

Deno.test("fma64, fma32: the exact product and sum, rounded once", () => {
  const [a, b, c] = [disorder(400, 1), disorder(400, 2), disorder(400, 3)];
  a.forEach((x, i) => {
    const y = b[i]!;
    // Sums that nearly cancel, that lie far apart, and any
    for (const z of [c[i]!, -(x * y), -(x * y) * (1 + 2 ** -50), c[i]! * 2 ** 60, c[i]! * 2 ** -60]) {
      const exact = fixed(x) * fixed(y) + (fixed(z) << 1074n);
      assertEquals(fixed(fma64(x, y, z)) << 1074n, roundedTo(exact, 53), `${x} ${y} ${z}`);
    }
    const [p, q] = [Math.fround(x), Math.fround(y)];
    // On a midpoint of two float32 numbers, and beside it
    const middle = Math.fround(c[i]!) * (1 + 2 ** -24);
    for (const z of [c[i]!, -(p * q), middle - p * q, c[i]! * 2 ** 30].map(Math.fround)) {
      const exact = fixed(p) * fixed(q) + (fixed(z) << 1074n);
      assertEquals(fixed(fma32(p, q, z)) << 1074n, roundedTo(exact, 24), `${p} ${q} ${z}`);
    }
    assertEquals(fixed(x) + fixed(y), fixed(x + y) + fixed(sumError(x, y, x + y)));
    assertEquals(fixed(x) * fixed(y), (fixed(x * y) + fixed(productError(x, y, x * y))) << 1074n);
  });
});

Deno.test("fma64: rounded once also where product or sum are subnormal, or overflow on the way", () => {
  const tiny = [2 ** -1074, 3 * 2 ** -1074, 2 ** -1022, 2 ** -1022 - 2 ** -1074, 1.1 * 2 ** -1040, 1.7 * 2 ** -970];
  const middle = [
    1,
    -3,
    2 ** -538 * 1.3,
    2 ** -537 * (1 + 2 ** -52),
    2 ** 511.5,
    1 - 2 ** -53,
    2 ** -52,
    2 ** 60 * 1.9,
  ];
  const large = [Number.MAX_VALUE, 2 ** 1023, 2 ** 1000 * (1 + 2 ** -52), 2 ** 996 * 1.7];
  const all = [...tiny, ...middle, ...large];
  let odd = 0;
  for (const x of all) {
    for (const y of all) {
      for (const z of [...all, x * y, x * y * (1 + 2 ** -51), 2 ** -1074 * Math.round(x * y * 2 ** 1074 - 0.5)]) {
        for (const c of [z, -z]) {
          if (!Number.isFinite(c)) continue;
          const exact = fixed(x) * fixed(y) + (fixed(c) << 1074n);
          const size = exact < 0n ? -exact : exact;
          // The unit of the result: 53 digits, but no less than 2^-1074
          const unit = BigInt(Math.max(1074, size.toString(2).length - 53));
          const half = 1n << (unit - 1n);
          const down = size >> unit;
          const rest = size - (down << unit);
          const up = rest > half || rest === half && down % 2n === 1n;
          const rounded = (up ? down + 1n : down) << unit;
          const got = fma64(x, y, c);
          if (rounded >> (1024n + 2148n)) assertEquals(got, exact < 0n ? -Infinity : Infinity, `${x} ${y} ${c}`);
          else assertEquals(fixed(got) << 1074n, exact < 0n ? -rounded : rounded, `${x} ${y} ${c}`);
          if (got !== x * y + c) odd++;
        }
      }
    }
  }
  assert(odd > 200, `${odd} are other numbers than those of two roundings`);
  // A product that underflows has a sign
  assert(Object.is(fma64(-(2 ** -600), 2 ** -600, 0), -0) && Object.is(fma64(2 ** -600, 2 ** -600, -0), 0));
  // What cancels is 0, not -0, however small its parts are
  assert(Object.is(fma64(2 ** -500, 2 ** -500, -(2 ** -1000)), 0));
  assertEquals([fma64(2 ** 1000, 2 ** 1000, -Infinity), fma64(-(2 ** 1000), 2 ** 1000, Infinity)], [
    -Infinity,
    Infinity,
  ]);
  assertEquals([fma64(NaN, 1, 1), fma64(1, 1, NaN), fma64(2, Infinity, -Infinity)], [NaN, NaN, NaN]);
});

Deno.test("fma64: on a midpoint of two numbers the part that both roundings lost decides", () => {
  const e = 2 ** -27;
  const odd = 1 + 2 ** -52;
  for (const sign of [1, -1]) {
    // The products are 2^-53 (1 - 2^-54) and 2^-53 (1 + 2^-54 + 2^-80)
    assertEquals(fma64(sign * 2 ** -53 * (1 + e), 1 - e, sign * odd), sign * odd);
    assertEquals(fma64(sign * 2 ** -53 * (1 + e), 1 - e, sign), sign);
    assertEquals(fma64(sign * 2 ** -53 * (1 + e), 1 - e + 2 ** -53, sign), sign * odd);
    assertEquals(fma64(sign * 2 ** -53 * (1 + e), 1 - e + 2 ** -53, sign * odd), sign * (1 + 2 ** -51));
  }
});

Deno.test("fma64: the plain result beyond what can be split, and where nothing is finite", () => {
  assertEquals(fma64(2 ** 1000, 2, -(2 ** 1000)), 2 ** 1000);
  assertEquals(fma64(2, 2 ** 1000, 1), 2 ** 1001);
  assertEquals(fma64(-(2 ** 1000), 1 + 2 ** -52, 0), -(2 ** 1000) * (1 + 2 ** -52));
  assertEquals([fma64(Infinity, 1, 1), fma64(1, 1, -Infinity), fma64(0, Infinity, 1)], [Infinity, -Infinity, NaN]);
  assertEquals([fma32(2 ** 127, 2, 0), fma32(NaN, 1, 1)], [Infinity, NaN]);
});

Deno.test("fma32: on a midpoint of two float32 numbers the lost part decides", () => {
  // The product is 2^-14 (1 - 2^-46) and its like: the sum in float64 lands on a midpoint, the exact one does not
  const below = [2 ** -14 * (1 + 2 ** -23), 1 - 2 ** -23] as const;
  const above = [2 ** -14 * (1 + 2 ** -23), 1 - 2 ** -24] as const;
  const odd = 2 ** 10 + 2 ** -13;
  for (const sign of [1, -1]) {
    assertEquals(fma32(sign * below[0], below[1], sign * odd), sign * odd);
    assertEquals(fma32(sign * above[0], above[1], sign * odd), sign * (2 ** 10 + 2 ** -12));
    assertEquals(fma32(sign * below[0], below[1], sign * 2 ** 10), sign * 2 ** 10);
    assertEquals(fma32(sign * above[0], above[1], sign * 2 ** 10), sign * odd);
    assertEquals([fma32(sign, 2 ** -14, sign * 2 ** 10), fma32(sign, 2 ** -14, sign * odd)], [
      sign * 2 ** 10,
      sign * (2 ** 10 + 2 ** -12),
    ]);
  }
});

Deno.test("cosine, sine: fractions of a turn, exact at the axes, as near as the last bit elsewhere", () => {
  for (const n of [1, 4, 7, 12, 360, 1000]) {
    for (let k = -n; k <= 2 * n; k++) {
      const angle = 2 * Math.PI * ((k % n + n) % n) / n;
      assert(Math.abs(cosine(k, n) - Math.cos(angle)) < 1e-15 * 1.2, `cosine ${k} of ${n}: ${cosine(k, n)}`);
      assert(Math.abs(sine(k, n) - Math.sin(angle)) < 1e-15 * 1.2, `sine ${k} of ${n}: ${sine(k, n)}`);
    }
  }
  assertEquals([0, 1, 2, 3, 4].map((k) => cosine(k, 4) + 0), [1, 0, -1, 0, 1]);
  assertEquals([0, 1, 2, 3, 4].map((k) => sine(k, 4) + 0), [0, 1, 0, -1, 0]);
  assertEquals([cosine(1, 8), sine(1, 8), cosine(1, 6), sine(1, 12)].map((v) => Math.round(v * 2 ** 50) / 2 ** 50), [
    Math.round(Math.SQRT1_2 * 2 ** 50) / 2 ** 50,
    Math.round(Math.SQRT1_2 * 2 ** 50) / 2 ** 50,
    0.5,
    0.5,
  ]);
});

Deno.test("log: subnormal numbers, and those beside the least normal one, as the nearest number", () => {
  // mpmath 1.3
  const rows = [
    [0.75 * 2 ** -1022, -708.6841006047159],
    [2 ** -1023, -709.0895657128241],
    [2 ** -1074, -744.4400719213812],
    [3 * 2 ** -1074, -743.3414596327132],
    [2 ** -1022, -708.3964185322641],
  ] as const;
  assertEquals(rows.map(([x]) => log(x)), rows.map(([, y]) => y));
});

Deno.test("log1pGnu: powers of two are exact multiples of log 2", () => {
  const rows = [
    [-0.5, -0.6931471805599453],
    [-0.75, -1.3862943611198906],
    [-0.875, -2.0794415416798357],
    [-0.9375, -2.772588722239781],
    [-1 + 2 ** -30, -20.79441541679836],
    [-1 + 2 ** -53, -36.7368005696771],
  ] as const;
  assertEquals(rows.map(([x]) => log1pGnu(x)), rows.map(([, y]) => y));
});
