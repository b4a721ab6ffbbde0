/** Where draws decide: exactly at a probability, without a factor or a shift, and over the end of a piece. */
import { assert, assertEquals } from "@std/assert";
import { log1p32 } from "../../random/numpy/_log1p32.ts";
import { jax, keyed, numpy, torch } from "../../random/mod.ts";
import { assertBits } from "../_util.ts";

Deno.test("bernoulli: a number equal to p is not a success, the next p makes it one, in every generator", () => {
  const at = 5;
  const n = 12;
  const rows: readonly (readonly [string, number, number, (p: number) => ArrayLike<number | bigint>])[] = [
    ["keyed", keyed(2).bits(n)[at]! * 2 ** -32, 2 ** -40, (p) => keyed(2).bernoulli(n, { p })],
    [
      "torch",
      torch(2).uniform(n, { low: 0, high: 1, dtype: "float64" })[at] as number,
      2 ** -53,
      (p) => torch(2).bernoulli(n, { p }),
    ],
    ["numpy", numpy(2).random(n, { dtype: "float64" })[at] as number, 2 ** -53, (p) => numpy(2).bernoulli(n, { p })],
    ["jax", jax(2).uniform(n, { low: 0, high: 1 })[at] as number, 2 ** -24, (p) => jax(2).bernoulli(n, { p })],
    [
      "jax x64",
      jax(2, { x64: true }).uniform(n, { low: 0, high: 1, dtype: "float64" })[at] as number,
      2 ** -53,
      (p) => jax(2, { x64: true }).bernoulli(n, { p }),
    ],
  ];
  for (const [name, p, step, draw] of rows) {
    assert(p > 0 && p < 1, name);
    assertEquals([draw(p)[at], draw(p + step)[at], draw(0)[at], draw(1)[at]].map(Number), [0, 1, 0, 1], name);
  }
});

Deno.test("jax normals: the factor and the shift are left out where they change nothing, and nowhere else", () => {
  const unit = jax(4).normal(50, { std: 1 }) as Float32Array;
  for (const [mean, std] of [[0, 1], [1, 1], [0, 2], [1, 2], [-1, 0.5], [0, 0], [1, 0]] as const) {
    // A shift of 0 would make 0 of -0
    const want = unit.map((z) => mean ? Math.fround(z * std) + mean : z * std);
    assertBits(jax(4).normal(50, { mean, std }), want);
    const double = jax(4).normal(50, { std: 1, dtype: "float64" }) as Float64Array;
    assertBits(jax(4).normal(50, { mean, std, dtype: "float64" }), double.map((z) => mean ? z * std + mean : z * std));
  }
});

Deno.test("numpy truncated normals: batches of n, of which those between the bounds are taken in order", () => {
  for (const n of [5, 8192, 8193, 20_000]) {
    const rng = numpy(n);
    const got = numpy(n).truncatedNormal(n, { mean: 0.5, std: 2, a: -1, b: 1.5, dtype: "float64" });
    const want: number[] = [];
    while (want.length < n) {
      for (const x of rng.normal(n, { mean: 0.5, std: 2, dtype: "float64" }) as Float64Array) {
        if (x >= -1 && x <= 1.5 && want.length < n) want.push(x);
      }
    }
    assertBits(got, Float64Array.from(want));
    // What is drawn goes on behind the last batch
    const used = numpy(n);
    used.truncatedNormal(n, { mean: 0.5, std: 2, a: -1, b: 1.5 });
    assertEquals(used.bits(2), rng.bits(2));
  }
});

Deno.test("numpy: states are those of NumPy's bit generators, with the half of 64 bits that is kept", () => {
  // numpy.random.Generator(numpy.random.PCG64(7)).bit_generator.state, and after one and three numbers of 32 bits
  const pcg = numpy(7);
  const inc = 261136684632268670825940853076396136793n;
  const steps = [[0, 208745520555909116978795849195383758904n, 0], [
    1,
    202649823521392248019888743452465977457n,
    2684764585,
  ], [
    2,
    27918536718431171529490245195331880398n,
    3853503932,
  ]] as const;
  for (const [count, state, uinteger] of steps) {
    pcg.bits(count);
    assertEquals(pcg.state, { state, inc, has_uint32: count ? 1 : 0, uinteger }, `${count}`);
  }
  assertEquals(pcg.clone!().bits(1), Uint32Array.of(3853503932));
  assertEquals(numpy(7).jumped(3).raw(2), BigUint64Array.of(13059146113394679247n, 14257045092126576031n));
  const far = numpy(7);
  far.bits(1);
  far.advance(10n ** 20n + 2n);
  assertEquals(far.raw(2), BigUint64Array.of(2189222130069599222n, 12579397054080503023n));

  const philox = numpy(7, { bitGenerator: "philox" });
  const key = [16920295385781661272n, 610735763742393210n];
  assertEquals(philox.state, { key, counter: 0n, buffer: [], has_uint32: 0, uinteger: 0 });
  philox.bits(1);
  // What is left of the block
  const buffer = [7861003179181181637n, 6695830538717239923n, 4378406814369071462n];
  assertEquals(philox.state, { key, counter: 1n, buffer, has_uint32: 1, uinteger: 2013555774 });
  philox.bits(2);
  assertEquals(philox.state, { key, counter: 1n, buffer: buffer.slice(1), has_uint32: 1, uinteger: 1830282429 });
  const blocks = numpy(7, { bitGenerator: "philox" });
  assertEquals(blocks.jumped(3).raw(2), BigUint64Array.of(1339052725902455384n, 5530285113709671781n));
  blocks.advance(10n ** 20n + 3n);
  assertEquals(blocks.raw(2), BigUint64Array.of(11129017698838056304n, 8929573811849765771n));

  const mersenne = numpy(7, { bitGenerator: "mt19937" });
  const first = (state: typeof mersenne.state) => [[...(state["key"] as Uint32Array).slice(0, 4)], state["pos"]];
  const start = [2147483648, 3939563265, 4185785210, 142198000];
  assertEquals(first(mersenne.state), [start, 623]);
  assertEquals((mersenne.state["key"] as Uint32Array).length, 624);
  mersenne.bits(1);
  assertEquals(first(mersenne.state), [start, 624]);
  mersenne.bits(2);
  assertEquals(first(mersenne.state), [[444594737, 1068470873, 4142081806, 3237841677], 2]);
  assertEquals(numpy(7, { bitGenerator: "mt19937" }).jumped(3).bits(2), Uint32Array.of(2420033781, 1732464917));
});

Deno.test("log1p32: powers of two, and numbers near 0, as the C library's", () => {
  const rows = [
    [-0.5, -0.6931471824645996],
    [-0.75, -1.3862943649291992],
    [-0.875, -2.079441547393799],
    [-0.9375, -2.7725887298583984],
    [-1 + 2 ** -20, -13.862943649291992],
    [-1 + 2 ** -24, -16.63553237915039],
    [-0.25, -0.28768205642700195],
    [-0.125, -0.133531391620636],
    [-(2 ** -10), -0.0009770396864041686],
    [-(2 ** -28), -(2 ** -28)],
    [-(2 ** -60), -(2 ** -60)],
    [0, 0],
  ] as const;
  assertEquals(rows.map(([x]) => log1p32(x)), rows.map(([, y]) => y));
});
