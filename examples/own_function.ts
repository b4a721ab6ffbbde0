/**
 * A function on every module, as people write it for PyTorch's `apply`: only what the checkpoint did not fill is initialised.
 *
 * deno run examples/own_function.ts
 */
import * as ln from "../mod.ts";
import { trained, withAdapter } from "./_backbone.ts";

const init = ln.apply((m) => {
  if (m.type === "Linear") return { weight: ln.xavierUniform(), bias: ln.zeros };
  if (m.type === "LayerNorm") return { weight: ln.ones, bias: ln.zeros };
});

const ready = ln.initialize(withAdapter(), ln.seq(ln.pretrained(await trained()), ln.whenMissing(init)), { seed: 0 });
console.log(ln.explain(ready));
