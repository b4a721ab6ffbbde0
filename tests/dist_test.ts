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

// Each door, the plain source behind it, and the file of dist that it runs
const DOORS = [
  ["mod.ts", "all.ts", "./dist/lensor.js"],
  ["ndarray/mod.ts", "ndarray/all.ts", "../dist/ndarray.js"],
  ["ndarray/images.ts", "ndarray/_images.ts", "../dist/images.js"],
] as const;

Deno.test("every door takes its code from dist, and is its plain source inside the repository", async () => {
  const imports: Record<string, string> = config.imports;
  for (const [door, source, code] of DOORS) {
    const text = (await Deno.readTextFile(new URL(door, root))).replace(/^\/\*\*[\s\S]*?\*\/\n/, "");
    const beside = `./${source.slice(source.lastIndexOf("/") + 1)}`;
    assertEquals(text, `// @ts-types="${beside}"\nexport * from "${code}";\n`);
    assertEquals(imports[`./${door}`], `./${source}`);
  }
});

Deno.test("outside of the repository the doors export what their sources do, and share one LensorError", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const script = `
      const names = async (at) => Object.keys(await import("${root}" + at)).sort().join();
      for (const [door, source] of ${JSON.stringify(DOORS)}) {
        const [code, sources] = [await names(door), await names(source)];
        if (code !== sources) throw new Error(door + " exports " + code);
      }
      const { LensorError, keyed } = await import("${root}mod.ts");
      const { reshape } = await import("${root}ndarray/mod.ts");
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
