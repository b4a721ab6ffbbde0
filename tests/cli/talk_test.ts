import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import * as ln from "../../mod.ts";
import { main, read } from "../../cli/all.ts";
import { clock, watched } from "../../cli/_progress.ts";
import { columns, widthOf } from "../../cli/_text.ts";
import { example, lensor } from "./_run.ts";

Deno.test("commands and options that do not exist -> the nearest one is offered", async () => {
  for (const [args, near] of [[["inspekt", "x"], "inspect"], [["covnert"], "convert"], [["difff"], "diff"]] as const) {
    const { code, err } = await lensor(...args);
    assertEquals(code, 2);
    assertStringIncludes(err, `did you mean ${near}`);
  }
  assert(!(await lensor("frobnicate")).err.includes("did you mean"));
  const { code, err } = await lensor("inspect", "x", "--vlaues");
  assertEquals([code, err.split("\n")[0]], [2, "lensor inspect: there is no option --vlaues; did you mean --values"]);
});

Deno.test("completions: bash -> words that the shell completes; every shell -> all commands and options", async () => {
  for (const shell of ["bash", "zsh", "fish"]) {
    const { code, out } = await lensor("completions", shell);
    assertEquals(code, 0);
    for (const word of ["inspect", "verify", "totals", "torch-default"]) assertStringIncludes(out, word);
  }
  assertEquals((await lensor("completions", "cmd")).code, 2);
  const { out: script } = await lensor("completions", "bash");
  const ask = async (...words: string[]) => {
    const command = `${script}\nCOMP_WORDS=(${words.map((w) => `'${w}'`).join(" ")}); COMP_CWORD=${
      words.length - 1
    }; _lensor; echo "\${COMPREPLY[*]}"`;
    const { stdout, success } = await new Deno.Command("bash", { args: ["-c", command] }).output();
    assert(success);
    return new TextDecoder().decode(stdout).trim();
  };
  assertEquals(await ask("lensor", "insp"), "inspect");
  assertEquals(await ask("lensor", "inspect", "--tot"), "--totals");
  assertEquals(await ask("lensor", "inspect", "mod"), "");
});

Deno.test("inspect -: the standard input -> the same as the file", async () => {
  const said: string[] = [];
  const bytes = await Deno.readFile(example("resnet_digits.pth"));
  const host = {
    say: (text: string) => void said.push(text),
    complain: (text: string) => void said.push(text),
    read,
    stdin: () => Promise.resolve(bytes),
  };
  assertEquals(await main(["inspect", "-"], host), 0);
  assertMatch(said[0]!, /^standard input: 92 tensors, 176,105 elements/);
  assertEquals(await main(["explain", "-"], host), 2);
});

Deno.test("progress: after a second -> share, size, rate and time that is left; nothing without a terminal", async () => {
  const lines: string[] = [];
  const host = { say() {}, complain() {}, read, status: (line: string) => void lines.push(line) };
  const data = new Float32Array(1000);
  const bytes = await ln.toSafetensors([["w", { shape: [1000], dtype: "float32", data }]]);
  const checkpoint = await ln.fromBytes(bytes);
  const real = performance.now;
  const now = real.call(performance);
  let later = 0;
  performance.now = () => now + later;
  try {
    const shown = watched(checkpoint, host, "reading");
    await shown.read("w", [0, 100]);
    assertEquals(lines, []);
    later = 2000;
    await shown.read("w", [100, 500]);
    assertEquals(lines, ["reading 50%  2.0 KiB, 1,000 bytes/s, 0:02 left"]);
    assert(watched(checkpoint, { ...host, status: undefined } as never, "reading") === checkpoint);
  } finally {
    performance.now = real;
  }
  assertEquals([clock(7), clock(3723)], ["0:07", "1:02:03"]);
});

Deno.test("columns: wide letters count two, marks none, and a long name does not push the others", () => {
  assertEquals([widthOf("abc"), widthOf("層重み"), widthOf("e\u0301"), widthOf("한글")], [3, 6, 1, 4]);
  const long = "x".repeat(300);
  assertEquals(columns([["層", "1"], ["abc", "2"], [long, "3"]]), ["層   1", "abc  2", `${long}  3`]);
});
