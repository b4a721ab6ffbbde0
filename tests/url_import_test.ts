import { assertEquals, assertStringIncludes } from "@std/assert";
import { serveCheckout } from "./_serve.ts";

const SCRIPT = (base: string) => `
import * as ln from "${base}mod.ts";
const model = ln.sequential(ln.conv2d(1, 4, 3), ln.batchNorm2d(4), ln.relu());
const ready = ln.initialize(model, ln.byType({ Conv2d: { weight: ln.truncNormal({ std: 0.02 }), bias: ln.zeros }, BatchNorm2d: { weight: ln.ones, bias: ln.zeros } }), { seed: 0 });
const weight: ln.Values = await ln.values(ready, "0.weight");
console.log(weight.length, ln.origins(ready).length);
`;

Deno.test("mod.ts runs and type-checks when it is imported by URL from an empty folder", async () => {
  await using server = serveCheckout();
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/main.ts`, SCRIPT(server.base));
    const allow = `--allow-import=${new URL(server.base).host}`;
    const run = await deno(folder, "run", "--no-prompt", "--reload", allow, "main.ts");
    assertEquals([run.code, run.stdout.trim()], [0, "36 7"], run.stderr);
    const check = await deno(folder, "check", allow, "main.ts");
    assertEquals(check.code, 0, check.stderr);
    // The check looks at the library's types: a wrong option is found
    await Deno.writeTextFile(`${folder}/wrong.ts`, SCRIPT(server.base).replace("{ std: 0.02 }", "{ sdt: 0.02 }"));
    const wrong = await deno(folder, "check", allow, "wrong.ts");
    assertEquals(wrong.code, 1);
    assertStringIncludes(wrong.stderr, "sdt");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

async function deno(cwd: string, ...args: string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), { args, cwd, env: { NO_COLOR: "1" } })
    .output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  return { code, stdout: text(stdout), stderr: text(stderr) };
}
