import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import * as laws from "../laws.ts";
import { assertRefused, deepFreeze } from "../_util.ts";
import { leaf, tree, withA } from "./_trees.ts";
import { find } from "../../tree/walk.ts";
import { focus } from "../../tree/focus.ts";
import { dict } from "../../tree/dict.ts";
import { module, tensor } from "../../tree/module.ts";
import { compose, type Lens, lens, list, set, type Traversal } from "../../tree/optic.ts";
import {
  at,
  buffers,
  innermost,
  matching,
  missing,
  ofType,
  outermost,
  params,
  tensors,
  trainable,
} from "../../tree/select.ts";
import type { Module, Param } from "../../mod.ts";

const RUNS = { numRuns: 60, seed: 20260101 };

const leaves: readonly Traversal<Module, Param>[] = [
  tensors,
  params,
  buffers,
  ofType("Block"),
  ofType(["Linear", "Conv2d"], "weight", "bias"),
  ofType("Module"),
  matching((param) => param.shape.length > 1),
  compose(outermost("Block"), tensors),
  compose(innermost("Block"), params),
  compose(outermost("Sequential"), ofType("Linear", "weight")),
];
const modules: readonly Traversal<Module, Module>[] = [
  outermost("Block"),
  innermost("Block"),
  outermost("Linear, Conv2d"),
];
const moduleLenses: readonly Lens<Module, Module>[] = [at(""), at("a")];

for (const optic of leaves) {
  Deno.test(`${optic.label} obeys the laws of a traversal`, () => {
    fc.assert(
      fc.property(tree(), leaf, leaf, (whole, x, y) => {
        deepFreeze(whole);
        // Functions that keep what the optic looks at: the shape; the value is free to change
        const f = (p: Param): Param => ({ ...p, trainable: x.trainable });
        const g = (p: Param): Param => ({
          ...p,
          origin: [...p.origin, { kind: "values", by: String(y.trainable), path: "" }],
        });
        laws.identity(optic, whole);
        laws.fusion(optic, whole, f, g);
        laws.steadiness(optic, whole, g);
        laws.disjointness(optic, whole);
        laws.honestPaths(optic, whole, (w, path) => find(w, path)?.node);
      }),
      RUNS,
    );
  });
}

for (const optic of modules) {
  Deno.test(`${optic.label} obeys the laws of a traversal of modules`, () => {
    fc.assert(
      fc.property(tree(), (whole) => {
        deepFreeze(whole);
        const f = (m: Module): Module => ({ ...m, attrs: dict([["seen", true]]) });
        const g = (m: Module): Module => ({ ...m, attrs: dict([...Object.entries(m.attrs), ["twice", 1]]) });
        laws.identity(optic, whole);
        laws.fusion(optic, whole, f, g);
        laws.steadiness(optic, whole, f);
        laws.disjointness(optic, whole);
        laws.honestPaths(optic, whole, (w, path) => find(w, path)?.node);
      }),
      RUNS,
    );
  });
}

for (const optic of moduleLenses) {
  Deno.test(`at("${optic.label}") obeys the laws of a lens`, () => {
    fc.assert(
      fc.property(withA, tree(1), tree(1), (whole, x, y) => {
        deepFreeze(whole);
        laws.getPut(optic, whole);
        laws.putGet(optic, whole, x);
        laws.putPut(optic, whole, x, y);
        laws.identity(optic, whole);
        laws.disjointness(optic, whole);
        laws.honestPaths(optic, whole, (w, path) => find(w, path)?.node);
      }),
      RUNS,
    );
  });
}

Deno.test("focus and composed lenses obey the laws of a lens", () => {
  fc.assert(
    fc.property(withA, leaf, leaf, (whole, x, y) => {
      deepFreeze(whole);
      const weight = lens(
        "weight",
        (m: Module) => m.params.weight!,
        (m, w) => ({ ...m, params: dict([...Object.entries(m.params), ["weight", w]]) }),
      );
      for (const optic of [focus(whole).child("a").param("weight"), compose(at("a"), weight)]) {
        laws.getPut(optic, whole);
        laws.putGet(optic, whole, x);
        laws.putPut(optic, whole, x, y);
        laws.identity(optic, whole);
        laws.disjointness(optic, whole);
        laws.honestPaths(optic, whole, (w, path) => find(w, path)?.node);
      }
    }),
    RUNS,
  );
});

Deno.test("lens, set, list: what is not a function and no traversal is refused by name", () => {
  const x = (part: { x: number }) => part.x;
  assertRefused([
    [
      () => lens("x", 3 as never, () => 3),
      "type",
      "Cannot make a lens: expected a function that gives the part, found 3",
    ],
    [
      () => lens("x", x, undefined as never),
      "type",
      "Cannot make a lens: expected a function that puts the part back, found undefined",
    ],
    [
      () => set("fc" as never, {}, 1),
      "type",
      'Cannot set: expected a traversal, found "fc"; make a lens of a module\'s path with at("fc")',
    ],
    [() => list(3 as never, {}), "type", "Cannot list: expected a traversal, found 3"],
    [() => list(null as never, {}), "type", "Cannot list: expected a traversal, found null"],
    [
      () => compose({} as never, lens("x", x, (p, v) => ({ ...p, x: v }))),
      "type",
      "Cannot compose: expected a traversal, found an object",
    ],
    [
      () => compose(lens("x", x, (p, v) => ({ ...p, x: v })), {} as never),
      "type",
      "Cannot compose: expected a traversal, found an object",
    ],
  ]);
});

Deno.test("compose: two lenses make a lens, a lens and a traversal only a traversal", () => {
  const inner = module("Box", { children: { b: module("In", { params: { w: tensor([2]) } }) } });
  const whole = module("Net", { children: { a: inner } });
  const [a, b] = [at("a"), at("b")];
  assertStrictEquals(compose(a, b).get(whole), inner.children.b);
  assertEquals(["get" in compose(a, params), "get" in compose(outermost("Box"), b)], [false, false]);
  assertEquals("get" in compose(outermost("Box"), params), false);
  assertEquals(list(compose(outermost("Box"), b), whole).map(([path]) => path), ["a.b"]);
  assertEquals(compose(a, b).label, `${a.label}.${b.label}`);
});

// One broken optic per law. Each must be caught, or the law is not a test.
const part = tensor([2]);
const other = tensor([3]);
const third = tensor([4]);
const box = { x: part as Param, y: other as Param };
type Box = typeof box;
const x = (get: (b: Box) => Param, put: (b: Box, p: Param) => Box): Lens<Box, Param> => lens("x", get, put);
const look = (b: Box, path: string) => b[path as keyof Box];

const broken: readonly [law: string, check: () => void][] = [
  [
    "get-put",
    () =>
      laws.getPut({ ...x((b) => b.x, (b, p) => ({ ...b, x: p })), over: (b, fn) => ({ ...b, x: fn(b.x, "x") }) }, box),
  ],
  ["put-get", () => laws.putGet(x((b) => b.x, (b, p) => ({ ...b, y: p })), box, third)],
  ["put-put", () => {
    let writes = 0;
    laws.putPut(x((b) => b.x, (b, p) => ({ ...b, x: { ...p, key: String(writes++) } })), box, other, third);
  }],
  [
    "identity",
    () =>
      laws.identity({
        label: "copying",
        over: (b: Box, fn: (p: Param, path: string) => Param) => ({ ...b, x: fn(b.x, "x") }),
      }, box),
  ],
  ["fusion", () => {
    // Stops after its first write, so that two walks reach further than one
    const once: Traversal<Box, Param> = {
      label: "once",
      over: (b, fn) => b.x.trainable ? { ...b, x: fn(b.x, "x") } : { ...b, y: fn(b.y, "y") },
    };
    laws.fusion(once, box, (p) => ({ ...p, trainable: false }), (p) => ({ ...p, key: "g" }));
  }],
  ["steadiness", () => {
    const byValue = matching(missing);
    const whole = dict([["w", part]]);
    const model: Module = {
      type: "T",
      directBases: [],
      bases: [],
      attrs: dict([]),
      params: whole,
      buffers: dict([]),
      children: dict([]),
    };
    laws.steadiness(byValue, model, (p) => ({ ...p, value: { kind: "values" as const, data: new Float32Array(2) } }));
  }],
  ["disjointness", () => {
    const nested: Traversal<Box, Param> = {
      label: "nested",
      over: (b, fn) => {
        fn(b.x, "x");
        fn(b.x, "x.y");
        return b;
      },
    };
    laws.disjointness(nested, box);
  }],
  [
    "honest paths",
    () =>
      laws.honestPaths(
        { label: "liar", over: (b: Box, fn: (p: Param, path: string) => Param) => ({ ...b, x: fn(b.x, "y") }) },
        box,
        look,
      ),
  ],
];

for (const [law, check] of broken) {
  Deno.test(`a broken optic is caught by ${law}`, () => {
    assertThrows(check, Error, law);
  });
}

Deno.test("the lawful twin of the broken optics passes", () => {
  const good = x((b) => b.x, (b, p) => ({ ...b, x: p }));
  laws.getPut(good, box);
  laws.putGet(good, box, third);
  laws.putPut(good, box, other, third);
  laws.honestPaths(good, box, look);
  assertEquals(trainable(part), true);
});
