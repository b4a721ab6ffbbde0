import type { Plan } from "../mod.ts";
import { type Args, type Host, Usage } from "./_command.ts";

/** The tasks that a call is to do, and who said so. */
export interface Tasks {
  /** The numbers, in rising order. */
  readonly list: readonly number[];
  /** `--task`, an environment variable, or "all". */
  readonly from: string;
}

// The first that is set decides; an empty value counts as absent
const VARIABLES = [
  "SLURM_ARRAY_TASK_ID",
  "JOB_COMPLETION_INDEX",
  "AWS_BATCH_JOB_ARRAY_INDEX",
  "PBS_ARRAY_INDEX",
  "HQ_TASK_ID",
  "SLURM_PROCID",
  "RANK",
];

/**
 * Which tasks of a plan are to be done: those of `--task` or `--tasks`, else the one that the job's environment names,
 * else all. The total is the plan's, never the environment's: a resubmitted array of one task says that it has one.
 */
export function tasksIn(args: Args, host: Host, { tasks }: Plan): Tasks {
  if (args.has("task") && args.has("tasks")) throw new Usage("--task and --tasks: give one of them");
  for (const option of ["task", "tasks"]) {
    const text = args.one(option);
    if (text !== undefined) {
      return { list: numbersIn(text, tasks, `--${option}`, option === "tasks"), from: `--${option}` };
    }
  }
  for (const name of VARIABLES) {
    const text = host.env?.(name);
    if (text === undefined || text === "") continue;
    // A plain batch script has SLURM_PROCID=0 without being one of many
    if (name === "SLURM_PROCID" && !host.env?.("SLURM_STEP_ID")) continue;
    return { list: numbersIn(text, tasks, name, false), from: name };
  }
  return { list: Array.from({ length: tasks }, (_, i) => i), from: "all" };
}

function numbersIn(text: string, tasks: number, from: string, many: boolean): number[] {
  const found = new Set<number>();
  for (const part of many ? text.split(",") : [text]) {
    const [, first, last] = (many ? /^(\d+)(?:-(\d+))?$/ : /^(\d+)()$/).exec(part.trim()) ?? [];
    const wrong = first === undefined || Number(first) >= tasks || Number(last || first) >= tasks ||
      Number(last || first) < Number(first);
    if (wrong) {
      const all = tasks === 1 ? "0" : `0-${tasks - 1}`;
      throw new Usage(`task ${part} (${from}): the plan has tasks 0 to ${tasks - 1}; submit --array=${all}`);
    }
    for (let k = Number(first); k <= Number(last || first); k++) found.add(k);
  }
  return [...found].sort((a, b) => a - b);
}
