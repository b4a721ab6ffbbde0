/** Doors: the files that users import by URL. Their code and types are in dist/, made from the plain sources. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import config from "../deno.json" with { type: "json" };
import { serveCheckout } from "./_serve.ts";

const root = new URL("../", import.meta.url);
// Each door, the file of dist that it takes, and the plain source behind it
const DOORS = [
  ["mod.ts", "dist/lensor.js", "all.ts"],
  ["ndarray/mod.ts", "dist/ndarray.js", "ndarray/all.ts"],
  ["ndarray/images.ts", "dist/images.js", "ndarray/_images.ts"],
  ["cli/lensor.ts", "dist/cli.js", "cli/all.ts"],
] as const;
const LIBRARY = DOORS.filter(([door]) => !door.startsWith("cli/"));
// A program behind a proxy, or a server of raw files that serves few requests at a time, must not notice the library's
// size
const MOST_REQUESTS = 20;

Deno.test("dist: made from the sources -> the same files", async () => {
  const { success, stderr } = await deno(["run", "--no-lock", "-A", new URL("dev/dist.ts", root).href, "--check"]);
  assert(success, stderr);
});

Deno.test("doors: a door knows only its file of dist, which deno.json sends to the plain source", async () => {
  const imports: Record<string, string> = config.imports;
  for (const [door, file, source] of DOORS) {
    const text = (await Deno.readTextFile(new URL(door, root))).replace(/\/\*\*[\s\S]*?\*\//g, "");
    const from = [...text.matchAll(/from "([^"]+)"/g)].map((m) => new URL(m[1]!, new URL(door, root)).href);
    assertEquals(from, [new URL(file, root).href], door);
    assertEquals(imports[`./${file}`], `./${source}`);
  }
});

Deno.test("doors: outside of the repository -> the exports of the plain sources, and one LensorError for all copies", async () => {
  const script = `
    // A function's own name too, which messages and labels say
    const own = (value) => typeof value === "function" ? value.name : isSpace(value) ? named(value) : "";
    const isSpace = (value) => typeof value === "object" && Object.getPrototypeOf(value) === null;
    const named = (space) => Object.keys(space).sort().map((key) => key + " " + own(space[key])).join();
    const names = async (at) => named(await import("${root}" + at));
    for (const [door, , source] of ${JSON.stringify(LIBRARY)}) {
      const [code, sources] = [await names(door), await names(source)];
      if (code !== sources) throw new Error(door + " exports " + code);
    }
    const { LensorError, keyed } = await import("${root}mod.ts");
    const { reshape } = await import("${root}ndarray/mod.ts");
    const deep = await import("${root}random/mod.ts");
    for (const wrong of [() => reshape([1, 2, 3], [2, 2]), () => keyed(-1), () => deep.keyed(-1)]) {
      try {
        wrong();
        throw new Error("nothing was thrown");
      } catch (error) {
        if (!(error instanceof LensorError)) throw error;
      }
    }
    if (new Error("x") instanceof LensorError) throw new Error("any error is a LensorError");
  `;
  await inFolder({ "main.js": script }, async (folder) => {
    const { success, stderr } = await deno(["run", "--no-config", "--allow-read", "--allow-import", "main.js"], folder);
    assert(success, stderr);
  });
});

Deno.test("doors: an error of the library -> its stack shows the source, its line and the names of functions", async () => {
  const script = `
    import { linear } from "${root}mod.ts";
    try {
      linear(-3, 4);
    } catch (error) {
      console.log(error.stack);
    }
  `;
  await inFolder({ "main.js": script }, async (folder) => {
    const { stdout } = await deno(["run", "--no-config", "--allow-import", "main.js"], folder);
    const frame = stdout.split("\n").find((line) => line.includes("at linear "));
    const line = Number(/\/layers\/linear\.ts:(\d+):/.exec(frame ?? "")?.[1]);
    const source = (await Deno.readTextFile(new URL("layers/linear.ts", root))).split("\n");
    const begins = source.findIndex((text) => text.startsWith("export function linear("));
    const ends = source.indexOf("}", begins);
    assert(begins < line - 1 && line - 1 < ends, stdout);
  });
});

for (const [door] of DOORS) {
  Deno.test(`${door}: run and type-checked by URL -> at most ${MOST_REQUESTS} requests each`, async () => {
    const main = door.startsWith("cli/")
      ? `import "BASE${door}";`
      : `import * as all from "BASE${door}";\nconsole.log(Object.keys(all).length > 3);`;
    for (const command of [["run", "--no-prompt"], ["check"]]) {
      await using server = serveCheckout();
      await inFolder({ "main.ts": main.replace("BASE", server.base) }, async (folder) => {
        const args = [...command, "--no-lock", `--allow-import=${new URL(server.base).host}`, "main.ts"];
        const { success, stderr } = await deno(args, folder, { DENO_DIR: await privateCache(folder) });
        assert(success, stderr);
        assert(server.requests.length <= MOST_REQUESTS, `${command[0]}: ${server.requests.join(" ")}`);
      });
    }
  });
}

Deno.test("mod.ts: by URL from an empty folder -> runs, and a wrong option fails the type check", async () => {
  const script = (base: string) => `
import * as ln from "${base}mod.ts";
const model = ln.sequential(ln.conv2d(1, 4, 3), ln.batchNorm2d(4), ln.relu());
const ready = ln.initialize(model, ln.byType({ Conv2d: { weight: ln.truncNormal({ std: 0.02 }), bias: ln.zeros }, BatchNorm2d: { weight: ln.ones, bias: ln.zeros } }), { seed: 0 });
const weight: ln.Values = await ln.values(ready, "0.weight");
console.log(weight.length, ln.origins(ready).length);
`;
  await using server = serveCheckout();
  const wrong = script(server.base).replace("{ std: 0.02 }", "{ sdt: 0.02 }");
  await inFolder({ "main.ts": script(server.base), "wrong.ts": wrong }, async (folder) => {
    const allow = `--allow-import=${new URL(server.base).host}`;
    const run = await deno(["run", "--no-prompt", "--reload", allow, "main.ts"], folder);
    assertEquals([run.success, run.stdout.trim()], [true, "36 7"], run.stderr);
    const check = await deno(["check", allow, "main.ts"], folder);
    assert(check.success, check.stderr);
    const fails = await deno(["check", allow, "wrong.ts"], folder);
    assert(!fails.success);
    assertStringIncludes(fails.stderr, "sdt");
  });
});

for (const resolution of ["bundler", "nodenext"]) {
  Deno.test(`doors: tsc with moduleResolution ${resolution} -> finds the types`, async () => {
    const uses = LIBRARY.filter(([door]) => door !== "ndarray/images.ts").map(([door], i) =>
      `import * as d${i} from "${new URL(door, root).pathname}";`
    );
    const text = `${uses.join("\n")}
const model: d0.Module = d0.sequential(d0.linear(2, 3));
const rows: readonly d0.OriginRow[] = d0.origins(d0.initialize(model, d0.torchDefault, { seed: 0 }));
// @ts-expect-error a shape is a list
d1.reshape([1, 2], "3");
export { rows };
`;
    await inFolder({ "main.ts": text, "package.json": `{ "type": "module" }` }, async (folder) => {
      const options = [
        "--noEmit",
        "--strict",
        "--allowImportingTsExtensions",
        "--target",
        "es2022",
        "--lib",
        "es2022,dom",
      ];
      const module = resolution === "bundler" ? "esnext" : "nodenext";
      const tsc = ["run", "--no-config", "--no-lock", "-A", "npm:typescript@5.9.3/tsc"];
      const { success, stdout, stderr } = await deno(
        [...tsc, ...options, "--module", module, "--moduleResolution", resolution, "main.ts"],
        folder,
      );
      assert(success, stdout + stderr);
    });
  });
}

async function inFolder(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    for (const [name, text] of Object.entries(files)) await Deno.writeTextFile(`${folder}/${name}`, text);
    await use(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

// A cache without what earlier programs fetched, but with the npm packages that are there already
async function privateCache(folder: string): Promise<string> {
  const cache = `${folder}/cache`;
  await Deno.mkdir(cache);
  const { stdout } = await deno(["info", "--json"]);
  const { npmCache } = JSON.parse(stdout);
  if (npmCache) await Deno.symlink(npmCache, `${cache}/npm`).catch(() => {});
  return cache;
}

async function deno(args: string[], cwd = ".", env: Record<string, string> = {}) {
  const options = { args, cwd, env: { NO_COLOR: "1", ...env } };
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), options).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { success, stdout: text(stdout), stderr: text(stderr) };
}
