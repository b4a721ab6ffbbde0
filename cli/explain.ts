import * as ln from "../mod.ts";
import type { Command } from "./_command.ts";
import { open } from "./_open.ts";

/** Says where the values of a file written by lensor came from. */
export const explain: Command = {
  help: `lensor explain FILE: where every tensor of a file that lensor wrote came from

  --json  every write to every tensor, oldest first, as JSON`,
  takes: ["a FILE"],
  options: { flag: ["json"] },
  async run(args, host) {
    const checkpoint = await open(args.names[0]!, host), { name } = checkpoint;
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
      else host.say(ln.explain(ln.fileAsModel(checkpoint, history, ln.tiedOwners(checkpoint))));
      return 0;
    } finally {
      checkpoint.close?.();
    }
  },
};
