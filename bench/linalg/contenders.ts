/** Those who take part in bench/linalg.bench.ts, each with matrices of its own made beforehand. */
import { createRequire } from "node:module";
import { talk } from "../../dev/peers/talk.ts";
import { linalg, matmul, ndarray } from "../../ndarray/all.ts";

/** What is timed. */
export const JOBS = ["matmul", "solve", "solve n", "inv", "det", "cholesky", "qr", "eigh", "svd", "svdvals"] as const;
/** A job by name. */
export type Job = typeof JOBS[number];
/** Who can do it: milliseconds of one run, or undefined where it lacks the job. */
export interface Contender {
  readonly name: string;
  readonly prepare: (job: Job, dtype: "float64" | "float32", n: number) => (() => number | Promise<number>) | undefined;
  readonly stop?: () => Promise<void>;
}

// deno-lint-ignore no-explicit-any -- other people's packages, by name at run time
type Any = any;
type Numbers = Float64Array | Float32Array;

/** Numbers between -1 and 1 in fixed disorder, and a symmetric positive definite matrix made of them. */
function matrices(dtype: string, n: number): { a: Numbers; b: Numbers; spd: Numbers } {
  const kind = dtype === "float64" ? Float64Array : Float32Array;
  const a = new kind(n * n);
  for (let i = 0; i < a.length; i++) {
    let t = Math.imul(i + 1, 2654435761);
    t ^= t >>> 15;
    t = Math.imul(t, 2246822519);
    a[i] = ((t ^ t >>> 13) >>> 0) / 2 ** 31 - 1;
  }
  const x = ndarray({ shape: [n, n], data: a });
  const turned = { ...x, stride: [1, n] };
  const spd = (matmul(x, turned).data as Float64Array).map((v, i) => i % (n + 1) ? v : v + n);
  return { a, b: new kind(n).map((_, i) => a[i * n]!), spd: new kind(spd) };
}

const timed = (run: () => unknown) => () => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** This library. */
export function lensor(): Contender {
  return {
    name: "lensor",
    prepare(job, dtype, n) {
      const { a, b, spd } = matrices(dtype, n);
      const square = (data: Numbers) => ndarray({ shape: [n, n], data: data as Float64Array });
      const [x, y, s] = [square(a), ndarray({ shape: [n, 1], data: b as Float64Array }), square(spd)];
      const runs: Record<Job, () => unknown> = {
        matmul: () => matmul(x, x),
        solve: () => linalg.solve(x, y),
        "solve n": () => linalg.solve(x, x),
        inv: () => linalg.inv(x),
        det: () => linalg.det(x),
        cholesky: () => linalg.cholesky(s),
        qr: () => linalg.qr(x),
        eigh: () => linalg.eigh(s),
        svd: () => linalg.svd(x),
        svdvals: () => linalg.svdvals(x),
      };
      return timed(runs[job]);
    },
  };
}

/** NumPy on one thread, in a process of its own. */
export function numpy(python: string): Contender {
  const env = { OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const peer = talk(python, { args: [new URL("./numpy_times.py", import.meta.url).pathname], env });
  return {
    name: "NumPy",
    prepare: (job, dtype, n) => async () => {
      await peer.say(`${job} ${dtype} ${n}`);
      return Number(await peer.hear()) * 1000;
    },
    stop: () => peer.end(),
  };
}

/** The JavaScript libraries in a folder with node_modules; those that are missing are named. */
export async function peers(folder: string): Promise<Contender[]> {
  // Everybody has one thread: jax-js starts workers where it finds them
  Reflect.deleteProperty(globalThis, "Worker");
  const at = (path: string) => import(`file://${folder}/node_modules/${path}`);
  const found: Contender[] = [];
  const loaders: Record<string, () => Contender | Promise<Contender>> = {
    "numpy-ts": async () => numpyTs(await at("numpy-ts/dist/esm/index.js")),
    "ml-matrix": () => mlMatrix(createRequire(`${folder}/`)("ml-matrix")),
    "jax-js": async () => jaxJs(await at("@jax-js/jax/dist/index.js")),
  };
  for (const [name, load] of Object.entries(loaders)) {
    try {
      found.push(await load());
    } catch (error) {
      console.log(`${name} is missing: ${String(error).split("\n")[0]}`);
    }
  }
  return found;
}

function numpyTs(np: Any): Contender {
  return {
    name: "numpy-ts",
    prepare(job, dtype, n) {
      const { a, b, spd } = matrices(dtype, n);
      const square = (data: Numbers) => np.array(data, dtype).reshape(n, n);
      const [x, y, s] = [square(a), np.array(b, dtype).reshape(n, 1), square(spd)];
      const la = np.linalg;
      const runs: Record<Job, () => unknown> = {
        matmul: () => np.matmul(x, x),
        solve: () => la.solve(x, y),
        "solve n": () => la.solve(x, x),
        inv: () => la.inv(x),
        det: () => la.det(x),
        cholesky: () => la.cholesky(s),
        qr: () => la.qr(x),
        eigh: () => la.eigh(s),
        svd: () => la.svd(x),
        svdvals: () => la.svdvals(x),
      };
      return timed(runs[job]);
    },
  };
}

function mlMatrix(ml: Any): Contender {
  return {
    name: "ml-matrix",
    prepare(job, dtype, n) {
      if (dtype !== "float64") return undefined;
      const { a, b, spd } = matrices(dtype, n);
      const square = (data: Numbers) => ml.Matrix.from1DArray(n, n, [...data]);
      const [x, y, s] = [square(a), ml.Matrix.columnVector([...b]), square(spd)];
      const qr = () => new ml.QrDecomposition(x);
      const svd = (options: object) => new ml.SVD(x, options);
      const runs: Record<Job, () => unknown> = {
        matmul: () => x.mmul(x),
        solve: () => ml.solve(x, y),
        "solve n": () => ml.solve(x, x),
        inv: () => ml.inverse(x),
        det: () => ml.determinant(x),
        cholesky: () => new ml.CholeskyDecomposition(s).lowerTriangularMatrix,
        qr: () => [qr()].map((f: Any) => [f.orthogonalMatrix, f.upperTriangularMatrix]),
        eigh: () => new ml.EigenvalueDecomposition(s, { assumeSymmetric: true }).eigenvectorMatrix,
        svd: () => svd({}),
        svdvals: () => svd({ computeLeftSingularVectors: false, computeRightSingularVectors: false }),
      };
      return timed(runs[job]);
    },
  };
}

async function jaxJs(jax: Any): Promise<Contender> {
  await jax.init("wasm");
  jax.defaultDevice("wasm");
  const { numpy: np } = jax;
  const la = np.linalg;
  return {
    name: "jax-js",
    prepare(job, dtype, n) {
      if (dtype !== "float32") return undefined;
      const { a, b, spd } = matrices(dtype, n);
      const square = (data: Numbers) => np.array(data).reshape([n, n]);
      const [x, y, s] = [square(a), np.array(b).reshape([n, 1]), square(spd)];
      const runs: Partial<Record<Job, () => Any>> = {
        matmul: () => np.matmul(x.ref, x.ref),
        solve: () => la.solve(x.ref, y.ref),
        "solve n": () => la.solve(x.ref, x.ref),
        inv: () => la.inv(x.ref),
        det: () => la.det(x.ref),
        cholesky: () => la.cholesky(s.ref),
        eigh: () => la.eigh(s.ref),
        svd: () => la.svd(x.ref),
        svdvals: () => la.svdvals(x.ref),
      };
      const run = runs[job];
      return run && (async () => {
        const start = performance.now();
        const made = run();
        const parts: Any[] = Array.isArray(made) ? made : [made];
        for (const part of parts) await part.blockUntilReady();
        const time = performance.now() - start;
        for (const part of parts) part.dispose();
        return time;
      });
    },
  };
}
