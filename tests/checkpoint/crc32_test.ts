import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { fromBytes } from "../../mod.ts";
import { crc32For, LITTLE, plainCrc32 } from "../../checkpoint/zip/_crc32.ts";
import { goodCases, hostileCases, unpack } from "./_files.ts";

Deno.test("the plain CRC-32 gives the check value of its definition, however the input is cut", () => {
  const bytes = new TextEncoder().encode("123456789");
  assertEquals(plainCrc32(bytes), 0xcbf43926);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(100), (data, cut) => {
    assertEquals(plainCrc32(data.subarray(cut), plainCrc32(data.subarray(0, cut))), plainCrc32(data));
  }));
});

// Must come before the host's is asked for
Deno.test("no file below LITTLE makes Deno add a global, whether it is good or broken", async () => {
  const before = Object.getOwnPropertyNames(globalThis);
  for (const { file, id } of [...goodCases, ...hostileCases]) {
    const bytes = await unpack(file);
    assertEquals(bytes.length < LITTLE, true);
    try {
      const checkpoint = await fromBytes(bytes, id, { onUnknown: "inert" });
      for (let twice = 0; twice < 2; twice++) for (const name of checkpoint.specs.keys()) await checkpoint.read(name);
    } catch {
      // What is refused, and how, is tested with the corpus
    }
  }
  assertEquals(Object.getOwnPropertyNames(globalThis), before);
});

Deno.test("the host's CRC-32, for much, is the plain one", () => {
  const host = crc32For(LITTLE);
  assertEquals([host === plainCrc32, crc32For(LITTLE - 1) === plainCrc32], [false, true]);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(), (data, before) => {
    assertEquals(host(data, before), plainCrc32(data, before));
  }));
});
