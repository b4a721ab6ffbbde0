/**
 * A real Slurm on this machine: an array of tasks, one of them killed in mid-shard, one shard damaged. LENSOR_SLURM=1
 * installs Slurm where it is missing, which takes root; without it the test needs one that is installed.
 */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";

const script = new URL("../../dev/slurm.sh", import.meta.url).pathname;
const command = new URL("../../cli/lensor.ts", import.meta.url).pathname;
const config = new URL("../../deno.json", import.meta.url).pathname;
const may = Deno.build.os === "linux" && (Deno.env.get("LENSOR_SLURM") === "1" || await has("slurmctld"));
if (!may) console.log("tests/plan/slurm_test.ts is skipped: no Slurm is installed; LENSOR_SLURM=1 installs it");

Deno.test({
  name:
    "a Slurm array with a killed task and a damaged shard -> the digests of one process; verify names a changed tensor",
  ignore: !may,
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const daemon = await started(`${folder}/slurm`);
    if (daemon === undefined) return console.log("Slurm cannot be started here: the test is skipped");
    try {
      const slurm = (name: string, ...args: string[]) => run(name, args, { SLURM_CONF: daemon }, folder);
      await Deno.writeTextFile(`${folder}/model.json`, JSON.stringify(modelJson()));
      const lensor = (...args: string[]) =>
        run(Deno.execPath(), ["run", "-A", "--no-check", "--config", config, command, ...args], CLEAN, folder);
      await ok(
        lensor(
          "plan",
          "model.json",
          "--torch-default",
          "--seed",
          "5",
          "--max-shard",
          "40MB",
          "--tasks",
          "4",
          "-o",
          "plan.json",
        ),
      );
      const { shards } = ln.parsePlan(await Deno.readTextFile(`${folder}/plan.json`));
      assertEquals(shards.length, 8);
      await Deno.writeTextFile(
        `${folder}/make.sh`,
        `#!/bin/sh\n#SBATCH --output=${folder}/make-%a.log\necho $$ > ${folder}/pid.$SLURM_ARRAY_TASK_ID\n` +
          `exec ${Deno.execPath()} run -A --no-check --config ${config} ${command} make plan.json -o out --threads 1 --json\n`,
      );
      const submit = async (array: string) =>
        (await ok(slurm("sbatch", "--parsable", `--array=${array}`, "make.sh"))).trim();
      await submit("0-3");
      // Task 1 makes shards 2 and 6: it is killed as soon as the temporary file of one of them is there
      const killed = await untilTemporary(`${folder}/out`, [shards[1]!.file, shards[5]!.file]);
      if (killed) await run("kill", ["-9", (await Deno.readTextFile(`${folder}/pid.1`)).trim()], {}, folder);
      assert(killed, "task 1 was done before it could be killed");
      await idle(slurm);
      // Nothing of the interrupted shard has its name
      const first = await lensor("finish", "plan.json", "-o", "out");
      assertEquals(first.code, 1);
      assert(/^sbatch --array=1 make\.sh$/m.test(first.out), first.out);
      await submit("1");
      await idle(slurm);
      await flip(`${folder}/out/${shards[4]!.file}`, 5);
      const second = await lensor("finish", "plan.json", "-o", "out");
      assert(second.code === 1 && second.out.includes(`${shards[4]!.file}  damaged`), second.out);
      await submit(/--array=([\d,-]+)/.exec(second.out)![1]!);
      await idle(slurm);
      await ok(lensor("finish", "plan.json", "-o", "out"));
      await ok(lensor("make", "plan.json", "-o", "one"));
      await ok(lensor("finish", "plan.json", "-o", "one"));
      for (const file of [...shards.map(({ file }) => file), "model.safetensors.index.json"]) {
        assertEquals(await digest(`${folder}/out/${file}`), await digest(`${folder}/one/${file}`), file);
      }
      await ok(lensor("verify", "out", "--sample"));
      await flip(`${folder}/out/${shards[7]!.file}`, 1);
      const verdict = await lensor("verify", "out");
      assertEquals(verdict.code, 1);
      assert(verdict.out.includes(shards[7]!.last), verdict.out);
      assertEquals([...Deno.readDirSync(`${folder}/out`)].filter(({ name }) => name.endsWith(".tmp")), []);
    } finally {
      await run(script, ["stop", `${folder}/slurm`], {}, folder);
      await Deno.remove(folder, { recursive: true });
    }
  },
});

const CLEAN = {
  SLURM_ARRAY_TASK_ID: "",
  SLURM_PROCID: "",
  RANK: "",
};

// Eight linear layers of 36 MB, a shard each
function modelJson() {
  const linear = {
    type: "Linear",
    bases: ["Linear", "Module"],
    attrs: { in_features: 3000, out_features: 3000, bias: false },
    params: { weight: { shape: [3000, 3000], dtype: "float32" } },
  };
  const children = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`layer${i}`, linear]));
  return { type: "Net", bases: ["Module"], attrs: {}, params: {}, children };
}

async function started(folder: string): Promise<string | undefined> {
  const { code, out, err } = await run("bash", [script, "start", folder], {}, ".");
  const conf = /SLURM_CONF='([^']+)'/.exec(out)?.[1];
  if (code !== 0 || conf === undefined) console.log(err);
  return conf;
}

async function untilTemporary(folder: string, files: readonly string[]): Promise<boolean> {
  for (let tries = 0; tries < 12_000; tries++) {
    const names: string[] = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name).catch(() => []);
    if (names.some((name) => name.endsWith(".tmp") && files.some((file) => name.startsWith(`.${file}.`)))) return true;
    if (files.every((file) => names.includes(`${file}.sha256`))) return false;
    await new Promise((done) => setTimeout(done, 5));
  }
  return false;
}

async function idle(slurm: (name: string, ...args: string[]) => Promise<Ran>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if ((await slurm("squeue", "-h")).out.trim() === "") return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error("the jobs did not end");
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(name: string, args: string[], env: Record<string, string>, cwd: string): Promise<Ran> {
  const { code, stdout, stderr } = await new Deno.Command(name, { args, env: { NO_COLOR: "1", ...env }, cwd }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, out: text(stdout), err: text(stderr) };
}

async function ok(ran: Promise<Ran>): Promise<string> {
  const { code, out, err } = await ran;
  assertEquals(code, 0, out + err);
  return out;
}

async function has(name: string): Promise<boolean> {
  const { success } = await new Deno.Command("sh", { args: ["-c", `command -v ${name}`], stdout: "null" }).output();
  return success;
}

async function digest(file: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await Deno.readFile(file)));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

async function flip(file: string, fromEnd: number): Promise<void> {
  const bytes = await Deno.readFile(file);
  bytes[bytes.length - fromEnd]! ^= 1;
  await Deno.writeFile(file, bytes);
}
