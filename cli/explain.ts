import * as ln from "../mod.ts";
import type { Command } from "./_command.ts";
import { historyIn } from "./_history.ts";

/** Says where the values of a file written by lensor came from. */
export const explain: Command = {
  help: `lensor explain FILE: where every tensor of a file that lensor wrote came from

  --json  every write to every tensor, oldest first, as JSON`,
  takes: ["a FILE"],
  options: { flag: ["json"] },
  async run(args, host) {
    const checkpoint = await ln.openCheckpoint(args.names[0]!, { onUnknown: "inert" });
    try {
      const history = historyIn(checkpoint);
      if (history.size === 0 && checkpoint.specs.size > 0) {
        throw new ln.LensorError(
          "missing",
          `Cannot explain "${checkpoint.name}": it does not say where its values came from; files that lensor writes do`,
          { file: checkpoint.name },
        );
      }
      if (args.has("json")) host.say(JSON.stringify(Object.fromEntries(history), undefined, 1));
      else host.say(ln.explain(withHistory(checkpoint, history)));
      return 0;
    } finally {
      checkpoint.close?.();
    }
  },
};

// The names of the file as a model with values and the history that the file tells
function withHistory(checkpoint: ln.Checkpoint, history: ReadonlyMap<string, readonly ln.Origin[]>): ln.Module {
  const model = ln.pretrained(checkpoint)(ln.modelFromCheckpoint(checkpoint), ln.keyed(0));
  return ln.tensors.over(model, (param, path) => ({ ...param, origin: history.get(path) ?? [] }));
}
