import { assert, assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { fromFloat32, LensorError } from "../../core/mod.ts";
import { cast } from "../../core/cast.ts";
import { toBytes } from "../../core/dtype.ts";
import type { DType, Values } from "../../core/types.ts";
import { keyed } from "../../random/mod.ts";
import type { Rng } from "../../random/mod.ts";
import { rngOf } from "../../random/rng_of.ts";

type Draw = (rng: Rng, n: number, into: { range?: readonly [number, number]; into?: Values; dtype?: DType }) => Values;
const draws: Record<string, Draw> = {
  uniform: (r, n, into) => r.uniform(n, { low: -3, high: 5, ...into }),
  normal: (r, n, into) => r.normal(n, { mean: 0.5, std: 2, ...into }),
  "two-sigma": (r, n, into) => r.truncatedNormal(n, { std: 2, within: 2, ...into }),
  truncated: (r, n, into) => r.truncatedNormal(n, { mean: 1, std: 2, a: 0, b: 2, ...into }),
};
const floats: DType[] = ["float32", "float64", "float16", "bfloat16"];
const bytes = (values: Values) => [...toBytes(values)];
const N = 40000;
const path = fc.array(
  fc.string({ minLength: 1, unit: "grapheme" }).filter((s) => !s.includes(".") && s.isWellFormed()),
  {
    minLength: 1,
    maxLength: 4,
  },
);

for (const [name, draw] of Object.entries(draws)) {
  for (const dtype of floats) {
    Deno.test(`keyed draws any range of ${name} in ${dtype} as the whole has it`, () => {
      const rng = keyed(7).at("w");
      const whole = draw(rng, N, { dtype });
      fc.assert(
        fc.property(fc.nat(N), fc.nat(3000), (start, count) => {
          const end = Math.min(N, start + count);
          const range = [start, end] as const;
          const into = whole.slice(start, end).fill(0 as never) as Values;
          assertEquals(bytes(draw(rng, N, { dtype, range })), bytes(whole.slice(start, end)));
          assert(draw(rng, N, { dtype, range, into }) === into);
          assertEquals(bytes(into), bytes(whole.slice(start, end)));
        }),
        { numRuns: 25, examples: [[0, 0], [16383, 2], [16384, 1], [N, 0], [32768, 3000]] },
      );
    });
  }
  Deno.test(`keyed draws ${name} in half precision as the rounded float32 draw`, () => {
    const rng = keyed(8);
    const whole = draw(rng, 20000, {}) as Float32Array;
    for (const dtype of ["float16", "bfloat16"] as const) {
      // A uniform draw is kept below the end of its range in the dtype itself, so its top may differ
      const cap = name === "uniform" ? (dtype === "float16" ? 4.996 : 4.96875) : Infinity;
      assertEquals(bytes(draw(rng, 20000, { dtype })), bytes(fromFloat32(whole.map((x) => Math.min(x, cap)), dtype)));
    }
  });
}

Deno.test("keyed draws elements whatever the size of the tensor", () => {
  const rng = keyed(3).at("a");
  for (const draw of Object.values(draws)) {
    assertEquals(bytes(draw(rng, 20, {})), bytes(draw(rng, 5000, { range: [0, 20] })));
  }
  assertEquals([...rng.bits(9)], [...rng.bits(9000, { range: [0, 9] })]);
  assertEquals(
    bytes(rng.integers(9000, { low: -7, high: 100, range: [5, 90], dtype: "int16" })),
    bytes((rng.integers(100, { low: -7, high: 100, dtype: "int16" }) as Int16Array).slice(5, 90)),
  );
});

Deno.test("keyed: at is associative, and the same path is the same generator", () => {
  fc.assert(fc.property(path, fc.nat(3), (names, cut) => {
    const rng = keyed(5);
    const whole = rng.at(names.join(".")).bits(3);
    const left = names.slice(0, cut).join(".");
    const right = names.slice(cut).join(".");
    const nested = left && right ? rng.at(left).at(right) : rng.at(left || right);
    assertEquals(nested.bits(3), whole);
    assertEquals(nested.root.at(names.join(".")).bits(3), whole);
  }));
});

Deno.test("keyed: seeds, paths and draws do not share numbers", () => {
  const seen = new Set<string>();
  for (const seed of [0, 1, 2n ** 32n, 2n ** 64n]) {
    for (const p of ["a", "b", "a.b", "ab", "b.a", "a.a", "0", "00"]) seen.add(keyed(seed).at(p).bits(2).join());
  }
  assertEquals(seen.size, 32);
  assertEquals(keyed(5).at("a").bits(8), keyed(5n).at("a").bits(8));
  assertNotEquals([...keyed(5).at("a").bits(4)], [...keyed(5).bits(4)]);
});

Deno.test("keyed: looking at many paths works out no key", () => {
  const { encode } = TextEncoder.prototype;
  let encoded = 0;
  TextEncoder.prototype.encode = function (text) {
    encoded++;
    return encode.call(this, text);
  };
  try {
    const rng = keyed(1);
    const leaves = Array.from({ length: 1000 }, (_, i) => rng.at(`layer${i}.weight`));
    assertEquals(encoded, 0);
    leaves[7]!.bits(1);
    leaves[7]!.bits(1);
    assertEquals(encoded, 2);
  } finally {
    TextEncoder.prototype.encode = encode;
  }
});

Deno.test("keyed draws integers in every integer dtype by the exact product", () => {
  const rng = keyed(9);
  const hiLo = rng.integers(300, { low: 0n, high: 2n ** 64n, dtype: "uint64" }) as BigUint64Array;
  fc.assert(
    fc.property(fc.bigInt(1n, 2n ** 32n), (span) => {
      const small = rng.integers(300, { low: 0, high: span, dtype: "uint32" }) as Uint32Array;
      assertEquals([...small].map(BigInt), [...hiLo].map((w) => w * span >> 64n));
    }),
    { examples: [[1n], [2n ** 32n], [2n ** 32n - 1n], [65535n], [65537n]] },
  );
  for (const dtype of ["int8", "int16", "int32", "uint8", "uint16"] as const) {
    const values = rng.integers(2000, { low: dtype.startsWith("u") ? 0 : -128, high: 128, dtype });
    const numbers = [...values as Int8Array];
    assertEquals([Math.min(...numbers), Math.max(...numbers)], [dtype.startsWith("u") ? 0 : -128, 127], dtype);
  }
});

Deno.test("keyed writes bernoulli ones in every dtype", () => {
  const rng = keyed(4);
  const bools = [...rng.bernoulli(50, { p: 0.5 }) as Uint8Array];
  const one: [DType, number | bigint][] = [
    ["float32", 1],
    ["float64", 1],
    ["float16", 0x3c00],
    ["bfloat16", 0x3f80],
    ["int64", 1n],
    ["uint8", 1],
  ];
  for (const [dtype, unit] of one) {
    const values = [...rng.bernoulli(50, { p: 0.5, dtype }) as Float32Array] as (number | bigint)[];
    assertEquals(values.map((x) => Number(x === unit)), bools, dtype);
  }
  assertEquals(
    [...rng.bernoulli(4, { p: 0 }) as Uint8Array, ...rng.bernoulli(4, { p: 1 }) as Uint8Array].join(""),
    "00001111",
  );
});

Deno.test("keyed uniform numbers stay below the end of the range in every dtype", () => {
  for (const dtype of floats) {
    const values = keyed(2).uniform(N, { low: 1, high: 1 + 2 ** -7, dtype });
    const top = fromFloat32(new Float32Array([1 + 2 ** -7]), dtype)[0]!;
    assert((values as Float32Array).every((x) => x < (top as number)), dtype);
  }
  // Where a range holds few numbers, all of them are drawn, up to the one just below the end
  const grain = 2 ** -23;
  for (const low of [1, -1 - 3 * grain]) {
    const drawn = keyed(2).uniform(N, { low, high: low + 3 * grain }) as Float32Array;
    assertEquals([...new Set(drawn)].toSorted((a, b) => a - b), [low, low + grain, low + 2 * grain]);
  }
  // Among the least numbers the products round up: there the end itself would be drawn
  const least = { float32: 2 ** -149, float64: 2 ** -1074, float16: 2 ** -24, bfloat16: 2 ** -133 };
  const low = { float32: -3 * 2 ** -126, float64: -3 * 2 ** -1074, float16: -(2 ** -20), bfloat16: -3 * 2 ** -126 };
  for (const dtype of floats as (keyof typeof least)[]) {
    const drawn = keyed(2).uniform(N, { low: low[dtype], high: 0, dtype });
    const values = cast(drawn, dtype, "float64") as Float64Array;
    assertEquals(Math.max(...values), -least[dtype], dtype);
    assert(Math.min(...values) < low[dtype] / 2, dtype);
  }
  assertEquals([...keyed(2).uniform(3, { low: 4, high: 4 }) as Float32Array], [4, 4, 4]);
  assertEquals([...keyed(2).uniform(3, { bound: 0, dtype: "float64" }) as Float64Array], [0, 0, 0]);
});

Deno.test("keyed refuses what it cannot draw with an error that has a code", () => {
  const rng = keyed(0);
  const bad = (value: unknown) => value as never;
  const cases: [string, () => unknown][] = [
    ["range", () => keyed(-1)],
    ["range", () => keyed(0.5)],
    ["range", () => keyed(NaN)],
    ["range", () => keyed(2 ** 53)],
    ["range", () => keyed(2n ** 128n)],
    ["type", () => keyed(bad("0"))],
    ["type", () => keyed(bad(null))],
    ["type", () => rng.at("")],
    ["type", () => rng.at("a..b")],
    ["type", () => rng.at(".a")],
    ["type", () => rng.at("a.")],
    ["type", () => rng.at("\ud800")],
    ["type", () => rng.at(bad(1))],
    ["range", () => rng.bits(-1)],
    ["range", () => rng.bits(1.5)],
    ["type", () => rng.bits(bad("4"))],
    ["limit", () => rng.bits(2 ** 45)],
    ["range", () => rng.bits(4, { range: [2, 5] })],
    ["range", () => rng.bits(4, { range: [3, 2] })],
    ["type", () => rng.bits(4, { range: bad("all") })],
    ["unknown-name", () => rng.bits(4, bad({ rang: [0, 1] }))],
    ["range", () => rng.normal(4, { std: -1 })],
    ["range", () => rng.normal(4, { std: NaN })],
    ["range", () => rng.normal(4, { std: 1e39 })],
    ["range", () => rng.normal(4, { std: 1, mean: Infinity })],
    ["type", () => rng.normal(4, bad({}))],
    ["type", () => rng.normal(4, bad(undefined))],
    ["type", () => rng.normal(4, { std: 1, dtype: "int32" })],
    ["type", () => rng.normal(4, { std: 1, dtype: "complex64" })],
    ["type", () => rng.normal(4, { std: 1, dtype: "float8_e5m2" })],
    ["type", () => rng.normal(4, { std: 1, dtype: bad("float31") })],
    ["unknown-name", () => rng.normal(4, bad({ std: 1, sigma: 2 }))],
    ["type", () => rng.normal(4, { std: 1, into: new Float64Array(4) })],
    ["shape", () => rng.normal(4, { std: 1, into: new Float32Array(3) })],
    ["range", () => rng.uniform(4, { low: 1, high: 0 })],
    ["range", () => rng.uniform(4, { low: NaN, high: 0 })],
    ["range", () => rng.uniform(4, { low: -3e38, high: 3e38 })],
    ["range", () => rng.uniform(4, { bound: -1 })],
    ["type", () => rng.uniform(4, bad({ low: 0 }))],
    ["unknown-name", () => rng.uniform(4, bad({ low: 0, hi: 1 }))],
    ["range", () => rng.truncatedNormal(4, { std: 0, within: 2 })],
    ["range", () => rng.truncatedNormal(4, { std: 1, within: 0 })],
    ["range", () => rng.truncatedNormal(4, { std: 1, a: 1, b: 1 })],
    ["range", () => rng.truncatedNormal(4, { std: 1, a: NaN, b: 1 })],
    ["range", () => rng.truncatedNormal(4, { std: 1, a: 37, b: 38 })],
    ["unknown-name", () => rng.truncatedNormal(4, { std: 1, within: 2, method: bad("rejection") })],
    ["range", () => rng.integers(4, { low: 3, high: 3 })],
    ["range", () => rng.integers(4, { low: 0, high: 2 ** 31 + 1 })],
    ["range", () => rng.integers(4, { low: -1, high: 4, dtype: "uint8" })],
    ["range", () => rng.integers(4, { low: 0.5, high: 4 })],
    ["range", () => rng.integers(4, { low: 0n, high: 2n ** 64n + 1n, dtype: "uint64" })],
    ["type", () => rng.integers(4, { low: 0, high: 4, dtype: "float32" })],
    ["type", () => rng.integers(4, bad({ low: 0 }))],
    ["range", () => rng.bernoulli(4, { p: 1.5 })],
    ["range", () => rng.bernoulli(4, { p: NaN })],
    ["type", () => rng.bernoulli(4, { p: bad("half") })],
    ["type", () => rng.bernoulli(4, { p: 0.5, dtype: "complex64" })],
    ["limit", () => rng.permutation(2 ** 32)],
    ["range", () => rng.permutation(-1)],
    ["type", () => rngOf(bad("0"))],
    ["type", () => rngOf(bad({}))],
    ["type", () => rngOf(() => bad(7)).at("a").bits(1)],
  ];
  for (const [code, call] of cases) assertEquals(assertThrows(call, LensorError).code, code, String(call));
});

Deno.test("rngOf makes a generator of a seed, a generator, a function or nothing", () => {
  const asked: string[] = [];
  const rng = rngOf((path) => {
    asked.push(path);
    return keyed(path.length);
  });
  const leaf = rng.at("a").at("bc");
  assertEquals(asked, []);
  assertEquals([leaf.bits(2), leaf.normal(2, { std: 1 })], [keyed(4).bits(2), keyed(4).normal(2, { std: 1 })]);
  assertEquals([asked, leaf.ordered, rng.ordered, leaf.root === rng], [["a.bc"], false, false, true]);
  assertEquals([rng.label, leaf.label], ["rng function", "keyed(4)"]);
  assertEquals([rngOf().bits(1), rngOf(6n).bits(1)], [keyed(0).bits(1), keyed(6).bits(1)]);
  const given = keyed(9);
  assert(rngOf(given) === given);
});

Deno.test("a clone of a function's generator clones each generator once", () => {
  let made = 0, state = 0;
  const counter = (from: number): Rng => ({
    ...keyed(0),
    ordered: true,
    clone: () => {
      made++;
      return counter(from);
    },
    bits: () => new Uint32Array([from + state++]),
  });
  const shared = counter(10);
  const copy = rngOf(() => shared).clone();
  copy.at("a").bits(1);
  copy.at("b").bits(1);
  assertEquals([made, copy.at("b").ordered], [1, true]);
});
