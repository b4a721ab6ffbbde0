import { assert } from "@std/assert";
import * as ln from "../../initializers/mod.ts";
import type { Initializer } from "../../initializers/mod.ts";
import { keyed } from "../../random/mod.ts";
import { cutCdf, gap, normalCdf } from "../random/statistics.ts";

const shape = [256, 64, 3, 3];
const fanIn = 64 * 9;
const fanOut = 256 * 9;
const hwio = [3, 3, 64, 256];
const numbers = (by: Initializer, of = shape) => [...by(of, keyed(11).at("w")) as Float32Array];
const flat = (bound: number) => (x: number) => Math.min(1, Math.max(0, (x / bound + 1) / 2));
const bell = (std: number) => (x: number) => normalCdf(x / std);
const cut = (std: number) => (x: number) => cutCdf(-2, 2)(x / std);
const kept = 0.87962566103423978;

// Each scheme with its distribution, and a near miss that the same test must reject
const rows: [name: string, values: number[], right: (x: number) => number, wrong: (x: number) => number][] = [
  [
    "xavierUniform",
    numbers(ln.xavierUniform()),
    flat(Math.sqrt(6 / (fanIn + fanOut))),
    flat(Math.sqrt(5.8 / (fanIn + fanOut))),
  ],
  [
    "xavierNormal",
    numbers(ln.xavierNormal({ gain: 2 })),
    bell(2 * Math.sqrt(2 / (fanIn + fanOut))),
    bell(2 / Math.sqrt(fanIn)),
  ],
  ["kaimingUniform", numbers(ln.kaimingUniform()), flat(Math.sqrt(6 / fanIn)), flat(Math.sqrt(6 / fanOut))],
  [
    "kaimingNormal",
    numbers(ln.kaimingNormal({ mode: "fanOut" })),
    bell(Math.sqrt(2 / fanOut)),
    cut(Math.sqrt(2 / fanOut) / kept),
  ],
  [
    "glorotUniform",
    numbers(ln.glorotUniform(), hwio),
    flat(Math.sqrt(6 / (fanIn + fanOut))),
    flat(Math.sqrt(6 / (64 + 256))),
  ],
  [
    "glorotNormal",
    numbers(ln.glorotNormal(), hwio),
    cut(Math.sqrt(2 / (fanIn + fanOut)) / kept),
    cut(Math.sqrt(2 / (fanIn + fanOut))),
  ],
  ["heUniform", numbers(ln.heUniform(), hwio), flat(Math.sqrt(6 / fanIn)), flat(Math.sqrt(6 / fanOut))],
  ["heNormal", numbers(ln.heNormal(), hwio), cut(Math.sqrt(2 / fanIn) / kept), bell(Math.sqrt(2 / fanIn))],
  ["lecunUniform", numbers(ln.lecunUniform(), hwio), flat(Math.sqrt(3 / fanIn)), flat(Math.sqrt(6 / fanIn))],
  ["lecunNormal", numbers(ln.lecunNormal(), hwio), cut(Math.sqrt(1 / fanIn) / kept), cut(Math.sqrt(1 / fanIn))],
  ["caffe2Xavier", numbers(ln.caffe2Xavier()), flat(Math.sqrt(3 / fanIn)), flat(Math.sqrt(3 / (fanIn - 32)))],
  ["uniform", numbers(ln.uniform({ low: -2, high: 2 })), flat(2), (x) => flat(2)(x - 0.05)],
  ["normal", numbers(ln.normal({ std: 0.02 })), bell(0.02), bell(0.021)],
  ["truncNormal", numbers(ln.truncNormal({ std: 0.02, within: 2 })), cut(0.02), bell(0.02)],
  ["truncNormal absolute", numbers(ln.truncNormal({ std: 0.02 })), bell(0.02), cut(0.02)],
];

for (const [name, values, right, wrong] of rows) {
  Deno.test(`${name} has its distribution, and not a near one`, () => {
    assert(gap(values, right) < 3, `right: ${gap(values, right)}`);
    assert(gap(values, wrong) > 3, `wrong: ${gap(values, wrong)}`);
  });
}
