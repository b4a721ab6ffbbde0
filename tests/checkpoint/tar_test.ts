/** Headers of tar by hand: every field at its bounds, and every refusal at its block. */
import { assertEquals, assertRejects } from "@std/assert";
import { LensorError } from "../../mod.ts";
import { broken } from "../../checkpoint/_broken.ts";
import { readTar } from "../../checkpoint/formats/torch/_tar.ts";
import { bytesStore } from "../../checkpoint/stores/_store.ts";

interface Header {
  readonly name?: string;
  readonly size?: string;
  readonly kind?: string;
  readonly time?: string;
  /** Added to the right checksum. */
  readonly off?: number;
  readonly sum?: (n: number) => string;
}

// A header of 512 bytes; fields that are shorter than their room end with a zero
function header({ name = "a", size = "00000000000", kind = "0", time = "7777", off = 0, sum }: Header): Uint8Array {
  const out = new Uint8Array(512);
  const put = (at: number, text: string) => out.set(Array.from(text, (c) => c.charCodeAt(0)), at);
  put(0, name);
  put(100, "0000644");
  put(124, size);
  put(136, time);
  put(148, "        ");
  put(156, kind);
  put(257, "ustar\x0000");
  const total = out.reduce((n, b) => n + b, 0) + off;
  put(148, sum ? sum(total) : `${total.toString(8).padStart(6, "0")}\0 `);
  return out;
}
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(parts.flatMap((part) => [...part]));
const members = async (...parts: readonly Uint8Array[]) => {
  const store = bytesStore(joined(...parts), "x.tar");
  return [...await readTar(store, (detail, reason, place) => broken("x.tar", detail, reason, place))].map((
    [name, { at, size }],
  ) => [name, at, size]);
};
const refusal = async (...parts: readonly Uint8Array[]) => {
  const { detail, offset, message } = await assertRejects(() => members(...parts), LensorError);
  return [detail, offset, message.split(": ")[1]];
};
const content = (n: number) => new Uint8Array(n).fill(7);
const end = new Uint8Array(1024);

Deno.test("readTar: names, sizes and places of the files, one after the other in blocks", async () => {
  const size = (n: number) => n.toString(8).padStart(11, "0");
  assertEquals(
    await members(
      ...[header({ name: "./a", size: size(1) }), content(512), header({ name: "b", size: size(512) }), content(512)],
      ...[
        header({ name: "c", size: size(513) }),
        content(1024),
        header({ name: "d/", kind: "5" }),
        header({ name: "e", kind: "\0" }),
        end,
      ],
    ),
    [["a", 512, 1], ["b", 1536, 512], ["c", 2560, 513], ["e", 4608, 0]],
  );
  // What stands behind two blocks of zeros, or in less than a block, is not a member
  assertEquals(await members(header({}), end, header({ name: "b" })), [["a", 512, 0]]);
  assertEquals(await members(header({}), content(511)), [["a", 512, 0]]);
  assertEquals([await members(), await members(header({}))], [[], [["a", 512, 0]]]);
});

Deno.test("readTar: fields that fill their room, or are padded with spaces", async () => {
  const long = "n".repeat(100);
  assertEquals(await members(header({ name: long })), [[long, 512, 0]]);
  for (const size of ["000000000005", "5", "     5", "5 ", "00000000005 "]) {
    assertEquals(await members(header({ size }), content(512)), [["a", 512, 5]], size);
  }
  for (
    const sum of [
      (n: number) => n.toString(8).padStart(8, "0"),
      (n: number) => `${n.toString(8)}\0`,
      (n: number) => ` ${n.toString(8)} \0`,
    ]
  ) {
    assertEquals(await members(header({ sum })), [["a", 512, 0]]);
  }
});

Deno.test("readTar: checksums, sizes, kinds and names that are none -> refused at their header", async () => {
  const sum = "the checksum of a header does not fit";
  assertEquals([await refusal(header({ off: 1 })), await refusal(header({ off: -1 }))], [["tar", 0, sum], [
    "tar",
    0,
    sum,
  ]]);
  assertEquals(await refusal(header({ sum: () => "x" })), ["tar", 0, sum]);
  const number = "the size of a member is not a number";
  for (const size of ["x", "", "8", "-1", "7777777x", "1 1"]) {
    assertEquals(await refusal(header({ size })), ["tar", 0, number], size);
  }
  const kinds = "a member is neither a file nor a folder";
  for (const kind of ["1", "2", "L", "x", "6"]) assertEquals(await refusal(header({ kind })), ["tar", 0, kinds], kind);
  assertEquals(await refusal(header({}), header({ name: "b", off: 1 })), ["tar", 512, sum]);
  assertEquals(await refusal(header({}), header({})), ["duplicate-key", 512, 'member "a" comes twice']);
  assertEquals(await refusal(header({}), header({ name: "./a" })), ["duplicate-key", 512, 'member "a" comes twice']);
  const size = (513).toString(8).padStart(11, "0");
  assertEquals(await refusal(header({ size }), content(512)), ["truncated", 0, "a member reaches beyond the file"]);
  assertEquals(await members(header({ size }), content(513)), [["a", 512, 513]]);
});
