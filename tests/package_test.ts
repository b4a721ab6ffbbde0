/** The npm package that `deno task pack` makes. LENSOR_NODE names a Node that is not on the path. */
import { assert, assertEquals } from "@std/assert";
import config from "../deno.json" with { type: "json" };

const root = decodeURIComponent(new URL("../", import.meta.url).pathname);
const node = await nodeHere();
const WITHOUT = ["tests", "bench", "dev", "docs", "examples"];
const PROGRAM = `
  import * as ln from "@lensor/lensor";
  import { xavierUniform } from "@lensor/lensor/initializers";
  import { arange, toList } from "@lensor/lensor/ndarray";
  const model = ln.initialize(ln.linear(2, 2, { bias: false }), ln.fill("weight", xavierUniform()), { seed: 0 });
  console.log(ln.explain(model).split("\\n")[0], JSON.stringify(toList(arange(3))), ln.VERSION);
`;

Deno.test("package: every subpath with its types, no tests, benches or tools", async () => {
  await inPackage(async (folder) => {
    const about = JSON.parse(await Deno.readTextFile(`${folder}/package.json`));
    assertEquals([about.name, about.version], [config.name, config.version]);
    assertEquals(Object.keys(about.exports).sort(), Object.keys(config.exports).sort());
    for (const { types, import: code } of Object.values<Record<string, string>>(about.exports)) {
      for (const file of [types, code]) assert((await Deno.stat(`${folder}/${file}`)).isFile, file);
    }
    const there = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
    assertEquals(there.filter((name) => WITHOUT.includes(name)), []);
  });
});

Deno.test({
  name: `package: Node imports it${node ? "" : " (skipped: no Node 22.18 or later, set LENSOR_NODE)"}`,
  ignore: !node,
  fn: () =>
    inPackage(async (folder) => {
      const app = folder.slice(0, folder.indexOf("/node_modules"));
      await Deno.writeTextFile(`${app}/app.mjs`, PROGRAM);
      const said = await run(node!, ["app.mjs"], app);
      assertEquals(said.trim(), `weight  [2, 2]  xavierUniform [0,1,2] ${config.version}`);
    }),
});

/** Packs the library into an app's node_modules, for the time of a function. */
async function inPackage(use: (folder: string) => Promise<void>): Promise<void> {
  const app = await Deno.makeTempDir();
  const scope = `${app}/node_modules/@lensor`;
  await Deno.mkdir(scope, { recursive: true });
  try {
    await run(Deno.execPath(), ["pack", "--allow-dirty", "--no-source-maps", "--output", `${scope}/lensor.tgz`], root);
    await run("tar", ["-xzf", "lensor.tgz"], scope);
    await Deno.rename(`${scope}/package`, `${scope}/lensor`);
    await use(`${scope}/lensor`);
  } finally {
    await Deno.remove(app, { recursive: true });
  }
}

async function nodeHere(): Promise<string | undefined> {
  const program = Deno.env.get("LENSOR_NODE") ?? "node";
  const version = await run(program, ["--version"], root).catch(() => "");
  const [major = 0, minor = 0] = version.slice(1).split(".").map(Number);
  return major > 22 || major === 22 && minor >= 18 ? program : undefined;
}

async function run(program: string, args: string[], cwd: string): Promise<string> {
  const options = { args, cwd, env: { NO_COLOR: "1" } };
  const { code, stdout, stderr } = await new Deno.Command(program, options).output();
  assertEquals(code, 0, `${program} ${args.join(" ")}: ${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}
