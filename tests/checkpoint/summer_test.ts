import { assertEquals } from "@std/assert";
import type { Store } from "../../checkpoint/stores/_store.ts";
import type { Crc } from "../../checkpoint/zip/_crc32.ts";
import { summer } from "../../checkpoint/zip/_summer.ts";

// A store that comes later, or now, and notes what is asked of it
function noted(size: number, later: boolean): Store & { readonly reads: [number, number, boolean][] } {
  const reads: [number, number, boolean][] = [];
  const byte = (at: number) => at % 251;
  return {
    name: "s",
    size,
    reads,
    read(at, n, into) {
      reads.push([at, n, into !== undefined]);
      const out = into ?? new Uint8Array(n);
      for (let k = 0; k < n; k++) out[k] = byte(at + k);
      return later ? Promise.resolve(out) : out;
    },
    close: () => {},
  };
}

// Cheap, and different for every order of bytes and pieces
const order: Crc = (bytes, before = 0) => bytes.reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, before);

Deno.test("summer: sums up piece by piece, in pieces of 256 KiB that reuse memory where nothing is kept", () => {
  const near = 1 << 18;
  const n = 2 * near + 5;
  const whole = Uint8Array.from({ length: n }, (_, k) => (k + 3) % 251);
  const store = noted(n + 3, false);
  const out = new Uint8Array(n);
  assertEquals(summer(order, store)(7, 3, n), order(whole, 7));
  assertEquals(summer(order, store)(7, 3, n, out), order(whole, 7));
  assertEquals(out, whole);
  const places = [[3, near, true], [3 + near, near, true], [3 + 2 * near, 5, true]];
  assertEquals(store.reads, [...places, ...places] as typeof store.reads);
  assertEquals(summer(order, store)(7, 3, 0), 7);
});

Deno.test("summer: what comes later is asked for in pieces of 16 MiB after the first", async () => {
  const [near, far] = [1 << 18, 1 << 24];
  const n = near + far + 9;
  const count: Crc = (bytes, before = 0) => (Math.imul(before, 31) + bytes.length + bytes[0]! + bytes.at(-1)!) >>> 0;
  const store = noted(n + 1, true);
  const expected = [[1, near], [1 + near, far], [1 + near + far, 9]].reduce(
    (sum, [at, length]) => (Math.imul(sum, 31) + length! + at! % 251 + (at! + length! - 1) % 251) >>> 0,
    5,
  );
  assertEquals(await summer(count, store)(5, 1, n), expected);
  assertEquals(store.reads, [[1, near, true], [1 + near, far, false], [1 + near + far, 9, false]]);
  store.reads.length = 0;
  const out = new Uint8Array(n);
  assertEquals(await summer(count, store)(5, 1, n, out), expected);
  assertEquals([out[0], out.at(-1)], [1, n % 251]);
  assertEquals(store.reads, [[1, near, true], [1 + near, far, true], [1 + near + far, 9, true]]);
});

Deno.test("summer: a shared read brings the end, which is summed up after the beginning", async () => {
  const store = noted(100, false);
  const out = new Uint8Array(10);
  const share = (at: number, into: Uint8Array) => {
    for (let k = 6; k < 10; k++) into[k] = at + k;
    return { left: 6, done: Promise.resolve() };
  };
  const whole = Uint8Array.from({ length: 10 }, (_, k) => 20 + k);
  assertEquals(await summer(order, { ...store, share })(1, 20, 10, out), order(whole, 1));
  assertEquals(out, whole);
  assertEquals(store.reads, [[20, 6, true]]);
  assertEquals(summer(order, { ...store, share })(1, 20, 10), order(whole, 1));
});
