/** The directory of a zip archive (APPNOTE 6.3): what is believed of it, what is refused and where. */
import { assertEquals } from "@std/assert";
import { broken } from "../../checkpoint/_broken.ts";
import { bytesStore } from "../../checkpoint/stores/_store.ts";
import { memberName, readDirectory } from "../../checkpoint/zip/_zip_directory.ts";
import { lensorRejection } from "../_util.ts";
import { ALL16, ALL32, archive, type Entry, joined, localOf, refused, text, u16, u32, u64 } from "./_zip.ts";

const directoryOf = (bytes: Uint8Array) => {
  const store = bytesStore(bytes, "x.zip");
  return readDirectory(store, (detail, reason, place) => broken("x.zip", detail, reason, place));
};

Deno.test("readDirectory: names, sizes, checksums and places, each member up to the next", async () => {
  const bytes = archive([
    { name: "one", content: text("12345"), note: "hi" },
    { name: "é", content: text("xy"), method: 8, size: 9, crc: 7, extra: joined(u16(5, 2), [1, 2]) },
    { name: "empty", content: new Uint8Array(), disk: ALL16, attributes: 0x81a40000 },
  ]);
  assertEquals([...(await directoryOf(bytes)).values()], [
    { name: "one", size: 5, packed: 5, deflated: false, crc: 0xcbf53a1c, nameLength: 3, at: 0, limit: 38 },
    { name: "é", size: 9, packed: 2, deflated: true, crc: 7, nameLength: 2, at: 38, limit: 72 },
    { name: "empty", size: 0, packed: 0, deflated: false, crc: 0, nameLength: 5, at: 72, limit: 107 },
  ]);
});

Deno.test("readDirectory: members may lie in another order than they are listed", async () => {
  const [a, b] = [localOf({ name: "a" }), localOf({ name: "b", content: text("wxyz") })];
  const bytes = archive([{ name: "b", content: text("wxyz"), local: a, at: 34 }, { name: "a", local: b, at: 0 }]);
  const places = [...(await directoryOf(bytes)).values()].map(({ name, at, limit }) => [name, at, limit]);
  assertEquals(places, [["b", 34, 69], ["a", 0, 34]]);
});

Deno.test("readDirectory: the end record is found before a comment of any length, also one that looks like it", async () => {
  for (const n of [0, 1, 22, 65535]) {
    assertEquals((await directoryOf(archive([{}], { comment: new Uint8Array(n) }))).size, 1);
  }
  const decoy = joined(u32(0x06054b50), u16(0, 0, 0, 0), u32(0, 0), u16(9));
  assertEquals((await directoryOf(archive([{}], { comment: decoy }))).size, 1);
  assertEquals((await directoryOf(archive([]))).size, 0);
});

const zip64 = (
  over: Partial<Record<"mark" | "first" | "second" | "locator" | "where", number>> = {},
  ...numbers: (number | bigint)[]
) =>
(at: number, size: number, end: number) => {
  const [count = 1, long = size, place = at] = numbers;
  return joined(
    u32(over.mark ?? 0x06064b50),
    u64(44),
    u16(45, 45),
    u32(over.first ?? 0, over.second ?? 0),
    u64(count, count, long, place),
    u32(over.locator ?? 0x07064b50, 0),
    u64(over.where ?? end),
    u32(1),
  );
};

Deno.test("readDirectory: the wide end record counts; the short one says the same, or that it cannot", async () => {
  for (const count of [1, ALL16]) {
    for (const size of [47, ALL32]) {
      for (const at of [34, ALL32]) {
        for (const disks of [[0, 0], [ALL16, ALL16]] as const) {
          assertEquals((await directoryOf(archive([{}], { before: zip64(), count, size, at, disks }))).size, 1);
        }
      }
    }
  }
});

// One member of 34 bytes, 47 of directory, then the end record; a wide end record and its locator take 76
const DAMAGED: readonly (readonly [bytes: Uint8Array, detail: string, words: string, offset?: number])[] = [
  [new Uint8Array(21), "truncated", "a zip archive needs 22 bytes, it has 21"],
  [archive([{}]).subarray(0, -1), "truncated", "it has no end record: the zip archive is cut"],
  [joined(archive([{}]), [0]), "truncated", "it has no end record"],
  [joined(new Uint8Array(2), archive([]).subarray(0, -2)), "truncated", "it has no end record"],
  [archive([{}], { disks: [1, 0] }), "zip", "it is one disk of several", 81],
  [archive([{}], { disks: [0, 1] }), "zip", "it is one disk of several", 81],
  [archive([{}], { count: ALL16 }), "zip", "it lacks the zip64 record", 81],
  [archive([{}], { size: ALL32 }), "zip", "it lacks the zip64 record", 81],
  [archive([{}], { at: ALL32 }), "zip", "it lacks the zip64 record", 81],
  [archive([{}], { at: 33 }), "zip", "its directory is not where its end record says", 81],
  [archive([{}], { size: 48 }), "zip", "its directory is not where its end record says", 81],
  [archive([{}], { count: 2 }), "zip", "its directory cannot hold 2 members", 34],
  [archive([{ name: "a".repeat(60) }], { count: 2 }), "zip", "its directory ends after 1 of 2 members", 93 + 106],
  [archive([{}, { name: "b" }], { count: 1 }), "zip", "its directory holds more than its 1 members", 68 + 47],
  [archive([{}], { before: zip64({ mark: 1 }) }), "zip", "its zip64 record is missing"],
  [archive([{}], { before: zip64({ first: 1 }) }), "zip", "it is one disk of several"],
  [archive([{}], { before: zip64({ second: 1 }) }), "zip", "it is one disk of several"],
  [archive([{}], { before: zip64({ where: 82 }) }), "zip", "its zip64 record lies outside of the file", 137],
  [archive([{}], { before: zip64({ where: 80 }) }), "zip", "its zip64 record is missing"],
  [archive([{}], { before: zip64({ locator: 1 }) }), "zip", "its directory is not where its end record says", 157],
  [archive([{}], { before: zip64({}, 2) }), "zip", "its two end records contradict each other"],
  [archive([{}], { before: zip64({}, 1, 46) }), "zip", "its two end records contradict each other"],
  [archive([{}], { before: zip64({}, 1, 47, 35) }), "zip", "its two end records contradict each other"],
  [archive([{}], { before: zip64({}, 1, 46), size: ALL32 }), "zip", "its directory is not where", 81],
  [archive([{}], { before: zip64({}, 1, 2n ** 53n), size: ALL32 }), "zip", "an offset or size of 9007199254740992"],
  [archive([{}], { before: zip64({}, 1, 2n ** 53n - 1n), size: ALL32 }), "zip", "its directory is not where", 81],
  [archive([{ flags: 1 }]), "unsupported", 'member "a" is encrypted', 34],
  [archive([{}, { name: "b", flags: 1 }]), "unsupported", 'member "b" is encrypted', 68 + 47],
  [archive([{ flags: 0x40 }]), "unsupported", 'member "a" is encrypted', 34],
  [archive([{ flags: 0x2000 }]), "unsupported", 'member "a" is encrypted', 34],
  [archive([{ method: 12 }]), "unsupported", 'member "a" uses compression method 12', 34],
  [archive([{ attributes: 0xa1ff0000 }]), "zip", 'member "a" is a symbolic link', 34],
  [archive([{ disk: 1 }]), "zip", 'member "a" is on another disk', 34],
  [archive([{ size: 4 }]), "zip", 'member "a" is stored, but its two sizes differ', 34],
  [archive([{ size: 4, packed: 4 }]), "zip", 'member "a" reaches into what follows', 0],
  [archive([{}, { name: "b", at: 33 }]), "zip", 'member "a" reaches into what follows', 0],
  [archive([{}, {}]), "zip", 'member "a" comes twice', 34],
  [archive([{ size: ALL32, packed: ALL32 }]), "zip", 'member "a" has a broken zip64 field', 34],
];

for (const [bytes, detail, words, offset] of DAMAGED) {
  Deno.test(`readDirectory: ${words} (${bytes.length} bytes)`, async () => {
    const error = await lensorRejection(directoryOf(bytes));
    refused(error, detail, words, offset);
    assertEquals(error.file, "x.zip");
  });
}

Deno.test("readDirectory: an entry that is cut or has another signature is refused at its place", async () => {
  const bytes = archive([{}, { name: "b" }]);
  for (let k = 0; k < 4; k++) {
    const bad = bytes.slice();
    bad[68 + 47 + k]! ^= 1;
    refused(await lensorRejection(directoryOf(bad)), "zip", "its directory ends after 1 of 2 members", 68 + 47);
  }
  // The lengths of the name, the extra fields and the note of the last entry, each one too many
  for (const place of [28, 30, 32]) {
    const bad = bytes.slice();
    bad[68 + 47 + place]! += 1;
    refused(await lensorRejection(directoryOf(bad)), "zip", "its directory is cut", 68 + 47);
  }
});

Deno.test("readDirectory: what is too large for 32 bits follows in field 1, in order, and only that", async () => {
  const field = (...values: (number | bigint)[]) => joined(u16(1, 8 * values.length), u64(...values));
  const other = joined(u16(0x4246, 3), [9, 9, 9]);
  const told = async (entry: Entry) => {
    const [member] = (await directoryOf(archive([entry]))).values();
    return [member!.size, member!.packed, member!.at];
  };
  assertEquals(await told({ size: ALL32, packed: ALL32, extra: field(3, 3) }), [3, 3, 0]);
  assertEquals(await told({ size: ALL32, packed: ALL32, at: ALL32, extra: field(3, 3, 0) }), [3, 3, 0]);
  assertEquals(await told({ at: ALL32, extra: field(0) }), [3, 3, 0]);
  assertEquals(await told({ method: 8, size: ALL32, extra: field(2 ** 40) }), [2 ** 40, 3, 0]);
  assertEquals(await told({ method: 8, size: ALL32, packed: ALL32, extra: field(5, 3, 77) }), [5, 3, 0]);
  assertEquals(await told({ method: 8, size: ALL32, extra: joined(other, field(5)) }), [5, 3, 0]);
  assertEquals(await told({ method: 8, size: ALL32, extra: field(2n ** 53n - 1n) }), [2 ** 53 - 1, 3, 0]);
  // Nothing is too large: the fields are of no interest
  assertEquals(await told({ extra: joined(u16(1, 50), [1]) }), [3, 3, 0]);
  const bad = [
    new Uint8Array(),
    other,
    u16(1, 0),
    joined(u16(1, 7), new Uint8Array(7)),
    joined(u16(1, 9), u64(5)),
    joined(u16(9, 1), field(5)),
    joined(u16(9, 9)),
    field(2n ** 53n),
    field(2n ** 64n - 1n),
    field(5).subarray(0, 3),
  ];
  for (const extra of bad) {
    const error = await lensorRejection(directoryOf(archive([{ method: 8, size: ALL32, extra }])));
    refused(error, "zip", 'member "a" has a broken zip64 field', 34);
  }
});

Deno.test("memberName: UTF-8 as it is, other bytes one by one", () => {
  assertEquals(memberName(text("\ufeffé→")), "\ufeffé→");
  assertEquals(memberName(Uint8Array.of(97, 0xe9, 0xff)), "aéÿ");
});
