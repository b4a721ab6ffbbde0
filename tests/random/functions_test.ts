import { assert, assertEquals } from "@std/assert";
import { exactLn } from "../../math/exact.ts";
import { log } from "../../math/log.ts";
import { keyed } from "../../random/mod.ts";

const uniform = (n: number, low: number, high: number) =>
  keyed(1).at("x").uniform(n, { low, high, dtype: "float64" }) as Float64Array;

/** How many results are not the nearest number; none may be further off than the next one. */
function misses(
  xs: Iterable<number>,
  fn: (x: number) => number,
  exact: (x: number) => number,
  most = 2 ** -52,
): number {
  let count = 0;
  for (const x of xs) {
    const got = fn(x);
    const want = exact(x);
    if (got !== want) count++;
    assert(Math.abs(got - want) <= Math.abs(want) * most, `${x}: ${got}, not ${want}`);
  }
  return count;
}

Deno.test("log is the nearest number nearly always, and the next one else", () => {
  const n = 3000;
  const near = uniform(n, 0.5, 1.5);
  const wide = uniform(n, -27, 27).map((e) => 2 ** Math.floor(e) * (1 + e % 1));
  const small = misses([...near, ...wide.map(Math.abs)], log, exactLn);
  assert(small <= 6, `${small} of ${2 * n}`);
  // A plain series without second digits would be caught
  const plain = misses(near, (x) => 2 * Math.atanh((x - 1) / (x + 1)), exactLn, 1e-12);
  assert(plain > 60, `${plain} of ${n}`);
});

Deno.test("log has the values at the ends that Math.log has", () => {
  for (const x of [0, -0, -1, NaN, Infinity, 1]) assertEquals(log(x), Math.log(x));
  assertEquals([log(2 ** -1074), log(Number.MAX_VALUE)], [-744.4400719213812, 709.782712893384]);
  assertEquals(log(2), Math.LN2);
});
