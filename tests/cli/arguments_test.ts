/** What stands on a command line: arguments, and the small languages of options. */
import { assert, assertEquals, assertThrows } from "@std/assert";
import * as ln from "../../mod.ts";
import { callText, kebab } from "../../cli/_call_text.ts";
import { type Args, type Command, optionsOf, parseArgs, Usage } from "../../cli/_command.ts";
import { camel, fillsIn, initializerOf, valueOf } from "../../cli/_fills.ts";
import { choiceIn, renameIn, savingIn, tellIdle, written } from "../../cli/_options.ts";
import { command, host, usage } from "./_command.ts";

const parse = (...words: string[]) => parseArgs(command, words);

Deno.test("parseArgs: values, flags, lists, options whose value may be left out, and what follows --", () => {
  const args = parse("--seed", "3", "f", "--fill=a=1", "--fill", "b", "--json", "-o", "x=y");
  assertEquals([args.names, args.one("seed"), args.all("fill"), args.has("json"), args.one("out")], [
    ["f"],
    "3",
    ["a=1", "b"],
    true,
    "x=y",
  ]);
  assertEquals(args.words, [["seed", "3"], ["fill", "a=1"], ["fill", "b"], ["json", ""], ["out", "x=y"]]);
  assertEquals([args.one("tree"), args.all("tree"), args.has("tree")], [undefined, [], false]);
  assertEquals([
    parse("--tree", "f").one("tree"),
    parse("--tree", "2", "f").one("tree"),
    parse("f", "--tree").one("tree"),
  ], ["", "2", ""]);
  assertEquals([parse("--tree=x", "f").one("tree"), parse("f", "--timeout", "5").one("timeout")], ["x", "5"]);
  assertEquals([parse("--", "--json").names, parse("-").names, parse("--seed=", "f").one("seed")], [
    ["--json"],
    ["-"],
    "",
  ]);
  assertEquals(parse("--more", "a", "b", "c").names, ["a", "b", "c"]);
  assertEquals(optionsOf(command), ["seed", "out", "fill", "json", "tree", "more", "timeout"]);
});

Deno.test("parseArgs: a command line that means nothing says what is wrong with it", () => {
  assertEquals(usage(() => parse()), "expected a FILE, found nothing");
  assertEquals(usage(() => parse("a", "b")), "expected a FILE, found a b");
  assertEquals(usage(() => parse("--more")), "expected a FILE, found nothing");
  assertEquals(usage(() => parse("f", "--sead", "1")), "there is no option --sead; did you mean --seed");
  assertEquals(usage(() => parse("f", "--zzzzzzz=1")), "there is no option --zzzzzzz");
  assertEquals(usage(() => parse("f", "-x")), "there is no option -x");
  assertEquals(usage(() => parse("f", "--seed")), "--seed needs a value");
  assertEquals(usage(() => parse("f", "--json=1")), "--json takes no value");
  assertEquals(usage(() => parse("f", "--seed", "1", "--seed", "1")), "--seed is given twice");
  assertEquals(usage(() => parse("f", "--json", "--json")), "--json is given twice");
  assertEquals(
    usage(() => parse("f", "-o", "-")),
    "--out -: the standard output is not written to; give the name of a file",
  );
  assertEquals(usage(() => parse("-", "-", "--more")), "-: the standard input can be read once only");
  const deaf = { ...command, takes: ["a FILE", "a FOLDER"] } as Command;
  assertEquals(usage(() => parseArgs(deaf, ["a"])), "expected a FILE and a FOLDER, found a");
  const { streams: _, ...closed } = command;
  assertEquals(usage(() => parseArgs(closed, ["-"])), "-: this command does not read the standard input");
  assertEquals(parseArgs({ ...command, streams: "both" }, ["f", "-o", "-"]).one("out"), "-");
});

Deno.test("initializerOf: names in both cases, options, and what is none", () => {
  const same = (text: string, by: ln.Initializer) => {
    const made = initializerOf(text, "here");
    assertEquals(made([4], ln.keyed(0)), by([4], ln.keyed(0)), text);
  };
  same("zeros", ln.zeros);
  same(" normal( std = 0.5 , mean=2 ) ", ln.normal({ std: 0.5, mean: 2 }));
  same("trunc-normal(std=0.5)", ln.truncNormal({ std: 0.5 }));
  same("constant(3)", ln.constant(3));
  same("constant(value=3)", ln.constant(3));
  same("ones()", ln.ones);
  assertEquals(usage(() => initializerOf("a b", "here")), "here: expected an initializer, such as normal(std=0.02)");
  assertEquals(usage(() => initializerOf("normal(3)", "here")), "here: expected name=value, found 3");
  assertEquals(usage(() => initializerOf("normal(std=1,std=2)", "here")), "here: expected name=value, found std=2");
  assertEquals(usage(() => initializerOf("constant(1,2)", "here")), "here: expected name=value, found 2");
  assert(usage(() => initializerOf("nrmal", "here")).startsWith("here: Cannot"));
});

Deno.test("valueOf, camel, kebab: numbers, words, truth, and quotes that keep words", () => {
  const cases = {
    "1": 1,
    "-0.5": -0.5,
    "1e3": 1000,
    true: true,
    false: false,
    fan_in: "fan_in",
    "": "",
    "'1'": "1",
    '"true"': "true",
    "'a\"": "'a\"",
  };
  for (const [text, value] of Object.entries(cases)) assertEquals(valueOf(text), value, text);
  assertEquals([camel("kaiming-normal"), camel("a-b-c"), camel("camelCase"), kebab("growRows")], [
    "kaimingNormal",
    "aBC",
    "camelCase",
    "grow-rows",
  ]);
});

Deno.test("fillsIn: --fill and the lines of --rules, in their order, where nothing is yet", async () => {
  const read = (rules: unknown) =>
    host({ read: () => Promise.resolve(typeof rules === "string" ? rules : JSON.stringify(rules)) });
  const fills = (words: readonly string[], rules: unknown = []) =>
    fillsIn(parseArgs({ ...command, takes: [], options: { values: ["fill"], value: ["rules"] } }, words), read(rules));
  assertEquals(await fills([]), undefined);
  const net = ln.sequential(ln.linear(2, 2), ln.linear(2, 1));
  const values = async (words: readonly string[], rules?: unknown) => {
    const ready = ln.initialize(net, (await fills(words, rules))!, { partial: true });
    const out: Record<string, number> = {};
    for (const name of ["0.weight", "0.bias", "1.weight"]) {
      const leaf = ln.origins(ready).find(({ path }) => path === name)!;
      if (leaf.origin.length > 0) out[name] = Number((await ln.values(ready, name))[0]);
    }
    return out;
  };
  assertEquals(await values(["--fill", "0.*=constant(1)", "--fill", "**=constant(2)"]), {
    "0.weight": 1,
    "0.bias": 1,
    "1.weight": 2,
  });
  const lines = [["0.bias", "skip"], ["1.*", { name: "constant", options: { value: 5 } }], ["0.*", "constant(4)"]];
  assertEquals(await values(["--rules", "r.json"], lines), { "0.weight": 4, "1.weight": 5 });
  assertEquals(await values(["--fill", "1.weight=ones", "--rules", "r.json"], lines), { "0.weight": 4, "1.weight": 1 });
  const told = async (words: readonly string[], rules?: unknown) => {
    const error = await fills(words, rules).then(() => undefined, (error) => error);
    assert(error instanceof Usage);
    return error.message;
  };
  assertEquals(
    await told(["--fill", "a"]),
    "--fill a: expected PATTERN=INITIALIZER, such as 'head.**=normal(std=0.02)'",
  );
  assertEquals(
    await told(["--fill", "=zeros"]),
    "--fill =zeros: expected PATTERN=INITIALIZER, such as 'head.**=normal(std=0.02)'",
  );
  assertEquals(await told(["--fill", "a=no"]).then((text) => text.startsWith("--fill a=no: ")), true);
  assertEquals(
    await told(["--rules", "r"], "{"),
    "--rules r: it is not JSON; expected a list of [pattern, initializer]",
  );
  assertEquals(await told(["--rules", "r"], {}), "--rules r: expected a list of [pattern, initializer]");
  for (const line of ["a", ["a"], [1, "zeros"], ["a", "zeros", 1]]) {
    assertEquals(
      await told(["--rules", "r"], [["b", "zeros"], line]),
      "--rules r, line 2: expected [pattern, initializer]",
    );
  }
  assertEquals((await told(["--rules", "r"], [["a", { name: "no" }]])).startsWith("--rules r, line 1: Cannot"), true);
  const idle = await fills(["--fill", "1.*=ones", "--fill", "0.*=zeros"]);
  const first = ln.fill("0.*", ln.ones);
  const error = assertThrows(() => ln.initialize(net, ln.seq(first, idle!)), ln.LensorError);
  assertEquals([error.code, error.path], ["unused", "0.*"]);
});

Deno.test("callText: a name with options, tables of them, lists of numbers", () => {
  const read = (text: string) => {
    const { name, options } = callText("--x", text);
    return [name, JSON.parse(JSON.stringify(options))];
  };
  assertEquals(read("grow-rows"), ["growRows", {}]);
  assertEquals(read("grow:to=24:24,rest-of=mean,"), ["grow", { to: [24, 24], restOf: "mean" }]);
  assertEquals(read("b:config.range_x=0.01,config.deep.er=1,on=true"), ["b", {
    config: { range_x: 0.01, deep: { er: 1 } },
    on: true,
  }]);
  assertEquals(read("b:a=1:x,c=1:,d=:"), ["b", { a: "1:x", c: "1:", d: ":" }]);
  for (const text of ["", "a b", ":x=1"]) {
    assertEquals(usage(() => callText("--x", text)), `--x ${text}: expected NAME or NAME:option=value,option=value`);
  }
  assertEquals(usage(() => callText("--x", "a:b")), "--x a:b: expected option=value, found b");
  assertEquals(usage(() => callText("--x", "a:=1")), "--x a:=1: expected option=value, found =1");
  assertEquals(usage(() => callText("--x", "a:b=1,b=2")), "--x a:b=1,b=2: b is given twice");
  assertEquals(usage(() => callText("--x", "a:b=1,b.c=2")), "--x a:b=1,b.c=2: b.c is given twice");
  assertEquals(usage(() => callText("--x", "a:b.c=1,b=2")), "--x a:b.c=1,b=2: b is given twice");
  assertEquals(usage(() => callText("--x", "a:b=1:2,b.c=2")), "--x a:b=1:2,b.c=2: b.c is given twice");
});

Deno.test("renameIn, tellIdle: rules one after the other, and those that changed nothing", () => {
  const args = (...rules: string[]) =>
    parseArgs({ ...command, options: { values: ["rename"] } }, ["f", ...rules.flatMap((rule) => ["--rename", rule])]);
  assertEquals(renameIn(args()), undefined);
  const rename = renameIn(args("^a=>b", "b=>c=>d", "=>x", "zz=>y"))!;
  assertEquals(rename("a"), "xcx=x>xdx");
  const out = host();
  tellIdle(rename, out);
  assertEquals(out.said, ["--rename zz=>y changes no name"]);
  tellIdle(undefined, out);
  assertEquals(out.said.length, 1);
  assertEquals(usage(() => renameIn(args("a=b"))), "--rename a=b: expected PATTERN=>TEXT");
});

Deno.test("savingIn, choiceIn, written: what is saved and opened", () => {
  const args = (...words: string[]): Args =>
    parseArgs({ ...command, options: { value: ["dtype", "shard", "max-shard", "key"], flag: ["whole"] } }, [
      "f",
      ...words,
    ]);
  assertEquals(savingIn(args()), {});
  assertEquals(savingIn(args("--dtype", "bfloat16", "--shard", "2kB")), { dtype: "bfloat16", maxShardBytes: 2000 });
  assertEquals(savingIn(args("--max-shard", "1KiB")), { maxShardBytes: 1024 });
  assertEquals(usage(() => savingIn(args("--shard", "0"))), "--shard 0: expected a size such as 5GB");
  assertEquals(usage(() => savingIn(args("--shard", "x"))), "--shard x: expected a size such as 5GB");
  assert(usage(() => savingIn(args("--dtype", "int8"))).startsWith("--dtype int8: expected float32, float16"));
  assertEquals([choiceIn(args()), choiceIn(args("--key", "ema")), choiceIn(args("--whole"))], [{}, { unwrap: "ema" }, {
    whole: true,
  }]);
  assertEquals(usage(() => choiceIn(args("--key", "a", "--whole"))), "--key and --whole exclude each other");
  const safe = { out: "o", format: "safetensors", as: "" } as never;
  const torch = { out: "o", format: "torch", as: " x" } as never;
  assertEquals(written("2 tensors", safe, {}), "o: 2 tensors");
  assertEquals(
    written("2 tensors", safe, { maxShardBytes: 1, dtype: "float16" }),
    "o.index.json: 2 tensors as float16",
  );
  assertEquals(written("2 tensors", torch, { maxShardBytes: 1 }), "o: 2 tensors, x");
});
