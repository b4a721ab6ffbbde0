import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";

type Node = { readonly $: number };
interface Goldens {
  readonly seed: number;
  readonly start: number;
  /** The objects of the trees, each once; `{ $: n }` stands for one. */
  readonly nodes: readonly object[];
  readonly models: Readonly<
    Record<string, { readonly model: Node; readonly tensors: Readonly<Record<string, number | readonly number[]>> }>
  >;
}
const goldens: Goldens = JSON.parse(
  await Deno.readTextFile(new URL("../fixtures/mmlab/own_init_methods.json", import.meta.url)),
);

function whole(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(whole);
  if (typeof json !== "object" || json === null) return json;
  if ("$" in json) return whole(goldens.nodes[json.$ as number]);
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, whole(value)]));
}

// Seven digits are told
const isNear = (x: number, y: number) => Math.abs(x - y) <= 2e-6 * Math.abs(y) + 1e-12;

for (const [name, { model, tensors: { rng_probe: probe, ...tensors } }] of Object.entries(goldens.models)) {
  Deno.test(`initWeights: ${name} -> the numbers of the library`, async () => {
    const rng = ln.torch(goldens.seed);
    const tree = ln.modelFromJson(whole(model) as object);
    const all = ln.fill((_, path) => path in tensors, ln.constant(goldens.start));
    const { model: done } = await ln.initWeights(ln.initialize(tree, all, { partial: true }), {
      engine: "mmengine",
      rng,
    });
    for (const [path, want] of Object.entries(tensors)) {
      const list = Array.from(await ln.values(done, path) as Float32Array);
      const wanted = typeof want === "number" ? list.map(() => want) : want;
      const isSame = list.length === wanted.length && list.every((x, i) => isNear(x, wanted[i]!));
      if (!isSame) assertEquals(list, wanted, path);
    }
    assertEquals(Array.from(rng.uniform(4, { low: 0, high: 1 }) as Float32Array), probe, "the generator");
  });
}
