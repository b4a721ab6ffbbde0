// deno-lint-ignore-file no-explicit-any
import { assertEquals, assertMatch } from "@std/assert";
import * as ln from "../../mod.ts";
import { lensorError } from "../_util.ts";

const refused = (fn: () => unknown) => {
  const { code, message } = lensorError(fn);
  assertEquals(code, "type", message);
  return message;
};

Deno.test("module: a Map, a Date or a wrong list in place of a table is refused, not read as empty", () => {
  const w = ln.tensor([1]);
  const map = new Map([["w", w]]) as any;
  for (
    const parts of [{ params: map }, { buffers: map }, { children: new Map() as any }, { attrs: new Map() as any }]
  ) {
    refused(() => ln.module("N", parts as any));
  }
  for (const bases of ["Module", [1], new Set(["Module"])]) refused(() => ln.module("N", { bases: bases as any }));
  refused(() => ln.module("N", { ties: [["a"], "b"] as any }));
  for (const specs of [new Date(), new Set(), [1]]) refused(() => ln.modelFromSpecs(specs as any));
  assertEquals(ln.module("N", { params: [["w", w]] }).params.w, w);
});

Deno.test("tensor: options of another kind are refused where they are given", () => {
  const given = { trainable: "no", persistent: 0, initial: 3, key: 4, axes: new Map(), value: 5, origin: {} };
  for (const [name, value] of Object.entries(given)) refused(() => ln.tensor([2], { [name]: value } as any));
  refused(() => ln.tensor([2, 2], { axes: { in: ["1"], out: [0] } } as any));
  assertEquals(ln.tensor([2, 2], { axes: { in: [-2], out: [-1] } }).axes, { in: [-2], out: [-1] });
});

Deno.test("a tensor or a module in place of options is taken for a missing call", () => {
  assertMatch(refused(() => (ln.growRows as any)(ln.tensor([2]))), /found a tensor; call it first: growRows\(\)$/);
  assertMatch(refused(() => (ln.recipes.bert as any)(ln.linear(1, 1))), /found a module; call it first: bert\(\)$/);
});
