import { runTests } from "./_bench.ts";

/** What a test file takes, and which lines of the library it runs. */
export interface Reach {
  readonly seconds: number;
  /** For each file the lines from the first to the last of each stretch, counted from 1. */
  readonly lines: Readonly<Record<string, readonly (readonly [first: number, last: number])[]>>;
}

/** The tests that are green by themselves, each with its reach. A test in `known` is not run. */
export async function reachOf(
  roots: readonly string[],
  tests: readonly string[],
  known: Readonly<Record<string, Reach>>,
): Promise<Record<string, Reach>> {
  const found: Record<string, Reach> = { ...known };
  const waiting = tests.filter((test) => !(test in known));
  await Promise.all(roots.map(async (root) => {
    for (let test = waiting.shift(); test !== undefined; test = waiting.shift()) {
      const reach = await reachOfOne(root, test);
      if (reach) found[test] = reach;
      else console.log(`left out, for it is red already: ${test}`);
    }
  }));
  return found;
}

/** Whether a test runs a line. */
export function reaches({ lines }: Reach, file: string, line: number): boolean {
  return lines[file]?.some(([first, last]) => first <= line && line <= last) ?? false;
}

async function reachOfOne(root: string, test: string): Promise<Reach | undefined> {
  const folder = await Deno.makeTempDir({ prefix: "reach-" });
  try {
    const start = performance.now();
    // By the environment, so that the programs which a test starts are counted too
    const { status } = await runTests(root, [test], 600, [], { DENO_COVERAGE_DIR: folder });
    const seconds = Math.round(performance.now() - start) / 1000;
    if (status !== "green") return undefined;
    const { stdout } = await new Deno.Command("deno", {
      args: ["coverage", "--lcov", folder],
      cwd: root,
      stderr: "null",
    }).output();
    return { seconds, lines: linesOf(new TextDecoder().decode(stdout), `${await Deno.realPath(root)}/`) };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** The lines that a report in the format of lcov says were run, of files below `root`, its tests and tools aside. */
export function linesOf(lcov: string, root: string): Reach["lines"] {
  const found: Record<string, [number, number][]> = {};
  for (const part of lcov.split("end_of_record")) {
    const path = /^SF:(.*)$/m.exec(part)?.[1];
    const file = path?.startsWith(root) ? path.slice(root.length) : undefined;
    if (file === undefined || /^(tests|dev|bench|examples)\//.test(file)) continue;
    // A line whose condition ran, and whose branch on the same line did not, counts 0 times, and its other branch more
    const branched = new Set([...part.matchAll(/^BRDA:(\d+),\d+,\d+,[1-9]/gm)].map(([, line]) => line));
    const stretches: [number, number][] = [];
    let on = false;
    for (const [, line, times] of part.matchAll(/^DA:(\d+),(\d+)$/gm)) {
      const ran = times !== "0" || branched.has(line);
      // A line that the report leaves out belongs to the one before
      if (ran && on) stretches.at(-1)![1] = Number(line);
      else if (ran) stretches.push([Number(line), Number(line)]);
      on = ran;
    }
    if (stretches.length > 0) found[file] = stretches;
  }
  return found;
}
