/** verifyModel and finishPlan: what is compared, what a sample looks at, and every fault by name. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { inFolder, lensorRejection } from "../_util.ts";

const CHUNK = 16_384;
const tensors = (sizes: Readonly<Record<string, number>>): ln.Module =>
  ln.modelFromSpecs(
    Object.fromEntries(Object.entries(sizes).map(([name, n]) => [name, { shape: [n], dtype: "float32" as const }])),
  );
const drawn = (sizes: Readonly<Record<string, number>>) =>
  ln.initialize(tensors(sizes), ln.fill("**", ln.normal()), { seed: 7 });

// Changes a number of a tensor that lies at the end of a file
async function change(file: string, fromEnd: number): Promise<void> {
  const bytes = await Deno.readFile(file);
  bytes[bytes.length - 4 * fromEnd]! ^= 1;
  await Deno.writeFile(file, bytes);
}

async function made(plan: ln.Plan, folder: string): Promise<void> {
  for (const k of plan.shards.keys()) await ln.makeShard(plan, k, folder);
}

const told = (verdict: ln.Verdict) => verdict.faults.map(({ file, path, why }) => [file, path, why]);

Deno.test("verifyModel: a difference is told by bytes, elements and seed", () =>
  inFolder(async (folder) => {
    const file = `${folder}/model.safetensors`;
    await ln.saveModel(drawn({ a: 10, b: 20 }), file);
    const good = await ln.verifyModel(file);
    assertEquals([good.ok, good.faults, good.generator, good.sampleSeed], [true, [], "keyed(7)", undefined]);
    assertEquals(good.tensors, [
      { path: "a", file: "model.safetensors", proof: "redrawn" },
      { path: "b", file: "model.safetensors", proof: "redrawn" },
    ]);
    await change(file, 3);
    await change(file, 1);
    const bad = await ln.verifyModel(file);
    const why = "differs from what seed 7 draws: 2 of 80 bytes, first at element 17 of [20]";
    assertEquals([bad.ok, told(bad)], [false, [["model.safetensors", "b", why]]]);
    assertEquals(bad.tensors.map(({ path }) => path), ["a"]);
  }));

Deno.test("verifyModel: a sample looks at the first chunk, the last and so many between", () =>
  inFolder(async (folder) => {
    const file = `${folder}/model.safetensors`;
    await ln.saveModel(drawn({ a: 6 * CHUNK }), file);
    const good = await Deno.readFile(file);
    const proof = async (sample?: number) => {
      const verdict = await ln.verifyModel(file, sample === undefined ? {} : { sample, sampleSeed: 1 });
      return verdict.ok ? verdict.tensors[0]!.proof : "differs";
    };
    assertEquals([await proof(), await proof(0), await proof(3), await proof(4)], [
      "redrawn",
      "sampled",
      "sampled",
      "redrawn",
    ]);
    // Elements from the end: in the last chunk, the one before, the second and the first
    const caught = async (fromEnd: number, sample: number) => {
      await Deno.writeFile(file, good);
      await change(file, fromEnd);
      return await proof(sample) === "differs";
    };
    assertEquals([await caught(1, 0), await caught(CHUNK, 0), await caught(CHUNK + 1, 0)], [true, true, false]);
    assertEquals([await caught(6 * CHUNK, 0), await caught(5 * CHUNK + 1, 0), await caught(5 * CHUNK, 0)], [
      true,
      true,
      false,
    ]);
    const between = [];
    for (let chunk = 1; chunk < 5; chunk++) between.push(await caught(chunk * CHUNK + 5, 2));
    assertEquals(between.filter(Boolean).length, 2);
    await change(file, 1);
    const verdict = await ln.verifyModel(file, { sample: 0 });
    assert(told(verdict)[0]![2]!.includes(`of ${(8 * CHUNK).toLocaleString("en-US")} bytes, first at element`));
    assert(Number.isSafeInteger(verdict.sampleSeed));
    assertEquals((await ln.verifyModel(file, { sample: 0, sampleSeed: 5 })).sampleSeed, 5);
  }));

Deno.test("verifyModel: files, headers, tensors and digests that are not as planned", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(drawn({ a: 100, b: 100 }), { maxShardBytes: 400 });
    await made(plan, folder);
    const done = await ln.finishPlan(plan, folder);
    assert(done.done);
    const [one, two] = plan.shards.map(({ file }) => `${folder}/${file}`) as [string, string];
    const [first, second] = plan.shards.map(({ file }) => file) as [string, string];
    assertEquals(told(await ln.verifyModel(folder)), []);
    const good = await Deno.readFile(one);
    const with_ = async (entries: Readonly<Record<string, readonly [readonly number[], ln.DType]>>) => {
      const list = Object.entries(entries).map(([name, [shape, dtype]]) => {
        const n = shape.reduce((x, y) => x * y, 1);
        return [name, { shape, dtype, data: dtype === "float32" ? new Float32Array(n) : new Int32Array(n) }] as const;
      });
      await Deno.writeFile(one, await ln.toSafetensors(list as never));
      return told(await ln.verifyModel(folder)).filter(([file]) => file === first).map(([, path, why]) =>
        `${path}: ${why}`
      );
    };
    const header = "undefined: its header is not the planned one";
    const digest = "undefined: its SHA-256 is not the one in plan.lock";
    const size = (n: number) => `undefined: it has ${n} bytes, not ${good.length}`;
    assertEquals((await with_({ a: [[10, 10], "float32"] })).slice(-3), [
      header,
      "a: it is float32 [10, 10], not float32 [100]",
      digest,
    ]);
    assertEquals((await with_({ a: [[100], "int32"] })).slice(-3), [
      header,
      "a: it is int32 [100], not float32 [100]",
      digest,
    ]);
    const other = await with_({ c: [[1], "float32"] });
    assertEquals([other[0], ...other.slice(-4)], [
      size((await Deno.stat(one)).size),
      header,
      "a: it is missing",
      "c: it is not in the plan",
      digest,
    ]);
    await Deno.writeFile(one, good.subarray(0, 20));
    const cut = told(await ln.verifyModel(folder));
    assertEquals(cut[0], [first, undefined, `it has 20 bytes, not ${good.length}`]);
    assertEquals(cut.length, 3);
    await Deno.remove(one);
    assertEquals(told(await ln.verifyModel(folder)), [[first, undefined, "it is missing"]]);
    await Deno.writeFile(one, good);
    const index = `${folder}/model.safetensors.index.json`;
    const text = await Deno.readTextFile(index);
    await Deno.writeTextFile(index, text + " ");
    const name = "model.safetensors.index.json";
    assertEquals(told(await ln.verifyModel(folder)), [[name, undefined, "its SHA-256 is not the one in plan.lock"]]);
    assertEquals((await ln.verifyModel(two)).ok, true);
    await Deno.remove(index);
    assertEquals(told(await ln.verifyModel(folder)), [[name, undefined, "it is missing"]]);
    await Deno.writeTextFile(index, text);
    // A lock that was given, by path or as it is, and a plan
    const lock = `${folder}/plan.lock`;
    await Deno.writeTextFile(
      `${folder}/other.lock`,
      (await Deno.readTextFile(lock)).replaceAll(done.lock.shards[1]!.sha256, "0".repeat(64)),
    );
    const fault = [[second, undefined, "its SHA-256 is not the one in plan.lock"]];
    assertEquals(told(await ln.verifyModel(folder, { lock: `${folder}/other.lock` })), fault as never);
    const wrong = { ...done.lock, shards: done.lock.shards.map((shard) => ({ ...shard, sha256: "0".repeat(64) })) };
    assertEquals(told(await ln.verifyModel(two, { lock: wrong })), fault as never);
    assertEquals(told(await ln.verifyModel(two, { lock: wrong, sample: 1, sampleSeed: 0 })), []);
    assertEquals(told(await ln.verifyModel(folder, { plan })), []);
    const missing = await lensorRejection(ln.verifyModel(folder, { lock: `${folder}/no.lock` }));
    assertEquals([missing.code, missing.message], ["missing", `Cannot verify: there is no "${folder}/no.lock"`]);
  }));

Deno.test("verifyModel: a file, a folder or an index; what is none of them is refused", () =>
  inFolder(async (folder) => {
    await ln.saveModel(drawn({ a: 100, b: 100 }), `${folder}/model.safetensors`, { maxShardBytes: 400 });
    const index = `${folder}/model.safetensors.index.json`;
    const names = async (target: string) => (await ln.verifyModel(target)).tensors.map(({ path }) => path);
    assertEquals([await names(folder), await names(index)], [["a", "b"], ["a", "b"]]);
    assertEquals(await names(`${folder}/model-00002-of-00002.safetensors`), ["b"]);
    const refused = async (target: string) => {
      const error = await lensorRejection(ln.verifyModel(target));
      return [error.code, error.message.replaceAll(folder, "F")];
    };
    assertEquals(await refused(`${folder}/no.safetensors`), [
      "missing",
      'Cannot verify: there is no "F/no.safetensors"',
    ]);
    assertEquals(await refused(`${folder}/no.index.json`), ["missing", 'Cannot verify: there is no "F/no.index.json"']);
    Deno.mkdirSync(`${folder}/empty`);
    Deno.mkdirSync(`${folder}/empty/a.safetensors`);
    assertEquals(await refused(`${folder}/empty`), [
      "missing",
      'Cannot verify "F/empty": it holds no safetensors file',
    ]);
    const none = ["corrupt", 'Cannot verify "F/x.index.json": it is not an index of shards'];
    const maps: readonly unknown[] = [null, "a", { a: 3 }, { a: "x.safetensors", b: "../x.safetensors" }, {
      a: "x.bin",
    }, {
      a: "b\\x.safetensors",
    }];
    for (const told of [3, {}, ...maps.map((weight_map) => ({ weight_map }))]) {
      await Deno.writeTextFile(`${folder}/x.index.json`, JSON.stringify(told));
      assertEquals(await refused(`${folder}/x.index.json`), none);
    }
    await Deno.writeTextFile(`${folder}/x.index.json`, "{");
    assertEquals(await refused(`${folder}/x.index.json`), none);
    await Deno.writeFile(
      `${folder}/bare.safetensors`,
      await ln.toSafetensors([["w", { shape: [1], dtype: "float32", data: new Float32Array(1) }]]),
    );
    const [code, text] = await refused(`${folder}/bare.safetensors`);
    assertEquals([code, text!.includes("it does not say where its values came from; pass the lock")], [
      "unsupported",
      true,
    ]);
  }));

Deno.test("verifyModel: what was loaded is compared with its input, and what cannot be proven says why", () =>
  inFolder(async (folder) => {
    const source = `${folder}/in.safetensors`;
    await ln.saveModel(drawn({ a: 10 }), source);
    const ck = await ln.openCheckpoint(source);
    const init = ln.seq(ln.pretrained(ck), ln.whenMissing(ln.fill("**", ln.zeros)));
    const file = `${folder}/out.safetensors`;
    await ln.saveModel(ln.initialize(tensors({ a: 10, b: 5 }), init), file);
    ck.close?.();
    const proofs = async (options: ln.VerifyOptions = {}) => {
      const { ok, tensors, faults } = await ln.verifyModel(file, options);
      return [ok, tensors.map(({ path, proof, why }) => [path, proof, why]), faults.map(({ why }) => why)];
    };
    const plain = await proofs();
    assertEquals(plain[0], false);
    const [, first] = (plain[1] as string[][])[0]!;
    assertEquals(first, "unproven");
    const name = ((plain[1] as string[][])[0]![2]!).replace(/^loaded from (.*), which is not at hand$/, "$1");
    assertEquals(
      await proofs({ inputs: { [name]: source } }),
      [true, [["a", "loaded", undefined], ["b", "redrawn", undefined]], []] as never,
    );
    await change(source, 1);
    const differs = await proofs({ inputs: { [name]: source } });
    assertEquals(differs[2], [`differs from ${name}: 1 of 40 bytes, first at element 9 of [10]`]);
    const own = ln.initialize(
      tensors({ a: 4 }),
      ln.fill("**", Object.assign(() => new Float32Array(4), { label: "mine" })),
    );
    await ln.saveModel(own, file);
    assertEquals(await proofs(), [false, [["a", "unproven", "mine: not data"]], []] as never);
  }));

Deno.test("finishPlan: quick looks at sizes alone, and the lock says so", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(drawn({ a: 100, b: 100, c: 100 }), { maxShardBytes: 400, tasks: 2 });
    await made(plan, folder);
    const whole = await ln.finishPlan(plan, folder);
    assert(whole.done);
    assertEquals([whole.lock.checked, whole.lock.shards.length], ["all", 3]);
    const file = plan.shards[1]!.file;
    await change(`${folder}/${file}`, 1);
    for (const options of [{}, { quick: false }]) {
      const damaged = await ln.finishPlan(plan, folder, options);
      assert(!damaged.done);
      assertEquals(damaged.faults, [{
        file,
        task: 1,
        why: "damaged: its SHA-256 is not the one noted when it was made",
      }]);
      assertEquals(damaged.tasks, "1");
    }
    const quick = await ln.finishPlan(plan, folder, { quick: true });
    assert(quick.done);
    assertEquals([quick.lock.checked, quick.lock.shards[1]], ["size", whole.lock.shards[1]]);
    await Deno.truncate(`${folder}/${file}`, 300);
    await Deno.remove(`${folder}/${plan.shards[2]!.file}`);
    await Deno.writeFile(`${folder}/model-00001-of-00009.safetensors`, new Uint8Array());
    await Deno.writeFile(`${folder}/lora.safetensors`, new Uint8Array());
    const short = await ln.finishPlan(plan, folder, { quick: true });
    assert(!short.done);
    const moved = "readers of the folder would take its tensors too: move it away";
    assertEquals(
      new Set(short.faults.map(({ file, task, why }) => `${file} ${task} ${why}`)),
      new Set([
        `${file} 1 damaged: it is not as long as planned`,
        `${plan.shards[2]!.file} 0 missing`,
        `model-00001-of-00009.safetensors undefined belongs to another checkpoint; ${moved}`,
        `lora.safetensors undefined is not in the plan; ${moved}`,
      ]),
    );
    assertEquals([short.tasks, short.removed], ["0-1", `${folder}/model.safetensors.index.json`]);
    assertEquals((await lensorRejection(ln.finishPlan({} as never, folder))).code, "type");
    assertEquals((await lensorRejection(ln.finishPlan(plan, folder, { fast: true } as never))).code, "unknown-name");
  }));

Deno.test("taskList: rising, without repetition, neighbours folded", () => {
  assertEquals([[], [3], [1, 0], [0, 2], [5, 6, 7, 1, 5], [9, 10, 11, 13]].map((tasks) => ln.taskList(tasks)), [
    "",
    "3",
    "0-1",
    "0,2",
    "1,5-7",
    "9-11,13",
  ]);
});

Deno.test("parsePlan: a plan with any part of another kind is refused, and says which", async () => {
  const folder = await Deno.makeTempDir();
  const source = `${folder}/in.safetensors`;
  await ln.saveModel(drawn({ c: 4 }), source);
  const ck = await ln.openCheckpoint(source);
  const model = ln.initialize(
    tensors({ a: 4, b: 4, c: 4 }),
    ln.seq(ln.pretrained(ck), ln.whenMissing(ln.fill("**", ln.normal({ std: 2 })))),
  );
  const plan = JSON.parse(ln.planText(await ln.plan(model, { maxShardBytes: 16 })));
  ck.close?.();
  await Deno.remove(folder, { recursive: true });
  assertEquals(ln.planText(ln.parsePlan(JSON.stringify(plan))), ln.planText(plan));
  const at = (path: string, value: unknown) => {
    const copy = structuredClone(plan);
    const keys = path.split(".");
    const last = keys.pop()!;
    const owner = keys.reduce((x, key) => x[key], copy);
    if (value === undefined) delete owner[last];
    else owner[last] = value;
    return JSON.stringify(copy);
  };
  const refused = (text: string) => {
    try {
      ln.parsePlan(text, "p.json");
      return undefined;
    } catch (error) {
      assert(error instanceof ln.LensorError);
      assertEquals(error.file, "p.json");
      return [error.code, error.message];
    }
  };
  const row = plan.tensors.findIndex((one: { writes: { kind: string }[] }) => one.writes[0]?.kind === "draw");
  assert(row >= 0 && plan.inputs.length === 1);
  const kinds: readonly (readonly [path: string, values: readonly unknown[], words: string])[] = [
    ["format", ["lensor.lock", undefined], 'it is not a plan (format is not "lensor.plan")'],
    ["total", [3, undefined], "a field is missing or of another kind"],
    ["how", ["a", undefined], "a field is missing or of another kind"],
    ["inputs", [{}, [3], undefined], "a field is missing or of another kind"],
    ["tensors", [{}, [3], undefined], "a field is missing or of another kind"],
    ["shards", [{}, [3], undefined], "a field is missing or of another kind"],
    ["tasks", [0, 1.5, "1", undefined], "a field is missing or of another kind"],
    ["generator", [3, "keyed", {}], "its generator is not { name, version, seed }"],
    ["generator.seed", ["x", -1, 1.5], "its generator is not { name, version, seed }"],
    ["shards.0.file", ["../x.safetensors", "a/b.safetensors", "x.bin", "..safetensors", 3], "is not a name of a shard"],
    ["shards.0.tensors", [-1, 1.5, "1", undefined], "lacks a field"],
    ["shards.0.bytes", [-1, undefined], "lacks a field"],
    ["shards.0.first", [3, undefined], "lacks a field"],
    ["shards.0.last", [3], "lacks a field"],
    ["shards.0.header", [3], "lacks a field"],
    ["shards.0.sha256", ["x", 3, "0".repeat(63), "0".repeat(65)], "the digest of"],
    ["shards.1.file", [plan.shards[0].file], "a shard stands there twice"],
    ["inputs.0.id", [1, "0"], "input 0 lacks a field"],
    ["inputs.0.name", [3], "input 0 lacks a field"],
    ["inputs.0.uri", [3], "input 0 lacks a field"],
    ["inputs.0.bytes", [-1, "3"], "input 0 lacks a field"],
    ["inputs.0.entries", [[], null, { c: "x" }], "input 0 lacks a field"],
    ["ties", [[], { a: 3 }], "its ties are not names"],
    ["tensors.0.names", ["a", undefined], "a row of tensors is malformed"],
    ["tensors.0.shape", [3, [-1], [1.5], [4, -1], [4, "1"], undefined], "a row of tensors is malformed"],
    ["tensors.0.dtype", ["float", undefined], "a row of tensors is malformed"],
    ["tensors.0.as", ["float", 3], "a row of tensors is malformed"],
    [
      "tensors.0.writes",
      [{}, [3], [null], [[]], [{ kind: "draw", by: "x" }, null], undefined],
      "a row of tensors is malformed",
    ],
    ["tensors.0.parts", [{}, 3], "a row of tensors is malformed"],
    ["tensors.0.parts", [
      [3],
      [null],
      [{ at: 3, shape: [1], writes: [] }],
      [{ at: "[0]", shape: 1, writes: [] }],
      [{ at: "[0]", shape: [1], writes: 3 }],
      [{ at: "[0]", shape: [1], writes: [3] }],
      [{ at: "[0]", shape: [1] }],
      [{ at: "[0]", shape: [1, -1], writes: [] }],
      [{ at: "[0]", shape: [1], writes: [{ kind: "draw", by: { name: "zeros", options: {} } }, null] }],
    ], "a part of a tensor is malformed"],
    ["total.tensors", [7], "its shards do not hold all of its tensors"],
    ["shards.0.tensors", [0], "are not those that it lists"],
  ];
  for (const [path, values, words] of kinds) {
    for (const value of values) {
      const found = refused(at(path, value));
      assert(found?.[0] === "corrupt" && found[1]!.includes(words), `${path} ${JSON.stringify(value)}: ${found}`);
    }
  }
  const later = [["version", 2], ["generator.version", 2], ["generator.name", "philox"], [
    `tensors.${row}.writes.0.by`,
    { name: "later", options: {} },
  ]] as const;
  for (const [path, value] of later) assertEquals(refused(at(path, value))![0], "unsupported", path);
  const by = (value: unknown) => refused(at(`tensors.${row}.writes.0.by`, value))![0];
  assertEquals([by({ name: 3 }), by({ name: "normal", options: { std: "x" } }), by(3)], [
    "corrupt",
    "corrupt",
    "corrupt",
  ]);
  const module = { module: { url: "u", export: "e", sha256: "0".repeat(64), options: {} }, label: "l" };
  assertEquals(refused(at(`tensors.${row}.writes.0.by`, module)), undefined);
  for (const bad of [{ url: 3 }, { export: 3 }, { sha256: "x" }, { options: { a: 1 } }, { options: [] }]) {
    assertEquals(by({ ...module, module: { ...module.module, ...bad } }), "corrupt");
  }
  assertEquals(by({ ...module, label: 3 }), "corrupt");
  for (const text of ["", "{", "[]", "3", "null"]) assertEquals(refused(text)![0], "corrupt");
});
