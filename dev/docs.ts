/**
 * Writes the reference as HTML to out/reference, its symbols grouped by room: a copy of the sources gets a `@category`
 * above each export, so that none has to be written, or forgotten, by hand.
 *
 * deno run -A dev/docs.ts
 *
 * @module
 */

/** What the reference calls the rooms behind `mod.ts` and `ndarray/mod.ts`; the longest path that fits is taken. */
export const CATEGORIES: Readonly<Record<string, string>> = {
  core: "Tensors and errors",
  math: "Tensors and errors",
  random: "Random generators",
  initializers: "Initializers",
  checkpoint: "Checkpoints",
  "checkpoint/views": "Views of checkpoints",
  "checkpoint/writers": "Writing files",
  tree: "Modules and lenses",
  layers: "Layers",
  values: "Values of a model",
  inits: "Inits",
  "inits/adapters": "Adapters",
  recipes: "Recipes",
  mmlab: "MMLab",
  growth: "Growth",
  doctor: "Doctor",
  plan: "Plans",
  ndarray: "Arrays",
  "ndarray/linalg": "Linear algebra",
  "ndarray/fft": "Fourier transforms",
};

/** The category of a file; nothing outside of the rooms that users see. */
export function categoryOf(path: string): string | undefined {
  const room = Object.keys(CATEGORIES).filter((folder) => path.startsWith(`${folder}/`))
    .reduce((a, b) => a.length > b.length ? a : b, "");
  return CATEGORIES[room];
}

/** The source of a file with a category in the JSDoc above each of its exports. */
export function categorised(code: string, category: string): string {
  return code.replace(
    /\s*\*\/\n((?:\/\/.*\n)*export (?:async )?(?:function|const|interface|type|class)\b)/g,
    (_, begin) => `\n * @category ${category}\n */\n${begin}`,
  );
}

if (import.meta.main) {
  const root = new URL("../", import.meta.url).pathname;
  const copy = await Deno.makeTempDir();
  const paths = await filesBelow(root, ["all.ts", "kernels", ...Object.keys(CATEGORIES)]);
  for (const path of paths) {
    const code = await Deno.readTextFile(`${root}${path}`);
    const category = categoryOf(path);
    await Deno.mkdir(`${copy}/${path}`.replace(/\/[^/]+$/, ""), { recursive: true });
    await Deno.writeTextFile(`${copy}/${path}`, category === undefined ? code : categorised(code, category));
  }
  await Deno.mkdir(`${root}out`, { recursive: true });
  // Deno groups by category what a single file of declarations exports
  const door = `${copy}/lensor.d.ts`;
  await Deno.writeTextFile(door, 'export * from "./all.ts";\nexport * as ndarray from "./ndarray/all.ts";\n');
  const args = ["doc", "--html", "--name=lensor", `--output=${root}out/reference`, door];
  const { code } = await new Deno.Command(Deno.execPath(), { args }).spawn().status;
  await Deno.remove(copy, { recursive: true });
  Deno.exit(code);
}

async function filesBelow(root: string, paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    if (path.endsWith(".ts")) found.add(path);
    else {
      const inside: string[] = [];
      for await (const { name, isDirectory } of Deno.readDir(`${root}${path}`)) {
        if (isDirectory || name.endsWith(".ts")) inside.push(`${path}/${name}`);
      }
      for (const file of await filesBelow(root, inside)) found.add(file);
    }
  }
  return [...found];
}
