import { assert, assertEquals, assertThrows } from "@std/assert";
import accepted from "../../dev/mutants/accepted.json" with { type: "json" };
import named from "../../dev/mutants/named.json" with { type: "json" };
import { chosen } from "../../dev/mutants/choose.ts";
import { type Named, namedMutant } from "../../dev/mutants/named_mutant.ts";
import { distances, type Graph, ROOMS, testsOf } from "../../dev/mutants/_tests_of.ts";
import { linesOf, type Reach, reaches } from "../../dev/mutants/_reach.ts";
import { apply, isAlive, type Mutant, mutantsOf } from "../../dev/mutants/mutants_of.ts";

const read = (path: string) => Deno.readTextFile(new URL(`../../${path}`, import.meta.url));
const KNOWN: readonly Named[] = named;
const ACCEPTED: readonly (Pick<Mutant, "file" | "was" | "from" | "to"> & { readonly reason: string })[] = accepted;

// The lines that the mutants of a text make of it
function made(text: string): string[] {
  return mutantsOf("a.ts", text).filter((m) => isAlive(text, m)).map((m) => apply(text, m).split("\n")[m.line - 1]!);
}

Deno.test("mutantsOf: each kind of change", () => {
  assertEquals(made("const a = b < c;"), ["const a = b <= c;"]);
  assertEquals(made("const a = b >= c && d !== e;"), [
    "const a = b > c && d !== e;",
    "const a = b >= c || d !== e;",
    "const a = b >= c && d === e;",
  ]);
  assertEquals(made("const a = b + c * d;"), ["const a = b - c * d;", "const a = b + c / d;"]);
  assertEquals(made("const a = [0, 1.5, 0x10, 7n, true];"), [
    "const a = [1, 1.5, 0x10, 7n, true];",
    "const a = [0, 2.5, 0x10, 7n, true];",
    "const a = [0, 1.5, 17, 7n, true];",
    "const a = [0, 1.5, 0x10, 8n, true];",
    "const a = [0, 1.5, 0x10, 7n, false];",
  ]);
  assertEquals(made("if (a) b();"), ["if (false) b();"]);
  assertEquals(made("const a = !b;"), ["const a = b;"]);
  assertEquals(made("f(a, b, c);"), ["", "f(b, a, c);"].map((line) => line || ";"));
  assertEquals(made("const a = Math.min(b, c);"), ["const a = Math.max(b, c);"]);
  assertEquals(made('throw new LensorError("type", `${1 + 2} is ${a > b}`, { path: c + d });'), [";"]);
});

Deno.test("mutantsOf: comments, words, types and imports stay as they are", () => {
  const still = [
    "// a < b",
    "/** 1 + 2 */",
    'const a = "b < c";',
    "const a = `b ${c < d ? `${e + 1}` : f} && 3`;",
    "const a = /b < 1 [/] \\/ 2/u;",
    'import { a } from "./b.ts";',
    "type A = 1 | 2;",
    "interface A { readonly b: 3; readonly c: Map<4, true> }",
    "const a = b as 1 | 2;",
    'const a = "b" + c;',
  ];
  for (const text of still) assertEquals(made(text), [], text);
  assertEquals(made("const a = b / c / d;").length, 2, "a division is no regular expression");
  assertEquals(made('const a = `${b}` === "c" ? d : 1;').length, 2, "what follows a template is read on");
});

Deno.test("mutantsOf: a line and what was on it", () => {
  const [mutant] = mutantsOf("a.ts", "\n  // one\n  const a = b < c;\n");
  assertEquals([mutant?.file, mutant?.line, mutant?.was, mutant?.kind], ["a.ts", 3, "const a = b < c;", "comparison"]);
});

Deno.test("chosen: the same seed chooses the same, every room has a share, and no line has two", () => {
  const text = "a < b && c > d;\n".repeat(20);
  const all = new Map(["core/a.ts", "tree/a.ts", "tree/b.ts"].map((file) => [file, mutantsOf(file, text)]));
  const choose = (seed: number, more = {}) => chosen(all, { count: 12, seed, ...more }, () => true);
  assertEquals(choose(1), choose(1));
  assert(JSON.stringify(choose(1)) !== JSON.stringify(choose(2)));
  assertEquals(choose(1).filter(({ file }) => file === "core/a.ts").length, 4);
  assertEquals(new Set(choose(1).map(({ file, line }) => `${file}:${line}`)).size, 12);
  assert(choose(1, { room: "core" }).every(({ file }) => file === "core/a.ts"));
  assert(choose(1, { file: "tree/b.ts" }).every(({ file }) => file === "tree/b.ts"));
  assertEquals(chosen(all, { count: 12, seed: 1 }, () => false), []);
});

Deno.test("testsOf: only tests of the room that run the line, named like it first, then the nearest", () => {
  const graph: Graph = new Map([
    ["tree/lens.ts", []],
    ["tree/far.ts", ["tree/lens.ts"]],
    ["all.ts", ["tree/far.ts"]],
    ["tests/tree/near_test.ts", ["tree/lens.ts"]],
    ["tests/tree/lens_test.ts", ["all.ts"]],
    ["tests/tree/far_test.ts", ["tree/far.ts"]],
    ["tests/tree/other_test.ts", []],
    ["tests/cli/lens_test.ts", ["all.ts"]],
  ]);
  const tests = [...graph.keys()].filter((file) => file.startsWith("tests/") && !file.includes("other"));
  const one: Reach = { seconds: 2, lines: { "tree/lens.ts": [[3, 5]] } };
  const reach = new Map(tests.map((file) => [file, one]));
  const line = { file: "tree/lens.ts", line: 4 };
  const texts = new Map<string, string>();
  assertEquals(distances(graph, "tree/lens.ts").get("tests/tree/lens_test.ts"), 3);
  assertEquals(
    testsOf({ graph, reach, texts }, line, 9),
    ["lens", "near", "far"].map((name) => `tests/tree/${name}_test.ts`),
  );
  texts.set("tree/lens.ts", "export function lensOf() {}").set("tests/tree/far_test.ts", "lensOf(lensOf)");
  assertEquals(testsOf({ graph, reach, texts }, line, 9)[0], "tests/tree/far_test.ts");
  texts.clear();
  assertEquals(testsOf({ graph, reach, texts }, { ...line, line: 6 }, 9), []);
  reach.set("tests/tree/near_test.ts", { ...one, seconds: 9.5 });
  assertEquals(
    testsOf({ graph, reach, texts }, line, 9),
    ["lens", "far"].map((name) => `tests/tree/${name}_test.ts`),
  );
});

Deno.test("linesOf: the stretches of lines that were run, of files of the library alone", () => {
  const part = (path: string, lines: string) => `SF:${path}\nFN:1,a\n${lines}\nend_of_record\n`;
  const lines = "DA:1,1\nDA:2,7\nDA:5,3\nDA:6,0\nDA:8,0\nDA:9,1\nDA:12,0\nBRDA:6,1,0,0\nBRDA:8,2,0,0\nBRDA:8,2,1,4";
  const found = linesOf(
    part("/p/tree/lens.ts", lines) + part("/p/tree/walk.ts", "DA:1,0") + part("/p/tests/a.ts", lines) +
      part("/q/tree/lens.ts", lines),
    "/p/",
  );
  assertEquals(found, { "tree/lens.ts": [[1, 5], [8, 9]] });
  const reach = { seconds: 1, lines: found };
  const hit = [1, 4, 5, 6, 7, 8, 9, 10, 11].filter((line) => reaches(reach, "tree/lens.ts", line));
  assertEquals(hit, [1, 4, 5, 8, 9], "the condition of line 8 ran, its branch did not");
  assert(!reaches(reach, "tree/walk.ts", 1));
});

Deno.test("mutants.named: every one still stands in the source, and changes it", async () => {
  for (const one of KNOWN) {
    const text = await read(one.file);
    const mutant = namedMutant(one, text);
    assert(isAlive(text, mutant) && one.file.split("/")[0]! in ROOMS, one.name);
  }
  assertThrows(() => namedMutant({ name: "a", file: "b", from: "c", to: "d" }, "cc"), Error, "2 times");
});

Deno.test("mutants.accepted: every one is still a mutant of its file, with a reason", async () => {
  for (const { file, was, from, to, reason } of ACCEPTED) {
    const found = mutantsOf(file, await read(file)).some((m) => m.was === was && m.from === from && m.to === to);
    assert(found && reason.length > 10, `${file}: ${was}`);
  }
});
