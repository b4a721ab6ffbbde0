/**
 * A JavaScript peer that times itself on request, as peer.py does:
 * `deno run -A --config dev/peers/deno.json dev/peers/peer.ts NAME`.
 *
 * The packages come from npm, or from the folder named by JS_PEERS, which holds a `node_modules`.
 */
import { createRequire } from "node:module";

type Job = (n: number) => void;
// deno-lint-ignore no-explicit-any -- packages without types here, and no program's business
type Loose = any;

const peers: Record<string, () => Promise<Record<string, Job>>> = {
  async tfjs() {
    const tf = await load("@tensorflow/tfjs-core");
    await load("@tensorflow/tfjs-backend-cpu");
    const made = (draw: (n: number) => Loose): Job => (n) => {
      const tensor = draw(n);
      tensor.dataSync();
      tensor.dispose();
    };
    const normal = made((n) => tf.randomNormal([n], 0, 0.02));
    return {
      uniform: made((n) => tf.randomUniform([n], -1, 1)),
      normal,
      "new normal": normal,
      "within 2 of 1": made((n) => tf.truncatedNormal([n], 0, 1)),
      constant: made((n) => tf.fill([n], 0.5)),
    };
  },
  async "numpy-ts"() {
    // Its draws are float64 and have no dtype
    const { random } = await load("numpy-ts");
    const normal: Job = (n) => void random.normal(0, 0.02, n);
    return {
      uniform: (n) => void random.uniform(-1, 1, n),
      normal,
      "new normal": normal,
      "float64 normal": normal,
    };
  },
  async stdlib() {
    const normal = (await load("@stdlib/random-array-normal")).default;
    const into = kept((n) => new Float32Array(n));
    const wide = kept((n) => new Float64Array(n));
    return {
      normal: (n) => void normal.assign(0, 0.02, into(n)),
      "float64 normal": (n) => void normal.assign(0, 0.02, wide(n)),
    };
  },
  // What people write by hand
  plain() {
    const into = kept((n) => new Float32Array(n));
    const boxMuller = (out: Float32Array, std: number) => {
      for (let i = 0; i < out.length; i += 2) {
        const r = std * Math.sqrt(-2 * Math.log(1 - Math.random()));
        const t = 2 * Math.PI * Math.random();
        out[i] = r * Math.cos(t);
        if (i + 1 < out.length) out[i + 1] = r * Math.sin(t);
      }
    };
    return Promise.resolve({
      uniform: (n) => {
        const out = into(n);
        for (let i = 0; i < n; i++) out[i] = 2 * Math.random() - 1;
      },
      normal: (n) => boxMuller(into(n), 0.02),
      "new normal": (n) => boxMuller(new Float32Array(n), 1),
      constant: (n) => {
        const out = into(n);
        for (let i = 0; i < n; i++) out[i] = 0.5;
      },
    });
  },
};

async function load(name: string): Promise<Loose> {
  const folder = Deno.env.get("JS_PEERS");
  const found = folder ? createRequire(`${folder}/`)(name) : await import(name);
  // What CommonJS exports as a whole is the default of a module
  return typeof found === "function" ? { default: found } : found;
}

// One touched array, made anew when the size changes
function kept<A extends { length: number }>(
  make: (n: number) => A,
): (n: number) => A {
  let array: A | undefined;
  return (n) => array?.length === n ? array : array = make(n);
}

const name = Deno.args[0]!;
const jobs = await peers[name]!();
const say = (text: unknown): Promise<number> => Deno.stdout.write(new TextEncoder().encode(`> ${text}\n`));
await say("ready");
let rest = "";
for await (
  const chunk of Deno.stdin.readable.pipeThrough(new TextDecoderStream())
) {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop()!;
  for (const line of lines) {
    const [job, n, times] = line.split("\t");
    const run = jobs[job!];
    if (!run) {
      await say("none");
      continue;
    }
    const start = performance.now();
    for (let i = 0; i < Number(times); i++) run(Number(n));
    await say((performance.now() - start) / 1000);
  }
}
