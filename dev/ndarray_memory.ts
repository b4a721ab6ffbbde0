/**
 * Makes and drops 10,000 results of 8 MB, and prints the resident memory and the time of each tenth: neither may grow.
 *
 * Run: `deno run dev/ndarray_memory.ts [results]`. Nothing is disposed of; the results are ordinary typed arrays.
 */
import { add, matmul, ndarray, nj } from "../ndarray/mod.ts";

const results = Number(Deno.args[0] ?? 10_000);
const tenth = Math.ceil(results / 10);
const x = ndarray(new Float32Array(2 ** 21));
const y = nj.float32(new Float32Array(2 ** 21));
const tall = ndarray({ shape: [2 ** 18, 1], data: new Float32Array(2 ** 18) });
const flat = ndarray([[1, 2, 3, 4, 5, 6, 7, 8]]);
const makers = [() => add(x, 1), () => y.exp(), () => matmul(tall, flat)];

let peak = 0;
for (let done = 0; done < results; done += tenth) {
  const start = performance.now();
  for (let i = 0; i < tenth; i++) {
    makers[i % makers.length]!();
    if (i % 16 === 0) peak = Math.max(peak, Deno.memoryUsage().rss);
  }
  const each = ((performance.now() - start) / tenth).toFixed(2);
  console.log(`${done + tenth} results: ${each} ms each, ${(Deno.memoryUsage().rss / 1e6).toFixed(0)} MB resident`);
}
console.log(`peak ${(peak / 1e6).toFixed(0)} MB`);
