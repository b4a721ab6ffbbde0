import * as ln from "../mod.ts";
import { type Command, Usage } from "./_command.ts";
import { open } from "./_open.ts";
import { patientIn } from "./_patient.ts";
import { renameIn } from "./_options.ts";

/** Writes one HTML file about a checkpoint or a model. */
export const report: Command = {
  help:
    `lensor report FILE --out REPORT.html: one HTML file about a checkpoint or a model: findings, sources, every tensor

  lensor report model.safetensors --out model.html
  lensor report tuned.safetensors --before base.safetensors --out change.html

  FILE is a checkpoint, a model as JSON (modelFromJson), or a plan. The file needs no network, prints, and works by keyboard.

  --before FILE           a checkpoint or model to compare with
  --pretrained FILE       a checkpoint that the model loads; may be given again
  --prefix NAME           takes only what is below this name in the checkpoints, without it
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again
  --ignore GLOB           drops these entries of the checkpoints; may be given again
  --torch-default         draws what is missing then as PyTorch's layers do
  --no-values             reads no numbers
  --json                  writes the data of the report as JSON to standard output, and no file
  --out, -o FILE          what to write`,
  takes: ["a FILE"],
  options: {
    value: ["out", "before", "prefix"],
    values: ["pretrained", "rename", "ignore"],
    flag: ["torch-default", "no-values", "json"],
  },
  async run(args, host) {
    const out = args.one("out");
    const json = args.has("json");
    const opened: ln.Checkpoint[] = [];
    if (out === undefined && !json) throw new Usage("--out FILE is missing");
    const opens = async (file: string) => {
      const checkpoint = await open(file, host);
      opened.push(checkpoint);
      return checkpoint;
    };
    const loads = {
      files: args.all("pretrained"),
      prefix: args.one("prefix"),
      rename: renameIn(args),
      ignore: args.all("ignore"),
      seed: 0n,
      torchDefault: args.has("torch-default"),
    };
    try {
      const [file] = args.names as [string];
      const { model, planned } = await patientIn(file, host, opens, loads);
      const other = args.one("before");
      const own = [...opened];
      const before = other === undefined
        ? undefined
        : (await patientIn(other, host, opens, { ...loads, files: [] })).model;
      const values = !args.has("no-values") && !planned;
      const title = file.replace(/^.*[/\\]/, "");
      const findings = await ln.diagnose(model, { checkpoints: own, values });
      const data = await ln.reportData(model, { findings, values, title, ...(before && { before }) });
      if (json) host.say(JSON.stringify(data, undefined, 1));
      else {
        if (!host.write) throw new Usage("there is nowhere to write");
        await host.write(out!, ln.reportPage(data));
        host.say(`${out}: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}; open it in a browser`);
      }
      return 0;
    } finally {
      for (const checkpoint of opened) checkpoint.close?.();
    }
  },
};
