import { shown as onOneLine } from "./_tame.ts";
import * as ln from "../mod.ts";
import { type Host, Usage } from "./_command.ts";
import { empty } from "./_empty.ts";
import { isPlan } from "./_plan_file.ts";

/** How checkpoints are met by a model. */
export interface Loads {
  readonly files: readonly string[];
  readonly prefix: string | undefined;
  readonly rename: ln.Rename | undefined;
  readonly ignore: readonly string[];
  readonly seed: bigint;
  readonly torchDefault: boolean;
}

/**
 * The model that a command looks at: a checkpoint's names with its values, a model as JSON with what it loads, or a
 * plan.
 */
export async function patientIn(
  file: string,
  host: Host,
  open: (file: string) => Promise<ln.Checkpoint>,
  loads: Loads,
): Promise<{ model: ln.Module; planned: boolean }> {
  if (!/\.json$/i.test(file) || /\.index\.json$/i.test(file)) {
    if (loads.files.length > 0) throw new Usage(`--pretrained is for a model as JSON, and ${file} is a checkpoint`);
    return { model: modelOf(await open(file)), planned: false };
  }
  const text = await host.read(file);
  if (isPlan(text)) return { model: ln.plannedModel(ln.parsePlan(text, file)), planned: true };
  const model = ln.modelFromJson(text);
  const steps: ln.Init[] = [];
  for (const name of loads.files) steps.push(forgiving(await open(name), loads, host));
  if (loads.torchDefault) steps.push(ln.whenMissing(ln.torchDefault));
  return { model: ln.initialize(model, ln.seq(...steps), { seed: loads.seed, partial: true }), planned: false };
}

// What the model has no place for is told, and no reason to stop: the diagnosis is about what was loaded
function forgiving(checkpoint: ln.Checkpoint, { prefix, rename, ignore }: Loads, host: Host): ln.Init {
  const options = {
    ...(prefix !== undefined && { prefix }),
    ...(rename && { rename }),
    ...(ignore.length > 0 && { ignore }),
  };
  return (model, rng) => {
    const { unexpected, loaded } = ln.matchCheckpoint(model, checkpoint, options);
    if (unexpected.length === 0 || loaded.length === 0) return ln.pretrained(checkpoint, options)(model, rng);
    const shown = unexpected.slice(0, 3).map((name) => `"${name}"`).join(", ");
    const more = unexpected.length > 3 ? ` and ${unexpected.length - 3} more` : "";
    host.complain(onOneLine(`${checkpoint.name}: the model has no ${shown}${more}`));
    const names = unexpected.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return ln.pretrained(checkpoint, { ...options, ignore: [...ignore, new RegExp(`^(?:${names.join("|")})$`)] })(
      model,
      rng,
    );
  };
}

/** A model of a checkpoint's names, loaded from it; files of lensor bring their history. */
export function modelOf(checkpoint: ln.Checkpoint): ln.Module {
  if (checkpoint.specs.size === 0) throw empty("check", checkpoint);
  return ln.fileAsTree(checkpoint);
}
