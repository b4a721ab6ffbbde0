import { assert } from "@std/assert";

const MIB = 2 ** 20;

/** Runs a program in a process of its own, which prints numbers of bytes. */
async function measured(program: string): Promise<number[]> {
  const module = JSON.stringify(new URL("../../random/mod.ts", import.meta.url).href);
  const code = `import { jax, keyed, numpy, openPool, torch } from ${module};
    const peak = () => 1024 * Number(/VmHWM:\\s*(\\d+)/.exec(Deno.readTextFileSync("/proc/self/status"))[1]);
    const rss = () => (gc(), Deno.memoryUsage().rss);
    ${program}`;
  const args = ["run", "--no-lock", "-A", "--ext=js", "--v8-flags=--expose-gc", "-"];
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
  name:
    "a filled tensor of n bytes takes n and less than 64 MiB at its peak, by every generator, a pool's threads and half precision included",
  ignore: elsewhere,
}, async () => {
  const bytes = 128 * MIB;
  // An intermediate array of the tensor's size would take at least these 128 MiB more
  const fills = {
    "keyed(0)": "normal(n, { std: 1 })",
    "keyed(0, { pool })": "normal(n, { std: 1 })",
    "torch(0)": "normal(n, { std: 1 })",
    "jax(0)": "normal(n, { std: 1 })",
    "numpy(0)": "standardNormal(n, {})",
    "numpy(1)": "uniform(n, { low: 0, high: 1 })",
    "keyed(1)": 'uniform(n, { low: 0, high: 1, dtype: "bfloat16" })',
    "torch(1)": 'normal(n, { std: 1, dtype: "bfloat16" })',
  };
  for (const [rng, draw] of Object.entries(fills)) {
    const n = bytes / (draw.includes("bfloat16") ? 2 : 4);
    const [before, after] = await measured(`
      const pool = ${rng.includes("pool") ? "await openPool({ workers: 1 })" : "undefined"};
      const made = (n) => ${rng}.${draw};
      made(300_000);
      const before = peak(), out = made(${n});
      console.log(before, peak(), out.length);
      pool?.close();`);
    const taken = after! - before!;
    assert(taken > bytes / 2, `${rng} took ${taken / MIB} MiB: too little to be true`);
    assert(taken < bytes + 64 * MIB, `${rng} took ${taken / MIB} MiB`);
  }
});

Deno.test("a thousand fills, of one array or of new ones, take no more memory than the first five hundred", async () => {
  const [first, last] = await measured(`
    const pool = await openPool({ workers: 1 });
    const into = new Float32Array(50_000), large = new Float32Array(300_000), rngs = [keyed(0), torch(0), jax(0)];
    const fill = (times) => {
      for (let i = 0; i < times; i++) {
        for (const rng of rngs) rng.normal(into.length, { std: 1, into });
        rngs[0].truncatedNormal(into.length, { std: 1, a: -1, b: 2, into });
        // As for a model's tensors: each with a key of its own, the large ones by a pool's threads
        if (i % 5 === 0) keyed(0, { pool }).at("w" + i).normal(large.length, { std: 1, into: large });
        rngs[0].at("b" + i).uniform(5000, { low: 0, high: 1 });
      }
    };
    fill(500);
    const first = rss();
    fill(1000);
    console.log(first, rss());
    pool.close();`);
  assert(last! - first! < 16 * MIB, `${(last! - first!) / MIB} MiB more`);
});
