// Makes all shards of a plan in one folder after the other, each as soon as another process is ready to make the same:
// `plan.json FOLDER NAME OTHER ROUNDS`
import { makeShard, parsePlan } from "../../mod.ts";

const [file, folder, me, other, rounds] = Deno.args as [string, string, string, string, string];
const plan = parsePlan(Deno.readTextFileSync(file));

function isReady(name: string): boolean {
  try {
    Deno.statSync(`${folder}/${name}`);
    return true;
  } catch {
    return false;
  }
}

for (let round = 0; round < Number(rounds); round++) {
  Deno.writeTextFileSync(`${folder}/ready.${me}.${round}`, "");
  while (!isReady(`ready.${other}.${round}`)) await new Promise((done) => setTimeout(done, 1));
  for (const k of plan.shards.keys()) await makeShard(plan, k, `${folder}/round${round}`, { threads: 1 });
}
