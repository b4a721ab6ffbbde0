/**
 * Specs, `initialize`, a folded `explain` and shards of models of many small tensors, each size in a process of its
 * own: time and the most memory that was resident.
 *
 *     deno run -A bench/plan.ts [COUNT ...]
 *
 * Linux only: the peak comes from /proc.
 *
 * @module
 */
import { explain, fill, initialize, modelFromSpecs, normal, ones, plan, rules, shards, type Spec } from "../mod.ts";

if (Deno.args[0] === "child") await child(Number(Deno.args[1]));
else await parent(Deno.args.length ? Deno.args.map(Number) : [1e3, 1e4, 1e5, 1e6]);

// Names as a model of experts has them: 3 matrices to an expert, 256 experts to a layer
function specsOf(count: number): Map<string, Spec> {
  const specs = new Map<string, Spec>();
  const matrix: Spec = { shape: [64, 32], dtype: "bfloat16" };
  for (let layer = 0; specs.size < count; layer++) {
    specs.set(`model.layers.${layer}.input_layernorm.weight`, { shape: [64], dtype: "bfloat16" });
    for (let expert = 0; expert < 256 && specs.size < count; expert++) {
      for (const name of ["gate_proj", "up_proj", "down_proj"]) {
        specs.set(`model.layers.${layer}.mlp.experts.${expert}.${name}.weight`, matrix);
      }
    }
  }
  return specs;
}

async function child(count: number): Promise<void> {
  const specs = specsOf(count);
  // The engine's own start is not a part of it
  initialize(modelFromSpecs({ w: { shape: [1], dtype: "float32" } }), fill("**", ones));
  const times: string[] = [];
  const start = performance.now();
  let last = start;
  const lap = (name: string) => {
    const now = performance.now();
    times.push(`${name} ${Math.round(now - last)}`);
    last = now;
  };
  const model = modelFromSpecs(specs);
  lap("specs");
  const ready = initialize(model, rules([["**.input_layernorm.weight", ones], ["**", normal({ std: 0.02 })]]));
  lap("initialize");
  explain(ready, { fold: true });
  lap("explain");
  shards(ready, 5e9);
  lap("shards");
  const all = ((last - start) / 1000).toFixed(2);
  const peak = Number(/VmHWM:\s+(\d+)/.exec(Deno.readTextFileSync("/proc/self/status"))![1]) / 1024;
  await plan(ready, { maxShardBytes: 1e9 });
  lap("(then plan)");
  console.log(`${specs.size} tensors: ${all} s, ${peak.toFixed(0)} MB resident at most; ms: ${times.join(", ")}`);
}

async function parent(counts: readonly number[]): Promise<void> {
  for (const count of counts) {
    const { stdout } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", import.meta.url, "child", `${count}`],
      stderr: "inherit",
    }).output();
    console.log(new TextDecoder().decode(stdout).trim());
  }
}
