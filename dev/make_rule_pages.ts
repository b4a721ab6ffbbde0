/**
 * Writes docs/rules/: a page for every rule of the doctor, and a list, made from the rules themselves. With `--check`
 * nothing is written: pages that differ are named, and the exit code is 1. A test does that.
 */
import { type DoctorRule, doctorRules } from "../all.ts";

const folder = new URL("../docs/rules/", import.meta.url);

function page({ name, severity, needs, breaks, what, innocent, why, fix, reports }: DoctorRule): string {
  const looks = needs === "history" ? "history, names and shapes" : "the numbers";
  return [
    `# ${name}`,
    "",
    `A finding of this rule is ${severity === "error" ? "an" : "a"} **${severity}**. The rule looks at ${looks}.`,
    ...(breaks ? ["", "The rules that follow leave a tensor with this finding out: its numbers mean nothing."] : []),
    "",
    "## When",
    "",
    what,
    ...(innocent ? ["", "## What is meant and not told", "", innocent] : []),
    "",
    "## Why it matters",
    "",
    why,
    "",
    "## How to fix it",
    "",
    fix,
    "",
    "Look for this rule only, or leave it out at one path:",
    "",
    "```sh",
    `lensor check model.safetensors --rule ${name}`,
    `lensor check model.safetensors --skip ${name}:PATH`,
    "```",
    "",
    "## Seen in",
    "",
    reports,
    "",
  ].join("\n");
}

function list(rules: readonly DoctorRule[]): string {
  const rows = rules.map(({ name, severity, what }) => `| [${name}](${name}.md) | ${severity} | ${what} |`);
  return [
    "# The rules of the doctor",
    "",
    "`diagnose(model)` and `lensor check` look for these, in this order. A severity may be lower in some cases; the page of the rule says so.",
    "",
    "| rule | severity | when |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** Every page by its name, as `deno fmt` leaves it. */
export async function rulePages(): Promise<Map<string, string>> {
  const pages = new Map([
    ["README.md", list(doctorRules)],
    ...doctorRules.map((rule) => [`${rule.name}.md`, page(rule)] as const),
  ]);
  const scratch = await Deno.makeTempDir();
  try {
    for (const [name, text] of pages) await Deno.writeTextFile(`${scratch}/${name}`, text);
    const config = decodeURIComponent(new URL("../deno.json", import.meta.url).pathname);
    await new Deno.Command(Deno.execPath(), { args: ["fmt", "-q", "--config", config, scratch] }).output();
    return new Map(
      await Promise.all(
        [...pages.keys()].map(async (name) => [name, await Deno.readTextFile(`${scratch}/${name}`)] as const),
      ),
    );
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

if (import.meta.main) {
  const pages = await rulePages();
  if (Deno.args.includes("--check")) {
    const there = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name).catch(() => []);
    const differ = [...new Set([...pages.keys(), ...there])];
    const stale: string[] = [];
    for (const name of differ) {
      if (await Deno.readTextFile(new URL(name, folder)).catch(() => undefined) !== pages.get(name)) stale.push(name);
    }
    if (stale.length) {
      console.error(
        `docs/rules is not what the rules say (${stale.join(", ")}): run deno run -A dev/make_rule_pages.ts`,
      );
    }
    Deno.exit(stale.length ? 1 : 0);
  }
  await Deno.remove(folder, { recursive: true }).catch(() => {});
  await Deno.mkdir(folder, { recursive: true });
  for (const [name, text] of pages) await Deno.writeTextFile(new URL(name, folder), text);
}
