import * as ln from "../mod.ts";
import { callText, kebab } from "./_call_text.ts";
import { type Args, type Host, Usage } from "./_command.ts";
import { open } from "./_open.ts";

/**
 * The recipes of `--recipe NAME` or `NAME:option=value,option=value`, in their order, each for what has no value yet.
 */
export async function recipesIn(
  args: Args,
  host: Host,
  kept: (checkpoint: ln.Checkpoint) => ln.Checkpoint,
): Promise<readonly ln.Init[]> {
  const steps: ln.Init[] = [];
  for (const text of args.all("recipe")) {
    const { name, options } = callText("--recipe", text);
    const make = Object.hasOwn(ln.recipes, name) && !MEASURED.includes(name) ? RECIPES[name] : undefined;
    if (!make) throw new Usage(`--recipe ${text}: ${refusal(name)}`);
    const whole = await withFiles(name, options, host, kept);
    try {
      steps.push(ln.whenMissing(make(whole)));
    } catch (error) {
      if (error instanceof ln.LensorError) throw new Usage(`--recipe ${text}: ${error.message}`);
      throw error;
    }
  }
  return steps;
}

// Each recipe checks its own options
const RECIPES = ln.recipes as unknown as Readonly<Record<string, (options: unknown) => ln.Init>>;

// Corrections of `calibrate`: they need a forward pass
const MEASURED: readonly string[] = ["admin", "lsuv", "unitOutput"];

function refusal(name: string): string {
  if (MEASURED.includes(name)) {
    return "it measures a forward pass, which the command has not; use calibrate in TypeScript";
  }
  const names = Object.keys(ln.recipes).filter((one) => !MEASURED.includes(one));
  return `expected ${names.map(kebab).join(", ")}`;
}

// `config=FILE` is JSON, `base=FILE` a model, or for adapters of a layer the checkpoint with its weights
async function withFiles(
  name: string,
  options: Readonly<Record<string, unknown>>,
  host: Host,
  kept: (checkpoint: ln.Checkpoint) => ln.Checkpoint,
): Promise<Record<string, unknown>> {
  const { base, config } = options;
  const whole: Record<string, unknown> = { ...options };
  if (typeof config === "string") whole.config = jsonOf(await host.read(config), config);
  if (typeof base !== "string") return whole;
  whole.base = /\.json$/i.test(base) && !/\.index\.json$/i.test(base)
    ? ln.modelFromJson(await host.read(base))
    : name === "lora" || name === "dora"
    ? kept(await open(base, host))
    : ln.modelFromCheckpoint(kept(await open(base, host)));
  return whole;
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Usage(`--recipe: ${file} is not JSON; expected a configuration, as config.json`);
  }
}
