import { assert, assertEquals } from "@std/assert";

Deno.test("examples/calibrate.ts brings every convolution to variance 1, the one that was 12 too", async () => {
  const at = (path: string) => new URL(path, import.meta.url).pathname;
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "-R", "--config", at("../../deno.json"), at("../../examples/calibrate.ts")],
    env: { NO_COLOR: "1" },
  }).output();
  assertEquals(code, 0, new TextDecoder().decode(stderr));
  const lines = new TextDecoder().decode(stdout).trimEnd().split("\n").slice(1);
  assertEquals(lines.length, 15);
  const rows = lines.map((line) => line.split(/ +/).slice(1, 3).map(Number));
  assert(rows[0]![0]! > 5, lines[0]);
  for (const [i, [, after]] of rows.entries()) assert(Math.abs(after! - 1) < 0.1, lines[i]);
});
