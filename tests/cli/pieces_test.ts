/** Pieces of the command: numbers for people, tasks, plans, models to look at, exit codes. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../mod.ts";
import { type Host, parseArgs, Usage } from "../../cli/_command.ts";
import { empty } from "../../cli/_empty.ts";
import { attemptsBefore, exitOf } from "../../cli/_exit.ts";
import { patientIn } from "../../cli/_patient.ts";
import { inputsIn, isPlan, modulesIn, planIn } from "../../cli/_plan_file.ts";
import { clock, watched } from "../../cli/_progress.ts";
import { tasksIn } from "../../cli/_tasks.ts";
import { bytesIn, columns, count, plain, short, size, widthOf } from "../../cli/_text.ts";
import { totalsOf } from "../../cli/_totals.ts";
import { command, host, usage } from "./_command.ts";

Deno.test("bytesIn, size, short, count, clock: numbers as people write and read them", () => {
  const sizes = {
    "0": 0,
    "1000000": 1e6,
    "1k": 1000,
    "1KB": 1000,
    "1kib": 1024,
    "1Ki": 1024,
    "2.5 MB": 2.5e6,
    "1GiB": 2 ** 30,
    "1tb": 1e12,
    "3b": 3,
    " 7 ": 7,
    "1.5": 1,
    "1ib": 1,
  };
  for (const [text, bytes] of Object.entries(sizes)) assertEquals(bytesIn(text), bytes, text);
  for (const text of ["", "x", "-1", "1pb", "1.", ".5", "1 2"]) assertEquals(bytesIn(text), undefined, text);
  assertEquals([0, 1, 1023, 1024, 1536, 2 ** 20 - 1, 2 ** 40, 2 ** 50].map(size), [
    "0 bytes",
    "1 byte",
    "1,023 bytes",
    "1.0 KiB",
    "1.5 KiB",
    "1024.0 KiB",
    "1.0 TiB",
    "1024.0 TiB",
  ]);
  assertEquals(
    [0, 123456789012345, 1e15, 1e16, 0.1 + 0.2, 1 / 3, 99999.5, 100000.5, -123456.7, NaN, -Infinity].map(short),
    [
      "0",
      "123456789012345",
      "1.0000e+15",
      "1.0000e+16",
      "0.3",
      "0.33333",
      "100000",
      "1.0000e+5",
      "-1.2346e+5",
      "NaN",
      "-Infinity",
    ],
  );
  assertEquals([count(1, "tensor"), count(0, "tensor"), count(2000, "tensor")], [
    "1 tensor",
    "0 tensors",
    "2,000 tensors",
  ]);
  assertEquals([0, 7, 59, 60, 3599, 3600, 3723].map(clock), [
    "0:00",
    "0:07",
    "0:59",
    "1:00",
    "59:59",
    "1:00:00",
    "1:02:03",
  ]);
  const data = { a: 1n, b: new Map([["c", 2]]), d: new Float32Array([1.5]), e: "x" };
  assertEquals(JSON.stringify(data, plain), '{"a":"1","b":{"c":2},"d":[1.5],"e":"x"}');
});

Deno.test("columns: aligned by how wide letters are, and not by names that are too long", () => {
  assertEquals(columns([["a", "1"], ["long", "22"], ["", "3"]]), ["a     1", "long  22", "      3"]);
  assertEquals(columns([["日本", "1"], ["abc", "2"]]), ["日本  1", "abc   2"]);
  assertEquals(columns([["é", "1"], ["e\u0301", "2"], ["a\n", "3"]]), [
    "é        1",
    "e\u0301        2",
    "a\\u000a  3",
  ]);
  const [wide, narrow] = [columns([["a".repeat(100), "1"], ["b", "2"]]), columns([["a".repeat(101), "1"], ["b", "2"]])];
  assertEquals([wide[1]!.length, narrow[1]!], [103, "b  2"]);
  assertEquals([columns([]), columns([["a"], ["b", "c"]])[0]], [[], "a"].map((x) => x));
  assertEquals(["", "ab", "あ", "🙂", "a\u200b"].map(widthOf), [0, 2, 2, 2, 1]);
});

Deno.test("totalsOf: by the first parts of names; tied tensors count once", () => {
  const rows = [
    { name: "a.b.w", shape: [2, 3], bytes: 24 },
    { name: "a.c.w", shape: [4], bytes: 16 },
    { name: "a.b.t", shape: [9], bytes: 9, tied: "x" },
    { name: "w", shape: [1], bytes: 4 },
    { name: "z.w" },
  ];
  const lines = (depth: number) =>
    totalsOf(rows, depth).map((row) => [row.module, row.tensors, row.elements, row.bytes]);
  assertEquals(lines(1), [["a", 3, 10, 40], ["", 1, 1, 4], ["z", 1, 0, 0]]);
  assertEquals(lines(2), [["a.b", 2, 6, 24], ["a.c", 1, 4, 16], ["", 1, 1, 4], ["z", 1, 0, 0]]);
  assertEquals(lines(0), [["", 5, 11, 44]]);
});

Deno.test("tasksIn: what is given, else what the job says, else all", () => {
  const plan = { tasks: 4 } as ln.Plan;
  const args = (...words: string[]) =>
    parseArgs({ ...command, options: { value: ["task", "tasks"] } }, ["f", ...words]);
  const tasks = (words: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { list, from } = tasksIn(args(...words), host({ env: (name) => env[name] }), plan);
    return [list, from];
  };
  assertEquals(tasks([]), [[0, 1, 2, 3], "all"]);
  assertEquals(tasks(["--task", "2"]), [[2], "--task"]);
  assertEquals(tasks(["--tasks", "3, 0-1,1"]), [[0, 1, 3], "--tasks"]);
  assertEquals(tasks(["--tasks", "3-3"]), [[3], "--tasks"]);
  for (
    const name of [
      "SLURM_ARRAY_TASK_ID",
      "JOB_COMPLETION_INDEX",
      "AWS_BATCH_JOB_ARRAY_INDEX",
      "PBS_ARRAY_INDEX",
      "HQ_TASK_ID",
      "RANK",
    ]
  ) {
    assertEquals(tasks([], { [name]: "1", RANK: "1" }), [[1], name]);
    assertEquals(tasks([], { [name]: "" }), [[0, 1, 2, 3], "all"]);
  }
  assertEquals(tasks([], { SLURM_PROCID: "0" }), [[0, 1, 2, 3], "all"]);
  assertEquals(tasks([], { SLURM_PROCID: "3", SLURM_STEP_ID: "0" }), [[3], "SLURM_PROCID"]);
  const wrong = (part: string, from: string) => `task ${part} (${from}): the plan has tasks 0 to 3; submit --array=0-3`;
  for (const text of ["4", "-1", "x", "0-1", ""]) {
    assertEquals(usage(() => tasks(["--task", text])), wrong(text, "--task"));
  }
  for (const text of ["4", "2-4", "2-1", "1-", ""]) {
    assertEquals(usage(() => tasks(["--tasks", text])), wrong(text, "--tasks"));
  }
  assertEquals(usage(() => tasks([], { RANK: "4" })), wrong("4", "RANK"));
  assertEquals(usage(() => tasks(["--task", "0", "--tasks", "1"])), "--task and --tasks: give one of them");
  const single = () => tasksIn(args("--task", "1"), host(), { tasks: 1 } as ln.Plan);
  assertEquals(usage(single), "task 1 (--task): the plan has tasks 0 to 0; submit --array=0");
});

Deno.test("planIn, inputsIn, modulesIn: the folder of a plan, names of inputs, functions of modules", async () => {
  const net = ln.initialize(ln.sequential(ln.linear(2, 2)), ln.fill("**", ln.zeros));
  const text = ln.planText(await ln.plan(net));
  const base = async (file: string) => (await planIn(file, host({ read: () => Promise.resolve(text) }))).base;
  assertEquals([await base("p.json"), await base("/p.json"), await base("a/b/p.json"), await base("/a/p.json")], [
    ".",
    "/",
    "a/b",
    "/a",
  ]);
  assertEquals([
    isPlan(text),
    isPlan(` \n{ "format" : "lensor.plan"`),
    isPlan('{"a":1}'),
    isPlan('{"x":{"format":"lensor.plan"}}'),
  ], [true, true, false, false]);
  const failed = await planIn("p", host({ read: () => Promise.resolve("{") })).catch((error) => error);
  assert(failed instanceof Usage);
  const boom = new Error("boom");
  assertEquals(await planIn("p", host({ read: () => Promise.reject(boom) })).catch((error) => error), boom);
  const args = (...words: string[]) =>
    parseArgs({ ...command, options: { values: ["input", "module"] } }, ["f", ...words]);
  assertEquals(inputsIn(args("--input", "a=b=c", "--input", "d=")), { a: "b=c", d: "" });
  for (const text of ["a", "=b"]) {
    assertEquals(usage(() => inputsIn(args("--input", text))), `--input ${text}: expected NAME=PATH`);
  }
  const program = (path: string) => Promise.resolve({ draw: ln.zeros, path });
  assertEquals(await modulesIn(args("--module", "a#b.ts#draw"), host({ program })), { "a#b.ts#draw": ln.zeros });
  const wrong = async (text: string) =>
    (await modulesIn(args("--module", text), host({ program })).catch((error) => error)).message;
  assertEquals(await wrong("a.ts"), "--module a.ts: expected URL#NAME, as in mine.ts#draw");
  for (const text of ["a.ts#", "#draw", "#"]) {
    assertEquals(await wrong(text), `--module ${text}: expected URL#NAME, as in mine.ts#draw`);
  }
  assertEquals(await wrong("a.ts#path"), "--module a.ts#path: a.ts exports no function path");
});

Deno.test("patientIn: a file's names with its values, a model with what it loads, or a plan", async () => {
  const file = await ln.fromBytes(
    await ln.toSafetensors([
      ["0.weight", { shape: [1, 1], dtype: "float32", data: new Float32Array([3]) }],
      ["x.a", { shape: [1], dtype: "float32", data: new Float32Array([3]) }],
      ...[1, 2, 3].map((k) => [`y+${k}`, { shape: [1], dtype: "float32", data: new Float32Array(1) }] as const),
    ]),
    "c",
  );
  const net = ln.sequential(ln.linear(1, 1));
  const loads = {
    files: [] as string[],
    prefix: undefined,
    rename: undefined,
    ignore: [] as string[],
    seed: 0n,
    torchDefault: false,
  };
  const opens = () => Promise.resolve(file);
  const known = host({ read: () => Promise.resolve(ln.modelToJson(net)) });
  const by = async (name: string, over: Partial<typeof loads> = {}, out: Host = known) => {
    const { model, planned } = await patientIn(name, out, opens, { ...loads, ...over });
    return [planned, ln.origins(model).map(({ path, origin }) => `${path} ${origin.at(-1)?.kind}`)];
  };
  assertEquals((await by("c.safetensors"))[0], false);
  assertEquals(((await by("c.safetensors.index.json"))[1] as string[]).length, 5);
  assertEquals(await by("m.JSON"), [false, ["0.weight undefined", "0.bias undefined"]]);
  assertEquals(await by("m.json", { torchDefault: true }), [false, ["0.weight draw", "0.bias draw"]]);
  assertEquals(await by("m.json", { files: ["c"], torchDefault: true }), [false, ["0.weight load", "0.bias draw"]]);
  assertEquals(known.said, ['c: the model has no "x.a", "y+1", "y+2" and 1 more']);
  known.said.length = 0;
  await by("m.json", { files: ["c"], ignore: ["x", "y+*"] });
  assertEquals(known.said, []);
  const refused = await patientIn("c.pt", known, opens, { ...loads, files: ["d"] }).catch((error) => error);
  assertEquals(refused.message, "--pretrained is for a model as JSON, and c.pt is a checkpoint");
  const text = ln.planText(await ln.plan(ln.initialize(net, ln.fill("**", ln.zeros))));
  assertEquals(await by("p.json", {}, host({ read: () => Promise.resolve(text) })), [true, [
    "0.bias draw",
    "0.weight draw",
  ]]);
  const none = await ln.fromBytes(await ln.toSafetensors([]), "none");
  const hollow = await patientIn("n.pt", known, () => Promise.resolve(none), loads).catch((error) => error);
  assertEquals([hollow.code, hollow.message], [
    "no-match",
    'Cannot check "none": it holds no tensors; run lensor inspect to see what is in it',
  ]);
  const odd = { ...none, unreadable: new Map([["a", { dtype: "x", why: "y" }]]) } as unknown as ln.Checkpoint;
  assert(empty("check", odd).message.includes("none of its 1 tensors can be read"));
});

Deno.test("exitOf: 75 where the same call may succeed later, for a while; 2 where none can", () => {
  const at = (code: ln.ErrorCode, cause?: unknown, env: Readonly<Record<string, string>> = {}) =>
    exitOf(
      new ln.LensorError(code, "Cannot do it: x; y", cause === undefined ? {} : { cause }),
      host({ env: (name) => env[name] }),
    );
  const full = Object.assign(new Error("x"), { code: "ENOSPC" });
  assertEquals([at("type"), at("unknown-name"), at("io"), at("corrupt")], [2, 2, 1, 1]);
  assertEquals([at("io", full), at("io", new Error("deep", { cause: full }))], [75, 75]);
  for (const text of ["the server says 503", "the server says 429", "x (os error 28)", "(os error 5)"]) {
    assertEquals(at("io", new Error(text)), 75, text);
  }
  for (const text of ["the server says 404", "(os error 2)", "(os error 50)"]) {
    assertEquals(at("io", new Error(text)), 1, text);
  }
  assertEquals(at("io", Object.assign(new Error("x"), { name: "TimedOut" })), 75);
  assertEquals([at("io", full, { SLURM_RESTART_COUNT: "4" }), at("io", full, { SLURM_RESTART_COUNT: "5" })], [75, 1]);
  assertEquals([at("io", full, { AWS_BATCH_JOB_ATTEMPT: "5" }), at("io", full, { AWS_BATCH_JOB_ATTEMPT: "6" })], [
    75,
    1,
  ]);
  assertEquals(attemptsBefore(host()), 0);
  let chain: Error = full;
  for (let depth = 0; depth < 6; depth++) chain = new Error("x", { cause: chain });
  assertEquals([at("io", chain), at("io", new Error("x", { cause: chain }))], [75, 1]);
});

Deno.test("watched: nothing without a watcher; reads come through", async () => {
  const file = await ln.fromBytes(
    await ln.toSafetensors([["w", { shape: [2], dtype: "float32", data: new Float32Array([1, 2]) }]]),
  );
  assertEquals(watched(file, host(), "reading") === file, true);
  const lines: string[] = [];
  const view = watched(file, host({ status: (line) => lines.push(line) }), "reading");
  assertEquals([await view.read("w", [1, 2]), lines], [new Float32Array([2]), []]);
});

Deno.test("watched: after a second a line with share, size, rate and what is left, every 100 ms", async () => {
  const real = performance.now;
  let now = 5000;
  performance.now = () => now;
  const lines: string[] = [];
  try {
    const read = (_: string, [from, to]: readonly [number, number] = [0, 1000]) => new Float32Array(to - from);
    const file = {
      name: "f",
      specs: new Map([["w", { shape: [1000], dtype: "float32" }]]),
      metadata: new Map(),
      read,
    } as unknown as ln.Checkpoint;
    const of = (times?: number) => watched(file, host({ status: (line) => lines.push(line) }), "reading", times);
    const at = async (view: ln.Checkpoint, ms: number, n: number) => {
      now = 5000 + ms;
      await view.read("w", [0, n]);
      return lines.splice(0).join();
    };
    const view = of();
    assertEquals([await at(view, 0, 0), await at(view, 999, 100)], ["", ""]);
    assertEquals(await at(view, 1000, 100), "reading 20%  800 bytes, 800 bytes/s, 0:04 left");
    assertEquals([await at(view, 1099, 100), await at(view, 1100, 100)], [
      "",
      "reading 40%  1.6 KiB, 1.4 KiB/s, 0:02 left",
    ]);
    assertEquals(await at(view, 2000, 600), "reading 100%  3.9 KiB, 2.0 KiB/s, 0:00 left");
    now = 5000;
    const twice = of(2);
    assertEquals(await at(twice, 2000, 1000), "reading 50%  3.9 KiB, 2.0 KiB/s, 0:02 left");
    now = 5000;
    assertEquals(await at(of(), 4000, 0), "reading 0%  0 bytes, 0 bytes/s, 0:00 left");
    const later = watched(
      { ...file, read: (name, range) => Promise.resolve(file.read(name, range)) } as ln.Checkpoint,
      host({ status: (line) => lines.push(line) }),
      "writing",
    );
    assertEquals(await at(later, 9000, 1000), "writing 100%  3.9 KiB, 800 bytes/s, 0:00 left");
  } finally {
    performance.now = real;
  }
});
