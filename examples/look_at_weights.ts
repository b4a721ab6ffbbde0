/**
 * Look at the weights of a checkpoint: statistics of every layer, a histogram in the terminal, a heat map of a kernel
 * as SVG.
 *
 * deno run -R -W examples/look_at_weights.ts [checkpoint] [name of a kernel]
 */
import * as ln from "../mod.ts";
import * as nd from "../ndarray/mod.ts";
import { heatMap } from "./_heat_map.ts";

const [file = new URL("data/resnet_digits.pth", import.meta.url), kernel = "backbone.layer1.0.conv1.weight"] =
  Deno.args;
const checkpoint = await ln.openCheckpoint(file);
const number = (x: nd.View) => Number(nd.toList(x)).toFixed(4).padStart(9);

// What the checkpoint holds is an array as it is: nothing is copied
const load = async (name: string): Promise<nd.View> =>
  nd.ndarray({ ...checkpoint.specs.get(name)!, data: await checkpoint.read(name) });

console.log(`${"".padEnd(39)}${"shape".padEnd(16)}     mean      std      min      max   dead`);
for (const [name, { shape }] of checkpoint.specs) {
  if (shape.length < 2) continue;
  const x = await load(name);
  const rest = shape.map((_, i) => i).slice(1);
  // A row whose weights are all nearly zero gives an output that says nothing
  const dead = nd.sum(nd.less(nd.norm(x, { axis: rest }), 1e-3));
  const row = [nd.mean(x), nd.std(x), nd.min(x), nd.max(x)].map(number).join("");
  console.log(`${name.padEnd(39)}${`[${shape}]`.padEnd(16)}${row}${String(nd.toList(dead)).padStart(7)}`);
}

const weights = await load(kernel);
const { counts, edges } = nd.histogram(weights, 15);
const lengths = nd.toList(nd.multiply(counts, 48 / Number(nd.toList(nd.max(counts))))) as number[];
console.log(`\n${kernel}, ${weights.data.length} weights`);
(nd.toList(counts) as bigint[]).forEach((count, i) => {
  console.log(`${number(nd.slice(edges, i))} ${"█".repeat(Math.round(lengths[i]!))} ${count}`);
});

await Deno.mkdir("out", { recursive: true });
await Deno.writeTextFile("out/kernel.svg", heatMap(weights, `${kernel} [${weights.shape.join(", ")}]`));
console.log("\nwrote out/kernel.svg");
