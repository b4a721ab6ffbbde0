/** What make says while it works: lines for people, events for machines. */
import { assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { main, read } from "../../cli/all.ts";
import { host } from "./_command.ts";
import { inFolder } from "./_run.ts";

// A plan of three files
async function prepare(at: (name: string) => string): Promise<void> {
  const net = ln.module("Net", { children: { body: ln.linear(3, 2), head: ln.linear(2, 2) } });
  const ready = ln.initialize(net, ln.fill("**", ln.normal()), { seed: 1 });
  await ln.savePlan(await ln.plan(ready, { maxShardBytes: 24 }), at("plan.json"));
}

Deno.test("lensor make --json: a line for the start, each file and the end, and progress while one takes its time", () =>
  inFolder(async (at) => {
    await prepare(at);
    const real = performance.now;
    let now = 0;
    // Every look at the clock is 400 ms later
    performance.now = () => now += 400;
    const events: Record<string, unknown>[] = [];
    try {
      await main(["make", at("plan.json"), "-o", at("out"), "--json", "--task", "0", "--threads", "1"], {
        ...host({ read }),
        complain: (text) => events.push(JSON.parse(text)),
      });
    } finally {
      performance.now = real;
    }
    const file = "model-00001-of-00003.safetensors";
    const [start] = events;
    assertEquals([start!.tasks, start!.of, start!.from, start!.shards, start!.attempt], ["0", 3, "--task", 1, 0]);
    const shard = events.find(({ event }) => event === "shard")!;
    assertEquals([shard.file, shard.state, "why" in shard], [file, "made", false]);
    assertEquals(shard.bytes, (await Deno.stat(at(`out/${file}`))).size);
    assertEquals(events.at(-1), { event: "done", made: 1, kept: 0, remade: 0, bytes: shard.bytes });
  }));

Deno.test("lensor make: how far a file has come is told a second after the last word; as text only what is done", () =>
  inFolder(async (at) => {
    await prepare(at);
    const run = async (step: number, ...more: string[]) => {
      const real = performance.now;
      let now = 0;
      // Each look at the clock is `step` milliseconds later
      performance.now = () => now += step;
      const lines: string[] = [];
      const out = at(`o${step}${more.length}`);
      try {
        await main(["make", at("plan.json"), "-o", out, "--threads", "1", "--task", "0", ...more], {
          ...host({ read }),
          complain: (line) => void lines.push(line),
        });
      } finally {
        performance.now = real;
      }
      return lines;
    };
    const file = "model-00001-of-00003.safetensors";
    const progress = async (step: number) =>
      (await run(step, "--json")).map((line) => JSON.parse(line)).filter(({ event }) => event === "progress");
    const told = await progress(1000);
    assertEquals(told.map(({ file: name, bytes, of }) => [name, bytes === of]), [[file, false], [file, true]]);
    assertEquals((await progress(999)).length, 1);
    const bytes = (await Deno.stat(at(`o9991/${file}`))).size;
    // Two looks for the start, two for each piece, one for the end
    assertEquals(await run(1000), ["task 0 of 3 (--task): 1 of 3 files", `${file}  made  ${bytes} bytes  5 s`]);
  }));
