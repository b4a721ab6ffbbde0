import { assertEquals, assertMatch, assertStrictEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { lensorError, lensorRejection } from "../_util.ts";

const model = ln.sequential(ln.linear(2, 3), ln.linear(3, 2));
const ready = ln.initialize(model, ln.fill("**", ln.ones));
const rng = ln.keyed(0);
const all = ln.fill("**", ln.ones);
const same = ({ data }: ln.Tensor) => data;

const INITS: Readonly<Record<string, (where: ln.Where) => ln.Init>> = {
  fill: (where) => ln.fill(where, ln.ones),
  rules: (where) => ln.rules([[where, ln.ones]]),
  freeze: ln.freeze,
  adjust: (where) => ln.adjust(where, "same", same),
  only: (where) => ln.only(where, ln.whenMissing(ln.nothing)),
  except: (where) => ln.except(where, ln.nothing),
};
for (const [name, init] of Object.entries(INITS)) {
  Deno.test(`${name}: an empty list of patterns -> no-match with what to do, also in a list; optional([]) -> nothing`, () => {
    for (const where of [[], [[]], ["**", []]]) {
      const { code, message } = lensorError(() => init(where)(ready, rng));
      assertEquals(code, "no-match");
      assertMatch(message, /\[\]\)?: the list is empty; name at least one pattern, or pass optional\(\[\]\)/);
    }
    assertStrictEquals(init(ln.optional([]))(ready, rng), ready);
    // An ordered generator has drawn nothing before
    const torch = ln.torch(0);
    lensorError(() => init(["**", []])(ready, torch));
    assertEquals(torch.bits(2), ln.torch(0).bits(2));
  });
}

Deno.test("except: optional([]) -> hides nothing; rules, seq and byType: no rows -> the model itself", () => {
  assertEquals(ln.except(ln.optional([]), all)(model, rng), all(model, rng));
  for (const init of [ln.rules([]), ln.seq(), ln.byType({})]) assertStrictEquals(init(model, rng), model);
});

Deno.test("summary, entries, materialize, mapTensors, rows: an empty list of patterns -> no-match", async () => {
  const refused = [
    await lensorRejection(ln.summary(ready, [])),
    await lensorRejection(Array.fromAsync(ln.entries(ready, []))),
    await lensorRejection(ln.materialize(ready, [])),
    await lensorRejection(ln.mapTensors(ready, [], "same", same)),
    lensorError(() => ln.list(ln.rows([], 0, 1), model)),
  ];
  assertEquals(refused.map(({ code }) => code), Array(5).fill("no-match"));
  assertStrictEquals(await ln.materialize(ready, ln.optional([])), ready);
});

Deno.test("ofType, outermost, innermost, byType: no class name, or an empty one -> no-match", () => {
  for (const types of [[], "", "Linear,", ["Linear", " "]]) {
    for (const select of [ln.ofType, ln.outermost, ln.innermost]) {
      const { code, message } = lensorError(() => select(types));
      assertEquals(code, "no-match");
      assertMatch(message, /^Cannot select by type: .*; name at least one class$/);
    }
  }
  assertEquals(lensorError(() => ln.byType({ "Linear, ": { weight: ln.ones } })).code, "no-match");
});

Deno.test("views and pickNames: an empty list -> an error that says so", async () => {
  const file = await ln.fromBytes(await ln.toBytes(ready));
  const text = (fn: () => unknown) => {
    const { code, message } = lensorError(fn);
    return `${code} ${message}`;
  };
  assertEquals([
    text(() => ln.restricted(file, [])),
    text(() => ln.mapped(file, [], "same", same)),
    text(() => ln.weightNormed(file, [])),
    text(() => ln.joined(file, "new", [])),
    text(() => ln.divided(file, "0.weight", [])),
    text(() => ln.pickNames([], ["a"])),
  ], [
    'no-match Cannot restrict entries: an empty list matches no entry of "bytes"',
    'no-match Cannot map "same": an empty list matches no entry of "bytes"',
    'no-match Cannot split weights: an empty list matches no entry of "bytes"',
    'type Cannot join "new": expected a list of one or more entries, found a list',
    'type Cannot divide "0.weight": expected a list of one or more names, found a list',
    "no-match Cannot pick names: the list of patterns is empty; give at least one",
  ]);
});
