/**
 * A function on every module, as people write it for PyTorch's `apply`: only what the checkpoint did not fill is
 * initialised.
 *
 * deno run examples/own_function.ts
 */
import * as ln from "../mod.ts";
import { trained, withAdapter } from "./_backbone.ts";

const init = ln.apply((m) => {
  switch (m.type) {
    case "Linear":
      return { weight: ln.xavierUniform(), bias: ln.zeros };
    case "LayerNorm":
      return { weight: ln.ones, bias: ln.zeros };
    default:
      return undefined; // containers have no tensors of their own
  }
});

const ready = ln.initialize(withAdapter(), ln.seq(ln.pretrained(await trained()), ln.whenMissing(init)), { seed: 0 });
console.log(ln.explain(ready));
