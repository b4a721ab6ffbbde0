import { assertEquals } from "@std/assert";
import { linear, relu } from "../../layers/mod.ts";
import { module, tensor } from "../../tree/module.ts";
import { refOf, same } from "../../tree/ref.ts";
import { tiesOf } from "../../tree/ties.ts";
import type { Module } from "../../tree/types.ts";
import { find } from "../../tree/walk.ts";

const withRef = (node: Module, ref: string): Module => ({ ...node, extra: { ...node.extra, ref } });
const refIn = (children: Record<string, Module>, ties: [string, string][] = [], path = "b") => {
  const root = module("Net", { children, params: { w: tensor([2]) }, ties });
  return refOf(children[path]!, path, root, tiesOf(root));
};
const tied: [string, string][] = [["b.weight", "a.weight"], ["b.bias", "a.bias"]];

Deno.test("ref: a module is one with the place it names while form and tensors are the same", () => {
  assertEquals(refIn({ a: relu(), b: withRef(relu(), "a") }), "a");
  assertEquals(refIn({ a: linear(2, 3), b: withRef(linear(2, 3), "a") }, tied), "a");
  assertEquals(refIn({ a: relu(), b: relu() }), undefined);
});

Deno.test("ref: a place that is none, a tensor, or the module itself is no other module", () => {
  for (const ref of ["c", "w", "b", "a.b", ""]) assertEquals(refIn({ a: relu(), b: withRef(relu(), ref) }), undefined);
  const empty = module("Net", {});
  assertEquals(refOf(withRef(empty, "gone"), "b", empty, new Map()), undefined);
});

Deno.test("ref: a tensor that is no longer tied parts the modules", () => {
  for (const left of [[], [tied[0]!], [tied[1]!]]) {
    assertEquals(refIn({ a: linear(2, 3), b: withRef(linear(2, 3), "a") }, left), undefined);
  }
  const box = (node: Module) => module("Box", { children: { in: node } });
  const deep: [string, string][] = [["b.in.weight", "a.in.weight"], ["b.in.bias", "a.in.bias"]];
  assertEquals(refIn({ a: box(linear(2, 3)), b: withRef(box(linear(2, 3)), "a") }, deep), "a");
  assertEquals(refIn({ a: box(linear(2, 3)), b: withRef(box(linear(2, 3)), "a") }, deep.slice(1)), undefined);
});

Deno.test("ref: each difference of form parts the modules", () => {
  const one = module("A", { bases: ["B"], attrs: { n: 1 }, init: { type: "Xavier" }, extra: { own: "x" } });
  assertEquals(refIn({ a: one, b: withRef(one, "a") }), "a");
  // The order of fields does not count, and a copy of a recipe is as good
  const copy = { ...one, attrs: { ...one.attrs }, init: { type: "Xavier" } } as Module;
  assertEquals(refIn({ a: one, b: withRef(copy, "a") }), "a");
  const fn = (node: Module) => node;
  const others: Module[] = [
    { ...one, type: "C" },
    { ...one, bases: ["C"] },
    { ...one, directBases: ["C"] },
    { ...one, absent: ["bias"] },
    { ...one, attrs: { n: 2 } },
    { ...one, extra: { own: "y" } },
    { ...one, extra: {} },
    { ...one, init: { type: "Kaiming" } } as Module,
    { ...one, init: fn } as unknown as Module,
    { ...one, params: { w: tensor([]) } },
    { ...one, buffers: { w: tensor([]) } },
    { ...one, children: { x: relu() } },
  ];
  for (const other of others) {
    const ties: [string, string][] = [];
    assertEquals(refIn({ a: one, b: withRef(other, "a") }, ties), undefined);
    assertEquals(refIn({ a: other, b: withRef(one, "a") }, ties), undefined);
  }
  const around = (node: Module) => module("Box", { children: { in: node } });
  assertEquals(refIn({ a: around(relu()), b: withRef(around(relu()), "a") }), "a");
  assertEquals(refIn({ a: around(relu()), b: withRef(around(relu({ inplace: true })), "a") }), undefined);
});

Deno.test("same: plain data in any order of fields, with its numbers as they are", () => {
  const alike: [unknown, unknown][] = [[{ a: 1, b: [2] }, { b: [2], a: 1 }], [NaN, NaN], [[], []], [null, null]];
  for (const [a, b] of alike) assertEquals([same(a, b), same(b, a)], [true, true]);
  const apart: [unknown, unknown][] = [
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: undefined }, { b: undefined }],
    [[], {}],
    [[1], { 0: 1 }],
    [null, {}],
    [1, {}],
    [1, "1"],
    [[1, 2], [2, 1]],
    [{ toString: 1 }, { a: 1 }],
  ];
  for (const [a, b] of apart) assertEquals([same(a, b), same(b, a)], [false, false]);
});

Deno.test("find: only the last name of a path may be a tensor, and names count only where they stand", () => {
  const inner = module("In", { params: { w: tensor([2]) }, buffers: { m: tensor([3]) } });
  const model = module("Net", { children: { a: inner }, params: { w: tensor([4]) }, buffers: { m: tensor([5]) } });
  const at = (path: string) => {
    const found = find(model, path);
    return found && [found.kind, found.kind === "module" ? found.node.type : found.node.shape];
  };
  assertEquals(at(""), ["module", "Net"]);
  assertEquals(at("a"), ["module", "In"]);
  assertEquals(at("a.w"), ["param", [2]]);
  assertEquals(at("a.m"), ["buffer", [3]]);
  assertEquals([at("w"), at("m")], [["param", [4]], ["buffer", [5]]]);
  // The whole model has tensors of these names, but nothing stands below a tensor or a name that is none
  for (const path of ["w.w", "m.m", "x.w", "x.m", "w.a", "a.x.w", "a.w.w", "x.a", "x", "a.a", "a.", ".a", "toString"]) {
    assertEquals(at(path), undefined, path);
  }
});
