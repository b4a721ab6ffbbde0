/**
 * The recipe that a module's author gave it runs wherever the module sits, also inside a pretrained backbone.
 *
 * deno run examples/own_recipe.ts
 */
import * as ln from "../mod.ts";
import { trained, withAdapter } from "./_backbone.ts";

const recipe = ln.rules([
  ["up.**", ln.zeros], // starts as the identity
  ["norm.weight", ln.ones],
  ["**.bias", ln.zeros],
  ["down.weight", ln.kaimingNormal()],
]);

const ready = ln.initialize(withAdapter(recipe), ln.seq(ln.pretrained(await trained()), ln.whenMissing(ln.own)));
console.log(ln.explain(ready));
