/** How workers are started, with a host that is only pretended. */
import { assert, assertEquals } from "@std/assert";
import type { Orders } from "../../random/pool/_worker.ts";
import { type Start, startOf, type Worker } from "../../random/pool/_start.ts";

type Word = (event: { readonly data: unknown }) => void;
// A worker of the web that does nothing but keep what it is told
class Told {
  static all: Told[] = [];
  static refuse = false;
  onmessage: Word | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  readonly posted: unknown[] = [];
  ended = 0;
  unrefs = 0;
  readonly text: Promise<string>;
  readonly url: string;
  readonly options: unknown;
  constructor(url: string, options: unknown) {
    [this.url, this.options] = [url, options];
    if (Told.refuse) throw new Error("forbidden");
    this.text = fetch(url).then((answer) => answer.text());
    Told.all.push(this);
  }
  postMessage(message: unknown) {
    this.posted.push(message);
  }
  terminate() {
    this.ended++;
  }
  unref() {
    this.unrefs++;
  }
}
// One of Node
class Noded {
  static all: Noded[] = [];
  readonly heard = new Map<string, (word: unknown) => void>();
  ended = 0;
  readonly code: string;
  readonly options: unknown;
  constructor(code: string, options: unknown) {
    [this.code, this.options] = [code, options];
    Noded.all.push(this);
  }
  on(event: string, listener: (word: unknown) => void) {
    this.heard.set(event, listener);
    return this;
  }
  terminate() {
    this.ended++;
  }
}

const orders = { chunk: 3 } as unknown as Orders;
async function onHost<T>(host: { Worker?: unknown; process?: unknown }, use: () => Promise<T>): Promise<T> {
  const old = (["Worker", "process"] as const).map((name) =>
    [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const
  );
  for (const [name] of old) {
    Object.defineProperty(globalThis, name, { value: host[name], configurable: true, writable: true });
  }
  Told.all = [];
  Noded.all = [];
  try {
    return await use();
  } finally {
    for (const [name, descriptor] of old) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}
const begin = (start: Start | null) => {
  const failed: Worker[] = [];
  return { failed, worker: start!(orders, (worker) => failed.push(worker)) };
};

Deno.test("startOf: a worker of the web gets its text from memory and its orders by message", () =>
  onHost({ Worker: Told }, async () => {
    const revoked: string[] = [];
    const { revokeObjectURL } = URL;
    URL.revokeObjectURL = (url) => {
      revoked.push(url);
      revokeObjectURL(url);
    };
    try {
      const { failed, worker } = begin(startOf("(own, ready) => own"));
      const [told] = Told.all as [Told];
      assertEquals([told.options, told.posted, told.url.startsWith("blob:")], [{ type: "module" }, [orders], true]);
      assertEquals(
        await told.text,
        'onmessage = ({ data }) => { try { ((own, ready) => own)(data, () => postMessage("ready")); } catch { postMessage("failed"); } }',
      );
      assertEquals(revoked, []);
      told.onmessage!({ data: "ready" });
      const started = await worker;
      assertEquals([revoked, told.unrefs, told.ended, failed], [[told.url], 1, 0, []]);
      // It fails later
      told.onmessage!({ data: "failed" });
      assert(started !== null && failed[0] === started);
      assertEquals([failed.length, told.ended], [1, 1]);
      started.end();
      assertEquals(told.ended, 2);
    } finally {
      URL.revokeObjectURL = revokeObjectURL;
    }
  }));

Deno.test("startOf: a worker that fails, throws, or does not get ready in time is ended and counts as none", () =>
  onHost({ Worker: Told }, async () => {
    const said = begin(startOf("() => 1"));
    Told.all[0]!.onmessage!({ data: "failed" });
    assertEquals([await said.worker, said.failed.length, Told.all[0]!.ended, Told.all[0]!.unrefs], [null, 1, 1, 0]);
    const thrown = begin(startOf("() => 1"));
    let prevented = 0;
    Told.all[1]!.onerror!({ preventDefault: () => prevented++ });
    assertEquals([await thrown.worker, thrown.failed.length, Told.all[1]!.ended, prevented], [null, 1, 1, 1]);
    const late = begin(startOf("() => 1", 5));
    assertEquals([await late.worker, late.failed.length, Told.all[2]!.ended], [null, 1, 1]);
    Told.refuse = true;
    const refused = begin(startOf("() => 1"));
    assertEquals([await refused.worker, refused.failed], [null, []]);
    Told.refuse = false;
    await Promise.all(Told.all.map(({ text }) => text.catch(() => "")));
  }));

Deno.test("startOf: on Node workers are made from a text with their orders as data", () => {
  const names: string[] = [];
  const getBuiltinModule = (name: string) => {
    names.push(name);
    return { Worker: Noded };
  };
  return onHost({ process: { getBuiltinModule } }, async () => {
    const { failed, worker } = begin(startOf("(own, ready) => own"));
    const [noded] = Noded.all as [Noded];
    assertEquals([names, noded.options], [["worker_threads"], { eval: true, workerData: orders }]);
    assert(
      noded.code.endsWith(
        'try { ((own, ready) => own)(workerData, () => say("ready")); } catch { say("failed"); }',
      ) && noded.code.includes('require("node:worker_threads")'),
      noded.code,
    );
    noded.heard.get("message")!("ready");
    const started = await worker;
    noded.heard.get("error")!(new Error("later"));
    assert(started !== null && failed[0] === started && noded.ended === 1);
  });
});

Deno.test("startOf: a host without workers has no way to start one", async () => {
  await onHost({}, async () => assertEquals(await startOf(), null));
  await onHost({ process: {} }, async () => assertEquals(await startOf(), null));
  await onHost({ process: { getBuiltinModule: () => undefined } }, async () => assertEquals(await startOf(), null));
});
