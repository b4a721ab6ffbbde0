/**
 * One table of digests, every host: Deno, Node, Bun and Chromium, as far as this machine has them.
 *
 * LENSOR_NODE, LENSOR_NODE22, LENSOR_NODE24, LENSOR_BUN and LENSOR_CHROMIUM name programs that are not on the path. The
 * table is what Deno says: `deno run tests/hosts/_main.ts > tests/fixtures/hosts/report.json`, where a generator is
 * new; rows that are there do not change.
 */
import { assert, assertEquals } from "@std/assert";
import expected from "../fixtures/hosts/report.json" with { type: "json" };
import { inBrowser } from "./_browser.ts";
import { type Report, report } from "./_digests.ts";
import { type Filed, inFolder, inMemory } from "./_files.ts";

const main = new URL("_main.ts", import.meta.url).pathname;
const filesMain = new URL("_files_main.ts", import.meta.url).pathname;
const node = await found("LENSOR_NODE", ["node"], (version) => atLeast(version, 22, 18));
// Two major versions, where they are there
const node22 = await found(
  "LENSOR_NODE22",
  ["node22", "node"],
  (version) => /^v22\./.test(version) && atLeast(version, 22, 18),
);
const node24 = await found("LENSOR_NODE24", ["node24", "node"], (version) => /^v24\./.test(version));
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

const files = await filesHere();

Deno.test("files: Deno -> bytes and files of every format are the same, and nothing else is left in the folder", () => {
  assertEquals(files.bytes, files.files);
  assertEquals(new Set(Object.values(files.sources)).size, 1);
  assertEquals(files.errors, ["missing", "missing", "io"]);
  assertEquals(
    files.left?.filter((name) => name.startsWith(".") || !/\.(safetensors|torch|npz|gguf|json)$/.test(name)),
    [],
  );
});

for (
  const [name, program, variable] of [
    ["Node 22", node22, "LENSOR_NODE22"],
    ["Node 24", node24, "LENSOR_NODE24"],
    ["Bun", bun, "LENSOR_BUN"],
  ] as const
) {
  test(
    `files: ${name} -> opens, initialises and saves the bytes of Deno`,
    program,
    `set ${variable}`,
    async (program) => {
      const [code, stdout, stderr] = await run(program, filesMain);
      assertEquals(code, 0, stderr);
      assertEquals(JSON.parse(stdout), files);
    },
  );
}

test(
  "files: Chromium -> opens, initialises and gives the bytes of Deno",
  chromium,
  "set LENSOR_CHROMIUM",
  async (program) => {
    const found = await inBrowser(program, ["tests/hosts/_files.ts", "inMemory"], false) as Filed;
    assertEquals(found, await inMemory());
  },
);

async function filesHere(): Promise<Filed> {
  const folder = await Deno.makeTempDir();
  try {
    const list = (path: string) => [...Deno.readDirSync(path)].map((entry) => entry.name);
    return await inFolder(folder, { read: Deno.readFile, list });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

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
