import { assertEquals } from "@std/assert";
import { sha256Of } from "../../core/sha256.ts";
import * as ln from "../../mod.ts";
import { inFolder } from "../_util.ts";

const ROUNDS = 50;

function digests(folder: string): Record<string, string> {
  const names = Array.from(Deno.readDirSync(folder), ({ name }) => name).sort();
  return Object.fromEntries(names.map((name) => [name, sha256Of(Deno.readFileSync(`${folder}/${name}`))]));
}

Deno.test("make: two processes that race for the same shards -> the bytes of one, and nothing is left over", () =>
  inFolder(async (folder) => {
    const specs = Object.fromEntries(
      Array.from({ length: 4 }, (_, i) => [`layers.${i}.weight`, { shape: [64, 256], dtype: "float32" as const }]),
    );
    const ready = ln.initialize(ln.modelFromSpecs(specs), ln.fill("**", ln.normal({ std: 0.02 })), { seed: 3 });
    const plan = await ln.plan(ready, { maxShardBytes: 2 * 64 * 256 * 4 });
    assertEquals(plan.shards.length, 2);
    await Deno.writeTextFile(`${folder}/plan.json`, ln.planText(plan));
    for (const k of plan.shards.keys()) await ln.makeShard(plan, k, `${folder}/alone`);
    const alone = digests(`${folder}/alone`);
    // Some rounds begin with what a killed process leaves: a temporary file that nobody locks, a shard that no note
    // speaks of
    const [{ file }] = plan.shards as [ln.PlanShard];
    for (let round = 0; round < ROUNDS; round += 2) {
      Deno.mkdirSync(`${folder}/round${round}`);
      Deno.writeTextFileSync(`${folder}/round${round}/.${file}.0123456789abcdef.tmp`, "half a sh");
      if (round % 4 === 0) Deno.writeTextFileSync(`${folder}/round${round}/${file}`, "half a shard");
    }
    const racer = new URL("./_racer.ts", import.meta.url).pathname;
    const race = (me: string, other: string) =>
      new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", "--no-check", racer, `${folder}/plan.json`, folder, me, other, String(ROUNDS)],
        stderr: "piped",
      }).output();
    for (const { code, stderr } of await Promise.all([race("a", "b"), race("b", "a")])) {
      assertEquals([code, new TextDecoder().decode(stderr)], [0, ""]);
    }
    for (let round = 0; round < ROUNDS; round++) assertEquals(digests(`${folder}/round${round}`), alone, `${round}`);
  }));
