import { assert, assertEquals, assertRejects } from "@std/assert";
import * as ln from "../../mod.ts";
import { inFolder, lensorError, lensorRejection } from "../_util.ts";

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

Deno.test("plan: what is not data -> unsupported, and the tensor is named", async () => {
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

Deno.test("parsePlan: what is not a plan, or names places outside of its folder -> refused before a file is touched", async () => {
  const plan = await ln.plan(ready(), { maxShardBytes: LIMIT });
  const changed = (fn: (copy: Record<string, never>) => void) => {
    const copy = JSON.parse(ln.planText(plan));
    fn(copy);
    return JSON.stringify(copy);
  };
  // deno-lint-ignore no-explicit-any -- a plan is broken on purpose
  const cases: [code: ln.LensorError["code"], about: RegExp, fn: (copy: any) => void][] = [
    ["corrupt", /not a name of a shard/, (p) => p.shards[0].file = "../model.safetensors"],
    ["corrupt", /not a name of a shard/, (p) => p.shards[0].file = "/tmp/model.safetensors"],
    ["corrupt", /stands there twice/, (p) => p.shards[1].file = p.shards[0].file],
    ["corrupt", /not those that it lists/, (p) => p.shards[0].tensors++],
    ["corrupt", /do not hold all/, (p) => p.shards.pop()],
    ["corrupt", /row of tensors/, (p) => p.tensors[0].shape = ["3"]],
    ["corrupt", /row of tensors/, (p) => p.tensors[0].dtype = "float31"],
    ["corrupt", /input 0/, (p) => p.inputs = [{ id: 0 }]],
    ["corrupt", /stands? there twice/, (p) => p.tensors[0].names.push(p.tensors[0].names[0])],
    [
      "unsupported",
      /initializer "laterNormal"/,
      (p) => p.tensors[0].writes[0].by = { name: "laterNormal", options: {} },
    ],
  ];
  for (const [code, about, fn] of cases) {
    const error = lensorError(() => ln.parsePlan(changed(fn), "p.json"));
    assertEquals([error.code, about.test(error.message)], [code, true], error.message);
  }
});

Deno.test("verifyModel: a tensor cast while it was loaded, its input gone -> unproven, not changed", () =>
  inFolder(async (folder) => {
    const half = ln.initialize(
      ln.modelFromSpecs({ w: { shape: [4], dtype: "float16" }, v: { shape: [4], dtype: "float32" } }),
      ln.fill("**", ln.uniform()),
    );
    await ln.saveModel(half, `${folder}/half.safetensors`);
    const ck = await ln.openCheckpoint(`${folder}/half.safetensors`);
    const wide = ln.modelFromSpecs({ w: { shape: [4], dtype: "float32" }, v: { shape: [4], dtype: "float32" } });
    const plan = await ln.plan(ln.initialize(wide, ln.pretrained(ck)), { name: "wide" });
    ck.close?.();
    await ln.makeShard(plan, 0, `${folder}/out`);
    await ln.finishPlan(plan, `${folder}/out`);
    const proofs = async () =>
      (await ln.verifyModel(`${folder}/out`)).tensors.map(({ path, proof }) => `${path} ${proof}`);
    assertEquals(await proofs(), ["v loaded", "w loaded"]);
    await Deno.rename(`${folder}/half.safetensors`, `${folder}/elsewhere.safetensors`);
    assertEquals(await proofs(), ["v loaded", "w unproven"]);
    const inputs = { "half.safetensors": `${folder}/elsewhere.safetensors` };
    assert((await ln.verifyModel(`${folder}/out`, { inputs })).ok);
    const refused = (into: string, given: Record<string, string>) =>
      lensorRejection(ln.makeShard(plan, 0, `${folder}/${into}`, { inputs: given }));
    assertEquals((await refused("out", { other: "x" })).code, "unknown-name");
    await Deno.writeTextFile(`${folder}/elsewhere.safetensors`, "x", { append: true });
    assertEquals((await refused("two", inputs)).code, "corrupt");
  }));

const MINE = `export const spread = (shape, rng) => {
  const n = shape.reduce((a, b) => a * b, 1);
  return rng.normal(n, { std: 0.5 });
};
export const other = 3;
`;

Deno.test("plan: a function that a module exports -> the bytes of saveModel; another module is refused", () =>
  inFolder(async (folder) => {
    const file = `${folder}/mine.js`;
    await Deno.writeTextFile(file, MINE);
    const { spread } = await import(`file://${file}`);
    const made = ln.initialize(model(), ln.rules([["**.q.weight", spread], ["**", ln.zeros]]), { seed: 3 });
    assertEquals((await lensorRejection(ln.plan(made))).code, "unsupported");
    const plan = ln.parsePlan(ln.planText(
      await ln.plan(made, { maxShardBytes: LIMIT, base: folder, modules: { [`${file}#spread`]: spread } }),
    ));
    const where = { base: folder };
    for (const k of plan.shards.keys()) await ln.makeShard(plan, k, `${folder}/out`, where);
    assert((await ln.finishPlan(plan, `${folder}/out`)).done);
    Deno.mkdirSync(`${folder}/one`);
    await ln.saveModel(made, `${folder}/one/model.safetensors`, { maxShardBytes: LIMIT });
    const out = await bytesIn(`${folder}/out`);
    for (const [name, digest] of Object.entries(await bytesIn(`${folder}/one`))) assertEquals(out[name], digest, name);
    // Proving a file never runs what it names
    const proofs = async (options: ln.VerifyOptions) => {
      const { tensors } = await ln.verifyModel(`${folder}/out`, options);
      return [...new Set(tensors.map(({ path, proof }) => `${path.split(".")[3]} ${proof}`))].sort();
    };
    assertEquals(await proofs({}), ["fc redrawn", "q unproven"]);
    assertEquals(await proofs({ modules: { "mine.js#spread": spread } }), ["fc redrawn", "q redrawn"]);
    await Deno.writeTextFile(file, `${MINE}// later\n`);
    const changed = await lensorRejection(ln.makeShard(plan, 1, `${folder}/two`, where));
    assertEquals([changed.code, /mine\.js is not the module that was planned/.test(changed.message)], [
      "corrupt",
      true,
    ]);
    // Code of another host is not fetched
    const far = JSON.parse(ln.planText(plan).replaceAll('"url":"mine.js"', '"url":"https://example.org/mine.js"'));
    assertEquals((await lensorRejection(ln.makeShard(far, 1, `${folder}/two`, where))).code, "unsupported");
    for (const modules of [{ "mine.js": spread }, { "mine.js#spread": 3 }, [spread]]) {
      assertEquals((await lensorRejection(ln.plan(made, { modules: modules as never }))).code, "type");
    }
  }));

Deno.test("plan: a checkpoint that was opened from bytes -> its place is given by name; makeShard takes a list of opened ones", () =>
  inFolder(async (folder) => {
    await ln.saveModel(ready(), `${folder}/base.safetensors`);
    const ck = await ln.openCheckpoint(await Deno.readFile(`${folder}/base.safetensors`));
    const loaded = ln.initialize(model(), ln.pretrained(ck));
    assertEquals((await lensorRejection(ln.plan(loaded))).code, "unsupported");
    const plan = await ln.plan(loaded, { inputs: { [ck.name]: `${folder}/base.safetensors` } });
    assertEquals(plan.inputs.length, 1);
    assertEquals((await ln.makeShard(plan, 0, `${folder}/out`)).state, "made");
    assertEquals((await ln.makeShard(plan, 0, `${folder}/two`, { checkpoints: [ck] })).state, "made");
    const wrong = ln.makeShard(plan, 0, `${folder}/two`, { checkpoints: "x" as never });
    assertEquals((await lensorRejection(wrong)).code, "type");
  }));

Deno.test("plan: views that rename, restrict and unite, and another set of weights of a file -> loads of the file", () =>
  inFolder(async (folder) => {
    const spec = { shape: [2], dtype: "float32" } as const;
    const at = (x: number) => ({ ...spec, data: new Float32Array([x, x + 1]) });
    await ln.writeSafetensors([["a.w", at(1)], ["b.w", at(3)], ["b.half", at(5)]], `${folder}/f.safetensors`);
    const file = await ln.openCheckpoint(`${folder}/f.safetensors`);
    const model = ln.modelFromSpecs({ "q.w": spec, "b.w": spec });
    const view = ln.united(
      ln.renamed(ln.restricted(file, "a.**"), { rename: (name) => name.replace("a.", "q.") }),
      ln.restricted(file, "b.w"),
    );
    const made = ln.initialize(model, ln.pretrained(view));
    const plan = ln.parsePlan(ln.planText(await ln.plan(made, { name: "m" })));
    assertEquals(plan.inputs.map(({ name, entries }) => [name, Object.keys(entries)]), [["f.safetensors", [
      "a.w",
      "b.w",
    ]]]);
    await ln.makeShard(plan, 0, `${folder}/out`);
    await ln.finishPlan(plan, `${folder}/out`);
    assert((await ln.verifyModel(`${folder}/out`)).ok);
    await ln.saveModel(made, `${folder}/m.safetensors`);
    assertEquals(await Deno.readFile(`${folder}/out/m.safetensors`), await Deno.readFile(`${folder}/m.safetensors`));
    const half = ln.mapped(file, "b.w", "half", (tensor) => tensor);
    const wrong = await lensorRejection(ln.plan(ln.initialize(
      model,
      ln.seq(
        ln.pretrained(half, { ignore: ["a.w", "b.half"] }),
        ln.whenMissing(ln.fill("**", ln.ones)),
      ),
    )));
    assertEquals([wrong.code, wrong.path], ["unsupported", "b.w"]);
  }));

Deno.test("plan: a set of weights below a key of the file, or everything in it -> the same set is opened again", () =>
  inFolder(async (folder) => {
    const file = `${folder}/two.pth`;
    await Deno.copyFile(new URL("../fixtures/plan/two_sets.pth", import.meta.url), file);
    const model = ln.modelFromSpecs({ w: { shape: [3, 2], dtype: "float32" }, b: { shape: [3], dtype: "float32" } });
    const opened = [
      [await ln.openCheckpoint(file), undefined, "state_dict"],
      [await ln.openCheckpoint(file, { unwrap: "ema" }), undefined, "ema"],
      [await ln.openCheckpoint(file), "ema", "ema"],
      [await ln.openCheckpoint(file, { whole: true }), "ema", undefined],
    ] as const;
    for (const [i, [ck, prefix, key]] of opened.entries()) {
      const options = prefix === undefined ? {} : { prefix };
      const plan = await ln.plan(ln.initialize(model, ln.pretrained(ck, options)));
      assertEquals(plan.inputs.map((input) => input.key), [key]);
      await ln.makeShard(plan, 0, `${folder}/${i}`);
      await ln.finishPlan(plan, `${folder}/${i}`);
      assert((await ln.verifyModel(`${folder}/${i}`)).ok, `${i}`);
    }
  }));

Deno.test("verifyModel: without plan.lock a folder is checked without one; a lock that is named must be there", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(ready(), { maxShardBytes: LIMIT });
    for (const k of plan.shards.keys()) await ln.makeShard(plan, k, folder);
    assert((await ln.finishPlan(plan, folder)).done);
    await Deno.remove(`${folder}/plan.lock`);
    assert((await ln.verifyModel(folder)).ok);
    const error = await lensorRejection(ln.verifyModel(folder, { lock: `${folder}/other.lock` }));
    assertEquals(error.code, "missing");
  }));

Deno.test("plan: metadata is in the plan and in the files; without, the plan has none", async () => {
  const metadata = { by: "us" };
  assertEquals((await ln.plan(ready(), { metadata })).metadata, metadata);
  assertEquals("metadata" in await ln.plan(ready()), false);
});

Deno.test("plan, makeShard, verifyModel: options of another kind -> typed errors that name them", () =>
  inFolder(async (folder) => {
    const made = ready();
    const plan = await ln.plan(made);
    await ln.saveModel(made, `${folder}/m.safetensors`);
    await Deno.writeTextFile(`${folder}/a.index.json`, "{");
    await Deno.writeTextFile(`${folder}/b.index.json`, '{"weight_map":{"w":"../m.safetensors"}}');
    const verify = (options: unknown, file = "m.safetensors") => ln.verifyModel(`${folder}/${file}`, options as never);
    const cases: [code: string, promise: Promise<unknown>][] = [
      ["type", ln.plan(made, { dtype: "int8" as never })],
      ["type", ln.plan(made, { metadata: { a: 3 } as never })],
      ["type", ln.plan(made, { how: 3 as never })],
      ["range", ln.makeShard(plan, 0, folder, { threads: 0 })],
      ["type", ln.makeShard(plan, 0, folder, { inputs: 3 as never })],
      ["type", verify({ lock: {} })],
      ["type", verify({ lock: null })],
      ["type", verify({ inputs: 3 })],
      ["range", verify({ sample: 1.5 })],
      ["missing", verify({}, "none.safetensors")],
      ["corrupt", verify({}, "a.index.json")],
      ["corrupt", verify({}, "b.index.json")],
    ];
    for (const [i, [code, promise]] of cases.entries()) {
      assertEquals((await lensorRejection(promise)).code, code, `${i}`);
    }
  }));

Deno.test("savePlan, openPlan: the same plan again; a file that is missing or no plan -> refused by its name", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(ready(), { maxShardBytes: LIMIT });
    const file = `${folder}/plan.json`;
    await ln.savePlan(plan, file);
    assertEquals(await Deno.readTextFile(file), ln.planText(plan));
    assertEquals(await ln.openPlan(file), ln.parsePlan(ln.planText(plan)));
    assertEquals(await ln.openPlan(new URL(`file://${file}`)), await ln.openPlan(file));
    const absent = await lensorRejection(ln.openPlan(`${folder}/none.json`));
    assertEquals([absent.code, absent.file], ["missing", `${folder}/none.json`]);
    assertEquals(absent.message, `Cannot read the plan: there is no "${folder}/none.json"`);
    await Deno.writeTextFile(file, "{");
    const cut = await lensorRejection(ln.openPlan(file));
    assertEquals([cut.code, cut.file], ["corrupt", file]);
  }));
