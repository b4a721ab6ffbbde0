import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import * as laws from "../laws.ts";
import { assertBits, deepFreeze, lensorError } from "../_util.ts";
import { tree } from "./_trees.ts";
import { boxIn, indexText, placesOf, shape } from "./_regions.ts";
import {
  complement,
  compose as composeBox,
  intersect,
  relativeTo,
  subtract,
  volumeOf,
  wholeBox,
} from "../../tree/regions/box.ts";
import { canonical } from "../../tree/regions/canonical.ts";
import { indexOf } from "../../tree/regions/region.ts";
import { locate } from "../../tree/regions/locate.ts";
import { missingRegions, piecesOf, putPart, takePart } from "../../tree/regions/part.ts";
import { hidePart, isHidden } from "../../tree/hidden.ts";
import { overParts } from "../../tree/regions/over_parts.ts";
import { readPattern } from "../../tree/regions/pattern.ts";
import { compose, list, type Traversal } from "../../tree/optic.ts";
import { at } from "../../tree/select.ts";
import * as ln from "../../all.ts";
import type { Init, Module, Param, Where } from "../../mod.ts";

const run = (model: Module, ...inits: Init[]) => ln.seq(...inits)(model, ln.keyed(0));
const numbers = async (model: Module, path: string) => Array.from(await ln.floats(model, path));
const RUNS = { numRuns: 150, seed: 20261130 };
const two = shape.chain((sizes) => fc.tuple(fc.constant(sizes), boxIn(sizes), boxIn(sizes)));

Deno.test("boxes: intersection, difference and composition are those of the sets of elements", () => {
  fc.assert(
    fc.property(two, ([sizes, a, b]) => {
      const inA = placesOf(a, sizes);
      const inB = new Set(placesOf(b, sizes));
      const both = intersect(a, b);
      assertEquals(both ? placesOf(both, sizes) : [], inA.filter((x) => inB.has(x)));
      const left = subtract(a, b).flatMap((box) => placesOf(box, sizes));
      assertEquals(left.toSorted((x, y) => x - y), inA.filter((x) => !inB.has(x)), "difference, each element once");
      if (both) assertEquals(composeBox(a, relativeTo(a, both)), both);
      const whole = placesOf(wholeBox(sizes), sizes);
      const taken = new Set([...inA, ...inB]);
      const rest = complement([a, b], sizes).flatMap((box) => placesOf(box, sizes)).toSorted((x, y) => x - y);
      assertEquals(rest, whole.filter((x) => !taken.has(x)), "complement");
      const rows = sizes.map((size, i) => i === 0 ? { ...a[0]!, step: 1 } : { start: 0, count: size, step: 1 });
      const gap = complement([rows], sizes).flatMap((box) => placesOf(box, sizes));
      assertEquals(new Set([...gap, ...placesOf(rows, sizes)]).size, whole.length, "rows");
    }),
    RUNS,
  );
});

Deno.test("canonical: the same set has the same boxes, whatever it was cut into", () => {
  fc.assert(
    fc.property(two, ([sizes, a, b]) => {
      const whole = wholeBox(sizes);
      const one = canonical(subtract(whole, a).flatMap((box) => subtract(box, b)));
      const other = canonical(subtract(whole, b).flatMap((box) => subtract(box, a)));
      assertEquals(one, other);
      const taken = new Set([...placesOf(a, sizes), ...placesOf(b, sizes)]);
      const rest = placesOf(whole, sizes).filter((x) => !taken.has(x));
      assertEquals(one.flatMap((box) => placesOf(box, sizes)).toSorted((x, y) => x - y), rest);
    }),
    RUNS,
  );
  assertEquals(canonical([1, 3, 5].map((start) => [{ start, count: 1, step: 1 }])), [[{
    start: 1,
    count: 3,
    step: 2,
  }]]);
});

// Writes to random regions, against an array that is written to in the same order
interface Write {
  readonly index: string;
  readonly box: ReturnType<typeof wholeBox>;
  readonly how: "constant" | "draw" | "whole draw";
}
const writes = shape.chain((sizes) =>
  fc.tuple(
    fc.constant(sizes),
    fc.array(
      fc.tuple(boxIn(sizes), fc.boolean(), fc.constantFrom("constant", "draw", "whole draw")).map((
        [box, drop, how],
      ) => ({
        index: indexText(box, drop),
        box,
        how,
      } as Write)),
      { minLength: 1, maxLength: 5 },
    ),
    fc.tuple(fc.nat(60), fc.nat(60)),
    boxIn(sizes),
  )
);

// A draw that cannot be made in part, so that its pieces must be cut from one
const reversed: ln.Initializer = Object.assign(
  ((dims, rng) =>
    (rng.normal(dims.reduce((a, b) => a * b, 1), { std: 1 }) as Float32Array).reverse()) as ln.Initializer,
  { label: "reversed" },
);
const byOf = (how: Write["how"], i: number): ln.Initializer =>
  how === "constant" ? ln.constant(i + 1) : how === "draw" ? ln.normal() : reversed;

Deno.test("regions: reading, missing parts and saved ranges are those of an array written in the same order", async () => {
  await fc.assert(
    fc.asyncProperty(writes, async ([sizes, steps, [from, to], look]) => {
      const model = ln.module("M", { params: { w: ln.tensor(sizes) } });
      const n = sizes.reduce((a, b) => a * b, 1);
      const init: Init = ln.seq(...steps.map(({ index, how }, i) => ln.fill(`w${index}`, byOf(how, i))));
      const want: (number | undefined)[] = Array(n).fill(undefined);
      for (const [i, { index, box, how }] of steps.entries()) {
        const region = locate(model, `w${index}`)!.region;
        const places = placesOf(box, sizes);
        const own = byOf(how, i)(region.shape, ln.keyed(4).at("w" + region.text));
        places.forEach((at, k) => want[at] = own[k] as number);
      }
      const done = ln.initialize(model, init, { seed: 4, partial: true });
      const param = done.params.w as Param;
      // Missing plus filled covers each element once
      const gaps = missingRegions(param).flatMap(({ box }) => placesOf(box, sizes)).toSorted((a, b) => a - b);
      assertEquals(gaps, want.flatMap((x, i) => x === undefined ? [i] : []));
      assertEquals(piecesOf(param).reduce((sum, piece) => sum + volumeOf(piece.at), 0), n);
      const rows = ln.origins(done);
      assertEquals(rows.reduce((sum, row) => sum + row.elements, 0), n);
      for (const row of rows) assertEquals([...takePart(param, locate(done, row.path)!.region).shape], [...row.shape]);
      const full = ln.initialize(done, ln.whenMissing(ln.fill("w", ln.constant(0))), { seed: 4 });
      const all = Float32Array.from(want, (x) => x ?? 0);
      const data = await ln.values(full, "w");
      assertBits(data, all);
      const range = [Math.min(from, to, n), Math.min(Math.max(from, to), n)] as const;
      assertBits(await ln.readSource(full.params.w!.value!, full.params.w as Param, "w", range), all.slice(...range));
      assertBits(
        await ln.values(full, `w${indexText(look, true)}`),
        all.filter((_, i) => placesOf(look, sizes).includes(i)),
      );
      const kept = await ln.materialize(full);
      assertBits(await ln.values(kept, "w"), all);
      assertEquals(ln.explain(kept), ln.explain(full));
    }),
    RUNS,
  );
});

const regions: readonly Traversal<Module, Param>[] = [
  ln.rows("**", 1),
  ln.rows(/weight/, 0, 1),
  ln.slice("**", { axis: -1, from: 1, to: 3 }),
  ln.chunk("**", 1, 3),
  ln.part("**", "k"),
  compose(at("attn"), ln.part("in_proj_weight", "q")),
  ln.rows(ln.part("**", "v"), 1),
];
const look = (whole: Module, path: string) => {
  const place = locate(whole, path)!;
  return takePart(place.param, place.region);
};
const net = ln.module("Net", {
  params: { weight: ln.tensor([3, 4]) },
  children: { attn: ln.multiheadAttention(3, 1), rnn: ln.lstm(3, 2) },
});
const seed = ln.keyed(0);
const value = (x: number) => (p: Param, path: string): Param => ({
  ...p,
  value: { kind: "draw", by: ln.ones, rng: seed, at: `${path}${x}`, spec: { shape: p.shape, dtype: p.dtype } },
  origin: [...p.origin, { kind: "draw", by: String(x), path }],
});

Deno.test("putPart: what is new in the part's history comes after the tensor's, once", () => {
  const model = ln.modelFromSpecs({ w: { shape: [4], dtype: "float32" } });
  const whole = value(1)(model.params.w as Param, "w");
  const { region } = locate(model, "w[0:2]")!;
  const put = putPart(whole, region, value(2)(takePart(whole, region), "w[0:2]"));
  const by = ({ origin }: Param) => origin.map((entry) => (entry as { by: string }).by);
  assertEquals(by(put), ["1", "2"]);
});

for (const optic of regions) {
  Deno.test(`${optic.label} obeys the laws of a traversal`, () => {
    const base = deepFreeze(ln.fill("**.out_proj.**", ln.zeros)(net, ln.keyed(0)));
    for (const whole of [net, base, optic.over(net, (p) => value(9)(p, "w"))]) {
      const f = (p: Param) => value(1)(p, "w");
      const g = (p: Param) => ({ ...p, trainable: false });
      laws.identity(optic, whole);
      laws.fusion(optic, whole, f, g);
      laws.steadiness(optic, whole, f);
      laws.disjointness(optic, whole);
      laws.honestPaths(optic, whole, look);
      laws.independence(optic, whole, f);
      assert(list(optic, whole).length > 0);
    }
  });
}

Deno.test("a region as a lens: what was put is found, the last write wins, nothing changed is the same object", () => {
  fc.assert(
    fc.property(two, ([sizes, box, other]) => {
      const model = ln.module("M", { params: { w: ln.tensor(sizes) } });
      const path = `w${indexText(box, true)}`;
      const region = locate(model, path)!.region;
      const whole = ln.fill(`w${indexText(other, false)}`, ln.ones)(model, ln.keyed(0));
      const optic = ln.lens<Module, Param>(
        path,
        (m) => takePart(m.params.w!, region),
        (m, p) => ({ ...m, params: { w: putPart(m.params.w!, region, p) } }),
      );
      const part = optic.get(whole);
      const x = value(1)(part, path);
      const y = value(2)(part, path);
      laws.getPut(optic, whole);
      laws.putGet(optic, whole, x);
      // A history tells of both writes, the value only of the last
      const first = (m: Module) => piecesOf(m.params.w!).map(({ at, value }) => ({ at, value }));
      assertEquals(first(ln.set(optic, ln.set(optic, whole, x), y)), first(ln.set(optic, whole, y)));
      laws.identity(optic, whole);
    }),
    RUNS,
  );
});

Deno.test("a traversal whose parts overlap is caught", () => {
  const overlapping: Traversal<Module, Param> = {
    label: "overlapping",
    over: (whole, fn) => ln.rows("weight", 1, 3).over(ln.rows("weight", 0, 2).over(whole, fn), fn),
  };
  let caught = false;
  try {
    laws.independence(overlapping, net, (p) => value(1)(p, "w"));
  } catch {
    caught = true;
  }
  assert(caught);
});

Deno.test("paths: a param that is really called x[0] comes before the part of an x", async () => {
  const model = ln.module("M", { params: { "x[0]": ln.tensor([2]), x: ln.tensor([2]) } });
  const done = ln.initialize(
    model,
    ln.seq(
      ln.fill("x", ln.zeros),
      ln.fill("x[0]", ln.ones),
      ln.fill("x[0][1]", ln.constant(2)),
      ln.fill("x[1]", ln.constant(3)),
    ),
  );
  assertEquals(await numbers(done, "x[0]"), [1, 2]);
  assertEquals(await numbers(done, "x"), [0, 3]);
  assertEquals(await numbers(done, "x[0][1]"), [2]);
});

Deno.test("paths: a part of an alias is the part of its owner, and choices stay as they are", async () => {
  const model = ln.module("M", { params: { a: ln.tensor([3]), b: ln.tensor([3]) }, ties: [["b", "a"]] });
  const done = run(model, ln.fill("**", ln.zeros), ln.fill("b[1]", ln.ones));
  assertEquals([await numbers(done, "a"), await numbers(done, "b")], [[0, 1, 0], [0, 1, 0]]);
  assertEquals(list(ln.rows("b[1:]", 0), model).map(([path]) => path), ["a[1:]"]);
  const heads = ["b[1]", "a[1]", "b", "*[1]", "{a,b}[1]"].map((text) => readPattern(text, model).head);
  assertEquals(heads, ["a", "a", "b", "*", "{a,b}"]);
  assertEquals(readPattern("{b,c}[1]", model).globs.length, 2);
});

Deno.test("parts: JSON may name them, and what does not divide axis 0 is refused", () => {
  const json = (parts: unknown) => ({ type: "M", params: { w: { shape: [4, 2], dtype: "float32", parts } } });
  const model = ln.modelFromJson(json({ up: [0, 2], gate: [2, 4] }));
  assertEquals(list(ln.part("**", "gate"), model).map(([path]) => path), ["w[gate]"]);
  assertEquals(ln.modelFromJson(ln.modelToJson(model)).params.w!.parts, model.params.w!.parts);
  const codes = [[0, 5], [2, 2], [-1, 2], [0.5, 2], [1], "x"].map((at) =>
    lensorError(() => ln.modelFromJson(json({ a: at }))).code
  );
  assertEquals(codes, ["range", "range", "range", "type", "type", "type"]);
  assertEquals(lensorError(() => ln.modelFromJson(json({ a: [0, 3], b: [2, 4] }))).code, "range");
  assertEquals(lensorError(() => ln.modelFromJson(json({ "1": [0, 3] }))).code, "type");
});

Deno.test("regions of random trees: a glob takes each tensor that has the part, the rest is filled, and every element counts once", async () => {
  const index = fc.constantFrom("[0]", "[1:]", "[:, 1:]", "[::2]", "[-1, 0]", "[1:][0]");
  await fc.assert(
    fc.asyncProperty(tree(2), index, async (whole, tail) => {
      const bare = ln.tensors.over(whole, ({ value: _, ...p }) => p);
      const want = list(ln.params, bare).flatMap(([path, { shape }]) => {
        try {
          const region = indexOf(tail, path)({ shape }, path);
          return region.text === "" ? [path] : [path + region.text];
        } catch {
          return [];
        }
      });
      const init = ln.fill(ln.optional(`**${tail}`), ln.ones);
      const done = ln.initialize(
        bare,
        ln.seq(init, ln.whenMissing(ln.seq(ln.fill(ln.optional(ln.tensors), ln.zeros)))),
        { seed: 1 },
      );
      const filled = ln.origins(done).filter(({ by }) => by === "ones").map(({ path }) => path);
      assertEquals(filled, want);
      for (const [path, { shape }] of list(ln.tensors, done)) {
        const n = shape.reduce((a, b) => a * b, 1);
        const rows = ln.origins(done).filter(({ tensor }) => tensor === path);
        assertEquals(rows.reduce((sum, row) => sum + row.elements, 0), n);
        const ones = rows.filter(({ by }) => by === "ones").reduce((sum, row) => sum + row.elements, 0);
        assertEquals((await ln.floats(done, path)).reduce((sum, x) => sum + x, 0), ones);
      }
    }),
    RUNS,
  );
});

Deno.test("globs: brackets stand behind any glob, choices and modules too", () => {
  const focus = (where: string) => list(ln.rows(where, 0), net).map(([path]) => path);
  assertEquals(focus("**[q]"), ["attn.in_proj_weight[q]", "attn.in_proj_bias[q]"]);
  assertEquals(focus("attn[k]"), ["attn.in_proj_weight[k]", "attn.in_proj_bias[k]"]);
  assertEquals(focus("attn.{in_proj_weight,in_proj_bias}[v]?"), ["attn.in_proj_weight[v]", "attn.in_proj_bias[v]"]);
  assertEquals(focus("rnn.bias_*_l0[f][1:]"), ["rnn.bias_ih_l0[3:4]", "rnn.bias_hh_l0[3:4]"]);
  assertEquals(lensorError(() => focus("a**b[0]")).code, "type");
  const optional = run(net, ln.fill(["weight[9:]?", "nothing[0]?"], ln.ones));
  assertEquals(optional, net);
});

Deno.test("parts of parts: an index counts within what a traversal, a test or a choice of them focuses on", () => {
  const model = ln.module("M", { params: { w: ln.tensor([6, 2]), v: ln.tensor([6]) } });
  const of = (where: Where) => list(ln.rows(where, 1, 2), model).map(([path, { shape }]) => [path, shape]);
  const second = list(ln.rows(ln.chunk("**", 1, 2), 1, 2), model).map(([path]) => path);
  assertEquals(second, ["w[4:5]", "v[4:5]"]);
  assertEquals(of(ln.rows("w", 2, 4)), [["w[3:4]", [1, 2]]]);
  assertEquals(of(ln.rows("v", 3)), [["v[4:5]", [1]]]);
  assertEquals(of([ln.rows("w", 2, 4), /^v$/]), [["w[3:4]", [1, 2]], ["v[1:2]", [1]]]);
  assertEquals(of((_, path) => path === "w"), [["w[1:2]", [1, 2]]]);
  assertEquals(of(ln.params), [["w[1:2]", [1, 2]], ["v[1:2]", [1]]]);
});

Deno.test("fill: a traversal of parts fills these and nothing beside them", async () => {
  const model = ln.module("M", { params: { w: ln.tensor([4]), v: ln.tensor([4]) } });
  const done = run(
    model,
    ln.fill("**", ln.zeros),
    ln.fill(ln.rows("**", 1, 3), ln.ones),
    ln.fill(ln.rows("v", 3), ln.ones),
  );
  assertEquals([await numbers(done, "w"), await numbers(done, "v")], [[0, 1, 1, 0], [0, 1, 1, 1]]);
});

Deno.test("reading: what was overwritten is not drawn, and what is left of a draw is drawn once", async () => {
  let drawn = 0;
  const counting: ln.Initializer = Object.assign(
    ((dims, _, { range = [0, dims.reduce((a, b) => a * b, 1)] } = {}) => {
      drawn += range[1] - range[0];
      return Float32Array.from({ length: range[1] - range[0] }, (_, i) => range[0] + i);
    }) as ln.Initializer,
    { label: "counting", elementwise: true as const },
  );
  const model = ln.module("M", { params: { w: ln.tensor([6, 10]) } });
  const cost = async (path: string, ...inits: Init[]) => {
    const ready = run(model, ...inits);
    drawn = 0;
    await ln.values(ready, path);
    return drawn;
  };
  const by = (where: string) => ln.fill(where, counting);
  assertEquals(await cost("w", by("w"), ln.fill("w", ln.zeros)), 0);
  assertEquals(await cost("w", by("w[:4]"), by("w[2:]")), 60);
  assertEquals(await cost("w", by("w"), ln.fill("w[1:5]", ln.zeros)), 60, "both ends of one draw are one window");
  assertEquals(await cost("w[5]", by("w"), ln.fill("w[1:5]", ln.zeros)), 10, "only what is asked for");
  assertEquals(
    await cost("w", by("w"), ln.fill("w[:, :9]", ln.zeros)),
    51,
    "from the first to the last element that is left",
  );
  const entire = ln.initialize(model, ln.seq(by("w"), ln.fill("w[:, 3]", ln.zeros)));
  drawn = 0;
  await ln.saveModel(entire, `${Deno.makeTempDirSync()}/m.safetensors`);
  assertEquals(drawn, 60);
});

Deno.test("limits: a model's JSON cannot ask for more parts than fit", () => {
  const model = (frozen: unknown) => ({
    type: "M",
    params: { w: { shape: [2 ** 40, 2], dtype: "float32", frozen } },
  });
  const code = (frozen: unknown) => lensorError(() => ln.modelFromJson(model(frozen))).code;
  assertEquals(code(["[::2]", "[1::4]"]), "limit");
  assertEquals(code(Array(1001).fill("[0]")), "limit");
  assertEquals(code(["[x]"]), "unknown-name");
  assertEquals(code("[0]"), "type");
  assertEquals(ln.trainableNames(ln.modelFromJson(model(["[::2]"]))), ["w[1::2]"]);
});

Deno.test("errors: a part that a tensor does not have says what there is", () => {
  const of = (where: string) => lensorError(() => run(net, ln.fill(where, ln.zeros))).message;
  assertEquals(of("weight[3]"), 'Cannot take a part of "weight[3]": index 3 is outside of axis 0 of [3, 4]');
  assertEquals(of("weight[:, 2:9]"), 'Cannot take a part of "weight[:, 2:9]": bound 9 is outside of axis 1 of [3, 4]');
  assertEquals(
    of("weight[2:2]"),
    'Cannot take a part of "weight[2:2]": it is empty: 2:2 has no element on axis 0 of [3, 4]',
  );
  assertEquals(
    of("weight[0,0,0]"),
    'Cannot take a part of "weight[0,0,0]": 3 indexes are too many for the 2 axes of [3, 4]',
  );
  assertEquals(
    of("rnn.weight_ih_l0[q]"),
    'Cannot take the part "q" of "rnn.weight_ih_l0[q]": its parts are "i", "f", "g", "o"',
  );
  assertEquals(
    of("**.weight[9:]"),
    'Cannot fill "**.weight[9:]": no tensor has such a part: Cannot take a part of "attn.out_proj.weight[9:]": bound 9 is outside of axis 0 of [3, 3]',
  );
  assertEquals(of("weigth[0]"), 'Cannot fill "weigth[0]": it matches no tensor; did you mean "weight"');
  assertEquals(lensorError(() => list(ln.chunk("weight", 0, 2), net)).code, "shape");
  assertEquals(lensorError(() => ln.chunk("weight", 2, 2)).code, "range");
});

Deno.test("diff: what changed in a part has a line of its own", () => {
  const model = ln.module("M", { params: { w: ln.tensor([4, 2]) } });
  const before = run(model, ln.fill("w", ln.zeros));
  const after = run(before, ln.fill("w[1:3]", ln.ones));
  assertEquals(ln.diff(before, after), "~ w[1:3]  zeros -> ones");
  assertEquals(ln.diff(before, before), "");
});

Deno.test("putPart: the part that is there already -> the same tensor", () => {
  const param = ln.tensor([4, 2]);
  for (const text of ["[1:3]", "[0]", "[:, 1]"]) {
    const region = indexOf(text, "w")(param, "w");
    assert(putPart(param, region, takePart(param, region)) === param, text);
  }
  const whole = indexOf("[:]", "w")(param, "w");
  assert(takePart(param, whole) === param && putPart(param, whole, param) === param);
});

Deno.test("overParts: a hidden part is shown, and what is made of it is dropped", () => {
  const param = ln.tensor([4]);
  const region = (text: string) => indexOf(text, "w")(param, "w");
  const seen = (of: Param) => {
    const calls: unknown[] = [];
    const fn = (part: Param, { text }: { readonly text: string }, rule: number): Param => {
      calls.push([text, rule, isHidden(part)]);
      return { ...part, trainable: false };
    };
    const notes: unknown[] = [];
    const foci = [{ rule: 1, region: region("[:2]") }, { rule: 2, region: region("[1:]") }];
    const out = overParts(of, foci, fn, (hits) => void notes.push(hits));
    return { calls, notes, same: out === of };
  };
  assertEquals(seen(hidePart(param)), {
    calls: [["[:2]", 1, true], ["[1:]", 2, true]],
    notes: [[1], [2]],
    same: true,
  });
  assertEquals(seen(param), { calls: [["[:2]", 1, false], ["[1:]", 2, false]], notes: [[1], [2]], same: false });
});

Deno.test("overParts: within a set a later region sees what was made of an earlier one", () => {
  const param = ln.tensor([4]);
  const region = (text: string) => indexOf(text, "w")(param, "w");
  const trainable = () => {
    const seen: boolean[] = [];
    const foci = [{ rule: 1, region: region("[:2]") }, { rule: 1, region: region("[0]") }];
    const fn = (part: Param): Param => {
      seen.push(part.trainable);
      return { ...part, trainable: false };
    };
    overParts(param, foci, fn, () => {});
    return seen;
  };
  assertEquals(trainable(), [true, false]);
});

Deno.test("takePart: frozen boxes stay with the part that they lie in, whole frozen parts are not trainable", () => {
  const model = ln.module("N", { params: { w: ln.tensor([4, 2]) } });
  const w = run(model, ln.freeze("w[0:2]")).params.w!;
  const part = (text: string) => takePart(w, indexOf(text, "w")(w, "w"));
  assertEquals([part("[1:3]").trainable, part("[1:3]").frozen], [true, [[0, 2].map((count, i) => ({
    start: 0,
    count: i ? count : 1,
    step: 1,
  }))]]);
  assertEquals([part("[0:2]").trainable, "frozen" in part("[0:2]")], [false, false]);
  assertEquals([part("[2:]").trainable, "frozen" in part("[2:]")], [true, false]);
});

Deno.test("boxes: every stretch with steps taken out of an axis leaves the other indices, each once", () => {
  const n = 23;
  const whole = wholeBox([n]);
  for (let step = 1; step < n; step++) {
    for (let start = 0; start < n; start++) {
      for (let count = 1; start + (count - 1) * step < n; count++) {
        const some = [{ start, count, step: count === 1 ? 1 : step }];
        const taken = new Set(placesOf(some, [n]));
        const left = subtract(whole, some).flatMap((box) => placesOf(box, [n])).toSorted((a, b) => a - b);
        const want = Array.from({ length: n }, (_, i) => i).filter((i) => !taken.has(i));
        assertEquals(left, want, JSON.stringify(some));
        // Gaps or residues, whichever are fewer, with what lies before and behind
        assert(subtract(whole, some).length <= 2 + Math.min(count, step), JSON.stringify(some));
      }
    }
  }
});
