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

Deno.test("lensor plan, make, finish, verify: every line as it is printed", () =>
  inFolder(async (at) => {
    const net = ln.module("Net", { children: { body: ln.linear(3, 2), head: ln.linear(2, 2) } });
    await Deno.writeTextFile(at("m.json"), ln.modelToJson(net));
    const said = async (expected: number, ...args: string[]) => {
      const { code, out, err } = await lensor(...args);
      assertEquals(code, expected, err);
      return [...out.split("\n"), ...err === "" ? [] : err.split("\n")].map((line) =>
        line.replaceAll(at("").slice(0, -1), "F")
      );
    };
    const fills = ["--fill", "**.weight=normal(std=0.5)", "--fill", "**=zeros"];
    assertEquals(await said(0, "plan", at("m.json"), ...fills, "-o", at("p.json")), [
      "{body,head}.bias  2 tensors  [2]     float32  zeros",
      "body.weight       1 tensor   [2, 3]  float32  normal(std=0.5)",
      "head.weight       1 tensor   [2, 2]  float32  normal(std=0.5)",
      "",
      "4 tensors, 14 elements, 56 bytes in 1 file by 1 task",
      "F/p.json: next, lensor make F/p.json --task 0 -o OUT, or sbatch --array=0 make.sh; then lensor finish F/p.json -o OUT",
    ]);
    assertEquals(
      await said(0, "plan", at("m.json"), ...fills, "--max-shard", "24", "--tasks", "2", "--dtype", "float16"),
      [
        "{body,head}.bias  2 tensors  [2]     float32 as float16  zeros",
        "body.weight       1 tensor   [2, 3]  float32 as float16  normal(std=0.5)",
        "head.weight       1 tensor   [2, 2]  float32 as float16  normal(std=0.5)",
        "",
        "4 tensors, 14 elements, 28 bytes in 2 files by 2 tasks",
        "nothing is written without -o PLAN.json",
      ],
    );
    const two = await said(0, "plan", at("m.json"), ...fills, "--shard", "24", "-o", at("two.json"));
    assertEquals(
      two.at(-1),
      "F/two.json: next, lensor make F/two.json --task 0 -o OUT, or sbatch --array=0-2 make.sh; then lensor finish F/two.json -o OUT",
    );
    assertEquals(await said(0, "plan", at("m.json"), ...fills, "--list"), [
      "model.safetensors\tbody.bias\tfloat32\t[2]\t0\t7\tzeros",
      "model.safetensors\tbody.weight\tfloat32\t[2, 3]\t8\t31\tnormal(std=0.5)",
      "model.safetensors\thead.bias\tfloat32\t[2]\t32\t39\tzeros",
      "model.safetensors\thead.weight\tfloat32\t[2, 2]\t40\t55\tnormal(std=0.5)",
    ]);
    assertEquals(
      (await said(0, "make", at("p.json"), "-o", at("out"), "--threads", "1"))[0],
      "1 made, 0 kept, 0 remade; next: lensor finish F/p.json -o F/out",
    );
    assertEquals(await said(0, "finish", at("p.json"), "-o", at("out")), [
      "1 file as planned; next: lensor verify F/out",
    ]);
    const proven = "4 of 4 tensors proven (4 redrawn); keyed version 1, seed 0";
    assertEquals(await said(0, "verify", at("out")), [proven]);
    const sample = (n: number, p: number) => [
      proven,
      `a sample of ${n} chunks and the two ends per tensor (--sample-seed 3): a change in 1 % of the chunks of a tensor is found with probability ${p} %`,
    ];
    assertEquals(await said(0, "verify", at("out"), "--sample", "200", "--sample-seed", "3"), sample(200, 87));
    assertEquals(await said(0, "verify", at("out"), "--sample", "--sample-seed", "3"), sample(8, 8));
    const missing = ["model.safetensors  missing", "sbatch --array=0 make.sh"];
    assertEquals(await said(1, "finish", at("p.json"), "-o", at("none")), missing);
    await Deno.mkdir(at("empty"));
    assertEquals(await said(1, "finish", at("p.json"), "-o", at("empty")), missing);
    const [json] = await said(1, "finish", at("p.json"), "-o", at("none"), "--json");
    assertEquals(JSON.parse(json!), {
      done: false,
      tasks: "0",
      faults: [{ file: "model.safetensors", task: 0, why: "missing" }],
    });
    const bytes = await Deno.readFile(at("out/model.safetensors"));
    bytes[bytes.length - 1]! ^= 1;
    await Deno.writeFile(at("out/model.safetensors"), bytes);
    assertEquals(await said(1, "verify", at("out")), [
      "model.safetensors  head.weight  differs from what seed 0 draws: 1 of 16 bytes, first at element 3 of [2, 2]",
      "model.safetensors  its SHA-256 is not the one in plan.lock",
      "3 of 4 tensors proven (3 redrawn), 1 wrong; keyed version 1, seed 0",
    ]);
    assertEquals(await said(1, "finish", at("p.json"), "-o", at("out")), [
      "model.safetensors  damaged: its SHA-256 is not the one noted when it was made",
      "sbatch --array=0 make.sh",
    ]);
    assertEquals(
      (await said(0, "make", at("p.json"), "-o", at("out")))[0],
      "0 made, 0 kept, 1 remade; next: lensor finish F/p.json -o F/out",
    );
  }));
