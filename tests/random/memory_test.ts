import { assert } from "@std/assert";

const MIB = 2 ** 20;

/** Runs a program in a process of its own, which prints numbers of bytes. */
async function measured(program: string): Promise<number[]> {
  const module = JSON.stringify(new URL("../../random/mod.ts", import.meta.url).href);
  const code = `import { jax, keyed, numpy, torch } from ${module};
    const peak = () => 1024 * Number(/VmHWM:\\s*(\\d+)/.exec(Deno.readTextFileSync("/proc/self/status"))[1]);
    const rss = () => Deno.memoryUsage().rss;
    ${program}`;
  const args = ["run", "--no-lock", "-A", "--ext=js", "-"];
  const child = new Deno.Command(Deno.execPath(), { args, stdin: "piped", stdout: "piped", stderr: "piped" }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(code));
  await writer.close();
  const { success, stdout, stderr } = await child.output();
  assert(success, new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout).trim().split(/\s+/).map(Number);
}

// Linux alone says how much a process ever used
const elsewhere = Deno.build.os !== "linux";

Deno.test({
  name: "a filled tensor of n bytes takes n and less than 64 MiB at its peak, by every generator",
  ignore: elsewhere,
}, async () => {
  const bytes = 128 * MIB, n = bytes / 4;
  for (const rng of ["keyed(0)", "torch(0)", "jax(0)", "numpy(0)"]) {
    const draw = rng === "numpy(0)" ? "standardNormal(n, {})" : "normal(n, { std: 1 })";
    const [before, after] = await measured(`
      const made = (n) => ${rng}.${draw};
      made(100_000);
      const before = peak(), out = made(${n});
      console.log(before, peak(), out.length);`);
    const taken = after! - before!;
    assert(taken > bytes / 2, `${rng} took ${taken / MIB} MiB: too little to be true`);
    assert(taken < bytes + 64 * MIB, `${rng} took ${taken / MIB} MiB`);
  }
});

Deno.test("a thousand fills of one array take no more memory than the first five hundred", async () => {
  const [first, last] = await measured(`
    const into = new Float32Array(50_000), rngs = [keyed(0), torch(0), jax(0)];
    const fill = (times) => {
      for (let i = 0; i < times; i++) {
        for (const rng of rngs) rng.normal(into.length, { std: 1, into });
        rngs[0].truncatedNormal(into.length, { std: 1, a: -1, b: 2, into });
      }
    };
    fill(500);
    const first = rss();
    fill(1000);
    console.log(first, rss());`);
  assert(last! - first! < 16 * MIB, `${(last! - first!) / MIB} MiB more`);
});
