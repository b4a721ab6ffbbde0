/**
 * Writes dist/: the code and the types behind the doors, in a few files with stable names (`deno task dist`).
 *
 * Hundreds of small files are for reading. A program that loads them starts 60 milliseconds later, and by URL each is a
 * request, for the code and again for a type check. A door therefore takes both from dist/. Inside the repository
 * deno.json sends every import of dist/ and of a door to the plain sources, so nothing has to be built while working.
 *
 * With `--check` nothing is written: stale files are named and the exit code is 1. tests/doors_test.ts runs that.
 */
import config from "../deno.json" with { type: "json" };

// Asked for by name when they are needed, so that nobody else downloads them
const ESBUILD = "npm:esbuild@0.25.5";
const ROLLUP = "npm:rollup@4.68.8";
const DTS = "npm:rollup-plugin-dts@6.2.3";
const TERSER = "npm:terser@5.51.4";

interface Plugin {
  readonly name: string;
  transform?(code: string, id: string): Promise<{ code: string; map: SourceMap }>;
  resolveId?(to: string, from?: string): Promise<string | null>;
}

interface SourceMap {
  readonly mappings: string;
}

/** A file of dist before its last touches. */
interface Made {
  readonly code: string;
  readonly map: SourceMap | null;
}

/** What the bundler knows of the sources. */
interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

const root = new URL("../", import.meta.url);
const dist = new URL("dist/", root);
const folder = decodeURIComponent(root.pathname);
// The file of dist behind each door, and the plain source that it is made from: "./dist/lensor.js": "./all.ts"
const BEHIND = Object.entries(config.imports).filter(([file]) => file.startsWith("./dist/"))
  .map(([file, source]) => [folder + file.slice(2), folder + source.slice(2)] as const);

if (import.meta.main) {
  const made = new Map([...await codeOf(), ...await typesOf()]);
  if (Deno.args.includes("--check")) {
    const stale = await differing(made);
    if (stale.length > 0) console.error(`dist/ is stale (${stale.join(", ")}); run deno task dist`);
    Deno.exit(stale.length > 0 ? 1 : 0);
  }
  await Deno.remove(dist, { recursive: true }).catch(() => {});
  await Deno.mkdir(dist);
  for (const [name, text] of made) await Deno.writeTextFile(new URL(name, dist), text);
  Deno.exit(0);
}

/**
 * The JavaScript: types stripped, one file per door and the chunks that doors share, and maps to the sources, which
 * stack traces then show. In ASCII, which engines read as it is, and with short names inside functions: half a megabyte
 * less is three milliseconds less at every start. The names of functions stay, since labels and messages say them.
 */
async function codeOf(): Promise<Map<string, string>> {
  const { transform } = await import(ESBUILD);
  const strip: Plugin = {
    name: "strip-types",
    async transform(code, id) {
      const options = { loader: "ts", format: "esm", target: "es2022", sourcemap: "external", sourcefile: id };
      const { code: plain, map } = await transform(code, options);
      const head = `// ${id.slice(folder.length)}\n`;
      const { mappings, ...rest } = JSON.parse(map);
      return { code: head + inAscii(named(plain, code)), map: { ...rest, mappings: `;${mappings}` } };
    },
  };
  const made = await generate([sources(), strip], "js");
  return new Map((await Promise.all([...made].map(([name, file]) => shortened(name, file)))).flat());
}

async function shortened(name: string, { code, map }: Made): Promise<[name: string, text: string][]> {
  const { minify } = await import(TERSER);
  const url = `${name}.map`;
  const { code: short, map: text } = await minify(withNames(code), {
    module: true,
    compress: false,
    mangle: { toplevel: false, keep_fnames: true, keep_classnames: true },
    // One line for each statement, and the line that says which source begins
    format: {
      ascii_only: true,
      semicolons: false,
      comments: /^ [\w/]+\.ts$/,
      preamble: `// @ts-self-types="./${name.replace(/js$/, "d.ts")}"`,
    },
    sourceMap: { content: map, url },
  });
  return [[name, `${short}\n`], [url, `${text}\n`]];
}

// A function called as what it is assigned to, `jax = Object.assign(function jax`, would be jax2 in messages and labels
function named(plain: string, source: string): string {
  const renamed = [...plain.matchAll(/\bfunction ((\w+?)\d+)\(/g)].filter(([, name, was]) =>
    !RegExp(`\\b${name}\\b`).test(source) && RegExp(`\\bfunction ${was}\\(`).test(source)
  );
  return renamed.reduce((text, [, name, was]) => text.replace(RegExp(`\\b${name}\\b`, "g"), was!), plain);
}

// With a single other character engines keep a whole file in twice the memory and read it slower. In strings esbuild
// escapes them; in the comments that it leaves it does not. Lines stay where the map has them.
function inAscii(code: string): string {
  const ascii = code.replace(/^ *\/\/.*[^\0-\x7f].*$/gm, "");
  const other = /.*[^\0-\x7f].*/.exec(ascii)?.[0];
  if (other !== undefined) throw new Error(`Cannot write as ASCII: ${other}`);
  return ascii;
}

// Two functions of one name in one file: one is called orthogonal$1 there, but messages and labels say what users write
function withNames(text: string): string {
  const own = /^export \{([^}]*)\};$/m.exec(text)?.[1] ?? "";
  const exported = [...own.matchAll(/\b(\w+\$\d+) as (\w+)/g)].map(([, value, name]) => [value!, name!]);
  const spaced = [...text.matchAll(/^ +(\w+): (\1\$\d+),?$/gm)].map(([, name, value]) => [value!, name!]);
  const pairs = new Map([...spaced, ...exported] as [string, string][]);
  if (pairs.size === 0) return text;
  const list = [...pairs].map(([value, name]) => `[${value}, "${name}"]`).join(", ");
  return `${text}
for (const [value, name] of [${list}]) {
  if (typeof value === "function") Object.defineProperty(value, "name", { value: name });
}
`;
}

/** The declarations of the same files, with all their documentation. */
async function typesOf(): Promise<Map<string, string>> {
  const { default: dts } = await import(DTS);
  const compilerOptions = {
    allowImportingTsExtensions: true,
    declaration: true,
    emitDeclarationOnly: true,
    noEmit: false,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    target: 99,
    module: 99,
    moduleResolution: 100,
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
  };
  const made = new Map(
    [...await generate([sources(), dts({ compilerOptions })], "d.ts")].map(([name, { code }]) => [name, code]),
  );
  // A namespace that hands a type of another file on is rolled up as if the type were a value, and without its
  // parameters
  const types = new Map(
    [...made.values()].flatMap((text) =>
      [...text.matchAll(/^(?:type|interface) (\w+)(<[^{=]*(?:=[^{=]*?)?>)?(?= (?:=|\{|extends))/gm)].map((
        [, name, parameters],
      ) => [name!, parameters ?? ""])
    ),
  );
  const alias = (name: string, type: string): string => {
    const parameters = types.get(type)!;
    const given = [...parameters.matchAll(/[<,] *(?:const |in |out )*(\w+)/g)].map(([, word]) => word);
    return `type ${name}${parameters} = ${type}${given.length > 0 ? `<${given.join(", ")}>` : ""};`;
  };
  const mended = (text: string) =>
    text
      .replace(
        /^declare const (\w+): typeof (\w+);$/gm,
        (line, name, type) => types.has(type) ? alias(name, type) : line,
      )
      .replace(/^type (\w+) = (\w+);$/gm, (line, name, type) => types.get(type) ? alias(name, type) : line);
  // What the declarations name beyond lib es2022 and dom
  return new Map([...made].map(([name, text]) => [name, `/// <reference lib="esnext.disposable" />\n${mended(text)}`]));
}

async function generate(plugins: Plugin[], ending: string): Promise<Map<string, Made>> {
  const input = Object.fromEntries(BEHIND.map(([file, source]) => [file.slice(file.lastIndexOf("/") + 1, -3), source]));
  const { rollup } = await import(ROLLUP);
  const warnings: string[] = [];
  const build = await rollup({
    input,
    plugins,
    external: [/^npm:/, /^node:/],
    onwarn: ({ message }: { message: string }) => void warnings.push(message),
  });
  const names = `[name].${ending}`;
  const { output } = await build.generate({
    format: "es",
    dir: decodeURIComponent(dist.pathname),
    entryFileNames: names,
    chunkFileNames: names,
    manualChunks: chunkOf,
    minifyInternalExports: false,
    hoistTransitiveImports: false,
    sourcemap: ending === "js",
    sourcemapExcludeSources: true,
  });
  await build.close();
  if (warnings.length > 0) throw new Error(warnings.join("\n"));
  return new Map(
    output.filter(({ type }: { type: string }) => type === "chunk")
      .map(({ fileName, code, map }: Made & { fileName: string }) => [fileName, { code, map }]),
  );
}

// Doors share three files: what both models and arrays need, and the rest of each. So there is one LensorError, and a
// program loads little that its door has no use for: a megabyte costs it 5 milliseconds or more.
function chunkOf(id: string, graph: Graph): string | undefined {
  if (!id.startsWith(folder) || BEHIND.some(([, source]) => source === id)) return undefined;
  const models = reached(["dist/lensor.js"], graph).has(id);
  const arrays = reached(["dist/ndarray.js", "dist/images.js"], graph).has(id);
  return models && arrays ? "base" : models ? "models" : arrays ? "arrays" : undefined;
}

/** Every source that these files of dist need. */
function reached(files: readonly string[], { getModuleInfo }: Graph): ReadonlySet<string> {
  const all = new Set(BEHIND.filter(([file]) => files.includes(file.slice(folder.length))).map(([, source]) => source));
  for (const id of all) for (const next of getModuleInfo(id)?.importedIds ?? []) all.add(next);
  return all;
}

// A source that imports a door means the plain source behind it
function sources(): Plugin {
  return {
    name: "sources",
    async resolveId(to, from) {
      if (!from || !to.startsWith(".")) return null;
      const path = decodeURIComponent(new URL(to, `file://${from}`).pathname);
      const door = /\/(mod|images)\.ts$/.test(path) &&
        /^export \* from "([^"]*dist[^"]*)";$/m.exec(await Deno.readTextFile(path));
      const file = door ? decodeURIComponent(new URL(door[1]!, `file://${path}`).pathname) : path;
      return BEHIND.find(([made]) => made === file)?.[1] ?? file;
    },
  };
}

async function differing(made: ReadonlyMap<string, string>): Promise<string[]> {
  const there = await Array.fromAsync(Deno.readDir(dist), ({ name }) => name).catch(() => []);
  const differ: string[] = [];
  for (const name of new Set([...made.keys(), ...there])) {
    if (await Deno.readTextFile(new URL(name, dist)).catch(() => undefined) !== made.get(name)) differ.push(name);
  }
  return differ;
}
