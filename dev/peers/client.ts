/** Peers as processes that stay, so that runs can alternate: each times itself and answers with seconds. */

/** Something that runs a job of `n` elements so many times; undefined if it has no such job. */
export interface Contestant {
  readonly name: string;
  seconds(job: string, n: number, times: number): Promise<number | undefined>;
  close(): Promise<void>;
}

/** The Python peer of that name; undefined if its library is not there. PEERS_PYTHON names the interpreter. */
export function pythonPeer(
  name: string,
  peer: string,
  cores?: number,
): Promise<Contestant | undefined> {
  const args = [path("peer.py"), peer, ...cores ? [String(cores)] : []];
  return started(name, Deno.env.get("PEERS_PYTHON") ?? "python3", args);
}

/** The JavaScript peer of that name; undefined if its packages cannot be had. */
export function scriptPeer(
  name: string,
  peer: string,
): Promise<Contestant | undefined> {
  return started(name, Deno.execPath(), [
    "run",
    "-A",
    "--config",
    path("deno.json"),
    path("peer.ts"),
    peer,
  ]);
}

async function started(
  name: string,
  command: string,
  args: string[],
): Promise<Contestant | undefined> {
  let child: Deno.ChildProcess;
  try {
    child = new Deno.Command(command, {
      args,
      stdin: "piped",
      stdout: "piped",
      stderr: "null",
    }).spawn();
  } catch {
    return undefined;
  }
  const writer = child.stdin.getWriter(),
    lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  // Libraries print greetings; what is meant for us starts with ">"
  const line = async (): Promise<string | undefined> => {
    while (!rest.includes("\n")) {
      const { value, done } = await lines.read();
      if (done) return undefined;
      rest += value;
    }
    const end = rest.indexOf("\n"), text = rest.slice(0, end);
    rest = rest.slice(end + 1);
    return text.startsWith("> ") ? text.slice(2) : await line();
  };
  const contestant: Contestant = {
    name,
    async seconds(job, n, times) {
      await writer.write(new TextEncoder().encode(`${job}\t${n}\t${times}\n`));
      const text = await line();
      if (text === undefined) throw new Error(`${name} ended at ${job}`);
      return text === "none" ? undefined : Number(text);
    },
    async close() {
      await writer.close();
      await child.status;
    },
  };
  if (await line() === "ready") return contestant;
  await child.status;
  return undefined;
}

const path = (file: string): string => decodeURIComponent(new URL(file, import.meta.url).pathname);
