/** The jobs of bench/ndarray.bench.ts: the same data for everybody. */

/** What is timed, and the sizes. */
export type Job =
  | { readonly op: "add" | "add into out" | "exp" | "sum"; readonly n: number }
  | { readonly op: "matmul"; readonly n: number }
  | { readonly op: "conv2d"; readonly n: 64 };

/** A call that does a job once, and gives back the result, or what its result holds on to. */
export type Run = () => unknown;
/** Somebody who can do jobs; undefined where it lacks one. */
export interface Contender {
  readonly name: string;
  readonly prepare: (job: Job) => Run | undefined | Promise<Run | undefined>;
  /** Gives a result's memory back where that is up to the caller. */
  readonly dispose?: (result: unknown) => void;
}

/** All jobs. conv2d is 64 channels of 56 x 56 with 64 kernels of 3 x 3 and a border of zeros. */
export const JOBS: readonly Job[] = [
  ...[1e6, 1e7].flatMap((n) => (["add", "add into out", "exp", "sum"] as const).map((op) => ({ op, n }))),
  ...[256, 512, 1024].map((n) => ({ op: "matmul" as const, n })),
  { op: "conv2d", n: 64 },
];

/** Numbers between -1 and 1. */
export function numbers(n: number): Float32Array {
  return Float32Array.from({ length: n }, (_, i) => Math.sin(i * 12.9898));
}
