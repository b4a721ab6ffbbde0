/**
 * NumPy on one thread, in a process of its own that is asked for one run at a time, so that it alternates with the
 * others.
 */
import { talk } from "../../dev/peers/talk.ts";
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
  const numpy = talk(python, {
    args: kept ? [script, "kept"] : [script],
    clearEnv: true,
    env: { ...env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1" },
  });
  const ask = async (line: string): Promise<number> => {
    await numpy.say(line);
    const answer = await numpy.hear();
    if (answer === undefined) throw new Error("NumPy has ended");
    return Number(answer);
  };
  return {
    name: "NumPy",
    prepare: ({ op, n }: Job) => op === "conv2d" ? undefined : () => ask(`${op} ${n}`),
    stop: () => numpy.end(),
  };
}
