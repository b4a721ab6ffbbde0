/** Members of zip archives: what is read of them, and every byte that is written. */
import { assertEquals } from "@std/assert";
import { fromBytes } from "../../mod.ts";
import { bytesStore, type Store } from "../../checkpoint/stores/_store.ts";
import { plainCrc32 } from "../../checkpoint/zip/_crc32.ts";
import { zipWriter } from "../../checkpoint/zip/_write_zip.ts";
import { openZip, type ZipOptions } from "../../checkpoint/zip/_zip.ts";
import { lensorRejection } from "../_util.ts";
import { ALL16, ALL32, archive, type Entry, joined, localOf, refused, text, u16, u32, u64 } from "./_zip.ts";

const open = (bytes: Uint8Array, options: Partial<ZipOptions> = {}) =>
  openZip(bytesStore(bytes, "x.zip"), { verify: true, zeroIsNone: false, ...options });

Deno.test("openZip: stored members are read whole and by ranges, into given memory too", async () => {
  const { members, read } = await open(archive([{ content: text("0123456789") }, { name: "b", content: text("xy") }]));
  const a = members.get("a")!;
  assertEquals(await read(a, 3, 7), text("3456"));
  assertEquals(await read(a), text("0123456789"));
  assertEquals(await read(a, 3, 7), text("3456"));
  const into = new Uint8Array(2);
  assertEquals(await read(a, 8, 10, into) === into, true);
  assertEquals([into, await read(members.get("b")!, 1, 1)], [text("89"), new Uint8Array()]);
  const fresh = await open(archive([{ content: text("0123456789") }]));
  assertEquals(await fresh.read(fresh.members.get("a")!, 4, 6, into) === into, true);
  assertEquals<Uint8Array>(into, text("45"));
});

const PACKED = Uint8Array.of(0x4b, 0x4c, 0x4c, 0x4c, 0x4a, 0x02, 0x00); // "aaabb" by zlib
const PACKED_SUM = plainCrc32(text("aaabb"));

Deno.test("openZip: compressed members are read whole and by ranges, and begun", async () => {
  const entry = { content: PACKED, method: 8, size: 5, crc: PACKED_SUM };
  const { members, read, peek } = await open(archive([entry]));
  const a = members.get("a")!;
  assertEquals([await peek(a, 4), await peek(a, 99)], [text("aaab"), text("aaabb")]);
  assertEquals(
    [await read(a, 2, 4), await read(a, 0, 4), await read(a, 1), await read(a)].map((b) => new TextDecoder().decode(b)),
    [
      "ab",
      "aaab",
      "aabb",
      "aaabb",
    ],
  );
});

Deno.test("openZip: the beginning of a member is read without its checksum, and no more of it than is needed", async () => {
  const store = bytesStore(archive([{ content: new Uint8Array(5000).fill(7), crc: 1 }]), "x.zip");
  const reads: number[] = [];
  const counting = (store: Store): Store => ({
    ...store,
    read(at, n, into) {
      reads.push(n);
      return store.read(at, n, into);
    },
  });
  const zip = await openZip(counting(store), { verify: true, zeroIsNone: false });
  reads.length = 0;
  assertEquals(await zip.peek(zip.members.get("a")!, 3), Uint8Array.of(7, 7, 7));
  assertEquals(reads, [31, 3]);
  // Compressed, but a stored block of the format: it is cut at 1024 bytes more than asked for
  const block = joined([1, 5000 & 255, 5000 >> 8, ~5000 & 255, ~5000 >> 8 & 255], new Uint8Array(5000).fill(7));
  const raw = bytesStore(archive([{ content: block, method: 8, size: 5000 }]), "x.zip");
  const second = await openZip(counting(raw), { verify: true, zeroIsNone: false });
  reads.length = 0;
  assertEquals(await second.peek(second.members.get("a")!, 100), new Uint8Array(100).fill(7));
  assertEquals(reads, [31, 1124]);
});

Deno.test("openZip: a member is summed up once, then its ranges are read alone", async () => {
  const store = bytesStore(archive([{ content: text("0123456789") }]), "x.zip");
  let sum = 0;
  const counting: Store = {
    ...store,
    read(at, n, into) {
      sum += n;
      return store.read(at, n, into);
    },
  };
  const { members, read } = await openZip(counting, { verify: true, zeroIsNone: false });
  const asked = async () => {
    sum = 0;
    assertEquals(await read(members.get("a")!, 2, 4), text("23"));
    return sum - 31; // without the local header
  };
  assertEquals([await asked(), await asked()], [10, 2]);
});

Deno.test("fromBytes: an npz whose members are compressed with level 0 is read", async () => {
  const npy = joined(
    [0x93],
    text("NUMPY"),
    [1, 0],
    u16(118),
    text("{'descr': '|u1', 'fortran_order': False, 'shape': (30000,), }".padEnd(117) + "\n"),
    new Uint8Array(30000).fill(3),
  );
  const n = npy.length;
  const block = joined([1, n & 255, n >> 8, ~n & 255, ~n >> 8 & 255], npy);
  const entry = { name: "w.npy", content: block, method: 8, size: n, crc: plainCrc32(npy) };
  const checkpoint = await fromBytes(archive([entry]), "w.npz");
  assertEquals([...checkpoint.specs], [["w", { dtype: "uint8", shape: [30000] }]]);
  assertEquals(await checkpoint.read("w"), new Uint8Array(30000).fill(3));
});

Deno.test("openZip: a checksum that does not fit is refused whatever range is read, unless it is not to be verified", async () => {
  const stored = archive([{ name: "b" }, { content: text("0123456789"), crc: 1 }]);
  const packed = archive([{ name: "b" }, { content: PACKED, method: 8, size: 5, crc: 1 }]);
  for (const bytes of [stored, packed]) {
    for (const range of [[0, 5], [0, 0], [2, 3]] as const) {
      const zip = await open(bytes);
      for (let twice = 0; twice < 2; twice++) {
        const error = await lensorRejection((async () => await zip.read(zip.members.get("a")!, ...range))());
        refused(error, "crc", 'the checksum of "a" does not fit: its bytes have changed', 34);
      }
    }
    const trusting = await open(bytes, { verify: false });
    assertEquals((await trusting.read(trusting.members.get("a")!, 1, 3)).length, 2);
  }
  const none = archive([{ crc: 0 }]);
  const lax = await open(none, { zeroIsNone: true });
  assertEquals(await lax.read(lax.members.get("a")!), text("abc"));
  const strict = await open(none);
  await lensorRejection((async () => await strict.read(strict.members.get("a")!))());
  const wrong = await open(archive([{ crc: 1 }]), { zeroIsNone: true });
  await lensorRejection((async () => await wrong.read(wrong.members.get("a")!))());
});

Deno.test("openZip: content that does not unpack to its size is refused, a size that cannot be without trying", async () => {
  for (const size of [4, 6, 1032 * 8, 1032 * 8 + 1, 2 ** 31]) {
    const zip = await open(archive([{ name: "b" }, { content: PACKED, method: 8, size, crc: PACKED_SUM }]));
    const error = await lensorRejection((async () => await zip.read(zip.members.get("a")!))());
    refused(error, "zip", `"a" does not unpack to the ${size} bytes it declares`, 34);
  }
});

Deno.test("openZip: the densest stream there is is read", async () => {
  const zeros = new Uint8Array(3_000_000);
  const stream = new Blob([zeros]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const content = new Uint8Array(await new Response(stream).arrayBuffer());
  const zip = await open(archive([{ content, method: 8, size: zeros.length, crc: plainCrc32(zeros) }]));
  assertEquals((await zip.read(zip.members.get("a")!)).length, zeros.length);
});

Deno.test("openZip: a local header must name the same member in the same way", async () => {
  const cases: readonly (readonly [Entry, string])[] = [
    [{ local: joined([0x51], localOf({}).subarray(1)) }, "has no local header"],
    [{ local: localOf({ name: "b" }) }, "has another name in its local header"],
    [{ local: localOf({ name: "", content: text("aabc") }) }, "has another name in its local header"],
    [{ local: localOf({ name: "ab", content: text("bc") }) }, "has another name in its local header"],
    [{ local: localOf({ method: 8 }) }, "is described differently in its local header"],
    [{ local: localOf({ method: 1 }) }, "is described differently in its local header"],
    [{ local: localOf({ flags: 1 }) }, "is described differently in its local header"],
    [{ method: 8, size: 3, local: localOf({ method: 0 }) }, "is described differently in its local header"],
    [{ local: localOf({}, new Uint8Array(4)).subarray(0, 34) }, "reaches into what follows"],
  ];
  for (const [entry, words] of cases) {
    const zip = await open(archive([{ name: "before" }, entry]));
    for (const call of [zip.read, zip.peek]) {
      const error = await lensorRejection((async () => await call(zip.members.get("a")!, 0))());
      refused(error, "zip", `member "a" ${words}`, 39);
    }
  }
  const extra = await open(archive([{ local: localOf({}, new Uint8Array(4)) }]));
  assertEquals(await extra.read(extra.members.get("a")!), text("abc"));
});

Deno.test("openZip: a member of no bytes at the end of the files", async () => {
  const zip = await open(archive([{ name: "", content: new Uint8Array() }]));
  assertEquals(await zip.read(zip.members.get("")!), new Uint8Array());
  const cut = await open(archive([{ name: "", content: new Uint8Array(), at: 1, local: new Uint8Array(31) }]));
  const error = await lensorRejection((async () => await cut.read(cut.members.get("")!))());
  refused(error, "zip", 'member "" has no local header', 1);
});

Deno.test("zipWriter: every byte of an archive with a member at once and one in pieces", async () => {
  const parts: Uint8Array[] = [];
  const zip = zipWriter((piece) => void parts.push(piece.slice()));
  await zip.add("a", text("abc"));
  await zip.stream("é/b", 5, async (put) => {
    await put(text("12"));
    await put(text("345"));
  }, 64);
  await zip.end();
  const [sumA, sumB] = [plainCrc32(text("abc")), plainCrc32(text("12345"))];
  const first = joined(
    u32(0x04034b50),
    u16(45, 0x800, 0, 0, 0x21),
    u32(sumA, ALL32, ALL32),
    u16(1, 20),
    text("a"),
    u16(1, 16),
    u64(3, 3),
    text("abc"),
  );
  assertEquals(first.length, 54);
  // Its header, name and sizes end at 54 + 54 = 108: 4 + 16 more, and the bytes begin at 128
  const second = joined(
    u32(0x04034b50),
    u16(45, 0x808, 0, 0, 0x21),
    u32(0, ALL32, ALL32),
    u16(4, 40),
    text("é/b"),
    u16(1, 16),
    u64(0, 0),
    u16(0x4246, 16),
    text("Z".repeat(16)),
    text("12345"),
    u32(0x08074b50, sumB),
    u64(5, 5),
  );
  const entry = (flags: number, sum: number, size: number, name: string, at: number) =>
    joined(
      u32(0x02014b50),
      u16(45, 45, flags, 0, 0, 0x21),
      u32(sum, ALL32, ALL32),
      u16(text(name).length, 28, 0, 0, 0),
      u32(0, ALL32),
      text(name),
      u16(1, 24),
      u64(size, size, at),
    );
  const directory = joined(entry(0x800, sumA, 3, "a", 0), entry(0x808, sumB, 5, "é/b", 54));
  const start = first.length + second.length;
  const end = joined(
    u32(0x06064b50),
    u64(44),
    u16(45, 45),
    u32(0, 0),
    u64(2, 2, directory.length, start),
    u32(0x07064b50, 0),
    u64(start + directory.length),
    u32(1, 0x06054b50),
    u16(0, 0, ALL16, ALL16),
    u32(ALL32, ALL32),
    u16(0),
  );
  assertEquals(joined(...parts), joined(first, second, directory, end));
});

Deno.test("zipWriter: bytes of a streamed member begin at a multiple of what is asked for", async () => {
  for (const align of [1, 2, 16, 64, 4096]) {
    for (let name = "n"; name.length < 90; name += "n".repeat(7)) {
      const parts: Uint8Array[] = [];
      const zip = zipWriter((piece) => void parts.push(piece.slice()));
      await zip.stream(name, 3, async (put) => void await put(text("xyz")), align);
      await zip.end();
      const bytes = joined(...parts);
      const at = new TextDecoder("latin1").decode(bytes).indexOf("xyz");
      assertEquals(at % align, 0);
      // No more than needed: a field of 4 bytes and less than `align` more
      assertEquals(at < 50 + name.length + 4 + align, true);
      if (align === 1 || (50 + name.length) % align === 0) assertEquals(at, 50 + name.length);
      const { members, read } = await open(bytes);
      assertEquals(await read(members.get(name)!), text("xyz"));
    }
  }
});

Deno.test("zipWriter: a compressed member says both sizes, and unpacks", async () => {
  const parts: Uint8Array[] = [];
  const zip = zipWriter((piece) => void parts.push(piece.slice()));
  const content = text("abcabcabc".repeat(50));
  await zip.add("a", content, true);
  await zip.end();
  const { members, read } = await open(joined(...parts));
  const a = members.get("a")!;
  assertEquals([a.size, a.deflated, a.packed < 50, a.crc], [450, true, true, plainCrc32(content)]);
  assertEquals(await read(a), content);
});

Deno.test("zipWriter: a member of another size than was announced is refused, and waits are waited for", async () => {
  const zip = zipWriter(() => {});
  for (const size of [2, 4]) {
    const error = await lensorRejection(zip.stream("m", size, async (put) => void await put(text("abc"))));
    assertEquals([error.code, error.message], ["shape", `Cannot write "m": it has 3 bytes, not ${size}`]);
  }
  let done = 0;
  const slow = zipWriter(() =>
    new Promise((resolve) =>
      setTimeout(() => {
        done++;
        resolve();
      })
    )
  );
  await slow.add("a", new Uint8Array(3_000_000));
  const after = done;
  await slow.end();
  assertEquals([after > 0, done > after], [true, true]);
});
