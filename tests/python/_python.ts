/** Whether a Python with PyTorch is there, and how it is run. */

/** The Python that has the peers: PEERS_PYTHON, else the usual place. */
export const python: string = Deno.env.get("PEERS_PYTHON") ?? `${Deno.env.get("HOME") ?? "."}/peers/bin/python`;

/** Runs it; the text of both streams. */
export async function run(
  args: readonly string[],
  cwd?: string,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const command = new Deno.Command(python, { args: [...args], ...(cwd && { cwd }), stdout: "piped", stderr: "piped" });
  const { code, stdout, stderr } = await command.output();
  const text = new TextDecoder();
  return { code, out: text.decode(stdout), err: text.decode(stderr) };
}

/** Whether it can import these packages. */
export async function has(...packages: readonly string[]): Promise<boolean> {
  try {
    return (await run(["-c", `import ${packages.join(", ")}`])).code === 0;
  } catch {
    return false;
  }
}

/** The end of a test's title where PyTorch is missing: why it is skipped. */
export const noTorch = " (skipped: no Python with torch; set PEERS_PYTHON)";

/** Where a file of the project is. */
export const fileOf = (path: string): string => new URL(`../../${path}`, import.meta.url).pathname;
