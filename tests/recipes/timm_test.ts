/** Models of timm started as the library starts them. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";

type Moments = readonly [mean: number, std: number, largest: number];
interface Goldens {
  readonly seeds: number;
  /** The objects of the trees, each once; `{ $: n }` stands for one. */
  readonly nodes: readonly object[];
  readonly models: Readonly<
    Record<
      string,
      { readonly config: object; readonly model: object; readonly tensors: Readonly<Record<string, number | Moments>> }
    >
  >;
}
// dev/timm_goldens.py made it, with timm 1.0.31
const goldens: Goldens = JSON.parse(
  await Deno.readTextFile(new URL("../fixtures/recipes/timm.json", import.meta.url)),
);

function whole(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(whole);
  if (typeof json !== "object" || json === null) return json;
  if ("$" in json) return whole(goldens.nodes[json.$ as number]);
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, whole(value)]));
}

for (const [name, { config, model, tensors }] of Object.entries(goldens.models)) {
  Deno.test(`timm: ${name} -> the constants of the library, and draws as wide as its own`, async () => {
    const tree = ln.modelFromJson(whole(model) as object);
    const started = Array.from(
      { length: 12 },
      (_, seed) => ln.recipes.timm({ config: config as Record<string, unknown> })(tree, ln.keyed(seed)),
    );
    for (const [path, want] of Object.entries(tensors)) {
      const all = await Promise.all(started.map(async (one) => await ln.floats(one, path)));
      if (typeof want === "number") {
        assert(
          all.every((data) => data.every((x) => Math.abs(x - want) <= 1e-6 * Math.abs(want))),
          `${path}: ${all[0]![0]}, not ${want}`,
        );
        continue;
      }
      const [mean, std, largest] = want;
      const list = all.flatMap((data) => [...data]);
      const n = list.length;
      const own = list.reduce((sum, x) => sum + x, 0) / n;
      const width = Math.sqrt(list.reduce((sum, x) => sum + (x - own) ** 2, 0) / n);
      // Five deviations of what the two samples may differ by
      const close = Math.abs(width / std - 1) < 5 / Math.sqrt(n) && Math.abs(own - mean) < 7 * std / Math.sqrt(n);
      assert(close, `${path}: mean ${own} and deviation ${width} of ${n}, not ${mean} and ${std}`);
      const most = list.reduce((a, x) => Math.max(a, Math.abs(x)), 0);
      if (n >= 100) {
        assertEquals(most / std > 1.9, largest / std > 1.9, `${path}: the largest is ${most}, not ${largest}`);
      }
    }
  });
}
