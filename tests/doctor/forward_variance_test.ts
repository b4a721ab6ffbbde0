import { assert, assertAlmostEquals, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import * as ln from "../../all.ts";

const chain = (n: number) => ln.sequential(...Array.from({ length: n }, () => [ln.linear(64, 64), ln.relu()]).flat());
const start = (net: ln.Module, by: ln.Initializer) =>
  ln.initialize(net, ln.seq(ln.torchDefault, ln.fill("**.weight", by)));

Deno.test("forwardVariance: He keeps 1, PyTorch's own start loses a factor of 6 a layer", () => {
  for (const { variance } of ln.forwardVariance(start(chain(6), ln.kaimingNormal()))) {
    assertAlmostEquals(variance, 1, 1e-12);
  }
  const own = ln.forwardVariance(ln.initialize(chain(3), ln.torchDefault));
  own.forEach(({ variance, gain }, i) => {
    assertAlmostEquals(gain, 1 / 6, 1e-12);
    assertAlmostEquals(variance, 6 ** -(i + 1), 1e-12);
  });
});

Deno.test("forwardVariance: agrees with a forward pass on random inputs", async () => {
  const net = start(ln.sequential(ln.linear(64, 256), ln.relu(), ln.linear(256, 128)), ln.normal({ std: 0.1 }));
  const [, last] = ln.forwardVariance(ln.initialize(net, ln.nothing));
  const [a, b] = await Promise.all(["0.weight", "2.weight"].map((path) => ln.values(net, path))) as [
    Float32Array,
    Float32Array,
  ];
  let sum = 0;
  for (let k = 0; k < 50; k++) {
    const x = ln.normal()([64], ln.keyed(k)) as Float32Array;
    const h = Float64Array.from(
      { length: 256 },
      (_, i) => Math.max(0, x.reduce((s, v, j) => s + v * a[i * 64 + j]!, 0)),
    );
    for (let i = 0; i < 128; i++) sum += h.reduce((s, v, j) => s + v * b[i * 256 + j]!, 0) ** 2;
  }
  assert(Math.abs(sum / (50 * 128) / last!.variance - 1) < 0.3, `${sum / 6400} and ${last!.variance}`);
});

Deno.test("forwardVariance: a norm brings the variance back, and what nobody promises is passed over", () => {
  const net = ln.sequential(ln.linear(64, 64), ln.layerNorm(64), ln.linear(64, 64), ln.linear(64, 2));
  const ready = ln.initialize(
    net,
    ln.seq(
      ln.torchDefault,
      ln.fill("{0,2}.weight", ln.normal({ std: 1 })),
      ln.fill("3.weight", (s) => new Float32Array(s[0]! * s[1]!)),
    ),
  );
  assertEquals(ln.forwardVariance(ready), [{ path: "0.weight", gain: 64, variance: 64 }, {
    path: "2.weight",
    gain: 64,
    variance: 64,
  }]);
});

Deno.test("variancePlot: a bar a matrix around 1, and no more lines than asked for", () => {
  const text = ln.variancePlot(ln.forwardVariance(start(chain(100), ln.normal({ std: 1 }))), 20);
  assertEquals(text.split("\n").length, 21);
  assertStringIncludes(text, "198.weight");
  assertStringIncludes(text, "█");
  assertStringIncludes(ln.variancePlot([]), "no initializer promises");
});

Deno.test("variancePlot: bars from 1 to each variance, between powers of ten that hold them all", () => {
  const step = (path: string, variance: number) => ({ path, gain: 1, variance });
  const [none, full] = [" ".repeat(20), "█".repeat(20)];
  assertEquals(ln.variancePlot([step("a", 100), step("longer", 1), step("b", 0.01)]).split("\n"), [
    `variance  1e-2${" ".repeat(16)}1${" ".repeat(17)}1e2`,
    `a       ${none}${full}   1.0e+2`,
    `longer  ${none}|${" ".repeat(20)}  1.0e+0`,
    `b       ${full}${" ".repeat(21)}  1.0e-2`,
  ]);
  // At least from 0.1 to 10, at most 40 powers either way, where 0 stands too
  assertStringIncludes(ln.variancePlot([step("a", 1)]), "1e-1");
  assertStringIncludes(ln.variancePlot([step("a", 1)]), "1e1");
  const scale = (variance: number) => ln.variancePlot([step("a", variance)]).split("\n")[0]!.trim().split(/ +/);
  assertEquals([scale(50), scale(11), scale(100)].map((all) => all.at(-1)), ["1e2", "1e2", "1e2"]);
  assertEquals([scale(0.05), scale(0.09), scale(0.01)].map((all) => all[1]), ["1e-2", "1e-2", "1e-2"]);
  const all = Array.from({ length: 70 }, (_, i) => step(`s${i}`, 1));
  assertEquals(
    [ln.variancePlot(all), ln.variancePlot(all.slice(0, 61)), ln.variancePlot(all, 3)].map((text) =>
      text.split("\n").length
    ),
    [61, 61, 4],
  );
  assertEquals(ln.variancePlot(all, 3).split("\n").slice(1).map((line) => line.split(" ")[0]), ["s0", "s35", "s69"]);
  const far = ln.variancePlot([step("a", 1e300), step("b", 1e-300), step("c", 0)]).split("\n");
  assertEquals(far.map((line) => line.trimEnd().split(/ +/).at(-1)), ["1e40", "1.0e+300", "1.0e-300", "0"]);
  assertStringIncludes(far[0]!, "1e-40");
  assertEquals(far[3]!.replace("c", "b").slice(0, 44), far[2]!.slice(0, 44));
});

Deno.test("variancePlot: steps that are none, and fewer than two lines -> refused", () => {
  const refused = (steps: unknown, lines?: number) => {
    const { code, message } = assertThrows(() => ln.variancePlot(steps as ln.VarianceStep[], lines), ln.LensorError);
    return [code, message];
  };
  const words = "Cannot plot variances: expected what forwardVariance returns, found ";
  const good = { path: "a", gain: 1, variance: 1 };
  assertEquals(refused("text")[0], "type");
  assertEquals(refused([1]), ["type", `${words}1`]);
  assertEquals(refused([good, { ...good, path: 1 }]), ["type", `${words}1`]);
  for (const lines of [1, 2.5, NaN]) {
    assertEquals(refused([good], lines), [
      "range",
      `Cannot plot variances: lines is ${lines}; use an integer of at least 2`,
    ]);
  }
  assertEquals(ln.variancePlot([good, good, good], 2).split("\n").length, 3);
});
