import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { inFolder } from "../_util.ts";
import { readAhead } from "../../checkpoint/stores/_read_ahead.ts";

const bytes = Uint8Array.from({ length: 1_000_000 }, (_, i) => i * 7919 >> 3);

const counting = (size = bytes.length) => {
  const asked: [at: number, length: number][] = [];
  const read = readAhead(bytes.length, (at, into) => {
    asked.push([at, into.length]);
    if (at + into.length > size) throw new Error("truncated");
    into.set(bytes.subarray(at, at + into.length));
    return into;
  });
  return { asked, read: (at: number, length: number) => read(at, new Uint8Array(length)) };
};

Deno.test("readAhead: 10,000 neighbours of 16 bytes -> two reads; a large one and a jump ask for what they need", () => {
  const { asked, read } = counting();
  for (let at = 0; at < 160_000; at += 16) assertEquals(read(at, 16), bytes.slice(at, at + 16));
  assertEquals(asked, [[0, 16], [16, 1 << 18]]);
  read(100_000, 200_000);
  read(900_000, 12);
  assertEquals(asked.slice(2), [[100_000, 200_000], [900_000, 12]]);
});

Deno.test("readAhead: any reads in any order -> the bytes of the file", () => {
  const size = bytes.length;
  const step = fc.record({ jump: fc.constantFrom(0, 0, 0, 1, 500, 40_000, -20_000), length: fc.nat(40_000) });
  fc.assert(fc.property(fc.nat(size), fc.array(step, { maxLength: 60 }), (first, steps) => {
    const { read } = counting();
    let at = first;
    for (const { jump, length } of steps) {
      at = Math.min(size, Math.max(0, at + jump));
      const end = Math.min(size, at + length);
      assertEquals(read(at, end - at), bytes.slice(at, end));
      at = end;
    }
  }));
});

Deno.test("readAhead: a file that has become shorter -> what is there is read, what is not is refused", () => {
  const { read } = counting(1000);
  read(0, 100);
  assertEquals(read(100, 100), bytes.slice(100, 200));
  assertThrows(() => read(200, 900), Error, "truncated");
});

Deno.test({
  name: "saveModel: 5,000 small tensors of a file -> a few system calls read and write them",
  ignore: Deno.build.os !== "linux",
  // A process of its own: the system counts the calls of a whole process
  fn: () =>
    inFolder(async (folder) => {
      await Deno.writeTextFile(`${folder}/save.ts`, SAVE.replaceAll("FOLDER", folder));
      const args = ["run", "-A", "--no-check", "--config", CONFIG, `${folder}/save.ts`];
      const { stdout, stderr } = await new Deno.Command(Deno.execPath(), { args }).output();
      const [read = 1e9, written = 1e9] = new TextDecoder().decode(stdout).split(" ").map(Number);
      assert(read < 500 && written < 500, `${read} reads, ${written} writes ${new TextDecoder().decode(stderr)}`);
    }),
});

const CONFIG = decodeURIComponent(new URL("../../deno.json", import.meta.url).pathname);
const SAVE = `
  import * as ln from "${new URL("../../all.ts", import.meta.url)}";
  const path = "FOLDER/many.safetensors";
  const tensor = { shape: [4], dtype: "float32", data: new Float32Array([1, 2, 3, 4]) };
  await ln.writeSafetensors(Array.from({ length: 5000 }, (_, i) => ["layer." + i + ".w", tensor]), path);
  const checkpoint = await ln.openCheckpoint(path);
  const model = ln.initialize(ln.modelFromCheckpoint(checkpoint), ln.pretrained(checkpoint));
  const calls = () => /syscr: (\\d+)\\nsyscw: (\\d+)/.exec(Deno.readTextFileSync("/proc/self/io")).slice(1).map(Number);
  const before = calls();
  await ln.saveModel(model, "FOLDER/copy.safetensors");
  console.log(calls().map((n, i) => n - before[i]).join(" "));
`;
