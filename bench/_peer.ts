/** A Python process that measures its own side of a benchmark, one command at a time. */
export interface Peer {
  /** Milliseconds that the command took by the process's own clock. */
  time(command: string): Promise<number>;
  end(): Promise<void>;
}

/** The script run by the Python of PEERS_PYTHON; undefined where that is not set. */
export async function python(script: URL, args: readonly string[]): Promise<Peer | undefined> {
  const program = Deno.env.get("PEERS_PYTHON");
  if (program === undefined) return undefined;
  const child = new Deno.Command(program, {
    args: [decodeURIComponent(script.pathname), ...args],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = child.stdin.getWriter(), lines = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  const line = async (): Promise<string> => {
    while (!rest.includes("\n")) {
      const { value, done } = await lines.read();
      if (done) throw new Error("the peer has ended");
      rest += value;
    }
    const [first, ...others] = rest.split("\n");
    rest = others.join("\n");
    return first!;
  };
  console.log(`peers: ${await line()}`);
  return {
    async time(command) {
      await writer.write(new TextEncoder().encode(`${command}\n`));
      return Number(await line());
    },
    async end() {
      await writer.close();
      await lines.cancel();
      await child.status;
    },
  };
}
