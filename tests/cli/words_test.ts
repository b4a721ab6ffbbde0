import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import * as ln from "../../mod.ts";
import { advice } from "../../cli/_advice.ts";
import { init } from "../../cli/init.ts";
import { inspect } from "../../cli/inspect.ts";
import { inFolder, lensor } from "./_run.ts";

const one = (x: number, ...shape: number[]) =>
  ({ shape, dtype: "float32", data: new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(x) }) as const;
const write = async (path: string, entries: Record<string, ReturnType<typeof one>>) =>
  await Deno.writeFile(path, await ln.toSafetensors(Object.entries(entries)));

Deno.test("lensor --version gives the version of the package", async () => {
  const { version } = JSON.parse(await Deno.readTextFile(new URL("../../deno.json", import.meta.url)));
  for (const flag of ["--version", "-V"]) {
    assertEquals(await lensor(flag), { code: 0, out: `lensor ${version}`, err: "" });
  }
});

Deno.test("lensor init: options for checkpoints are refused where none is given", async () => {
  for (const option of [["--ignore", "head"], ["--prefix", "a"], ["--rename", "a=>b"]]) {
    const { code, err } = await lensor("init", "m.json", "--torch-default", "-o", "o.safetensors", ...option);
    assertEquals(code, 2);
    assertStringIncludes(err, `${option[0]} is for the entries of checkpoints; give one with --pretrained FILE`);
  }
});

Deno.test("lensor init: advice is in options of the command, ready to paste", () =>
  inFolder(async (at) => {
    await Deno.writeTextFile(at("m.json"), ln.modelToJson(ln.module("N", { children: { fc: ln.linear(2, 2) } })));
    const says = async (entries: Record<string, ReturnType<typeof one>>, ...more: string[]) => {
      await write(at("c.safetensors"), entries);
      const ran = await lensor(
        "init",
        at("m.json"),
        "--pretrained",
        at("c.safetensors"),
        "-o",
        at("o.safetensors"),
        ...more,
      );
      assertEquals(ran.code, 1);
      assert(!/\b(pass|ignore|prefix|rename|adapt|cast|partial):? ?["[]/.test(ran.err), ran.err);
      return ran.err;
    };
    const fc = { "fc.weight": one(1, 2, 2), "fc.bias": one(0, 2) };
    const extra = { ...fc, "head.weight": one(1, 1), "aux.it's": one(1, 1) };
    assertMatch(await says(extra), /pass --ignore aux --ignore head to drop them$/);
    const set = { "model.fc.weight": one(1, 2, 2), "model.fc.bias": one(0, 2) };
    assertMatch(await says(set), /pass --prefix model$/);
    assertMatch(
      await says({ ...set, "ema.fc.weight": one(1, 2, 2), "ema.fc.bias": one(1, 2) }),
      /--prefix ema, --prefix model/,
    );
    assertMatch(await says({ ...fc, "fc.weight": one(1, 3, 2) }), /pass --adapt ADAPTER to resize it$/);
    assertMatch(await says({ "fc.weight": one(1, 2, 2) }), /--torch-default would give it PyTorch's/);
    assertMatch(await says({ x: one(1, 1) }), /pass --rename 'PATTERN=>TEXT'$/);
    assertMatch(
      await says({ ...fc, "fc.weight": one(NaN, 2, 2) }),
      /4 numbers are NaN or infinite; .*pass --non-finite allow$/,
    );
    const allowed = await lensor(
      "init",
      at("m.json"),
      "--pretrained",
      at("c.safetensors"),
      "-o",
      at("o.safetensors"),
      "--non-finite",
      "allow",
    );
    assertEquals(allowed.code, 0);
  }));

Deno.test("advice: what a command has no option for is not advised", () => {
  const message = 'Cannot load f: the model has no "x"; pass ignore: ["a b", "c"] to drop them';
  assertEquals(
    advice(message, init),
    `Cannot load f: the model has no "x"; pass --ignore 'a b' --ignore c to drop them`,
  );
  assertEquals(
    advice('Cannot load "w": shape [1] does not fit [2]; pass adapt to resize it (and 1 more do not fit)', inspect)
      .includes("adapt"),
    false,
  );
});

Deno.test("advice: adapters that would fit are named as the command names them", () => {
  const message = 'Cannot load "w" into "w": shape [3, 4] does not fit [3, 2], and no adapter answers for it; ' +
    "pass one that does, such as resizePositions({ prefix: 0 }), growRows({ axis: 1 }) or transposeKernel({ from, to }) (and 1 more do not fit)";
  assertEquals(
    advice(message, init),
    'Cannot load "w" into "w": shape [3, 4] does not fit [3, 2]; pass --adapt ADAPTER to resize it (and 1 more do not fit)',
  );
});

Deno.test("lensor: a rule of --rename that changes no name is told", () =>
  inFolder(async (at) => {
    await write(at("c.safetensors"), { a: one(1, 1) });
    const ran = await lensor(
      "convert",
      at("c.safetensors"),
      "-o",
      at("o.safetensors"),
      "--rename",
      "^x=>y",
      "--rename",
      "^a=>b",
    );
    assertEquals([ran.code, ran.err], [0, "--rename ^x=>y changes no name"]);
  }));

Deno.test("lensor: names from a file stay on their line and steer nothing", () =>
  inFolder(async (at) => {
    const forged = "a\n\n3 tensors the same\nlensor: all good";
    await write(at("x.safetensors"), {
      [forged]: one(1, 1),
      "b\u202ec\u2028d\u200b": one(2, 1),
      "e\u009b31mf\u0085g": one(3, 1),
    });
    await write(at("y.safetensors"), { [forged]: one(1, 1) });
    for (
      const args of [["inspect", at("x.safetensors")], ["diff", at("x.safetensors"), at("y.safetensors")], [
        "explain",
        at("x.safetensors"),
      ], ["inspect", "/no/such\nfile\u202e"]]
    ) {
      const { out, err } = await lensor(...args);
      const text = out + err;
      assert(!/^(3 tensors the same$|lensor: all good|file)/m.test(text), text);
      assert(!/[\u202a-\u202e\u2028\u200b\x80-\x9f]/.test(text), text);
    }
    const { out } = await lensor("inspect", at("x.safetensors"));
    assertStringIncludes(out, "a\\u000a\\u000a3 tensors the same");
  }));

Deno.test("lensor --timeout: a server that never answers is given up", async () => {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const open: Deno.Conn[] = [];
  const accepted = (async () => {
    for await (const connection of listener) open.push(connection);
  })();
  const base = `http://127.0.0.1:${(listener.addr as Deno.NetAddr).port}`;
  for (const args of [["inspect", `${base}/x.safetensors`], ["init", `${base}/m.json`, "--dry-run"]]) {
    const { code, err } = await lensor(...args, "--timeout", "0.05");
    assertEquals(code, 1);
    assertMatch(err, /Cannot read/);
  }
  assertEquals((await lensor("inspect", "x", "--timeout", "soon")).code, 2);
  listener.close();
  await accepted;
  for (const connection of open) connection.close();
});

Deno.test("a program that leaves in the middle of a save leaves no file behind", () =>
  inFolder(async (at) => {
    const source = `import * as ln from "${new URL("../../all.ts", import.meta.url)}";
      const model = ln.module("N", { params: { a: ln.tensor([1 << 20]), b: ln.tensor([1]) } });
      const leave = () => { console.log([...Deno.readDirSync(".")].length); Deno.exit(130); };
      const init = ln.rules([["a", ln.ones], ["b", (leave as never)]]);
      await ln.saveModel(ln.initialize(model, init), "o.safetensors");`;
    await Deno.writeTextFile(at("../" + at("").split("/").at(-2) + ".ts"), source);
    const program = at("../" + at("").split("/").at(-2) + ".ts");
    const ran = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", program],
      cwd: at(""),
      stdout: "piped",
    }).output();
    await Deno.remove(program);
    assertEquals([ran.code, new TextDecoder().decode(ran.stdout).trim()], [130, "1"]);
    assertEquals([...Deno.readDirSync(at(""))].length, 0);
  }));
