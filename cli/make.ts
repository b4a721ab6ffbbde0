import * as ln from "../mod.ts";
import { type Args, type Command, type Host, Usage } from "./_command.ts";
import { advice } from "./_advice.ts";
import { attemptsBefore, exitOf } from "./_exit.ts";
import { inputsIn, modulesIn, planIn } from "./_plan_file.ts";
import { tasksIn } from "./_tasks.ts";
import { size } from "./_text.ts";

/** Makes the shards of some tasks of a plan. */
export const make: Command = {
  help: `lensor make PLAN.json -o FOLDER: makes the shards of these tasks, or of all

  Without --task the number is that of the job: SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX, PBS_ARRAY_INDEX,
  HQ_TASK_ID, SLURM_PROCID of a step, RANK. A shard that is finished is left alone; two that make the same one do no harm.
  Exit codes: 0 done, 75 run the same again, 2 wrong call or plan, 1 final.

  --task K            one task
  --tasks LIST        several, as Slurm takes them: 1,5-7
  --out, -o FOLDER    where the files go; the working folder by default
  --input NAME=PATH   where the input that the plan calls NAME lies here; may be given again
  --module URL#NAME   runs this function of another host, as the plan calls it; modules in files are run without asking
  --check-inputs      hashes inputs whole before anything is made
  --threads N         how many processors draw; all by default
  --quick             believes size and header of a finished shard
  --json              one JSON object a line on stderr, one on stdout at the end`,
  takes: ["a PLAN"],
  options: {
    value: ["task", "tasks", "out", "threads"],
    values: ["input", "module"],
    flag: ["quick", "json", "check-inputs"],
  },
  async run(args, host) {
    try {
      return await made(args, host);
    } catch (error) {
      if (!(error instanceof Usage) || !args.has("json")) throw error;
      host.complain(JSON.stringify({ event: "error", code: "usage", exit: 2, message: error.message }));
      return 2;
    }
  },
};

async function made(args: Args, host: Host): Promise<number> {
  const { plan, base } = await planIn(args.names[0]!, host);
  const tasks = tasksIn(args, host, plan);
  const out = args.one("out") ?? ".";
  const options = { ...optionsIn(args, base), modules: await modulesIn(args, host) };
  checkFolder(plan, out, options, host.absolute ?? ((path) => path));
  host.folder?.(out);
  const chosen = new Set(tasks.list);
  const shards = plan.shards.map((_, k) => k).filter((k) => chosen.has(k % plan.tasks));
  const json = args.has("json");
  const event = (fields: Record<string, unknown>, text?: string) => {
    if (json) host.complain(JSON.stringify(fields));
    else if (text !== undefined) host.complain(text);
  };
  const attempt = attemptsBefore(host);
  const list = ln.taskList(tasks.list);
  event(
    {
      event: "start",
      plan: ln.planDigest(plan),
      tasks: list,
      of: plan.tasks,
      from: tasks.from,
      shards: shards.length,
      attempt,
    },
    `task ${list} of ${plan.tasks} (${tasks.from}): ${shards.length} of ${plan.shards.length} files`,
  );
  const done = { made: 0, kept: 0, remade: 0 };
  let bytes = 0;
  try {
    for (const k of shards) {
      const from = performance.now();
      let said = from;
      const shard = await ln.makeShard(plan, k, out, {
        ...options,
        ...(host.stop ? { signal: host.stop } : {}),
        onProgress({ file, bytes, of }) {
          if (performance.now() - said < 1000) return;
          said = performance.now();
          event({ event: "progress", file, bytes, of });
        },
      });
      const seconds = Math.round((performance.now() - from) / 100) / 10;
      done[shard.state]++;
      if (shard.state !== "kept") bytes += shard.bytes;
      const { file, state, why, sha256 } = shard;
      event(
        { event: "shard", file, state, ...(why === undefined ? {} : { why }), bytes: shard.bytes, sha256, seconds },
        `${file}  ${state}${why === undefined ? "" : ` (${why})`}  ${size(shard.bytes)}  ${seconds} s`,
      );
    }
  } catch (error) {
    if (!(error instanceof ln.LensorError)) throw error;
    const exit = exitOf(error, host);
    const message = advice(error.message, make);
    event({ event: "error", code: error.code, exit, message }, `lensor make: ${message}`);
    return exit;
  }
  event({ event: "done", ...done, bytes });
  if (json) host.say(JSON.stringify({ ...done, bytes, shards: shards.map((k) => plan.shards[k]!.file) }));
  else {host.say(
      `${done.made} made, ${done.kept} kept, ${done.remade} remade; next: lensor finish ${args.names[0]} -o ${out}`,
    );}
  return 0;
}

function optionsIn(args: Args, base: string): ln.MakeOptions & { base: string; inputs: Record<string, string> } {
  const threads = args.one("threads");
  if (threads !== undefined && !/^[1-9]\d?$/.test(threads)) throw new Usage(`--threads ${threads}: expected 1 to 64`);
  return {
    base,
    inputs: inputsIn(args),
    quick: args.has("quick"),
    checkInputs: args.has("check-inputs"),
    ...(threads === undefined ? {} : { threads: Number(threads) }),
  };
}

// A folder that holds an input would never be finished: readers of the folder would take its tensors too
function checkFolder(
  plan: ln.Plan,
  out: string,
  { base, inputs }: { base: string; inputs: Record<string, string> },
  absolute: (path: string) => string,
): void {
  const target = absolute(out).replace(/\/+$/, "");
  for (const { name, uri } of plan.inputs) {
    const place = Object.hasOwn(inputs, name) ? inputs[name]! : uri.startsWith("/") ? uri : `${base}/${uri}`;
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(Object.hasOwn(inputs, name) ? place : uri)) continue;
    const at = absolute(place);
    if (at.slice(0, at.lastIndexOf("/")) === target) {
      throw new Usage(`the folder "${out}" holds ${name}, an input of the plan; use -o FOLDER`);
    }
  }
}
