/**
 * Kills a process that saves over and over, at moments spread over a save and crowded at its two ends, and looks at
 * what is left: the target must always be the last file that was finished or the one being made, whole, and temporary
 * files must not pile up.
 *
 *     deno run --allow-read --allow-write --allow-run dev/kill_test.ts [rounds = 200] [megabytes = 200] [folder]
 *
 * `dev/kill_peers.py` does the same to other libraries.
 */
import { openSafetensors, writeSafetensors } from "../mod.ts";

const NAME = "target.safetensors";

if (Deno.args[0] === "child") await save(Deno.args[1]!, Number(Deno.args[2]), Number(Deno.args[3]));
else await rounds(Number(Deno.args[0] ?? 200), Number(Deno.args[1] ?? 200), Deno.args[2]);

// Two tensors of one number each, another one for every save; says when each begins and ends
async function save(folder: string, megabytes: number, first: number): Promise<void> {
  const data = new Float32Array(megabytes * 125_000);
  for (let value = first;; value++) {
    const tensor = { shape: [data.length], dtype: "float32", data: data.fill(value) } as const;
    say(`begin ${value}`);
    await writeSafetensors([["x", tensor], ["y", tensor]], `${folder}/${NAME}`);
    say(`done ${value}`);
  }
}

function say(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}

async function rounds(n: number, megabytes: number, base?: string): Promise<void> {
  const folder = await Deno.makeTempDir(base ? { dir: base } : {});
  let last = 0, duration = 500, old = 0, fresh = 0, most = 0;
  for (let round = 0; round < n; round++) {
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", "--allow-read", "--allow-write", import.meta.url, "child", folder, `${megabytes}`, `${last + 1}`],
      stdout: "piped",
    }).spawn();
    let begun = last, done = last, since = 0, timer: ReturnType<typeof setTimeout> | undefined;
    for await (const line of linesOf(child.stdout)) {
      const value = Number(line.split(" ")[1]);
      if (line.startsWith("begin")) {
        begun = value;
        // The first save of each child shows how long one takes; the second is killed, in the first round the first
        if (value > last + 1 || round === 0) {
          timer ??= setTimeout(() => child.kill("SIGKILL"), momentOf(round) * duration);
        } else since = performance.now();
      } else {
        done = value;
        if (value === last + 1 && since) duration = performance.now() - since;
      }
    }
    await child.status;
    const files = [...Deno.readDirSync(folder)].map((e) => e.name);
    most = Math.max(most, files.filter((f) => f.endsWith(".tmp")).length);
    const found = files.includes(NAME) ? await valueOf(`${folder}/${NAME}`) : 0;
    // Killed between the rename and the line that tells of it, a process leaves the file that it had begun
    if (found !== done && found !== begun) {
      throw new Error(`round ${round}: the target holds ${found}, ${done} was finished and ${begun} begun`);
    }
    if (found === done) old++;
    else fresh++;
    last = Math.max(found, begun);
  }
  await Deno.remove(folder, { recursive: true });
  console.log(
    `${n} kills during saves of ${megabytes} MB: 0 corrupt, ${old} found the file before, ${fresh} the new one; ` +
      `at most ${most} temporary files at once`,
  );
  if (most > 1) throw new Error("temporary files pile up");
}

// In thirds: anywhere, at the beginning, around the end
function momentOf(round: number): number {
  const x = Math.random();
  return [1.1 * x, 0.05 * x, 0.9 + 0.2 * x][round % 3]!;
}

async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  for await (const text of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    yield* lines;
  }
}

// The one number that fills both tensors; throws if the file cannot be read or holds several
async function valueOf(path: string): Promise<number> {
  const checkpoint = await openSafetensors(path);
  const [x, y] = [await checkpoint.read("x"), await checkpoint.read("y")] as [Float32Array, Float32Array];
  checkpoint.close?.();
  const value = x[0]!;
  for (const data of [x, y]) {
    for (let i = 0; i < data.length; i++) if (data[i] !== value) throw new Error(`${path} is torn`);
  }
  return value;
}
