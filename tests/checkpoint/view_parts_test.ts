/** What all views have in common: names, labels, ranges, and what is told of their entries. */
import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { lensorError, lensorRejection } from "../_util.ts";
import { patternOf, wildcardsIn } from "../../checkpoint/views/name_pattern.ts";
import { cutsOf, namesUnder } from "../../checkpoint/views/names_under.ts";
import { setUnder } from "../../checkpoint/views/set_under.ts";
import { toldTies } from "../../checkpoint/views/told_ties.ts";

const numbers = (...data: number[]) =>
  ({ shape: [data.length], dtype: "float32", data: new Float32Array(data) }) as const;
const file = async (entries: Readonly<Record<string, ln.Tensor>>, metadata: Readonly<Record<string, string>> = {}) =>
  await ln.fromBytes(await ln.toSafetensors(Object.entries(entries), { metadata }), "file");
const code = (call: () => unknown) => lensorError(call).code;

Deno.test("views: what is no checkpoint is refused, with what to do", async () => {
  const ck = await file({ w: numbers(1) });
  const calls: readonly ((not: never) => unknown)[] = [
    (not) => ln.renamed(not, (name) => name),
    (not) => ln.restricted(not, "**"),
    (not) => ln.recast(not, "float16"),
    (not) => ln.mapped(not, "w", "same", ({ data }) => data),
    (not) => ln.dequantized(not),
    (not) => ln.united(not),
    (not) => ln.united(ck, not),
    (not) => ln.merged([not], ln.linearMerge()),
    (not) => ln.withTiedNames(not),
    (not) => ln.tiedOwners(not),
    (not) => ln.suggestRename(not, new Map()),
    (not) => toldTies(not),
  ];
  for (const call of calls) {
    for (const not of [{}, undefined, { specs: new Map() }, { read: () => {} }]) {
      const error = lensorError(() => call(not as never));
      assertEquals(error.code, "type");
      assertEquals(error.message.endsWith("expected a checkpoint; open one with await openCheckpoint(path)"), true);
    }
    const error = lensorError(() => call(Promise.resolve(ck) as never));
    assertEquals(error.message.endsWith("expected a checkpoint; await the promise"), true);
  }
});

Deno.test("patternOf: what wildcards stand for, in order, and names made of it", () => {
  const match = (pattern: string, name: string) => patternOf("test", pattern).match(name);
  const cases: readonly (readonly [pattern: string, name: string, texts: readonly string[] | undefined])[] = [
    ["a.b", "a.b", []],
    ["a.b", "a.c", undefined],
    ["a.b", "a", undefined],
    ["a", "a.b", undefined],
    ["*.w", "fc.w", ["fc"]],
    ["*.w", "a.fc.w", undefined],
    ["**.w", "w", [""]],
    ["**.w", "a.fc.w", ["a.fc"]],
    ["**", "a.b", ["a.b"]],
    ["**.x.**", "a.x.b.x.c", ["a", "b.x.c"]],
    ["**.x.**.y", "a.x.x.b.y", ["a", "x.b"]],
    ["l*.w", "l12.w", ["12"]],
    ["l*.w", "k12.w", undefined],
    ["a*b*c", "axbybc", ["x", "yb"]],
    ["a*b*c", "abc", ["", ""]],
    ["a*a", "a", undefined],
    ["a*a", "aa", [""]],
    ["a*b", "ab", [""]],
    ["a*b", "abx", undefined],
    ["*b*", "abab", ["a", "ab"]],
    ["*-*-*", "a-b", undefined],
  ];
  for (const [pattern, name, texts] of cases) {
    assertEquals(match(pattern, name), texts, `${pattern} in ${name}`);
    if (texts) assertEquals(patternOf("test", pattern).put(texts), name);
  }
  assertEquals(["a", "*.b*", "**.a*", "a**"].map((text) => wildcardsIn(patternOf("test", text))), [0, 2, 2, 2]);
  assertEquals(["a", "a*", "**"].map((text) => patternOf("test", text).wild), [false, true, true]);
  assertEquals([code(() => patternOf("test", "")), code(() => patternOf("test", 3))], ["type", "type"]);
  // Very many ways to stand for nothing end at once
  const deep = Array(40).fill("**").join(".a.");
  assertEquals(match(`${deep}.b`, Array(200).fill("a").join(".")), undefined);
});

Deno.test("namesUnder, cutsOf: below a prefix, at either separator", () => {
  const names = ["a.b", "a/c", "ab.c", "a", "b.a.c", "a.b.c"];
  const below = [["a.b", "b"], ["a/c", "c"], ["a.b.c", "b.c"]] as [string, string][];
  for (const prefix of ["a", "a.", "a/"]) assertEquals(namesUnder(names, prefix), below);
  assertEquals(namesUnder(names, ""), names.map((name) => [name, name]));
  assertEquals(namesUnder(names, "a.b"), [["a.b.c", "c"]]);
  assertEquals([cutsOf("a.b/c"), cutsOf("abc"), cutsOf("a.b.c.d", 2), cutsOf(".")], [[1, 3], [], [1, 3], [0]]);
  assertEquals([cutsOf(".".repeat(70)).length, cutsOf("x.").length], [64, 1]);
});

Deno.test("setUnder: the beginning of names, the wrapper that was taken off, or another set of the file", async () => {
  const ck = await file({ "net.w": numbers(1) });
  const other = await file({ "w": numbers(2) });
  const sets: ln.Checkpoint = {
    ...ck,
    taken: "state_dict",
    leftOut: [{ key: "ema", tensors: 1, bytes: 4 }, { key: "opt", tensors: 1, bytes: 4 }] as never,
    set: (key: string) => key === "ema" ? other : undefined,
  };
  const under = (prefix: string) => {
    const [found, rest] = setUnder(sets, prefix);
    return [found === sets ? "own" : found === other ? "other" : "?", rest];
  };
  assertEquals(under(""), ["own", ""]);
  assertEquals(under("net"), ["own", "net"]);
  assertEquals(under("state_dict"), ["own", ""]);
  assertEquals(under("state_dict."), ["own", ""]);
  assertEquals(under("state_dict.net"), ["own", "net"]);
  assertEquals(under("state_dict/net"), ["own", "net"]);
  assertEquals(under("state_dicts"), ["own", "state_dicts"]);
  assertEquals([under("ema"), under("ema/w"), under("emaw")], [["other", ""], ["other", "w"], ["own", "emaw"]]);
  assertEquals(under("opt.w"), ["own", "opt.w"]);
  // A name of the file goes before another set, and one is enough
  const named = await file({ "ema.w": numbers(1) });
  const both: ln.Checkpoint = { ...named, leftOut: sets.leftOut!, set: sets.set! };
  assertEquals(setUnder(both, "ema"), [both, "ema"]);
});

Deno.test("toldTies: metadata under a dotted name that is not an entry, which names one", async () => {
  const told = async (
    metadata: Record<string, string>,
  ) => [...toldTies(await file({ "a.w": numbers(1), b: numbers(2) }, metadata))];
  assertEquals(await told({ "c.w": "a.w", "d.w": "nothing", "a.w": "b", e: "b" }), [["c.w", "a.w"]]);
  assertEquals(await told({ e: "b", "lensor.origin": "{}" }), [["e", "b"]]);
  const ck = await file({ "a.w": numbers(1) }, { "c.w": "a.w" });
  assertEquals([...toldTies({ ...ck, format: "npz" })], []);
  assertEquals(ln.withTiedNames(await file({ w: numbers(1) }, { e: "w" })).specs.size, 1);
});

Deno.test("mapped: the label, the function and its answer are checked", async () => {
  const ck = await file({ w: numbers(1, 2), v: numbers(3) });
  const double = ({ data }: ln.Tensor) => (data as Float32Array).map((x) => 2 * x);
  assertEquals(code(() => ln.mapped(ck, "w", 3 as never, double)), "type");
  assertEquals(code(() => ln.mapped(ck, "w", "double", 3 as never)), "type");
  assertEquals(code(() => ln.mapped(ck, 3 as never, "double", double)), "type");
  const names = (where: ln.EntryChoice) => [...ln.restricted(ck, where).specs.keys()];
  assertEquals([names(/v|w/), names(/w/g), names((name) => name === "v")], [["v", "w"], ["w"], ["v"]]);
  assertEquals([names((_, { shape }) => shape[0] === 2), names(["w", /v/])], [["w"], ["v", "w"]]);
  const none = (where: ln.EntryChoice) =>
    lensorError(() => ln.restricted(ck, where)).message.replace(/^.*entries: /, "");
  assertEquals(none([]), 'an empty list matches no entry of "file"');
  assertEquals(none(["x", "y"]), '"x", "y" matches no entry of "file"');
  assertEquals(none(() => false), 'the function matches no entry of "file"');
  const view = ln.mapped(ck, "w", "double", double);
  assertEquals([await view.read("w"), await view.read("w", [1, 2])], [new Float32Array([2, 4]), new Float32Array([4])]);
  assertEquals([view.madeBy!("w"), view.madeBy!("v"), view.byRange!("w")], ['map "double"', undefined, false]);
  const answer = async (made: ln.Tensor, spec?: (spec: ln.Spec) => ln.Spec) => {
    const own = ln.mapped(ck, "w", "x", () => made, spec);
    return (await lensorRejection(Promise.resolve(own.read("w")))).code;
  };
  assertEquals(await answer(numbers(1, 2, 3)), "shape");
  assertEquals(await answer({ shape: [2], dtype: "float64", data: new Float64Array(2) }), "shape");
  const int = { shape: [2], dtype: "int32", data: new Int32Array([7, 8]) } as const;
  const whole = ln.mapped(ck, "w", "x", () => int, ({ shape }) => ({ shape, dtype: "int32" }));
  assertEquals(await whole.read("w"), new Int32Array([7, 8]));
  const pairs = { shape: [2], dtype: "complex64", data: new Float32Array([1, 2, 3, 4]) } as const;
  const complex = ln.mapped(ck, "w", "x", () => pairs, ({ shape }) => ({ shape, dtype: "complex64" }));
  assertEquals([await complex.read("w", [1, 2]), await complex.read("w", [0, 1])], [
    new Float32Array([3, 4]),
    new Float32Array([1, 2]),
  ]);
  assertEquals(await complex.read("w"), pairs.data);
});

Deno.test("views: an entry is made once for all of its ranges, and again after a failure", async () => {
  const ck = await file({ w: numbers(1, 2, 3) });
  let made = 0;
  const view = ln.mapped(ck, "w", "count", ({ data }) => {
    if (++made === 1) throw new Error("once");
    return data;
  });
  await Promise.resolve(view.read("w")).then(() => assertEquals(1, 2), (error) => assertEquals(error.message, "once"));
  assertEquals([await view.read("w", [0, 1]), await view.read("w", [1, 3])], [
    new Float32Array([1]),
    new Float32Array([2, 3]),
  ]);
  const whole = await view.read("w") as Float32Array;
  whole.fill(9);
  assertEquals([await view.read("w"), made], [new Float32Array([1, 2, 3]), 2]);
});

Deno.test("views: names that are there already, ranges and entries that are not", async () => {
  const ck = await file({ a: numbers(1, 2), b: numbers(3, 4) }, { note: "a", other: "x" });
  const view = ln.joined(ck, "c", ["a"]);
  const told = async (name: string, range?: readonly [number, number]) => {
    const error = await lensorRejection((async () => await view.read(name, range as never))());
    return [error.code, error.path, error.message];
  };
  assertEquals(await told("a"), ["missing", "a", 'Cannot join "c": "file" has no "a"; did you mean "a"']);
  for (const range of [[1, 3], [-1, 1], [1, 0], [0.5, 1], [0, 1.5]] as const) {
    const words = `Cannot read "c" of "file": elements [${range[0]}, ${range[1]}] are outside of its 2`;
    assertEquals(await told("c", range), ["range", "c", words]);
  }
  assertEquals([...view.metadata], [["other", "x"]]);
  assertEquals([view.madeBy!("c"), view.madeBy!("b"), view.byRange!("b")], ['join "c"', undefined, true]);
  assertEquals(
    (await lensorRejection((async () => await view.read("c", [0, 2], new Float32Array(3)))())).code,
    "shape",
  );
  const taken = lensorError(() => ln.joined(ck, "b", ["a"]));
  assertEquals([taken.code, taken.path], ["unused", "b"]);
  const both = { ...ck, tied: [["a", "b"], ["a", "b", "z"]], shared: [["a", "b"]] };
  const left = ln.restricted(both, "b");
  assertEquals([left.tied, left.shared], [[["b", "z"]], []]);
});

Deno.test("united: the first owner of a name, agreed metadata, all closed", async () => {
  const closed: number[] = [];
  const [a, b] = [await file({ a: numbers(1) }, { x: "1", y: "2" }), await file({ b: numbers(2) }, { x: "1", y: "3" })];
  const both = ln.united({ ...a, close: () => void closed.push(1) }, {
    ...b,
    close: () => void closed.push(2),
    tied: [["b"]],
  });
  assertEquals([[...both.specs.keys()], [...both.metadata], both.name], [["a", "b"], [["x", "1"]], "file + file"]);
  assertEquals([await both.read("b"), both.tied, both.raw], [new Float32Array([2]), [["b"]], undefined]);
  both.close?.();
  assertEquals([closed, ln.united(a).tied], [[1, 2], undefined]);
  const error = lensorError(() => ln.united(a, b, a));
  assertEquals([error.code, error.path], ["unused", "a"]);
  assertEquals(lensorError(() => both.read("c")).code, "missing");
});

Deno.test("recast: floats only, to floats only; ranges of any length", async () => {
  const int = { shape: [1], dtype: "int32", data: new Int32Array([7]) } as const;
  const ck = await file({ w: numbers(1, 2, 3, 70000), n: int });
  assertEquals(code(() => ln.recast(ck, "int32")), "type");
  assertEquals(code(() => ln.recast(ck, "float" as never)), "type");
  const half = ln.recast(ck, "float16");
  assertEquals([...half.specs.values()].map(({ dtype }) => dtype).sort(), ["float16", "int32"]);
  assertEquals(await half.read("n"), new Int32Array([7]));
  assertEquals(await half.read("w", [0, 0]), new Uint16Array(0));
  for (const range of [undefined, [3, 4], [0, 4], [1, 4]] as const) {
    const error = await lensorRejection((async () => await half.read("w", range))());
    assertEquals([error.code, error.path], ["range", "w"]);
  }
  const into = new Uint16Array(3);
  assertEquals(await half.read("w", [0, 3], into) === into, true);
  assertEquals(into, new Uint16Array(new Float16Array([1, 2, 3]).buffer));
  // Another range of the same and of another length, one after the other and at once
  for (const range of [[1, 3], [0, 2], [0, 1]] as const) {
    assertEquals(await half.read("w", range), into.slice(...range));
  }
  const [x, y] = await Promise.all([half.read("w", [0, 2]), half.read("w", [1, 3])]);
  assertEquals([x, y], [into.slice(0, 2), into.slice(1, 3)]);
  const same = ln.recast(ck, "float32");
  assertEquals(await same.read("w", [3, 4]), new Float32Array([70000]));
});

Deno.test("renamed: the options and what becomes of ties, metadata and views", async () => {
  const ck = await file({ "m.a.w": numbers(1), "m.b": numbers(2) }, { "m.c.w": "m.a.w", note: "x" });
  const view = ln.renamed(ck, { prefix: "m", rename: (name) => `n.${name}` });
  assertEquals([[...view.specs.keys()], [...view.metadata]], [["n.a.w", "n.b"], [["note", "x"], ["n.c.w", "n.a.w"]]]);
  assertEquals(await view.read("n.b"), new Float32Array([2]));
  assertEquals(code(() => ln.renamed(ck, undefined as never)), "type");
  assertEquals(code(() => ln.renamed(ck, { prefixes: "m" } as never)), "unknown-name");
  assertEquals(code(() => ln.renamed(ck, { prefix: 3 as never })), "type");
  assertEquals(code(() => ln.renamed(ck, { prefix: "x" })), "no-match");
  assertEquals(code(() => ln.renamed(ck, { rename: 3 as never })), "type");
  assertEquals(code(() => ln.renamed(ck, () => 3 as never)), "type");
  assertEquals(code(() => ln.renamed(ck, () => "same")), "unused");
  const made = ln.renamed(ln.joined(ck, "m.d", ["m.b"]), (name) => name.slice(2));
  assertEquals([made.madeBy!("d"), made.madeBy!("a.w")], ['join "m.d"', undefined]);
  assertEquals(ln.renamed(ck, (name) => name).madeBy, undefined);
  for (const rule of [[/a/], ["a", 3], [3, "a"], "a", ["a", "b", "c"]]) {
    assertEquals(code(() => ln.renames([rule] as never)), "type");
  }
});

Deno.test("patternOf: a name fits where some text for each wildcard makes it, and put makes it again", () => {
  // All patterns and names of up to three parts over few letters, against trying everything
  const words = (letters: readonly string[]) => {
    const one = [...letters, ...letters.flatMap((a) => letters.map((b) => a + b))];
    return [
      ...one,
      ...letters.flatMap((a) => letters.map((b) => `${a}.${b}`)),
      ...letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}.${b}.${c}`))),
    ];
  };
  const names = words(["a", "b"]);
  const patterns = words(["a", "*", "**"]).filter((text) => !/\*\*[^.]|[^.]\*\*|\*{3}/.test(text));
  let fits = 0;
  for (const text of patterns) {
    const pattern = patternOf("test", text);
    for (const name of names) {
      const found = pattern.match(name);
      const exists = fitsSome(text.split("."), name.split("."));
      assertEquals(found !== undefined, exists, `${text} ${name}`);
      if (!found) continue;
      fits++;
      assertEquals([pattern.put(found), found.length], [name, wildcardsIn(pattern)], `${text} ${name}`);
    }
  }
  assertEquals(fits > 200, true);
});

// By trying everything
function fitsSome(pattern: readonly string[], name: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return name.length === 0;
  if (first === "**") {
    return Array.from({ length: name.length + 1 }, (_, n) => n).some((n) => fitsSome(rest, name.slice(n)));
  }
  return name.length > 0 && new RegExp(`^${first.replaceAll("*", ".*")}$`).test(name[0]!) &&
    fitsSome(rest, name.slice(1));
}
