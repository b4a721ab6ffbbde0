/**
 * GPT-2's start: the projections onto the residual stream get smaller with depth, so that the sum of all branches does
 * not grow with it.
 *
 * deno run examples/gpt2_depth.ts
 */
import * as ln from "../mod.ts";

const WIDTH = 128;
const block = ln.module("Block", {
  children: {
    ln_1: ln.layerNorm(WIDTH),
    attn: ln.module("Attention", {
      children: { c_attn: ln.linear(WIDTH, 3 * WIDTH), c_proj: ln.linear(WIDTH, WIDTH) },
    }),
    ln_2: ln.layerNorm(WIDTH),
    mlp: ln.module("MLP", { children: { c_fc: ln.linear(WIDTH, 4 * WIDTH), c_proj: ln.linear(4 * WIDTH, WIDTH) } }),
  },
});
const gpt = (layers: number) =>
  ln.module("GPT", {
    children: {
      wte: ln.embedding(1000, WIDTH),
      h: ln.moduleList(Array(layers).fill(block)),
      ln_f: ln.layerNorm(WIDTH),
    },
  });

async function std(model: ln.Module, path: string): Promise<number> {
  const w = await ln.values(model, path) as Float32Array;
  return Math.sqrt(w.reduce((sum, x) => sum + x * x, 0) / w.length);
}

const print = (cells: readonly unknown[]) => console.log(cells.map((cell) => String(cell).padStart(12)).join(""));
print(["layers", "wte", "c_attn", "attn.c_proj", "mlp.c_proj", "0.02/√(2n)", "√(Σ std²)"]);
for (const layers of [2, 12, 48]) {
  // The depth is read off the tree; every layer has numbers of its own
  const ready = ln.initialize(gpt(layers), ln.recipes.gpt2(), { seed: 0 });
  const last = `h.${layers - 1}`;
  const paths = ["wte", `${last}.attn.c_attn`, `${last}.attn.c_proj`, `${last}.mlp.c_proj`];
  const stds = await Promise.all(paths.map((path) => std(ready, `${path}.weight`)));
  const scaled = 0.02 / Math.sqrt(2 * layers);
  // Two branches in each layer: what they add to the stream stays the same
  const all = Math.sqrt(layers * (stds[2]! ** 2 + stds[3]! ** 2));
  print([layers, ...[...stds, scaled, all].map((x) => x.toFixed(5))]);
}

// A trained model with two layers more: only these are started, and the depth is that of the whole
const trained = ln.initialize(gpt(2), ln.recipes.gpt2(), { seed: 1 });
const entries: [string, ln.Tensor][] = [];
for await (const entry of ln.entries(trained)) entries.push(entry);
const checkpoint = await ln.fromBytes(await ln.toSafetensors(entries), "gpt2.safetensors");
const deeper = ln.initialize(gpt(4), ln.seq(ln.pretrained(checkpoint), ln.whenMissing(ln.recipes.gpt2())));
console.log("\nfour layers, two of them from gpt2.safetensors:");
for (const { path, source } of ln.origins(deeper).filter((row) => row.path.endsWith("mlp.c_proj.weight"))) {
  console.log(`  ${path.padEnd(22)} ${source}`);
}
