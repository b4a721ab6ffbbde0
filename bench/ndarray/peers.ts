/**
 * The JavaScript peers, loaded from a folder with node_modules: numjs, @d4c/numjs, numpy-ts, tfjs (wasm and cpu),
 * jax-js.
 *
 * Each is given what suits it: arrays of its own made beforehand, NHWC for tfjs, and a way to give results back where
 * that is theirs to tell.
 */
import Module, { createRequire } from "node:module";
import { type Contender, type Job, numbers } from "./jobs.ts";

/** Those that can be loaded; the reasons why others cannot go to the console. */
export async function loadPeers(folder: string): Promise<Contender[]> {
  const require = createRequire(`${folder}/`);
  const at = (path: string) => import(`file://${folder}/node_modules/${path}`);
  const loaders: Record<string, () => Contender | Promise<Contender>> = {
    numjs: () => numjs("numjs", withoutImages(() => require("numjs"))),
    "@d4c/numjs": () => numjs("@d4c/numjs", require("@d4c/numjs").default),
    "numpy-ts": async () => numpyTs(await at("numpy-ts/dist/esm/index.js")),
    "tfjs wasm": () => tfjs("wasm", require, folder),
    "tfjs cpu": () => tfjs("cpu", require, folder),
    "jax-js": async () => jax(await onOneThread(() => at("@jax-js/jax/dist/index.js"))),
  };
  const found: Contender[] = [];
  for (const [name, load] of Object.entries(loaders)) {
    try {
      found.push(await load());
    } catch (error) {
      console.log(`${name} is missing: ${String(error).split("\n")[0]}`);
    }
  }
  return found;
}

// deno-lint-ignore no-explicit-any -- other people's packages, by name at run time
type Any = any;

// numjs loads its image codec, which is native code, at once
function withoutImages(load: () => Any): Any {
  const loader = Module as Any;
  const original = loader._load;
  loader._load = (name: string, ...rest: unknown[]) =>
    name === "sharp" || name === "deasync" ? {} : original.call(loader, name, ...rest);
  try {
    return load();
  } finally {
    loader._load = original;
  }
}

// Everybody has one thread: jax-js starts workers where it finds them, at any call
async function onOneThread(load: () => Promise<Any>): Promise<Any> {
  Reflect.deleteProperty(globalThis, "Worker");
  const jax = await load();
  await jax.init("wasm");
  jax.defaultDevice("wasm");
  return jax;
}

function numjs(name: string, nj: Any): Contender {
  const vector = (n: number) => nj.array(numbers(n), "float32");
  return {
    name,
    prepare({ op, n }: Job) {
      if (op === "matmul") {
        const a = vector(n * n).reshape(n, n);
        return () => nj.dot(a, a);
      }
      if (op === "conv2d") {
        // One channel at a time is what it has
        const image = nj.array(numbers(58 * 58), "float32").reshape(58, 58);
        const kernel = nj.array(numbers(9), "float32").reshape(3, 3);
        return () => {
          for (let o = 0; o < 64; o++) {
            const sum = nj.zeros([56, 56], "float32");
            for (let c = 0; c < 64; c++) sum.add(nj.convolve(image, kernel), false);
          }
        };
      }
      const a = vector(n);
      const b = vector(n);
      if (op === "add into out") return () => a.add(b, false);
      return op === "add" ? () => nj.add(a, b) : op === "exp" ? () => nj.exp(a) : () => nj.sum(a);
    },
  };
}

function numpyTs(np: Any): Contender {
  return {
    name: "numpy-ts",
    dispose: (result: Any) => result.dispose?.(),
    prepare({ op, n }: Job) {
      if (op === "conv2d" || op === "add into out") return undefined;
      const a = np.array(numbers(op === "matmul" ? n * n : n), "float32");
      const b = a.copy();
      const square = op === "matmul" ? a.reshape(n, n) : a;
      return {
        add: () => np.add(a, b),
        exp: () => np.exp(a),
        sum: () => np.sum(a),
        matmul: () => np.matmul(square, square),
      }[op];
    },
  };
}

function tfjs(backend: "wasm" | "cpu", require: Any, folder: string): Contender {
  const tf = require("@tensorflow/tfjs-core");
  const wasm = require(`@tensorflow/tfjs-backend-${backend}`);
  if (backend === "wasm") {
    wasm.setWasmPaths(`${folder}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
    wasm.setThreadsCount(1);
  }
  return {
    name: `tfjs ${backend}`,
    dispose: (result: Any) => result.dispose(),
    async prepare({ op, n }: Job) {
      if (op === "add into out" || !await tf.setBackend(backend)) return undefined;
      const run = (fn: () => Any) => async () => {
        if (tf.getBackend() !== backend) await tf.setBackend(backend);
        const result = fn();
        if (op === "sum") result.dataSync();
        return result;
      };
      if (op === "conv2d") {
        const image = tf.tensor(numbers(56 * 56 * 64), [1, 56, 56, 64]);
        const kernel = tf.tensor(numbers(9 * 64 * 64), [3, 3, 64, 64]);
        return run(() => tf.conv2d(image, kernel, 1, "same"));
      }
      const a = op === "matmul" ? tf.tensor(numbers(n * n), [n, n]) : tf.tensor(numbers(n));
      const b = a.clone();
      return run(() =>
        op === "add" ? tf.add(a, b) : op === "exp" ? tf.exp(a) : op === "sum" ? tf.sum(a) : tf.matMul(a, b)
      );
    },
  };
}

function jax({ numpy: np, lax }: Any): Contender {
  return {
    name: "jax-js",
    dispose: (result: Any) => result.dispose(),
    prepare({ op, n }: Job) {
      if (op === "add into out") return undefined;
      const done = (fn: () => Any) => () => fn().blockUntilReady();
      if (op === "conv2d") {
        const image = np.array(numbers(64 * 56 * 56)).reshape([1, 64, 56, 56]);
        const kernel = np.array(numbers(64 * 64 * 9)).reshape([64, 64, 3, 3]);
        return done(() => lax.convGeneralDilated(image.ref, kernel.ref, [1, 1], [[1, 1], [1, 1]]));
      }
      const a = op === "matmul" ? np.array(numbers(n * n)).reshape([n, n]) : np.array(numbers(n));
      const b = op === "matmul" ? np.array(numbers(n * n)).reshape([n, n]) : np.array(numbers(n));
      const calls = {
        add: () => np.add(a.ref, b.ref),
        exp: () => np.exp(a.ref),
        sum: () => np.sum(a.ref),
        matmul: () => np.matmul(a.ref, b.ref),
      };
      return done(calls[op]);
    },
  };
}
