/** What is done with many names takes steps in proportion to their number: counted on the input, not by a clock. */
import { assert } from "@std/assert";
import * as ln from "../mod.ts";
import { namesOf } from "../bench/many_tensors.ts";

let steps = 0;

// A Map that counts what is asked of it
class Counted<K, V> extends Map<K, V> {
  override get(key: K): V | undefined {
    steps++;
    return super.get(key);
  }
  override has(key: K): boolean {
    steps++;
    return super.has(key);
  }
  override *[Symbol.iterator](): MapIterator<[K, V]> {
    for (const [key, value] of super.entries()) {
      steps++;
      yield [key, value];
    }
  }
  override *keys(): MapIterator<K> {
    for (const [key] of this) yield key;
  }
}

// An object, and all in it, that counts the fields that are read
function counted<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  return new Proxy(value, {
    get(target, name) {
      steps++;
      return counted(Reflect.get(target, name));
    },
    ownKeys(target) {
      steps++;
      return Reflect.ownKeys(target);
    },
  }) as T;
}

function checkpointOf(names: readonly string[]): ln.Checkpoint {
  const specs = new Counted<string, ln.Spec>();
  for (const name of names) specs.set(name, { shape: [4], dtype: "float32" });
  return { name: "many", specs, metadata: new Map(), read: () => new Float32Array(4) };
}

/** Fails unless twice the input takes at most a little more than twice the steps. */
function linear(what: string, run: (n: number) => unknown, n = 1000): void {
  const cost = (size: number) => {
    steps = 0;
    run(size);
    return steps;
  };
  const [once, twice] = [cost(n), cost(2 * n)];
  assert(once >= n, `${what}: only ${once} steps are seen`);
  assert(twice <= 2.2 * once, `${what}: ${once} steps for ${n}, ${twice} for ${2 * n}`);
}

Deno.test("many names: a model of them, matching, loading and refusing take linear steps", () => {
  linear("modelFromCheckpoint", (n) => ln.modelFromCheckpoint(checkpointOf(namesOf(n))));
  const models = new Map([1000, 2000].map((n) => [n, ln.modelFromCheckpoint(checkpointOf(namesOf(n)))]));
  linear("pretrained", (n) => ln.initialize(models.get(n)!, ln.pretrained(checkpointOf(namesOf(n)))));
  const lost = (n: number) => checkpointOf([...namesOf(n), ...namesOf(n).map((name) => `old.${name}`)]);
  linear("advice to ignore", (n) => thrown(() => ln.initialize(models.get(n)!, ln.pretrained(lost(n)))));
  const below = (n: number) => checkpointOf(namesOf(n).map((name) => `net.model.${name}`));
  linear("advice for a prefix", (n) => thrown(() => ln.initialize(models.get(n)!, ln.pretrained(below(n)))));
});

Deno.test("many names: renames and suggestions take linear steps, also where all names are alike", () => {
  const wanted = (n: number) => checkpointOf(namesOf(n)).specs;
  linear("renamed", (n) => ln.renamed(checkpointOf(namesOf(n)), { rename: ln.renames([["^stages", "layers"]]) }));
  linear("suggestRename", (n) => ln.suggestRename(checkpointOf(namesOf(n).map((name) => `model.${name}`)), wanted(n)));
  const alike = (n: number, before: string) => Array.from({ length: n }, (_, i) => `${before}${i}.weight`);
  linear(
    "suggestRename of names that are alike",
    (n) => ln.suggestRename(checkpointOf(alike(n, "a.")), checkpointOf(alike(n, "b.")).specs),
  );
});

Deno.test("a model JSON: refs, chains of ties and long lists of names take linear steps", () => {
  const leaf = { shape: [1], dtype: "float32" };
  const block = { type: "B", params: { w: leaf } };
  linear("refs", (n) =>
    ln.modelFromJson(counted({
      type: "N",
      children: Object.fromEntries([
        ["b0", block],
        ...Array.from({ length: n }, (_, i) => [`b${i + 1}`, { ref: "b0" }]),
      ]),
    })));
  linear("a chain of ties", (n) =>
    ln.modelFromJson(counted({
      type: "N",
      params: Object.fromEntries(
        Array.from({ length: n }, (_, i) => [`w${i}`, i === 0 ? leaf : { ...leaf, tied_to: `w${i - 1}` }]),
      ),
    })));
  linear(
    "lists",
    (n) => ln.modelFromJson(counted({ type: "N", params: Array.from({ length: n }, (_, i) => [`w${i}`, leaf]) })),
  );
});

function thrown(fn: () => unknown): void {
  try {
    fn();
  } catch (error) {
    if (error instanceof ln.LensorError) return;
    throw error;
  }
  throw new Error("nothing was thrown");
}
