import * as ln from "../mod.ts";
import { type Args, type Host, Usage } from "./_command.ts";

/** `--fill 'PATTERN=INITIALIZER'` and the lines of `--rules FILE`, in their order; the first that matches decides. */
export async function fillsIn(args: Args, host: Host): Promise<ln.Init | undefined> {
  const fills = args.all("fill").map((text): [string, ln.Initializer] => {
    const at = text.indexOf("=");
    if (at < 1) throw new Usage(`--fill ${text}: expected PATTERN=INITIALIZER, such as 'head.**=normal(std=0.02)'`);
    return [text.slice(0, at), initializerOf(text.slice(at + 1), `--fill ${text}`)];
  });
  const file = args.one("rules");
  const lines = file === undefined ? [] : rulesIn(await host.read(file), file);
  const rules = [...fills, ...lines];
  return rules.length === 0 ? undefined : whereMissing(rules);
}

/**
 * The initializer that a text calls: `zeros`, `constant(3)`, `normal(std=0.02)`, with the library's names and options,
 * in camel or kebab case.
 */
export function initializerOf(text: string, where: string): ln.Initializer {
  const [, name, , args = ""] = /^\s*([\w-]+)\s*(\((.*)\))?\s*$/s.exec(text) ?? [];
  if (name === undefined) throw new Usage(`${where}: expected an initializer, such as normal(std=0.02)`);
  const options: Record<string, unknown> = {};
  for (const arg of args.split(",").map((part) => part.trim()).filter((part) => part !== "")) {
    const at = arg.indexOf("=");
    const key = at < 0 ? ALONE[camel(name)] : camel(arg.slice(0, at).trim());
    if (key === undefined || key in options) throw new Usage(`${where}: expected name=value, found ${arg}`);
    options[key] = valueOf(arg.slice(at + 1).trim());
  }
  return made({ name: camel(name), options }, where);
}

function made(by: unknown, where: string): ln.Initializer {
  try {
    return ln.fromMade(by as ln.Made);
  } catch (error) {
    if (error instanceof ln.LensorError) throw new Usage(`${where}: ${error.message}`);
    throw error;
  }
}

/** `some-name` as `someName`. */
export function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A value of an option: a number, true or false, or a word. */
export function valueOf(text: string): number | boolean | string {
  const bare = text.replace(/^(["'])(.*)\1$/, "$2");
  if (text === "true" || text === "false") return text === "true";
  return bare === text && text !== "" && !Number.isNaN(Number(text)) ? Number(text) : bare;
}

// Options that may be given without their name
const ALONE: Readonly<Record<string, string>> = { constant: "value", biasForProbability: "p" };

function rulesIn(text: string, file: string): [string, ln.Initializer | "skip"][] {
  let lines: unknown;
  try {
    lines = JSON.parse(text);
  } catch {
    throw new Usage(`--rules ${file}: it is not JSON; expected a list of [pattern, initializer]`);
  }
  if (!Array.isArray(lines)) throw new Usage(`--rules ${file}: expected a list of [pattern, initializer]`);
  return lines.map((line: unknown, i) => {
    const where = `--rules ${file}, line ${i + 1}`;
    if (!Array.isArray(line) || line.length !== 2 || typeof line[0] !== "string") {
      throw new Usage(`${where}: expected [pattern, initializer]`);
    }
    const [pattern, by] = line as [string, unknown];
    if (by === "skip") return [pattern, "skip"];
    return [pattern, typeof by === "string" ? initializerOf(by, where) : made(by, where)];
  });
}

// Fills what has no value yet. A rule whose tensors all have one would do nothing, and is told
function whereMissing(rules: readonly (readonly [string, ln.Initializer | "skip"])[]): ln.Init {
  const init = ln.whenMissing(ln.rules(rules));
  return (model, rng) => {
    const ready = init(model, rng);
    const acted = new Set(ln.origins(ready).map(({ origin }) => origin.at(-1)?.from));
    const idle = rules.findIndex(([, by], i) => by !== "skip" && !acted.has(`rules ${i + 1}`));
    if (idle < 0) return ready;
    const [pattern] = rules[idle]!;
    throw new ln.LensorError(
      "unused",
      `Cannot fill "${pattern}": every tensor that it matches has a value already; pass --ignore to drop the file's, or drop this rule`,
      { path: pattern },
    );
  };
}
