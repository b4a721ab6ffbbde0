/**
 * What 20,000 and 200,000 small tensors take: writing a file, opening it, building a model of its names, loading it,
 * and explaining it.
 *
 * deno run -A bench/many_tensors.ts [COUNT ...]
 *
 * @module
 */
import * as ln from "../all.ts";

/** Names as a deep model has them: 8 tensors to a block, 100 blocks to a stage. */
export function namesOf(count: number): string[] {
  const leaves = [
    "q.weight",
    "q.bias",
    "k.weight",
    "v.weight",
    "mlp.up.weight",
    "mlp.down.weight",
    "norm.weight",
    "norm.bias",
  ];
  return Array.from({ length: count }, (_, i) => {
    const block = Math.floor(i / leaves.length);
    return `stages.${Math.floor(block / 100)}.blocks.${block % 100}.${leaves[i % leaves.length]}`;
  });
}

if (import.meta.main) {
  const counts = Deno.args.length ? Deno.args.map(Number) : [20_000, 200_000];
  const folder = await Deno.makeTempDir();
  try {
    for (const count of counts) await measure(count, `${folder}/${count}.safetensors`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function measure(count: number, file: string): Promise<void> {
  const data = new Float32Array(4);
  const tensor = { shape: [4], dtype: "float32", data } as const;
  const entries = namesOf(count).map((name) => [name, tensor] as const);
  const took: [string, number][] = [];
  const time = async <T>(what: string, run: () => T | Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await run();
    took.push([what, performance.now() - began]);
    return result;
  };
  await time("write", () => ln.writeSafetensors(entries, file));
  const checkpoint = await time("open", () => ln.openCheckpoint(file));
  const model = await time("modelFromCheckpoint", () => ln.modelFromCheckpoint(checkpoint));
  const ready = await time("pretrained", () => ln.initialize(model, ln.pretrained(checkpoint)));
  await time("explain", () => ln.explain(ready));
  await time("saveModel", () => ln.saveModel(ready, file + ".copy"));
  const copy = await time("open the copy", () => ln.openCheckpoint(file + ".copy"));
  await time("explain the copy", () => ln.readOrigins(copy));
  checkpoint.close?.();
  copy.close?.();
  const times = took.map(([what, ms]) => `${what} ${(ms / 1000).toFixed(2)} s`).join(", ");
  console.log(`${count.toLocaleString("en-US")} tensors: ${times}`);
}
