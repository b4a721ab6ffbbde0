/** Values looked at place by place: statistics, parts, names, totals, and what is handed over as it is. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { keep, nothingKept } from "../../values/_kept.ts";
import { gathering, numbersOf, wordsOf } from "../../values/statistics.ts";
import { lensorError, lensorRejection } from "../_util.ts";

const { fill, zeros, ones, constant, normal } = ln;

// What gathering says, by the plainest loops
function plainly(x: readonly number[]) {
  const finite = x.filter(Number.isFinite);
  const mean = finite.reduce((sum, v) => sum + v, 0) / finite.length;
  const square = finite.reduce((sum, v) => sum + (v - mean) ** 2, 0) / finite.length;
  let trailing = 0;
  while (trailing < x.length && x[x.length - 1 - trailing] === 0) trailing++;
  return {
    counts: [
      ...[x.length, x.filter((v) => v === 0).length, trailing, x.filter(Number.isNaN).length],
      ...[x.length - finite.length - x.filter(Number.isNaN).length],
      ...[finite.filter((v) => v !== 0 && Math.abs(v) < 2 ** -100).length],
      finite.filter((v) => Math.abs(v) > 2 ** 60).length,
    ],
    bounds: [Math.min(...finite), Math.max(...finite)],
    mean,
    std: Math.sqrt(square),
  };
}

Deno.test("gathering: an unusual number at each place of each length is counted, and none other is lost", () => {
  const unusual = [
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    2 ** -101,
    -(2 ** -101),
    2 ** 61,
    -(2 ** 61),
    2 ** -100,
    2 ** 60,
    99,
    -99,
  ];
  for (const array of [Float32Array, Float64Array]) {
    const dtype = array === Float32Array ? "float32" : "float64";
    for (let n = 1; n <= 9; n++) {
      for (let at = 0; at < n; at++) {
        for (const odd of unusual) {
          const x = Array.from({ length: n }, (_, i) => i === at ? odd : 1.5 + i / 4);
          const all = gathering(dtype);
          all.add(array.from(x));
          const found = all.done();
          const wanted = plainly([...array.from(x)]);
          const what = `${dtype} ${x}`;
          const { count, zeros, trailingZeros, nan, infinite, tiny, huge } = found;
          assertEquals([count, zeros, trailingZeros, nan, infinite, tiny, huge], wanted.counts, what);
          assertEquals([found.min, found.max], wanted.bounds, what);
          if (Number.isNaN(wanted.mean)) assertEquals([found.mean, found.std], [NaN, NaN], what);
          else {
            assertAlmostEquals(found.mean, wanted.mean, 1e-12 * (1 + Math.abs(wanted.mean)), what);
            assertAlmostEquals(found.std, wanted.std, 1e-6 * (1 + wanted.std), what);
          }
        }
      }
    }
  }
});

Deno.test("gathering: pieces of any size are as one; zeros at the end reach over them", () => {
  const x = Float32Array.from([3, 0, 1, 5, 2, 0, 0, 0, 0]);
  const whole = gathering("float32");
  whole.add(x);
  const one = whole.done();
  assertEquals([one.trailingZeros, one.zeros, [...one.whole!].sort()], [4, 5, [0, 1, 2, 3, 5]]);
  for (let size = 1; size < 9; size++) {
    const parts = gathering("float32");
    for (let at = 0; at < 9; at += size) parts.add(x.subarray(at, at + size));
    const { mean, std, ...rest } = parts.done();
    const { mean: m, std: s, ...others } = one;
    assertEquals(rest, others, `${size}`);
    assertAlmostEquals(mean, m, 1e-12);
    assertAlmostEquals(std, s, 1e-12);
  }
});

Deno.test("gathering: the hash is of the bytes, of so many elements alone where that is asked", () => {
  const hash = (values: ln.Values, dtype: ln.DType, hashed?: number, cut = values.length) => {
    const all = gathering(dtype, hashed === undefined ? {} : { hashed });
    for (let at = 0; at < values.length; at += cut) all.add(values.subarray(at, at + cut));
    return all.done().hash;
  };
  const a = new Float32Array([1, 2, 3, 4]);
  const b = new Float32Array([1, 2, 3, 5]);
  assert(hash(a, "float32") !== hash(b, "float32"));
  assertEquals(hash(a, "float32", 3), hash(b, "float32", 3));
  assert(hash(a, "float32", 4) !== hash(b, "float32", 4));
  assert(hash(a, "float32", 3) !== hash(a, "float32", 2));
  for (const cut of [1, 2, 3]) {
    assertEquals(hash(a, "float32", 3, cut), hash(a, "float32", 3), `${cut}`);
    assertEquals(hash(a, "float32", undefined, cut), hash(a, "float32"), `${cut}`);
  }
  assert(hash(new Float32Array([0]), "float32") !== hash(new Float32Array([-0]), "float32"));
  // A complex number is two floats: three of the pairs
  const pairs = new Float32Array([1, 2, 3, 4, 5, 6, 7, 8]);
  assert(hash(pairs, "complex64", 3) !== hash(pairs, "complex64", 8));
  assertEquals(hash(new Uint8Array(), "uint8"), "243f6a8813198a2e");
});

Deno.test("gathering: whole numbers as long as there are 256 kinds of them, and nothing else", () => {
  const of = (x: readonly number[]) => {
    const all = gathering("float64");
    all.add(Float64Array.from(x));
    return all.done().whole?.size;
  };
  const first = (n: number) => Array.from({ length: n }, (_, i) => i);
  assertEquals([of(first(256)), of(first(257)), of([...first(256), 255]), of([1, 1.5])], [
    256,
    undefined,
    256,
    undefined,
  ]);
  assertEquals([of([1, NaN]), of([-3, 7])], [undefined, 2]);
});

Deno.test("numbersOf, wordsOf: halves as float32 in an array that is taken again, other dtypes as they read", () => {
  const halves = new Uint16Array([0x3c00, 0xc000]);
  const scratch = new Float32Array(2);
  assert(numbersOf(halves, "float16", scratch) === scratch);
  assertEquals([...scratch], [1, -2]);
  assertEquals([...numbersOf(new Uint16Array([0x3f80, 0xc000]), "bfloat16", new Float32Array(3))], [1, -2]);
  const floats = new Float32Array([1]);
  assert(numbersOf(floats, "float32") === floats && numbersOf(floats, "complex64") === floats);
  assertEquals(numbersOf(new BigInt64Array([5n, -6n]), "int64"), new Float64Array([5, -6]));
  assertEquals(numbersOf(new Uint8Array([1, 0]), "bool"), new Float64Array([1, 0]));
  assertEquals([...wordsOf(new Float64Array([2]))], [0, 0x40000000]);
  assertEquals([...wordsOf(new Float32Array([2]).subarray(0))], [0x40000000]);
  assertEquals([[...wordsOf(halves.subarray(1))], [...wordsOf(new Uint8Array([7, 8, 9]).subarray(1))]], [[0xc000], [
    8,
    9,
  ]]);
});

Deno.test("keep: what is missing of a stretch is drawn once, whatever was there before", () => {
  const stretches = (...asked: readonly (readonly [number, number])[]) => {
    const kept = nothingKept("float32", 20);
    const drawn: string[] = [];
    for (const range of asked) {
      keep(kept, "float32", range, ([from, to]) => {
        drawn.push(`${from}-${to}`);
        return Float32Array.from({ length: to - from }, (_, i) => from + i);
      });
      const [from, to] = range;
      assertEquals([...kept.values.subarray(from, to)], Array.from({ length: to - from }, (_, i) => from + i));
    }
    return [drawn.join(" "), kept.done.map(([a, b]) => `${a}-${b}`).join(" ")];
  };
  assertEquals(stretches([2, 5], [2, 5], [3, 4]), ["2-5", "2-5"]);
  assertEquals(stretches([2, 5], [5, 7]), ["2-5 5-7", "2-7"]);
  assertEquals(stretches([5, 7], [2, 5]), ["5-7 2-5", "2-7"]);
  assertEquals(stretches([2, 5], [6, 7]), ["2-5 6-7", "2-5 6-7"]);
  assertEquals(stretches([6, 7], [2, 5]), ["6-7 2-5", "2-5 6-7"]);
  assertEquals(stretches([2, 5], [8, 10], [12, 14], [4, 13]), ["2-5 8-10 12-14 5-8 10-12", "2-14"]);
  assertEquals(stretches([4, 6], [0, 20]), ["4-6 0-4 6-20", "0-20"]);
});

Deno.test("modelFromSpecs: the last part of a name says what a tensor is, wherever its names stand", () => {
  const f = (...shape: number[]) => ({ shape, dtype: "float32" }) as const;
  const model = ln.modelFromSpecs({
    "a.b.w": f(1),
    "c.kernel": f(2, 3),
    "a.x": f(2),
    "a.b.running_mean": f(4),
    "a.b.d.v": f(5),
    running_var: f(6),
    "a.b.d.u": f(7),
  });
  assertEquals(ln.origins(model).map(({ path, role, shape }) => [path, role, shape.length]).toSorted(), [
    ["a.b.d.u", "param", 1],
    ["a.b.d.v", "param", 1],
    ["a.b.running_mean", "buffer", 1],
    ["a.b.w", "param", 1],
    ["a.x", "param", 1],
    ["c.kernel", "param", 2],
    ["running_var", "buffer", 1],
  ]);
  assertEquals(model.children.c!.params.kernel!.axes, { in: [-2], out: [-1] } as ln.FanAxes);
  const code = (specs: Record<string, unknown>) => {
    const { code, path, message } = lensorError(() => ln.modelFromSpecs(specs as Record<string, ln.Spec>));
    return [code, path, message.split(": ").slice(1).join(": ")];
  };
  assertEquals(code({ "a.b": f(-1) }), ["range", "a.b", '-1 is not a size; use non-negative integers (of "a.b")']);
  assertEquals(code({ "a.b": f(1), a: f(1) }), ["range", "a", '"a" is a tensor and a module at once']);
  assertEquals(code({ a: f(1), "a.b.c": f(1) }), ["range", "a.b.c", '"a" is a tensor and a module at once']);
  assertEquals(code({ "a.b": f(1), c: f(1), "a.b.d": f(1) }), [
    "range",
    "a.b.d",
    '"b" is a tensor and a module at once',
  ]);
  assertEquals(code({ "a..b": f(1) })[2], "a part of the name is empty");
  assertEquals(code({ a: { shape: 3 } })[2], "expected { shape, dtype }, found an object");
});

Deno.test("modelFromJson: a ref to what is not there names the whole path, and what is near", () => {
  const child = (children: unknown) => ({ type: "M", children });
  const model = (ref: string) => ({ ...child({ a: child({ bob: child({ c: { type: "M" } }) }), z: { ref } }) });
  const said = (ref: string) => lensorError(() => ln.modelFromJson(JSON.stringify(model(ref)))).message;
  assert(said("a.bob.x").includes('but there is no module "a.bob.x"'), said("a.bob.x"));
  assert(said("a.bop.c").includes('but there is no module "a.bop"; did you mean "bob"'), said("a.bop.c"));
  assert(said("q").includes('but there is no module "q"'), said("q"));
});

Deno.test("readOrigins: a file of others has no history, and a text that is none cannot be read", async () => {
  const w = { shape: [1], dtype: "float32", data: new Float32Array(1) } as const;
  const file = async (metadata?: Record<string, string>) =>
    await ln.fromBytes(await ln.toSafetensors([["w", w]], metadata ? { metadata } : {}));
  assertEquals(ln.readOrigins(await file()), new Map());
  assertEquals(ln.readOrigins(await file({ other: "x" })), new Map());
  assertEquals(ln.readOrigins(await file({ "lensor.origin": "x" })), undefined);
});

Deno.test("explain: tensors and elements are counted for each source, and in all", () => {
  const model = ln.module("N", {
    params: { a: ln.tensor([2, 3]), b: ln.tensor([4]), c: ln.tensor([1]), d: ln.tensor([1000, 2]) },
  });
  const ready = ln.initialize(model, ln.rules([["b", ones], ["d", normal()], ["**", zeros]]));
  assertEquals(ln.explain(ready).split("\n").slice(-5), [
    "",
    "zeros   2 tensors  7 elements",
    "ones    1 tensor   4 elements",
    "normal  1 tensor   2,000 elements",
    "in all  4 tensors  2,011 elements",
  ]);
  // A tensor in parts is one tensor, also where two sources share it
  const parts = ln.initialize(model, ln.seq(fill("**", zeros), fill("a[0]", ones)), { partial: true });
  assertEquals(ln.explain(parts).split("\n").slice(-4), [
    "",
    "ones    1 tensor   3 elements",
    "zeros   4 tensors  2,008 elements",
    "in all  4 tensors  2,011 elements",
  ]);
});

Deno.test("diff: parts that changed are named by what they were and are", () => {
  const model = ln.module("N", { params: { w: ln.tensor([4, 2]), v: ln.tensor([2]) } });
  const before = ln.initialize(model, fill("**", zeros));
  const of = (...inits: ln.Init[]) => ln.diff(before, ln.initialize(model, ln.seq(...inits), { partial: true }));
  assertEquals(of(fill("**", zeros), fill("w[1:3]", ones)), "~ w[1:3]  zeros -> ones");
  assertEquals(
    of(fill("**", zeros), fill("w[0]", ones), fill("w[3]", constant(2))),
    "~ w[:1]  zeros -> ones\n~ w[3:]  zeros -> constant(2)",
  );
  assertEquals(of(fill("w[::2]", ones), fill("v", zeros)).split("\n"), [
    "~ w[:1]   zeros -> ones",
    "~ w[2:3]  zeros -> ones",
    "~ w[1:2]  zeros -> no value",
    "~ w[3:]   zeros -> no value",
    "~ v       zeros, anew",
  ]);
  const other = ln.module("N", { params: { w: ln.tensor([5, 2]), u: ln.tensor([2]) } });
  const grown = ln.initialize(other, ln.seq(fill("**", zeros), fill("w[4]", ones)));
  assertEquals(ln.diff(before, grown), "~ w  [4, 2] -> [5, 2]; zeros -> zeros, ones\n+ u  zeros\n- v  zeros");
  const kept = ln.initialize(model, ln.seq(fill("**", zeros), fill("w[1:3]", ones)));
  assertEquals(ln.diff(kept, before), "~ w[1:3]  ones -> zeros");
  assertEquals(ln.diff(kept, kept), "");
});

Deno.test("explain: a padding row that is drawn over is told, also where its part of the table is strided", () => {
  const table = (padding: number) => ln.module("N", { children: { e: ln.embedding(6, 2, { paddingIdx: padding }) } });
  const told = (padding: number, ...inits: ln.Init[]) =>
    ln.explain(ln.initialize(table(padding), ln.seq(...inits))).split("\n").filter((line) =>
      line.includes("padding row")
    ).map((line) => line.trim().split("  ")[0]);
  assertEquals(told(2, fill("**", normal())), ["e.weight"]);
  const strided = (padding: number) => told(padding, fill("e.weight[::2]", normal()), fill("e.weight[1::2]", zeros));
  assertEquals([strided(0), strided(2), strided(4)], [["e.weight[::2]"], ["e.weight[::2]"], ["e.weight[::2]"]]);
  assertEquals([strided(1), strided(3), strided(5)], [[], [], []]);
  const ends = (padding: number) => told(padding, fill("**", zeros), fill("e.weight[1:4]", normal()));
  assertEquals([0, 1, 2, 3, 4].map((row) => ends(row).length), [0, 1, 1, 1, 0]);
  assertEquals([told(2, fill("**", zeros)), told(2, fill("**", constant(0)))], [[], []]);
});

Deno.test("values: a function that gives wider numbers is rounded in any range as it is in the whole", async () => {
  const numbers = Float32Array.from({ length: 10 }, (_, i) => 1 + i / 3);
  for (const elementwise of [true, false]) {
    const by: ln.Initializer = Object.assign(
      (_: readonly number[], __: ln.Rng, { range }: ln.DrawOptions = {}) =>
        elementwise && range ? numbers.slice(...range) : numbers,
      { label: "mine", ...(elementwise && { elementwise: true as const }) },
    );
    for (const dtype of ["float16", "bfloat16"] as const) {
      const whole = ln.fromFloat32(numbers, dtype);
      const ready = () => ln.initialize(ln.module("N", { params: { w: ln.tensor([10], { dtype }) } }), fill("w", by));
      const file = ln.asCheckpoint(ready());
      assertEquals(await file.read("w", [2, 5]), whole.slice(2, 5));
      assertEquals(await file.read("w", [8, 10]), whole.slice(8, 10));
      assertEquals(await file.read("w"), whole);
      assertEquals(await ln.values(ready(), "w"), whole);
    }
  }
});

Deno.test("asCheckpoint: a tensor is read by range where its value can be, not without a value", () => {
  const whole: ln.Initializer = Object.assign(() => new Float32Array(4), { label: "mine" });
  const model = ln.module("N", { params: { a: ln.tensor([4]), b: ln.tensor([4]), c: ln.tensor([4]) } });
  const drawn = ln.initialize(model, fill("a", normal()), { partial: true });
  const file = ln.asCheckpoint(ln.initialize(drawn, fill("b", whole), { partial: true }));
  assertEquals(["a", "b", "c"].map((path) => file.byRange!(path)), [true, false, false]);
});

Deno.test("values, saveModel: numbers beyond the dtype, and NaN of any draw, are refused in a part as in the whole", async () => {
  for (const array of [Float32Array, Float64Array]) {
    for (const elementwise of [true, false]) {
      const numbers = array.from(Array.from({ length: 10 }, (_, i) => i === 6 ? 1e6 : i));
      const by: ln.Initializer = Object.assign(
        (_: readonly number[], __: ln.Rng, { range }: ln.DrawOptions = {}) =>
          elementwise && range ? numbers.slice(...range) : numbers,
        { label: "mine", ...(elementwise && { elementwise: true as const }) },
      );
      const ready = () =>
        ln.initialize(ln.module("N", { params: { w: ln.tensor([10], { dtype: "float16" }) } }), fill("w", by));
      for (const range of [undefined, [5, 8], [6, 7]] as const) {
        const error = await lensorRejection((async () => await ln.asCheckpoint(ready()).read("w", range))());
        assertEquals([error.code, error.path], ["range", "w"]);
        assert(/1 finite number of float(32|64) is beyond float16/.test(error.message), error.message);
      }
    }
  }
  const nan = (by: ln.Initializer) => ln.initialize(ln.module("N", { params: { w: ln.tensor([3]) } }), fill("w", by));
  const mine: ln.Initializer = Object.assign(() => new Float32Array([1, NaN, 2]), { label: "mine" });
  for (const model of [nan(constant(NaN)), nan(constant(Infinity)), nan(mine), await ln.materialize(nan(mine))]) {
    const error = await lensorRejection(ln.toBytes(model));
    assertEquals([error.code, error.path], ["range", "w"]);
    assertEquals((await ln.toBytes(model, { nonFinite: "allow" })).length > 0, true);
  }
  assertEquals((await ln.toBytes(nan(normal()))).length > 0, true);
});

Deno.test("toTf, toJax: dtypes that a library has are handed over as they are", async () => {
  const dtypes = ["float32", "float64", "float16", "int32", "uint32", "int64", "bool"] as const;
  const model = ln.module("N", {
    params: Object.fromEntries(dtypes.map((dtype) => [dtype, ln.tensor([1], { dtype })])),
  });
  const ready = ln.initialize(model, fill("**", ones));
  const np = { array: (_: ln.Values, { dtype }: { dtype: string }) => dtype };
  assertEquals(await ln.toJax(np, ready), {
    float32: "float32",
    float64: "float64",
    float16: "float32",
    int32: "int32",
    uint32: "uint32",
    int64: "int32",
    bool: "bool",
  });
  const tf = { tensor: (data: ln.Values, _: number[], dtype: string) => `${dtype} ${data.constructor.name}` };
  const floats = "float32 Float32Array";
  const ints = "int32 Int32Array";
  assertEquals(await ln.toTf(tf, ready), [floats, floats, floats, ints, ints, ints, "bool Uint8Array"]);
});

Deno.test("values, floats, entries: what is not a model is refused by name", async () => {
  for (
    const call of [
      () => ln.values({} as ln.Module, "w"),
      () => ln.floats(3 as never, "w"),
      () => ln.tensorOf(null as never, "w"),
      async () => {
        for await (const _ of ln.entries({} as ln.Module));
      },
      () => ln.materialize([] as never),
    ]
  ) {
    const error = await lensorRejection((async () => await call())());
    assertEquals(error.code, "type");
  }
});
