import * as ln from "../mod.ts";
import type { Command } from "./_command.ts";
import { Usage } from "./_command.ts";
import { modulesIn } from "./_plan_file.ts";
import { INIT_OPTIONS, readyIn } from "./_ready.ts";
import { shown } from "./_tame.ts";
import { bytesIn, columns, count, size } from "./_text.ts";

/** Says how a checkpoint is made by many machines. */
export const plan: Command = {
  help: `lensor plan MODEL -o PLAN.json: how one checkpoint is made by many machines; draws nothing

  Takes what init takes to say where values come from (lensor init --help). Files that tensors are loaded from are read once, to be hashed.

  --out, -o FILE     the plan; without it nothing is written
  --max-shard SIZE   files of at most this size (5GB by default); --shard is the same
  --tasks N          how many tasks make the files; one per file by default
  --name NAME        what the files are called: NAME-00001-of-00007.safetensors ("model" by default)
  --dtype DTYPE      stores floating-point tensors so
  --module URL#NAME  a function of your own by the module that exports it: its draws can be planned; may be given again
  --no-hash          does not read the inputs; what is loaded is proven only while they are there
  --digests LOCK     files must have the digests of this plan.lock
  --list             every tensor: shard, name, dtype, shape, first and last byte, source, separated by tabs
  --json             the plan's totals as JSON`,
  takes: ["a MODEL"],
  options: {
    value: [...INIT_OPTIONS.value, "out", "dtype", "shard", "max-shard", "tasks", "name", "digests"],
    values: [...INIT_OPTIONS.values, "module"],
    flag: [...INIT_OPTIONS.flag, "no-hash", "list", "json"],
  },
  async run(args, host) {
    if (args.has("list") && args.has("json")) throw new Usage("--list and --json are two forms; choose one");
    const out = args.one("out");
    const limit = args.one("max-shard") ?? args.one("shard") ?? "5GB";
    const maxShardBytes = bytesIn(limit);
    if (!maxShardBytes) throw new Usage(`--max-shard ${limit}: expected a size such as 5GB`);
    const tasks = args.one("tasks");
    if (tasks !== undefined && !/^[1-9]\d*$/.test(tasks)) {
      throw new Usage(`--tasks ${tasks}: expected a positive integer`);
    }
    if (args.has("shard") && args.has("max-shard")) throw new Usage("--max-shard and --shard are the same; give one");
    const dtype = args.one("dtype");
    const ready = await readyIn(args, host);
    try {
      const made = await planned(ready.model, {
        maxShardBytes,
        ...(tasks === undefined ? {} : { tasks: Number(tasks) }),
        ...(args.one("name") === undefined ? {} : { name: args.one("name")! }),
        ...(dtype === undefined ? {} : { dtype: dtype as ln.DType }),
        how: howOf(args.names[0]!, args.words),
        base: host.absolute?.(folderOf(out ?? "plan.json")) ?? ".",
        hash: !args.has("no-hash"),
        modules: await modulesIn(args, host),
      });
      const digests = args.one("digests");
      const told = digests === undefined ? made : withDigests(made, ln.parseLock(await host.read(digests), digests));
      if (out !== undefined) await ln.savePlan(told, out);
      if (args.has("json")) {
        const { total, tasks, shards } = told;
        host.say(JSON.stringify({ digest: ln.planDigest(told), ...total, shards: shards.length, tasks }));
      } else if (args.has("list")) host.say(ln.planList(told).join("\n"));
      else host.say(summaryOf(told, out));
      return 0;
    } finally {
      ready.close();
    }
  },
};

// Numbers of tasks and names that a plan cannot have are the caller's, and so is what init would refuse
async function planned(ready: ln.Module, options: ln.PlanOptions): Promise<ln.Plan> {
  try {
    return await ln.plan(ready, options);
  } catch (error) {
    if (!(error instanceof ln.LensorError)) throw error;
    if (error.code !== "range" && error.code !== "type") throw error;
    throw new Usage(error.message);
  }
}

function summaryOf(plan: ln.Plan, out: string | undefined): string {
  const rows = plan.tensors.flatMap((row) =>
    row.names.map((fold) => [
      shown(ln.showFold(fold)),
      count(ln.foldSize(fold), "tensor"),
      `[${row.shape.join(", ")}]`,
      row.as === undefined ? row.dtype : `${row.dtype} as ${row.as}`,
      shown(ln.plannedSource(plan, row)),
    ])
  );
  const { total, shards, tasks } = plan;
  const last = tasks === 1 ? "0" : `0-${tasks - 1}`;
  return [
    ...columns(rows),
    "",
    `${count(total.tensors, "tensor")}, ${count(total.elements, "element")}, ${size(total.bytes)} in ` +
    `${count(shards.length, "file")} by ${count(tasks, "task")}`,
    ...(out === undefined ? ["nothing is written without -o PLAN.json"] : [
      `${out}: next, lensor make ${out} --task 0 -o OUT, or sbatch --array=${last} make.sh; then lensor finish ${out} -o OUT`,
    ]),
  ].join("\n");
}

function withDigests(plan: ln.Plan, lock: ln.Lock): ln.Plan {
  const known = new Map(lock.shards.map(({ file, sha256 }) => [file, sha256]));
  return {
    ...plan,
    shards: plan.shards.map((shard) => {
      const sha256 = known.get(shard.file);
      if (sha256 !== undefined) return { ...shard, sha256 };
      throw new ln.LensorError("missing", `Cannot plan: the lock has no ${shard.file}`, { file: shard.file });
    }),
  };
}

// What was asked for, without where the plan goes: the same plan elsewhere is the same plan
function howOf(model: string, words: readonly (readonly [string, string])[]): string[] {
  const told = words.filter(([name]) => !["out", "json", "list", "digests"].includes(name));
  return [`MODEL ${model}`, ...told.map(([name, value]) => value === "" ? `--${name}` : `--${name} ${value}`)];
}

function folderOf(file: string): string {
  const cut = file.lastIndexOf("/");
  return cut < 0 ? "." : cut === 0 ? "/" : file.slice(0, cut);
}
