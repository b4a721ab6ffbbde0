/** Workers from a text: those that get ready, fail, or keep silent. */
import { assert, assertEquals } from "@std/assert";
import { startOf } from "../../core/start_worker.ts";

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

Deno.test("startOf: a worker that says it is ready -> runs on, also after the time it had for that", async () => {
  const control = new Int32Array(new SharedArrayBuffer(8));
  let failed = 0;
  const code = `({ control, add }, ready) => {
    ready();
    setInterval(() => Atomics.add(control, 0, add), 5);
  }`;
  const limit = 3000;
  const worker = await startOf<{ control: Int32Array; add: number }>(code, limit)!({ control, add: 2 }, () => failed++);
  assert(worker);
  await later(limit + 100);
  assertEquals(failed, 0);
  const seen = Atomics.load(control, 0);
  while (Atomics.load(control, 0) === seen) await later(20);
  assertEquals(Atomics.load(control, 0) % 2, 0);
  worker.end();
  for (let last = -1; last !== Atomics.load(control, 0);) {
    last = Atomics.load(control, 0);
    await later(100);
  }
});

Deno.test("startOf: a worker that fails, ends or keeps silent -> null, and it is told once", async () => {
  for (
    const [code, limit] of [[`() => { throw new Error("no"); }`, 5000], ["() => {}", 50]] as const
  ) {
    const failed: unknown[] = [];
    assertEquals(await startOf<number>(code, limit)!(1, (worker) => failed.push(worker)), null, code);
    await later(20);
    assertEquals(failed.length, 1, code);
  }
});

Deno.test("startOf: a worker that fails after it was ready -> told, with the worker", async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const code = `(_, ready) => {
    ready();
    setTimeout(() => { throw new Error("later"); }, 20);
  }`;
  const worker = await startOf<number>(code)!(1, resolve);
  assert(worker);
  assertEquals(await promise, worker);
});
