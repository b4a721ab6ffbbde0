/** Which values of two tensors agree, so that the two may be tied. */
import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { assertRefused } from "../_util.ts";

// Two tensors that are loaded from files of numbers, one number a name
const pair = ln.module("Net", {
  params: { a: ln.tensor([2]), b: ln.tensor([2]), c: ln.tensor([3]), h: ln.tensor([2], { dtype: "float16" }) },
});
const fileOf = (numbers: Readonly<Record<string, number>>): ln.Checkpoint => ({
  name: "f",
  specs: new Map(Object.keys(numbers).map((name) => [name, { shape: [2], dtype: "float32" }])),
  metadata: new Map(),
  read: (name) => new Float32Array(2).fill(numbers[name]!),
});
const rng = ln.keyed(0);
const read = async (model: ln.Module, path: string) => [...await ln.values(model, path) as Float32Array];

Deno.test("tie: both loaded from the same entry, or from entries of the same numbers -> the value that they agree on", async () => {
  const [x, y, z] = [fileOf({ x: 1 }), fileOf({ y: 1 }), fileOf({ z: 2 })];
  const loaded = (a: ln.Checkpoint, b: ln.Checkpoint) =>
    ln.seq(ln.pretrained(a, { rename: () => "a" }), ln.pretrained(b, { rename: () => "b" }));
  for (const [a, b] of [[x, x], [x, y]] as const) {
    const tied = ln.tie("a", "b")(loaded(a, b)(pair, rng), rng);
    assertEquals(await read(tied, "a"), [1, 1]);
    assertEquals(ln.list(ln.params, tied).map(([path]) => path), ["b", "c", "h"]);
  }
  const apart = ln.tie("a", "b")(loaded(x, z)(pair, rng), rng);
  const error = await ln.values(apart, "a").catch(({ code, message }: ln.LensorError) => [code, message]);
  assertEquals(error, [
    "range",
    'Cannot tie "a" to "b": they have two different values; tie them before they are filled, or drop one',
  ]);
});

Deno.test("tie: given values of the same bytes agree; others, and draws of two, are refused", () => {
  const given = (a: number, b: number) =>
    ({
      ...pair,
      params: {
        ...pair.params,
        a: { ...pair.params.a!, value: { kind: "values" as const, data: Float32Array.of(a, a) } },
        b: { ...pair.params.b!, value: { kind: "values" as const, data: Float32Array.of(b, b) } },
      },
    }) as ln.Module;
  assertEquals(ln.tie("a", "b")(given(1, 1), rng).params.b!.value?.kind, "values");
  const differ = 'Cannot tie "a" to "b": they have two different values; tie them before they are filled, or drop one';
  assertRefused([
    [() => ln.tie("a", "b")(given(1, 2), rng), "range", differ],
    [() => ln.tie("a", "b")(given(0, -0), rng), "range", differ],
    [() => ln.tie("a", "b")(ln.fill(["a", "b"], ln.normal())(pair, rng), rng), "range", differ],
    [() => ln.tie("a", "c")(pair, rng), "shape", 'Cannot tie "a" to "c": shape [2] does not fit [3]'],
    [() => ln.tie("a", "h")(pair, rng), "type", 'Cannot tie "a" to "h": float32 is not float16'],
    [() => ln.tie("a", "a")(pair, rng), "range", 'Cannot tie "a" to itself'],
    [
      () => ln.tie("b", "a")(ln.tie("a", "b")(pair, rng), rng),
      "range",
      'Cannot tie "b" to "a": that is tied to "b" already',
    ],
  ]);
  const twice = ln.tie("a", "b")(pair, rng);
  assertEquals(ln.tie("a", "b")(twice, rng) === twice, true, "a tie that is there is left as it is");
});
