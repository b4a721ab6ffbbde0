import { sha256 } from "../core/sha256.ts";

/** A SHA-256 that grows with the bytes that it is given. */
export interface Hasher {
  /**
   * Takes bytes. Without a promise their memory may be used again at once, with one when it has come; it never fails.
   */
  update(bytes: Uint8Array): Promise<void> | undefined;
  /** The digest of all bytes; undefined where it has been lost. */
  hex(): Promise<string | undefined>;
  /** Gives the thread back. */
  end(): void;
}

/** Hashes where it is called. */
export function hasherHere(): Hasher {
  const sum = sha256();
  return { update: (bytes) => void sum.update(bytes), hex: () => Promise.resolve(sum.hex()), end: () => {} };
}

/**
 * Hashes on a thread of its own; undefined on a host that starts none in `limit` milliseconds. Shared memory is not
 * copied.
 */
export async function hasherAside(code: string = THREAD, limit = 5000): Promise<Hasher | undefined> {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  const threads = process?.getBuiltinModule?.("node:worker_threads") as { Worker?: NewThread } | undefined;
  if (!threads?.Worker) return undefined;
  // What has been asked for and not been answered, in order
  const asked: ((answer: string | undefined) => void)[] = [];
  const answer = () => new Promise<string | undefined>((resolve) => void asked.push(resolve));
  let lost = false;
  const lose = () => {
    lost = true;
    for (const resolve of asked.splice(0)) resolve(undefined);
  };
  const ready = answer();
  const timer = setTimeout(lose, limit);
  let thread: Thread;
  try {
    thread = new threads.Worker(code, { eval: true });
  } catch {
    clearTimeout(timer);
    return undefined;
  }
  thread.on("message", (text) => asked.shift()?.(text));
  thread.on("error", lose);
  thread.on("exit", lose);
  const end = () => void thread.terminate();
  const isReady = await ready;
  clearTimeout(timer);
  if (isReady === undefined) return end();
  return {
    update(bytes) {
      if (lost) return undefined;
      const { buffer, byteOffset, length } = bytes.buffer instanceof ArrayBuffer ? bytes.slice() : bytes;
      thread.postMessage([buffer, byteOffset, length]);
      return answer().then(() => {});
    },
    hex() {
      if (lost) return Promise.resolve(undefined);
      thread.postMessage(null);
      return answer();
    },
    end,
  };
}

const THREAD = `const { parentPort: port } = require("node:worker_threads");
const sum = require("node:crypto").createHash("sha256");
port.on("message", (bytes) => {
  if (bytes) sum.update(new Uint8Array(...bytes));
  port.postMessage(bytes ? "" : sum.digest("hex"));
});
port.postMessage("ready");`;

interface Thread {
  // No typed array: Deno looks at each of its elements for a port
  postMessage(message: readonly [ArrayBufferLike, number, number] | null): void;
  on(event: "message" | "error" | "exit", listener: (text: string) => void): void;
  terminate(): unknown;
}
type NewThread = new (code: string, options: { eval: true }) => Thread;
