import * as ln from "../mod.ts";
import { type Args, type Command, Usage } from "./_command.ts";
import { open } from "./_open.ts";
import { renameIn } from "./_options.ts";
import { patientIn } from "./_patient.ts";
import { ruleCalled } from "./_rule_pages.ts";
import { sarif } from "./_sarif.ts";
import { tame } from "./_tame.ts";
import { count } from "./_text.ts";

/** Says what is wrong with a checkpoint, or with a model. */
export const check: Command = {
  help: `lensor check FILE: what is wrong with a checkpoint, or with a model and the checkpoints it loads

  lensor check model.safetensors
  lensor check model.json --pretrained backbone.pth --ignore head

  FILE is a checkpoint, a model as JSON (modelFromJson), or a plan, of which history, names and shapes are looked at.
  The exit code is 1 if there is an error, 0 with warnings and notes. "lensor help RULE" explains a rule.

  --pretrained FILE       a checkpoint that the model loads; may be given again
  --prefix NAME           takes only what is below this name in the checkpoints, without it
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again
  --ignore GLOB           drops these entries of the checkpoints; may be given again
  --torch-default         draws what is missing then as PyTorch's layers do
  --seed N                0 by default
  --rule RULE             looks for this only; may be given again
  --skip RULE[:PATH]      leaves out a rule, or a rule at a path (* and ** stand for names); may be given again
  --sample N              reads only N elements of larger tensors, half of them at either end
  --no-values             reads no numbers: history, names and shapes only
  --json                  {"findings": [...]} on standard output
  --sarif                 SARIF 2.1.0, for code scanners`,
  takes: ["a FILE"],
  options: {
    value: ["prefix", "seed", "sample"],
    values: ["pretrained", "rename", "ignore", "rule", "skip"],
    flag: ["torch-default", "no-values", "json", "sarif"],
  },
  async run(args, host) {
    if (args.has("json") && args.has("sarif")) throw new Usage("--json and --sarif are two forms; choose one");
    const keep = choiceIn(args);
    const sample = sampleIn(args);
    const seed = seedIn(args);
    const rename = renameIn(args);
    const opened: ln.Checkpoint[] = [];
    const opens = async (file: string) => {
      const checkpoint = await open(file, host);
      opened.push(checkpoint);
      return checkpoint;
    };
    try {
      const loads = { prefix: args.one("prefix"), rename, ignore: args.all("ignore"), files: args.all("pretrained") };
      const { model, planned } = await patientIn(args.names[0]!, host, opens, {
        ...loads,
        seed,
        torchDefault: args.has("torch-default"),
      });
      const values = !args.has("no-values") && !planned;
      const all = await ln.diagnose(model, { checkpoints: opened, values, ...(sample && { sample }) });
      const findings = all.filter(keep);
      if (args.has("json")) host.say(JSON.stringify({ findings }, undefined, 1));
      else if (args.has("sarif")) host.say(JSON.stringify(sarif(findings), undefined, 1));
      else if (host.paint) {
        host.paint(tame(text(findings, model, args.names[0]!)).replace(/^(error|warning|note)(?= )/gm, inked));
      } else host.say(text(findings, model, args.names[0]!));
      return findings.some((f) => f.severity === "error") ? 1 : 0;
    } finally {
      for (const checkpoint of opened) checkpoint.close?.();
    }
  },
};

const INK: Readonly<Record<string, number>> = { error: 31, warning: 33, note: 34 };
const inked = (word: string) => `\x1b[1;${INK[word]}m${word}\x1b[0m`;

function text(findings: readonly ln.Finding[], model: ln.Module, file: string): string {
  const tensors = ln.origins(model).filter((row) => row.role !== "alias");
  const size = `${count(new Set(tensors.map((row) => row.tensor)).size, "tensor")}, ${
    count(tensors.reduce((n, row) => n + row.elements, 0), "element")
  }`;
  const sums = (["error", "warning", "note"] as const).map((severity) =>
    count(findings.filter((f) => f.severity === severity).length, severity)
  );
  const rules = [...new Set(findings.map((f) => f.rule))];
  return [
    ...findings.flatMap(({ severity, rule, path, paths, evidence, why, fix }) => [
      `${severity} ${rule}: ${path === "" ? "the whole tree" : path}${others(paths)}`,
      `  what  ${evidence}`,
      `  why   ${why}`,
      `  fix   ${fix}`,
      "",
    ]),
    `${file}: ${findings.length === 0 ? "nothing to say" : sums.join(", ")}; ${size}`,
    ...(rules.length ? [`More on a rule: lensor help ${rules[0]}`] : []),
  ].join("\n");
}

const others = (paths: readonly string[] | undefined) =>
  paths && paths.length > 1 ? ` and ${count(paths.length - 1, "other")}` : "";

// Which findings --rule and --skip leave
function choiceIn(args: Args): (finding: ln.Finding) => boolean {
  const only = args.all("rule").map((name) => ruleCalled(name).name);
  const skips = args.all("skip").map((text) => {
    const [name = "", ...rest] = text.split(":");
    const path = rest.join(":");
    return { rule: ruleCalled(name).name, path: rest.length === 0 ? undefined : globbed(path) };
  });
  return ({ rule, path }) =>
    (only.length === 0 || only.includes(rule)) &&
    !skips.some((skip) => skip.rule === rule && (skip.path === undefined || skip.path.test(path)));
}

// A path stands for what is below it too
function globbed(glob: string): RegExp {
  const parts = glob.split(/(\*\*\.?|\*)/).map((part) =>
    part === "*" ? "[^.]*" : part.startsWith("**") ? "(.*)" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")
  );
  return new RegExp(`^${parts.join("")}(\\.|$)`);
}

function sampleIn(args: Args): number | undefined {
  const given = args.one("sample");
  if (given === undefined) return undefined;
  if (/^\d+$/.test(given) && Number(given) >= 2) return Number(given);
  throw new Usage(`--sample ${given}: expected a number of elements from 2 up`);
}

function seedIn(args: Args): bigint {
  const seed = args.one("seed") ?? "0";
  if (/^\d+$/.test(seed)) return BigInt(seed);
  throw new Usage(`--seed ${seed}: expected a non-negative integer`);
}
