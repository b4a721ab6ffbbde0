/** Every call that means nothing, in the words of its command; and the forms of what is said: JSON, colours, lines. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import * as ln from "../../all.ts";
import { main, read } from "../../cli/all.ts";
import type { Host } from "../../cli/_command.ts";
import { compare } from "../../cli/_compare.ts";
import { foldRows } from "../../cli/_folded.ts";
import { watched } from "../../cli/_progress.ts";
import { writeCheckpoint } from "../../cli/_write_checkpoint.ts";
import { host } from "./_command.ts";
import { inFolder, lensor } from "./_run.ts";

type At = (name: string) => string;

const net = () => ln.module("Net", { children: { body: ln.linear(3, 2), head: ln.linear(2, 2) } });

// A model as JSON, a file of it with its history, a plan of it
async function prepare(at: At): Promise<void> {
  await Deno.writeTextFile(at("m.json"), ln.modelToJson(net()));
  const ready = ln.initialize(net(), ln.fill("**", ln.normal()), { seed: 1 });
  await ln.saveModel(ready, at("a.safetensors"));
  await ln.savePlan(await ln.plan(ready, { maxShardBytes: 24 }), at("plan.json"));
}

Deno.test("lensor: a call that means nothing is code 2, and its first line says why", () =>
  inFolder(async (at) => {
    await prepare(at);
    await Deno.writeTextFile(at("three.mjs"), "export default 3;\n");
    const [m, a, p, out] = ["m.json", "a.safetensors", "plan.json", "out"].map(at) as [string, string, string, string];
    const init = ["init", m, "-o", at("o.safetensors")];
    const convert = ["convert", a, "-o", at("o.safetensors")];
    const cases: readonly (readonly [args: readonly string[], why: string])[] = [
      [["plan", m, "--list", "--json"], "--list and --json are two forms; choose one"],
      [["plan", m, "--max-shard", "x"], "--max-shard x: expected a size such as 5GB"],
      [["plan", m, "--max-shard", "0"], "--max-shard 0: expected a size such as 5GB"],
      [["plan", m, "--shard", "1", "--max-shard", "1"], "--max-shard and --shard are the same; give one"],
      ...["0", "x", "-1", "1.5"].map((n) =>
        [["plan", m, `--tasks=${n}`], `--tasks ${n}: expected a positive integer`] as const
      ),
      [["plan", m, "--torch-default", "--tasks", "9"], "Cannot plan: 9 tasks for 1 shard; use 1 to 1"],
      [["plan", m, "--torch-default", "--module", "x"], "--module x: expected URL#NAME, as in mine.ts#draw"],
      [["check", a, "--json", "--sarif"], "--json and --sarif are two forms; choose one"],
      ...["1", "x", "-2", "1.5"].map((n) =>
        [["check", a, `--sample=${n}`], `--sample ${n}: expected a number of elements from 2 up`] as const
      ),
      [["check", a, "--seed", "x"], "--seed x: expected a non-negative integer"],
      [["check", a, "--pretrained", a], `--pretrained is for a model as JSON, and ${a} is a checkpoint`],
      ...["0", "100", "x", "1.5"].map((n) =>
        [["make", p, "-o", out, `--threads=${n}`], `--threads ${n}: expected 1 to 64`] as const
      ),
      [["make", p, "-o", out, "--task", "9"], "task 9 (--task): the plan has tasks 0 to 2; submit --array=0-2"],
      [["make", p, "-o", out, "--task", "1", "--tasks", "1"], "--task and --tasks: give one of them"],
      [["make", p, "-o", out, "--input", "=x"], "--input =x: expected NAME=PATH"],
      [["make", m, "-o", out], `Cannot read ${m}: it is no plan (format is not "lensor.plan")`],
      [["verify", a, "--sample-seed", "1"], "--sample-seed chooses the chunks of --sample, which is missing"],
      [["verify", a, "--sample-seed", "x", "--sample"], "--sample-seed x: expected a number"],
      [["explain", a, "--list"], `--list is for a plan, and ${a} is none`],
      [["explain", p, "--values"], "--values reads numbers, and a plan has none"],
      [["report", a], "--out FILE is missing"],
      [["convert", a], "--out FILE is missing"],
      [[...convert, "--key", "a", "--whole"], "--key and --whole exclude each other"],
      [
        [...convert, "--dtype", "int8"],
        "--dtype int8: expected float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2",
      ],
      [[...convert, "--shard", "x"], "--shard x: expected a size such as 5GB"],
      [[...convert, "--base", a], "--base is for --merge"],
      [
        [...convert, "--merge", "x"],
        "--merge x: expected linear, task-arithmetic, slerp, ties, dare, model-stock, with options behind a colon",
      ],
      [[...convert, a, "--merge", "linear", "--base", a], "--base: linear has no base"],
      [[...convert, "--merge", "ties"], "--merge ties: expected a base and one more file"],
      ...["=a", "a=", "a"].map((text) =>
        [[...convert, "--join", text], `--join ${text}: expected NAME=NAME,NAME;axis=0`] as const
      ),
      [[...convert, "--join", "a,b=c"], "--join a,b=c: expected one name before the ="],
      [[...convert, "--divide", "a,b=c"], "--divide a,b=c: expected one name before the ="],
      [
        [...convert, "--map", "=scale(1)"],
        "--map =scale(1): expected PATTERN=OPERATION, such as '**.weight=scale(0.5)'",
      ],
      ...["scale", "scale(1,2)", "scale(x)", "turn(1)", "clip(1)", "add()"].map((what) =>
        [
          [...convert, "--map", `**=${what}`],
          `--map **=${what}: expected scale(X), add(X), clip(LOW, HIGH), transpose, or a file such as half.ts`,
        ] as const
      ),
      [[...convert, "--map", "**=half.ts"], "--map **=half.ts: no programs can be run here"],
      [[...convert, "--rename", "x"], "--rename x: expected PATTERN=>TEXT"],
      [
        ["convert", a, "-o", at("o.pkl")],
        `--out ${
          at("o.pkl")
        }: no .pkl is written; what is written is safetensors, torch, npz, gguf, tfjs: give a name that says so`,
      ],
      [
        ["convert", a, "-o", at("o.index.json")],
        `--out ${at("o.index.json")}: an index is written with --shard; give the name without .index.json`,
      ],
      [[...convert, "--format", "x"], "--format x: expected safetensors, torch, npz, gguf, tfjs"],
      [["convert", a, "-o", "-", "--format", "tfjs"], "--out -: TensorFlow.js weights are several files; give a name"],
      [["convert", a, "-o", "-", "--shard", "1"], "--out -: shards are several files; give a name"],
      [["convert", a, "-o", "-"], "--out -: there is no standard output here"],
      [["convert", "-", "-o", out], "-: there is no standard input here"],
      ...["-1", "x", "", "Infinity"].map((x) =>
        [["diff", a, a, `--atol=${x}`], `--atol ${x}: expected a number, at least 0`] as const
      ),
      [["diff", a, a, "--rtol", "NaN"], "--rtol NaN: expected a number, at least 0"],
      [[...init, "--json", "--quiet"], "--json and --quiet exclude each other"],
      [[...init, "--non-finite", "x"], "--non-finite x: expected allow or error"],
      [[...init, "--engine", "x"], "--engine x: expected mmengine or mmcv1"],
      ...["exact", "zoo=x", "engine=mmcv1"].map((option) =>
        [
          [...init, `--${option}`],
          `--${option.split("=")[0]} is for the cfgs of MMLab; give them with --cfg TEXT or --own`,
        ] as const
      ),
      ...["into=x", "prefix=x", "rename=a=>b", "ignore=x", "adapt=auto", "key=x", "whole", "dequantize"].map((option) =>
        [
          [...init, `--${option}`],
          `--${option.split("=")[0]} is for the entries of checkpoints; give one with --pretrained FILE`,
        ] as const
      ),
      [[...init, "--tie", "=x"], "--tie =x: expected ALIAS=OWNER"],
      [[...init, "--seed", "x"], "--seed x: expected a non-negative integer"],
      [[...init, "--generator", "x"], "--generator x: expected keyed, torch, jax, numpy"],
      [[...init, "--fill", "x"], "--fill x: expected PATTERN=INITIALIZER, such as 'head.**=normal(std=0.02)'"],
      [
        [...init, "--recipe", "lsuv"],
        "--recipe lsuv: it measures a forward pass, which the command has not; use calibrate in TypeScript",
      ],
      [
        [...init, "--recipe", "transformers:config=" + a],
        `--recipe: ${a} is not JSON; expected a configuration, as config.json`,
      ],
      [
        [...init, "--pretrained", a, "--adapt", "auto", "--adapt", "grow-rows"],
        "--adapt auto chooses by itself; give it alone, or name every adapter",
      ],
      [["completions", "x"], "x: expected bash, zsh or fish"],
      ...["0", "x", "-1", "1e6", "1000000"].map((x) =>
        [["inspect", a, `--timeout=${x}`], `--timeout ${x}: expected seconds, more than 0`] as const
      ),
    ];
    for (const [args, why] of cases) {
      const { code, err } = await lensor(...args);
      assertEquals([code, err.split("\n")[0]], [2, `lensor ${args[0]}: ${why}`], args.join(" "));
    }
    const recipe = await lensor(...init, "--recipe", "x");
    assert(recipe.err.startsWith("lensor init: --recipe x: expected bert, "), recipe.err.split("\n")[0]);
    assert(!/lsuv|admin|unit-output/.test(recipe.err.split("\n")[0]!));
    const given = async (program: Host["program"]) => {
      const said = host({ read, ...(program && { program }) });
      const code = await main([...convert, "--map", "**=half.mjs"], said);
      return [code, said.said[0]!.split("\n")[0]];
    };
    const nowhere = host({ read });
    assertEquals([await main(["report", a, "-o", at("r.html")], nowhere), nowhere.said[0]!.split("\n")[0]], [
      2,
      "lensor report: there is nowhere to write",
    ]);
    const begin = "lensor convert: --map **=half.mjs: ";
    const take = "; expected (tensor, name) => values";
    assertEquals(await given(() => Promise.resolve({ default: 3 })), [
      2,
      `${begin}its default export is not a function${take}`,
    ]);
    assertEquals(await given(() => Promise.resolve({})), [2, `${begin}its default export is missing${take}`]);
  }));

Deno.test("lensor: what is right at the bound of an option is taken", () =>
  inFolder(async (at) => {
    await prepare(at);
    const good: readonly (readonly string[])[] = [
      ["check", at("a.safetensors"), "--sample", "2"],
      ["check", at("a.safetensors"), "--seed", "0"],
      ["diff", at("a.safetensors"), at("a.safetensors"), "--atol", "0", "--rtol", "0.5"],
      ["make", at("plan.json"), "-o", at("out"), "--threads", "1", "--tasks", "0-2"],
      ["make", at("plan.json"), "-o", at("out"), "--threads", "64", "--task", "2"],
      ["inspect", at("a.safetensors"), "--timeout", "0.5"],
      ["plan", at("m.json"), "--torch-default", "--tasks", "1"],
    ];
    for (const args of good) {
      const { code, err } = await lensor(...args);
      assertEquals(code, 0, err);
    }
  }));

Deno.test("lensor --json: one space a level for people's eyes, one line for machines' logs", () =>
  inFolder(async (at) => {
    await prepare(at);
    const text = async (...args: string[]) => (await lensor(...args)).out;
    for (
      const args of [
        ["explain", at("a.safetensors"), "--json"],
        ["explain", at("plan.json"), "--json"],
        ["check", at("a.safetensors"), "--json"],
        ["check", at("a.safetensors"), "--sarif"],
        ["report", at("a.safetensors"), "--json"],
        ["diff", at("a.safetensors"), at("a.safetensors"), "--json"],
      ]
    ) {
      const out = await text(...args);
      assertEquals(out, JSON.stringify(JSON.parse(out), undefined, 1), args.join(" "));
      assert(out.includes("\n"));
    }
    for (
      const args of [["plan", at("m.json"), "--torch-default", "--json"], ["verify", at("a.safetensors"), "--json"], [
        "init",
        at("m.json"),
        "--torch-default",
        "--dry-run",
        "--json",
      ]]
    ) {
      const out = await text(...args);
      assertEquals(out, JSON.stringify(JSON.parse(out)), args.join(" "));
    }
    assertEquals(
      Object.keys(JSON.parse(await text("explain", at("plan.json"), "--json"))),
      ["body.weight", "body.bias", "head.weight", "head.bias"].toSorted(),
    );
    const history = JSON.parse(await text("explain", at("a.safetensors"), "--json"));
    assertEquals([Object.keys(history).length, history["head.bias"][0].by], [4, "normal"]);
  }));

Deno.test("lensor check, explain: colours of severities and sources where colours are wanted", () =>
  inFolder(async (at) => {
    const sizes = ln.sequential(ln.linear(16, 16), ln.linear(16, 16), ln.linear(16, 2));
    const init = ln.seq(
      ln.fill("0.weight", ln.normal({ std: 90 })),
      ln.fill("1.weight", ln.truncNormal({ std: 0.02 })),
      ln.fill("2.bias", ln.constant(NaN)),
      ln.whenMissing(ln.torchDefault),
    );
    await ln.saveModel(ln.initialize(sizes, init), at("x.safetensors"), { nonFinite: "allow" });
    const painted = async (...args: string[]) => {
      const out: string[] = [];
      const code = await main(args, { ...host({ read }), paint: (text) => out.push(text) });
      return [code, out.join("\n")] as const;
    };
    const [code, text] = await painted("check", at("x.safetensors"));
    assertEquals(code, 1);
    for (
      const said of ["31merror\x1b[0m not-finite: 2.bias", "33mwarning\x1b[0m scale-off: 0.weight", "34mnote\x1b[0m "]
    ) {
      assertStringIncludes(text, `\x1b[1;${said}`);
    }
    const plain = (await lensor("check", at("x.safetensors"))).out;
    assertEquals(text.split("\x1b[").map((part, i) => i ? part.replace(/^[\d;]*m/, "") : part).join(""), plain);
    assert(plain.split("\n").some((line) => line.startsWith(`${at("x.safetensors")}: 1 error, `)), plain);
  }));

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

Deno.test("compare: 64-bit integers exactly, NaN as itself, tolerance of the second file's number", async () => {
  const file = (dtype: ln.DType, data: ln.Values) =>
    ({
      name: "f",
      specs: new Map([["w", { shape: [data.length], dtype }]]),
      metadata: new Map(),
      read: (_: string, [from, to]: readonly [number, number] = [0, data.length]) => data.slice(from, to),
    }) as unknown as ln.Checkpoint;
  const of = async (a: ln.Checkpoint, b: ln.Checkpoint, atol = 0, rtol = 0) => {
    const { status, distance } = await compare(a, b, "w", { atol, rtol });
    return [status, distance && [distance.elements, distance.differ, distance.lost, distance.most]];
  };
  const floats = (...data: number[]) => file("float64", new Float64Array(data));
  const big = (...data: bigint[]) => file("int64", new BigInt64Array(data));
  const far = 2 ** 53;
  assertEquals(await of(big(2n ** 53n, 1n), big(2n ** 53n + 1n, 1n)), ["differs", [2, 1, 0, 1]]);
  assertEquals(await of(big(2n ** 53n + 1n), floats(far)), ["differs", [1, 1, 0, 1]]);
  assertEquals(await of(floats(far), big(2n ** 53n + 1n)), ["differs", [1, 1, 0, 1]]);
  assertEquals(await of(big(2n ** 53n + 1n), floats(far), 1), ["same", [1, 0, 0, 0]]);
  assertEquals(await of(big(5n), floats(5)), ["differs", [1, 0, 0, 0]]);
  assertEquals([await of(big(5n), floats(5), 1), await of(big(5n), floats(5), 0, 1)], [["same", [1, 0, 0, 0]], [
    "same",
    [1, 0, 0, 0],
  ]]);
  assertEquals(await of(floats(NaN, 0, Infinity, -Infinity), floats(NaN, -0, Infinity, -Infinity)), ["same", [
    4,
    0,
    0,
    0,
  ]]);
  assertEquals(await of(floats(NaN, 1, Infinity), floats(1, NaN, -Infinity), 9), ["differs", [3, 3, 3, 0]]);
  assertEquals(await of(big(1n), floats(Infinity)), ["differs", [1, 1, 1, 0]]);
  assertEquals([await of(floats(1, 4), floats(1.5, 2), 0.5), await of(floats(1), floats(1.5), 0.49)], [["differs", [
    2,
    1,
    0,
    2,
  ]], ["differs", [1, 1, 0, 0.5]]]);
  // |3 - 2| <= 0.5 * 2, |2 - 1| > 0.5 * 1
  assertEquals([await of(floats(3), floats(2), 0, 0.5), await of(floats(2), floats(1), 0, 0.5)], [["same", [
    1,
    0,
    0,
    0,
  ]], ["differs", [1, 1, 0, 1]]]);
  assertEquals(await of(floats(3), floats(-2), 3, 1), ["same", [1, 0, 0, 0]]);
  assertEquals(await of(floats(1, 2, 9), floats(2, 4, 9)), ["differs", [3, 2, 0, 2]]);
});

Deno.test("foldRows: rows of one key whose names fold, in the order of the first of each", () => {
  const rows = ["l.0.w", "x", "l.1.w", "l.0.b", "l.2.w"].map((name) => ({ name, key: name.at(-1)! }));
  assertEquals(foldRows(rows, ({ key }) => key).map(({ label, count, row }) => [label, count, row.name]), [
    ["l.{0-2}.w", 3, "l.0.w"],
    ["x", 1, "x"],
    ["l.0.b", 1, "l.0.b"],
  ]);
  assertEquals(foldRows([], () => ""), []);
});

Deno.test("writeCheckpoint: metadata that a format cannot hold is named, but for lensor's own note", () =>
  inFolder(async (at) => {
    const data = new Float32Array([1]);
    const entry = {
      name: "w",
      shape: [1],
      dtype: "float32",
      elementwise: true,
      read: () => data,
    } as unknown as ln.SaveEntry;
    const metadata = new Map<string, unknown>([["a", "x"], ["lensor.origin", "y"], ["b", { c: 1n }], [
      "long",
      "z".repeat(100_001),
    ]]);
    const from = {
      name: "f",
      specs: new Map([["w", { shape: [1], dtype: "float32" }]]),
      metadata,
      read: () => data,
    } as unknown as ln.Checkpoint;
    const lost = (
      format: "npz" | "tfjs" | "safetensors" | "torch" | "gguf",
      name: string,
      options: ln.SaveOptions = {},
    ) => writeCheckpoint([entry], { out: at(name), format, as: "" }, options, from, new Map(), host());
    assertEquals([await lost("npz", "x.npz"), await lost("tfjs", "x.json")], [["a", "b", "long"], ["a", "b", "long"]]);
    for (const [format, name] of [["safetensors", "x.safetensors"], ["torch", "x.pth"], ["gguf", "x.gguf"]] as const) {
      assertEquals(await lost(format, name), ["long"], format);
      const back = await ln.openCheckpoint(at(name));
      if (format !== "torch") assertEquals(back.metadata.get("a"), "x", format);
      back.close?.();
    }
    assertEquals(await lost("safetensors", "s.safetensors", { maxShardBytes: 4 }), ["long"]);
    const shards = await lost("npz", "y.npz", { maxShardBytes: 4 }).catch((error) => [error.code, error.message]);
    assertEquals(shards, ["unsupported", `Cannot write ${at("y.npz")} in shards: it is one file; leave --shard out`]);
  }));
