import * as ln from "../mod.ts";
import type { Command } from "./_command.ts";
import { open } from "./_open.ts";
import { ownersIn } from "./_ties.ts";

/** Says where the values of a file written by lensor came from. */
export const explain: Command = {
  help: `lensor explain FILE: where every tensor of a file that lensor wrote came from

  --json  every write to every tensor, oldest first, as JSON`,
  takes: ["a FILE"],
  options: { flag: ["json"] },
  async run(args, host) {
    const checkpoint = await open(args.names[0]!), { name } = checkpoint;
    try {
      const history = ln.readOrigins(checkpoint);
      if (history === undefined) {
        throw new ln.LensorError(
          "corrupt",
          `Cannot explain "${name}": what it has under lensor.origin is not what lensor writes`,
          { file: name },
        );
      }
      if (history.size === 0 && !checkpoint.metadata.has("lensor.origin")) {
        throw new ln.LensorError(
          "missing",
          `Cannot explain "${name}": it does not say where its values came from; files that lensor writes do`,
          { file: name },
        );
      }
      if (args.has("json")) host.say(JSON.stringify(Object.fromEntries(history), undefined, 1));
      else host.say(ln.explain(asModel(checkpoint, history)));
      return 0;
    } finally {
      checkpoint.close?.();
    }
  },
};

// One module that has every tensor under its whole name, which need not be a path, with a value and the history that the file tells
function asModel(checkpoint: ln.Checkpoint, history: ReadonlyMap<string, readonly ln.Origin[]>): ln.Module {
  const owners = ownersIn(checkpoint), bare = ln.tensor([]);
  const params = [...checkpoint.specs, ...checkpoint.raw ?? []].map(([name, { shape, dtype }]): [string, ln.Param] => {
    const owner = owners.get(name), tie: ln.Origin = { kind: "tie", by: `the same as ${owner}`, path: name };
    const origin = owner === undefined ? history.get(name) ?? [] : [tie];
    return [name, {
      ...bare,
      shape,
      dtype: dtype as ln.DType,
      value: { kind: "load", from: checkpoint, name },
      origin,
    }];
  });
  return { ...ln.module("File"), params: Object.fromEntries(params) };
}
