import { assert, assertEquals } from "@std/assert";

// Rooms from the ground up: each may import those before it, but for the exceptions below
const ORDER = [
  ["core"],
  ["math"],
  ["kernels"],
  ["random"],
  ["initializers"],
  ["checkpoint"],
  ["tree"],
  ["layers", "values"],
  ["inits"],
  ["recipes", "mmlab", "growth"],
  ["doctor", "plan"],
] as const;
// Beside the line: arrays lean on the ground only, what runs on the doors, and the exporter for PyTorch on nothing
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  ndarray: ["core", "math", "kernels", "random"],
  cli: ["core", "mod.ts", "ndarray"],
  page: ["mod.ts", "ndarray"],
  python: [],
};
const DOORS: readonly string[] = ["mod.ts", "ndarray/mod.ts"];
const RUNS: readonly string[] = ["cli", "page"];
// How names are put into sentences: the command says it as the library's errors do, which have no door for it. What a
// door has is a promise to users, and these are words for people
const WORDS: readonly string[] = ["core/name_order.ts", "core/nearest.ts", "core/visible.ts"];
const MAY_USE_ARRAYS: readonly string[] = ["values", "inits", "recipes", "growth", "doctor"];
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ORDER.flatMap((floor, height) =>
      floor.map((room) => {
        const below = ORDER.slice(0, height).flat() as readonly string[];
        return [room, MAY_USE_ARRAYS.includes(room) ? [...below, "ndarray"] : below];
      })
    ),
  ),
  ...BESIDE,
};
const ROOT = new URL("../", import.meta.url);
// The one file with npm packages: image codecs, which only who imports it shall load
const CODECS = "ndarray/_images.ts";
// Who knows the host, and what of it; everything else runs wherever there are typed arrays
const HOSTED: Readonly<Record<string, string>> = {
  "checkpoint/stores/_node_host.ts": "local files of Node and Bun",
  "checkpoint/stores/file.ts": "local files of Deno",
  "checkpoint/zip/_crc32.ts": "a faster checksum of Node",
  "cli/all.ts": "the command runs in Deno",
  "core/sha256.ts": "a faster digest of Node",
  "core/start_worker.ts": "threads of Node",
  "ndarray/_images.ts": "image files of Node and Bun",
  "plan/_hasher.ts": "a digest on a thread of Node",
};
// Globals of Deno, Bun and Node, modules of Node however they are reached, and the console
const HOST = /\b(Deno|Bun)\b|["'`]node:|\bgetBuiltinModule\b|\bprocess\??\.\w|\brequire\(|\bconsole\./;
// What users import: code and types from dist, which doors_test.ts holds
const ENTRIES: readonly string[] = ["mod.ts", "ndarray/mod.ts", "ndarray/images.ts", "cli/lensor.ts"];
const files = (await sources()).filter(({ path }) => !ENTRIES.includes(path));

Deno.test("rooms import in one direction only", () => {
  for (const { path, imports } of files) {
    const room = path.split("/")[0]!;
    for (const to of imports) {
      if (path === CODECS && to.startsWith("npm:")) continue;
      assert(to.startsWith("."), `${path} imports "${to}": the library uses relative imports only`);
      const target = resolve(path, to);
      const other = target.split("/")[0]!;
      assert(target !== CODECS, `${path} imports ${CODECS}, and with it npm packages`);
      assert(
        DOORS.includes(target) || files.some((f) => f.path === target),
        `${path} imports "${to}", which is not a file of the library`,
      );
      if (room === "all.ts" || other === room) continue;
      assert(!/(^|\/)_[^/]+$/.test(target), `${path} imports ${target}, which is for its own room only`);
      assert(ALLOWED[room]?.includes(other), `${path} imports "${to}": ${room} may not import ${other}`);
      if (RUNS.includes(room)) {
        assert([...DOORS, ...WORDS].includes(target), `${path} imports "${to}", which is not a door`);
      }
    }
  }
  assert(
    !files.find((f) => f.path === "all.ts")!.imports.some((to) => to.includes("ndarray")),
    "all.ts imports ndarray",
  );
});

Deno.test("no file of the library imports itself around a corner, types included", () => {
  const edges = new Map(
    files.map((f) => [f.path, f.imports.filter((to) => to.startsWith(".")).map((to) => resolve(f.path, to))]),
  );
  const done = new Set<string>();
  const open: string[] = [];
  const visit = (path: string): void => {
    assert(!open.includes(path), `cycle: ${[...open.slice(open.indexOf(path)), path].join(" -> ")}`);
    if (done.has(path)) return;
    open.push(path);
    for (const next of edges.get(path) ?? []) visit(next);
    open.pop();
    done.add(path);
  };
  for (const { path } of files) visit(path);
});

Deno.test("private files of a room are reached from its own tests only, and its twins from the tests of kernels", async () => {
  const paths: string[] = [];
  for (const folder of ["examples", "tests"]) await below(folder, paths);
  let seen = 0;
  for (const path of paths) {
    const own = path.startsWith("tests/") ? path.split("/")[1]! : "";
    for (const to of importsOf(await Deno.readTextFile(new URL(path, ROOT)))) {
      const target = resolve(path, to);
      const room = target.split("/")[0]!;
      if (!to.startsWith(".") || !Object.hasOwn(ALLOWED, room) || !/(^|\/)_[^/]+$/.test(target)) continue;
      assert(own === room || own === "kernels", `${path} imports ${target}, which is for its own room only`);
      seen++;
    }
  }
  assert(seen > 10);
});

Deno.test("only these files know the host they run on, or write to the console", () => {
  const found = files.filter(({ code }) => HOST.test(code)).map(({ path }) => path);
  assertEquals(found.sort(), Object.keys(HOSTED).sort());
  for (
    const line of [
      "Deno.readFileSync(path)",
      "(globalThis as { Deno?: Host }).Deno",
      'import fs from "node:fs"',
      'await import("node:fs")',
      'process?.getBuiltinModule?.("fs")',
      "host.process.env",
      'require("fs")',
      "console.log(1)",
    ]
  ) assert(HOST.test(line), line);
  assert(!HOST.test('const text = "the process was stopped"'));
});

Deno.test("the walk over the imports sees them all", () => {
  const graph = files.find((f) => f.path === "inits/init.ts");
  assert(graph?.imports.includes("../tree/where.ts") && files.length > 60);
  assertEquals(resolve("tree/a.ts", "../core/b.ts"), "core/b.ts");
});

interface Source {
  readonly path: string;
  readonly code: string;
  readonly imports: readonly string[];
}

async function sources(): Promise<Source[]> {
  const paths = ["all.ts"];
  for (const room of Object.keys(ALLOWED)) await below(room, paths);
  return Promise.all(paths.map(async (path) => {
    const code = codeOf(await Deno.readTextFile(new URL(path, ROOT)));
    return { path, code, imports: importsOf(code) };
  }));
}

// The text without its comments
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}

function importsOf(code: string): string[] {
  const all = code.matchAll(/(?:^|\n)\s*(?:import|export)\s+[^;"]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)/g);
  return Array.from(all, (m) => (m[1] ?? m[2])!);
}

async function below(folder: string, paths: string[]): Promise<void> {
  try {
    for await (const entry of Deno.readDir(new URL(`${folder}/`, ROOT))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory && entry.name !== "assembly") await below(path, paths);
      else if (entry.name.endsWith(".ts")) paths.push(path);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

function resolve(from: string, to: string): string {
  return new URL(to, new URL(from, "file:///")).pathname.slice(1);
}
