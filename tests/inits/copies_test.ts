import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { assertRefused, lensorError, lensorRejection } from "../_util.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
const net = (params: Readonly<Record<string, readonly number[]>>, dtype: ln.DType = "float32") =>
  ln.module("Net", {
    params: Object.fromEntries(Object.entries(params).map(([name, shape]) => [name, ln.tensor(shape, { dtype })])),
  });
const start = (model: ln.Module, table: readonly (readonly [string, ln.Initializer])[]) =>
  ln.initialize(model, ln.rules(table));
const counted: ln.Initializer = ([n = 1]) => Float32Array.from({ length: n }, (_, i) => i + 1);

Deno.test("copyOf: a path, a part, a function of the path -> the other's first value, whatever the order", async () => {
  const model = net({ a: [3], b: [3], c: [3], d: [2], e: [1], f: [3] });
  const ready = start(model, [
    ["b", ln.copyOf("a")],
    ["a", counted],
    ["c", ln.copyOf("b")],
    ["d", ln.copyOf("a[1:]")],
    ["e", ln.copyOf("d[:1]")],
    ["f", ln.copyOf((path) => path.replace("f", "c"))],
  ]);
  const read = async (path: string) => [...await ln.values(ready, path) as Float32Array];
  assertEquals(await Promise.all("abcdef".split("").map(read)), [
    [1, 2, 3],
    [1, 2, 3],
    [1, 2, 3],
    [2, 3],
    [2],
    [1, 2, 3],
  ]);
  const by = (path: string) => ln.origins(ready).find((row) => row.path === path)!.origin.at(-1)!.by;
  assertEquals([by("b"), by("f")], ["copyOf(a)", "copyOf(c)"]);
});

Deno.test("copyOf: into a part of a tensor, and adjusted afterwards -> the copied numbers, adjusted", async () => {
  const model = net({ a: [2], b: [4] });
  const double = ln.adjust("b[2:]", "double", ({ data }) => (data as Float32Array).map((x) => 2 * x));
  const ready = ln.initialize(
    model,
    ln.seq(
      ln.rules([["b[2:]", ln.copyOf("a")], ["b[:2]", ln.copyOf((path) => path.replace(/b\[:2\]/, "a"))], [
        "a",
        counted,
      ]]),
      double,
    ),
  );
  assertEquals([...await ln.values(ready, "b") as Float32Array], [1, 2, 2, 4]);
  const rows = ln.origins(ready).filter(({ path }) => path.startsWith("b"));
  assertEquals(rows.map(({ path, origin }) => [path, ...origin.map(({ by }) => by)]), [
    ["b[:2]", "copyOf(a)"],
    ["b[2:]", "copyOf(a)", "double"],
  ]);
});

Deno.test("copyOf: a tensor of another dtype -> rounded to the copy's", async () => {
  const model = ln.module("Net", {
    params: {
      a: ln.tensor([2], { dtype: "float32" }),
      b: ln.tensor([2], { dtype: "bfloat16" }),
      c: ln.tensor([2], { dtype: "float64" }),
    },
  });
  const third: ln.Initializer = () => Float32Array.of(1 / 3, 2);
  const ready = start(model, [["a", third], ["b", ln.copyOf("a")], ["c", ln.copyOf("a")]]);
  assertEquals(await ln.values(ready, "b"), Uint16Array.of(0x3eab, 0x4000));
  assertEquals(await ln.values(ready, "c"), Float64Array.of(Math.fround(1 / 3), 2));
});

Deno.test("copyOf: what cannot be copied -> an error that says what", async () => {
  const model = net({ a: [3], b: [3], c: [2] });
  const copy = (path: string, of: unknown) => () =>
    start(model, [[path, ln.copyOf(wrong(of))], ["*?", counted]] as never);
  assertRefused([
    [() => ln.copyOf(wrong(3)), "type", "Cannot copy 3: expected a path, or a function from path to path"],
    [
      () => ln.copyOf("a")([1], ln.keyed(0)),
      "unsupported",
      "Cannot draw copyOf(a): it copies a tensor of a model; " +
      "use it in fill or rules",
    ],
    [copy("a", "c"), "shape", 'Cannot copy "c" to "a": shape [2] does not fit [3]'],
    [copy("a", "a"), "range", 'Cannot copy "a" to "a": the copies lead in a circle, a of a; fill one of them'],
    [
      () => start(model, [["a", ln.copyOf("b")], ["b", ln.copyOf("a")], ["c", counted]]),
      "range",
      'Cannot copy "a" to ' +
      '"b": the copies lead in a circle, a of b of a; fill one of them',
    ],
  ]);
  const none = lensorError(copy("a", "d"));
  assertEquals([none.code, none.path, none.message.startsWith('Cannot copy "d" to "a": it ')], ["no-match", "a", true]);
  const gap = ln.initialize(model, ln.fill("a", ln.copyOf("b")), { partial: true });
  const later = ln.initialize(gap, ln.fill("{b,c}", counted), { partial: true });
  assertEquals([...await ln.values(later, "a") as Float32Array], [1, 2, 3], "a copy waits for its tensor");
});

const fill = (model: ln.Module, x: number) => ln.initialize(model, ln.fill("**", ln.constant(x)));

Deno.test("combine: one, two and three models -> the function's numbers, in the models' order, with its label", async () => {
  const model = net({ a: [2], b: [1] });
  const all = [1, 10, 100].map((x) => fill(model, x));
  const seen: string[] = [];
  const difference = (tensors: readonly ln.Tensor[], path: string) => {
    seen.push(`${path} ${tensors.length}`);
    return (tensors[0]!.data as Float32Array).map((x, i) =>
      tensors.slice(1).reduce((rest, { data }) => rest - Number(data[i]), x)
    );
  };
  const made = await ln.combine(all, "difference", difference);
  assertEquals([...await ln.values(made, "a") as Float32Array], [-109, -109]);
  assertEquals([...await ln.values(made, "b") as Float32Array], [-109]);
  assertEquals(seen, ["a 3", "b 3"]);
  assertEquals(ln.origins(made)[0]!.origin.at(-1)!.by, "difference");
  const one = await ln.combine([all[1]!], "same", ([x]) => x!.data);
  assertEquals([...await ln.values(one, "a") as Float32Array], [10, 10]);
  assertEquals([...await ln.values(all[0]!, "a") as Float32Array], [1, 1], "the models stay as they are");
});

Deno.test("combine: half precision comes as float32; one array for every tensor is copied; buffers are combined", async () => {
  const half = fill(net({ a: [2], b: [2] }, "bfloat16"), 1.5);
  const dtypes: string[] = [];
  const shared = new Float32Array(2);
  const made = await ln.combine([half, half], "count", ([x]) => {
    dtypes.push(x!.dtype);
    shared.fill(dtypes.length);
    return shared;
  });
  assertEquals(dtypes, ["float32", "float32"]);
  assertEquals([await ln.values(made, "a"), await ln.values(made, "b")], [
    Uint16Array.of(0x3f80, 0x3f80),
    Uint16Array.of(0x4000, 0x4000),
  ]);
  const buffers = ln.module("B", {
    buffers: { kept: ln.tensor([1]), own: ln.tensor([1], { persistent: false, initial: ln.ones }) },
  });
  const ready = ln.initialize(buffers, ln.fill("kept", ln.ones));
  const doubled = await ln.combine([ready], "double", ([x]) => (x!.data as Float32Array).map((v) => 2 * v));
  assertEquals(await ln.values(doubled, "kept"), Float32Array.of(2));
  assertEquals(await ln.values(doubled, "own"), Float32Array.of(1), "what is not saved is not combined");
});

Deno.test("combine: models that differ, and wrong arguments -> an error that says what", async () => {
  const same = ([x]: readonly ln.Tensor[]) => x!.data;
  const [ab, a, b, ba] = [net({ a: [2], b: [1] }), net({ a: [2] }), net({ b: [1] }), net({ a: [3], b: [1] })].map((m) =>
    fill(m, 1)
  );
  const calls: readonly (readonly [Promise<unknown>, string, string])[] = [
    [ln.combine(wrong(3), "x", same), "type", "Cannot combine models: expected a list of models, found 3"],
    [ln.combine([ab!], wrong(3), same), "type", "Cannot combine models: expected a label, found 3"],
    [ln.combine([ab!], "x", wrong(3)), "type", "Cannot combine models: expected a function, found 3"],
    [ln.combine([], "x", same), "range", "Cannot combine models: the list is empty; give at least one"],
    [
      ln.combine([ab!, wrong(3)], "x", same),
      "type",
      "Cannot combine 3: expected a module; build one with module, or " +
      "read one with modelFromJson",
    ],
    [ln.combine([ab!, a!], "x", same), "missing", 'Cannot combine models: one of them has no "b"'],
    [ln.combine([b!, ab!], "x", same), "missing", 'Cannot combine models: one of them has no "a"'],
    [ln.combine([ab!, ba!], "x", same), "shape", 'Cannot combine "a": shape [3] does not fit [2]'],
    [
      ln.combine([ab!], "x", () => new Float32Array(3)),
      "shape",
      'Cannot combine "a": x gives 3 elements, but shape [2] has 2',
    ],
  ];
  const errors = await Promise.all(calls.map(([call]) => lensorRejection(call)));
  assertEquals(errors.map(({ code, message }) => [code, message]), calls.map(([, code, message]) => [code, message]));
});
