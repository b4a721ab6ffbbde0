/**
 * Compares lensor with MMLab's engines on the trees of dev/mmlab_trees.py.
 *
 * deno run -A dev/check_mmlab.ts trees.json...
 */
import { runCase, type TreeCase } from "../tests/mmlab/_trees.ts";

let wrong = 0, count = 0, elements = 0, odd = 0, errors = 0;
for (const file of Deno.args) {
  const { cases } = JSON.parse(await Deno.readTextFile(file)) as { cases: readonly TreeCase[] };
  for (const c of cases) {
    const outcome = await runCase(c).catch((error) => ({
      differences: [`${(error as Error).stack}`],
      elements: 0,
      odd: 0,
    }));
    count++;
    elements += outcome.elements;
    odd += outcome.odd;
    if (c.error !== undefined) errors++;
    if (outcome.differences.length === 0) continue;
    wrong++;
    if (wrong <= 20) console.log(`${c.id} (${c.op}): ${outcome.differences.slice(0, 3).join("\n  ")}`);
  }
}
console.log(
  `${count} trees, ${errors} of them errors: ${wrong} differ; ${odd} of ${elements} elements are not bit for bit`,
);
if (wrong) Deno.exit(1);
