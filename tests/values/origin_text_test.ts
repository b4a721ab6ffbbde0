/** The histories of tensors as one short text of a file, and back. */
import { assertEquals, assertThrows } from "@std/assert";
import { LensorError } from "../../core/errors.ts";
import type { Origin } from "../../tree/types.ts";
import { type History, originText, parseOriginText, terse, wholeWrite } from "../../values/origin_text.ts";

const zeros = { name: "zeros" };
const write = (kind: Origin["kind"], by: string, path: string, more: object = {}): Origin => ({
  kind,
  by,
  path,
  ...more,
} as Origin);
const draw = (path: string, rng: string, more: object = {}) => write("draw", "normal", path, { rng, ...more });
const told = (rows: readonly History[]) => JSON.parse(originText(rows));

Deno.test("originText: tensors of equal histories stand together, in the order of their names", () => {
  const rows: History[] = [
    { path: "b10.w", origin: [draw("b10.w", "keyed(1)")] },
    { path: "b2.w", origin: [draw("b2.w", "keyed(1)")] },
    { path: "a", origin: [draw("a", "keyed(1)"), write("load", "file", "a", { name: "x.a" })] },
  ];
  const given = [...rows];
  assertEquals(told(rows), {
    version: 2,
    rng: "keyed(1)",
    tensors: [
      {
        names: [["a"]],
        writes: [{ kind: "draw", by: "normal" }, { kind: "load", by: "file", "name+": "x." }],
      },
      { names: [[["b10", "b2"], ".w"]], writes: [{ kind: "draw", by: "normal" }] },
    ],
  });
  assertEquals([...parseOriginText(originText(rows))!.keys()], ["a", "b10.w", "b2.w"]);
  assertEquals(rows, given);
});

Deno.test("originText: the generator of most draws stands once, another one with its draw", () => {
  const rows: History[] = [
    { path: "a", origin: [draw("a", "keyed(1)")] },
    { path: "b", origin: [draw("b", "torch(2)")] },
    { path: "c", origin: [draw("c", "torch(2)"), write("load", "file", "c")] },
  ];
  const text = told(rows);
  assertEquals(text.rng, "torch(2)");
  assertEquals(text.tensors[0].writes, [{ kind: "draw", by: "normal", rng: "keyed(1)" }]);
  assertEquals(text.tensors[1].writes, [{ kind: "draw", by: "normal" }]);
  // Nothing is drawn: no generator stands there
  assertEquals("rng" in told([{ path: "a", origin: [write("load", "file", "a")] }]), false);
});

Deno.test("originText: rows that are known to be alike are told by the first of them", () => {
  const like = {};
  const origin = (path: string) => [draw(path, "keyed(1)")];
  const rows = [{ path: "a", origin: origin("a"), like }, { path: "b", origin: origin("b"), like }];
  const other = { path: "c", origin: [write("load", "file", "c")], like: {} };
  const plain = { path: "d", origin: origin("d") };
  const all = parseOriginText(originText([...rows, other, plain]))!;
  for (const { path, origin } of [...rows, other, plain]) assertEquals(all.get(path), origin, path);
  assertEquals(told([...rows, other, plain]).tensors.length, 2);
});

Deno.test("terse, wholeWrite: each form of a path or name is short, and comes back as it was", () => {
  const own = "enc.w[q]";
  const cases: [path: string, short: object][] = [
    [own, {}],
    ["model.enc.w[q]", { "path+": "model." }],
    ["w[q]", { "path-": "enc." }],
    ["enc.w[0:4]", { "path*": "[0:4]" }],
    ["enc.w", { "path*": "" }],
    ["other", { path: "other" }],
    ["", { path: "" }],
  ];
  for (const [path, short] of cases) {
    const one = write("load", "file", path);
    assertEquals(terse(one, own, undefined), { kind: "load", by: "file", ...short }, path);
    assertEquals(wholeWrite(terse(one, own, undefined), own, undefined), one);
    const named = write("load", "file", own, { name: path });
    const name = path === own ? { name: 1 } : Object.fromEntries(
      Object.entries(short).map(([key, value]) => [key.replace("path", "name"), value]),
    );
    assertEquals(terse(named, own, undefined), { kind: "load", by: "file", ...name }, path);
    assertEquals(wholeWrite(terse(named, own, undefined), own, undefined), named);
  }
  // Without brackets the whole name is common
  assertEquals(terse(write("load", "f", "a.b"), "a", undefined), { kind: "load", by: "f", "path*": ".b" });
});

Deno.test("terse, wholeWrite: what made a write, its part and its generator come back", () => {
  const by = {
    kind: "draw",
    by: "zeros",
    path: "w",
    made: zeros,
    part: "[0:2]",
    rng: "r",
    from: "x",
  } as unknown as Origin;
  assertEquals(terse(by, "w", "r"), { kind: "draw", by: zeros, at: "[0:2]", from: "x" } as object);
  assertEquals(terse(by, "w", "other"), { kind: "draw", by: zeros, rng: "r", at: "[0:2]", from: "x" } as object);
  for (const common of ["r", "other"]) assertEquals(wholeWrite(terse(by, "w", common), "w", common), by);
  // Only a draw comes from a generator
  assertEquals("rng" in wholeWrite({ kind: "load", by: "file" }, "w", "r"), false);
  assertEquals("rng" in wholeWrite({ kind: "draw", by: "normal" }, "w", undefined), false);
  // An initializer of a later version is called by its name
  const later = wholeWrite({ kind: "draw", by: { name: "ofTomorrow" } as never }, "w", undefined);
  assertEquals([later.by, (later as { made?: unknown }).made], ["ofTomorrow", { name: "ofTomorrow" }]);
  // A name that the text does not begin with cannot be cut off
  assertEquals(wholeWrite({ kind: "load", by: "f", "path-": "x." }, "w", undefined).path, "w");
});

Deno.test("parseOriginText: an older map from names to writes is read too, and anything else is not a history", () => {
  const old = { a: [{ kind: "load", by: "file", path: "a" }], b: [] };
  assertEquals([...parseOriginText(JSON.stringify(old))!], Object.entries(old) as never);
  const bad = [
    "",
    "{",
    "3",
    "null",
    '"a"',
    '{"a":3}',
    '{"a":[3]}',
    '{"a":[null]}',
    '{"a":[[]]}',
    '{"a":[{"by":"x"}]}',
    '{"a":[{"kind":"load"}]}',
    '{"a":[{"kind":"load","by":3}]}',
    '{"a":[{"kind":"load","by":null}]}',
    '{"a":[{"kind":"load","by":{"nam":"x"}}]}',
    '{"a":[{"kind":"load","by":"x","path":2}]}',
    '{"a":[{"kind":"load","by":"x","name":2}]}',
    '{"a":[{"kind":"load","by":"x","part":1}]}',
    '{"a":[{"kind":"load","by":"x","part":false}]}',
    '{"version":1,"tensors":[]}',
    '{"version":2,"tensors":{}}',
    '{"version":2,"tensors":[3]}',
    '{"version":2,"tensors":[null]}',
    '{"version":2,"tensors":[{"names":["a"],"writes":3}]}',
  ];
  for (const text of bad) assertEquals(parseOriginText(text), undefined, text);
  const good = '{"a":[{"kind":"load","by":{"name":"x"},"name":1,"flag":true}]}';
  assertEquals(parseOriginText(good)?.size, 1);
  assertEquals(parseOriginText('{"version":2,"rng":3,"tensors":[]}')?.size, 0);
  // A generator that is not text is none
  const text = '{"version":2,"rng":3,"tensors":[{"names":[["a"]],"writes":[{"kind":"draw","by":"x"}]}]}';
  assertEquals([...parseOriginText(text)!], [["a", [{ kind: "draw", by: "x", path: "a" }]]] as never);
});

Deno.test("parseOriginText: names given twice or that the file has not are corrupt", () => {
  const text = (...names: string[][]) =>
    JSON.stringify({ version: 2, tensors: names.map((names) => ({ names: names.map((name) => [name]), writes: [] })) });
  const refused = (text: string, known?: ReadonlySet<string>) => {
    const { code, message } = assertThrows(() => parseOriginText(text, known), LensorError);
    return [code, message];
  };
  const twice = ["corrupt", 'Cannot read lensor.origin: "a" stands there twice'];
  assertEquals(refused(text(["a", "a"])), ["corrupt", "Cannot read folded names: a name stands there twice"]);
  assertEquals(refused(text(["a"], ["b", "a"])), twice);
  const gone = ["corrupt", 'Cannot read lensor.origin: the file has no "b"'];
  assertEquals(refused(text(["a", "b"]), new Set(["a"])), gone);
  assertEquals([...parseOriginText(text(["a"], ["b"]), new Set(["b", "a", "c"]))!.keys()], ["a", "b"]);
});

Deno.test("originText: what is not a list of rows is refused", () => {
  for (const rows of [3, "a", null, [3], [null]]) {
    assertEquals(assertThrows(() => originText(rows as never), LensorError, "write histories").code, "type");
  }
});
