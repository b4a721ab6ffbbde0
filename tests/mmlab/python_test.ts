import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { linear, mmlab, parseInitCfg } from "../../mod.ts";
import { parsePython } from "../../mmlab/_python.ts";
import { pythonText } from "../../mmlab/_python_text.ts";
import { keyed } from "../../random/mod.ts";
import { lensorError } from "../_util.ts";

const literals: readonly [text: string, value: unknown][] = [
  ["dict(type='A', layer=['B', \"C\"], std=.02, bias=0.,)", { type: "A", layer: ["B", "C"], std: 0.02, bias: 0 }],
  ["{'a': None, \"b\": {'c': True, 'd': False}}", { a: null, b: { c: true, d: false } }],
  ["[1, -2, +3.5, 1e-3, 2.E2, 1_000, .5e+1]", [1, -2, 3.5, 0.001, 200, 1000, 5]],
  ["()", []],
  ["(1)", 1],
  ["(1,)", [1]],
  ["(1, (2), [])", [1, 2, []]],
  ["'a' \"b\" r'\\d' '''c\nd'''", "ab\\dc\nd"],
  ["'\\'\\\\\\n\\t\\\n'", "'\\\n\t"],
  ["r'\\''", "\\'"],
  ["# a comment\n dict( # another\n a = \\\n 1)", { a: 1 }],
  ["init_cfg=[dict(a=1)],", [{ a: 1 }]],
  ["pretrained = None", null],
  ["'a {{ b }} {{c}}'", "a {{ b }} {{c}}"],
];
for (const [text, value] of literals) {
  Deno.test(`${JSON.stringify(text)} is read as Python reads it`, () => assertEquals(parsePython(text), value));
}

const errors: readonly [text: string, place: string, why: string][] = [
  ["", "column 1", "expected a value, it ends here"],
  ["dict(type='Normal', layer=Linear)", "column 27", '"Linear" is not a literal'],
  ["dict(std=math.sqrt(2))", "column 10", '"math" is not a literal'],
  ["dict(std=1/3)", "column 11", 'expected "," or ")", found "/"'],
  ["dict('a')", "column 6", 'expected a name and "=", found "\'"'],
  ["dict(a: 1)", "column 7", 'expected "=", found ":"'],
  ["[1,, 2]", "column 4", 'expected a value, found ","'],
  ["[1 2]", "column 4", 'expected "," or "]", found "2"'],
  ["[1", "column 3", 'expected "," or "]", it ends here'],
  ["{1: 2}", "column 2", "a dict's key must be a string"],
  ["dict(a=1, a=2)", "column 11", '"a" is given twice'],
  ["dict(a=1) dict(b=2)", "column 11", 'expected the end, found "dict"'],
  ["a == 1", "column 1", '"a" is not a literal'],
  ["dict(a='x\ny')", "line 1, column 8", "the string has no end"],
  ["[\n 1,\n  '''x]", "line 3, column 3", "the string has no end"],
  ["'\\x41'", "column 2", 'the escape "\\x" is not read'],
  ["0x10", "column 1", "this is not a number"],
  ["1__0", "column 1", "this is not a number"],
  ["012", "column 1", "an integer has no leading zeros"],
  ["[1e400]", "column 2", "this number is too large"],
  ["['\u{1f600}', ?]", "column 7", 'expected a value, found "?"'],
  ["[\u{1f600}]", "column 2", 'expected a value, found "\u{1f600}"'],
  [`[${"x".repeat(1e6)}]`, "column 2", `"${"x".repeat(40)}..." is not a literal`],
];
for (const [text, place, why] of errors) {
  Deno.test(`${JSON.stringify(text.slice(0, 60))} is refused at ${place}`, () => {
    const error = lensorError(() => parsePython(text));
    assertEquals(error.code, "type");
    assertEquals(error.message, `Cannot read the init_cfg at ${place}: ${why}; paste a dict(...) or a list of them`);
  });
}

Deno.test("a hostile text is refused or read, and costs what its length says", () => {
  for (const open of ["[", "(", "{'a':", "dict(a="]) {
    const error = lensorError(() => parsePython(open.repeat(100_000)));
    assertEquals(error.code, "limit");
    assertStringIncludes(error.message, "nested deeper than 64 levels");
  }
  assertEquals(parsePython(`[${" ".repeat(1_000_000)}]`), []);
  assertEquals(parsePython("#\n\\\n".repeat(100_000) + "1"), 1);
  assertEquals((parsePython("'ab' ".repeat(50_000)) as string).length, 100_000);
  assertEquals((parsePython(`[${"1,".repeat(100_000)}]`) as unknown[]).length, 100_000);
  const many = Array.from({ length: 20_000 }, (_, i) => `k${i}=${i}`).join();
  assertEquals((parsePython(`dict(${many})`) as Record<string, number>).k19999, 19999);
});

Deno.test("no name in a dict is special", () => {
  const cfg = parsePython("dict(__proto__=dict(type='Normal'), constructor=1)") as Record<string, unknown>;
  assertEquals([Object.keys(cfg), Object.getPrototypeOf(cfg)], [["__proto__", "constructor"], Object.prototype]);
  assertEquals(({} as Record<string, unknown>).type, undefined);
  const error = lensorError(() => mmlab("dict(type='Normal', layer='Linear', __proto__=dict(std=3))"));
  assertStringIncludes(error.message, 'Normal has no option "__proto__"');
});

Deno.test("parseInitCfg gives the data for mmlab and openAll, and refuses what is not a cfg", () => {
  const cfg = parseInitCfg("dict(type='Constant', layer='Linear', val=1)");
  assertEquals(mmlab(cfg)(linear(1, 1), keyed(0)).params.weight?.origin[0]?.by, "constant(1)");
  const errorOf = (text: unknown) => lensorError(() => parseInitCfg(text as string));
  assertEquals([errorOf(3).code, errorOf("3").code, errorOf("[3]").code, errorOf("{}").code], [
    "type",
    "type",
    "type",
    "missing",
  ]);
  assertStringIncludes(errorOf(3).message, "expected Python text, found 3");
  assertStringIncludes(errorOf("dict(type='Nomal')").message, 'did you mean "Normal"');
});

Deno.test("values are written as Python writes them", () => {
  const pairs: readonly [unknown, string][] = [
    [{ a: [1, 0.5, true, null], "it's": "x'\"\n" }, `{'a': [1, 0.5, True, None], "it's": 'x\\'"\\n'}`],
    [0.00001, "1e-05"],
    [1.5e-7, "1.5e-07"],
    [1e-100, "1e-100"],
    [0.0001, "0.0001"],
    [-0, "-0.0"],
    [[NaN, Infinity, -Infinity], "[nan, inf, -inf]"],
    [{ a: undefined, b: 1 }, "{'b': 1}"],
  ];
  for (const [value, text] of pairs) assertEquals(pythonText(value), text);
  const circle: unknown[] = [];
  circle.push(circle);
  assert(pythonText(circle).includes("..."));
});
