import * as ln from "../mod.ts";
import { type Args, type Host, Usage } from "./_command.ts";

/**
 * The plan in a file and the folder that its inputs are named from. A plan that is missing or malformed is a wrong
 * call.
 */
export async function planIn(file: string, host: Host): Promise<{ plan: ln.Plan; base: string }> {
  try {
    const plan = ln.parsePlan(await host.read(file), file);
    const cut = file.lastIndexOf("/");
    return { plan, base: cut < 0 ? "." : cut === 0 ? "/" : file.slice(0, cut) };
  } catch (error) {
    if (error instanceof ln.LensorError) throw new Usage(error.message);
    throw error;
  }
}

/** `--input NAME=PATH`, as often as given. */
export function inputsIn(args: Args): Record<string, string> {
  return Object.fromEntries(
    args.all("input").map((text) => {
      const at = text.indexOf("=");
      if (at < 1) throw new Usage(`--input ${text}: expected NAME=PATH`);
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

/** `--module URL#NAME`, as often as given: the functions that the modules export. */
export async function modulesIn(args: Args, host: Host): Promise<Record<string, ln.Initializer>> {
  const found: Record<string, ln.Initializer> = {};
  for (const text of args.all("module")) {
    const [, url = "", name] = /^(.+)#([^#]+)$/.exec(text) ?? [];
    if (name === undefined) {
      throw new Usage(`--module ${text}: expected URL#NAME, as in mine.ts#draw`);
    }
    const fn = (await host.program?.(url))?.[name];
    if (typeof fn !== "function") throw new Usage(`--module ${text}: ${url} exports no function ${name}`);
    found[text] = fn as ln.Initializer;
  }
  return found;
}

/** Whether a text is a plan, which says so in its first field. */
export function isPlan(text: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"lensor\.plan"/.test(text);
}
