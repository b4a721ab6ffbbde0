/**
 * Kills a process that saves over and over, at random moments, and looks at what is left: the target must always be one of the saved
 * files, whole, and temporary files must not pile up.
 *
 *     deno run --allow-read --allow-write --allow-run dev/kill_test.ts [rounds = 200]
 */
import { openSafetensors, writeSafetensors } from "../mod.ts";

const [mode = "200", folder = ""] = Deno.args;
if (mode === "child") await save(folder);
else await rounds(Number(mode));

async function save(folder: string): Promise<void> {
  for (let value = 1;; value++) {
    const tensor = { shape: [1 << 20], dtype: "float32", data: new Float32Array(1 << 20).fill(value) } as const;
    await writeSafetensors([["x", tensor], ["y", tensor]], `${folder}/target.safetensors`);
  }
}

async function rounds(n: number): Promise<void> {
  const folder = await Deno.makeTempDir();
  let saves = 0, most = 0;
  for (let round = 0; round < n; round++) {
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", "--allow-read", "--allow-write", import.meta.url, "child", folder],
    }).spawn();
    await new Promise((done) => setTimeout(done, 60 + Math.random() * 120));
    child.kill("SIGKILL");
    await child.status;
    const files = [...Deno.readDirSync(folder)].map((e) => e.name);
    most = Math.max(most, files.filter((f) => f.endsWith(".tmp")).length);
    if (!files.includes("target.safetensors")) continue;
    const checkpoint = await openSafetensors(`${folder}/target.safetensors`);
    const [x, y] = [await checkpoint.read("x"), await checkpoint.read("y")] as [Float32Array, Float32Array];
    checkpoint.close?.();
    if (!x.every((v) => v === x[0]) || !y.every((v) => v === x[0])) {
      throw new Error(`round ${round}: the target is torn`);
    }
    saves++;
  }
  await Deno.remove(folder, { recursive: true });
  console.log(`${n} kills, ${saves} with a target, all whole; at most ${most} temporary files at once`);
  if (most > 1) throw new Error("temporary files pile up");
}
