import { assert, assertEquals } from "@std/assert";
import {
  type Checkpoint,
  fromBytes,
  openCheckpoint,
  type SaveEntry,
  toSafetensors,
  writeSafetensors,
} from "../../mod.ts";
import { allocate, lanesOf } from "../../core/dtype.ts";
import { assertBits, lensorError, lensorRejection } from "../_util.ts";
import { fileOf, goodCases, openCase } from "./_files.ts";

const count = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1);

async function sameInto(checkpoint: Checkpoint): Promise<number> {
  for (const [name, { shape, dtype }] of checkpoint.specs) {
    const n = count(shape);
    const want = await checkpoint.read(name);
    const lanes = lanesOf(dtype);
    for (const [from, to] of [[0, n], [n >> 2, n - (n >> 2)]] as const) {
      const into = allocate(dtype, to - from);
      assert(await checkpoint.read(name, [from, to], into) === into, name);
      assertBits(into, want.slice(from * lanes, to * lanes));
    }
  }
  return checkpoint.specs.size;
}

Deno.test("every format fills the array that it is given, whole and by ranges", async () => {
  let tensors = 0;
  for (const good of goodCases.filter((c) => !["tz-sparse", "tz-quant"].includes(c.id))) {
    const options = { whole: true, onUnknown: "inert" } as const;
    await openCase(good, options, async (checkpoint) => void (tensors += await sameInto(checkpoint)));
    // Without the first reading of the whole, so that checksums are summed up on the way
    await openCase(good, options, async (fresh) => {
      for (const [name, { shape, dtype }] of fresh.specs) {
        const into = allocate(dtype, count(shape));
        assert(await fresh.read(name, [0, count(shape)], into) === into);
      }
    });
  }
  assert(tensors > 500, `${tensors} tensors`);
});

Deno.test("a local file is read into the given array, and one of another length or kind is refused", async () => {
  const path = await Deno.makeTempFile();
  const data = Float32Array.from({ length: 1000 }, (_, i) => i);
  await writeSafetensors([["x", { shape: [10, 100], dtype: "float32", data }]], path);
  const checkpoint = await openCheckpoint(path);
  const into = new Float32Array(2000);
  await checkpoint.read("x", undefined, into.subarray(1000));
  assertBits(into.subarray(1000), data);
  await checkpoint.read("x", [5, 7], into.subarray(0, 2));
  assertEquals([...into.subarray(0, 3)], [5, 6, 0]);
  assertEquals(lensorError(() => checkpoint.read("x", [0, 3], new Float32Array(2))).code, "shape");
  assertEquals(lensorError(() => checkpoint.read("x", [0, 2], new Float64Array(2))).code, "type");
  checkpoint.close?.();
  await Deno.remove(path);
});

Deno.test("a record with a flipped bit is refused also when it is read into a given array", async () => {
  const bytes = await fileOf("tz-resnet");
  const clean = await fromBytes(bytes);
  const first = await clean.read("fc.weight");
  const needle = new Uint8Array(first.buffer, 0, 16);
  bytes[bytes.findIndex((_, i) => needle.every((b, k) => bytes[i + k] === b)) + 3]! ^= 1;
  const spoilt = await fromBytes(bytes);
  const into = allocate("float32", first.length);
  assertEquals(lensorError(() => spoilt.read("fc.weight", undefined, into)).detail, "crc");
});

Deno.test("one range is read ahead while the last is written; of whole tensors there is never more than one", async () => {
  let ranges = 0, wholes = 0;
  const most = { ranges: 0, with: 0 };
  const entry = (name: string, elementwise: boolean): SaveEntry => ({
    name,
    dtype: "uint8",
    shape: [5 << 20],
    elementwise,
    read: async (range, into) => {
      if (range) most.ranges = Math.max(most.ranges, ++ranges);
      else most.with = Math.max(most.with, ++wholes + ranges);
      await new Promise((done) => setTimeout(done, 1));
      if (range) ranges--;
      else wholes--;
      return into ?? new Uint8Array(5 << 20);
    },
  });
  const list = [entry("a", true), entry("b", false), entry("c", false), entry("d", true)];
  assertEquals((await toSafetensors(list)).length > 20 << 20, true);
  assertEquals(most, { ranges: 2, with: 1 });
});

Deno.test("a range that fails ends the save with its own error, wherever the writer is", async () => {
  const failing = (at: number): SaveEntry => ({
    name: "a",
    dtype: "uint8",
    shape: [9 << 20],
    elementwise: true,
    read: ([from] = [0, 0], into) => {
      if (from >= at) throw new TypeError(`no bytes at ${at}`);
      return Promise.resolve(into!);
    },
  });
  for (const at of [0, 2 << 20, 8 << 20]) {
    const error = await toSafetensors([failing(at)]).then(() => undefined, (e) => e);
    assertEquals([error?.name, error?.message], ["TypeError", `no bytes at ${at}`]);
  }
  assertEquals(
    (await lensorRejection(toSafetensors([{ ...failing(99 << 20), read: () => new Int8Array(1) }]))).code,
    "type",
  );
});
