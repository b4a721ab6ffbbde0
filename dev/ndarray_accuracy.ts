/**
 * The largest errors of the float32 functions of ndarray/ in units in the last place, against the same in float64, over
 * every n-th of all float32 numbers: `deno run dev/ndarray_accuracy.ts [n]`, 101 by default. The figures stand in
 * ndarray/operators.ts.
 */
import { exp, log, type Mapping, tanh } from "../ndarray/mod.ts";

const every = Number(Deno.args[0] ?? 101);
const SIZE = 1 << 20;
const CASES: readonly (readonly [string, Mapping, (x: number) => number])[] = [
  ["exp", exp, Math.exp],
  ["log", log, Math.log],
  ["tanh", tanh, Math.tanh],
];

for (const [name, fn, truth] of CASES) {
  let worst = 0, at = 0, apart = 0, odd = 0, count = 0;
  for (let from = 0; from < 2 ** 32; from += SIZE * every) {
    const bits = Uint32Array.from({ length: SIZE }, (_, i) => Math.min(2 ** 32 - 1, from + i * every));
    const x = new Float32Array(bits.buffer);
    const y = fn(x).data as Float32Array;
    for (let i = 0; i < SIZE; i++) {
      const want = truth(x[i]!);
      const rounded = Math.fround(want);
      if (Number.isNaN(want) || Math.abs(rounded) === Infinity || want === 0) {
        if (!Object.is(y[i], rounded)) throw new Error(`${name}(${x[i]}) is ${y[i]}, not ${rounded}`);
        continue;
      }
      const error = Math.abs(y[i]! - want) / ulp(want);
      if (error > worst) [worst, at] = [error, x[i]!];
      if (y[i] !== rounded) odd++;
      apart = Math.max(apart, Math.abs(y[i]! - rounded) / ulp(want));
      count++;
    }
  }
  const share = (100 * odd / count).toFixed(3);
  console.log(
    `${name}: at most ${
      worst.toFixed(6)
    } ULP (at ${at}), ${apart} from the rounded value; ${share} % not correctly rounded`,
  );
}

// The distance of float32 neighbours around a number
function ulp(x: number): number {
  return 2 ** (Math.max(-126, Math.floor(Math.log2(Math.abs(x)))) - 23);
}
