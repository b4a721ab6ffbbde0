/**
 * One model made by 1, 2, 4 and 8 tasks, each task a process of its own and all at once: the digest of the checkpoint
 * does not depend on their number. PyTorch's issue 168058 is this table with other digests in every row.
 *
 *     deno run -A dev/task_table.ts [folder]
 *
 * With a folder the checkpoints stay there, one a row (`1`, `2`, `4`, `8`), for dev/check_made.py.
 *
 * @module
 */
import { finishPlan, initialize, modelFromSpecs, normal, ones, plan, planText, rules, type Spec } from "../mod.ts";
import { sha256Of } from "../core/sha256.ts";

const TASKS = [1, 2, 4, 8] as const;

if (import.meta.main) {
  const kept = Deno.args[0];
  const folder = kept ?? await Deno.makeTempDir();
  try {
    console.log(tableText(await taskTable(folder)));
  } finally {
    if (kept === undefined) await Deno.remove(folder, { recursive: true });
  }
}

/** A row: how many tasks, how many files each makes, and one digest of all files. */
export interface TaskRow {
  readonly tasks: number;
  readonly files: number;
  readonly digest: string;
}

/** Makes the model in `folder/1` to `folder/8`. */
export async function taskTable(folder: string): Promise<readonly TaskRow[]> {
  const ready = initialize(
    modelFromSpecs(specs()),
    rules([["**.norm.weight", ones], ["**", normal({ std: 0.02 })]]),
    { seed: 0 },
  );
  const rows: TaskRow[] = [];
  for (const tasks of TASKS) {
    const made = await plan(ready, { maxShardBytes: 1_580_000, tasks });
    const file = `${folder}/plan${tasks}.json`;
    await Deno.writeTextFile(file, planText(made));
    await Promise.all(Array.from({ length: tasks }, (_, task) => makeTask(file, task, `${folder}/${tasks}`)));
    const result = await finishPlan(made, `${folder}/${tasks}`);
    if (!result.done) throw new Error(`${tasks} tasks: ${JSON.stringify(result.faults)}`);
    const digests = result.lock.shards.map(({ sha256 }) => sha256).join("\n");
    const files = Math.ceil(made.shards.length / tasks);
    rows.push({ tasks, files, digest: sha256Of(new TextEncoder().encode(digests)) });
  }
  return rows;
}

/** The rows as a table of Markdown, with the first half of each digest. */
export function tableText(rows: readonly TaskRow[]): string {
  const lines = rows.map(({ tasks, files, digest }) => `| ${tasks} | ${files} | \`${digest.slice(0, 32)}\` |`);
  return ["| tasks | files of each | SHA-256 of the files' SHA-256 |", "| ---: | ---: | --- |", ...lines].join("\n");
}

// A small transformer of 8 files
function specs(): Record<string, Spec> {
  const all: Record<string, Spec> = { "model.embed.weight": { shape: [2048, 256], dtype: "bfloat16" } };
  for (let layer = 0; layer < 7; layer++) {
    const at = `model.layers.${layer}`;
    for (const name of ["q", "k", "v", "o"]) all[`${at}.${name}.weight`] = { shape: [256, 256], dtype: "bfloat16" };
    all[`${at}.up.weight`] = { shape: [1024, 256], dtype: "bfloat16" };
    all[`${at}.down.weight`] = { shape: [256, 1024], dtype: "bfloat16" };
    all[`${at}.norm.weight`] = { shape: [256], dtype: "bfloat16" };
  }
  return all;
}

async function makeTask(plan: string, task: number, out: string): Promise<void> {
  const here = (path: string) => decodeURIComponent(new URL(path, import.meta.url).pathname);
  const command = ["run", "-A", "--no-check", "--config", here("../deno.json"), here("../cli/lensor.ts")];
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...command, "make", plan, "--task", String(task), "-o", out, "--threads", "1"],
  }).output();
  if (code !== 0) throw new Error(new TextDecoder().decode(stderr));
}
