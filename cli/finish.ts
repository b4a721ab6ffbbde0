import { shown } from "./_tame.ts";
import * as ln from "../mod.ts";
import type { Command } from "./_command.ts";
import { planIn } from "./_plan_file.ts";
import { count } from "./_text.ts";

/** Checks all shards of a plan and writes lock and index. */
export const finish: Command = {
  help: `lensor finish PLAN.json -o FOLDER: checks all shards, then writes plan.lock and the index

  Draws nothing. Where shards are missing or damaged it names all of them, prints the tasks to run again, and exits with 1.

  --out, -o FOLDER  where the files are; the working folder by default
  --quick           believes sizes, headers and notes, without hashing
  --json            the result as JSON`,
  takes: ["a PLAN"],
  options: { value: ["out"], flag: ["quick", "json"] },
  async run(args, host) {
    const { plan } = await planIn(args.names[0]!, host);
    const out = args.one("out") ?? ".";
    const result = await ln.finishPlan(plan, out, { quick: args.has("quick") });
    if (args.has("json")) {
      host.say(
        JSON.stringify(result.done ? { done: true, digest: result.lock.digest, shards: result.lock.shards } : result),
      );
      return result.done ? 0 : 1;
    }
    if (result.done) {
      host.say(`${count(plan.shards.length, "file")} as planned; next: lensor verify ${out}`);
      return 0;
    }
    if (result.removed !== undefined) {
      host.complain(`${result.removed} is removed: it named shards that are not as planned`);
    }
    for (const { file, why } of result.faults) host.say(shown(`${file}  ${why}`));
    if (result.tasks !== "") host.say(`sbatch --array=${result.tasks} make.sh`);
    return 1;
  },
};
