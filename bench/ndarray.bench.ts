/**
 * Array operations in float32 beside numjs's maintained fork, if the folder named by JS_PEERS holds it.
 *
 * Run: `JS_PEERS=<folder with node_modules> deno bench -A bench/ndarray.bench.ts`. Results go to new memory unless said.
 */
import { add, conv2d, exp, matmul, ndarray, nj, sum, type View } from "../ndarray/mod.ts";

interface Peer {
  array(data: Float32Array, dtype: string): PeerArray;
}
interface PeerArray {
  add(x: PeerArray, copy?: boolean): PeerArray;
  exp(): PeerArray;
  dot(x: PeerArray): PeerArray;
  sum(): number;
  reshape(...shape: number[]): PeerArray;
}

const random = (n: number) => Float32Array.from({ length: n }, (_, i) => Math.sin(i * 12.9898));
const square = (n: number): View => ndarray({ shape: [n, n], data: random(n * n) });
const folder = Deno.env.get("JS_PEERS");
const peer = folder ? await load(folder) : undefined;

for (const n of [1e6, 1e7]) {
  const x = random(n), y = random(n), a = ndarray(x), b = ndarray(y), out = ndarray(new Float32Array(n));
  const mine = nj.float32(x), theirs = peer?.array(x, "float32"), other = peer?.array(y, "float32");
  Deno.bench("lensor", { group: `add ${n}`, baseline: true }, () => void add(a, b));
  Deno.bench("lensor, into out", { group: `add ${n}` }, () => void add(a, b, { out }));
  if (theirs) Deno.bench("@d4c/numjs", { group: `add ${n}` }, () => void theirs.add(other!));
  Deno.bench("lensor", { group: `exp ${n}`, baseline: true }, () => void exp(a));
  if (theirs) Deno.bench("@d4c/numjs", { group: `exp ${n}` }, () => void theirs.exp());
  Deno.bench("lensor", { group: `sum ${n}`, baseline: true }, () => void sum(a));
  Deno.bench("lensor nj", { group: `sum ${n}` }, () => void mine.sum());
  if (theirs) Deno.bench("@d4c/numjs", { group: `sum ${n}` }, () => void theirs.sum());
}
for (const n of [256, 512, 1024]) {
  const a = square(n), b = square(n), theirs = peer?.array(random(n * n), "float32").reshape(n, n);
  Deno.bench("lensor", { group: `matmul ${n}`, baseline: true, n: 5, warmup: 2 }, () => void matmul(a, b));
  if (theirs) Deno.bench("@d4c/numjs", { group: `matmul ${n}`, n: 5, warmup: 1 }, () => void theirs.dot(theirs));
}
const image = ndarray({ shape: [1, 64, 56, 56], data: random(64 * 56 * 56) });
const kernel = ndarray({ shape: [64, 64, 3, 3], data: random(64 * 64 * 9) });
Deno.bench(
  "lensor",
  { group: "conv2d 64x56x56 3x3", n: 5, warmup: 2 },
  () => void conv2d(image, kernel, { padding: 1 }),
);

async function load(folder: string): Promise<Peer> {
  const { createRequire } = await import("node:module");
  return createRequire(`${folder}/`)("@d4c/numjs").default;
}
