/** The entries that users import: their code is in dist/, made from the sources; their types are the sources'. */
import { assert, assertEquals } from "@std/assert";
import config from "../deno.json" with { type: "json" };

const root = new URL("../", import.meta.url);

Deno.test("dist is what the sources give", async () => {
  const { success, stderr } = await deno(
    ["run", "--no-lock", "--allow-read", "--allow-run", "--allow-env", new URL("dev/bundle.ts", root).href, "--check"],
  );
  assert(success, stderr);
});

Deno.test("every entry has its types from the sources and its code from dist, and is its sources inside the repository", async () => {
  const imports: Record<string, string> = config.imports;
  for (const entry of Object.values(config.exports)) {
    const [file = "", folder = "."] = entry.split("/").reverse();
    const up = folder === "." ? "./" : "../",
      name = entry === "./mod.ts" ? "lensor" : file === "mod.ts" ? folder : "images";
    const code = (await Deno.readTextFile(new URL(entry, root))).replace(/^\/\*\*[\s\S]*?\*\/\n/, "");
    assertEquals(code, `// @ts-types="./_${file}"\nexport * from "${up}dist/${name}.js";\n`);
    assertEquals(imports[entry], entry.replace(file, `_${file}`));
  }
});

Deno.test("outside of the repository the entries export what their sources do, and share one LensorError", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const script = `
      const names = async (at) => Object.keys(await import("${root}" + at)).sort().join();
      for (const entry of ${JSON.stringify(Object.values(config.exports))}) {
        const [code, sources] = [await names(entry), await names(entry.replace(/[^/]+$/, "_$&"))];
        if (code !== sources) throw new Error(entry + " exports " + code);
      }
      const { LensorError } = await import("${root}mod.ts");
      const { reshape } = await import("${root}ndarray/mod.ts");
      const { keyed } = await import("${root}random/mod.ts");
      for (const wrong of [() => reshape([1, 2, 3], [2, 2]), () => keyed(-1)]) {
        try {
          wrong();
          throw new Error("nothing was thrown");
        } catch (error) {
          if (!(error instanceof LensorError)) throw error;
        }
      }
    `;
    await Deno.writeTextFile(`${folder}/main.js`, script);
    const { success, stderr } = await deno(["run", "--no-config", "--allow-read", "main.js"], folder);
    assert(success, stderr);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

async function deno(args: string[], cwd = ".") {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), { args, cwd, env: { NO_COLOR: "1" } }).output();
  return { success, stderr: new TextDecoder().decode(stderr) };
}
