import { talk } from "../dev/peers/talk.ts";

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
  const peer = talk(program, { args: [decodeURIComponent(script.pathname), ...args] });
  const line = async (): Promise<string> => {
    const text = await peer.hear();
    if (text === undefined) throw new Error("the peer has ended");
    return text;
  };
  console.log(`peers: ${await line()}`);
  return {
    async time(command) {
      await peer.say(command);
      return Number(await line());
    },
    end: () => peer.end(),
  };
}
