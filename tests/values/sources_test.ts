/** What each kind of source gives, whole and by ranges, and what it refuses. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { assertRefused, lensorError, lensorRejection } from "../_util.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
const spec = (dtype: ln.DType, ...shape: number[]) => ({ shape, dtype });
const read = async (
  source: ln.Source,
  of: ln.Spec,
  range?: readonly [number, number],
  into?: ln.Values,
) => [...await ln.readSource(source, of, "w", range, into) as Float32Array];

/** A checkpoint that answers with what a function returns. */
const file = (dtype: ln.DType, shape: readonly number[], answer: ln.Checkpoint["read"]): ln.Source => ({
  kind: "load",
  name: "e",
  from: { name: "a.pth", specs: new Map([["e", { shape, dtype }]]), metadata: new Map(), read: answer },
});

Deno.test("readSource: values and loads -> the whole or the range, also of complex numbers and in another dtype", async () => {
  const complex = Float32Array.of(0, 1, 2, 3, 4, 5);
  assertEquals(await read({ kind: "values", data: complex }, spec("complex64", 3), [1, 3]), [2, 3, 4, 5]);
  const numbers = Float64Array.of(1, 2, 3, 4);
  const asked: (readonly [number, number] | undefined)[] = [];
  const load = file("float64", [4], (_, range, into) => {
    asked.push(range);
    const part = numbers.slice(...(range ?? []));
    if (into) (into as Float64Array).set(part);
    return (into ?? part) as Float64Array;
  });
  assertEquals(await read(load, spec("float32", 4)), [1, 2, 3, 4]);
  assertEquals(await read(load, spec("float32", 4), [1, 3]), [2, 3]);
  assertEquals(await read(load, spec("float64", 4), [0, 4]), [1, 2, 3, 4]);
  assertEquals(asked, [undefined, [1, 3], undefined], "the whole is asked for as the whole");
  const into = new Float64Array(2);
  assert(await ln.readSource(load, spec("float64", 4), "w", [2, 4], into) === into);
  assertEquals([...into], [3, 4]);
});

Deno.test("readSource: a file that gives other numbers than it promises -> corrupt, with both names", async () => {
  const cases: readonly (readonly [ln.Source, found: string, range?: readonly [number, number]])[] = [
    [file("float32", [2], () => new Float32Array(3)), "3 elements, not 2 of float32"],
    [file("float32", [4], () => new Float32Array(3)), "3 elements, not 2 of float32", [1, 3]],
    [file("float32", [2], () => new Float64Array(2)), "a Float64Array, not 2 of float32"],
    [file("complex64", [2], () => new Float32Array(2)), "2 elements, not 4 of complex64"],
    [file("float32", [2], () => wrong(null)), "null, not 2 of float32"],
  ];
  for (const [source, found, range] of cases) {
    const dtype = source.kind === "load" ? source.from.specs.get("e")!.dtype : "float32";
    const error = await lensorRejection(ln.readSource(source, spec(dtype, range ? 4 : 2), "w", range));
    assertEquals([error.code, error.path, error.file, error.message], [
      "corrupt",
      "w",
      "a.pth",
      `Cannot load "e" into "w": a.pth gives ${found}`,
    ]);
  }
});

Deno.test("readSource: what is not a source, or has no value yet -> an error that says so", async () => {
  const cases: readonly (readonly [Promise<unknown>, code: string, message: string])[] = [
    [ln.readSource(wrong(3), spec("float32", 1), "w"), "type", "Cannot read a value: expected a source, found 3"],
    [
      ln.readSource({ kind: "values", data: new Float32Array(1) }, wrong(3), "w"),
      "type",
      "Cannot read a value: expected " +
      "a spec { shape, dtype }, found 3",
    ],
    [
      ln.readSource(wrong({ kind: "magic" }), spec("float32", 1), "w"),
      "type",
      'Cannot read "w": "magic" is not a kind of source',
    ],
    [
      ln.readSource({ kind: "copy", of: "a" }, spec("float32", 1), "w"),
      "missing",
      'Cannot read "w": it is to be a copy of ' +
      '"a", which has no value yet; use initialize',
    ],
    [
      ln.readSource({ kind: "copy", of: (path) => `${path}.b` }, spec("float32", 1), "w"),
      "missing",
      'Cannot read "w": it ' +
      'is to be a copy of "w.b", which has no value yet; use initialize',
    ],
  ];
  const errors = await Promise.all(cases.map(([promise]) => lensorRejection(promise)));
  assertEquals(errors.map(({ code, message }) => [code, message]), cases.map(([, code, message]) => [code, message]));
});

Deno.test("readSource: derived and adjusted values of half precision -> computed in float32, from copies", async () => {
  const half: ln.Source = { kind: "values", data: Uint16Array.of(0x3f80, 0x4000) };
  const seen: string[] = [];
  const double = ({ dtype, data }: ln.Tensor): ln.Values => {
    seen.push(dtype);
    for (let i = 0; i < data.length; i++) data[i] = 2 * Number(data[i]);
    return data;
  };
  const adjusted: ln.Source = { kind: "adjust", of: half, label: "double", fn: double };
  const of = spec("bfloat16", 2);
  assertEquals(await read(adjusted, of), [0x4000, 0x4080]);
  assertEquals(await read(adjusted, of), [0x4000, 0x4080], "asked once more, and kept");
  assertEquals(await read(adjusted, of, [1, 2]), [0x4080]);
  const derived: ln.Source = {
    kind: "derived",
    label: "double",
    of: [{ source: half, spec: of, path: "a" }],
    fn: ([x]) => double(x!),
  };
  assertEquals(await read(derived, spec("float32", 2)), [2, 4]);
  assertEquals(await read(derived, spec("float32", 2), [1, 2]), [4]);
  assertEquals(new Set(seen), new Set(["float32"]));
  assertEquals([...(half as { data: Uint16Array }).data], [0x3f80, 0x4000], "the source keeps its numbers");
  const wide: ln.Source = {
    kind: "derived",
    label: "same",
    of: [{ source: { kind: "values", data: Float64Array.of(1) }, spec: spec("float64", 1), path: "a" }],
    fn: ([x]) => {
      seen.push(x!.dtype);
      return x!.data;
    },
  };
  await read(wide, spec("float64", 1));
  assertEquals(seen.at(-1), "float64");
});

Deno.test("readSource: functions that nobody knows -> each number is drawn once, whatever is read", async () => {
  let calls = 0;
  const whole: ln.Initializer = ([n = 1]) => Float32Array.from({ length: n }, (_, i) => 10 * ++calls + i);
  const draw: ln.Source = { kind: "draw", by: whole, rng: ln.keyed(0), spec: spec("float32", 3) };
  const first = await read(draw, spec("float32", 3), [1, 3]);
  const all = await read(draw, spec("float32", 3));
  assertEquals(all.slice(1), first);
  assertEquals(calls, 3);
  let asked = 0;
  let salt = 0;
  const by: ln.Initializer = Object.assign(
    ((shape, _, { range } = {}) => {
      const [from, to] = range ?? [0, shape[0]!];
      asked += to - from;
      return Float32Array.from({ length: to - from }, (_, i) => from + i + ++salt / 1000);
    }) as ln.Initializer,
    { elementwise: true as const, label: "any" },
  );
  const parts: ln.Source = { kind: "draw", by, rng: ln.keyed(0), spec: spec("float32", 9) };
  const middle = await read(parts, spec("float32", 9), [3, 5]);
  const after = await read(parts, spec("float32", 9), [5, 7]);
  const around = await read(parts, spec("float32", 9), [2, 8]);
  assertEquals(around.slice(1, 5), [...middle, ...after]);
  const one = await read(parts, spec("float32", 9));
  assertEquals([one.slice(2, 8), asked], [around, 9]);
});

Deno.test("readSource: an initializer's errors -> its own kind, with the path; those of JavaScript as they are", async () => {
  const failing = (error: Error): ln.Source => ({
    kind: "draw",
    by: () => {
      throw error;
    },
    rng: ln.keyed(0),
    spec: spec("float32", 1),
  });
  const named = await lensorRejection(
    ln.readSource(failing(new ln.LensorError("range", "too far")), spec("float32", 1), "w"),
  );
  assertEquals([named.code, named.path, named.message], ["range", "w", 'too far (for "w")']);
  const own = new ln.LensorError("range", "too far", { path: "v" });
  assertEquals(await lensorRejection(ln.readSource(failing(own), spec("float32", 1), "w")), own);
  const plain = await ln.readSource(failing(new RangeError("no")), spec("float32", 1), "w").catch((error) => error);
  assertEquals([plain.constructor, plain.message], [RangeError, "no"]);
});

const model = ln.initialize(
  ln.module("Net", {
    params: {
      w: ln.tensor([2, 2]),
      c: ln.tensor([2], { dtype: "complex64" }),
      h: ln.tensor([1], { dtype: "bfloat16" }),
    },
    buffers: { own: ln.tensor([1], { persistent: false }) },
  }),
  ln.rules([["w", ln.eye()], ["c", ln.ones], ["h", ln.constant(1.5)]]),
);

Deno.test("tensorOf, floats: tensors and parts -> shape, dtype and numbers; complex numbers are refused", async () => {
  assertEquals(await ln.tensorOf(model, "w"), { shape: [2, 2], dtype: "float32", data: Float32Array.of(1, 0, 0, 1) });
  assertEquals(await ln.tensorOf(model, "w[1:]"), { shape: [1, 2], dtype: "float32", data: Float32Array.of(0, 1) });
  assertEquals(await ln.floats(model, "h"), Float32Array.of(1.5));
  const error = await lensorRejection(ln.floats(model, "c"));
  assertEquals([error.code, error.path, error.message], [
    "type",
    "c",
    'Cannot read "c" as floats: it is complex64; use tensorOf',
  ]);
});

Deno.test("values, entries, materialize, shards: wrong models and tensors without a value -> an error that says what", async () => {
  const build = "expected a module; build one with module, or read one with modelFromJson";
  const gap = ln.initialize(ln.linear(2, 2), ln.fill("weight[0]", ln.ones), { partial: true });
  const halves = ln.initialize(ln.module("N", { params: { w: ln.tensor([3]) } }), ln.fill("w[1:2]", ln.ones), {
    partial: true,
  });
  const first = async (all: AsyncGenerator<unknown>) => void await all.next();
  const cases: readonly (readonly [Promise<unknown>, code: string, message: string])[] = [
    [ln.values(wrong(3), "w"), "type", `Cannot read 3: ${build}`],
    [first(ln.entries(wrong(3))), "type", `Cannot read 3: ${build}`],
    [ln.materialize(wrong(3)), "type", `Cannot materialize 3: ${build}`],
    [ln.values(gap, "bias"), "missing", 'Cannot read "bias": it has no value; initialize the model first'],
    [
      ln.values(gap, "weight"),
      "missing",
      'Cannot read "weight": "weight[1:]" has no value; initialize the model first',
    ],
    [ln.values(halves, "w"), "missing", 'Cannot read "w": "w[:1]", "w[2:]" have no value; initialize the model first'],
    [
      ln.values(model, "own"),
      "missing",
      'Cannot read "own": it is not persistent, and made by the model itself when it ' +
      "runs; give it a value by its path",
    ],
  ];
  const errors = await Promise.all(cases.map(([promise]) => lensorRejection(promise)));
  assertEquals(errors.map(({ code, message }) => [code, message]), cases.map(([, code, message]) => [code, message]));
  const cut = "Cannot cut into shards: maxBytes is";
  assertRefused([
    [() => ln.shards(wrong(3), 1), "type", `Cannot cut 3: ${build}`],
    [() => ln.shards(model, 0), "range", `${cut} 0; use a positive number of bytes`],
    [() => ln.shards(model, wrong("5GB")), "range", `${cut} "5GB"; use a positive number of bytes`],
  ]);
  assertEquals(ln.shards(model, 0.5), [["c"], ["h"], ["w"]]);
  assertEquals(ln.shards(model, 18), [["c", "h"], ["w"]]);
  assertEquals(lensorError(() => ln.shards(model, NaN)).code, "range");
});
