/**
 * A table by layer type, applied to one submodule and to nothing else.
 *
 * deno run examples/per_type.ts
 */
import * as ln from "../mod.ts";
import { trained, withAdapter } from "./_backbone.ts";

// "?": the adapter has no Conv2d, and that is not a slip of the pen
const table = ln.byType({
  "Conv2d?, Linear": { weight: ln.truncNormal({ std: 0.02 }), bias: ln.zeros },
  LayerNorm: { weight: ln.ones, bias: ln.zeros },
});

const ready = ln.initialize(withAdapter(), ln.seq(ln.pretrained(await trained()), ln.within("adapter", table)));
console.log(ln.explain(ready));
