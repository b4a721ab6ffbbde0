/**
 * What importing costs: milliseconds of a process that imports `mod.ts`, beside one that imports an empty module.
 *
 * deno run -A bench/import.ts [PROCESSES] [MOD ...]
 *
 * Medians of 40 processes of each unless said, in turn; code that Deno has cached, no type check. Other `mod.ts` (of
 * another checkout, or addresses) are measured beside this one. What the top level of each source takes comes after
 * it, of those that take longest, so that a table that is made at import is found.
 *
 * @module
 */
const here = new URL("../", import.meta.url);
const processes = Number(Deno.args.find((arg) => /^\d+$/.test(arg)) ?? 40);
const others = Deno.args.filter((arg) => !/^\d+$/.test(arg));

const folder = await Deno.makeTempDir();
try {
  const files = [`${folder}/empty.ts`];
  await Deno.writeTextFile(files[0]!, "export {};\n");
  for (const [i, mod] of [new URL("mod.ts", here).href, ...others].entries()) {
    const address = URL.canParse(mod) ? mod : new URL(mod, `file://${Deno.cwd()}/`).href;
    files.push(`${folder}/program${i}.ts`);
    await Deno.writeTextFile(files.at(-1)!, `import ${JSON.stringify(address)};\n`);
  }
  const times: number[][] = files.map(() => []);
  for (let round = -3; round < processes; round++) {
    for (const [i, file] of files.entries()) {
      const start = performance.now();
      await run(file);
      if (round >= 0) times[i]!.push(performance.now() - start);
    }
  }
  const [empty, ...full] = times.map(median);
  console.log(`an empty module: ${empty!.toFixed(1)} ms`);
  for (const [i, ms] of full.entries()) {
    console.log(`${["mod.ts", ...others][i]}: ${ms.toFixed(1)} ms, +${(ms - empty!).toFixed(1)} ms`);
  }
  console.log("\nTop level, least of 10 processes, in milliseconds:");
  for (const [source, ms] of await topLevels(20)) console.log(`${ms.toFixed(2)}  ${source}`);
} finally {
  await Deno.remove(folder, { recursive: true });
}

async function run(file: string): Promise<string> {
  const args = ["run", "--no-lock", "--no-check", "--no-config", "--allow-import", file];
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), { args, cwd: folder }).output();
  if (!success) throw new Error(new TextDecoder().decode(stderr));
  return new TextDecoder().decode(stdout);
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}

/** The sources whose top level takes longest: a copy of dist says the time where each of them begins. */
async function topLevels(count: number): Promise<[source: string, ms: number][]> {
  const dist = new URL("dist/", here);
  await Deno.mkdir(`${folder}/dist`);
  for await (const { name } of Deno.readDir(dist)) {
    if (!name.endsWith(".js")) continue;
    const code = await Deno.readTextFile(new URL(name, dist));
    const marked = code.replace(/^\/\/ (\w[\w/]*\.ts)$/gm, (_, source) => `mark("${source}");`);
    await Deno.writeTextFile(`${folder}/dist/${name}`, `${marked}\nmark("");\n`);
  }
  await Deno.writeTextFile(
    `${folder}/marked.js`,
    `const marks = [];
globalThis.mark = (source) => marks.push([source, performance.now()]);
await import("./dist/lensor.js");
console.log(JSON.stringify(marks.slice(0, -1).map(([source, at], i) => [source, marks[i + 1][1] - at])));
`,
  );
  const least = new Map<string, number>();
  for (let i = 0; i < 10; i++) {
    for (const [source, ms] of JSON.parse(await run(`${folder}/marked.js`)) as [string, number][]) {
      if (source !== "") least.set(source, Math.min(least.get(source) ?? Infinity, ms));
    }
  }
  return [...least].sort(([, a], [, b]) => b - a).slice(0, count);
}
