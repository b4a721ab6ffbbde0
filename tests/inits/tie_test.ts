import { assertEquals, assertStrictEquals } from "@std/assert";
import { assertBits, deepFreeze, dense, lensorError, named, run } from "../_util.ts";
import {
  at,
  byType,
  compose,
  entries,
  fill,
  freeze,
  initialize,
  list,
  module,
  only,
  params,
  pin,
  rules,
  seq,
  set,
  tensor,
  tensors,
  tie,
  values,
  within,
} from "../../mod.ts";

const ones = named("ones", 1);
const zeros = named("zeros", 0);
const net = deepFreeze(module("Net", {
  children: {
    embed: module("Embedding", { params: { weight: tensor([4, 2]) } }),
    body: dense(2, 2),
    head: module("Linear", { params: { weight: tensor([4, 2]) } }),
  },
}));

Deno.test("an alias is in no focus, reads as its owner, and is written once", async () => {
  const ready = initialize(net, seq(tie("head.weight", "embed.weight"), fill("**", ones)));
  assertEquals(list(tensors, ready).map(([p]) => p), ["embed.weight", "body.weight", "body.bias"]);
  assertBits(await values(ready, "head.weight"), await values(ready, "embed.weight"));
  const written: string[] = [];
  for await (const [path] of entries(ready)) written.push(path);
  assertEquals(written, ["embed.weight", "body.weight", "body.bias"]);
});

Deno.test("a tie lives on the lowest module around both ends, with paths from there", () => {
  const out = run(tie("net.head.weight", "net.embed.weight"), module("Outer", { children: { net } }));
  assertEquals(out.ties, undefined);
  assertEquals(out.children.net!.ties, [["head.weight", "embed.weight"]]);
  assertStrictEquals(run(tie("net.head.weight", "net.embed.weight"), out), out);
});

Deno.test("a value moves from the alias to the owner, the same value may stand on both", async () => {
  const moved = run(seq(fill("head.weight", ones), tie("head.weight", "embed.weight")), net);
  assertBits(await values(moved, "embed.weight"), new Float32Array(8).fill(1));
  assertEquals(moved.children.embed!.params.weight!.origin[0]!.path, "head.weight");
});

Deno.test("ties chain: the owner of an owner holds the value", () => {
  const three = module("T", { params: { a: tensor([2]), b: tensor([2]), c: tensor([2]) } });
  for (const order of [seq(tie("b", "a"), tie("c", "b")), seq(tie("c", "b"), tie("b", "a"))]) {
    const out = run(order, three);
    assertEquals(new Map(out.ties), new Map([["b", "a"], ["c", "a"]]));
    assertEquals(list(params, out).map(([p]) => p), ["a"]);
  }
  assertEquals(lensorError(() => run(seq(tie("b", "a"), tie("a", "b")), three)).code, "range");
});

Deno.test("inside a part, an alias of a tensor outside cannot be asked for by its name", () => {
  const whole = module("Whole", { children: { net: run(tie("head.weight", "embed.weight"), net) } });
  const text = 'it is tied to "net.embed.weight", outside of this part, which holds the value; name that';
  const asks = [
    [within("net.head", fill("weight", zeros)), "Cannot fill"],
    [within("net.head", fill(["weight", "**"], zeros)), "Cannot fill"],
    [byType({ Linear: fill("weight", zeros) }), "Cannot fill"],
    [within("net", within("head", fill("weight", zeros))), "Cannot fill"],
    [within("net.head", only("weight", fill("**", zeros))), "Cannot limit to"],
    [within("net.head", freeze("weight")), "Cannot freeze"],
    [within("net.head", rules([["weight", zeros]])), "Cannot apply rule 1"],
    [within("net.head", pin("weight", "w")), "Cannot pin"],
  ] as const;
  for (const [init, verb] of asks) {
    const error = lensorError(() => run(init, whole));
    assertEquals([error.code, error.path], ["no-match", "net.head.weight"]);
    assertEquals(error.message.startsWith(verb), true, error.message);
    assertEquals(error.message.includes('embed.weight", outside of this part'), true, error.message);
  }
  assertEquals(
    lensorError(() => run(asks[0][0], whole)).message,
    `Cannot fill "weight": ${text} (inside "net.head")`,
  );
});

Deno.test("inside a part, an alias of a tensor outside is not written", () => {
  const tied = run(tie("head.weight", "embed.weight"), net);
  const out = run(within("head", fill("**", zeros)), tied);
  assertEquals(list(tensors, out).filter(([, t]) => t.value).length, 0);
  assertStrictEquals(run(within("head", fill("weight?", zeros)), tied), tied);
  // Around the scope, through a composed optic, the mistake is found at the end
  const by = set(compose(at("head"), params), tied, {
    ...tensor([4, 2]),
    value: { kind: "values", data: new Float32Array(8) },
  });
  const error = lensorError(() => initialize(by, fill("**", ones)));
  assertEquals([error.code, error.message], [
    "unused",
    'Cannot finish: "head.weight" was given a value, but it is tied to "embed.weight", which holds it; fill that',
  ]);
});
