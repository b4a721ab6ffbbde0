/** Parts of tensors by text and by traversals: what can be read, and what is said of the rest. */
import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { assertRefused } from "../_util.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
const net = ln.module("Net", { params: { p: ln.tensor([4, 6]), s: ln.tensor([]) } });
const fill = (path: string) => ln.fill(path, ln.zeros)(net, ln.keyed(0));
const filled = (path: string) =>
  ln.origins(fill(path)).filter(({ kind }) => kind === "draw").map(({ part = "" }) => part);
const write = 'write a part as in NumPy ("w[5:]", "w[:, 3]", "w[-1]") or by its name ("w[q]")';

Deno.test("paths: indexes from both ends, slices and steps -> their part", () => {
  const cases: readonly (readonly [text: string, part: string])[] = [
    ["p[0]", "[0]"],
    ["p[3]", "[3]"],
    ["p[-1]", "[3]"],
    ["p[-4]", "[0]"],
    ["p[1:3]", "[1:3]"],
    ["p[-3:-1]", "[1:3]"],
    ["p[:]", ""],
    ["p[:, 5]", "[:, 5]"],
    ["p[:, -6]", "[:, 0]"],
    ["p[ 1 : 3 , 2: ]", "[1:3, 2:]"],
    ["p[1:][1:]", "[2:]"],
  ];
  for (const [text, part] of cases) assertEquals(filled(text), [part], text);
  assertEquals(
    ln.origins(fill("p[::2]")).filter(({ kind }) => kind === "draw").reduce((n, { elements }) => n + elements, 0),
    12,
  );
});

Deno.test("paths: brackets that cannot be read or that a tensor does not have -> an error that says what", () => {
  const cannot = (path: string, why: string) => `Cannot read the path "${path}": ${why}; ${write}`;
  const take = (path: string, why: string) => `Cannot take a part of "${path}": ${why}`;
  const rows: readonly (readonly [path: string, code: ln.LensorError["code"], message: string])[] = [
    ...["p[", "p]", "p[1", "p[1]x", "p[1]]"].map((path) =>
      [path, "type", cannot(path, "its brackets do not match")] as const
    ),
    ["p[]", "type", cannot("p[]", "its brackets are empty")],
    ["p[ ]", "type", cannot("p[ ]", "its brackets are empty")],
    ["p[1:2:3:4]", "type", cannot("p[1:2:3:4]", '"1:2:3:4" is not an index')],
    ["p[a:b]", "type", cannot("p[a:b]", '"a:b" is not an index')],
    ["p[...]", "type", cannot("p[...]", '"..." is not an index')],
    ["p[1.5]", "type", cannot("p[1.5]", '"1.5" is not an index')],
    ["p[99999999999999999999]", "type", cannot("p[99999999999999999999]", "99999999999999999999 is too large")],
    ["p[x]", "unknown-name", 'Cannot take the part "x" of "p[x]": the tensor has no named parts'],
    ["p[4]", "range", take("p[4]", "index 4 is outside of axis 0 of [4, 6]")],
    ["p[-5]", "range", take("p[-5]", "index -5 is outside of axis 0 of [4, 6]")],
    ["p[:,6]", "range", take("p[:,6]", "index 6 is outside of axis 1 of [4, 6]")],
    ["p[:,-7]", "range", take("p[:,-7]", "index -7 is outside of axis 1 of [4, 6]")],
    ["p[5:]", "range", take("p[5:]", "bound 5 is outside of axis 0 of [4, 6]")],
    ["p[::0]", "range", take("p[::0]", "the step 0 must be at least 1")],
    ["p[::-1]", "range", take("p[::-1]", "the step -1 must be at least 1")],
    ["p[2:1]", "range", take("p[2:1]", "it is empty: 2:1 has no element on axis 0 of [4, 6]")],
    ["p[1,2,3]", "range", take("p[1,2,3]", "3 indexes are too many for the 2 axes of [4, 6]")],
    ["s[0]", "range", take("s[0]", "1 indexes are too many for the 0 axes of []")],
  ];
  assertRefused(rows.map(([path, code, message]) => [() => fill(path), code, message] as const));
});

Deno.test("rows, slice, chunk, part: the elements they name", () => {
  const of = (traversal: ln.Traversal<ln.Module, ln.Param>) =>
    ln.list(traversal, net).map(([path, { shape }]) => [path, ...shape]);
  assertEquals(of(ln.rows("p", 1)), [["p[1:]", 3, 6]]);
  assertEquals(of(ln.rows("p", 1, 3)), [["p[1:3]", 2, 6]]);
  assertEquals(of(ln.slice("p", { axis: 1, from: 2 })), [["p[:, 2:]", 4, 4]]);
  assertEquals(of(ln.slice("p", { axis: -1, to: 2 })), [["p[:, :2]", 4, 2]]);
  assertEquals(of(ln.slice("p", { axis: -2, from: -1 })), [["p[3:]", 1, 6]]);
  assertEquals(of(ln.chunk("p", 0, 2)), [["p[:2]", 2, 6]]);
  assertEquals(of(ln.chunk("p", 2, 3, 1)), [["p[:, 4:]", 4, 2]]);
  assertEquals(of(ln.chunk("p", 2, 3, -1)), [["p[:, 4:]", 4, 2]]);
  assertEquals(of(ln.chunk("p", 0, 1)), [["p", 4, 6]]);
});

Deno.test("rows, slice, chunk, part: numbers that do not fit -> an error that says which", () => {
  const list = (traversal: ln.Traversal<ln.Module, ln.Param>) => () => ln.list(traversal, net);
  assertRefused([
    [() => ln.slice("p", wrong(3)), "type", 'Cannot slice "p": axis is undefined; use an integer'],
    [() => ln.slice("p", { axis: 0.5 }), "type", 'Cannot slice "p": axis is 0.5; use an integer'],
    [() => ln.rows("p", wrong("a")), "type", 'Cannot slice "p": from is "a"; use an integer'],
    [() => ln.rows("p", 0, wrong("a")), "type", 'Cannot slice "p": to is "a"; use an integer'],
    [list(ln.slice("p", { axis: 2 })), "range", 'Cannot take a part of "p": [4, 6] has no axis 2'],
    [list(ln.slice("p", { axis: -3 })), "range", 'Cannot take a part of "p": [4, 6] has no axis -3'],
    [() => ln.chunk("p", 0.5, 2), "type", 'Cannot divide "p": 0.5 is not an integer'],
    [() => ln.chunk("p", 0, wrong("2")), "type", 'Cannot divide "p": "2" is not an integer'],
    [() => ln.chunk("p", 2, 2), "range", 'Cannot divide "p": part 2 of 2 does not exist; use 0 to 1'],
    [() => ln.chunk("p", -1, 2), "range", 'Cannot divide "p": part -1 of 2 does not exist; use 0 to 1'],
    [() => ln.chunk("p", 0, 0), "range", 'Cannot divide "p": part 0 of 0 does not exist; use 0 to 0'],
    [
      list(ln.chunk("p", 0, 3)),
      "shape",
      'Cannot take a part of "p": axis 0 of [4, 6] does not divide into 3 equal parts; ' +
      "use slice",
    ],
    [
      list(ln.chunk("p", 0, 8)),
      "shape",
      'Cannot take a part of "p": axis 0 of [4, 6] does not divide into 8 equal parts; ' +
      "use slice",
    ],
    [() => ln.part("p", wrong(3)), "type", 'Cannot take a part of "p": 3 is not a name'],
  ]);
});
