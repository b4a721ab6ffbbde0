import * as ln from "../mod.ts";
import { type Args, type Command, type Host, Usage } from "./_command.ts";
import { open } from "./_open.ts";
import { isPlan } from "./_plan_file.ts";

// Above so many tensors those that are alike are folded without being asked
const MANY = 100;

/** Says where the values of a file written by lensor came from. */
export const explain: Command = {
  help: `lensor explain FILE: where every tensor of a file that lensor wrote came from

  lensor explain ready.safetensors
  lensor explain ready.safetensors --values

  Of more than ${MANY} tensors those that are alike are one line, named exactly: layers.{0-9,31}.weight. In a terminal every kind of source
  has its colour (NO_COLOR turns that off).

  FILE may be a plan.

  --all     a line for every tensor
  --fold    folds fewer tensors too
  --values  reads every tensor, and shows its mean and deviation
  --depth   shows how the variance of a signal goes through the matrices, by what their initializers promise
  --list    every tensor of a plan: shard, name, dtype, shape, first and last byte, source, separated by tabs
  --json    every write to every tensor, oldest first, as JSON`,
  takes: ["a FILE"],
  options: { flag: ["json", "list", "all", "fold", "values", "depth"] },
  async run(args, host) {
    const file = args.names[0]!;
    const plan = /^(?!(?!https?:)[a-z]\w+:\/\/).*(?<!\.index)\.json$/i.test(file)
      ? await planOf(file, host)
      : undefined;
    if (plan !== undefined) return explained(plan, args, host);
    if (args.has("list")) throw new Usage(`--list is for a plan, and ${file} is none`);
    const checkpoint = await open(file, host);
    const { name } = checkpoint;
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
      else await show(ln.fileAsModel(checkpoint, history, ln.tiedOwners(checkpoint)), args, host);
      return 0;
    } finally {
      checkpoint.close?.();
    }
  },
};

// A plan by what it says of itself; anything else is left to the readers of files
async function planOf(file: string, host: Host): Promise<ln.Plan | undefined> {
  const text = await host.read(file);
  return isPlan(text) ? ln.parsePlan(text, file) : undefined;
}

async function explained(plan: ln.Plan, args: Args, host: Host): Promise<number> {
  if (args.has("values")) throw new Usage("--values reads numbers, and a plan has none");
  if (args.has("list")) host.say(ln.planList(plan).join("\n"));
  else {
    const model = ln.plannedModel(plan);
    if (args.has("json")) {
      const history: Record<string, readonly ln.Origin[]> = {};
      ln.tensors.over(model, (param, path) => {
        history[path] = param.origin;
        return param;
      });
      host.say(JSON.stringify(history, undefined, 1));
    } else await show(model, args, host);
  }
  return 0;
}

async function show(model: ln.Module, args: Args, host: Host): Promise<void> {
  if (args.has("depth")) return host.say(ln.variancePlot(ln.forwardVariance(model)));
  const fold = args.has("fold") || !args.has("all") && ln.origins(model).length > MANY;
  const color = host.paint !== undefined;
  const text = ln.explain(model, { fold, color, ...(args.has("values") && { statistics: await ln.summary(model) }) });
  // The library shows what would steer a terminal; the colours are its own
  (host.paint ?? host.say)(text);
}
