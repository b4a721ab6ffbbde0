import { assertEquals, assertMatch } from "@std/assert";
import { fileOf, has, noTorch, python } from "./_python.ts";

const ready = await has("torch");
const why = ready ? "" : noTorch;

Deno.test({
  name:
    `examples/pytorch.sh: export, dry run, initialise, save, load strictly, and the backbone computes the same${why}`,
  ignore: !ready || Deno.build.os === "windows",
  fn: async () => {
    const command = new Deno.Command("sh", {
      args: ["examples/pytorch.sh"],
      cwd: fileOf(""),
      env: { PYTHON: python, PATH: `${Deno.execPath().replace(/\/[^/]*$/, "")}:${Deno.env.get("PATH")}` },
    });
    const { code, stdout, stderr } = await command.output();
    const out = new TextDecoder().decode(stdout);
    assertEquals(code, 0, out + new TextDecoder().decode(stderr));
    assertMatch(out, /the backbone computes the same: True/);
    assertMatch(out, /the head's bias starts at -2\.0/);
  },
});
