import { assert, assertEquals } from "@std/assert";
import type { DType } from "../../core/types.ts";
import {
  jax,
  keyed,
  numpy,
  philox2x32,
  philox2x64,
  philox4x32,
  philox4x64,
  type Rng,
  seedSequence,
  threefry2x32,
  threefry4x32,
  torch,
} from "../../random/mod.ts";
import { checkRng, isRng } from "../../random/check_rng.ts";
import { rngOf } from "../../random/rng_of.ts";
import { lensorError } from "../_util.ts";
import { hexOf } from "./_checks.ts";

// What each argument may be, on both sides of each bound, and what is said of the rest

// deno-lint-ignore no-explicit-any
type Loose = any;
type Row = readonly [fn: () => unknown, code: string, text: string];
function assertRefused(rows: readonly Row[]): void {
  for (const [fn, code, text] of rows) {
    const error = lensorError(fn);
    assertEquals([error.code, error.message.includes(text)], [code, true], `${error.message}, not ${text}`);
  }
}

Deno.test("block functions: rounds by default, and what is not a word, list or number of rounds", () => {
  const zero = [0, 0, 0, 0];
  const none = [0n, 0n, 0n, 0n];
  assertEquals(philox2x32([1], [2, 3]), philox2x32([1], [2, 3], 10));
  assertEquals(philox4x32([1, 2], [3, 4, 5, 6]), philox4x32([1, 2], [3, 4, 5, 6], 10));
  assertEquals(philox2x64([1n], [2n, 3n]), philox2x64([1n], [2n, 3n], 10));
  assertEquals(philox4x64([1n, 2n], [3n, 4n, 5n, 6n]), philox4x64([1n, 2n], [3n, 4n, 5n, 6n], 10));
  assertEquals(threefry2x32([1, 2], [3, 4]), threefry2x32([1, 2], [3, 4], 20));
  assertEquals(threefry4x32([1, 2, 3, 4], [5, 6, 7, 8]), threefry4x32([1, 2, 3, 4], [5, 6, 7, 8], 20));
  // No rounds leave the words of Philox, 1000 are the most
  assertEquals([philox2x32([9], [2, 3], 0), philox4x32([9, 9], [1, 2, 3, 4], 0)], [[2, 3], [1, 2, 3, 4]]);
  philox2x32([1], [2, 3], 1000);
  philox2x32([0xffffffff], [0xffffffff, 0xffffffff]);
  philox2x64([2n ** 64n - 1n], [2n ** 64n - 1n, 0n]);
  const narrow: readonly (readonly [string, (...args: Loose[]) => unknown, number, number])[] = [
    ["philox2x32", philox2x32, 1, 2],
    ["philox4x32", philox4x32, 2, 4],
    ["threefry2x32", threefry2x32, 2, 2],
    ["threefry4x32", threefry4x32, 4, 4],
  ];
  for (const [name, fn, k, c] of narrow) {
    const [key, counter] = [zero.slice(0, k), zero.slice(0, c)];
    assertRefused([
      [() => fn([...key, 0], counter), "shape", `Cannot run ${name}: the key has ${k + 1} words; it needs ${k}`],
      [() => fn(key, counter.slice(1)), "shape", `the counter has ${c - 1} words; it needs ${c}`],
      [
        () => fn(key.with(-1, 2 ** 32), counter),
        "range",
        "Cannot run " + name + ": 4294967296 in the key is not a word",
      ],
      [() => fn(key, counter.with(-1, -1)), "range", "-1 in the counter is not a word; use integers from 0 to 2^32-1"],
      [() => fn(key, counter.with(0, 0.5)), "range", "0.5 in the counter is not a word"],
      [() => fn("k", counter), "type", `Cannot run ${name}: expected a list of words as key, found "k"`],
      [() => fn(key, null), "type", "expected a list of words as counter, found null"],
      [() => fn(key, {}), "type", "expected a list of words as counter, found an object"],
      [
        () => fn(key, counter, 1001),
        "range",
        `Cannot run ${name}: 1001 is not a number of rounds; use an integer from 0 to 1000`,
      ],
      [() => fn(key, counter, -1), "range", "-1 is not a number of rounds"],
      [() => fn(key, counter, "9"), "range", '"9" is not a number of rounds'],
    ]);
  }
  const wide: readonly (readonly [string, (...args: Loose[]) => unknown, number, number])[] = [
    ["philox2x64", philox2x64, 1, 2],
    ["philox4x64", philox4x64, 2, 4],
  ];
  for (const [name, fn, k, c] of wide) {
    const [key, counter] = [none.slice(0, k), none.slice(0, c)];
    assertRefused([
      [() => fn([...key, 0n], counter), "shape", `Cannot run ${name}: the key has ${k + 1} words; it needs ${k}`],
      [() => fn(key, counter.slice(1)), "shape", `the counter has ${c - 1} words; it needs ${c}`],
      [
        () => fn(key.with(-1, 2n ** 64n), counter),
        "range",
        "18446744073709551616n in the key is not a word; use bigints",
      ],
      [() => fn(key, counter.with(-1, -1n)), "range", "-1n in the counter is not a word"],
      [() => fn([5, 5].slice(0, k), counter), "range", "5 in the key is not a word"],
      [() => fn(key, counter, 1001), "range", "1001 is not a number of rounds"],
    ]);
  }
});

Deno.test("torch: a state comes back wherever the generator stands, and bytes that are none are refused", () => {
  for (const used of [0, 1, 300, 623, 624, 625, 1248, 1500]) {
    const rng = torch(used);
    rng.bits(used);
    if (used % 2) rng.normal(1, { std: 1 });
    const state = rng.getState();
    const other = torch(99);
    other.setState(state);
    assertEquals(other.getState(), state);
    assertEquals(hexOf(other.normal(3, { std: 1 })), hexOf(rng.normal(3, { std: 1 })), `${used}`);
    assertEquals(hexOf(other.bits(700)), hexOf(rng.bits(700)), `${used}`);
    assertEquals(hexOf(other.getState() as Loose), hexOf(rng.getState() as Loose));
  }
  const good = torch(5);
  good.bits(100);
  const changed = (change: (view: DataView) => void) => {
    const bytes = good.getState();
    change(new DataView(bytes.buffer));
    return bytes;
  };
  const text = "Cannot set the state: the bytes are not a state of PyTorch's CPU generator";
  const broken: readonly ((view: DataView) => void)[] = [
    (v) => v.setInt32(8, 0, true),
    (v) => v.setInt32(8, 526, true),
    (v) => v.setInt32(8, -3, true),
    (v) => v.setInt32(8, 625, true),
    (v) => v.setInt32(12, 0, true),
    (v) => v.setUint32(16, 101, true),
    (v) => v.setUint32(20, 1, true),
    (v) => v.setUint32(20, 0x01000000, true),
    (v) => v.setUint32(28, 1, true),
    (v) => v.setUint32(28 + 8 * 623, 1, true),
    (v) => {
      v.setInt32(8, 1, true);
      v.setUint32(16, 625, true);
    },
  ];
  for (const change of broken) assertRefused([[() => torch(1).setState(changed(change)), "corrupt", text]]);
  // A block that is used up may say any place up to its end
  for (const at of [0, 5, 624]) {
    const other = torch(1);
    other.setState(changed((v) => {
      v.setInt32(8, 1, true);
      v.setUint32(16, at, true);
    }));
    const spent = torch(5);
    spent.bits(624);
    assertEquals(hexOf(other.bits(5)), hexOf(spent.bits(5)));
  }
  assertRefused([
    [() => torch(1).setState([1] as never), "type", "Cannot set the state: expected a Uint8Array, found a list"],
    [() => torch(1).setState(new Uint8Array(5055)), "shape", "it has 5055 bytes; PyTorch's CPU generator has 5056"],
    [() => torch(-(2n ** 63n) - 1n), "range", "seed -9223372036854775809 is outside of -2^63 to 2^64-1"],
    [() => torch(2n ** 64n), "range", "outside of -2^63 to 2^64-1"],
    [() => torch(2 ** 53), "range", "seed 9007199254740992 is not a safe integer; pass a bigint beyond 2^53"],
  ]);
  assertEquals([torch(-(2n ** 63n)).seed, torch(2n ** 64n - 1n).seed, torch(-1).seed], [
    2n ** 63n,
    2n ** 64n - 1n,
    2n ** 64n - 1n,
  ]);
});

Deno.test("torch, jax, numpy: dtypes that a draw has not, flags, keys and starts", () => {
  const rng = torch(0);
  assertRefused([
    [
      () => rng.random(3, { dtype: "complex64" }),
      "type",
      "Cannot draw whole numbers as complex64: PyTorch has none of that dtype",
    ],
    [() => rng.random(3, { dtype: "float8_e5m2" }), "type", "Cannot draw whole numbers as float8_e5m2"],
    [
      () => rng.integers(3, { low: 0, high: 2, dtype: "float32" }),
      "type",
      "Cannot draw integers as float32: use an integer dtype",
    ],
    [() => rng.bernoulli(3, { p: 0.5, dtype: "complex64" }), "type", "Cannot draw bernoulli numbers as complex64"],
    [() => rng.bernoulli(3, { p: -0.1 }), "range", "p is -0.1; use a number from 0 to 1"],
    [() => rng.uniform(3, { low: 1, high: 1 - 2 ** -30 }), "range", "use low <= high"],
    [() => rng.uniform(3, { low: NaN, high: 1 }), "range", "low is NaN; use a finite number of that dtype"],
    [() => rng.uniform(3, { bound: -1 }), "range", "the bound is -1; use a non-negative number"],
    [() => rng.normal(3, { std: 1, mean: "0" as never }), "type", 'expected a number as mean, found "0"'],
    [
      () => rng.normal(3, { std: 1, variance: Infinity }),
      "range",
      "the variance is Infinity; use a finite non-negative number",
    ],
    [() => rng.normal(3, { std: 1, variance: "1" as never }), "type", 'the variance is "1"'],
    [() => rng.normal(3, { std: 1, contiguous: 1 as never }), "type", "expected a boolean as contiguous, found 1"],
    [() => torch(0, { contiguous: 1 as never }), "type", "expected a boolean as contiguous, found 1"],
    [
      () => rng.truncatedNormal(3, { std: 1, a: 0, b: 1, within: 2 } as never),
      "unused",
      "a and b are given, and within too",
    ],
    [() => rng.truncatedNormal(3, { std: 1, within: "2" as never }), "type", 'within is "2"; use a number above 0'],
    [
      () => rng.truncatedNormal(3, { std: 1, within: 2, compensate: 1 as never }),
      "type",
      "expected a boolean as compensate, found 1",
    ],
    [() => rng.truncatedNormal(3, { std: 1, a: 0, b: "1" as never }), "type", 'expected a number as b, found "1"'],
    [
      () => rng.truncatedNormal(3, { std: 1, a: 0, b: 1, method: "cut" as never }),
      "unknown-name",
      'there is no method "cut"',
    ],
    [() => rng.truncatedNormal(3, { std: Infinity, a: 0, b: 1 }), "range", "use finite numbers, std above 0"],
    [() => rng.truncatedNormal(3, { std: 1, mean: NaN, a: 0, b: 1 }), "range", "the mean is NaN"],
    [() => jax.key(-(2n ** 63n) - 1n), "range", "seed -9223372036854775809 is outside of -2^63 to 2^63-1"],
    [() => jax.key(2 ** 53), "range", "is not a safe integer"],
    [() => jax.split([1, 2, 3] as never), "type", "expected 2 words of 32 bits for threefry2x32, found a list"],
    [() => jax.split([1, 2 ** 32] as never), "type", "expected 2 words of 32 bits"],
    [() => jax.split([1, -1] as never), "type", "expected 2 words of 32 bits"],
    [() => jax.split([1, 0.5] as never), "type", "expected 2 words of 32 bits"],
    [() => jax.split("ab" as never), "type", 'found "ab"'],
    [() => jax.split(new Uint32Array(2), 2, { impl: "rbg" }), "type", "expected 4 words of 32 bits for rbg"],
    [() => jax.split(jax.key(0), "2" as never), "type", 'num is "2"; use an integer from 0 to 2^31-1'],
    [() => jax.split(jax.key(0), 2 ** 31), "range", "num is 2147483648"],
    [() => jax.foldIn(jax.key(0), "1" as never), "type", 'data is "1"'],
    [() => jax.key(0, { partitionable: 1 as never }), "type", "expected a boolean as partitionable, found 1"],
    [
      () => jax(0).randomBits(3, { dtype: "bool" }),
      "type",
      "Cannot draw bits as bool: use uint8, uint16, uint32 or uint64",
    ],
    [() => jax(0).rademacher(3, { dtype: "bool" }), "type", "Cannot draw signs as bool: it has no -1"],
    [() => jax(0).uniform(3, { low: 0, high: 1e39 }), "range", "use finite numbers of float32"],
    [() => jax(0).truncatedNormal(3, { std: 0, a: 0, b: 1 }), "range", "the std is 0; use a number above 0"],
    [() => jax(0).truncatedNormal(3, { std: 1, a: 1, b: 1 }), "range", "the bounds are 1 and 1; use a < b"],
    [() => jax(0).normal(3, { std: 1e39 }), "range", "the std is 1e+39; use a finite non-negative number"],
    [() => jax(0).normal(3, { std: 1, mean: 1e39 }), "range", "the mean is 1e+39; use a finite number"],
    [() => numpy({ key: 2n ** 128n }, { bitGenerator: "philox" }), "range", "key is not 2 words of 64 bits"],
    [
      () => numpy({ key: 1, counter: 2n ** 256n }, { bitGenerator: "philox" }),
      "range",
      "counter is not 4 words of 64 bits",
    ],
    [() => numpy({ key: [1n] }, { bitGenerator: "philox" } as Loose), "range", "key is not 2 words of 64 bits"],
    [
      () => numpy({ key: [1n, 2n ** 64n] }, { bitGenerator: "philox" } as Loose),
      "range",
      "key is not 2 words of 64 bits",
    ],
    [
      () => numpy({ key: 1, counter: [1n, 2n, 3n] }, { bitGenerator: "philox" } as Loose),
      "range",
      "counter is not 4 words",
    ],
    [
      () => numpy(0).shuffle(new Float32Array(4), 0),
      "shape",
      "Cannot shuffle 4 elements: rows of 0 do not divide them",
    ],
    [() => numpy(0).advance("1" as never), "type", 'Cannot advance: "1" is not a number of steps; use an integer'],
    [
      () => numpy(0).random(3, { dtype: "bfloat16" }),
      "type",
      "Cannot draw uniform numbers as bfloat16: the pcg64 generator has them as float32",
    ],
    [
      () => numpy(0, { bitGenerator: "legacy" }).random(3, { dtype: "float32" }),
      "type",
      "the legacy generator has them as float64",
    ],
    [
      () => numpy(0, { bitGenerator: "legacy" }).spawn(1),
      "unsupported",
      "Cannot spawn generators: the legacy generator of NumPy",
    ],
    [() => numpy(["a"] as never, { bitGenerator: "legacy" }), "type", 'expected an integer as seed, found "a"'],
    [
      () => numpy([1, 2 ** 32], { bitGenerator: "legacy" }),
      "range",
      "legacy seed 4294967296 is outside of 0 to 2^32-1",
    ],
    [
      () => numpy(seedSequence(1) as never, { bitGenerator: "legacy" }),
      "type",
      "takes an integer or a list that is not empty",
    ],
    [() => numpy(0).uniform(3, { low: -1e308, high: 1e308 }), "range", "is not a finite range"],
    [() => seedSequence(1, { poolSize: 2 ** 16 + 1 }), "range", "65537"],
    [() => seedSequence(1, { poolSize: 3 }), "range", "3"],
    [() => seedSequence(1).spawn(-1), "range", "-1"],
    [() => seedSequence(1).spawn("2" as never), "type", '"2"'],
    [() => seedSequence(1).generateState(-1), "range", "-1"],
    [() => checkRng("draw", {}), "type", "Cannot draw: expected a generator, found an object; pass keyed(0)"],
    [() => checkRng("draw", null), "type", "found null"],
  ]);
  assertEquals([jax.key(2n ** 63n - 1n)[1], jax.key(-(2n ** 63n))[1], jax.key(-1, { x64: true })[0]], [
    0xffffffff,
    0,
    0xffffffff,
  ]);
  assertEquals([jax.split(jax.key(0), 0), jax.foldIn(jax.key(0), 2 ** 32 - 1).length], [[], 2]);
  assertEquals([isRng(keyed(0)), isRng({ at: 1 }), isRng(5), isRng(null), isRng(() => 1)], [
    true,
    false,
    false,
    false,
    false,
  ]);
  const start = { key: 3n + (5n << 64n), counter: 7n + (9n << 192n) };
  const listed = { key: [3, 5], counter: [7, 0, 0, 9n] };
  const raw = (from: Loose) => [...numpy(from, { bitGenerator: "philox" }).raw(5)];
  assertEquals(raw(start), raw(listed));
});

Deno.test("truncated normals: within is in deviations about the mean, compensated by the deviation of the cut", () => {
  for (const make of [() => torch(3), () => jax(3), () => numpy(3), () => keyed(3).at("w")] as (() => Rng)[]) {
    for (const dtype of ["float32", "float64"] as DType[]) {
      const draw = (want: Loose) => make().truncatedNormal(400, { ...want, dtype }) as Float64Array;
      assertEquals(hexOf(draw({ std: 0.5, mean: 1, within: 2 })), hexOf(draw({ std: 0.5, mean: 1, a: 0, b: 2 })));
      const wide = draw({ std: 0.5, mean: 1, within: 2, compensate: true });
      const most = 2 * 0.5 / 0.87962566103423978 + 1e-6;
      assert(wide.every((x) => Math.abs(x - 1) <= most) && wide.some((x) => Math.abs(x - 1) > 1), "compensated");
    }
  }
});

Deno.test("rngOf: a seed, a generator, or a function that is asked once for each path", () => {
  assertEquals(hexOf(rngOf().at("a").bits(3)), hexOf(keyed(0).at("a").bits(3)));
  assertEquals(hexOf(rngOf(5n).at("a").bits(3)), hexOf(keyed(5).at("a").bits(3)));
  const own = keyed(7);
  assert(rngOf(own) === own);
  const asked: string[] = [];
  const rng = rngOf((path) => {
    asked.push(path);
    return keyed(1).at(path);
  });
  const below = rng.at("a").at("b");
  assertEquals(hexOf(below.bits(3)), hexOf(keyed(1).at("a.b").bits(3)));
  below.normal(2, { std: 1 });
  assertEquals([asked, rng.label, rng.ordered, below.root === rng, below.label], [
    ["a.b"],
    "rng function",
    false,
    true,
    keyed(1).at("a.b").label,
  ]);
  const one = torch(4);
  const shared = rngOf(() => one);
  const copy = shared.at("x").clone();
  assertEquals([copy.ordered, hexOf(copy.bits(2))], [true, hexOf(torch(4).bits(2))]);
  // Clones of one generator are one clone
  assertEquals(hexOf(copy.root.at("y").bits(2)), hexOf(torch(4).bits(4).slice(2)));
  assertEquals(hexOf(one.bits(2)), hexOf(torch(4).bits(2)));
  assertRefused([
    [() => rngOf("5" as never), "type", 'expected a seed, a generator or a function of a path, found "5"'],
    [
      () => rngOf(() => 5 as never).at("a").bits(1),
      "type",
      'Cannot draw "a": the rng function returned 5, no generator',
    ],
    [() => rngOf(() => 5 as never).clone().at("a").bits(1), "type", "the rng function returned 5, no generator"],
    [() => rng.at(""), "type", "path"],
  ]);
});
