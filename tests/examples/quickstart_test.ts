import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { openCheckpoint, readOrigins } from "../../mod.ts";

Deno.test("the quickstart does the whole job, says so on one screen, and writes the model", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const at = (path: string) => new URL(path, import.meta.url).pathname;
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--no-prompt", "-R", "-W", "--config", at("../../deno.json"), at("../../examples/quickstart.ts")],
      cwd: folder,
      env: { NO_COLOR: "1" },
    }).output();
    const text = new TextDecoder().decode(stdout);
    const lines = text.trimEnd().split("\n");
    assertEquals(code, 0, new TextDecoder().decode(stderr));
    assert(lines.length <= 30, `${lines.length} lines`);
    for (const line of lines) assert(line.length <= 100, `${line.length} columns: ${line}`);
    for (
      const part of [
        "before      359 of 360 test images right",
        "after       359 of 360 test images right; the predicted class is the same for all 360",
        "without a value: 0",
        "resnet_digits.pth",
        '"initialise everything": ',
        '"return early": Cannot finish: ',
      ]
    ) assertStringIncludes(text, part);
    const everything = Number(/"initialise everything": (\d+) of 360/.exec(text)?.[1]);
    assert(everything > 10 && everything < 80, `a network drawn anew guesses: ${everything}`);

    const written = await openCheckpoint(`${folder}/out/model.safetensors`);
    const trained = await openCheckpoint(at("../../examples/data/resnet_digits.pth"));
    for (const name of trained.specs.keys()) assertEquals(await written.read(name), await trained.read(name), name);
    assertEquals([...readOrigins(written)!.keys()].sort(), [...written.specs.keys()].sort());
    assertEquals((await written.read("backbone.adapter2.up.weight") as Float32Array).every((x) => x === 0), true);
    written.close?.();
    trained.close?.();
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
