import { assert, assertEquals } from "@std/assert";

const MIB = 2 ** 20;
const script = new URL("_memory.ts", import.meta.url).pathname;

// An intermediate array of the tensor's size would take 80 MiB more
const fills = [
  "keyed float32",
  "keyed bfloat16",
  "keyed float32 on a pool",
  "torch bfloat16",
  "jax float32",
  "numpy float32",
];

for (const job of fills) {
  Deno.test(`filling a ${job} tensor takes less than 64 MiB beyond the tensor`, async () => {
    const more = await measured(job);
    assert(more < 64 * MIB, `${more / MIB} MiB`);
    // The tensor itself was counted: otherwise the rest could not be right
    assert(more > -8 * MIB, `${more / MIB} MiB`);
  });
}

Deno.test("a thousand fills take no more memory than two hundred", async () => {
  const more = await measured("repeated");
  assert(more < 24 * MIB, `${more / MIB} MiB`);
});

// Deno shows /proc to a program that may do everything
async function measured(job: string): Promise<number> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-check", "--allow-all", "--v8-flags=--expose-gc", script, job],
    env: { NO_COLOR: "1" },
  }).output();
  assertEquals(code, 0, new TextDecoder().decode(stderr));
  return Number(new TextDecoder().decode(stdout));
}
