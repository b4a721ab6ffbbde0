import { assert, assertEquals } from "@std/assert";
import { type Checkpoint, openCheckpoint, openSafetensors, writeNpz, writeSafetensors } from "../../mod.ts";
import { assertBits, lensorError, lensorRejection } from "../_util.ts";

// Odd, and more than the 8 MiB from which two threads share a read
const N = 4_200_001;
const words = new Uint16Array(N).map((_, i) => i * 40_503 >>> 3);

/** A file of one large tensor `big` and one small `little`, and what to do with it. */
async function withLarge(
  body: (path: string, open: () => Promise<Checkpoint>) => Promise<void>,
  kind: "safetensors" | "npz" = "safetensors",
): Promise<void> {
  const folder = await Deno.makeTempDir();
  const path = `${folder}/large.${kind}`;
  await (kind === "npz" ? writeNpz : writeSafetensors)([
    ["big", { shape: [N], dtype: "uint16", data: words }],
    ["little", { shape: [3], dtype: "uint16", data: new Uint16Array([1, 2, 3]) }],
  ], path);
  const opened: Checkpoint[] = [];
  try {
    await body(path, async () => {
      const checkpoint = await openCheckpoint(path);
      opened.push(checkpoint);
      return checkpoint;
    });
  } finally {
    for (const checkpoint of opened) checkpoint.close?.();
    await Deno.remove(folder, { recursive: true });
  }
}

for (const kind of ["safetensors", "npz"] as const) {
  Deno.test(`a large tensor of a file in ${kind} comes later and whole, into new memory, given memory and by ranges`, () =>
    withLarge(async (_, open) => {
      const checkpoint = await open();
      const big = checkpoint.read("big");
      assert(big instanceof Promise);
      // Meanwhile the file serves others
      const [a, b, c] = await Promise.all([big, checkpoint.read("big", [5, N - 2]), checkpoint.read("little")]);
      assertBits(a, words);
      assertBits(b, words.subarray(5, N - 2));
      assertBits(c, new Uint16Array([1, 2, 3]));
      const given = new Uint16Array(N + 6).fill(9);
      const part = given.subarray(3, N + 3);
      assertEquals(await checkpoint.read("big", undefined, part) === part, true);
      assertBits(part, words);
      assertEquals([given[2], given[N + 3]], [9, 9]);
      assert(!(checkpoint.read("big", [7, 1000]) instanceof Promise));
    }, kind));
}

Deno.test("a flipped bit in either half of a large member is refused", () =>
  withLarge(async (path, open) => {
    const size = Deno.statSync(path).size;
    for (const at of [1_000_000, size - 1_000_000]) {
      const file = await Deno.open(path, { read: true, write: true });
      const byte = new Uint8Array(1);
      const flip = () => {
        file.seekSync(at, Deno.SeekMode.Start);
        file.readSync(byte);
        byte[0]! ^= 16;
        file.seekSync(at, Deno.SeekMode.Start);
        file.writeSync(byte);
      };
      flip();
      for (const range of [undefined, [7, 1000], [N - 9, N]] as const) {
        assertEquals((await lensorRejection(open().then((opened) => opened.read("big", range)))).detail, "crc");
      }
      flip();
      file.close();
      assertBits(await (await open()).read("big"), words);
    }
  }, "npz"));

Deno.test("a large tensor is read to its end although its checkpoint is closed, and never afterwards", () =>
  withLarge(async (path) => {
    const checkpoint = await openSafetensors(path);
    const big = checkpoint.read("big");
    checkpoint.close?.();
    assertBits(await big, words);
    assertEquals(lensorError(() => checkpoint.read("big")).code, "io");
  }));

Deno.test("a path that has come to mean another file, or none, does not mix files", () =>
  withLarge(async (path, open) => {
    const checkpoint = await open();
    const zeros = { shape: [N], dtype: "uint16", data: new Uint16Array(N) } as const;
    await writeSafetensors([["big", zeros], ["little", { ...zeros, shape: [3], data: new Uint16Array(3) }]], path);
    assertBits(await checkpoint.read("big"), words);
    await Deno.remove(path);
    assertBits(await checkpoint.read("big"), words);
  }));

Deno.test("a file that has been cut since it was opened is refused where it ends, in either half", () =>
  withLarge(async (path, open) => {
    const checkpoint = await open();
    for (const size of [N, N >> 2]) {
      await Deno.truncate(path, size);
      const error = lensorError(() => checkpoint.read("big"));
      assertEquals([error.code, error.detail, error.offset], ["corrupt", "truncated", size]);
    }
  }));

Deno.test("memory that may go away is filled at once", () =>
  withLarge(async (_, open) => {
    const checkpoint = await open();
    const into = new Uint16Array(new ArrayBuffer(2 * N, { maxByteLength: 4 * N }));
    assert(!(checkpoint.read("big", undefined, into) instanceof Promise));
    assertBits(into, words);
  }));
