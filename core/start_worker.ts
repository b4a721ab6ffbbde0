/** A worker that has said that it is ready. */
export interface Worker {
  /** Ends it at once. */
  end(): void;
}

/** Starts a worker with its orders; null if it does not get ready. `onFailure` is called with one that fails later. */
export type Start<Orders> = (orders: Orders, onFailure: OnFailure) => Promise<Worker | null>;
type OnFailure = (worker: Worker) => void;

/**
 * How this host starts workers: as the web does, or as Node does; null if it has none.
 *
 * `code` is the text of their main function, which is called with the orders and with a function that it calls when it
 * is ready; `limit` how many milliseconds one has for that: they need 10 to 50.
 */
export function startOf<Orders>(code: string, limit = 5000): Start<Orders> | null {
  const { Worker, process } = globalThis as { Worker?: WebWorker; process?: NodeProcess };
  const node = Worker ? undefined : process?.getBuiltinModule?.("worker_threads")?.Worker;
  if (!Worker && !node) return null;
  // A page's policy or a flag of the host may forbid workers
  return (orders, onFailure) =>
    (Worker ? startWeb(Worker, code) : startNode(node!, code))(orders, onFailure, limit).catch(() => null);
}

type Starting = (orders: unknown, onFailure: OnFailure, limit: number) => Promise<Worker | null>;

// From the text of a blob: nothing is read or downloaded, and no permission asked for
function startWeb(Made: WebWorker, code: string): Starting {
  const text = `onmessage = ({ data }) => { ${reporting(code, "data", "postMessage")} }`;
  return async (orders, onFailure, limit) => {
    const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    try {
      const worker = new Made(url, { type: "module" });
      return await ready(worker, onFailure, limit, (says, fails) => {
        worker.onmessage = ({ data }) => says(data);
        worker.onerror = (event) => {
          event.preventDefault();
          fails();
        };
        worker.postMessage(orders);
      });
    } finally {
      URL.revokeObjectURL(url);
    }
  };
}

function startNode(Made: NodeWorker, code: string): Starting {
  const text = `const { parentPort: port, workerData } = require("node:worker_threads");
    const say = (word) => port.postMessage(word); ${reporting(code, "workerData", "say")}`;
  return async (workerData, onFailure, limit) => {
    const worker = new Made(text, { eval: true, workerData });
    return await ready(worker, onFailure, limit, (says, fails) => {
      worker.on("message", says);
      worker.on("error", fails);
    });
  };
}

// A failure is reported and not thrown: hosts print what a worker throws
function reporting(code: string, orders: string, say: string): string {
  return `try { (${code})(${orders}, () => ${say}("ready")); } catch { ${say}("failed"); }`;
}

// Waits for the first word of a worker, but not for ever
function ready(
  worker: Handle,
  onFailure: OnFailure,
  limit: number,
  listen: (says: (word: unknown) => void, fails: () => void) => void,
): Promise<Worker | null> {
  const started: Worker = { end: () => void worker.terminate() };
  return new Promise((resolve) => {
    const fails = () => {
      clearTimeout(timer);
      started.end();
      onFailure(started);
      resolve(null);
    };
    const timer = setTimeout(fails, limit);
    listen((word) => {
      if (word !== "ready") return fails();
      clearTimeout(timer);
      // Where the host lets a program end that has not closed its pool
      worker.unref?.();
      resolve(started);
    }, fails);
  });
}

interface Handle {
  terminate(): unknown;
  unref?(): void;
}
type WebWorker = new (url: string, options: { type: "module" }) => Handle & {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((event: { preventDefault(): void }) => void) | null;
  postMessage(message: unknown): void;
};
type NodeWorker = new (code: string, options: { eval: true; workerData: unknown }) => Handle & {
  on(event: "message" | "error", listener: (word: unknown) => void): void;
};
interface NodeProcess {
  getBuiltinModule?(name: "worker_threads"): { Worker: NodeWorker } | undefined;
}
