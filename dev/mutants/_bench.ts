import { apply, type Mutant } from "./mutants_of.ts";

/** What became of a mutant: the test file that failed, or `none`; a mutant that does not end in time is killed too. */
export interface Verdict {
  readonly killed: boolean;
  readonly by: string;
}

/** A copy of the project in which one mutant at a time lives. */
export interface Bench {
  readonly root: string;
  /** Runs the tests in turn until one fails. */
  readonly judge: (mutant: Mutant, tests: readonly string[], seconds: number) => Promise<Verdict>;
}

/** The files of a project that git knows of, and the new ones it does not ignore. */
export async function projectFiles(root: string): Promise<string[]> {
  const { stdout, success } = await new Deno.Command("git", {
    args: ["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    stderr: "inherit",
  }).output();
  if (!success) throw new Error("git ls-files failed");
  return new TextDecoder().decode(stdout).split("\0").filter(Boolean);
}

/** Copies the project into a new folder below `folder`. */
export async function openBench(from: string, files: readonly string[], folder: string): Promise<Bench> {
  const root = await Deno.makeTempDir({ dir: folder });
  for (const file of files) {
    await Deno.mkdir(`${root}/${file}`.replace(/\/[^/]*$/, ""), { recursive: true });
    await Deno.copyFile(`${from}/${file}`, `${root}/${file}`).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error; // removed, and not committed yet
    });
  }
  const judge = async (mutant: Mutant, tests: readonly string[], seconds: number): Promise<Verdict> => {
    const path = `${root}/${mutant.file}`;
    const text = await Deno.readTextFile(path);
    await Deno.writeTextFile(path, apply(text, mutant));
    try {
      // The first test alone: it is chosen to fail
      for (const some of [tests.slice(0, 1), tests.slice(1)]) {
        if (some.length === 0) continue;
        const { status, out } = await runTests(root, some, seconds);
        if (status === "timeout") return { killed: true, by: `${some[0]} (no end)` };
        if (status === "red") return { killed: true, by: failing(out) ?? some[0]! };
      }
      return { killed: false, by: "none" };
    } finally {
      await Deno.writeTextFile(path, text);
    }
  };
  return { root, judge };
}

/** Runs test files and says how it went. */
export async function runTests(
  root: string,
  tests: readonly string[],
  seconds: number,
  more: readonly string[] = ["--fail-fast"],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: "green" | "red" | "timeout"; readonly out: string }> {
  const child = new Deno.Command("deno", {
    args: ["test", "-A", "--no-check", "--no-lock", ...more, ...tests],
    cwd: root,
    env: { NO_COLOR: "1", ...env },
    stdout: "piped",
    stderr: "null",
  }).spawn();
  let late = false;
  const clock = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, seconds * 1000);
  const { success, stdout } = await child.output();
  clearTimeout(clock);
  return { status: late ? "timeout" : success ? "green" : "red", out: new TextDecoder().decode(stdout) };
}

// "title => ./tests/room/name_test.ts:12:6" where failures are listed
const failing = (out: string) => / => \.\/(tests\/\S+?_test\.ts):\d+/.exec(out)?.[1];
