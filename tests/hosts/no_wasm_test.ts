import { assert, assertEquals } from "@std/assert";
import expected from "../fixtures/hosts/report.json" with { type: "json" };

const at = (path: string) => new URL(path, import.meta.url).pathname;
// What is drawn, factorised or multiplied by kernels where there are any
const suites = ["keyed", "keyed_laws", "jax", "torch", "numpy"].map((name) => `random/${name}_test.ts`);
suites.push(
  "initializers/matrices_test.ts",
  "initializers/schemes_test.ts",
  "ndarray/linear_test.ts",
  "ndarray/linalg_test.ts",
);

Deno.test("without WebAssembly every generator gives the same bits", async () => {
  const { digests, pool } = JSON.parse(await deno("run", at("_main.ts")));
  assertEquals(digests, expected.digests);
  assertEquals(pool, { workers: 0, reason: "the host has no WebAssembly with SIMD", same: true });
});

Deno.test("without WebAssembly the tests of what uses it pass", async () => {
  const text = await deno("test", "--parallel", "--allow-read", ...suites.map((path) => at(`../${path}`)));
  const [, passed] = /ok \| (\d+) passed \| 0 failed/.exec(text) ?? [];
  assert(Number(passed) > 80, text.slice(-200));
});

async function deno(verb: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [verb, "--no-check", `--preload=${at("_no_wasm.ts")}`, ...args],
    env: { NO_COLOR: "1" },
  }).output();
  assertEquals(code, 0, new TextDecoder().decode(stderr) + new TextDecoder().decode(stdout).slice(-3000));
  return new TextDecoder().decode(stdout);
}
