/** Rotations that wait: a strip of columns stays in the cache while those of many steps work on it. */
import type { Dense, Matrix } from "../../kernels/dense.ts";
import { part } from "./_stack.ts";

/** Rotations of the rows of a matrix, in the order in which they are added. */
export interface Rotations {
  /** Where the pairs of cosine and sine of the next step are to be written, from `at` on. */
  readonly turns: Float64Array;
  /** The place of the first pair; it moves on with each step. */
  readonly at: number;
  /**
   * Adds a step whose pairs were written: it turns row `first` and the next, then that and the one after, `count`
   * times.
   */
  add(first: number, count: number): void;
  /** Adds one pair for two rows that are not neighbours. */
  pair(a: number, b: number, cos: number, sin: number): void;
  /** Does what waits. */
  flush(): void;
}

/** What `rotationsOf` takes of `room`. */
export function roomForRotations(n: number): number {
  return 2 * (waitingFor(n) + n);
}

/** Rotations of the rows of an n by n matrix, none yet; without a matrix they are forgotten. */
export function rotationsOf(dense: Dense, z: Matrix | undefined, n: number): Rotations {
  const most = 2 * waitingFor(n);
  const turns = dense.room(roomForRotations(n));
  const steps: { readonly rows: Matrix; readonly count: number; readonly at: number }[] = [];
  let at = 0;
  const flush = () => {
    for (let column = 0; column < n; column += STRIP) {
      const cols = Math.min(STRIP, n - column);
      for (const step of steps) {
        dense.rotate(part(step.rows, 0, column), cols, step.count, { data: turns, at: step.at });
      }
    }
    steps.length = at = 0;
  };
  const put = (rows: Matrix, count: number) => {
    steps.push({ rows, count, at });
    at += 2 * count;
    if (at > most) flush();
  };
  return {
    turns,
    get at() {
      return at;
    },
    add(first, count) {
      if (z) put(part(z, first, 0), count);
    },
    pair(a, b, cos, sin) {
      if (!z) return;
      [turns[at], turns[at + 1]] = [cos, sin];
      put({ data: z.data, at: z.at + a * z.down, down: (b - a) * z.down, along: 1 }, 1);
    },
    flush,
  };
}

// 16,384 pairs take a quarter of a second cache, 16 columns of 1024 rows an eighth
const waitingFor = (n: number): number => Math.min(16384, 32 * n);
const STRIP = 16;
