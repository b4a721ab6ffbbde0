import { assert, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { inFolder, lensor } from "./_run.ts";

type At = (name: string) => string;

// A model of two layers, of which a file has the first
async function prepare(at: At): Promise<void> {
  const model = ln.module("Net", { children: { body: ln.linear(8, 8), head: ln.linear(8, 4) } });
  await Deno.writeTextFile(at("model.json"), ln.modelToJson(model));
  const ready = ln.initialize(model, ln.fill("**", ln.ones));
  const names = ["body.weight", "body.bias"];
  const file = ln.asCheckpoint(ready);
  await ln.writeSafetensors(
    await Promise.all(names.map(async (name) =>
      [name, {
        ...file.specs.get(name)!,
        data: await file.read(name),
      }] as const
    )),
    at("base.safetensors"),
  );
}

async function ok(...args: string[]): Promise<{ out: string; err: string }> {
  const { code, ...said } = await lensor(...args);
  assertEquals(code, 0, said.err);
  return said;
}

const from = (at: At): string[] => ["--pretrained", at("base.safetensors"), "--fill", "head.**=normal(std=0.02)"];

Deno.test("lensor plan --list, --json, --tasks, --name, --max-shard -> what is made, by whom, in files of what size", () =>
  inFolder(async (at) => {
    await prepare(at);
    const { out } = await ok("plan", at("model.json"), ...from(at), "--list");
    assertEquals(out.split("\n").map((line) => line.split("\t")[1]).sort(), [
      "body.bias",
      "body.weight",
      "head.bias",
      "head.weight",
    ]);
    const told = await ok(
      ...["plan", at("model.json"), ...from(at), "--max-shard", "300", "--tasks", "2", "--name", "net", "--json"],
      ...["-o", at("plan.json")],
    );
    JSON.parse(told.out);
    const text = await Deno.readTextFile(at("plan.json"));
    assert(text.includes("net-00001-of-"), text);
    assert(!text.includes("model-00001-of-"));
  }));

Deno.test("lensor make, finish, verify: the options of shards and inputs -> the same files, proven", () =>
  inFolder(async (at) => {
    await prepare(at);
    await ok("plan", at("model.json"), ...from(at), "--max-shard", "300", "-o", at("plan.json"));
    await ok("make", at("plan.json"), "-o", at("out"), "--task", "0", "--check-inputs");
    const { tasks } = JSON.parse((await ok("plan", at("model.json"), ...from(at), "--max-shard", "300", "--json")).out);
    assert(tasks > 1, `${tasks}`);
    await ok("make", at("plan.json"), "-o", at("out"), "--tasks", `1-${tasks - 1}`, "--threads", "1");
    await ok("make", at("plan.json"), "-o", at("out"), "--tasks", `0-${tasks - 1}`, "--quick");
    await ok("finish", at("plan.json"), "-o", at("out"), "--quick");
    await ok("verify", at("out"), "--sample", "1", "--sample-seed", "7", "--allow-unproven");
    await ok("verify", at("out"), "--lock", at("out/plan.lock"));
    // The digests of a lock bind a plan to the same files
    await ok("plan", at("model.json"), ...from(at), "--max-shard", "300", "--digests", at("out/plan.lock"));
    // The plan knows the bytes of what is loaded, so the input may be gone
    await Deno.remove(at("base.safetensors"));
    await ok("verify", at("out"));
  }));

Deno.test("lensor make --json -> files made, kept and made anew, and the bytes that were written", () =>
  inFolder(async (at) => {
    await prepare(at);
    await ok("plan", at("model.json"), ...from(at), "--max-shard", "300", "-o", at("plan.json"));
    const made = async () => JSON.parse((await ok("make", at("plan.json"), "-o", at("out"), "--json")).out);
    const first = await made();
    const files: string[] = first.shards;
    const size = (file: string) => Deno.statSync(at(`out/${file}`)).size;
    assert(files.length > 1);
    const all = files.reduce((n, file) => n + size(file), 0);
    assertEquals(first, { made: files.length, kept: 0, remade: 0, bytes: all, shards: files });
    assertEquals(await made(), { made: 0, kept: files.length, remade: 0, bytes: 0, shards: files });
    const last = files.at(-1)!;
    await Deno.truncate(at(`out/${last}`), 5);
    assertEquals(await made(), { made: 0, kept: files.length - 1, remade: 1, bytes: size(last), shards: files });
  }));

Deno.test("lensor explain, inspect --fold -> alike tensors are one line, named exactly", () =>
  inFolder(async (at) => {
    const layers = ln.sequential(ln.linear(2, 2), ln.linear(2, 2), ln.linear(2, 2));
    await ln.saveModel(ln.initialize(layers, ln.torchDefault), at("net.safetensors"));
    const inspected = await ok("inspect", at("net.safetensors"), "--fold");
    assert(inspected.out.includes("{0-2}.weight"), inspected.out);
    const explained = await ok("explain", at("net.safetensors"), "--fold");
    assert(explained.out.includes("{0-2}.weight"), explained.out);
  }));

Deno.test("lensor plan --no-hash -> what is loaded is proven by its input alone, which make --input and verify name", () =>
  inFolder(async (at) => {
    await prepare(at);
    await ok("plan", at("model.json"), ...from(at), "--no-hash", "-o", at("plan.json"));
    await ok("make", at("plan.json"), "-o", at("out"), "--input", `base.safetensors=${at("base.safetensors")}`);
    await ok("finish", at("plan.json"), "-o", at("out"));
    await ok("verify", at("out"));
    await Deno.rename(at("base.safetensors"), at("moved.safetensors"));
    assertEquals((await lensor("verify", at("out"))).code, 1);
    await ok("verify", at("out"), "--allow-unproven");
  }));
