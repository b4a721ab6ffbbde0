/**
 * A model written in TypeScript, every tensor of it initialised, BatchNorm's buffers and all; the editor completes the
 * names.
 *
 * deno run examples/from_scratch.ts
 */
import * as ln from "../mod.ts";

const block = (inputs: number, outputs: number) =>
  ln.module("Block", {
    children: {
      conv: ln.conv2d(inputs, outputs, 3, { padding: 1, bias: false }),
      norm: ln.batchNorm2d(outputs),
      act: ln.relu(),
    },
    bases: ["Module"],
  });

const model = ln.module("Net", {
  params: { token: ln.tensor([1, 1, 32]) },
  children: { stem: block(3, 16), body: block(16, 32), head: ln.linear(32, 10) },
});

const init = ln.seq(
  ln.byType({
    Conv2d: { weight: ln.kaimingNormal({ mode: "fanOut", nonlinearity: "relu" }) },
    BatchNorm2d: { weight: ln.ones, bias: ln.zeros }, // running_mean, running_var: the layer's own constants
    Linear: { weight: ln.normal({ std: 0.01 }), bias: ln.biasForProbability(0.01) },
  }),
  ln.fill("token", ln.truncNormal({ std: 0.02 })),
);

const ready = ln.initialize(model, init, { seed: 1 });
console.log(ln.explain(ready));

const gamma = ln.focus(model).child("body").child("norm").param("weight");
console.log(`\n${gamma.label} is ${JSON.stringify(gamma.get(ready).origin)}`);
console.log(`head.bias begins with ${(await ln.values(ready, "head.bias"))[0]}`);
