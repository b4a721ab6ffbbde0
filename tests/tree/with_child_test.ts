import { assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { assertRefused } from "../_util.ts";

// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;
const layer = ln.linear(2, 2);
const net = ln.module("Net", {
  params: { p: ln.tensor([1]) },
  buffers: { b: ln.tensor([1]) },
  children: { stem: layer, head: layer },
});
const names = (model: ln.Module) => model.order?.children ?? Object.keys(model.children);

Deno.test("withChild: without a neighbour, before and after each -> its place; the rest is untouched", () => {
  assertEquals(names(ln.withChild(net, "x", layer)), ["stem", "head", "x"]);
  assertEquals(names(ln.withChild(net, "x", layer, { before: "stem" })), ["x", "stem", "head"]);
  assertEquals(names(ln.withChild(net, "x", layer, { before: "head" })), ["stem", "x", "head"]);
  assertEquals(names(ln.withChild(net, "x", layer, { after: "stem" })), ["stem", "x", "head"]);
  assertEquals(names(ln.withChild(net, "x", layer, { after: "head" })), ["stem", "head", "x"]);
  const grown = ln.withChild(net, "x", layer, { after: "stem" });
  assertEquals([grown.children.stem === net.children.stem, grown.children.x === layer, grown.params === net.params], [
    true,
    true,
    true,
  ]);
  assertEquals(names(ln.withChild(ln.module("Empty"), "x", layer)), ["x"]);
});

Deno.test("withChild: names that look like integers -> the order is kept", () => {
  const list = ln.moduleList([layer, layer]);
  assertEquals([...names(ln.withChild(list, "x", layer, { before: "0" }))], ["x", "0", "1"]);
  assertEquals([...names(ln.withChild(list, "7", layer, { before: "1" }))], ["0", "7", "1"]);
});

Deno.test("withChild: a name that is taken, a neighbour that is not there -> an error that says what", () => {
  const add = (name: unknown, options?: unknown, model: unknown = net, child: unknown = layer) => () =>
    ln.withChild(wrong(model), wrong(name), wrong(child), wrong(options));
  const has = (name: string) => `Cannot add "${name}" to Net: it has one already`;
  assertRefused([
    [add("stem"), "range", has("stem")],
    [add("p"), "range", has("p")],
    [add("b"), "range", has("b")],
    [add("x", { before: "neck" }), "no-match", 'Cannot add "x" beside "neck": Net has "stem", "head"'],
    [add("x", { after: "neck" }), "no-match", 'Cannot add "x" beside "neck": Net has "stem", "head"'],
    [add("x", { after: "neck" }, ln.module("E")), "no-match", 'Cannot add "x" beside "neck": E has no modules'],
    [
      add("x", { after: "stem", before: "head" }),
      "range",
      'Cannot add "x" to Net: both before and after are given; choose one',
    ],
    [
      add("x", { behind: "stem" }),
      "unknown-name",
      'Cannot add "x" to Net: there is no option "behind"; the options are "before", "after"',
    ],
    [
      add("x", {}, 3),
      "type",
      "Cannot add to 3: expected a module; build one with module, or read one with modelFromJson",
    ],
    [add("x", {}, net, 3), "type", 'Cannot build Net: child "x" is 3; build it with module or a layer'],
    [add(3), "type", "Cannot add a module: expected its name, found 3"],
    [add("a.b"), "type", 'Cannot build Net: "a.b" is not a name: it holds a dot'],
  ]);
});
