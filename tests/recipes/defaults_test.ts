import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { assertBits, lensorError } from "../_util.ts";

type Digests = Readonly<Record<string, readonly [shape: number[], bits: string]>>;
type Weights = Readonly<Record<string, readonly [shape: number[], by: ln.KerasConfig, values?: number[]]>>;
const fixture: { flax: Digests; haiku: Digests; keras: Record<string, Weights> } = JSON.parse(
  await Deno.readTextFile(new URL("../fixtures/tree/jax_defaults.json", import.meta.url)),
);
const { recipes } = ln;
const treeOf = (shapes: Readonly<Record<string, readonly [shape: number[], ...rest: unknown[]]>>) =>
  ln.modelFromSpecs(
    Object.fromEntries(Object.entries(shapes).map(([path, [shape]]) => [path, { shape, dtype: "float32" }])),
  );

for (const [name, init] of [["flax", recipes.flaxDefault()], ["haiku", recipes.haikuDefault()]] as const) {
  Deno.test(`${name}Default gives every param the bits that the library's own initializer draws with the same key`, async () => {
    const digests = fixture[name];
    const ready = ln.initialize(treeOf(digests), init, { rng: () => ln.jax(0) });
    for (const [path, [shape, bits]] of Object.entries(digests)) {
      const values = await ln.values(ready, path) as Float32Array;
      if (/\.h[a-z]\.kernel$/.test(path)) assertOrthogonal(values, shape[0]!, path);
      else assertEquals(await digest(values), bits, path);
    }
  });
}

Deno.test("kerasDefault draws what the initializer draws that Keras writes for each weight of its layers", async () => {
  for (const [layer, weights] of Object.entries(fixture.keras)) {
    const ready = ln.initialize(treeOf(weights), recipes.kerasDefault(), { rng: () => ln.numpy([3, 0]) });
    for (const [path, [shape, config, values]] of Object.entries(weights)) {
      const want = values ? Float32Array.from(values) : ln.fromKeras(config)(shape, ln.numpy([3, 0]));
      assertBits(await ln.values(ready, path), want);
      assert(path !== "bias" || values, layer);
    }
  }
});

Deno.test("a tree without names that they know is an error for each", () => {
  const other = ln.modelFromSpecs({ "dense.weight": { shape: [2, 2], dtype: "float32" } });
  const texts = [recipes.flaxDefault(), recipes.haikuDefault(), recipes.kerasDefault()].map((init) =>
    lensorError(() => init(other, ln.keyed(0))).message
  );
  assertEquals(
    texts[0],
    "Cannot apply flaxDefault: Module has no tensors called kernel, embedding, bias, scale, mean, var",
  );
  assert(texts[1]!.includes("haikuDefault") && texts[2]!.includes("kerasDefault"));
});

function assertOrthogonal(q: Float32Array, n: number, path: string): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let dot = 0;
      for (let k = 0; k < n; k++) dot += q[k * n + i]! * q[k * n + j]!;
      assert(Math.abs(dot - (i === j ? 1 : 0)) < 1e-6, path);
    }
  }
}

async function digest(values: Float32Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", values.slice().buffer);
  return [...new Uint8Array(hash, 0, 8)].map((b) => b.toString(16).padStart(2, "0")).join("");
}
