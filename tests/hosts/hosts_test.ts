/**
 * One table of digests, every host: Deno, Node, Bun and Chromium, as far as this machine has them.
 *
 * LENSOR_NODE, LENSOR_BUN and LENSOR_CHROMIUM name programs that are not on the path. The table is what Deno says:
 * `deno run tests/hosts/_main.ts > tests/fixtures/hosts/report.json`, where a generator is new; rows that are there do not change.
 */
import { assert, assertEquals } from "@std/assert";
import expected from "../fixtures/hosts/report.json" with { type: "json" };
import { inBrowser } from "./_browser.ts";
import { type Report, report } from "./_digests.ts";

const main = new URL("_main.ts", import.meta.url).pathname;
const node = await found("LENSOR_NODE", ["node"], (version) => atLeast(version, 22, 18));
const bun = await found("LENSOR_BUN", ["bun"], () => true);
const chromium = await found("LENSOR_CHROMIUM", ["chromium", "chromium-browser", "google-chrome"], () => true);

Deno.test("Deno gives the committed bits of every generator", async () => agrees(await report()));

test(
  "Node gives the committed bits of every generator",
  node,
  "no Node 22.18 or later, set LENSOR_NODE",
  async (program) => agrees(await said(program)),
);

test(
  "Bun gives the committed bits of every generator",
  bun,
  "no Bun, set LENSOR_BUN",
  async (program) => agrees(await said(program)),
);

test(
  "Chromium gives the committed bits of every generator",
  chromium,
  "no Chromium, set LENSOR_CHROMIUM",
  async (program) => {
    agrees(await inBrowser(program, ["tests/hosts/_digests.ts", "report"], true) as Report);
  },
);

test(
  "Chromium has no workers on a page without shared memory, and says why",
  chromium,
  "no Chromium, set LENSOR_CHROMIUM",
  async (program) => {
    const pool = await inBrowser(program, ["tests/hosts/_digests.ts", "pooled"], false) as Report["pool"];
    assertEquals([pool.workers, pool.same], [0, true]);
    assert(pool.reason?.includes("COOP"), `${pool.reason}`);
  },
);

function test(name: string, program: string | null, lacking: string, run: (program: string) => Promise<void>): void {
  if (program === null) Deno.test({ name: `${name} (skipped: ${lacking})`, ignore: true, fn: () => {} });
  else Deno.test(name, () => run(program));
}

function agrees(report: Report): void {
  assertEquals(report, expected);
}

async function said(program: string): Promise<Report> {
  const [code, stdout, stderr] = await run(program, main);
  assertEquals(code, 0, stderr);
  return JSON.parse(stdout);
}

async function found(variable: string, programs: string[], fits: (version: string) => boolean): Promise<string | null> {
  const own = Deno.env.get(variable);
  for (const program of own ? [own] : programs) {
    const [code, version] = await run(program, "--version").catch(() => [1, ""] as const);
    if (code === 0 && fits(version)) return program;
  }
  return null;
}

async function run(program: string, ...args: string[]): Promise<[code: number, stdout: string, stderr: string]> {
  const { code, stdout, stderr } = await new Deno.Command(program, { args, env: { NO_COLOR: "1" } }).output();
  return [code, new TextDecoder().decode(stdout), new TextDecoder().decode(stderr)];
}

function atLeast(version: string, major: number, minor: number): boolean {
  const [a = 0, b = 0] = version.replace("v", "").split(".").map(Number);
  return a > major || a === major && b >= minor;
}
