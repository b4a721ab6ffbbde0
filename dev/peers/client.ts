/** Peers as processes that stay, so that runs can alternate: each times itself and answers with seconds. */
import { type Talk, talk } from "./talk.ts";

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

async function started(name: string, command: string, args: string[]): Promise<Contestant | undefined> {
  let peer: Talk;
  try {
    peer = talk(command, { args, stderr: "null" });
  } catch {
    return undefined;
  }
  // Libraries print greetings; what is meant for us starts with ">"
  const line = async (): Promise<string | undefined> => {
    const text = await peer.hear();
    return text === undefined || text.startsWith("> ") ? text?.slice(2) : await line();
  };
  const contestant: Contestant = {
    name,
    async seconds(job, n, times) {
      await peer.say(`${job}\t${n}\t${times}`);
      const text = await line();
      if (text === undefined) throw new Error(`${name} ended at ${job}`);
      return text === "none" ? undefined : Number(text);
    },
    close: () => peer.end(),
  };
  if (await line() === "ready") return contestant;
  await peer.end().catch(() => {}); // it has ended by itself
  return undefined;
}

const path = (file: string): string => decodeURIComponent(new URL(file, import.meta.url).pathname);
