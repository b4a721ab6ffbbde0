import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import * as ln from "../../mod.ts";
import { example, inFolder, lensor } from "./_run.ts";

Deno.test("lensor without a command lists what there is, and a wrong one is named", async () => {
  const none = await lensor();
  const help = await lensor("--help");
  const wrong = await lensor("inpsect");
  assertEquals([none.code, help.code, wrong.code], [2, 0, 2]);
  assertEquals(none.out, help.out);
  for (const name of ["init", "explain", "inspect", "diff", "convert"]) {
    assertStringIncludes(help.out, `\n  lensor ${name} `);
    const { code, out } = await lensor(name, "--help");
    assertEquals([code, out.startsWith(`lensor ${name} `)], [0, true]);
  }
  assertStringIncludes(wrong.err, 'there is no command "inpsect"');
  assertEquals((await lensor("constructor")).code, 2);
});

Deno.test("a command line that means nothing is exit code 2 and says why", async () => {
  const cases: [string[], string][] = [
    [["inspect"], "expected a FILE, found nothing"],
    [["inspect", "a", "b"], "expected a FILE, found a b"],
    [["diff", "a"], "expected a FILE and another, found a"],
    [["inspect", "a", "--vlaues"], "there is no option --vlaues"],
    [["inspect", "a", "-v"], "there is no option -v"],
    [["inspect", "a", "--values=1"], "--values takes no value"],
    [["inspect", "a", "--toString"], "there is no option --toString"],
    [["convert", "a", "--out"], "--out needs a value"],
    [["convert", "a"], "--out FILE is missing"],
    [["convert", "a", "-o", "b", "--out", "c"], "--out is given twice"],
    [["convert", "a", "-o", "b", "--shard", "much"], "expected a size such as 5GB"],
    [["convert", "a", "-o", "b", "--shard", "0"], "expected a size such as 5GB"],
    [["convert", "a", "-o", "b", "--dtype", "int8"], "expected float32, float16"],
    [["convert", "a", "-o", "b.onnx"], "what is written is safetensors, torch, npz, gguf, tfjs"],
    [["init", "a", "-o", "-"], "the standard output is not written to"],
    [["convert", "a", "-o", "b", "--format", "h5"], "expected safetensors, torch, npz, gguf, tfjs"],
    [["convert", "a", "-o", "b.safetensors.index.json"], "give the name without .index.json"],
    [["init", "a.json", "-o", "b.h5"], "no .h5 is written"],
    [["init", "a.json", "--dry-run", "--dtype", "fp16"], "expected float32, float16"],
    [["convert", "a", "-o", "b", "--rename", "x"], "expected PATTERN=>TEXT"],
    [["init", "a.json", "--dry-run", "--seed", "-1"], "expected a non-negative integer"],
    [["init", "a.json", "--dry-run", "--generator", "mt"], "expected keyed, torch, jax, numpy"],
  ];
  for (const [args, why] of cases) {
    const { code, out, err } = await lensor(...args);
    assertEquals([code, out], [2, ""], args.join(" "));
    assertStringIncludes(err, why);
    assertStringIncludes(err, `\n\nlensor ${args[0]} `);
  }
});

Deno.test("what the library refuses is one line and exit code 1", async () => {
  const absent = await lensor("inspect", "/no/such/file.pth");
  assertEquals(absent.code, 1);
  assertEquals(absent.err, 'lensor inspect: Cannot read "/no/such/file.pth": there is no such file or folder');
  for (
    const args of [["/no/such/model.json"], [example("model.json"), "--cfg", "@/no/such/cfg.py"], ["/no/such.pth"]]
  ) {
    const { code, err } = await lensor("init", ...args, "--dry-run");
    assertEquals([code, err.split("\n").length], [1, 1], err);
    assertStringIncludes(err, "there is no such file or folder");
  }
  const folder = await lensor("init", example("model.json"), "--cfg", `@${example("")}`, "--dry-run");
  assertEquals([folder.code, folder.err.startsWith("lensor init: Cannot read ")], [1, true]);
  const nobody = await lensor("init", "http://127.0.0.1:9/model.json", "--dry-run");
  assertEquals([nobody.code, nobody.err.startsWith('lensor init: Cannot read "http://127.0.0.1:9/model.json"')], [
    1,
    true,
  ]);
});

Deno.test("names that would steer a terminal are shown, not sent", async () => {
  await inFolder(async (at) => {
    const header = JSON.stringify({ "a\u001b[2J": { dtype: "U8", shape: [1], data_offsets: [0, 1] } });
    const bytes = new Uint8Array(9 + header.length);
    new DataView(bytes.buffer).setUint32(0, header.length, true);
    bytes.set(new TextEncoder().encode(header), 8);
    await Deno.writeFile(at("a.safetensors"), bytes);
    const { out } = await lensor("inspect", at("a.safetensors"));
    assertStringIncludes(out, "a\\u001b[2J");
    assert(!out.includes("\u001b"));
  });
});

Deno.test("the command runs as a script with the right to read alone", async () => {
  const script = new URL("../../cli/lensor.ts", import.meta.url).href;
  const { code, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--allow-read", script, "inspect", example("digits_test.safetensors")],
  }).output();
  assertEquals(code, 0);
  assertStringIncludes(new TextDecoder().decode(stdout), "digits_test.safetensors: 3 tensors");
});

Deno.test("help: a rule by its name, all rules, and the nearest to a wrong one by the words in it", async () => {
  const page = await lensor("help", "zero-norm");
  const rule = ln.doctorRules.find(({ name }) => name === "zero-norm")!;
  assertEquals([page.code, page.out.split("\n")], [0, [
    `zero-norm (${rule.severity})`,
    "",
    `When      ${rule.what}`,
    ...(rule.innocent ? [`Not for   ${rule.innocent}`] : []),
    `Why       ${rule.why}`,
    `Fix       ${rule.fix}`,
    `Seen in   ${rule.reports}`,
    "",
    "lensor check FILE --rule zero-norm",
    "lensor check FILE --skip zero-norm:PATH",
  ]]);
  const history = ln.doctorRules.find(({ needs }) => needs === "history")!;
  assertEquals(
    (await lensor("help", history.name)).out.split("\n")[0],
    `${history.name} (${history.severity}, by history, names and shapes)`,
  );
  const list = (await lensor("help", "rules")).out.split("\n");
  assertEquals(list.length, ln.doctorRules.length);
  assertEquals(new Set(list.map((line) => line.search(/ (error|warning|note) /))).size, 1);
  const near = async (name: string) => {
    const { code, err } = await lensor("help", name);
    return [code, err];
  };
  assertEquals(await near("a-tie"), [
    2,
    `lensor help: there is no rule "a-tie"; did you mean ${
      ln.doctorRules.map(({ name }) => name).filter((name) => name.includes("tie")).join(", ")
    }`,
  ]);
  for (const name of ["of-to-at", "zzzz", "no"]) {
    assertEquals(await near(name), [2, `lensor help: there is no rule "${name}"; lensor help rules lists them`]);
  }
});
