import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import * as ln from "../../mod.ts";
import { main, program, read } from "../../cli/all.ts";
import { inFolder, lensor } from "./_run.ts";

const vector = (...numbers: number[]): ln.Tensor => ({
  shape: [numbers.length],
  dtype: "float32",
  data: new Float32Array(numbers),
});
const write = (path: string, tensors: Record<string, ln.Tensor>) => ln.writeSafetensors(Object.entries(tensors), path);

async function values(path: string): Promise<Record<string, number[]>> {
  const checkpoint = await ln.openCheckpoint(path);
  const out: Record<string, number[]> = {};
  for (const name of checkpoint.specs.keys()) out[name] = [...await checkpoint.read(name) as Float32Array];
  checkpoint.close?.();
  return out;
}

Deno.test("convert --join and --divide -> the library's views, in their order, with an origin that says so", () =>
  inFolder(async (at) => {
    await write(at("a.safetensors"), { "x.q": vector(1, 2), "x.k": vector(3), "x.v": vector(4) });
    const join = ["--join", "*.qkv=*.q,*.k,*.v;axis=0"];
    assertEquals((await lensor("convert", at("a.safetensors"), "-o", at("j.safetensors"), ...join)).code, 0);
    assertEquals(await values(at("j.safetensors")), { "x.qkv": [1, 2, 3, 4] });
    const divide = ["--divide", "x.qkv=x.{q},x.k,x.v;axis=0,sizes=2:1:1"];
    const both = await lensor("convert", at("a.safetensors"), "-o", at("b.safetensors"), ...join, ...divide);
    assertEquals(both.code, 0);
    assertEquals(Object.values(await values(at("b.safetensors"))).toSorted(), [[1, 2], [3], [4]]);
    const joined = await ln.openCheckpoint(at("j.safetensors"));
    assertEquals(ln.readOrigins(joined)!.get("x.qkv")!.at(-1)!.kind, "adjust");
    joined.close?.();
    for (const wrong of [["--join", "a,b=c"], ["--join", "a"], ["--divide", "a=b;axis"]]) {
      assertEquals((await lensor("convert", at("a.safetensors"), "-o", at("w.safetensors"), ...wrong)).code, 2);
    }
    const absent = await lensor("convert", at("a.safetensors"), "-o", at("w.safetensors"), "--join", "z=x.q,x.w");
    assertEquals(absent.code, 1);
  }));

Deno.test("convert --merge -> several files as one; the first is the base where a method has one", () =>
  inFolder(async (at) => {
    await write(at("base.st"), { w: vector(0, 0) });
    await write(at("a.st"), { w: vector(4, 1) });
    await write(at("b.st"), { w: vector(8, -3) });
    const merge = async (method: string, ...names: string[]) => {
      const ran = await lensor(
        "convert",
        "--merge",
        method,
        ...names.map((name) => name === "--base" ? name : at(name)),
        "-o",
        at("out.safetensors"),
      );
      assertEquals(ran.code, 0, ran.err);
      return (await values(at("out.safetensors"))).w;
    };
    assertEquals(await merge("linear", "a.st", "b.st"), [6, -1]);
    assertEquals(await merge("linear:weights=3:1", "a.st", "b.st"), [5, 0]);
    assertEquals(await merge("task-arithmetic:lambda=0.5", "base.st", "a.st", "b.st"), [6, -1]);
    assertEquals(await merge("task-arithmetic:lambda=0.5", "--base", "base.st", "a.st", "b.st"), [6, -1]);
    assertEquals(await merge("ties:density=0.5", "base.st", "a.st"), [4, 0]);
    for (const wrong of [["--merge", "mean"], ["--base", at("a.st")], ["--merge", "linear", "--base", at("a.st")]]) {
      assertEquals((await lensor("convert", at("a.st"), "-o", at("w.st"), ...wrong)).code, 2, wrong.join(" "));
    }
    assertEquals((await lensor("convert", at("a.st"), at("b.st"), "-o", at("w.st"))).code, 2);
  }));

Deno.test("convert --map -> an operation of the table, or the program in a file", () =>
  inFolder(async (at) => {
    const matrix: ln.Tensor = { shape: [2, 3], dtype: "float32", data: new Float32Array([1, 2, 3, 4, 5, 6]) };
    await write(at("a.st"), { "l.w": matrix, "l.b": vector(1, -8) });
    await Deno.writeTextFile(at("half.ts"), "export default ({ data }) => data.map((x) => x / 2);");
    const said: string[] = [];
    const host = { say: (t: string) => void said.push(t), complain: (t: string) => void said.push(t), read, program };
    const map = async (...operations: string[]) => {
      const options = operations.flatMap((operation) => ["--map", operation]);
      const code = await main(["convert", at("a.st"), "-o", at("o.safetensors"), ...options], host);
      assertEquals(code, 0, said.join("\n"));
      return await values(at("o.safetensors"));
    };
    assertEquals((await map("*.w=transpose"))["l.w"], [1, 4, 2, 5, 3, 6]);
    assertEquals((await map("*.b=scale(2)", "*.b=add(1)", "*.b=clip(-4, 2.5)"))["l.b"], [2.5, -4]);
    assertEquals((await map(`l.b=${at("half.ts")}`))["l.b"], [0.5, -4]);
    const whole: ln.Tensor = {
      shape: [2, 3, 2],
      dtype: "bfloat16",
      data: ln.fromFloat32(Float32Array.from({ length: 12 }, (_, i) => i), "bfloat16"),
    };
    await write(at("a.st"), {
      "l.w": matrix,
      "l.b": vector(1, -8),
      t: whole,
      n: { shape: [1], dtype: "int8", data: new Int8Array([3]) },
    });
    const turned = async (operation: string) => {
      await map(`t=${operation}`);
      const file = await ln.openCheckpoint(at("o.safetensors"));
      const out = [file.specs.get("t")!.dtype, file.specs.get("t")!.shape, [
        ...ln.toFloat32(await file.read("t"), "bfloat16"),
      ]];
      file.close?.();
      return out;
    };
    assertEquals(await turned("transpose"), ["bfloat16", [2, 3, 2], [0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11]]);
    assertEquals(await turned("transpose(1, 0, 2)"), ["bfloat16", [3, 2, 2], [0, 1, 6, 7, 2, 3, 8, 9, 4, 5, 10, 11]]);
    assertEquals(await turned("transpose(2,0,1)"), ["bfloat16", [2, 2, 3], [0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11]]);
    assertEquals(await turned("scale( 0.5 )"), ["bfloat16", [2, 3, 2], Array.from({ length: 12 }, (_, i) => i / 2)]);
    const refused = async (operation: string) =>
      (await lensor("convert", at("a.st"), "-o", at("w.st"), "--map", operation)).err;
    for (const axes of ["0, 2", "0, 1, 1", "1, 2, 3", "0"]) {
      assertEquals(
        await refused(`t=transpose(${axes})`),
        `lensor convert: Cannot transpose "t": its shape [2, 3, 2] has no axes (${axes})`,
      );
    }
    assertEquals(
      await refused("n=scale(2)"),
      'lensor convert: Cannot apply scale to "n": it is int8; choose floats by the pattern',
    );
    for (const wrong of ["*.w=shake", "*.w", "*.w=scale(a)", "*.w=scale"]) {
      assertEquals((await lensor("convert", at("a.st"), "-o", at("w.st"), "--map", wrong)).code, 2, wrong);
    }
    assertEquals((await lensor("convert", at("a.st"), "-o", at("w.st"), "--map", "*.w=transpose(0, 2)")).code, 1);
  }));

Deno.test("convert - --out -: from the standard input to the standard output; talk goes elsewhere", async () => {
  const bytes = await ln.toSafetensors([["w", vector(1, 2)]]);
  for (const format of ["safetensors", "torch", "npz", "gguf"]) {
    const out: Uint8Array[] = [];
    const said: string[] = [];
    const host = {
      say: (text: string) => void said.push(text),
      complain: () => {},
      read,
      stdin: () => Promise.resolve(bytes),
      stdout: (part: Uint8Array) => Promise.resolve(void out.push(part)),
    };
    assertEquals(await main(["convert", "-", "-o", "-", "--format", format], host), 0);
    const again = await ln.openCheckpoint(out[0]!);
    assertEquals([...await again.read("w") as Float32Array], [1, 2]);
    assertEquals(said, []);
    // Shards are several files, for which one stream has no place
    const complaints: string[] = [];
    const other = { ...host, complain: (text: string) => void complaints.push(text) };
    const args = ["convert", "-", "-o", "-", "--format", format];
    assertEquals(await main([...args, "--shard", "1KB"], other), 2, format);
    assertStringIncludes(complaints.join(), "--out -: shards are several files; give a name");
    const { stdout: _, ...silent } = other;
    assertEquals(await main(args, silent), 2, format);
    assertStringIncludes(complaints.at(-1)!, "--out -: there is no standard output here");
    assertEquals(out.length, 1);
  }
  assertEquals((await lensor("convert", "x", "-o", "-", "--format", "tfjs")).code, 2);
  assertEquals((await lensor("init", "x", "-o", "-")).code, 2);
});

Deno.test("convert: notes of up to 100,000 characters go along, longer ones are told", () =>
  inFolder(async (at) => {
    const metadata = { short: "a", most: "x".repeat(100_000), more: "x".repeat(100_001) };
    await ln.writeSafetensors([["w", vector(1)]], at("a.st"), { metadata });
    const { code, out, err } = await lensor("convert", at("a.st"), "-o", at("b.safetensors"));
    assertEquals(code, 0);
    const checkpoint = await ln.openCheckpoint(at("b.safetensors"));
    assertEquals([...checkpoint.metadata.keys()].filter((key) => key !== "lensor.origin").sort(), ["most", "short"]);
    assertEquals(checkpoint.metadata.get("most"), metadata.most);
    checkpoint.close?.();
    assertStringIncludes(out + err, "more");
  }));

Deno.test("convert --shard: safetensors in files of at most that size, an npz is one file", () =>
  inFolder(async (at) => {
    const pair = { a: vector(...new Array<number>(200).fill(1)), b: vector(...new Array<number>(200).fill(2)) };
    await write(at("a.st"), pair);
    assertEquals((await lensor("convert", at("a.st"), "-o", at("b.safetensors"), "--shard", "1KB")).code, 0);
    const checkpoint = await ln.openCheckpoint(at("b.safetensors.index.json"));
    assertEquals([...checkpoint.specs.keys()].sort(), ["a", "b"]);
    checkpoint.close?.();
    const shards = [...Deno.readDirSync(at(""))].filter(({ name }) => /^b.*\d\.safetensors$/.test(name));
    assertEquals(shards.length, 2);
    // TensorFlow.js has a list of files and no index of its own
    for (const [folder, options, files] of [["one", [], 1], ["two", ["--shard", "1KB"], 2]] as const) {
      await Deno.mkdir(at(folder));
      assertEquals((await lensor("convert", at("a.st"), "-o", at(`${folder}/model.json`), ...options)).code, 0);
      const found = [...Deno.readDirSync(at(folder))].filter(({ name }) => name !== "model.json");
      assertEquals(found.length, files, folder);
    }
    const npz = await lensor("convert", at("a.st"), "-o", at("b.npz"), "--shard", "1KB");
    assertEquals(npz.code, 1);
    assertStringIncludes(npz.err, "in shards: it is one file; leave --shard out");
  }));

Deno.test("diff: --json, --atol, --rtol, --rename -> data, tolerance, other names", () =>
  inFolder(async (at) => {
    await write(at("a.st"), { "old.w": vector(1, 100), same: vector(1), gone: vector(1) });
    await write(at("b.st"), { "new.w": vector(1.05, 100.5), same: vector(1) });
    const rename = ["--rename", "^old=>new"];
    const { code, out } = await lensor("diff", at("a.st"), at("b.st"), ...rename, "--json");
    const told = JSON.parse(out);
    assertEquals([code, told.same, told.differs, told.removed, told.added], [1, 1, 1, 1, 0]);
    const row = told.tensors.find(({ name }: { name: string }) => name === "new.w");
    assertEquals([row.name, row.status, row.differ, row.elements, row.maxAbs], ["new.w", "differs", 2, 2, 0.5]);
    const status = async (...options: string[]) =>
      JSON.parse((await lensor("diff", at("a.st"), at("b.st"), ...rename, "--json", "--all", ...options)).out)
        .tensors.find(({ name }: { name: string }) => name === "new.w").status;
    assertEquals(await status("--atol", "0.1"), "differs");
    assertEquals(await status("--atol", "0.5"), "same");
    assertEquals(await status("--rtol", "0.01"), "differs");
    assertEquals(await status("--rtol", "0.05"), "same");
    await write(at("c.st"), { w: vector(1, Infinity) });
    await write(at("d.st"), { w: vector(1, 2) });
    assertEquals((await lensor("diff", at("d.st"), at("c.st"), "--rtol", "1")).code, 1);
    await lensor("convert", at("d.st"), "-o", at("h.st"), "--dtype", "bfloat16");
    assertEquals((await lensor("diff", at("d.st"), at("h.st"))).code, 1);
    assertEquals((await lensor("diff", at("d.st"), at("h.st"), "--rtol", "0.01")).code, 0);
    assertEquals((await lensor("diff", at("a.st"), at("b.st"), "--atol", "-1")).code, 2);
    assertStringIncludes((await lensor("diff", at("a.st"), at("b.st"), "--rename", "^x=>y")).err, "changes no name");
  }));

Deno.test("diff: more than 100 lines that are alike -> one line, named and counted exactly", () =>
  inFolder(async (at) => {
    const layers = Object.fromEntries(Array.from({ length: 120 }, (_, k) => [`layers.${k}.w`, vector(1)]));
    await write(at("a.st"), { ...layers, x: vector(1) });
    await write(at("b.st"), { x: vector(1) });
    const { out } = await lensor("diff", at("a.st"), at("b.st"));
    assertMatch(out.split("\n")[0]!, /^- {2}layers\.\{0-119\}\.w {2}120 x {2}\[1\] float32$/);
    assert((await lensor("diff", at("a.st"), at("b.st"), "--all")).out.split("\n").length > 120);
  }));

Deno.test("diff: signs have colours where colours are wanted, and names from files never steer the terminal", () =>
  inFolder(async (at) => {
    await write(at("a.st"), { "\x1b[31mred": vector(1), gone: vector(1) });
    await write(at("b.st"), { "\x1b[31mred": vector(2), fresh: vector(1) });
    const painted: string[] = [];
    const host = { say() {}, complain() {}, read, paint: (text: string) => void painted.push(text) };
    assertEquals(await main(["diff", at("a.st"), at("b.st")], host), 1);
    for (const start of ["\x1b[1;33m~\x1b[0m ", "\x1b[1;31m-\x1b[0m ", "\x1b[1;32m+\x1b[0m "]) {
      assert(painted[0]!.split("\n").some((line) => line.startsWith(start)), painted[0]);
    }
    assert(!painted[0]!.includes("\x1b[31mred"));
    assert(!(await lensor("diff", at("a.st"), at("b.st"))).out.includes("\x1b"));
  }));

Deno.test("convert: Ctrl-C in the middle -> exit code 130, and nothing is left beside the target", () =>
  inFolder(async (at) => {
    // A hole of a gigabyte, which takes a while to write
    const size = 2 ** 30;
    const header = new TextEncoder().encode(
      JSON.stringify({ w: { dtype: "F32", shape: [size / 4], data_offsets: [0, size] } }),
    );
    const file = await Deno.open(at("a.safetensors"), { write: true, create: true });
    const length = new Uint8Array(8);
    new DataView(length.buffer).setBigUint64(0, BigInt(header.length), true);
    for (const bytes of [length, header]) await file.write(bytes);
    await file.truncate(8 + header.length + size);
    file.close();
    const cli = new URL("../../cli/lensor.ts", import.meta.url).pathname;
    const args = ["run", "-A", "--no-check", cli, "convert", at("a.safetensors"), "-o", at("b.safetensors")];
    const child = new Deno.Command(Deno.execPath(), { args, stdout: "null", stderr: "null" }).spawn();
    const names = () => [...Deno.readDirSync(at("."))].map(({ name }) => name);
    const began = performance.now();
    while (!names().some((name) => name.endsWith(".tmp")) && performance.now() - began < 60_000) {
      await new Promise((done) => setTimeout(done, 5));
    }
    child.kill("SIGINT");
    assertEquals((await child.status).code, 130);
    assertEquals(names(), ["a.safetensors"]);
  }));
