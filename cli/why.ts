import * as ln from "../mod.ts";
import type { Command } from "./_command.ts";
import { open } from "./_open.ts";
import { patientIn } from "./_patient.ts";
import { renameIn } from "./_options.ts";

/** Tells one tensor from rule to bytes. */
export const why: Command = {
  help:
    `lensor why FILE PATH: one tensor from rule to bytes: who wrote it, with which key, what it replaced, its first numbers

  lensor why ready.safetensors layers.3.mlp.fc1.weight
  lensor why model.json head.weight --pretrained backbone.pth --torch-default

  FILE is a checkpoint, or a model as JSON (modelFromJson). A PATH may end in brackets: "wte.weight[50257:]".

  --pretrained FILE       a checkpoint that the model loads; may be given again
  --prefix NAME           takes only what is below this name in the checkpoints, without it
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again
  --ignore GLOB           drops these entries of the checkpoints; may be given again
  --torch-default         draws what is missing then as PyTorch's layers do`,
  takes: ["a FILE", "a PATH"],
  options: { value: ["prefix"], values: ["pretrained", "rename", "ignore"], flag: ["torch-default"] },
  async run(args, host) {
    const [file, path] = args.names as [string, string];
    const opened: ln.Checkpoint[] = [];
    const opens = async (name: string) => {
      const checkpoint = await open(name, host);
      opened.push(checkpoint);
      return checkpoint;
    };
    try {
      const { model } = await patientIn(file, host, opens, {
        files: args.all("pretrained"),
        prefix: args.one("prefix"),
        rename: renameIn(args),
        ignore: args.all("ignore"),
        seed: 0n,
        torchDefault: args.has("torch-default"),
      });
      host.say(await ln.why(model, path));
      return 0;
    } finally {
      for (const checkpoint of opened) checkpoint.close?.();
    }
  },
};
