/** Every call that means nothing, in the words of its command; and the forms of JSON. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { main, read } from "../../cli/all.ts";
import type { Host } from "../../cli/_command.ts";
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
      [["make", m, "-o", out], `Cannot read ${m}: it is not a plan (format is not "lensor.plan")`],
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

Deno.test({
  name: "lensor: every command closes the files that it has opened, also where it fails",
  sanitizeResources: true,
  fn: () =>
    inFolder(async (at) => {
      await prepare(at);
      const [m, a, b, o] = ["m.json", "a.safetensors", "b.safetensors", "o.safetensors"].map(at) as [
        string,
        string,
        string,
        string,
      ];
      await Deno.copyFile(a, b);
      await Deno.writeTextFile(at("none.safetensors"), "none");
      const calls: readonly (readonly [code: number, ...args: string[]])[] = [
        [0, "inspect", a, "--values"],
        [1, "inspect", a, "--only", "nothing"],
        [0, "diff", a, b],
        [1, "diff", a, at("none.safetensors")],
        [0, "convert", a, "-o", o],
        [1, "convert", a, "-o", o, "--only", "nothing"],
        [0, "convert", a, b, "--merge", "linear", "-o", o],
        [2, "convert", a, b, "--merge", "linear", "--base", a, "-o", o],
        [1, "convert", a, at("none.safetensors"), "--merge", "linear", "-o", o],
        [0, "check", a],
        [0, "check", m, "--pretrained", a],
        [1, "check", m, "--pretrained", a, "--pretrained", at("none.safetensors")],
        [0, "why", a, "head.weight"],
        [1, "why", a, "nothing"],
        [0, "why", m, "head.weight", "--pretrained", a],
        [0, "report", a, "--before", b, "--json"],
        [1, "report", a, "--before", at("none.safetensors"), "--json"],
        [0, "explain", a, "--values"],
        [0, "explain", a, "--json"],
        [0, "init", m, "--pretrained", a, "-o", o],
        [0, "init", m, "--pretrained", a, "--dry-run", "--quiet"],
        [1, "init", m, "--pretrained", a, "--ignore", "head.**", "-o", o],
        [0, "plan", m, "--pretrained", a],
        [2, "plan", m, "--pretrained", a, "--tasks", "9"],
        [0, "verify", a],
      ];
      for (const [code, ...args] of calls) assertEquals((await lensor(...args)).code, code, args.join(" "));
    }),
});
