/** What MMEngine and MMCV made of random trees: tests/fixtures/mmlab, made by dev/mmlab_trees.py. */
import { assertEquals } from "@std/assert";
import { runCase, type TreeCase } from "./_trees.ts";

for (const engine of ["mmengine", "mmcv1"]) {
  const file = new URL(`../fixtures/mmlab/${engine}.json`, import.meta.url);
  const { cases } = JSON.parse(Deno.readTextFileSync(file)) as { cases: readonly TreeCase[] };
  Deno.test(`${cases.length} random trees come out as ${engine} leaves them: values, generator, log, what has run, errors`, async () => {
    const odd: number[] = [];
    for (const c of cases) {
      const outcome = await runCase(c);
      assertEquals(outcome.differences, [], c.id);
      odd.push(outcome.odd);
    }
    assertEquals(cases.filter((c) => c.error === undefined).length > 15, true);
    assertEquals(odd.reduce((a, b) => a + b, 0) <= 2, true, "elements that are not bit for bit");
  });
}

Deno.test("the comparison finds a wrong engine, a wrong seed and a wrong number of calls", async () => {
  const file = new URL("../fixtures/mmlab/mmengine.json", import.meta.url);
  const { cases } = JSON.parse(Deno.readTextFileSync(file)) as { cases: readonly TreeCase[] };
  const wrongly = async (change: (c: TreeCase) => Partial<TreeCase>) => {
    const outcomes = await Promise.all(cases.map((c) => runCase({ ...c, ...change(c) })));
    return outcomes.filter(({ differences }) => differences.length).length;
  };
  assertEquals(await wrongly(() => ({ engine: "mmcv1" })) > 5, true);
  assertEquals(await wrongly((c) => ({ seed: c.seed + 1 })) > 10, true);
  assertEquals(await wrongly((c) => ({ calls: 3 - (c.calls ?? 1) })) > 10, true);
});
