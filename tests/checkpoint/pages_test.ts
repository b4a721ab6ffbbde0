import { assertEquals, assertThrows } from "@std/assert";
import { LensorError } from "../../mod.ts";
import { broken } from "../../checkpoint/_broken.ts";
import { pagesOf } from "../../checkpoint/formats/_pages.ts";
import { bytesStore, type Store } from "../../checkpoint/stores/_store.ts";

const PAGE = 1 << 14;

function opened(size: number, base = 0) {
  const bytes = Uint8Array.from({ length: size }, (_, k) => k % 251);
  const inner = bytesStore(bytes, "x");
  const reads: [number, number][] = [];
  const store: Store = {
    ...inner,
    read(at, length, into) {
      reads.push([at, length]);
      return inner.read(at, length, into);
    },
  };
  return { pages: pagesOf(store, base, (...args) => broken("x", ...args)), bytes, reads };
}

Deno.test("pagesOf: what lies in one page is read with it, once; what crosses a border is read alone", async () => {
  const { pages, bytes, reads } = opened(3 * PAGE - 100);
  const check = async (at: number, length: number) =>
    assertEquals([...await pages.read(at, length)], [...bytes.subarray(at, at + length)], `${at} ${length}`);
  await check(5, 10);
  await check(0, PAGE);
  await check(PAGE - 1, 1);
  assertEquals(reads, [[0, PAGE]]);
  await check(PAGE - 1, 2);
  await check(PAGE - 1, 2);
  assertEquals(reads.slice(1), [[PAGE - 1, 2], [PAGE - 1, 2]]);
  await check(PAGE, 7);
  await check(3 * PAGE - 101, 1);
  assertEquals(reads.slice(3), [[PAGE, PAGE], [2 * PAGE, PAGE - 100]]);
  await check(77, 0);
  await check(3 * PAGE - 100, 0);
  assertEquals(reads.length, 5);
  // Data are not kept
  assertEquals([...await pages.data(3, 4)], [...bytes.subarray(3, 7)]);
  assertEquals(reads.at(-1), [3, 4]);
  const into = new Uint8Array(4);
  assertEquals((await pages.data(3, 4, into)) === into, true);
});

Deno.test("pagesOf: places count from a base, up to the end of the file", async () => {
  const { pages, bytes } = opened(1000, 600);
  assertEquals(pages.size, 400);
  assertEquals([...await pages.read(0, 3)], [...bytes.subarray(600, 603)]);
  assertEquals([...await pages.data(397, 3)], [...bytes.subarray(997)]);
  for (const read of [pages.read, pages.data]) {
    for (const [at, length] of [[398, 3], [401, 0], [-1, 2], [3, -1]] as const) {
      const error = assertThrows(() => read(at, length), LensorError);
      assertEquals([error.detail, error.offset], ["truncated", at]);
    }
  }
  assertEquals(assertThrows(() => pages.check(0, 401, "w"), LensorError).path, "w");
});

Deno.test("pagesOf: 64 pages are kept, the oldest goes first", async () => {
  const { pages, reads } = opened(66 * PAGE);
  for (let k = 0; k < 64; k++) await pages.read(k * PAGE, 1);
  for (let k = 0; k < 64; k++) await pages.read(k * PAGE, 1);
  assertEquals(reads.length, 64);
  await pages.read(64 * PAGE, 1);
  await pages.read(PAGE, 1);
  assertEquals(reads.length, 65);
  await pages.read(0, 1);
  assertEquals(reads.length, 66);
});
