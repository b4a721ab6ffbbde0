/**
 * Start one loaded layer anew inside a pretrained backbone. Without `override` this is taken for a mistake, and says
 * so.
 *
 * deno run examples/override.ts
 */
import * as ln from "../mod.ts";
import { trained, withAdapter } from "./_backbone.ts";

const checkpoint = await trained();
const anew = ln.within("body.2", ln.byType({ Linear: { weight: ln.normal({ std: 0.01 }), bias: ln.zeros } }));
const rest = ln.whenMissing(
  ln.rules([["**.norm.weight", ln.ones], ["**.bias", ln.zeros], ["**", ln.truncNormal({ std: 0.02 })]]),
);

try {
  ln.initialize(withAdapter(), ln.seq(ln.pretrained(checkpoint), anew, rest));
} catch (error) {
  console.log(`${(error as Error).message}\n`);
}

const ready = ln.initialize(withAdapter(), ln.seq(ln.pretrained(checkpoint), ln.override(anew), rest));
console.log(ln.explain(ready));
