import {
  assert,
  assertEquals,
  assertNotEquals,
  assertStrictEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import { vit } from "../../dev/doctor_score/nets.ts";
import * as ln from "../../all.ts";

const model = ln.initialize(vit(12), ln.seq(ln.recipes.vitTimm(), ln.fill("blocks.4.norm1.weight", ln.zeros)));

Deno.test("explain: folded -> what agrees is one line that names exactly its tensors, and nothing is lost", () => {
  const lines = ln.explain(model, { fold: true }).split("\n");
  const table = lines.slice(0, lines.indexOf(""));
  assert(
    table.some((line) => /^blocks\.\{0-3,5-11\}\.\{norm1,norm2\}\.weight +\[16\] +ones, 22 tensors$/.test(line)),
    table.join("\n"),
  );
  assert(table.some((line) => line.startsWith("blocks.4.norm1.weight")));
  const counted = table.reduce((n, line) => n + Number(/, (\d+) tensors$/.exec(line)?.[1] ?? 1), 0);
  assertEquals(counted, ln.origins(model).length);
  // The accounting is the same
  const end = (text: string) => text.slice(text.indexOf("\n\n"));
  assertEquals(end(ln.explain(model, { fold: true })), end(ln.explain(model)));
});

Deno.test("explain: colours are one a kind of source, and only where they are asked for", () => {
  const colored = ln.explain(model, { color: true });
  assertStringIncludes(colored, "\x1b[34mtruncNormal(std=0.02, method=inverse)\x1b[39m");
  // deno-lint-ignore no-control-regex
  assertEquals(colored.replace(/\x1b\[\d+m/g, ""), ln.explain(model));
  assert(!ln.explain(model).includes("\x1b"));
});

Deno.test("explain: a tied tensor has a line for each of its names, and counts once", () => {
  const net = ln.module("Lm", { children: { wte: ln.embedding(5, 2), head: ln.linear(2, 5, { bias: false }) } });
  const tied = ln.initialize(net, ln.seq(ln.fill("wte.weight", ln.ones), ln.tie("head.weight", "wte.weight")));
  const lines = ln.explain(tied).split("\n");
  assertEquals(lines, [
    "wte.weight   [5, 2]  ones",
    "head.weight  [5, 2]  tied to wte.weight",
    "",
    "ones    1 tensor  10 elements",
    "in all  1 tensor  10 elements",
  ]);
});

Deno.test("explain: statistics are shown beside the shapes", async () => {
  const net = ln.initialize(
    ln.linear(50, 40),
    ln.seq(ln.fill("weight", ln.normal({ std: 0.02 })), ln.fill("bias", ln.ones)),
  );
  const [weight, bias] = ln.explain(net, { statistics: await ln.summary(net) }).split("\n");
  assert(/^weight {2}\[40, 50\] {2}± 0\.0(2|19|21) +normal\(std=0\.02\)$/.test(weight!), weight);
  assert(/^bias +\[40\] +1 ± 0 +ones$/.test(bias!), bias);
});

Deno.test("explain: folded lines stand where their first tensors do, and count as the lines of all tensors do", () => {
  const specs = new Map<string, ln.Spec>();
  for (const block of [10, 2, 1]) {
    for (const name of ["b.weight", "a.weight", "norm.weight"]) {
      specs.set(`layers.${block}.${name}`, { shape: name === "norm.weight" ? [4] : [4, 4], dtype: "float32" });
    }
  }
  const model = ln.initialize(
    ln.modelFromSpecs(specs),
    ln.rules([["**.norm.weight", ln.ones], ["**", ln.normal({ std: 0.02 })]]),
  );
  const [folded, plain] = [true, false].map((fold) => ln.explain(model, { fold }).split("\n"));
  assertEquals(folded!.slice(0, 2).map((line) => line.split("  ")[0]), [
    "layers.{1-2,10}.{a,b}.weight",
    "layers.{1-2,10}.norm.weight",
  ]);
  assertEquals(folded!.slice(2), plain!.slice(9));
});

Deno.test("modelFromSpecs: what agrees is one object, and a wrong size that reads like a right one is refused", () => {
  const spec: ln.Spec = { shape: [2, 2], dtype: "float32" };
  const model = ln.modelFromSpecs({
    "a.x.w": spec,
    "b.x.w": { ...spec },
    "c.x.w": { shape: [2, 3], dtype: "float32" },
  });
  assertStrictEquals(model.children.a, model.children.b);
  assertNotEquals(model.children.a, model.children.c);
  assertThrows(() => ln.modelFromSpecs({ "a.w": spec, "b.w": { ...spec, shape: [2, "2"] as unknown as number[] } }));
});
