/** Proofs and notes of plans: what is told of each tensor and shard, and each reason to make a shard again. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { differenceFrom, digestOf } from "../../plan/_difference.ts";
import { look } from "../../plan/_files.ts";
import { readNote } from "../../plan/_note.ts";
import { generatorOf, rngOf } from "../../plan/_generator.ts";
import { stemOf } from "../../plan/finish_plan.ts";
import { inFolder, lensorError, lensorRejection } from "../_util.ts";

const { fill, normal } = ln;
const net = (sizes: Readonly<Record<string, readonly number[]>>, dtype: ln.DType = "float32") =>
  ln.modelFromSpecs(Object.fromEntries(Object.entries(sizes).map(([name, shape]) => [name, { shape, dtype }])));
const drawn = (n = 4) => ln.initialize(net({ a: [n], b: [n] }), fill("**", normal()), { seed: 7 });

Deno.test("verifyModel: what a file does not tell how to make again is unproven, with the reason", () =>
  inFolder(async (folder) => {
    const file = `${folder}/m.safetensors`;
    const proofs = async (model: ln.Module, options: ln.VerifyOptions = {}) => {
      await ln.saveModel(model, file);
      const { tensors } = await ln.verifyModel(file, options);
      return tensors.map(({ path, proof, why }) => [path, proof, why].filter(Boolean).join(": "));
    };
    const twice = ln.adjust("b", "twice", ({ data }) => (data as Float32Array).map((x) => 2 * x));
    assertEquals(await proofs(ln.initialize(net({ a: [4], b: [4] }), ln.seq(fill("**", normal()), twice))), [
      "a: redrawn",
      "b: unproven: twice: not data",
    ]);
    // A layer's own constant is drawn again as well
    assertEquals(await proofs(ln.initialize(ln.layerNorm(3), ln.torchDefault)), ["bias: redrawn", "weight: redrawn"]);
    const ordered = ln.initialize(net({ a: [4] }), fill("**", normal()), { rng: ln.numpy(1) });
    const [told] = await proofs(ordered);
    assert(told!.startsWith("a: unproven: Cannot draw from numpy(1)"), told);
    // One tensor of the file says nothing of itself
    await ln.saveModel(drawn(), file);
    const origin = (await ln.openCheckpoint(file)).metadata.get("lensor.origin") as string;
    const w = { shape: [4], dtype: "float32", data: new Float32Array(4) } as const;
    await ln.writeSafetensors([["a", w], ["b", w], ["x", w]], file, { metadata: { "lensor.origin": origin } });
    const { tensors, faults } = await ln.verifyModel(file);
    assertEquals(tensors.map(({ path, proof, why }) => [path, proof, why]), [
      ["x", "unproven", "the file does not say how it was made"],
    ]);
    assertEquals(faults.map(({ path }) => path), ["a", "b"]);
  }));

Deno.test("verifyModel: fans that only axes tell need the lock", () =>
  inFolder(async (folder) => {
    const layer = ln.module("Dense", { params: { kernel: ln.tensor([3, 5], { axes: { in: [1], out: [0] } }) } });
    const model = ln.initialize(layer, fill("**", ln.heNormal()), { seed: 1 });
    await ln.saveModel(model, `${folder}/m.safetensors`);
    const of = async (options: ln.VerifyOptions = {}) => {
      const { tensors, faults } = await ln.verifyModel(`${folder}/m.safetensors`, options);
      return [...tensors.map(({ proof, why }) => [proof, why]), ...faults.map(({ why }) => why)];
    };
    assertEquals(await of(), [["unproven", "its fans depend on axes, which the file does not tell; pass the lock"]]);
    assertEquals(await of({ plan: await ln.plan(model, { name: "m" }) }), [["redrawn", undefined]]);
  }));

// What makeShard says of a shard that stands there
async function state(plan: ln.Plan, folder: string, options?: ln.MakeOptions): Promise<string> {
  const { state, why } = await ln.makeShard(plan, 0, folder, options);
  return why === undefined ? state : `${state}: ${why}`;
}

Deno.test("makeShard: each reason to make a shard again, and what quick takes for proof", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(drawn());
    const path = `${folder}/model.safetensors`;
    const note = `${path}.sha256`;
    assertEquals([await state(plan, folder), await state(plan, folder)], ["made", "kept"]);
    const bytes = await Deno.readFile(path);
    const text = await Deno.readTextFile(note);
    const other = bytes.slice();
    other[other.length - 1]! ^= 1;
    const header = bytes.slice();
    header[20]! ^= 1;
    const digest = /\n([0-9a-f]{64})/.exec(text)![1]!;
    const cases: readonly [file: Uint8Array, note: string | undefined, said: string, quick: string][] = [
      [bytes, undefined, "remade: no note", "remade: no note"],
      [bytes, "x\n", "remade: no note", "remade: no note"],
      [bytes, text.replace("model.s", "other.s"), "remade: no note", "remade: no note"],
      [
        bytes,
        text.replace(/plan ./, (t) => `plan ${t.endsWith("0") ? 1 : 0}`),
        "remade: other plan",
        "remade: other plan",
      ],
      [bytes.subarray(1), text, "remade: size", "remade: size"],
      [header, text, "remade: digest", "remade: digest"],
      [other, text, "remade: digest", "kept"],
      [bytes, text, "kept", "kept"],
    ];
    for (const [file, told, said, quick] of cases) {
      for (const [options, expected] of [[{}, said], [{ quick: true }, quick]] as const) {
        await Deno.writeFile(path, file);
        if (told === undefined) await Deno.remove(note);
        else await Deno.writeTextFile(note, told);
        assertEquals(await state(plan, folder, options), expected);
      }
    }
    // A plan that knows the digest wants this one
    const known = (sha256: string) => ({ ...plan, shards: [{ ...plan.shards[0]!, sha256 }] });
    assertEquals(await state(known(digest), folder), "kept");
    const wrong = await lensorRejection(ln.makeShard(known("0".repeat(64)), 0, folder));
    assertEquals([wrong.code, wrong.message], [
      "corrupt",
      `Cannot make model.safetensors: its SHA-256 is ${digest}, the plan wants ${"0".repeat(64)}`,
    ]);
    await Deno.remove(path);
    const laid = { ...plan, shards: [{ ...plan.shards[0]!, header: "0".repeat(64) }] };
    const message = (await lensorRejection(ln.makeShard(laid, 0, folder))).message;
    assert(message.includes("this lensor lays it out otherwise"), message);
    assertEquals(await look(path), undefined);
  }));

Deno.test("makeShard: tells how far it is, stops at a signal, and refuses threads and shards that are none", () =>
  inFolder(async (folder) => {
    const plan = await ln.plan(drawn(), { maxShardBytes: 16 });
    const told: unknown[] = [];
    const made = await ln.makeShard(plan, 1, folder, { onProgress: (now) => told.push(now) });
    const [{ file, bytes }] = [plan.shards[1]!];
    assertEquals(told.at(-1), { file, bytes, of: bytes });
    assertEquals(told.length, 2);
    assertEquals([made.file, made.bytes, made.state], [file, bytes, "made"]);
    const stop = ln.makeShard(plan, 0, folder, { signal: AbortSignal.abort(new Error("stop")) });
    assertEquals(await stop.catch((error) => error.message), "stop");
    assertEquals(await look(`${folder}/${plan.shards[0]!.file}`), undefined);
    for (const threads of [0, -1, 1.5, NaN]) {
      assertEquals((await lensorRejection(ln.makeShard(plan, 0, folder, { threads }))).code, "range");
    }
    for (const k of [2, -1, 0.5]) {
      const error = await lensorRejection(ln.makeShard(plan, k, folder));
      assertEquals(error.message, `Cannot make shard ${k}: the plan has shards 0 to 1`);
    }
    assertEquals((await ln.makeShard(plan, 0, folder, { threads: 1 })).state, "made");
    for (const more of [{ inputs: { x: "y" } }, { checkpoints: new Map([["x", {} as ln.Checkpoint]]) }]) {
      const error = await lensorRejection(ln.makeShard(plan, 0, folder, more));
      assertEquals([error.code, error.message], [
        "unknown-name",
        'Cannot make a shard: the plan has no input "x"; it loads nothing',
      ]);
    }
  }));

Deno.test("makeShard: an input of another size, or another hash, is not the file that was planned", () =>
  inFolder(async (folder) => {
    const source = `${folder}/in.safetensors`;
    await ln.saveModel(drawn(), source);
    const ck = await ln.openCheckpoint(source);
    const plan = await ln.plan(ln.initialize(net({ a: [4], b: [4] }), ln.pretrained(ck)), { base: folder });
    ck.close?.();
    const bytes = await Deno.readFile(source);
    const make = async (content: Uint8Array, options: ln.MakeOptions = {}) => {
      await Deno.writeFile(source, content);
      const out = await Deno.makeTempDir({ dir: folder });
      return await ln.makeShard(plan, 0, out, { base: folder, ...options }).then(
        ({ state }) => state,
        (error) => error.message,
      );
    };
    const changed = bytes.slice();
    changed[changed.length - 1]! ^= 1;
    const longer = new Uint8Array([...bytes, 0]);
    const not = "in.safetensors is not the file that was planned";
    assertEquals(await make(bytes), "made");
    assertEquals(await make(bytes, { checkInputs: true }), "made");
    assertEquals(await make(changed), `Cannot make model.safetensors: ${not} ("b" differs)`);
    const use = "Cannot use in.safetensors: it is not the file that was planned";
    assertEquals(await make(changed, { checkInputs: true }), `${use} (its SHA-256 is another)`);
    assertEquals(await make(longer), `${use} (it has ${longer.length} bytes, not ${bytes.length})`);
    // Elsewhere, in one of several folders, or opened
    await Deno.mkdir(`${folder}/sub`);
    await Deno.writeFile(`${folder}/sub/moved.safetensors`, bytes);
    assertEquals(await make(changed, { inputs: { "in.safetensors": `${folder}/sub/moved.safetensors` } }), "made");
    await Deno.writeFile(`${folder}/sub/in.safetensors`, bytes);
    assertEquals(await make(changed, { base: [`${folder}/sub`, folder] }), "made");
    assertEquals(
      await make(changed, { checkpoints: [{ ...await ln.fromBytes(bytes), name: "in.safetensors" }] }),
      "made",
    );
    const asked = { ...plan, inputs: [{ ...plan.inputs[0]!, query: true as const }] };
    const query = await lensorRejection(ln.makeShard(asked, 0, `${folder}/q`, { base: folder }));
    assertEquals([query.code, query.message], [
      "missing",
      "Cannot open in.safetensors: its address had a query, which a plan does not keep; say where it lies",
    ]);
    assertEquals((await lensorRejection(ln.makeShard({ ...plan, inputs: [] }, 0, `${folder}/q`))).code, "corrupt");
  }));

Deno.test("plan: a module that is not there, has a query, or exports something else -> refused by name", () =>
  inFolder(async (folder) => {
    const file = `${folder}/mine.js`;
    await Deno.writeTextFile(
      file,
      "export const draw = (shape) => new Float32Array(shape[0]);\nexport const three = 3;\n",
    );
    const { draw } = await import(`file://${file}`);
    const model = ln.initialize(net({ a: [4] }), fill("**", draw), { seed: 1 });
    const refused = async (place: string) =>
      (await lensorRejection(ln.plan(model, { base: folder, modules: { [place]: draw } }))).message;
    assertEquals(await refused(`${folder}/no.js#draw`), `Cannot plan: there is no module "${folder}/no.js"`);
    assertEquals(
      await refused("https://nowhere.invalid/m.js?x=1#draw"),
      "Cannot plan: the address of a module has a query, which a plan does not keep",
    );
    const plan = await ln.plan(model, { base: folder, modules: { [`${file}#draw`]: draw } });
    const [row] = plan.tensors;
    const write = row!.writes[0] as unknown as { by: { module: Record<string, unknown>; label: string } };
    const changed = (module: Record<string, unknown>) =>
      ({
        ...plan,
        tensors: [{ ...row!, writes: [{ ...write, by: { ...write.by, module: { ...write.by.module, ...module } } }] }],
      }) as unknown as ln.Plan;
    const make = (own: ln.Plan, options: ln.MakeOptions = { base: folder }) =>
      ln.makeShard(own, 0, `${folder}/out`, options);
    const said = async (own: ln.Plan, options?: ln.MakeOptions) => (await lensorRejection(make(own, options))).message;
    const begin = "Cannot make model.safetensors: ";
    assertEquals(await said(changed({ url: "no.js" })), `${begin}there is no module "no.js"`);
    assertEquals(await said(plan, { base: `${folder}/elsewhere` }), `${begin}there is no module "mine.js"`);
    assertEquals(await said(changed({ export: "three" })), `${begin}mine.js exports no function "three"`);
    assertEquals(await said(changed({ export: "none" })), `${begin}mine.js exports no function "none"`);
    assertEquals((await make(plan, { base: [`${folder}/elsewhere`, folder] })).state, "made");
    await Deno.writeTextFile(`${folder}/bad.js`, "throw new Error('first\\nsecond')");
    const bad = await ln.plan(model, { base: folder, modules: { [`${folder}/bad.js#draw`]: draw } });
    const error = await said(bad);
    assert(error.startsWith(begin) && error.endsWith("bad.js does not run: first"), error);
  }));

Deno.test("verifyModel: a tensor in parts is drawn again by the functions that are handed over, all of them", () =>
  inFolder(async (folder) => {
    const file = `${folder}/mine.js`;
    await Deno.writeTextFile(
      file,
      "export const one = (shape, rng) => rng.normal(shape.reduce((a, b) => a * b, 1), { std: 1 });\nexport const two = (shape, rng) => rng.normal(shape.reduce((a, b) => a * b, 1), { std: 3 });\n",
    );
    const { one, two } = await import(`file://${file}`);
    const model = ln.initialize(net({ a: [4, 2] }), ln.seq(fill("a", one), fill("a[2:]", two)), { seed: 1 });
    const modules = { [`${file}#one`]: one, [`${file}#two`]: two };
    const plan = await ln.plan(model, { base: folder, modules });
    await ln.makeShard(plan, 0, `${folder}/out`, { base: folder });
    const of = async (modules?: Record<string, ln.Initializer>) => {
      const { tensors, faults } = await ln.verifyModel(`${folder}/out`, { plan, ...(modules && { modules }) });
      return [
        ...tensors.map(({ proof, why }) => [proof, why?.split(",")[0]]),
        ...faults.map(({ why }) => why.split(":")[0]),
      ];
    };
    const given = { "mine.js#one": one, "mine.js#two": two };
    assertEquals(await of(given), [["redrawn", undefined]]);
    assertEquals(await of(), [["unproven", "drawn by mine.js#one"]]);
    assertEquals(await of({ "mine.js#one": one }), [["unproven", "drawn by mine.js#two"]]);
    assertEquals(await of({ "mine.js#one": two, "mine.js#two": two }), ["differs from what was planned"]);
  }));

Deno.test("plan: rules that asked for the same draw make rows of their own", async () => {
  const law = normal();
  const two = ln.seq(fill("h.0.w", law), fill("h.{1,2}.w", law));
  const shapes = { "h.0.w": [2], "h.1.w": [2], "h.2.w": [2] };
  const rows = async (init: ln.Init, dtypes: Readonly<Record<string, ln.DType>> = {}, axes?: ln.FanAxes) => {
    const params = Object.fromEntries(
      ["a", "b", "c"].map((
        name,
      ) => [name, ln.tensor([2, 2], { dtype: dtypes[name] ?? "float32", ...(axes && name === "b" && { axes }) })]),
    );
    const plan = await ln.plan(ln.initialize(ln.module("N", { params }), init));
    return plan.tensors.map(({ names }) => names.flatMap((fold) => ln.expandFolds([fold])).join(" "));
  };
  assertEquals(await rows(ln.seq(fill("a", law), fill("{b,c}", law))), ["a", "b c"]);
  assertEquals(await rows(ln.seq(fill("{a,c}", law), fill("b", law))), ["a c", "b"]);
  assertEquals(await rows(fill("**", law)), ["a b c"]);
  assertEquals(await rows(fill("**", law), { b: "float16" }), ["a c", "b"]);
  assertEquals(await rows(fill("**", law), {}, { in: [0], out: [1] }), ["a c", "b"]);
  assertEquals(await rows(ln.seq(fill("{a,b}", law), fill("c", ln.ones))), ["a b", "c"]);
  assertEquals((await ln.plan(ln.initialize(net(shapes), two))).tensors.length, 2);
  assertEquals((await ln.plan(ln.initialize(net(shapes), fill("**", law)))).tensors.length, 1);
});

Deno.test("checkPlan: what is not a plan, and a promise of one", async () => {
  const planned = ln.plan(drawn());
  const said = (value: unknown) => lensorError(() => ln.planText(value as ln.Plan)).message;
  assert(said(planned).endsWith("expected a plan; await the promise"));
  const plan = await planned;
  for (
    const value of [
      undefined,
      null,
      3,
      {},
      { ...plan, format: "x" },
      { ...plan, inputs: {} },
      { ...plan, tensors: 1 },
      { ...plan, shards: undefined },
    ]
  ) {
    assert(said(value).endsWith("expected a plan; make one with await plan(model)"), said(value));
  }
});

Deno.test("stemOf: the name of the files without their numbers", async () => {
  const of = (file?: string) =>
    stemOf({ shards: file === undefined ? [] : [{ file }, { file: "other.safetensors" }] } as unknown as ln.Plan);
  assertEquals([of("m.safetensors"), of("m-00001-of-00002.safetensors"), of()], ["m", "m", "model"]);
  assertEquals([of("m-1-of-2.safetensors"), of("m-0001-of-00002.safetensors")], ["m-1-of-2", "m-0001-of-00002"]);
  assertEquals(stemOf(await ln.plan(drawn(), { name: "own" })), "own");
});

Deno.test("readNote, look, generatorOf: what they take, and nothing else", () =>
  inFolder(async (folder) => {
    const [p, s] = ["a".repeat(64), "b".repeat(64)];
    const note = `# lensor plan ${p}\n${s}  f\n`;
    assertEquals(readNote(note, "f"), { plan: p, sha256: s });
    for (
      const wrong of [note.slice(1), note.trimEnd(), `${note}x`, note.replace("  ", " "), note.replace("a", "g"), ""]
    ) {
      assertEquals(readNote(wrong, "f"), undefined, wrong);
    }
    assertEquals(readNote(note, "g"), undefined);
    const path = `${folder}/x`;
    const seen = async (...bytes: number[]) => {
      await Deno.writeFile(path, new Uint8Array(bytes));
      const { bytes: size, header } = (await look(path))!;
      return [size, header?.slice(0, 8)];
    };
    assertEquals(await look(path), undefined);
    assertEquals([await seen(), await seen(1, 2, 3, 4, 5, 6, 7)], [[0, undefined], [7, undefined]]);
    // The hash of nothing, of "{", and of "{}"
    assertEquals(await seen(0, 0, 0, 0, 0, 0, 0, 0), [8, "e3b0c442"]);
    assertEquals(await seen(2, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x7d), [10, "44136fa3"]);
    assertEquals(await seen(3, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x7d), [10, undefined]);
    assertEquals(await seen(1, 0, 0, 0, 0, 0, 0, 1, 0x7b, 0x7d), [10, undefined]);
    assertEquals([generatorOf("keyed(7)"), generatorOf("jax(0)")], [{ name: "keyed", version: 1, seed: "7" }, {
      name: "jax",
      version: 1,
      seed: "0",
    }]);
    for (const label of ["keyed()", "keyed(-1)", "numpy(1)", "keyed(1).x", "akeyed(1)"]) {
      assertEquals(generatorOf(label), undefined);
    }
    assertEquals(rngOf("jax(3)", undefined).label, "jax(3)");
    assertEquals(
      lensorError(() => rngOf("numpy(1)", undefined)).code,
      "unsupported",
    );
  }));

Deno.test("differenceFrom, digestOf: bytes that differ, the first element, and pieces of 2^21", async () => {
  const n = 2 ** 21 + 10;
  const data = new Uint8Array(n).map((_, i) => i % 251);
  const file = (change: Readonly<Record<number, number>> = {}, size = n) => {
    const own = data.slice(0, size);
    for (const [at, x] of Object.entries(change)) own[Number(at)]! ^= x;
    const read = (_: string, [from, to]: readonly [number, number] = [0, size]) => own.slice(from, to);
    return { specs: new Map([["w", { shape: [size], dtype: "uint8" }]]), read } as unknown as ln.Checkpoint;
  };
  const entry = (elementwise: boolean) =>
    ({ elementwise, read: ([from, to]: readonly [number, number] = [0, n]) => data.slice(from, to) }) as never;
  for (const elementwise of [true, false]) {
    const of = (change: Readonly<Record<number, number>>, ...stretches: [number, number][]) =>
      differenceFrom(entry(elementwise), file(change), "w", stretches.length ? stretches : [[0, n]]);
    assertEquals(await of({}), undefined);
    assertEquals(await of({ 5: 1, 2097155: 3 }), "2 of 2,097,162 bytes, first at element 5 of [2097162]");
    assertEquals(await of({ 2097155: 3 }), "1 of 2,097,162 bytes, first at element 2,097,155 of [2097162]");
    assertEquals(await of({ 5: 1, 100: 1 }, [0, 5], [6, 100]), undefined);
    assertEquals(await of({ 5: 1, 100: 1 }, [0, 6], [99, 101]), "2 of 8 bytes, first at element 5 of [2097162]");
    assertEquals(await of({ [n - 1]: 1 }), "1 of 2,097,162 bytes, first at element 2,097,161 of [2097162]");
  }
  // Of wider numbers a byte says its element
  const wide = (change: number | undefined, elementwise: boolean) => {
    const floats = Float32Array.from({ length: n }, (_, i) => i);
    const own = floats.slice();
    if (change !== undefined) own[change]! += 1;
    const reads = (all: Float32Array) => (_: string, [from, to]: readonly [number, number] = [0, n]) =>
      all.slice(from, to);
    const checkpoint = {
      specs: new Map([["w", { shape: [n], dtype: "float32" }]]),
      read: reads(own),
    } as unknown as ln.Checkpoint;
    const made = { elementwise, read: (range?: readonly [number, number]) => reads(floats)("w", range) } as never;
    return differenceFrom(made, checkpoint, "w", [[0, n]]);
  };
  for (const elementwise of [true, false]) {
    assertEquals(await wide(undefined, elementwise), undefined);
    // 1 and 2 have their two low bytes in common: the first byte that differs is inside the element
    assertEquals((await wide(1, elementwise))?.split(", ").at(-1), "first at element 1 of [2097162]");
    assertEquals((await wide(2 ** 21 + 1, elementwise))?.split(", ").slice(-1), [
      "first at element 2,097,153 of [2097162]",
    ]);
  }
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  assertEquals(await digestOf(file(), "w"), Array.from(hash, (x) => x.toString(16).padStart(2, "0")).join(""));
});

Deno.test("plan: where a part is cut must be inside of what is made", async () => {
  const model = ln.module("Net", { params: { w: ln.tensor([3, 4]) } });
  const plan = await ln.plan(ln.initialize(model, ln.seq(fill("w", ln.zeros), fill("w[1:]", ln.ones))));
  const [row] = plan.tensors;
  const [first, last] = row!.parts!;
  const code = async (cut: unknown) => {
    const own = { ...plan, tensors: [{ ...row!, parts: [{ ...first!, cut }, last!] }] } as unknown as ln.Plan;
    const folder = await Deno.makeTempDir();
    try {
      return await ln.makeShard(own, 0, folder).then(({ state }) => state, (error) => error.message.split(": ")[1]);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  };
  const good = { as: [3, 4], at: [[0, 1, 1], [0, 4, 1]] };
  assertEquals(await code(good), "made");
  assertEquals(await code({ ...good, at: [[2, 1, 1], [0, 4, 1]] }), "made");
  const nothing = 'a part of "w" is cut where there is nothing; plan again';
  for (
    const at of [
      ...[[[3, 1, 1], [0, 4, 1]], [[-1, 1, 1], [0, 4, 1]], [[0, 0, 1], [0, 4, 1]], [[0, 1, 0], [0, 4, 1]]],
      ...[[[0, 1, 1], [1, 4, 1]], [[0, 1, 1], [0, 4, 2]], [[0.5, 1, 1], [0, 4, 1]], [["0", 1, 1], [0, 4, 1]]],
      ...[[[0, 1, 1]], 3],
    ]
  ) assertEquals(await code({ ...good, at }), nothing, JSON.stringify(at));
  for (const as of [[3], [3, 4, 1], 3, [3, "4"], [3, 4.5]]) {
    assertEquals(await code({ ...good, as }), nothing, JSON.stringify(as));
  }
});
