/**
 * Compares `recipes.transformers()` with what the library gave the models that dev/recipe_families.py wrote.
 *
 * deno run -A dev/recipe_families.ts FOLDER
 */
import * as ln from "../all.ts";

const folder = Deno.args[0] ?? ".";
const told = { equal: 0, near: 0, refused: 0, different: 0 };
const families = new Set<string>();
const names = [...Deno.readDirSync(folder)].flatMap(({ name }) => /^(\w+)\.safetensors$/.exec(name)?.[1] ?? []).sort();

for (const name of names) {
  const model = ln.modelFromJson(await Deno.readTextFile(`${folder}/${name}.json`));
  const config = JSON.parse(await Deno.readTextFile(`${folder}/${name}.config.json`));
  let ready: ln.Module;
  try {
    ready = ln.initialize(model, ln.recipes.transformers({ config }), { rng: ln.torch(77), partial: true });
  } catch (error) {
    if (!(error instanceof ln.LensorError)) throw error;
    told.refused++;
    continue;
  }
  ln.list(ln.params, ready).forEach(([, { origin }]) => families.add(origin.at(-1)?.from ?? ""));
  const worst = await apart(ready, `${folder}/${name}.safetensors`);
  told[worst === 0 ? "equal" : worst < 1e-6 ? "near" : "different"]++;
  if (worst >= 1e-6) console.log(`${name}: ${worst}`);
}
families.delete("");
console.log(told, `${families.size} families`);

// The largest relative difference
async function apart(model: ln.Module, file: string): Promise<number> {
  const want = await ln.openCheckpoint(file);
  let worst = 0;
  for (const path of want.specs.keys()) {
    const theirs = await want.read(path) as Float32Array;
    const ours = await ln.floats(model, path);
    for (let i = 0; i < theirs.length; i++) {
      if (theirs[i] !== ours[i]) {
        worst = Math.max(worst, Math.abs(theirs[i]! - ours[i]!) / Math.max(Math.abs(theirs[i]!), 1e-9));
      }
    }
  }
  want.close?.();
  return worst;
}
