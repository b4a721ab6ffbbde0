/** Every function of plans with what is not a plan, lock, folder or option; and plans as lists, models and texts. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { inFolder, lensorError, lensorRejection } from "../_util.ts";

const { fill, normal, zeros } = ln;
const net = (sizes: Readonly<Record<string, readonly number[]>>) =>
  ln.modelFromSpecs(
    Object.fromEntries(Object.entries(sizes).map(([name, shape]) => [name, { shape, dtype: "float32" as const }])),
  );
const ready = () =>
  ln.initialize(net({ "l.0.w": [2, 3], "l.1.w": [2, 3], b: [4] }), ln.rules([["b", zeros], ["**", normal()]]), {
    seed: 5,
  });

Deno.test("plans: what is none is refused by the verb of each function", async () => {
  const plan = await ln.plan(ready());
  const calls: Readonly<Record<string, (value: never) => unknown>> = {
    write: ln.planText,
    "take the digest of": ln.planDigest,
    list: ln.planList,
    "build the model of": ln.plannedModel,
    "tell a source of": (value) => ln.plannedSource(value, plan.tensors[0]!),
    "make a shard of": (value) => ln.makeShard(value, 0, "/nothing/here"),
    finish: (value) => ln.finishPlan(value, "/nothing/here"),
    "verify by": (value) => ln.verifyModel("/nothing/here", { plan: value }),
  };
  for (const [verb, call] of Object.entries(calls)) {
    for (const value of [null, 3, {}, { ...plan, format: "lensor.lock" }, { ...plan, tensors: 3 }]) {
      const { code, message } = await lensorRejection((async () => await call(value as never))());
      assertEquals([code, message.startsWith(`Cannot ${verb} `)], ["type", true], `${verb}: ${message}`);
      assert(message.endsWith("expected a plan; make one with await plan(model)"), message);
    }
  }
});

Deno.test("locks: what is none is refused, and what is one is written and read again", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(ready());
    await ln.makeShard(plan, 0, folder);
    const done = await ln.finishPlan(plan, folder);
    assert(done.done);
    const { lock } = done;
    assertEquals(ln.parseLock(ln.lockText(lock)), JSON.parse(JSON.stringify(lock)));
    assertEquals([lock.format, lock.version, lock.lensor, lock.checked, lock.digest, "index" in lock], [
      "lensor.lock",
      1,
      ln.VERSION,
      "all",
      ln.planDigest(plan),
      false,
    ]);
    for (
      const value of [null, 3, {}, plan, { ...lock, shards: 3 }, { ...lock, format: "x" }, { format: "x", shards: [] }]
    ) {
      const error = lensorError(() => ln.lockText(value as never));
      assertEquals(error.code, "type");
      assert(error.message.includes("expected a lock; finishPlan gives one"), error.message);
      const verified = await lensorRejection(ln.verifyModel(folder, { lock: value as never }));
      assertEquals(verified.code, "type");
    }
    assertEquals(
      lensorError(() => ln.lockText({ ...lock, plan: 3 } as never)).message.includes("expected a plan"),
      true,
    );
    for (
      const [text, why] of [["{}", 'it is not a lock (format is not "lensor.lock")'], [
        "3",
        'it is not a lock (format is not "lensor.lock")',
      ], ["{", "it is not JSON; plan again"]] as const
    ) {
      const { code, message, file } = lensorError(() => ln.parseLock(text, "l"));
      assertEquals([code, message, file], ["corrupt", `Cannot read l: ${why}`, "l"]);
    }
    const changed = (more: object) => lensorError(() => ln.parseLock(JSON.stringify({ ...lock, ...more }))).message;
    assertEquals(changed({ shards: 3 }), "Cannot read plan.lock: its shards are missing");
    assertEquals(changed({ shards: [3] }), "Cannot read plan.lock: its shards are missing");
    assertEquals(changed({ version: "1" }), "Cannot read plan.lock: its version is not a number");
    assertEquals(
      changed({ version: 2 }),
      "Cannot read plan.lock: it has version 2, this lensor knows 1; use the lensor that planned it, or a later one",
    );
    assert(changed({ plan: 3 }).startsWith("Cannot read plan.lock: it is not a plan"));
  }));

Deno.test("plans: options and names that are not known are refused by name", async () => {
  const plan = await ln.plan(ready());
  const calls: readonly (() => Promise<unknown>)[] = [
    () => ln.plan(ready(), { shards: 1 } as never),
    () => ln.makeShard(plan, 0, "/nothing/here", { thread: 1 } as never),
    () => ln.finishPlan(plan, "/nothing/here", { fast: true } as never),
    () => ln.verifyModel("/nothing/here", { samples: 1 } as never),
  ];
  for (const call of calls) assertEquals((await lensorRejection(call())).code, "unknown-name");
  for (const model of [null, 3, {}]) assertEquals((await lensorRejection(ln.plan(model as never))).code, "type");
  for (const options of [{ sample: -1 }, { sample: 1.5 }, { sample: "1" }, { sampleSeed: -1 }, { sampleSeed: 0.5 }]) {
    const { code, message } = await lensorRejection(ln.verifyModel("/nothing/here", options as never));
    assertEquals([code, message.endsWith("use an integer of at least 0")], ["range", true], message);
  }
  for (const options of [{ inputs: 3 }, { modules: 3 }, { modules: { "x": zeros } }, { modules: { "x.ts#draw": 3 } }]) {
    assertEquals((await lensorRejection(ln.verifyModel("/nothing/here", options as never))).code, "type");
  }
  for (const name of [3, null, {}]) {
    assertEquals(lensorError(() => ln.parsePlan(name as never)).code, "corrupt");
    assertEquals(lensorError(() => ln.parsePlan("{}", name as never)).code, "type");
  }
});

Deno.test("plan: gaps are named before anything else, and what is drawn by several generators is one plan", async () => {
  const shapes = { a: [2], b: [2], c: [2] };
  const gaps = async (init: ln.Init) => {
    const { code, path, message } = await lensorRejection(ln.plan(ln.initialize(net(shapes), init, { partial: true })));
    return [code, path, message];
  };
  assertEquals(await gaps(fill("{a,c}", zeros)), [
    "missing",
    "b",
    'Cannot plan: "b" has no value; initialize the model first',
  ]);
  assertEquals(await gaps(fill("b", zeros)), [
    "missing",
    "a",
    'Cannot plan: "a", "c" have no value; initialize the model first',
  ]);
  const some = ln.initialize(net(shapes), fill("{a,b}", normal()), { seed: 1, partial: true });
  const both = ln.initialize(some, ln.whenMissing(fill("**", normal())), { seed: 2 });
  const plan = await ln.plan(both);
  assertEquals(plan.generator, { name: "keyed", version: 1, seed: "1" });
  const rngs = plan.tensors.flatMap(({ names, writes }) =>
    names.map((name) => [name[0], (writes.at(-1) as { rng?: string }).rng])
  );
  assertEquals(rngs.map(([, rng]) => rng).filter(Boolean), ["keyed(2)"]);
  const one = ln.initialize(net(shapes), fill("**", zeros));
  assertEquals((await ln.plan(one)).generator, { name: "keyed", version: 1, seed: "0" });
});

Deno.test("planText: inputs, rows and shards a line each, all other fields and empty lists on one line", async () => {
  const rules = fill("**", normal());
  const model = ln.initialize(net({ a: [2], b: [3] }), rules, { seed: 3 });
  const plan = await ln.plan(model, { how: ["one", "two"] });
  const lines = ln.planText(plan).trimEnd().split("\n");
  const rows = [...plan.tensors, ...plan.shards].map((row) => JSON.stringify(row));
  assertEquals(lines.filter((line) => rows.includes(line.replace(/,$/, ""))).length, rows.length);
  assertEquals(lines.filter((line) => /^"(how|inputs|ties)"/.test(line)), [
    '"how": ["one","two"],',
    '"inputs": [],',
    '"ties": {},',
  ]);
});

Deno.test("planList, plannedSource, plannedModel, planText: a plan in lines, words, as a model and in text", async () => {
  const model = ln.initialize(
    ln.module("N", { children: { x: ln.linear(2, 3), y: ln.linear(2, 3) }, ties: [["y.weight", "x.weight"]] }),
    ln.rules([["**.bias", zeros], ["**", normal({ std: 2 })]]),
    { seed: 5 },
  );
  const plan = await ln.plan(model, { maxShardBytes: 24, dtype: "float16", metadata: { k: "v" } });
  assertEquals(
    ln.planList(plan),
    [
      "model-00001-of-00001.safetensors\tx.bias\tfloat16\t[3]\t0\t5\tzeros",
      "model-00001-of-00001.safetensors\tx.weight\tfloat16\t[3, 2]\t6\t17\tnormal(std=2)",
      "model-00001-of-00001.safetensors\ty.bias\tfloat16\t[3]\t18\t23\tzeros",
    ].map((line) => line.replace("model-00001-of-00001", plan.shards[0]!.file.replace(".safetensors", ""))),
  );
  assertEquals(plan.ties, { "y.weight": "x.weight" });
  const again = ln.plannedModel(plan);
  const rows = (one: ln.Module) =>
    ln.origins(one).map(({ path, shape, source, role }) => [path, shape, source, role]).toSorted();
  assertEquals(rows(again), rows(model));
  const error = await lensorRejection((async () => await ln.values(again, "x.weight"))());
  assertEquals([error.code, error.message], [
    "unsupported",
    'Cannot read "x.weight": a plan holds no values; make its shards first',
  ]);
  const text = ln.planText(plan);
  assertEquals([text.endsWith("\n}\n"), ln.planText(ln.parsePlan(text))], [true, text]);
  assertEquals(text.split("\n").slice(0, 3), ["{", '"format": "lensor.plan",', '"version": 1,']);
  assertEquals(
    text.split("\n").filter((line) => /^\{"(names|file)/.test(line)).length,
    plan.tensors.length + plan.shards.length,
  );
});

Deno.test("makeShard: more threads than a machine has, or one, draw the same file", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(ready());
    const sums = [];
    for (const threads of [1, 2, 65]) {
      sums.push((await ln.makeShard(plan, 0, `${folder}/${threads}`, { threads })).sha256);
    }
    assertEquals(new Set(sums).size, 1);
  }));
