import { checkPlan } from "./check_plan.ts";
import { indexText, isShardOf } from "../checkpoint/writers/shard_layout.ts";
import { replaceFile } from "../checkpoint/writers/replace_file.ts";
import { entriesOf, pathOf, removeFile } from "../checkpoint/stores/file.ts";
import { checkIterable, checkOptions } from "../core/check.ts";
import { bytesOf } from "../core/dtype.ts";
import { sha256Of } from "../core/sha256.ts";
import { sizeOf } from "../core/shape.ts";
import { VERSION } from "../core/version.ts";
import { inFolder, look } from "./_files.ts";
import { shardTensors, storedAs } from "./_shard.ts";
import { standing } from "./make_shard.ts";
import { lockText, planDigest } from "./plan_text.ts";
import type { Lock, Plan } from "./types.ts";

/** How a checkpoint is finished. */
export interface FinishOptions {
  /** Takes sizes, headers and notes for proof, without hashing the files. */
  readonly quick?: boolean;
}

/** A shard that is not as it should be. */
export interface Fault {
  /** The file's name. */
  readonly file: string;
  /** The task that makes it; absent for a file that is not in the plan. */
  readonly task?: number;
  /** What is wrong, in words. */
  readonly why: string;
}

/** Whether a checkpoint is complete. */
export type Finished =
  | { readonly done: true; readonly lock: Lock }
  | {
    readonly done: false;
    /** The tasks to run again, as Slurm takes them: `1,5-7`. Empty where running tasks again is no help. */
    readonly tasks: string;
    readonly faults: readonly Fault[];
    /** An index of an earlier run that had to be removed. */
    readonly removed?: string;
  };

/**
 * Looks at every shard of a plan in a folder, and if all are as planned writes `plan.lock` and then the index, each
 * whole or not at all. Draws nothing, and makes no shard.
 *
 * @returns `done: false` with every fault, not the first alone, and the tasks to run again; an index that is there is
 * removed then.
 * @throws {LensorError} `io` if the system refuses to read or write.
 *
 * @example
 * ```ts
 * import { fill, finishPlan, initialize, linear, makeShard, normal, plan } from "@lensor/lensor";
 * import { assert, assertEquals } from "@std/assert";
 *
 * const folder = Deno.makeTempDirSync();
 * const planned = await plan(initialize(linear(4, 3), fill("**", normal())), { maxShardBytes: 20 });
 * await makeShard(planned, 0, folder);
 * const first = await finishPlan(planned, folder);
 * assert(!first.done);
 * assertEquals(first.tasks, "1");
 * await makeShard(planned, 1, folder);
 * assert((await finishPlan(planned, folder)).done);
 * ```
 */
export async function finishPlan(plan: Plan, folder: string | URL, options: FinishOptions = {}): Promise<Finished> {
  checkPlan("finish", plan);
  checkOptions("finish a plan", options, ["quick"]);
  const digest = planDigest(plan);
  const quick = options.quick === true;
  const stem = stemOf(plan);
  const index = inFolder(folder, `${stem}.safetensors.index.json`);
  const faults: Fault[] = [];
  const shards: { file: string; bytes: number; sha256: string }[] = [];
  for (const [k, shard] of plan.shards.entries()) {
    const path = inFolder(folder, shard.file);
    const { kept, why } = await standing(shard, digest, path, quick);
    if (kept !== undefined) shards.push({ file: shard.file, bytes: shard.bytes, sha256: kept });
    else {faults.push({
        file: shard.file,
        task: k % plan.tasks,
        why: why === undefined ? "missing" : WORDS[why] ?? why,
      });}
  }
  const planned = new Set(plan.shards.map(({ file }) => file));
  for (const name of filesIn(folder)) {
    if (!name.endsWith(".safetensors") || planned.has(name)) continue;
    const what = isShardOf(stem, name) ? "belongs to another checkpoint" : "is not in the plan";
    faults.push({ file: name, why: `${what}; readers of the folder would take its tensors too: move it away` });
  }
  if (faults.length > 0) {
    const there = await look(index) !== undefined;
    if (there) removeFile(index);
    const tasks = taskList(faults.flatMap(({ task }) => task === undefined ? [] : [task]));
    return { done: false, tasks, faults, ...(there ? { removed: index } : {}) };
  }
  const text = plan.shards.length === 1 ? undefined : new TextEncoder().encode(indexOf(plan));
  const lock: Lock = {
    format: "lensor.lock",
    version: 1,
    lensor: VERSION,
    checked: quick ? "size" : "all",
    plan,
    digest,
    shards,
    ...(text === undefined ? {} : { index: sha256Of(text) }),
  };
  const bytes = new TextEncoder().encode(lockText(lock));
  await replaceFile(inFolder(folder, "plan.lock"), (put) => put(bytes));
  if (text !== undefined) await replaceFile(index, (put) => put(text));
  return { done: true, lock };
}

/** Tasks in rising order, ranges folded as Slurm takes them: `1,5-7`. */
export function taskList(tasks: Iterable<number>): string {
  checkIterable(tasks, "list tasks", "numbers");
  const sorted = [...new Set(tasks)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const task of sorted) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === task) last[1] = task;
    else runs.push([task, task]);
  }
  return runs.map(([from, to]) => from === to ? `${from}` : `${from}-${to}`).join(",");
}

/** What files are called before their numbers. */
export function stemOf(plan: Plan): string {
  return (plan.shards[0]?.file ?? "model.safetensors").replace(/(-\d{5,}-of-\d{5,})?\.safetensors$/, "");
}

/** The text of a plan's index. */
export function indexOf(plan: Plan): string {
  const shards = plan.shards.map(({ file }, k) => ({
    file,
    entries: shardTensors(plan, k).map(({ name, row }) => ({
      name,
      bytes: sizeOf(row.shape) * bytesOf(storedAs(row)),
    })),
  }));
  return indexText(shards, Object.entries({ ...plan.ties, ...plan.metadata }));
}

const WORDS: Readonly<Record<string, string>> = {
  "no note": "has no note: it was not finished",
  "other plan": "was made for another plan",
  size: "damaged: it is not as long as planned",
  digest: "damaged: its SHA-256 is not the one noted when it was made",
};

// A folder that is not there holds nothing yet
function filesIn(folder: string | URL): readonly string[] {
  return (entriesOf(pathOf(folder)) ?? []).filter(({ isFolder }) => !isFolder).map(({ name }) => name);
}
