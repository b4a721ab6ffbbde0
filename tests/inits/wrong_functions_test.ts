import { assertEquals, assertMatch } from "@std/assert";
import {
  adjust,
  at,
  both,
  byType,
  fill,
  fromBytes,
  growRows,
  type Init,
  initialize,
  type Initializer,
  keyed,
  linear,
  mapTensors,
  matching,
  materialize,
  module,
  normal,
  ones,
  own,
  params,
  pretrained,
  rows,
  seq,
  set,
  shrinkRows,
  tensor,
  torch,
  toSafetensors,
  transform,
  values,
  within,
  zeros,
} from "../../all.ts";
import { lensorError, lensorRejection } from "../_util.ts";

const net = module("Net", { children: { a: linear(2, 3), b: linear(2, 3) } });
const rng = keyed(0);
// deno-lint-ignore no-explicit-any
const wrong = (x: unknown): any => x;

Deno.test("an async predicate would hold for every tensor, and is refused", () => {
  const never = () => Promise.resolve(false);
  for (const where of [never, both(wrong(never)), matching(wrong(never))]) {
    const error = lensorError(() => fill(wrong(where), ones)(net, rng));
    assertEquals(error.code, "type");
    assertMatch(error.message, /returned a promise/);
  }
});

Deno.test("traversals and transform refuse what is no tensor or module", () => {
  for (
    const call of [
      () => params.over(net, wrong(() => 3)),
      () => rows("a.weight", 1).over(net, wrong(() => undefined)),
      () => set(at("a"), net, wrong(tensor([2]))),
      () => transform(net, wrong(() => 3)),
    ]
  ) assertMatch(lensorError(call).message, /^Cannot put .* at "a/);
});

Deno.test("an initializer in the place of an Init, and the reverse, are named", () => {
  for (const by of [zeros, normal({ std: 2 })]) {
    for (const call of [() => seq(wrong(by)), () => byType({ Linear: wrong(by) }), () => within("a", wrong(by))]) {
      assertMatch(lensorError(call).message, /is an initializer, not an Init/);
    }
  }
  assertMatch(lensorError(() => initialize(net, wrong(ones))).message, /ones is an initializer/);
  const node = module("M", { params: { w: tensor([1]) }, init: wrong(zeros) });
  assertMatch(lensorError(() => initialize(node, own)).message, /Cannot run the recipe of M: zeros/);
  const init: Init = seq(fill("a", ones));
  assertMatch(lensorError(() => fill("a", wrong(init))).message, /expected an initializer .* found an Init/);
});

Deno.test("an async function of adjust is told of mapTensors", async () => {
  const ready = seq(
    fill("**", ones),
    adjust("a.bias", "x", wrong(({ data }: { data: unknown }) => Promise.resolve(data))),
  )(net, rng);
  const error = await lensorRejection(values(ready, "a.bias"));
  assertEquals([error.code, error.path], ["type", "a.bias"]);
  assertMatch(error.message, /mapTensors/);
});

Deno.test("a function of adjust that gives null or a number is told what to return", async () => {
  for (const given of [null, 5]) {
    const ready = seq(fill("**", ones), adjust("a.bias", "x", wrong(() => given)))(net, rng);
    const error = await lensorRejection(values(ready, "a.bias"));
    assertEquals([error.code, error.path], ["type", "a.bias"]);
    assertMatch(error.message, /gives (null|5), but float32 is held by a Float32Array/);
  }
});

Deno.test("functions that fill one array of their own again and again give every tensor its own numbers", async () => {
  const two = module("M", { params: { a: tensor([2]), b: tensor([2]) } });
  const array = new Float32Array(2);
  let calls = 0;
  const counting: Initializer = () => array.fill(++calls);
  for (
    const first of [initialize(two, fill("**", counting)), initialize(two, fill("**", counting), { rng: torch(0) })]
  ) {
    const before = [(await values(first, "a"))[0], (await values(first, "b"))[0]];
    assertEquals(before[0] !== before[1], true);
    assertEquals([(await values(first, "a"))[0], (await values(first, "b"))[0]], before);
    const whole = await materialize(first);
    assertEquals([(await values(whole, "a"))[0], (await values(whole, "b"))[0]], before);
  }
  const mapped = await mapTensors(initialize(two, fill("**", ones)), "**", "count", () => array.fill(++calls));
  assertEquals((await values(mapped, "a"))[0] !== (await values(mapped, "b"))[0], true);
});

Deno.test("an adapter that declines leaves an error that names ready ones; one that gives no tensor is refused", async () => {
  const file = await fromBytes(
    await toSafetensors([["w", { shape: [3, 2], dtype: "float32", data: new Float32Array(6) }]]),
  );
  const like = (...shape: number[]) => module("M", { params: { w: tensor(shape) } });
  const message = (shape: number[], by = growRows()) =>
    lensorError(() => pretrained(file, { adapt: [by] })(like(...shape), rng)).message;
  assertMatch(message([2, 2]), /such as shrinkRows\(\)$/);
  assertMatch(message([3, 4]), /such as growRows\(\{ axis: 1 \}\)$/);
  assertMatch(message([2, 3], shrinkRows()), /such as transposeKernel\(/);
  for (const given of [3, null, {}, { shape: [2, 2], dtype: "float32", data: [1, 2, 3, 4] }, Promise.resolve()]) {
    const out = pretrained(file, { adapt: [wrong(() => given)] })(like(2, 2), rng);
    assertEquals((await lensorRejection(values(out, "w"))).code, "type");
  }
  const short = { shape: [2, 2], dtype: "float32", data: new Float32Array(3) };
  const out = pretrained(file, { adapt: [wrong(() => short)] })(like(2, 2), rng);
  assertEquals((await lensorRejection(values(out, "w"))).code, "shape");
});
