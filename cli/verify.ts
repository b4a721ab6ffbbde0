import { shown } from "./_tame.ts";
import * as ln from "../mod.ts";
import { type Command, Usage } from "./_command.ts";
import { advice } from "./_advice.ts";
import { inputsIn, modulesIn } from "./_plan_file.ts";

/** Proves a checkpoint: draws again what was drawn, compares what was loaded. */
export const verify: Command = {
  help: `lensor verify FILE|FOLDER: proves a checkpoint that lensor wrote

  Draws again what was drawn, compares what was loaded with its input, and files with plan.lock. Exit code 1 if anything differs or is not
  proven.

  --lock FILE         the lock that finish wrote; plan.lock beside the files by default
  --input NAME=PATH   where the input that the plan calls NAME lies here; may be given again
  --module URL#NAME   runs this function, as the plan calls it, to draw again what it drew; may be given again
  --sample [N]        the first and the last chunk of each tensor and N others (8), instead of all
  --sample-seed S     which chunks
  --allow-unproven    exit code 0 where nothing differs
  --json              the result as JSON`,
  takes: ["a FILE or FOLDER"],
  options: {
    value: ["lock", "sample-seed"],
    optional: ["sample"],
    values: ["input", "module"],
    flag: ["allow-unproven", "json"],
  },
  async run(args, host) {
    const number = (name: string): number | undefined => {
      const text = args.one(name);
      if (text !== undefined && !/^\d+$/.test(text)) throw new Usage(`--${name} ${text}: expected a number`);
      return text === undefined ? undefined : Number(text);
    };
    const sample = args.one("sample") === "" ? 8 : number("sample");
    const sampleSeed = number("sample-seed");
    if (sampleSeed !== undefined && sample === undefined) {
      throw new Usage("--sample-seed chooses the chunks of --sample, which is missing");
    }
    const lock = args.one("lock");
    const verdict = await ln.verifyModel(args.names[0]!, {
      inputs: inputsIn(args),
      modules: await modulesIn(args, host),
      ...(lock === undefined ? {} : { lock }),
      ...(sample === undefined ? {} : { sample }),
      ...(sampleSeed === undefined ? {} : { sampleSeed }),
    });
    const code = verdict.faults.length > 0 || !verdict.ok && !args.has("allow-unproven") ? 1 : 0;
    if (args.has("json")) {
      host.say(JSON.stringify(verdict));
      return code;
    }
    for (const { file, path, why } of verdict.faults) {
      host.say([file, path, why].filter((x) => x !== undefined).join("  "));
    }
    for (const { file, path, proof, why } of verdict.tensors) {
      if (proof === "unproven") host.say(shown(`${file}  ${path}  unproven: ${advice(why ?? "", verify)}`));
    }
    host.say(totalOf(verdict));
    if (verdict.sampleSeed !== undefined) {
      host.say(
        `a sample of ${sample} chunks and the two ends per tensor (--sample-seed ${verdict.sampleSeed}): a change in 1 % of the ` +
          `chunks of a tensor is found with probability ${Math.round(100 * (1 - 0.99 ** (sample ?? 8)))} %`,
      );
    }
    return code;
  },
};

function totalOf({ tensors, faults, generator }: ln.Verdict): string {
  const wrong = new Set(faults.flatMap(({ path }) => path ?? [])).size;
  const of = (proof: ln.Proof) => tensors.filter((one) => one.proof === proof).length;
  const kinds = (["redrawn", "loaded", "sampled"] as const).map((proof) => [proof, of(proof)] as const);
  const proven = kinds.reduce((n, [, each]) => n + each, 0);
  const shown = kinds.filter(([, n]) => n > 0).map(([proof, n]) => `${n} ${proof}`).join(", ");
  const [, name, seed] = /^(\w+)\((\d+)\)$/.exec(generator ?? "") ?? [];
  const by = name === undefined ? "" : `; ${name} version 1, seed ${seed}`;
  const open = of("unproven");
  return `${proven} of ${tensors.length + wrong} tensors proven${shown && ` (${shown})`}` +
    `${wrong === 0 ? "" : `, ${wrong} wrong`}${open === 0 ? "" : `, ${open} unproven`}${by}`;
}
