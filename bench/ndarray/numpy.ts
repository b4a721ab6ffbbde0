/** NumPy on one thread, in a process of its own that is asked for one run at a time, so that it alternates with the others. */
import type { Contender, Job } from "./jobs.ts";

/** A contender whose runs give the seconds that they took, and a way to end the process. */
export interface Outside extends Contender {
  readonly stop: () => Promise<void>;
}

/** Starts NumPy under a Python interpreter; `kept` results are held to the end. */
export function startNumpy(python: string, kept: boolean): Outside {
  const env = Deno.env.toObject();
  // A leftover of somebody's tuning would choose the wrong kernels for this machine
  delete env["OPENBLAS_CORETYPE"];
  const script = new URL("./numpy_times.py", import.meta.url).pathname;
  const process = new Deno.Command(python, {
    args: kept ? [script, "kept"] : [script],
    clearEnv: true,
    env: { ...env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1" },
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = process.stdin.getWriter(), reader = process.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  const ask = async (line: string): Promise<number> => {
    await writer.write(new TextEncoder().encode(line));
    while (!text.includes("\n")) {
      const { value, done } = await reader.read();
      if (done) throw new Error("NumPy has ended");
      text += value;
    }
    const [first = "", ...rest] = text.split("\n");
    text = rest.join("\n");
    return Number(first);
  };
  return {
    name: "NumPy",
    prepare: ({ op, n }: Job) => op === "conv2d" ? undefined : () => ask(`${op} ${n}\n`),
    stop: async () => {
      await writer.close();
      await process.status;
    },
  };
}
