/** The scripts and manifests under examples/scale, as far as a machine without those systems can tell. */
import { assert, assertEquals } from "@std/assert";

const at = (name: string) => new URL(`../../examples/scale/${name}`, import.meta.url);
const read = (name: string) => Deno.readTextFile(at(name));

Deno.test("slurm-make.sh, slurm-finish.sh: valid shell that calls the command with a plan and a folder", async () => {
  for (const name of ["slurm-make.sh", "slurm-finish.sh"]) {
    const { success } = await new Deno.Command("sh", { args: ["-n", at(name).pathname] }).output();
    assert(success, name);
    assert(/^exec lensor (make|finish) "\$\{plan:-plan\.json\}" -o "\$\{out:-out\}"$/m.test(await read(name)), name);
  }
});

Deno.test("aws-batch-make.json: retries what passes, and nothing else", async () => {
  const { retryStrategy, containerOverrides, arrayProperties } = JSON.parse(await read("aws-batch-make.json"));
  assertEquals(containerOverrides.command.slice(0, 2), ["lensor", "make"]);
  assert(arrayProperties.size > 1);
  assertEquals(retryStrategy.evaluateOnExit[0], { onExitCode: "75", action: "RETRY" });
  assertEquals(retryStrategy.evaluateOnExit.at(-1).action, "EXIT");
});

Deno.test("kubernetes-make.yaml: each exit code of the command has its action", async () => {
  const text = await read("kubernetes-make.yaml");
  for (const [action, code] of [["FailJob", 2], ["FailIndex", 1], ["Count", 75]] as const) {
    assert(new RegExp(`action: ${action}[^\\n]*\\n +onExitCodes: \\{[^}]*values: \\[${code}\\]`).test(text), action);
  }
  assert(/completionMode: Indexed/.test(text) && /restartPolicy: Never/.test(text));
});
