/**
 * A start from data: every convolution of a ResNet is scaled until its output has variance 1 on real images (LSUV).
 * lensor has no forward pass: you measure, here with the arrays of _network.ts.
 *
 * deno run -R examples/calibrate.ts
 */
import * as ln from "../mod.ts";
import * as nd from "../ndarray/mod.ts";
import { logits } from "./_network.ts";

const here = (path: string) => new URL(path, import.meta.url);
const net = ln.modelFromJson(await Deno.readTextFile(here("data/model.json")));
const test = await ln.openCheckpoint(here("data/digits_test.safetensors"));
const images: ln.Tensor = { shape: [60, 1, 8, 8], dtype: "float32", data: await test.read("x", [0, 60 * 64]) };

// Orthogonal matrices, as LSUV asks for, and a first layer that is ten times too large
const start = ln.initialize(
  net,
  ln.seq(
    ln.torchDefault,
    ln.fill(ln.ofType("Conv2d", "weight"), ln.orthogonal()),
    ln.fill("backbone.conv1.weight", ln.orthogonal({ gain: 10 })),
  ),
  { seed: 0 },
);

// Mean and variance of what every module gives out, on the images
async function statistics(model: ln.Module): Promise<Map<string, ln.Measured>> {
  const all = new Map<string, ln.Measured>();
  await logits(model, images, (path) => ln.values(model, path), (path, output) => {
    all.set(path, { mean: Number(nd.mean(output).data[0]), variance: Number(nd.variance(output).data[0]) });
  });
  return all;
}

const layers = ln.list(ln.ofType("Conv2d", "weight"), net).map(([path]) => path.slice(0, -".weight".length))
  .filter((path) => path.startsWith("backbone."));
const measure: ln.Measure = async (model, path) => (await statistics(model)).get(path)!;
const ready = await ln.calibrate(start, layers, measure, ln.recipes.lsuv());

const before = await statistics(start);
const after = await statistics(ready);
console.log("variance of the output".padEnd(32) + "before   after  correction");
for (const path of layers) {
  const row = [before, after].map((all) => Number(all.get(path)!.variance).toFixed(3).padStart(8)).join("");
  const history = ln.at(path).get(ready).params.weight!.origin.filter(({ kind }) => kind === "adjust");
  console.log(path.padEnd(30) + row + "  " + (history.map(({ by }) => by).join(", ") || "near enough"));
}
