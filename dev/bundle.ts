/**
 * Writes dist/: the code of all exported subpaths in a few files, which is what runs where the library is imported (`deno task bundle`).
 *
 * Three hundred small files are for reading. A program that loads them starts 60 milliseconds later, and by URL each is a request. Types
 * come from the sources; inside the repository so does the code, as deno.json sends imports of an entry to its sources.
 * With `--check` nothing is written: files that differ are named, and the exit code is 1. A test does that.
 */
const BUNDLER = "npm:esbuild@0.25.5";
// The file of dist behind each door, and the plain source that it is made from
const DOORS = { lensor: "all.ts", ndarray: "ndarray/all.ts", images: "ndarray/_images.ts" };
const root = new URL("../", import.meta.url), dist = new URL("dist/", root);

if (import.meta.main) {
  const made = await bundle();
  if (Deno.args.includes("--check")) {
    const stale = await differing(made);
    if (stale.length > 0) {
      console.error(`dist/ is not what the sources give (${stale.join(", ")}): run deno task bundle`);
    }
    Deno.exit(stale.length > 0 ? 1 : 0);
  }
  await Deno.remove(dist, { recursive: true }).catch(() => {});
  await Deno.mkdir(dist);
  for (const [name, text] of made) await Deno.writeTextFile(new URL(name, dist), text);
}

// Names and texts of the files of dist
async function bundle(): Promise<Map<string, string>> {
  const esbuild = await import(BUNDLER), folder = decodeURIComponent(root.pathname);
  const { outputFiles } = await esbuild.build({
    absWorkingDir: folder,
    entryPoints: DOORS,
    outdir: "dist",
    bundle: true,
    splitting: true,
    write: false,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    external: ["npm:*"],
  });
  await esbuild.stop();
  return new Map(
    outputFiles.map(({ path, text }: { path: string; text: string }) => [path.slice(path.lastIndexOf("/") + 1), text]),
  );
}

async function differing(made: ReadonlyMap<string, string>): Promise<string[]> {
  const there = await Array.fromAsync(Deno.readDir(dist), ({ name }) => name).catch(() => []);
  const names = new Set([...made.keys(), ...there]), differ: string[] = [];
  for (const name of names) {
    if (await Deno.readTextFile(new URL(name, dist)).catch(() => undefined) !== made.get(name)) differ.push(name);
  }
  return differ;
}
