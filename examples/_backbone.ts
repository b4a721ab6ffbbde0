/** A small backbone and a checkpoint of it from before the adapter was put in: what several examples start from. */
import * as ln from "../mod.ts";

/** The backbone as it was trained. */
export const backbone: ln.Module = ln.module("Backbone", {
  children: {
    stem: ln.conv2d(3, 16, 3),
    norm: ln.batchNorm2d(16),
    body: ln.sequential(ln.linear(16, 16), ln.relu(), ln.linear(16, 16)),
  },
});

/** The trained weights, as a file in memory. */
export async function trained(): Promise<ln.Checkpoint> {
  const done = ln.initialize(backbone, ln.fill("**", ln.normal({ std: 0.1 })), { seed: 42 });
  const entries: [string, ln.Tensor][] = [];
  for await (const entry of ln.entries(done)) entries.push(entry);
  return ln.fromBytes(await ln.toSafetensors(entries), "backbone.safetensors");
}

/** The backbone with a new module in the middle of it; `init` is the recipe that its author gave it. */
export function withAdapter(init?: ln.Init): ln.Module {
  const adapter = ln.module("Adapter", {
    children: { down: ln.linear(16, 4), norm: ln.layerNorm(4), up: ln.linear(4, 16) },
    ...(init && { init }),
  });
  return ln.withChild(backbone, "adapter", adapter, { after: "norm" });
}
