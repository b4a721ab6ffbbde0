import { assert, assertEquals, assertRejects } from "@std/assert";
import * as ln from "../../mod.ts";
import { inFolder, lensorRejection } from "../_util.ts";

const SHAPE = [24, 32];

function model(layers = 6): ln.Module {
  const specs: Record<string, ln.Spec> = {};
  for (let i = 0; i < layers; i++) {
    for (const name of ["q", "fc"]) specs[`net.layers.${i}.${name}.weight`] = { shape: SHAPE, dtype: "float32" };
  }
  return ln.modelFromSpecs(specs);
}

const rules = ln.rules([["**.q.weight", ln.normal({ std: 0.02 })], ["**", ln.xavierUniform()]]);
const ready = (seed = 5) => ln.initialize(model(), rules, { seed });
const LIMIT = 3 * 24 * 32 * 2;

async function bytesIn(folder: string): Promise<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const { name } of Deno.readDirSync(folder)) {
    const digest = await crypto.subtle.digest("SHA-256", await Deno.readFile(`${folder}/${name}`));
    out[name] = Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("");
  }
  return out;
}

async function flip(file: string, fromEnd: number): Promise<void> {
  const bytes = await Deno.readFile(file);
  bytes[bytes.length - fromEnd]! ^= 1;
  await Deno.writeFile(file, bytes);
}

Deno.test("plan: any split into tasks, in any order -> the bytes that saveModel writes", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(ready(), { maxShardBytes: LIMIT, dtype: "bfloat16", tasks: 2 });
    assertEquals(plan.shards.length, 4);
    for (let k = plan.shards.length - 1; k >= 0; k--) await ln.makeShard(plan, k, `${folder}/many`);
    assert((await ln.finishPlan(plan, `${folder}/many`)).done);
    Deno.mkdirSync(`${folder}/one`);
    await ln.saveModel(ready(), `${folder}/one/model.safetensors`, { dtype: "bfloat16", maxShardBytes: LIMIT });
    const many = await bytesIn(`${folder}/many`);
    for (const [name, digest] of Object.entries(await bytesIn(`${folder}/one`))) assertEquals(many[name], digest, name);
    const verdict = await ln.verifyModel(`${folder}/many`);
    assertEquals([verdict.ok, verdict.tensors.every(({ proof }) => proof === "redrawn")], [true, true]);
  }));

Deno.test("planText: parsed and written again -> the same text; where inputs lie does not change the digest", async () => {
  const plan = await ln.plan(ready(), { maxShardBytes: LIMIT });
  const text = ln.planText(plan);
  assertEquals(ln.planText(ln.parsePlan(text)), text);
  assertEquals(ln.planDigest(ln.parsePlan(JSON.stringify(JSON.parse(text)))), ln.planDigest(plan));
  assertEquals(ln.planText(await ln.plan(ready(), { maxShardBytes: LIMIT })), text);
});

Deno.test("makeShard: what is there -> kept if it is finished, made anew with the reason if not", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(ready(), { maxShardBytes: LIMIT });
    const first = await ln.makeShard(plan, 0, folder);
    assertEquals([first.state, (await ln.makeShard(plan, 0, folder)).state], ["made", "kept"]);
    const file = `${folder}/${first.file}`;
    const again = async () => {
      const { state, why, sha256 } = await ln.makeShard(plan, 0, folder);
      assertEquals(sha256, first.sha256);
      return [state, why];
    };
    await flip(file, 3);
    assertEquals(await again(), ["remade", "digest"]);
    await Deno.remove(`${file}.sha256`);
    assertEquals(await again(), ["remade", "no note"]);
    await Deno.truncate(file, 100);
    assertEquals(await again(), ["remade", "size"]);
    const other = await ln.plan(ready(6), { maxShardBytes: LIMIT });
    assertEquals((await ln.makeShard(other, 0, folder)).why, "other plan");
  }));

Deno.test("finishPlan: missing, damaged and foreign files -> all named with the tasks, no index", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(ready(), { maxShardBytes: LIMIT });
    for (const k of plan.shards.keys()) await ln.makeShard(plan, k, folder);
    assert((await ln.finishPlan(plan, folder)).done);
    await Deno.remove(`${folder}/${plan.shards[1]!.file}`);
    await flip(`${folder}/${plan.shards[3]!.file}`, 1);
    await Deno.writeTextFile(`${folder}/other.safetensors`, "x");
    const result = await ln.finishPlan(plan, folder);
    assert(!result.done);
    assertEquals(result.tasks, "1,3");
    assertEquals(result.faults.map(({ file }) => file), [
      plan.shards[1]!.file,
      plan.shards[3]!.file,
      "other.safetensors",
    ]);
    assert(result.removed);
    await assertRejects(() => Deno.stat(`${folder}/model.safetensors.index.json`));
    assertEquals(ln.taskList([7, 1, 5, 6, 5]), "1,5-7");
  }));

Deno.test("verifyModel: a flipped bit anywhere in a shard -> found; the tensor is named", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(ready(), { maxShardBytes: LIMIT });
    for (const k of plan.shards.keys()) await ln.makeShard(plan, k, folder);
    assert((await ln.finishPlan(plan, folder)).done);
    const file = `${folder}/${plan.shards[2]!.file}`;
    const good = await Deno.readFile(file);
    for (let at = 0; at < good.length; at += 997) {
      const bytes = good.slice();
      bytes[at]! ^= 4;
      await Deno.writeFile(file, bytes);
      const { ok, faults } = await ln.verifyModel(folder);
      assert(
        !ok && faults.every((fault) => fault.file === plan.shards[2]!.file),
        `byte ${at}: ${JSON.stringify(faults)}`,
      );
    }
    await Deno.writeFile(file, good);
    assert((await ln.verifyModel(folder, { sample: 1, sampleSeed: 3 })).ok);
    assert((await ln.verifyModel(file)).ok);
  }));

Deno.test("plan: what is no data -> unsupported, and the tensor is named", async () => {
  const refused = async (init: ln.Init, options: ln.InitializeOptions = {}) => {
    const error = await lensorRejection(ln.plan(ln.initialize(model(1), init, options)));
    assertEquals(error.code, "unsupported", error.message);
    assert(error.path?.startsWith("net.layers.0."), error.message);
    return error.message;
  };
  await refused(ln.fill("**", () => new Float32Array(24 * 32)));
  assert((await refused(ln.torchDefault, { rng: ln.torch(0) }).catch((e) => e.message)).length > 0);
  await refused(ln.fill("**", ln.normal()), { rng: ln.torch(0) });
  await refused(ln.seq(ln.fill("**", ln.ones), ln.adjust("**", "halve", ({ data }) => data)));
  // A generator that is called keyed(0) but stands elsewhere
  await refused(ln.fill("**", ln.normal()), { rng: () => ln.keyed(0).at("elsewhere") });
});

Deno.test("plan: wrong sizes, tasks and files -> typed errors", async () => {
  const code = async (promise: Promise<unknown>) => (await lensorRejection(promise)).code;
  assertEquals(await code(ln.plan(ready(), { maxShardBytes: 0 })), "range");
  assertEquals(await code(ln.plan(ready(), { tasks: 2 })), "range");
  assertEquals(await code(ln.plan(ready(), { name: "../x" })), "type");
  assertEquals(await code(ln.plan(model())), "missing");
  assertEquals(await code(ln.makeShard(await ln.plan(ready()), 1, ".")), "range");
  for (
    const [text, want] of [["{", "corrupt"], ["{}", "corrupt"], ['{"format":"lensor.plan","version":2}', "unsupported"]]
  ) {
    assertEquals(await code(Promise.resolve().then(() => ln.parsePlan(text!))), want);
  }
});

Deno.test("makeShard: an input that changed -> no file of that name; the same input elsewhere -> proven loaded", () =>
  inFolder(async (folder) => {
    const base = `${folder}/base.safetensors`;
    const data = Float32Array.from({ length: 24 * 32 }, (_, i) => i / 64);
    await ln.writeSafetensors([["net.layers.0.q.weight", { shape: SHAPE, dtype: "float32", data }]], base);
    const checkpoint = await ln.openCheckpoint(base);
    const loaded = ln.initialize(model(), ln.seq(ln.pretrained(checkpoint), ln.whenMissing(rules)), { seed: 5 });
    const plan = await ln.plan(loaded, { base: folder });
    assertEquals(plan.inputs.map(({ uri }) => uri), ["base.safetensors"]);
    checkpoint.close?.();
    await ln.makeShard(plan, 0, `${folder}/out`, { base: folder });
    assert((await ln.finishPlan(plan, `${folder}/out`)).done);
    const { ok, tensors } = await ln.verifyModel(`${folder}/out`, { inputs: { "base.safetensors": base } });
    assertEquals([ok, tensors.filter(({ proof }) => proof === "loaded").length], [true, 1]);
    await flip(base, 2);
    const error = await lensorRejection(ln.makeShard(plan, 0, `${folder}/bad`, { base: folder }));
    assertEquals([error.code, error.path], ["corrupt", "net.layers.0.q.weight"]);
    assertEquals([...Deno.readDirSync(`${folder}/bad`)].length, 0);
  }));
