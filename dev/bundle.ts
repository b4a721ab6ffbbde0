/**
 * Writes dist/lensor.js, the whole library as one file: `deno task bundle`.
 *
 * A release carries it for pages and short scripts: one request in place of three hundred, and a third of the time to import. Type
 * checkers are sent to mod.ts, so that nothing is lost in an editor; the file says which version it is made from.
 */
const root = new URL("../", import.meta.url), target = new URL("dist/lensor.js", root);
const { version } = JSON.parse(await Deno.readTextFile(new URL("deno.json", root)));

await Deno.mkdir(new URL("dist/", root), { recursive: true });
const { success } = await new Deno.Command(Deno.execPath(), {
  args: ["bundle", "--quiet", "--platform", "browser", "--output", target.pathname, new URL("mod.ts", root).pathname],
}).output();
if (!success) Deno.exit(1);
const code = await Deno.readTextFile(target);
await Deno.writeTextFile(target, `// @ts-self-types="../mod.ts"\n// lensor ${version}, made by dev/bundle.ts\n${code}`);
