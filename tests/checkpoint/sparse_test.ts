/**
 * Tensors beyond 2 GiB and 4 GiB: sizes, offsets and counts that no 32-bit number holds, in every format that can hold
 * such a tensor.
 *
 * The files are sparse: a few marks among zeros, so that they take no room. What is written for real is skipped where
 * the disk lacks it.
 */
import { assert, assertEquals } from "@std/assert";
import { crc32 } from "node:zlib";
import { fill, initialize, module, openCheckpoint, saveModel, tensor, toTorch, writeGguf, zeros } from "../../mod.ts";
import { bytesStore } from "../../checkpoint/stores/_store.ts";
import { openZip } from "../../checkpoint/zip/_zip.ts";
import { inFolder } from "../_util.ts";
import { lensor } from "../cli/_run.ts";

const GiB = 2 ** 30;
// A little more than 2 and 4 GiB, and odd
const SIZES = [2 * GiB + 4099, 4 * GiB + 4099];
const marksOf = (n: number) => [0, 2 * GiB - 1, 2 * GiB, 4 * GiB - 1, 4 * GiB, n - 1].filter((at) => at < n);
const mark = (at: number) => at % 251 + 1;

/** Writes pieces at their places into a file that is as long as said. */
async function sparse(
  path: string,
  size: number,
  pieces: Iterable<readonly [at: number, bytes: Uint8Array]>,
): Promise<void> {
  const file = await Deno.open(path, { create: true, write: true });
  await file.truncate(size);
  for (const [at, bytes] of pieces) {
    await file.seek(at, Deno.SeekMode.Start);
    await file.write(bytes);
  }
  file.close();
}

const marks = (n: number, from: number) => marksOf(n).map((at) => [from + at, Uint8Array.of(mark(at))] as const);

type Maker = (path: string, n: number) => Promise<void>;

const SMALL = 3; // bytes of the tensor behind the large one

/**
 * The layout of a file with a short tensor in the place of the large one, stretched: what is before, and what is
 * behind.
 */
async function stretched(path: string, n: number, before: Uint8Array, behind: Uint8Array): Promise<void> {
  await sparse(path, before.length + n + behind.length, [[0, before], ...marks(n, before.length), [
    before.length + n,
    behind,
  ]]);
}

const text = (content: string) => new TextEncoder().encode(content);
const u64 = (n: number) => new Uint8Array(BigUint64Array.of(BigInt(n)).buffer);
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

const MAKERS: Readonly<Record<string, Maker>> = {
  async safetensors(path, n) {
    const one = (begin: number, end: number) => ({ dtype: "U8", shape: [end - begin], data_offsets: [begin, end] });
    const json = text(JSON.stringify({ big: one(0, n), small: one(n, n + SMALL) }));
    await stretched(path, n, join(u64(json.length), json), Uint8Array.of(7, 8, 9));
  },
  async npy(path, n) {
    const head = text(`{'descr': '|u1', 'fortran_order': False, 'shape': (${n},), }`.padEnd(117) + "\n");
    await stretched(
      path,
      n,
      join(Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0), head),
      new Uint8Array(),
    );
  },
  async gguf(path, n) {
    await writeGguf([["big", { shape: [32], dtype: "int8", data: new Int8Array(32) }]], path);
    const bytes = await Deno.readFile(path);
    const head = bytes.slice(0, bytes.length - 32);
    const view = new DataView(head.buffer);
    const at = head.length -
      [...head].reverse().findIndex((_, k) => view.getBigUint64(head.length - 8 - k, true) === 32n) - 8;
    view.setBigUint64(at, BigInt(n), true);
    await stretched(path, n, head, new Uint8Array());
  },
  async onnx(path, n) {
    await beside(path, n);
    const entry = (key: string, value: string) => field(13, join(field(1, text(key)), field(2, text(value))));
    const tensor = join(
      number(1, n),
      number(2, 2),
      field(8, text("big")),
      entry("location", "d"),
      entry("length", `${n}`),
      number(14, 1),
    );
    await Deno.writeFile(path, join(number(1, 8), field(7, join(field(2, text("g")), field(5, tensor)))));
  },
  async tfjs(path, n) {
    await beside(path, n);
    const weights = [{ name: "big", shape: [n], dtype: "uint8" }];
    await Deno.writeTextFile(path, JSON.stringify({ weightsManifest: [{ paths: ["d"], weights }] }));
  },
  async torch(path, n) {
    const small = { shape: [SMALL], dtype: "uint8", data: Uint8Array.of(7, 8, 9) } as const;
    const bytes = await toTorch([["big", { shape: [70_000], dtype: "uint8", data: new Uint8Array(70_000) }], [
      "small",
      small,
    ]]);
    await stretchedZip(path, n, bytes);
  },
};

/** The bytes alone, in a file "d" of the same folder. */
async function beside(path: string, n: number): Promise<void> {
  await sparse(path.replace(/[^/]*$/, "d"), n, marks(n, 0));
}

function varint(n: number): Uint8Array {
  const out: number[] = [];
  for (; n >= 128; n = Math.floor(n / 128)) out.push(n % 128 + 128);
  return Uint8Array.from([...out, n]);
}

const number = (id: number, n: number) => join(Uint8Array.of(id * 8), varint(n));
const field = (id: number, bytes: Uint8Array) => join(Uint8Array.of(id * 8 + 2), varint(bytes.length), bytes);

// The archive of `toTorch` with another count in its pickle, and a longer record: 70,000 is written as three bytes, n
// as five
async function stretchedZip(path: string, n: number, bytes: Uint8Array): Promise<void> {
  const members: [name: string, size: number, bytes: Uint8Array | undefined][] = [];
  const pickle = stretchedPickle(await recordOf(bytes, "archive/data.pkl"), n);
  members.push(["archive/data.pkl", pickle.length, pickle], ["archive/byteorder", 6, text("little")]);
  members.push(["archive/data/0", n, undefined], ["archive/data/1", SMALL, Uint8Array.of(7, 8, 9)]);
  const pieces: [number, Uint8Array][] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [name, size, content] of members) {
    const crc = content ? crc32(content) : crcOf(n);
    const label = text(name);
    const sizes = join(u64(size), u64(size));
    const common = join(
      u16(45),
      u16(0),
      u16(0),
      u16(0),
      u16(33),
      u32(crc),
      u32(0xffffffff),
      u32(0xffffffff),
      u16(label.length),
    );
    const head = join(u32(0x04034b50), common, u16(20), label, u16(1), u16(16), sizes);
    pieces.push([at, head]);
    if (content) pieces.push([at + head.length, content]);
    else pieces.push(...marks(n, at + head.length).map(([to, byte]): [number, Uint8Array] => [to, byte]));
    directory.push(
      join(
        u32(0x02014b50),
        u16(45),
        common,
        u16(28),
        u16(0),
        u16(0),
        u16(0),
        u32(0),
        u32(0xffffffff),
        label,
        u16(1),
        u16(24),
        sizes,
        u64(at),
      ),
    );
    at += head.length + size;
  }
  const list = join(...directory);
  const record = at + list.length;
  const end = join(
    list,
    u32(0x06064b50),
    u64(44),
    u16(45),
    u16(45),
    u32(0),
    u32(0),
    u64(members.length),
    u64(members.length),
    u64(list.length),
    u64(at),
    u32(0x07064b50),
    u32(0),
    u64(record),
    u32(1),
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(0xffff),
    u16(0xffff),
    u32(0xffffffff),
    u32(0xffffffff),
    u16(0),
  );
  pieces.push([at, end]);
  await sparse(path, at + end.length, pieces);
}

const u16 = (n: number) => Uint8Array.of(n & 255, n >> 8);
const u32 = (n: number) => new Uint8Array(Uint32Array.of(n).buffer);

async function recordOf(archive: Uint8Array, name: string): Promise<Uint8Array> {
  const zip = await openZip(bytesStore(archive, "a"), { verify: true, zeroIsNone: false });
  return await zip.read(zip.members.get(name)!);
}

// LONG1 of 70,000 (three bytes) becomes LONG1 of n (five), wherever it stands
function stretchedPickle(pickle: Uint8Array, n: number): Uint8Array {
  const short = [0x8a, 3, 0x70, 0x11, 0x01];
  const long = [0x8a, 5, ...u64(n).subarray(0, 5)];
  const out: number[] = [];
  for (let i = 0; i < pickle.length; i++) {
    if (!short.every((byte, k) => pickle[i + k] === byte)) out.push(pickle[i]!);
    else {
      out.push(...long);
      i += short.length - 1;
    }
  }
  return Uint8Array.from(out);
}

const sums = new Map<number, number>();

function crcOf(n: number): number {
  const known = sums.get(n) ?? marksSum(n);
  sums.set(n, known);
  return known;
}

function sumOf(bytes: Uint8Array): number {
  let crc = 0;
  for (let at = 0; at < bytes.length; at += GiB) crc = crc32(bytes.subarray(at, at + GiB), crc);
  return crc;
}

function marksSum(n: number): number {
  const zero = new Uint8Array(1 << 24);
  let crc = 0, at = 0;
  const skip = (to: number) => {
    for (; at < to; at += Math.min(zero.length, to - at)) {
      crc = crc32(zero.subarray(0, Math.min(zero.length, to - at)), crc);
    }
  };
  for (const place of marksOf(n)) {
    skip(place);
    crc = crc32(Uint8Array.of(mark(place)), crc);
    at++;
  }
  return crc;
}

// One array for all: the first touch of new memory is what takes long
const memory = new Uint8Array(SIZES.at(-1)!);

for (const n of SIZES) {
  for (const [format, make] of Object.entries(MAKERS)) {
    Deno.test(`openCheckpoint: ${format} with a tensor of ${n} bytes -> right by range, and into a given array`, () =>
      inFolder(async (folder) => {
        const path = `${folder}/big.${format}`;
        await make(path, n);
        const checkpoint = await openCheckpoint(path);
        const name = checkpoint.specs.has("big") ? "big" : "";
        assertEquals(checkpoint.specs.get(name)!.shape, [n]);
        const signed = checkpoint.specs.get(name)!.dtype === "int8";
        const into = signed ? new Int8Array(memory.buffer, 0, n) : memory.subarray(0, n);
        const got = await checkpoint.read(name, undefined, into) as Uint8Array;
        assert(got === into);
        assertEquals(marksOf(n).map((at) => got[at]! & 255), marksOf(n).map(mark));
        // And nothing else: a byte at a wrong place would show
        assertEquals(sumOf(new Uint8Array(into.buffer, 0, n)), crcOf(n));
        for (const at of marksOf(n)) {
          const from = Math.max(0, at - 2);
          const to = Math.min(n, at + 3);
          const part = await checkpoint.read(name, [from, to]);
          const want = Array.from({ length: to - from }, (_, k) => marksOf(n).includes(from + k) ? mark(from + k) : 0);
          assertEquals(Array.from(part as Uint8Array, (x) => x & 255), want);
        }
        if (checkpoint.specs.has("small")) assertEquals([...await checkpoint.read("small") as Uint8Array], [7, 8, 9]);
        checkpoint.close?.();
      }));
  }
}

Deno.test("openCheckpoint: a server with a file beyond 4 GiB -> ranges on both sides of every limit", () =>
  inFolder(async (folder) => {
    const n = SIZES[1]!;
    const path = `${folder}/big.safetensors`;
    await MAKERS.safetensors!(path, n);
    const size = Deno.statSync(path).size;
    const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, async (request) => {
      const [, from = "0", to = "0"] = /bytes=(\d+)-(\d+)/.exec(request.headers.get("range") ?? "") ?? [];
      const end = Math.min(Number(to), size - 1);
      const bytes = new Uint8Array(end - Number(from) + 1);
      const file = await Deno.open(path);
      await file.seek(Number(from), Deno.SeekMode.Start);
      for (let done = 0; done < bytes.length;) done += await file.read(bytes.subarray(done)) ?? bytes.length;
      file.close();
      return new Response(bytes, {
        status: 206,
        headers: { "content-range": `bytes ${from}-${end}/${size}`, etag: '"a"' },
      });
    });
    const checkpoint = await openCheckpoint(`http://localhost:${server.addr.port}/big.safetensors`);
    for (const at of marksOf(n)) {
      assertEquals([...await checkpoint.read("big", [at, at + 1]) as Uint8Array], [mark(at)]);
    }
    assertEquals([...await checkpoint.read("small") as Uint8Array], [7, 8, 9]);
    await server.shutdown();
  }));

/** Whether so many bytes fit on the disk; says why a test is skipped where they do not. */
function hasRoom(folder: string, bytes: number): boolean {
  const { stdout } = new Deno.Command("df", { args: ["-Pk", folder] }).outputSync();
  const free = Number(new TextDecoder().decode(stdout).trim().split("\n").at(-1)!.split(/\s+/)[3]) * 1024;
  if (!(free < 2 * bytes)) return true;
  console.log(`skipped: ${bytes} bytes do not fit on the disk, which has ${free}`);
  return false;
}

Deno.test("saveModel, convert: a tensor beyond 2 GiB -> written and converted whole", () =>
  inFolder(async (folder) => {
    const n = SIZES[0]!;
    if (!hasRoom(folder, 2 * n)) return;
    const big = initialize(
      module("Big", { buffers: { big: tensor([n], { dtype: "uint8", trainable: false }) } }),
      fill("big", zeros),
    );
    await saveModel(big, `${folder}/saved.safetensors`);
    assertEquals((await openCheckpoint(`${folder}/saved.safetensors`)).specs.get("big")!.shape, [n]);
    await Deno.remove(`${folder}/saved.safetensors`);
    await MAKERS.safetensors!(`${folder}/big.safetensors`, n);
    const made = await lensor("convert", `${folder}/big.safetensors`, "-o", `${folder}/big.npz`, "--only", "big");
    assertEquals(made.code, 0, made.err);
    const checkpoint = await openCheckpoint(`${folder}/big.npz`);
    const got = await checkpoint.read("big", undefined, memory.subarray(0, n)) as Uint8Array;
    assertEquals(marksOf(n).map((at) => got[at]), marksOf(n).map(mark));
    checkpoint.close?.();
  }));
