/**
 * How a program of your own imports lensor: by URL, with a tag, and nothing to install.
 *
 * deno run examples/by_url.ts
 */
import * as ln from "https://raw.githubusercontent.com/OWNER/REPO/v0.1.0/mod.ts";

const model = ln.sequential(ln.linear(784, 128), ln.relu(), ln.linear(128, 10));
const ready = ln.initialize(model, ln.byType({ Linear: { weight: ln.xavierUniform(), bias: ln.zeros } }), { seed: 0 });
for await (const [path, { shape, data }] of ln.entries(ready)) {
  console.log(path.padEnd(9), `[${shape}]`.padEnd(10), data[0]);
}
